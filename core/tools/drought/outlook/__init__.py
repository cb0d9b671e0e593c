"""Outlook: probabilities of the drought classes for the next months, with the skill that they have shown.

INPUT (index) → `ensemble` (regression on the present state, residuals of past years; the same for every past year
without itself) → `kernel` (maps, sums of the zones) → `skill` (scores with intervals) → OUTPUT, TABLE, REPORT.
"""
