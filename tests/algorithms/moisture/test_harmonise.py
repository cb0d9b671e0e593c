"""Harmonise sensors, by processing.run: what it writes, counts and says, and what it refuses."""

import json
import threading
from pathlib import Path

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid
from support.soil_moisture import moist_values

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.provenance import read as read_history

NUMBERS = {
    "OVERLAP",
    "BY_OVERLAP_SHARE",
    "BY_RECORDS_SHARE",
    "MEAN_ONLY_SHARE",
    "UNADJUSTED_SHARE",
    "CLIPPED_SHARE",
}


@pytest.fixture
def truth():
    return moist_values(120, 6, 7)


def sensor(values, gain=1.5, offset=0.05):
    return (0.2 + offset + gain * (values - 0.2)).astype("float32")


def read(path):
    with TimeStack(path) as stack:
        return stack.read()


@pytest.fixture
def harmonise(run, tmp_path):
    """Run the tool with outputs named after ``to``; returns the results and the log."""
    from qgis.core import QgsProcessingFeedback

    def call(reference, other, to="out", **more):
        feedback = QgsProcessingFeedback(False)
        outputs = {"OUTPUT": str(tmp_path / f"{to}.tif"), "SOURCE": str(tmp_path / f"{to}_source.tif")}
        done = run("harmonise", feedback, REFERENCE=reference, INPUT=other, **outputs, **more)
        return done, feedback.textLog()

    return call


@pytest.fixture
def records(tmp_path, truth):
    """A reference of 2001–2006 and another sensor of 2004–2010: 36 months in common."""
    return (
        write_stack(tmp_path / "first.tif", truth[:72], variable="amsre"),
        write_stack(tmp_path / "second.tif", sensor(truth[36:]), "2004-01-01", variable="smos"),
    )


