"""The distance from each pixel to the nearest river, on the ellipsoid (docs/methods.md §6)."""
