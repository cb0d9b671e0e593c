"""What was found, as the sections of the page tell it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ....data.earth.grid import Grid
from ....data.stack.time_axis import TimeAxis
from ....report.overlays import Overlay
from ....run.language import say
from ....run.provenance import read as processing_of
from ..area import ClassAreas
from ..area.annual import AnnualAreas
from ..area.deficit import ClassDeficits
from ..centre import Centres
from ..clusters import Clusters
from ..ssi.origin import record_of_index
from . import formatting as fmt
from . import region
from .plan import Plan
from .scales import ScaleMaps
from .sources import ReportOptions
from .survey import Survey, TrendFindings

DROUGHT_FROM = 2  # class: moderate
_COVERAGE = 0.1  # of the region: a range of yearly valid shares that is worth a warning


@dataclass(frozen=True)
class Input:
    """An input as the page names it: its file, and the records of the tools behind it."""

    role: str
    path: str
    history: list[dict]

    @classmethod
    def of(cls, role: str, raster) -> Input:
        """The input of a role on the page, with the processing that the tags of its raster tell of."""
        return cls(role, raster.path, processing_of(raster.tags))


@dataclass(frozen=True, eq=False)
class Findings:
    """Everything that the page tells.

    Parameters
    ----------
    yearly
        Annual means of the whole region.
    trend
        A text that says why, where there is none.
    inputs
        The index first.
    said
        Warnings of the run.
    exposed, deficit, scales
        Amounts of the weights by class, missing water, and the index by scale; None where they were not asked for.
    """

    options: ReportOptions
    plan: Plan
    areas: ClassAreas
    yearly: AnnualAreas
    survey: Survey
    clusters: Clusters
    centre: Centres
    trend: TrendFindings | str
    inputs: list[Input]
    said: list[str]
    exposed: ClassAreas | None = None
    deficit: ClassDeficits | None = None
    scales: ScaleMaps | None = None

    @property
    def axis(self) -> TimeAxis:
        """Time axis of the index."""
        return self.plan.axis

    @property
    def grid(self) -> Grid:
        """Grid of the page's maps, coarser than that of the index where that is large."""
        return self.survey.maps.squares.grid

    @property
    def zoned(self) -> bool:
        """Whether there are zones."""
        return self.survey.borders is not None

    @cached_property
    def over(self) -> Overlay:
        """Borders of the zones, and their names."""
        return Overlay(self.survey.borders, self.areas.labels) if self.zoned else Overlay()

    @property
    def latest(self) -> int:
        """The date that the page calls the latest."""
        return self.plan.latest

    def date(self, step: int) -> str:
        """The date of a step as the page writes it."""
        return fmt.period(self.axis.dates[step], self.axis.step)

    @cached_property
    def whole(self) -> ClassAreas:
        """All zones as one."""
        return self.areas.together()

    @cached_property
    def valid_share(self) -> np.ndarray:
        """``(dates,)`` share of the region's area with a value."""
        return self.whole.valid_share[0]

    @cached_property
    def coverage(self) -> str:
        """A sentence where the area with values changes from year to year so that it can pass for a trend."""
        years, shares = self.axis.years, self.valid_share
        known = shares >= region.ENOUGH
        yearly = [shares[known & (years == year)].mean() for year in np.unique(years[known])]
        if not yearly or max(yearly) - min(yearly) <= _COVERAGE:
            return ""
        return say(
            "The area with a value changes from year to year (from {least} to {most} of the region; years "
            "with less than half are left out): what looks like a change can come from that alone.",
            least=fmt.percent(min(yearly)),
            most=fmt.percent(max(yearly)),
        )

    @cached_property
    def mean(self) -> np.ndarray:
        """``(dates,)`` mean index of the region; NaN where too little of it has a value."""
        return region.comparable(self.survey.whole_mean, self.valid_share)

    @cached_property
    def drought_km2(self) -> np.ndarray:
        """``(dates,)`` in moderate drought or worse."""
        return self.whole.km2[0, :, DROUGHT_FROM:].sum(axis=-1)

    @cached_property
    def drought_share(self) -> np.ndarray:
        """``(dates,)`` of the area with a value; NaN where too little of the region has one."""
        return region.comparable(self.whole.shares[0, :, DROUGHT_FROM:].sum(axis=-1), self.valid_share)

    @cached_property
    def annual(self) -> region.Annual:
        """Annual means of the index over the whole region."""
        return region.annual(self.axis, self.mean)

    @cached_property
    def land(self) -> np.ndarray:
        """Cells of the maps with a value on any date."""
        return np.isfinite(self.survey.maps.mean("frequency"))

    @property
    def index_record(self) -> dict:
        """Parameters of the tool “SSI” that made the index; empty when its file does not tell."""
        return record_of_index(self.inputs[0].history)

    @property
    def by_season(self) -> bool | None:
        """Whether each calendar month was standardised by itself; None when the file does not tell."""
        record = self.index_record
        return record.get("STANDARDISE", "calendar_month") == "calendar_month" if record else None
