"""Daily maps of a crop: the right numbers in the right cells, days that are kept, runs that do not mix (methods §6)."""

import contextlib
import json
import os
from datetime import date

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid
from support.run import run_core

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.covariates import open_covariate
from agridrought.core.data.stack.time_stack import CLIMATOLOGY, TimeStack
from agridrought.core.learning.area_of_applicability import Applicability
from agridrought.core.learning.conformal import Interval
from agridrought.core.learning.forest import ForestOptions, fit_forest, load_models, save_model
from agridrought.core.run.errors import Cancelled, DateError, GridError, InputError, ParameterError
from agridrought.core.run.job import Job
from agridrought.core.tools.crop.crop_model.day_files import RECORD
from agridrought.core.tools.crop.crop_model.forests import with_probability
from agridrought.core.tools.crop.crop_model.map import Season

SHAPE = (30, 40)
GRID = make_grid(*SHAPE, x=100.0, y=40.0, step=0.1)
FEATURES = ["lat", "lon", "doy", "pre", "ndvi", "soil"]
RANGES = [(36, 41), (99, 105), (1, 366), (0, 1), (0, 1), (0, 1)]


def write_model(path, features=FEATURES, irrigation=True, seed=0, **changes):
    """A crop model of forests that know the features in their ranges."""
    rng = np.random.default_rng(seed)
    low, high = np.array([RANGES[FEATURES.index(name)] for name in features], "float64").T
    x = (low + rng.random((400, len(features))) * (high - low)).astype("float32")
    share = ((x - low) / (high - low)).mean(axis=1)
    options, job = ForestOptions(6, 2, "all", 1.0, seed), Job(threads=2)
    described = [
        {"name": name, "unit": "", "min": float(a), "max": float(b)}
        for name, a, b in zip(features, low, high, strict=True)
    ]
    card = {
        "kind": "crop", "target": {"variable": "sm", "unit": "m3 m-3"}, "crop": "wheat", "depth": "0-10",
        "features": described, "interval": Interval(0.01, 2.0, 0.9, 0.1, 0.1, 100).to_card(),
        "applicability": Applicability.learn(x, np.arange(400) % 4, np.ones(len(features))).to_card(),
    }  # fmt: skip
    further = {}
    if irrigation:
        further["irrigation"] = fit_forest(x, (share > 0.5).astype(float), options, job)
        chance = rng.random(400)
        card["features"] = [*described, {"name": "cir_probability", "unit": "1", "min": 0.0, "max": 1.0}]
        card["further"] = {"irrigation": list(features)}
        x, share = with_probability(x, chance), share + chance
    forest = fit_forest(x, 0.1 + 0.2 * share, options, job)
    save_model(str(path), forest, {**card, **changes}, further)
    return str(path)


class Farm:
    """Rasters of June 2010: twelve days of pre (one value is missing), ndvi by month, soil; a mask and a model."""

    def __init__(self, folder):
        rng = np.random.default_rng(1)
        self.folder = folder
        self.pre = rng.random((12, *SHAPE)).astype("float32")
        self.pre[3, 5, 6] = np.nan
        self.ndvi = rng.random((2, *SHAPE)).astype("float32")
        self.soil = rng.random(SHAPE).astype("float32")
        self.mask = (rng.random(SHAPE) < 0.3).astype("uint8")
        self.mask[:, 0] = 255  # missing
        self.mask[5, 6] = 1
        with_gap = write_stack(folder / "pre.tif", self.pre, "2010-06-01", "day", GRID, "mm", "pre")
        self.covariates = [
            with_gap,
            write_stack(folder / "ndvi.tif", self.ndvi, "2010-05-01", "month", GRID, "1", "ndvi"),
            write_raster(folder / "soil.tif", self.soil, GRID),
        ]
        self.crop = write_raster(folder / "crop.tif", self.mask, GRID, dtype="uint8")
        self.model = write_model(folder / "model.zip")

    def run(self, name="sm.vrt", days="days", job=None, season=("", ""), **changes):
        given = {
            "model": self.model, "covariates": self.covariates, "crop_mask": self.crop,
            "output_folder": str(self.folder / days), "output": str(self.folder / name),
            "season_start": season[0], "season_end": season[1], **changes,
        }  # fmt: skip
        given = {name.upper(): value for name, value in given.items()}
        return run_core("mapcropmoisture", job or Job(memory=64 * 1024**2, threads=2), **given)

    def rows(self, day):
        """Cells of the crop and their features on a day of June."""
        row, col = np.nonzero((self.mask != 0) & (self.mask != 255))
        columns = [
            40.0 - 0.1 * (row + 0.5), 100.0 + 0.1 * (col + 0.5), np.full(row.size, 151 + day),
            self.pre[day - 1][row, col], self.ndvi[1][row, col], self.soil[row, col],
        ]  # fmt: skip
        return row, col, np.stack(columns, axis=1).astype("float32")


