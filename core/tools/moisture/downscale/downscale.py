"""Predict soil moisture on the fine grid, and make it agree with the coarse one (docs/methods.md §5)."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ....data.earth.crs import crs_name, same_crs
from ....data.raster import RasterFile
from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import TimeStack, stack_writer
from ....learning.forest import Forest
from ....run.errors import GridError, InputError, ParameterError, UnitError
from ....run.job import Job, give_back
from ....run.messages import Tell
from .coarse_error import ErrorSummary, Measured, learn_record, write_estimate
from .covariate_noise import PixelNoise, denoise
from .covariates import COORDINATES, LAND_COVER, Covariates
from .detail_weights import Mix
from .downscaler_model import Evidence
from .nesting import Nesting
from .predict import Interpolated, Prediction
from .residual_correction import TOLERANCE, apply_correction, largest_misfit, solve_dates

if TYPE_CHECKING:
    from ....interface.outputs import Outputs

_NAMED = 10  # classes that a message lists
MAX_DATES = 6500  # ten bands for each in one GeoTIFF, which has at most 65535


@dataclass(frozen=True, eq=False)
class Work:
    """What a run works on, checked.

    Parameters
    ----------
    forest, evidence
        Of the model.
    inputs, columns, positions
        The covariates, where the model's features stand in their table, and the band of each date.
    axis
        The dates that are downscaled.
    sm
        Coarse soil moisture that the result agrees with; None: the forest is put out as it is.
    nesting
        Of the fine grid in that of ``sm``.
    mix
        How much of what is put out on each date.
    measured
        ``sm`` with its error; None: it is exact.
    detail_weight
        As given; None for the automatic one.
    """

    forest: Forest
    evidence: Evidence
    inputs: Covariates
    columns: list[int]
    positions: dict[str, np.ndarray]
    axis: TimeAxis
    sm: TimeStack | None
    nesting: Nesting | None
    mix: Mix
    measured: Measured | None
    detail_weight: float | None

    @property
    def factor(self) -> int | None:
        """Pixels along the edge of a cell of ``sm``."""
        return self.nesting.factor if self.nesting else None

    @property
    def scratch(self) -> int:
        """Bytes of intermediate files."""
        if self.sm is None:
            return 0
        cells = 44 + (8 if self.measured else 0)
        pixels = 4 * (self.axis.size + len(self.inputs.dynamic)) * self.inputs.fine.window.pixels
        return pixels + self.axis.size * cells * self.sm.grid.window.pixels


def downscale(work: Work, out: Outputs, job: Job) -> dict[str, float]:
    """Write the fine field and, where asked for, its uncertainty and the area of applicability.

    A pixel is missing where a covariate is, on a date that a covariate lacks, and under coarse cells without soil
    moisture: nothing stands behind it there.

    Returns
    -------
    The numbers of the tool: ``COARSE_ERROR``, mean standard deviation of the coarse error (m³/m³; 0 where the fine
    field agrees exactly), ``MISFIT_CHI2``, the coarse misfit in units of it (near 1 where it is as large as assumed;
    NaN where it is 0), ``MAX_MISFIT``, largest difference between the coarse value and the mean of its fine pixels,
    measured on the output (m³/m³; NaN without SM), ``OUTSIDE_SHARE`` (of one pixel in 101 without APPLICABILITY; NaN
    where the model does not know), and ``DETAIL_WEIGHT`` and ``LINEAR_WEIGHT``, means over the dates.

    Raises
    ------
    ResourceError, Cancelled
    """
    with contextlib.ExitStack() as opened:
        coarse, summary = None, None
        pixels: dict[str, PixelNoise] = {}
        if work.sm is not None:
            pixels = denoise(work.inputs, out.scratch, opened, job.part(0.0, 0.0))
        if work.sm is not None and work.nesting is not None:
            coarse = Interpolated(work.sm, work.nesting)
            if work.measured:
                check = work.evidence.cross_scale
                louder = check.detail.louder if check else 1.0
                coarse, summary = _freed(coarse, work.measured, louder, out, opened, job)
        noise = summary.measured if summary else 0.0
        wants = out.wants("uncertainty")
        run = Prediction(
            work.inputs, work.positions, work.axis, work.forest, work.columns, work.evidence.regression, work.mix,
            coarse,
            interval=work.evidence.interval_for(work.detail_weight, work.factor, job.tell, noise) if wants else None,
            applicability=work.evidence.applicability,
            noise=_noise(work, pixels),
            outputs=tuple(name for name in ("output", "uncertainty", "applicability") if out.wants(name)),
        )  # fmt: skip
        if coarse is None:
            outside, misfit = run.run(out.writers(*run.outputs), job), float("nan")
        else:
            outside = _corrected(run, coarse, out, job)
            misfit = largest_misfit(out.finish("output"), _sm(work), coarse.nesting, job)
    _tell_outside(outside, job.tell)
    if summary is None:
        _tell_misfit(misfit, job.tell)
    return {
        "COARSE_ERROR": summary.error if summary else 0.0 if coarse else float("nan"),
        "MISFIT_CHI2": summary.misfit if summary else float("nan"),
        "MAX_MISFIT": misfit,
        "OUTSIDE_SHARE": outside,
        "DETAIL_WEIGHT": float(work.mix.forest.mean()),
        "LINEAR_WEIGHT": float(work.mix.linear.mean()),
    }


def _noise(work: Work, pixels: Mapping[str, PixelNoise]) -> np.ndarray:
    """Variance ``(13,)`` of what the noise that smoothing leaves is in the regression's prediction of each month."""
    if work.evidence.regression is None:
        return np.zeros(13)
    names = [work.inputs.features[column] for column in work.columns]
    return work.evidence.regression.noise(np.array([pixels[name].left if name in pixels else 0.0 for name in names]))


