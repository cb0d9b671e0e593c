"""Which pixels of a stack are similar: classes of land cover, or of covariates (docs/methods.md §3.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from ....data.earth.grid import require_same_grid
from ....data.raster import RasterFile, gdal_cache
from ....data.stack.time_stack import TimeStack
from ....engine.engine import Needs
from ....engine.engine import map as map_blocks
from ....run.errors import ParameterError
from ....run.job import Job
from ....run.language import say
from .scratch_rasters import ScratchRasters

if TYPE_CHECKING:
    from .similarity import SimilarityClasses

_SAMPLE = 256  # edge of the thinned-out read that the classes are fitted to
_MOST_CODES = 64  # each costs its own sums over every window; legends of land cover have fewer
_CACHE = 32 * 1024**2  # bytes; GDAL would keep all tiles that it thins out


class Covariates:
    """Rasters that tell pixels apart: a feature for each band, or the mean of a dated stack."""

    def __init__(self, files: Sequence[TimeStack | RasterFile]):
        self.files = list(files)
        require_same_grid(*self.files)

    def features(self, arrays: Sequence[np.ndarray]) -> np.ndarray:
        """``(features, rows, cols)`` float32 from the bands of each file."""
        return np.concatenate([
            _mean(values)[None] if isinstance(raster, TimeStack) else values
            for raster, values in zip(self.files, arrays, strict=True)
        ])  # fmt: skip

    def sample(self) -> np.ndarray:
        """Features of a thinned-out raster."""
        grid = self.files[0].grid
        shape = (min(grid.height, _SAMPLE), min(grid.width, _SAMPLE))
        with gdal_cache(_CACHE):
            return self.features([raster.read(shape=shape) for raster in self.files])


def _mean(values):
    there = ~np.isnan(values)
    count = there.sum(axis=0)
    total = np.where(there, values, 0).sum(axis=0, dtype=np.float64)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan).astype(np.float32)


def require_codes(land_cover: RasterFile) -> None:
    """Raise `ParameterError` unless the raster holds classes: few whole numbers, by a thinned-out read."""
    grid = land_cover.grid
    with gdal_cache(_CACHE):
        codes = land_cover.read(bands=[1], shape=(min(grid.height, _SAMPLE), min(grid.width, _SAMPLE)))
    codes = np.unique(codes[~np.isnan(codes)])
    whole = bool((codes == np.round(codes)).all())
    if codes.size > _MOST_CODES or not whole:
        what = say("{size} different values", size=codes.size) + (
            "" if whole else say(", not all of them whole numbers")
        )
        raise ParameterError(
            "LAND_COVER {path} holds {what}; give classes (at most {most_codes} whole numbers), or give a "
            "continuous raster as COVARIATES.",
            path=land_cover.path, what=what, most_codes=_MOST_CODES,
        )  # fmt: skip


@dataclass(frozen=True, eq=False)
class ClassesKernel:
    """Class of each pixel of a window: land cover, class of the covariates, or the pair of both.

    Parameters
    ----------
    similar
        Classes of the covariates, None without.
    covariates
        What they are made of.
    """

    similar: SimilarityClasses | None
    covariates: Covariates | None

    def __call__(self, arrays, job) -> dict[str, np.ndarray]:
        """Number the class of each pixel: ``classes`` ``(1, rows, cols)``, NaN where a raster has no value."""
        cover = np.asarray(arrays["land_cover"][0] if "land_cover" in arrays else np.float32(0))
        if self.similar is None or self.covariates is None:
            return {"classes": cover[None]}
        values = [arrays[f"covariate{i}"] for i in range(len(self.covariates.files))]
        own = self.similar.assign(self.covariates.features(values))
        # One number for each pair of a code and a class, which are whole numbers from 0.
        return {"classes": (cover * np.float32(self.similar.count) + own)[None]}


def classes_pass(
    land_cover: RasterFile | None, covariates: Covariates | None, layers: ScratchRasters, job: Job
) -> None:
    """Write the layer ``classes``: NaN where a pixel is similar to none.

    With both, similar pixels share the land cover and the class of the covariates.
    """
    if not (land_cover or covariates):
        return
    inputs: dict[str, Any] = {} if land_cover is None else {"land_cover": land_cover}
    similar = None
    if covariates:
        from .similarity import fit_classes

        sample = covariates.sample()
        similar = fit_classes(sample.reshape(len(sample), -1))
        inputs |= {f"covariate{i}": raster for i, raster in enumerate(covariates.files)}

    with layers.written("classes") as outputs:
        bands = sum(raster.band_count for raster in inputs.values())
        map_blocks(ClassesKernel(similar, covariates), inputs, outputs, job, needs=Needs(working=16 * bands))
