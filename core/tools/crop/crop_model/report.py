"""The page about a trained crop model, from which a reader can judge it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ....data.stack.time_axis import MONTHS
from ....learning.metrics import Agreement
from ....learning.roc import Confusion
from ....report.formatting import number
from ....report.learning import importance_bars, roc_curve
from ....report.page import Page
from ....report.scatter import predicted_against_observed
from ....run.language import later, say
from .held_out import CIR, IN_SAMPLE, OUT_OF_FOLD, TRUE, WITHOUT
from .trained import RANDOM, STATIONS, UNIT, YEARS, Trained
from .tune import described

_VARIANTS = {
    WITHOUT: later("the regression alone: the bar that the irrigation module has to pass."),
    OUT_OF_FOLD: later("the model as it is. The classifier has seen nothing of the station."),
    IN_SAMPLE: later("a leak. The classifier has seen the rows that it forecasts, and hands their soil moisture on."),
    TRUE: later("a leak. The label is soil moisture above a threshold: a piece of the answer."),
}


def score_head() -> list[str]:
    """Titles of the columns of `score_row`, but for the first."""
    return ["R²", f"RMSE ({UNIT})", "ubRMSE", "r", say("bias"), say("Rows")]


def score_row(name: str, found: Agreement) -> list:
    """A row of a table under `score_head`."""
    return [say(name), found.r2, found.rmse, found.ub_rmse, found.r, found.bias, found.n]


def add_irrigation(page: Page, trained: Trained) -> None:
    """What the forecast of CIR adds, beside two leaks that only seem to, and how good the forecast is."""
    if not trained.variants:
        return  # “How sure, and where” says why there is none
    page.section(say("What the irrigation module adds"))
    page.points(trained.irrigation.lines())
    scores = trained.variant_scores()
    head = [say("CIR in the regression"), *score_head()]
    rows = [score_row(name, found) for name, found in scores.items()]
    if trained.owed:
        head.append(say("Owed to irrigation ({unit})", unit=UNIT))
        rows = [[*row, float(np.nanmean(trained.owed[row[0]]))] for row in rows]
    page.table(head, rows, say("The same stations left out each time, on the rows that have a label."))
    page.points([say("{name}: {what}", name=say(name), what=say(_VARIANTS[name])) for name in scores])
    page.note(_verdict(scores))
    if trained.owed:
        page.text(
            say(
                "Owed to irrigation: predicted soil moisture minus what is predicted with {irrigation_feature} "
                "at its lowest value, and CIR as it is forecast then; the leaking variants take CIR 0 for no "
                "irrigation. Mean over all rows, irrigated or not.",
                irrigation_feature=trained.given.irrigation_feature,
            )
        )
    if trained.irrigation.rule == "at_or_above":
        page.text(
            say(
                "CIR is 1 for any soil that is wet enough, after rain as after irrigation. Read its forecast "
                "as the probability of wet enough soil, not of irrigation."
            )
        )
    if trained.roc is None or trained.confusion is None:
        return
    page.subsection(say("The forecast of CIR"))
    page.figure(
        roc_curve(trained.roc, trained.confusion),
        say("ROC curve of the forecast at stations that the classifier has not seen."),
        say("Curve of true against false positives"),
    )
    _add_confusion(page, trained.confusion)


def _verdict(scores: dict[str, Agreement]) -> str:
    alone, model = scores[WITHOUT], scores[OUT_OF_FOLD]
    change = 100 * (1 - float(model.rmse / alone.rmse))
    words = say("less") if change >= 0 else say("more")
    return say(
        "With stations left out, the irrigation module makes the RMSE {change:.1f} % {words} than that of "
        "the regression alone. The forecast of CIR is made from the same features, so it can only arrange "
        "what they tell. What the last two rows show beyond it is soil moisture that found its way back into "
        "its own prediction; on a map, where nothing is measured, there is none of it.",
        change=abs(change),
        words=words,
    )


def _add_confusion(page: Page, confusion: Confusion) -> None:
    page.table(
        [say("Forecast (probability ≥ 0.5)"), say("CIR 1"), say("CIR 0"), say("User's accuracy")],
        [
            ["1", confusion.tp, confusion.fp, confusion.users_accuracy],
            ["0", confusion.fn, confusion.tn, _share(confusion.tn, confusion.tn + confusion.fn)],
            [
                say("Producer's accuracy"),
                confusion.producers_accuracy,
                _share(confusion.tn, confusion.tn + confusion.fp),
                None,
            ],
        ],
        say(
            "Confusion matrix at stations left out, in rows; accuracy {accuracy:.3f}. Producer's accuracy: "
            "share of what is there that is found; user's accuracy: share of what is forecast that is there.",
            accuracy=confusion.accuracy,
        ),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")


_WHAT = {
    STATIONS: later("stations of which nothing was seen: what to expect on the map, between stations."),
    YEARS: later("years unseen in training, at stations that were: what to expect of other years there."),
    RANDOM: later("rows drawn within each zone (Cheng); other days of the same stations were seen. Too optimistic."),
}


def write_report(path: str, trained: Trained, check: Callable[[], None] = lambda: None) -> None:
    """Write the HTML page; ``check`` is called between the figures.

    Raises
    ------
    OutputError, MissingPackageError, and what ``check`` raises
    """
    table = trained.table
    depth = (
        say("depth {depth}", depth=f"{table.depth} cm" if table.depth.isdigit() else table.depth) if table.depth else ""
    )
    of = ", ".join(part for part in (table.crop, depth) if part)
    page = Page(
        say("Crop model ({of}): how good is it?", of=of) if of else say("Crop model: how good is it?"),
        say(
            "A random forest was trained on soil moisture at stations. What follows says how well it explains "
            "soil moisture that it was not trained on, what the forecast of irrigation adds, and where the "
            "model may be used."
        ),
        check=check,
    )
    _add_key_figures(page, trained)
    _add_scores(page, trained)
    add_irrigation(page, trained)
    _add_groups(page, trained)
    _add_features(page, trained)
    _add_limits(page, trained)
    _add_search(page, trained)
    _add_training(page, trained)
    page.write(path)


def _number(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".replace("-", "−")


def _add_key_figures(page: Page, trained: Trained) -> None:
    stations, random = trained.scores[STATIONS], trained.scores[RANDOM]
    found: list[tuple[float, int, str]] = [
        (float(stations.r2), 2, say("R² with stations left out")),
        (float(stations.rmse), 3, say("RMSE with stations left out ({unit})", unit=UNIT)),
        (float(random.r2), 2, say("R² with a tenth of each zone left out (too optimistic)")),
        (
            trained.roc.area if trained.roc else float("nan"),
            2,
            say("area below the ROC curve of the irrigation forecast"),
        ),
    ]
    page.key_figures([(_number(value, digits), words) for value, digits, words in found if np.isfinite(value)])


def _add_scores(page: Page, trained: Trained) -> None:
    page.section(say("Scores side by side"))
    page.table(
        [say("What was held out"), *score_head()],
        [score_row(name, found) for name, found in trained.scores.items()],
        say("R² = 1 − Σ(P−O)²/Σ(O−Ō)²; bias is predicted minus observed; ubRMSE² = RMSE² − bias²."),
    )
    page.points([say("{name}: {what}", name=say(name), what=say(_WHAT[name])) for name in trained.scores])
    page.points(trained.score_lines())
    found = trained.scores[STATIONS]
    page.table(
        [say("With stations left out"), say("Value"), say("95 % interval from"), say("to")],
        [
            ["r", found.r, found.r_low, found.r_high],
            [say("bias ({unit})", unit=UNIT), found.bias, found.bias_low, found.bias_high],
            [say("ubRMSE ({unit})", unit=UNIT), found.ub_rmse, found.ub_rmse_low, found.ub_rmse_high],
        ],
        say("The intervals take the rows for independent. Days of one station are not, so the true ones are wider."),
    )
    if trained.filtered is not None or trained.tuning is not None:
        page.note(
            say(
                "Which features stay, and the settings if they were searched, was decided by predictions at "
                "the same stations, put together in other folds. The score with stations left out has taken "
                "part in that choice and is a little better than at stations elsewhere."
            )
        )
    page.figure(
        predicted_against_observed(trained.table.sm, trained.predicted, UNIT),
        say("Predicted against observed soil moisture; darker is more rows; the line is agreement."),
        say("Density of predicted against observed soil moisture for each score"),
    )


def _add_groups(page: Page, trained: Trained) -> None:
    """By month, zone and stage, with stations left out."""
    page.section(say("Where and when it is good"))
    table = trained.table
    groups = {
        say("Month"): [(table.month == number, name) for number, name in enumerate(map(say, MONTHS), 1)],
        say("Zone"): [(table.zone == name, name) for name in np.unique(table.zone).tolist()],
        say("Stage"): [(table.stage == name, name or say("(none)")) for name in np.unique(table.stage).tolist()],
    }
    for what, parts in groups.items():
        parts = [(rows, name) for rows, name in parts if rows.any()]
        if len(parts) < 2:
            continue
        page.table(
            [what, *score_head()],
            [score_row(name, trained.score(STATIONS, rows)) for rows, name in parts],
            say("By {what}, with stations left out. Groups of fewer than 10 rows have no scores.", what=what.lower()),
            folded=len(parts) > 15,
        )


def _add_features(page: Page, trained: Trained) -> None:
    page.section(say("What the features contribute"))
    if trained.filtered is not None:
        page.points(trained.filtered.lines(trained.given.max_correlation))
    page.figure(
        importance_bars(trained.importance, UNIT, "stations"),
        say(
            "How much worse stations that were left out are predicted when a feature is shuffled among their "
            "rows, for both forests; for CIR, its forecast in the regression. The line is ± one standard "
            "deviation over folds and repeats."
        ),
        say("Bars of permutation importance"),
    )
    names = [*trained.table.features, *([] if trained.irrigation.label is None else [CIR])]
    oob = dict(zip(names, trained.oob_importance.tolist(), strict=True))
    page.table(
        [say("Feature"), say("Rise of the RMSE ({unit})", unit=UNIT), say("± SD"), say("Out of bag")],
        [[name, mean, spread, oob[name]] for name, mean, spread in trained.importance.ranked()],
        say(
            "Out of bag: rise of each tree's mean square error on rows that it has not drawn, mean over "
            "standard deviation over the trees (as in Cheng); the tree knows other days of the same stations."
        ),
    )


def _add_limits(page: Page, trained: Trained) -> None:
    page.section(say("How sure, and where"))
    for part in (trained.interval, trained.applicability):
        if part is not None:
            page.points(part.lines())
    if not trained.variants:
        page.points(trained.irrigation.lines())


def _add_search(page: Page, trained: Trained) -> None:
    if trained.tuning is None:
        return
    page.section(say("Settings of the forests"))
    page.points(trained.tuning.lines())
    best = trained.tuning.tried[trained.tuning.best]
    rows = []
    for one in sorted(trained.tuning.tried, key=lambda one: one.rmse):
        difference, error = trained.tuning.behind(one)
        behind = "–" if one is best else f"{number(difference, 2)} ± {number(error, 2)}"
        o = one.options
        taken = say("taken") if one is trained.tuning.tried[trained.tuning.taken] else ""
        rows.append([o.trees, o.min_leaf, o.max_features, o.max_samples, one.rmse, behind, taken])
    page.table(
        [
            "TREES",
            "MIN_LEAF",
            "MAX_FEATURES",
            "MAX_SAMPLES",
            say("RMSE ({unit})", unit=UNIT),
            say("MSE above the best ± SE"),
            "",
        ],
        rows,
        say("All {rows_count} settings, the best first, in ten folds of stations", rows_count=len(rows)),
        folded=True,
    )


def _add_training(page: Page, trained: Trained) -> None:
    table = trained.table
    page.section(say("What it was trained on"))
    page.points(
        [
            say(
                "{sm_count} rows of {station_count} stations in {zone_count} zone(s), {first} to {last}",
                sm_count=len(table.sm),
                station_count=len(np.unique(table.station)),
                zone_count=len(np.unique(table.zone)),
                first=table.first,
                last=table.last,
            ),
            say(
                "soil moisture from {min:.3f} to {max:.3f} {unit}, mean {mean:.3f}",
                min=table.sm.min(),
                max=table.sm.max(),
                unit=UNIT,
                mean=table.sm.mean(),
            ),
            described(trained.options),
        ]
    )
    low, high = table.x.min(axis=0), table.x.max(axis=0)
    page.table(
        [say("Feature"), say("Smallest"), say("Largest")],
        [[name, float(low[i]), float(high[i])] for i, name in enumerate(table.features)],
        say("Ranges at the stations. Outside them the forest does not extrapolate: it repeats its nearest leaves."),
    )
