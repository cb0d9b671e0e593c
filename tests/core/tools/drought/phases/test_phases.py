"""Phases of a record: parsing, means and changes, shares of classes, against loops."""

import pickle
from dataclasses import replace

import numpy as np
import pandas
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.run import run_core

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.raster import RasterFile
from agridrought.core.run.errors import Cancelled, DateError, ParameterError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.area.annual import GROUPS
from agridrought.core.tools.drought.classify.classes import drought_class
from agridrought.core.tools.drought.phases.phases import Phase, PhaseKernel, equal_phases, parse_phases, plan_phases


def index_values(months=144, height=6, width=7, seed=9):
    rng = np.random.default_rng(seed)
    values = rng.normal(0, 1, (months, height, width)) - np.repeat([0.3, -0.5, 0.9, 0.1], months // 4)[:, None, None]
    values[rng.random(values.shape) < 0.2] = np.nan
    values[:, 0, 0] = np.nan
    values[36:, 1, 1] = np.nan
    return values.clip(-3, 3).astype("float32")


def records(table):
    """Rows as mappings; NaN stays, other missing values are None."""
    return [
        {name: None if value is pandas.NA else value for name, value in row.items()}
        for row in table.astype(object).to_dict("records")
    ]


@pytest.fixture
def told(tmp_path, job):
    """``told(values, years, …)``: numbers, table rows as mappings, written bands."""

    def call(values, years, unit="1", start="2001-01-01", job=job, step="month", **options):
        path = write_stack(tmp_path / "x.tif", values, start, step, unit=unit, variable="ssi1")
        given = {"INPUT": path, "YEARS": years, "OUTPUT": str(tmp_path / "p.tif"), "SHARES": str(tmp_path / "s.csv")}
        numbers = run_core("phases", job, **given, **{name.upper(): value for name, value in options.items()})
        table = numbers.pop("SHARES", None)
        with RasterFile(str(tmp_path / "p.tif")) as raster:
            call.labels, call.tags = raster.descriptions, raster.tags
            rows = None if table is None else records(table)
            return numbers, rows, raster.read()

    return call


def test_parsing():
    assert parse_phases("2003-2006, 2006–2009,2009 - 2016") == [Phase(2003, 2006), Phase(2006, 2009), Phase(2009, 2016)]
    wrong = ("2003", "2003-06,2006-2009", "2003-2006;2006-2009", "2003-2006,", "20030-2006", "a-b", "2003-2006-2009")
    for text in wrong:
        with pytest.raises(ParameterError, match="is no phase"):
            parse_phases(text)
    with pytest.raises(ParameterError, match="ends before it starts"):
        parse_phases("2006-2003")
    for text in ("2006-2009,2003-2006", "2003-2006,2003-2006", "2003-2009,2004-2008"):
        with pytest.raises(ParameterError, match="does not lie later"):
            parse_phases(text)


def test_equal_parts_cover_every_year_once():
    assert [str(phase) for phase in equal_phases(list(range(2003, 2024)))] == [
        "2003-2008", "2009-2013", "2014-2018", "2019-2023",
    ]  # fmt: skip
    assert equal_phases([2001, 2002]) == [Phase(2001, 2001), Phase(2002, 2002)]


@pytest.mark.parametrize("years", ["2001-2004,2004-2007,2007-2012", "2002-2003"])
def test_means_and_changes_equal_loops(told, years):
    values = index_values()
    numbers, _, bands = told(values, years)
    wanted, means = parse_phases(years), []
    for phase in wanted:
        part = values[(phase.first - 2001) * 12 : (phase.last - 2000) * 12].astype("float64")
        mean = np.full(part.shape[1:], np.nan)
        for row, col in np.ndindex(mean.shape):
            known = part[:, row, col][np.isfinite(part[:, row, col])]
            if len(known) >= 0.5 * len(part):
                mean[row, col] = known.mean()
        means.append(mean)
    count = len(wanted)
    np.testing.assert_allclose(bands[:count], means, atol=1e-6)
    np.testing.assert_allclose(bands[count:], np.diff(means, axis=0).reshape(-1, 6, 7), atol=1e-6)
    assert np.isnan(bands[:, 0, 0]).all() and np.isnan(bands[-1, 1, 1]) == (count > 1)
    assert told.labels[0] == f"mean {wanted[0]}"
    assert count == 1 or told.labels[count] == "change 2001-2004 to 2004-2007"
    km2 = CellAreas(make_grid(6, 7)).read()[0]
    first = np.isfinite(means[0])
    assert numbers["FIRST_MEAN"] == pytest.approx((means[0] * km2)[first].sum() / km2[first].sum(), abs=1e-6)
    assert numbers["PHASES"] == count


def test_shares_by_date_and_of_the_map(told, tmp_path):
    values = index_values()
    codes = np.indices((6, 7))[0] // 3
    zones = write_raster(tmp_path / "z.tif", codes, make_grid(6, 7))
    numbers, rows, bands = told(values, "2001-2003,2004-2006,2007-2009", zones=zones)
    assert len(rows) == 3 * 2 * len(GROUPS) and numbers["DRIEST_PHASE"] == "2007-2009"
    km2 = CellAreas(make_grid(6, 7)).read()[0]
    for row in rows:
        if row["code"] is None:
            continue
        phase = parse_phases(row["phase"])[0]
        part = drought_class(values[(phase.first - 2001) * 12 : (phase.last - 2000) * 12])
        here = codes == int(row["zone"])
        area = [km2[here & (date == row["code"])].sum() for date in part]
        valid = [km2[here & (date != 255)].sum() for date in part]
        assert row["km2"] == pytest.approx(np.mean(area), rel=1e-9)
        assert row["share"] == pytest.approx(np.mean(np.divide(area, valid)), abs=1e-12) and row["dates"] == 36
        of_map = drought_class(bands[(phase.first - 2001) // 3])
        assert row["mean_index_km2"] == pytest.approx(km2[here & (of_map == row["code"])].sum(), abs=1e-9)
    one = {(row["phase"], row["zone"], row["class"]): row for row in rows}
    mild, worse = one["2004-2006", "1", "mild"], one["2004-2006", "1", "mild or worse"]
    assert mild["share_of_drought"] == pytest.approx(mild["share"] / worse["share"])
    assert np.isnan(one["2004-2006", "1", "none"]["share_of_drought"])
    before = one["2001-2003", "1", "mild"]
    assert np.isnan(before["share_change"]) and mild["share_change"] == pytest.approx(mild["share"] - before["share"])
    parts = [one["2007-2009", "0", name] for name in GROUPS[:5]]
    assert sum(part["share"] for part in parts) == pytest.approx(1)
    assert sum(part["mean_index_share"] for part in parts) == pytest.approx(1)


def test_without_years_the_record_is_cut_in_four(told):
    numbers, _, _ = told(index_values(), "")
    assert numbers["PHASES"] == 4 and told.labels[:4] == tuple(f"mean {2001 + 3 * i}-{2003 + 3 * i}" for i in range(4))


def test_a_mask_counts_in_the_table_only(told, tmp_path):
    mask = np.zeros((6, 7))
    mask[3:] = 1
    path = write_raster(tmp_path / "m.tif", mask, make_grid(6, 7))
    _, rows, bands = told(index_values(), "2001-2006", mask=path)
    assert np.isfinite(bands[0, 1, 3])
    area = sum(row["mean_index_km2"] for row in rows if row["code"] is not None)
    assert area == pytest.approx(CellAreas(make_grid(6, 7)).read()[0][3:].sum(), rel=1e-12)


def test_another_quantity_has_no_table(told):
    texts = []
    values = np.random.default_rng(1).uniform(0.1, 0.4, (48, 6, 7))
    numbers, rows, _ = told(values, "2001-2002,2003-2004", unit="m3 m-3", job=replace(_job(), warn=texts.append))
    assert rows is None and "no standardised index" in texts[0] and numbers["PHASES"] == 2
    assert told.tags["quantity"] == "value" and told.tags["unit"] == "m3 m-3"


def _job():
    from agridrought.core.run.job import Job

    return Job(memory=64 * 1024**2, threads=2)


def test_windows_make_no_difference(told, job):
    values = index_values(48, 150, 140)
    whole = told(values, "2001-2002,2003-2004")
    parts = told(values, "2001-2002,2003-2004", job=replace(job, memory=6 * 1024**2, threads=1))
    assert np.array_equal(whole[2], parts[2], equal_nan=True)
    assert whole[0]["CHANGE"] == pytest.approx(parts[0]["CHANGE"], rel=1e-12)


def test_years_that_are_not_there(told):
    values = index_values()
    with pytest.raises(DateError, match="lies outside the record"):
        told(values, "1999-2003")
    with pytest.raises(DateError, match="lies outside the record"):
        told(values, "2010-2013")
    with pytest.raises(DateError, match="has 3 of 12 dates"):
        told(values[:15], "2001-2001,2002-2002")
    told(values[:15], "2001-2001,2002-2002", min_valid=0.25)
    with pytest.raises(ParameterError, match="MIN_VALID"):
        told(values, "2001-2003", min_valid=-1)


def test_classes_are_refused_and_cancel_works(tmp_path, job, told):
    classes = write_stack(tmp_path / "c.tif", drought_class(index_values()), unit="class", dtype="uint8")
    with pytest.raises(UnitError, match="Give the stack that it was made from"):
        run_core("phases", job, INPUT=classes, OUTPUT=str(tmp_path / "p.tif"))
    with pytest.raises(Cancelled):
        told(index_values(), "2001-2003", job=replace(job, cancelled=lambda: True))
    assert not (tmp_path / "p.tif").exists()


def test_polygons_and_codes_of_one_place_agree(told, tmp_path):
    import geopandas
    from shapely.geometry import box

    grid = make_grid(6, 7)
    xmin, ymin, xmax, ymax = grid.bounds
    middle = (ymin + ymax) / 2
    frame = geopandas.GeoDataFrame(
        {"name": ["a", "b"]}, geometry=[box(xmin, middle, xmax, ymax), box(xmin, ymin, xmax, middle)], crs=grid.crs
    )
    codes = write_raster(tmp_path / "z.tif", np.indices((6, 7))[0] // 3, grid)
    _, drawn, _ = told(index_values(), "2001-2006", zones=frame, zone_field="name")
    _, coded, _ = told(index_values(), "2001-2006", zones=codes)
    assert [row["km2"] for row in drawn] == [row["km2"] for row in coded]
    assert [row["zone"] for row in drawn[::8]] == ["a", "b"]


def test_the_kernel_can_leave_the_process(tmp_path):
    from agridrought.core.data.stack.time_stack import TimeStack
    from agridrought.core.engine.engine import BlockJob
    from agridrought.core.zonal.zone_sums import CountedPixels

    with TimeStack(write_stack(tmp_path / "x.tif", index_values(), unit="1")) as stack:
        dates = plan_phases(stack, [Phase(2001, 2003), Phase(2004, 2006)], 0.5)
        kernel = PhaseKernel(stack, CountedPixels(stack, None), dates, 0.5, True)
        block = BlockJob(window=stack.grid.window, outer=stack.grid.window)
        (bands, part), (copied, again) = kernel({}, block), pickle.loads(pickle.dumps(kernel))({}, block)
    assert np.array_equal(bands["output"], copied["output"], equal_nan=True)
    assert np.array_equal(part.by_class, again.by_class) and np.array_equal(part.sums, again.sums)


def test_a_few_pixels_do_not_speak_for_the_region(tmp_path, job):
    values = np.random.default_rng(2).normal(size=(48, 4, 5))
    values[:24] = np.nan
    values[:24, 0, :2] = -0.3
    path = write_stack(tmp_path / "x.tif", values, unit="1")
    said = []
    loud = Job(memory=job.memory, threads=1, warn=said.append)
    made = run_core("phases", loud, INPUT=path, YEARS="2001-2002,2003-2004", OUTPUT=str(tmp_path / "p.tif"))
    assert "FIRST_MEAN" not in made and "CHANGE" not in made and made["DRIEST_PHASE"] == "2003-2004"
    assert any("2001-2002 has no mean over the area: 10%" in text for text in said)
    few = run_core("phases", job, INPUT=path, YEARS="2001-2002,2003-2004", MIN_VALID=0.05,
                   OUTPUT=str(tmp_path / "q.tif"))  # fmt: skip
    assert few["FIRST_MEAN"] == pytest.approx(-0.3, abs=1e-6)
