"""A crop model read from its file, for prediction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import numpy as np

from ....learning.area_of_applicability import Applicability
from ....learning.conformal import Interval
from ....learning.forest import Forest, load_models
from ....run.errors import InputError
from ....run.job import Job
from ....run.provenance import Provenance
from .day_files import APPLICABILITY, CIR, UNCERTAINTY, Quantity
from .forests import CIR as CIR_FEATURE
from .forests import CropForests
from .trained import Trained

KIND = "crop"
IRRIGATION = "irrigation"  # the classifier's name among the further forests
MADE_UNITS = {"lat": "degree", "lon": "degree", "doy": "day"}


def model_card(trained: Trained, provenance: Provenance) -> dict:
    """The card; ``interval`` is absent where it cannot be had."""
    table, irrigation = trained.table, trained.irrigation
    low, high = table.x.min(axis=0), table.x.max(axis=0)
    features = [
        {"name": name, "unit": MADE_UNITS.get(name, ""), "min": float(low[i]), "max": float(high[i])}
        for i, name in enumerate(table.features)
    ]
    card = {
        "kind": KIND,
        "target": {"variable": "sm", "unit": "m3 m-3"},
        "crop": table.crop,
        "depth": table.depth,
        "features": features,
        "dates": [table.first.isoformat(), table.last.isoformat()],
        "rows": len(table.sm),
        "stations": len(np.unique(table.station)),
        "options": {**asdict(trained.options), "label": irrigation.rule},
        "scores": {name: found.plain() for name, found in trained.scores.items()},
        "importance": trained.importance.to_card(),
        "applicability": trained.applicability.to_card(),
        "processing": provenance.tags()["processing"],
    }
    if trained.interval is not None:
        card["interval"] = trained.interval.to_card()
    if trained.tuning is not None:
        card["search"] = trained.tuning.to_card()
    if irrigation.label is not None and trained.roc is not None:
        card["features"] = [*features, {"name": CIR_FEATURE, "unit": "1", "min": 0.0, "max": 1.0}]
        card["further"] = {IRRIGATION: table.features}
        card["thresholds"] = irrigation.source
        card["auc"] = trained.roc.area
    return card


class CropModel:
    """A crop model's file: forests, features, and what it knows of its errors and of where it applies.

    Raises
    ------
    InputError
        The file is no model, or of another kind.
    """

    def __init__(self, path: str, job: Job):
        self.path = path
        forests, self.card = load_models(path, job)
        if self.card.get("kind") != KIND:
            raise InputError(
                f"{path} is a model of another kind ({self.card.get('kind')}); choose a file that “Train crop model” "
                "wrote."
            )
        self.forests = CropForests(forests[""], forests.get(IRRIGATION))
        described = [feature for feature in self.card["features"] if feature["name"] != CIR_FEATURE]
        self.features = [feature["name"] for feature in described]
        self.ranges = np.array([[feature["min"], feature["max"]] for feature in described], "float32")
        self._require_whole(forests)
        try:
            self.interval = Interval.from_card(self.card["interval"]) if self.card.get("interval") else None
            entry = self.card.get("applicability")
            self.applicability = Applicability.from_card(entry, len(self.features)) if entry else None
        except ValueError as error:
            raise InputError(f"The model {path} cannot be used: {error}. Train it again.") from error

    def _require_whole(self, forests: dict[str, Forest]) -> None:
        further = (self.card.get("further") or {}).get(IRRIGATION)
        made = len(self.card["features"]) - len(self.features)
        in_order = not made or self.card["features"][-1]["name"] == CIR_FEATURE
        if set(forests) - {"", IRRIGATION} or (further is None) == bool(made) or not in_order:
            raise InputError(f"The model {self.path} cannot be used: its forests do not fit together. Train it again.")
        if further is not None and further != self.features:
            raise InputError(
                f"The model {self.path} cannot be used: its forests have different features. Train it again."
            )

    def require(self, quantities: Sequence[Quantity]) -> None:
        """Raise `InputError` where the model does not have what is asked for."""
        for quantity, there, why in (
            (CIR, self.forests.irrigation, "it was trained without irrigation"),
            (UNCERTAINTY, self.interval, "it does not know its errors"),
            (APPLICABILITY, self.applicability, "it does not know where it applies"),
        ):
            if quantity in quantities and there is None:
                raise InputError(
                    f"The model {self.path} cannot give {quantity.name.upper()}: {why}. Leave that output out, or "
                    "train another model."
                )
