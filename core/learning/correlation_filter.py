"""Leave out features that tell the same as a more important one (Cheng §2.3.1: |r| above 0.5)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..run.language import say


@dataclass(frozen=True)
class LeftOut:
    """A feature that was left out, the more important one that it goes with, and their correlation."""

    name: str
    kept: str
    r: float

    @property
    def words(self) -> str:
        """The correlation as it is told, to two digits and with a true minus sign: “r −0.83”."""
        return f"r {self.r:.2f}".replace("-", "−")


@dataclass(frozen=True)
class Filtered:
    """What stayed, in the order given; what went; and pairs of pinned features that both stayed all the same."""

    kept: list[str]
    left_out: list[LeftOut]
    pinned_pairs: list[LeftOut]

    def lines(self, limit: float) -> list[str]:
        """Sentences for the log and the report."""
        out = [
            say(
                "{name} is left out: it goes with {kept} ({words}), which is more important or pinned.",
                name=one.name,
                kept=one.kept,
                words=one.words,
            )
            for one in self.left_out
        ]
        out += [
            say(
                "{name} and {kept} go together ({words}), but both are pinned.",
                name=one.name,
                kept=one.kept,
                words=one.words,
            )
            for one in self.pinned_pairs
        ]
        return out or [say("No two features are correlated by more than |r| = {limit:g}; all stay.", limit=limit)]


def correlations(x: np.ndarray) -> np.ndarray:
    """Pearson's r between the columns of ``(n, p)``, ``(p, p)``; none is constant."""
    x = x.astype("float64")
    x = x - x.mean(axis=0)
    x /= np.sqrt((x**2).sum(axis=0))
    return np.clip(x.T @ x, -1, 1)


def keep_independent(
    x: np.ndarray, features: list[str], importance: np.ndarray, pinned: list[str], limit: float
) -> Filtered:
    """Go through the features from the most important to the least; each stays unless it goes with one that stayed.

    Pinned features come first and stay whatever happens. Of equally important ones the first stays.

    Parameters
    ----------
    x, features, importance
        ``(n, p)``, names, ``(p,)``.
    limit
        Largest |r| of two features that may stay together.
    """
    r = correlations(x)
    order = sorted(range(len(features)), key=lambda i: (features[i] not in pinned, -importance[i], i))
    stay: list[int] = []
    left_out: list = []
    pairs: list = []
    for i in order:
        close = [j for j in stay if abs(r[i, j]) > limit]
        if close:
            closest = max(close, key=lambda j: abs(r[i, j]))
            found = LeftOut(features[i], features[closest], float(r[i, closest]))
            (pairs if features[i] in pinned else left_out).append(found)
        if not close or features[i] in pinned:
            stay.append(i)
    return Filtered([features[i] for i in sorted(stay)], left_out, pairs)
