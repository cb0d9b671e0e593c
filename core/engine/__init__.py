"""Kernels run over the windows of rasters, and outputs that appear when they are complete."""
