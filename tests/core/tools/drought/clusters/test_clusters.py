"""Drought clusters against scipy's labels of the whole record, and by hand: areas, overlaps, courses, the seam."""

from datetime import date
from functools import partial

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter, generate_binary_structure, label
from support import files
from support.grids import UTM33, make_grid
from support.run import run_core

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.earth.ellipsoid import distance_azimuth
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, GridError, ParameterError, ResourceError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.clusters import (
    ClusterOptions,
    clusters_table,
    find_clusters,
    paths_table,
)
from agridrought.core.tools.drought.clusters.passes import Passes
from agridrought.core.tools.drought.clusters.pieces import pairs_of

GLOBE = make_grid(18, 36, x=-180, y=90, step=10.0)
write_stack = partial(files.write_stack, unit="1", variable="ssi")
CUBE = generate_binary_structure(3, 1)  # faces


@pytest.fixture
def small_windows(monkeypatch):
    """Budgets of some kB cut rasters of some kB, and have room for their pieces."""
    monkeypatch.setattr("agridrought.core.engine.windows._SMALL", 64)
    monkeypatch.setattr("agridrought.core.tools.drought.clusters.passes._PIECES", 20)


def made(path, job, **options):
    """Numbers, clusters, and the raster of a run; missing as −1."""
    output = str(path).replace(".tif", "_c.tif")
    given = {name.upper(): value for name, value in options.items()}
    numbers = run_core("droughtclusters", job, INPUT=str(path), OUTPUT=output, CLUSTERS="points", **given)
    numbers.pop("CLUSTERS")
    with TimeStack(str(path)) as stack:
        found = find_clusters(stack, ClusterOptions(**options), job)
    with RasterFile(output) as raster:
        return numbers, found, np.nan_to_num(raster.read(), nan=-1).astype(int)


def random_index(shape, seed, sigma=(0.6, 1.0, 1.0)):
    x = gaussian_filter(np.random.default_rng(seed).normal(size=shape), sigma)
    x = (x / x.std()).astype("float32")
    x[np.random.default_rng(seed + 1).random(shape) < 0.03] = np.nan
    return x


def same_partition(one, other):
    """Whether two arrays of labels cut the same pixels into the same sets."""
    inside = one > 0
    if not (inside == (other > 0)).all():
        return False
    pairs = np.unique(np.column_stack([one[inside], other[inside]]), axis=0)
    return len(pairs) == len(np.unique(pairs[:, 0])) == len(np.unique(pairs[:, 1]))


@pytest.mark.parametrize("seed, shape", [(1, (20, 13, 17)), (2, (1, 30, 30)), (3, (40, 1, 25)), (4, (30, 9, 1))])
def test_all_of_it_is_what_scipy_labels(tmp_path, job, seed, shape):
    x = random_index(shape, seed)
    path = write_stack(tmp_path / "i.tif", x, grid=make_grid(*shape[1:]))
    numbers, found, ours = made(path, job, threshold=-0.7)
    theirs, count = label(x <= np.float32(-0.7), CUBE)
    assert numbers["COUNT"] == len(found) == count and same_partition(ours, theirs)
    assert ((ours == -1) == np.isnan(x)).all() and numbers["CLUSTERED_SHARE"] == pytest.approx(1)


@pytest.mark.parametrize("memory, threads", [(0.15, 1), (0.5, 3), (40, 2)])
def test_windows_and_spans_do_not_change_the_result(tmp_path, small_windows, memory, threads):
    """Small budgets cut the raster into many windows, threads the record into spans."""
    x = random_index((24, 60, 70), 7, (0.8, 2, 2))
    grid = make_grid(60, 70, y=30, step=0.1)
    path = write_stack(tmp_path / "i.tif", x, grid=grid)
    job = Job(memory=int(memory * 1024**2), threads=threads)
    with TimeStack(path) as stack:
        passes = Passes(stack, ClusterOptions(), job)
        windows, spans = {part.window for part in passes.parts}, {part.steps for part in passes.parts}
        assert len(windows) > (4 if memory < 1 else 0) and len(spans) > (1 if memory == 40 else 0)
    _, found, ours = made(path, job, threshold=-0.8)
    theirs, count = label(x <= np.float32(-0.8), CUBE)
    assert len(found) == count and same_partition(ours, theirs)
    # Measures against sums over scipy's labels, in the order of magnitude.
    km2 = np.broadcast_to(CellAreas(grid).read(), x.shape)
    deficit = np.bincount(theirs.ravel(), np.nan_to_num((np.float32(-0.8) - x.astype(float)) * km2).ravel())[1:]
    np.testing.assert_allclose(found.magnitude, np.sort(deficit)[::-1], rtol=1e-9)
    for number in (1, 2, 17):
        cells = ours == number
        by_date = (cells * km2).sum((1, 2))
        assert found.max_area[number - 1] == pytest.approx(by_date.max())
        assert found.mean_area[number - 1] == pytest.approx(by_date[by_date > 0].mean())
        assert found.max_place[number - 1] == by_date.argmax() and found.duration[number - 1] == (by_date > 0).sum()


