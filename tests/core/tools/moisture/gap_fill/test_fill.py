"""Gap filling of stacks on disk: as in memory, however the stack is cut, within the budget."""

import threading
import time
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.run import run_core
from support.soil_moisture import moist_values

from agridrought.core.data.earth.grid import Window
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.fill_flags import (
    CLIMATOLOGY_ONLY,
    FUSED,
    MISSING,
    OBSERVED,
    SPATIAL_ONLY,
    TEMPORAL_ONLY,
)
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.engine.staging import Staging
from agridrought.core.engine.windows import Part
from agridrought.core.run.errors import Cancelled, DateError, GridError, InputError, ParameterError, ResourceError
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.gap_fill import held_out_windows
from agridrought.core.tools.moisture.gap_fill.estimate import estimate_block, observed_mask
from agridrought.core.tools.moisture.gap_fill.options import FillOptions
from agridrought.core.tools.moisture.gap_fill.passes import RecordsKernel, months_pass, records_pass
from agridrought.core.tools.moisture.gap_fill.pixel_records import apart, pixel_records, useful_seasons
from agridrought.core.tools.moisture.gap_fill.scratch_rasters import ScratchRasters
from agridrought.core.tools.moisture.gap_fill.temporal import CLIMATOLOGY, TemporalKernel

OPTIONS = FillOptions(window=5)
BIG = Job(memory=10**9, threads=1)


@pytest.fixture(autouse=True)
def one_turn(monkeypatch):
    """Values of small stacks are withheld in up to twelve turns; once tells as much about what is tested here."""
    monkeypatch.setattr(held_out_windows, "turns", lambda observed, dates: 1)


def fill(tmp_path, values, provenance, job=BIG, options=OPTIONS, **more):
    """Outputs ``(filled, flags, uncertainty)`` and numbers of a run; nothing else may be left."""
    step = more.pop("step", "month")
    source = write_stack(tmp_path / "sm.tif", values, step=step)
    before = {path.name for path in tmp_path.iterdir()}
    places = [str(tmp_path / f"{name}.tif") for name in ("out", "flags", "unc")]
    given = {name.upper(): value for name, value in {**vars(options), **more}.items()}
    numbers = run_core("gapfill", job, INPUT=source, OUTPUT=places[0], FLAGS=places[1], UNCERTAINTY=places[2], **given)
    assert {path.name for path in tmp_path.iterdir()} == before | {"out.tif", "flags.tif", "unc.tif"}
    arrays = []
    for path in places:
        with TimeStack(path) as stack:
            arrays.append(stack.read())
    return *arrays, numbers


def gappy(months=60, height=20, width=24):
    values = moist_values(months, height, width)
    values[20:30, 5:8, 5:8] = np.nan
    values[40 % months] = np.nan
    values[:, :3, :4] = np.nan
    return values


def test_filled_values_and_flags(tmp_path, provenance):
    sm = gappy(72)
    filled, flags, uncertainty, numbers = fill(tmp_path, sm, provenance)
    seen = ~np.isnan(sm)
    np.testing.assert_array_equal(filled[seen], sm[seen])
    assert (flags[seen] == OBSERVED).all() and (flags[~seen] != OBSERVED).all()
    assert (flags[:, :3, :4] == MISSING).all()
    np.testing.assert_array_equal(np.isnan(filled), flags == MISSING)
    np.testing.assert_array_equal(np.isnan(uncertainty), flags == MISSING)
    assert (uncertainty[seen] == 0).all() and (uncertainty[(flags > 1)] > 0).all()
    assert not (flags == MISSING)[:, 4:, 5:].any()
    assert set(np.unique(flags[40, 5:, 5:])) == {TEMPORAL_ONLY}  # nothing else is known of that month
    assert (flags[20:30, 6, 6] == SPATIAL_ONLY).any()  # where the record only has its climatology
    assert (flags == FUSED).any()
    assert numbers["FILLED_SHARE"] == 1 and numbers["UNFILLED_SHARE"] == 0 and 0 < numbers["RMSE"] < 0.05


