"""The drought chain as a batch script runs it: qgis_process in its own process and profile."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time

import numpy as np
import pytest
from support.files import write_stack
from support.soil_moisture import moist_values
from support.synthetic import make_landscape

from agridrought.core.data.stack.time_stack import TimeStack


def _start(environment, tool, parameters):
    process = subprocess.Popen(
        ["qgis_process", "run", "--json", f"agridrought:{tool}", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
        start_new_session=True,
    )  # fmt: skip
    process.stdin.write(
        json.dumps({"inputs": {k: v if isinstance(v, list) else str(v) for k, v in parameters.items()}})
    )
    process.stdin.close()
    return process


def _run(environment, tool, **parameters):
    process = _start(environment, tool, parameters)
    out, err = process.stdout.read(), process.stderr.read()
    process.wait(timeout=120)
    return process.returncode, out, err


def _results(environment, tool, **parameters):
    code, out, err = _run(environment, tool, **parameters)
    assert code == 0, out + err
    return json.loads(out[out.index("{") :])["results"]


def test_the_chain(environment, tmp_path):
    values = moist_values(180, 12, 14)
    sm = write_stack(tmp_path / "sm.tif", values)
    filled = _results(environment, "gapfill", INPUT=sm, OUTPUT=tmp_path / "f.tif", FLAGS=tmp_path / "g.tif")
    assert filled["UNFILLED_SHARE"] == 0 and 0 < filled["RMSE"] < 0.05
    index = _results(environment, "ssi", INPUT=filled["OUTPUT"], FLAGS=filled["FLAGS"], SCALE=3,
                     STANDARDISE="calendar_month", OUTPUT=tmp_path / "i.tif")  # fmt: skip
    classes = _results(environment, "classify", INPUT=index["OUTPUT"], OUTPUT=tmp_path / "c.tif")
    _results(environment, "trend", INPUT=index["OUTPUT"], AGGREGATE="annual_mean", OUTPUT=tmp_path / "t.tif")
    months = _results(environment, "aggregatestack", INPUT=sm, PERIOD="year", OUTPUT=tmp_path / "y.tif")
    with TimeStack(classes["OUTPUT"]) as c, TimeStack(index["OUTPUT"]) as i, TimeStack(months["OUTPUT"]) as y:
        assert len(y) == 15 and np.array_equal(c.read() >= 2, i.read() <= -1)


def test_the_moisture_chain_as_a_model(environment, tmp_path):
    land = make_landscape(tmp_path, months=12)
    names = {"filled_soil_moisture": "f.tif", "fill_flags": "g.tif", "tvdi": "t.tif", "model": "m.zip",
             "report": "r.html", "fine_soil_moisture": "fine.tif"}  # fmt: skip
    outputs = {name: tmp_path / file for name, file in names.items()}
    _results(environment, "moisturechain", sm=land.sm, lst=land.lst, vegetation=land.ndvi,
             covariates=[land.dem, land.lst], trees=10, **outputs)  # fmt: skip
    with TimeStack(str(tmp_path / "fine.tif")) as fine:
        assert fine.read().shape == land.truth.shape
    assert (tmp_path / "m.zip").exists() and (tmp_path / "r.html").exists()


# AMSR-E from 2002-07, SMOS from 2011, AMSR2 from 2012: first and last month (of the record) of each.
_OVERLAPS = {"of 3 and 6 months": ((0, 111), (108, 126), (120, 200)), "none": ((0, 111), (112, 126), (128, 200))}


@pytest.mark.parametrize("overlaps", _OVERLAPS)
def test_the_sensor_chain_as_a_model(environment, tmp_path, overlaps):
    """Three sensors that see one truth each in its own way become one record, nearer to the truth."""
    rng = np.random.default_rng(4)
    truth = moist_values(200, 8, 9)
    spans, records, raw = _OVERLAPS[overlaps], {}, np.full(truth.shape, np.nan)
    views = (("amsre", 1.0, 0.0), ("smos", 1.4, -0.06), ("amsr2", 0.7, 0.08))
    for (name, gain, offset), (first, stop) in reversed(list(zip(views, spans, strict=True))):
        seen = 0.22 + offset + gain * (truth[first:stop] - 0.22) + rng.normal(0, 0.004, truth[first:stop].shape)
        raw[first:stop] = seen
        start = f"{2002 + (first + 6) // 12}-{(first + 6) % 12 + 1:02d}-01"
        records[name] = write_stack(tmp_path / f"{name}.tif", np.clip(seen, 0, 1), start, variable=name)
    names = ("merged_soil_moisture", "sensor_of_each_value", "fill_flags")
    outputs = {name: tmp_path / f"{name}.tif" for name in names}
    code, out, err = _run(environment, "sensorchain", **records, **outputs)
    assert code == 0, out + err
    assert "Do not read trends across" in out + err
    merged, source, flags = (_stack_values(path) for path in outputs.values())
    assert merged.shape == truth.shape and set(np.unique(source)) <= {0, 1, 2, 3}
    assert np.array_equal(source > 0, np.isfinite(merged)) and np.array_equal(flags > 0, np.isfinite(merged))
    empty = [t for t in range(200) if not any(first <= t < stop for first, stop in spans)]
    assert np.isnan(merged[empty]).all() and np.isfinite(merged).any(axis=(1, 2)).sum() == 200 - len(empty)
    for sensor, (first, stop) in enumerate(spans, 1):
        won = slice(max([first, *(end for _, end in spans[: sensor - 1])]), stop)
        assert (source[won] == sensor).all()
    known = np.isfinite(truth) & np.isfinite(raw)
    for sensor in (2, 3):
        here = known & (source == sensor)
        errors = [np.sqrt(np.mean((values - truth)[here] ** 2)) for values in (raw, merged)]
        assert errors[1] < 0.5 * errors[0]
    assert (flags[known & (source == 1)] == 1).all() and (flags[~np.isfinite(truth) & (source > 0)] != 1).all()


def _stack_values(path):
    with TimeStack(str(path)) as stack:
        return stack.read()


def test_an_error_is_told_and_the_exit_status_is_not_zero(environment, tmp_path):
    sm = write_stack(tmp_path / "sm.tif", moist_values(24) * 100, unit="%")
    code, out, err = _run(environment, "gapfill", INPUT=sm, OUTPUT=tmp_path / "f.tif", FLAGS=tmp_path / "g.tif")
    assert code != 0 and "per cent" in out + err and "SCALE" in out + err
    assert sorted(p.name for p in tmp_path.iterdir() if not p.name.endswith(".aux.xml")) == ["sm.tif"]


def test_words_of_a_choice_are_taken_and_others_refused(environment, tmp_path):
    sm = write_stack(tmp_path / "sm.tif", moist_values(144))
    code, out, err = _run(environment, "ssi", INPUT=sm, STANDARDISE="by_mood", OUTPUT=tmp_path / "i.tif")
    assert code != 0 and "STANDARDISE" in out + err


def test_help_names_every_parameter_with_its_meaning(environment):
    done = subprocess.run(
        ["qgis_process", "help", "agridrought:gapfill"],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
    )
    for word in ("INPUT", "MASK", "LAND_COVER", "MIN_OBSERVED", "FLAGS", "Comes before"):
        assert word in done.stdout


def test_a_killed_run_leaves_no_half_written_output(environment, tmp_path):
    big = write_stack(tmp_path / "big.tif", np.random.default_rng(1).uniform(0.1, 0.4, (300, 300, 300)))
    process = _start(environment, "gapfill", {"INPUT": big, "OUTPUT": tmp_path / "f.tif", "FLAGS": tmp_path / "g.tif"})
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob(".agridrought-*/*")) and time.monotonic() < deadline:
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGKILL)  # qgis_process may be a script around the program
    process.wait(timeout=60)
    process.stdout.close()
    process.stderr.close()
    assert not (tmp_path / "f.tif").exists() and not (tmp_path / "g.tif").exists()


def test_a_chinese_profile(environment, tmp_path):
    """Numbers and names are the same, words are Chinese."""
    settings = tmp_path / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        "[PythonPlugins]\nagridrought=true\nprocessing=true\n[locale]\noverrideFlag=true\nuserLocale=zh-Hans\n"
    )
    chinese = {**environment, "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path)}
    index = write_stack(tmp_path / "i.tif", np.random.default_rng(2).normal(size=(96, 4, 4)), variable="ssi", unit="1")
    page = tmp_path / "r.html"
    found = _results(chinese, "droughtarea", INPUT=index, OUTPUT=tmp_path / "t.csv", REPORT=page)
    text = page.read_text(encoding="utf-8")
    assert 0.1 < found["DROUGHT_SHARE"] < 0.3 and '<html lang="zh-Hans">' in text
    assert "有多大面积处于干旱？" in text and "How much area" not in text
    assert (tmp_path / "t.csv").read_text(encoding="utf-8").startswith("zone,")  # columns of a table are names
