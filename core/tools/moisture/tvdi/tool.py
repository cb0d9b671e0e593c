"""The tool `tvdi`: temperature–vegetation dryness index (Luo et al. 2023, eq 12; docs/methods.md, section 4)."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import ClassVar

from ....data.table.zones import zones_given
from ....interface.declaration import (
    FileOut,
    Number,
    Pace,
    Raster,
    Stack,
    StackOut,
    Table,
    TableOut,
    Tool,
    choice,
    name_of_result,
    number,
    raster,
    report_out,
    stack,
    stack_out,
    table,
    table_out,
    zone_field,
    zones,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, StackShape
from ....run.job import Job
from ....run.language import say
from ....run.messages import Tell
from .edges import EDGE_RULES, EdgeOptions


@dataclass(frozen=True, kw_only=True)
class Tvdi(Tool):
    """How dry the land is, from land-surface temperature and vegetation: 0 wet … 1 dry."""

    id: ClassVar = "tvdi"
    title: ClassVar = "TVDI (dryness from temperature and vegetation)"
    group: ClassVar = "moisture"
    tags: ClassVar = "tvdi,lst,ndvi,temperature,vegetation,dryness,dry edge,wet edge,modis,soil moisture"
    pace: ClassVar = Pace(values=0.13)
    comes_after: ClassVar = "Build time stack, Align to a grid"
    comes_before: ClassVar = "training a downscaling"
    numbers: ClassVar = {"CLIPPED_SHARE": Number("Share of the values that lay outside 0…1", percent=True)}
    help: ClassVar = """
    TVDI = (LST − Tmin) / (Tmax − Tmin) (Luo et al., eq 12). For every date, LST is scattered over vegetation: the hot
    rim (dry edge, Tmax) and the cool rim (wet edge, Tmin) are straight lines through the 99th and 1st percentile of
    LST in bins of vegetation. Bins need 20 pixels, an edge 10 bins; bins off by more than two RMSE are rejected.

    A date without edges takes the mean edges of its calendar month in other years, else it stays missing; both are
    said. A warning names the dates whose dry edge does not fall with vegetation: there TVDI says little. Pixels where
    the edges lie less than 1 K apart are missing, so are those colder than MIN_LST (frozen ground).

    Any vegetation fraction can take NDVI's place; one band stands for every date; per cent are rescaled to 0–1.
    The edges are lines over all vegetation, also beyond the bins; water is not masked. They hold for the region and
    the date: it needs dry and wet places, but over many degrees of latitude or in mountains TVDI also shows what is
    cooler for other reasons. ZONES (climate zones, belts of height) have edges of their own; pixels outside them are
    missing. A zone must be large enough for its own scatter.

    EDGES_FROM takes the edges of an earlier run, for another scale or another region, instead of fitting them; it needs
    the columns date, dry_slope, dry_intercept, wet_slope, wet_intercept, and zone where there are ZONES. To have TVDI
    on a coarser grid, rather average it with “Align to a grid”.

    REPORT shows the scatter of every date with both edges, and the edges through time: look at it before you use TVDI.
    """

    lst: Stack = stack("Land-surface temperature", "Dated stack in kelvin.")
    ndvi: Raster = raster(
        "NDVI or vegetation fraction",
        "Stack with the same dates, or one band for all of them; 0–1 or per cent, on the grid of LST.",
        on_grid_of="lst",
    )
    zones: Table | None = zones("Each zone has edges of its own.", on_grid_of="lst")
    zone_field: str = zone_field()
    edges_from: Table | None = table(
        "Edges from a table", "EDGES of an earlier run, matched by date and zone; nothing is fitted then.",
        optional=True,
    )  # fmt: skip
    name: str = name_of_result("tvdi")
    ndvi_min: float = number(
        "Bins from", "Vegetation where the edges' fit begins (0–1).", default=0.1, low=-1.0, high=1.0, advanced=True
    )
    ndvi_max: float = number(
        "Bins to", "Vegetation where the edges' fit ends (0–1).", default=0.8, low=-1.0, high=1.0, advanced=True
    )
    bin_width: float = number(
        "Width of a bin", "Wider bins for small regions.", default=0.01, low=0.0001, high=0.5, advanced=True
    )
    edge: str = choice(
        "Edge of a bin",
        "percentile: 1st and 99th of LST; minmax: the extremes, which follow single cloudy or faulty pixels.",
        EDGE_RULES,
        labels={"percentile": "1st and 99th percentile", "minmax": "Smallest and largest value"}, advanced=True,
    )  # fmt: skip
    min_lst: float = number(
        "Coldest LST (K)", "Colder pixels are left out (frozen); 0: none.",
        default=273.15, low=0.0, high=350.0, advanced=True,
    )  # fmt: skip
    output: StackOut = stack_out("TVDI", "Stack, 0 wet … 1 dry.")
    edges: TableOut | None = table_out(
        "Edges",
        """Table with one row per date and zone: slope and intercept (K) of both edges; r², RMSE (K) and
        bins that each kept; bins with enough pixels; pixels; clipped share; rule (percentile, minmax,
        calendar_month, given, none); fallback 1 where the calendar month's edges were taken.""",
        optional=True,
    )
    report: FileOut | None = report_out("Scatter and edges of every date, one HTML page.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Check that LST is in kelvin, read the zones, and lay out the stack of the index.

        Raises
        ------
        UnitError
            LST is not in kelvin.
        ParameterError
            An option of the edges is out of range.
        """
        from .inputs import require_kelvin

        options = EdgeOptions(self.ndvi_min, self.ndvi_max, self.bin_width, self.edge, self.min_lst)
        require_kelvin(given.lst)
        drawn = zones_given(given.zones, self.zone_field, given.lst, tell)
        shape = StackShape(given.lst.grid, given.lst.axis, self.name or "tvdi", "1")
        return Plan({"output": shape}, detail=(options, drawn, given.edges_from))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Fit the edges of each date and zone, or take them from a table, and write the index and the report.

        Returns the table of edges, and the share of values that were clipped to 0–1.
        """
        from ....zonal.zones import open_zones
        from .advice import advise, advise_on_result
        from .fit import Space, fit_space, with_fallback
        from .index import edge_rows, edges_of_table, write_index
        from .inputs import Vegetation

        options, drawn, kept = plan.detail
        job, said = _listening(job)
        page, stack = out.path("report"), given.lst
        with ExitStack() as opened:
            green = opened.enter_context(Vegetation(given.ndvi.path, stack, job))
            places = None
            if drawn is not None:
                zoned = open_zones(drawn, stack, job.part(0.0, 0.05), out.stage, out.target("output") or "")
                places = opened.enter_context(zoned)
                places.tell_shared(job.tell)
            space, fitting = Space(stack, green, places), job.part(0.05, 0.45)
            if kept is None:
                dated = with_fallback(fit_space(space, options, fitting), space, options.rule)
            else:
                dated = edges_of_table(kept, space, options, fitting)
            advise(list(dated.values()), options, stack.path, job)
            last = job.part(0.45, 0.85 if page else 1.0)
            counts = write_index(space, dated, options.min_lst, out.writers("output"), last)
            valid, clipped = int(counts[..., 0].sum()), int(counts[..., 1].sum())
            advise_on_result(valid, clipped, job)
            lines, usable = [one.edges for one in dated.values()], int(counts[..., 2].sum())
            job.tell.leave_out(
                "dates and zones" if places else "dates", lines.count(None), len(lines), "they have no edges"
            )
            every = int(stack.bands.astype(bool).sum()) * stack.grid.window.pixels
            job.tell.leave_out(
                "pixels and dates", every - usable, every,
                "LST or vegetation is missing, LST is below MIN_LST, or they lie in no zone"
                if places
                else "LST or vegetation is missing, LST is below MIN_LST",
            )  # fmt: skip
            job.tell.leave_out(
                "pixels and dates with LST and vegetation", usable - valid, usable,
                "no edges, or less than 1 K between them",
            )  # fmt: skip
            found = edge_rows(dated, counts)
            if page:
                from .report import write_report

                write_report(page, space, options, dated, found, said, job.part(0.85, 1.0))
        return {"CLIPPED_SHARE": float(clipped / max(valid, 1)), "edges": found}


def _listening(job: Job) -> tuple[Job, list[str]]:
    """The job, with its warnings kept for the report as well."""
    said: list[str] = []

    def warn(template: str, **fields: object):
        said.append(say(template, **fields))
        job.warn(template, **fields)

    return replace(job, warn=warn), said
