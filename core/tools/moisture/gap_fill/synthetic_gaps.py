"""Which observed values are hidden to learn how well gaps are filled.

The withheld values must hold every situation that the stack's real gaps have, and harder ones,
because errors grow with the size of a gap. So it is a mixture: the stack's own gaps moved
to other dates and mirrored, blobs of several sizes, single pixels, and whole months.
"""

from __future__ import annotations

import numpy as np

SHARE = 0.12  # of the observed values: more would thin out what the estimates are made from
LONGEST = 6  # steps that a hidden gap lasts

_OWN, _BLOBS, _SINGLE = 0.3, 0.45, 0.15  # parts of the share; the rest are whole months
_SIGMAS = (1.5, 4.0, 8.0)  # pixels, of the noise whose hills are the blobs
_COVERED = (0.04, 0.1, 0.25, 0.5)  # share of a month that the blobs of one episode cover
_SPAN = 18  # steps of the record whose gaps are moved together
_SHORT = 24  # dates; a whole month of a shorter record is more than the share, so it has a turn of its own
_ENOUGH = 12_000  # hidden values that leave no situation without some hundreds
_MOST_TURNS = 8


def turns(observed: int, dates: int) -> int:
    """Rehearsals that a stack (or sample) with this many observed values and dates needs, 1…8.

    Small stacks need several, and short ones some in which a whole month is hidden, another one each time.
    """
    wanted = -(-_ENOUGH // max(int(SHARE * observed), 1))
    return int(np.clip(wanted, _MOST_TURNS if dates < _SHORT else 1, _MOST_TURNS))


def hidden_values(
    observed: np.ndarray, mask: np.ndarray, rng: np.random.Generator, share: float = SHARE, turn: int = 0
) -> np.ndarray:
    """Values that a turn withholds, ``(time, y, x)`` bool, all of them observed and in the mask.

    observed
        ``(time, y, x)`` bool.
    mask
        ``(y, x)`` bool, the cells that are filled.
    rng
        The same state gives the same values.
    share
        Part of the observed values that is hidden, about.
    turn
        Number of the turn, from 0. In short records (below 24 dates) every second hides one
        whole month and nothing else, another one each time; the others hide no whole month.
    """
    observed = observed & mask
    length, total = len(observed), int(observed.sum())
    hidden = np.zeros(observed.shape, bool)
    if not total:
        return hidden
    if length < _SHORT and turn % 2 == 1 and length > 1:
        months = np.flatnonzero(observed.any(axis=(1, 2)))
        month = np.random.default_rng(length).permutation(months)[turn // 2 % months.size]
        hidden[month] = observed[month]
    else:
        _hide_own(hidden, observed, mask, rng, _OWN * share * total)
        _hide_blobs(hidden, observed, mask, rng, _BLOBS * share * total)
        _hide_single(hidden, observed, rng, _SINGLE * share * total)
        if length >= _SHORT:
            several = max(1, round((1 - _OWN - _BLOBS - _SINGLE) * share * length))
            _hide_months(hidden, observed, rng, several, min(LONGEST, length // 12))
    return hidden


def _longest(length: int) -> int:
    """Steps of the longest hidden gap: a record must keep most of itself."""
    return max(1, min(LONGEST, length // 4))


def _hide_own(hidden, observed, mask, rng, wanted) -> None:
    """The stack's own gaps, of spans of the record, at other dates and mirrored in space."""
    length, goal = len(observed), hidden.sum() + wanted
    span = max(1, min(_SPAN, length // 4))
    missing = ~observed & mask
    for _ in range(200):
        here, there = rng.integers(0, length - span + 1, 2)
        steps = slice(here, here + span)
        pattern = missing[there : there + span]
        flips = [axis for axis in (1, 2) if rng.random() < 0.5]
        new = np.flip(pattern, flips) & observed[steps]
        # What covers most of the span (polar night, a sensor's failure) would be too much at once.
        if here != there and 0 < new.sum() <= max(2 * wanted, 1):
            hidden[steps] |= new
        if hidden.sum() >= goal:
            return


def _hide_blobs(hidden, observed, mask, rng, wanted) -> None:
    """Hills of smooth noise, some small and some large, for one or more steps."""
    from scipy.ndimage import gaussian_filter

    length, goal = len(observed), hidden.sum() + wanted
    for _ in range(400):
        lasts = rng.integers(1, _longest(length) + 1)
        start = rng.integers(0, length - lasts + 1)
        noise = gaussian_filter(rng.normal(size=mask.shape), rng.choice(_SIGMAS))
        high = noise > np.quantile(noise[mask], 1 - rng.choice(_COVERED))
        hidden[start : start + lasts] |= high & observed[start : start + lasts]
        if hidden.sum() >= goal:
            return


def _hide_single(hidden, observed, rng, wanted) -> None:
    """Single pixels for one or more steps."""
    length = len(observed)
    rows, columns = np.nonzero(observed.any(axis=0))
    mean = observed[:, rows, columns].mean()
    count = int(np.ceil(wanted / (mean * (1 + _longest(length)) / 2)))
    pixel = rng.integers(0, rows.size, count)
    lasts = rng.integers(1, _longest(length) + 1, count)
    start = rng.integers(0, length - lasts + 1)
    for step in range(_longest(length)):
        at = lasts > step
        hidden[start[at] + step, rows[pixel[at]], columns[pixel[at]]] = True
    hidden &= observed


def _hide_months(hidden, observed, rng, count, longest) -> None:
    """Whole months with observations, in runs of up to ``longest``, ``count`` of them together."""
    filled = np.flatnonzero(observed.any(axis=(1, 2)))
    while count > 0:
        lasts = int(min(rng.integers(1, longest + 1), count))
        start = int(rng.choice(filled))
        hidden[start : start + lasts] |= observed[start : start + lasts]
        count -= lasts
