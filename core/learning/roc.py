"""How well a forecast tells two classes apart: confusion matrix and ROC curve (docs/methods.md §6; Fawcett 2006).

Cheng's eq. 7 and 8 have the two accuracies exchanged; here the producer's accuracy is the share of what is there that
is found (recall), the user's accuracy the share of what is forecast that is there (precision).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class Confusion(NamedTuple):
    """Counts: true and false positives, false and true negatives."""

    tp: int
    fp: int
    fn: int
    tn: int

    @classmethod
    def of(cls, forecast: np.ndarray, truth: np.ndarray) -> Confusion:
        """forecast, truth: ``(n,)`` boolean."""
        pairs = ((forecast & truth), (forecast & ~truth), (~forecast & truth), (~forecast & ~truth))
        return cls(*(int(np.count_nonzero(pair)) for pair in pairs))

    @property
    def producers_accuracy(self) -> float:
        """TP / (TP + FN)."""
        return _share(self.tp, self.tp + self.fn)

    @property
    def users_accuracy(self) -> float:
        """TP / (TP + FP)."""
        return _share(self.tp, self.tp + self.fp)

    @property
    def accuracy(self) -> float:
        """Share of the cases that were told rightly, 0 to 1."""
        return _share(self.tp + self.tn, sum(self))


class Roc(NamedTuple):
    """Shares of false and of true positives ``(m,)`` as the bar falls, from (0, 0) to (1, 1), and the area below."""

    false_positive: np.ndarray
    true_positive: np.ndarray
    area: float


def roc(score: np.ndarray, truth: np.ndarray) -> Roc:
    """The curve; its area is the chance that a positive has a higher score than a negative, ties counting half.

    score
        ``(n,)``, finite, higher for the positive class.
    truth
        ``(n,)`` boolean. With one class alone the area is NaN and the curve the diagonal.
    """
    positives, negatives = np.count_nonzero(truth), np.count_nonzero(~truth)
    if not positives or not negatives:
        return Roc(np.array([0.0, 1.0]), np.array([0.0, 1.0]), float("nan"))
    order = np.argsort(-score, kind="stable")
    falling, hit = score[order], truth[order]
    last = np.append(np.flatnonzero(np.diff(falling)), len(falling) - 1)  # equal scores are one step
    true = np.concatenate([[0], np.cumsum(hit)[last]]) / positives
    false = np.concatenate([[0], np.cumsum(~hit)[last]]) / negatives
    area = float((np.diff(false) * (true[1:] + true[:-1]) / 2).sum())
    return Roc(false, true, area)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")
