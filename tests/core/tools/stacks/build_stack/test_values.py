"""What stored numbers mean: scales in every place, ranges in either unit, masks by a second variable."""

from types import SimpleNamespace

import numpy as np
import pytest
from osgeo import gdal
from support.build import built
from support.files import write_raster
from support.product_files import ProductFile

from agridrought.core.run.errors import InputError
from agridrought.core.tools.stacks.build_stack.reader import ScalingCheck

LAT, LON = np.array([42.5, 41.5, 40.5]), np.array([10.5, 11.5, 12.5, 13.5])


@pytest.fixture
def build(tmp_path):
    """Build a stack; its values, the opened stack, the numbers and what was said."""

    def call(*paths, **options):
        one = built(tmp_path, *paths, **options)
        return one

    return call


def _file(path, stored, kind="i2", turned=False, more=None, **attributes):
    file = ProductFile(path)
    file.array("lat", "f8", ("lat",), LAT, units="degrees_north", standard_name="latitude")
    file.array("lon", "f8", ("lon",), LON, units="degrees_east", standard_name="longitude")
    dims, values = (("lon", "lat"), np.asarray(stored).T) if turned else (("lat", "lon"), stored)
    file.array("sm", kind, dims, values, **attributes)
    for name, array in (more or {}).items():
        file.array(name, "f4", dims, np.asarray(array).T if turned else array)
    return file.close()


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("attributes", "want", "said"),
    [
        ({"scale_factor": "0.0001", "add_offset": "0.1"}, 0.35, ""),
        ({"scale_factor": 1e-4}, 0.25, ""),
        ({"scale_factor": 10000.0}, 0.25, "divided by it"),
        ({"scale_factor": "10000"}, 0.25, "divided by it"),
        ({"SCALE FACTOR": "0.001"}, 2.5, ""),
        ({"scale_factor": 457.0, "add_offset": 3.0}, 2500 * 457.0 + 3, ""),  # packed radiation: no divisor
    ],
)
def test_scales_in_every_place(build, tmp_path, attributes, want, said, turned):
    got, _, _, told = build(_file(tmp_path / "a_200301.nc", np.full((3, 4), 2500), turned=turned, **attributes))
    assert np.allclose(got, want) and said in told


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("valid", "unpacked"),
    [({"valid_range": [0.0, 6000.0]}, False), ({"valid_range": [0.0, 0.6]}, True), ({"valid_max": 6000.0}, False),
     ({"valid_min": 0.0, "valid_max": 1.0}, True)],
)  # fmt: skip
def test_ranges_in_stored_numbers_or_in_the_unit_of_the_values(build, tmp_path, valid, unpacked, turned):
    stored = np.random.default_rng(0).integers(500, 5000, (60, 80))
    file = ProductFile(tmp_path / "a_200301.nc")
    file.array("lat", "f8", ("lat",), 50 - 0.1 * np.arange(60), units="degrees_north", standard_name="latitude")
    file.array("lon", "f8", ("lon",), 10 + 0.1 * np.arange(80), units="degrees_east", standard_name="longitude")
    stored[0, 0] = 20000  # beyond both
    dims, values = (("lon", "lat"), stored.T) if turned else (("lat", "lon"), stored)
    path = file.array("sm", "i2", dims, values, scale_factor=1e-4, **valid).close()
    got, _, numbers, said = build(path)
    assert numbers["MASKED_SHARE"] == pytest.approx(1 / 4800) and np.isnan(got[0, 0, 0])
    assert np.nanmax(np.abs(got[0] - stored * 1e-4)) < 1e-6
    assert ("valid range in the unit of the values" in said) is unpacked


def test_a_range_that_is_a_text_tells_nothing(build, tmp_path):
    got, *_ = build(_file(tmp_path / "a_200301.nc", np.full((3, 4), 0.2), "f4", valid_min="none", valid_max="1"))
    assert np.isfinite(got).all()


def test_one_variable_of_one_file_has_one_scale():
    """Snow that melts and daily rain go through powers of ten."""
    rng = np.random.default_rng(0)
    check = ScalingCheck()
    for depth in (0.5, 0.3, 0.004, 0.00003, 0.2):
        check.look(depth * rng.uniform(0.8, 1.2, 500), "snow", "one.nc")
    check = ScalingCheck()
    for day in range(400):  # a file each, no unit
        check.look(10 ** rng.uniform(-4, 1.5) * rng.gamma(0.3, 1.0, 500), f"rain {day}")
    check = ScalingCheck()
    for month, depth in enumerate((200.0, 180.0, 1.9, 150.0)):  # the same unit is declared
        check.look(depth * rng.uniform(0.8, 1.2, 500), f"snow {month}", unit="mm")
    check = ScalingCheck()
    for month, depth in enumerate((200.0, 15.0, 160.0, 1.6, 100.0)):  # it has wandered before
        check.look(depth * rng.uniform(0.8, 1.2, 500), f"snow {month}")


def test_a_file_of_another_scale_is_still_found():
    rng = np.random.default_rng(1)
    for count in (1, 6):
        check = ScalingCheck()
        for month in range(count):
            check.look(rng.uniform(1000, 9000, 500), f"ndvi {month}")
        with pytest.raises(InputError, match="already scaled"):
            check.look(rng.uniform(0.1, 0.9, 500), "ndvi scaled")


