"""The page about the area of drought."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

import numpy as np

from ....report import formatting as fmt
from ....report import legends
from ....report.page import Page
from ....report.time_series import TrendLine, amounts_through_time, annual_shares, shares_through_time
from ....run.job import Job
from ....run.language import later, say
from .annual import GROUPS, MODERATE_OR_WORSE, AnnualAreas
from .areas import ClassAreas
from .deficit import MODERATE, ClassDeficits

ZONES_SHOWN = 6  # each with its figures; the table has all
WORST = 10  # dates in the table of the driest
_FOLDED = 24  # rows; longer tables are opened on demand
_SIGNIFICANT = 0.05
STACKED = legends.DROUGHT[::-1]  # extreme at the bottom, so that drought grows from zero
_WORSE = (
    later("extreme"),
    later("severe or worse"),
    later("moderate or worse"),
    later("mild or worse"),
)  # tops of the stacked classes


@dataclass(frozen=True, eq=False)
class AreaFindings:
    """What the page tells.

    Parameters
    ----------
    sources
        Path of each input, by what it is; zones are shown one by one where they are among them.
    areas
        By zone.
    annual, whole
        Annual means and trends of the zones, and of all zones together.
    min_valid
        Share of the area that a date must have.
    exposed, deficit
        Amounts of the weights by class, and water that is missing; None where they were not asked for.
    """

    sources: dict[str, str]
    areas: ClassAreas
    annual: AnnualAreas
    whole: AnnualAreas
    min_valid: float
    exposed: ClassAreas | None = None
    deficit: ClassDeficits | None = None


def write_report(path: str, found: AreaFindings, job: Job) -> None:
    """Write the HTML page.

    Raises
    ------
    OutputError, MissingPackageError
    """
    page = Page(
        say("How much area was in drought?"),
        say(
            "Area of each drought class on every date, its mean of each year, and whether that changes. Areas "
            "are those on the ground, on the ellipsoid."
        ),
    )
    areas, annual, whole, min_valid = found.areas, found.annual, found.whole, found.min_valid
    zoned, together = "Zones" in found.sources, areas.together()
    page.key_figures(_key_figures(together, whole))
    _explain(page, together, "Mask" in found.sources, min_valid)
    job.check()
    _tell_zone(page, say("All zones together") if zoned else say("Through time"), together, whole, 0, min_valid)
    _worst(page, together, min_valid)
    if found.exposed is not None:
        tell_exposure(page, found.exposed, zoned)
    if found.deficit is not None:
        tell_deficit(page, found.deficit, zoned)
    if zoned:
        largest = np.argsort(-areas.area, kind="stable")[:ZONES_SHOWN]
        shown = np.sort(largest[areas.area[largest] > 0])
        for place, zone in enumerate(shown.tolist()):
            job.check()
            job.report(place / len(shown))
            _tell_zone(page, say("Zone {labels}", labels=areas.labels[zone]), areas, annual, zone, min_valid)
        _zone_table(page, areas, annual)
    if np.isfinite(whole.share.slope_per_year).any():
        page.section(say("Trend of each class"))
        trend_table(page, whole)
    else:
        page.leave_out(say("Trend of each class"), say("a trend needs eight years with enough dates."))
    inputs = "\n\n".join(say("{what}: {where}", what=say(what), where=where) for what, where in found.sources.items())
    page.footer(say("{inputs}\n\nClasses after Luo et al., table 2; trends by Mann-Kendall and Sen.", inputs=inputs))
    page.write(path)


def _pooled(areas: ClassAreas, zone: int) -> np.ndarray:
    """Shares of the classes of a zone over all dates, by area."""
    sums = areas.km2[zone].sum(axis=0)
    return sums / sums.sum() if sums.any() else np.full(sums.shape, np.nan)


def _key_figures(areas: ClassAreas, annual: AnnualAreas) -> list[tuple[str, str]]:
    pooled = _pooled(areas, 0)
    slope, p = (part[0, MODERATE_OR_WORSE] for part in (annual.share.slope_per_year, annual.share.p))
    figures = [
        (fmt.km2(areas.area[0]), say("area that counts")),
        (fmt.percent(pooled[2:].sum(), 1), say("of it in moderate drought or worse, on average")),
        (fmt.percent(pooled[3:].sum(), 1), say("in severe or extreme drought")),
    ]
    if np.isfinite(slope):
        sure = say("significant") if p < _SIGNIFICANT else say("not significant")
        words = say("percentage points per year, moderate or worse ({sure}, {p})", sure=sure, p=fmt.p_value(p))
        figures.append((_points(slope), words))
    missing = areas.missing[0].mean() / areas.area[0]
    if missing > 0:
        figures.append((fmt.percent(missing, 1), say("without a value, on average")))
    return figures


def _points(slope: float) -> str:
    """A slope of a share in percentage points."""
    return fmt.number(100 * slope, 2, True)


def _explain(page: Page, areas: ClassAreas, masked: bool, min_valid: float) -> None:
    counted = say("the pixels of the mask") if masked else say("the pixels that have a value on at least one date")
    page.section(say("How to read this"))
    page.points(
        [
            say(
                "The area is that of {counted}; shares are of the area that has a value on the date. A date "
                "without values is missing, not free of drought.",
                counted=counted,
            ),
            say(
                "An annual mean counts dates on which at least {min_valid:.0f} % of the area has a value, and "
                "needs as many of the year’s dates. It is the mean over the year, not the area that was in "
                "drought at any time.",
                min_valid=100 * min_valid,
            ),
            say(
                "An index by calendar month is moderate or worse on about 16 % of the dates of every pixel, "
                "and mild or worse on half of them. The areas show when many places were in drought together, "
                "and whether this becomes more frequent."
            ),
            say(
                "The p-value of the trend assumes independent years, and with many zones one in twenty is "
                "significant by chance."
            ),
        ]
    )


def _tell_zone(page: Page, heading: str, areas: ClassAreas, annual: AnnualAreas, zone: int, min_valid: float) -> None:
    page.section(heading)
    starts = _edges(areas.axis)
    shares = areas.shares[zone].T[::-1]
    gappy = areas.valid_share[zone] < min_valid
    page.figure(
        shares_through_time(
            starts,
            np.nan_to_num(shares),
            STACKED,
            say("Area by drought class"),
            gappy,
            say("less than {min_valid:.0f} % of the area has a value", min_valid=100 * min_valid),
        ),
        say(
            "Share of each drought class on every date. 100 % is the area with a value, at most {area}.",
            area=fmt.km2(areas.area[zone]),
        ),
        say("Stacked shares of drought classes through time"),
    )
    if np.isfinite(annual.means.shares[zone]).any():
        page.figure(
            annual_figure(annual, zone),
            say(
                "Mean share of the area in each class of drought, by year, and the trend (Sen’s line) of the "
                "area in each class or worse: solid where it is significant (Mann-Kendall, p < 0.05)."
            ),
            say("Stacked bars of drought classes by year with trend lines"),
        )


def annual_figure(annual, zone: int):
    """Annual shares of a zone with their trends; a matplotlib Figure."""
    groups = [GROUPS.index(name) for name in _WORSE]
    test = annual.share
    lines = [
        TrendLine(
            float(test.intercept[zone, group]), float(test.slope_per_year[zone, group]),
            bool(test.p[zone, group] < _SIGNIFICANT),
        )
        for group in groups
    ]  # fmt: skip
    drought = annual.means.shares[zone, :, 1:5].T[::-1]
    return annual_shares(
        annual.years, drought, STACKED[:-1], lines, say("Annual mean by class"), say("the area in a class or worse")
    )


def _worst(page: Page, areas: ClassAreas, min_valid: float) -> None:
    drought = areas.shares[0, :, 2:].sum(axis=-1)
    drought = np.where(areas.valid_share[0] >= min_valid, drought, np.nan)
    order = [step for step in np.argsort(-drought, kind="stable")[:WORST] if drought[step] > 0]
    if not order:
        return
    axis = areas.axis
    rows = [
        [
            fmt.period(axis.dates[step], axis.step), fmt.percent(drought[step], 1),
            fmt.percent(areas.shares[0, step, 3:].sum(), 1), fmt.km2(areas.km2[0, step, 2:].sum()),
            fmt.percent(areas.valid_share[0, step]),
        ]
        for step in order
    ]  # fmt: skip
    header = [
        say("Date"),
        say("Moderate or worse"),
        say("Severe or extreme"),
        say("Area, moderate or worse"),
        say("Area with a value"),
    ]
    page.table(header, rows, say("The dates with the largest share of area in moderate drought or worse"))


def _edges(axis) -> list:
    """Start of each period, and end of the last."""
    return [*axis.dates, axis.end_dates()[-1] + timedelta(days=1)]


def tell_exposure(page: Page, exposed: ClassAreas, zoned: bool) -> None:
    """What the weights (people, cropland, animals) hold in each class through time, and by zone."""
    page.section(say("Exposed to drought"))
    whole = exposed.together()
    dry = whole.km2[0, :, MODERATE:].sum(axis=-1)
    total = float(whole.area[0])
    page.figure(
        amounts_through_time(_edges(exposed.axis), whole.km2[0].T[:0:-1], STACKED[:-1], say("amount of the weights")),
        say(
            "Amount of the weights (people, cropland, animals) in each class of drought, of {total} in all.",
            total=fmt.number(total),
        ),
        say("Stacked amounts of the weights by drought class through time"),
    )
    worst = int(np.argmax(dry))
    page.text(
        say(
            "On average {mean} ({share}) are in moderate drought or worse; most were {most}, in {date}.",
            mean=fmt.number(float(dry.mean())), share=fmt.percent(float(dry.mean()) / total if total else np.nan, 1),
            most=fmt.number(float(dry[worst])), date=fmt.period(exposed.axis.dates[worst], exposed.axis.step),
        )
    )  # fmt: skip
    if zoned:
        head = say("Zone"), say("In all"), say("On average"), say("Most"), say("Date")
        dry = exposed.km2[..., MODERATE:].sum(axis=-1)
        _zones_with_most(page, exposed.labels, dry, exposed.axis, head, exposed.area)


def tell_deficit(page: Page, deficit: ClassDeficits, zoned: bool) -> None:
    """Water that is missing on the land of each class through time, and by zone."""
    page.section(say("Water that is missing"))
    whole = deficit.together()
    amounts = np.where(whole.known[0], whole.km3[0].T[:0:-1], np.nan)
    page.figure(
        amounts_through_time(_edges(deficit.axis), amounts, STACKED[:-1], "km³"),
        say("Water that the land in each class of drought lacks to what is usual for the season, in km³."),
        say("Stacked missing water by drought class through time"),
    )
    dry = whole.in_drought[0]
    if np.isfinite(dry).any():
        worst = int(np.nanargmax(dry))
        page.text(
            say(
                "Land in moderate drought or worse lacks {mean} km³ on average; most was {most} km³, in {date}. Land"
                " that is moister than usual is not set off against it.",
                mean=fmt.number(float(np.nanmean(dry))), most=fmt.number(float(dry[worst])),
                date=fmt.period(deficit.axis.dates[worst], deficit.axis.step),
            )
        )  # fmt: skip
    if zoned:
        head = say("Zone"), say("On average (km³)"), say("Most (km³)"), say("Date")
        _zones_with_most(page, deficit.labels, deficit.in_drought, deficit.axis, head)


def _zones_with_most(page: Page, labels, values: np.ndarray, axis, head, total: np.ndarray | None = None) -> None:
    """A table of zones: mean and largest of what is in moderate drought or worse, with its date."""
    rows = []
    for zone, label in enumerate(labels):
        known = np.isfinite(values[zone])
        if not known.any():
            continue
        worst = int(np.nanargmax(values[zone]))
        row = [fmt.short(label)] + ([fmt.number(float(total[zone]))] if total is not None else [])
        row += [fmt.number(float(values[zone][known].mean())), fmt.number(float(values[zone, worst]))]
        rows.append([*row, fmt.period(axis.dates[worst], axis.step)])
    page.table(head, rows, say("In moderate drought or worse, by zone."), folded=len(rows) > _FOLDED)


def _zone_table(page: Page, areas: ClassAreas, annual: AnnualAreas) -> None:
    page.section(say("All zones"))
    rows = []
    for zone, label in enumerate(areas.labels):
        pooled = _pooled(areas, zone)
        slope, p = (part[zone, MODERATE_OR_WORSE] for part in (annual.share.slope_per_year, annual.share.p))
        missing = areas.missing[zone].mean() / areas.area[zone] if areas.area[zone] else np.nan
        rows.append(
            [
                fmt.short(label), fmt.square_kilometres(areas.area[zone]), fmt.percent(missing, 1),
                *(fmt.percent(pooled[first:].sum(), 1) for first in (1, 2, 3)), _points(slope), fmt.p_text(p),
            ]
        )  # fmt: skip
    header = [
        say("Zone"),
        say("Area (km²)"),
        say("Without a value"),
        say("Mild or worse"),
        say("Moderate or worse"),
        say("Severe or worse"),
        say("Trend (percentage points per year)"),
        say("p-value"),
    ]
    page.table(
        header,
        rows,
        say(
            "Mean shares of the {rows_count} zones over all dates, and the trend of the annual mean share in "
            "moderate drought or worse",
            rows_count=len(rows),
        ),
        folded=len(rows) > _FOLDED,
    )


def trend_table(page: Page, annual: AnnualAreas) -> None:
    """Trend of each class over all zones, as shares and as areas."""
    means, rows = annual.means, []
    for group, name in enumerate(GROUPS):
        shares = means.shares[0, :, group]
        known = np.isfinite(shares)
        row = [say(name).capitalize(), fmt.percent(shares[known].mean(), 1) if known.any() else None]
        for test, scale, digits in ((annual.share, 100, 2), (annual.km2, 1, 3)):
            slope, p = test.slope_per_year[0, group], test.p[0, group]
            row += [fmt.number(scale * slope, digits, True), fmt.p_text(p)] if np.isfinite(slope) else [None, None]
        rows.append(row)
    header = [
        say("Class"),
        say("Mean share"),
        say("Percentage points per year"),
        say("p-value"),
        say("km² per year"),
        say("p-value"),
    ]
    page.table(header, rows, say("Trends of annual means over the whole area (Sen’s slope, Mann-Kendall test)"))
