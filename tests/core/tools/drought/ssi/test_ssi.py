from datetime import date

import numpy as np
import pytest
from support.files import write_stack
from support.run import run_core
from support.soil_moisture import moist_values

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import DateError, ParameterError
from agridrought.core.tools.drought.classify.classes import drought_class
from agridrought.core.tools.drought.ssi import SsiOptions, standardise, trailing_mean

# docs/methods.md §7
VECTOR = np.array([
    .231, .187, .254, .209, .176, .243, .221, .198, .265, .212, .169,
    .238, .205, .227, .192, .218, .249, .183, .201, .234, .156,
])  # fmt: skip
ALL = np.ones(21, bool)
ONE = np.zeros(21, int)


def test_vector():
    index = standardise(VECTOR[:, None], ONE, ALL)[:, 0]
    assert np.isclose(index[20], -1.931313, atol=1e-6) and np.isclose(index[8], 1.777392, atol=1e-6)


def test_against_a_plain_loop():
    x = moist_values(150, 4, 5)
    months = np.arange(150) % 12
    reference = np.arange(150) < 130
    got = standardise(x, months, reference, limit=3.0)
    for i in range(4):
        for j in range(5):
            for month in range(12):
                series = x[:, i, j].astype("f8")
                sample = series[(months == month) & reference]
                sample = sample[np.isfinite(sample)]
                want = np.full(150, np.nan)
                if len(sample) >= 10:
                    want = np.clip((series - sample.mean()) / sample.std(ddof=1), -3, 3)
                member = months == month
                assert np.allclose(got[member, i, j], want[member], atol=1e-5, equal_nan=True)


def test_shift_and_scale_change_nothing():
    x = VECTOR[:, None]
    index = standardise(x, ONE, ALL)
    assert np.allclose(standardise(x * 3 + 0.1, ONE, ALL), index, atol=1e-5)
    assert np.allclose(standardise(-x, ONE, ALL), -index, atol=1e-5)


def test_a_shift_far_from_zero_costs_the_digits_of_the_file_only():
    shifted = (VECTOR + 300.0).astype("float32")[:, None]
    exact = (shifted - shifted.mean(dtype="f8")) / shifted.std(ddof=1, dtype="f8")
    # Mean and values have the float32 digits of a file: steps of 3e-5 at 300, against an SD of 0.03.
    assert np.allclose(standardise(shifted, ONE, ALL), exact, atol=1.6e-5 / 0.029)


def test_too_few_constant_and_empty_series_are_missing():
    nine = VECTOR.copy()
    nine[9:] = np.nan
    x = np.stack([nine, np.full(21, 0.2), np.full(21, np.nan)], axis=1)
    assert np.isnan(standardise(x, ONE, ALL)).all()
    ten = VECTOR.copy()
    ten[10:] = np.nan
    assert np.isfinite(standardise(ten[:, None], ONE, ALL)).sum() == 10


def test_clip_and_missing():
    x = np.append(np.tile([0.1, 0.11], 10), 5.0)[:, None]
    index = standardise(x, ONE, np.arange(21) < 20, limit=3.0)
    assert index[20, 0] == 3.0 and abs(index[:20]).max() < 1.1
    assert standardise(x, ONE, np.arange(21) < 20)[20, 0] > 100


def test_trailing_mean_needs_every_step():
    x = np.array([1.0, 2, 3, np.nan, 5, 6, 7])
    assert np.array_equal(trailing_mean(x, 3), [np.nan, np.nan, 2, np.nan, np.nan, np.nan, 6], equal_nan=True)
    assert trailing_mean(x, 1) is x
    assert np.isnan(trailing_mean(x, 8)).all() and trailing_mean(x, 8).shape == x.shape


def test_class_bounds_belong_to_the_drier_class():
    index = np.array([3, 0.01, 0, -0.99, -1, -1.49, -1.5, -1.99, -2, -3, np.nan])
    assert drought_class(index).tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 255]


def _read(path):
    with TimeStack(str(path)) as stack:
        return stack.read(), stack


def test_stack_to_ssi_to_classes(tmp_path, job, provenance):
    x = moist_values(180, 30, 40)
    source = write_stack(tmp_path / "sm.tif", x)
    share = run_core("ssi", job, INPUT=source, OUTPUT=str(tmp_path / "ssi.tif"), SCALE=3)
    index, stack = _read(tmp_path / "ssi.tif")
    want = standardise(trailing_mean(x, 3), np.arange(180) % 12, np.ones(180, bool), limit=3.0)
    assert np.allclose(index, want, atol=1e-5, equal_nan=True)
    assert np.isclose(share["VALID_SHARE"], np.isfinite(want).sum() / np.isfinite(x).sum())
    assert stack.variable == "ssi3" and stack.unit == "1" and '"SCALE": "3"' in stack.tags["processing"]
    shares = run_core("classify", job, INPUT=str(tmp_path / "ssi.tif"), OUTPUT=str(tmp_path / "class.tif"))
    classes, stack = _read(tmp_path / "class.tif")
    assert np.array_equal(np.isnan(classes), np.isnan(index)) and np.isclose(sum(shares.values()), 1)
    assert np.isclose(shares["NONE_SHARE"], (index > 0).sum() / np.isfinite(index).sum())


