"""The sections of the report about how good the filled values are: scores, bands and weights."""

from __future__ import annotations

import numpy as np

from ....data.stack.fill_flags import CLIMATOLOGY_ONLY, OBSERVED
from ....report import legends
from ....report.classes import Line, lines_by_class
from ....report.figures import number
from ....report.page import Page
from ....run.language import later, say
from .error_band import LEVEL, interval_score
from .fusion import weight_class
from .fusion_model import FusionModel, Validation
from .gap_context import CLASSES, NO_SPACE, SPACE_NAMES, TIME_NAMES
from .options import FillOptions
from .scores import CLASSES_BY_DISTANCE, CLASSES_BY_GAP, Scores, scores_by

_COLOURS = {flag.value: flag.colour for flag in legends.FILL_FLAGS}
_METHODS = {
    "temporal": (later("In time"), later("from the pixel's own record"), "#b8912f"),
    "climatology": (later("Climatology"), later("mean year (climatology)"), _COLOURS[CLIMATOLOGY_ONLY]),
    "spatial": (later("In space"), later("from the surroundings"), "#7fa548"),
    "fused": (later("Fused"), later("fused: the output"), _COLOURS[OBSERVED]),
}
_FEW = 30  # hidden values that a class of weights must have to be shown


def accuracy_section(page: Page, model: FusionModel) -> None:
    """RMSE of each estimate by situation: chart and tables."""
    page.section(say("How accurate the filled values are"))
    validation = model.validation
    if not model.count:
        page.note(say("There were too few observed values to hide some of them, so nothing can be said."))
        return
    if not len(validation.values):
        page.note(_too_few(model, say("judge some of them by the others, so nothing can be said")))
        return
    panels = _by_situation(validation)
    if not panels:
        page.note(_too_few(model, say("tell situations apart")))
        return
    page.text(
        say(
            "Root mean square error (RMSE) of hidden values in m³/m³, for each estimate by itself and for what "
            "is written to the output (fused). Errors grow with the length of the gap and with the distance to "
            "what was observed on the same date."
        )
    )
    page.figure(
        lines_by_class(
            [(heading, [say(score.name) for score in scores], _method_lines(scores)) for heading, scores in panels],
            say("RMSE (m³/m³)"),
        ),
        say(
            "Errors of hidden values by situation, each estimate over the values that it has. “end”: the gap "
            "reaches the first or last date. “none”: nothing was observed on the date."
        ),
    )
    methods = [key for key in _METHODS if any(np.isfinite(s.rmse[key]) for _, scores in panels for s in scores)]
    header = [say("Situation"), say("Hidden values"), *(say(_METHODS[key][0]) for key in methods)]
    for heading, scores in panels:
        rows = [[say(s.name), s.count, *(_digits(s.rmse[key]) for key in methods)] for s in scores]
        page.table(header, rows, say("{heading}: RMSE in m³/m³", heading=heading), folded=True)


def _too_few(model: FusionModel, purpose: str) -> str:
    return say("Only {count} values could be hidden: too few to {purpose}.", count=model.count, purpose=purpose)


def _by_situation(validation: Validation) -> list[tuple[str, list[Scores]]]:
    """Scores by gap, apart for dates with and without observations, and by distance; without empty tables."""
    alone = np.isnan(validation.values.spatial)
    tables = [
        (say("Gap in steps, date observed"), scores_by(validation, CLASSES_BY_GAP, ~alone)),
        (say("Gap in steps, date empty"), scores_by(validation, CLASSES_BY_GAP, alone)),
        (say("Distance in pixels"), scores_by(validation, CLASSES_BY_DISTANCE)),
    ]
    return [(heading, scores) for heading, scores in tables if scores]


def _method_lines(scores: list[Scores]) -> list[Line]:
    return [
        Line(np.array([s.rmse[key] for s in scores]), say(label), colour, key == "fused")
        for key, (_, label, colour) in _METHODS.items()
    ]


