import json
import zipfile
from dataclasses import replace

import numpy as np
import pytest
from support.downscaler import downscale, train_downscaler
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid
from support.synthetic import FACTOR, coarse_means, make_landscape

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack, stack_writer
from agridrought.core.learning.cross_validation import Score, block_folds, random_folds, year_folds
from agridrought.core.learning.forest import ForestOptions
from agridrought.core.run.errors import Cancelled, DateError, GridError, InputError, ParameterError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.covariates import Covariates
from agridrought.core.tools.moisture.downscale.nesting import bilinear
from agridrought.core.tools.moisture.downscale.report import write_report
from agridrought.core.tools.moisture.downscale.train import TrainOptions

OPTIONS = TrainOptions(block_size=1.0, forest=ForestOptions(trees=40, seed=1))


@pytest.fixture(scope="module")
def land(tmp_path_factory):
    return make_landscape(tmp_path_factory.mktemp("land"))


@pytest.fixture(scope="module")
def trained(land, tmp_path_factory):

    model = str(tmp_path_factory.mktemp("model") / "model.zip")
    covariates = [land.lst, land.ndvi, land.dem]
    numbers, trained = train_downscaler(
        land.sm,
        covariates,
        model,
        OPTIONS,
        Job(memory=256 * 1024**2, threads=2),
        land.land_cover,
    )
    return model, numbers, trained


def _covariates(land):
    return [land.lst, land.ndvi, land.dem]


def _downscale(land, trained, tmp_path, job, **more):
    # Exact, unless a test says otherwise: what conserving means can then be seen.
    options = {"land_cover": land.land_cover, "sm": land.sm, "coarse_error": 0.0, **more}
    numbers = downscale(trained[0], _covariates(land), str(tmp_path / "fine.tif"), job, **options)
    with TimeStack(str(tmp_path / "fine.tif")) as stack:
        return stack.read(), numbers, stack


def test_fewer_trees_predict_when_asked_for_and_are_offered_where_all_take_long(land, tmp_path, monkeypatch):
    model, said = str(tmp_path / "model.zip"), []
    job = Job(memory=256 * 1024**2, threads=2, info=lambda text: said.append(str(text)))
    options = replace(OPTIONS, forest=ForestOptions(trees=60, seed=1))
    train_downscaler(land.sm, [land.lst, land.dem], model, options, job)
    found = {}
    for trees in (None, 50):
        said.clear()
        output = str(tmp_path / f"{trees}.tif")
        downscale(model, [land.lst, land.dem], output, job, sm=land.sm, detail_weight=1.0, most_trees=trees)
        assert ("50 of the model's 60 trees predict." in said) == (trees == 50)
        with TimeStack(output) as stack:
            found[trees] = stack.read()
    off = np.abs(found[50] - found[None])
    assert 0 < np.nanmax(off) < 0.02 and np.array_equal(np.isnan(found[50]), np.isnan(found[None]))
    monkeypatch.setattr("agridrought.core.tools.moisture.downscale.tool._LONG", 0.0)
    for trees in (None, 50):
        said.clear()
        downscale(model, [land.lst, land.dem], str(tmp_path / "o.tif"), job, sm=land.sm, dry_run=True, most_trees=trees)
        assert any("with MOST_TREES 50 it is" in text for text in said) == (trees is None)


def test_the_table_holds_what_a_loop_finds(land, trained):
    table, features = trained[2].table, trained[2].features
    assert features == [
        "lst",
        "ndvi",
        "synthetic_dem",
        "land_cover_1",
        "land_cover_2",
        "land_cover_3",
        "land_cover_4",
    ]
    with TimeStack(land.lst) as lst, TimeStack(land.sm) as sm:
        means, coarse = coarse_means(lst.read().astype("f8")), sm.read()
    assert len(table.y) == np.isfinite(coarse).sum()
    for row in range(0, len(table.y), 97):
        step, col, line = (
            table.step[row],
            round((table.east[row] - 30) / 0.25 - 0.5),
            round((2 - table.north[row]) / 0.25 - 0.5),
        )
        assert table.y[row] == coarse[step, line, col]
        assert np.isclose(table.x[row, 0], means[step, line, col], atol=0.01)
        assert np.isclose(table.x[row, 3:].sum(), 1, atol=1e-6)


