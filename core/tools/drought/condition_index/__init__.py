"""Condition indices of vegetation, temperature and soil moisture (VCI, TCI, SMCI, VHI).

NDVI, LST, SM → `condition` (place between the extremes of the calendar step, per pixel) → VCI, TCI, SMCI → VHI.
"""