def band_section(page: Page, model: FusionModel) -> None:
    """Share within the band and interval score by situation, beside those of a constant band."""
    page.section(say("How far the uncertainty can be trusted"))
    validation = model.validation
    if not len(validation.values):
        page.note(say("Without hidden values there is no uncertainty: its stack holds no values for filled pixels."))
        return
    tables = _by_situation(validation)
    if not tables:
        page.note(_too_few(model, say("tell situations apart")))
        return
    constant = float(np.quantile(np.abs(validation.error), LEVEL))
    flat = np.full(validation.error.shape, constant)
    score, constant_score = (
        interval_score(validation.half_width, validation.error),
        interval_score(flat, validation.error),
    )
    page.text(
        say(
            "UNCERTAINTY is the half width of a band that should hold the truth in 90 % of cases, for short "
            "and long gaps alike. The interval score (Gneiting & Raftery 2007) is the width of the band plus a "
            "penalty for each truth outside it: low is good. It is {rounded} m³/m³ here, against {rounded2} "
            "for one band of ± {rounded3} m³/m³ for all.",
            rounded=rounded(score, 3),
            rounded2=rounded(constant_score, 3),
            rounded3=rounded(constant, 2),
        )
    )
    page.figure(
        lines_by_class(
            [
                (
                    heading,
                    [say(s.name) for s in scores],
                    [
                        Line(100 * np.array([s.covered for s in scores]), say("this band"), _COLOURS[OBSERVED], True),
                        Line(100 * np.array([s.constant_covered for s in scores]), say("one band for all"), "#b8912f"),
                    ],
                )
                for heading, scores in tables
            ],
            say("% of truths within"),
            band=(85.0, 90.0, 95.0),
            band_label="90 ± 5 %",
        ),
        say("Share of hidden values that lie within their band."),
    )
    header = [say("Situation"), say("Hidden values"), say("Within"), say("Mean half width"), say("Interval score")]
    header += [say("One band: within"), say("score")]
    for heading, scores in tables:
        rows = [[say(s.name), s.count, percent(s.covered), _digits(s.half_width), _digits(s.score),
                 percent(s.constant_covered), _digits(s.constant_score)] for s in scores]  # fmt: skip
        page.table(header, rows, say("{heading}: the band", heading=heading), folded=True)


def weights_section(page: Page, model: FusionModel, options: FillOptions) -> None:
    """Table of the fusion's weights by situation."""
    page.section(say("How the estimates are weighed"))
    if not len(model.validation.values):
        page.text(say("Nothing could be learnt, so the estimates weigh the same."))
        return
    page.text(
        say(
            "Least-squares weights of the estimates from the record (T), the surroundings (S) and the mean "
            "year (C), by situation; situations with few hidden values lean on those like them."
        )
    )
    count = np.bincount(weight_class(model.validation.values), minlength=2 * CLASSES)
    rows = []
    for group in np.flatnonzero(count >= _FEW):
        in_time, in_space = divmod(group % CLASSES, NO_SPACE + 1)
        has = (in_time < len(TIME_NAMES) - 1, in_space < len(SPACE_NAMES) - 1, group >= CLASSES)
        parts = [_signed(w) if there else None for w, there in zip(model.weights[group, :3], has, strict=True)]
        rows.append([say(TIME_NAMES[in_time]), say(SPACE_NAMES[in_space]), int(count[group]), *parts])
    header = [say("In time"), say("In space"), say("Hidden values"), "T", "S", "C"]
    if options.fusion == "intercept":
        header.append(say("Intercept"))
        for row, group in zip(rows, np.flatnonzero(count >= _FEW), strict=True):
            row.append(_digits(model.weights[group, 3]))
    page.table(header, rows, say("Weights of {rows_count} situations", rows_count=len(rows)), folded=True)


def percent(share: float) -> str:
    """A share as text."""
    return f"{100 * share:.1f} %"


def _digits(value: float) -> str | None:
    return f"{value:.4f}" if np.isfinite(value) else None


def rounded(value: float, digits: int) -> str:
    """A number to so many digits that count, a dash where it is not finite."""
    return number(value, digits) if np.isfinite(value) else "–"


def _signed(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")
