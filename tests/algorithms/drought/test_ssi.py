"""SSI by processing.run: distributions, kept fits, what does not fit, cancel."""

import json
import threading
from datetime import date

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid
from support.soil_moisture import moist_values

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.tools.drought.ssi import DISTRIBUTION, standardise, trailing_mean
from agridrought.core.tools.drought.ssi.fit_bands import FitCard

VALUES = moist_values(252, 9, 8)


@pytest.fixture
def sm(tmp_path):
    return write_stack(tmp_path / "sm.tif", VALUES)


@pytest.fixture
def kept(run, sm, tmp_path):
    """FIT of the first twenty years, with SCALE 3."""
    out = run("ssi", INPUT=sm, SCALE=3, REFERENCE_END="2020-12-31", DISTRIBUTION="gamma",
              OUTPUT=str(tmp_path / "first.tif"), FIT=str(tmp_path / "fit.tif"))  # fmt: skip
    return out["FIT"]


def _values(path):
    with TimeStack(path) as stack:
        return stack.read()


@pytest.mark.parametrize("word", DISTRIBUTION)
@pytest.mark.parametrize("way", ["calendar_month", "whole_series"])
def test_every_distribution_and_its_kept_fit(run, sm, tmp_path, word, way):
    out = run("ssi", INPUT=sm, DISTRIBUTION=word, STANDARDISE=way, SCALE=3, REFERENCE_START="2003-01-01",
              OUTPUT=str(tmp_path / "i.tif"), FIT=str(tmp_path / "fit.tif"))  # fmt: skip
    index = _values(out["OUTPUT"])
    months = np.arange(252) % 12 if way == "calendar_month" else np.zeros(252, int)
    reference, limit = np.arange(252) >= 24, 3.0 if way == "calendar_month" else 0.0
    want = standardise(trailing_mean(VALUES, 3), months, reference, word, limit)
    assert np.allclose(index, want, atol=1e-6, equal_nan=True)
    assert out["VALID_SHARE"] == pytest.approx(np.isfinite(index).sum() / np.isfinite(VALUES).sum())
    # The last fourteen months alone, by the kept fit.
    late = write_stack(tmp_path / "late.tif", VALUES[238:], "2020-11-01")
    again = run("ssi", INPUT=late, STANDARDISE=way, SCALE=3, FIT_FROM=out["FIT"], OUTPUT=str(tmp_path / "j.tif"))
    assert np.array_equal(_values(again["OUTPUT"])[2:], index[240:], equal_nan=True)
    assert np.isnan(_values(again["OUTPUT"])[:2]).all()


def test_the_bands_of_fit_say_what_they_hold(run, sm, tmp_path):
    out = run("ssi", INPUT=sm, OUTPUT=str(tmp_path / "i.tif"), FIT=str(tmp_path / "fit.tif"))
    with RasterFile(out["FIT"]) as raster:
        bands, words = raster.read(), raster.descriptions
        card = json.loads(raster.tags["ssi_fit"])
    assert len(words) == 49 and words[0] == "Distribution (1 Normal)" and (bands[0] == 1).all()
    assert words[1:5] == ("January: mean", "January: standard deviation", "January: number of values",
                          "January: p of the fit")  # fmt: skip
    assert words[45] == "December: mean"
    july = VALUES[6::12].astype("f8")
    place = words.index("July: mean")
    assert np.allclose(bands[place], np.nanmean(july, axis=0))
    assert np.allclose(bands[place + 1], np.nanstd(july, axis=0, ddof=1))
    assert np.array_equal(bands[place + 2], np.isfinite(july).sum(axis=0))
    p = bands[4::4]
    assert (p >= 0.001).all() and (p <= 0.999).all() and 0.4 < p.mean() < 0.6
    assert (card["distribution"], card["scale"], card["step"], card["unit"]) == ("normal", 1, "month", "m3 m-3")
    assert (card["start"], card["end"], card["clip"]) == ("2001-01-01", "2021-12-01", 3.0)


