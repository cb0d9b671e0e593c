"""Harmonise two stacks and merge them: the kernels applied block by block (METHODS §3.4)."""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ....data.earth.grid import require_same_grid
from ....data.stack.fill_flags import open_flags, without_climatology
from ....data.stack.time_stack import TimeStack, stack_writer
from ....engine.engine import map as map_blocks
from ....engine.staging import Staging
from ....run.errors import DateError, ParameterError, UnitError
from ....run.job import Job
from ....run.provenance import Provenance
from . import merge as merging
from .adjustment import HarmoniseOptions, SharedDates, adjust
from .summary import Tally

SENSORS = "sensors"  # tag of SOURCE: names of the sensors by code, from 1
_MOST_SENSORS = 254
_CHUNK = 12 * 1024**2  # bytes: pixels are adjusted in chunks whose working arrays stay in the caches


@dataclass(frozen=True)
class HarmoniseInputs:
    """Paths: the two stacks, their FLAGS of gap filling, and SOURCE of the run that made the reference."""

    reference: str
    other: str
    reference_flags: str | None = None
    other_flags: str | None = None
    reference_source: str | None = None

    @property
    def paths(self) -> list[str | None]:
        return [self.reference, self.other, self.reference_flags, self.other_flags, self.reference_source]


def harmonise(
    inputs: HarmoniseInputs,
    output: str,
    source: str,
    options: HarmoniseOptions,
    job: Job,
    provenance: Provenance,
    flags: str | None = None,
    name: str = "",
) -> dict[str, float]:
    """Adjust a stack to a reference and write both as one, with the sensor of every value.

    flags
        Where to write the fill flags of the merged stack; None: nowhere.

    Returns
    -------
    ``OVERLAP``: dates on which both have a value in some pixel. Of the values of the other stack the shares
    ``BY_OVERLAP_SHARE``, ``BY_RECORDS_SHARE`` (calendar months or whole records), ``MEAN_ONLY_SHARE``,
    ``UNADJUSTED_SHARE`` (left out) and ``CLIPPED_SHARE`` (held at 0 or 1 m³/m³).

    Raises
    ------
    GridError, DateError
        The stacks lie on different grids or have different steps.
    UnitError
        The reference is not volumetric soil moisture.
    ParameterError, InputError, ResourceError
    """
    with contextlib.ExitStack() as opened:
        reference = opened.enter_context(TimeStack(inputs.reference))
        other = opened.enter_context(TimeStack(inputs.other))
        same_unit = _require_fitting(reference, other, job)
        rasters = {"x": reference, "y": other, **_companions(inputs, reference, other, opened)}
        names = _sensor_names(rasters, inputs)
        dates = SharedDates.of(reference.axis, other.axis)
        stage = opened.enter_context(Staging(inputs.paths))
        axis = merging.union_axis(reference.axis, other.axis)
        tags = provenance.of(*rasters.values()).tags()
        name = name or reference.variable
        named = {**tags, SENSORS: json.dumps(names, ensure_ascii=False)}
        kinds = {
            "merged": (output, name, reference.unit, tags, "float32"),
            "source": (source, f"{name}_source", "sensor", named, "uint8"),
        }
        if flags:
            kinds["flags"] = (flags, f"{name}_flags", "flag", tags, "uint8")
        writers = {}
        for role, (path, variable, unit, own, dtype) in kinds.items():
            size = reference.grid.window.pixels * axis.size * (4 if dtype == "float32" else 1)
            staged = stage.place(path, size)
            writers[role] = opened.enter_context(stack_writer(staged, reference.grid, axis, variable, unit, own, dtype))
        kernel = _kernel(dates, axis, options, same_unit, len(names), bool(flags))
        tally = Tally.empty(dates.count)
        working = 5 * len(other) + 6 * axis.size  # the adjusted record; what was taken, and masks of it
        map_blocks(kernel, rasters, writers, job, working=working, fixed=_CHUNK, gather=tally.add)
    tally.tell(dates, axis, names, options, job)
    return tally.numbers()


def _require_fitting(reference: TimeStack, other: TimeStack, job: Job) -> bool:
    """Check grids, steps and units; returns whether both have the unit m³/m³."""
    require_same_grid(reference, other)
    if reference.axis.step != other.axis.step:
        raise DateError(
            f"{reference.path} is by {reference.axis.step} and {other.path} by {other.axis.step}. Bring the shorter "
            "steps to the longer ones first (tool “Aggregate in time”)."
        )
    reference.require_volumetric()
    try:
        other.require_volumetric()
    except UnitError:
        job.warn(
            f"{other.path} is not in m³/m³ (unit “{other.unit or 'not given'}”). Its mean and spread are scaled to "
            "those of the reference, which gives it the reference's unit; pixels of which only the mean could be moved "
            "stay without its values."
        )
        return False
    return True


