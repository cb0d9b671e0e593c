"""Linear regression of soil moisture on the covariates, beside the forest (METHODS §5).

What is asked for is detail within the cells, so it is learnt from the nearest thing to it that is known: how a cell
differs from the cells around it. Broad gradients do not count; that it is wet in the cool north says little of which
slope of a hill is wet. A forest cuts the covariates' range in steps; within a cell most of the detail is a small step
along each covariate, which a slope tells better.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

# Cells on each side whose mean a cell is compared with; and penalty of the slopes, in rows per row: covariates that
# tell the same share a slope. Chosen on three records of two regions (docs/methods.md); neighbouring values do as well.
_AROUND, _RIDGE = 3, 0.3
_MONTHS = 12
_MOST = 1e3  # m³/m³ over the range of a covariate; a file that says more was not written by `to_card`


@dataclass(frozen=True)
class Regression:
    """Soil moisture = level + Σ slope · (x − centre) / scale, with slopes, centres and levels for each calendar month.

    The first row of ``(13, …)`` arrays is that of all months, the others those of January to December.

    centre
        ``(13, p)`` mean of the training rows.
    scale, low, high
        ``(p,)`` standard deviation of the differences (0: a covariate that does not vary) and range of the training
        rows. Beyond their range covariates are taken to be at its end, as the forest does.
    level
        ``(13,)`` mean of the training rows, m³/m³.
    slopes
        ``(13, p)``, m³/m³ per standard deviation.
    """

    centre: np.ndarray
    scale: np.ndarray
    low: np.ndarray
    high: np.ndarray
    level: np.ndarray
    slopes: np.ndarray

    @classmethod
    def fit(cls, x: np.ndarray, y: np.ndarray, month: np.ndarray, place: np.ndarray) -> "Regression":
        """Ridge regression of differences to the cells around; a calendar month's slopes are drawn to those of all.

        Rows of one date are nearly copies of each other, so that the slopes of all months count as one date of a month.

        x ``(n, p)``, y ``(n,)``, finite; month ``(n,)`` 1…12 or 0 (of no month); place ``(3, n)`` date, row and column,
        whole numbers.
        """
        x, y, date = x.astype("float64"), y.astype("float64"), place[0]
        apart = _from_around(np.column_stack([x, y]), place)
        scale = apart[:, :-1].std(axis=0)
        z, left = apart[:, :-1] * _inverse(scale), apart[:, -1]
        slopes = np.tile(_ridge(z, left, _RIDGE * len(y)), (1 + _MONTHS, 1))
        centre, level = np.tile(x.mean(axis=0), (1 + _MONTHS, 1)), np.full(1 + _MONTHS, y.mean())
        left = left - z @ slopes[0]
        for number in np.unique(month[month > 0]):
            rows = month == number
            slopes[number] += _ridge(z[rows], left[rows], rows.sum() / np.unique(date[rows]).size)
            centre[number], level[number] = x[rows].mean(axis=0), y[rows].mean()
        return cls(centre, scale, x.min(axis=0), x.max(axis=0), level, slopes)

    def predict(self, x: np.ndarray, month: int) -> np.ndarray:
        """Soil moisture ``(n,)`` of rows ``(n, p)`` of one month 1…12 (0: the slopes of all), m³/m³."""
        steep = self.slopes[month] * _inverse(self.scale)
        return np.clip(x, self.low, self.high) @ steep + (self.level[month] - self.centre[month] @ steep)

    @staticmethod
    def working(features: int) -> int:
        """Bytes per row that `predict` holds beside the rows."""
        return 16 * features + 16

    def to_card(self) -> dict:
        return {f.name: getattr(self, f.name).tolist() for f in fields(self)}

    @classmethod
    def from_card(cls, entry: dict, features: int) -> "Regression":
        """Raises ValueError where the entry is not what `to_card` makes."""
        try:
            arrays = {f.name: np.asarray(entry[f.name], "float64") for f in fields(cls)}
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise ValueError(f"the regression is not made of numbers ({error})") from error
        by_month = (1 + _MONTHS,)
        shapes = {"centre": (*by_month, features), "slopes": (*by_month, features), "level": by_month}
        if any(values.shape != shapes.get(name, (features,)) for name, values in arrays.items()):
            raise ValueError("the regression does not have a number for each of the model's features")
        if not all(np.isfinite(values).all() for values in arrays.values()):
            raise ValueError("a number of the regression is not finite")
        if (arrays["scale"] < 0).any() or (arrays["low"] > arrays["high"]).any():
            raise ValueError("the regression has a negative scale, or a range that ends before it begins")
        with np.errstate(over="ignore", invalid="ignore"):
            reach = np.abs(arrays["slopes"]) * _inverse(arrays["scale"]) * (arrays["high"] - arrays["low"])
        if not (reach < _MOST).all():
            raise ValueError("the regression comes to soil moisture that there is not")
        return cls(**arrays)


def _from_around(values: np.ndarray, place: np.ndarray) -> np.ndarray:
    """Values ``(n, p)`` minus the mean of the rows of their date within `_AROUND` cells, themselves among them."""
    date, row, col = place
    row, col = row - row.min(), col - col.min()
    out = np.empty(values.shape)
    for rows in _dates(date):
        field = np.zeros((values.shape[1] + 1, row[rows].max() + 1, col[rows].max() + 1))
        field[:-1, row[rows], col[rows]], field[-1, row[rows], col[rows]] = values[rows].T, 1.0
        sums = _box_sums(field)[:, row[rows], col[rows]]
        out[rows] = values[rows] - (sums[:-1] / sums[-1]).T
    return out


def _dates(date: np.ndarray) -> list[np.ndarray]:
    """Rows of each date."""
    order = np.argsort(date, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(date[order])) + 1)


def _box_sums(field: np.ndarray) -> np.ndarray:
    """Sums over the square within `_AROUND` cells of each, ``(…, y, x)``."""
    width = 2 * _AROUND + 1
    for axis in (-2, -1):
        edges = [(0, 0)] * field.ndim
        edges[axis] = (_AROUND, _AROUND)
        around = np.lib.stride_tricks.sliding_window_view(np.pad(field, edges), width, axis=axis)
        field = around.sum(axis=-1)
    return field


def _inverse(scale: np.ndarray) -> np.ndarray:
    """1 / scale; 0 where there is none."""
    return np.divide(1.0, scale, out=np.zeros(scale.shape), where=scale > 0)


def _ridge(z: np.ndarray, y: np.ndarray, penalty: float) -> np.ndarray:
    return np.linalg.solve(z.T @ z + penalty * np.eye(z.shape[1]), z.T @ y)
