"""Predict soil moisture on the fine grid, and make it agree with the coarse one (docs/methods.md §5)."""

from __future__ import annotations

import contextlib

import numpy as np

from ....data.earth.crs import crs_name, same_crs
from ....data.stack.time_stack import TimeStack
from ....engine.staging import Staging
from ....learning.forest import load_model
from ....run.errors import GridError, InputError, ParameterError, UnitError
from ....run.job import Job
from ....run.memory import give_back
from ....run.provenance import Provenance
from .coarse_error import CoarseError, ErrorSummary, Measured, learn_record, write_estimate
from .covariates import LAND_COVER, Covariates
from .derived_features import COORDINATES
from .downscaler_model import Evidence
from .model_card import KIND
from .nesting import Nesting
from .predict import Prediction
from .residual_correction import TOLERANCE, apply_correction, largest_misfit, solve_dates

MAX_DATES = 6500  # ten bands for each in one GeoTIFF, which has at most 65535


def downscale(
    model: str,
    covariates: list[str],
    output: str,
    job: Job,
    provenance: Provenance,
    land_cover: str | None = None,
    sm: str | None = None,
    residual_correction: bool = True,
    name: str = "",
    detail_weight: float | None = None,
    uncertainty: str | None = None,
    applicability: str | None = None,
    coarse_error: CoarseError | None = None,
) -> dict[str, float]:
    """Fine soil moisture for the dates of the coarse stack, or of the covariates without one.

    A pixel is missing where a covariate is; a date where a covariate lacks it (said).
    With the correction, pixels under coarse cells without soil moisture are missing too:
    nothing stands behind them.

    Parameters
    ----------
    detail_weight
        Share 0…1 of the forest's detail, the rest is conserving bilinear interpolation. None: kriging, and so much
        of the regression's and of the forest's detail as the check of the training one scale up found; the forest
        as it is for a model without one. Without the correction the forest is put out as it is.
    uncertainty, applicability
        Paths of further stacks: half width of the 90 % interval (m³/m³), and 1 inside the area of
        applicability, 0 outside.
    coarse_error
        Of ``sm``, which is then taken as a measurement: the fine field agrees with the estimate of the cells
        (`coarse_estimate`), and its band includes what is left of their error. With an error of 0 it agrees exactly.
        None: exactly.

    Returns
    -------
    ``COARSE_ERROR``: mean standard deviation of the coarse error (m³/m³; 0 where the fine field agrees exactly), and
    ``MISFIT_CHI2``: the coarse misfit in units of it (near 1 where it is as large as assumed; NaN where it is 0).
    ``MAX_MISFIT``: largest difference between the coarse value and the mean of its fine
    pixels, measured on the output (m³/m³; NaN without SM). ``OUTSIDE_SHARE``: share of the pixels and dates
    outside the area of applicability (of one in 101 without ``applicability``; NaN where the model does not
    know). ``DETAIL_WEIGHT``, ``LINEAR_WEIGHT``: mean over the dates of the weights of the forest's and of the
    regression's detail.

    Raises
    ------
    InputError
        The file is no model, or of another kind; features are missing (named); the model cannot tell what
        ``uncertainty`` or ``applicability`` needs.
    GridError, DateError, UnitError, ParameterError, ResourceError
    """
    if detail_weight is not None and not 0 <= detail_weight <= 1:
        raise ParameterError(f"DETAIL_WEIGHT is {detail_weight:g}; it is a share from 0 to 1.")
    forest, card = load_model(model, job)
    if card.get("kind") != KIND:
        raise InputError(f"{model} is a model of another kind ({card.get('kind')}); it cannot downscale.")
    evidence = Evidence.of(card, forest.features, model)
    with contextlib.ExitStack() as opened:
        stage = opened.enter_context(Staging([model, land_cover, sm, *covariates]))
        inputs = opened.enter_context(_inputs(card, covariates, land_cover, job))
        _require_same_system(card, inputs, model)
        columns = _columns(card, inputs, model, job)
        stack = opened.enter_context(TimeStack(sm)) if sm else None
        if stack:
            stack.require_volumetric()
        nesting = Nesting.of(stack, inputs.finest) if stack else None
        if inputs.coarser:
            job.info(f"{', '.join(inputs.coarser)}: interpolated to the fine grid (bilinear).")
        axis = stack.axis if stack else inputs.common_axis()
        summary, left = None, None
        coarse = stack if residual_correction else None
        source = coarse_error or CoarseError(0.0)
        if coarse and not source.exact:
            summary, coarse, left = _freed(coarse, source, stage, output, opened, job)
        factor = nesting.factor if coarse else None
        noise = summary.measured if summary else 0.0
        run = Prediction(
            inputs, forest, columns, axis, coarse, nesting, evidence.regression,
            mix=evidence.mix(axis, detail_weight, factor, job),
            interval=evidence.interval_for(detail_weight, factor, job, noise) if uncertainty else None,
            applicability=evidence.area(bool(applicability)),
            coarse_sd=left,
        )  # fmt: skip
        tags = provenance.of(stack or inputs.finest, *inputs.rasters()).tags()
        variable, unit = name or card["target"]["variable"], card["target"]["unit"]
        nbytes = inputs.fine.window.pixels * axis.size * 4
        writes = {"sm": (stage.place(output, nbytes), (variable, unit, tags))}
        if uncertainty:
            half_width = (f"{variable}_half_width_90", unit, tags)
            writes["half_width"] = (stage.place(uncertainty, nbytes), half_width)
        if applicability:
            writes["inside"] = (stage.place(applicability, nbytes // 4), ("applicability", "flag", tags))
        if coarse:
            outside = _corrected(run, writes, stage, output, nesting, job)
            misfit = largest_misfit(writes["sm"][0], stack, nesting, job)
        else:
            outside, misfit = run.run(writes, job), float("nan")
    _say_outside(outside, job)
    if summary is None:
        _say_misfit(misfit, job)
    return {
        "COARSE_ERROR": summary.error if summary else 0.0 if residual_correction and sm else float("nan"),
        "MISFIT_CHI2": summary.misfit if summary else float("nan"),
        "MAX_MISFIT": misfit,
        "OUTSIDE_SHARE": outside,
        "DETAIL_WEIGHT": float(run.mix.forest.mean()),
        "LINEAR_WEIGHT": float(run.mix.linear.mean()),
    }


def _corrected(
    run: Prediction, writes: dict[str, tuple], stage: Staging, output: str, nesting: Nesting, job: Job
) -> float:
    """Predict, and make it agree with the coarse field; returns the share outside the area of applicability."""
    dates, cells, pixels = run.axis.size, nesting.coarse.window.pixels, nesting.fine.window.pixels
    if dates > MAX_DATES:
        raise ParameterError(
            f"The correction takes at most {MAX_DATES} dates at a time, and there are {dates}. Downscale the "
            "record in pieces, and join them with “Build time stack”."
        )
    raw = stage.scratch("forest.tif", output, pixels * dates * 4)
    correction = stage.scratch("correction.tif", output, cells * dates * 4)
    answers = stage.scratch("cells.tif", output, cells * dates * 40)
    target, described = writes["sm"]
    outside = run.run({**writes, "sm": (raw, (*described[:2], {}))}, job.part(0.0, 0.8))
    give_back()
    solve_dates(raw, run.coarse, nesting, correction, answers, job.part(0.8, 0.9))
    give_back()
    apply_correction(raw, correction, target, nesting.fine, described, job.part(0.9, 1.0))
    give_back()
    return outside


def _freed(
    stack: TimeStack, source: CoarseError, stage: Staging, output: str, opened: contextlib.ExitStack, job: Job
) -> tuple[ErrorSummary | None, TimeStack, TimeStack | None]:
    """The estimate of the coarse cells and what is left of their error, as opened stacks; the stack as it is, and None,
    where nothing is known of the error.
    """
    uncertainty = opened.enter_context(TimeStack(source.stack)) if source.stack else None
    record = Measured(stack, source.sd, uncertainty)
    model = learn_record(record, job)
    if model is None:
        return None, stack, None
    nbytes = 4 * len(stack) * stack.grid.window.pixels
    paths = [stage.scratch(name, output, nbytes) for name in ("estimate.tif", "estimate_sd.tif")]
    summary = write_estimate(record, model, *paths, job.part(0.0, 0.0))
    job.info("\n".join(summary.lines(record.where_from())))
    estimate, left = (opened.enter_context(TimeStack(path)) for path in paths)
    return summary, estimate, left


def _inputs(card: dict, covariates: list[str], land_cover: str | None, job: Job) -> Covariates:
    """The covariates, cut down to those that the model knows: others shall not make a pixel or a date missing."""
    codes = card.get("land_cover_codes") or []
    if land_cover and not codes:
        job.info(f"The model does not use a land cover; {land_cover} is left out.")
        land_cover = None
    return Covariates(covariates, land_cover, codes if land_cover else None, card.get("made") or ())


def _require_same_system(card: dict, inputs: Covariates, model: str) -> None:
    """Coordinates in another reference system would be predicted from without a word."""
    trained = (card.get("grid") or {}).get("crs", "")
    if COORDINATES in inputs.made and not same_crs(inputs.fine.crs, trained):
        raise GridError(
            f"The model {model} was trained with coordinates in {crs_name(trained)}, but {inputs.finest.path} is in "
            f"{crs_name(inputs.fine.crs)}. Reproject the covariates, or train without COORDINATES."
        )


def _columns(card: dict, inputs: Covariates, model: str, job: Job) -> list[int]:
    """Where the model's features stand in the covariates' table, once the others are dropped from it."""
    wanted = [feature["name"] for feature in card["features"]]
    absent = [feature for feature in wanted if feature not in inputs.features]
    if absent:
        hint = " Give LAND_COVER." if any(f.startswith(f"{LAND_COVER}_") for f in absent) else ""
        raise InputError(
            f"The model {model} needs {', '.join(absent)}, which the covariates do not have "
            f"(they have {', '.join(inputs.features)}). A covariate's name is its tag “variable”, else its file's "
            f"name.{hint}"
        )
    extra = inputs.drop_all_but(wanted)
    _require_units(card, inputs, model)
    if extra:
        job.info(f"Not in the model and left out: {', '.join(extra)}.")
    return [inputs.features.index(feature) for feature in wanted]


def _require_units(card: dict, inputs: Covariates, model: str) -> None:
    """A covariate in another unit than in training would be predicted from without a word."""
    units = {feature["name"]: feature["unit"] for feature in card["features"]}
    for name, layer in inputs.dynamic.items():
        if layer.unit and units.get(name) and layer.unit != units[name]:
            raise UnitError(
                f"{layer.path} is in “{layer.unit}”, but the model {model} was trained on {name} in “{units[name]}”. "
                "Convert it, for example with SCALE, OFFSET and UNIT of “Build time stack”."
            )


def _say_outside(share: float, job: Job) -> None:
    if np.isfinite(share):
        job.info(
            f"{100 * share:.1f} % of the pixels and dates are outside the area of applicability: the forest was not "
            "trained on covariates like theirs."
        )


def _say_misfit(misfit: float, job: Job) -> None:
    if misfit > TOLERANCE:  # not so without a coarse field, where it is NaN
        job.warn(
            f"The largest coarse misfit is {misfit:.2g} m³/m³, above {TOLERANCE:g}: where a correction would make soil "
            "moisture negative, it is cut at 0; cells with few fine pixels may not be reached."
        )
