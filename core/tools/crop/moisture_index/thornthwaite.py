"""Thornthwaite's moisture index from precipitation and potential evapotranspiration (docs/methods.md §6).

Source: C. W. Thornthwaite (1948), *An approach toward a rational classification of climate*, Geographical Review 38,
55–94; C. W. Thornthwaite & J. R. Mather (1955), *The water balance*, Publications in Climatology 8(1).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ....data.stack.time_statistics import statistic_of

VERSIONS = ("1955", "1948")
_YEARS = 100  # of spin-up, at most
_SETTLED = 1e-4  # mm between the ends of two years
_WORKING = 12 * 8 * 4 + 100  # bytes per pixel of the mean year and its balance
SUM_UNIT = 2.0**-20  # of the sum of the index


def moisture_index(
    rain: np.ndarray,
    evaporation: np.ndarray,
    capacity: float = 100.0,
    version: str = "1955",
    check: Callable[[], None] = lambda: None,
) -> np.ndarray:
    """Thornthwaite's index of a mean year: below 0 dry, above 0 moist.

    Parameters
    ----------
    rain, evaporation
        ``(12, …)`` mm of precipitation and potential evapotranspiration of the calendar months.
    capacity
        mm of water that the soil holds for plants.
    version
        ``1955``: 100 (s − d) / n; ``1948``: (100 s − 60 d) / n, with the year's surplus s, deficit d and need n (see
        `water_balance`).

    Returns
    -------
    ``(…)`` float32; NaN where a month is missing or there is no need for water.

    Examples
    --------
    >>> import numpy as np
    >>> float(moisture_index(np.full(12, 100.0), np.full(12, 50.0)))
    100.0
    """
    surplus, deficit, need = water_balance(rain, evaporation, capacity, version, check)
    with np.errstate(invalid="ignore", divide="ignore"):
        index = (100 * surplus - (60 if version == "1948" else 100) * deficit) / need
    return np.where(need > 0, index, np.nan).astype("float32")


def water_balance(
    rain: np.ndarray,
    evaporation: np.ndarray,
    capacity: float = 100.0,
    version: str = "1955",
    check: Callable[[], None] = lambda: None,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Surplus, deficit and need of the year that repeats itself, each ``(…)`` mm; parameters as `moisture_index`.

    The year is run from a full soil until it ends as it began, each place by itself: its numbers do not depend on what
    lies beside it. Rain beyond the need fills the soil, and runs off
    beyond its capacity. Where the need is larger the soil gives what it has (1948), or the less the drier it is:
    what it holds falls as exp(−lack / capacity) (1955).
    """
    evaporation = np.asarray(evaporation, "float64")
    shape = evaporation.shape[1:]
    gain = (np.asarray(rain, "float64") - evaporation).reshape(len(evaporation), -1)
    soil, kept = np.full(gain.shape[1], float(capacity)), np.zeros((2, gain.shape[1]))
    running = np.arange(gain.shape[1])  # places whose year does not yet end as it began
    for _ in range(_YEARS):
        check()
        before = soil
        surplus, deficit = np.zeros((2, *soil.shape))
        for month in gain:
            lack = np.minimum(month, 0)
            left = soil * np.exp(lack / capacity) if version == "1955" else np.maximum(soil + lack, 0)
            deficit -= lack + soil - left
            filled = left + np.maximum(month, 0)
            surplus += np.maximum(filled - capacity, 0)
            soil = np.minimum(filled, capacity)
        kept[:, running] = surplus, deficit
        still = np.abs(soil - before) > _SETTLED
        if not still.any():
            break
        gain, soil, running = gain[:, still], soil[still], running[still]
    surplus, deficit = kept.reshape(2, *shape)
    need = np.zeros(shape)
    for month in evaporation:  # in this order whatever the shape, where `sum` goes another way through one place
        need += month
    return surplus, deficit, need


@dataclass(frozen=True, eq=False)
class MeanYear:
    """How the mean year is made of the bands of a raster.

    Parameters
    ----------
    members
        For each calendar month the bands (from 0) that its mean is of.
    factors
        ``(bands,)`` mm of a month in one unit of each band.
    """

    members: list[np.ndarray]
    factors: np.ndarray

    @property
    def longest(self) -> int:
        """Most bands of one calendar month."""
        return max(len(member) for member in self.members)

    def of(self, values: np.ndarray) -> np.ndarray:
        """``(12, rows, cols)`` float64 mm from ``(bands, rows, cols)``; NaN where no year has the month; never < 0."""
        year = [
            statistic_of(values[member] * self.factors[member, None, None], "mean", 1, 0) for member in self.members
        ]
        return np.maximum(np.stack(year), 0).astype("float64")


@dataclass(frozen=True, eq=False)
class MoistureIndexKernel:
    """The index of one window; returns ``output`` ``(1, rows, cols)``, and the sum and the number of its values.

    The sum is in units of 2⁻²⁰, a whole number: that of all windows does not depend on how they are cut.

    Parameters
    ----------
    rain, need
        How the inputs of these names, ``(bands, rows, cols)``, become mean years.
    capacity
        mm of water that the soil holds for plants.
    version
        One of `VERSIONS`.
    """

    rain: MeanYear
    need: MeanYear
    capacity: float
    version: str

    @property
    def working(self) -> int:
        """Bytes per pixel beside inputs and outputs."""
        return _WORKING + 16 * max(self.rain.longest, self.need.longest)

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], tuple[int, int]]:
        """Compute the index from ``rain`` and ``need`` ``(bands, rows, cols)``, millimetres in each month."""
        rain, need = self.rain.of(arrays["rain"]), self.need.of(arrays["need"])
        index = moisture_index(rain, need, self.capacity, self.version, job.check)[None]
        valid = np.isfinite(index)
        return {"output": index}, (
            int(np.rint(index[valid].astype("float64") / SUM_UNIT).astype("int64").sum()),
            int(valid.sum()),
        )
