import threading
import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from scipy.ndimage import uniform_filter
from support.files import write_raster
from support.grids import make_grid

from agridrought.core.data.earth.grid import Window
from agridrought.core.data.raster import RasterFile, RasterWriter
from agridrought.core.engine import engine, windows
from agridrought.core.engine.staging import Staging
from agridrought.core.run.errors import Cancelled, GridError, OutputError, ParameterError, ResourceError
from agridrought.core.run.job import Job


@pytest.mark.parametrize("height, width", [(1, 1), (13, 19), (300, 500), (1, 4000), (700, 3)])
@pytest.mark.parametrize("tile", [64, 256])
@pytest.mark.parametrize("pixels", [1, 50, 4096, 70_000, 10**9])
def test_windows_cover_every_pixel_once_within_the_limit(height, width, tile, pixels):
    if height * width / pixels > 200_000:
        pytest.skip("as many windows as pixels: slow and no more telling")
    grid = make_grid(height, width)
    seen = np.zeros((height, width), int)
    for window in windows.split(grid, tile, pixels):
        assert window.pixels <= max(pixels, 1)
        seen[window.row : window.row + window.height, window.col : window.col + window.width] += 1
    assert (seen == 1).all()


@pytest.mark.parametrize("height, width", [(1, 1), (13, 19), (300, 500), (100, 4000), (4000, 100), (2000, 2000)])
@pytest.mark.parametrize("halo", [1, 7, 36])
@pytest.mark.parametrize("allowed", [8_000, 20_000, 300_000, 10**9])
def test_windows_with_their_halo_keep_to_the_limit(height, width, halo, allowed):
    grid = make_grid(height, width)
    seen = np.zeros((height, width), "uint8")
    for window in windows.split_square(grid, 256, allowed, halo):
        assert window.grown(halo, grid).pixels <= allowed
        seen[window.row : window.row + window.height, window.col : window.col + window.width] += 1
    assert (seen == 1).all()


def _run(path, output, kernel, job, gather=None, **options):
    with RasterFile(path) as source, Staging([path]) as stage:
        with RasterWriter(stage.place(str(output)), source.grid, ["out"]) as writer:
            engine.map(kernel, {"x": source}, {"out": writer}, job, needs=engine.Needs(**options), gather=gather)


def test_a_halo_makes_blocks_invisible(tmp_path):
    values = np.random.default_rng(1).normal(size=(400, 330)).astype("float32")
    path = write_raster(tmp_path / "a.tif", values)
    # A budget that gives many windows.
    _run(path, tmp_path / "b.tif", lambda a, job: {"out": uniform_filter(a["x"][0], 7, mode="nearest")[None]},
         Job(memory=7_000_000, threads=2), halo=3)  # fmt: skip
    with RasterFile(str(tmp_path / "b.tif")) as result:
        got = result.read()[0]
    assert np.allclose(got, uniform_filter(values, 7, mode="nearest"), atol=1e-5)


def test_gathered_values_and_progress(tmp_path):
    values = np.random.default_rng(1).random((500, 500)).astype("float32")
    path = write_raster(tmp_path / "a.tif", values)
    totals, shares = [], []
    job = Job(memory=4_000_000, threads=2, report=shares.append)
    _run(path, tmp_path / "b.tif", lambda a, job: ({"out": a["x"]}, float(a["x"].sum(dtype="f8"))), job,
         gather=totals.append)  # fmt: skip
    assert len(totals) > 4 and np.isclose(sum(totals), values.sum(dtype="f8"))
    steps = np.diff([0, *shares])
    assert shares[-1] == 1.0 and steps.min() >= -1e-9 and steps.max() < 0.4


def test_memory_bounds_the_windows(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((1000, 1000)))
    sizes = []

    def kernel(arrays, job):
        sizes.append(arrays["x"].size)
        return {"out": arrays["x"]}

    _run(path, tmp_path / "b.tif", kernel, Job(memory=4_000_000, threads=2), working=92)
    assert max(sizes) * 100 * 2 <= 4_000_000 and sum(sizes) == 1_000_000


