"""The modified-sinc smoother against its authors' program and the published example."""

from pathlib import Path

import numpy as np
import pytest

from agridrought.core.errors import ParameterError
from agridrought.core.modified_sinc import kernel, smooth, smoothing_matrix, smoothing_rows

ORACLE = Path(__file__).parent / "data" / "modified_sinc_oracle.csv"
REACH = 10  # the widest kernel of the oracle


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


def oracle():
    lines = [line for line in ORACLE.read_text().splitlines() if not line.startswith("#")]
    names = lines[0].split(",")[2:]
    values = np.array([[float(v) for v in line.split(",")[1:]] for line in lines[1:]])
    return names, values


@pytest.mark.parametrize("column", range(11))
def test_authors_program_with_both_ends(column):
    names, values = oracle()
    variant, degree, half_width = names[column].split("_")
    half = len(values) // 2
    expected = values[:, 1 + column]
    scale = np.abs(values[:, 0]).max()
    for part, inside in ((slice(half), slice(-REACH)), (slice(half, None), slice(REACH, None))):
        found = smooth(values[part, 0], int(degree), int(half_width), variant)
        np.testing.assert_allclose(found[inside], expected[part][inside], atol=1e-13 * scale)


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


def test_rows_reach_no_further_than_the_piece():
    rows = smoothing_rows(4, 6)
    np.testing.assert_allclose(rows.sum(axis=2), 1, atol=1e-13)
    for left in range(6):
        assert not rows[left, :, : 6 - left].any()


@pytest.mark.parametrize("arguments", [(4, 3), (3, 8), (10, 6, "MS"), (4, 6, "SG"), (12, 20)])
def test_impossible_kernels(arguments):
    with pytest.raises(ParameterError):
        kernel(*arguments)