def test_sea_and_ice_are_masked_by_a_second_variable(build, tmp_path):
    land = np.array([[1, 1, 0.4, 0], [1, 0.5, 0, 0], [1, 1, 1, 0]])
    path = _file(tmp_path / "a_200301.nc", np.full((3, 4), 0.2), "f4", more={"lsm": land})
    got, _, numbers, _ = build(path, variable="sm", flag_variable="lsm", flag_keep=">= 0.5")
    assert np.array_equal(np.isfinite(got[0]), land >= 0.5) and numbers["MASKED_SHARE"] == pytest.approx(5 / 12)


def test_the_land_mask_of_era5_is_used_where_the_file_has_it(build, tmp_path):
    land = np.array([[1, 1, 0.4, 0], [1, 0.5, 0, 0], [1, 1, 1, 0]])
    for name, mask in (("with_200301.nc", True), ("without_200302.nc", False)):
        file = ProductFile(tmp_path / name)
        file.array("latitude", "f8", ("latitude",), LAT, units="degrees_north", standard_name="latitude")
        file.array("longitude", "f8", ("longitude",), LON, units="degrees_east", standard_name="longitude")
        for variable, values in (("swvl1", np.full((3, 4), 0.2)), ("lsm", land)) if mask else (("swvl1", land * 0.2),):
            file.array(variable, "f4", ("latitude", "longitude"), values, units="m**3 m**-3")
        got, *_ = build(file.close(), preset="era5")
        assert np.array_equal(np.isfinite(got[0]), (land >= 0.5) | (not mask))


def _grib(path, messages):
    """A GRIB 2 file: ``(discipline, category, number, month, values)`` a message, at the ground."""
    memory = gdal.GetDriverByName("MEM").Create("", 4, 3, len(messages), gdal.GDT_Float32)
    memory.SetGeoTransform((10, 1, 0, 50, 0, -1))
    memory.SetProjection(
        'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],'
        'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
    )
    for place, (discipline, category, number, month, values) in enumerate(messages, 1):
        band = memory.GetRasterBand(place)
        band.WriteArray(np.asarray(values, "float32"))
        band.SetMetadata({
            "GRIB_DISCIPLINE": str(discipline), "GRIB_PDS_PDTN": "0",
            "GRIB_PDS_TEMPLATE_NUMBERS": f"{category} {number} 2 0 0 0 0 0 1 0 0 0 0 1 0 0 0 0 0 255 0 0 0 0 0",
            "GRIB_IDS": f"MASTER_TABLE=2 SIGNF_REF_TIME=1 REF_TIME=2018-{month:02d}-01T00:00:00Z",
        })  # fmt: skip
    gdal.GetDriverByName("GRIB").CreateCopy(
        str(path), memory, options=["DATA_ENCODING=IEEE_FLOATING_POINT", "INPUT_UNIT=K"]
    )
    return str(path)


@pytest.mark.parametrize("static", [False, True])
def test_flags_of_grib_belong_to_their_times(build, tmp_path, static):
    land = [np.tile([1.0, 1.0, 0.0, 0.0], (3, 1)), np.tile([0.0, 1.0, 1.0, 0.0], (3, 1))]
    messages = [(2, 0, 0, 1, land[0]), (0, 1, 8, 1, np.full((3, 4), 5.0)), (0, 1, 8, 2, np.full((3, 4), 6.0))]
    if not static:
        messages.insert(1, (2, 0, 0, 2, land[1]))
    path = _grib(tmp_path / "a.grib2", messages)
    got, stack, *_ = build(path, variable="APCP", flag_variable="LAND", flag_keep=">= 0.5")
    assert stack.axis.labels == ["2018-01-01", "2018-02-01"]
    for month, value in enumerate((5.0, 6.0)):
        mask = land[0 if static else month] >= 0.5
        assert np.array_equal(np.isfinite(got[month]), mask) and (got[month][mask] == value).all()
    with pytest.raises(InputError, match="no variable “ICEC” for FLAG_VARIABLE"):
        build(path, variable="APCP", flag_variable="ICEC", flag_keep="<= 0.1")


def test_flags_with_another_number_of_layers_are_refused():
    from agridrought.core.tools.stacks.build_stack.sources import FlagLayers

    class Raster(SimpleNamespace):
        def band_tags(self, band):
            return {}

    with pytest.raises(InputError, match="3 layers, the variable has 12"):
        FlagLayers(SimpleNamespace(variable="flag"), Raster(count=3, path="a"), Raster(count=12, path="a"))


def test_unit_and_name_stay(build, tmp_path):
    first = _file(tmp_path / "a_200301.nc", np.full((3, 4), 280.0), "f4", units="K")
    _, stack, *_ = build(first)
    assert (stack.variable, stack.unit) == ("sm", "K")
    plain = write_raster(tmp_path / "t_200302.tif", np.full((3, 4), 280.0))
    assert build(plain, name="t", unit="K")[1].unit == "K"
