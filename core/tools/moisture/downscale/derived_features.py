"""Features that are made rather than read, when asked for: the month of the year and the coordinates.

With them a forest can learn the season and the place by heart. That flatters the scores in which it has seen
other dates of the same cell, and helps little where it has not; so they are off unless wanted.
"""

from __future__ import annotations

import numpy as np

from ....data.earth.grid import Grid, Window
from ....data.stack.time_axis import TimeAxis
from ....run.errors import InputError

MONTH, COORDINATES = "month_of_year", "coordinates"
COLUMNS = {MONTH: ("month_sin", "month_cos"), COORDINATES: ("coordinate_x", "coordinate_y")}


def require_known(made) -> None:
    """Raises InputError for a name that is not in `COLUMNS`: a newer model may have more of them."""
    if not isinstance(made, (list, tuple)) or not all(isinstance(name, str) and name in COLUMNS for name in made):
        raise InputError(
            "The features {made} of the model cannot be made; known are {known}. Update the plugin, or train the model"
            " again with this one.",
            made=made, known=", ".join(COLUMNS),
        )  # fmt: skip


class Coordinates:
    """x and y of the pixels' centres as two bands."""

    path, band_count = COORDINATES, len(COLUMNS[COORDINATES])

    def __init__(self, grid: Grid):
        self.grid = grid

    def read(self, window: Window) -> np.ndarray:
        col, row = (
            np.arange(start, start + size) + 0.5
            for start, size in ((window.col, window.width), (window.row, window.height))
        )
        return np.stack(self.grid.xy(col[None, :], row[:, None])).astype("float32")


def months(axis: TimeAxis) -> np.ndarray:
    """Calendar month of each date, 1 to 12."""
    return np.array([day.month for day in axis.dates])


def month_bands(month: int, shape: tuple[int, int]) -> np.ndarray:
    """Place of a month on the circle of the year, ``(2, rows, cols)``: December lies beside January."""
    angle = 2 * np.pi * (month - 1) / 12
    return np.broadcast_to(np.array([np.sin(angle), np.cos(angle)], "float32")[:, None, None], (2, *shape))
