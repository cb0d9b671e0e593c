"""Flash droughts: both rules by hand and by a plain loop, through the tool, and bad input."""

import numpy as np
import pytest
from scipy import stats
from support.files import write_raster, write_stack
from support.run import run_core

from agridrought.core.data.raster import RasterFile
from agridrought.core.run.errors import DateError, InputError
from agridrought.core.tools.drought.flash_drought.onset import BANDS, FlashScan, Rule, flash_events, intensity

FORD, YUAN, OTKIN = Rule("ford_labosier", 5.0), Rule("yuan", 5.0), Rule("otkin", 5.0)


def _spans(p, rule):
    return [(e.start, e.onset, e.end) for e in flash_events(np.array(p, float), rule)]


def test_ford_and_labosier_by_hand():
    assert _spans([60, 50, 30, 25, 20, 15, 30], FORD) == [(1, 4, 5)]
    assert _spans([60, 40, 39, 38, 37, 20, 30], FORD) == [(1, 5, 5)]  # four pentads
    assert _spans([60, 40, 39, 38, 37, 36, 20, 30], FORD) == []  # five
    assert _spans([60, 20, 60, 10], FORD) == [(0, 1, 1), (2, 3, 3)]
    assert _spans([50, 15, np.nan, 10, 30], FORD) == [(0, 1, 1)]  # a gap ends it, and no fall is seen over it
    assert _spans([50, np.nan, 15], FORD) == []
    event = flash_events(np.array([60, 45, 30, 18, 10, 15, 25, 50.0]), FORD)[0]
    assert (event.speed, event.lowest, event.lowest_at, event.recovered) == (13.5, 10.0, 4, True)
    assert not flash_events(np.array([60, 10.0]), FORD)[0].recovered


def test_yuan_by_hand():
    assert _spans([60, 45, 30, 19, 15, 15, 25], YUAN) == [(1, 3, 5)]
    assert _spans([60, 45, 30, 19, 25, 30], YUAN) == []  # two pentads in all
    assert _spans([60, 41, 38, 35, 32, 29, 26, 23, 19, 15, 25], YUAN) == []  # 22 points in eight pentads
    assert _spans([60, 41, 36, 31, 26, 19, 15, 25], YUAN) == [(1, 5, 6)]  # 22 in four
    assert _spans([60, 40, 30, 20, 18, 15, 25], YUAN) == [(0, 4, 5)]  # 40 is not above the 40th, nor 20 below the 20th


def test_otkin_by_hand():
    assert _spans([38, 34, 30, 18, 15, 12, 10, 30], OTKIN) == [(1, 3, 6)]  # from below the 40th, 16 points in two
    assert _spans([38, 37, 36, 35, 18, 15, 12, 10, 30], OTKIN) == [(2, 4, 7)]
    assert _spans([34, 30, 27, 24, 21, 19, 15, 12, 10, 30], OTKIN) == []  # 15 points in five pentads
    assert _spans([60, 50, 30, 18, 15, 12, 30], OTKIN) == []  # three pentads of drought
    assert _spans([60, 18, 15, 12, 10, 30], OTKIN) == []  # no fall over two pentads is seen
    assert _spans([60, np.nan, 18, 15, 12, 10, 30], OTKIN) == []
    series = np.array([50, 40, 30, 15, 10, 5, 10, 30.0])
    event = flash_events(series, OTKIN)[0]
    assert (event.start, event.onset, event.end, event.recovered) == (1, 3, 6, True) and event.speed == 12.5
    assert np.isclose(intensity(series, event, OTKIN), 12.5 / 3.75 * 10)
    long = np.concatenate([[60, 40, 30], np.full(30, 10.0), [30]])
    event = flash_events(long, OTKIN)[0]
    assert np.isclose(intensity(long, event, OTKIN), event.speed / 3.75 * 10)
    daily = np.interp(np.arange(70), [0, 5, 20, 69], [60, 50, 18, 10])
    assert [e.onset for e in flash_events(daily, Rule("otkin", 1.0))] == [20]


