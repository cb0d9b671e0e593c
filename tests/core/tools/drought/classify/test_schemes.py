"""Sets of classes, own breaks, and breaks by zone and month."""

import numpy as np
import pandas
import pytest
from scipy import stats
from support.files import write_raster, write_stack
from support.run import run_core

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import InputError, ParameterError
from agridrought.core.tools.drought.classify.classes import USDM_BREAKS, class_set, drought_class

INDEX = np.random.default_rng(0).normal(size=(24, 4, 6)).clip(-3, 3)


def _classes(path):
    with TimeStack(str(path)) as stack:
        return stack.read()


@pytest.fixture
def ssi(tmp_path):
    return write_stack(tmp_path / "ssi.tif", INDEX, variable="ssi1", unit="1")


def test_the_percentiles_of_the_drought_monitor():
    assert np.allclose(stats.norm.cdf(USDM_BREAKS), (0.30, 0.20, 0.10, 0.05, 0.02), atol=1e-9)
    at = np.array([0.0, -0.53, -0.85, -1.29, -1.65, -2.06])
    assert drought_class(at, USDM_BREAKS).tolist() == [0, 1, 2, 3, 4, 5]


def test_the_drought_monitor_through_the_tool(ssi, tmp_path):
    out = run_core("classify", INPUT=ssi, SCHEME="usdm", OUTPUT=str(tmp_path / "c.tif"))
    want = (INDEX[..., None].astype("f4") <= np.array(USDM_BREAKS, "f4")).sum(axis=-1)
    assert np.array_equal(_classes(tmp_path / "c.tif"), want)
    assert out["SHARES"].startswith("none ") and "D4 exceptional" in out["SHARES"] and "MILD_SHARE" not in out
    with RasterFile(str(tmp_path / "c.tif")) as raster:
        assert raster.tags["class_scheme"] == "usdm" and "D0 abnormally dry" in raster.tags["class_names"]
    mild = write_stack(tmp_path / "mild.tif", INDEX.clip(-2), variable="ssi1", unit="1")
    run_core("classify", INPUT=mild, SCHEME="usdm", OUTPUT=str(tmp_path / "c.tif"))
    with pytest.raises(InputError, match="(?i)give\\s+the index"):
        run_core("droughtarea", INPUT=str(tmp_path / "c.tif"), OUTPUT="t")


def test_own_breaks(ssi, tmp_path):
    run_core("classify", INPUT=ssi, SCHEME="own", BREAKS="−0.5; -1.2", OUTPUT=str(tmp_path / "c.tif"))
    want = (INDEX <= -0.5).astype(int) + (INDEX <= -1.2)
    assert np.array_equal(_classes(tmp_path / "c.tif"), want)
    assert class_set("own", "-1.2,-0.5").breaks == (-0.5, -1.2)
    for breaks in ("", "dry", "-1, x", "1,2,3,4,5,6,7,8,9,10", "nan"):
        with pytest.raises(ParameterError, match="SCHEME own needs BREAKS"):
            class_set("own", breaks)
    with pytest.raises(ParameterError, match="belong to SCHEME own"):
        class_set("usdm", "-1")


def _table(*rows):
    return pandas.DataFrame(rows, columns=["zone", "month", "class", "threshold"])


def test_thresholds_by_zone_and_month(ssi, tmp_path):
    codes = np.full((4, 6), np.nan)
    codes[:, :2], codes[:, 2:4] = 1, 2
    zones = write_raster(tmp_path / "zones.tif", codes[None])
    table = _table(("1", None, None, -0.7), ("1", 6, 1, -0.2), (None, 1, 1, -1.5))
    run_core(
        "classify", INPUT=ssi, SCHEME="own", BREAKS="-1", THRESHOLDS=table, ZONES=zones, OUTPUT=str(tmp_path / "c.tif")
    )
    got = _classes(tmp_path / "c.tif")
    breaks = np.full(INDEX.shape, -1.0)
    breaks[0::12] = -1.5  # January of all zones …
    breaks[:, :, :2] = -0.7  # … but that of zone 1, whose row is more special
    breaks[5::12, :, :2] = -0.2
    assert np.array_equal(got, breaks >= INDEX)


def test_thresholds_for_all_classes_without_zones(ssi, tmp_path):
    table = pandas.DataFrame({"Class": [1, 4], "Threshold": [-0.3, -2.5]})
    out = run_core("classify", INPUT=ssi, THRESHOLDS=table, OUTPUT=str(tmp_path / "c.tif"))
    want = (INDEX[..., None] <= np.array([-0.3, -1, -1.5, -2.5])).sum(axis=-1)
    assert np.array_equal(_classes(tmp_path / "c.tif"), want) and np.isclose(out["NONE_SHARE"], (want == 0).mean())


@pytest.mark.parametrize(
    "table, words",
    [
        (pandas.DataFrame({"value": [1.0]}), "no column “threshold”"),
        (_table((None, 13, 1, -1.0)), "month is “13.0”|month is “13”"),
        (_table((None, None, 9, -1.0)), "class is “9"),
        (_table((None, None, 1, -1.2)), "do not fall"),
        (_table((None, None, 1, np.nan)), "no row with a threshold"),
        (_table(("Berlin", None, 1, -0.1)), "give the zones themselves"),
    ],
)
def test_bad_tables(ssi, tmp_path, table, words):
    with pytest.raises(InputError, match=words):
        run_core("classify", INPUT=ssi, THRESHOLDS=table, OUTPUT=str(tmp_path / "c.tif"))


def test_zones_of_other_names(ssi, tmp_path):
    zones = write_raster(tmp_path / "zones.tif", np.ones((1, 4, 6), "int16"))
    with pytest.raises(InputError, match="None of the zones of THRESHOLDS"):
        run_core("classify", INPUT=ssi, THRESHOLDS=_table(("Bonn", None, 1, -0.1)), ZONES=zones,
                 OUTPUT=str(tmp_path / "c.tif"))  # fmt: skip
    with pytest.raises(ParameterError, match="those of THRESHOLDS"):
        run_core("classify", INPUT=ssi, ZONES=zones, OUTPUT=str(tmp_path / "c.tif"))
