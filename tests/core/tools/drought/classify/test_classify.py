"""Drought classes: bounds, the stack, and what is refused."""

import pickle

import numpy as np
import pytest
from support.files import write_stack
from support.run import run_core
from support.soil_moisture import moist_values

from agridrought.core.data.raster import RasterFile
from agridrought.core.run.errors import UnitError
from agridrought.core.tools.drought.classify.classes import classify_window, drought_class


def test_bounds_belong_to_the_drier_class():
    index = np.array([0.01, 0.0, -0.99, -1.0, -1.5, -2.0, -9.0, np.nan])
    assert drought_class(index).tolist() == [0, 1, 1, 2, 3, 4, 4, 255]


def test_classes_and_shares_of_a_stack(tmp_path, job):
    index = np.random.default_rng(3).normal(size=(24, 5, 6)).astype("float32")
    index[3, 2] = np.nan
    source = write_stack(tmp_path / "ssi.tif", index, unit="1")
    shares = run_core("classify", job, INPUT=source, OUTPUT=str(tmp_path / "c.tif"))
    with RasterFile(str(tmp_path / "c.tif")) as raster:
        classes, tags = raster.read(), raster.tags
    want = drought_class(index)
    assert np.array_equal(np.nan_to_num(classes, nan=255), want)
    assert shares["MODERATE_SHARE"] == (want == 2).sum() / (want < 5).sum() and sum(shares.values()) == pytest.approx(1)
    assert tags["variable"] == "drought_class" and tags["unit"] == "class"


def test_soil_moisture_is_no_index(tmp_path, job):
    source = write_stack(tmp_path / "sm.tif", moist_values(24))
    with pytest.raises(UnitError, match="Drought is defined for a standardised index here"):
        run_core("classify", job, INPUT=source, OUTPUT=str(tmp_path / "c.tif"))
    assert [path.name for path in tmp_path.iterdir()] == ["sm.tif"]


def test_the_kernel_can_leave_the_process():
    assert pickle.loads(pickle.dumps(classify_window)) is classify_window
