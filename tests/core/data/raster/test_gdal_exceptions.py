"""The desktop QGIS lets GDAL raise errors; files must open there as they do elsewhere."""

import os
from pathlib import Path

import pytest

ROOT = Path(os.environ["AGRIDROUGHT_ROOT"]) / "sample_data"


@pytest.mark.parametrize("raises", [True, False])
def test_netcdf_opens_whether_gdal_raises_or_not(raises):
    from osgeo import gdal

    from agridrought.core.data.raster import RasterFile

    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if raises else gdal.DontUseExceptions)()
    try:
        (path, *_) = sorted((ROOT / "north_europe" / "soil_moisture").glob("*.nc"))
        with RasterFile(f'NETCDF:"{path}":sm') as raster:
            assert raster.grid.width > 1
    finally:
        (gdal.UseExceptions if before else gdal.DontUseExceptions)()
