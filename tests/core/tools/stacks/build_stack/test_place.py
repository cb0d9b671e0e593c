"""Where the pixels of files lie: what is placed by its coordinates, and what is refused with the way out."""

import numpy as np
import pytest
from osgeo import gdal, osr
from support.build import built
from support.cf_files import write_cf
from support.files import write_raster
from support.grids import UTM33, WGS84, make_grid
from support.product_files import ProductFile

from agridrought.core.data.earth.crs import transform_points
from agridrought.core.data.earth.grid import Grid
from agridrought.core.data.earth.known_grids import EASE2, EASE2_WEST
from agridrought.core.data.raster.orientation import arrange
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import InputError, ParameterError
from agridrought.core.tools.stacks.build_stack.options import BuildOptions

LAT, LON = np.array([42.5, 41.5, 40.5]), np.array([10.5, 11.5, 12.5, 13.5])


@pytest.fixture
def build(tmp_path):
    """Build a stack; its values, its grid and what was said."""

    def call(*paths, **options):
        one = built(tmp_path, *paths, **options)
        return one.values, one.stack.grid, one.said

    return call


def _cells(path, latitudes, longitudes, values=None, short=("lat", "lon"), group="", **attributes):
    """A file with the latitude and longitude of each cell."""
    file = ProductFile(path)
    dims = ("rows", "cols")
    file.array(f"{group}{short[0]}", "f4", dims, latitudes, units="degrees_north", **attributes)
    file.array(f"{group}{short[1]}", "f4", dims, longitudes, units="degrees_east", **attributes)
    values = np.arange(latitudes.size).reshape(latitudes.shape) / 100 if values is None else values
    file.array(f"{group}sm", "f4", dims, values, units="m3 m-3", _FillValue=-9999)
    return file.close()


def _ease(code, cell, west, north, first, shape):
    """Latitudes and longitudes of whole cells."""
    cols, rows = np.arange(first[1], first[1] + shape[1]), np.arange(first[0], first[0] + shape[0])
    x, y = np.meshgrid(west + cell * (cols + 0.5), north - cell * (rows + 0.5))
    system = osr.SpatialReference()
    sphere = "+lon_0=0 +x_0=0 +y_0=0 +R=6371228 +units=m +no_defs"
    if code == 3410:
        system.ImportFromProj4(f"+proj=cea +lat_ts=30 {sphere}")
    elif code == 3408:
        system.ImportFromProj4(f"+proj=laea +lat_0=90 {sphere}")
    else:
        system.ImportFromEPSG(code)
    lon, lat = transform_points(system.ExportToWkt(), WGS84, x.ravel(), y.ravel())
    return lat.reshape(shape), lon.reshape(shape)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("code", "cell", "west", "north"),
    [
        (6933, EASE2[964, 406], EASE2_WEST, EASE2[964, 406] * 203),
        (6933, EASE2[3856, 1624], EASE2_WEST, EASE2[3856, 1624] * 812),
        (3410, 25067.525, -691.5 * 25067.525, 293 * 25067.525),
        (6931, 25000.0, -9e6, 9e6),
        (3408, 25067.525, -360.5 * 25067.525, 360.5 * 25067.525),
    ],
)
def test_cuts_of_known_grids_are_placed_by_their_cells(build, tmp_path, code, cell, west, north, turned):
    first = (100, 300) if code in (6933, 3410) else (200, 250)
    lat, lon = _ease(code, cell, west, north, first, (12, 9))
    values = np.arange(108).reshape(12, 9) / 200
    lat[3, 4] = -9999  # products leave out the coordinates of cells without a value
    turn = slice(None, None, -1 if turned else 1)
    path = _cells(tmp_path / "cut_20150406.nc", lat[turn], lon[turn], values[turn], _FillValue=-9999)
    got, grid, said = build(path)
    assert f"EPSG:{code}" in said
    # The sphere of the first EASE-Grids must survive: read back as its successor it lies 20 km beside.
    assert ("6371228" in grid.crs) is (code in (3408, 3410)) and (f"EPSG:{code}" in grid.describe())
    assert np.allclose(grid.transform, (cell, 0, west + 300 * cell if first[1] == 300 else west + 250 * cell, 0, -cell,
                                        north - first[0] * cell), atol=1e-6)  # fmt: skip
    assert np.allclose(got[0], values)


