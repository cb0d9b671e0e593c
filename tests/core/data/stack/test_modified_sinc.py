"""The modified-sinc smoother against the published example and the way of its authors' program, written out."""

import numpy as np
import pytest

from agridrought.core.data.stack.modified_sinc import (
    DEGREES,
    kernel,
    smallest_half_width,
    smooth,
    smoothing_matrix,
    smoothing_rows,
)
from agridrought.core.run.errors import ParameterError


@pytest.mark.parametrize(
    ("degree", "half_width", "expected"),
    [
        (2, 5, [0.5009609672, 0.2841087986, 0, -0.0365666659, 0, 0.0019773837]),
        (4, 6, [0.5711452058, 0.2849365272, -0.0490623648, -0.0381336672, 0.0151383585,
                0.0027120512, -0.0011635077]),
        (6, 7, [0.6243273043, 0.275332284, -0.086473992, -0.0222614919, 0.0275103244,
                -0.0042816494, -0.0027121227, 0.0007229955]),
    ],
)  # fmt: skip
def test_half_kernels(degree, half_width, expected):
    a = kernel(degree, half_width)
    np.testing.assert_allclose(a[half_width:], expected, atol=6e-11)
    np.testing.assert_allclose(a, a[::-1], atol=1e-16)
    assert a.sum() == pytest.approx(1, abs=1e-15)


def by_the_book(x, degree, m, variant):
    """One series as the authors' program goes about it: lengthen both ends by straight lines, convolve."""
    x = np.asarray(x, dtype=float)
    beta = 0.70 + 0.14 * np.exp(-0.6 * (degree - 4)) if variant == "MS" else 0.65 + 0.35 * np.exp(-0.55 * (degree - 4))
    length = (m + 1) * beta / ((1.5 if variant == "MS" else 1.0) + 0.5 * degree)

    def beyond(values):
        i = np.arange(min(int(length) + 1, len(values)))
        weight = np.cos(np.pi * i / (2 * length)) ** 2
        i, weight = i[weight >= 1e-10], weight[weight >= 1e-10]
        if i.size == 1:
            return np.full(m, values[0])
        slope, level = np.polyfit(i, values[: i.size], 1, w=np.sqrt(weight))
        return level + slope * np.arange(-m, 0)

    longer = np.concatenate([beyond(x), x, beyond(x[::-1])[::-1]])
    return np.convolve(longer, kernel(degree, m, variant), mode="valid")


@pytest.mark.parametrize("variant", ["MS", "MS1"])
@pytest.mark.parametrize("degree", DEGREES)
def test_all_degrees_and_half_widths_by_the_book(variant, degree):
    series = np.cumsum(np.random.default_rng(degree).normal(size=60))
    for m in range(smallest_half_width(degree, variant), 21):
        for length in (60, m + 2, 3):
            x = series[:length]
            np.testing.assert_allclose(
                smooth(x, degree, m, variant), by_the_book(x, degree, m, variant), atol=1e-11, err_msg=f"{m} {length}"
            )


def test_published_example():
    x = [0, 1, -2, 3, -4, 5, -6, 7, -8, 9, 10, 6, 3, 1, 0]
    expected = [0.15835885, 0.11657466, -0.09224721, 0.03165689, -0.05481473, -0.05436219, 0.51054827,
                -0.59067866, -1.21928695, 5.28610520, 10.46161952, 6.82674246, 2.49236743, 1.04220381,
                0.03264660]  # fmt: skip
    np.testing.assert_allclose(smooth(x, 6, 7), expected, atol=6e-9)


@pytest.mark.parametrize("length", [1, 2, 3, 5, 9, 13, 14, 40])
@pytest.mark.parametrize(("variant", "degree", "m"), [("MS", 4, 6), ("MS1", 2, 10), ("MS", 10, 12)])
def test_lines_stay_and_matrix_agrees(length, variant, degree, m):
    line = 0.3 + 0.01 * np.arange(length)
    np.testing.assert_allclose(smooth(line, degree, m, variant), line, atol=1e-13)
    x = np.random.default_rng(1).normal(size=length)
    matrix = smoothing_matrix(length, degree, m, variant)
    np.testing.assert_allclose(matrix @ x, smooth(x, degree, m, variant), atol=1e-13)


def test_a_line_through_a_single_point_is_level():
    # MS(10, 7) weighs one point at each end only.
    rows = smoothing_rows(10, 7)
    assert rows[0, 7, 7] == pytest.approx(kernel(10, 7)[:8].sum(), abs=1e-14)


def test_any_axis_and_float32():
    x = np.random.default_rng(2).normal(size=(4, 30, 3)).astype(np.float32)
    found = smooth(x, axis=1)
    assert found.dtype == np.float64 and found.shape == x.shape
    np.testing.assert_allclose(found[2, :, 1], smooth(x[2, :, 1]), atol=1e-14)


@pytest.mark.parametrize("axis", [0, 1, 2, -1])
def test_every_axis_is_smoothed_series_by_series(axis):
    x = np.random.default_rng(3).normal(size=(17, 18, 19))
    found = smooth(x, 6, 7, axis=axis)
    np.testing.assert_allclose(found, np.apply_along_axis(smooth, axis, x, 6, 7), atol=1e-13)
    np.testing.assert_array_equal(x, np.random.default_rng(3).normal(size=(17, 18, 19)))  # the input stays


@pytest.mark.parametrize("gap", [0, 2, 6, 15, 29])
@pytest.mark.parametrize(("degree", "m"), [(2, 5), (4, 6), (10, 9)])
def test_a_missing_value_spoils_its_own_reach_and_no_more(gap, degree, m):
    # MS(2, 5) has coefficients that are 0: a missing value spoils these places too.
    x = np.random.default_rng(4).normal(size=(30, 2))
    whole = smooth(x, degree, m)
    x[gap, 0] = np.nan
    found = smooth(x, degree, m)
    near = np.abs(np.arange(30) - gap) <= m
    np.testing.assert_array_equal(np.isnan(found[:, 0]), near)
    np.testing.assert_array_equal(found[~near, 0], whole[~near, 0])
    np.testing.assert_array_equal(found[:, 1], whole[:, 1])


def test_shift_scale_turn_and_whole_numbers():
    x = np.random.default_rng(5).integers(0, 100, (40, 3))
    found = smooth(x)
    np.testing.assert_allclose(smooth(-2.0 * x + 7), -2 * found + 7, atol=1e-12)
    np.testing.assert_allclose(smooth(x[::-1])[::-1], found, atol=1e-12)
    np.testing.assert_allclose(smooth(np.full(40, 3)), 3, atol=1e-13)
    assert smooth(np.empty((0, 3))).shape == (0, 3)


def test_rows_reach_no_further_than_the_piece():
    rows = smoothing_rows(4, 6)
    np.testing.assert_allclose(rows.sum(axis=2), 1, atol=1e-13)
    for left in range(6):
        assert not rows[left, :, : 6 - left].any()


@pytest.mark.parametrize("arguments", [(4, 3), (3, 8), (10, 6, "MS"), (4, 6, "SG"), (12, 20)])
def test_impossible_kernels(arguments):
    with pytest.raises(ParameterError):
        kernel(*arguments)