@pytest.fixture
def farm(tmp_path):
    return Farm(tmp_path)


def read(path):
    with TimeStack(str(path)) as stack:
        return stack.read()


def test_every_number_is_that_of_the_forests(farm, tmp_path):
    paths = {name: str(tmp_path / f"{name}.vrt") for name in ("cir", "uncertainty", "applicability")}
    numbers = farm.run(**paths)
    forests, card = load_models(farm.model)
    sm, maps = read(tmp_path / "sm.vrt"), {name: read(path) for name, path in paths.items()}
    assert sm.shape == (12, *SHAPE) and numbers["DAYS"] == numbers["NEW_DAYS"] == 12
    area = Applicability.from_card(card["applicability"], 6)
    outside = 0
    for day in (1, 4, 12):
        row, col, x = farm.rows(day)
        chance = forests["irrigation"].predict(x)
        mean, spread = forests[""].predict_spread(with_probability(x, chance))
        known = np.isfinite(x).all(axis=1)
        for found, wanted in (
            (sm, mean), (maps["cir"], chance), (maps["uncertainty"], 0.01 + 2 * spread),
            (maps["applicability"], np.where(known, area.index(x) <= area.threshold, np.nan)),
        ):  # fmt: skip
            np.testing.assert_allclose(found[day - 1][row, col], wanted, rtol=0, atol=1e-6)
            elsewhere = np.ones(SHAPE, bool)
            elsewhere[row, col] = False
            assert np.isnan(found[day - 1][elsewhere]).all()
    assert np.isnan(sm[3, 5, 6]) and np.isfinite(sm[4, 5, 6])
    outside = (maps["applicability"] == 0).sum() / np.isfinite(maps["applicability"]).sum()
    assert numbers["OUTSIDE_SHARE"] == pytest.approx(outside)


def test_files_and_tags(farm, tmp_path):
    farm.run(end=date(2010, 6, 3))
    wanted = {RECORD, *(f"sm_2010-06-0{day}.tif" for day in (1, 2, 3))}
    assert {path.name for path in (tmp_path / "days").iterdir()} == wanted
    for path in (tmp_path / "sm.vrt", tmp_path / "days" / "sm_2010-06-02.tif"):
        with TimeStack(str(path)) as stack:
            assert (stack.variable, stack.unit, stack.axis.step) == ("sm", "m3 m-3", "day")
            assert "agridrought:mapcropmoisture" in stack.tags["processing"] and "pre.tif" in stack.tags["processing"]
    # The stack may be moved together with the days.
    (tmp_path / "moved").mkdir()
    for name in ("sm.vrt", "days"):
        os.rename(tmp_path / name, tmp_path / "moved" / name)
    assert np.isfinite(read(tmp_path / "moved" / "sm.vrt")).any()


@pytest.mark.parametrize("threads, memory", [(1, 64), (2, 24), (3, 1024)])
def test_threads_and_memory_do_not_matter(farm, tmp_path, threads, memory):
    farm.run()
    farm.run("other.tif", "other", Job(memory=memory * 1024**2, threads=threads))
    np.testing.assert_array_equal(read(tmp_path / "sm.vrt"), read(tmp_path / "other.tif"))