def _otkin_loop(p, rule):
    """The rule for one series, written out."""
    out, t = [], 0
    while t < len(p):
        if p[t] < 20 and not _ran_low(p, t, True):
            best = None
            for lag in range(2, 11):
                a = t - lag
                if a >= 0 and not np.isnan(p[a : t + 1]).any():
                    rate = (p[a] - p[t]) / lag
                    best = max(best, (rate, -lag)) if best else (rate, -lag)
            if best and best[0] >= 3.75:
                e = t
                while e + 1 < len(p) and p[e + 1] <= 20:
                    e += 1
                if e - t + 1 >= 4:
                    out.append((t + best[1], t, e))
                t = e
        t += 1
    return out


def test_days_and_weeks_are_counted_in_pentads():
    days = np.interp(np.arange(40), [0, 5, 20, 39], [60, 50, 15, 15])
    assert _spans(days, Rule("ford_labosier", 1.0))[0][0] == 9
    slow = np.interp(np.arange(60), [0, 5, 40, 59], [60, 41, 15, 15])
    assert _spans(slow, Rule("ford_labosier", 1.0)) == []


def _loop(p, rule):
    """The rule for one series, written out."""
    out, t, strict = [], 0, rule.strict
    while t < len(p):
        low = p[t] < 20 if strict else p[t] <= 20
        before = p[t - 1] if t else np.nan
        fresh = t and not np.isnan(before) and not (before <= 20 and _ran_low(p, t, strict))
        if low and fresh:
            a = t - 1
            while a >= 0 and not np.isnan(p[a]) and not (p[a] > 40 if strict else p[a] >= 40):
                a -= 1
            if a >= 0 and not np.isnan(p[a]):
                fast = p[a] - p[t] >= 5 * (t - a) if strict else t - a <= 4
                if fast:
                    e = t
                    while e + 1 < len(p) and p[e + 1] <= 20:
                        e += 1
                    if not strict or e - a >= 4:
                        out.append((a, t, e))
                    t = e
        t += 1
    return out


def _ran_low(p, t, strict):
    """Whether the dates before, back to one above the 20th, had a low one."""
    for value in p[:t][::-1]:
        if np.isnan(value) or value > 20:
            return False
        if value < 20 or not strict:
            return True
    return False


@pytest.mark.parametrize("rule", [FORD, YUAN, OTKIN])
def test_many_series_at_once_against_a_plain_loop(rule):
    rng = np.random.default_rng(4)
    z = rng.normal(size=(400, 60))
    for t in range(1, 400):
        z[t] = 0.75 * z[t - 1] + np.sqrt(1 - 0.75**2) * z[t]
    p = 100 * stats.norm.cdf(z)
    p[rng.random(p.shape) < 0.01] = np.nan
    scan = FlashScan(60, rule, keep=True)
    for t, row in enumerate(p):
        scan.step(t, row)
    bands = scan.finish()
    found = 0
    for i in range(60):
        want = _otkin_loop(p[:, i], rule) if rule is OTKIN else _loop(p[:, i], rule)
        assert [(e.start, e.onset, e.end) for e in scan.events[i]] == want
        found += len(want)
        assert bands[0, i] == len(want)
        if want:
            spans = np.array(want)
            assert np.isclose(bands[4, i], 5 * (spans[:, 2] - spans[:, 0]).mean(), rtol=1e-5)
            assert np.isclose(bands[3, i], min(np.min(p[b : e + 1, i]) for _, b, e in want), rtol=1e-5)
            speeds = [(p[a, i] - p[b, i]) / (b - a) for a, b, _ in want]
            assert np.isclose(bands[2, i], max(speeds), rtol=1e-5)
        else:
            assert np.isnan(bands[1:7, i]).all()
    assert found > 100


