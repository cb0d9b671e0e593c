"""Training with a search and a selection, what the model file keeps of it, and the report."""

import json
import zipfile

import numpy as np
import pytest
from support.downscaler import train_downscaler
from support.files import write_raster
from support.grids import make_grid
from support.synthetic import make_landscape

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.learning.forest import ForestOptions, load_model
from agridrought.core.report.learning import dependence_curves, importance_bars
from agridrought.core.run.errors import Cancelled, ParameterError, ResourceError
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.downscale.report import cell_means, residual_map
from agridrought.core.tools.moisture.downscale.train import TrainOptions

OPTIONS = TrainOptions(block_size=1.0, forest=ForestOptions(trees=10, seed=1), grid_search=True, select_features=True)
MEMORY = 256 * 1024**2


@pytest.fixture(scope="module")
def land(tmp_path_factory):
    return make_landscape(tmp_path_factory.mktemp("land"), rows=10, cols=12)


@pytest.fixture(scope="module")
def noise(land, tmp_path_factory):
    """A covariate that tells nothing."""
    with TimeStack(land.lst) as stack:
        grid = stack.grid
    values = np.random.default_rng(1).normal(size=(grid.height, grid.width))
    return write_raster(tmp_path_factory.mktemp("noise") / "synthetic_noise.tif", values, grid)


@pytest.fixture(scope="module")
def chosen(land, noise, tmp_path_factory):
    folder = tmp_path_factory.mktemp("chosen")
    said, shares = [], []
    numbers, trained = train_downscaler(
        land.sm, [land.lst, land.dem, noise], str(folder / "m.zip"), OPTIONS,
        Job(memory=MEMORY, threads=2, info=said.append, report=shares.append),
        land.land_cover, None, str(folder / "r.html"),
    )  # fmt: skip
    return folder, numbers, trained, said, shares


def test_the_effort_is_told_before_the_work_begins(chosen):
    _, _, _, said, shares = chosen
    assert said[0].startswith("The training grows") and "search of settings" in said[0] and "budget" in said[0]
    # Half of the differences are where the forest itself reports, so it does move.
    assert shares == sorted(shares) and max(np.diff(shares)) < 0.35 and shares[-1] > 0.9


def test_what_is_left_out_is_said_and_not_in_the_model(chosen):
    folder, _, trained, said, _ = chosen
    assert "synthetic_noise" in trained.selection.dropped and "synthetic_noise" not in trained.features
    assert any("synthetic_noise" in text and text.startswith("Left out") for text in said)
    forest, card = load_model(str(folder / "m.zip"))
    assert [feature["name"] for feature in card["features"]] == trained.features
    assert forest.features == len(trained.features) == trained.table.x.shape[1]
    kept = any(name.startswith("land_cover_") for name in trained.features)
    assert bool(card["land_cover_codes"]) == kept == ("land_cover" not in trained.selection.dropped)


def test_the_card_keeps_what_was_found(chosen):
    folder, numbers, trained, *_ = chosen
    with zipfile.ZipFile(folder / "m.zip") as archive:
        card = json.loads(archive.read("card.json"))
    assert card["options"]["min_leaf"] == trained.search.options.min_leaf and card["options"]["trees"] == 10
    assert sum(row["taken"] for row in card["search"]) == 1 and card["selection"]["dropped"]
    assert set(card["importance"]) == set(trained.importance.groups)
    assert {"cross_scale", "interval", "applicability"} <= set(card)
    assert numbers["CROSS_SCALE_SKILL"] == trained.cross_scale.skill < 1
    assert 0.8 < trained.interval.coverage < 0.98


def test_the_report_shows_it_all(chosen):
    folder, _, trained, *_ = chosen
    text = (folder / "r.html").read_text(encoding="utf-8")
    for words in (
        "one scale up", "What the covariates contribute", "Partial dependence", "MAX_SAMPLES", "Tried without",
        "Map of the mean residual", "synthetic_noise", "has taken part in the choice", "Values inside",
    ):  # fmt: skip
        assert words in text, words
    assert text.count("data:image/") == 4 and ">nan<" not in text


def test_one_block_of_land_cannot_be_searched(land, tmp_path, job):
    for option in ({"grid_search": True}, {"select_features": True}):
        options = TrainOptions(block_size=90.0, forest=OPTIONS.forest, **option)
        with pytest.raises(ParameterError, match="one block.*BLOCK_SIZE"):
            train_downscaler(land.sm, [land.lst], str(tmp_path / "m.zip"), options, job)


def test_one_block_of_land_gives_a_model_without_an_interval(land, tmp_path):
    warned = []
    options = TrainOptions(block_size=90.0, forest=OPTIONS.forest)
    numbers, trained = train_downscaler(
        land.sm, [land.lst, land.dem], str(tmp_path / "m.zip"), options,
        Job(memory=MEMORY, threads=2, warn=warned.append), report=str(tmp_path / "r.html"),
    )  # fmt: skip
    _, card = load_model(str(tmp_path / "m.zip"))
    assert np.isnan(numbers["BLOCK_R2"]) and any("blocks left out" in text for text in warned)
    assert not {"interval", "applicability", "importance"} & set(card) and "cross_scale" in card
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "How sure" not in text and "Partial dependence" in text