def test_a_budget_below_one_pixel_says_what_is_needed(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((10, 10)))
    with pytest.raises(ResourceError, match="needs at least .* MiB"):
        _run(path, tmp_path / "b.tif", lambda a, job: a, Job(memory=1_000_000, threads=2), working=10_000_000)
    assert [p.name for p in tmp_path.iterdir()] == ["a.tif"]


@pytest.mark.parametrize("threads", [1, 4, 16, 64])
def test_many_threads_do_not_need_more_memory_than_there_is(tmp_path, threads):
    """A raster smaller than the halo is read once; threads are given up before the run is refused."""
    path = write_raster(tmp_path / "a.tif", np.ones((24, 16)))
    seen = []

    def kernel(arrays, job):
        seen.append(arrays["x"].shape)
        return {"out": arrays["x"]}

    # A single pixel with its halo of 36 would take 5 329 × 50 kB; the whole raster takes 19 MB.
    job = Job(memory=100_000_000, threads=threads)
    _run(path, tmp_path / "b.tif", kernel, job, halo=36, working=50_000)
    assert all(shape == (1, 24, 16) for shape in seen)


def test_old_pyramids_go_with_the_old_output(tmp_path):
    path, old = write_raster(tmp_path / "a.tif", np.zeros((4, 4))), tmp_path / "b.tif"
    for name in ("b.tif", "b.tif.ovr", "b.tif.aux.xml", "b.tif.msk"):
        (tmp_path / name).write_text("old")
    _run(path, old, lambda a, job: {"out": a["x"]}, Job())
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.tif", "b.tif"]


