"""A crop model read from its file, for prediction."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....learning.area_of_applicability import Applicability
from ....learning.conformal import Interval
from ....learning.forest import Forest, load_models
from ....run.errors import InputError
from ....run.job import Job
from .day_files import APPLICABILITY, CIR, UNCERTAINTY, Quantity
from .forests import CIR as CIR_FEATURE
from .forests import CropForests
from .model_card import IRRIGATION, KIND


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