def _sm(work: Work) -> TimeStack:
    if work.sm is None:
        raise AssertionError("made before")
    return work.sm


def _corrected(run: Prediction, coarse: Interpolated, out: Outputs, job: Job) -> float:
    """Predict, and make it agree with the coarse field; returns the share outside the area of applicability."""
    dates, cells, pixels = run.axis.size, coarse.nesting.coarse.window.pixels, coarse.nesting.fine.window.pixels
    raw = out.scratch("forest.tif", pixels * dates * 4)
    correction = out.scratch("correction.tif", cells * dates * 4)
    answers = out.scratch("cells.tif", cells * dates * 40)
    with stack_writer(raw, run.covariates.fine, run.axis, "forest", coarse.stack.unit) as writer:
        others = out.writers(*(name for name in run.outputs if name != "output"))
        outside = run.run({"output": writer, **others}, job.part(0.0, 0.8))
    give_back()
    solve_dates(raw, coarse.stack, coarse.nesting, (correction, answers), job.part(0.8, 0.9))
    give_back()
    apply_correction(raw, correction, out.writers("output"), job.part(0.9, 1.0))
    give_back()
    return outside


def _freed(
    coarse: Interpolated, measured: Measured, louder: float, out: Outputs, opened: contextlib.ExitStack, job: Job
) -> tuple[Interpolated, ErrorSummary | None]:
    """The estimate of the coarse cells and what is left of their error.

    Where nothing is known of the error these are the cells as they are, and None.

    louder
        SD of the error over what the record tells, as the check of the training found.
    """
    model = learn_record(measured, job, louder)
    if model is None:
        return coarse, None
    nbytes = 4 * len(measured) * coarse.stack.grid.window.pixels
    paths = out.scratch("estimate.tif", nbytes), out.scratch("estimate_sd.tif", nbytes)
    summary = write_estimate(measured, model, paths[0], paths[1], job.part(0.0, 0.0))
    job.info("\n".join(summary.lines()))
    estimate, left = (opened.enter_context(TimeStack(path)) for path in paths)
    return Interpolated(estimate, coarse.nesting, left), summary


def known_covariates(
    card: Mapping[str, Any], layers: Sequence[TimeStack | RasterFile], land_cover: RasterFile | None, tell: Tell
) -> Covariates:
    """The covariates of a model.

    Raises
    ------
    InputError, GridError
        See `Covariates`.
    """
    codes = card.get("land_cover_codes") or []
    if land_cover is not None and not codes:
        tell.info("The model does not use a land cover; {path} is left out.", path=land_cover.path)
        tell.leave_out("land covers", 1, 1, "the model does not use one")
        land_cover = None
    if land_cover is not None:
        strange = sorted(set(land_cover.sample().tolist()) - {float(code) for code in codes})
        if strange:
            tell.warn(
                "{path} has classes that the model was not trained on: {codes}. It takes them for none of those that it"
                " knows ({known}).",
                path=land_cover.path, codes=", ".join(f"{code:g}" for code in strange[:_NAMED]),
                known=", ".join(map(str, codes[:_NAMED])),
            )  # fmt: skip
    return Covariates(layers, land_cover, codes if land_cover is not None else None, card.get("made") or ())


