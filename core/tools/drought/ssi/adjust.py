"""Values of one product brought to the scale of another, so that the fit of a long record serves a short one.

Mean and standard deviation of the year are harmonics over the dates that both records have (`pooled.fit_year`); what
is left, the anomaly in standard deviations, is taken over as it is (``mean_sd``), or by its rank among all anomalies of
the overlap (``cdf``; as Reichle & Koster 2004, Geophys. Res. Lett. 31:L19501, match distributions). Months have no
distribution of their own here: an overlap of a few years is too short for that.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....data.stack.common_dates import common_axis
from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError
from .by_values import counts_below
from .options import MIN_SD
from .pooled import MIN_POOLED, MIN_POOLED_YEARS, fit_year


@dataclass(frozen=True, eq=False)
class Adjustment:
    """How values of a short record become values of a long one.

    Attributes
    ----------
    how
        One of `options.ADJUST`.
    here, there
        ``(common,)`` steps of the common dates in the short and the long record.
    groups
        ``(time,)`` place in the year of each step of the short record.
    size
        Places of a year.
    span
        First and last common date, for people.
    """

    how: str
    here: np.ndarray
    there: np.ndarray
    groups: np.ndarray
    size: int
    span: tuple[str, str]

    @classmethod
    def of(cls, stack: TimeStack, longer: TimeStack, how: str, groups: np.ndarray, size: int) -> Adjustment:
        """The adjustment of a stack to a longer one.

        Raises
        ------
        DateError
            They have fewer than 36 dates, or three years, in common.
        """
        common = common_axis(stack, longer)
        years = common.size / common.steps_per_year
        if common.size < MIN_POOLED or years < MIN_POOLED_YEARS:
            raise DateError(
                "{path} and {other} have {dates} dates in common ({years:.1f} years); to adjust one to the other"
                " {least} dates and {least_years} years are needed.",
                path=stack.path, other=longer.path, dates=common.size, years=years, least=MIN_POOLED,
                least_years=MIN_POOLED_YEARS,
            )  # fmt: skip
        steps = np.arange(common.size)
        return cls(
            how, steps + common.first - stack.axis.first, steps + common.first - longer.axis.first, groups, size,
            (common.labels[0], common.labels[-1]),
        )  # fmt: skip

    def apply(self, x: np.ndarray, longer: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Adjusted values, and how well the two agree.

        Parameters
        ----------
        x
            ``(time, n)`` the short record, NaN for missing.
        longer
            ``(time', n)`` the long one.

        Returns
        -------
        ``(time, n)`` float32, NaN for pixels with fewer than 36 common values; ``(2, n)``: correlation of the
        anomalies, and the root mean square of what they differ by after adjustment, in standard deviations.
        """
        own, other = x[self.here].astype("float64"), longer[self.there].astype("float64")
        both = np.isfinite(own) & np.isfinite(other)
        own, other = np.where(both, own, np.nan), np.where(both, other, np.nan)
        places = self.groups[self.here]
        with np.errstate(all="ignore"):
            mean, sd = np.moveaxis(fit_year(own, places, self.size)[:, :2], 1, 0)
            new_mean, new_sd = np.moveaxis(fit_year(other, places, self.size)[:, :2], 1, 0)
            enough = (both.sum(axis=0) >= MIN_POOLED) & (np.minimum(sd, new_sd).min(axis=0) >= MIN_SD)
            z, wanted = (own - mean[places]) / sd[places], (other - new_mean[places]) / new_sd[places]
            anomaly = (x - mean[self.groups]) / sd[self.groups]
            moved = z
            if self.how == "cdf":
                sample, target = np.sort(z, axis=0), np.sort(wanted, axis=0)
                anomaly, moved = (match_ranks(values, sample, target) for values in (anomaly, z))
            out = new_mean[self.groups] + new_sd[self.groups] * anomaly
            r = _correlation(z, wanted, both)
            off = np.sqrt(np.where(both, (moved - wanted) ** 2, 0.0).sum(axis=0) / np.maximum(both.sum(axis=0), 1))
        out[:, ~enough] = np.nan
        return out.astype("float32"), np.where(enough, np.stack([r, off]), np.nan)


def match_ranks(x: np.ndarray, sample: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Values of ``target`` at the ranks that values have in ``sample``, linear between ranks.

    Beyond the ends a value keeps its distance from the end.

    Parameters
    ----------
    x
        ``(time, n)``, NaN for missing.
    sample, target
        ``(m, n)`` ascending, NaN behind the last, as many values in both.

    Examples
    --------
    >>> one, other = np.array([[1.0], [2.0], [3.0]]), np.array([[10.0], [30.0], [40.0]])
    >>> match_ranks(np.array([[2.5], [3.0], [5.0]]), one, other)[:, 0].tolist()
    [35.0, 40.0, 42.0]
    """
    count = np.count_nonzero(np.isfinite(sample), axis=0)
    last = np.maximum(count - 1, 0)
    low = np.clip(counts_below(x, sample, count, np.less_equal) - 1, 0, last)
    high = np.minimum(low + 1, last)
    from_low, from_high = (np.take_along_axis(sample, place, axis=0) for place in (low, high))
    to_low, to_high = (np.take_along_axis(target, place, axis=0) for place in (low, high))
    span = from_high - from_low
    inside = to_low + np.where(span > 0, (x - from_low) / np.where(span > 0, span, 1.0), 0.0) * (to_high - to_low)
    beyond = (x < from_low) | (x > from_high) | (low == high)
    return np.where(beyond, to_low + (x - from_low), inside)


def _correlation(a: np.ndarray, b: np.ndarray, both: np.ndarray) -> np.ndarray:
    """Pearson's r of the pairs, ``(n,)``."""
    count = np.maximum(both.sum(axis=0), 1)
    parts = [np.where(both, one - np.where(both, one, 0.0).sum(axis=0) / count, 0.0) for one in (a, b)]
    power = (parts[0] ** 2).sum(axis=0) * (parts[1] ** 2).sum(axis=0)
    return np.where(power > 0, (parts[0] * parts[1]).sum(axis=0) / np.sqrt(np.where(power > 0, power, 1.0)), np.nan)
