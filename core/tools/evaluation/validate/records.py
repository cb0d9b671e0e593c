"""Records of soil-moisture stations: where each sensor is, and what it measured when."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....interface.quantities import SOIL_MOISTURE
from ....run.errors import InputError
from ....run.language import say
from ....run.messages import Tell

_CODES = 50.0  # values beyond are codes of missing ones, not per cent


@dataclass(frozen=True)
class StationRecords:
    """Values of stations in one flat list, sorted by nothing.

    Attributes
    ----------
    names
        ``(s,)`` texts; a sensor at another depth is another entry under the same name.
    longitude, latitude
        ``(s,)`` degrees, WGS 84.
    depth_from, depth_to
        ``(s,)`` metres below the ground, NaN where not known.
    sensor
        ``(n,)`` whole numbers, place in the lists above.
    time
        ``(n,)`` datetime64[m].
    value
        ``(n,)`` float64, finite.
    hourly
        Whether the times of day count; else each value is that of its day (or month).
    source
        For messages.
    zoned
        Whether the times said their zone and are universal for sure.
    """

    names: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    depth_from: np.ndarray
    depth_to: np.ndarray
    sensor: np.ndarray
    time: np.ndarray
    value: np.ndarray
    hourly: bool = False
    source: str = "the stations"
    zoned: bool = False

    def __len__(self) -> int:
        return len(self.value)

    def chosen(self, kept: np.ndarray) -> StationRecords:
        """Only some of the values, ``(n,)`` booleans, and the sensors that they come from."""
        used, sensor = np.unique(self.sensor[kept], return_inverse=True)
        return replace(
            self,
            names=self.names[used],
            longitude=self.longitude[used],
            latitude=self.latitude[used],
            depth_from=self.depth_from[used],
            depth_to=self.depth_to[used],
            sensor=np.ravel(sensor),
            time=self.time[kept],
            value=self.value[kept],
        )

    def within_depths(self, low: float | None, high: float | None) -> StationRecords:
        """Sensors that lie within a range of depths in metres; those of unknown depth stay.

        Raises
        ------
        InputError
            No sensor lies there.
        """
        if low is None and high is None:
            return self
        top = np.where(np.isfinite(self.depth_from), self.depth_from, self.depth_to)
        bottom = np.where(np.isfinite(self.depth_to), self.depth_to, self.depth_from)
        inside = ~((top < (0 if low is None else low) - 1e-9) | (bottom > (np.inf if high is None else high) + 1e-9))
        if not inside.any():
            depths = sorted({f"{a:g}–{b:g}" for a, b in zip(top, bottom, strict=True)})
            raise InputError(
                "{source}: no sensor lies between {low:g} and {high} m. There are the depths {depths} m: change "
                "DEPTH_MIN or DEPTH_MAX.",
                source=self.source, low=low or 0, high=say("any depth") if high is None else f"{high:g}",
                depths=", ".join(depths[:12]),
            )  # fmt: skip
        return self.chosen(inside[self.sensor])

    def depth_labels(self) -> np.ndarray:
        """``(s,)`` texts such as ``0.05 m`` and ``0–0.19 m``; empty where the depth is not known."""
        labels = []
        for low, high in zip(self.depth_from, self.depth_to, strict=True):
            known = [depth for depth in (low, high) if np.isfinite(depth)]
            same = len(known) < 2 or abs(low - high) < 1e-9
            labels.append((f"{known[0]:g} m" if same else f"{low:g}–{high:g} m") if known else "")
        return np.array(labels, object)


def without_codes(records: StationRecords, tell: Tell) -> StationRecords:
    """The records without values that stand for none (−9999, 65535 …); values up to 50 are a matter of the unit.

    Parameters
    ----------
    tell
        Hears how many there are, and which is the most frequent.
    """
    low, _ = SOIL_MOISTURE.limits()
    beyond = (records.value < low) | (records.value > _CODES)
    if not beyond.any():
        return records
    values, counts = np.unique(records.value[beyond], return_counts=True)
    tell.warn(
        "{source}: {count} values can be no soil moisture in m³/m³ (most of them {value:g}). They are taken as"
        " missing.",
        source=records.source, count=int(beyond.sum()), value=float(values[counts.argmax()]),
    )  # fmt: skip
    tell.leave_out("values of stations", int(beyond.sum()), len(records), "no soil moisture (codes)")
    return records.chosen(~beyond)


def joined(parts: list[StationRecords], source: str) -> StationRecords:
    """Several records as one.

    Raises
    ------
    InputError
        There is none.
    """
    if not parts:
        raise InputError("{source} holds no records of soil moisture.", source=source)
    counts = np.cumsum([0, *(len(part.names) for part in parts)])
    fields = ("names", "longitude", "latitude", "depth_from", "depth_to", "time", "value")
    values = {name: np.concatenate([getattr(part, name) for part in parts]) for name in fields}
    sensor = np.concatenate([part.sensor + first for part, first in zip(parts, counts[:-1], strict=True)])
    return StationRecords(sensor=sensor, hourly=any(part.hourly for part in parts), source=source, **values)
