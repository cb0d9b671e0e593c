"""Scale and threshold together: the search written out, judged with years left out, and given to the classes."""

import itertools

import numpy as np
import pandas
import pytest
from support.files import write_raster, write_stack
from support.run import run_core

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import AgriDroughtError, InputError, ParameterError
from agridrought.core.tools.drought.ssi.origin import scale_of
from agridrought.core.tools.evaluation.impact.scale_search import choose, left_out_choices, parse_seasons, search

YEARS = 24


def test_the_best_of_all_scales_and_thresholds_by_trying_all():
    rng = np.random.default_rng(0)
    for _ in range(30):
        index, event = rng.normal(size=(18, 3)), rng.random(18) < 0.5
        if event.all() or not event.any():
            continue
        best, threshold = choose(index, event)
        skills = {}
        for i, value in itertools.product(range(3), range(18)):
            told = index[:, i] <= index[value, i] + 1e-12
            skills[i, value] = told[event].mean() - told[~event].mean()
        told = index[:, best] <= threshold
        assert np.isclose(told[event].mean() - told[~event].mean(), max(skills.values()))


def test_a_search_among_many_useless_indices_claims_nothing():
    rng = np.random.default_rng(1)
    claims = [search(rng.normal(size=(20, 6)), rng.normal(size=20))[0] is not None for _ in range(40)]
    assert np.mean(claims) < 0.12  # judged one by one, each of six would have had its chance
    useful = rng.normal(size=(25, 4))
    best, found, p = search(useful, np.maximum(-useful[:, 2], 0) + 0.01 * rng.normal(size=25))
    assert best == 2 and found.claim == "yes" and found.peirce > 0.5 and p < 0.01


def test_choices_without_each_year_written_out():
    rng = np.random.default_rng(4)
    for _ in range(20):
        index = np.round(rng.normal(size=(16, 3)), 1)
        events = rng.random((3, 16)) < 0.4
        events[:, :3], events[:, 3:6] = True, False
        got = left_out_choices(index, events)
        for case, event in enumerate(events):
            for year in range(16):
                others = np.arange(16) != year
                best, threshold = choose(index[others], event[others])
                assert got[case, year] == (index[year, best] <= threshold)


def _files(tmp_path):
    """Losses of zone 1 follow the index of scale 3, those of zone 2 nothing."""
    rng = np.random.default_rng(3)
    shape = (12 * YEARS, 3, 4)
    slow = np.repeat(rng.normal(size=YEARS), 12)[:, None, None] + 0.2 * rng.normal(size=shape)
    one = write_stack(tmp_path / "one.tif", rng.normal(size=shape), variable="ssi1", unit="1")
    three = write_stack(tmp_path / "three.tif", slow, variable="ssi3", unit="1")
    zones = write_raster(tmp_path / "zones.tif", np.repeat([[1, 1, 2, 2.0]], 3, axis=0)[None])
    season = slow.reshape(YEARS, 12, 3, 4)[:, 5:8].mean(axis=(1, 2))
    rows = [("1", 2001 + y, max(-season[y, :2].mean(), 0) * 10 + 1) for y in range(YEARS)]
    rows += [("2", 2001 + y, rng.uniform()) for y in range(YEARS)]
    losses = pandas.DataFrame(rows, columns=["zone", "year", "loss"])
    given = {"ZONES": zones, "TABLE": losses, "TABLE_ZONE": "zone", "YEAR": "year", "VALUE": "loss", "MONTHS": "6-8",
             "OUTPUT": "o"}  # fmt: skip
    return one, three, slow, {**given, "INPUT": one, "MORE": [three], "THRESHOLDS": "t"}


def test_the_table_tells_the_scale_and_goes_into_the_classes(tmp_path):
    one, three, slow, given = _files(tmp_path)
    page = tmp_path / "page.html"
    table = run_core("impact", **given, REPORT=str(page))["THRESHOLDS"]
    assert len(table) == 2 * 2 * 3
    chosen = table[table["chosen"] == "yes"]
    assert set(chosen["zone"]) == {"1"} and set(chosen["scale"]) == {3} and set(chosen["index"]) == {"ssi3"}
    assert (chosen["search_low"] > 0).all() and chosen["threshold"].nunique() == 1
    text = page.read_text("utf-8")
    assert "At which index do losses begin?" in text and "2 indices were tried" in text
    classes = {"SCHEME": "own", "BREAKS": "-1", "THRESHOLDS": table, "ZONES": given["ZONES"]}
    run_core("classify", INPUT=three, OUTPUT=str(tmp_path / "c.tif"), **classes)
    with TimeStack(str(tmp_path / "c.tif")) as stack:
        found = stack.read()
    breaks = np.full(slow.shape, -1.0)
    for month in (5, 6, 7):
        breaks[month::12, :, :2] = chosen["threshold"].iloc[0]
    assert np.array_equal(found, slow.astype("f4") <= breaks.astype("f4"))
    twelve = write_stack(tmp_path / "twelve.tif", slow, variable="ssi12", unit="1")
    with pytest.raises(InputError, match="scale 12"):
        run_core("classify", INPUT=twelve, OUTPUT=str(tmp_path / "c.tif"), **classes)
    unknown = write_stack(tmp_path / "unknown.tif", slow, variable="index", unit="1")
    with pytest.raises(InputError, match="does not tell its own"):
        run_core("classify", INPUT=unknown, OUTPUT=str(tmp_path / "c.tif"), **classes)


def test_seasons_have_thresholds_of_their_own(tmp_path):
    _, _, _, given = _files(tmp_path)
    table = run_core("impact", **given, THRESHOLD_SEASONS="3-5, 6-8")["THRESHOLDS"]
    assert set(table["month"]) == {3, 4, 5, 6, 7, 8} and len(table) == 2 * 2 * 6
    assert parse_seasons("12-2; 6", (1,)) == ((12, 1, 2), (6,)) and parse_seasons(" ", (4, 5)) == ((4, 5),)


def test_short_records_and_bad_input(tmp_path):
    one, three, _, given = _files(tmp_path)
    few = given["TABLE"][given["TABLE"]["year"] < 2013]
    page = tmp_path / "page.html"
    table = run_core("impact", **{**given, "TABLE": few}, REPORT=str(page))["THRESHOLDS"]
    assert table["threshold"].isna().all() and (table["chosen"] == "no").all()
    assert table["claim"].str.contains("fewer than 15").all()
    assert "no zone has 15 years" in page.read_text("utf-8")
    with pytest.raises(ParameterError, match="MORE"):
        run_core("impact", **{**given, "THRESHOLDS": None})
    other = write_stack(tmp_path / "other.tif", np.random.default_rng(0).normal(size=(60, 2, 2)), unit="1")
    with pytest.raises(AgriDroughtError, match="grid"):
        run_core("impact", **{**given, "MORE": [other]})
    for twice in ([given["INPUT"]], [*given["MORE"], *given["MORE"]]):
        with pytest.raises(ParameterError, match="twice"):
            run_core("impact", **{**given, "MORE": twice})
    with pytest.raises(ParameterError, match="MONTHS"):
        run_core("impact", **{**given, "THRESHOLD_SEASONS": "3-14"})


def test_scales_by_record_and_name():
    record = '[{"tool": "agridrought:ssi", "parameters": {"SCALE": "6"}}]'
    assert scale_of({"processing": record}, "ssi3") == 6
    assert scale_of({"processing": record.replace('"SCALE": "6"', "")}, "") == 1
    assert scale_of({}, "SPI-12") == 12 and scale_of({}, "spei_03") == 3 and scale_of({}, "ssi") is None
