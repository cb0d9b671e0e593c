"""Thresholds by reported losses: the choice written out, judged with years left out, and given to the classes."""

import numpy as np
import pandas
import pytest
from sklearn.metrics import roc_auc_score
from support.files import write_raster, write_stack
from support.run import run_core

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.tools.evaluation.impact.thresholds import best_threshold, judge


def test_the_best_threshold_by_trying_all():
    rng = np.random.default_rng(0)
    for _ in range(50):
        index = np.round(rng.normal(size=20), 1)
        event = rng.normal(size=20) - index > 0.3
        if event.all() or not event.any():
            continue
        got = best_threshold(index, event)

        def skill(threshold, index=index, event=event):
            told = index <= threshold
            return told[event].mean() - told[~event].mean()

        values = np.unique(index)
        assert np.isclose(skill(got), max(skill(v) for v in (values[1:] + values[:-1]) / 2))


def test_a_useful_index_has_a_threshold_and_noise_has_none():
    rng = np.random.default_rng(1)
    index = rng.normal(size=25)
    found = judge(index, np.maximum(-index - 0.2, 0) + 0.01 * rng.normal(size=25))
    assert found.claim == "yes" and found.peirce > 0.6 and found.low > 0
    assert found.hit_rate > 0.7 > 0.2 > found.false_alarm_rate and found.auc > 0.9
    claims = [judge(rng.normal(size=25), rng.normal(size=25)).claim == "yes" for _ in range(100)]
    assert np.mean(claims) < 0.12


def test_auc_against_scikit_learn_and_a_level():
    rng = np.random.default_rng(2)
    index = rng.normal(size=30)
    loss = -index + rng.normal(size=30)
    found = judge(index, loss, 0.8)
    assert found.events == (loss > 0.8).sum()
    assert np.isclose(found.auc, roc_auc_score(loss > 0.8, -index))


@pytest.mark.parametrize("n, words", [(14, "fewer than 15"), (0, "fewer than 15"), (20, "fewer than 3")])
def test_short_records_claim_nothing(n, words):
    found = judge(np.arange(float(n)), np.zeros(n))
    assert words in found.claim and np.isnan(found.value)


def test_the_table_goes_into_the_classes(tmp_path):
    rng = np.random.default_rng(3)
    years = 24
    index = rng.normal(size=(12 * years, 3, 4)) * 0.2 + np.repeat(rng.normal(size=years), 12)[:, None, None]
    source = write_stack(tmp_path / "ssi.tif", index, variable="ssi1", unit="1")
    zones = write_raster(tmp_path / "zones.tif", np.repeat([[1, 1, 2, 2.0]], 3, axis=0)[None])
    season = index.reshape(years, 12, 3, 4)[:, 5:8].mean(axis=(1, 2))
    rows = [("1", 2001 + y, max(-season[y, :2].mean(), 0) * 10 + 1) for y in range(years)]
    rows += [("2", 2001 + y, rng.uniform()) for y in range(years)]
    losses = pandas.DataFrame(rows, columns=["zone", "year", "loss"])
    out = run_core("impact", INPUT=source, ZONES=zones, TABLE=losses, TABLE_ZONE="zone", YEAR="year", VALUE="loss",
                   MONTHS="6-8", OUTPUT="o", THRESHOLDS="t")  # fmt: skip
    table = out["THRESHOLDS"]
    one, other = table[table["zone"] == "1"], table[table["zone"] == "2"]
    assert one["month"].tolist() == [6, 7, 8] and (one["claim"] == "yes").all() and one["threshold"].nunique() == 1
    assert other["threshold"].isna().all() and (other["claim"] != "yes").all()
    run_core("classify", INPUT=source, SCHEME="own", BREAKS="-1", THRESHOLDS=table, ZONES=zones,
             OUTPUT=str(tmp_path / "c.tif"))  # fmt: skip
    with TimeStack(str(tmp_path / "c.tif")) as stack:
        classes = stack.read()
    breaks = np.full(index.shape, -1.0)
    for month in (5, 6, 7):
        breaks[month::12, :, :2] = one["threshold"].iloc[0]
    assert np.array_equal(classes, index.astype("f4") <= breaks.astype("f4"))
