"""The tool `droughtreport`: one page about drought, and the table behind it (docs/methods.md, sections 8 and 10)."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from ....data.earth.cell_centres import CellPlaces
from ....data.table.zones import zones_given
from ....interface.declaration import (
    FileOut,
    Number,
    Pace,
    Raster,
    Stack,
    Table,
    TableOut,
    Tool,
    day,
    file,
    labels_of,
    number,
    raster,
    report_out,
    stack,
    table_out,
    text,
    zone_field,
    zones,
)
from ....interface.opening import Opened, require_no_codes
from ....interface.outputs import Cost, Outputs, Plan
from ....interface.quantities import AMOUNT, INDEX, MASK
from ....run.errors import DateError, InputError, ParameterError
from ....run.job import Job
from ....run.language import say
from ....run.messages import Message, Tell
from ..area import inputs

_PAGE = 32 * 1024**2  # bytes beyond the budget that the maps of the page take while they are drawn, with the fonts
_ROW = 700  # bytes of a row of OUTPUT while it is made

if TYPE_CHECKING:
    from .sources import ReportOptions


@dataclass(frozen=True, kw_only=True)
class DroughtReport(Tool):
    """One page that answers: how dry, how unusual, since when, how much area, is it getting worse?"""

    id: ClassVar = "droughtreport"
    title: ClassVar = "Drought report"
    group: ClassVar = "drought"
    tags: ClassVar = "drought,report,html,ssi,area,trend,frequency,phases,events,centre,zones,statistics,ministry"
    packages: ClassVar = (*Tool.packages, "scipy", "pyproj")
    pace: ClassVar = Pace(start=5.0, values=0.2)
    comes_after: ClassVar = "SSI"
    numbers: ClassVar = {
        "LATEST": Number("Date that the report calls the latest", text=True),
        "MEAN_SSI": Number("Mean index on the latest date"),
        "DROUGHT_KM2": Number("Area in moderate drought or worse on the latest date (km²)"),
        "DROUGHT_SHARE": Number(
            "Share of the area in moderate drought or worse on the latest date", percent=True
        ),
        "TREND_PER_DECADE": Number("Trend of the annual mean index per decade"),
        "TREND_P": Number("Larger p of the two tests of that trend"),
        "EXPOSED": Number("Amount of WEIGHTS in moderate drought or worse on the latest date"),
        "DEFICIT_KM3": Number("Water missing on land in moderate drought or worse on the latest date (km³)"),
    }  # fmt: skip
    goes_with: ClassVar = {
        "weights_per": ("weights",),
        "scales": ("sm",),
        "reference_start": ("sm",),
        "reference_end": ("sm",),
    }
    help: ClassVar = """
    The report is one HTML file that works offline, in light and dark, and prints on A4. The first page is a summary:
    key figures, the latest map, and the answers in words, under the name of your office (AGENCY, LOGO) where you give
    one. Then: the last twelve dates, area by class through time, annual means with their trend, the map of trends
    (hatched where significant), seasons, months, frequency, phases, the ten worst droughts, the centre of the
    drought, zones, methods and limits. A list at the end says what the data are not enough for.

    Give the soil moisture (SM) that the index was made of: an index by calendar month has the same frequency and
    the same mean everywhere, by construction; how often and in which season the soil itself is dry is told by
    percentiles of soil moisture against a fixed reference period. Without SM the report shows how often droughts
    came in both halves of the record.

    With SM there is a heat map of the index at all SCALES through time, of the region or each of the largest zones:
    whether a drought is one of weeks or of seasons. It is the index of the zone's mean soil moisture, by the
    distribution of the index. DEFICIT (of “SSI”) tells in km³ how much water the land in drought lacks, WEIGHTS how
    many people, how much cropland or how many animals are in each class.

    With ZONES only pixels inside zones count; maps have their names, and there is a row for each zone. Dates on which
    less than half of the area has a value are hatched, and left out of ranks, annual means and trends.

    Trends are of annual means (years with at least half of their dates). A trend of the region is called
    significant only when it still is with the correlation of neighbouring years removed; pixels follow the false
    discovery rate. The mean of a phase is that of the pixels with values on at least half of its dates, and is told
    where these are at least half of the area.
    """

    input: Stack = stack("SSI stack", "A dated stack of the index, from “SSI”; not the classes.", quantity=INDEX)
    sm: Stack | None = stack(
        "Soil moisture",
        """The stack that the index was made of, on the same grid and dates. For frequency and seasons, which
        the index cannot tell.""",
        quantity=AMOUNT, optional=True, on_grid_of="input", on_dates_of="input",
    )  # fmt: skip
    zones: Table | None = zones("Provinces, river basins … Only pixels inside zones count.")
    zone_field: str = zone_field()
    mask: Raster | None = raster(
        "Mask", "Only cells ≠ 0 count, for example cropland; on the grid of the index.",
        optional=True, quantity=MASK, on_grid_of="input",
    )  # fmt: skip
    weights: Raster | None = inputs.weights(
        "What each pixel holds; the page tells how much of it is in each class. On the grid of the index."
    )
    weights_per: str = inputs.weights_per()
    deficit: Stack | None = inputs.deficit(
        "DEFICIT of “SSI” for the same index, in mm, or in m³/m³ with DEPTH; the page then has km³."
    )
    depth: float | None = inputs.depth()
    scales: str = text(
        "Scales of the heat map (steps)",
        "Lengths of the trailing means, such as 1-24 or 1,3,6,12; they need SM. Empty: no heat map.", default="1-24",
        advanced=True,
    )  # fmt: skip
    phases: str = text(
        "Phases", "Years that are compared, such as 2003-2006,2006-2009. Empty: the record in equal parts."
    )
    title_: str = text("Title", "Of the page. Empty: “Drought report”.")
    agency: str = text("Agency", "Name of the office that hands the report on, at the head of the page.")
    logo: str | None = file(
        "Logo", "Picture beside the name of the agency: PNG, JPEG or SVG, at most 2 MB.",
        extensions=("png", "jpg", "jpeg", "svg"), optional=True,
    )  # fmt: skip
    reference_start: date | None = day(
        "Reference period from", "Of the percentiles of soil moisture. Empty: start of the record.", advanced=True
    )
    reference_end: date | None = day(
        "Reference period to",
        """Of the percentiles of soil moisture; dates outside the period show what has changed. Both empty: the
        first half of the record.""",
        advanced=True,
    )
    alpha: float = number(
        "Significance level", "Two-sided, of the tests for trends.",
        default=0.05, low=0.0001, high=0.49, advanced=True,
    )  # fmt: skip
    report: FileOut = report_out("One HTML page.", label="Drought report", optional=False)
    output: TableOut | None = table_out(
        "Drought by zone and date",
        """Table with one row per zone and date: mean index weighted by area, share of the area with a value,
        km² and share of each class, km² and share in moderate drought or worse.""",
        optional=True,
    )
    by_scale: TableOut | None = table_out(
        "Index by zone, scale and date",
        "Table: the index of the mean soil moisture of each zone at each of SCALES; needs SM.", optional=True,
    )  # fmt: skip

    @property
    def options(self) -> ReportOptions:
        """What the page tells of."""
        from ..ssi.options import parse_scales
        from .sources import ReportOptions

        return ReportOptions(
            self.title_, self.phases, self.reference_start, self.reference_end, self.alpha, self.agency,
            self.logo or "", parse_scales(self.scales), self.weights_per, self.depth,
        )  # fmt: skip

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that the optional inputs fit to the index, and choose phases, reference period and trend test.

        Raises
        ------
        DateError
            The index is made of composites, or a phase or the reference period lies outside the record.
        ParameterError
            Options lack the input that they belong to, or the reference period ends before it starts.
        InputError
            The soil moisture has negative values, or the logo cannot be read.
        GridError
            The index has no reference system.
        """
        from ....zonal.zone_sums import known_zones, least_budget
        from ..area.deficit import check_deficit
        from ..classify.classes import CLASS_NAMES
        from ..trend.prepared_test import PreparedTest
        from .plan import Planned, phase_steps, reference_dates, trend_test
        from .survey import least_survey

        index, options = given.input, self.options
        said: list[str] = []
        tell = _heard(tell, said)
        if index.spacing > 1:
            raise DateError(
                "{path} is made of composites of {days} days, which do not fall into months alike. Aggregate the soil"
                " moisture to months or dekads (“Aggregate in time”) and make the index of these.",
                path=index.path, days=index.spacing,
            )  # fmt: skip
        if self.by_scale and (given.sm is None or not options.scales):
            raise ParameterError("BY_SCALE is made of the soil moisture (SM) at each of SCALES: give both.")
        check_deficit(given.deficit, self.depth)
        CellPlaces(index.grid, index.path)  # refuses a stack without a reference system
        if given.sm and float(given.sm.sample().min()) < 0:
            raise InputError(
                "SM: {path} has negative values, so it is no soil moisture. Give the stack that the index was made of,"
                " or leave SM empty.",
                path=given.sm.path,
            )
        start, end = options.reference_start, options.reference_end
        if start and end and start > end:
            raise ParameterError(
                "The reference period ends (REFERENCE_END {end}) before it starts (REFERENCE_START {start}).",
                end=end, start=start,
            )  # fmt: skip
        if options.logo:
            from ....report.page import read_logo

            read_logo(options.logo)
        if start or end:
            reference_dates(index.axis, options)
        planned = Planned(
            phase_steps(index, options.phases), trend_test(index, options.alpha),
            zones_given(given.zones, self.zone_field, index, tell), str(self.report), said,
        )  # fmt: skip
        sums, rows = least_budget(len(CLASS_NAMES) + 1, len(index), planned.zones), 0.0
        if self.output:
            rows = len(index) * _ROW * known_zones(planned.zones)
        tested = isinstance(planned.test, PreparedTest)
        cost = Cost(memory=_PAGE, least=max(sums + rows, least_survey(len(index), tested)))
        return Plan(cost=cost, detail=planned)

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Go through the stacks, and write the page.

        Returns the numbers at its head and, where they are asked for, its tables.
        """
        from ....zonal.zones import open_zones
        from .page import report_table, write_page
        from .passes import find_all, numbers_of
        from .sources import CountedStack, Sources

        planned = plan.detail
        tell = _heard(job.tell, planned.said)
        job = replace(job, info=tell.info, warn=tell.warn)
        with ExitStack() as opened:
            places = None
            if planned.zones is not None:
                zoning = open_zones(planned.zones, given.input, job.part(0, 0.03), out.stage, planned.beside)
                places = opened.enter_context(zoning)
            index = opened.enter_context(CountedStack(given.input.path, places, given.mask))
            if given.input.file.watched_as[0]:
                index.file.watch()
                index.file.watched_as = given.input.file.watched_as
            sources = Sources(index, given.sm, places, given.mask, given.weights, given.deficit)
            found = find_all(sources, self.options, planned, out.stage, job.part(0.03, 0.85))
            require_no_codes((index,), tell)  # before the page, which lists the warnings
            write_page(str(out.path("report")), found, job.part(0.85, 1.0))
        return {
            **numbers_of(found),
            "output": report_table(found) if self.output else None,
            "by_scale": found.scales.table() if self.by_scale and found.scales is not None else None,
        }


def _heard(tell: Tell, said: list[str]) -> Tell:
    """The same, with the text of each warning kept in a list, in the words of the dialog."""

    def warn(message: Message) -> None:
        said.append(message.text({name: say(label) for name, label in labels_of(DroughtReport).items()}))
        tell.on_warning(message)

    return Tell(tell.on_info, warn, tell.check, tell.left_out)
