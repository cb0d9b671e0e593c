"""The distance from each pixel to the nearest river, on the ellipsoid (METHODS §6)."""
