"""Month of the year and coordinates as features, when asked for."""

from contextlib import ExitStack

import numpy as np
import pytest
from support.downscaler import downscale, train_downscaler
from support.files import write_raster
from support.grids import UTM33, make_grid
from support.synthetic import make_landscape

from agridrought.core.data.earth.grid import Window
from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.covariates import open_covariate
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.learning.forest import ForestOptions, load_model
from agridrought.core.run.errors import GridError, InputError
from agridrought.core.tools.moisture.downscale.covariates import (
    COLUMNS,
    COORDINATES,
    MONTH,
    Coordinates,
    Covariates,
    month_bands,
)
from agridrought.core.tools.moisture.downscale.train import TrainOptions

OPTIONS = TrainOptions(block_size=1.0, forest=ForestOptions(trees=20, seed=1), month_of_year=True, coordinates=True)


@pytest.fixture
def stack():
    with ExitStack() as files:
        yield files


@pytest.fixture(scope="module")
def land(tmp_path_factory):
    return make_landscape(tmp_path_factory.mktemp("land"), rows=8, cols=9)


def test_months_lie_on_a_circle():
    places = np.array([month_bands(month, (2, 3))[:, 1, 2] for month in range(1, 13)])
    steps = np.linalg.norm(places - np.roll(places, 1, axis=0), axis=1)
    assert np.allclose(steps, steps[0]) and np.allclose(places[0], [0, 1], atol=1e-7)
    assert month_bands(4, (2, 3)).shape == (2, 2, 3)


def test_coordinates_are_those_of_the_centres():
    grid = make_grid(5, 6, x=10.0, y=60.0)
    found = Coordinates(grid).read(Window(1, 2, 3, 4))
    assert found.shape == (2, 3, 4) and found.dtype == np.float32
    for row in range(3):
        for col in range(4):
            assert tuple(found[:, row, col]) == pytest.approx(grid.xy(col + 2.5, row + 1.5))


def test_the_table_has_the_month_and_the_place(land, tmp_path, job):
    model = str(tmp_path / "m.zip")
    _, made = train_downscaler(land.sm, [land.lst, land.dem], model, OPTIONS, job, land.land_cover)
    assert made.features[:2] == ["lst", "synthetic_dem"]
    assert made.features[-4:] == ["coordinate_x", "coordinate_y", "month_sin", "month_cos"]
    x = dict(zip(made.features, made.table.x.T, strict=True))
    np.testing.assert_allclose(x["coordinate_x"], made.table.east, atol=1e-4)
    np.testing.assert_allclose(x["coordinate_y"], made.table.north, atol=1e-4)
    angle = 2 * np.pi * (made.table.step % 12) / 12  # the record begins in January
    np.testing.assert_allclose(x["month_sin"], np.sin(angle), atol=1e-6)
    assert set(made.importance.groups) == {"lst", "synthetic_dem", "land_cover", COORDINATES, MONTH}
    _, card = load_model(model)
    assert set(card["made"]) == {MONTH, COORDINATES}
    # Prediction makes them itself; rows of the fine table are those of the coarse one's kind.
    output = str(tmp_path / "fine.tif")
    downscale(model, [land.lst, land.dem], output, job, land.land_cover, land.sm)
    with TimeStack(output) as fine, TimeStack(land.sm) as coarse:
        assert np.isfinite(fine.read()).mean() == np.isfinite(coarse.read()).mean()


def test_they_are_off_unless_asked_for(land, tmp_path, job):
    options = TrainOptions(block_size=1.0, forest=OPTIONS.forest)
    _, made = train_downscaler(land.sm, [land.lst], str(tmp_path / "m.zip"), options, job)
    assert made.features == ["lst"] and load_model(str(tmp_path / "m.zip"))[1]["made"] == []


def test_months_count_without_any_dated_covariate(land, tmp_path, job):
    options = TrainOptions(block_size=1.0, forest=OPTIONS.forest, month_of_year=True)
    model, output = str(tmp_path / "m.zip"), str(tmp_path / "fine.tif")
    _, made = train_downscaler(land.sm, [land.dem], model, options, job)
    assert made.features == ["synthetic_dem", "month_sin", "month_cos"]
    downscale(model, [land.dem], output, job, None, land.sm, residual_correction=False)
    with TimeStack(output) as fine:
        means = np.nanmean(fine.read(), axis=(1, 2))
    season = np.cos(2 * np.pi * np.arange(24) / 12)
    assert np.corrcoef(means, season)[0, 1] > 0.9


def opened(stack, *paths, land_cover=None, made=()):
    """Covariates of some files, which ``stack`` closes."""
    layers = [stack.enter_context(open_covariate(path)) for path in paths]
    return Covariates(layers, stack.enter_context(RasterFile(land_cover)) if land_cover else None, made=made)


def test_other_reference_systems_and_names_are_refused(land, tmp_path, job, stack):
    model = str(tmp_path / "m.zip")
    options = TrainOptions(block_size=1.0, forest=OPTIONS.forest, coordinates=True)
    train_downscaler(land.sm, [land.dem], model, options, job)
    write_raster(tmp_path / "utm.tif", np.ones((40, 45)), make_grid(40, 45, crs=UTM33, step=5000))
    (tmp_path / "sub").mkdir()
    moved = tmp_path / "sub" / "synthetic_dem.tif"
    moved.write_bytes((tmp_path / "utm.tif").read_bytes())
    with pytest.raises(GridError, match="trained with coordinates in .*EPSG:32633"):
        downscale(model, [str(moved)], str(tmp_path / "o.tif"), job)
    taken = write_raster(tmp_path / "month_sin.tif", np.ones((40, 45)), make_grid(40, 45, x=30, y=2, step=0.05))
    with pytest.raises(InputError, match="“month_sin” has the name of a feature that is made"):
        opened(stack, land.dem, taken, made=[MONTH])
    with pytest.raises(InputError, match="cannot be made"):
        opened(stack, land.dem, made=["moon"])
    assert set(COLUMNS) == {MONTH, COORDINATES}
    empty = write_raster(tmp_path / "lc.tif", np.full((40, 45), np.nan), make_grid(40, 45, x=30, y=2, step=0.05))
    with pytest.raises(InputError, match="is empty"):
        opened(stack, land.dem, land_cover=empty)


def test_the_month_alone_has_a_table(land):
    with ExitStack() as files, TimeStack(land.sm) as stack:
        inputs = opened(files, land.dem, made=[MONTH])
        inputs.drop_all_but(list(COLUMNS[MONTH]))
        table = inputs.table({}, inputs.positions(stack.axis), 0, (2, 3))
    np.testing.assert_array_equal(table, month_bands(1, (2, 3)))
