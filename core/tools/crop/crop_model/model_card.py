"""What a crop model's file says of itself; “Map crop moisture” needs some of it, the rest is for people."""

from __future__ import annotations

from dataclasses import asdict

import numpy as np

from ....run.provenance import Provenance
from .forests import CIR
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
        card["features"] = [*features, {"name": CIR, "unit": "1", "min": 0.0, "max": 1.0}]
        card["further"] = {IRRIGATION: table.features}
        card["thresholds"] = irrigation.source
        card["auc"] = trained.roc.area
    return card