def test_a_projected_grid_gets_its_degrees(tmp_path):
    from agridrought.core.data.earth.crs import transform_points
    from agridrought.core.data.earth.ellipsoid import LONGITUDE_LATITUDE

    grid = make_grid(4, 5, x=300000.0, y=4400000.0, step=20000.0, crs=UTM33)
    model = write_model(tmp_path / "m.zip", ["lat", "lon"], irrigation=False)
    mask = write_raster(tmp_path / "utm.tif", np.ones((4, 5)), grid, dtype="uint8")
    farm = Farm(tmp_path)
    farm.run(model=model, covariates=[mask], crop_mask=mask, start=date(2010, 1, 1), end=date(2010, 1, 1))
    x, y = np.meshgrid(300000 + 20000 * (np.arange(5) + 0.5), 4400000 - 20000 * (np.arange(4) + 0.5))
    lon, lat = transform_points(UTM33, LONGITUDE_LATITUDE, x.ravel(), y.ravel())
    wanted = load_models(model)[0][""].predict(np.stack([lat, lon], axis=1).astype("float32"))
    np.testing.assert_allclose(read(tmp_path / "sm.vrt").ravel(), wanted, atol=1e-6)


def test_season_and_days(farm, tmp_path):
    numbers = farm.run(season=("06-03", "06-04"), start=date(2010, 6, 1), end=date(2010, 6, 10))
    with TimeStack(str(tmp_path / "sm.vrt")) as stack:
        assert stack.axis.labels == ["2010-06-03", "2010-06-04"]
    assert numbers["DAYS"] == 2


def test_a_mask_for_each_year(farm, tmp_path):
    masks = np.stack([farm.mask, np.roll(farm.mask, 3, axis=1)])
    yearly = write_stack(tmp_path / "yearly.tif", masks, "2009-01-01", "year", GRID, "", "crop", "uint8")
    farm.run(crop_mask=yearly, end=date(2010, 6, 1))
    found = np.isfinite(read(tmp_path / "sm.vrt")[0])
    rolled = np.roll(farm.mask, 3, axis=1)
    assert np.array_equal(found, (rolled != 0) & (rolled != 255))
    late = write_stack(tmp_path / "late.tif", masks, "2011-01-01", "year", GRID, "", "crop", "uint8")
    with pytest.raises(DateError, match="no band for 2010"):
        farm.run("o.vrt", "o", crop_mask=late)
    with pytest.raises(InputError, match="stack by month"):
        farm.run("o.vrt", "o", crop_mask=farm.covariates[1])


def test_a_day_that_a_covariate_lacks_is_missing_and_said(farm, tmp_path):
    said = []
    farm.run(
        start=date(2010, 6, 11), end=date(2010, 6, 14),
        job=Job(memory=64 * 1024**2, threads=2, warn=said.append, info=said.append),
    )  # fmt: skip
    sm = read(tmp_path / "sm.vrt")
    assert np.isfinite(sm[:2]).any(axis=(1, 2)).all() and np.isnan(sm[2:]).all()
    assert "(pre) lacks 2 day(s)" in "\n".join(said) and "2010-06-13, 2010-06-14" in "\n".join(said)


def test_composites_count_until_the_next(farm, tmp_path):
    values = np.full((17, *SHAPE), np.nan, "float32")
    values[0], values[8], values[16] = 0.1, 0.5, 0.9
    # As the stack builder writes composites: only the bands that are there.
    from agridrought.core.data.raster import RasterWriter

    labels = ["2010-05-30", "2010-06-07", "2010-06-15"]
    tags = {"time_step": "day", "variable": "pre", "spacing": "8"}
    with RasterWriter(tmp_path / "composite.tif", GRID, labels, tags=tags) as writer:
        writer.write(values[[0, 8, 16]])
    farm.run(covariates=[str(tmp_path / "composite.tif"), *farm.covariates[1:]], end=date(2010, 6, 8),
             start=date(2010, 6, 6))  # fmt: skip
    sm = read(tmp_path / "sm.vrt")
    forests, _ = load_models(farm.model)
    for i, (day, pre) in enumerate(((6, 0.1), (7, 0.5), (8, 0.5))):
        row, col, x = farm.rows(day)
        x[:, 3] = pre
        wanted = forests[""].predict(with_probability(x, forests["irrigation"].predict(x)))
        np.testing.assert_allclose(sm[i][row, col], wanted, atol=1e-6)