@pytest.mark.parametrize("method", ["mean_sd", "regression", "cdf"])
def test_both_are_merged_and_the_reference_wins(harmonise, records, truth, method):
    done, log = harmonise(*records, METHOD=method)
    merged, source = read(done["OUTPUT"]), read(done["SOURCE"])
    there = np.isfinite(truth[:72])
    assert merged.shape == truth.shape == source.shape
    assert np.array_equal(merged[:72][there], truth[:72][there]) and (source[:72][there] == 1).all()
    # Where the reference is missing so is the truth; the late months come from the other sensor.
    known = np.isfinite(truth)
    assert np.array_equal(source, np.where(known, np.arange(120)[:, None, None] // 72 + 1, 0))
    assert np.abs(merged - truth)[known].max() < (2e-2 if method == "cdf" else 1e-5)
    assert done.keys() >= NUMBERS and done["OVERLAP"] == 36 and done["BY_OVERLAP_SHARE"] == 1
    assert "36 dates" in log and "2004-01-01 to 2006-12-01" in log and "42 pixels" in log and method in log
    assert "erased" not in log


def test_the_outputs_say_what_they_are(harmonise, records):
    done, _ = harmonise(*records)
    with TimeStack(done["OUTPUT"]) as merged, TimeStack(done["SOURCE"]) as source:
        assert (merged.variable, merged.unit) == ("amsre", "m3 m-3")
        assert (merged.axis.labels[0], merged.axis.labels[-1]) == ("2001-01-01", "2010-12-01")
        assert source.file.dtype == np.uint8 and source.axis == merged.axis
        assert json.loads(source.tags["sensors"]) == ["amsre (first.tif)", "smos (second.tif)"]
        step = read_history(merged.tags)[-1]
    assert step["tool"] == "agridrought:harmonise" and step["inputs"] == list(records)


def test_a_third_sensor_keeps_the_codes_of_the_first_two(harmonise, records, tmp_path, truth):
    first, log = harmonise(*records, to="two")
    late = moist_values(24, 6, 7, seed=9)
    third = write_stack(tmp_path / "third.tif", sensor(np.concatenate([truth[84:], late]), 0.6, -0.04), "2008-01-01",
                        variable="amsr2")  # fmt: skip
    done, log = harmonise(first["OUTPUT"], third, to="three", REFERENCE_SOURCE=first["SOURCE"])
    source, merged = read(done["SOURCE"]), read(done["OUTPUT"])
    assert np.array_equal(source[:120], read(first["SOURCE"])) and set(np.unique(source[120:])) == {0, 3}
    assert np.array_equal(source > 0, np.isfinite(merged))
    with TimeStack(done["SOURCE"]) as stack:
        assert [name.split()[0] for name in json.loads(stack.tags["sensors"])] == ["amsre", "smos", "amsr2"]
    assert "Sensor 3, amsr2" in log and "2011-01-01 to 2012-12-01" in log
    known = np.isfinite(late)
    assert np.abs(merged[120:] - late)[known].max() < 1e-4


@pytest.mark.parametrize("common", [6, 0, -12])
def test_too_few_common_dates_are_told(harmonise, tmp_path, common):
    """Six months, none, and a year that neither has."""
    truth = moist_values(156, 6, 7)
    start = 72 - common
    reference = write_stack(tmp_path / "a.tif", truth[:72])
    year, month = 2001 + start // 12, start % 12 + 1
    other = write_stack(tmp_path / "b.tif", sensor(truth[start:]), f"{year}-{month:02d}-01")
    done, log = harmonise(reference, other)
    assert done["OVERLAP"] == max(common, 0) and done["BY_RECORDS_SHARE"] == 1 and done["BY_OVERLAP_SHARE"] == 0
    assert "erased" in log and "Do not read trends" in log and "42 of 42 pixels" in log and "calendar-month" in log
    merged, source = read(done["OUTPUT"]), read(done["SOURCE"])
    assert len(merged) == 156 and set(np.unique(source)) == {0, 1, 2}
    assert (source[72:start] == 0).all()
    late = np.isfinite(merged[max(start, 72) :])
    error = (merged - truth)[max(start, 72) :][late]
    raw = (sensor(truth) - truth)[max(start, 72) :][late]
    assert np.sqrt(np.mean(error**2)) < 0.5 * np.sqrt(np.mean(raw**2))


def test_an_input_before_or_inside_the_reference(harmonise, tmp_path, truth):
    late = write_stack(tmp_path / "late.tif", truth[36:], "2004-01-01")
    early = write_stack(tmp_path / "early.tif", sensor(truth[:72]))
    merged = read(harmonise(late, early)[0]["OUTPUT"])
    known = np.isfinite(truth)
    assert np.abs(merged - truth)[known].max() < 1e-5 and len(merged) == 120
    holes = truth.copy()
    holes[40:60] = np.nan
    whole = write_stack(tmp_path / "holes.tif", holes)
    source = read(harmonise(whole, early, to="inside")[0]["SOURCE"])
    assert np.array_equal(source[40:60] == 2, known[40:60]) and not (source[60:] == 2).any()


def test_flags_of_both_come_along_and_climatology_is_not_learned_from(harmonise, records, tmp_path, truth):
    marks = np.where(np.isfinite(truth), 1, 0)
    marks[36:72:3] = np.where(marks[36:72:3], 5, 0)
    wrong = sensor(truth)
    wrong[36:72:3] += 0.1  # what the flags call climatology only
    other = write_stack(tmp_path / "b.tif", wrong[36:], "2004-01-01")
    first = write_stack(tmp_path / "fa.tif", np.full((72, 6, 7), 2), dtype="uint8")
    second = write_stack(tmp_path / "fb.tif", marks[36:], "2004-01-01", dtype="uint8")
    flags = str(tmp_path / "flags.tif")
    done, _ = harmonise(records[0], other, REFERENCE_FLAGS=first, INPUT_FLAGS=second, FLAGS=flags)
    merged, source, found = read(done["OUTPUT"]), read(done["SOURCE"]), read(flags)
    assert np.abs(merged - truth)[72:][np.isfinite(truth[72:])].max() < 1e-5
    assert (found[source == 0] == 0).all() and (found[source == 1] == 2).all()
    assert np.array_equal(found[source == 2], marks[source == 2])
    plain, _ = harmonise(records[0], other, to="plain")
    assert np.nanmax(np.abs(read(plain["OUTPUT"]) - truth)[72:]) > 0.02


def test_per_cent_gets_the_unit_of_the_reference(harmonise, records, tmp_path, truth):
    values = 100 * sensor(truth[36:])
    values[:, 0, 0] = 50  # constant: only its mean could be moved
    other = write_stack(tmp_path / "active.tif", values, "2004-01-01", unit="%")
    done, log = harmonise(records[0], other)
    merged = read(done["OUTPUT"])
    assert "not in m³/m³" in log and "1 of 42 pixels could not be adjusted" in log
    assert np.isnan(merged[72:, 0, 0]).all() and done["UNADJUSTED_SHARE"] == pytest.approx(
        84 / np.isfinite(values).sum()
    )
    known = np.isfinite(truth)
    known[:, 0, 0] = False
    assert np.abs(merged - truth)[known].max() < 1e-5


def test_no_negative_soil_moisture(harmonise, records, tmp_path, truth):
    values = sensor(truth[36:], offset=0.2)  # 0.001 lies far below its other values
    values[-1] = 0.001
    other = write_stack(tmp_path / "dry.tif", values, "2004-01-01")
    done, log = harmonise(records[0], other)
    merged = read(done["OUTPUT"])
    assert np.nanmin(merged) == 0 and done["CLIPPED_SHARE"] > 0 and "held at the limit" in log


def test_the_blocks_do_not_matter(harmonise, tmp_path, monkeypatch):
    truth = moist_values(60, 70, 90)
    first = write_stack(tmp_path / "a.tif", truth[:40])
    second = write_stack(tmp_path / "b.tif", sensor(truth[20:]), "2002-09-01")
    whole, told = harmonise(first, second)
    monkeypatch.setattr("agridrought.core.engine.windows._SMALL", 500)
    parts, told_again = harmonise(first, second, to="parts")
    assert np.array_equal(read(whole["OUTPUT"]), read(parts["OUTPUT"]), equal_nan=True)
    assert {name: whole[name] for name in NUMBERS} == {name: parts[name] for name in NUMBERS}
    assert sorted(told.splitlines())[:5] == sorted(told_again.splitlines())[:5]


def test_the_legend_has_words(records, run, tmp_path, qgis):
    from qgis.core import QgsRasterLayer

    from agridrought.ui.styles import apply_style

    source = str(tmp_path / "s.tif")
    run("harmonise", REFERENCE=records[0], INPUT=records[1], OUTPUT=str(tmp_path / "o.tif"), SOURCE=source)
    layer = QgsRasterLayer(source, "sensors")
    apply_style(layer, "sensor")
    words = [label for label, _ in layer.renderer().legendSymbologyItems()]
    assert words[:3] == ["Missing", "Reference", "Second sensor, adjusted"]
    assert len(layer.temporalProperties().fixedRangePerBand()) == 120


class TestRefused:
    @pytest.fixture(autouse=True)
    def nothing_left(self, tmp_path):
        yield
        assert not [p.name for p in tmp_path.iterdir() if p.name.startswith((".agridrought", "out"))]

    @pytest.fixture
    def refused(self, failure, tmp_path):
        outputs = {"OUTPUT": str(tmp_path / "out.tif"), "SOURCE": str(tmp_path / "out_source.tif")}
        return lambda **more: failure("harmonise", **{**outputs, **more})

    @pytest.mark.parametrize(
        "grid, word",
        [(make_grid(6, 7, x=10.1), "do not lie on each other"), (make_grid(6, 7, crs=UTM33), "EPSG:32633"),
         (make_grid(5, 7), "sizes differ")],
    )  # fmt: skip
    def test_another_grid(self, refused, records, tmp_path, grid, word):
        aside = write_stack(tmp_path / "aside.tif", moist_values(60, grid.height, grid.width), grid=grid)
        message = refused(REFERENCE=records[0], INPUT=aside)
        assert all(text in message for text in (records[0], aside, word, "Align to a grid"))

    def test_another_step(self, refused, records, tmp_path):
        daily = write_stack(tmp_path / "daily.tif", moist_values(60, 6, 7), step="day")
        message = refused(REFERENCE=records[0], INPUT=daily)
        assert all(text in message for text in (records[0], daily, "Aggregate in time"))

    def test_a_reference_in_another_unit(self, refused, records, tmp_path):
        cent = write_stack(tmp_path / "cent.tif", 100 * moist_values(60, 6, 7), unit="%")
        assert "per cent" in refused(REFERENCE=cent, INPUT=records[1])

    @pytest.mark.parametrize("role", ["REFERENCE", "INPUT"])
    def test_no_stack_no_value_no_file(self, refused, records, tmp_path, role):
        given = dict(zip(("REFERENCE", "INPUT"), records, strict=True))
        bare = write_raster(tmp_path / "bare.tif", moist_values(3, 6, 7))
        empty = write_stack(tmp_path / "empty.tif", np.full((60, 6, 7), np.nan))
        assert "not a time stack" in refused(**{**given, role: bare})
        assert "holds no value" in refused(**{**given, role: empty})
        assert "none.tif" in refused(**{**given, role: str(tmp_path / "none.tif")})

    def test_a_truncated_file(self, refused, records, tmp_path):
        path = write_stack(tmp_path / "cut.tif", np.random.default_rng(1).uniform(0.1, 0.4, (60, 6, 7)))
        data = Path(path).read_bytes()
        Path(path).write_bytes(data[: len(data) // 2])
        assert path in refused(REFERENCE=records[0], INPUT=path)

    def test_flags_and_sources_of_other_stacks(self, refused, records, tmp_path):
        flags = write_stack(tmp_path / "f.tif", np.ones((72, 6, 7)), "2002-01-01", dtype="uint8")
        given = dict(REFERENCE=records[0], INPUT=records[1])
        for role in ("REFERENCE_FLAGS", "INPUT_FLAGS", "REFERENCE_SOURCE"):
            assert "do not have the same dates" in refused(**given, **{role: flags})
        plain = write_stack(tmp_path / "p.tif", np.ones((72, 6, 7)), dtype="uint8")
        assert "does not say which sensors" in refused(**given, REFERENCE_SOURCE=plain)

    def test_the_sources_of_another_run(self, refused, harmonise, records):
        """They fit in grid and dates, and name the wrong sensors."""
        done, _ = harmonise(*records, to="earlier")
        holes = np.array(read(done["OUTPUT"]))
        holes[5:40] = np.nan
        with TimeStack(done["OUTPUT"]) as merged:
            other = write_stack(Path(done["OUTPUT"]).with_name("other.tif"), holes, merged.axis.labels[0])
        assert "does not belong to REFERENCE" in refused(
            REFERENCE=other, INPUT=records[1], REFERENCE_SOURCE=done["SOURCE"]
        )

    def test_an_input_as_output_and_one_name_for_two(self, refused, records, tmp_path):
        before = Path(records[0]).read_bytes()
        assert "is an input of this run" in refused(REFERENCE=records[0], INPUT=records[1], OUTPUT=records[0])
        assert Path(records[0]).read_bytes() == before
        same = str(tmp_path / "out.tif")
        assert "two outputs" in refused(REFERENCE=records[0], INPUT=records[1], OUTPUT=same, SOURCE=same)

    def test_numbers_and_words_that_cannot_be(self, refused, records):
        given = dict(REFERENCE=records[0], INPUT=records[1])
        assert "MIN_OVERLAP" in refused(**given, MIN_OVERLAP=1)
        assert "METHOD" in refused(**given, METHOD="quantiles")

    def test_cancel_in_mid_run(self, run, tmp_path):
        from qgis.core import QgsProcessingException, QgsProcessingFeedback

        rng = np.random.default_rng(1)
        first = write_stack(tmp_path / "a.tif", rng.uniform(0.1, 0.4, (120, 250, 250)))
        second = write_stack(tmp_path / "b.tif", rng.uniform(0.1, 0.4, (120, 250, 250)), "2010-01-01")
        feedback = QgsProcessingFeedback(False)
        threading.Timer(0.3, feedback.cancel).start()
        with pytest.raises(QgsProcessingException, match="cancelled"):
            run("harmonise", feedback, REFERENCE=first, INPUT=second, OUTPUT=str(tmp_path / "out.tif"),
                SOURCE=str(tmp_path / "out_source.tif"))  # fmt: skip


def test_words_of_the_tool_and_of_the_core_agree(qgis):
    from qgis.core import QgsApplication

    from agridrought.core.tools.moisture.harmonise.adjustment import METHODS

    tool = QgsApplication.processingRegistry().algorithmById("agridrought:harmonise")
    assert tool.parameterDefinition("METHOD").options() == list(METHODS)
