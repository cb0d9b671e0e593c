"""The tool `impact`: an index against reported losses of crops (docs/methods.md, section 9)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from ....data.earth.grid import require_same_grid
from ....interface.declaration import (
    FileOut,
    Number,
    Pace,
    Stack,
    Table,
    TableOut,
    Tool,
    column,
    number,
    rasters,
    report_out,
    stack,
    table,
    table_out,
    text,
    zone_field,
    zones,
)
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan
from ....interface.quantities import INDEX
from ....run.errors import ParameterError
from ....run.job import Job
from ....run.messages import Tell


@dataclass(frozen=True)
class _Detail:
    """What the plan found: months, seasons of thresholds, zones as `open_zones` takes them, the table of losses."""

    months: tuple[int, ...]
    seasons: tuple[tuple[int, ...], ...]
    zones: Any
    table: Any


@dataclass(frozen=True, kw_only=True)
class CompareLosses(Tool):
    """Does the drought index tell of reported crop losses? Correlations by zone, with their real significance."""

    id: ClassVar = "impact"
    title: ClassVar = "Compare with reported losses"
    group: ClassVar = "evaluation"
    tags: ClassVar = "impact,crop,losses,disaster,yield,drought,correlation,ssi,statistics"
    packages: ClassVar = (*Tool.packages, "scipy", "geopandas")
    pace: ClassVar = Pace(values=0.02)
    comes_after: ClassVar = "SSI"
    numbers: ClassVar = {
        "R": Number("Correlation within the zones"),
        "P": Number("Its p-value (permutation of years)"),
        "SIGNIFICANT_ZONES": Number("Zones with a significant correlation"),
        "TESTED_ZONES": Number("Zones with five years or more"),
    }
    help: ClassVar = """
    The mean index of the chosen MONTHS (4-9, or 10-3 over the turn of the year) in each zone, weighted by area, is laid
    beside what was reported for the zone and the year: affected area, loss of yield, payments. With AREA_FIELD the
    losses are shares of the area that could be lost, and zones can be compared.

    Per zone: Pearson's r with its 95 % interval and p, the size that r needs for significance with so many years (.433
    for 21), Spearman's rank correlation, and r of the departures from straight lines through both, since losses have
    trends of their own. Looking at many zones, some are significant by chance: “yes” stands at a false discovery rate
    of 10 %. All zones together: r within the zones, with p from a permutation of whole years.

    MORE are the same index at other scales (SSI-1, SSI-6, SSI-12 …): THRESHOLDS then tells for each zone and season
    which scale and threshold tell best. Looking at many scales, one fits by chance: the choice of both is made anew
    without each year and judged by that year (search_peirce with its interval). A row stands for each scale, chosen for
    the best; “Drought classes” takes the rows of the scale of its input.

    THRESHOLDS has for each zone the value of the season's index that best tells years of large loss (above LOSS_LEVEL,
    or the median) from others, by the skill of Peirce (hit rate less false-alarm rate). It is judged by years that had
    no part in the choice; with fewer than 15 years, or where the 90 % interval includes 0, there is no threshold. Give
    the table to “Drought classes” with SCHEME own and one break.

    If the index is useful, r is negative: drier (lower SSI) goes with larger losses. The zones' names (ZONE_FIELD) must
    be those of the table (TABLE_ZONE). A zone needs five years.
    """

    input: Stack = stack("SSI stack", "A dated stack of the index, by month.", quantity=INDEX)
    zones: Any = zones("Provinces or counties for which losses are reported.", optional=False)
    zone_field: str = zone_field()
    table: Table = table("Reported losses", "One zone and year in a row, also as a text file.")
    table_zone: str = column(
        "Field of the zone in the table", "The names or codes that ZONES have.", of="table", optional=False
    )
    year: str = column("Field of the year", "Whole numbers.", of="table", optional=False)
    value: str = column(
        "Field of the loss",
        "Area, yield or money; rows of one zone and year are added up.",
        of="table",
        optional=False,
    )
    area_field: str = column(
        "Field of the area", "What could be lost (arable area), in the unit of the loss.", of="table"
    )
    loss_level: float | None = number(
        "Loss that makes a year of loss",
        "For THRESHOLDS, in the unit of the loss (or of its share of the area). Empty: the median of the zone.",
        advanced=True,
    )  # fmt: skip
    more: tuple = rasters(
        "Index at other scales",
        "Stacks like INPUT with another SCALE, on the same grid; THRESHOLDS tells which fits each zone best.",
        quantity=INDEX, optional=True, dated=True,
    )  # fmt: skip
    threshold_seasons: str = text(
        "Seasons of the thresholds",
        "Each with thresholds of its own: 3-5, 6-8, 9-11. Empty: the one of MONTHS.", advanced=True,
    )  # fmt: skip
    months: str = text("Months", "Of the season that counts: 4-9, or 4,5,6, or 10-3. Empty: the whole year.")
    output: TableOut = table_out("Correlations", "Table: a row for each zone, and one for all of them together.")
    seasons: TableOut | None = table_out(
        "Index and losses", "Table: the season's index and the loss by zone and year.", optional=True
    )
    thresholds: TableOut | None = table_out(
        "Thresholds of the index",
        "Table: the threshold of each zone and month that tells years of loss; for “Drought classes”.",
        optional=True,
    )
    report: FileOut | None = report_out("Scatters and tables on one HTML page.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Read the months and seasons to compare, and check that all indices share their grid.

        Raises
        ------
        ParameterError
            Months or seasons cannot be read, or MORE comes without an output that shows it.
        DateError
            An index does not have the months of a season.
        GridError
            The indices lie on different grids.
        """
        from ....data.table.zones import zones_given
        from ....zonal.zone_sums import least_budget
        from .impact import parse_months, season_years
        from .scale_search import parse_seasons

        months = parse_months(self.months)
        season_years(given.input.axis, months)
        if given.more and not self.thresholds and not self.report:
            raise ParameterError(
                "MORE are indices for THRESHOLDS and REPORT; ask for one of them, or leave MORE empty."
            )
        paths = [one.path for one in (given.input, *given.more)]
        repeated = next((path for place, path in enumerate(paths) if path in paths[:place]), None)
        if repeated is not None:
            raise ParameterError(
                "MORE: {path} is given twice, or is INPUT. An index that is looked at twice has two chances.",
                path=repeated,
            )
        seasons = parse_seasons(self.threshold_seasons, months)
        for season in seasons:
            for one in (given.input, *given.more):
                season_years(one.axis, season)
        require_same_grid(given.input, *given.more)
        drawn = zones_given(given.zones, self.zone_field, given.input, tell)
        cost = Cost(least=max(least_budget(2, len(one), drawn) for one in (given.input, *given.more)))
        return Plan(cost=cost, detail=_Detail(months, seasons, drawn, given.table))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Average the indices over the zones, correlate them with the losses, and write the report.

        Returns the tables of zones, seasons and thresholds, the pooled correlation with its p-value, and the numbers of
        zones that are significant and that could be tested.
        """
        from ....zonal.zones import open_zones
        from ...drought.regional_trend.zone_series import zone_series
        from ...drought.ssi.origin import scale_of
        from .comparison import compare_losses
        from .impact import LossColumns, read_losses
        from .report import impact_table, season_table
        from .scale_search import IndexSeries, search_table, search_zones

        detail, sm = plan.detail, given.input
        beside = out.target("report") or ""
        with open_zones(detail.zones, sm, job.part(0, 0.1), out.stage, beside) as drawn:
            columns = LossColumns(self.table_zone, self.year, self.value, self.area_field)
            losses = read_losses(detail.table, columns, drawn.labels)
            series = zone_series(sm, drawn, None, None, 0.5, job.part(0.1, 0.5 if given.more else 0.9))
            means = [series.values]
            for i, one in enumerate(given.more, 1):
                part = job.part(0.5 + 0.4 * (i - 1) / len(given.more), 0.5 + 0.4 * i / len(given.more))
                means.append(zone_series(one, drawn, None, None, 0.5, part).values)
            indices = [
                IndexSeries(one.variable or Path(one.path).stem, scale_of(one.tags, one.variable), one.axis, values)
                for one, values in zip((sm, *given.more), means, strict=True)
            ]
        job.tell.leave_out(
            "rows of the table", losses.rows - losses.used, losses.rows, "another zone, or no year, loss or area"
        )
        found = compare_losses(sm, series, detail.months, losses, job)
        searched = search_zones(indices, found.zones, losses, detail.seasons, self.loss_level)
        page = out.path("report")
        if page:
            from .report import impact_report

            impact_report(found, page, searched, indices)
        return {
            "output": impact_table(found),
            "seasons": season_table(found),
            "thresholds": search_table(searched, indices, job.tell) if self.thresholds else None,
            "R": found.pooled.r,
            "P": found.pooled.p,
            "SIGNIFICANT_ZONES": int(found.significant.sum()),
            "TESTED_ZONES": int(np.isfinite(found.scores.p).sum()),
        }
