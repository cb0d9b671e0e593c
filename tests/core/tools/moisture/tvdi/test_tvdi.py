"""TVDI: the vectors of docs/methods.md §4, edges against numpy, blocks against the whole, units and fallbacks."""

from datetime import date
from functools import partial

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.tvdi_scatter import KNOWN, run, scatter, write_scatter

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, DateError, GridError, InputError, ParameterError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.tvdi import EdgeOptions, Edges, LstHistogram, fit_edges, tvdi
from agridrought.core.tools.moisture.tvdi.edges import Line, fit_line


@pytest.fixture
def stacks(tmp_path):
    """``stacks(months)``: paths of LST and NDVI with known edges."""
    return partial(write_scatter, tmp_path)


class TestEdges:
    @pytest.mark.parametrize(
        "rule, want",
        [("minmax", (-19.96, 329.81, 3.96, 290.20)), ("percentile", (-19.38, 329.18, 3.52, 290.81))],
    )
    def test_the_vector(self, rule, want):
        lst, ndvi, _ = scatter(20_000)
        edges = fit_edges(lst, ndvi, EdgeOptions(rule=rule))
        got = (edges.dry.slope, edges.dry.intercept, edges.wet.slope, edges.wet.intercept)
        assert tuple(round(value, 2) for value in got) == want

    def test_percentiles_of_packed_temperatures_are_those_of_numpy(self):
        rng = np.random.default_rng(4)
        lst = np.rint(rng.uniform(280, 320, 5000) / 0.02) * 0.02
        ndvi = rng.uniform(0.1, 0.8, 5000)
        options = EdgeOptions(width=0.05)
        histogram = LstHistogram(options)
        histogram.merge(*histogram.tally(lst[:2000], ndvi[:2000], options))
        histogram.merge(*histogram.tally(lst[2000:], ndvi[2000:], options))
        centres, low, high = histogram.extremes()
        assert np.allclose(centres, 0.125 + 0.05 * np.arange(14)) and histogram.pixels == 5000
        for i in range(14):
            inside = np.floor((ndvi - 0.1) / 0.05 + 1e-4) == i
            assert np.allclose((low[i], high[i]), np.percentile(lst[inside], (1, 99)), atol=1e-4)

    def test_whole_per_cent_fall_into_bins_of_their_own(self):
        percent = np.repeat(np.arange(10, 81), 30).astype("float32")
        histogram = LstHistogram(EdgeOptions())
        histogram.merge(*histogram.tally(np.full(percent.size, 300.0), percent * np.float32(0.01), EdgeOptions()))
        counts = histogram.counts.reshape(70, -1).sum(axis=1)
        assert counts.tolist() == [30] * 69 + [60]  # the upper end of the range belongs to the last bin

    def test_missing_frozen_and_impossible_pixels_stay_out(self):
        lst, ndvi, _ = scatter(20_000)
        spoilt, bare = lst.copy(), ndvi.copy()
        spoilt[::50], spoilt[1::50], spoilt[2::50], bare[3::50] = np.nan, 250.0, 600.0, np.nan
        kept = np.ones(20_000, bool)
        for i in range(4):
            kept[i::50] = False
        assert fit_edges(spoilt, bare, EdgeOptions()) == fit_edges(lst[kept], ndvi[kept], EdgeOptions())
        assert fit_edges(spoilt, bare, EdgeOptions(min_lst=0)).wet != fit_edges(spoilt, bare, EdgeOptions()).wet

    def test_bins_need_twenty_pixels_and_edges_ten_bins(self):
        ndvi = np.repeat(0.105 + 0.01 * np.arange(10), 20)
        assert fit_edges(np.full(200, 300.0), ndvi, EdgeOptions()) is not None
        assert fit_edges(np.full(199, 300.0), ndvi[1:], EdgeOptions()) is None

    def test_outliers_are_rejected(self):
        x = np.linspace(0.1, 0.8, 30)
        y = 300 - 10 * x
        y[[3, 20]] += 25
        line = fit_line(x, y)
        assert (line.slope, line.intercept, line.bins) == (pytest.approx(-10), pytest.approx(300), 28)
        assert line.r2 == pytest.approx(1) and line.rmse == pytest.approx(0, abs=1e-6)

    @pytest.mark.parametrize(
        "options", [{"low": 0.8}, {"width": 0}, {"width": 0.1}, {"rule": "median"}, {"min_lst": 500}]
    )
    def test_impossible_options(self, options):
        with pytest.raises(ParameterError):
            EdgeOptions(**options)


