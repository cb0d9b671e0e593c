"""Frequency of drought, against counting one value after the other (docs/methods.md §10)."""

import json
import pickle
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from support.files import write_stack
from support.grids import make_grid
from support.run import run_core
from support.soil_moisture import moist_values

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, DateError, GridError, InputError, ParameterError, UnitError
from agridrought.core.tools.drought.frequency.frequency import (
    FrequencyKernel,
    at_or_below,
    drought_frequency,
    group_plan,
)
from agridrought.core.tools.drought.ssi import empirical_percentile


def index_values(months=60, height=5, width=6, seed=7):
    rng = np.random.default_rng(seed)
    values = rng.normal(size=(months, height, width)).round(1).astype("float32")
    values[rng.random(values.shape) < 0.25] = np.nan
    values[:, 0, 0] = np.nan
    return values


def counted(x, threshold, groups, expected, min_valid):
    """Second implementation: loops."""
    out = np.full((len(expected), *x.shape[1:]), np.nan)
    for group, due in enumerate(expected):
        for row, col in np.ndindex(x.shape[1:]):
            values = [float(v) for v in x[groups == group, row, col] if not np.isnan(v)]
            if values and len(values) >= min_valid * due:
                out[group, row, col] = sum(v <= np.float32(threshold) for v in values) / len(values)
    return out


def parameters(options):
    names = {"start": "REFERENCE_START", "end": "REFERENCE_END"}
    return {names.get(name, name.upper()): value for name, value in options.items()}


@pytest.fixture
def frequency(tmp_path, job):
    """``frequency(values, options…)``: numbers and the written bands."""

    def call(values, grid=None, unit="1", start="2001-01-01", step="month", job=job, flags=None, **options):
        path = write_stack(tmp_path / "x.tif", values, start, step, grid, unit, "ssi1")
        given = {"INPUT": path, "FLAGS": flags, "OUTPUT": str(tmp_path / "f.tif"), **parameters(options)}
        numbers = run_core("droughtfrequency", job, **given)
        with RasterFile(str(tmp_path / "f.tif")) as raster:
            call.tags, call.labels = raster.tags, raster.descriptions
            return numbers, raster.read()

    return call