def test_the_choice_of_best_is_a_map_in_words(run, tmp_path):
    from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer

    from agridrought.ui.styles import apply_style

    rng = np.random.default_rng(1)
    values = rng.normal(0.25, 0.03, (300, 6, 6))
    values[:, :3] = np.exp(rng.normal(-2, 0.8, (300, 3, 6)))
    out = run("ssi", INPUT=write_stack(tmp_path / "a.tif", values), DISTRIBUTION="best",
              OUTPUT=str(tmp_path / "i.tif"), FIT=str(tmp_path / "fit.tif"))  # fmt: skip
    with RasterFile(out["FIT"]) as raster:
        code, words = raster.read(bands=[1])[0], raster.descriptions
    assert (code[:3] == 3).mean() > 0.8 and (code[3:] == 1).mean() > 0.7
    assert "3 Log-normal" in words[0] and len(words) == 61
    assert words[1].startswith("January: mean (Normal, Pearson III); shape (Gamma)")
    layer = QgsRasterLayer(out["FIT"])
    apply_style(layer, "distribution")
    assert isinstance(layer.renderer(), QgsPalettedRasterRenderer) and layer.renderer().inputBand() == 1
    assert {c.value: c.label for c in layer.renderer().classes()}[3] == "Log-normal"


def test_dekads_and_years_have_their_own_groups(run, tmp_path):
    rng = np.random.default_rng(0)
    for step, size, bands, word in (
        ("dekad", 36 * 11, 1 + 36 * 4, "March, days 11–20: mean"),
        ("year", 15, 5, "All years: mean"),
    ):
        path = write_stack(tmp_path / f"{step}.tif", rng.normal(0.2, 0.02, (size, 2, 2)), step=step)
        out = run("ssi", INPUT=path, OUTPUT=str(tmp_path / "i.tif"), FIT=str(tmp_path / f"fit_{step}.tif"))
        with RasterFile(out["FIT"]) as raster:
            assert raster.count == bands and word in raster.descriptions
        again = run("ssi", INPUT=path, FIT_FROM=out["FIT"], OUTPUT=str(tmp_path / "j.tif"))
        assert np.array_equal(_values(again["OUTPUT"]), _values(out["OUTPUT"]), equal_nan=True)


def test_days_have_a_group_each():
    card = FitCard("normal", 1, "calendar_month", "day", "2001-01-01", "2012-12-31", "mm", "sm", 3.0)
    words = card.descriptions()
    assert len(words) == card.bands == 1 + 366 * 4
    assert (words[1], words[1 + 59 * 4], words[-4]) == ("1 January: mean", "29 February: mean", "31 December: mean")
    assert words[1 + 60 * 4] == "1 March: mean"  # place 60, as TimeAxis.seasons counts every year


def _out(tmp_path):
    return {"OUTPUT": str(tmp_path / "out.tif")}


def test_a_fit_that_does_not_fit_is_refused(failure, kept, sm, tmp_path):
    def message(**parameters):
        text = failure("ssi", **{"INPUT": sm, "FIT_FROM": kept, "SCALE": 3, **_out(tmp_path), **parameters})
        assert not (tmp_path / "out.tif").exists()
        return text

    assert "SCALE 3" in message(SCALE=1) and "Set it to 3" in message(SCALE=1)
    assert "STANDARDISE calendar_month" in message(STANDARDISE="whole_series")
    assert "own reference period, 2001-01-01 to 2020-12-01" in message(REFERENCE_START="2001-01-01")
    assert "FIT would only repeat" in message(FIT=str(tmp_path / "more.tif"))
    other = write_stack(tmp_path / "grid.tif", VALUES, grid=make_grid(9, 8, x=600_000, y=5e6, step=1e4, crs=UTM33))
    assert "do not lie on one grid" in message(INPUT=other)
    dekads = write_stack(tmp_path / "dekads.tif", VALUES, step="dekad")
    assert "fit by month" in message(INPUT=dekads)
    assert "“mm”" in message(INPUT=write_stack(tmp_path / "mm.tif", VALUES, unit="mm"))
    two = write_stack(tmp_path / "two.tif", VALUES[:2])
    assert "needs at least 3" in message(INPUT=two)
    assert "is not a FIT raster" in message(FIT_FROM=write_raster(tmp_path / "plain.tif", VALUES[:3]))
    assert "is an input of this run" in message(OUTPUT=kept)


