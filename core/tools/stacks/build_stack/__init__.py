"""Build a time stack from single files, folders, NetCDF or a multi-band raster (METHODS §1)."""
