"""Linear regression of soil moisture on the covariates, beside the forest (docs/methods.md §5).

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
_FLAT = 1e-9  # of its mean, below which a covariate does not vary
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
    def fit(cls, x: np.ndarray, y: np.ndarray, month: np.ndarray, place: np.ndarray) -> Regression:
        """Ridge regression of differences to the cells around; a calendar month's slopes are drawn to those of all.

        Rows of one date are nearly copies of each other, so that the slopes of all months count as one date of a month.

        x ``(n, p)``, y ``(n,)``, finite; month ``(n,)`` 1…12 or 0 (of no month); place ``(3, n)`` date, row and column,
        whole numbers.
        """
        p, by_month = x.shape[1], (1 + _MONTHS,)
        products, totals = np.zeros((*by_month, p + 1, p + 1)), np.zeros((*by_month, p + 1))
        sums, rows, dates = np.zeros(p + 1), np.zeros(by_month), np.zeros(by_month)
        for chosen in _dates(place[0]):
            values = np.column_stack([x[chosen], y[chosen]]).astype("float64")
            apart = _from_around(values, *place[1:, chosen])
            sums += apart.sum(axis=0)
            for number in {0, int(month[chosen[0]])}:
                products[number] += apart.T @ apart
                totals[number] += values.sum(axis=0)
                rows[number] += len(chosen)
                dates[number] += 1
        scale = np.sqrt(np.maximum(np.diag(products[0]) / rows[0] - (sums / rows[0]) ** 2, 0))[:-1]
        scale[scale < _FLAT * np.abs(totals[0, :-1] / rows[0])] = 0  # rounding
        unit = np.append(_inverse(scale), 1.0)
        products *= np.outer(unit, unit)
        slopes = np.tile(_ridge(products[0], _RIDGE * rows[0]), (*by_month, 1))
        means = np.tile(totals[0] / rows[0], (*by_month, 1))
        for number in np.flatnonzero(rows[1:]) + 1:
            slopes[number] = _ridge(products[number], rows[number] / dates[number], slopes[0])
            means[number] = totals[number] / rows[number]
        low, high = (edge.astype("float64") for edge in (x.min(axis=0), x.max(axis=0)))
        return cls(means[:, :-1], scale, low, high, means[:, -1], slopes)

    def predict(self, x: np.ndarray, month: int) -> np.ndarray:
        """Soil moisture ``(n,)`` of rows ``(n, p)`` of one month 1…12 (0: the slopes of all), m³/m³."""
        steep = self.slopes[month] * _inverse(self.scale)
        low, high = self.low.astype(x.dtype), self.high.astype(x.dtype)  # as exact as the training rows were
        return np.clip(x, low, high) @ steep + (self.level[month] - self.centre[month] @ steep)

    def noise(self, variances: np.ndarray) -> np.ndarray:
        """Variance ``(13,)`` of what noise of the covariates becomes in the prediction of each month, (m³/m³)².

        variances
            ``(p,)`` of the noise, in the squared units of the covariates.
        """
        return (self.slopes * _inverse(self.scale)) ** 2 @ variances

    @staticmethod
    def working(features: int) -> int:
        """Bytes per row that `predict` holds beside the rows."""
        return 16 * features + 16

    def to_card(self) -> dict:
        """All coefficients as lists, for the card of a model."""
        return {f.name: getattr(self, f.name).tolist() for f in fields(self)}

    @classmethod
    def from_card(cls, entry: dict, features: int) -> Regression:
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


def _from_around(values: np.ndarray, row: np.ndarray, col: np.ndarray) -> np.ndarray:
    """Values ``(n, p)`` of one date minus the mean of those within `_AROUND` cells, themselves among them."""
    row, col = row - row.min(), col - col.min()
    field = np.zeros((values.shape[1] + 1, row.max() + 1, col.max() + 1))
    field[:-1, row, col], field[-1, row, col] = values.T, 1.0
    sums = _box_sums(field)[:, row, col]
    return values - (sums[:-1] / sums[-1]).T


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


def _ridge(products: np.ndarray, penalty: float, towards: float | np.ndarray = 0.0) -> np.ndarray:
    """Slopes from the products ``(p + 1, p + 1)`` of regressors and, last, response, drawn to others."""
    own, with_response = products[:-1, :-1], products[:-1, -1]
    pull = penalty * np.eye(len(own))
    return np.linalg.solve(own + pull, with_response + pull @ np.broadcast_to(towards, with_response.shape))