def _companions(inputs: HarmoniseInputs, reference, other, opened) -> dict[str, TimeStack]:
    """Flags and earlier sources, checked against their stacks."""
    wanted = (
        ("x_flags", inputs.reference_flags, reference),
        ("y_flags", inputs.other_flags, other),
        ("earlier", inputs.reference_source, reference),
    )
    return {role: opened.enter_context(open_flags(path, stack)) for role, path, stack in wanted if path}


def _sensor_names(rasters, inputs: HarmoniseInputs) -> list[str]:
    """Sensors by code; those of the reference from the run that merged it."""

    def name_of(stack):
        return f"{stack.variable} ({Path(stack.path).name})"

    if "earlier" not in rasters:
        return [name_of(rasters["x"]), name_of(rasters["y"])]
    try:
        names = json.loads(rasters["earlier"].tags.get(SENSORS, ""))
    except json.JSONDecodeError:
        names = None
    if not (isinstance(names, list) and names):
        raise ParameterError(
            f"REFERENCE_SOURCE {inputs.reference_source} does not say which sensors it holds. It must be the SOURCE "
            "that “Harmonise sensors” wrote together with the reference."
        )
    if len(names) >= _MOST_SENSORS:
        raise ParameterError(f"REFERENCE_SOURCE holds {len(names)} sensors already; there is no code left.")
    return [*names, name_of(rasters["y"])]


def _require_own_source(arrays) -> None:
    """SOURCE of another run fits in grid and dates, and would give values the names of the wrong sensors."""
    # More values than sources may be: the reference may have been filled since.
    if "earlier" in arrays and (np.isnan(arrays["x"]) & (np.nan_to_num(arrays["earlier"]) > 0)).any():
        raise ParameterError(
            "REFERENCE_SOURCE does not belong to REFERENCE: it names sensors where that has no value. Choose the "
            "SOURCE that “Harmonise sensors” wrote together with the reference."
        )


def _adjusted(part, dates: SharedDates, options: HarmoniseOptions, same_unit: bool, tally: Tally, check):
    """The input of some pixels on the reference's scale, within 0…1; counted in the tally."""
    learned = [
        without_climatology(part[role], part[f"{role}_flags"]) if f"{role}_flags" in part else part[role]
        for role in ("x", "y")
    ]
    done = adjust(learned[0], part["y"], dates, options, learned[1], same_unit, check)
    held = np.clip(done.values, 0.0, 1.0)
    there = np.isfinite(part["y"])
    both = np.isfinite(part["x"][dates.in_reference]) & there[dates.in_other]
    tally.count(done.way, there.sum(axis=0), both.sum(axis=1), int((np.abs(held - done.values) > 0).sum()))
    return held


def _chunk_bytes(dates: SharedDates) -> int:
    """Bytes per pixel that `adjust` takes at its widest: float64 deviations, sorted records, maps by month."""
    return 8 * (8 * dates.count + 10 * dates.other.size + dates.reference.size + 12 * 16)


def _kernel(dates: SharedDates, axis, options: HarmoniseOptions, same_unit: bool, sensors: int, flagged: bool):
    at_x, at_y = merging.place(dates.reference, axis), merging.place(dates.other, axis)

    def kernel(arrays, job):
        _require_own_source(arrays)
        flat = {role: values.reshape(len(values), -1) for role, values in arrays.items()}
        tally = Tally.empty(dates.count)
        held = np.empty(flat["y"].shape, "float32")
        step = max(_CHUNK // _chunk_bytes(dates), 16)
        for start in range(0, held.shape[1], step):
            job.check()
            part = {role: values[:, start : start + step] for role, values in flat.items()}
            held[:, start : start + step] = _adjusted(part, dates, options, same_unit, tally, job.check)
        job.check()
        x, y = arrays["x"], held.reshape(arrays["y"].shape)
        merged, taken = merging.merge(axis.size, x, y, at_x, at_y)
        result = {
            "merged": merged,
            "source": merging.sources(taken, arrays.get("earlier"), at_x, sensors),
        }
        if flagged:
            result["flags"] = merging.flags(taken, arrays.get("x_flags"), arrays.get("y_flags"), at_x, at_y)
        tally.dates = np.stack([(result["source"] == code).sum(axis=(1, 2)) for code in range(1, sensors + 1)])
        return result, tally

    return kernel
