"""Areas of pixels: the vector of docs/methods.md §10, the whole Earth, projections against geodesic areas."""

import numpy as np
import pytest
from support.grids import UTM33, WGS84, make_grid

from agridrought.core.data.earth.cell_area import CellAreas
from agridrought.core.data.earth.grid import Grid, Window
from agridrought.core.run.errors import GridError

SPHERE = 'GEOGCS["s",DATUM["s",SPHEROID["s",6371000,0]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
LAEA = (
    'PROJCS["ETRS89 / LAEA Europe",GEOGCS["ETRS89",DATUM["ETRS89",SPHEROID["GRS 1980",6378137,298.257222101]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],PROJECTION["Lambert_Azimuthal_Equal_Area"],'
    'PARAMETER["latitude_of_center",52],PARAMETER["longitude_of_center",10],PARAMETER["false_easting",4321000],'
    'PARAMETER["false_northing",3210000],UNIT["metre",1]]'
)


@pytest.mark.parametrize("crs, area", [(SPHERE, 23.679), (WGS84, 23.704)])
def test_a_cell_of_five_hundredths_of_a_degree(crs, area):
    grid = make_grid(1, 1, x=100.0, y=40.025, step=0.05, crs=crs)
    assert CellAreas(grid).read()[0, 0, 0] == pytest.approx(area, abs=5e-4)


def test_the_whole_earth_is_510_million_square_kilometres():
    grid = make_grid(180, 360, x=-180.0, y=90.0, step=1.0)
    assert CellAreas(grid).read().sum() == pytest.approx(510_065_621.7, abs=1.0)


def test_rows_beyond_the_pole_end_there():
    over = CellAreas(make_grid(4, 2, x=0.0, y=90.5, step=1.0)).rows()
    assert over[0] == pytest.approx(CellAreas(make_grid(1, 1, x=0.0, y=90.0, step=0.5)).rows()[0] * 2)


def test_an_equal_area_projection_has_equal_areas():
    grid = make_grid(90, 110, x=4_000_000.0, y=3_400_000.0, step=5000.0, crs=LAEA)
    assert CellAreas(grid).read() == pytest.approx(25.0, rel=1e-5)


def test_a_conformal_projection_against_geodesic_polygons():
    pyproj = pytest.importorskip("pyproj")
    grid = make_grid(300, 200, x=200_000.0, y=6_600_000.0, step=1000.0, crs=UTM33)
    areas = CellAreas(grid).read()[0]
    to_degrees = pyproj.Transformer.from_crs("EPSG:32633", "EPSG:4326", always_xy=True)
    geod = pyproj.Geod(ellps="WGS84")
    for row, col in ((0, 0), (17, 190), (299, 199), (150, 100)):
        x, y = zip(*(grid.xy(col + i, row + j) for i, j in ((0, 0), (1, 0), (1, 1), (0, 1))), strict=True)
        want = abs(geod.polygon_area_perimeter(*to_degrees.transform(x, y))[0]) / 1e6
        assert areas[row, col] == pytest.approx(want, rel=2e-6)


def test_a_window_is_a_part_of_the_whole():
    grid = make_grid(150, 130, x=300_000.0, y=5_500_000.0, step=900.0, crs=UTM33)
    areas, window = CellAreas(grid), Window(37, 50, 41, 33)
    assert areas.read(window)[0] == pytest.approx(areas.read()[0, 37:78, 50:83], rel=1e-12)


def test_a_turned_grid_in_degrees_keeps_its_area():
    straight = make_grid(40, 40, x=10.0, y=0.5, step=0.025)
    turn = np.cos(np.pi / 4) * 0.025
    turned = Grid(WGS84, (turn, turn, 10.0, turn, -turn, 0.0), 40, 40)
    assert CellAreas(turned).read().sum() == pytest.approx(CellAreas(straight).read().sum(), rel=1e-3)


def test_pixels_over_180_degrees_and_single_pixels():
    grid = make_grid(1, 4, x=179.0, y=10.0, step=0.5)
    assert np.ptp(CellAreas(grid).read()) == 0
    assert CellAreas(make_grid(1, 1, x=500_000.0, y=5_500_000.0, step=10.0, crs=UTM33)).read() == pytest.approx(
        1e-4 / 0.9996**2, rel=1e-5
    )


def test_without_a_reference_system_there_is_no_area():
    with pytest.raises(GridError, match="no reference system"):
        CellAreas(make_grid(crs=""), "map.tif")
