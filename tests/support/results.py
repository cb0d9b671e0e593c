"""What runs give back, compared to the last bit."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from agridrought.core.data.raster import RasterFile


def rasters_in(folder: Path) -> dict[str, np.ndarray]:
    """Values of all rasters below a folder, by path (their tags hold the time of the run)."""
    found = {}
    for path in sorted(folder.rglob("*.tif")):
        with RasterFile(str(path)) as raster:
            found[str(path.relative_to(folder))] = raster.read()
    return found


def require_equal(rasters, others) -> None:
    """The same rasters, equal to the last bit."""
    assert rasters.keys() == others.keys()
    for name, values in rasters.items():
        differ = ~((values == others[name]) | (np.isnan(values) & np.isnan(others[name])))
        most = float(np.nanmax(np.abs(values - others[name]))) if differ.any() else 0.0
        assert not differ.any(), f"{name}: {differ.sum()} values differ, by up to {most:.3g}"


def require_same_numbers(found, others) -> None:
    """The same numbers and tables by name."""
    assert found.keys() == others.keys()
    unequal = [name for name in found if not _same(found[name], others[name])]
    assert not unequal, {name: (found[name], others[name]) for name in unequal}


def _same(one, two) -> bool:
    if hasattr(one, "equals"):
        return one.equals(two)
    return one == two or (one != one and two != two)
