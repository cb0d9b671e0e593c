"""Errors of the detail, told from the noise of the coarse values they are measured by."""

from dataclasses import replace

import numpy as np
import pytest
from support.grids import make_grid

from agridrought.core.learning.conformal import OCTAVE
from agridrought.core.tools.moisture.downscale.coarse_error import Measured
from agridrought.core.tools.moisture.downscale.coarsen_and_recover import CORNERS, Larger, coarse_cells
from agridrought.core.tools.moisture.downscale.detail_error import DetailError, Split, detail_error
from agridrought.core.tools.moisture.downscale.opponents import _Contest
from agridrought.core.tools.moisture.downscale.table import Table

CELLS = 45


def splits(lasting, passing, noise):
    """One and two scales up, with so much of the noise of a cell as is there."""
    return (
        Split(lasting**2 + passing**2 + 0.75 * noise**2, lasting**2),
        Split(4 * lasting**2 + passing**2 + 0.75 / 4 * noise**2, 4 * lasting**2),
    )


def test_what_lasts_is_free_of_noise():
    rng = np.random.default_rng(1)
    step, cell = (index.ravel() for index in np.indices((60, 300)))
    place, noise = 0.003 * rng.normal(size=300), 0.01 * rng.normal(size=step.size)
    order = rng.permutation(step.size)
    found = Split.of((place[cell] + noise)[order], cell[order], step[order])
    assert found.whole == pytest.approx(0.01**2 + 0.003**2, rel=0.03)
    assert found.lasting == pytest.approx(0.003**2, rel=0.35)
    alone = Split.of(noise[:300], cell[:300], step[:300])
    assert alone.lasting == 0 and alone.passing == alone.whole > 0
    assert Split.of(np.zeros(0), np.zeros(0, int), np.zeros(0, int)) == Split(0.0, 0.0)


@pytest.mark.parametrize("noise", [0.004, 0.008, 0.02])
@pytest.mark.parametrize("told", [0.85, 1.0, 1.05])
def test_the_error_of_the_detail_is_found_under_noise(noise, told):
    """Even where the noise was told too small, and is most of what is seen."""
    found = detail_error(*splits(0.003, 0.0015, noise), (told * noise) ** 2, CELLS)
    one = splits(0.003, 0.0015, noise)[0]
    error = found.kept * one.whole**0.5
    true = np.hypot(0.003, 0.0015)
    assert 0.9 * true < error < (1.2 if noise < 0.01 else 1.5) * true
    assert found.louder == pytest.approx(1 / told, abs=0.08)


def test_noise_that_has_no_room_is_told_too_large():
    """As product layers often are: then the fall from one scale to the next alone says how much it is."""
    one, two = splits(0.003, 0.0015, 0.004)
    found = detail_error(one, two, 0.03**2, CELLS)
    assert found.kept * one.whole**0.5 == pytest.approx(np.hypot(0.003, 0.0015), rel=0.1)


def test_exact_values_keep_all_of_the_error():
    one, two = splits(0.003, 0.0015, 0.0)
    assert detail_error(one, two, None, CELLS).kept == 1 and detail_error(one, two, 0.0, CELLS).kept == 1
    assert detail_error(one, two, None, CELLS).octave < detail_error(one, two, None, 5).octave < OCTAVE
    assert detail_error(one, None, None, CELLS) == DetailError()
    assert detail_error(Split(0.0, 0.0), None, 1e-4, CELLS) == DetailError()


GRID = make_grid(8, 8, x=30.0, y=2.0)


def filled_table(sm, made_up, error):
    step, row, col = np.nonzero(np.isfinite(sm))
    east, north = 30 + 0.25 * (col + 0.5), 2 - 0.25 * (row + 0.5)
    x = np.ones((step.size, 1), "float32")
    return Table(x, sm[step, row, col], step, east, north, error[step, row, col], made_up=made_up[step, row, col])


def test_what_was_filled_is_no_truth_to_compare_with():
    made_up = np.zeros((2, 8, 8), bool)
    made_up[0, 2, 3] = True
    table = filled_table(np.full((2, 8, 8), 0.2), made_up, np.where(made_up, 0.05, 0.004))
    larger = Larger(table, GRID, *coarse_cells(table, GRID), CORNERS[0])
    measured = [larger.measured(rows).reshape(8, 8) for rows in larger.dates]
    assert not measured[0][2:4, 2:4].any() and measured[0].sum() == 60 and measured[1].all()
    place = np.array([[0, 0, 1], [1, 0, 1], [1, 1, 1]])
    assert larger.made_up_of(place).tolist() == [True, False, False]
    plain = replace(table, made_up=None)
    every = Larger(plain, GRID, *coarse_cells(plain, GRID), CORNERS[0])
    assert every.measured(every.dates[0]).all() and every.made_up_of(place) is None


def test_the_larger_cells_get_no_more_of_an_error_that_they_share():
    class Axis:
        numbers, steps_per_year = np.arange(2), 12

    made_up = np.zeros((2, 8, 8), bool)
    made_up[:, 2:4, 2:4] = True
    table = filled_table(np.full((2, 8, 8), 0.2), made_up, np.where(made_up, 0.05, 0.0))
    larger = Larger(table, GRID, *coarse_cells(table, GRID), CORNERS[0])
    contest = _Contest(larger, table, Axis, np.random.default_rng(0), lambda: None)
    cells, sd = contest.noisy
    np.testing.assert_allclose(cells, 0.2)
    assert sd[0, 1, 1] == pytest.approx(0.05) and sd[0, 0, 0] == 0


class Half:
    """Half widths of gap filling: 0 where a value was observed."""

    variable = "sm_half_width_90"

    def read(self, steps):
        return np.array([[[0.0, 1.645 * 0.02, 1.645 * 0.005]]])


def test_half_widths_are_freed_of_the_noise_of_measured_values():
    """They hold values as they would be measured; what is looked for is the error of the filled value itself."""

    class Cells:
        class grid:  # noqa: N801
            height, width = 1, 3

    record = Measured(Cells, None, Half())
    np.testing.assert_allclose(record.error(0), [[np.nan, 0.02, 0.005]], rtol=1e-3)
    record.noise = 0.012
    np.testing.assert_allclose(record.error(0), [[np.nan, 0.016, 0.0025]], rtol=1e-3)
    assert record.made_up(0).tolist() == [[False, True, True]]
