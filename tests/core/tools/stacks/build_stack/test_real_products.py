"""Files as published, where a folder of them is named by AGRIDROUGHT_DATA; skipped elsewhere.

The folder has the names of the collection that the plugin is developed with: ``c3s_monthly``, ``north_europe``,
``modis_mod11b3_nc_h11v05``, ``modis_mod13a1_ndvi_2016_lombardy``, ``hawaii``.
"""

import os
from pathlib import Path

import numpy as np
import pytest
from support.build import build_stack

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import InputError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.stacks.build_stack.layers import files_in
from agridrought.core.tools.stacks.build_stack.options import BuildOptions

DATA = Path(os.environ.get("AGRIDROUGHT_DATA", "nowhere"))
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="AGRIDROUGHT_DATA names no folder")


@pytest.fixture
def build(tmp_path, provenance):
    def call(paths, append_to=None, output="stack.tif", **options):
        warned = []
        job = Job(warn=warned.append)
        target = str(tmp_path / output)
        numbers = build_stack([str(p) for p in paths], target, BuildOptions(**options), job, provenance, append_to)
        with TimeStack(target) as stack:
            return stack.read(), stack, numbers, warned

    return call


def test_c3s_from_passive_to_combined(build):
    files = sorted((DATA / "c3s_monthly").glob("*PASSIVE-MONTHLY-2017*.nc")) + sorted(
        (DATA / "c3s_monthly").glob("*COMBINED-MONTHLY-2018*.nc")
    )
    got, stack, numbers, warned = build(files, preset="c3s")
    assert (numbers["DATES"], numbers["FIRST"], numbers["LAST"]) == (11, "2017-07-01", "2018-05-01")
    assert numbers["MASKED_SHARE"] == 0 and got.shape == (11, 720, 1440) and stack.unit == "m3 m-3"
    assert "2 products" in warned[0] and "2018-01-01" in warned[0]
    assert np.isfinite(got[:, :360]).sum() > np.isfinite(got[:, 360:]).sum()  # more land in the north


def test_c3s_active(build):
    active = sorted((DATA / "c3s_monthly").glob("*ACTIVE*.nc"))
    _, stack, *_ = build(active, preset="c3s")
    with pytest.raises(UnitError, match="“percent”"):
        TimeStack(stack.path).require_volumetric()
    with pytest.raises(UnitError, match="Stack them apart"):
        build([*active, *(DATA / "c3s_monthly").glob("*COMBINED-MONTHLY-2018*.nc")], preset="c3s")


def test_modis_tile_in_sinusoidal_netcdf_and_hdf4(build):
    got, stack, numbers, _ = build([DATA / "north_europe" / "MOD11B3_h18v03_LST_Day_200002_201712.nc"])
    assert (numbers["DATES"], numbers["FIRST"], stack.unit) == (215, "2000-02-01", "K")
    assert 240 < np.nanmin(got) < np.nanmax(got) < 320
    hdf = DATA / "north_europe" / "MOD11B3.A2018335.h18v03.006.sample.hdf"
    _, one, *_ = build([hdf], preset="mod11b3_day", output="hdf.tif")
    # One place on the ground, though the two name the sphere differently.
    assert np.allclose(one.grid.transform, stack.grid.transform, atol=1e-3)


def test_north_carolina_keeps_its_reference_system(build):
    got, stack, numbers, _ = build(files_in(str(DATA / "modis_mod11b3_nc_h11v05" / "tif")), name="lst", unit="K")
    assert numbers["DATES"] == 24 and stack.grid.describe().startswith("EPSG:3358, 357 × 210")
    assert np.isfinite(got).sum(axis=(1, 2)).min() > 23000


def test_lombardy_with_its_mixed_scaling(build):
    files = files_in(str(DATA / "modis_mod13a1_ndvi_2016_lombardy"))
    with pytest.raises(InputError, match="MOD13A1_NDVI_2016_337.tif.*already scaled"):
        build(files)
    scaled = [path for path in files if path.endswith(("_337.tif", "_353.tif"))]
    _, first, *_ = build([p for p in files if p not in scaled], scale=1e-4, name="ndvi", unit="1")
    got, stack, numbers, _ = build(scaled, append_to=first.path, output="whole.tif")
    assert (
        numbers["DATES"] == 23 and numbers["LAST"] == "2016-12-18" and np.nanmax(got) <= 1 and np.nanmin(got) >= -0.2001
    )


@pytest.mark.parametrize("name, variable, unit, dates", [
    ("cci_v08.1_combined_monthly", "sm", "m3 m-3", 377), ("cci_v09.2_passive_monthly", "sm", "m3 m-3", 271),
    ("cci_v09.2_original_and_gapfilled_monthly", "sm_original", "m3 m-3", 271),
    ("era5land_monthly_2017_2018", "swvl1", "m3 m-3", 24),
    ("gldas_noah_monthly_2017_2018", "SoilMoi0_10cm_inst", "kg m-2", 25),
])  # fmt: skip
def test_hawaii(build, name, variable, unit, dates):
    _, stack, numbers, _ = build([DATA / "hawaii" / f"{name}.nc"], variable=variable)
    assert numbers["DATES"] == dates and (stack.variable, stack.unit) == (variable, unit)
    if unit == "kg m-2":
        with pytest.raises(UnitError, match="divide by 1000"):
            TimeStack(stack.path).require_volumetric()
        _, stack, *_ = build([DATA / "hawaii" / f"{name}.nc"], variable=variable, scale=0.01, unit="m3 m-3")
    TimeStack(stack.path).require_volumetric()
