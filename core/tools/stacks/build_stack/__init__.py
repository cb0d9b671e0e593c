"""Build a time stack from single files, folders, NetCDF or a multi-band raster (METHODS §1).

In the order in which things happen: `options` and `presets` (how to read), `sources` (where in a file the variable
is), `layers` (which dates there are), `build` (the plan, and writing it), with `reader` (values of one date),
`flag_rules` and `scaling`.
"""
