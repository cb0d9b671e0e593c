"""Training a crop model: what is held out is unseen, leaks are told from gains (docs/methods.md §6)."""

from dataclasses import replace
from unittest import mock

import numpy as np
import pytest
from support.run import run_core
from support.synthetic_crop import make_stations
from support.tables import frame_of, rows_of

from agridrought.core.data.table.frames import types_of
from agridrought.core.learning.cross_validation import group_folds
from agridrought.core.learning.effort import FOREST as FOREST_STAGE
from agridrought.core.learning.effort import SCORES
from agridrought.core.learning.forest import Forest, ForestOptions, load_models
from agridrought.core.run.errors import Cancelled, ParameterError, ResourceError
from agridrought.core.run.job import Job
from agridrought.core.tools.crop.crop_model import held_out as ways
from agridrought.core.tools.crop.crop_model import train as training
from agridrought.core.tools.crop.crop_model.forests import (
    CropForests,
    fit,
    fit_forests,
    out_of_fold,
    with_probability,
)
from agridrought.core.tools.crop.crop_model.held_out import Counterfactual, Rows, held_out, station_scores
from agridrought.core.tools.crop.crop_model.irrigation import irrigation_of
from agridrought.core.tools.crop.crop_model.table import Choice, read_table
from agridrought.core.tools.crop.crop_model.trained import FOREST, CropOptions
from agridrought.core.tools.crop.crop_model.training_cost import lighter, stages
from agridrought.core.tools.crop.crop_model.tune import numbers_of_trees, settings, some_stations, tune

LIGHT = replace(FOREST, trees=8)


def synthetic_rows(n=240, stations=12, seed=0):
    """Rows whose soil moisture depends on two features and on the station, with labels at the median."""
    rng = np.random.default_rng(seed)
    station = np.array([f"S{i:02d}" for i in np.arange(n) % stations])
    x = rng.random((n, 4)).astype("float32")
    x[:, 3] = rng.random(stations)[np.arange(n) % stations]
    place = rng.normal(0, 0.03, stations)[np.arange(n) % stations]
    sm = 0.1 + 0.15 * x[:, 0] + 0.05 * x[:, 1] + place + rng.normal(0, 0.01, n)
    return Rows(x, sm, (sm >= np.median(sm)).astype(float), station)


@pytest.fixture
def rows():
    return synthetic_rows()


def test_the_classifier_is_a_classification_forest(job):
    """For two classes the reductions of variance and of Gini impurity choose the same splits."""
    from sklearn.ensemble import RandomForestClassifier

    x, _, label, _ = synthetic_rows(200)
    peer = RandomForestClassifier(12, max_features=4, random_state=5).fit(x, label)
    ours = fit(x, label, ForestOptions(12, 1, 4, 1.0, 5), job)
    asked = np.random.default_rng(9).random((500, 4)).astype("float32")
    np.testing.assert_allclose(ours.predict(asked), peer.predict_proba(asked)[:, 1], atol=1e-12)


def test_probabilities_of_a_station_do_not_know_its_labels(rows, job):
    first = out_of_fold(rows.x, rows.label, rows.station, LIGHT, job)
    one = rows.station == "S03"
    other = out_of_fold(rows.x, np.where(one, 1 - rows.label, rows.label), rows.station, LIGHT, job)
    np.testing.assert_array_equal(first[one], other[one])
    assert not np.array_equal(first[~one], other[~one])


def test_rows_without_a_label_get_a_forecast(rows, job):
    label = np.where(np.arange(240) % 3 == 0, np.nan, rows.label)
    found = out_of_fold(rows.x, label, rows.station, LIGHT, job)
    assert np.isfinite(found).all() and found.min() >= 0 and found.max() <= 1
    some = np.where(rows.station == "S01", rows.label, np.nan)
    assert np.isfinite(out_of_fold(rows.x, some, rows.station, LIGHT, job)).all()


def changed_at(rows: Rows, one: np.ndarray) -> Rows:
    """The same, but with another soil moisture and label at some rows."""
    sm = np.where(one, 0.5 - rows.sm, rows.sm)
    return Rows(rows.x, sm, np.where(one, 1 - rows.label, rows.label), rows.station)


