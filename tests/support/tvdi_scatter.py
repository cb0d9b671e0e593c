"""LST and NDVI with known edges, for the tests of TVDI."""

import numpy as np

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.data.table.frames import plain_columns
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.tvdi import Edges
from agridrought.core.tools.moisture.tvdi.edges import Line

from .files import write_stack
from .grids import make_grid
from .run import run_core

_NAMES = {"low": "NDVI_MIN", "high": "NDVI_MAX", "width": "BIN_WIDTH", "rule": "EDGE"}

KNOWN = Edges(dry=Line(-20.0, 330.0), wet=Line(4.0, 290.0))


def scatter(shape, seed=3, edges=KNOWN):
    """NDVI, wetness in between and the LST that follows from known edges."""
    rng = np.random.default_rng(seed)
    ndvi, moisture = rng.uniform(0.05, 0.85, shape), rng.beta(1.2, 1.2, shape)
    low = edges.wet.at(ndvi)
    return low + moisture * (edges.dry.at(ndvi) - low), ndvi, moisture


def run(tmp_path, lst, ndvi, job=None, provenance=None, more=None, **options):
    """Columns of the edges' table (name → list), the index and the clipped share."""
    given = {_NAMES.get(name, name.upper()): value for name, value in {**options, **(more or {})}.items()}
    if "EDGES_FROM" in given:
        given["EDGES_FROM"] = loose_frame(given["EDGES_FROM"])
    out = run_core("tvdi", job or Job(threads=2), LST=lst, NDVI=ndvi, OUTPUT=str(tmp_path / "out.tif"),
                   EDGES="edges", **given)  # fmt: skip
    columns = {name: tuple(values) for name, values in plain_columns(out["EDGES"]).items()}
    with TimeStack(str(tmp_path / "out.tif")) as stack:
        assert (stack.variable, stack.unit) == ("tvdi", "1")
        return columns, stack.read(), out["CLIPPED_SHARE"]


def loose_frame(table):
    """A table as a frame whose columns have no declared types."""
    frame = table.copy()
    frame.attrs = {"source": table.attrs["source"]}
    return frame


def write_scatter(folder, months=3, height=150, width=160, start="2001-01-01"):
    """Paths of LST and NDVI with the edges `KNOWN`."""
    lst, ndvi, _ = scatter((months, height, width))
    grid = make_grid(height, width, step=0.05)
    return (
        write_stack(folder / "lst.tif", lst, start, grid=grid, unit="K", variable="lst"),
        write_stack(folder / "ndvi.tif", ndvi, start, grid=grid, unit="1", variable="ndvi"),
    )
