"""Sections of what the other layers tell: the index at many scales, missing water, and what is exposed."""

from __future__ import annotations

from datetime import timedelta

import numpy as np

from .....report.legends import SSI
from .....report.page import Page
from .....report.profiles import strips
from .....run.language import say
from ...area.report import tell_deficit, tell_exposure
from .. import formatting as fmt
from ..findings import Findings

_ZONES = 6  # the largest, each with its figure
_DRY = -1.0


def tell_scales(page: Page, found: Findings) -> None:
    """Heat map of the index at all scales through time, for the region or the largest zones."""
    heading = say("At which scales is it dry?")
    maps = found.scales
    if maps is None:
        page.leave_out(heading, say("it needs the soil moisture that the index was made of (SM), and SCALES."))
        return
    order = np.argsort(-maps.area, kind="stable")
    largest = [zone for zone in order if np.isfinite(maps.index[zone]).any()][:_ZONES]
    if not largest:
        page.leave_out(heading, say("no zone has enough values of each season for an index of its mean."))
        return
    page.section(heading)
    page.text(
        say(
            "Upward the scale: the number of steps of the trailing mean. Short scales follow the weather of the "
            "moment, long ones tell of a lack that has lasted for seasons. They are means of the same layer of soil "
            "through time: of deeper layers and of groundwater they tell nothing by themselves. "
            "This is the index of the mean soil moisture of the zone, not the mean of its pixels' indices: it has the "
            "full spread."
        )
    )
    starts = [*maps.axis.dates, maps.axis.end_dates()[-1] + timedelta(days=1)]
    for zone in sorted(largest):
        name = maps.labels[zone] or say("the region")
        if maps.labels[zone]:
            page.subsection(say("Zone {name}", name=name))
        words = [f"{scale}" for scale in maps.scales][::-1]
        page.figure(
            strips(starts, words, maps.index[zone][::-1], SSI),
            say(
                "Index of {name} by scale through time; one step is a {noun}. {now}",
                name=name,
                noun=say(found.axis.noun),
                now=_dry_scales(found, zone),
            ),
            say("Heat map of the index of {name} by scale through time", name=name),
        )


def _dry_scales(found: Findings, zone: int) -> str:
    """Which scales are in drought on the latest date."""
    maps = found.scales
    if maps is None:
        return ""
    now = maps.index[zone, :, found.latest]
    dry = [scale for scale, value in zip(maps.scales, now, strict=True) if value <= _DRY]
    if not dry:
        return say("In {date} no scale is at −1 or below.", date=found.date(found.latest))
    spans, first = [], dry[0]
    for one, following in zip(dry, [*dry[1:], None], strict=True):
        if following is None or following != one + 1:
            spans.append(f"{first}" if first == one else f"{first}–{one}")
            first = following or one
    return say(
        "In {date} these scales are at −1 or below: {scales}.", date=found.date(found.latest), scales=fmt.joined(spans)
    )


def tell_water(page: Page, found: Findings) -> None:
    """Water that is missing."""
    if found.deficit is None:
        page.leave_out(say("Water that is missing"), say("it needs DEFICIT of “SSI”."))
    else:
        tell_deficit(page, found.deficit, found.zoned)


def tell_exposed(page: Page, found: Findings) -> None:
    """People, cropland or animals in each class."""
    if found.exposed is None:
        page.leave_out(say("Exposed to drought"), say("it needs a raster of people, cropland or animals (WEIGHTS)."))
    else:
        tell_exposure(page, found.exposed, found.zoned)
