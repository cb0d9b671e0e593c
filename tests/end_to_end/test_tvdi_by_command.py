"""TVDI by qgis_process: zones from a file, and the edges of one run given to the next."""

import json
import subprocess

import numpy as np
from support.files import write_stack
from support.grids import make_grid

from agridrought.core.data.stack.time_stack import TimeStack

ZONES = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"belt": name},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, 0], [x + 2.5, 0], [x + 2.5, 60], [x, 60], [x, 0]]],
            },
        }
        for name, x in (("west", 10), ("east", 12.5))
    ],
}


def _results(environment, *inputs):
    done = subprocess.run(
        ["qgis_process", "run", "--json", "agridrought:tvdi", "--", *inputs],
        capture_output=True, text=True, env=environment, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout[done.stdout.index("{") :])["results"]


def test_the_edges_of_one_run_serve_the_next(environment, tmp_path):
    rng = np.random.default_rng(3)
    ndvi, moisture = rng.uniform(0.05, 0.85, (2, 100, 100)), rng.beta(1.2, 1.2, (2, 100, 100))
    grid = make_grid(100, 100, step=0.05)
    lst = write_stack(tmp_path / "lst.tif", 4 * ndvi + 290 + moisture * (40 - 24 * ndvi), grid=grid, unit="K")
    ndvi = write_stack(tmp_path / "ndvi.tif", ndvi, grid=grid)
    (tmp_path / "zones.geojson").write_text(json.dumps(ZONES))
    given = [f"LST={lst}", f"NDVI={ndvi}", f"ZONES={tmp_path / 'zones.geojson'}", "ZONE_FIELD=belt"]
    first = _results(environment, *given, f"OUTPUT={tmp_path / 'a.tif'}", f"EDGES={tmp_path / 'a.csv'}",
                     f"REPORT={tmp_path / 'r.html'}")  # fmt: skip
    second = _results(environment, *given, f"EDGES_FROM={first['EDGES']}", f"OUTPUT={tmp_path / 'b.tif'}")
    assert 0 < first["CLIPPED_SHARE"] < 0.1 and (tmp_path / "r.html").stat().st_size > 50_000
    with TimeStack(first["OUTPUT"]) as one, TimeStack(second["OUTPUT"]) as other:
        assert np.allclose(one.read(), other.read(), atol=1e-6, equal_nan=True)
