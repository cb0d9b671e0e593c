"""The stacks behind a report, checked, and cut to the pixels that count."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.earth.grid import require_same_grid
from ....data.raster import RasterFile
from ....data.stack.time_stack import TimeStack, require_same_dates
from ....interface.opening import sample_of
from ....interface.quantities import INDEX, check_quantity
from ....run.errors import DateError, InputError, UnitError
from ....zonal.zones import Zones
from ..area import kind_of
from ..area.classes import CLASSES


class CountedStack(TimeStack):
    """A stack in which pixels outside of zones and mask are missing.

    zones, mask
        Set once they are there; None: no pixel is left out.
    least
        Share of a pixel that must lie in a zone. By default any: sums over zones weigh each pixel by its share. What
        takes pixels as a whole asks for half of them.
    """

    least = 1e-6

    def __init__(self, path: str):
        super().__init__(path)
        self.zones: Zones | None = None
        self.mask: RasterFile | None = None

    def read(self, window=None, steps=slice(None), shape=None) -> np.ndarray:
        """As `TimeStack.read`; a thinned-out read (``shape``) has all pixels."""
        values = super().read(window, steps, shape)
        if shape is None:
            if self.zones:
                values[:, self.zones.covered(window or self.grid.window) < self.least] = np.nan
            if self.mask:
                values[:, np.nan_to_num(self.mask.read(window, [1])[0]) == 0] = np.nan
        return values


@dataclass(frozen=True)
class Sources:
    """Opened inputs; ``sm``, ``zones`` and ``mask`` are None where they are not given."""

    ssi: CountedStack
    sm: TimeStack | None
    zones: Zones | None
    mask: RasterFile | None


def require_index(stack: TimeStack) -> None:
    """Raise unless a stack is an index that the report can tell of.

    Raises
    ------
    UnitError
        Classes, soil moisture or another quantity.
    DateError
        Composites of several days.
    """
    if kind_of(stack) == CLASSES:
        raise UnitError(
            "{path} holds drought classes. The report needs the index behind them: give the stack that “SSI” writes.",
            path=stack.path,
        )
    check_quantity(sample_of(stack), (INDEX,), "INPUT")
    if stack.spacing > 1:
        raise DateError(
            f"{stack.path} is made of composites of {stack.spacing} days, which do not fall into months alike. "
            "Aggregate the soil moisture to months or dekads (“Aggregate in time”) and make the index of these."
        )


def open_moisture(path: str, ssi: TimeStack) -> TimeStack:
    """The soil moisture behind an index.

    Raises
    ------
    GridError, DateError
        Another grid, or other dates.
    InputError
        Negative values, as an index has.
    """
    stack = TimeStack(path)
    try:
        require_same_grid(ssi, stack)
        require_same_dates(ssi, stack)
        if float(stack.sample().min()) < 0:
            raise InputError(
                f"SM: {path} has negative values, so it is no soil moisture. Give the stack that the index was made "
                "of, or leave SM empty."
            )
    except BaseException:
        stack.close()
        raise
    return stack
