"""Annual areas, their trends, tables and the report."""

from dataclasses import replace

import numpy as np
import pandas
import pymannkendall
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.run import run_core

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import InputError, ParameterError, UnitError
from agridrought.core.tools.drought.area.annual import GROUPS, annual_trend, period_means, with_worse, year_plan
from agridrought.core.tools.drought.area.areas import ClassAreas, class_areas
from agridrought.core.tools.drought.area.tables import ANNUAL, DATED


def drying(years=12, height=8, width=10, seed=2, gaps=0.1):
    """An index that falls by about 1 over the record, with gaps and one year nearly without values."""
    rng = np.random.default_rng(seed)
    values = rng.normal(0, 1, (12 * years, height, width)) - np.linspace(0, 1.2, 12 * years)[:, None, None]
    values[rng.random(values.shape) < gaps] = np.nan
    values[40:48] = np.nan
    return values.clip(-3, 3).astype("float32")


@pytest.fixture
def source(tmp_path):
    return write_stack(tmp_path / "ssi.tif", drying(), "2001-04-01", unit="1", variable="ssi1")


def test_worse_classes_are_sums_from_the_top():
    groups = with_worse(np.array([0.4, 0.3, 0.15, 0.1, 0.05]))
    assert dict(zip(GROUPS, groups.round(12), strict=True)) == {
        "none": 0.4, "mild": 0.3, "moderate": 0.15, "severe": 0.1, "extreme": 0.05,
        "mild or worse": 0.6, "moderate or worse": 0.3, "severe or worse": 0.15,
    }  # fmt: skip


@pytest.mark.parametrize("min_valid", [0.0, 0.5, 0.9])
def test_annual_means_equal_loops(source, job, min_valid):
    with TimeStack(source) as stack:
        areas, plan = class_areas(stack, None, None, job), year_plan(stack)
    means = period_means(areas, plan, min_valid)
    shares, valid, missing = np.full((13, 5), np.nan), areas.valid_share[0], 0
    for year in range(13):
        steps = [i for i, day in enumerate(areas.axis.dates) if day.year == 2001 + year]
        steps = [i for i in steps if valid[i] > 0 and valid[i] >= min_valid]
        if steps and len(steps) >= 12 * min_valid:  # also the first year, which lacks three months
            shares[year] = np.mean([areas.shares[0, i] for i in steps], axis=0)
        else:
            missing += 1
    np.testing.assert_allclose(means.shares[0, :, :5], shares, atol=1e-12)
    assert (missing > 0) == (min_valid > 0)
    np.testing.assert_allclose(means.shares[0, :, 5], 1 - shares[:, 0], atol=1e-12)


def test_trend_equals_pymannkendall_and_ties_survive_rounding():
    rng = np.random.default_rng(5)
    values = rng.integers(0, 6, 20) / 7 * 123.456
    noisy = values * (1 + rng.uniform(-1e-13, 1e-13, 20))  # sums in another order
    ours, peer = annual_trend(noisy[None, :, None], np.array([200.0])), pymannkendall.original_test(values)
    assert (ours.s[0, 0], ours.p[0, 0]) == (peer.s, pytest.approx(peer.p, rel=1e-9))
    assert ours.slope_per_year[0, 0] == pytest.approx(peer.slope, rel=1e-6, abs=1e-7)


def drought_area(source, job, zones=None, mask=None, **more):
    """Numbers, and the two tables as frames."""
    given = {"INPUT": source, "ZONES": zones, "MASK": mask, "OUTPUT": "by date", "ANNUAL": "by year", **more}
    found = run_core("droughtarea", job, **given)
    return found, found.pop("OUTPUT"), found.pop("ANNUAL")


def rows_of(frame):
    """Rows as tuples of plain values, NaN for a missing number and None for a missing word or whole number."""
    columns = [[None if value is pandas.NA else value for value in frame[name]] for name in frame.columns]
    return list(zip(*columns, strict=True))