def test_bands_with_names_and_climatologies_are_covariates(farm, tmp_path):
    """As “Sample covariates at stations” takes them."""
    from agridrought.core.data.raster import RasterWriter

    months = np.repeat(farm.ndvi[1:], 12, axis=0)
    months[6:] = np.nan
    tags = {"time_step": CLIMATOLOGY, "variable": "ndvi"}
    with RasterWriter(tmp_path / "mean.tif", GRID, [str(month) for month in range(1, 13)], tags=tags) as writer:
        writer.write(months)
    bands = write_raster(tmp_path / "bands.tif", np.stack([farm.mask, farm.soil]), GRID, ["height", "soil"])
    farm.run(end=date(2010, 6, 2))
    farm.run("o.vrt", "o", covariates=[farm.covariates[0], str(tmp_path / "mean.tif"), bands], end=date(2010, 6, 2))
    np.testing.assert_array_equal(read(tmp_path / "sm.vrt"), read(tmp_path / "o.vrt"))


def test_a_run_that_was_stopped_goes_on(farm, tmp_path):
    progress, said = [], []
    stop = Job(memory=64 * 1024**2, threads=2, report=progress.append, warn=said.append,
               cancelled=lambda: bool(progress) and progress[-1] > 0.4)  # fmt: skip
    with pytest.raises(Cancelled):
        farm.run(job=stop)
    left = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "days").glob("sm_*.tif")}
    assert 0 < len(left) < 12 and not (tmp_path / "sm.vrt").exists()
    assert f"{len(left)} new day(s) are whole and stay" in said[-1]
    assert not [path for path in (tmp_path / "days").iterdir() if path.name.startswith(".")]
    numbers = farm.run()
    assert numbers["NEW_DAYS"] == 12 - len(left) and numbers["DAYS"] == 12
    assert all((tmp_path / "days" / name).stat().st_mtime_ns == when for name, when in left.items())
    farm.run("whole.vrt", "whole")
    np.testing.assert_array_equal(read(tmp_path / "sm.vrt"), read(tmp_path / "whole.vrt"))


def test_a_day_without_all_that_is_asked_for_is_made_again(farm, tmp_path):
    farm.run(end=date(2010, 6, 3))
    numbers = farm.run("second.vrt", end=date(2010, 6, 4), cir=str(tmp_path / "cir.vrt"))
    assert numbers["NEW_DAYS"] == 4
    assert farm.run("third.vrt", end=date(2010, 6, 4))["NEW_DAYS"] == 0


def test_days_of_another_model_or_raster_are_refused(farm, tmp_path):
    farm.run(end=date(2010, 6, 2))
    before = {path.name: path.read_bytes() for path in (tmp_path / "days").iterdir()}
    other = write_model(tmp_path / "other.zip", seed=5)
    with pytest.raises(InputError, match="days of another run: the model differ"):
        farm.run("o.vrt", model=other)
    write_raster(tmp_path / "soil.tif", farm.soil + 0.1, GRID)
    with pytest.raises(InputError, match="the covariate soil differ.*Choose another OUTPUT_FOLDER"):
        farm.run("o.vrt")
    assert {path.name: path.read_bytes() for path in (tmp_path / "days").iterdir()} == before
    assert not (tmp_path / "o.vrt").exists()


