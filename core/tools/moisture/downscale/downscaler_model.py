"""What a model file holds beside the forest: regression, weights of the detail, interval, area of applicability."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from ....data.stack.time_axis import TimeAxis
from ....learning.area_of_applicability import Applicability
from ....learning.conformal import Interval, growth
from ....run.errors import InputError
from ....run.messages import Tell
from ....run.provenance import Provenance
from .covariates import COLUMNS, LAND_COVER
from .cross_scale import CrossScale
from .detail_error import NOISE_SHARE
from .detail_weights import Mix, calendar_months
from .kriging import kriged_share
from .linear import Regression
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
        **({"rows_found": table.found} if table.found else {}),
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


@dataclass(frozen=True)
class Evidence:
    """Entries of the model's card that were learned beside the forest; None where there are none."""

    model: str
    regression: Regression | None
    cross_scale: CrossScale | None
    interval: Interval | None
    applicability: Applicability | None

    @classmethod
    def of(cls, card: dict, features: int, model: str) -> Evidence:
        """Raises `InputError` where an entry is not what the training writes."""
        try:
            return cls(
                model,
                Regression.from_card(card["regression"], features) if card.get("regression") else None,
                CrossScale.from_card(card["cross_scale"]) if card.get("cross_scale") else None,
                Interval.from_card(card["interval"]) if card.get("interval") else None,
                Applicability.from_card(card["applicability"], features) if card.get("applicability") else None,
            )
        except ValueError as error:
            raise InputError(
                "The model {path} cannot be used: {why}. Train it again with “Train downscaler”.", path=model, why=error
            ) from error

    def mix(self, axis: TimeAxis, given: float | None, factor: int | None, tell: Tell) -> Mix:
        """How much of what is put out on each date; says where it comes from.

        given
            Weight of the forest's detail; None: as the check one scale up found.
        factor
            Pixels along the edge of a coarse cell that the field is corrected to; None without a correction.
        """
        if not factor:
            if given is not None:
                tell.warn("DETAIL_WEIGHT counts only with the correction to SM; the forest is put out as it is.")
            return Mix.even(1.0, axis.size)
        if given is not None:
            return Mix.even(given, axis.size)
        if self.cross_scale is None or self.regression is None:
            tell.warn(
                "The model {path} was trained without the check one scale up, so all of the forest's detail is put out,"
                " proved or not. Train it again for an automatic DETAIL_WEIGHT, or set one.",
                path=self.model,
            )
            return Mix.even(1.0, axis.size)
        tell.info("\n".join(self.cross_scale.lines()))
        linear, forest = self.cross_scale.weights.at(calendar_months(axis))
        mix = Mix(linear, forest, kriged_share(factor))
        if not (mix.linear.any() or mix.forest.any()):
            tell.warn(
                "DETAIL_WEIGHT is 0: the output is the conserving interpolation of the coarse field, without detail "
                "of the covariates."
            )
        return mix

    def interval_for(self, given: float | None, factor: int | None, tell: Tell, noise: float = 0.0) -> Interval:
        """Of what is put out: the field with some of the detail, or the forest alone.

        factor
            Pixels along the edge of a coarse cell that the field is corrected to; None without a correction.
        noise
            SD of the error of the coarse values, m³/m³: it is in the errors one scale up, and is taken out of them.

        Raises
        ------
        InputError
            The model does not have it.
        """
        check = self.cross_scale
        if factor and check and check.interval:
            found = check.interval if given is None else check.interval_at(given)
            if noise > 0:  # else the coarse values are taken to be exact, and the error is part of the errors
                told = check.detail.kept < 1
                found = found.widened(check.detail.kept) if told else found.without_noise(noise, NOISE_SHARE)
            times = growth(factor, check.detail.octave)
            tell.info(
                "One scale up: {lines} For cells of {factor} × {factor} pixels, with other detail that is not seen, it"
                " is taken {times:.2f} times as wide.",
                lines=" ".join(found.lines()), factor=factor, times=times,
            )  # fmt: skip
            return found.widened(times)
        self.require_interval(factor)
        if self.interval is None:
            raise AssertionError("made before")
        if factor:
            tell.warn(
                "The model has no check one scale up; UNCERTAINTY is that of the forest before it is corrected, on "
                "land that it has not seen."
            )
        tell.info(" ".join(self.interval.lines()))
        return self.interval

    def require_interval(self, factor: int | None) -> None:
        """Raise `InputError` where the model does not know its errors; see `interval_for`."""
        if not (factor and self.cross_scale and self.cross_scale.interval) and self.interval is None:
            raise InputError(
                "The model {path} does not know its errors, so UNCERTAINTY cannot be made. Train it again with “Train"
                " downscaler” (on more than one block of land), or leave UNCERTAINTY out.",
                path=self.model,
            )

    def area(self, asked: bool) -> Applicability | None:
        """Raises `InputError` where it is asked for and the model does not have it."""
        if asked and self.applicability is None:
            raise InputError(
                "The model {path} does not know where it applies, so APPLICABILITY cannot be made. Train it again with"
                " “Train downscaler” (on more than one block of land), or leave APPLICABILITY out.",
                path=self.model,
            )
        return self.applicability
