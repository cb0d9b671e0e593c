"""The exponential filter (Wagner, Lemoine & Rott 1999, Remote Sens. Environ. 70:191).

The root zone follows the surface with a delay: its moisture is the mean of what the surface had, with weights
e^(−age/T). The recursive form is that of Albergel et al. 2008, Hydrol. Earth Syst. Sci. 12:1323.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

RESTART = 3.0  # times T without a value: the filter begins anew


@dataclass
class FilterState:
    """Where the recursion stands, for each pixel.

    Attributes
    ----------
    swi, gain
        ``(n,)`` the mean so far (NaN before the first value), and the gain of the last value.
    last
        ``(n,)`` day of the last value.
    weight
        ``(n,)`` sum of the weights of all values so far.
    day
        Day that ``weight`` is of.
    """

    swi: np.ndarray
    gain: np.ndarray
    last: np.ndarray
    weight: np.ndarray
    day: float

    @classmethod
    def start(cls, pixels: int, day: float) -> FilterState:
        """Before the first value."""
        return cls(np.full(pixels, np.nan), np.ones(pixels), np.full(pixels, -np.inf), np.zeros(pixels), day)

    def step(self, day: float, value: np.ndarray, time: float) -> None:
        """Go on to a day with the values ``(n,)``, NaN for missing."""
        seen = np.isfinite(value)
        gap = day - self.last
        anew = seen & (gap > RESTART * time)
        gain = self.gain / (self.gain + np.exp(-gap / time))
        gain = np.where(anew, 1.0, gain)
        before = np.where(anew, 0.0, self.swi)
        swi = before + gain * (np.where(anew, value, value - before))
        self.swi = np.where(seen, swi, np.where(gap > RESTART * time, np.nan, self.swi))
        self.gain = np.where(seen, gain, self.gain)
        self.last = np.where(seen, day, self.last)
        self.weight = self.weight * np.exp(-(day - self.day) / time) + seen
        self.day = day


def exponential_filter(x: np.ndarray, days: np.ndarray, time: float) -> tuple[np.ndarray, np.ndarray]:
    """Filter the records of many pixels.

    Kₙ = Kₙ₋₁/(Kₙ₋₁ + e^(−Δt/T)), SWIₙ = SWIₙ₋₁ + Kₙ (mₙ − SWIₙ₋₁), K₀ = 1, SWI₀ = m₀; anew after 3 T without a value.

    Parameters
    ----------
    x
        ``(time, n)`` soil moisture of the surface, NaN for missing.
    days
        ``(time,)`` ascending, in days.
    time
        Characteristic time T in days, above 0.

    Returns
    -------
    ``(time, n)`` float32 in the unit of ``x``; between values the last one stays, until 3 T have gone by. ``(time,
    n)`` float32 quality from 0 to 1: the share of the weight of a record without gaps that was observed.

    Examples
    --------
    >>> swi, _ = exponential_filter(np.array([[0.2], [0.3], [0.25]]), np.array([0.0, 1, 3]), 10.0)
    >>> [round(float(value), 4) for value in swi[:, 0]]
    [0.2, 0.2525, 0.2515]
    """
    swi, quality = np.empty(x.shape, "float32"), np.empty(x.shape, "float32")
    state = FilterState.start(x.shape[1], float(days[0]))
    spacing = float(np.median(np.diff(days))) if len(days) > 1 else 1.0
    whole = 1 / -np.expm1(-spacing / time)  # sum of the weights of an endless record
    with np.errstate(all="ignore"):
        for i, day in enumerate(days):
            state.step(float(day), x[i].astype("float64"), time)
            swi[i] = state.swi
            quality[i] = np.minimum(state.weight / whole, 1.0)
    quality[~np.isfinite(x).any(axis=0)[None].repeat(len(x), axis=0)] = np.nan
    return swi, quality


@dataclass(frozen=True, eq=False)
class RootZoneKernel:
    """The filter over the pixels of one window.

    Parameters
    ----------
    days
        ``(time,)`` of the stack.
    time
        T in days.
    least
        Smallest quality of a value that is written.

    Notes
    -----
    Called with ``sm`` ``(time, rows, cols)``. Returns ``output`` and ``quality`` of the same shape, and how many values
    there are.
    """

    days: np.ndarray
    time: float
    least: float = 0.0

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], int]:
        """Filter the series of the window, and leave out values whose quality is below the least."""
        x = arrays["sm"]
        swi, quality = exponential_filter(x.reshape(len(x), -1), self.days, self.time)
        swi[quality < self.least] = np.nan
        job.check()
        return {"output": swi.reshape(x.shape), "quality": quality.reshape(x.shape)}, int(np.isfinite(swi).sum())
