"""Stations: their records as tables have them, and what rasters hold at their places and dates."""
