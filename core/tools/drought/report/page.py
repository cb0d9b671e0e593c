"""The page: all sections in the order in which a reader asks."""

from __future__ import annotations

from collections.abc import Callable

from ....report.page import Page, read_logo
from ....run.job import Job
from . import formatting as fmt
from .findings import Findings
from .method_notes import tell_method, tell_sources
from .sections.centre import tell_centre
from .sections.clusters import tell_worst
from .sections.latest import tell_last, tell_latest, tell_short
from .sections.maps import tell_frequency, tell_months, tell_phases, tell_trend
from .sections.series import tell_annual, tell_area, tell_seasons, tell_zones

SECTIONS = (
    tell_short, tell_latest, tell_last, tell_area, tell_annual, tell_trend, tell_seasons, tell_months, tell_frequency,
    tell_phases, tell_worst, tell_centre, tell_zones, tell_method, tell_sources,
)  # fmt: skip


class _StoppablePage(Page):
    """A page whose figures, which take a second each, can be stopped between."""

    def __init__(self, title: str, lead: str, *, agency: str, logo: str, check: Callable[[], None]):
        super().__init__(title, lead, agency=agency, logo=logo)
        self._check = check

    def figure(self, picture, caption: str, alt: str = "") -> None:
        """As `Page.figure`."""
        self._check()
        super().figure(picture, caption, alt)


def write_page(path: str, found: Findings, job: Job) -> None:
    """Write the HTML page.

    Raises
    ------
    OutputError, MissingPackageError, Cancelled
    """
    options, zones = found.options, int((found.areas.area > 0).sum())
    lead = f"Soil-moisture drought from {fmt.span(found.axis)}, over {fmt.km2(found.whole.area[0])}"
    logo = read_logo(options.logo) if options.logo else ""
    page = _StoppablePage(
        options.title or "Drought report", f"{lead} in {fmt.count(zones, 'zone')}." if found.zoned else f"{lead}.",
        agency=options.agency, logo=logo, check=job.check,
    )  # fmt: skip
    for number, tell in enumerate(SECTIONS):
        job.check()
        tell(page, found)
        job.report((number + 1) / len(SECTIONS))
    page.write(path)
