"""What “Downscale” writes beside soil moisture, and what models without the knowledge for it do."""

import tracemalloc

import numpy as np
import pytest
from support.downscaler import downscale, train_downscaler
from support.files import write_raster, write_stack
from support.synthetic import FACTOR, coarse_means, make_landscape

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.data.stack.time_stack import TimeStack, dates_at_once, stack_writer
from agridrought.core.learning.forest import ForestOptions, load_model, save_model
from agridrought.core.run.errors import InputError, ParameterError
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.coarsen_and_recover import border_ratio
from agridrought.core.tools.moisture.downscale.downscale import known_covariates
from agridrought.core.tools.moisture.downscale.nesting import Nesting
from agridrought.core.tools.moisture.downscale.train import TrainOptions

OPTIONS = TrainOptions(block_size=1.0, forest=ForestOptions(trees=30, seed=1))
MEMORY = 256 * 1024**2


@pytest.fixture(scope="module")
def land(tmp_path_factory):
    return make_landscape(tmp_path_factory.mktemp("land"))


@pytest.fixture(scope="module")
def model(land, tmp_path_factory):
    path = str(tmp_path_factory.mktemp("model") / "model.zip")
    covariates = [land.lst, land.ndvi, land.dem]
    numbers, _ = train_downscaler(land.sm, covariates, path, OPTIONS, Job(MEMORY, 2))
    assert numbers["CROSS_SCALE_SKILL"] > 0
    return path


def changed(model, folder, **entries):
    """The model with entries of its card replaced; None takes one out."""
    forest, card = load_model(model)
    card = {key: value for key, value in {**card, **entries}.items() if value is not None}
    path = str(folder / "changed.zip")
    save_model(path, forest, card)
    return path


def run(land, model, folder, warned=None, told=None, covariates=None, **options):
    warned, told = ([] if listener is None else listener for listener in (warned, told))
    covariates = covariates or [land.lst, land.ndvi, land.dem]
    given = {"sm": land.sm, "coarse_error": 0.0, **options}
    output = str(folder / "fine.tif")
    job = Job(MEMORY, 2, warn=warned.append, info=told.append)
    numbers = downscale(model, covariates, output, job, **given)
    with TimeStack(output) as stack:
        return stack.read(), numbers


@pytest.fixture(scope="module")
def plain_run(land, model, tmp_path_factory):
    """Field and numbers of a run with nothing but a weight; what several tests compare with is made once."""
    made = {}

    def of(**weight):
        key = weight.get("detail_weight")
        if key not in made:
            made[key] = run(land, model, tmp_path_factory.mktemp("plain"), **weight)
            made[key][0].flags.writeable = False
        return made[key]

    return of


def test_the_weight_goes_from_interpolation_to_forest(plain_run):
    none, numbers = plain_run(detail_weight=0.0)
    assert numbers["DETAIL_WEIGHT"] == 0 and numbers["MAX_MISFIT"] < 1e-4
    half, _ = plain_run(detail_weight=0.5)
    whole, numbers = plain_run(detail_weight=1.0)
    assert numbers["DETAIL_WEIGHT"] == 1
    away = (none > 0.01) & (whole > 0.01)  # where nothing was cut at 0
    assert np.allclose(half[away], 0.5 * (none + whole)[away], atol=1e-4)
    # Without any of it the covariates do not show: a smooth field between coarse values.
    roughness = lambda field: np.nanmean(np.abs(np.diff(field, 2, axis=2)))  # noqa: E731
    assert roughness(none) < 0.5 * roughness(whole)


