"""Means of places: over 180°, near the poles, in projections; and lines that are drawn on the raster."""

import numpy as np
import pytest
from support.grids import UTM33, WGS84, make_grid

from agridrought.core.data.earth.cell_centres import CellPlaces, mean_place, n_vectors
from agridrought.core.data.earth.crs import transform_points
from agridrought.core.data.earth.grid import Grid, Window
from agridrought.core.run.errors import GridError


def mean(longitudes, latitudes, weights):
    vectors = n_vectors(np.radians(longitudes), np.radians(latitudes)) * weights
    lon, lat, spread = mean_place(vectors.sum(axis=1), np.sum(weights))
    return float(lon), float(lat), float(spread)


def test_the_mean_over_the_date_line_lies_on_it():
    lon, lat, _ = mean(np.array([179.0, -179.0]), np.array([10.0, 10.0]), np.array([1.0, 1.0]))
    assert abs(lon) == pytest.approx(180) and lat == pytest.approx(10, abs=0.01)


def test_weights_draw_the_mean_and_spread_is_the_distance():
    lon, _, spread = mean(np.array([0.0, 1.0]), np.zeros(2), np.array([3.0, 1.0]))
    assert lon == pytest.approx(0.25, abs=1e-4)
    assert np.degrees(spread) == pytest.approx(np.sqrt(0.75 * 0.25**2 + 0.25 * 0.75**2), rel=1e-4)


def test_no_weight_no_place():
    lon, lat, spread = mean_place(np.zeros((3, 2)), np.zeros(2))
    assert np.isnan([lon, lat, spread]).all()


@pytest.mark.parametrize("step", [500.0, 4000.0])
def test_projected_centres_are_within_metres(step):
    grid = make_grid(300, 280, x=2e5, y=5.9e6, step=step, crs=UTM33)
    window = Window(13, 27, 150, 101)
    rows, cols = np.mgrid[window.row : window.row + 150, window.col : window.col + 101] + 0.5
    x, y = grid.xy(cols.ravel(), rows.ravel())
    exact = n_vectors(*np.radians(transform_points(UTM33, WGS84, x, y)))
    ours = CellPlaces(grid).read(window).reshape(3, -1)
    assert np.abs(ours - exact).max() * 6.4e6 < 3


def test_a_window_of_degrees_is_part_of_the_whole():
    grid = make_grid(20, 30)
    whole, part = CellPlaces(grid).read(), CellPlaces(grid).read(Window(3, 4, 5, 6))
    assert (whole[:, 3:8, 4:10] == part).all()
    lon, lat, _ = mean_place(part[:, 0, 0], np.array(1.0))
    assert (lon, lat) == (pytest.approx(11.125), pytest.approx(49.125))


def test_places_come_back_to_the_map():
    for grid in (make_grid(10, 10), make_grid(10, 10, x=178.0), make_grid(10, 10, x=4e5, y=5.5e6, step=2e3, crs=UTM33)):
        places = CellPlaces(grid)
        lon, lat, _ = mean_place(places.read()[:, 4, 7], np.array(1.0))
        x, y = places.on_map(np.array([lon, np.nan]), np.array([lat, np.nan]))
        near = 0.1 if grid.crs == UTM33 else 1e-9  # metres, degrees
        assert (x[0], y[0]) == pytest.approx(grid.xy(7.5, 4.5), abs=near) and np.isnan([x[1], y[1]]).all()


def test_a_path_over_the_seam_of_a_closed_grid_has_two_parts():
    places = CellPlaces(make_grid(18, 36, x=-180, y=90, step=10.0))
    assert places.closed
    parts = places.path_on_map(np.array([150.0, 170.0, -160.0]), np.array([0.0, 0.0, 30.0]))
    assert parts == [[(150, 0), (170, 0), (180, 10)], [(-180, 10), (-160, 30)]]
    back = places.path_on_map(np.array([-170.0, 170.0]), np.array([0.0, 10.0]))
    assert back == [[(-170, 0), (-180, 5)], [(180, 5), (170, 10)]]


def test_a_regional_path_stays_in_one_piece():
    places = CellPlaces(make_grid(10, 10))
    assert not places.closed
    assert len(places.path_on_map(np.array([10.0, 12.0]), np.array([49.0, 48.0]))) == 1


def test_without_a_reference_system_there_is_no_place():
    with pytest.raises(GridError, match="Assign"):
        CellPlaces(Grid("", (1.0, 0.0, 0.0, 0.0, -1.0, 0.0), 4, 4))
