"""The pass of `harmonise` over windows: adjust the input pixel by pixel, then merge both records."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.fill_flags import without_climatology
from ....data.stack.time_axis import TimeAxis
from ....run.errors import ParameterError
from . import merge as merging
from .adjustment import HarmoniseOptions, SharedDates, adjust
from .summary import Tally

CHUNK = 12 * 1024**2  # bytes: pixels are adjusted in chunks whose working arrays stay in the caches


@dataclass(frozen=True, eq=False)
class HarmoniseKernel:
    """Adjust and merge the records of one window.

    Parameters
    ----------
    dates
        Both time axes and what they share.
    axis
        Of the merged record.
    options
        Method and least overlap.
    same_unit
        Whether both records are in m³/m³.
    sensors
        Codes of SOURCE, counted from 1; the last is that of the input.
    with_flags
        Whether the fill flags of the merged record are returned, too.

    Notes
    -----
    Called with ``x`` and ``y`` ``(time, rows, cols)``, each on its own axis, NaN for missing, and, where there are such
    inputs, ``x_flags``, ``y_flags`` and ``earlier`` (SOURCE of the reference). Returns ``output`` float32, ``source``
    and ``flags`` uint8, all ``(merged time, rows, cols)``, and a `Tally`.

    Raises
    ------
    ParameterError
        ``earlier`` names sensors where the reference has no value.
    """

    dates: SharedDates
    axis: TimeAxis
    options: HarmoniseOptions
    same_unit: bool
    sensors: int
    with_flags: bool = False

    @property
    def working(self) -> int:
        """Bytes per pixel beside inputs and outputs: the adjusted record; what was taken, and masks of it."""
        return 5 * self.dates.other.size + 6 * self.axis.size

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], Tally]:
        _require_own_source(arrays)
        flat = {role: values.reshape(len(values), -1) for role, values in arrays.items()}
        tally = Tally.empty(self.dates.count)
        held = np.empty(flat["y"].shape, "float32")
        step = max(CHUNK // self._chunk_bytes, 16)
        for start in range(0, held.shape[1], step):
            job.check()
            part = {role: values[:, start : start + step] for role, values in flat.items()}
            held[:, start : start + step] = self._adjusted(part, tally, job.check)
        job.check()
        x, y = arrays["x"], held.reshape(arrays["y"].shape)
        at_x, at_y = merging.place(self.dates.reference, self.axis), merging.place(self.dates.other, self.axis)
        merged, taken = merging.merge(self.axis.size, x, y, at_x, at_y)
        source = merging.sources(taken, arrays.get("earlier"), at_x, self.sensors)
        result = {"output": merged, "source": source}
        if self.with_flags:
            result["flags"] = merging.flags(taken, arrays.get("x_flags"), arrays.get("y_flags"), at_x, at_y)
        tally.dates = np.stack([(source == code).sum(axis=(1, 2)) for code in range(1, self.sensors + 1)])
        return result, tally

    @property
    def _chunk_bytes(self) -> int:
        """Bytes per pixel that `adjust` takes at its widest: float64 deviations, sorted records, maps by month."""
        dates = self.dates
        return 8 * (8 * dates.count + 10 * dates.other.size + dates.reference.size + 12 * 16)

    def _adjusted(self, part, tally: Tally, check) -> np.ndarray:
        """The input of some pixels on the reference's scale, within 0…1; counted in the tally."""
        dates = self.dates
        learned = [
            without_climatology(part[role], part[f"{role}_flags"]) if f"{role}_flags" in part else part[role]
            for role in ("x", "y")
        ]
        done = adjust(learned[0], part["y"], dates, self.options, learned[1], self.same_unit, check)
        held = np.clip(done.values, 0.0, 1.0)
        there = np.isfinite(part["y"])
        both = np.isfinite(part["x"][dates.in_reference]) & there[dates.in_other]
        tally.count(done.way, there.sum(axis=0), both.sum(axis=1), int((np.abs(held - done.values) > 0).sum()))
        return held


def _require_own_source(arrays) -> None:
    """SOURCE of another run fits in grid and dates, and would give values the names of the wrong sensors."""
    # More values than sources may be: the reference may have been filled since.
    if "earlier" in arrays and (np.isnan(arrays["x"]) & (np.nan_to_num(arrays["earlier"]) > 0)).any():
        raise ParameterError(
            "REFERENCE_SOURCE does not belong to REFERENCE: it names sensors where that has no value. Choose the "
            "SOURCE that “Harmonise sensors” wrote together with the reference."
        )
