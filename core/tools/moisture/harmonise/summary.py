"""What a run of `harmonise` counts over its blocks, and what it says at the end."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.time_axis import TimeAxis
from ....run.messages import Tell
from .adjustment import CALENDAR, MEAN, NONE, OVERLAP, OVERLAP_MEAN, RECORD, WAYS, HarmoniseOptions, SharedDates


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
        ways = len(WAYS)
        return cls(np.zeros(ways, "int64"), np.zeros(ways, "int64"), 0, np.zeros(common_dates, "int64"))

    def count(self, way: np.ndarray, values: np.ndarray, shared: np.ndarray, held: int) -> None:
        """Add some pixels: way and number of values of each, pixels with both by date, values held."""
        self.pixels += np.bincount(way[values > 0], minlength=len(WAYS))
        self.values += np.bincount(way, values, len(WAYS)).astype("int64")
        self.shared += shared
        self.held += held

    def add(self, other: Tally) -> None:
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
        span = f" ({labels[shared[0]]} to {labels[shared[-1]]})" if shared.size else ""
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
        for code, (name, values) in enumerate(zip(names, np.atleast_2d(self.dates)), 1):
            given = np.flatnonzero(values)
            when = f"{axis.labels[given[0]]} to {axis.labels[given[-1]]}" if given.size else "no date"
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
