"""Build a time stack from single files, folders, NetCDF or a multi-band raster (METHODS §1)."""

from .build import build_stack, plan_stack
from .options import BuildOptions

__all__ = ["BuildOptions", "build_stack", "plan_stack"]