@pytest.mark.parametrize(
    "group, start", [("none", "2001-01-01"), ("calendar_month", "2001-05-01"), ("year", "2001-05-01")]
)
@pytest.mark.parametrize("threshold", [-1.0, 0.0])
def test_equals_counting(frequency, group, start, threshold):
    values = index_values()
    numbers, bands = frequency(values, start=start, threshold=threshold, group=group, min_valid=0.7)
    month = np.arange(60) + int(start[5:7]) - 1
    groups = {"none": month * 0, "calendar_month": month % 12, "year": month // 12}[group]
    expected = {"none": [60], "calendar_month": [5] * 12, "year": [12] * 6}[group]
    want = counted(values, threshold, groups, expected, 0.7)
    np.testing.assert_allclose(bands, want, atol=1e-7)
    assert np.isnan(bands).any() and np.isfinite(bands).any()
    km2 = CellAreas(make_grid(5, 6)).read()[0]
    known = [(band, np.isfinite(band)) for band in want if np.isfinite(band).any()]
    means = [(band * km2)[here].sum() / km2[here].sum() for band, here in known]
    assert numbers["MEAN_FREQUENCY"] == pytest.approx(np.mean(means), rel=1e-6)
    assert numbers["HIGHEST"] == pytest.approx(max(means), rel=1e-6)


def test_bands_have_names_and_tags(frequency, tmp_path):
    numbers, _ = frequency(index_values(), group="calendar_month")
    assert frequency.labels[0] == "01 January" and frequency.tags["time_step"] == "calendar_month"
    assert numbers["HIGHEST_GROUP"] in frequency.labels
    frequency(index_values(), group="none")
    assert frequency.labels == ("all dates 2001-01-01 to 2005-12-01",) and "time_step" not in frequency.tags
    frequency(index_values(), group="year")
    with TimeStack(str(tmp_path / "f.tif")) as stack:
        assert stack.axis.step == "year" and len(stack) == 5 and stack.variable == "ssi1_drought_frequency"


def test_a_value_at_the_threshold_counts():
    x = np.array([-1.1, -1.0, -0.9, np.nan, -np.inf, np.inf], "float32")
    assert at_or_below(x, -1.1)[:3].tolist() == [1, 0, 0]
    assert np.array_equal(at_or_below(x, -1.0), [1, 1, 0, np.nan, 1, 0], equal_nan=True)


def test_percentiles(frequency):
    values = moist_values(120, 4, 5)
    numbers, bands = frequency(values, unit="m3 m-3", measure="percentile", threshold=20.0)
    assert np.allclose(bands, 0.2, atol=0.01) and numbers["MEAN_FREQUENCY"] == pytest.approx(0.2, abs=0.01)
    reference = np.arange(120) < 60
    percent = empirical_percentile(values, reference)
    _, by_month = frequency(
        values, unit="m3 m-3", measure="percentile", threshold=20.0, group="calendar_month", end=date(2005, 12, 1)
    )
    want = counted(percent, 20.0, np.arange(120) % 12, [10] * 12, 0.5)
    np.testing.assert_allclose(by_month, want, atol=1e-7)
    assert np.nanmean(by_month[6]) > np.nanmean(by_month[0]) + 0.2  # the dry season of the made-up record is July


@pytest.mark.parametrize("options", [{"threshold": 0.2}, {"measure": "percentile", "threshold": 30.0}])
def test_what_is_only_climatology_is_left_out(frequency, tmp_path, options):
    values, flags = moist_values(60, 4, 5), np.ones((60, 4, 5), "uint8")
    flags[::3, 1:] = 5
    path = write_stack(tmp_path / "flags.tif", flags, unit="", variable="flags", dtype="uint8")
    _, flagged = frequency(values, unit="m3 m-3", flags=path, **options)
    _, plain = frequency(np.where(flags == 5, np.nan, values), unit="m3 m-3", **options)
    _, untouched = frequency(values, unit="m3 m-3", **options)
    assert np.array_equal(flagged, plain) and not np.array_equal(flagged[:, 1:], untouched[:, 1:])


def test_windows_and_threads_make_no_difference(frequency, job):
    values = index_values(40, 150, 140)
    small = replace(job, memory=4 * 1024**2, threads=1)
    for options in ({"group": "year"}, {"measure": "percentile", "threshold": 30.0}):
        whole, one = frequency(values, **options)
        parts, other = frequency(values, job=small, **options)
        assert np.array_equal(one, other, equal_nan=True)
        assert whole["MEAN_FREQUENCY"] == pytest.approx(parts["MEAN_FREQUENCY"], rel=1e-12)


def test_kernel_on_one_pixel_and_one_date(tmp_path):
    with TimeStack(write_stack(tmp_path / "one.tif", np.full((1, 1, 1), -2.0))) as stack:
        plan = group_plan(stack, "none")
    assert drought_frequency(np.full((1, 1), -2.0), -1.0, plan, 0.5).tolist() == [[1.0]]
    assert np.isnan(drought_frequency(np.full((1, 1), np.nan), -1.0, plan, 0.0)).all()


@pytest.fixture
def warned(tmp_path, job):
    """``warned(source, options…)``: the warnings of a run."""

    def call(source, **options):
        texts = []
        heard = replace(job, warn=texts.append)
        run_core("droughtfrequency", heard, INPUT=source, OUTPUT=str(tmp_path / "w.tif"), **parameters(options))
        return " ".join(texts)

    return call


def test_a_frequency_that_is_fixed_by_construction_is_said(tmp_path, job, warned):
    sm = write_stack(tmp_path / "sm.tif", moist_values(144, 4, 5))

    def index(name, **parameters):
        """As the tool writes it, with its parameters in the record."""
        path = str(tmp_path / name)
        run_core("ssi", job, INPUT=sm, OUTPUT=path, **parameters)
        return path

    fixed = index("a.tif", STANDARDISE="calendar_month")
    assert "by construction" in warned(fixed)
    assert "by construction" in warned(fixed, group="calendar_month")
    assert "by construction" not in warned(fixed, group="year")
    for other in (
        index("b.tif", STANDARDISE="whole_series"),
        index("c.tif", STANDARDISE="calendar_month", REFERENCE_END=date(2010, 12, 1)),
        sm,
    ):
        assert "by construction" not in warned(other, threshold=0.2, min_valid=0.01)
    assert "by construction" in warned(sm, measure="percentile", threshold=20.0)
    assert "by construction" not in warned(sm, measure="percentile", threshold=20.0, end=date(2007, 1, 1))
    assert "12 dates" not in warned(sm, measure="percentile", threshold=20.0, group="calendar_month")
    short = write_stack(tmp_path / "short.tif", moist_values(60, 4, 5))
    assert "steps of a 5th" in warned(short, threshold=0.2, group="calendar_month")


def test_a_record_of_another_program_does_no_harm(tmp_path, warned):
    for text in ('{"a": 1}', "[1]", "[]", json.dumps([{"tool": "agridrought:ssi", "parameters": None}]), "no json"):
        path = tmp_path / "odd.tif"
        write_stack(path, index_values())
        import rasterio

        with rasterio.open(path, "r+") as file:
            file.update_tags(processing=text)
        warned(str(path))


def test_wrong_input(frequency):
    values = index_values()
    with pytest.raises(UnitError, match="MEASURE percentile"):
        frequency(moist_values(24), unit="m3 m-3")
    with pytest.raises(DateError, match="at least 10"):
        frequency(values, measure="percentile", threshold=20.0, end=date(2001, 5, 1))
    with pytest.raises(DateError, match="GROUP none"):
        frequency(values, start="1961-01-01", step="year", group="year")
    with pytest.raises(GridError, match="reference system"):
        frequency(values, grid=make_grid(5, 6, crs=""))
    for wrong in (
        {"group": "decade"}, {"measure": "rank"}, {"measure": "percentile"}, {"threshold": float("nan")},
        {"min_valid": 1.5}, {"reference_start": date(2005, 1, 1), "reference_end": date(2004, 1, 1)},
    ):  # fmt: skip
        with pytest.raises(ParameterError):
            frequency(values, **wrong)


def test_a_cancelled_run_leaves_nothing(frequency, job, tmp_path):
    with pytest.raises(Cancelled):
        frequency(index_values(), job=replace(job, cancelled=lambda: True))
    assert [path.name for path in tmp_path.iterdir()] == ["x.tif"]


def test_nothing_valid(frequency):
    values = index_values()
    with pytest.raises(InputError, match="would hold no value"):
        frequency(values, min_valid=1.0)


def test_classes_are_refused(frequency):
    with pytest.raises(UnitError, match="holds classes or flags"):
        frequency(np.ones((24, 3, 4)), unit="class")


@pytest.mark.parametrize("ranked", [False, True])
def test_the_kernel_can_leave_the_process(tmp_path, job, ranked):
    from agridrought.core.engine.engine import BlockJob

    with TimeStack(write_stack(tmp_path / "x.tif", index_values(), unit="1")) as stack:
        cells, window = CellAreas(stack.grid, stack.path), stack.grid.window
        plan = group_plan(stack, "calendar_month")
        reference = np.ones(60, bool) if ranked else None
        kernel = FrequencyKernel(stack, None, cells, plan, 20.0 if ranked else -1.0, 0.5, reference)
        block = BlockJob(window=window, outer=window)
        (bands, sums), (copied, again) = kernel({}, block), pickle.loads(pickle.dumps(kernel))({}, block)
    assert np.array_equal(bands["output"], copied["output"], equal_nan=True)
    assert np.array_equal(sums.weighted, again.weighted) and sums.empty == again.empty == 1
