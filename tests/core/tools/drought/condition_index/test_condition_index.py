"""VCI, TCI, SMCI and VHI against their definitions, and bad input."""

from datetime import date

import numpy as np
import pytest
from support.files import write_stack
from support.run import run_core

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import DateError, InputError, ParameterError
from agridrought.core.tools.drought.condition_index.condition import condition, local_weight

RNG = np.random.default_rng(0)
SHAPE = (144, 4, 5)
MOIST = RNG.normal(size=SHAPE)
NDVI = 0.5 + 0.1 * MOIST + 0.02 * RNG.normal(size=SHAPE)
LST = 300 - 3 * MOIST + 3 * RNG.normal(size=SHAPE)
MONTHS = np.arange(144) % 12


@pytest.fixture
def stacks(tmp_path):
    return {
        "NDVI": write_stack(tmp_path / "ndvi.tif", NDVI, variable="ndvi", unit="1"),
        "LST": write_stack(tmp_path / "lst.tif", LST, variable="lst", unit="K"),
        "SM": write_stack(tmp_path / "sm.tif", 0.25 + 0.04 * MOIST),
    }


def _read(path):
    with TimeStack(str(path)) as stack:
        return stack.read()


def _by_loop(x, turned=False):
    out = np.full(x.shape, np.nan)
    for month in range(12):
        member = month == MONTHS
        low, high = np.nanmin(x[member], axis=0), np.nanmax(x[member], axis=0)
        out[member] = 100 * ((high - x[member]) if turned else (x[member] - low)) / (high - low)
    return out


def test_all_four_through_the_tool(stacks, tmp_path):
    names = ("VCI", "TCI", "SMCI", "VHI")
    out = run_core("conditionindex", **stacks, WEIGHT=0.6, **{n: str(tmp_path / f"{n}.tif") for n in names})
    vci, tci, smci, vhi = (_read(tmp_path / f"{n}.tif") for n in names)
    assert np.allclose(vci, _by_loop(NDVI), atol=1e-3) and np.allclose(tci, _by_loop(LST, True), atol=1e-2)
    assert np.allclose(smci, _by_loop(MOIST), atol=1e-2) and np.allclose(vhi, 0.6 * vci + 0.4 * tci, atol=1e-4)
    assert out["MEAN_WEIGHT"] == 0.6 and np.isclose(out["LOW_SHARE"], (vhi < 40).mean())


def test_local_weights_follow_the_soil_moisture(stacks, tmp_path):
    out = run_core("conditionindex", **stacks, WEIGHTING="correlation", VHI=str(tmp_path / "vhi.tif"))
    vci, tci, smci = _by_loop(NDVI), _by_loop(LST, True), _by_loop(MOIST)
    r = np.array(
        [[np.corrcoef(i[:, y, x], smci[:, y, x])[0, 1] for y in range(4) for x in range(5)] for i in (vci, tci)]
    )
    a = (r[0] / r.sum(axis=0)).reshape(4, 5)
    assert np.allclose(_read(tmp_path / "vhi.tif"), a * vci + (1 - a) * tci, atol=2e-2)
    assert np.isclose(out["MEAN_WEIGHT"], a.mean(), atol=1e-3) and a.mean() > 0.5
    cold = local_weight(vci, 100 - tci, smci)  # heat is good here
    assert np.allclose(cold, 1.0)


def test_the_reference_period_and_values_beyond_it(stacks, tmp_path):
    run_core("conditionindex", NDVI=stacks["NDVI"], REFERENCE_END=date(2010, 12, 31), VCI=str(tmp_path / "v.tif"))
    got = _read(tmp_path / "v.tif")
    reference = np.arange(144) < 120
    want = condition(NDVI.astype("f4"), MONTHS, reference)
    assert np.array_equal(got, want) and got.min() == 0 and got.max() == 100
    assert (got[120:] == 0).any() and (got[120:] == 100).any()


def test_few_values_and_constants_are_missing():
    x = RNG.normal(size=(60, 3))
    x[:, 1] = 2.0
    x[12:, 2] = np.nan
    got = condition(x, np.arange(60) % 12, np.ones(60, bool))
    assert np.isfinite(got[:, 0]).all() and np.isnan(got[:, 1:]).all()


def test_bad_input(stacks, tmp_path):
    out = str(tmp_path / "o.tif")
    with pytest.raises(InputError, match="at least one of NDVI"):
        run_core("conditionindex", VCI=out)
    with pytest.raises(InputError, match="VHI needs LST"):
        run_core("conditionindex", NDVI=stacks["NDVI"], VHI=out)
    with pytest.raises(ParameterError, match="needs SM"):
        run_core("conditionindex", NDVI=stacks["NDVI"], LST=stacks["LST"], WEIGHTING="correlation", VHI=out)
    late = write_stack(tmp_path / "late.tif", LST, "2003-01-01", variable="lst", unit="K")
    with pytest.raises(DateError, match="same dates"):
        run_core("conditionindex", NDVI=stacks["NDVI"], LST=late, VHI=out)
    with pytest.raises(DateError, match="4 value"):
        run_core("conditionindex", NDVI=stacks["NDVI"], REFERENCE_END=date(2004, 12, 31), VCI=out)


def test_page_with_the_land_in_each_class(stacks, tmp_path, monkeypatch):
    from agridrought.core.data.earth.cell_area import CellAreas
    from agridrought.core.tools.drought.condition_index import report

    kept, write = [], report.write_report

    def keep(path, found, sources):
        kept.append(found)
        write(path, found, sources)

    monkeypatch.setattr(report, "write_report", keep)
    page, files = tmp_path / "page.html", {"VHI": str(tmp_path / "vhi.tif"), "VCI": str(tmp_path / "vci.tif")}
    run_core("conditionindex", **stacks, **files, REPORT=str(page))
    found = kept[0]
    with TimeStack(files["VHI"]) as stack:
        vhi, km2 = stack.read(), CellAreas(stack.grid, stack.path).read(stack.grid.window)[0]
    for step in (0, 17, 143):
        want = [km2[(vhi[step] >= low) & (vhi[step] < high)].sum() for low, high in
                ((-1, 10), (10, 20), (20, 30), (30, 40), (40, 101))]  # fmt: skip
        assert np.allclose(found.km2["vhi"][step], want)
        assert np.isclose(found.mean["vhi"][step], (vhi[step] * km2).sum() / km2.sum(), rtol=1e-5)
    text = page.read_text("utf-8")
    assert "VHI through time" in text and "VCI through time" in text and "below 40 on average" in text
    with pytest.raises(InputError, match="ask for one of"):
        run_core("conditionindex", **stacks, REPORT=str(page))
