"""A raster brought onto the grid of another: area means, interpolation, class fractions (METHODS §1)."""
