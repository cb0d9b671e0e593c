"""Build a time stack from single files, folders, NetCDF or a multi-band raster (METHODS §1)."""

from .build import BuildOptions, build_stack, plan_stack

__all__ = ["BuildOptions", "build_stack", "plan_stack"]
