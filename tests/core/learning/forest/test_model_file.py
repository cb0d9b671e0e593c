"""The model file: exact, readable under any scikit-learn, and harmless whatever is done to it (docs/methods.md §5)."""

from __future__ import annotations

import io
import json
import tracemalloc
import zipfile

import numpy as np
import pytest
from support.paths import DATA

from agridrought.core.learning.forest import Forest, ForestOptions, fit_forest, load_model, load_models, save_model
from agridrought.core.learning.forest.trees import DTYPES, TreeArrays
from agridrought.core.learning.forest.zip_arrays import header
from agridrought.core.run.errors import AgriDroughtError, InputError, OutputError, ResourceError
from agridrought.core.run.job import Job

pytestmark = pytest.mark.filterwarnings("error")

MUTATIONS = 1000
JOB = Job(memory=64 * 1024**2, threads=2)
ARRAYS = dict(
    zip(("children_left.npy", "children_right.npy", "feature.npy", "threshold.npy", "value.npy"), DTYPES, strict=True)
)
SECOND = "irrigation"


def make_card(features=("lst", "height", "tree_cover")):
    units = {"lst": "K", "height": "m", "tree_cover": "%"}
    return {
        "kind": "downscaler",
        "target": {"variable": "sm", "unit": "m3 m-3"},
        "features": [{"name": name, "unit": units.get(name, ""), "min": 0.0, "max": 1.0} for name in features],
        "grid": {"crs": "EPSG:4326", "transform": [0.25, 0.0, 10.0, 0.0, -0.25, 60.0], "width": 40, "height": 30},
        "dates": ["2003-01", "2020-12"],
        "scores": {"out of bag": {"r2": 0.9, "rmse": np.float64(0.02)}, "blocks left out": {"r2": float("nan")}},
        "options": {"trees": 12, "max_samples": 0.8},
    }


def table(n=300, seed=0):
    rng = np.random.default_rng(seed)
    x = rng.random((n, 3), dtype=np.float32)
    return x, 0.2 + 0.1 * x[:, 0] + 0.02 * rng.standard_normal(n)


@pytest.fixture(scope="module")
def forest():
    return fit_forest(*table(), ForestOptions(trees=12), JOB)


@pytest.fixture(scope="module")
def written(forest, tmp_path_factory):
    """The bytes of a model file."""
    path = tmp_path_factory.mktemp("model") / "model.zip"
    save_model(str(path), forest, make_card())
    return path.read_bytes()


@pytest.fixture(scope="module")
def second():
    """A forest on two of the three features."""
    x, y = table(seed=4)
    return fit_forest(x[:, 1:], y > np.median(y), ForestOptions(trees=7), JOB)


def double_card():
    return {**make_card(), "kind": "crop", "further": {SECOND: ["height", "tree_cover"]}}


@pytest.fixture(scope="module")
def double(forest, second, tmp_path_factory):
    """The bytes of a model file with two forests."""
    path = tmp_path_factory.mktemp("model") / "model.zip"
    save_model(str(path), forest, double_card(), {SECOND: second})
    return path.read_bytes()


def members_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        return {name: source.read(name) for name in source.namelist()}


