"""Severity, area and duration of clusters, written out on a small raster."""

import numpy as np
from scipy import stats
from support.files import write_stack
from support.run import run_core

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.stack.time_stack import TimeStack


def _dry_square(tmp_path):
    rng = np.random.default_rng(0)
    x = 0.5 + 0.1 * rng.random((24, 6, 7))
    x[5:9, 1:4, 1:5] = -1.2 - rng.random((4, 3, 4))
    return x.astype("f4"), write_stack(tmp_path / "ssi.tif", x, variable="ssi1", unit="1")


def test_one_drought_written_out(tmp_path):
    x, path = _dry_square(tmp_path)
    out = run_core("droughtclusters", INPUT=path, OUTPUT=str(tmp_path / "c.tif"), CLUSTERS="c", SAD="s")
    table = out["SAD"]
    assert set(table["duration"]) == {1, 3} and set(table["cluster"]) == {0, 1}
    with TimeStack(path) as stack:
        km2 = CellAreas(stack.grid, stack.path).read(stack.grid.window)[0]
    deficit = ((-1 - x[5:9, 1:4, 1:5]) * km2[1:4, 1:5]).sum(axis=(1, 2))
    first = 5 + int(np.argmax(np.convolve(deficit, np.ones(3), "valid")))
    severity = 1 - stats.norm.cdf(x[first : first + 3, 1:4, 1:5].astype("f8")).mean(axis=0)
    order = np.argsort(-severity.ravel())
    area = np.cumsum(km2[1:4, 1:5].ravel()[order])
    total = np.cumsum((severity * km2[1:4, 1:5]).ravel()[order])
    rows = table[(table["cluster"] == 1) & (table["duration"] == 3)]
    want = np.interp(rows["area_km2"], np.append(0, area), np.append(0, total)) / rows["area_km2"]
    assert np.allclose(rows["severity"], want, atol=2e-3) and len(rows) == 12
    assert str(rows["start"].iloc[0])[:7] == f"2001-{first + 1:02d}"
    assert (np.diff(rows["severity"]) <= 1e-9).all()  # more land, less severe
    envelope = table[(table["cluster"] == 0) & (table["duration"] == 3)]
    assert np.allclose(envelope["severity"], rows["severity"])


def test_no_drought_no_rows(tmp_path):
    values = np.random.default_rng(1).normal(0, 0.2, (24, 4, 4))
    path = write_stack(tmp_path / "w.tif", values, unit="1", variable="ssi1")
    out = run_core("droughtclusters", INPUT=path, OUTPUT=str(tmp_path / "c.tif"), CLUSTERS="c", SAD="s")
    assert len(out["SAD"]) == 0 and out["COUNT"] == 0