def test_nothing_of_a_held_out_station_reaches_its_prediction(rows, job):
    """Its soil moisture and labels are turned around: with stations left out its predictions stay to the last bit, in
    the two variants that leak they do not."""
    fold = group_folds(rows.station, 0, 4)
    one = rows.station == "S05"
    names = ["a", "b", "c", "d"]
    first = station_scores(rows, names, fold, LIGHT, job)
    other = station_scores(changed_at(rows, one), names, fold, LIGHT, job)
    for mine, same in (
        (first.mean, other.mean), (first.probability, other.probability), (first.spread, other.spread),
        (first.variants[ways.WITHOUT], other.variants[ways.WITHOUT]),
    ):  # fmt: skip
        np.testing.assert_array_equal(mine[one], same[one])
        assert np.isfinite(mine).all() and not np.array_equal(mine[~one], same[~one])
    for leak in (ways.IN_SAMPLE, ways.TRUE):
        assert not np.array_equal(first.variants[leak][one], other.variants[leak][one])
    np.testing.assert_array_equal(first.variants[ways.OUT_OF_FOLD], first.mean)


def test_held_out_rows_are_predicted_by_forests_of_the_others(rows, job):
    fold = group_folds(rows.station, 0, 3)
    found, _ = held_out(rows, fold, LIGHT, job)
    others = rows.at(fold != 1)
    forests, _ = fit_forests(others.x, others.sm, others.label, others.station, LIGHT, job)
    np.testing.assert_array_equal(found[fold == 1], forests.predict(rows.x[fold == 1], job))


def test_without_irrigation_it_is_a_plain_forest(rows, job):
    plain = Rows(rows.x, rows.sm, None, rows.station)
    fold = group_folds(rows.station, 0, 3)
    scores = station_scores(plain, ["a", "b", "c", "d"], fold, LIGHT, job)
    wanted = fit(rows.x[fold != 2], rows.sm[fold != 2], LIGHT, job).predict(rows.x[fold == 2], job)
    np.testing.assert_allclose(scores.mean[fold == 2], wanted, rtol=0, atol=1e-12)
    assert scores.probability is None and not scores.variants and list(scores.importance.groups) == list("abcd")


def test_importance_is_of_both_forests_and_of_the_forecast(rows, job):
    scores = station_scores(rows, ["a", "b", "c", "d"], group_folds(rows.station, 0, 4), LIGHT, job)
    mean = dict(zip(scores.importance.groups, scores.importance.mean, strict=True))
    assert set(mean) == {"a", "b", "c", "d", ways.CIR} and mean["a"] > mean["b"] > mean["c"]


def test_what_a_row_owes_to_irrigation(job):
    forests = CropForests(fit(*_owing(), FOREST, job), None)
    x = _owing()[0][:50]
    dry = Counterfactual(1, 0.0).of(x)
    assert dry[:, 1].max() == 0 and np.array_equal(dry[:, 0], x[:, 0]) and x[:, 1].max() > 0.5
    owed = forests.predict(x, job) - forests.predict(dry, job)
    assert owed == pytest.approx(0.1 * (x[:, 1] > 0.5), abs=0.03)


def _owing():
    x = np.random.default_rng(0).random((400, 2)).astype("float32")
    return x, 0.1 + 0.1 * x[:, 0] + 0.1 * (x[:, 1] > 0.5)


@pytest.fixture(scope="module")
def region(tmp_path_factory):
    return make_stations(tmp_path_factory.mktemp("region"), stations=120, every=15)


def test_the_effect_of_irrigation_is_found_and_leaks_are_told(region):
    """Irrigation is known from canals, and its true effect from a second run of each field without it. What the model
    owes to it is 0.8 to 1.2 of the truth over all records; both leaks, which call rain-wet soil irrigated, lie beyond.
    """
    job = Job(memory=256 * 1024**2, threads=2)
    table = read_table(region.table, Choice("maize", "10-20"), lambda text: None)
    label = irrigation_of(table, None, "at_or_above", "fc").label
    column = table.features.index("canal")
    rows = Rows(table.x, table.sm, label, table.station)
    fold = group_folds(table.station, 0, 5)
    lowest = Counterfactual(column, float(table.x[:, column].min()))
    scores = station_scores(rows, table.features, fold, replace(FOREST, trees=15), job, lowest)
    kinds, table_rows = types_of(region.table), rows_of(region.table)
    crop, depth, pre10 = (list(kinds).index(name) for name in ("crop", "depth", "pre10"))
    chosen = [r[crop] == "maize" and r[depth] == "10-20" and np.isfinite(r[pre10]) for r in table_rows]
    order = sorted(np.flatnonzero(chosen), key=lambda i: (table_rows[i][0], table_rows[i][1], i))
    assert len(order) == len(table.sm)
    truth = region.effect[order].mean()
    ratio = {name: float(owed.mean() / truth) for name, owed in scores.owed.items()}
    assert truth > 0.02
    assert 0.8 < ratio[ways.OUT_OF_FOLD] < 1.2
    assert ratio[ways.IN_SAMPLE] > 1.2 and ratio[ways.TRUE] > 1.2
    # On fields without canals nothing is owed to irrigation; the leaks owe it much all the same.
    dry = ~region.irrigated[order].astype(bool)
    assert abs(scores.owed[ways.OUT_OF_FOLD][dry].mean()) < 0.2 * truth < scores.owed[ways.TRUE][dry].mean()
    # … and their errors look as if they had gained by it.
    error = {name: np.mean((mean - table.sm) ** 2) ** 0.5 for name, mean in scores.variants.items()}
    assert error[ways.IN_SAMPLE] < 0.9 * error[ways.WITHOUT] and error[ways.TRUE] < 0.9 * error[ways.WITHOUT]
    assert error[ways.OUT_OF_FOLD] > 0.9 * error[ways.WITHOUT]