class _Tiles(RasterWriter):
    """Counts how often each tile of each band is written."""

    def write(self, values, window=None, bands=None):
        if not self._written:
            self.times = np.zeros(self._marks.shape, int)
        rows = slice(window.row // self.tile, -(-(window.row + window.height) // self.tile))
        cols = slice(window.col // self.tile, -(-(window.col + window.width) // self.tile))
        which = np.arange(self.count) if bands is None else np.array(bands) - 1
        self.times[which, rows, cols] += 1
        super().write(values, window, bands)


@dataclass
class _Copied:
    """Values of a raster as a stream of its bands."""

    path: str

    def __call__(self, job):
        with RasterFile(self.path) as raster:
            for step in job.steps:
                yield step, {"out": raster.read(job.outer, [step + 1])[0]}


def _copy_counted(path, output, way, needs, memory):
    """Copy a raster by windows; how often each tile was written, and the threads that took part."""
    threads = set()

    def copied(arrays, job):
        threads.add(threading.get_ident())
        time.sleep(0.001)
        return {"out": arrays["x"]}

    job, bands = Job(memory=memory, threads=3), ["1", "2", "3"]
    with RasterFile(path) as source, _Tiles(output, source.grid, bands) as writer:
        if way == "map":
            engine.map(copied, {"x": source}, {"out": writer}, job, needs=needs)
        else:
            engine.stream(_Copied(path), {"out": writer}, job, grid=source.grid, steps=3, needs=needs)
    return writer.times, threads


@pytest.mark.parametrize("memory", [4_000_000, 20_000_000])
@pytest.mark.parametrize("shape", [(1, 700), (530, 300)])
@pytest.mark.parametrize("needs", [engine.Needs(), engine.Needs(working=50, halo=3)])
@pytest.mark.parametrize("way", ["map", "stream"])
def test_each_tile_of_an_output_is_written_once(tmp_path, memory, shape, needs, way):
    """GDAL loses what one thread wrote of a tile that another writes to while it is pushed out of the cache."""
    values = np.arange(3 * np.prod(shape), dtype="float32").reshape(3, *shape)
    path = write_raster(tmp_path / "a.tif", values)
    times, _ = _copy_counted(path, tmp_path / "b.tif", way, needs, memory)
    assert (times == 1).all()
    with RasterFile(str(tmp_path / "b.tif")) as result:
        assert np.array_equal(result.read(), values)


def test_one_thread_writes_where_windows_are_smaller_than_any_tile(tmp_path):
    values = np.arange(3 * 40 * 30, dtype="float32").reshape(3, 40, 30)
    path = write_raster(tmp_path / "a.tif", values)
    times, threads = _copy_counted(path, tmp_path / "b.tif", "map", engine.Needs(working=400), 150_000)
    assert times.max() > 1 and len(threads) == 1
    with RasterFile(str(tmp_path / "b.tif")) as result:
        assert np.array_equal(result.read(), values)


def test_threads_lose_nothing_under_a_small_cache(tmp_path):
    """With tiles that windows shared, such runs lost quarters of tiles now and then, without an error."""
    values = np.random.default_rng(1).normal(size=(12, 300, 200)).astype("float32")
    path = write_raster(tmp_path / "a.tif", values)
    for _ in range(20):
        with RasterFile(path) as source, RasterWriter(tmp_path / "b.tif", source.grid, [""] * 8) as writer:
            kernel, job = partial(_first_bands, count=8), Job(memory=7_000_000, threads=2)
            engine.map(kernel, {"x": source}, {"out": writer}, job)
        with RasterFile(str(tmp_path / "b.tif")) as result:
            assert np.array_equal(result.read(), values[:8])


def _first_bands(arrays, job, count):
    return {"out": arrays["x"][:count]}


def test_cancel_takes_less_than_a_second_and_leaves_nothing(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((600, 600)))
    stop = threading.Event()

    def kernel(arrays, job):
        for _ in range(1000):  # ten seconds, unless told to stop
            job.check()
            time.sleep(0.01)
        return {"out": arrays["x"]}

    threading.Timer(0.3, stop.set).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        _run(path, tmp_path / "b.tif", kernel, Job(memory=10_000_000, threads=2, cancelled=stop.is_set))
    assert time.monotonic() - began < 1.3
    assert [p.name for p in tmp_path.iterdir()] == ["a.tif"]


def test_an_error_in_one_window_stops_the_others_and_is_the_one_reported(tmp_path):
    path = write_raster(tmp_path / "a.tif", np.zeros((600, 600)))
    started = []

    def kernel(arrays, job):
        started.append(1)
        if len(started) == 2:
            raise ValueError("broken kernel")
        time.sleep(0.02)
        job.check()
        return {"out": arrays["x"]}

    with pytest.raises(ValueError, match="broken kernel"):
        _run(path, tmp_path / "b.tif", kernel, Job(memory=1_000_000, threads=2))
    assert len(started) < 10
    assert [p.name for p in tmp_path.iterdir()] == ["a.tif"]


def test_inputs_on_two_grids_are_refused(tmp_path):
    first = RasterFile(write_raster(tmp_path / "a.tif", np.zeros((4, 4))))
    second = RasterFile(write_raster(tmp_path / "b.tif", np.zeros((4, 4)), make_grid(4, 4, x=11.0)))
    with pytest.raises(GridError, match="a.tif.*b.tif"):
        engine.map(lambda a, job: {}, {"a": first, "b": second}, {}, Job())


def test_an_old_output_survives_a_failed_run(tmp_path):
    path, old = write_raster(tmp_path / "a.tif", np.zeros((4, 4))), tmp_path / "b.tif"
    old.write_text("old")

    def kernel(arrays, job):
        raise ValueError("no")

    with pytest.raises(ValueError):
        _run(path, old, kernel, Job())
    assert old.read_text() == "old"
    _run(path, old, lambda a, job: {"out": a["x"]}, Job())
    with RasterFile(str(old)) as raster:
        assert (raster.read() == 0).all()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.tif", "b.tif"]


def test_outputs_that_cannot_be_are_refused_before_the_work(tmp_path, monkeypatch):
    target = str(tmp_path / "a.tif")
    with pytest.raises(ParameterError, match="is an input"), Staging([target]) as stage:
        stage.place(target)
    with pytest.raises(ParameterError, match="two outputs"), Staging() as stage:
        stage.place(target)
        stage.place(target)
    with pytest.raises(OutputError, match="Choose a folder"), Staging() as stage:
        stage.place(str(tmp_path / "none" / "a.tif"))
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="Choose a folder"), Staging() as stage:
        stage.place(str(tmp_path / "file" / "a.tif"))
    with pytest.raises(OutputError, match="is a folder"), Staging() as stage:
        stage.place(str(tmp_path))

    class Full:
        free = 1000

    monkeypatch.setattr("shutil.disk_usage", lambda path: Full)
    with pytest.raises(ResourceError, match="GiB are free"), Staging() as stage:
        stage.place(target, 600)
        stage.scratch("s.tif", target, 600)  # together they do not fit
    assert [p.name for p in tmp_path.iterdir()] == ["file"]


def test_scratch_files_do_not_stay(tmp_path):
    with Staging() as stage:
        Path(stage.scratch("s.tif", str(tmp_path / "a.tif"))).write_text("x")
        Path(stage.place(str(tmp_path / "a.tif"))).write_text("y")
    assert [p.name for p in tmp_path.iterdir()] == ["a.tif"]


@pytest.mark.parametrize("height, width, halo", [(13, 19, 0), (144, 248, 36), (900, 700, 20)])
@pytest.mark.parametrize("steps, overlap", [(1, 0), (5, 2), (252, 2), (40, 0)])
@pytest.mark.parametrize("threads", [1, 2, 5])
def test_windows_and_spans_cover_every_step_once_within_the_limit(height, width, halo, steps, overlap, threads):
    grid, allowed = make_grid(height, width), 40_000
    seen = np.zeros((steps, height, width), "uint8")
    parts = list(windows.split_spans(grid, 256, allowed, halo, steps, overlap, threads))
    for window, span in parts:
        assert window.grown(halo, grid).pixels <= allowed
        assert span == range(steps) or len(span) >= 8 * overlap
        rows, cols = slice(window.row, window.row + window.height), slice(window.col, window.col + window.width)
        seen[span.start : span.stop, rows, cols] += 1
    assert (seen == 1).all()
    assert len(parts) >= threads or steps < 16 * overlap or steps == 1


def test_a_stream_writes_each_step_where_it_belongs(tmp_path):
    grid = make_grid(300, 280)
    values = np.random.default_rng(1).normal(size=(30, 300, 280)).astype("float32")
    shares = []

    def kernel(job):
        rows, cols = (slice(job.outer[i], job.outer[i] + job.outer[i + 2]) for i in (0, 1))
        for step in job.steps:
            yield step, {"out": uniform_filter(values[step, rows, cols], 7, mode="nearest")}

    job = Job(memory=4_000_000, threads=3, report=shares.append)
    with RasterWriter(tmp_path / "b.tif", grid, [""] * 30) as writer:
        engine.stream(
            kernel, {"out": writer}, job, grid=grid, steps=30, needs=engine.Needs(overlap=1, halo=3, working=40)
        )
    with RasterFile(str(tmp_path / "b.tif")) as result:
        got = result.read()
    expected = np.stack([uniform_filter(month, 7, mode="nearest") for month in values])
    assert np.allclose(got, expected, atol=1e-5)
    assert max(shares) == 1 and len(shares) > 30


def test_samples_come_back_in_order_and_may_repeat():
    grid = make_grid(50, 50)
    parts = [windows.Part(Window(i, 0, 2, 2), range(i, i + 3)) for i in (5, 1, 5)]

    def kernel(job):
        time.sleep(0.02 * (3 - job.number))
        return job.window.row, job.steps, job.number

    found = engine.sample(kernel, parts, Job(threads=3), grid=grid, size=100)
    assert found == [(5, range(5, 8), 0), (1, range(1, 4), 1), (5, range(5, 8), 2)]
