"""The stacks behind a report, cut to the pixels that count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from ....data.raster import RasterFile
from ....data.stack.time_stack import TimeStack
from ....interface.quantities import INDEX
from ....zonal.zones import Zones


@dataclass(frozen=True)
class ReportOptions:
    """What to tell.

    Parameters
    ----------
    title
        Of the page; empty for one made of the place and the years.
    phases
        Years that are compared, such as ``2003-2006,2006-2009``; empty: the record in about equal parts.
    reference_start, reference_end
        Fixed period that percentiles of soil moisture refer to, both included; None: the first
        half of the record.
    alpha
        Level of the tests.
    agency, logo
        Who hands the report on: a name, and the path of a picture; empty for none.
    scales
        Steps of the trailing means of the heat map.
    weights_per
        One of `area.classes.WEIGHTS_PER`.
    depth
        mm, of a volumetric deficit; None for one in millimetres.
    """

    title: str = ""
    phases: str = ""
    reference_start: date | None = None
    reference_end: date | None = None
    alpha: float = 0.05
    agency: str = ""
    logo: str = ""
    scales: tuple[int, ...] = ()
    weights_per: str = "pixel"
    depth: float | None = None


class CountedStack(TimeStack):
    """An index in which pixels outside of zones and mask are missing, as are values that no index has.

    Parameters
    ----------
    zones, mask
        None: no pixel is left out.

    Attributes
    ----------
    least
        Share of a pixel that must lie in a zone. By default any: sums over zones weigh each pixel by its share. What
        takes pixels as a whole asks for half of them.
    """

    least = 1e-6

    def __init__(self, path: str, zones: Zones | None = None, mask: RasterFile | None = None):
        super().__init__(path)
        self.limit(*INDEX.limits())
        self.zones, self.mask = zones, mask

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
    """Opened inputs; all but ``ssi`` are None where they are not given."""

    ssi: CountedStack
    sm: TimeStack | None
    zones: Zones | None
    mask: RasterFile | None
    weights: RasterFile | None = None
    deficit: TimeStack | None = None