class TestIndex:
    def test_it_is_the_place_between_the_edges(self):
        lst, ndvi, moisture = scatter((40, 50))
        assert np.abs(tvdi(lst, ndvi, KNOWN) - moisture).max() < 1e-5

    def test_it_is_clipped_and_missing_where_it_must_be(self):
        edges = Edges(dry=Line(-30.0, 300.0), wet=Line(0.0, 280.0))
        lst = np.array([310.0, 270.0, 279.0, np.nan, 290.0, 280.0])
        vegetation = np.array([0.0, 0.0, 0.0, 0.0, np.nan, 0.65])
        got = tvdi(lst, vegetation, edges)
        assert got[[0, 2]].tolist() == [1.0, 0.0] and np.isnan(got[[1, 3, 4, 5]]).all()  # last: edges 0.5 K apart
        assert tvdi(lst, vegetation, edges, clip=False)[0] == 1.5
        assert tvdi(lst, vegetation, edges, min_lst=0)[1] == 0


class TestStack:
    def test_blocks_and_small_budgets_equal_the_whole(self, tmp_path, stacks, provenance):
        lst, ndvi = stacks(5)
        # A budget of one date's histogram, and of small windows.
        table, index, clipped = run(tmp_path, lst, ndvi, Job(memory=24_000_000, threads=2), provenance)
        with TimeStack(lst) as a, TimeStack(ndvi) as b:
            for i, (warm, green) in enumerate(zip(a.read(), b.read(), strict=True)):
                edges = fit_edges(warm, green, EdgeOptions())
                assert table["dry_slope"][i] == pytest.approx(edges.dry.slope, rel=1e-9)
                assert (table["wet_intercept"][i], table["dry_bins"][i]) == (edges.wet.intercept, edges.dry.bins)
                assert np.allclose(index[i], tvdi(warm, green, edges), atol=1e-6, equal_nan=True)
        assert table["date"][1] == date(2001, 2, 1) and table["month"] == (1, 2, 3, 4, 5)
        assert set(table["fallback"]) == {0} and 0 < clipped < 0.1

    def test_one_band_of_per_cent_stands_for_all_dates(self, tmp_path, stacks, provenance):
        told = []
        lst, _ = stacks(2)
        _, ndvi, _ = scatter((1, 150, 160))
        grid = make_grid(150, 160, step=0.05)
        static = write_raster(tmp_path / "tree.tif", ndvi[0], grid)
        percent = write_raster(tmp_path / "percent.tif", ndvi[0] * 100, grid)
        first, index, _ = run(tmp_path, lst, static, provenance=provenance)
        second, again, _ = run(tmp_path, lst, percent, Job(info=told.append), provenance)
        assert np.allclose(index, again, atol=1e-4) and np.allclose(first["dry_slope"], second["dry_slope"], atol=0.05)
        assert "every date" in told[0] and "per cent" in told[1] and "rescaled" in told[1]

    def test_a_date_without_edges_takes_those_of_its_calendar_month(self, tmp_path, provenance):
        told = []
        lst, ndvi, moisture = scatter((25, 60, 160))
        ndvi[12, 1:] = 0.02  # January of the second year: one row is too little
        ndvi[1, 1:] = ndvi[13, 1:] = 0.02  # no February has edges
        lst[5] = np.nan  # nothing to compute
        grid = make_grid(60, 160, step=0.05)
        lst = write_stack(tmp_path / "lst.tif", lst, grid=grid, unit="K")
        ndvi = write_stack(tmp_path / "ndvi.tif", ndvi, grid=grid)
        table, index, _ = run(tmp_path, lst, ndvi, Job(warn=told.append), provenance)
        at = {day: i for i, day in enumerate(table["date"])}
        first, second, third = (at[date(year, 1, 1)] for year in (2001, 2002, 2003))
        assert table["fallback"][second] == 1 and table["fallback"][first] == 0
        mean = (table["dry_slope"][first] + table["dry_slope"][third]) / 2
        assert table["dry_slope"][second] == pytest.approx(mean) and table["dry_bins"][second] == 0
        assert np.abs(index[12, 0] - moisture[12, 0]).max() < 0.1 and np.isnan(index[[1, 5, 13]]).all()
        assert date(2001, 6, 1) not in at and np.isnan(table["dry_slope"][at[date(2001, 2, 1)]])
        assert "2002-01-01" in told[0] and "2001-02-01, 2002-02-01" in told[1] and len(told) == 2

    def test_doubtful_edges_are_warned_of(self, tmp_path, provenance):
        told = []
        lst, ndvi, _ = scatter((2, 150, 160), edges=Edges(dry=Line(5.0, 320.0), wet=Line(4.0, 290.0)))
        lst[1] -= 32  # the wet half of the land is frozen
        grid = make_grid(150, 160, step=0.05)
        run(tmp_path, write_stack(tmp_path / "lst.tif", lst, grid=grid, unit="K"),
            write_stack(tmp_path / "ndvi.tif", ndvi, grid=grid), Job(warn=told.append), provenance)  # fmt: skip
        assert "does not fall" in told[0] and "2001-01-01" in told[0]
        assert "MIN_LST" in told[1] and "2001-02-01" in told[1] and "2001-01-01" not in told[1]

    def test_no_date_with_edges(self, tmp_path, provenance):
        lst, ndvi, _ = scatter((2, 6, 7))
        lst, ndvi = write_stack(tmp_path / "lst.tif", lst), write_stack(tmp_path / "ndvi.tif", ndvi)
        with pytest.raises(InputError, match="Take a larger region"):
            run(tmp_path, lst, ndvi, provenance=provenance)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["lst.tif", "ndvi.tif"]

    @pytest.mark.parametrize(
        "change, word", [(lambda k: k - 273.15, "OFFSET"), (lambda k: k / 0.02, "SCALE"), (lambda k: k / 2, "packed")]
    )
    def test_temperature_in_another_unit(self, tmp_path, stacks, provenance, change, word):
        lst, ndvi = stacks(1)
        with TimeStack(lst) as stack:
            wrong = write_stack(tmp_path / "wrong.tif", change(stack.read()), grid=stack.grid)
        with pytest.raises(UnitError, match=f"wrong.tif does not hold .* kelvin.*{word}"):
            run(tmp_path, wrong, ndvi, provenance=provenance)

    def test_vegetation_of_another_kind(self, tmp_path, stacks, provenance):
        lst, _ = stacks(1)
        packed = write_raster(tmp_path / "packed.tif", np.full((150, 160), 6000.0), make_grid(150, 160, step=0.05))
        with pytest.raises(UnitError, match="reach 6000"):
            run(tmp_path, lst, packed, provenance=provenance)
        empty = write_raster(tmp_path / "empty.tif", np.full((150, 160), np.nan), make_grid(150, 160, step=0.05))
        with pytest.raises(InputError, match="holds no value"):
            run(tmp_path, lst, empty, provenance=provenance)

    def test_other_grids_and_dates(self, tmp_path, stacks, provenance):
        lst, _ = stacks(3)
        coarse = write_raster(tmp_path / "coarse.tif", np.full((30, 32), 0.4), make_grid(30, 32))
        with pytest.raises(GridError, match="(?s)lst.tif.*coarse.tif.*Align to a grid"):
            run(tmp_path, lst, coarse, provenance=provenance)
        late = write_stack(
            tmp_path / "late.tif", np.full((3, 150, 160), 0.4), "2001-02-01", grid=make_grid(150, 160, step=0.05)
        )
        with pytest.raises(DateError, match="do not have the same dates"):
            run(tmp_path, lst, late, provenance=provenance)

    def test_cancel(self, tmp_path, stacks, provenance):
        lst, ndvi = stacks(1)
        with pytest.raises(Cancelled):
            run(tmp_path, lst, ndvi, Job(cancelled=lambda: True), provenance)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["lst.tif", "ndvi.tif"]