def test_scores_go_from_flattering_to_honest(trained):
    _, numbers, made = trained
    scores = made.scores
    assert scores["random split"].r2 > scores["blocks left out"].r2 > 0.3
    assert numbers["OOB_R2"] == scores["out of bag"].r2 and numbers["BLOCK_RMSE"] == scores["blocks left out"].rmse
    assert all(np.isfinite(list(numbers.values())))


def test_the_model_file_describes_itself(trained):
    with zipfile.ZipFile(trained[0]) as archive:
        card = json.loads(archive.read("card.json"))
    text = json.dumps(card)
    for word in ("downscaler", "land_cover_3", "blocks left out", "2003-01-01", "2004-12-01"):
        assert word in text


def test_the_fine_field_re_aggregates_to_the_coarse_one(land, trained, tmp_path, job):
    fine, numbers, stack = _downscale(land, trained, tmp_path, job)
    with TimeStack(land.sm) as sm:
        coarse = sm.read()
    difference = np.abs(coarse_means(fine.astype("f8")) - coarse)
    assert np.nanmax(difference) < 1.5e-4 and numbers["MAX_MISFIT"] < 1e-4
    # Fine pixels are there under every coarse cell that is, and only there.
    under = np.repeat(np.repeat(np.isfinite(coarse), FACTOR, axis=1), FACTOR, axis=2)
    assert np.array_equal(np.isfinite(fine), under) and (stack.variable, stack.unit) == ("sm", "m3 m-3")


def test_a_coarse_error_brings_the_fine_field_nearer_to_the_truth(land, trained, tmp_path, job):
    exact, numbers, _ = _downscale(land, trained, tmp_path, job)
    assert numbers["COARSE_ERROR"] == 0 and np.isnan(numbers["MISFIT_CHI2"])
    fine, numbers, _ = _downscale(land, trained, tmp_path, job, coarse_error=0.004)
    assert numbers["COARSE_ERROR"] == pytest.approx(0.004)  # which was added
    assert 0 < numbers["MISFIT_CHI2"] < 2 and numbers["MAX_MISFIT"] > 1e-3
    assert np.array_equal(np.isfinite(fine), np.isfinite(exact))
    errors = [np.sqrt(np.nanmean((field - land.truth) ** 2)) for field in (fine, exact)]
    assert errors[0] < 0.95 * errors[1]


def test_the_uncertainty_of_the_coarse_cells_is_read(land, trained, tmp_path, job):
    with TimeStack(land.sm) as sm:
        width = np.full((len(sm), sm.grid.height, sm.grid.width), 1.645 * 0.01, "float32")
        path = str(tmp_path / "width.tif")
        with stack_writer(path, sm.grid, sm.axis, "sm_half_width_90", "m3 m-3") as writer:
            writer.write(width)
    _, numbers, _ = _downscale(land, trained, tmp_path, job, sm_uncertainty=path, coarse_error=None)
    assert numbers["COARSE_ERROR"] == pytest.approx(0.01, rel=1e-3)


def test_it_finds_detail_that_interpolation_does_not(land, trained, tmp_path, job):
    """The landscape has detail that the covariates tell of: the forest must come closer to the truth."""
    fine, *_ = _downscale(land, trained, tmp_path, job)
    place = lambda n: (np.arange(n * FACTOR) + 0.5) / FACTOR - 0.5  # noqa: E731
    plain = bilinear(land.coarse_truth, place(land.coarse_truth.shape[1]), place(land.coarse_truth.shape[2]))
    known = np.isfinite(fine)
    error = lambda field: np.sqrt(np.mean((field - land.truth)[known] ** 2))  # noqa: E731
    assert error(fine) < 0.95 * error(plain)