def test_a_cut_with_one_latitude_for_each_row(build, tmp_path):
    cell = EASE2[1388, 584]
    lat, lon = _ease(6933, cell, EASE2_WEST, cell * 292, (50, 600), (20, 7))
    file = ProductFile(tmp_path / "cut_20150406.nc")
    file.array("lat", "f4", ("lat",), lat[:, 0], units="degrees_north")
    file.array("lon", "f4", ("lon",), lon[0], units="degrees_east")
    file.array("Soil_Moisture", "f4", ("lat", "lon"), np.full((20, 7), 0.2), units="m3 m-3")
    _, grid, said = build(file.close())
    assert "6933" in said and np.allclose(grid.transform[:3], (cell, 0, EASE2_WEST + 600 * cell))


def test_cells_on_an_even_grid_are_placed(build, tmp_path):
    lon, lat = np.meshgrid(LON, LAT[::-1])
    got, grid, _ = build(_cells(tmp_path / "a_20150406.nc", lat, lon, short=("nav_lat", "nav_lon")))
    assert grid.bounds == pytest.approx((10, 40, 14, 43)) and got[0, 0, 0] == pytest.approx(0.08)


def test_curvilinear_grids_and_swaths_are_refused(build, tmp_path):
    lon, lat = np.meshgrid(LON, LAT)
    with pytest.raises(InputError, match="curvilinear grid, or a swath.*no place on a map.*Warp it"):
        build(_cells(tmp_path / "a_20150406.nc", lat + 0.1 * lon, lon))


def test_places_along_an_orbit_are_named(build, tmp_path):
    file = ProductFile(tmp_path / "SMAP_L2_SM_P_02801_A_20150811.h5")
    for name in ("latitude", "longitude", "soil_moisture"):
        file.array(f"Retrieval/{name}", "f4", ("points",), np.arange(40) / 10)
    file.array("Retrieval/landcover", "i2", ("points", "three"), np.zeros((40, 3)))
    path = file.close()
    for options in ({}, {"variable": "Retrieval/soil_moisture"}):
        with pytest.raises(InputError, match="40 places along an orbit.*level 3"):
            build(path, **options)


def test_a_rotated_pole_is_refused(build, tmp_path):
    file = ProductFile(tmp_path / "a_20150406.nc")
    file.array("rlat", "f8", ("rlat",), [1.0, 0.0, -1.0], units="degrees", standard_name="grid_latitude")
    file.array("rlon", "f8", ("rlon",), [1.0, 2.0, 3.0, 4.0], units="degrees", standard_name="grid_longitude")
    file.array("sm", "f4", ("rlat", "rlon"), np.ones((3, 4)))
    with pytest.raises(InputError, match="rotated pole.*cdo"):
        build(file.close())


def test_a_file_without_coordinates_is_refused(build, tmp_path):
    file = ProductFile(tmp_path / "SMAP_L4_SM_gph_20150331T013000.h5")
    file.array("Geophysical_Data/sm_surface", "f4", ("r", "c"), np.full((30, 40), 0.2), _FillValue=-9999)
    path = file.close()
    for options in ({}, {"variable": "Geophysical_Data/sm_surface"}, {"preset": "smap_l4"}):
        with pytest.raises(InputError, match="no coordinates.*published|no coordinates.*PRESET smap_l4"):
            build(path, **options)
    image = write_raster(tmp_path / "sm_200301.tif", np.ones((3, 4)), Grid("", (1, 0, 0, 0, 1, 0), 4, 3))
    with pytest.raises(InputError, match="no place on a map.*Georeferencer"):
        build(image)
    with pytest.raises(InputError, match="no place on a map"):
        build(image, crs="EPSG:4326")  # a reference system is no place


@pytest.mark.parametrize("kind", ["netcdf", "tif"])
def test_degrees_beyond_the_globe_are_refused(build, tmp_path, kind):
    if kind == "netcdf":
        place = {"time": np.array([0.0]), "lat": LAT * 1e5, "lon": LON * 1e5}
        path = write_cf(tmp_path / "a.nc", place, ("time", "lat", "lon"), np.full((1, 3, 4), 0.2))
    else:
        path = write_raster(tmp_path / "sm_200301.tif", np.ones((3, 4)), make_grid(3, 4, x=5e5, y=5e6, step=1e3))
    with pytest.raises(InputError, match="count as degrees, but reach from.*metres"):
        build(path)


