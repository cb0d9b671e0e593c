"""The section about the centre of the drought, and where it moves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .....data.earth.cell_centres import CellPlaces
from .....data.earth.ellipsoid import distance_azimuth
from .....data.earth.grid import Grid, Window
from .....data.stack.common_dates import Record
from .....report.figures import NO_VALUE
from .....report.legends import Category
from .....report.maps import Panel, category_maps
from .....report.overlays import Track
from .....report.page import Page
from .....run.language import later, say
from ...centre import Centres, centres_of, drift, plan_periods
from .. import formatting as fmt
from ..findings import Findings
from ..plan import THRESHOLD
from ..region import ENOUGH

_WINDS = (
    later("north"), later("north-east"), later("east"), later("south-east"), later("south"), later("south-west"),
    later("west"), later("north-west"),
)  # fmt: skip
_ROOM = 0.35  # of the region's extent that the map shows at least, around the ways of the centre


def yearly_centres(sums: np.ndarray, valid_share: np.ndarray, record: Record, places: CellPlaces) -> Centres:
    """Centres by year, of the sums of dates on which enough of the region has a value."""
    return centres_of(np.where(valid_share[:, None] >= ENOUGH, sums, 0.0), plan_periods(record, "year"), places)


def tell_centre(page: Page, found: Findings) -> None:
    """Map of the centre's way, and whether it goes anywhere."""
    centre, heading = found.centre, say("Where is the centre of the drought, and does it move?")
    known = np.flatnonzero(np.isfinite(centre.longitude))
    if not known.size:
        page.leave_out(
            heading,
            say("No place has an index of {threshold} or below on any date.", threshold=fmt.index(THRESHOLD, 0)),
        )
        return
    page.section(heading)
    labels = centre.periods.labels
    page.text(
        say(
            "The centre of a year’s drought is the mean place of all drought of that year, weighted by area "
            "and by how far the index lies below {threshold}. With several droughts at once it lies between "
            "them, and in a year with little drought it means little.{moved}",
            threshold=fmt.index(THRESHOLD, 0),
            moved=_moved(centre, known, found),
        )
    )
    window = _around(found.grid, centre.x[known], centre.y[known])
    part = window.inside(found.grid.window)
    land = found.land[part]
    over = found.over if found.over.borders is None else replace(found.over, borders=found.over.borders[part])
    panel = Panel(np.where(land, 0.0, np.nan), track=Track(centre.x, centre.y, labels))
    page.figure(
        category_maps(
            found.grid.cropped(window),
            [panel],
            (Category(0, say("The region"), NO_VALUE.colour),),
            land=land,
            over=over,
        ),
        say(
            "Centre of the drought year by year, from light ({labels}) to dark ({labels2}).",
            labels=labels[known[0]],
            labels2=labels[known[-1]],
        ),
        say("Map of the way of the drought’s centre through the years"),
    )
    rows = [
        (labels[i], fmt.km2(centre.km2[i]), fmt.percent(centre.share[i]),
         fmt.number(centre.spread_km[i]), fmt.number(centre.shift_km[i]),
         "–" if np.isnan(centre.azimuth[i]) else wind(centre.azimuth[i]))
        for i in known
    ]  # fmt: skip
    header = (
        say("Year"),
        say("Mean area in drought"),
        say("Share"),
        say("Spread (km)"),
        say("Shift (km)"),
        say("towards"),
    )
    page.table(
        header,
        rows,
        say(
            "Centres of {rows_count} years: spread of the drought around its centre, and the shift from the "
            "year before",
            rows_count=len(rows),
        ),
        folded=True,
    )


def wind(azimuth: float) -> str:
    """The nearest of eight directions."""
    return say(_WINDS[int(round(azimuth / 45)) % 8])


def _moved(centre: Centres, known: np.ndarray, found: Findings) -> str:
    if known.size < 2:
        return ""
    ends, places = known[[0, -1]], CellPlaces(found.grid)
    (lon, to_lon), (lat, to_lat) = centre.longitude[ends], centre.latitude[ends]
    metres, azimuth = distance_azimuth(lon, lat, to_lon, to_lat, places.ellipsoid)
    labels = centre.periods.labels
    to = say(" towards the {wind}", wind=wind(float(azimuth))) if np.isfinite(azimuth) else ""
    text = say(
        "\n\nFrom {first} to {last} it moved {kilometres} km{to}; on average it lies {shift_km} km from the "
        "year before.",
        first=labels[ends[0]],
        last=labels[ends[1]],
        kilometres=fmt.number(float(metres) / 1000),
        to=to,
        shift_km=fmt.number(float(np.nanmean(centre.shift_km))),
    )
    way = drift(centre, places.ellipsoid)
    if not np.isfinite(way.east_p):
        return say("{text} Too few years have a drought to test for a trend.", text=text)
    parts = [
        say(
            "{slope} km {to} per decade ({p})",
            slope=fmt.number(abs(10 * slope)),
            to=say(to[slope < 0]),
            p=fmt.p_value(p),
        )
        for slope, p, to in ((way.east, way.east_p, ("east", "west")), (way.north, way.north_p, ("north", "south")))
    ]
    text = say("{text} The trend of its place is {parts}", text=text, parts=fmt.joined(parts))
    if found.coverage:
        return say("{text}. {coverage} So no movement can be concluded.", text=text, coverage=found.coverage)
    sure = min(way.east_p, way.north_p) <= found.options.alpha / 2
    words = say("a significant movement") if sure else say("no significant movement")
    return say("{text}: {words}.", text=text, words=words)


def _around(grid: Grid, x: np.ndarray, y: np.ndarray) -> Window:
    """The window of the map around some points: with room, and no less than a part of the region."""
    a, b, c, d, e, f = grid.transform
    spans = []
    for place, size in (((x - c) / a, grid.width), ((y - f) / e, grid.height)):
        middle = (place.min() + place.max()) / 2
        half = max(0.7 * np.ptp(place), _ROOM * size / 2, 2.0)
        low, high = int(max(np.floor(middle - half), 0)), int(min(np.ceil(middle + half), size))
        spans.append((low, max(high - low, 1)))
    (col, width), (row, height) = spans
    return Window(row, col, height, width)
