"""Build a time stack from single files, folders, NetCDF or a multi-band raster (docs/methods.md §1)."""
