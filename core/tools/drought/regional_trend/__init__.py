"""Trends of zones: the tests of `pymannkendall` on area-weighted mean series (METHODS §8)."""
