"""The section about the worst droughts of the record, as clusters in space and time."""

from __future__ import annotations

import numpy as np

from .....report.figures import NO_VALUE
from .....report.legends import Category
from .....report.maps import Overlay, Panel, Place, category_maps, degrees
from .....report.page import Page
from .....run.language import say
from ...area import ClassAreas
from ...clusters import ClusterOptions, Clusters
from .. import formatting as fmt
from ..findings import Findings
from ..plan import THRESHOLD

WORST = 10
_SMALLEST = 0.005  # of the region's area; smaller patches of a date are left out
_OVERLAP = 0.2  # of the smaller of two patches of consecutive dates that they must share
_GIANT = 0.5  # of the record


def cluster_options(whole: ClassAreas) -> ClusterOptions:
    """What counts as one drought: large enough to matter to the region, and handed on from date to date."""
    return ClusterOptions(THRESHOLD, _SMALLEST * float(whole.area[0]), _OVERLAP)


def tell_worst(page: Page, found: Findings) -> None:
    """Table of the worst droughts."""
    clusters, options, heading = found.clusters, cluster_options(found.whole), say("The worst droughts")
    if not len(clusters):
        page.leave_out(
            heading,
            say(
                "There was no drought: on no date was a connected area of {min_area} or more at {threshold} or below.",
                min_area=fmt.km2(options.min_area),
                threshold=fmt.index(THRESHOLD, 0),
            ),
        )
        return
    page.section(heading)
    page.text(
        say(
            "A drought here is a connected area in moderate drought or worse, followed from {noun} to {noun} "
            "as long as at least {overlap} of it stays in place; areas below {min_area} are left out. They are "
            "ranked by magnitude: area × how far the index lies below {threshold}, summed over the dates. ",
            noun=say(found.axis.noun),
            overlap=fmt.percent(_OVERLAP),
            min_area=fmt.km2(options.min_area),
            threshold=fmt.index(THRESHOLD, 0),
        )
        + (
            say("One drought was found.")
            if len(clusters) == 1
            else say("{drought} were found.", drought=fmt.count(len(clusters), "drought"))
        )
    )
    if clusters.duration[0] > _GIANT * len(clusters.record):
        page.note(
            say(
                "The first drought lasts for more than half of the record: it is made of many droughts that "
                "touch. “Drought clusters” with a lower threshold or a larger overlap separates them."
            )
        )
    rows = [_row(found, i) for i in range(min(WORST, len(clusters)))]
    page.table(
        (
            say("Rank"),
            say("When"),
            say("Lasted"),
            say("Mean area (km²)"),
            say("Largest area (km²)"),
            say("Mean index"),
            say("Magnitude"),
            say("Centre"),
        ),
        rows,
        say(
            "The {rows_count} worst droughts. Magnitude in 1000 km² × index × {noun}s; the mean index is that "
            "of the area in drought. “≥”: the record begins, ends or has a gap while the drought lasts.",
            rows_count=len(rows),
            noun=say(found.axis.noun),
        ),
    )
    page.figure(
        category_maps(
            found.grid,
            [Panel(np.where(found.land, 0.0, np.nan))],
            (Category(0, say("The region"), NO_VALUE.colour),),
            land=found.land,
            over=Overlay(found.survey.borders, places=_marks(clusters)),
        ),
        say("Where the droughts of the table had their centres, by rank."),
        say("Map of the centres of the worst droughts"),
    )


def _marks(clusters: Clusters) -> tuple[Place, ...]:
    x, y = clusters.places.on_map(*clusters.centre[:, :WORST])
    return tuple(Place(str(i + 1), float(x[i]), float(y[i])) for i in range(len(x)) if np.isfinite([x[i], y[i]]).all())


def _row(found: Findings, i: int) -> tuple:
    clusters, step = found.clusters, found.axis.noun
    longitude, latitude = (round(float(value), 1) for value in clusters.centre[:, i])
    unsure = "≥ " if clusters.begun_before[i] or clusters.continues[i] else ""
    first, last, largest = (
        fmt.period(clusters.record.start(int(places[i])), step)
        for places in (clusters.first, clusters.last, clusters.max_place)
    )
    return (
        i + 1,
        first if first == last else say("{first} to {last}", first=first, last=last),
        unsure + fmt.count(int(clusters.duration[i]), step),
        fmt.square_kilometres(clusters.mean_area[i]),
        say("{max_area} in {largest}", max_area=fmt.square_kilometres(clusters.max_area[i]), largest=largest),
        fmt.index(THRESHOLD - clusters.intensity[i]),
        fmt.square_kilometres(clusters.magnitude[i] / 1000),
        f"{degrees(latitude, 'SN')}, {degrees(longitude, 'WE')}",
    )
