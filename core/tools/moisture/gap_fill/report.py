"""The page about a filled stack, from which a reader can judge it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ....data.stack.fill_flags import CLIMATOLOGY_ONLY, FUSED, MISSING, OBSERVED, SPATIAL_ONLY
from ....data.stack.time_stack import TimeStack
from ....report import legends
from ....report.figures import round_end, spread
from ....report.formatting import count, number, period
from ....report.maps import Panel, category_maps, value_maps
from ....report.page import Page
from ....report.time_series import Series, pixel_series, shares_through_time
from ....run.job import Job
from ....run.language import say
from .composites import by_composites
from .fusion_model import FusionModel, Validation
from .gap_context import FAR
from .options import FillOptions
from .overview import Overview, overview
from .report_scores import accuracy_section, band_section, percent, rounded, weights_section

_LONGEST_SERIES = 120  # steps of a record that still can be read; of longer ones a part is shown


@dataclass(frozen=True, eq=False)
class Filled:
    """Finished rasters: the stack, and what was made of it.

    Parameters
    ----------
    source, filled, flags, uncertainty
        Paths.
    counts
        ``(4,)`` of `passes.combine_pass`: the mask's values that were observed, missing, filled, missing because
        frozen.
    """

    source: str
    filled: str
    flags: str
    uncertainty: str
    counts: Sequence[int] | np.ndarray | None = None


def write_report(path: str, made: Filled, model: FusionModel, options: FillOptions, job: Job) -> None:
    """Write the HTML page about a filled stack.

    Raises
    ------
    OutputError, MissingPackageError
    """
    with (
        by_composites(TimeStack(made.source)) as before,
        by_composites(TimeStack(made.filled)) as after,
        by_composites(TimeStack(made.flags)) as kinds,
        by_composites(TimeStack(made.uncertainty)) as widths,
    ):
        seen = overview(before, after, kinds, widths, job)
        page = Page(
            say("How were the gaps filled, and how well?"),
            say(
                "Missing soil moisture was estimated from the pixel's own record, from its surroundings in the "
                "same month, and from its mean year. How good that is was measured: observed values were "
                "hidden in gaps like the real ones and larger, estimated, and compared."
            ),
        )
        _what_was_done(page, seen, model, options, made.counts)
        _maps(page, seen, before)
        accuracy_section(page, model)
        band_section(page, model)
        weights_section(page, model, options)
        _pixels(page, seen, before, after, kinds, widths)
        page.footer(
            say(
                "The scores are cross-fitted: weights and bands that are judged on some hidden values come "
                "from others. They hold for this stack; values that are missing for a reason that hidden ones "
                "do not share (snow, frozen ground, dense forest) can have larger errors."
            )
        )
        page.write(path)


def _what_was_done(page: Page, seen: Overview, model: FusionModel, options: FillOptions, counts) -> None:
    share = seen.by_date.mean(axis=1)
    gaps = 1 - share[OBSERVED]
    validation = model.validation
    covered = (np.abs(validation.error) <= validation.half_width).mean() if len(validation.values) else float("nan")
    page.key_figures(
        [
            (percent(gaps), say("of the land's values were missing")),
            *_filled(share, gaps),
            (rounded(model.rmse, 2), say("m³/m³, RMSE of hidden values")),
            (percent(covered) if covered == covered else "–", say("of hidden values lie within their 90 % band")),
        ]
    )
    page.section(say("What was done"))
    page.table(
        [say("Value"), say("Share of the land's values")],
        [[say(category.label), percent(share[category.value])] for category in legends.FILL_FLAGS],
        say("Land: pixels with a value on any date."),
    )
    page.points(
        [
            say(
                "In time: modified-sinc smoother of degree {degree} and half width {half_width} steps.",
                degree=options.degree,
                half_width=options.half_width,
            ),
            say(
                "In space: regression in a window of {window} × {window} pixels on the neighbouring dates.",
                window=options.window,
            ),
            say(
                "Fusion “{fusion}”, weights learnt by situation from {values_count} hidden values (some more than "
                "once); filled values are held between 0 and {max_sm:g} m³/m³; observed values are as they were.",
                fusion=options.fusion,
                values_count=len(validation.values),
                max_sm=options.max_sm,
            ),
            *_of_the_mask(counts),
            *_longest_withheld(validation),
        ]
    )


def _filled(share, gaps: float) -> list[tuple[str, str]]:
    """What became of the gaps: the mean of the calendar month is no information on the date, and told apart."""
    if not gaps > 0:
        return []
    climatology = share[CLIMATOLOGY_ONLY]
    figures = [(percent((gaps - share[MISSING] - climatology) / gaps), say("of these are filled from observations"))]
    if climatology > 0:
        figures.append((percent(climatology / gaps), say("of these have only the mean of their calendar month")))
    return figures


def _of_the_mask(counts) -> list[str]:
    """FILLED_SHARE in words: it is not a share of the land."""
    if counts is None:
        return []
    _, missing, filled, frozen = (int(count) for count in counts)
    share = percent(filled / (missing - frozen)) if missing > frozen else say("All")
    left_out = say(", frozen dates ({frozen} of {missing}) left out", frozen=frozen, missing=missing) if frozen else ""
    return [
        say(
            "FILLED_SHARE: {share} of the mask’s missing values are filled{left_out}. Where the mask is not "
            "the land, this differs from the shares above.",
            share=share,
            left_out=left_out,
        )
    ]


def _longest_withheld(validation: Validation) -> list[str]:
    gaps = validation.values.gap[validation.values.gap < FAR]
    if not gaps.size:
        return []
    longest = int(gaps.max())
    return [
        say(
            "The longest gap in the self-test lasts {longest} (gaps that reach the first or last date "
            "left out). Accuracy and uncertainty of longer ones are extrapolated.",
            longest=count(longest, "step"),
        )
    ]


def _maps(page: Page, seen: Overview, before: TimeStack) -> None:
    page.section(say("Where and when"))
    labels = before.axis.labels
    land = seen.land
    if len(seen.steps) > 1:
        starts = [labels[step] for step in seen.steps]
        edges = np.array(starts, "datetime64[D]")
        edges = np.append(edges, before.axis.end_dates()[seen.steps[-1]])
        page.figure(
            shares_through_time(edges.astype("datetime64[D]").tolist(), seen.by_date, legends.FILL_FLAGS),
            say("Where the values of each date come from, as shares of the land."),
        )
    missing = np.where(land, 1 - seen.kinds[OBSERVED], np.nan)
    words = {0.0: say("always observed"), 1.0: say("never observed")}
    stops = tuple(
        legends.Stop(s.value, s.colour, f"{100 * s.value:.0f} % {words.get(s.value, '')}".strip())
        for s in legends.UNCERTAINTY
    )
    page.figure(
        value_maps(seen.grid, [Panel(missing, say("Missing before"))], stops, land=land),
        say("Share of the dates without an observation."),
    )
    gaps = np.where(np.arange(len(seen.kinds))[:, None, None] == OBSERVED, 0, seen.kinds)
    most = np.where(gaps.sum(axis=0) > 0, gaps.argmax(axis=0), OBSERVED).astype(float)
    most[~land] = np.nan
    page.figure(
        category_maps(seen.grid, [Panel(most, say("Most of a pixel's gaps are"))], legends.FILL_FLAGS, land=land),
        say("What became of most gaps of each pixel; “observed” where there was none."),
    )
    if np.isfinite(seen.half_width).any():
        width = np.where(land & (seen.kinds[OBSERVED] == 1), 0.0, seen.half_width)
        page.figure(
            value_maps(
                seen.grid, [Panel(width, say("Half width of the 90 % band"))], _wide(seen.half_width), land=land
            ),
            say(
                "Mean uncertainty of the filled values of each pixel, 0 where all are observed: the truth lies "
                "within this distance in 90 % of cases."
            ),
        )
    _example(page, seen, period(before.axis.dates[seen.example], before.axis.step))


def _example(page: Page, seen: Overview, day: str) -> None:
    page.subsection(say("Example: {day}", day=day))
    values = seen.example_after[np.isfinite(seen.example_after)]
    if not values.size:
        return
    low, high = np.percentile(values, (2, 98))
    stops = spread(legends.MOISTURE, float(low), float(max(high, low + 0.01)), "m³/m³")
    page.figure(
        value_maps(
            seen.grid,
            [Panel(seen.example_before, say("Before")), Panel(seen.example_after, say("After"))],
            stops,
            columns=2,
            land=seen.land,
        ),
        say("Soil moisture of {day}, as observed and with its gaps filled.", day=day),
    )
    gap = np.where(seen.example_half_width > 0, seen.example_half_width, np.nan)
    if np.isfinite(gap).any():
        page.figure(
            value_maps(
                seen.grid,
                [Panel(seen.example_half_width, say("Half width of the 90 % band"))],
                _wide(gap),
                land=seen.land,
            ),
            say(
                "Uncertainty of {day}: 0 where observed, larger the farther a filled value is from observations.",
                day=day,
            ),
        )


def _wide(half_width) -> tuple[legends.Stop, ...]:
    high = float(np.nanpercentile(half_width, 98))
    return spread(legends.UNCERTAINTY, 0.0, round_end(max(high, 1e-4)), "m³/m³")


def _pixels(page: Page, seen: Overview, before, after, kinds, widths) -> None:
    chosen = _examples(seen)
    if not chosen or len(before) < 2:
        return
    page.section(say("Some pixels through time"))
    page.text(say("Chosen for their gaps, from short to long. The bars are the 90 % bands of the filled values."))
    labels = np.array(before.axis.labels, "datetime64[D]")
    for row, col, words in chosen:
        window = seen.pixel(row, col, before.grid)
        values, flags, width = (stack.read(window)[:, 0, 0] for stack in (after, kinds, widths))
        part = _part(flags)
        x, y = before.grid.xy(window.col + 0.5, window.row + 0.5)
        series = Series(
            values[part],
            flags[part].astype(np.uint8),
            say("{words} (x {x}, y {y})", words=words, x=number(x, 6), y=number(y, 6)),
            width[part],
        )
        page.figure(
            pixel_series(labels[part], [series], "m³/m³"),
            say("{words}: column {col}, row {row}.", words=words, col=window.col, row=window.row),
        )


def _examples(seen: Overview) -> list[tuple[int, int, str]]:
    """Up to four pixels of the maps: with short gaps, longer ones, the longest, and the least certain."""
    gaps = seen.kinds[OBSERVED + 1 :].sum(axis=0)
    candidates = seen.land & (gaps > 0) & (seen.kinds[OBSERVED] > 0.15)
    wanted = (
        (say("Short gaps"), (seen.longest >= 1) & (seen.longest <= 2), gaps),
        (say("Gaps of some steps"), (seen.longest >= 3) & (seen.longest <= 6), gaps),
        (say("The longest gap"), seen.longest > 6, seen.longest),
        (say("Mostly from the surroundings"), gaps > 0, seen.kinds[FUSED] + seen.kinds[SPATIAL_ONLY]),
        (say("The least certain"), gaps > 0, np.nan_to_num(seen.half_width)),
    )
    chosen: list[tuple[int, int, str]] = []
    for words, like, rank in wanted:
        free = candidates & like
        for row, col, _ in chosen:
            free[row, col] = False
        if free.any() and len(chosen) < 4:
            best = np.unravel_index(np.argmax(np.where(free, rank, -1.0)), free.shape)
            chosen.append((int(best[0]), int(best[1]), words))
    return chosen


def _part(flags: np.ndarray) -> slice:
    """The whole of a short record, else the part with many filled and many observed values."""
    if flags.size <= _LONGEST_SERIES:
        return slice(None)
    gap = np.cumsum((flags != OBSERVED) & (flags != MISSING))
    seen = np.cumsum(flags == OBSERVED)
    both = (gap[_LONGEST_SERIES:] - gap[:-_LONGEST_SERIES]) * (seen[_LONGEST_SERIES:] - seen[:-_LONGEST_SERIES])
    start = int(np.argmax(both)) + 1
    return slice(start, start + _LONGEST_SERIES)
