"""Composites of 16 days: filled on their own dates, by the places that they have in the year."""

from datetime import date, timedelta

import numpy as np
import pytest
from support.files import write_raster
from support.grids import make_grid
from support.run import run_core

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.gap_fill import held_out_windows
from agridrought.core.tools.moisture.gap_fill.composites import CompositeStack, by_composites

DAYS = [date(year, 1, 1) + timedelta(16 * i) for year in range(2004, 2010) for i in range(23)]


@pytest.fixture(autouse=True)
def one_turn(monkeypatch):
    monkeypatch.setattr(held_out_windows, "turns", lambda observed, dates: 1)


def seasonal(amplitude=0.2, mean=0.4):
    rng = np.random.default_rng(1)
    season = np.sin(np.arange(len(DAYS)) / 23 * 2 * np.pi)[:, None, None]
    return mean + amplitude * season + 0.02 * rng.normal(size=(len(DAYS), 12, 12))


def write(path, values, days=DAYS):
    return write_raster(path, values, make_grid(12, 12), [day.isoformat() for day in days])


def test_missing_composites_of_a_pixel_are_filled(tmp_path):
    truth = seasonal()
    sm = truth.copy()
    sm[40:42, 3, 3] = np.nan
    source = write(tmp_path / "sm.tif", sm)
    files = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "FLAGS", "UNCERTAINTY")}
    job = Job(memory=256 * 1024**2, threads=2)
    numbers = run_core("gapfill", job, INPUT=source, REPORT=str(tmp_path / "r.html"), WINDOW=7, MAX_SM=1.0, **files)
    with TimeStack(files["OUTPUT"]) as stack:
        filled = by_composites(stack).read()
        assert stack.axis.dates == DAYS and stack.spacing == 1
    assert np.abs(filled - truth)[40:42, 3, 3].max() < 0.06
    assert numbers["FILLED_SHARE"] == 1 and numbers["UNFILLED_SHARE"] == 0


def test_a_composite_that_the_file_lacks_is_filled(tmp_path):
    truth = seasonal()
    kept = [i for i in range(len(DAYS)) if i != 50]
    source = write(tmp_path / "sm.tif", truth[kept], [DAYS[i] for i in kept])
    run_core("gapfill", Job(memory=256 * 1024**2, threads=2), INPUT=source, WINDOW=7, MAX_SM=1.0,
             OUTPUT=str(tmp_path / "o.tif"), FLAGS=str(tmp_path / "f.tif"))  # fmt: skip
    with TimeStack(str(tmp_path / "o.tif")) as stack:
        filled = by_composites(stack)
        assert filled.axis.dates == DAYS and np.abs(filled.read()[50] - truth[50]).max() < 0.12


def test_dates_and_seasons(tmp_path):
    with TimeStack(write(tmp_path / "sm.tif", seasonal())) as stack:
        assert by_composites(stack) is stack and stack.axis.dates == DAYS, "these composites are a step of their own"
        assert stack.axis.season_count == 23 and stack.axis.seasons.tolist() == list(range(23)) * 6
    days = [DAYS[0] + timedelta(12 * i) for i in range(len(DAYS))]  # go on over the turn of the year
    with TimeStack(write(tmp_path / "go_on.tif", seasonal(), days)) as stack:
        found = by_composites(stack)
        assert isinstance(found, CompositeStack) and found.axis.dates == days and found.axis.season_count == 31
        assert np.array_equal(found.axis.numbers - found.axis.first, stack.bands.nonzero()[0])
    irregular = [DAYS[0] + timedelta(int(i)) for i in np.cumsum([1, 2, 3, 1, 2, 1, 4, 2, 2, 3, 2])]
    with TimeStack(write(tmp_path / "d.tif", seasonal()[:11], irregular)) as stack:
        assert by_composites(stack) is stack
