"""The page about a filled stack, and what it is made from."""

import numpy as np
import pytest
from support.files import write_stack
from support.grids import make_grid
from support.soil_moisture import moist_values

from agridrought.core.data.stack.fill_flags import CLIMATOLOGY_ONLY, FUSED, MISSING, OBSERVED
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.gap_fill import overview as module
from agridrought.core.tools.moisture.gap_fill.estimate import GapFillOptions, estimate_block
from agridrought.core.tools.moisture.gap_fill.fusion_model import HeldOut
from agridrought.core.tools.moisture.gap_fill.options import FillOptions
from agridrought.core.tools.moisture.gap_fill.overview import overview
from agridrought.core.tools.moisture.gap_fill.regression import RegressionOptions
from agridrought.core.tools.moisture.gap_fill.report import Filled, write_report
from agridrought.core.tools.moisture.gap_fill.synthetic_gaps import hidden_values

SHAPE = 36, 10, 12


@pytest.fixture
def files(tmp_path):
    """A stack, filled by hand: one long gap, some short ones, a sea."""
    truth = np.nan_to_num(moist_values(*SHAPE), nan=0.2)
    flags = np.full(SHAPE, OBSERVED, np.uint8)
    flags[5, :, :5] = flags[9:11, 2, 2:8] = FUSED
    flags[15:24, 4, 6] = CLIMATOLOGY_ONLY
    flags[:, :2, :3] = MISSING
    filled = np.where(flags == MISSING, np.nan, truth)
    width = np.where(flags == MISSING, np.nan, np.where(flags == OBSERVED, 0, 0.02 + 0.01 * (flags > FUSED)))
    parts = {"sm": np.where(flags == OBSERVED, truth, np.nan), "f": filled, "g": flags, "u": width}
    return (
        [
            write_stack(tmp_path / f"{name}.tif", values, dtype="uint8" if name == "g" else "float32")
            for name, values in parts.items()
        ],
        flags,
        width,
    )


def looked_at(paths, job=None):
    stacks = [TimeStack(path) for path in paths]
    try:
        return overview(*stacks, job or Job())
    finally:
        for stack in stacks:
            stack.close()


def test_overview(files):
    paths, flags, width = files
    seen = looked_at(paths)
    for value in range(6):
        np.testing.assert_allclose(seen.kinds[value], (flags == value).mean(axis=0), atol=1e-6)
    land = (flags != MISSING).any(axis=0)
    np.testing.assert_array_equal(seen.land, land)
    np.testing.assert_allclose(seen.by_date[FUSED], (flags == FUSED)[:, land].mean(axis=1))
    np.testing.assert_allclose(seen.by_date.sum(axis=0), 1)
    assert seen.longest[4, 6] == 9 and seen.longest[2, 3] == 2 and seen.longest[9, 9] == 0
    np.testing.assert_allclose(seen.half_width[4, 6], 0.03, rtol=1e-6)
    assert np.isnan(seen.half_width[9, 9]) and seen.example == 5


def test_large_stacks_are_thinned_out(files, monkeypatch):
    paths, _, _ = files
    monkeypatch.setattr(module, "_EDGE", 6)
    monkeypatch.setattr(module, "_VALUES", 36 * 120 / 3)
    seen = looked_at(paths)
    assert seen.kinds.shape == (6, 5, 6) and seen.steps.tolist() == list(range(0, 36, 3))
    assert seen.grid.bounds == pytest.approx(make_grid(10, 12).bounds)
    window = seen.pixel(4, 5, make_grid(10, 12))
    assert (window.row, window.col) == (9, 11)


def held_out():
    sm = moist_values(60, 14, 16)
    mask, season, found = np.ones((14, 16), bool), np.arange(60) % 12, HeldOut()
    options = GapFillOptions(regression=RegressionOptions(size=5))
    for turn in range(2):
        hidden = hidden_values(~np.isnan(sm), mask, np.random.default_rng(turn), turn=turn)
        found.learn(estimate_block(np.where(hidden, np.nan, sm), mask, season, options=options), sm, hidden)
    return found


def test_page(files, tmp_path):
    paths, _, _ = files
    path = tmp_path / "page.html"
    write_report(str(path), Filled(*paths), held_out().fit(), FillOptions(), Job())
    page = path.read_text(encoding="utf-8")
    words = ("The longest gap", "Short gaps", "Interval score", "± ", "next to an observation", "Share of the dates")
    assert all(word in page for word in words)
    assert page.count("<figure>") >= 9


@pytest.mark.parametrize("fusion", ["sum_to_one", "intercept"])
def test_page_where_nothing_was_learnt(files, tmp_path, fusion):
    paths, _, _ = files
    path = tmp_path / "page.html"
    write_report(str(path), Filled(*paths), HeldOut().fit(fusion), FillOptions(fusion=fusion), Job())
    page = path.read_text(encoding="utf-8")
    assert "too few observed values" in page and ">nan" not in page


def test_nothing_filled_and_nothing_there(tmp_path):
    for name, value, flag in (("all", 0.2, OBSERVED), ("none", np.nan, MISSING)):
        parts = {"sm": value, "f": value, "g": flag, "u": 0.0 if flag else np.nan}
        paths = [write_stack(tmp_path / f"{name}{part}.tif", np.full((3, 4, 5), v)) for part, v in parts.items()]
        path = tmp_path / f"{name}.html"
        write_report(str(path), Filled(*paths), HeldOut().fit(), FillOptions(), Job())
        assert "What was done" in path.read_text(encoding="utf-8")


def test_cancel(files):
    with pytest.raises(Cancelled):
        looked_at(files[0], Job(cancelled=lambda: True))


def test_page_where_few_values_could_be_hidden(files, tmp_path):
    """Too few for any situation, and too few to be judged at all."""
    paths, _, _ = files
    sm = moist_values(24, 2, 2)
    found, one = HeldOut(), HeldOut()
    for held_out, share in ((found, 0.3), (one, None)):
        hidden = ~np.isnan(sm) & (np.random.default_rng(1).random(sm.shape) < (share or 0))
        if share is None:
            hidden[tuple(np.argwhere(~np.isnan(sm))[20])] = True
        held_out.learn(estimate_block(np.where(hidden, np.nan, sm), np.ones((2, 2), bool)), sm, hidden)
    assert 10 < found.count < 100 and one.count == 1
    for held_out, words in ((found, "too few to tell situations apart"), (one, "too few to judge some of them")):
        path = tmp_path / "page.html"
        write_report(str(path), Filled(*paths), held_out.fit(), FillOptions(), Job())
        page = path.read_text(encoding="utf-8")
        assert f"Only {held_out.count} values could be hidden: {words}" in page
        assert "nan" not in page.split("<body", 1)[1].replace("data:image", "").split("base64")[0]


def test_page_says_what_the_numbers_are_of(files, tmp_path):
    paths, _, _ = files
    path = tmp_path / "page.html"
    model = held_out().fit()
    write_report(str(path), Filled(*paths, [900, 100, 60, 20]), model, FillOptions(), Job())
    page = path.read_text(encoding="utf-8")
    assert "FILLED_SHARE: 75.0 % of the mask" in page and "(20 of 100)" in page
    gap = model.validation.values.gap
    assert f"The longest gap in the self-test lasts {gap[gap < 255].max()} steps" in page
    assert "hidden values (some more than once)" in page
