"""What lies in drought beside land: people, crops, livestock, by a raster of weights."""

from __future__ import annotations

import numpy as np

from ....data.earth.cell_area import CellAreas
from ....data.earth.grid import Window, require_same_grid
from ....data.raster import RasterFile
from ....data.stack.time_stack import TimeStack
from ....run.errors import InputError
from ....zonal.zone_sums import Counted, CountedPixels
from ....zonal.zones import Zones

_UNITS = 2.0**20  # parts of one: sums are exact up to eight thousand million


class WeightedPixels(CountedPixels):
    """As `CountedPixels`, with the amount that a pixel holds in the place of its area.

    Parameters
    ----------
    stack, zones, mask
        As for `CountedPixels`; sums of all zones together count each place once.
    weights
        Its first band is the amount of each pixel (people), or its density; missing is none.
    per
        One of `classes.WEIGHTS_PER`: whether a value is of the whole pixel, or of a square kilometre.

    Raises
    ------
    GridError
        Another grid, or no reference system.
    InputError
        A negative amount, where a window is read.
    """

    def __init__(
        self, stack: TimeStack, zones: Zones | None, mask: RasterFile | None, weights: RasterFile, per: str = "pixel"
    ):
        super().__init__(stack, zones, mask, together=True)
        require_same_grid(stack, weights)
        self._weights, self._per = weights, per
        self._areas = CellAreas(stack.grid, stack.path)

    def read(self, window: Window) -> Counted:
        """The pixels of a window that count, with amounts for km²."""
        found = super().read(window)
        amount = np.nan_to_num(self._weights.read(window, [1])[0].astype("float64")).ravel()
        if (amount < 0).any():
            raise InputError(
                "WEIGHTS: {path} holds negative amounts ({value:g}). Declare them as missing, or give another raster.",
                path=self._weights.path, value=float(amount.min()),
            )  # fmt: skip
        held = amount[found.pixel] * found.km2
        if self._per == "pixel":  # of a pixel that a zone has in part, that part
            held /= self._areas.read(window)[0].ravel()[found.pixel]
        # As multiples of a power of two, so that sums are the same in whatever order windows come.
        return found._replace(km2=np.rint(held * _UNITS) / _UNITS)