def train_crop_model(source, model, options, job, provenance=None, report=None):
    """Numbers of a run of the tool, and all that it knows of the forests."""
    kept = []
    fit_and_score = training.train

    def keep(*given):
        kept.append(fit_and_score(*given))
        return kept[-1]

    choice, forest = options.choice, options.forest
    with mock.patch.object(training, "train", keep):
        numbers = run_core(
            "traincropmodel", job, TABLE=source, TARGET_CROP=choice.crop, TARGET_DEPTH=choice.depth,
            FEATURES=choice.features, FIELD_CAPACITY=choice.field_capacity, PINNED=options.pinned,
            MAX_CORRELATION=options.max_correlation, LABEL=options.label, TUNE=options.tune,
            IRRIGATION_FEATURE=options.irrigation_feature, TREES=forest.trees, MIN_LEAF=forest.min_leaf,
            MAX_FEATURES=forest.max_features, MAX_SAMPLES=forest.max_samples, SEED=forest.seed, MODEL=model,
            REPORT=report,
        )  # fmt: skip
    return numbers, kept[0][1]


def small(region, every=3):
    """Every third row of the region's table."""
    return frame_of(types_of(region.table), rows_of(region.table)[::every], "small.csv")


@pytest.fixture(scope="module")
def trained(region, tmp_path_factory):
    """Numbers, what the report shows, the model's path and the messages of a small training."""
    from agridrought.core.run.provenance import Provenance

    folder, said = tmp_path_factory.mktemp("trained"), []
    job = Job(memory=256 * 1024**2, threads=2, info=said.append, warn=said.append)
    options = CropOptions(
        Choice("wheat", "0-10"), ("pre10",), forest=replace(FOREST, trees=5), irrigation_feature="canal"
    )
    numbers, shown = train_crop_model(
        small(region), str(folder / "m.zip"), options, job, Provenance("agridrought:test"),
        report=str(folder / "r.html"),
    )  # fmt: skip
    return numbers, shown, folder, "\n".join(said)


def test_numbers_and_messages(trained):
    numbers, shown, _, said = trained
    assert set(numbers) == {"R2", "RMSE", "UBRMSE", "R", "BIAS", "RANDOM_R2", "AUC"}
    assert 0.2 < numbers["R2"] < 1 and 0.5 < numbers["AUC"] < 1 and numbers["UBRMSE"] <= numbers["RMSE"]
    assert "is left out: it goes with" in said and "no CIR" in said and "true CIR" in said and "90 % interval" in said
    assert "canal" in shown.table.features and "pre10" in shown.table.features
    assert shown.interval.coverage == pytest.approx(0.9, abs=0.05)


def test_the_file(trained):
    _, shown, folder, _ = trained
    forests, card = load_models(str(folder / "m.zip"))
    assert card["kind"] == "crop" and (card["crop"], card["depth"]) == ("wheat", "0-10")
    names = [feature["name"] for feature in card["features"]]
    assert names == [*shown.table.features, "cir_probability"] and card["further"] == {"irrigation": names[:-1]}
    assert forests[""].features == len(names) and forests["irrigation"].features == len(names) - 1
    assert set(card["scores"]) == {"stations left out", "years left out", "a tenth of each zone"}
    assert card["options"]["label"] == "at_or_above" and card["rows"] == len(shown.table.sm)