def test_without_coarse_soil_moisture_the_forest_speaks_alone(land, trained, tmp_path, job):
    alone, numbers, _ = _downscale(land, trained, tmp_path, job, sm=None)
    assert np.isnan(numbers["MAX_MISFIT"]) and alone.shape == land.truth.shape
    free, *_ = _downscale(land, trained, tmp_path, job, residual_correction=False)
    assert np.array_equal(alone, free)
    corrected, *_ = _downscale(land, trained, tmp_path, job)
    assert np.nanmean(np.abs(corrected - alone)) > 1e-4


def test_blocks_do_not_show(land, trained, tmp_path):
    (tmp_path / "a").mkdir(), (tmp_path / "b").mkdir()
    large, *_ = _downscale(land, trained, tmp_path / "a", Job(memory=512 * 1024**2, threads=2))
    small, *_ = _downscale(land, trained, tmp_path / "b", Job(memory=24 * 1024**2, threads=2))
    assert np.allclose(large, small, atol=1e-6, equal_nan=True)


def test_missing_covariates_make_missing_pixels(land, trained, tmp_path, job):
    with TimeStack(land.lst) as stack:
        lst, grid = stack.read(), stack.grid
    lst[:, :7, :9] = np.nan
    holed = write_stack(tmp_path / "lst.tif", lst[:20], "2003-01-01", grid=grid, unit="K", variable="lst")
    warned = []
    job = Job(memory=job.memory, threads=2, warn=warned.append)
    output = str(tmp_path / "fine.tif")
    downscale(trained[0], [holed, land.ndvi, land.dem], output, job, land.land_cover, land.sm, coarse_error=0.0)
    with TimeStack(output) as stack:
        fine = stack.read()
    assert np.isnan(fine[:20, :7, :9]).all() and np.isfinite(fine[:20, 10:, 10:]).mean() > 0.8
    assert np.isnan(fine[20:]).all() and "2004-09-01" in warned[0] and "2004-08-01" not in warned[0]
    with TimeStack(land.sm) as sm:
        coarse = sm.read()[:20]
    whole = np.abs(coarse_means(fine[:20].astype("f8")) - coarse)[:, 2:, 2:]
    assert np.nanmax(whole) < 1.5e-4


def test_a_coarser_covariate_is_interpolated_and_named(land, tmp_path, job):
    told = []
    job = Job(memory=job.memory, threads=2, info=told.append)
    rain = write_raster(
        tmp_path / "rain.tif",
        np.random.default_rng(1).random((8, 10)),
        make_grid(8, 10, x=29.9, y=2.1, step=0.5),
    )
    _, made = train_downscaler(land.sm, [land.lst, rain], str(tmp_path / "m.zip"), OPTIONS, job)
    assert any("rain" in text and "interpolated" in text for text in told) and made.features == [
        "lst",
        "rain",
    ]


def test_features_are_matched_by_name(land, trained, tmp_path, job):
    output = str(tmp_path / "fine.tif")
    downscale(trained[0], [land.dem, land.ndvi, land.lst], output, job, land.land_cover, land.sm, coarse_error=0.0)
    with TimeStack(output) as stack:
        shuffled = stack.read()
    again = _downscale(land, trained, tmp_path, job)[0]
    assert np.array_equal(shuffled, again, equal_nan=True)
    with pytest.raises(InputError, match="needs ndvi, which"):
        downscale(trained[0], [land.dem, land.lst], output, job, land.land_cover, land.sm)
    with pytest.raises(InputError, match="land_cover_1.*Give LAND_COVER"):
        downscale(trained[0], _covariates(land), output, job, None, land.sm)
    with pytest.raises(InputError, match="Two covariates are called “lst”"):
        downscale(trained[0], [*_covariates(land), land.lst], output, job, land.land_cover, land.sm)