def test_through_the_tool_with_zones(tmp_path):
    rng = np.random.default_rng(5)
    common = rng.normal(size=(300, 1, 1))
    for t in range(1, 300):
        common[t] = 0.7 * common[t - 1] + 0.7 * common[t]
    index = np.clip(common + 0.2 * rng.normal(size=(300, 4, 6)), -3, 3)
    source = write_stack(tmp_path / "ssi.tif", index, step="pentad", variable="ssi", unit="1")
    zones = write_raster(tmp_path / "zones.tif", np.repeat([[1, 1, 1, 2, 2, 2.0]], 4, axis=0)[None])
    out = run_core("flashdrought", INPUT=source, ZONES=zones, OUTPUT=str(tmp_path / "f.tif"), EVENTS="e")
    with RasterFile(str(tmp_path / "f.tif")) as raster:
        bands, words, tags = raster.read(), raster.descriptions, raster.tags
    assert words == BANDS and tags["definition"] == "ford_labosier"
    p = 100 * stats.norm.cdf(index.astype("f4").astype("f8"))
    assert bands[0, 1, 2] == len(flash_events(p[:, 1, 2], Rule("ford_labosier", 365.2425 / 72)))
    table = out["EVENTS"]
    assert set(table["zone"]) == {"1", "2"} and out["EVENT_COUNT"] == len(table) > 5
    assert (table["onset"] > table["start"]).all() and (table["definition"] == "ford_labosier").all()
    # Percentiles give the same as the index that they are of.
    percent = write_stack(
        tmp_path / "p.tif", 100 * stats.norm.cdf(index), step="pentad", variable="percentile", unit="%"
    )
    run_core("flashdrought", INPUT=percent, OUTPUT=str(tmp_path / "g.tif"))
    with RasterFile(str(tmp_path / "g.tif")) as raster:
        assert np.allclose(raster.read(), bands, rtol=1e-3, equal_nan=True)


@pytest.mark.parametrize("definition", ["yuan", "otkin"])
def test_page_with_events_and_without(tmp_path, definition):
    rng = np.random.default_rng(6)
    common = rng.normal(size=(300, 1, 1))
    for t in range(1, 300):
        common[t] = 0.8 * common[t - 1] + 0.6 * common[t]
    index = np.clip(common + 0.1 * rng.normal(size=(300, 2, 4)), -3, 3)
    source = write_stack(tmp_path / "ssi.tif", index, step="pentad", variable="ssi", unit="1")
    page = tmp_path / "page.html"
    values = {"INPUT": source, "OUTPUT": str(tmp_path / "f.tif"), "EVENTS": "e", "DEFINITION": definition}
    table = run_core("flashdrought", **values, REPORT=str(page))["EVENTS"]
    text = page.read_text("utf-8")
    assert "The strongest event of each zone" in text and definition[:4].capitalize() in text
    assert len(table) > 2 and (table["intensity"] > 0).all()
    ended = table[table["recovered"] == 1]
    assert (ended["recovery_days"] > 0).all()
    calm = write_stack(tmp_path / "calm.tif", 0.2 * index, step="pentad", variable="ssi", unit="1")
    run_core("flashdrought", **{**values, "INPUT": calm}, REPORT=str(page))
    assert "no zone has a flash drought" in page.read_text("utf-8")


def test_bad_input(tmp_path):
    months = write_stack(tmp_path / "m.tif", np.random.default_rng(0).normal(size=(60, 3, 3)), unit="1")
    with pytest.raises(DateError, match="four pentads"):
        run_core("flashdrought", INPUT=months, OUTPUT=str(tmp_path / "f.tif"))
    shares = write_stack(tmp_path / "s.tif", np.random.default_rng(0).uniform(size=(60, 3, 3)), step="pentad")
    with pytest.raises(InputError, match="neither an index"):
        run_core("flashdrought", INPUT=shares, OUTPUT=str(tmp_path / "f.tif"))