def test_only_climatology_is_said_so(tmp_path, provenance):
    sm = gappy(108)
    sm[40:48] = np.nan
    flags = fill(tmp_path, sm, provenance)[1]
    assert (flags[43:45, 4:, 5:] == CLIMATOLOGY_ONLY).all()


def layers_of(folder, source, job, options=OPTIONS, classes=None):
    """The layers of both passes over a stack, as arrays, with the calls that were made."""
    with Staging() as stage, TimeStack(source) as stack:
        season, kernels = useful_seasons(stack.axis.seasons), options.kernels()
        layers = ScratchRasters(
            stage, str(folder / "x.tif"), stack.grid, len(stack), 0 if season is None else 12, False
        )
        records_pass({"sm": stack}, layers, RecordsKernel(season, kernels.kernel), job)
        months_pass(layers, classes, season, kernels, job)
        names = ("record", "kind", "spatial", "distance", "climatology", "spread", "mask")
        with layers.opened(*names) as opened:
            return {name: raster.read() for name, raster in opened.items()}


def test_streamed_layers_equal_those_in_memory_however_they_are_cut(tmp_path, monkeypatch):
    from agridrought.core.engine import engine
    from agridrought.core.tools.moisture.gap_fill import passes

    sm = gappy(40, 70, 90)
    sm[:, 30:45, 40:60] = np.nan
    sm[:37, 35, 50] = 0.2  # often observed, far from anything
    source = write_stack(tmp_path / "sm.tif", sm)
    expected = estimate_block(sm, observed_mask(sm), np.arange(40) % 12, options=OPTIONS.kernels())
    calls, spatial_months = [], passes.spatial_months

    def counted(read, steps, length, mask, *more):
        calls.append((mask.shape, len(steps)))
        return spatial_months(read, steps, length, mask, *more)

    monkeypatch.setattr(passes, "spatial_months", counted)
    # One window and one span; spans; windows; windows and spans.
    for windows, spans in ((1, 1), (1, 4), (6, 1), (6, 2)):
        edges = [40 * i // spans for i in range(spans + 1)]
        parts = [
            Part(Window(row, col, 70 if windows == 1 else 40, 90 if windows == 1 else 30), range(*ends))
            for row, col in ((0, 0), (0, 30), (0, 60), (40, 0), (40, 30), (40, 60))[:windows]
            for ends in pairwise(edges)
        ]
        parts = [part._replace(window=part.window._replace(height=min(part.window.height, 70 - part.window.row)))
                 for part in parts]  # fmt: skip
        monkeypatch.setattr(engine, "split_spans", lambda *how, parts=parts: parts)
        calls.clear()
        found = layers_of(tmp_path, source, Job(memory=10**9, threads=2))
        assert len(calls) == windows * spans and (calls[0][0] == (70, 90)) == (windows == 1)
        _, temporal, kind = apart(found["record"], found["kind"])
        np.testing.assert_allclose(temporal, expected.temporal, atol=1e-7)
        np.testing.assert_array_equal(kind, expected.kind)
        np.testing.assert_allclose(found["spatial"], expected.spatial, atol=1e-6 if windows == 1 else 2e-5)
        distance = np.where(np.isnan(found["distance"]), 255, found["distance"])
        gap = np.isnan(sm) & observed_mask(sm)
        np.testing.assert_array_equal(distance[gap], expected.distance[gap])
        np.testing.assert_allclose(found["climatology"], expected.climatology, atol=1e-7)
        np.testing.assert_allclose(found["spread"][0], expected.spread, atol=1e-7)


def test_the_result_does_not_depend_on_budget_and_threads(tmp_path, provenance):
    sm = gappy(14, 140, 130)
    first = fill(tmp_path, sm, provenance, Job(memory=10**9, threads=1))
    second = fill(tmp_path, sm, provenance, Job(memory=70_000_000, threads=3))
    np.testing.assert_array_equal(first[1], second[1])
    for a, b in ((first[0], second[0]), (first[2], second[2])):
        np.testing.assert_allclose(a, b, atol=2e-5)
    assert first[3] == pytest.approx(second[3], abs=1e-5)


def test_windows_keep_to_the_budget(tmp_path, monkeypatch):
    """The arrays of a window with its halo, times what they were measured to take, fit."""
    from agridrought.core.tools.moisture.gap_fill import neighbour_months, passes

    source = write_stack(tmp_path / "sm.tif", gappy(4, 300, 280))
    sizes = []
    spatial_months = passes.spatial_months

    def counted(read, steps, length, mask, *more):
        sizes.append(mask.size)
        return spatial_months(read, steps, length, mask, *more)

    monkeypatch.setattr(passes, "spatial_months", counted)
    layers_of(tmp_path, source, Job(memory=40_000_000, threads=2))
    assert len(sizes) > 5 and max(sizes) * neighbour_months.WORKING * 2 <= 40_000_000


def test_a_long_record_needs_no_more_memory(tmp_path):
    """Peak memory of the pass over the months, by what Python allocates."""
    import tracemalloc

    from agridrought.core.tools.moisture.gap_fill import neighbour_months

    peaks = []
    for months in (36, 108):
        source = write_stack(tmp_path / f"{months}.tif", gappy(months, 30, 30))
        kernels = OPTIONS.kernels()
        with Staging() as stage, TimeStack(source) as stack:
            layers, season = ScratchRasters(stage, source, stack.grid, months, 12, False), stack.axis.seasons
            records_pass({"sm": stack}, layers, RecordsKernel(season, kernels.kernel), BIG)
            tracemalloc.start()
            months_pass(layers, None, season, kernels, BIG)
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    assert peaks[1] < 1.3 * peaks[0] and peaks[1] < 30 * 30 * neighbour_months.WORKING + 2_000_000


def test_a_budget_that_is_too_small_says_so(tmp_path, provenance):
    with pytest.raises(ResourceError, match="memory budget"):
        fill(tmp_path, gappy(12), provenance, Job(memory=1_000_000, threads=2))
    assert [path.name for path in tmp_path.iterdir()] == ["sm.tif"]


def test_room_on_the_disk_is_made_sure_of_before_the_work(tmp_path, provenance, monkeypatch):
    class Full:
        free = 60 * 20 * 24 * 11  # enough for the outputs, not for what lies between

    monkeypatch.setattr("shutil.disk_usage", lambda path: Full)
    monkeypatch.setattr("agridrought.core.tools.moisture.gap_fill.passes.records_pass", None)
    with pytest.raises(ResourceError, match="GiB are free"):
        fill(tmp_path, gappy(), provenance)
    assert [path.name for path in tmp_path.iterdir()] == ["sm.tif"]


@pytest.mark.parametrize("at", [0.02, 0.2, 0.5, 0.7, 0.85])
def test_cancel_anywhere_leaves_nothing(tmp_path, provenance, at):
    stop = threading.Event()
    job = Job(memory=10**9, threads=2, report=lambda share: share >= at and stop.set(), cancelled=stop.is_set)
    with pytest.raises(Cancelled):
        fill(tmp_path, gappy(24, 60, 60), provenance, job)
    assert [path.name for path in tmp_path.iterdir()] == ["sm.tif"]


def test_cancel_takes_less_than_a_second(tmp_path, provenance):
    stop, asked = threading.Event(), []

    def report(share):
        if share > 0.5 and not asked:
            asked.append(time.monotonic())
            stop.set()

    with pytest.raises(Cancelled):
        fill(tmp_path, gappy(12, 120, 120), provenance, replace(BIG, report=report, cancelled=stop.is_set))
    assert time.monotonic() - asked[0] < 2


def test_progress_moves_and_ends(tmp_path, provenance):
    shares = []
    fill(tmp_path, gappy(36, 30, 30), provenance, replace(BIG, report=shares.append))
    assert shares == sorted(shares) and max(np.diff([0, *shares])) < 0.2 and shares[-1] == 1


@pytest.mark.parametrize("shape", [(3, 1, 1), (14, 1, 30), (40, 9, 1), (3, 2, 2)])
@pytest.mark.parametrize("step", ["month", "dekad", "day", "year"])
def test_tiny_stacks_of_all_steps(tmp_path, provenance, shape, step):
    sm = np.random.default_rng(2).uniform(0.1, 0.4, shape).astype(np.float32)
    sm[1] = np.nan
    sm[0, 0, 0] = 0.2
    filled, flags, uncertainty, numbers = fill(tmp_path, sm, provenance, step=step)
    assert np.array_equal(np.isnan(filled), flags == MISSING)
    assert numbers["FILLED_SHARE"] + numbers["UNFILLED_SHARE"] > 0
    assert not np.isnan(filled[1]).all()


def test_dekads_have_a_climatology(tmp_path, provenance):
    """A dekad that is missing in the fifth year is filled from the other years."""
    dekads = np.arange(5 * 36)
    sm = np.repeat((0.2 + 0.1 * np.sin(dekads * 2 * np.pi / 36))[:, None, None], 2, axis=2).astype(np.float32)
    sm[4 * 36 + 10 : 4 * 36 + 22] = np.nan
    filled, flags, *_ = fill(tmp_path, sm, provenance, step="dekad")
    assert set(np.unique(flags[4 * 36 + 15 : 4 * 36 + 17])) == {CLIMATOLOGY_ONLY}
    np.testing.assert_allclose(filled[4 * 36 + 16, 0], sm[3 * 36 + 16, 0], atol=0.01)


def test_days_of_the_year_have_a_climatology(tmp_path):
    """In the layers: going through a thousand days of months takes long."""
    days = np.arange(4 * 365)
    sm = (0.2 + 0.1 * np.sin(days * 2 * np.pi / 365))[:, None, None].astype(np.float32)
    truth = sm.copy()
    sm[3 * 365 + 100 : 3 * 365 + 130] = np.nan
    with TimeStack(write_stack(tmp_path / "sm.tif", sm, step="day")) as stack:
        found = pixel_records(sm, np.ones((1, 1), bool), stack.axis.seasons, TemporalKernel())
    assert found.climatology.shape == (366, 1, 1) and found.backgrounds.count.shape == (367, 1, 1)
    assert (found.kind[3 * 365 + 110 : 3 * 365 + 120] == CLIMATOLOGY).all()
    np.testing.assert_allclose(found.record, truth, atol=0.01)


def test_yearly_stacks_have_none(tmp_path, provenance):
    flags = fill(tmp_path, gappy(20), provenance, step="year")[1]
    assert CLIMATOLOGY_ONLY not in np.unique(flags) and FUSED in np.unique(flags)


def test_no_cell_is_observed_often_enough(tmp_path, provenance):
    sm = np.full((24, 5, 6), np.nan, np.float32)
    sm[3] = 0.2
    said = []
    job = replace(BIG, warn=said.append)
    filled, flags, _, numbers = fill(tmp_path, sm, provenance, job)
    np.testing.assert_array_equal(filled, sm)
    assert numbers["UNUSED_CELLS"] == 30
    assert ("observed cells", 30, 30) in [(one.what, one.count, one.of) for one in job.tell.left_out]
    assert said and "MIN_OBSERVED" in said[0] and np.isnan(numbers["RMSE"])


def test_mask_holds(tmp_path, provenance):
    sm = gappy()
    mask = np.zeros(sm.shape[1:])
    mask[10:, 10:] = 1
    filled, flags, _, numbers = fill(
        tmp_path, sm, provenance, mask=write_raster(tmp_path / "m.tif", mask), options=OPTIONS
    )
    np.testing.assert_array_equal(filled[:, mask == 0], sm[:, mask == 0])
    assert (flags[:, mask == 1] != MISSING).all() and numbers["UNFILLED_SHARE"] == 0
    assert numbers["UNUSED_CELLS"] == (sm.shape[1] * sm.shape[2] - 12) - (mask == 1).sum()


def test_covariates_and_land_cover_make_classes(tmp_path, provenance):
    from agridrought.core.tools.moisture.gap_fill.similar_pixels import Covariates, classes_pass

    rng = np.random.default_rng(4)
    side = np.zeros((20, 24))
    side[:, 12:] = 1.0
    ndvi = 0.2 + 0.5 * side + rng.normal(0, 0.01, (6, 20, 24))
    height = write_raster(tmp_path / "dem.tif", 100 + 900 * side + rng.normal(0, 5, (20, 24)))
    cover = write_raster(tmp_path / "cover.tif", np.indices((20, 24))[0] // 10 + 1.0)
    dated = write_stack(tmp_path / "ndvi.tif", ndvi, unit="", variable="ndvi")
    with Staging() as stage, TimeStack(dated) as a, RasterFile(height) as b, RasterFile(cover) as codes:
        covariates = Covariates([a, b])
        assert covariates.sample().shape == (2, 20, 24)
        found = []
        for land_cover in (None, codes):
            layers = ScratchRasters(stage, str(tmp_path / "x.tif"), codes.grid, 3, 0, True)
            classes_pass(land_cover, covariates, layers, BIG)
            with layers.opened("classes") as opened:
                found.append(opened["classes"].read()[0])
    alone, both = found
    assert set(np.unique(alone[:, :12])).isdisjoint(np.unique(alone[:, 12:]))
    pairs = np.unique(np.stack([alone.ravel(), (np.indices((20, 24))[0] // 10).ravel()]), axis=1)
    assert np.unique(both).size == pairs.shape[1]
    filled, flags, _, numbers = fill(tmp_path, gappy(36), provenance, covariates=[dated, height], land_cover=cover)
    assert numbers["FILLED_SHARE"] > 0.99 and np.array_equal(np.isnan(filled), flags == MISSING)


def test_frozen_dates_stay_missing(tmp_path, provenance):
    sm = gappy(36)
    warm = np.full((30, *sm.shape[1:]), 290.0)
    warm[8:14, :12] = 260.0
    path = write_stack(tmp_path / "t.tif", warm, start="2001-04-01", unit="K")  # three months later
    said = []
    filled, flags, _, numbers = fill(tmp_path, sm, provenance, replace(BIG, info=said.append), temperature=path)
    cold = np.zeros(sm.shape, bool)
    cold[11:17, :12] = True
    gap = np.isnan(sm) & observed_mask(sm)
    assert np.isnan(filled[cold & gap]).all() and np.isfinite(filled[~cold & gap]).mean() > 0.99
    np.testing.assert_array_equal(filled[~np.isnan(sm)], sm[~np.isnan(sm)])
    assert any("lacks 6 of the 36 dates" in text for text in said)
    assert numbers["FILLED_SHARE"] > 0.99 and numbers["UNFILLED_SHARE"] > (cold & gap).sum() / gap.size


def test_temperature_of_other_dates_or_grids_is_refused(tmp_path, provenance):
    sm, warm = gappy(24), np.full((24, 20, 24), 290.0)
    late = write_stack(tmp_path / "late.tif", warm, start="2011-01-01", unit="K")
    with pytest.raises(DateError, match="no date of"):
        fill(tmp_path, sm, provenance, temperature=late)
    daily = write_stack(tmp_path / "daily.tif", warm, step="day", unit="K")
    with pytest.raises(DateError, match="Aggregate in time"):
        fill(tmp_path, sm, provenance, temperature=daily)
    beside = write_stack(tmp_path / "beside.tif", warm, unit="K", grid=make_grid(20, 24, x=11.0))
    with pytest.raises(GridError):
        fill(tmp_path, sm, provenance, temperature=beside)
    with pytest.raises(GridError):
        fill(tmp_path, sm, provenance, covariates=[beside])
    with pytest.raises(ParameterError, match="is an input"):
        source = write_stack(tmp_path / "sm.tif", sm)
        same = write_stack(tmp_path / "same.tif", warm, unit="K")
        run_core("gapfill", BIG, INPUT=source, OUTPUT=same, FLAGS=str(tmp_path / "f.tif"), TEMPERATURE=same)
    assert not list(tmp_path.glob(".agridrought*"))


def test_dates_that_the_file_lacks_are_filled(tmp_path, provenance):
    sm = gappy(36)
    with RasterFile(write_stack(tmp_path / "all.tif", sm)) as whole:
        labels = [label for i, label in enumerate(whole.descriptions) if i != 10]
        tags = whole.tags
    path = write_raster(tmp_path / "some.tif", np.delete(sm, 10, axis=0), make_grid(20, 24), labels)
    assert tags["unit"]
    outputs = [str(tmp_path / "o.tif"), str(tmp_path / "f.tif")]
    run_core("gapfill", BIG, INPUT=path, OUTPUT=outputs[0], FLAGS=outputs[1], WINDOW=5)
    with TimeStack(outputs[0]) as filled:
        assert len(filled) == 36 and np.isfinite(filled.read()[10, 4:, 5:]).mean() > 0.99


@pytest.mark.parametrize("length", [5, 60, 252, 365, 3000])
@pytest.mark.parametrize("shape", [(10, 12), (144, 248), (60, 5000), (1100, 900)])
def test_samples_are_bounded_and_spread(tmp_path, length, shape):
    cells = np.zeros(shape)
    cells[:, shape[1] // 4 :] = 1
    with RasterFile(write_raster(tmp_path / "m.tif", cells, dtype="uint8")) as mask:
        parts = held_out_windows.chosen_parts(mask, length, 12)
    total = cells.size * length
    size = sum(part.size for part in parts)
    assert size <= 15_000_000 and size <= total and max(part.size for part in parts) <= 1_500_000
    assert size >= 0.1 * min(total, 15_000_000)
    if total <= 1_500_000:
        assert len(parts) == 1 and size == total
    for window, steps in parts:
        assert cells[window.row : window.row + window.height, window.col : window.col + window.width].any()
        assert 0 <= steps.start < steps.stop <= length
        assert window.row + window.height <= shape[0] and window.col + window.width <= shape[1]
    if len(parts) > 4:
        columns = [part.window.col for part in parts]
        assert max(columns) - min(columns) > shape[1] / 3 or shape[0] > shape[1]


def test_nothing_is_learnt_at_the_cut_edges_of_a_sample():
    inner = held_out_windows._inner(held_out_windows.Window(0, 50, 40, 30), 5, make_grid(40, 80))
    assert inner[:, 5:].all() and not inner[:, :5].any()


def test_infinite_values_are_missing(tmp_path, provenance):
    sm = gappy(36)
    odd = np.random.default_rng(3).random(sm.shape) < 0.05
    gone = np.where(odd, np.float32(np.nan), sm)
    odd = np.where(odd, np.float32(np.inf), sm)
    odd[5, 10, 10], gone[5, 10, 10] = -np.inf, np.nan
    first, second = fill(tmp_path, gone, provenance), fill(tmp_path, odd, provenance)
    for a, b in zip(first[:3], second[:3], strict=True):
        np.testing.assert_array_equal(a, b)
    assert first[3] == second[3]


def test_numbers_that_stand_for_missing_values_are_refused(tmp_path, provenance):
    sm = gappy(36, 140, 130)
    sm[3, 10, 10] = sm[30, 130, 120] = -9999
    with pytest.raises(InputError, match=r"-9999 .* times among .*VALID_MIN"):
        fill(tmp_path, sm, provenance, Job(memory=70_000_000, threads=2))
    assert [path.name for path in tmp_path.iterdir()] == ["sm.tif"]


def test_single_values_that_cannot_be_soil_moisture_are_missing(tmp_path, provenance):
    sm = gappy(36)
    gone, odd, said = sm.copy(), sm.copy(), []
    gone[35, 15, 10], odd[35, 15, 10] = np.nan, 1.2
    first, second = fill(tmp_path, gone, provenance), fill(tmp_path, odd, provenance, replace(BIG, warn=said.append))
    for a, b in zip(first[:3], second[:3], strict=True):
        np.testing.assert_array_equal(a, b)
    assert any("taken as missing" in str(text) for text in said)


def test_values_above_the_largest_soil_moisture_are_said(tmp_path, provenance):
    sm = gappy(36)
    said = []
    job = replace(BIG, warn=said.append)
    filled, flags, _, numbers = fill(tmp_path, sm, provenance, job, replace(OPTIONS, max_sm=0.25))
    assert any("above MAX_SM" in text and " % of the values" in text for text in said)
    assert filled[flags > OBSERVED].max() <= 0.25 < filled[flags == OBSERVED].max()
    said.clear()
    free = fill(tmp_path, sm, provenance, job, OPTIONS)[3]
    assert not said and numbers["RMSE"] > 1.2 * free["RMSE"]
    # Nothing but the fusion holds the estimates of a single pixel: the withheld values judge what is written.
    alone = sm[:, 10:11, 10:11]
    free, held = (fill(tmp_path, alone, provenance, options=replace(OPTIONS, max_sm=m))[3] for m in (0.6, 0.2))
    assert held["RMSE"] > 1.2 * free["RMSE"]


def test_land_cover_must_be_classes(tmp_path, provenance):
    sm = gappy(12)
    many, broken = np.arange(480.0).reshape(20, 24), np.where(np.eye(20, 24) > 0, 1.5, 2.0)
    for name, values, words in (("many", many, "480 different values;"), ("broken", broken, "not all of them whole")):
        path = write_raster(tmp_path / f"{name}.tif", values)
        with pytest.raises(ParameterError, match=f"LAND_COVER .*{words}.*COVARIATES"):
            fill(tmp_path, sm, provenance, land_cover=path)
    some = many % 64
    some[0, :5] = np.nan
    fill(tmp_path, sm, provenance, land_cover=write_raster(tmp_path / "some.tif", some))


def test_cells_of_the_mask_that_were_never_observed_are_said(tmp_path, provenance):
    said, told = [], []
    mask = write_raster(tmp_path / "m.tif", np.ones((20, 24)))
    job = replace(BIG, warn=said.append, info=told.append)
    fill(tmp_path, gappy(36), provenance, job, mask=mask)
    assert any(text.startswith("12 cells of MASK were never observed") for text in said)
    assert not any("climatology" in text for text in told)
    fill(tmp_path, gappy(24), provenance, job, mask=mask)
    assert any("climatology" in text and "from space only" in text for text in told)


def test_what_is_learnt_is_known_by_its_place_in_the_stack(tmp_path, provenance, monkeypatch):
    sm, origins = gappy(10, 90, 110), set()

    class Told(held_out_windows.HeldOut):
        def learn(self, evidence, truth, hidden, origin):
            place = tuple(slice(start, start + size) for start, size in zip(origin, truth.shape, strict=True))
            np.testing.assert_array_equal(truth, sm[place])
            origins.add(origin)
            super().learn(evidence, truth, hidden, origin)

    monkeypatch.setattr(held_out_windows, "HeldOut", Told)
    monkeypatch.setattr(held_out_windows, "_SAMPLE_VALUES", 6 * 64 * 64)
    fill(tmp_path, sm, provenance)
    assert all(len({origin[axis] for origin in origins}) > 1 for axis in range(3))
