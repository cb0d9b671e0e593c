"""Small stacks and rasters written to files."""

from __future__ import annotations

from datetime import date

import numpy as np

from agridrought.core.data.raster import RasterWriter
from agridrought.core.data.stack.time_axis import TimeAxis, step_number
from agridrought.core.data.stack.time_stack import stack_writer

from .grids import make_grid


def write_stack(
    path, values, start="2001-01-01", step="month", grid=None, unit="m3 m-3", variable="sm", dtype="float32", tags=None
):
    """A stack file of ``(time, rows, cols)`` values; returns its path as text."""
    values = np.asarray(values)
    axis = TimeAxis(step, step_number(date.fromisoformat(start), step), len(values))
    grid = grid or make_grid(*values.shape[1:])
    with stack_writer(path, grid, axis, variable, unit, tags, dtype) as writer:
        writer.write(values)
    return str(path)


def write_raster(path, values, grid=None, descriptions=None, dtype="float32"):
    """A plain raster of ``(bands, rows, cols)``; returns its path as text."""
    values = np.asarray(values)
    values = values[None] if values.ndim == 2 else values
    grid = grid or make_grid(*values.shape[1:])
    with RasterWriter(path, grid, descriptions or [""] * len(values), dtype) as writer:
        writer.write(values)
    return str(path)
