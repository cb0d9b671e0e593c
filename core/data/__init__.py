"""What the tools work on: places on the earth, rasters, stacks, tables."""