def by_loops(x, km2, threshold, min_area, min_overlap):
    """Patches by scipy date by date, joined by a search over pairs: labels of the whole record."""
    patches, sizes, out = [], [], np.zeros(x.shape, int)
    for values in x:
        labels, count = label(values <= np.float32(threshold))
        areas = [km2[labels == i].sum() for i in range(1, count + 1)]
        patches.append([labels == i for i, area in enumerate(areas, 1) if area >= min_area])
        sizes.append([area for area in areas if area >= min_area])
    parent = {(t, i): (t, i) for t, date_patches in enumerate(patches) for i in range(len(date_patches))}

    def root(node):
        while parent[node] != node:
            node = parent[node]
        return node

    for t in range(1, len(patches)):
        for i, one in enumerate(patches[t - 1]):
            for j, other in enumerate(patches[t]):
                shared = km2[one & other].sum()
                if shared > 0 and shared >= min_overlap * min(sizes[t - 1][i], sizes[t][j]) - 1e-6:
                    parent[root((t, j))] = root((t - 1, i))
    names = {}
    for t, i in parent:
        out[t][patches[t][i]] = names.setdefault(root((t, i)), len(names) + 1)
    return out


@pytest.mark.parametrize("min_area, min_overlap", [(2000, 0), (0, 0.4), (1500, 0.7), (0, 1.0)])
@pytest.mark.parametrize("threads", [1, 3])
def test_small_patches_and_small_overlaps(tmp_path, small_windows, min_area, min_overlap, threads):
    x = random_index((24, 30, 40), 11, (0.7, 1.5, 1.5))
    grid = make_grid(30, 40, y=45)
    path = write_stack(tmp_path / "i.tif", x, grid=grid)
    km2 = np.broadcast_to(CellAreas(grid).read()[0], x.shape[1:])
    theirs = by_loops(x, km2, -0.6, min_area, min_overlap)
    # Windows of about two hundred pixels, so that patches reach over their borders.
    job = Job(memory=2**16 * threads, threads=threads)
    with TimeStack(path) as stack:
        assert len({part.window for part in Passes(stack, ClusterOptions(), job).parts}) >= 6
    _, found, ours = made(path, job, threshold=-0.6, min_area=min_area, min_overlap=min_overlap)
    assert len(found) == theirs.max() > 3 and same_partition(ours, theirs)


def patches(*dates, shape=(18, 36)):
    """Values with −2 at some pixels of each date, else 1."""
    values = np.ones((len(dates), *shape), "float32")
    for date_values, pixels in zip(values, dates, strict=True):
        for row, col in pixels:
            date_values[row, col] = -2
    return values


def test_splits_and_merges_are_one_cluster_and_diagonals_do_not_touch(tmp_path, job):
    whole = [(5, col) for col in range(4, 10)]
    path = write_stack(tmp_path / "i.tif", patches([(5, 4), (5, 9)], whole, [(5, 4), (6, 3), (5, 9)]), grid=GLOBE)
    _, found, ours = made(path, job)
    assert len(found) == 2 and found.duration.tolist() == [3, 1] and ours[2, 6, 3] == 2


@pytest.mark.parametrize("missing", [True, False])
def test_a_missing_date_ends_clusters(tmp_path, job, missing):
    values = patches([(5, 5)], [(5, 5)], [(5, 5)], [(5, 5)], [])
    if missing:
        values[1] = np.nan
    _, found, _ = made(write_stack(tmp_path / "i.tif", values, grid=GLOBE), job)
    flags = list(zip(found.duration.tolist(), found.begun_before.tolist(), found.continues.tolist(), strict=True))
    assert flags == ([(2, True, False), (1, True, True)] if missing else [(4, True, False)])


