"""Alignment of files: class shares, stacks, windows, cancel, bad input."""

from functools import partial

import numpy as np
import pytest
from support.aligned import LAEA, SPHERE, random_values, seen
from support.files import write_raster, write_stack
from support.grids import UTM33, WGS84, make_grid
from support.run import run_core

from agridrought.core.data.earth.grid import Grid, Window
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.raster.aligned import AlignedRaster
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, GridError, InputError, ParameterError
from agridrought.core.run.job import Job


def align(source, like, output, job, **settings):
    return run_core("alignstack", job, INPUT=source, REFERENCE_LAYER=like, OUTPUT=output, **settings)


@pytest.fixture
def view(tmp_path):
    """``view(values, source grid, target grid, method, …)``: the values seen on the target grid."""
    return partial(seen, tmp_path)


class TestFractions:
    def test_shares_against_counting(self, view):
        codes = np.random.default_rng(3).integers(1, 4, (12, 12)).astype("float32")
        source = make_grid(12, 12, x=0, y=12_000, step=1000, crs=UTM33)
        got = view(codes, source, make_grid(3, 3, x=0, y=12_000, step=4000, crs=UTM33), "fractions", codes=(1, 2, 3))
        assert np.allclose(got.sum(axis=0), 1)
        for i, code in enumerate((1, 2, 3)):
            assert np.allclose(got[i], (codes == code).reshape(3, 4, 3, 4).mean(axis=(1, 3)))

    def test_they_sum_to_one_across_reference_systems_with_gaps(self, view):
        codes = np.random.default_rng(3).integers(1, 5, (300, 300)).astype("float32")
        codes[:120] = np.nan
        source = Grid(LAEA, (1000, 0, -150_000, 0, -1000, 150_000), 300, 300)
        got = view(codes, source, make_grid(8, 8, x=9, y=52.9, step=0.25, crs=SPHERE), "fractions", codes=(1, 2, 3, 4))
        total = got.sum(axis=0)
        assert np.allclose(total[np.isfinite(total)], 1, atol=1e-6) and np.isnan(total[0]).all()
        assert np.isfinite(total[-1]).all()

    def test_the_bands_are_the_codes_that_occur_there(self, tmp_path, job, provenance):
        codes = np.repeat([[7, 7, 40, 41, 9, 9, 200, 200]], 8, axis=0)
        source = write_raster(tmp_path / "lc.tif", codes, dtype="uint8", grid=make_grid(8, 8, x=10, step=0.5, y=50))
        like = write_raster(tmp_path / "r.tif", np.zeros((2, 3)), make_grid(2, 3, x=10, y=50, step=1))
        out = str(tmp_path / "o.tif")
        assert align(source, like, out, job, METHOD="fractions") == {"METHOD_USED": "fractions"}
        with RasterFile(out) as raster:
            assert raster.descriptions == ("7", "9", "40", "41") and raster.tags["variable"] == "lc"
            assert raster.read()[:, 0, 1].tolist() == [0, 0, 0.5, 0.5]

    @pytest.mark.parametrize(
        "values, word", [(random_values(8, 8), "whole numbers"), (np.full((8, 8), np.nan), "holds no value")]
    )
    def test_what_is_no_raster_of_classes(self, tmp_path, job, provenance, values, word):
        source = write_raster(tmp_path / "a.tif", values)
        with pytest.raises((ParameterError, InputError), match=word):
            align(source, source, str(tmp_path / "o.tif"), job, METHOD="fractions")
        stack = write_stack(tmp_path / "s.tif", np.ones((3, 8, 8)))
        with pytest.raises(ParameterError, match="has 3 bands"):
            align(stack, source, str(tmp_path / "o.tif"), job, METHOD="fractions")
        assert not (tmp_path / "o.tif").exists()


