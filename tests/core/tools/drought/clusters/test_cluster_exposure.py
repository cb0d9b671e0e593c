"""Exposure of clusters: amounts of a raster of weights, by scipy's labels of the whole record."""

import numpy as np
import pytest
from scipy import ndimage
from support.files import write_raster, write_stack
from support.run import run_core

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import AgriDroughtError, InputError

RNG = np.random.default_rng(0)
INDEX = np.where(RNG.random((18, 8, 9)) < 0.25, -1.5, 0.5).astype("f4")
PEOPLE = RNG.gamma(1, 1000, (8, 9))


def _run(tmp_path, weights, **given):
    path = write_stack(tmp_path / "ssi.tif", INDEX, variable="ssi1", unit="1")
    values = {"INPUT": path, "OUTPUT": str(tmp_path / "c.tif"), "CLUSTERS": "c", "WEIGHTS": weights, **given}
    return run_core("droughtclusters", **values)


@pytest.mark.parametrize("per", ["pixel", "km2"])
def test_people_in_each_cluster_by_labels_of_the_whole_record(tmp_path, per):
    weights = write_raster(tmp_path / "people.tif", PEOPLE[None])
    out = _run(tmp_path, weights, WEIGHTS_PER=per, SAD="s")
    labels, count = ndimage.label(INDEX <= -1, ndimage.generate_binary_structure(3, 1))
    with TimeStack(str(tmp_path / "c.tif")) as stack:
        ours = stack.read()
        km2 = CellAreas(stack.grid, stack.path).read(stack.grid.window)[0]
    amount = PEOPLE.astype("f4") * (km2 if per == "km2" else 1.0)
    table = out["CLUSTERS"]
    assert len(table) == count > 20
    for row in table.itertuples():
        member = labels == labels[ours == row.cluster][0]
        by_date = (member * amount).sum(axis=(1, 2))
        assert np.isclose(row.exposed_max, by_date.max(), rtol=1e-5)
        assert np.isclose(row.exposed_dates, by_date.sum(), rtol=1e-5)
        assert np.isclose(row.exposed_any, amount[member.any(axis=0)].sum(), rtol=1e-5)
    assert out["LARGEST_EXPOSED"] == table["exposed_max"].max()


def test_without_weights_the_table_is_as_before(tmp_path):
    with_weights = _run(tmp_path, write_raster(tmp_path / "people.tif", PEOPLE[None]))["CLUSTERS"]
    out = _run(tmp_path, None)
    plain = out["CLUSTERS"]
    assert "exposed_any" not in plain and "LARGEST_EXPOSED" not in out
    assert with_weights[[c for c in plain.columns if c != "geometry"]].equals(plain.drop(columns="geometry"))


def test_missing_weights_count_nothing_and_bad_ones_are_refused(tmp_path):
    half = PEOPLE.copy()
    half[:, :4] = np.nan
    table = _run(tmp_path, write_raster(tmp_path / "half.tif", half[None]))["CLUSTERS"]
    assert np.isfinite(table["exposed_any"]).all() and (table["exposed_any"] == 0).any()
    with pytest.raises(InputError, match="negative amounts"):
        _run(tmp_path, write_raster(tmp_path / "negative.tif", -PEOPLE[None] / 1000))
    with pytest.raises(AgriDroughtError, match="grid"):
        _run(tmp_path, write_raster(tmp_path / "other.tif", np.ones((1, 3, 3))))
