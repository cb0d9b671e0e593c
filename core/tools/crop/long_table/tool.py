"""The tool `longtable`: a row per station and date out of a table with a column per station, or per date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from ....interface.declaration import (
    Number,
    Table,
    TableOut,
    Tool,
    choice,
    column,
    columns,
    coordinates_crs,
    table,
    table_out,
    text,
    whole,
    x_field,
    y_field,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan
from ....run.errors import DateError, InputError, ParameterError
from ....run.job import Job
from ....run.language import later, say
from ....run.messages import Tell

if TYPE_CHECKING:
    import pandas

_NAMED = 8  # columns in a message
_STATIONS, _DATES = _HOLDS = ("stations", "dates")


@dataclass(frozen=True, kw_only=True)
class LongTable(Tool):
    """Makes a row per station and date, with its place, out of a table with a column for each station or date."""

    id: ClassVar = "longtable"
    title: ClassVar = "Records from a wide table"
    group: ClassVar = "crop"
    tags: ClassVar = "table,wide,long,unpivot,melt,reshape,stations,records,loggers,excel,csv"
    packages: ClassVar = (*Tool.packages, "pyproj", "geopandas")
    comes_before: ClassVar = "Sample covariates at stations, Interpolate precipitation (kriging), Validate"
    numbers: ClassVar = {
        "ROWS": Number("Rows of the table"),
        "STATIONS": Number("Stations in the table"),
        "EMPTY": Number("Cells without a value"),
    }
    help: ClassVar = """
    Offices often keep records as a wide table: a row for each date and a column for each station, or the other way
    round. The tools of this plugin read a row for each station and date; this tool makes it, and puts each station
    on its place from a list of stations (points, or a table with coordinates).

    The names of the columns (or, with a column for each date, the values of KEY) are compared with the field STATION of
    the list. Columns that are no station are left out and named, as are stations without a column. Empty cells
    give no row. Numbers and dates may be written in any usual way, also as text.

    CROP and DEPTH, where given, are the same in every row: a wide table holds one quantity. Make one table for each
    depth. EVERY takes only one in so many dates: days between are nearly copies, and make training slow.
    """

    wide: Table = table("Wide table", "A spreadsheet sheet or text table; a column for each station, or for each date.")
    holds: str = choice(
        "What the columns are",
        "stations: a column for each station, a row for each date. dates: a column for each date, a row for each.",
        _HOLDS,
        labels={_STATIONS: "Stations (a row for each date)", _DATES: "Dates (a row for each station)"},
    )
    key: str = column(
        "Field with the date, or the station",
        "What tells the rows apart: the date where the columns are stations, the station where they are dates.",
        of="wide",
        optional=False,
    )
    only: tuple[str, ...] = columns("Columns to take", "Empty: all but KEY.", of="wide")
    places: Table = table("List of stations", "Points, or a table with coordinates; a row for each station.")
    station: str = column(
        "Field with the station", "In the list: the names that the wide table has.", of="places", optional=False
    )
    x_field: str = x_field("places")
    y_field: str = y_field("places")
    crs: str = coordinates_crs()
    value: str = text("Name of the values", "Of the column that is made.", default="sm")
    crop: str = text("Crop", "Written into a column of every row. Empty: no such column.")
    depth: str = text("Depth", "Written into a column of every row. Empty: no such column.")
    every: int = whole("Take one in so many dates", "1: all.", default=1, low=1)
    output: TableOut = table_out(
        "Records of stations", "Points with the columns station, date, the values, crop and depth.", kind="points"
    )

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Turn the columns of the wide table into records, and keep every EVERY-th date of them.

        Returns
        -------
        Plan
            Its detail: the records (station, date, value) and the place of each station, degrees.

        Raises
        ------
        InputError
            A column is missing, no name of a column is a date or a station, or no station has a place.
        """
        from ....data.table import columns as read

        taken_names = ("station", "date", "geometry", *(name for name in ("crop", "depth") if getattr(self, name)))
        if self.value.strip().lower() in taken_names:
            raise ParameterError(
                "VALUE is “{value}”, but the table has a column of that name already. Choose another name.",
                value=self.value,
            )
        found = _places(given.places, self, read, tell)
        names = self.only or _others(given.wide, self.key)
        if self.holds == _STATIONS:
            records = _of_stations(given.wide, self.key, names, found, tell)
        else:
            records = _of_dates(given.wide, self.key, names, found, tell)
        days = sorted({day for _, day, _ in records})
        taken = set(days[:: self.every])
        records = [row for row in records if row[1] in taken]
        repeated = len(records) - len({row[:2] for row in records})
        if repeated:
            tell.warn(
                "{count} cells are of a station and date that another cell is of, too: the table has a row for each.",
                count=repeated,
            )
        tell.leave_out("dates", len(days) - len(taken), len(days), "EVERY takes one in so many")
        return Plan(detail=(records, found))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Make the point table of all records that have a value, in the order of station and date.

        Returns the table and the numbers of its rows and stations, and of cells without a value.

        Raises
        ------
        InputError
            No record has a value.
        """
        import math

        from shapely.geometry import Point

        from ....data.earth.ellipsoid import LONGITUDE_LATITUDE
        from ....data.table.frames import make_frame

        records, places = plan.detail
        full = sorted((row for row in records if math.isfinite(row[2])), key=lambda row: (row[0], row[1]))
        if not full:
            raise InputError("The table has no value for any station and date.")
        more = {name: value for name, value in (("crop", self.crop), ("depth", self.depth)) if value}
        kinds = {"station": str, "date": date, (self.value or "sm"): float, **dict.fromkeys(more, str)}
        job.tell.leave_out("cells", len(records) - len(full), len(records), "without a value")
        return {
            "output": make_frame(
                kinds, [(*row, *more.values()) for row in full],
                geometry=[Point(*places[row[0]]) for row in full], crs=LONGITUDE_LATITUDE, source="records of stations",
            ),
            "ROWS": len(full),
            "STATIONS": len({row[0] for row in full}),
            "EMPTY": len(records) - len(full),
        }  # fmt: skip


def _others(frame: pandas.DataFrame, key: str) -> list[str]:
    geometry = getattr(frame, "geometry", None) if hasattr(frame, "crs") else None
    return [str(name) for name in frame.columns if name != key and (geometry is None or name != geometry.name)]


def _places(frame: pandas.DataFrame, tool: LongTable, read, tell: Tell) -> dict[str, tuple[float, float]]:
    """Longitude and latitude of each station that has a place; the first of several rows counts."""
    import math

    names = read.labels(frame, tool.station, "STATION")
    lon, lat = read.places(frame, tool.x_field, tool.y_field, tool.crs)
    found: dict[str, tuple[float, float]] = {}
    moved = set()
    for name, x, y in zip(names, lon.tolist(), lat.tolist(), strict=True):
        if name is not None and math.isfinite(x + y) and found.setdefault(name, (x, y)) != (x, y):
            moved.add(name)
    if moved:
        tell.warn("Stations with several places in the list (the first counts): {names}.", names=_listed(sorted(moved)))
    if not found:
        raise InputError("The list of stations (PLACES) has no station with a place.")
    return found


def _of_stations(frame: pandas.DataFrame, key: str, names: Sequence[str], places, tell: Tell) -> list[tuple]:
    """``(station, date, value)`` of a table with a column for each station."""
    from ....data.table import columns as read

    known = _known(names, places, later("columns"), tell)
    days = read.dates(frame, key, "KEY").tolist()
    tell.leave_out("rows", sum(day is None for day in days), len(days), "without a date")
    records = []
    for name in known:
        values = read.numbers(frame, name, "WIDE").tolist()
        records += [(name, day, value) for day, value in zip(days, values, strict=True) if day is not None]
    return records


def _of_dates(frame: pandas.DataFrame, key: str, names: Sequence[str], places, tell: Tell) -> list[tuple]:
    """``(station, date, value)`` of a table with a column for each date."""
    from ....data.stack.dates import dates_of
    from ....data.table import columns as read

    days = {}
    for name in names:
        try:
            days[name] = dates_of([name], as_names=False)[0]
        except DateError:
            continue
    if not days:
        raise InputError(
            "No name of a column is a date: {names}. Is there a column for each station instead (HOLDS)?",
            names=_listed(names),
        )  # fmt: skip
    tell.leave_out("columns", len(names) - len(days), len(names), "whose names are no dates")
    stations = read.labels(frame, key, "KEY")
    known = set(_known([one for one in dict.fromkeys(stations) if one is not None], places, later("rows"), tell))
    records = []
    for name, day in days.items():
        values = read.numbers(frame, name, "WIDE").tolist()
        records += [(one, day, value) for one, value in zip(stations, values, strict=True) if one in known]
    return records


def _known(names: Sequence[str], places, what: str, tell: Tell) -> list[str]:
    """Those names that the list of stations has."""
    known = [name for name in names if name in places]
    if not known:
        raise InputError(
            "None of the {what} is a station of the list (PLACES, STATION): the table has {names}, the list"
            " {stations}.",
            what=say(what), names=_listed(names), stations=_listed(list(places)),
        )  # fmt: skip
    strange = [name for name in names if name not in places]
    if strange:
        tell.info("No stations of the list: {names}.", names=_listed(strange))
    tell.leave_out(what, len(strange), len(names), "that are no station of the list")
    tell.leave_out("stations", len(places) - len(known), len(places), "that the table does not have")
    return known


def _listed(names: Sequence[str]) -> str:
    more = f" … ({len(names)})" if len(names) > _NAMED else ""
    return ", ".join(str(name) for name in names[:_NAMED]) + more