class TestFiles:
    def test_windows_and_a_small_budget_change_nothing(self, tmp_path, provenance):
        values = np.random.default_rng(1).random((5, 330, 400)).astype("float32")
        source = write_stack(tmp_path / "s.tif", values, grid=make_grid(330, 400, x=1, y=60, step=0.05))
        for crs, x, y, step in ((WGS84, 2, 58, 0.07), (UTM33, 20_000, 6_300_000, 9000)):
            like = write_raster(tmp_path / "r.tif", np.zeros((180, 190)), make_grid(180, 190, x, y, step, crs))
            for memory, name in ((8_000_000, "small"), (2_000_000_000, "large")):
                job = Job(memory=memory, threads=2)
                align(source, like, str(tmp_path / f"{name}.tif"), job, METHOD="average")
            with RasterFile(str(tmp_path / "small.tif")) as a, RasterFile(str(tmp_path / "large.tif")) as b:
                assert np.allclose(a.read(), b.read(), equal_nan=True, atol=1e-6) and np.isfinite(a.read()).any()

    def test_dates_unit_and_name_come_along(self, tmp_path, job, provenance):
        source = write_stack(tmp_path / "s.tif", np.ones((3, 8, 10)), "2003-05-01", unit="K", variable="lst")
        like = write_raster(tmp_path / "r.tif", np.zeros((3, 4)), make_grid(3, 4, x=10.1, y=49.9, step=0.5))
        used = align(source, like, str(tmp_path / "o.tif"), job)
        assert used == {"METHOD_USED": "average"}
        with TimeStack(str(tmp_path / "o.tif")) as stack, RasterFile(like) as reference:
            assert stack.axis.labels == ["2003-05-01", "2003-06-01", "2003-07-01"]
            assert (stack.variable, stack.unit, stack.axis.step) == ("lst", "K", "month")
            assert stack.grid == reference.grid and (stack.read() == 1).all()

    @pytest.mark.parametrize("step, method", [(0.1, "bilinear"), (0.25, "bilinear"), (0.5, "average")])
    def test_auto(self, tmp_path, provenance, step, method):
        told = []
        source = write_raster(tmp_path / "a.tif", random_values(8, 10))
        like = write_raster(tmp_path / "r.tif", np.zeros((3, 3)), make_grid(3, 3, x=10.33, y=49.67, step=step))
        out = str(tmp_path / "o.tif")
        assert align(source, like, out, Job(info=told.append))["METHOD_USED"] == method
        assert method in told[0]

    @pytest.mark.parametrize("step, bands, method", [(0.5, 1, "fractions"), (0.25, 1, "nearest"), (0.5, 2, "nearest")])
    def test_auto_never_takes_the_mean_of_declared_classes(self, tmp_path, job, provenance, step, bands, method):
        import rasterio

        values = np.random.default_rng(1).integers(1, 4, (bands, 8, 10))
        for declare in ("palette", "flags", "unit"):
            path = write_raster(tmp_path / "a.tif", values, dtype="uint8")
            with rasterio.open(path, "r+") as dataset:
                if declare == "palette":
                    dataset.write_colormap(1, {1: (255, 0, 0, 255), 2: (0, 255, 0, 255), 3: (0, 0, 255, 255)})
                elif declare == "flags":
                    dataset.update_tags(1, flag_values="1, 2, 3", flag_meanings="wood grass crop")
                else:
                    dataset.update_tags(unit="class")
            if declare == "palette" and bands > 1:
                continue  # GeoTIFF has colour tables for single bands only
            like = write_raster(tmp_path / "r.tif", np.zeros((3, 3)), make_grid(3, 3, step=step))
            used = align(path, like, str(tmp_path / "o.tif"), job)
            assert used == {"METHOD_USED": method}, declare

    def test_many_whole_numbers_are_no_classes(self, tmp_path, provenance):
        told = []
        percent = np.arange(160).reshape(8, 20) % 101
        source = write_raster(tmp_path / "a.tif", percent, make_grid(8, 20), dtype="uint8")
        like = write_raster(tmp_path / "r.tif", np.zeros((3, 3)), make_grid(3, 3, step=0.5))
        job = Job(warn=told.append)
        assert align(source, like, str(tmp_path / "o.tif"), job)["METHOD_USED"] == "average"
        assert not told

    def test_doubtful_choices_are_warned_of(self, tmp_path, provenance):
        told = []
        source = write_raster(tmp_path / "a.tif", np.ones((20, 20)), make_grid(20, 20, step=0.05), dtype="uint8")
        like = write_raster(tmp_path / "r.tif", np.zeros((3, 3)))
        for method in ("auto", "nearest"):
            align(source, like, str(tmp_path / "o.tif"), Job(warn=told.append), METHOD=method)
        assert "class codes" in told[0] and "covers 25 pixels" in told[1]

    @pytest.mark.parametrize("grid", [make_grid(4, 4, x=40), make_grid(4, 4, x=5e6, y=5e6, step=1000, crs=UTM33)])
    def test_no_common_ground(self, tmp_path, job, provenance, grid):
        source = write_raster(tmp_path / "a.tif", random_values(8, 10))
        like = write_raster(tmp_path / "r.tif", np.zeros((4, 4)), grid)
        with pytest.raises(GridError, match="(?s)no ground in common.*a.tif: EPSG:4326.*r.tif: EPSG"):
            align(source, like, str(tmp_path / "o.tif"), job)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a.tif", "r.tif"]

    def test_only_one_has_a_reference_system(self, tmp_path, job, provenance):
        source = write_raster(tmp_path / "a.tif", random_values(8, 10), make_grid(8, 10, crs=""))
        like = write_raster(tmp_path / "r.tif", np.zeros((4, 4)))
        with pytest.raises(GridError, match="input raster has no reference system"):
            align(source, like, str(tmp_path / "o.tif"), job)

    def test_cancel(self, tmp_path, provenance):
        source = write_raster(tmp_path / "a.tif", random_values(8, 10))
        with pytest.raises(Cancelled):
            align(source, source, str(tmp_path / "o.tif"), Job(cancelled=lambda: True))

    @pytest.mark.parametrize("options", [{"METHOD": "cubic"}, {"MIN_VALID": 1.5}])
    def test_impossible_options(self, tmp_path, job, options):
        source = write_raster(tmp_path / "a.tif", random_values(8, 10))
        with pytest.raises(ParameterError):
            align(source, source, str(tmp_path / "o.tif"), job, **options)


def test_reading_one_window_and_some_bands(tmp_path):
    values = np.random.default_rng(1).random((4, 12, 12)).astype("float32")
    with RasterFile(write_raster(tmp_path / "a.tif", values, make_grid(12, 12, x=0, y=12, step=1))) as raster:
        view = AlignedRaster(raster, make_grid(6, 6, x=0, y=12, step=2), "average")
        assert np.array_equal(view.read(Window(1, 2, 3, 4), [2, 4]), view.read()[[1, 3], 1:4, 2:6])