def test_a_covariate_in_another_unit_is_refused(land, trained, tmp_path, job):
    with TimeStack(land.lst) as stack:
        celsius = write_stack(
            tmp_path / "c.tif",
            stack.read() - 273.15,
            "2003-01-01",
            grid=stack.grid,
            unit="°C",
            variable="lst",
        )
    with pytest.raises(UnitError, match="°C.*trained on lst in “K”"):
        downscale(
            trained[0],
            [celsius, land.ndvi, land.dem],
            str(tmp_path / "o.tif"),
            job,
            land.land_cover,
        )


def test_the_same_seed_gives_the_same_model(land, tmp_path):
    for name, threads in (("a", 1), ("b", 2)):
        job = Job(memory=256 * 1024**2, threads=threads)
        options = TrainOptions(block_size=1.0, forest=ForestOptions(trees=10, seed=1))
        train_downscaler(land.sm, [land.lst, land.dem], str(tmp_path / name), options, job)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_training_years_and_flags(land, tmp_path, job):
    with TimeStack(land.sm) as stack:
        flags = np.ones((len(stack), *stack.read().shape[1:]), "uint8")
        grid = stack.grid
    flags[3] = 5
    path = write_stack(tmp_path / "flags.tif", flags, "2003-01-01", grid=grid, dtype="uint8")
    options = TrainOptions(last_year=2003, block_size=1.0, forest=OPTIONS.forest)
    warned = []
    job = Job(memory=job.memory, threads=2, warn=warned.append)
    numbers, made = train_downscaler(land.sm, [land.lst, land.dem], str(tmp_path / "m.zip"), options, job, None, path)
    assert set(made.table.step) == set(range(12)) - {3}
    assert np.isnan(numbers["YEARS_RMSE"]) and "years left out" in warned[0]
    with pytest.raises(DateError, match="training years"):
        train_downscaler(land.sm, [land.lst], str(tmp_path / "m.zip"), TrainOptions(first_year=2030), job)


def test_bad_inputs_of_training(land, tmp_path, job):
    model = str(tmp_path / "m.zip")
    shifted = write_stack(
        tmp_path / "shift.tif",
        np.ones((3, 70, 80)),
        "2003-01-01",
        grid=make_grid(70, 80, x=30.02, y=2, step=0.05),
    )
    with pytest.raises(GridError, match="does not nest"):
        train_downscaler(land.sm, [shifted], model, OPTIONS, job)
    abroad = write_raster(tmp_path / "utm.tif", np.ones((70, 80)), make_grid(70, 80, crs=UTM33, step=5000))
    with pytest.raises(GridError, match="EPSG:32633"):
        train_downscaler(land.sm, [land.lst, abroad], model, OPTIONS, job)
    aside = write_raster(tmp_path / "aside.tif", np.ones((70, 80)), make_grid(70, 80, x=30.025, y=2, step=0.05))
    with pytest.raises(GridError, match="one size but do not lie on each other"):
        train_downscaler(land.sm, [land.lst, aside], model, OPTIONS, job)
    late = write_stack(
        tmp_path / "late.tif",
        np.ones((3, 70, 80)),
        "2033-01-01",
        grid=make_grid(70, 80, x=30, y=2, step=0.05),
    )
    with pytest.raises(DateError, match="none of the dates"):
        train_downscaler(land.sm, [late], model, OPTIONS, job)
    empty = write_raster(tmp_path / "empty.tif", np.full((70, 80), np.nan), make_grid(70, 80, x=30, y=2, step=0.05))
    with pytest.raises(InputError, match="holds no value"):
        train_downscaler(land.sm, [land.lst, empty], model, OPTIONS, job)
    pixel = np.full((70, 80), np.nan)
    pixel[30:32, 40] = 1
    lone = write_raster(tmp_path / "lone.tif", pixel, make_grid(70, 80, x=30, y=2, step=0.05))
    with pytest.raises(InputError, match="too little to train on: 0 values"):
        train_downscaler(land.sm, [land.lst, lone], model, OPTIONS, job)
    bands = write_raster(tmp_path / "bands.tif", np.ones((2, 70, 80)), make_grid(70, 80, x=30, y=2, step=0.05))
    with pytest.raises(InputError, match="2 bands that are no dates"):
        train_downscaler(land.sm, [bands], model, OPTIONS, job)
    with pytest.raises(ParameterError, match="COVARIATES"):
        train_downscaler(land.sm, [], model, OPTIONS, job)
    cover = write_raster(tmp_path / "cover.tif", np.ones((14, 16)), make_grid(14, 16, x=30, y=2))
    with pytest.raises(GridError, match="method nearest"):
        train_downscaler(land.sm, [land.lst], model, OPTIONS, job, cover)
    assert not [p.name for p in tmp_path.iterdir() if "m.zip" in p.name or p.name.startswith(".agri")]