def test_tables_and_numbers(source, job, tmp_path):
    codes = np.indices((8, 10))[1] // 5 + 3
    zones = write_raster(tmp_path / "z.tif", codes, make_grid(8, 10))
    texts = []
    numbers, dated, annual = drought_area(source, replace(job, info=texts.append), zones)
    assert "The input is an SSI" in texts[0]
    assert list(dated.columns) == list(DATED) and list(annual.columns) == list(ANNUAL)
    assert len(dated) == 2 * 144 * 5 and len(annual) == 2 * 13 * 8
    gone = [row for row in rows_of(dated) if row[1].isoformat() == "2004-08-01"]
    assert all(np.isnan(row[4]) and np.isnan(row[5]) and row[6] == 0 and row[7] == 1 for row in gone)
    rows = [
        dict(zip(DATED, row, strict=True))
        for row in rows_of(dated)
        if row[0] == "3" and row[1].isoformat() == "2001-04-01"
    ]
    assert [row["class"] for row in rows] == ["none", "mild", "moderate", "severe", "extreme"]
    assert sum(row["share"] for row in rows) == pytest.approx(1) and rows[0]["code"] == 0
    area = sum(row["km2"] for row in rows) / (1 - rows[0]["missing_share"])
    assert 2 * area == pytest.approx(numbers["AREA"], rel=1e-12)
    trend = {row[3]: dict(zip(ANNUAL, row, strict=True)) for row in rows_of(annual) if row[0] == "4" and row[1] == 2003}
    assert trend["moderate or worse"]["share_per_year"] > 0.01 and trend["moderate or worse"]["share_p"] < 0.01
    assert trend["none"]["km2_per_year"] < 0 and trend["moderate or worse"]["code"] is None
    # 0.1 random gaps and eight months without anything
    assert numbers["MISSING_SHARE"] == pytest.approx(0.1 + 0.9 * 8 / 144, abs=0.01)
    drought = np.nan_to_num(drying(), nan=9.0) <= -1
    assert numbers["DROUGHT_SHARE"] == pytest.approx(drought.sum() / np.isfinite(drying()).sum(), abs=2e-3)
    assert numbers["DROUGHT_TREND"] > 0.01 and numbers["DROUGHT_P"] < 0.01


def test_a_short_record_has_no_trend_and_says_so(tmp_path, job):
    path = write_stack(tmp_path / "s.tif", drying(4)[:36], unit="1")
    texts = []
    numbers, _, annual = drought_area(path, replace(job, warn=texts.append))
    assert "a trend needs 8" in texts[0] and "DROUGHT_TREND" not in numbers
    assert all(np.isnan(row[-1]) for row in rows_of(annual))


def test_more_and_more_values_are_said(tmp_path, job):
    values = drying(12, gaps=0.0)
    values[40:48] = 0.5
    for year in range(12):
        values[12 * year : 12 * year + 12, : 6 - year // 2] = np.nan
    texts = []
    drought_area(write_stack(tmp_path / "s.tif", values, unit="1"), replace(job, warn=texts.append))
    assert any("more of the area has values" in text for text in texts)


def test_a_stack_of_years(tmp_path, job):
    path = write_stack(tmp_path / "y.tif", drying(2, gaps=0.0)[:12], "2001-01-01", "year", unit="1")
    _, dated, annual = drought_area(path, job)
    share = {(row[1].year, row[3]): row[5] for row in rows_of(dated)}
    assert all(row[5] == pytest.approx(share[row[1], row[3]]) for row in rows_of(annual) if row[2] is not None)


def test_empty_zones_and_wrong_options(tmp_path, source, job):
    mask = np.zeros((8, 10))
    mask[:, :5] = 1
    zones = write_raster(tmp_path / "z.tif", np.indices((8, 10))[1] // 5, make_grid(8, 10))
    mask = write_raster(tmp_path / "m.tif", mask, make_grid(8, 10))
    page = tmp_path / "page.html"
    numbers, dated, _ = drought_area(source, job, zones, mask, REPORT=str(page))
    empty = [row for row in rows_of(dated) if row[0] == "1"]
    assert empty and all(np.isnan(row[4]) and row[6] == 0 and np.isnan(row[7]) for row in empty)
    assert "Zone 0" in page.read_text() and "Zone 1<" not in page.read_text()
    with pytest.raises(ParameterError, match="MIN_VALID"):
        drought_area(source, job, MIN_VALID=2.0)
    with pytest.raises(InputError, match="there is no such file"):
        drought_area(source, job, mask=str(tmp_path / "none.tif"))


def test_soil_moisture_and_other_quantities_are_refused(tmp_path, job):
    rng = np.random.default_rng(1)
    for values, unit, text in (
        (rng.uniform(0.05, 0.4, (4, 6, 6)), "m3 m-3", "soil moisture"),
        (rng.uniform(0.05, 0.4, (4, 6, 6)), "1", "soil moisture or a share"),
        (rng.uniform(0, 100, (4, 6, 6)), "%", "no standardised index"),
    ):
        with pytest.raises(UnitError, match=text):
            drought_area(write_stack(tmp_path / "x.tif", values, unit=unit), job)


def test_tables_without_zones_have_no_name(source, job):
    _, dated, annual = drought_area(source, job)
    assert dated["zone"].isna().all() and annual["zone"].isna().all()
    assert dated["class"].dtype == "category" and len(dated["class"].cat.categories) == 5


def test_shares_of_an_area_without_any_value():
    areas = ClassAreas(("a",), None, np.zeros((1, 2, 5)), np.zeros((1, 2)), np.zeros(1))
    assert np.isnan(areas.shares).all() and np.isnan(areas.valid_share).all()


def test_the_report(source, job, tmp_path):
    page = tmp_path / "page.html"
    drought_area(source, job, REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    assert text.count("<img") == 2 and "Moderate or worse" in text and "km²" in text
    assert "http" not in text.replace("http://www.w3.org", "")
    drought_area(source, job, REPORT=str(tmp_path / "again.html"))
    assert (tmp_path / "again.html").read_text(encoding="utf-8") == text