def test_a_training_that_cannot_fit_is_refused_before_it_begins(land, tmp_path):
    reported = []
    job = Job(memory=1_500_000, threads=2, report=reported.append)
    options = TrainOptions(block_size=1.0, forest=ForestOptions(trees=400, min_leaf=1))
    with pytest.raises(ResourceError, match="set MAX_SAMPLES to 0|set TREES to"):
        train_downscaler(land.sm, [land.lst], str(tmp_path / "m.zip"), options, job)
    assert max(reported) < 0.06 and not list(tmp_path.iterdir())


@pytest.fixture(scope="module")
def plain_table(land, noise, tmp_path_factory):
    """The table of a training on temperature and noise."""
    options = TrainOptions(block_size=1.0, forest=ForestOptions(trees=10))
    model = str(tmp_path_factory.mktemp("plain") / "m.zip")
    return train_downscaler(land.sm, [land.lst, noise], model, options, Job(memory=MEMORY, threads=2))[1].table


@pytest.mark.parametrize("more", [{}, {"grid_search": True, "select_features": True}])
def test_what_is_said_to_fit_fits(land, noise, plain_table, tmp_path, more):
    """With no more memory than foreseen, nothing is refused after the work has begun."""
    from agridrought.core.tools.moisture.downscale.training_cost import foresee

    options = TrainOptions(block_size=1.0, forest=ForestOptions(trees=10, min_leaf=1), **more)
    large = Job(memory=MEMORY, threads=2)
    covariates = [land.lst, noise]
    need = foresee(plain_table, 2, options.forest, bool(more), bool(more), large).memory
    job = Job(memory=int(need) + 1, threads=2)
    train_downscaler(land.sm, covariates, str(tmp_path / "m.zip"), options, job)
    job = Job(memory=int(need * 0.95), threads=2)
    with pytest.raises(ResourceError, match="Training on"):
        train_downscaler(land.sm, covariates, str(tmp_path / "m.zip"), options, job)


def test_a_table_that_cannot_fit_is_refused(land, tmp_path):
    job = Job(memory=100_000, threads=1)
    with pytest.raises(ResourceError, match="training table takes more than.*FIRST_YEAR"):
        train_downscaler(land.sm, [land.dem], str(tmp_path / "m.zip"), OPTIONS, job)


@pytest.mark.parametrize("share", [0.1, 0.4, 0.8])
def test_cancel_in_search_selection_and_scores(land, noise, tmp_path, share):
    reached = [0.0]
    job = Job(
        memory=MEMORY, threads=2, cancelled=lambda: reached[0] > share,
        report=lambda value: reached.__setitem__(0, value),
    )  # fmt: skip
    with pytest.raises(Cancelled):
        train_downscaler(land.sm, [land.lst, noise], str(tmp_path / "m.zip"), OPTIONS, job)
    assert not list(tmp_path.iterdir())


def test_cell_means_are_those_of_a_loop():
    grid = make_grid(3, 4, x=10.0, y=2.0)
    rng = np.random.default_rng(1)
    row, col = rng.integers(0, 3, 50), rng.integers(0, 4, 50)
    east, north = (
        np.array(v) for v in zip(*(grid.xy(c + 0.5, r + 0.5) for r, c in zip(row, col, strict=True)), strict=True)
    )
    values = rng.normal(size=50)
    values[::7] = np.nan
    found = cell_means(grid, east, north, values)
    for r in range(3):
        for c in range(4):
            some = values[(row == r) & (col == c)]
            expected = np.nanmean(some) if np.isfinite(some).any() else np.nan
            assert found[r, c] == pytest.approx(expected, nan_ok=True)


def test_figures_show_what_they_are_given(chosen):
    _, _, trained, *_ = chosen
    bars = importance_bars(trained.importance, "m³/m³")
    ranked = trained.importance.ranked()
    assert [patch.get_width() for patch in bars.axes[0].patches] == [mean for _, mean, _ in ranked]
    residuals = residual_map(trained.grid, trained.table, trained.predicted["blocks left out"], "m³/m³")
    shown = np.ma.filled(residuals.axes[0].images[1].get_array(), np.nan)
    difference = trained.predicted["blocks left out"] - trained.table.y
    assert np.isclose(np.nanmean(shown), np.nanmean(difference), atol=5e-3)
    from agridrought.core.learning.partial_dependence import Dependence

    curve = Dependence("lst", np.array([280.0, 300.0]), np.array([0.3, 0.2]), np.linspace(281, 299, 9))
    figure = dependence_curves([curve] * 4, "m³/m³")
    assert list(figure.axes[0].lines[0].get_ydata()) == [0.3, 0.2]
    heights = [axes.get_position() for axes in figure.axes[:4]]
    assert heights[3].y1 < heights[0].y0  # the second row lies below the first