def test_climatology_is_left_out(tmp_path, job, provenance):
    x = moist_values(180, 6, 7)
    flags = np.ones(x.shape, "uint8")
    flags[100:130, 2:4] = 5
    source = write_stack(tmp_path / "sm.tif", x)
    flagged = write_stack(tmp_path / "flags.tif", flags, dtype="uint8")
    run_core("ssi", job, INPUT=source, FLAGS=flagged, OUTPUT=str(tmp_path / "a.tif"))
    masked = write_stack(tmp_path / "masked.tif", np.where(flags == 5, np.nan, x))
    run_core("ssi", job, INPUT=masked, OUTPUT=str(tmp_path / "b.tif"))
    assert np.array_equal(_read(tmp_path / "a.tif")[0], _read(tmp_path / "b.tif")[0], equal_nan=True)


@pytest.mark.parametrize("distribution", ["normal", "gamma"])
def test_blocks_within_a_window_change_nothing(tmp_path, job, provenance, monkeypatch, distribution):
    source = write_stack(tmp_path / "sm.tif", moist_values(180, 9, 11))

    def run(name):
        files = {"OUTPUT": str(tmp_path / f"{name}.tif"), "FIT": str(tmp_path / f"{name}_fit.tif")}
        run_core("ssi", job, INPUT=source, DISTRIBUTION=distribution, **files)

    run("a")
    monkeypatch.setattr("agridrought.core.tools.drought.ssi.kernel.block_size", lambda group_steps, steps: 16)
    run("b")
    assert np.array_equal(_read(tmp_path / "a.tif")[0], _read(tmp_path / "b.tif")[0], equal_nan=True)
    with RasterFile(str(tmp_path / "a_fit.tif")) as a, RasterFile(str(tmp_path / "b_fit.tif")) as b:
        assert np.allclose(a.read(), b.read(), rtol=1e-5, equal_nan=True)


def test_a_block_holds_no_more_than_it_says():
    import tracemalloc

    from agridrought.core.tools.drought.ssi.fitting import apply_fits, block_bytes, block_size, fit_groups

    for steps, places in ((252, 12), (252, 1), (1000, 100)):
        groups = np.arange(steps) % places
        longest = int(np.bincount(groups).max())
        pixels = block_size(longest, steps)
        x = np.random.default_rng(0).gamma(30, size=(steps, pixels)).astype("float32")
        fit_groups(x[:, :1], groups, places, "best", with_p=True)  # loads libraries and table
        tracemalloc.start()
        apply_fits(x, groups, fit_groups(x, groups, places, "best", with_p=True))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert peak < pixels * block_bytes(longest, steps, places) < 2**25


def test_whole_series_is_not_clipped_and_keeps_the_season(tmp_path, job, provenance):
    x = moist_values(180, 6, 7)
    source = write_stack(tmp_path / "sm.tif", x)
    run_core("ssi", job, INPUT=source, OUTPUT=str(tmp_path / "a.tif"), STANDARDISE="whole_series")
    index = _read(tmp_path / "a.tif")[0]
    want = standardise(x, np.zeros(180, int), np.ones(180, bool))
    assert np.allclose(index, want, atol=1e-5, equal_nan=True)
    assert np.nanmean(index[0::12]) > 1 and np.nanmean(index[6::12]) < -1


def test_short_records_and_empty_references_are_errors(tmp_path, job, provenance):
    short = write_stack(tmp_path / "short.tif", moist_values(100, 3, 3))
    with pytest.raises(DateError, match="at most 9 value"):
        run_core("ssi", job, INPUT=short, OUTPUT=str(tmp_path / "a.tif"))
    source = write_stack(tmp_path / "sm.tif", moist_values(180, 3, 3))
    with pytest.raises(DateError, match="reference period has no date"):
        run_core("ssi", job, INPUT=source, OUTPUT=str(tmp_path / "a.tif"), REFERENCE_START=date(2050, 1, 1))
    warned = []
    job = type(job)(memory=job.memory, threads=1, warn=warned.append)
    run_core("ssi", job, INPUT=source, OUTPUT=str(tmp_path / "a.tif"))
    assert "Only 15 years" in warned[0]
    assert not list(tmp_path.glob(".agridrought*"))


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"SCALE": 121}, "SCALE = 121 steps needs at least 121"),
        ({"SCALE": 13}, "at most 9 value"),
        ({"MORE_SCALES": "6, 24"}, "at most 9 value"),
        ({"SCALE": 12, "REFERENCE_END": date(2001, 11, 30)}, "at most 0 value"),
        ({"SCALE": 100, "DISTRIBUTION": "pooled"}, "21 dates"),
    ],
)
def test_scales_beyond_the_record_are_refused(given, why, tmp_path, job):
    # The first SCALE - 1 months have no trailing mean: they count for no fit.
    source = write_stack(tmp_path / "sm.tif", moist_values(120, 3, 3))
    with pytest.raises(DateError, match=why):
        run_core("ssi", job, INPUT=source, OUTPUT=str(tmp_path / "a.tif"), **given)


def test_a_scale_of_a_year_needs_a_year_more(tmp_path, job):
    source = write_stack(tmp_path / "sm.tif", np.nan_to_num(moist_values(120, 3, 3), nan=0.2))
    assert run_core("ssi", job, INPUT=source, OUTPUT=str(tmp_path / "a.tif"), SCALE=12)["VALID_SHARE"] > 0
    with TimeStack(str(tmp_path / "a.tif")) as index:
        assert np.flatnonzero(np.isfinite(index.read()).any(axis=(1, 2))).tolist() == list(range(11, 120, 12))


@pytest.mark.parametrize(
    "options",
    [
        {"scale": 0},
        {"standardise": "year"},
        {"clip": -1},
        {"distribution": "weibull"},
        {"start": date(2002, 1, 1), "end": date(2001, 1, 1)},
    ],
)
def test_impossible_options(options):
    with pytest.raises(ParameterError):
        SsiOptions(**options)
