"""The last sections: how the numbers were made, what they cannot say, and where the data come from."""

from __future__ import annotations

from pathlib import Path

from ....report.page import Page
from ....run.language import say
from . import formatting as fmt
from . import region
from .findings import Findings, Input

_LONGEST = 1500  # letters of the history of a file


def tell_method(page: Page, found: Findings) -> None:
    """Write the section on how to read the page, and on what does not follow from it."""
    page.section(say("How to read this, and what not to conclude"))
    if found.said:
        page.note(say("Warnings of this run:\n\n") + "\n\n".join(found.said))
    page.points(
        [
            _index_text(found),
            say(
                "Classes (Luo et al., table 2): none above 0; mild −1 to 0; moderate −1.5 to −1; severe −2 to "
                "−1.5; extreme −2 and below. Half of all dates are “mild” or worse, that is, drier than the mean; "
                "on this page drought means moderate or worse."
            ),
            say(
                "Areas are those on the ground (on the ellipsoid), and all means are weighted by them. Shares are "
                "of the area with a value. Dates on which less than {enough} of the region has a value are hatched "
                "and are left out of ranks, annual means and trends.",
                enough=fmt.percent(region.ENOUGH),
            ),
            say(
                "Trends: Mann-Kendall test with correction for ties, Sen’s slope, of annual means. Pixels: false "
                "discovery rate at twice the level of {alpha}, as Wilks (2016) advises for fields. Region and "
                "zones: both the plain and the pre-whitened test must be significant.",
                alpha=fmt.percent(found.options.alpha),
            ),
            say(
                "The index says how unusual the soil moisture is, not how much harm it does. Whether crops suffer "
                "depends on the crop, its stage, irrigation and soil; compare with reports from the ground before "
                "acting."
            ),
            say(
                "Satellites measure the top few centimetres of the soil, poorly under dense forest, on steep "
                "slopes, beside water and on frozen ground. Filled gaps, downscaling and changes of sensors leave "
                "traces; a trend that begins where a sensor changes is suspect."
            ),
            say(
                "Extremes rest on few years: in a record of 20 years the driest month has an index near −2, "
                "however dry it was before the satellites."
            ),
        ]
    )


def _index_text(found: Findings) -> str:
    record = found.index_record
    scale = record.get("SCALE", "1") if record else ""
    text = say(
        "The index is the standardised soil-moisture index (SSI): the departure from normal in standard deviations"
    )
    if found.by_season:
        text += say(", for the place and the calendar month")
    if scale and scale != "1":
        text += say(", of the mean over {scale} steps", scale=scale)
    text = say("{text}.", text=text)
    if record:
        start, end = record.get("REFERENCE_START"), record.get("REFERENCE_END")
        if start or end:
            text += say(
                " “Normal” is the period {start} to {end} of the record.",
                start=start or say("from the start"),
                end=end or say("the end"),
            )
        else:
            text += say(" “Normal” is the whole record itself.")
        if record.get("DISTRIBUTION"):
            text += say(" Distribution: {record}.", record=record["DISTRIBUTION"])
    else:
        text += say(" The file does not say how it was computed.")
    return text


def tell_sources(page: Page, found: Findings) -> None:
    """Write the section on the inputs, how they were made, and the grid."""
    page.section(say("Where the data come from"))
    rows = [(say(one.role), fmt.short(Path(one.path).name, 120), _steps(one)) for one in found.inputs]
    page.table((say("Input"), say("File"), say("Made by (oldest step first)")), rows)
    grid = found.survey.maps.squares.full
    page.text(
        say(
            "Grid: {width} × {height} pixels, of which {area} count. Dates: {axis}, {noun}.",
            width=grid.width,
            height=grid.height,
            area=fmt.km2(found.whole.area[0]),
            axis=fmt.span(found.axis),
            noun=fmt.count(found.axis.size, found.axis.noun),
        )
    )
    page.footer(
        say(
            "Methods after Luo et al. (drought index, trends, phases, centre), with corrections; see the notes "
            "on methods of AgriDrought."
        )
    )


def _steps(one: Input) -> str:
    made = []
    for step in one.history:
        parameters = step.get("parameters", {})
        given = {
            name: value for name, value in parameters.items()
            if "/" not in value and "\\" not in value and value not in ("", "False", "None")
        }  # fmt: skip
        words_ = ", ".join(f"{name}={value}" for name, value in given.items())
        tool = step.get("tool", "unknown").removeprefix("agridrought:")
        made.append(f"{tool} {step.get('version', '')} ({words_})".replace(" ()", ""))
    return fmt.short("; ".join(made), _LONGEST) or say("not recorded in the file")
