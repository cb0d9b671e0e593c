"""Train the downscaler: coarse soil moisture on covariates averaged to the coarse cells (Luo §3.1.2)."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace

import numpy as np

from ..blocks import map as map_blocks
from ..errors import DateError, InputError, ParameterError
from ..flags import open_flags, without_climatology
from ..forest import ForestOptions, fit_forest, save_model
from ..job import Job
from ..provenance import Provenance
from ..raster import is_geographic
from ..stack import TimeStack
from ..staging import Staging
from .covariates import LAND_COVER, Covariates
from .nesting import Nesting
from .report import Table, Trained, write_report
from .scores import CV_TREES, Score, block_folds, held_out, random_folds, year_folds

MIN_CELLS = 30
MIN_ROWS = 200
KIND = "downscaler"
_DEGREE = 111_195.0  # metres of a degree of latitude on the sphere of 6371 km


@dataclass(frozen=True)
class TrainOptions:
    """first_year, last_year (of the training; None is open); block_size (degrees) of the spatial folds; forest."""

    first_year: int | None = None
    last_year: int | None = None
    block_size: float = 5.0
    forest: ForestOptions = ForestOptions()

    def __post_init__(self):
        if not self.block_size > 0:
            raise ParameterError(f"BLOCK_SIZE is {self.block_size:g}; it is a positive number of degrees.")
        if self.first_year and self.last_year and self.first_year > self.last_year:
            raise ParameterError(f"FIRST_YEAR ({self.first_year}) is after LAST_YEAR ({self.last_year}).")


def train_downscaler(
    sm: str,
    covariates: list[str],
    model: str,
    options: TrainOptions,
    job: Job,
    provenance: Provenance,
    land_cover: str | None = None,
    flags: str | None = None,
    report: str | None = None,
) -> tuple[dict[str, float], Trained]:
    """Fit the forest, score it in four ways, write the model file and, where asked for, a report.

    Returns
    -------
    The numbers (``OOB_R2``, ``BLOCK_R2``, ``BLOCK_RMSE``, ``YEARS_RMSE``; NaN where a score cannot be had)
    and what the report shows.

    Raises
    ------
    GridError
        The covariates do not nest in the coarse cells.
    InputError
        Too few cells or rows to train on.
    DateError, ParameterError, ResourceError, UnitError
    """
    with Staging([sm, land_cover, flags, *covariates]) as stage, TimeStack(sm) as stack:
        stack.require_volumetric()
        with Covariates(covariates, land_cover) as inputs:
            nesting = Nesting.of(stack, inputs.finest)
            _say_interpolated(inputs, job)
            target = stage.place(model, 64 * 1024**2)
            page = stage.place(report, 4 * 1024**2) if report else None
            table = _table(stack, inputs, nesting, flags, options, job.part(0.0, 0.1))
            forest = fit_forest(table.x, table.y, options.forest, job.part(0.1, 0.35))
            predicted = {"out of bag": forest.oob}
            held = forest.nbytes + table.x.nbytes + table.y.nbytes
            rest = replace(job.part(0.35, 1.0), memory=max(job.memory - held, 1))
            predicted |= _held_out(table, stack, options, rest)
            scores = {name: Score.of(values, table.y) for name, values in predicted.items()}
            card = _card(stack, inputs, table, options, scores, provenance.of(stack, *inputs.rasters()))
            save_model(target, forest, card)
            trained = Trained(table, inputs.features, predicted, scores)
            if page:
                write_report(page, trained)
    _say_scores(scores, job)
    return _numbers(scores), trained


def _say_interpolated(inputs: Covariates, job: Job) -> None:
    if inputs.coarser:
        job.info(
            f"{', '.join(inputs.coarser)}: coarser than the fine grid of {inputs.finest.path}, "
            "interpolated to it (bilinear)."
        )


def _chosen_steps(stack: TimeStack, options: TrainOptions) -> np.ndarray:
    years = stack.axis.years
    chosen = (years >= (options.first_year or years.min())) & (years <= (options.last_year or years.max()))
    if not chosen.any():
        raise DateError(
            f"No date of {stack.path} ({stack.axis.labels[0]} … {stack.axis.labels[-1]}) lies in the training years "
            f"{options.first_year or ''} … {options.last_year or ''}."
        )
    return np.flatnonzero(chosen)


def _table(stack, inputs: Covariates, nesting: Nesting, flags, options: TrainOptions, job: Job) -> Table:
    positions = inputs.positions(stack.axis)
    steps = _chosen_steps(stack, options)
    readers = {"sm": stack, **inputs.on_coarse(nesting)}
    if flags:
        readers["flags"] = open_flags(flags, stack)
    parts: list[tuple] = []

    def kernel(arrays, job):
        rows = []
        for step in steps:
            job.check()
            features = inputs.table(arrays, positions, step)
            if features is None:
                continue
            y = arrays["sm"][step]
            if flags:
                y = without_climatology(y, arrays["flags"][step])
            good = np.isfinite(y) & np.isfinite(features).all(axis=0)
            row, col = np.nonzero(good)
            rows.append((features[:, row, col].T, y[row, col], np.full(row.size, step), row, col))
        return {}, (job.window, rows)

    def gather(block):
        window, rows = block
        for x, y, step, row, col in rows:
            parts.append((x, y, step, row + window.row, col + window.col))

    map_blocks(kernel, readers, {}, job, working=8 * len(inputs.features), gather=gather)
    if flags:
        readers["flags"].close()
    return _joined(parts, stack, inputs)


def _joined(parts, stack: TimeStack, inputs: Covariates) -> Table:
    count = sum(len(part[1]) for part in parts)
    cells = len({cell for part in parts for cell in zip(part[3].tolist(), part[4].tolist())})
    if count < MIN_ROWS or cells < MIN_CELLS:
        raise InputError(
            f"There is too little to train on: {count} values in {cells} coarse cells have soil moisture and all of "
            f"{', '.join(inputs.features)}; at least {MIN_ROWS} values in {MIN_CELLS} cells are needed. Look for a "
            "covariate that is missing over land or on most dates."
        )
    x, y, step, row, col = (np.concatenate(column) for column in zip(*parts))
    # The blocks come in no particular order; the forest must not depend on it.
    order = np.lexsort((col, row, step))
    east, north = np.vectorize(stack.grid.xy)(col[order] + 0.5, row[order] + 0.5)
    return Table(x[order], y[order], step[order], east, north)


def _held_out(table: Table, stack: TimeStack, options: TrainOptions, job: Job) -> dict[str, np.ndarray]:
    """Predictions held out at random, by years and by blocks of land."""
    size = options.block_size * (1.0 if is_geographic(stack.grid.crs) else _DEGREE)
    schemes = {
        "random split": random_folds(len(table.y), options.forest.seed),
        "years left out": year_folds(stack.axis.years[table.step]),
        "blocks left out": block_folds(table.east, table.north, size, options.forest.seed),
    }
    lighter = replace(options.forest, trees=min(options.forest.trees, CV_TREES))
    out = {}
    for n, (name, fold) in enumerate(schemes.items()):
        part = job.part(n / len(schemes), (n + 1) / len(schemes))
        if fold is None:
            job.warn(f"The score with {name} cannot be had: there is only one.")
            out[name] = np.full(len(table.y), np.nan)
        else:
            out[name] = held_out(table.x, table.y, fold, lighter, part)
    return out


def _card(
    stack, inputs: Covariates, table: Table, options: TrainOptions, scores, provenance: Provenance
) -> dict:
    """What the model file says of itself; `downscale` needs features and codes, the rest is for people."""
    units = {name: getattr(layer, "unit", "") for name, layer in inputs.dynamic.items()}
    low, high = table.x.min(axis=0), table.x.max(axis=0)
    return {
        "kind": KIND,
        "target": {"variable": stack.variable, "unit": stack.unit},
        "features": [
            {"name": name, "unit": units.get(name, ""), "min": float(low[i]), "max": float(high[i])}
            for i, name in enumerate(inputs.features)
        ],
        "land_cover_codes": inputs.codes if LAND_COVER in inputs.static else [],
        "grid": {
            "crs": stack.grid.crs,
            "transform": list(stack.grid.transform),
            "width": stack.grid.width,
            "height": stack.grid.height,
        },
        "dates": [stack.axis.labels[int(table.step.min())], stack.axis.labels[int(table.step.max())]],
        "rows": len(table.y),
        "options": {**asdict(options.forest), "block_size": options.block_size},
        "scores": {name: score.plain() for name, score in scores.items()},
        "processing": provenance.tags()["processing"],
    }


def _numbers(scores: dict[str, Score]) -> dict[str, float]:
    return {
        "OOB_R2": scores["out of bag"].r2,
        "BLOCK_R2": scores["blocks left out"].r2,
        "BLOCK_RMSE": scores["blocks left out"].rmse,
        "YEARS_RMSE": scores["years left out"].rmse,
    }


def _say_scores(scores: dict[str, Score], job: Job) -> None:
    lines = [
        f"  {name:16}  R² {score.r2:6.3f}   RMSE {score.rmse:.4f} m³/m³" for name, score in scores.items()
    ]
    job.info(
        "Scores, from the flattering to the honest (neighbouring cells and months are nearly copies of each other):\n"
        + "\n".join(lines)
    )
