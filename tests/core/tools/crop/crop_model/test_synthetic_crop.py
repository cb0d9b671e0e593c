"""The synthetic region is what it says: physical, with an effect of irrigation that is known."""

import numpy as np
import pytest
from support.synthetic_crop import CANAL, STAGES, make_stations, run_fields

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_stations(tmp_path_factory.mktemp("crop"), stations=30, years=(2010,))


def test_irrigation_raises_soil_moisture_where_canals_reach_and_nowhere_else(made):
    canal = made.table["canal"].to_numpy()
    np.testing.assert_array_equal(made.irrigated, canal > CANAL)
    assert (made.effect[~made.irrigated] == 0).all() and (made.water[~made.irrigated] == 0).all()
    assert made.effect[made.irrigated].mean() > 0.03 and made.effect.min() > -1e-12
    assert 0.2 < made.irrigated.mean() < 0.8


def test_the_table_holds_what_the_rasters_hold(made):
    for name, path in made.rasters.items():
        dated = name in ("pre", "pre10", "pet", "ndvi")
        with (TimeStack if dated else RasterFile)(path) as raster:
            values = raster.read()
            for k in range(0, len(made.table), 97):
                row = made.table.iloc[k]
                x, y = made.table.geometry.iloc[k].coords[0]
                col, line = int((x - raster.grid.transform[2]) / 0.1), int((raster.grid.transform[5] - y) / 0.1)
                step = raster.axis.index(row["date"]) if dated else 0
                assert row[name] == pytest.approx(float(values[step, line, col]))
                assert row["doy"] == row["date"].timetuple().tm_yday and row["stage"]


def test_no_water_is_made(made):
    """Rain and irrigation minus what the soil keeps is what left it; a dry field cannot lose more than it had."""
    from datetime import date, timedelta

    days = [date(2010, 1, 1) + timedelta(days=i) for i in range(365)]
    rain, pet = np.zeros((365, 2)), np.full((365, 2), 4.0)
    rain[::9] = 25.0
    moist, water = run_fields(rain, pet, np.array([0.2, 0.3]), np.array([True, False]), "maize", days)
    stored = moist.sum(axis=1) * 100
    before = np.concatenate([[2 * 80 * np.array([0.2, 0.3])], stored[:-1]])
    lost = before + rain + water - stored
    assert (lost > -1e-9).all() and (moist > 0.4 * 0.2 - 1e-9).all()
    assert water[:, 0].sum() > 0 and water[:, 1].sum() == 0
    season = [i for i, day in enumerate(days) if STAGES["maize"][0][1] <= (day.month, day.day) < (10, 1)]
    assert set(np.flatnonzero(water[:, 0])) <= set(season)