def test_the_automatic_weight_comes_from_the_model(land, model, plain_run, tmp_path):
    told = []
    fine, numbers = run(land, model, tmp_path, told=told)
    check = load_model(model)[1]["cross_scale"]
    factor = np.mean(list(check["seasons"].values()))
    assert numbers["DETAIL_WEIGHT"] == pytest.approx(check["weights"]["forest"] * factor, abs=1e-9)
    assert numbers["LINEAR_WEIGHT"] == pytest.approx(check["weights"]["linear"] * factor, abs=1e-9)
    assert any("one scale up" in text.lower() for text in told)
    errors = {}
    for weight in (0.0, 1.0):
        errors[weight] = np.nanmean((plain_run(detail_weight=weight)[0] - land.truth) ** 2)
    assert np.nanmean((fine - land.truth) ** 2) < min(errors[0.0], 1.1 * errors[1.0])


def test_a_season_without_weight_is_interpolated(land, model, plain_run, tmp_path):
    check = load_model(model)[1]["cross_scale"]
    seasons = {"DJF": 2.0, "MAM": 2.0, "JJA": 0.0, "SON": 2.0}
    path = changed(model, tmp_path, cross_scale={**check, "seasons": seasons, "weights": {"linear": 0, "forest": 0.5}})
    fine, numbers = run(land, path, tmp_path)
    assert numbers["DETAIL_WEIGHT"] == pytest.approx(0.75) and numbers["LINEAR_WEIGHT"] == 0
    none, whole = (plain_run(detail_weight=weight)[0] for weight in (0.0, 1.0))
    # The rest is kriging, which lies near the conserving bilinear field.
    away = (fine > 0.01) & (none > 0.01) & (whole > 0.01)
    shift = np.where(away, fine - none, np.nan)
    assert np.nanstd(shift[5:8]) < 0.3 * np.nanstd((whole - none)[5:8]) and np.nanmax(np.abs(shift[5:8])) > 1e-4
    assert np.nanstd((fine - whole)[:5][away[:5]]) < 0.3 * np.nanstd((whole - none)[:5])


def test_the_output_is_the_blend_of_its_parts(land, model, tmp_path):
    """Kriging, regression and forest add up: what all give together is what each gives alone."""
    check = load_model(model)[1]["cross_scale"]

    def field(linear, forest):
        weights = {"linear": linear, "forest": forest}
        part = {**check, "seasons": dict.fromkeys(check["seasons"], 1.0), "weights": weights}
        return run(land, changed(model, tmp_path, cross_scale=part), tmp_path)[0]

    nothing, linear, forest, both = field(0, 0), field(0.4, 0), field(0, 0.3), field(0.4, 0.3)
    positive = np.min([nothing, linear, forest, both], axis=0) > 0.01
    assert np.allclose((both - nothing)[positive], (linear + forest - 2 * nothing)[positive], atol=1e-4)
    assert np.nanstd(linear - nothing) > 0.002 and positive.mean() > 0.5


def test_uncertainty_and_applicability_lie_under_the_output(land, model, plain_run, tmp_path):
    half_width, inside = str(tmp_path / "half.tif"), str(tmp_path / "inside.tif")
    fine, numbers = run(land, model, tmp_path, uncertainty=half_width, applicability=inside)
    with TimeStack(half_width) as stack, TimeStack(inside) as area:
        half, known = stack.read(), area.read()
        assert stack.variable == "sm_half_width_90" and area.unit == "flag"
    for values in (half, known):
        assert np.array_equal(np.isfinite(values), np.isfinite(fine))
    assert (half[np.isfinite(half)] > 0).all() and set(np.unique(known[np.isfinite(known)])) <= {0, 1}
    assert numbers["OUTSIDE_SHARE"] == pytest.approx(np.mean(known[np.isfinite(known)] == 0))
    truth = np.isfinite(fine)
    assert np.mean(np.abs(fine - land.truth)[truth] <= half[truth]) > 0.75
    plain, few = plain_run()
    assert np.allclose(plain, fine, atol=1e-6, equal_nan=True)
    assert few["OUTSIDE_SHARE"] == pytest.approx(numbers["OUTSIDE_SHARE"], abs=0.05)


