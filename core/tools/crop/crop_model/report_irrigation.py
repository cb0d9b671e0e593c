"""The part of a crop model's page about irrigation: what it adds, what only seems so, how well it is forecast."""

from __future__ import annotations

import numpy as np

from ....learning.metrics import Agreement
from ....learning.roc import Confusion
from ....report.page import Page
from .held_out import IN_SAMPLE, OUT_OF_FOLD, TRUE, WITHOUT
from .plots import roc_curve
from .trained import UNIT, Trained

SCORE_HEAD = ["R²", f"RMSE ({UNIT})", "ubRMSE", "r", "bias", "Rows"]
_VARIANTS = {
    WITHOUT: "the regression alone: the bar that the irrigation module has to pass.",
    OUT_OF_FOLD: "the model as it is. The classifier has seen nothing of the station.",
    IN_SAMPLE: "a leak. The classifier has seen the rows that it forecasts, and hands their soil moisture on.",
    TRUE: "a leak. The label is soil moisture above a threshold: a piece of the answer.",
}


def score_row(name: str, found: Agreement) -> list:
    """A row of a table under `SCORE_HEAD`."""
    return [name, found.r2, found.rmse, found.ub_rmse, found.r, found.bias, found.n]


def add_irrigation(page: Page, trained: Trained) -> None:
    """What the forecast of CIR adds, beside two leaks that only seem to, and how good the forecast is."""
    page.section("What the irrigation module adds")
    page.points(trained.irrigation.lines())
    if not trained.variants:
        return
    scores = trained.variant_scores()
    head = ["CIR in the regression", *SCORE_HEAD]
    rows = [score_row(name, found) for name, found in scores.items()]
    if trained.owed:
        head.append(f"Owed to irrigation ({UNIT})")
        rows = [[*row, float(np.nanmean(trained.owed[row[0]]))] for row in rows]
    page.table(head, rows, "The same stations left out each time, on the rows that have a label.")
    page.points([f"{name}: {_VARIANTS[name]}" for name in scores])
    page.note(_verdict(scores))
    if trained.owed:
        page.text(
            "Owed to irrigation: predicted soil moisture minus what is predicted with "
            f"{trained.given.irrigation_feature} at its lowest value, and CIR as it is forecast then; the leaking "
            "variants take CIR 0 for no irrigation. Mean over all rows, irrigated or not."
        )
    if trained.irrigation.rule == "at_or_above":
        page.text(
            "CIR is 1 for any soil that is wet enough, after rain as after irrigation. Read its forecast as the "
            "probability of wet enough soil, not of irrigation."
        )
    if trained.roc is None or trained.confusion is None:
        return
    page.subsection("The forecast of CIR")
    page.figure(
        roc_curve(trained.roc, trained.confusion),
        "ROC curve of the forecast at stations that the classifier has not seen.",
        "Curve of true against false positives",
    )
    _add_confusion(page, trained.confusion)


def _verdict(scores: dict[str, Agreement]) -> str:
    alone, model = scores[WITHOUT], scores[OUT_OF_FOLD]
    change = 100 * (1 - float(model.rmse / alone.rmse))
    words = "less" if change >= 0 else "more"
    return (
        f"With stations left out, the irrigation module makes the RMSE {abs(change):.1f} % {words} than that of the "
        "regression alone. The forecast of CIR is made from the same features, so it can only arrange what they tell. "
        "What the last two rows show beyond it is soil moisture that found its way back into its own prediction; on a "
        "map, where nothing is measured, there is none of it."
    )


def _add_confusion(page: Page, confusion: Confusion) -> None:
    page.table(
        ["Forecast (probability ≥ 0.5)", "CIR 1", "CIR 0", "User's accuracy"],
        [
            ["1", confusion.tp, confusion.fp, confusion.users_accuracy],
            ["0", confusion.fn, confusion.tn, _share(confusion.tn, confusion.tn + confusion.fn)],
            [
                "Producer's accuracy",
                confusion.producers_accuracy,
                _share(confusion.tn, confusion.tn + confusion.fp),
                None,
            ],
        ],
        f"Confusion matrix at stations left out, in rows; accuracy {confusion.accuracy:.3f}. Producer's accuracy: "
        "share of what is there that is found; user's accuracy: share of what is forecast that is there.",
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")
