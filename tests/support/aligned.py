"""Rasters seen on other grids, for the tests of alignment."""

import numpy as np

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.raster.aligned import AlignedRaster

from .files import write_raster

RADIUS = 6371007.181
DATUM = f'DATUM["sphere",SPHEROID["sphere",{RADIUS},0]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]'
SPHERE = f'GEOGCS["sphere",{DATUM}]'
LAEA = (
    f'PROJCS["laea",GEOGCS["sphere",{DATUM}],PROJECTION["Lambert_Azimuthal_Equal_Area"],'
    'PARAMETER["latitude_of_center",52],PARAMETER["longitude_of_center",10],'
    'PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]'
)


def seen(folder, values, source, target, method="average", min_valid=0.5, **more):
    """The values seen on the target grid."""
    with RasterFile(write_raster(folder / "source.tif", values, source)) as raster:
        return AlignedRaster(raster, target, method, min_valid, **more).read()


def random_values(height, width, seed=1):
    return np.random.default_rng(seed).uniform(0, 1, (height, width)).astype("float32")
