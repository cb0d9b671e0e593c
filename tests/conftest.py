"""Small rasters and stacks for all tests, and a QGIS without windows for those that need it."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from agridrought.core.data.earth.grid import Grid
from agridrought.core.run.job import Job
from agridrought.core.run.provenance import Provenance
from agridrought.core.data.raster import RasterWriter
from agridrought.core.data.stack.time_stack import stack_writer
from agridrought.core.data.stack.time_axis import TimeAxis, step_number

WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)
UTM33 = (
    'PROJCS["WGS 84 / UTM zone 33N",GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],'
    'PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",15],PARAMETER["scale_factor",0.9996],'
    'PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","32633"]]'
)


def make_grid(height=8, width=10, x=10.0, y=50.0, step=0.25, crs=WGS84) -> Grid:
    return Grid(crs, (step, 0.0, x, 0.0, -step, y), width, height)


def write_stack(
    path, values, start="2001-01-01", step="month", grid=None, unit="m3 m-3", variable="sm", dtype="float32", tags=None
):
    """A stack file of ``(time, rows, cols)`` values; returns its path as text."""
    values = np.asarray(values)
    axis = TimeAxis(step, step_number(date.fromisoformat(start), step), len(values))
    grid = grid or make_grid(*values.shape[1:])
    with stack_writer(path, grid, axis, variable, unit, tags, dtype) as writer:
        writer.write(values)
    return str(path)


def write_raster(path, values, grid=None, descriptions=None, dtype="float32"):
    """A plain raster of ``(bands, rows, cols)``; returns its path as text."""
    values = np.asarray(values)
    values = values[None] if values.ndim == 2 else values
    grid = grid or make_grid(*values.shape[1:])
    with RasterWriter(path, grid, descriptions or [""] * len(values), dtype) as writer:
        writer.write(values)
    return str(path)


def moist_values(months=144, height=8, width=10, seed=1):
    """Soil moisture with a season, persistent weather and some gaps, (time, y, x) float32."""
    rng = np.random.default_rng(seed)
    season = 0.06 * np.cos(2 * np.pi * np.arange(months) / 12)[:, None, None]
    weather = rng.normal(0, 0.025, (months, 1, 1)) + rng.normal(0, 0.008, (months, height, width))
    place = rng.uniform(-0.03, 0.03, (1, height, width))
    values = np.clip(0.22 + season + weather + place, 0.02, 0.55).astype("float32")
    values[rng.random(values.shape) < 0.1] = np.nan
    return values


@pytest.fixture
def job():
    return Job(memory=64 * 1024**2, threads=2)


@pytest.fixture
def provenance():
    return Provenance("agridrought:test", {"SCALE": 1})


@pytest.fixture(scope="session")
def qgis():
    """The application with the provider; made once, since QGIS can start only once in a process."""
    from qgis.core import QgsApplication
    from qgis.testing import start_app

    app = start_app()
    # Processing is a plugin that comes with QGIS; outside its desktop nobody adds the folder.
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from qgis import processing
    from processing.core.Processing import Processing

    from agridrought import classFactory

    Processing.initialize()
    plugin = classFactory(None)
    plugin.initProcessing()
    assert QgsApplication.processingRegistry().providerById("agridrought")
    yield processing
    plugin.unload()
    del app


@pytest.fixture
def run(qgis):
    """``run("ssi", INPUT=…)`` as a script would call it; returns the outputs."""
    from qgis.core import QgsProcessingFeedback

    def call(tool, feedback=None, context=None, **parameters):
        return qgis.run(
            f"agridrought:{tool}",
            parameters,
            feedback=feedback or QgsProcessingFeedback(False),
            context=context,
        )

    return call


@pytest.fixture
def failure(run, qgis):
    """``failure("ssi", INPUT=…)``: the message of the error that the tool must end with."""
    from qgis.core import QgsProcessingException

    def call(tool, **parameters):
        with pytest.raises(QgsProcessingException) as caught:
            run(tool, **parameters)
        return str(caught.value)

    return call