def test_the_report(trained):
    _, _, folder, _ = trained
    page = (folder / "r.html").read_text(encoding="utf-8")
    for words in (
        "Crop model (wheat", "stations left out", "out-of-fold CIR", "in-sample CIR", "true CIR", "no CIR",
        "ROC curve", "Producer", "User", "By month", "By zone", "By stage", "Out of bag", "Owed to irrigation",
        "dissimilarity", "not of irrigation", "Rise of the RMSE",
    ):  # fmt: skip
        assert words in page, words
    assert page.count("<img") == 3 and "nan" not in page


def test_the_same_seed_gives_the_same_file(region, trained, tmp_path, provenance):
    options = CropOptions(
        Choice("wheat", "0-10"), ("pre10",), forest=replace(FOREST, trees=5), irrigation_feature="canal"
    )
    job = Job(memory=256 * 1024**2, threads=1)
    numbers, shown = train_crop_model(small(region), str(tmp_path / "m.zip"), options, job, provenance)
    assert numbers == trained[0]
    first, second = load_models(str(trained[2] / "m.zip"))[0], load_models(str(tmp_path / "m.zip"))[0]
    np.testing.assert_array_equal(
        first[""].predict(with_probability(shown.table.x, shown.table.sm)),
        second[""].predict(with_probability(shown.table.x, shown.table.sm)),
    )


def test_rain_fed_without_stages_one_year_and_few_features(region, tmp_path, provenance):
    """No irrigation module, no score with years left out, fewer features than MAX_FEATURES: all said, none fatal."""
    columns = list(types_of(region.table))
    stage, day = columns.index("stage"), columns.index("date")
    rows = [row[:stage] + ("",) + row[stage + 1 :] for row in rows_of(region.table) if row[day].year == 2010]
    said = []
    job = Job(memory=256 * 1024**2, threads=2, info=said.append, warn=said.append)
    options = CropOptions(Choice("maize", "0-10", ("pre10", "sand")), forest=replace(FOREST, trees=5))
    numbers, shown = train_crop_model(
        frame_of(types_of(region.table), rows), str(tmp_path / "m.zip"), options, job, provenance,
        report=str(tmp_path / "r.html"),
    )  # fmt: skip
    text = "\n".join(said)
    assert "trained alone" in text and "only one year" in text and "MAX_FEATURES is 2 and not 4" in text
    assert np.isnan(numbers["AUC"]) and np.isfinite(numbers["R2"]) and shown.confusion is None
    forests, card = load_models(str(tmp_path / "m.zip"))
    assert set(forests) == {""} and "further" not in card
    assert "No irrigation module" in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_tuning_takes_the_better_settings(job, monkeypatch):
    """Pure noise beside one feature: large leaves are better by far."""
    for name, values in {"TREES": (10,), "MAX_FEATURES": ("all",), "MAX_SAMPLES": (1.0,)}.items():
        monkeypatch.setattr(f"agridrought.core.tools.crop.crop_model.tune.{name}", values)
    rng = np.random.default_rng(0)
    x = rng.random((400, 3)).astype("float32")
    sm = 0.2 + 0.02 * (x[:, 0] > 0.5) + rng.normal(0, 0.05, 400)
    station = np.array([f"S{i}" for i in np.arange(400) % 20])
    given = ForestOptions(5, 1, 3, 1.0, 0)
    found = tune(x, sm, station, given, job)
    assert found.options.min_leaf == 10 and "lowest RMSE with stations left out" in found.lines()[0]
    assert found.tried[0].options == given and found.tried[found.taken].rmse < found.tried[0].rmse


def test_the_first_trees_of_a_forest_are_a_smaller_forest(rows, job):
    many, few = (fit(rows.x, rows.sm, replace(FOREST, trees=n), job) for n in (20, 7))
    np.testing.assert_array_equal(Forest(many.trees[:7], 4).predict(rows.x), few.predict(rows.x))


def test_settings_that_are_tried():
    given = ForestOptions(50, 1, 4, 1.0, 0)
    tried = settings(given, 10)
    assert tried[0] == given and len(settings(replace(given, min_leaf=3), 10)) == 37
    assert len({(o.max_features, o.min_leaf, o.max_samples) for o in tried}) == len(tried) == 36
    assert {o.max_features for o in settings(given, 5)} == {2, 4, "all"} and numbers_of_trees(given) == [50, 25, 100]


def test_tuning_takes_whole_stations_of_a_large_table():
    station = np.repeat([f"S{i}" for i in range(40)], 1000)
    some = some_stations(station, 0)
    assert some.sum() == 10_000 and all(some[station == name].all() for name in set(station[some]))
    assert some_stations(station, 0, rows=10).sum() == 2000