def test_covariates_never_seen_are_outside(land, model, tmp_path):
    with TimeStack(land.lst) as stack:
        lst = stack.read()
        lst[:, :, :20] += 60
        hot = write_stack(tmp_path / "hot.tif", lst, "2003-01-01", grid=stack.grid, unit="K", variable="lst")
    inside = str(tmp_path / "inside.tif")
    run(land, model, tmp_path, covariates=[hot, land.ndvi, land.dem], applicability=inside)
    with TimeStack(inside) as area:
        known = area.read()
    assert np.nanmean(known[:, :, :20]) < 0.05 < 0.6 < np.nanmean(known[:, :, 20:])


def test_blocks_and_threads_do_not_show(land, model, tmp_path):
    made = []
    for name, job in (("a", Job(512 * 1024**2, 1)), ("b", Job(60 * 1024**2, 2))):
        paths = [str(tmp_path / f"{name}{i}.tif") for i in range(3)]
        covariates = [land.lst, land.ndvi, land.dem]
        more = {"sm": land.sm, "uncertainty": paths[1], "applicability": paths[2]}
        downscale(model, covariates, paths[0], job, **more)
        stacks = []
        for path in paths:
            with TimeStack(path) as stack:
                stacks.append(stack.read())
        made.append(stacks)
    for one, other in zip(*made, strict=True):
        assert np.allclose(one, other, atol=1e-6, equal_nan=True)


def test_without_correction_the_forest_is_put_out_and_its_own_errors_count(land, model, tmp_path):
    half_width, warned, told = str(tmp_path / "half.tif"), [], []
    _, numbers = run(
        land, model, tmp_path, warned, told, residual_correction=False, detail_weight=0.3, uncertainty=half_width
    )
    assert numbers["DETAIL_WEIGHT"] == 1 and "counts only with the correction" in warned[0]
    band = load_model(model)[1]["interval"]
    with TimeStack(half_width) as stack:
        assert np.nanmin(stack.read()) >= 0.999 * band["base"]
    assert any("90 % interval" in text for text in told)


def test_models_of_before_say_what_they_lack(land, model, plain_run, tmp_path):
    old = changed(model, tmp_path, cross_scale=None, interval=None, applicability=None)
    warned = []
    fine, numbers = run(land, old, tmp_path, warned)
    assert numbers["DETAIL_WEIGHT"] == 1 and np.isnan(numbers["OUTSIDE_SHARE"])
    assert "without the check one scale up" in warned[0] and "Train it again" in warned[0]
    assert np.allclose(fine, plain_run(detail_weight=1.0)[0], atol=1e-6, equal_nan=True)
    with pytest.raises(InputError, match="does not know its errors"):
        run(land, old, tmp_path, uncertainty=str(tmp_path / "half.tif"))
    with pytest.raises(InputError, match="does not know where it applies"):
        run(land, old, tmp_path, applicability=str(tmp_path / "inside.tif"))
    blocks = changed(model, tmp_path, cross_scale=None)
    warned.clear()
    run(land, blocks, tmp_path, warned, uncertainty=str(tmp_path / "half.tif"))
    assert any("no check one scale up" in text for text in warned)


def test_a_model_with_broken_knowledge_is_refused(land, model, tmp_path):
    card = load_model(model)[1]
    sample = [row[:1] for row in card["applicability"]["sample"]]
    slopes = [row[1:] for row in card["regression"]["slopes"]]
    for entries in (
        {"applicability": {**card["applicability"], "sample": sample}},
        {"regression": {**card["regression"], "slopes": slopes}},
        {"cross_scale": {**card["cross_scale"], "weights": {"linear": 0.1}}},
    ):
        path = changed(model, tmp_path, **entries)
        with pytest.raises(InputError, match="changed.zip cannot be used.*Train it again"):
            run(land, path, tmp_path)


@pytest.mark.parametrize("weight", [-0.1, 1.1, float("nan")])
def test_a_weight_is_a_share(land, model, tmp_path, weight):
    with pytest.raises(ParameterError, match="DETAIL_WEIGHT"):
        run(land, model, tmp_path, detail_weight=weight)


