"""The desktop QGIS lets GDAL raise errors; files must open there as they do elsewhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(os.environ["AGRIDROUGHT_ROOT"]) / "sample_data"


@pytest.mark.parametrize("raises", [True, False])
def test_netcdf_opens_whether_gdal_raises_or_not(raises):
    """In an interpreter of its own: the setting cannot be changed back once other parts of GDAL have joined in."""
    (path, *_) = sorted((ROOT / "north_europe" / "soil_moisture").glob("*.nc"))
    code = f"""
from osgeo import gdal
(gdal.UseExceptions if {raises} else gdal.DontUseExceptions)()
from agridrought.core.data.raster import RasterFile
with RasterFile('NETCDF:"{path}":sm') as raster:
    assert raster.grid.width > 1
assert bool(gdal.GetUseExceptions()) is {raises}
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr[-2000:]
