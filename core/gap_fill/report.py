"""The page about a filled stack, from which a reader can judge it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .. import legends
from ..flags import CLIMATOLOGY_ONLY, FUSED, MISSING, OBSERVED, SPATIAL_ONLY
from ..job import Job
from ..report.classes import Line, lines_by_class
from ..report.figures import number, spread
from ..report.maps import Panel, category_maps, value_maps
from ..report.page import Page
from ..report.time_series import Series, pixel_series, shares_through_time
from ..stack import TimeStack
from .error_band import LEVEL, interval_score
from .fusion import weight_class
from .lessons import Judged, Learnt
from .overview import Overview, overview
from .scores import CLASSES_BY_DISTANCE, CLASSES_BY_GAP, Scores, scores_by
from .situations import CLASSES, NO_SPACE, SPACE_NAMES, TIME_NAMES

if TYPE_CHECKING:
    from .fill import FillOptions

_COLOURS = {flag.value: flag.colour for flag in legends.FILL_FLAGS}
_METHODS = {
    "temporal": ("In time", "from the pixel's own record", "#b8912f"),
    "climatology": ("Climatology", "mean year (climatology)", _COLOURS[CLIMATOLOGY_ONLY]),
    "spatial": ("In space", "from the surroundings", "#7fa548"),
    "fused": ("Fused", "fused: the output", _COLOURS[OBSERVED]),
}
_LONGEST_SERIES = 120  # steps of a record that still can be read; of longer ones a part is shown
_FEW = 30  # hidden values that a class of weights must have to be shown


def write_report(
    path: str,
    source: str,
    filled: str,
    flags: str,
    uncertainty: str,
    learnt: Learnt,
    options: "FillOptions",
    job: Job,
) -> None:
    """Write the HTML page about a filled stack.

    source, filled, flags, uncertainty
        Finished rasters: the stack, and what was made of it.

    Raises
    ------
    OutputError, MissingPackageError
    """
    with TimeStack(source) as before, TimeStack(filled) as after, TimeStack(flags) as kinds:
        with TimeStack(uncertainty) as widths:
            seen = overview(before, after, kinds, widths, job)
            page = Page(
                "How were the gaps filled, and how well?",
                "Missing soil moisture was estimated from the pixel's own record, from its surroundings in the same "
                "month, and from its mean year. How good that is was measured: observed values were hidden in "
                "gaps like the real ones and larger, estimated, and compared.",
            )
            _what_was_done(page, seen, learnt, options)
            _maps(page, seen, before)
            _accuracy(page, learnt.judged)
            _band(page, learnt.judged)
            _weights(page, learnt, options)
            _pixels(page, seen, before, after, kinds, widths)
            page.footer(
                "The scores are cross-fitted: weights and bands that are judged on some hidden values come from "
                "others. They hold for this stack; values that are missing for a reason that hidden ones do not share "
                "(snow, frozen ground, dense forest) can have larger errors."
            )
            page.write(path)


def _what_was_done(page: Page, seen: Overview, learnt: Learnt, options: "FillOptions") -> None:
    share = seen.by_date.mean(axis=1)
    gaps = 1 - share[OBSERVED]
    filled = gaps - share[MISSING]
    judged = learnt.judged
    covered = (np.abs(judged.error) <= judged.half_width).mean() if len(judged.values) else float("nan")
    page.key_figures([
        (_percent(gaps), "of the land's values were missing"),
        (_percent(filled / gaps) if gaps > 0 else "–", "of these are filled"),
        (number(learnt.rmse, 2) if learnt.rmse == learnt.rmse else "–", "m³/m³, RMSE of hidden values"),
        (_percent(covered) if covered == covered else "–", "of hidden values lie within their 90 % band"),
    ])  # fmt: skip
    page.section("What was done")
    page.table(
        ["Value", "Share of the land's values"],
        [[category.label, _percent(share[category.value])] for category in legends.FILL_FLAGS],
        "Land: pixels with a value on any date.",
    )
    page.points([
        f"In time: modified-sinc smoother of degree {options.degree} and half width {options.half_width} steps.",
        f"In space: regression in a window of {options.window} × {options.window} pixels on the neighbouring dates.",
        f"Fusion “{options.fusion}”, weights learnt by situation from {len(judged.values)} hidden values; filled "
        f"values are held between 0 and {options.max_sm:g} m³/m³; observed values are as they were.",
    ])  # fmt: skip


def _maps(page: Page, seen: Overview, before: TimeStack) -> None:
    page.section("Where and when")
    labels = before.axis.labels
    land = seen.land
    if len(seen.steps) > 1:
        starts = [labels[step] for step in seen.steps]
        edges = np.array(starts, "datetime64[D]")
        edges = np.append(edges, before.axis.end_dates()[seen.steps[-1]])
        page.figure(
            shares_through_time(edges.astype("datetime64[D]").tolist(), seen.by_date, legends.FILL_FLAGS),
            "Where the values of each date come from, as shares of the land.",
        )
    missing = np.where(land, 1 - seen.kinds[OBSERVED], np.nan)
    words = {0.0: "always observed", 1.0: "never observed"}
    stops = tuple(
        legends.Stop(s.value, s.colour, f"{100 * s.value:.0f} % {words.get(s.value, '')}".strip())
        for s in legends.UNCERTAINTY
    )
    page.figure(
        value_maps(seen.grid, [Panel(missing, "Missing before")], stops, land=land),
        "Share of the dates without an observation.",
    )
    gaps = np.where(np.arange(len(seen.kinds))[:, None, None] == OBSERVED, 0, seen.kinds)
    most = np.where(gaps.sum(axis=0) > 0, gaps.argmax(axis=0), OBSERVED).astype(float)
    most[~land] = np.nan
    page.figure(
        category_maps(seen.grid, [Panel(most, "Most of a pixel's gaps are")], legends.FILL_FLAGS, land=land),
        "What became of most gaps of each pixel; “observed” where there was none.",
    )
    if np.isfinite(seen.half_width).any():
        width = np.where(land & (seen.kinds[OBSERVED] == 1), 0.0, seen.half_width)
        page.figure(
            value_maps(seen.grid, [Panel(width, "Half width of the 90 % band")], _wide(seen.half_width), land=land),
            "Mean uncertainty of the filled values of each pixel, 0 where all are observed: the truth lies within this "
            "distance in 90 % of cases.",
        )
    _example(page, seen, str(labels[seen.example]))


def _example(page: Page, seen: Overview, day: str) -> None:
    page.subsection(f"Example: {day}")
    values = seen.example_after[np.isfinite(seen.example_after)]
    if not values.size:
        return
    low, high = np.percentile(values, (2, 98))
    stops = spread(legends.MOISTURE, float(low), float(max(high, low + 0.01)), "m³/m³")
    page.figure(
        value_maps(
            seen.grid, [Panel(seen.example_before, "Before"), Panel(seen.example_after, "After")], stops, columns=2,
            land=seen.land,
        ),
        f"Soil moisture of {day}, as observed and with its gaps filled.",
    )  # fmt: skip
    gap = np.where(seen.example_half_width > 0, seen.example_half_width, np.nan)
    if np.isfinite(gap).any():
        page.figure(
            value_maps(
                seen.grid, [Panel(seen.example_half_width, "Half width of the 90 % band")], _wide(gap), land=seen.land
            ),
            f"Uncertainty of {day}: 0 where observed, larger the farther a filled value is from observations.",
        )


def _wide(half_width) -> tuple[legends.Stop, ...]:
    high = float(np.nanpercentile(half_width, 98))
    return spread(legends.UNCERTAINTY, 0.0, max(high, 1e-4), "m³/m³")


def _accuracy(page: Page, judged: Judged) -> None:
    page.section("How accurate the filled values are")
    if not len(judged.values):
        page.note("There were too few observed values to hide some of them, so nothing can be said.")
        return
    page.text(
        "Root mean square error (RMSE) of hidden values in m³/m³, for each estimate by itself and for what is written "
        "to the output (fused). Errors grow with the length of the gap and with the distance to what was observed on "
        "the same date."
    )
    panels = _by_situation(judged)
    page.figure(
        lines_by_class(
            [(heading, [score.name for score in scores], _method_lines(scores)) for heading, scores in panels],
            "RMSE (m³/m³)",
        ),
        "Errors of hidden values by situation, each estimate over the values that it has. “end”: the gap reaches the "
        "first or last date. “none”: nothing was observed on the date.",
    )
    methods = [key for key in _METHODS if any(np.isfinite(s.rmse[key]) for _, scores in panels for s in scores)]
    header = ["Situation", "Hidden values", *(_METHODS[key][0] for key in methods)]
    for heading, scores in panels:
        rows = [[s.name, s.count, *(_digits(s.rmse[key]) for key in methods)] for s in scores]
        page.table(header, rows, f"{heading}: RMSE in m³/m³", folded=True)


def _by_situation(judged: Judged) -> list[tuple[str, list[Scores]]]:
    """Scores by gap, apart for dates with and without observations, and by distance; without empty tables."""
    alone = np.isnan(judged.values.spatial)
    tables = [
        ("Gap in steps, date observed", scores_by(judged, CLASSES_BY_GAP, ~alone)),
        ("Gap in steps, date empty", scores_by(judged, CLASSES_BY_GAP, alone)),
        ("Distance in pixels", scores_by(judged, CLASSES_BY_DISTANCE)),
    ]
    return [(heading, scores) for heading, scores in tables if scores]


def _method_lines(scores: list[Scores]) -> list[Line]:
    return [
        Line(np.array([s.rmse[key] for s in scores]), label, colour, key == "fused")
        for key, (_, label, colour) in _METHODS.items()
    ]


def _band(page: Page, judged: Judged) -> None:
    page.section("How far the uncertainty can be trusted")
    if not len(judged.values):
        page.note("Without hidden values there is no uncertainty: its stack holds no values for filled pixels.")
        return
    constant = float(np.quantile(np.abs(judged.error), LEVEL))
    flat = np.full(judged.error.shape, constant)
    score, constant_score = interval_score(judged.half_width, judged.error), interval_score(flat, judged.error)
    page.text(
        "UNCERTAINTY is the half width of a band that should hold the truth in 90 % of cases, for short and long gaps "
        "alike. The interval score (Gneiting & Raftery 2007) is the width of the band plus a penalty for each "
        f"truth outside it: low is good. It is {number(score, 3)} m³/m³ here, against {number(constant_score, 3)} "
        f"for one band of ± {number(constant, 2)} m³/m³ for all."
    )
    tables = _by_situation(judged)
    page.figure(
        lines_by_class(
            [
                (heading, [s.name for s in scores], [
                    Line(100 * np.array([s.covered for s in scores]), "this band", _COLOURS[OBSERVED], True),
                    Line(100 * np.array([s.constant_covered for s in scores]), "one band for all", "#b8912f"),
                ])
                for heading, scores in tables
            ],
            "% of truths within", band=(85.0, 90.0, 95.0), band_label="90 ± 5 %",
        ),
        "Share of hidden values that lie within their band.",
    )  # fmt: skip
    header = ["Situation", "Hidden values", "Within", "Mean half width", "Interval score", "One band: within", "score"]
    for heading, scores in tables:
        rows = [[s.name, s.count, _percent(s.covered), _digits(s.half_width), _digits(s.score),
                 _percent(s.constant_covered), _digits(s.constant_score)] for s in scores]  # fmt: skip
        page.table(header, rows, f"{heading}: the band", folded=True)


def _weights(page: Page, learnt: Learnt, options: "FillOptions") -> None:
    page.section("How the estimates are weighed")
    if not len(learnt.judged.values):
        page.text("Nothing could be learnt, so the estimates weigh the same.")
        return
    page.text(
        "Least-squares weights of the estimates from the record (T), the surroundings (S) and the mean year (C), by "
        "situation; situations with few hidden values lean on those like them."
    )
    count = np.bincount(weight_class(learnt.judged.values), minlength=2 * CLASSES)
    rows = []
    for group in np.flatnonzero(count >= _FEW):
        in_time, in_space = divmod(group % CLASSES, NO_SPACE + 1)
        has = (in_time < len(TIME_NAMES) - 1, in_space < len(SPACE_NAMES) - 1, group >= CLASSES)
        parts = [_signed(w) if there else None for w, there in zip(learnt.weights[group, :3], has)]
        rows.append([TIME_NAMES[in_time], SPACE_NAMES[in_space], int(count[group]), *parts])
    header = ["In time", "In space", "Hidden values", "T", "S", "C"]
    if options.fusion == "intercept":
        header.append("Intercept")
        for row, group in zip(rows, np.flatnonzero(count >= _FEW)):
            row.append(_digits(learnt.weights[group, 3]))
    page.table(header, rows, f"Weights of {len(rows)} situations", folded=True)


def _pixels(page: Page, seen: Overview, before, after, kinds, widths) -> None:
    chosen = _examples(seen)
    if not chosen or len(before) < 2:
        return
    page.section("Some pixels through time")
    page.text("Chosen for their gaps, from short to long. The bars are the 90 % bands of the filled values.")
    labels = np.array(before.axis.labels, "datetime64[D]")
    for row, col, words in chosen:
        window = seen.pixel(row, col, before.grid)
        values, flags, width = (stack.read(window)[:, 0, 0] for stack in (after, kinds, widths))
        part = _part(flags)
        x, y = before.grid.xy(window.col + 0.5, window.row + 0.5)
        series = Series(values[part], flags[part].astype(np.uint8), f"{words} (x {x:.6g}, y {y:.6g})", width[part])
        page.figure(pixel_series(labels[part], [series], "m³/m³"), f"{words}: column {window.col}, row {window.row}.")


def _examples(seen: Overview) -> list[tuple[int, int, str]]:
    """Up to four pixels of the maps: with short gaps, longer ones, the longest, and the least certain."""
    gaps = seen.kinds[OBSERVED + 1 :].sum(axis=0)
    candidates = seen.land & (gaps > 0) & (seen.kinds[OBSERVED] > 0.15)
    wanted = (
        ("Short gaps", (seen.longest >= 1) & (seen.longest <= 2), gaps),
        ("Gaps of some steps", (seen.longest >= 3) & (seen.longest <= 6), gaps),
        ("The longest gap", seen.longest > 6, seen.longest),
        ("Mostly from the surroundings", gaps > 0, seen.kinds[FUSED] + seen.kinds[SPATIAL_ONLY]),
        ("The least certain", gaps > 0, np.nan_to_num(seen.half_width)),
    )
    chosen = []
    for words, like, rank in wanted:
        free = candidates & like
        for row, col, _ in chosen:
            free[row, col] = False
        if free.any() and len(chosen) < 4:
            row, col = np.unravel_index(np.argmax(np.where(free, rank, -1.0)), free.shape)
            chosen.append((int(row), int(col), words))
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


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _digits(value: float) -> str | None:
    return None if np.isnan(value) else f"{value:.4f}"


def _signed(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")