@pytest.mark.parametrize(
    "changes, words", [({"max_correlation": 0}, "MAX_CORRELATION"), ({"label": "wet"}, "LABEL is “wet”")]
)
def test_options_that_cannot_be(changes, words):
    with pytest.raises(ParameterError, match=words):
        CropOptions(**changes)


def test_a_pinned_feature_that_is_not_there(region, tmp_path, provenance, job):
    for options in (CropOptions(pinned=("ndwi",)), CropOptions(irrigation_feature="ndwi")):
        options = replace(options, choice=Choice("wheat", "0-10"))
        with pytest.raises(ParameterError, match="no column “ndwi”"):
            train_crop_model(small(region), str(tmp_path / "m.zip"), options, job, provenance)
    assert not list(tmp_path.iterdir())


def test_too_little_memory_is_told_before_the_work(region, tmp_path, provenance):
    options = CropOptions(Choice("wheat", "0-10"), max_correlation=1.0)
    with pytest.raises(ResourceError, match="Raise|raise"):
        train_crop_model(small(region), str(tmp_path / "m.zip"), options, Job(memory=60_000), provenance)


def test_a_cancelled_training_leaves_nothing(region, tmp_path, provenance):
    progress = []
    job = Job(
        memory=256 * 1024**2, threads=2, report=progress.append,
        cancelled=lambda: bool(progress) and progress[-1] > 0.2,
    )  # fmt: skip
    options = CropOptions(Choice("wheat", "0-10"), forest=replace(FOREST, trees=5))
    with pytest.raises(Cancelled):
        train_crop_model(small(region), str(tmp_path / "m.zip"), options, job, provenance)
    assert not list(tmp_path.iterdir()) and 0.2 < progress[-1] < 0.6


def test_shared_probabilities_know_neither_the_fold_nor_the_station(rows, job):
    """With the labels of two groups turned around, what one of them is told of the other stays to the last bit."""
    group = group_folds(rows.station, 0, 5)
    first = ways.shared_probabilities(rows.x, rows.label, group, LIGHT, job)
    turned = np.where(np.isin(group, (1, 3)), 1 - rows.label, rows.label)
    other = ways.shared_probabilities(rows.x, turned, group, LIGHT, job)
    assert first.shape == (5, 240) and np.isfinite(first).all() and first.min() >= 0 and first.max() <= 1
    np.testing.assert_array_equal(first[1][group == 3], other[1][group == 3])
    np.testing.assert_array_equal(first[3][group == 1], other[3][group == 1])
    assert not np.array_equal(first[1][group == 2], other[1][group == 2])
    for line in range(5):  # its own group, without itself
        same = np.where(group == line, 1 - rows.label, rows.label)
        mine = ways.shared_probabilities(rows.x, same, group, LIGHT, job)[line]
        np.testing.assert_array_equal(first[line], mine)


@pytest.mark.parametrize("irrigation", [True, False])
@pytest.mark.parametrize("number, trees", [(60, 50), (3000, 50), (100_000, 500), (100_000, 5)])
def test_forests_for_scores_take_at_most_twice_the_model(irrigation, number, trees):
    options = replace(FOREST, trees=trees)
    found = stages(number, 8, irrigation, options, False)
    model = sum(one.fits * one.rows * trees for one in found if one.what == FOREST_STAGE)
    scores = sum(one.fits * one.rows * one.options.trees for one in found if one.what == SCORES)
    assert lighter(number, irrigation, options).trees <= min(trees, 100)
    # Of a few rows all ten random splits are scored, and five trees are the fewest.
    assert scores <= 2 * model or number < 3000 or trees == 5


@pytest.mark.parametrize("step", ["save_model", "write_report"])
def test_a_training_is_heard_while_it_writes_and_draws(region, tmp_path, provenance, step):
    """Stopped when all forests are grown: neither the model nor the page is left."""
    from agridrought.core.learning import forest as forests
    from agridrought.core.tools.crop.crop_model import report

    stopped = []
    home = forests if step == "save_model" else report
    work = getattr(home, step)

    def stop_and_work(*given):
        stopped.append(step)
        work(*given)
        pytest.fail("it was not heard")

    job = Job(memory=256 * 1024**2, threads=2, cancelled=lambda: bool(stopped))
    options = CropOptions(Choice("wheat", "0-10"), max_correlation=1.0, forest=replace(FOREST, trees=5))
    with mock.patch.object(home, step, stop_and_work), pytest.raises(Cancelled):
        train_crop_model(
            small(region), str(tmp_path / "m.zip"), options, job, provenance, report=str(tmp_path / "r.html")
        )
    assert not list(tmp_path.iterdir())