def test_a_damaged_fit_is_refused(failure, kept, sm, tmp_path):
    import rasterio

    def damaged(change):
        with rasterio.open(kept) as source, rasterio.open(tmp_path / "bad.tif", "w", **source.profile) as copy:
            copy.write(source.read())
            copy.update_tags(ssi_fit=change(json.loads(source.tags()["ssi_fit"])))
        return failure("ssi", INPUT=sm, FIT_FROM=str(tmp_path / "bad.tif"), SCALE=3, **_out(tmp_path))

    assert "is damaged" in damaged(lambda card: "{")
    assert "is damaged" in damaged(lambda card: json.dumps({**card, "step": "fortnight"}))
    assert "is damaged" in damaged(lambda card: json.dumps({**card, "scale": "three"}))
    assert "is damaged" in damaged(lambda card: json.dumps([1]))
    assert "format 9" in damaged(lambda card: json.dumps({**card, "format": 9}))
    assert "bands where its fit has" in damaged(lambda card: json.dumps({**card, "distribution": "gev"}))


def test_what_the_user_is_told(qgis, run, kept, sm, tmp_path):
    from qgis.core import QgsProcessingFeedback

    def told(**parameters):
        feedback = QgsProcessingFeedback(False)
        run("ssi", feedback, **{"INPUT": sm, **_out(tmp_path), **parameters})
        return feedback.textLog()

    text = told(SCALE=3, FIT_FROM=kept, DISTRIBUTION="gev")
    assert "Nothing is fitted" in text and "2001-01-01 to 2020-12-01" in text
    assert "DISTRIBUTION gev is not used" in text
    other = write_stack(tmp_path / "other.tif", VALUES, variable="theta", unit="m³/m³")
    assert "“theta”" in told(INPUT=other, SCALE=3, FIT_FROM=kept)
    zeros = VALUES.copy()
    zeros[5::12, :, 0] = 0.0
    text = told(INPUT=write_stack(tmp_path / "zeros.tif", zeros), DISTRIBUTION="gamma")
    assert f"{(zeros == 0).sum() / np.isfinite(zeros).sum():.2%} of the values are not above 0" in text
    index = _values(str(tmp_path / "out.tif"))
    assert np.isnan(index[5::12, :, 0]).all() and np.isfinite(index[4::12, :, 0]).any()
    text = told(DISTRIBUTION="pearson3")
    assert "of the fits (Pearson III) exclude a value" in text
    index = _values(str(tmp_path / "out.tif"))  # nothing is lost: the excluded values are extremes
    assert np.isfinite(index).sum() == np.isfinite(VALUES).sum() and np.abs(index[np.isfinite(index)]).max() == 3
    assert "exclude" not in told(DISTRIBUTION="best")


def test_a_year_is_added_without_touching_the_past(run, kept, sm, tmp_path):
    """Next month: the stack has grown, what was published stays."""
    first = _values(str(tmp_path / "first.tif"))
    grown = write_stack(tmp_path / "grown.tif", np.concatenate([VALUES, VALUES[-12:] - 0.05]))
    out = run("ssi", INPUT=grown, SCALE=3, FIT_FROM=kept, OUTPUT=str(tmp_path / "more.tif"))
    more = _values(out["OUTPUT"])
    assert np.array_equal(more[:252], first, equal_nan=True)
    assert np.nanmean(more[254:]) < np.nanmean(first[242:]) - 1


def test_cancel_with_a_fit_leaves_nothing(run, tmp_path):
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    big = write_stack(tmp_path / "big.tif", np.random.default_rng(1).uniform(0.1, 0.4, (252, 128, 128)))
    feedback = QgsProcessingFeedback(False)
    threading.Timer(0.4, feedback.cancel).start()
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run("ssi", feedback, INPUT=big, DISTRIBUTION="best", OUTPUT=str(tmp_path / "out.tif"),
            FIT=str(tmp_path / "fit.tif"))  # fmt: skip
    assert sorted(path.name for path in tmp_path.iterdir()) == ["big.tif"]


def test_the_reference_period_is_that_of_the_card(run, sm, tmp_path):
    out = run("ssi", INPUT=sm, REFERENCE_START=str(date(2004, 5, 1)), REFERENCE_END="2019-06-30",
              OUTPUT=str(tmp_path / "i.tif"), FIT=str(tmp_path / "f.tif"))  # fmt: skip
    with RasterFile(out["FIT"]) as raster:
        card = json.loads(raster.tags["ssi_fit"])
    assert (card["start"], card["end"]) == ("2004-05-01", "2019-06-01")
