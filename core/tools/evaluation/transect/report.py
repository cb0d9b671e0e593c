"""The report of a transect."""

from __future__ import annotations

import numpy as np

from .... import __version__
from ....report.page import Page
from ....report.profiles import profiles
from .result import Transect

_SHOWN = 12  # lines drawn


def transect_report(found: Transect, path: str) -> None:
    """Profiles of all products, and how alike they are, as one page.

    Raises
    ------
    MissingPackageError, OutputError
    """
    lines = len(found.profiles)
    page = Page(
        "Products along a line",
        f"{', '.join(found.names)}: {found.when}, along {lines} line{'s' if lines > 1 else ''}.",
    )
    page.section("Profiles")
    units = dict.fromkeys(found.units)
    if len(units) > 1:
        page.note(
            f"The products have different units ({', '.join(unit or 'none' for unit in units)}): compare the shape of"
            " the lines, not their level."
        )
    panels = [(one.name, one.distance, one.values) for one in found.profiles[:_SHOWN]]
    page.figure(profiles(panels, found.names, next(iter(units)) if len(units) == 1 else ""), "Each step is a pixel.")
    if lines > _SHOWN:
        page.text(f"The first {_SHOWN} of {lines} lines are drawn; the table has all.")
    page.section("Numbers")
    rows = [
        [one.name, one.distance[-1], *_row(one, k), name]
        for one in found.profiles
        for k, name in enumerate(found.names)
    ]
    page.table(
        ["line", "length, km", "mean", "standard deviation", "correlation with the first", "share valid", "product"],
        rows,
    )
    page.footer(f"Made by AgriDrought {__version__}, tool Transect.")
    page.write(path)


def _row(one, k: int) -> list[float]:
    values, first = one.values[k], one.values[0]
    known, both = np.isfinite(values), np.isfinite(values) & np.isfinite(first)
    mean = float(values[known].mean()) if known.any() else np.nan
    spread = float(values[known].std()) if known.any() else np.nan
    alike = np.nan
    if both.sum() > 2 and np.ptp(values[both]) > 0 and np.ptp(first[both]) > 0:
        alike = float(np.corrcoef(values[both], first[both])[0, 1])
    return [mean, spread, alike, float(known.mean())]
