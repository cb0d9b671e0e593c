"""Deviates of many values at once, as exact as float32 holds them, at a fraction of the cost of the exact functions.

A daily record has thirty times the values of a monthly one, and a distribution for each of 366 days. Between a value
reduced to the standard form of its family and the normal deviate of the same probability lies one smooth function,
known beforehand; here it is a polynomial, or a table of them. What lies outside its range is left to the exact
functions (`Distribution.deviate`), from which everything here is made when it is first used.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from . import standard_gamma

_REACH = 4.0  # of the polynomial of the gamma distribution, in standard deviations
_DEGREE, _SHAPE_DEGREE = 20, 8  # in the value, and in 1/√a: errors below 1e-8 of a standard deviation
_PANELS = ((1.0, 4.0), (4.0, 1e6))  # shapes a that have a polynomial in common
_CELL = 1 / 32  # of a table of one variable; with cubic pieces its errors are of the order of 1e-10
_ROUNDS = 60  # halvings of an interval


@dataclass(frozen=True, eq=False)
class Table:
    """A smooth function of one variable, by cubic polynomials in cells of equal size.

    Attributes
    ----------
    low, high
        Ends of what the table holds.
    pieces
        ``(4, cells)`` coefficients in the share of the cell, the constant first.

    Examples
    --------
    >>> table = Table.of(np.sin, 0.0, 2.0)
    >>> bool(abs(table(np.array([1.234])) - np.sin(1.234)).max() < 1e-9)
    True
    """

    low: float
    high: float
    pieces: np.ndarray

    @classmethod
    def of(cls, function: Callable, low: float, high: float) -> Table:
        """The table of a function: each piece meets it at four Chebyshev nodes of its cell."""
        cells = round((high - low) / _CELL)
        nodes = (1 - np.cos(np.pi * (np.arange(4) + 0.5) / 4)) / 2
        at = low + (np.arange(cells) + nodes[:, None]) * _CELL
        return cls(low, low + cells * _CELL, np.linalg.solve(np.vander(nodes, increasing=True), function(at)))

    def __call__(self, x: np.ndarray) -> np.ndarray:
        """Values at ``x`` of any shape; meaningless outside the table, NaN for NaN."""
        share = (x - self.low) / _CELL
        with np.errstate(invalid="ignore"):
            cell = share.astype(np.intp)
        share -= cell
        out = self.pieces[3].take(cell, mode="clip")
        for piece in self.pieces[2::-1]:
            out *= share
            out += piece.take(cell, mode="clip")
        return out

    def holds(self, x: np.ndarray) -> np.ndarray:
        """Whether the table reaches to ``x``."""
        return (x >= self.low) & (x < self.high)


@lru_cache(maxsize=1)
def gumbel_deviates() -> Table:
    """Normal deviate of the probability exp(−e^−y), by y."""
    from scipy.special import ndtri

    def function(y: np.ndarray) -> np.ndarray:
        rate = np.exp(-y)
        return np.where(rate > np.log(2), ndtri(np.exp(-rate)), -ndtri(-np.expm1(-rate)))

    return Table.of(function, -2.5, 11.0)


@lru_cache(maxsize=1)
def logistic_deviates() -> Table:
    """Normal deviate of the probability 1/(1 + e^−y), by y."""
    from scipy.special import ndtri

    return Table.of(lambda y: -np.sign(y) * ndtri(1 / (1 + np.exp(np.abs(y)))), -12.0, 12.0)


@lru_cache(maxsize=len(_PANELS))
def _gamma_table(panel: int) -> np.ndarray:
    """``(degree + 1, shape degree + 1)``: coefficients of powers of z₀/4 and of 1/√a, the latter −1 to 1 over a panel.

    With η = ±√(2(μ − ln(1 + μ))) and z₀ = √a η (Temme 1979, SIAM J. Math. Anal. 10:757) the deviate is z₀ + g/√a, g
    smooth in z₀ and 1/√a; here fitted by least squares on a grid of Chebyshev nodes.
    """
    chebyshev = np.polynomial.chebyshev
    q, u = (np.cos(np.pi * (np.arange(size) + 0.5) / size) for size in (60, 25))
    small = _root_of_shape(u, panel)
    z0 = _REACH * q[:, None]
    shape = np.broadcast_to(small**-2, (len(q), len(u)))
    eta = z0 * small
    low, high = np.full(eta.shape, -50.0), np.full(eta.shape, 10.0)  # logarithms of 1 + μ
    for _ in range(_ROUNDS):
        middle = (low + high) / 2
        under = np.copysign(np.sqrt(2 * np.maximum(np.expm1(middle) - middle, 0.0)), middle) < eta
        low, high = np.where(under, middle, low), np.where(under, high, middle)
    w = np.expm1((low + high) / 2) * np.sqrt(shape)
    exact = standard_gamma.deviate(w.reshape(1, -1), shape.ravel()).reshape(shape.shape)
    by_value, by_shape = chebyshev.chebvander(q, _DEGREE), chebyshev.chebvander(u, _SHAPE_DEGREE)
    found = np.linalg.pinv(by_value) @ ((exact - z0) / small) @ np.linalg.pinv(by_shape).T
    return np.apply_along_axis(chebyshev.cheb2poly, 1, np.apply_along_axis(chebyshev.cheb2poly, 0, found))


def _root_of_shape(u: np.ndarray, panel: int) -> np.ndarray:
    """1/√a at ``u`` from −1 to 1 of a panel."""
    high, low = (end**-0.5 for end in _PANELS[panel])
    return (low + high) / 2 + (high - low) / 2 * u


def _gamma_powers(root: np.ndarray) -> np.ndarray:
    """Coefficients of the powers of z₀/4 for 1/√a = ``root`` of any shape, along a first axis more."""
    out = np.zeros((_DEGREE + 1, *root.shape))
    lower = root > _PANELS[1][0] ** -0.5
    for panel, here in enumerate((lower, ~lower)):
        if here.any():
            high, low = (end**-0.5 for end in _PANELS[panel])
            u = (2 * root - (low + high)) / (high - low)
            table = _gamma_table(panel).T.reshape(_SHAPE_DEGREE + 1, _DEGREE + 1, *(1,) * root.ndim)
            powers = table[-1] * u
            for coefficients in table[-2:0:-1]:  # not by a product of matrices, which rounds by their sizes
                powers += coefficients
                powers *= u
            powers += table[0]
            out = powers if here.all() else np.where(here, powers, out)
    return out


def standard_gamma_deviate(w: np.ndarray, shape: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """As `standard_gamma.deviate`, to 1e-8 where it can be known so.

    Parameters
    ----------
    w
        ``(…, n)`` standard scores.
    shape
        Shapes a, that broadcast to ``w``.

    Returns
    -------
    Deviates, and where they are right: for shapes from 1 to 1e6 within about 4 standard deviations.

    Examples
    --------
    >>> z, sure = standard_gamma_deviate(np.array([[-1.0], [0.5], [9.0]]), np.array([4.0]))
    >>> z[:2, 0].round(6).tolist(), sure[:, 0].tolist()
    ([-1.067485, 0.627927], [True, True, False])
    """
    known = (shape >= _PANELS[0][0]) & (shape <= _PANELS[-1][1])
    root = np.where(known, shape, 1.0) ** -0.5
    off = w * root
    with np.errstate(all="ignore"):  # below the bound of the distribution
        z = off - np.log1p(off)
    z *= 2
    np.maximum(z, 0.0, out=z)
    np.sqrt(z, out=z)
    np.copysign(z, off, out=z)
    z /= root
    sure = (np.abs(z) <= _REACH) & known
    at = z / _REACH
    powers = _gamma_powers(root)
    rest = powers[-1] * at
    for power in powers[-2:0:-1]:
        rest += power
        rest *= at
    rest += powers[0]
    rest *= root
    z += rest
    return z, sure
