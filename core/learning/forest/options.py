"""The settings of a random forest."""

from __future__ import annotations

from dataclasses import dataclass
from numbers import Integral, Real

from ...run.errors import ParameterError

MAX_FEATURES = ("third", "sqrt", "all")
MAX_TREES = 100_000  # the model file holds no more


@dataclass(frozen=True)
class ForestOptions:
    """Settings of a regression forest; the defaults are Luo's (§3.1.2).

    trees
        Number of trees.
    min_leaf
        Fewest distinct training rows in a leaf; there is no limit to the depth.
    max_features
        Features tried at each split: ``third`` or ``sqrt`` of them, ``all``, or a number.
    max_samples
        Size of each tree's bag as a share of the rows, drawn with replacement.
    seed
        Of the random numbers, 0 to 2³² − 1. The same seed gives the same forest.
    """

    trees: int = 500
    min_leaf: int = 5
    max_features: str | int = "third"
    max_samples: float = 0.8
    seed: int = 0

    def __post_init__(self):
        if not _whole(self.trees) or not 1 <= self.trees <= MAX_TREES:
            raise ParameterError(f"TREES is {self.trees}; it is a whole number from 1 to {MAX_TREES}.")
        if not _whole(self.min_leaf) or self.min_leaf < 1:
            raise ParameterError(f"MIN_LEAF is {self.min_leaf}; it is a whole number of rows, 1 or more.")
        if self.max_features not in MAX_FEATURES and not (_whole(self.max_features) and self.max_features >= 1):
            raise ParameterError(
                f"MAX_FEATURES is {self.max_features!r}; it is one of {', '.join(MAX_FEATURES)}, or a whole number "
                "of features."
            )
        if not isinstance(self.max_samples, Real) or not 0 < self.max_samples <= 1:
            raise ParameterError(f"MAX_SAMPLES is {self.max_samples}; it is a share above 0 and up to 1.")
        if not _whole(self.seed) or not 0 <= self.seed < 2**32:
            raise ParameterError(f"SEED is {self.seed}; it is a whole number from 0 to {2**32 - 1}.")

    def features_tried(self, features: int) -> int:
        """Features tried at each split, of so many.

        Raises
        ------
        ParameterError
            ``max_features`` is a number above them.
        """
        shares = {"third": features // 3, "sqrt": int(features**0.5), "all": features}
        wanted = self.max_features
        tried = max(shares[wanted] if isinstance(wanted, str) else wanted, 1)
        if tried > features:
            raise ParameterError(f"MAX_FEATURES is {tried}, but there are only {features} feature(s). Lower it.")
        return tried


def _whole(value) -> bool:
    return isinstance(value, Integral) and not isinstance(value, bool)
