"""Trends of zones: the tests of `pymannkendall` on area-weighted mean series (docs/methods.md §8)."""