def zipped(members) -> bytes:
    """A zip of (name, bytes) pairs or of a mapping; its checksums are right."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in members.items() if isinstance(members, dict) else members:
            target.writestr(name, data)
    return out.getvalue()


def load(tmp_path, data: bytes, job=JOB):
    path = tmp_path / "changed.zip"
    path.write_bytes(data)
    return load_model(str(path), job)


def numbers(members, name) -> np.ndarray:
    return np.load(io.BytesIO(members[name])).copy()


def with_numbers(members, name, values) -> dict[str, bytes]:
    written = io.BytesIO()
    np.save(written, values, allow_pickle=False)
    return {**members, name: written.getvalue()}


def with_card(members, **changes) -> dict[str, bytes]:
    return {**members, "card.json": json.dumps({**json.loads(members["card.json"]), **changes}).encode()}


def test_round_trip_is_exact(forest, written, tmp_path):
    again, card = load(tmp_path, written)
    for tree, same in zip(forest.trees, again.trees, strict=True):
        for array, other in zip(tree, same, strict=True):
            assert array.dtype == other.dtype
            np.testing.assert_array_equal(array, other)
    x, _ = table(2000, seed=1)
    np.testing.assert_array_equal(again.predict(x), forest.predict(x))
    assert again.oob is None and np.isnan(again.oob_r2) and again.features == 3
    save_model(str(tmp_path / "second.zip"), again, card)
    assert (tmp_path / "second.zip").read_bytes() == written


def test_card(written, tmp_path):
    _, card = load(tmp_path, written)
    given = make_card()
    given["scores"]["blocks left out"]["r2"] = None  # JSON has no NaN
    assert {key: card[key] for key in given} == given
    assert card["format"] == 2
    assert set(card["software"]) == {"agridrought", "numpy", "python", "scikit-learn"}
    assert set(card) == {*given, "format", "software"}


def test_two_forests_in_one_file(forest, second, double, tmp_path):
    path = tmp_path / "double.zip"
    path.write_bytes(double)
    forests, card = load_models(str(path), JOB)
    assert set(forests) == {"", SECOND} and card["format"] == 2 and card["further"] == double_card()["further"]
    x, _ = table(2000, seed=1)
    np.testing.assert_array_equal(forests[""].predict(x), forest.predict(x))
    np.testing.assert_array_equal(forests[SECOND].predict(x[:, 1:]), second.predict(x[:, 1:]))
    np.testing.assert_array_equal(load_model(str(path), JOB)[0].predict(x), forest.predict(x))
    save_model(str(tmp_path / "again.zip"), forests[""], card, {SECOND: forests[SECOND]})
    assert (tmp_path / "again.zip").read_bytes() == double


def test_forests_that_the_card_does_not_name(forest, second, written, double, tmp_path):
    path = str(tmp_path / "model.zip")
    for card, further in ((make_card(), {SECOND: second}), (double_card(), {}), (double_card(), {"other": second})):
        with pytest.raises(InputError, match="further forests"):
            save_model(path, forest, card, further)
    with pytest.raises(InputError, match="2 features, but the forest irrigation"):
        save_model(path, forest, double_card(), {SECOND: forest})
    for further in ({"../a": ["b"]}, {"a": []}, {"a": ["b", "b"]}, ["a"], {f"a{'a' * n}": ["b"] for n in range(9)}):
        with pytest.raises(InputError, match="“further” is not what it should be"):
            save_model(path, forest, {**make_card(), "further": further})
    one, two = members_of(written), members_of(double)
    for members in (
        {**one, f"{SECOND}/value.npy": two[f"{SECOND}/value.npy"]},
        {name: data for name, data in two.items() if name != f"{SECOND}/value.npy"},
        {**one, "card.json": two["card.json"]},
        {**two, "card.json": one["card.json"]},
    ):
        with pytest.raises(InputError, match="nothing else"):
            load(tmp_path, zipped(members))


def test_forests_that_change_places(double, tmp_path):
    members = members_of(double)
    names = ["node_count.npy", *ARRAYS]
    swapped = {**members, **{name: members[f"{SECOND}/{name}"] for name in names}}
    swapped |= {f"{SECOND}/{name}": members[name] for name in names}
    with pytest.raises(InputError, match="feature index|changed after"):
        load(tmp_path, zipped(swapped))


def test_both_forests_count_against_the_budget(forest, double, tmp_path):
    with pytest.raises(ResourceError, match="Raise the budget"):
        load(tmp_path, double, Job(memory=forest.nbytes + 100))


def test_nothing_but_numbers_and_text(written):
    members = members_of(written)
    assert set(members) == {"card.json", "node_count.npy", *ARRAYS}
    for name in set(members) - {"card.json"}:
        np.load(io.BytesIO(members[name]), allow_pickle=False)
    json.loads(members["card.json"])


def test_a_model_of_another_scikit_learn_predicts_the_same():
    """forest_sklearn12.zip was written under scikit-learn 1.2.1, the table holds its predictions there."""
    forest, card = load_model(str(DATA / "forest_sklearn12.zip"))
    assert card["software"]["scikit-learn"] == "1.2.1"
    rows = np.loadtxt(DATA / "forest_sklearn12.csv", delimiter=",", skiprows=1)
    np.testing.assert_array_equal(forest.predict(rows[:, :-2]), rows[:, -2])
    np.testing.assert_allclose(forest.predict_spread(rows[:, :-2])[1], rows[:, -1], rtol=0, atol=1e-12)


@pytest.mark.parametrize(
    "change, word",
    [
        ({"kind": None}, "kind"),
        ({"features": []}, "features"),
        ({"features": [{"name": "a"}] * 3}, "name, unit, min and max"),
        ({"features": make_card(("a", "a", "b"))["features"]}, "same name"),
        ({"features": make_card(("a", "b"))["features"]}, "2 features"),
        ({"grid": {"crs": "EPSG:4326"}}, "grid"),
        ({"scores": [object()]}, "neither"),
        ({"dates": [1, 2]}, "dates"),
        ({"notes": "x" * 2**20}, "bytes"),
    ],
)
def test_a_card_that_cannot_be_written(forest, tmp_path, change, word):
    with pytest.raises(InputError, match=word):
        save_model(str(tmp_path / "model.zip"), forest, {**make_card(), **change})


def test_places_that_cannot_be_written_or_read(forest, tmp_path):
    with pytest.raises(OutputError, match="No such file"):
        save_model(str(tmp_path / "none" / "model.zip"), forest, make_card())
    with pytest.raises(InputError, match="cannot be opened"):
        load_model(str(tmp_path / "none.zip"))
    with pytest.raises(InputError, match="not a file"):
        load_model(str(tmp_path))


def test_a_newer_format_says_so(written, tmp_path):
    newer = with_card(members_of(written), format=3, software={"agridrought": "9.1"})
    with pytest.raises(InputError, match=r"format 3.*\(9\.1\).*reads up to 2.*Update"):
        load(tmp_path, zipped({**newer, "leaf_rows.npy": b"?"}))


def test_a_budget_that_is_too_small(written, tmp_path):
    with pytest.raises(ResourceError, match="Raise the budget"):
        load(tmp_path, written, Job(memory=1000))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK",
        b"not a zip",
        b"PK\5\6" + bytes(18),
        zipped({}),
        zipped({"a.txt": b"a"}),
        zipped({"card.json": b"[]"}),
    ],
)
def test_files_that_are_no_models(tmp_path, data):
    with pytest.raises(InputError, match="not an AgriDrought model file"):
        load(tmp_path, data)


def broken_tree(members, name, index, value):
    values = numbers(members, name)
    values[index] = value
    return with_numbers(members, name, values)


@pytest.mark.parametrize(
    "name, index, value, word",
    [
        ("children_left.npy", 0, 10**6, "out of range"),
        ("children_left.npy", 0, -7, "out of range"),
        ("children_right.npy", 0, 0, "out of range"),
        ("children_right.npy", 0, 1, "exactly once"),
        ("children_left.npy", 0, -1, "one child"),
        ("feature.npy", 0, 3, "feature index"),
        ("feature.npy", 0, -2, "feature index"),
        ("feature.npy", -1, 0, "leaf has a feature"),
        ("threshold.npy", 0, np.nan, "not a number"),
        ("value.npy", 5, np.inf, "not a number"),
        ("value.npy", -1, 0.5, "changed after"),
        ("node_count.npy", 0, 0, "no nodes"),
        ("node_count.npy", 0, 2**31 - 1, "MiB"),
        ("node_count.npy", 0, 1, "another length"),
    ],
)
def test_tampered_trees(written, tmp_path, name, index, value, word):
    with pytest.raises((InputError, ResourceError), match=word):
        load(tmp_path, zipped(broken_tree(members_of(written), name, index, value)))


def test_children_that_swap_trees(written, tmp_path):
    members = members_of(written)
    counts = numbers(members, "node_count.npy")
    counts[:2] += [-2, 2]
    with pytest.raises(InputError, match="tree 1 is none"):
        load(tmp_path, zipped(with_numbers(members, "node_count.npy", counts)))


@pytest.mark.parametrize(
    "change",
    [
        lambda values: values[:-1],
        lambda values: np.append(values, values[:1]),
        lambda values: values.astype(values.dtype.newbyteorder()),
        lambda values: values.astype("c16"),
        lambda values: values.reshape(1, -1),
        lambda values: np.array(0, values.dtype),
    ],
)
def test_arrays_of_another_size_or_type(written, tmp_path, change):
    members = members_of(written)
    for name in ARRAYS:
        with pytest.raises(InputError, match="array of|another size|another length"):
            load(tmp_path, zipped(with_numbers(members, name, change(numbers(members, name)))))


def test_a_pickle_is_not_opened(written, tmp_path):
    pickled = io.BytesIO()
    np.save(pickled, np.array([{"a": 1}], dtype=object), allow_pickle=True)
    with pytest.raises(InputError, match="array of"):
        load(tmp_path, zipped({**members_of(written), "value.npy": pickled.getvalue()}))


def test_members_that_are_missing_repeated_or_foreign(written, tmp_path):
    members = members_of(written)
    without = {name: data for name, data in members.items() if name != "value.npy"}
    for changed in (without, {**members, "x.pkl": b""}, {**without, "../value.npy": members["value.npy"]}):
        with pytest.raises(InputError, match="nothing else"):
            load(tmp_path, zipped(changed))
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = zipped([*members.items(), ("value.npy", members["value.npy"])])
    with pytest.raises(InputError, match="nothing else"):
        load(tmp_path, twice)


@pytest.mark.parametrize(
    "card", [b"{", b'{"format": NaN}', b'{"format": true}', b"[" * 10**5, b'{"format":' + b"9" * 5000 + b"}", b"\xff"]
)
def test_cards_that_are_none(written, tmp_path, card):
    with pytest.raises(InputError, match="not an AgriDrought model file"):
        load(tmp_path, zipped({**members_of(written), "card.json": card}))


def bombs(members):
    """Small files that would unpack to 64 MiB and more, or say so."""
    zeros = header(DTYPES.value, 2**23) + bytes(2**26)
    yield zipped({**members, "value.npy": zeros})
    yield zipped({**members, "card.json": b" " * 2**26})
    yield zipped({**members, "value.npy": header(DTYPES.value, 10**11)})
    yield zipped({f"{number}": b"" for number in range(20_000)})
    # Counts that match, so that only the trees themselves give it away.
    trees = {name: header(dtype, 2**17) + bytes(2**17 * dtype.itemsize) for name, dtype in ARRAYS.items()}
    counts = header(np.dtype("<i4"), 1) + np.int32(2**17).tobytes()
    yield zipped({**members, **trees, "node_count.npy": counts})


def test_bombs_take_no_memory(written, tmp_path):
    for number, bomb in enumerate(bombs(members_of(written))):
        (tmp_path / "bomb.zip").write_bytes(bomb)
        tracemalloc.start()
        with pytest.raises((InputError, ResourceError)):
            load_model(str(tmp_path / "bomb.zip"), JOB)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < 12 * 1024**2, number


def mutated_bytes(rng, data: bytes) -> bytes:
    out = bytearray(data)
    at, length = rng.integers(len(out)), int(rng.integers(1, 40))
    kind = rng.integers(5)
    if kind == 0:
        for place in rng.integers(len(out), size=rng.integers(1, 4)):
            out[place] ^= 1 << int(rng.integers(8))
    elif kind == 1:
        del out[at:]
    elif kind == 2:
        del out[at : at + length]
    elif kind == 3:
        out[at:at] = rng.bytes(length)
    else:  # at the end, where the zip's directory is
        out[-int(rng.integers(1, min(900, len(out)))) :][:1] = rng.bytes(1)
        out[-int(rng.integers(1, min(900, len(out))))] = int(rng.integers(256))
    return bytes(out)


def mutated_members(rng, data: bytes) -> bytes:
    """Members changed inside a zip whose checksums are right."""
    members = members_of(data)
    name = str(rng.choice(sorted(members)))
    kind = rng.integers(5)
    if kind == 0:
        return zipped({**members, name: mutated_bytes(rng, members[name])})
    if kind == 1:
        return zipped({**members, name: members[str(rng.choice(sorted(members)))]})
    if kind == 2 or name == "card.json":
        card = json.loads(members["card.json"])
        values = [None, -1, 10**30, "x", [], {}, [[1]], True, 1e308, {"name": 1}]
        key = str(rng.choice(sorted(card)))
        return zipped(with_card(members, **{key: values[rng.integers(len(values))]}))
    values = numbers(members, name)
    if kind == 3:
        return zipped(with_numbers(members, name, np.resize(values, rng.integers(0, 2 * len(values)))))
    values[rng.integers(len(values))] = values[rng.integers(len(values))] + rng.integers(-3, 4)
    return zipped(with_numbers(members, name, values))


def foreign_zip(rng, data: bytes) -> bytes:
    """Zips of other things, some under the names of a model, some that unpack to 4 MiB."""
    names = ["card.json", "node_count.npy", *ARRAYS]
    kind = rng.integers(4)
    if kind == 0:
        return zipped({f"word/{n}.xml": rng.bytes(50) for n in range(rng.integers(1, 8))})
    if kind == 1:
        return zipped({name: rng.bytes(int(rng.integers(0, 400))) for name in names})
    members = members_of(data)
    name = str(rng.choice(names))
    if kind == 2:
        return zipped({**members, name: bytes(2**22)})
    return zipped({**members, name: header(DTYPES.value, int(rng.integers(2**31))) + rng.bytes(100)})


def forged(rng, data: bytes) -> bytes:
    """Wrong trees in a file whose checksum is right, as somebody who knows the format would write them."""
    members = members_of(data)
    folder = rng.choice(["", f"{SECOND}/"]) if f"{SECOND}/value.npy" in members else ""
    counts = numbers(members, f"{folder}node_count.npy")
    arrays = [numbers(members, f"{folder}{name}") for name in ARRAYS]
    array = arrays[rng.integers(5)]
    place, kind = rng.integers(len(array)), rng.integers(6)
    if kind == 0:
        array[place] = rng.choice([-1, 0, 1, 3, 7, 10**4])
    elif kind == 1:
        values = [2**31 - 1, -(2**31), -3, len(array)] if array.dtype.itemsize == 4 else [2**15 - 1, -(2**15), -1]
        array[place] = rng.choice([np.nan, np.inf, -np.inf, 1e308] if array.dtype.kind == "f" else values)
    elif kind == 2:
        array[place], array[-1 - place] = array[-1 - place], array[place]
    elif kind == 3:
        arrays[rng.integers(5)][:] = 0
    elif kind == 4:
        first, second = rng.integers(len(counts), size=2)
        counts[first] += 2
        counts[second] -= 2
    else:
        array[:] = array[rng.permutation(len(array))]
    trees = [
        TreeArrays(*part) for part in zip(*(np.split(array, np.cumsum(counts)[:-1]) for array in arrays), strict=True)
    ]
    written = io.BytesIO()
    if not members.keys() - {"card.json", "node_count.npy", *ARRAYS}:
        save_model(written, Forest(trees, 3), make_card())
    elif folder:
        save_model(written, _intact(members, 3), double_card(), {SECOND: Forest(trees, 2)})
    else:
        save_model(written, Forest(trees, 3), double_card(), {SECOND: _intact(members, 2, f"{SECOND}/")})
    return written.getvalue()


def _intact(members, features: int, folder: str = "") -> Forest:
    counts = numbers(members, f"{folder}node_count.npy")
    arrays = [np.split(numbers(members, f"{folder}{name}"), np.cumsum(counts)[:-1]) for name in ARRAYS]
    return Forest([TreeArrays(*part) for part in zip(*arrays, strict=True)], features)


@pytest.mark.parametrize("of_two, mutations", [(False, MUTATIONS), (True, MUTATIONS // 2)])
def test_mutated_files_give_an_error_or_a_forest_that_is_one(
    forest, second, written, double, tmp_path, of_two, mutations
):
    """Errors of the plugin's own kind, bounded memory; what loads predicts numbers between the leaves' values."""
    x, _ = table(50, seed=3)
    expected = {"": forest.predict(x), SECOND: second.predict(x[:, 1:])}
    kinds = (mutated_bytes, mutated_members, foreign_zip, forged)
    refused = dict.fromkeys(kinds, 0)
    for seed in range(mutations):
        rng, kind = np.random.default_rng(seed), kinds[seed % len(kinds)]
        (tmp_path / "changed.zip").write_bytes(kind(rng, double if of_two else written))
        traced = seed % 3 == 0  # it takes time, and a third holds many of each kind
        if traced:
            tracemalloc.start()
        try:
            again, _ = load_models(str(tmp_path / "changed.zip"), JOB)
        except AgriDroughtError as error:
            refused[kind] += 1
            assert "changed.zip" in str(error)
        else:
            assert set(again) == ({"", SECOND} if of_two else {""})
            for name, one in again.items():
                predicted = one.predict(x[:, 3 - one.features :])
                if kind is forged:
                    values = np.concatenate([tree.value for tree in one.trees])
                    assert (predicted >= values.min() - 1e-12).all(), seed
                    assert (predicted <= values.max() + 1e-12).all(), seed
                else:
                    np.testing.assert_array_equal(predicted, expected[name], err_msg=f"seed {seed}")
        if traced:
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            assert peak < 16 * 1024**2, seed
    assert refused[foreign_zip] == mutations // 4
    assert refused[mutated_bytes] + refused[mutated_members] > 0.8 * mutations / 2
    assert refused[forged] > 0.5 * mutations / 4