def test_days_without_a_record_are_refused(farm, tmp_path):
    farm.run(end=date(2010, 6, 2))
    record = tmp_path / "days" / RECORD
    for text in ("{", "[]", json.dumps({"format": 9, "made_from": {}})):
        record.write_text(text)
        with pytest.raises(InputError, match="no record"):
            farm.run("o.vrt")
    record.unlink()
    with pytest.raises(InputError, match="no record"):
        farm.run("o.vrt")


def test_other_files_in_the_folder_do_not_matter(farm, tmp_path):
    (tmp_path / "days").mkdir()
    (tmp_path / "days" / "notes.txt").write_text("mine")
    (tmp_path / "days" / "pre_2010-06-01.tif").write_text("mine")
    farm.run(end=date(2010, 6, 1))
    assert (tmp_path / "days" / "notes.txt").exists()


def test_a_model_without_irrigation(farm, tmp_path):
    model = write_model(tmp_path / "plain.zip", irrigation=False)
    farm.run(model=model, end=date(2010, 6, 1))
    row, col, x = farm.rows(1)
    np.testing.assert_allclose(read(tmp_path / "sm.vrt")[0][row, col], load_models(model)[0][""].predict(x), atol=1e-6)
    with pytest.raises(InputError, match="cannot give CIR: it was trained without irrigation"):
        farm.run("o.vrt", "o", model=model, cir=str(tmp_path / "cir.vrt"))


def test_models_that_do_not_fit(farm, tmp_path):
    forests, card = load_models(farm.model)
    further = {"irrigation": forests["irrigation"]}

    def saved(**changes):
        save_model(str(tmp_path / "odd.zip"), forests[""], {**card, **changes}, further)
        return str(tmp_path / "odd.zip")

    with pytest.raises(InputError, match="another kind"):
        farm.run(model=saved(kind="downscaler"))
    turned = [*card["features"][:-1][::-1], card["features"][-1]]
    with pytest.raises(InputError, match="different features"):
        farm.run(model=saved(features=turned))
    first = [card["features"][-1], *card["features"][:-1]]
    with pytest.raises(InputError, match="do not fit together"):
        farm.run(model=saved(features=first))
    with pytest.raises(InputError, match="interval"):
        farm.run(model=saved(interval={"base": -1}))
    with pytest.raises(InputError, match="does not know where it applies"):
        farm.run(model=saved(applicability=None), applicability=str(tmp_path / "a.vrt"))
    assert not (tmp_path / "days").exists()


def test_layers_that_do_not_fit(farm, tmp_path):
    with pytest.raises(InputError, match="needs soil, which the covariates do not have"):
        farm.run(covariates=farm.covariates[:2])
    shifted = write_raster(tmp_path / "shift.tif", farm.soil, make_grid(*SHAPE, x=100.5, y=40.0, step=0.1))
    with pytest.raises(GridError, match="do not lie on one grid"):
        farm.run(crop_mask=shifted)
    later = write_stack(tmp_path / "later.tif", farm.ndvi, "2011-01-01", "month", GRID, "1", "ndvi")
    with pytest.raises(DateError, match="no day in common"):
        farm.run(covariates=[farm.covariates[0], later, farm.covariates[2]])
    still = write_model(tmp_path / "still.zip", ["lat", "soil"], irrigation=False)
    with pytest.raises(DateError, match="set START and END"):
        farm.run(model=still)
    with pytest.raises(DateError, match="is after END"):
        farm.run(start=date(2010, 6, 5), end=date(2010, 6, 1))
    with pytest.raises(DateError, match="lies in the season"):
        farm.run(season=("01-01", "01-31"))


def test_covariates_that_the_model_does_not_know_are_left_out(farm, tmp_path):
    said = []
    other = write_raster(tmp_path / "height.tif", np.full(SHAPE, np.nan), GRID)
    farm.run(covariates=[*farm.covariates, other], end=date(2010, 6, 1),
             job=Job(memory=64 * 1024**2, threads=2, info=said.append))  # fmt: skip
    assert "left out: height" in "\n".join(said) and np.isfinite(read(tmp_path / "sm.vrt")).any()