def columns_of(card: Mapping[str, Any], inputs: Covariates, model: str, tell: Tell) -> list[int]:
    """Where the model's features stand in the covariates' table, once the others are dropped from it.

    Those that are dropped shall not make a pixel or a date missing.

    Raises
    ------
    InputError
        A feature is missing.
    UnitError
        A covariate is in another unit than in the training.
    GridError
        Coordinates of another reference system would be predicted from without a word.
    """
    _require_same_system(card, inputs, model)
    wanted = [feature["name"] for feature in card["features"]]
    absent = [feature for feature in wanted if feature not in inputs.features]
    if absent:
        raise InputError(
            "The model {path} needs {absent}, which the covariates do not have (they have {features}). A "
            "covariate's name is its tag “variable”, else its file's name. Give LAND_COVER."
            if any(f.startswith(f"{LAND_COVER}_") for f in absent)
            else "The model {path} needs {absent}, which the covariates do not have (they have {features}). A "
            "covariate's name is its tag “variable”, else its file's name.",
            path=model,
            absent=", ".join(absent),
            features=", ".join(inputs.features),
        )
    features = len(inputs.features)
    extra = inputs.drop_all_but(wanted)
    tell.leave_out("features of the covariates", len(extra), features, "they are not in the model")
    _require_units(card, inputs, model)
    if extra:
        tell.info("Not in the model and left out: {names}.", names=", ".join(extra))
    return [inputs.features.index(feature) for feature in wanted]


def _require_same_system(card: Mapping[str, Any], inputs: Covariates, model: str) -> None:
    trained = (card.get("grid") or {}).get("crs", "")
    if COORDINATES in inputs.made and not same_crs(inputs.fine.crs, trained):
        raise GridError(
            "The model {model} was trained with coordinates in {trained}, but {path} is in {own}. Reproject the"
            " covariates, or train without COORDINATES.",
            model=model, trained=crs_name(trained), path=inputs.finest.path, own=crs_name(inputs.fine.crs),
        )  # fmt: skip


def _require_units(card: Mapping[str, Any], inputs: Covariates, model: str) -> None:
    units = {feature["name"]: feature["unit"] for feature in card["features"]}
    for name, layer in inputs.dynamic.items():
        if layer.unit and units.get(name) and layer.unit != units[name]:
            raise UnitError(
                "{path} is in “{own}”, but the model {model} was trained on {name} in “{trained}”. Convert it, for"
                " example with SCALE, OFFSET and UNIT of “Build time stack”.",
                path=layer.path, own=layer.unit, model=model, name=name, trained=units[name],
            )  # fmt: skip


def require_few_dates(axis: TimeAxis) -> None:
    """Raise `ParameterError` where the correction cannot take so many dates at a time."""
    if axis.size > MAX_DATES:
        raise ParameterError(
            "The correction takes at most {most} dates at a time, and there are {count}. Downscale the record in"
            " pieces, and join them with “Build time stack”.",
            most=MAX_DATES, count=axis.size,
        )  # fmt: skip


def tell_lacking(axis: TimeAxis, positions: Mapping[str, np.ndarray], tell: Tell) -> None:
    """Warn of dates that a covariate does not have."""
    lacking = [label for i, label in enumerate(axis.labels) if any(index[i] < 0 for index in positions.values())]
    if lacking:
        tell.warn("Missing in a covariate, and so in the output: {dates}.", dates=", ".join(lacking))
    tell.leave_out("dates", len(lacking), axis.size, "a covariate lacks them")


def _tell_outside(share: float, tell: Tell) -> None:
    if np.isfinite(share):
        tell.info(
            "{share:.1f} % of the pixels and dates are outside the area of applicability: the forest was not trained on"
            " covariates like theirs.",
            share=100 * share,
        )


def _tell_misfit(misfit: float, tell: Tell) -> None:
    if misfit > TOLERANCE:  # not so without a coarse field, where it is NaN
        tell.warn(
            "The largest coarse misfit is {misfit:.2g} m³/m³, above {most:g}: where a correction would make soil"
            " moisture negative, it is cut at 0; cells with few fine pixels may not be reached.",
            misfit=misfit, most=TOLERANCE,
        )  # fmt: skip