def test_complex_numbers_are_refused(build, tmp_path):
    path = str(tmp_path / "slc_20150101.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 4, 3, 1, gdal.GDT_CFloat32)
    dataset.SetGeoTransform((10, 1, 0, 50, 0, -1))
    dataset = None
    with pytest.raises(InputError, match="complex numbers.*amplitude"):
        build(path)


@pytest.mark.parametrize("bounds", [False, True])
@pytest.mark.parametrize("single", ["lat", "lon"])
def test_one_row_or_one_column(build, tmp_path, single, bounds):
    file = ProductFile(tmp_path / "a_20150406.nc")
    lat, lon = (LAT[:1], LON) if single == "lat" else (LAT, LON[:1])
    edge = {"lat": [[43.0, 42.0]], "lon": [[10.0, 11.0]]}[single]
    for name, values, unit in (("lat", lat, "degrees_north"), ("lon", lon, "degrees_east")):
        more = {"bounds": f"{name}_bnds"} if bounds and name == single else {}
        file.array(name, "f8", (name,), values, units=unit, **more)
    if bounds:
        file.array(f"{single}_bnds", "f8", (single, "nv"), np.array(edge))
    values = np.arange(lat.size * lon.size).reshape(lat.size, lon.size) / 10
    got, grid, said = build(file.array("sm", "f4", ("lat", "lon"), values).close())
    assert grid.bounds == pytest.approx((10, 42, 14, 43) if single == "lat" else (10, 40, 11, 43))
    assert np.allclose(got[0], values) and ("square" in said) is (not bounds)


def test_one_cell_has_no_size(build, tmp_path):
    place = {"time": np.array([0.0]), "lat": LAT[:1], "lon": LON[:1]}
    with pytest.raises(InputError, match="one single cell"):
        build(write_cf(tmp_path / "a.nc", place, ("time", "lat", "lon"), np.full((1, 1, 1), 0.2)))


@pytest.mark.parametrize(
    ("first", "count", "west", "width"),
    [
        (-359.5, 360, -180, 360),  # counted from −360
        (0.0, 361, -180.5, 360),  # the last column is the first one again
        (-200.5, 10, 159, 10),  # wholly beyond 180° W
        (190.5, 10, -170, 10),
        (175.5, 10, 175, 10),  # across 180° without closing the circle
    ],
)
def test_edges_at_180_degrees(build, tmp_path, first, count, west, width):
    lon = first + np.arange(count)
    place = {"time": np.array([0.0]), "lat": LAT, "lon": lon}
    value = (lon + 180) % 360
    path = write_cf(tmp_path / "a.nc", place, ("time", "lat", "lon"), np.broadcast_to(value, (1, 3, count)))
    got, grid, _ = build(path)
    assert grid.transform[2] == pytest.approx(west) and grid.width == width
    assert np.allclose(got[0, 0], (west + 0.5 + np.arange(width) + 180) % 360)


def test_longitudes_that_jump_at_180_degrees(build, tmp_path):
    lon = np.r_[178.5, 179.5, -179.5, -178.5]
    place = {"time": np.array([0.0]), "lat": LAT, "lon": lon}
    path = write_cf(tmp_path / "a.nc", place, ("time", "lat", "lon"), np.broadcast_to(np.arange(4.0), (1, 3, 4)))
    got, grid, _ = build(path)
    assert grid.bounds == (178, 40, 182, 43) and got[0, 0].tolist() == [0, 1, 2, 3]


def test_a_sphere_of_a_model_and_wgs_84_are_one_grid(build, tmp_path):
    sphere = osr.SpatialReference()
    sphere.ImportFromProj4("+proj=longlat +R=6371229 +no_defs")
    one = write_raster(tmp_path / "sm_200301.tif", np.ones((3, 4)), make_grid(3, 4))
    other = write_raster(tmp_path / "sm_200302.tif", np.ones((3, 4)), make_grid(3, 4, crs=sphere.ExportToWkt()))
    got, grid, _ = build(one, other)
    assert got.shape == (2, 3, 4) and "EPSG:4326" in grid.describe()


def test_the_reference_system_can_be_given(build, tmp_path):
    plain = write_raster(tmp_path / "sm_200301.tif", np.ones((3, 4)), Grid("", (1e3, 0, 5e5, 0, -1e3, 5e6), 4, 3))
    _, grid, said = build(plain)
    assert not grid.crs and "CRS" in said
    _, grid, said = build(plain, crs="EPSG:32633")
    assert "EPSG:32633" in grid.describe() and "no reference system" not in said
    turned = write_raster(tmp_path / "sm_200302.tif", np.arange(12.0).reshape(3, 4),
                          Grid("", (90.0, 0, 0, 0, -30.0, 90.0), 4, 3))  # fmt: skip
    got, grid, _ = build(turned, crs="EPSG:4326")
    assert grid.bounds == (-180, 0, 180, 90) and got[0, 0].tolist() == [2, 3, 0, 1]
    own = write_raster(tmp_path / "sm_200303.tif", np.ones((3, 4)), make_grid(3, 4, crs=UTM33))
    with pytest.raises(ParameterError, match="CRS is EPSG:4326.*EPSG:32633.*Warp"):
        build(own, crs="EPSG:4326")
    with pytest.raises(ParameterError, match="no reference system. Give a code"):
        BuildOptions(crs="Lambert")


def test_x_and_y_in_kilometres(build, tmp_path):
    file = ProductFile(tmp_path / "a_20150406.nc")
    system = osr.SpatialReference()
    system.ImportFromEPSG(6933)
    file.array("y", "f8", ("y",), [40.0, 30.0, 20.0], units="km")
    file.array("x", "f8", ("x",), [100.0, 110.0, 120.0, 130.0], units="km")
    file.array("crs", "i4", ("one",), [0], spatial_ref=system.ExportToWkt(), grid_mapping_name="x")
    file.array("sm", "f4", ("x", "y"), np.ones((4, 3)), grid_mapping="crs")
    _, grid, _ = build(file.close())
    assert grid.bounds == pytest.approx((95e3, 15e3, 135e3, 45e3)) and "6933" in grid.describe()


def test_depths_and_members_by_level(build, tmp_path):
    place = {"time": np.array([0.0, 31.0]), "depth": np.array([0.05, 0.2, 1.0]), "number": np.arange(4.0),
             "lat": LAT, "lon": LON}  # fmt: skip
    data = (10 * np.arange(3.0)[:, None] + np.arange(4.0))[None, :, :, None, None]
    depths = {name: values for name, values in place.items() if name != "number"}
    order = ("time", "depth", "lat", "lon")
    one = write_cf(tmp_path / "a.nc", depths, order, np.broadcast_to(data[:, :, 0], (2, 3, 3, 4)))
    with pytest.raises(InputError, match="LEVEL.*depth=0.05; there are depth: 0.05, 0.2, 1"):
        build(one)
    for level, want in (("0.2", 10), ("depth=1", 20), ("DEPTH = 0.05", 0)):
        assert (build(one, level=level)[0] == want).all()
    with pytest.raises(ParameterError, match="no level “0.3”; there are depth: 0.05, 0.2, 1"):
        build(one, level="0.3")
    two = write_cf(tmp_path / "b.nc", place, ("number", "time", "depth", "lat", "lon"),
                   np.broadcast_to(np.moveaxis(data, 2, 0), (4, 2, 3, 3, 4)))  # fmt: skip
    assert (build(two, level="number=3; depth=0.2")[0] == 13).all()
    with pytest.raises(InputError, match="number=0; depth=0.05"):
        build(two, level="0.2")
    plain = write_raster(tmp_path / "sm_200301.tif", np.ones((3, 4)))
    simple = {name: place[name] for name in ("time", "lat", "lon")}
    cube = write_cf(tmp_path / "c.nc", simple, tuple(simple), np.full((2, 3, 4), 0.2))
    for path in (plain, cube):
        with pytest.raises(ParameterError, match="LEVEL is given, but"):
            build(path, level="1")


def test_layers_without_coordinates_are_counted(build, tmp_path):
    file = ProductFile(tmp_path / "LIS_HIST_201703300000.d01.nc")
    lon, lat = np.meshgrid(LON, LAT[::-1])
    file.array("lat", "f4", ("north_south", "east_west"), lat, units="degrees_north")
    file.array("lon", "f4", ("north_south", "east_west"), lon, units="degrees_east")
    values = np.arange(4.0)[:, None, None] + np.zeros((4, 3, 4))
    file.array("SoilMoist", "f4", ("profiles", "north_south", "east_west"), values)
    path = file.close()
    with pytest.raises(InputError, match="profiles=1; there are profiles: 1 … 4"):
        build(path)
    got, grid, _ = build(path, level="3")
    assert (got == 2).all() and grid.bounds == pytest.approx((10, 40, 14, 43))
    with pytest.raises(ParameterError, match="no level “5”"):
        build(path, level="5")


def test_an_array_that_starts_at_0_with_steps_of_1_is_placed():
    grid = Grid(WGS84, (1.0, 0.0, 0.0, 0.0, 1.0, 0.0), 12, 6)
    turned, how = arrange(grid, True)
    assert turned.transform == (1, 0, 0, 0, -1, 6) and how is not None and how.flip_rows


def _plain_dimensions(path, square=False, named=True):
    """Latitudes and longitudes as arrays along dimensions of other names, or of none."""
    lat = LAT if not square else np.append(LAT, 39.5)
    file = ProductFile(path)
    rows, cols = ("rows", "cols") if named else ("a", "b")
    file.array("latitude", "f8", (rows,), lat, units="degrees_north")
    file.array("longitude", "f8", (cols,), LON, units="degrees_east")
    dims = ("rows", "cols") if named else ("c", "d")
    return file.array(
        "sm", "f4", dims, np.arange(lat.size * 4.0).reshape(-1, 4), coordinates="latitude longitude"
    ).close()


def test_coordinates_along_dimensions_of_other_names(build, tmp_path):
    got, grid, _ = build(_plain_dimensions(tmp_path / "a_20150406.nc"))
    assert grid.bounds == pytest.approx((10, 40, 14, 43)) and got[0, 1, 2] == 6


def test_coordinates_without_dimensions_in_common(build, tmp_path):
    """HDF5 knows no names of dimensions unless its writer gave some: how many there are must tell."""
    got, grid, _ = build(_plain_dimensions(tmp_path / "a_20150406.h5", named=False))
    assert grid.bounds == pytest.approx((10, 40, 14, 43)) and got[0, 1, 2] == 6
    with pytest.raises(InputError, match="no place on a map"):
        build(_plain_dimensions(tmp_path / "b_20150406.h5", square=True, named=False))


def test_a_second_time_is_a_level(build, tmp_path):
    file = ProductFile(tmp_path / "a.nc")
    file.array("lat", "f8", ("lat",), LAT, units="degrees_north")
    file.array("lon", "f8", ("lon",), LON, units="degrees_east")
    file.array("start", "f8", ("start",), [0.0, 31.0], units="days since 2001-01-01")
    file.array("time", "f8", ("time",), [100.0, 131.0, 161.0], units="days since 2001-01-01")
    data = np.arange(6.0).reshape(2, 3, 1, 1) + np.zeros((2, 3, 3, 4))
    path = file.array("sm", "f4", ("start", "time", "lat", "lon"), data).close()
    with pytest.raises(InputError, match="LEVEL"):
        build(path)
    assert build(path, level="time=131")[0][:, 0, 0].tolist() == [1, 4]


def test_one_time_beside_the_arrays_dates_the_file(tmp_path, build):
    file = ProductFile(tmp_path / "mine.nc")
    file.array("lat", "f8", ("lat",), LAT, units="degrees_north")
    file.array("lon", "f8", ("lon",), LON, units="degrees_east")
    file.array("time", "f8", ("time",), [41.0], units="days since 2001-01-01")
    path = file.array("sm", "f4", ("lat", "lon"), np.ones((3, 4))).close()
    build(path)
    with TimeStack(str(tmp_path / "stack.tif")) as stack:
        assert stack.axis.labels == ["2001-02-11"]


def test_a_variable_named_with_its_file(build, tmp_path):
    place = {"time": np.array([0.0]), "depth": np.array([5.0, 20.0]), "lat": LAT, "lon": LON}
    data = np.array([1.0, 2.0])[None, :, None, None] + np.zeros((1, 2, 3, 4))
    path = write_cf(tmp_path / "a.nc", place, ("time", "depth", "lat", "lon"), data)
    assert (build(f'NETCDF:"{path}":sm', level="20")[0] == 2).all()
    with pytest.raises(InputError, match="depth: 5, 20"):
        build(f'NETCDF:"{path}":sm')
