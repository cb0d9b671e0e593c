"""Covariates as a crop model takes them: static bands, dated stacks, climatologies, each with a name.

A layer is named by its tag ``variable``, else by its file. Of a static raster with several
bands each is a covariate by the band's own description.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...run.errors import DateError, InputError
from ..raster import RasterFile
from .time_axis import TimeAxis, step_number
from .time_stack import CLIMATOLOGY, TimeStack


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
        return self.file.path

    @property
    def grid(self):
        return self.file.grid

    @property
    def tags(self) -> dict[str, str]:
        return self.file.tags

    @property
    def static(self) -> bool:
        return self.axis is None and not self.monthly

    def bands_on(self, days: np.ndarray) -> np.ndarray:
        """``(n,)`` band (from 1) that holds for each of some days (datetime64[D]), 0 where there is none.

        The exact date of a daily stack, the period that a day falls in of the others; a composite
        of several days holds from its date until the next.
        """
        if self.static:
            return np.full(len(days), self.bands[0])
        if self.monthly:
            return self.bands[days.astype("datetime64[M]").astype(int) % 12]
        unique, inverse = np.unique(days, return_inverse=True)
        place = np.array([step_number(day, self.axis.step) for day in unique.tolist()], int) - self.axis.first
        if self.spacing > 1:
            place = self._composites(place)
        inside = (place >= 0) & (place < self.axis.size)
        return np.where(inside, self.bands[place.clip(0, self.axis.size - 1)], 0)[inverse]

    def _composites(self, place: np.ndarray) -> np.ndarray:
        """The last step with a band, not longer ago than composites lie apart; −1 where there is none."""
        present = np.flatnonzero(self.bands)
        last = present[np.searchsorted(present, place, side="right").clip(1) - 1]
        return np.where((last <= place) & (place - last < self.spacing), last, -1)


def open_covariates(paths: Sequence[str], reserved: Sequence[str], opened: contextlib.ExitStack) -> list[Covariate]:
    """The covariates of some rasters, in their order; the files are closed with ``opened``.

    reserved
        Names that no covariate may have.

    Raises
    ------
    InputError
        Two covariates of one name, or one with a reserved name; bands without names.
    DateError
        A raster that says it is a stack and is none.
    """
    if not paths:
        raise InputError("There are no covariates (COVARIATES): give at least one raster.")
    found: list[Covariate] = []
    for path in paths:
        found += _open(path, opened)
    seen: dict[str, str] = {}
    for one in found:
        if one.name.lower() in {name.lower() for name in reserved}:
            raise InputError(
                f"{one.path}: a covariate cannot be called “{one.name}”, which is a column that the tool makes itself. "
                "Give it another NAME when it is made, or rename the file or band."
            )
        if one.name in seen:
            raise InputError(
                f"Two covariates are called “{one.name}”: {seen[one.name]} and {one.path}. Give one another NAME when "
                "it is made, or rename its file."
            )
        seen[one.name] = one.path
    return found


def _open(path: str, opened: contextlib.ExitStack) -> list[Covariate]:
    raster = opened.enter_context(RasterFile(path))
    name = raster.tags.get("variable") or Path(path).stem
    if not raster.grid.crs:
        raise InputError(
            f"{path} has no reference system, so nobody knows where its pixels lie. Assign it first "
            "(Layer → Layer CRS, or the tool “Assign projection”)."
        )
    if raster.tags.get("time_step") == CLIMATOLOGY:
        if raster.count != 12:
            raise DateError(f"{path} is a climatology with {raster.count} bands; it must have one per calendar month.")
        return [Covariate(name, raster, np.arange(1, 13), monthly=True)]
    texts = [text or "" for text in raster.descriptions]
    if raster.tags.get("time_step") or all(text[:4].isdecimal() and text[4:5] == "-" for text in texts):
        stack = opened.enter_context(TimeStack(path))
        return [Covariate(stack.variable, stack.file, stack.bands, stack.axis, spacing=_spacing(stack))]
    if raster.count == 1:
        return [Covariate(name, raster, np.array([1]))]
    if len(set(texts)) < len(texts) or not all(texts):
        raise InputError(
            f"{path} has {raster.count} bands that are neither dates nor have names of their own. Give a dated stack, "
            "one band, or describe each band (its description becomes the covariate's name)."
        )
    return [Covariate(text, raster, np.array([band])) for band, text in enumerate(texts, 1)]


def _spacing(stack: TimeStack) -> int:
    return stack.spacing if stack.axis.step == "day" else 1