def test_files_that_are_no_model(land, tmp_path, job):
    words = "not an AgriDrought model"
    for content, said in ((b"", "empty file"), (b"no zip", words), (b"PK\x03\x04 broken", words)):
        (tmp_path / "m.zip").write_bytes(content)
        with pytest.raises(InputError, match=said):
            downscale(str(tmp_path / "m.zip"), [land.lst], str(tmp_path / "o.tif"), job)


def test_cancel_in_training_and_prediction(land, trained, tmp_path):
    for calls in (30, 200):
        left = iter([False] * calls)
        job = Job(memory=256 * 1024**2, threads=2, cancelled=lambda left=left: next(left, True))
        with pytest.raises(Cancelled):
            train_downscaler(land.sm, [land.lst, land.dem], str(tmp_path / "m.zip"), OPTIONS, job)
        left = iter([False] * calls)
        job = Job(memory=256 * 1024**2, threads=2, cancelled=lambda left=left: next(left, True))
        with pytest.raises(Cancelled):
            downscale(
                trained[0],
                _covariates(land),
                str(tmp_path / "o.tif"),
                job,
                land.land_cover,
                land.sm,
            )
    assert not list(tmp_path.iterdir())


def test_folds_keep_groups_together():
    rng = np.random.default_rng(1)
    years = rng.integers(2003, 2011, 500)
    fold = year_folds(years)
    assert all(len(set(fold[years == year])) == 1 for year in set(years)) and set(fold) == set(range(5))
    assert year_folds(np.full(9, 2003)) is None
    east, north = rng.uniform(0, 30, 500), rng.uniform(0, 20, 500)
    fold = block_folds(east, north, 5.0, 1)
    counts = np.bincount(fold)
    assert counts.min() > 50 and counts.size == 5
    near = (np.abs(east[:, None] - east) < 0.1) & (np.abs(north[:, None] - north) < 0.1)
    same = fold[:, None] == fold
    assert same[near].mean() > 0.95
    assert block_folds(east, north, 1000.0, 1) is None
    assert np.bincount(random_folds(500, 1)).tolist() == [100] * 5


def test_scores_of_metrics_vector():
    # docs/methods.md §9
    p, o = [.21, .26, .18, .31, .22, .27, .19, .24], [.22, .24, .15, .30, .20, .28, .16, .21]  # fmt: skip
    score = Score.of(np.array(p), np.array(o))
    assert np.isclose(score.r2, 0.8041237113) and np.isclose(score.rmse, 0.0217944947) and score.n == 8
    assert np.isnan(Score.of(np.full(5, np.nan), np.ones(5)).r2)


def test_the_report_tells_all_scores(trained, tmp_path):
    write_report(str(tmp_path / "r.html"), trained[2])
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert all(name in text for name in trained[2].scores) and "synthetic_dem" in text and "data:image/" in text


def test_covariates_say_what_they_are(land):
    with TimeStack(land.lst) as lst, RasterFile(land.dem) as dem, RasterFile(land.land_cover) as cover:
        inputs = Covariates([dem, lst], cover)
        assert inputs.names == ["lst", "synthetic_dem", "land_cover"] and inputs.coarser == []
        assert len(inputs.features) == 6
