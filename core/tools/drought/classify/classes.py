"""Drought classes of a standardised index: sets of breaks, and breaks of each zone and month.

The set of Luo et al. (2023, table 2; docs/methods.md, section 8) is the default; the other that has a name is that of
the United States Drought Monitor (Svoboda et al. 2002, Bull. Am. Meteorol. Soc. 83:1181), by percentiles.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.raster import NODATA
from ....run.errors import ParameterError

# Right-closed bounds: an index of exactly −1 is moderate, of exactly 0 mild.
BOUNDS = (-2.0, -1.5, -1.0, 0.0)
CLASS_NAMES = ("none", "mild", "moderate", "severe", "extreme")
SCHEMES = ("luo", "usdm", "own")
# Deviates of the percentiles 30, 20, 10, 5 and 2, at or below which D0 … D4 lie.
USDM_BREAKS = (-0.5244005127, -0.8416212336, -1.2815515655, -1.6448536270, -2.0537489106)
USDM_NAMES = ("none", "D0 abnormally dry", "D1 moderate", "D2 severe", "D3 extreme", "D4 exceptional")
MOST_CLASSES = 9  # of an own set, beside “none”


@dataclass(frozen=True)
class ClassSet:
    """A named set of classes of drought.

    Attributes
    ----------
    name
        One of `SCHEMES`.
    breaks
        Falling; an index at or below the k-th is of class k or worse.
    names
        Of the classes from 0 (none).
    """

    name: str
    breaks: tuple[float, ...]
    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.names)


def class_set(scheme: str, breaks: str = "") -> ClassSet:
    """The classes of a scheme, with the breaks that a user gives for an own one.

    Raises
    ------
    ParameterError
        Breaks without an own scheme, none with one, or such as are no falling numbers.

    Examples
    --------
    >>> class_set("own", "-0.5, -1.2").names
    ('none (above −0.5)', '−1.2 to −0.5', '−1.2 and below')
    """
    if scheme != "own":
        if breaks.strip():
            raise ParameterError(
                "BREAKS “{breaks}” belong to SCHEME own; SCHEME is {scheme}.", breaks=breaks, scheme=scheme
            )
        if scheme == "usdm":
            return ClassSet(scheme, USDM_BREAKS, USDM_NAMES)
        return ClassSet(scheme, BOUNDS[::-1], CLASS_NAMES)
    try:
        numbers = sorted(
            {float(part.replace("−", "-")) for part in breaks.replace(";", ",").split(",") if part.strip()}
        )
    except ValueError:
        numbers = []
    if not 1 <= len(numbers) <= MOST_CLASSES or not np.isfinite(numbers).all():
        raise ParameterError(
            "SCHEME own needs BREAKS: one to {most} numbers of the index with commas between them, such as"
            " “-0.5, -1, -1.5”. They are “{breaks}”.",
            most=MOST_CLASSES, breaks=breaks,
        )  # fmt: skip
    falling = tuple(numbers[::-1])
    written = [f"{number:g}".replace("-", "−") for number in falling]
    middle = [f"{low} to {high}" for high, low in zip(written, written[1:])]
    return ClassSet(scheme, falling, (f"none (above {written[0]})", *middle, f"{written[-1]} and below"))


def drought_class(ssi: np.ndarray, breaks: tuple[float, ...] = BOUNDS) -> np.ndarray:
    """Class of each index value.

    Parameters
    ----------
    ssi
        Any shape, NaN for missing.
    breaks
        An index at or below k of them is of class k. By default those of Luo.

    Returns
    -------
    uint8 of the same shape: 0 none (> 0), 1 mild (−1, 0], 2 moderate (−1.5, −1],
    3 severe (−2, −1.5], 4 extreme (≤ −2), 255 missing.

    Examples
    --------
    >>> drought_class(np.array([0.4, -1.0, -2.5, np.nan])).tolist()
    [0, 2, 4, 255]
    """
    ssi = np.asarray(ssi)
    out = np.zeros(ssi.shape, "uint8")
    for bound in breaks:
        out += ssi <= bound
    out[np.isnan(ssi)] = NODATA["uint8"]
    return out


def classify_window(arrays, job, breaks: tuple[float, ...] = BOUNDS) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """Kernel of `classify`: classes of ``ssi`` ``(time, rows, cols)``, and ``(256,)`` how often each code occurs."""
    classes = drought_class(arrays["ssi"], breaks)
    return {"output": classes}, np.bincount(classes.ravel(), minlength=256)


@dataclass(frozen=True, eq=False)
class ZoneClasses:
    """Kernel of `classify` with breaks by zone and calendar month.

    Parameters
    ----------
    breaks
        ``(zones + 1, 12, classes)`` of each zone and calendar month, the last for pixels outside of all zones.
    months
        ``(time,)`` calendar months from 0.

    Notes
    -----
    Called with ``ssi`` ``(time, rows, cols)`` and, with zones, ``zone`` ``(1, rows, cols)``. Returns the classes, and
    ``(256,)`` how often each code occurs.
    """

    breaks: np.ndarray
    months: np.ndarray

    def __call__(self, arrays, job) -> tuple[dict[str, np.ndarray], np.ndarray]:
        index = arrays["ssi"]
        zone = np.full(index.shape[1:], -1)
        if "zone" in arrays:
            place = arrays["zone"][0]
            zone = np.where(np.isfinite(place) & (place >= 0), place, -1).astype(int)
        classes = np.zeros(index.shape, "uint8")
        for month in np.unique(self.months):
            breaks = self.breaks[zone, month].astype(index.dtype)
            steps = np.flatnonzero(self.months == month)
            part = (index[steps, ..., None] <= breaks).sum(axis=-1).astype("uint8")
            part[np.isnan(index[steps])] = NODATA["uint8"]
            classes[steps] = part
        return {"output": classes}, np.bincount(classes.ravel(), minlength=256)
