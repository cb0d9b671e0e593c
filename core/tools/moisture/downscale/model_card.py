"""What a downscaler's model file says of itself; “Downscale” needs some of it, the rest is for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from ....run.provenance import Provenance
from .covariates import LAND_COVER
from .derived_features import COLUMNS
from .report import Trained
from .train import Work

KIND = "downscaler"


def model_card(work: Work, trained: Trained, provenance: Provenance) -> dict:
    """The card; ``interval`` and ``applicability`` are absent where they cannot be had."""
    stack, inputs = work.sm, work.inputs
    table = trained.table
    units = {name: getattr(layer, "unit", "") for name, layer in inputs.dynamic.items()}
    low, high = table.x.min(axis=0), table.x.max(axis=0)
    shares = {f"{LAND_COVER}_{code}" for code in inputs.codes}
    return {
        "kind": KIND,
        "target": {"variable": stack.variable, "unit": stack.unit},
        "features": [
            {"name": name, "unit": units.get(name, ""), "min": float(low[i]), "max": float(high[i])}
            for i, name in enumerate(trained.features)
        ],
        "land_cover_codes": inputs.codes if shares & set(trained.features) else [],
        "made": [name for name in inputs.made if set(COLUMNS[name]) & set(trained.features)],
        "grid": {
            "crs": stack.grid.crs,
            "transform": list(stack.grid.transform),
            "width": stack.grid.width,
            "height": stack.grid.height,
        },
        "dates": [stack.axis.labels[int(table.step.min())], stack.axis.labels[int(table.step.max())]],
        "rows": len(table.y),
        "options": {**asdict(trained.options), "block_size": work.options.block_size},
        "scores": {name: score.plain() for name, score in trained.scores.items()},
        "processing": provenance.tags()["processing"],
        **_learned(trained),
    }


def _learned(trained: Trained) -> Mapping:
    """What was found beside the forest, where it was."""
    parts = {
        "regression": trained.regression,
        "importance": trained.importance,
        "search": trained.search,
        "selection": trained.selection,
        "cross_scale": trained.cross_scale,
        "interval": trained.interval,
        "applicability": trained.applicability,
    }
    return {name: part.to_card() for name, part in parts.items() if part is not None}