@pytest.mark.parametrize("west, joined", [(-180, True), (-90, False)])
def test_over_the_date_line_only_where_the_grid_closes(tmp_path, job, west, joined):
    width = 36 if joined else 18
    grid = make_grid(18, width, x=west, y=90, step=10.0)
    values = patches([(8, 0), (8, width - 1)], [(8, width - 2), (8, width - 1)], shape=(18, width))
    path = write_stack(tmp_path / "i.tif", values, grid=grid)
    _, found, _ = made(path, job)
    assert len(found) == (1 if joined else 2)
    if joined:
        assert abs(found.longitude[0]) == pytest.approx(180) and found.longitude[1] == pytest.approx(170)
        line = [part.coords for part in paths_table(found).geometry[0].geoms]
        assert all(-180 <= x <= 180 for part in line for x, _ in part)


def test_the_seam_between_windows_of_a_closed_grid(tmp_path, small_windows):
    x = random_index((10, 36, 72), 5, (0.7, 2, 2))
    path = write_stack(tmp_path / "i.tif", x, grid=make_grid(36, 72, x=-180, y=90, step=5.0))
    _, found, ours = made(path, Job(memory=2**17, threads=1), threshold=-0.8)
    # Scipy on the record beside itself: what touches over the seam has two labels there, joined here.
    twice, _ = label(np.concatenate([x, x], axis=2) <= np.float32(-0.8), CUBE)
    left, right = twice[..., :72], twice[..., 72:]
    inside = left > 0
    from agridrought.core.tools.drought.clusters.graph import components

    joined = components(twice.max() + 1, left[inside], right[inside])
    theirs = np.where(inside, joined[left] + 1, 0)
    assert same_partition(ours, theirs) and len(found) == len(np.unique(theirs)) - 1


def test_the_course_of_a_cluster_by_hand(tmp_path, job):
    values = patches([(8, 10)], [(8, 10), (8, 11)], [(8, 11)], [(2, 2)])
    values[3, 2, 2] = -1.0  # exactly at the threshold: no deficit, but a place
    path = write_stack(tmp_path / "i.tif", values, "2003-11-01", grid=GLOBE)
    numbers, found, _ = made(path, job)
    table, lines = clusters_table(found), paths_table(found)
    first, second = (row for row in table.drop(columns="geometry").to_dict("records"))
    km2 = CellAreas(GLOBE).rows()[8]
    assert (first["start"], first["end"], first["duration"]) == (date(2003, 11, 1), date(2004, 1, 31), 3)
    assert first["max_date"] == date(2003, 12, 1) and first["max_area"] == pytest.approx(2 * km2)
    assert first["mean_area"] == pytest.approx(4 / 3 * km2) and first["magnitude"] == pytest.approx(4 * km2)
    assert first["intensity"] == pytest.approx(1)
    places = [first[name] for name in ("start_lon", "start_lat", "end_lon", "end_lat")]
    assert places == pytest.approx([-75, 5, -65, 5])
    metres, azimuth = distance_azimuth(-75, 5, -65, 5)
    assert (first["shift_km"], first["azimuth"]) == pytest.approx((float(metres) / 1000, float(azimuth)))
    assert first["path_km"] == pytest.approx(first["shift_km"], rel=1e-3)
    assert (first["begun_before"], first["continues"]) == (1, 0)
    assert (second["cluster"], second["magnitude"], second["duration"], second["continues"]) == (2, 0, 1, 1)
    assert table.geometry[1].coords[0] == pytest.approx([-155, 65])
    assert len(lines) == 1 and len(lines.geometry[0].geoms[0].coords) == 3
    assert numbers == pytest.approx({
        "COUNT": 2, "LONGEST": 3, "LARGEST_AREA": 2 * km2, "LARGEST_MAGNITUDE": 4 * km2, "CLUSTERED_SHARE": 1
    })  # fmt: skip


def test_places_on_the_map_of_a_projection(tmp_path, job):
    grid = make_grid(9, 9, x=4e5, y=5.5e6, step=2e4, crs=UTM33)
    path = write_stack(tmp_path / "i.tif", patches([(4, 4)], [(4, 4), (4, 5)], shape=(9, 9)), grid=grid)
    _, found, _ = made(path, job)
    assert clusters_table(found).geometry[0].coords[0] == pytest.approx(grid.xy(4.5 + 1 / 3, 4.5), abs=50)
    assert found.mean_area[0] == pytest.approx(600, rel=2e-3)