def test_what_the_model_does_not_use_makes_nothing_missing(land, model, plain_run, tmp_path):
    told = []
    plain, _ = plain_run()
    with TimeStack(land.lst) as stack:
        rain = np.full((3, *stack.read().shape[1:]), np.nan)
        other = write_stack(tmp_path / "rain.tif", rain, "1990-01-01", grid=stack.grid, unit="mm", variable="rain")
    covariates = [land.lst, land.ndvi, land.dem, other]
    fine, _ = run(land, model, tmp_path, told=told, covariates=covariates, land_cover=land.land_cover)
    assert np.array_equal(fine, plain, equal_nan=True)
    assert any("rain" in text and "left out" in text for text in told)
    assert any("does not use a land cover" in text for text in told)


def test_coarse_cells_do_not_show(land, model, tmp_path):
    fine, _ = run(land, model, tmp_path)
    with TimeStack(land.sm) as coarse, TimeStack(str(tmp_path / "fine.tif")) as stack:
        nesting = Nesting.of(coarse, stack)
        blocks = np.kron(coarse.read()[3], np.ones((FACTOR, FACTOR)))
    assert border_ratio(blocks, nesting) > 100
    ratios = [border_ratio(month, nesting) for month in fine]
    assert max(ratios) <= 1.3 and np.nanmax(np.abs(coarse_means(fine.astype("f8")) - _read(land.sm))) < 1.5e-4


def _read(path):
    with TimeStack(path) as stack:
        return stack.read()


def repeated(land, folder, times):
    """The land's stacks with their dates so many times, one after the other."""
    out = []
    for name in ("sm", "lst", "ndvi"):
        with TimeStack(getattr(land, name)) as stack:
            values, grid, first = np.tile(stack.read(), (times, 1, 1)), stack.grid, stack.axis.first
            axis = TimeAxis(stack.axis.step, first, len(values))
            path = str(folder / f"{name}.tif")
            with stack_writer(path, grid, axis, stack.variable, stack.unit) as writer:
                writer.write(values)
        out.append(path)
    return out


def test_memory_does_not_depend_on_the_number_of_dates(land, model, tmp_path):
    """As counted by the allocator of Python and numpy; bands of GDAL have a limit of their own."""
    peaks = []
    for times in (1, 3):
        folder = tmp_path / str(times)
        folder.mkdir()
        sm, *dynamic = repeated(land, folder, times)
        job = Job(MEMORY, 1)
        tracemalloc.start()
        downscale(model, [*dynamic, land.dem], str(folder / "f.tif"), job, sm=sm)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]


def test_covariates_whose_bands_lie_together_are_read_at_once(land, model, plain_run, tmp_path):
    import rasterio

    plain, _ = plain_run()
    together = str(tmp_path / "lst.tif")
    with rasterio.open(land.lst) as source:
        with rasterio.open(together, "w", **{**source.profile, "interleave": "pixel"}) as target:
            target.write(source.read())
            target.update_tags(**source.tags())
            for band in range(1, source.count + 1):
                target.set_band_description(band, source.descriptions[band - 1])
            target.units = source.units
    with TimeStack(together) as stack:
        assert dates_at_once(stack) == len(stack) > 1
    again, _ = run(land, model, tmp_path, covariates=[together, land.ndvi, land.dem])
    np.testing.assert_array_equal(again, plain)


def test_classes_that_the_model_does_not_know_are_told(tmp_path):
    said = []
    stack = write_stack(tmp_path / "ndvi.tif", np.full((2, 4, 4), 0.3), variable="ndvi")
    codes = np.array([[1, 2, 2, 1]] * 3 + [[1, 2, 7, 9]])
    cover = write_raster(tmp_path / "cover.tif", codes)
    with TimeStack(stack) as ndvi, RasterFile(cover) as classes:
        for known in ([1, 2, 7, 9], [1, 2]):
            known_covariates({"land_cover_codes": known}, [ndvi], classes, Job(warn=said.append).tell)
    assert len(said) == 1 and "7, 9" in said[0] and "1, 2" in said[0]
