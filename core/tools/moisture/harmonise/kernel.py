"""The pass of `harmonise` over windows, what it counts, and what it says at the end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.fill_flags import without_climatology
from ....data.stack.time_axis import TimeAxis
from ....run.errors import ParameterError
from ....run.language import say
from ....run.messages import Tell
from . import merge as merging
from .adjustment import CALENDAR, MEAN, NONE, OVERLAP, OVERLAP_MEAN, RECORD, WAYS, HarmoniseOptions, SharedDates, adjust


@dataclass
class Tally:
    """Counts of one block, or of all.

    pixels, values
        Of the input, by way (the indices of `WAYS`).
    held
        Adjusted values that lay outside the limits.
    shared
        ``(common dates,)`` pixels in which both have a value.
    dates
        ``(sensors, dates)`` values by SOURCE code and date, 0 before a block has set it.
    """

    pixels: np.ndarray
    values: np.ndarray
    held: int
    shared: np.ndarray
    dates: np.ndarray | int = 0

    @classmethod
    def empty(cls, common_dates: int) -> Tally:
        """Counts of nothing, to which blocks are added."""
        ways = len(WAYS)
        return cls(np.zeros(ways, "int64"), np.zeros(ways, "int64"), 0, np.zeros(common_dates, "int64"))

    def count(self, way: np.ndarray, values: np.ndarray, shared: np.ndarray, held: int) -> None:
        """Add some pixels: way and number of values of each, pixels with both by date, values held."""
        self.pixels += np.bincount(way[values > 0], minlength=len(WAYS))
        self.values += np.bincount(way, values, len(WAYS)).astype("int64")
        self.shared += shared
        self.held += held

    def add(self, other: Tally) -> None:
        """Add the counts of another block to these."""
        self.pixels += other.pixels
        self.values += other.values
        self.held += other.held
        self.shared += other.shared
        self.dates = self.dates + other.dates

    def numbers(self) -> dict[str, float]:
        """The numbers that the tool gives back."""
        total = max(int(self.values.sum()), 1)

        def share(*ways):
            return float(sum(self.values[way] for way in ways) / total)

        return {
            "OVERLAP": int((self.shared > 0).sum()),
            "BY_OVERLAP_SHARE": share(OVERLAP),
            "BY_RECORDS_SHARE": share(CALENDAR, RECORD),
            "MEAN_ONLY_SHARE": share(OVERLAP_MEAN, MEAN),
            "UNADJUSTED_SHARE": share(NONE),
            "CLIPPED_SHARE": float(self.held / total),
        }

    def tell(self, dates: SharedDates, axis: TimeAxis, names: list[str], options: HarmoniseOptions, tell: Tell) -> None:
        """Which way how many pixels took, what each sensor gave, and what to be wary of."""
        shared = np.flatnonzero(self.shared > 0)
        labels = dates.other.labels[dates.in_other]
        span = say(" ({first} to {last})", first=labels[shared[0]], last=labels[shared[-1]]) if shared.size else ""
        tell.info("{count} dates on which both records have values{span}.", count=shared.size, span=span)
        words = {
            OVERLAP: f"by {options.method} on the dates in common",
            OVERLAP_MEAN: "moved to the mean of the dates in common alone (ρ not positive, or a constant record)",
            CALENDAR: "by calendar-month mean and spread of the whole records",
            RECORD: "by mean and spread of the whole records",
            MEAN: "moved to the mean alone (short or constant records)",
            NONE: "without the input's values (no value of the reference, or another unit and no spread to scale by)",
        }
        for way, text in words.items():
            if self.pixels[way]:
                tell.info(
                    "{pixels} pixels ({values} values) {how}.",
                    pixels=self.pixels[way], values=self.values[way], how=text,
                )  # fmt: skip
        for code, (name, values) in enumerate(zip(names, np.atleast_2d(self.dates), strict=True), 1):
            given = np.flatnonzero(values)
            when = (
                say("{first} to {last}", first=axis.labels[given[0]], last=axis.labels[given[-1]])
                if given.size
                else say("no date")
            )
            tell.info(
                "Sensor {code}, {name}: {values} values, {when}.",
                code=code, name=name, values=int(values.sum()), when=when,
            )  # fmt: skip
        pixels = int(self.pixels.sum())
        few = sum(int(self.pixels[way]) for way in (CALENDAR, RECORD, MEAN))
        if few:
            tell.warn(
                "{few} of {pixels} pixels have fewer than {least} dates in common and were adjusted by comparing the"
                " records as wholes. That takes for granted that both saw the same climate: a real trend or a real"
                " change between the records is erased or distorted. Do not read trends across the change of sensors.",
                few=few, pixels=pixels, least=options.common_dates(dates.other),
            )  # fmt: skip
        if self.pixels[NONE]:
            tell.warn(
                "{count} of {pixels} pixels could not be adjusted; the input's values were left out there.",
                count=int(self.pixels[NONE]), pixels=pixels,
            )  # fmt: skip
        if self.held:
            tell.warn("{held} adjusted values lay outside 0…1 m³/m³ and were held at the limit.", held=self.held)
        tell.leave_out(
            "values of the input", int(self.values[NONE]), int(self.values.sum()), "nothing of the reference to compare"
        )


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
        """Adjust ``y`` to ``x`` in the window, some pixels at a time, and merge both.

        Raises
        ------
        ParameterError
            ``earlier`` names a sensor where ``x`` has no value: it is the SOURCE of another record.
        """
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
