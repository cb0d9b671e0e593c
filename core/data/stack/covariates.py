"""Covariates as a crop model takes them: static bands, dated stacks, climatologies, each with a name.

A layer is named by its tag ``variable``, else by its file. Of a static raster with several
bands each is a covariate by the band's own description.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...run.errors import DateError, InputError
from ..raster import RasterFile
from .time_axis import TimeAxis, is_step, step_number
from .time_stack import CLIMATOLOGY, TimeStack

_DATE = re.compile(r"\d{4}(-\d{1,2}){0,2}([T ]\d{1,2}:.*)?")


def is_dated(raster: RasterFile) -> bool:
    """Whether a raster is a time stack: its tag says so, or all its band descriptions are dates and nothing else.

    One band that is described as “2018 mean” is a static raster, to every tool.
    """
    if is_step(raster.tags.get("time_step", "")):
        return True
    return all(_DATE.fullmatch((text or "").strip()) for text in raster.descriptions)


def open_covariate(path: str) -> TimeStack | RasterFile:
    """Open a covariate as what it is: a `TimeStack` where `is_dated` finds dates, a `RasterFile` otherwise.

    Raises
    ------
    InputError, DateError
        The file cannot be read, or its dates are not in order.
    """
    raster = RasterFile(path)
    if not is_dated(raster):
        return raster
    raster.close()
    return TimeStack(path)


@dataclass(frozen=True, eq=False)
class Covariate:
    """One covariate: where it is read from, and which band holds for a date.

    bands
        Of a stack the band of each step of ``axis`` (0: none); of a climatology those of the twelve
        months; else the one band that holds for every date.
    """

    name: str
    file: RasterFile
    bands: np.ndarray
    axis: TimeAxis | None = None
    monthly: bool = False
    spacing: int = 1

    @property
    def path(self) -> str:
        """Path of the raster that the covariate is read from."""
        return self.file.path

    @property
    def grid(self):
        """Grid of the raster."""
        return self.file.grid

    @property
    def tags(self) -> dict[str, str]:
        """Tags of the raster."""
        return self.file.tags

    @property
    def static(self) -> bool:
        """Whether one band holds for every date: neither a stack nor a climatology."""
        return self.axis is None and not self.monthly

    def bands_on(self, days: np.ndarray) -> np.ndarray:
        """``(n,)`` band (from 1) that holds for each of some days (datetime64[D]), 0 where there is none.

        The exact date of a daily stack, the period that a day falls in of the others; a composite
        of several days holds from its date until the next.
        """
        if self.monthly:
            return self.bands[days.astype("datetime64[M]").astype(int) % 12]
        if self.axis is None:
            return np.full(len(days), self.bands[0])
        unique, inverse = np.unique(days, return_inverse=True)
        place = np.array([step_number(day, self.axis.step) - self.axis.first for day in unique.tolist()], "int64")
        if self.spacing > 1:
            place = self._composites(place)
        inside = (place >= 0) & (place < self.axis.size)
        return np.where(inside, self.bands[place.clip(0, self.axis.size - 1)], 0)[inverse]

    def _composites(self, place: np.ndarray) -> np.ndarray:
        """The last step with a band, not longer ago than composites lie apart; −1 where there is none."""
        present = np.flatnonzero(self.bands)
        last = present[np.searchsorted(present, place, side="right").clip(1) - 1]
        return np.where((last <= place) & (place - last < self.spacing), last, -1)


def covariates_of(layers: Sequence[TimeStack | RasterFile], reserved: Sequence[str]) -> list[Covariate]:
    """The covariates of opened rasters, in their order.

    Parameters
    ----------
    layers
        As `open_covariate` opens them.
    reserved
        Names that no covariate may have.

    Raises
    ------
    InputError
        Two covariates of one name, or one with a reserved name; bands without names; no reference system.
    DateError
        A climatology that has not twelve bands.
    """
    if not layers:
        raise InputError("There are no covariates (COVARIATES): give at least one raster.")
    found: list[Covariate] = []
    for layer in layers:
        found += _covariates_of(layer)
    seen: dict[str, str] = {}
    for one in found:
        if one.name.lower() in {name.lower() for name in reserved}:
            raise InputError(
                "{path}: a covariate cannot be called “{name}”, which is a column that the tool makes itself. Give it"
                " another NAME when it is made, or rename the file or band.",
                path=one.path, name=one.name,
            )  # fmt: skip
        if one.name in seen:
            raise InputError(
                "Two covariates are called “{name}”: {first} and {second}. Give one another NAME when it is made, or"
                " rename its file.",
                name=one.name, first=seen[one.name], second=one.path,
            )  # fmt: skip
        seen[one.name] = one.path
    return found


def _covariates_of(layer: TimeStack | RasterFile) -> list[Covariate]:
    path = layer.path
    if not layer.grid.crs:
        raise InputError(
            "{path} has no reference system, so nobody knows where its pixels lie. Assign it first (Layer → Layer CRS,"
            " or the tool “Assign projection”).",
            path=path,
        )  # fmt: skip
    if isinstance(layer, TimeStack):
        return [Covariate(layer.variable, layer.file, layer.bands, layer.axis, spacing=_spacing(layer))]
    name = layer.tags.get("variable") or Path(path).stem
    if layer.tags.get("time_step") == CLIMATOLOGY:
        if layer.count != 12:
            raise DateError(
                "{path} is a climatology with {count} bands; it must have one per calendar month.",
                path=path, count=layer.count,
            )  # fmt: skip
        return [Covariate(name, layer, np.arange(1, 13), monthly=True)]
    if layer.count == 1:
        return [Covariate(name, layer, np.array([1]))]
    texts = [text or "" for text in layer.descriptions]
    if len(set(texts)) < len(texts) or not all(texts):
        raise InputError(
            "{path} has {count} bands that are neither dates nor have names of their own. Give a dated stack, one band,"
            " or describe each band (its description becomes the covariate's name).",
            path=path, count=layer.count,
        )  # fmt: skip
    return [Covariate(text, layer, np.array([band])) for band, text in enumerate(texts, 1)]


def _spacing(stack: TimeStack) -> int:
    return stack.spacing if stack.axis.step == "day" else 1
