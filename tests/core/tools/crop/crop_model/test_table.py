"""The training table, thresholds, labels, folds and the filter of a crop model (docs/methods.md §6)."""

from datetime import date, timedelta

import numpy as np
import pytest
from support.tables import frame_of, rows_of

from agridrought.core.learning.correlation_filter import correlations, keep_independent
from agridrought.core.learning.cross_validation import group_folds, stratified_folds
from agridrought.core.run.errors import DateError, InputError, ParameterError, UnitError
from agridrought.core.tools.crop.crop_model.irrigation import (
    BELOW,
    irrigation_label,
    irrigation_of,
    relative_moisture,
    stage_thresholds,
)
from agridrought.core.tools.crop.crop_model.table import Choice, read_table
from agridrought.core.tools.crop.crop_model.thresholds import SHIPPED, Thresholds

COLUMNS = {
    "station": str, "date": date, "sm": float, "crop": str, "depth": str, "stage": str, "zone": str, "lat": float,
    "lon": float, "doy": int, "pre": float, "fc": float, "soil": str,
}  # fmt: skip


def rows(n=120, **changes):
    """A table of n rows of wheat and n of maize; ``changes`` replace a column by what a function of the row gives."""
    rng = np.random.default_rng(0)
    out = []
    for i in range(2 * n):
        day = date(2010, 1, 1) + timedelta(days=i % 365)
        row = {
            "station": f"S{i % 6}", "date": day, "sm": float(rng.uniform(0.1, 0.3)), "crop": ("wheat", "maize")[i // n],
            "depth": "0-10", "stage": ("jointing", "mature")[i % 2], "zone": f"z{i % 3}", "lat": 40 + i % 6,
            "lon": 110.0 + i % 5, "doy": day.timetuple().tm_yday, "pre": float(rng.random()), "fc": 0.3, "soil": "loam",
        }  # fmt: skip
        row |= {name: change(i) for name, change in changes.items() if name in row}
        out.append(tuple(row.values()))
    return frame_of(COLUMNS, out, "stations.csv")


def read(table, said=None, **choice):
    return read_table(table, Choice(**{"crop": "wheat", **choice}), (said if said is not None else []).append)


def test_rows_of_the_crop_in_order_of_station_and_date():
    table = read(rows())
    assert len(table.sm) == 120 and table.crop == "wheat" and table.depth == "0-10"
    assert table.features == ["lat", "lon", "doy", "pre"]  # fc is the same everywhere, soil is no number
    assert table.station.tolist() == sorted(table.station) and (table.first, table.last) == (
        date(2010, 1, 1), date(2010, 4, 30),
    )  # fmt: skip
    assert table.x.dtype == np.float32 and table.x.shape == (120, 4)


def test_what_is_left_out_is_said():
    said = []
    table = read(rows(pre=lambda i: None if i % 10 == 0 else 1.0 * i), said)
    text = " ".join(said)
    assert len(table.sm) == 108 and "12 of 120 rows" in text and "pre in 12" in text
    assert "soil" in text and "The same in all rows" in text and "fc" in text


def test_a_column_that_is_hardly_there_does_not_take_the_rows_along():
    said = []
    table = read(rows(pre=lambda i: 1.0 if i % 5 == 0 else None), said)
    assert len(table.sm) == 120 and "pre" not in table.features and "more than half" in " ".join(said)


def test_texts_of_a_file_without_types_are_numbers_and_dates():
    plain = rows()
    texts = frame_of(
        dict.fromkeys(COLUMNS, str),
        [tuple("" if v is None else str(v) for v in row) for row in rows_of(plain)],
        "t.csv",
    )
    ours, same = read(texts), read(plain)
    assert ours.features == same.features and np.array_equal(ours.x, same.x) and np.array_equal(ours.sm, same.sm)


def test_depths_are_compared_by_what_they_say():
    table = rows(depth=lambda i: 10.0 if i % 2 else "10–20 cm", crop=lambda i: "Winter Wheat")
    assert len(read(table, crop="winter wheat", depth="10").sm) == 120
    assert len(read(table, crop="winter wheat", depth="10-20").sm) == 120


def test_row_numbers_of_a_geopackage_are_no_feature():
    plain = rows()
    numbered = frame_of({"fid": int, **COLUMNS}, [(i, *row) for i, row in enumerate(rows_of(plain))])
    assert read(numbered).features == read(plain).features


def test_the_day_of_the_year_is_made_where_it_is_not_there():
    plain = rows()
    place = list(COLUMNS).index("doy")
    less = frame_of(
        {name: kind for name, kind in COLUMNS.items() if name != "doy"},
        [row[:place] + row[place + 1 :] for row in rows_of(plain)],
    )
    assert np.array_equal(read(less).x, read(plain).x)


@pytest.mark.parametrize(
    "change, choice, kind, words",
    [
        ({}, {"crop": ""}, ParameterError, "set TARGET_CROP"),
        ({}, {"crop": "rice"}, ParameterError, "no row with the crop “rice”"),
        ({}, {"depth": "50"}, ParameterError, "TARGET_DEPTH"),
        ({}, {"features": ("pre", "ndvi")}, ParameterError, "no column “ndvi”"),
        ({}, {"features": ("sm",)}, ParameterError, "cannot be a feature"),
        ({}, {"features": ("soil",)}, InputError, "row 1 of stations.csv, field “soil”: “loam” is not a number"),
        ({}, {"features": ("fc",)}, InputError, "No feature varies"),
        ({"sm": lambda i: 23.0}, {}, UnitError, "not in m³/m³"),
        ({"sm": lambda i: -9999.0}, {}, UnitError, "below 0"),
        ({"fc": lambda i: 31.0}, {}, UnitError, "“fc” goes up to 31"),
        ({"sm": lambda i: None}, {}, InputError, "too little to train on: 0 rows"),
        ({"station": lambda i: "one"}, {}, InputError, "1 station"),
        ({"station": lambda i: None}, {}, InputError, "no station"),
        ({"date": lambda i: None}, {}, DateError, "has no date"),
        ({"date": lambda i: "May"}, {}, DateError, "not a date"),
        ({"lat": lambda i: "x"}, {}, InputError, "not a number"),
    ],
)
def test_tables_that_cannot_be_trained_on(change, choice, kind, words):
    with pytest.raises(kind, match=words):
        read(rows(**change), **choice)


def test_a_table_that_is_none():
    with pytest.raises(InputError, match="has no rows"):
        read(frame_of(COLUMNS, [], "empty.csv"))
    with pytest.raises(InputError, match="no column “sm”"):
        read(frame_of({"crop": str}, [("wheat",)], "other.csv"))


WHEAT = {
    "sowing": 70, "seedling": 75, "tillering": 75, "greening": 75, "jointing": 80, "booting": 80, "grouting": 55,
    "mature": 55,
}  # fmt: skip
MAIZE = {
    "sowing": 75, "seedling": 65, "jointing": 70, "booting": 75, "tasseling": 75, "grouting": 65, "mature": 65,
}  # fmt: skip


def test_the_shipped_thresholds_are_the_lower_bounds_of_cheng():
    table = Thresholds.read()
    for crop, stages in (("wheat", WHEAT), ("maize", MAIZE)):
        assert table.stages(crop) == list(stages)
        for stage, lower in stages.items():
            assert {table.lower(crop, stage, depth) for depth in ("0-10", "10-20", "")} == {lower}


@pytest.mark.parametrize(
    "stage, lower",
    [
        ("Jointing", 80), (" stem  elongation", 80), ("BBCH 31", 80), (31, 80), ("31.0", 80), ("Z31", 80),
        ("heading", 80), ("65", 80), ("milk", 55), ("BBCH 0", 70), ("Green-up", 75), ("100", None), ("wilting", None),
    ],
)  # fmt: skip
def test_other_names_and_codes_of_stages(stage, lower):
    assert Thresholds.read().lower("wheat", stage, "0-10") == lower


def test_every_bbch_code_has_one_stage():
    table = Thresholds.read()
    for crop in table.crops:
        for code in range(100):
            assert sum(code in row.codes for row in table.rows if row.crop == crop) == 1, (crop, code)


def test_crops_by_their_other_names():
    table = Thresholds.read()
    assert table.crop("Winter wheat") == "wheat" and table.crop("corn") == "maize" and table.crop("rice") is None


def test_an_edited_table_with_semicolons_and_depths(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("crop;stage;depth;lower\nRice;Heading;0-10;90,5\nRice;Heading;;80\n", encoding="utf-8-sig")
    table = Thresholds.read(str(path))
    assert table.lower("rice", "heading", "0-10") == 90.5 and table.lower("rice", "heading", "10-20") == 80


@pytest.mark.parametrize(
    "text, words",
    [
        ("crop,stage\nwheat,sowing\n", "no column lower"),
        ("crop,stage,lower\n", "no rows"),
        ("crop,stage,lower\nwheat,sowing,much\n", "line 2: “lower” is 'much'"),
        ("crop,stage,lower\nwheat,sowing,700\n", "0 to 200"),
        ("crop,stage,lower\nwheat,,70\n", "line 2: .*needs a crop and a stage"),
        ("crop,stage,lower,bbch_from,bbch_to\nwheat,sowing,70,1,\n", "belong together"),
    ],
)
def test_tables_of_thresholds_that_are_none(tmp_path, text, words):
    (tmp_path / "t.csv").write_text(text)
    with pytest.raises(InputError, match=words):
        Thresholds.read(str(tmp_path / "t.csv"))


def test_thresholds_that_are_not_there(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        Thresholds.read(str(tmp_path / "none.csv"))
    (tmp_path / "latin.csv").write_bytes("crop,stage,lower\nblé,épiaison,70\n".encode("latin-1"))
    with pytest.raises(InputError, match="UTF-8"):
        Thresholds.read(str(tmp_path / "latin.csv"))
    assert SHIPPED.exists()


def test_label():
    relative = relative_moisture(np.array([0.24, 0.2399, 0.3, 0.2, 0.2]), np.array([0.3, 0.3, 0.3, 0.0, np.nan]))
    assert relative[:3] == pytest.approx([80, 79.9666667, 100]) and np.isnan(relative[3:]).all()
    threshold = np.array([80, 80, np.nan, 80, 80.0])
    above, below = (irrigation_label(relative, threshold, rule) for rule in ("at_or_above", BELOW))
    assert above[:2].tolist() == [1, 0] and below[:2].tolist() == [0, 1]
    assert np.isnan(above[2:]).all() and np.isnan(below[2:]).all()


def test_stages_that_are_unknown_are_named_and_counted():
    table = Thresholds.read()
    assert np.isnan(stage_thresholds(table, "wheat", "0-10", ["jointing", ""])[1])
    with pytest.raises(InputError, match=r"“bolting” \(2\).*grouting.*leave the stage"):
        stage_thresholds(table, "wheat", "0-10", ["bolting", "jointing", "bolting"])


@pytest.mark.parametrize(
    "change, rule, why",
    [
        ({}, "none", "LABEL is none"),
        ({"stage": lambda i: ""}, "at_or_above", "“stage” is empty"),
        ({"crop": lambda i: "wheat" if i > 150 else "rye"}, "at_or_above", "not of “rye”"),
        ({"fc": lambda i: 0.99}, "at_or_above", "all rows have the label 0"),
        ({"fc": lambda i: None}, "at_or_above", "no row has both"),
    ],
)
def test_tables_without_irrigation_say_why(change, rule, why):
    table = read(rows(**change), crop="rye" if "crop" in change else "wheat")
    found = irrigation_of(table, None, rule, "fc")
    assert found.label is None and why in found.lines()[0] and "trained alone" in found.lines()[0]


def test_no_field_capacity():
    table = read(rows(), field_capacity="field_cap")
    assert "no column “field_cap”" in irrigation_of(table, None, "at_or_above", "field_cap").lines()[0]


def test_labels_of_a_table():
    table = read(rows(stage=lambda i: "" if i % 4 == 0 else "mature"))
    found = irrigation_of(table, None, "at_or_above", "fc")
    known = table.stage == "mature"
    assert np.array_equal(found.label[known], (100 * table.sm[known] / 0.3 >= 55).astype(float))
    assert np.isnan(found.label[~known]).all() and "30 rows have no stage" in found.lines()[0]


def test_station_folds_keep_stations_whole():
    station = np.repeat([f"S{i}" for i in range(23)], np.arange(1, 24))
    fold = group_folds(station, 0, 10)
    assert set(fold) == set(range(10))
    assert all(len(set(fold[station == name])) == 1 for name in set(station))
    counts = np.bincount(fold)
    assert counts.max() - counts.min() <= 23
    assert np.array_equal(fold, group_folds(station, 0, 10)) and not np.array_equal(fold, group_folds(station, 1, 10))
    assert set(group_folds(np.array(["a", "b", "b"]), 0, 10)) == {0, 1}


def test_zone_folds_hold_out_a_tenth_of_each_zone():
    zone = np.repeat(["a", "b", "c"], [200, 55, 3])
    fold = stratified_folds(zone, 0, 10)
    for name, low, high in (("a", 20, 20), ("b", 5, 6), ("c", 0, 1)):
        counts = np.bincount(fold[zone == name], minlength=10)
        assert counts.min() >= low and counts.max() <= high
    assert np.bincount(fold).max() - np.bincount(fold).min() <= 1


def features():
    rng = np.random.default_rng(3)
    a, b = rng.normal(size=(2, 500))
    x = np.stack([a, a + 0.1 * rng.normal(size=500), b, -b + 0.2 * rng.normal(size=500), rng.normal(size=500)], axis=1)
    return x.astype("float32"), ["a", "a2", "b", "b2", "c"], np.array([1.0, 2.0, 5.0, 3.0, 0.1])


def test_the_more_important_of_two_stays():
    found = keep_independent(*features(), [], 0.5)
    assert found.kept == ["a2", "b", "c"]
    assert [(one.name, one.kept) for one in found.left_out] == [("b2", "b"), ("a", "a2")]
    assert found.left_out[0].r < -0.9 and "−0.9" in " ".join(found.lines(0.5))


def test_pinned_features_stay_and_send_others_away():
    found = keep_independent(*features(), ["a", "b2"], 0.5)
    assert found.kept == ["a", "b2", "c"]
    both = keep_independent(*features(), ["a", "a2"], 0.5)
    assert both.kept == ["a", "a2", "b", "c"] and len(both.pinned_pairs) == 1
    assert "both are pinned" in both.lines(0.5)[-1]


def test_ties_and_order_of_columns_do_not_matter():
    x, names, importance = features()
    assert keep_independent(x, names, 0 * importance, [], 0.5).kept == ["a", "b", "c"]
    order = [4, 2, 0, 3, 1]
    moved = keep_independent(x[:, order], [names[i] for i in order], importance[order], [], 0.5)
    assert set(moved.kept) == {"a2", "b", "c"}
    assert keep_independent(x, names, importance, [], 1.0).kept == names


def test_correlations_are_those_of_numpy():
    x, _, _ = features()
    assert correlations(x) == pytest.approx(np.corrcoef(x.astype("float64").T))


@pytest.mark.parametrize("code", [-9999.0, -32768.0, 255.0])
def test_a_feature_with_a_code_for_missing_is_refused(code):
    table = rows()
    name = next(iter(read(table).features))
    values = np.random.default_rng(3).uniform(0, 1, len(table))
    values[::20] = code
    with pytest.raises(InputError, match="code for missing"):
        read(table.assign(**{name: values}))
