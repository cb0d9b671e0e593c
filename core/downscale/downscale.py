"""Predict soil moisture on the fine grid, and make it agree with the coarse one (METHODS §5)."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace

import numpy as np

from ..blocks import map as map_blocks
from ..errors import InputError, ParameterError, UnitError
from ..forest import Forest, load_model
from ..job import Job
from ..provenance import Provenance
from ..stack import TimeStack, stack_writer
from ..staging import Staging
from ..time_axis import TimeAxis
from .conserve import TOLERANCE, cell_response, solve_correction
from .covariates import LAND_COVER, Covariates
from .nesting import Nesting, OnCoarse, OnFine, read_padded
from .train import KIND


MAX_DATES = 6500  # ten bands for each in one GeoTIFF, which has at most 65535


@dataclass(frozen=True)
class _Run:
    """What all passes share."""

    covariates: Covariates
    forest: Forest
    columns: list[int]  # of the covariates' table, in the order of the model's features
    axis: TimeAxis
    job: Job


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
) -> dict[str, float]:
    """Fine soil moisture for the dates of the coarse stack, or of the covariates without one.

    A pixel is missing where a covariate is; a date where a covariate lacks it (said).
    With the correction, pixels under coarse cells without soil moisture are missing too:
    nothing stands behind them.

    Returns
    -------
    ``MAX_MISFIT``: largest difference between the coarse value and the mean of its fine
    pixels, measured on the output (m³/m³; NaN without SM).

    Raises
    ------
    InputError
        The file is no model, or of another kind; features are missing (named).
    GridError, DateError, UnitError, ResourceError
    """
    forest, card = load_model(model, job)
    if card.get("kind") != KIND:
        raise InputError(f"{model} is a model of another kind ({card.get('kind')}); it cannot downscale.")
    with contextlib.ExitStack() as opened:
        stage = opened.enter_context(Staging([model, land_cover, sm, *covariates]))
        codes = card["land_cover_codes"] if land_cover else None
        inputs = opened.enter_context(Covariates(covariates, land_cover, codes))
        columns = _columns(card, inputs, model, job)
        stack = opened.enter_context(TimeStack(sm)) if sm else None
        nesting = None
        if stack:
            stack.require_volumetric()
            nesting = Nesting.of(stack, inputs.finest)
        if inputs.coarser:
            job.info(f"{', '.join(inputs.coarser)}: interpolated to the fine grid (bilinear).")
        axis = stack.axis if stack else inputs.common_axis()
        run = _Run(inputs, forest, columns, axis, job)
        nbytes = inputs.fine.window.pixels * axis.size * 4
        target = stage.place(output, nbytes)
        first = (stack or inputs.finest), *inputs.rasters()
        tags = provenance.of(*first).tags()
        correct = residual_correction and stack is not None
        if correct and axis.size > MAX_DATES:
            raise ParameterError(
                f"The correction takes at most {MAX_DATES} dates at a time, and there are {axis.size}. Downscale the "
                "record in pieces, and join them with “Build time stack”."
            )
        raw = stage.scratch("forest.tif", output, nbytes) if correct else target
        variable, unit = name or card["target"]["variable"], card["target"]["unit"]
        _predict(run, raw, (variable, unit, {} if correct else tags), job.part(0.0, 0.8 if correct else 1.0))
        if not correct:
            return {"MAX_MISFIT": float("nan")}
        steps = stage.scratch("correction.tif", output, stack.grid.window.pixels * axis.size * 4)
        _solve(
            raw,
            stack,
            nesting,
            steps,
            stage.scratch("cells.tif", output, stack.grid.window.pixels * axis.size * 40),
            job.part(0.8, 0.9),
        )
        _apply(raw, steps, target, stack, inputs, (variable, unit, tags), job.part(0.9, 1.0))
        misfit = _misfit(target, stack, nesting, job)
    if misfit > TOLERANCE:
        job.warn(
            f"The largest coarse misfit is {misfit:.2g} m³/m³, above {TOLERANCE:g}: where a correction would make soil "
            "moisture negative, it is cut at 0; cells with few fine pixels may not be reached."
        )
    return {"MAX_MISFIT": misfit}


def _columns(card: dict, inputs: Covariates, model: str, job: Job) -> list[int]:
    """Where the model's features stand in the covariates' table."""
    wanted = [feature["name"] for feature in card["features"]]
    absent = [feature for feature in wanted if feature not in inputs.features]
    if absent:
        hint = " Give LAND_COVER." if any(f.startswith(f"{LAND_COVER}_") for f in absent) else ""
        raise InputError(
            f"The model {model} needs {', '.join(absent)}, which the covariates do not have "
            f"(they have {', '.join(inputs.features)}). A covariate's name is its tag “variable”, else its file's "
            f"name.{hint}"
        )
    _require_units(card, inputs, model)
    extra = [feature for feature in inputs.features if feature not in wanted]
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


def _predict(run: _Run, path: str, described: tuple, job: Job) -> None:
    """First pass: the forest on every fine pixel and date."""
    positions = run.covariates.positions(run.axis)
    lacking = [
        label for i, label in enumerate(run.axis.labels) if any(index[i] < 0 for index in positions.values())
    ]
    if lacking:
        job.warn(f"Missing in a covariate, and so in the output: {', '.join(lacking)}.")

    def kernel(arrays, job):
        shape = next(iter(arrays.values())).shape[1:]
        out = np.full((run.axis.size, *shape), np.nan, "float32")
        for step in range(run.axis.size):
            job.check()
            job.report(step / run.axis.size)
            features = run.covariates.table(arrays, positions, step)
            if features is None:
                continue
            x = features[run.columns]
            known = np.isfinite(x).all(axis=0)
            if known.any():
                out[step, known] = run.forest.predict(np.ascontiguousarray(x[:, known].T), job)
        return {"sm": out}

    variable, unit, tags = described
    readers = run.covariates.on_fine()
    held = run.forest.keep(job.memory // 2, job)  # one set of trees for all threads and windows
    rest = replace(job, memory=job.memory - held)
    with stack_writer(path, run.covariates.fine, run.axis, variable, unit, tags) as writer:
        # Features of a date as rows, and the sums of the prediction.
        map_blocks(kernel, readers, {"sm": writer}, rest, working=12 * len(run.columns) + 40)


class _FineUnder:
    """Fine values under coarse windows, as they are: ``(dates, rows·k, cols·k)``."""

    def __init__(self, stack: TimeStack, nesting: Nesting):
        self.stack, self.nesting = stack, nesting
        self.path, self.grid = stack.path, nesting.coarse
        self.band_count = len(stack) * nesting.factor**2

    def read(self, window):
        return read_padded(self.stack, self.nesting.fine_window(window))


def _solve(raw: str, stack: TimeStack, nesting: Nesting, output: str, cells: str, job: Job) -> None:
    """Second pass: the corrections of the coarse cells, date by date."""
    from ..raster import RasterFile, RasterWriter

    dates = len(stack)

    def kernel(arrays, job):
        bands = []
        for step in range(dates):
            job.check()
            mean, response = cell_response(arrays["fine"][step], nesting, job.window)
            bands.append(np.concatenate([(arrays["sm"][step] - mean)[None], response]))
        return {"cells": np.concatenate(bands)}

    with TimeStack(raw) as fine:
        with RasterWriter(cells, stack.grid, [""] * (10 * dates)) as writer:
            inputs = {"sm": stack, "fine": _FineUnder(fine, nesting)}
            working = nesting.factor**2 * 8 * 14 + 80 * dates
            map_blocks(kernel, inputs, {"cells": writer}, job.part(0.0, 0.7), working=working)
    with RasterFile(cells) as found, stack_writer(output, stack.grid, stack.axis, "correction") as writer:
        for step in range(dates):
            job.check()
            values = found.read(bands=range(10 * step + 1, 10 * step + 11)).astype("float64")
            correction, _ = solve_correction(values[0], values[1:], job.check)
            writer.write(correction, bands=[step + 1])
            job.report(0.7 + 0.3 * (step + 1) / dates)


def _apply(
    raw: str, correction: str, output: str, stack: TimeStack, inputs: Covariates, described: tuple, job: Job
) -> None:
    """Third pass: fine += bilinear(correction)."""

    def kernel(arrays, job):
        with np.errstate(invalid="ignore"):
            corrected = np.maximum(arrays["raw"] + np.nan_to_num(arrays["correction"]), 0)
        return {"sm": np.where(np.isfinite(arrays["coarse"]), corrected, np.float32(np.nan))}

    variable, unit, tags = described
    with TimeStack(raw) as fine, TimeStack(correction) as cells:
        with stack_writer(output, fine.grid, fine.axis, variable, unit, tags) as writer:
            # Interpolation is missing where the nearest value is: under cells without soil moisture.
            readers = {
                "raw": fine,
                "correction": OnFine(cells, inputs.fine),
                "coarse": OnFine(stack, inputs.fine),
            }
            map_blocks(kernel, readers, {"sm": writer}, job, working=64 * len(fine))


def _misfit(output: str, stack: TimeStack, nesting: Nesting, job: Job) -> float:
    """Largest coarse misfit of the output as it stands on disk."""
    largest = [0.0]

    def kernel(arrays, job):
        difference = np.abs(arrays["mean"] - arrays["sm"])
        return {}, float(np.nanmax(difference, initial=0.0))

    def gather(value):
        largest[0] = max(largest[0], value)

    with TimeStack(output) as fine:
        inputs = {"sm": stack, "mean": OnCoarse(fine, nesting, 0.0)}
        map_blocks(kernel, inputs, {}, job.part(1.0, 1.0), gather=gather)
    return largest[0]
