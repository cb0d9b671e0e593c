"""The report of a transect."""

from __future__ import annotations

from datetime import date

import numpy as np

from .... import __version__
from ....report import formatting as fmt
from ....report.page import Page
from ....report.profiles import profiles
from ....run.language import say
from .result import Profile, Transect

TITLE = "Transect"  # of the tool
FEWEST = 8  # points with both values, for a correlation
_SHOWN = 12  # lines drawn
_UNITS = {"1": "", "m3 m-3": "m³/m³"}
_FLAT = 0.05  # of the standard deviation of all values of a product


def transect_report(found: Transect, path: str) -> None:
    """Profiles of all products, and how alike they are, as one page.

    Raises
    ------
    MissingPackageError, OutputError
    """
    lines = len(found.profiles)
    page = Page(
        say("Products along a line"),
        say(
            "{joined}: {when}, along {line}.",
            joined=fmt.joined([fmt.short(name) for name in found.names]),
            when=_when(found),
            line=fmt.count(lines, "line"),
        ),
    )
    page.section(say("Profiles"))
    units = dict.fromkeys(found.units)
    if len(units) > 1:
        page.note(
            say(
                "The products have different units ({join}): compare the shape of the lines, not their level.",
                join=", ".join(unit or say("none") for unit in units),
            )
        )
    panels = [(one.name, one.distance, one.values) for one in found.profiles[:_SHOWN]]
    least = 4 * _FLAT * min(found.scales)
    unit = _UNITS.get(found.units[0], found.units[0]) if len(units) == 1 else ""
    page.figure(profiles(panels, found.names, unit, least=least), say("Each step is a pixel."))
    if lines > _SHOWN:
        page.text(say("The first {shown} of {lines} lines are drawn; the table has all.", shown=_SHOWN, lines=lines))
    page.section(say("Numbers"))
    rows = [
        [fmt.short(one.name), fmt.short(name), fmt.number(float(one.distance[-1]), 4), *_row(found, one, k)]
        for one in found.profiles
        for k, name in enumerate(found.names)
    ]
    header = [
        say("Line"),
        say("Product"),
        say("Length (km)"),
        say("Mean"),
        say("Standard deviation"),
        "r",
        say("With a value"),
    ]
    text = say("Mean and standard deviation along each line.")
    if len(found.names) > 1:
        text += say(" r: correlation with {names} along the line.", names=fmt.short(found.names[0]))
    else:
        header.remove("r")
        rows = [[*row[:5], row[6]] for row in rows]
    page.table(header, rows, text)
    _tell_flat(page, found)
    page.footer(say("Made by AgriDrought {version}, tool “{title}”.", version=__version__, title=say(TITLE)))
    page.write(path)


def _when(found: Transect) -> str:
    """What the values are of, with the name of the month."""
    try:
        return fmt.period(date.fromisoformat(found.when), "day")
    except ValueError:
        return say(found.when)


def _row(found: Transect, one: Profile, k: int) -> list[str]:
    values = one.values[k]
    known = np.isfinite(values)
    mean = float(values[known].mean()) if known.any() else np.nan
    spread = float(values[known].std()) if known.any() else np.nan
    decimals = 3 if not spread > 0 else int(np.clip(1 - np.floor(np.log10(max(spread, _FLAT * found.scales[k]))), 0, 6))
    numbers = [fmt.decimal(mean, decimals), fmt.decimal(spread, decimals)]
    return [*numbers, fmt.decimal(alike(found, one, k), 2, True), fmt.percent(float(known.mean()))]


def alike(found: Transect, one: Profile, k: int) -> float:
    """Correlation of a product with the first along a line; NaN for the first itself and where one of them is flat."""
    values, first = one.values[k], one.values[0]
    both = np.isfinite(values) & np.isfinite(first)
    if k == 0 or both.sum() < FEWEST or is_flat(found, one, k) or is_flat(found, one, 0):
        return np.nan
    return float(np.corrcoef(values[both], first[both])[0, 1])


def is_flat(found: Transect, one: Profile, k: int) -> bool:
    """Whether a profile varies so little against the product itself that a correlation would be one of rounding."""
    values = one.values[k][np.isfinite(one.values[k])]
    return not values.size or float(values.std()) <= _FLAT * found.scales[k]


def _tell_flat(page: Page, found: Transect) -> None:
    names = [name for k, name in enumerate(found.names) if all(is_flat(found, one, k) for one in found.profiles)]
    if names:
        listed = fmt.joined([fmt.short(name) for name in names])
        page.note(
            say(
                "{listed}: the values are nearly the same along the whole line (standard deviation below "
                "{flat} of that of all values), so no correlation is given. A standardised index has a mean "
                "near 0 everywhere when all dates are averaged: choose one date (DATE).",
                listed=listed,
                flat=fmt.percent(_FLAT),
            )
        )
