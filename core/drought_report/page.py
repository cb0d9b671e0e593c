"""The page: all sections in the order in which a reader asks."""

from __future__ import annotations

from ..job import Job
from ..report.page import Page
from . import words
from .centre import tell_centre
from .findings import Findings
from .notes import tell_method, tell_sources
from .now import tell_last, tell_latest, tell_short
from .places import tell_frequency, tell_months, tell_phases, tell_trend
from .through_time import tell_annual, tell_area, tell_seasons, tell_zones
from .worst import tell_worst

SECTIONS = (
    tell_short, tell_latest, tell_last, tell_area, tell_annual, tell_trend, tell_seasons, tell_months, tell_frequency,
    tell_phases, tell_worst, tell_centre, tell_zones, tell_method, tell_sources,
)  # fmt: skip


class _StoppablePage(Page):
    """A page whose figures, which take a second each, can be stopped between."""

    def __init__(self, title: str, lead: str, check):
        super().__init__(title, lead)
        self._check = check

    def figure(self, picture, caption: str, alt: str = "") -> None:
        self._check()
        super().figure(picture, caption, alt)


def write_page(path: str, found: Findings, job: Job) -> None:
    """Write the HTML page.

    Raises
    ------
    OutputError, MissingPackageError, Cancelled
    """
    page = _StoppablePage(
        found.options.title or "Drought report",
        f"Soil-moisture drought from {words.span(found.axis)}, over {words.km2(found.whole.area[0])}"
        + (f" in {words.count(int((found.areas.area > 0).sum()), 'zone')}." if found.zoned else "."),
        job.check,
    )
    for number, tell in enumerate(SECTIONS):
        job.check()
        tell(page, found)
        job.report((number + 1) / len(SECTIONS))
    page.write(path)
