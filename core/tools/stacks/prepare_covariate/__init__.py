"""Covariates such as LST, NDVI and LAI made ready: day and night, outliers, gaps in time (docs/methods.md §2)."""