def test_an_index_of_steps_of_sixteen_days(tmp_path, job):
    from agridrought.core.data.raster import RasterWriter

    days = ["2001-12-19", "2002-01-01", "2002-01-17", "2002-03-06"]
    with RasterWriter(tmp_path / "c.tif", make_grid(3, 3), days, tags={"time_step": "day", "spacing": "16"}) as writer:
        writer.write(np.full((4, 3, 3), -2.0))
    with TimeStack(str(tmp_path / "c.tif")) as stack:
        found = find_clusters(stack, ClusterOptions(), job)
    assert found.duration.tolist() == [3, 1] and found.record.end(int(found.last[0])) == date(2002, 2, 1)


@pytest.mark.parametrize("many", [3, 3000])
def test_pairs_of_labels(many):
    rng = np.random.default_rng(many)
    first, second, area = rng.integers(1, many, 4000), rng.integers(1, many, 4000), rng.random(4000)
    a, b, shared = pairs_of(first, second, (many, many), area)
    expected = {}
    for i, j, size in zip(first.tolist(), second.tolist(), area.tolist(), strict=True):
        expected[i, j] = expected.get((i, j), 0) + size
    assert dict(zip(zip(a.tolist(), b.tolist(), strict=True), shared.tolist(), strict=True)) == pytest.approx(expected)


def test_too_many_patches_for_the_budget_are_said(tmp_path):
    x = np.random.default_rng(1).normal(size=(60, 90, 90)).astype("float32")
    path = write_stack(tmp_path / "i.tif", x)
    with pytest.raises(ResourceError, match="MIN_AREA"):
        made(path, Job(memory=2**20 * 4, threads=1), threshold=-0.8)
    assert [entry.name for entry in tmp_path.iterdir()] == ["i.tif"]


def test_what_is_said(tmp_path):
    said = []
    job = Job(memory=64 * 1024**2, threads=1, warn=said.append)
    wet = write_stack(tmp_path / "w.tif", patches([], []), grid=GLOBE)
    numbers, found, ours = made(wet, job)
    assert numbers["COUNT"] == 0 and not len(clusters_table(found)) and not len(paths_table(found))
    assert (ours == 0).all() and "no cluster" in said.pop()
    made(write_stack(tmp_path / "g.tif", patches([(3, 3), (9, 9)], [(3, 3)], [(3, 3)]), grid=GLOBE), job)
    assert "MIN_OVERLAP" in said.pop()
    speckle = np.random.default_rng(2).normal(size=(12, 100, 100))
    made(write_stack(tmp_path / "s.tif", speckle), job, threshold=-1.0)
    assert any("clusters" in text for text in said)


def test_bad_options_and_no_reference_system(tmp_path, job):
    for options in ({"threshold": np.nan}, {"min_area": -1}, {"min_overlap": 1.2}):
        with pytest.raises(ParameterError, match=next(iter(options)).upper()):
            made(write_stack(tmp_path / "b.tif", np.ones((3, 4, 4))), job, **options)
    moist = files.write_stack(tmp_path / "m.tif", np.random.default_rng(1).uniform(0.05, 0.4, (12, 4, 4)))
    with pytest.raises(UnitError, match="soil moisture"):
        made(moist, job)
    path = write_stack(tmp_path / "i.tif", np.ones((3, 4, 4)), grid=make_grid(4, 4, crs=""))
    with pytest.raises(GridError, match="no reference system"):
        made(path, job)


@pytest.mark.parametrize("after", [3, 40])
def test_cancelled_in_either_pass_leaves_nothing(tmp_path, after):
    path = write_stack(tmp_path / "i.tif", random_index((30, 60, 60), 3))
    asked = []
    job = Job(memory=2**23, threads=2, cancelled=lambda: len(asked) > after or asked.append(1))
    with pytest.raises(Cancelled):
        made(path, job)
    assert [entry.name for entry in tmp_path.iterdir()] == ["i.tif"]


def test_the_output_is_a_stack_with_its_history(tmp_path, job):
    path = write_stack(tmp_path / "i.tif", patches([(3, 3)], []), grid=GLOBE)
    made(path, job)
    with TimeStack(str(tmp_path / "i_c.tif")) as stack:
        assert stack.axis.labels == ["2001-01-01", "2001-02-01"] and stack.file.dtype == np.dtype("int32")
        assert "agridrought:droughtclusters" in stack.tags["processing"] and stack.variable == "drought_cluster"
