"""A raster brought onto the grid of another: area means, interpolation, class fractions (docs/methods.md §1)."""