def test_a_covariate_in_another_unit_is_doubted(farm, tmp_path):
    said = []
    percent = write_raster(tmp_path / "soil.tif", 100 * farm.soil, GRID)
    farm.run(covariates=[*farm.covariates[:2], percent], end=date(2010, 6, 1),
             job=Job(memory=64 * 1024**2, threads=2, warn=said.append))  # fmt: skip
    assert "soil is outside the range of the training (0 to 1)" in "\n".join(said)


@pytest.mark.parametrize(
    "start, end, inside, outside",
    [
        ("03-01", "06-15", (3, 1), (2, 28)),
        ("10-01", "06-15", (1, 1), (7, 1)),
        ("10-01", "06-15", (10, 1), (9, 30)),
        ("", "06-15", (1, 1), (6, 16)),
        ("03-01", None, (12, 31), (2, 28)),
        ("02-29", "3-1", (3, 1), (2, 28)),
    ],
)
def test_seasons(start, end, inside, outside):
    season = Season.of(start, end)
    assert season.holds(date(2011, *inside)) and not season.holds(date(2011, *outside))


@pytest.mark.parametrize("text", ["13-01", "02-30", "March", "2010-03-01", "0301"])
def test_seasons_that_are_none(text):
    with pytest.raises(ParameterError, match="SEASON_START.*03-01"):
        Season.of(text, None)


def test_values_are_kept_in_one_pass_of_each_file(farm):
    """What does not change is read once for all days."""
    from agridrought.core.tools.crop.crop_model.map_inputs import CropLayers, StillRows

    with contextlib.ExitStack() as opened:
        covariates = [opened.enter_context(open_covariate(path)) for path in farm.covariates]
        layers = CropLayers(covariates, opened.enter_context(RasterFile(farm.crop)), FEATURES)
        rows = StillRows(layers, 10**6)
        first = rows.at(layers.grid.window, date(2010, 6, 1))
        assert rows.at(layers.grid.window, date(2010, 6, 2)) is first
        none = StillRows(layers, 10)
        assert none.at(layers.grid.window, date(2010, 6, 1)) is not none.at(layers.grid.window, date(2010, 6, 1))
    with RasterFile(farm.crop) as mask:
        assert first[0].size == np.count_nonzero(np.nan_to_num(mask.read()[0]))


def test_days_far_from_the_covariates_are_refused(farm):
    with pytest.raises(DateError, match="would be empty. Set START and END"):
        farm.run(start=date(2010, 6, 1), end=date(2050, 3, 1))


def test_day_files_take_the_creation_options(farm, tmp_path):
    from osgeo import gdal

    plain = farm.run(days="plain", season=("06-01", "06-02"))
    job = Job(memory=64 * 1024**2, threads=2, creation=("COMPRESS=LZW",), cloud_optimized=True)
    found = farm.run("copy.tif", days="cloud", season=("06-01", "06-02"), job=job)
    assert found == plain and len(list((tmp_path / "cloud").glob("*.tif"))) == 2
    for path in [*(tmp_path / "cloud").glob("*.tif"), tmp_path / "copy.tif"]:
        structure = gdal.Open(str(path)).GetMetadata("IMAGE_STRUCTURE")
        assert structure["LAYOUT"] == "COG" and structure["COMPRESSION"] == "LZW"
    assert np.array_equal(read(tmp_path / "sm.vrt"), read(tmp_path / "copy.tif"), equal_nan=True)


def test_the_share_outside_does_not_depend_on_the_windows(farm, monkeypatch):
    from agridrought.core.engine import windows
    from agridrought.core.tools.crop.crop_model import predict

    write_raster(farm.folder / "soil.tif", farm.soil * 2, GRID)
    monkeypatch.setattr(predict, "_THINNED", 3)
    plain = farm.run(days="plain")
    monkeypatch.setattr(windows, "_SMALL", 50)
    assert 0 < farm.run("other.vrt", days="cut")["OUTSIDE_SHARE"] == plain["OUTSIDE_SHARE"]
