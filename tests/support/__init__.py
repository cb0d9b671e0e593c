"""What tests of several folders share: grids, small rasters, and worlds whose truth is known."""
