"""What to compute, and what a fit needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ....run.errors import ParameterError
from .zeros import ZEROS

MIN_VALUES = 10  # valid values of a calendar month (or of the whole series) that a fit needs
FEW_VALUES = 20  # below this the tails are guesses: the user is warned
MIN_SD = 1e-6  # m³/m³; a series that varies less is constant, and its index would be noise
BEST_WITH_KERNEL = "best_with_kernel"  # what “best” becomes where none of the five families fits (`suitability`)
MOST_WINDOW = 90  # days on either side: beyond it a "season" is half a year
MOST_SCALE = 60  # steps, in a list of several scales
ADJUST = ("mean_sd", "cdf")  # how a record is brought to the scale of another (`adjust`)
STANDARDISE = ("calendar_month", "whole_series")
DISTRIBUTION = (
    "normal", "gamma", "lognormal", "gev", "pearson3", "gamma_ml", "best",
    "empirical", "kernel", "loglogistic", "pooled",
)  # fmt: skip


@dataclass(frozen=True)
class SsiOptions:
    """What to compute.

    scale
        Steps of the trailing mean.
    standardise
        ``calendar_month``: every place of the year has its own distribution.
        ``whole_series``: one for all (the paper's printed variant, whose seasonality is
        mostly that of soil moisture itself); it is not clipped.
    start, end
        Reference period of the fit, both included; None is open.
    clip
        The index is held within ± this; 0 leaves it.
    distribution
        One of `DISTRIBUTION`; ``best`` is chosen per pixel by AICc.
    zeros
        One of `zeros.ZEROS`: what months without rain are.
    window_days
        Days on either side of a step's place in the year whose values are fitted with it; None by the step.
    """

    scale: int = 1
    standardise: str = "calendar_month"
    start: date | None = None
    end: date | None = None
    clip: float = 3.0
    distribution: str = "normal"
    zeros: str = ZEROS[0]
    window_days: int | None = None

    def __post_init__(self):
        if self.scale < 1:
            raise ParameterError("SCALE is {scale}; it is a number of steps, at least 1.", scale=self.scale)
        for name, value, words in (
            ("STANDARDISE", self.standardise, STANDARDISE),
            ("DISTRIBUTION", self.distribution, (*DISTRIBUTION, BEST_WITH_KERNEL)),
            ("ZEROS", self.zeros, ZEROS),
        ):
            if value not in words:
                raise ParameterError(
                    "{name} is “{value}”; it is one of {words}.",
                    name=name, value=value, words=", ".join(words),
                )  # fmt: skip
        if self.window_days is not None and not 0 <= self.window_days <= MOST_WINDOW:
            raise ParameterError(
                "WINDOW_DAYS is {window_days}; it is a number of days from 0 to {most_window}.",
                window_days=self.window_days, most_window=MOST_WINDOW,
            )  # fmt: skip
        if self.clip < 0:
            raise ParameterError("CLIP is {clip:g}; it is a positive number, or 0 for no clipping.", clip=self.clip)
        if self.start and self.end and self.start > self.end:
            raise ParameterError(
                "The reference period ends ({end}) before it starts ({start}).",
                end=self.end, start=self.start,
            )  # fmt: skip

    @property
    def limit(self) -> float:
        """The index is held within ± this; 0 for no limit."""
        return self.clip if self.standardise == "calendar_month" else 0.0


def parse_scales(text: str, name: str = "SCALES") -> tuple[int, ...]:
    """Scales from text such as ``1-24`` or ``1, 3, 6, 12``, ascending; none from an empty one.

    Parameters
    ----------
    text
        As the user gives it.
    name
        Of the parameter, for messages.

    Raises
    ------
    ParameterError
        No numbers of steps.

    Examples
    --------
    >>> parse_scales("1-3, 12")
    (1, 2, 3, 12)
    """
    found: set[int] = set()
    for part in re.split(r"[,;\s]+", text.strip()) if text.strip() else []:
        span = re.fullmatch(r"(\d{1,3})(?:[-–](\d{1,3}))?", part)
        first, last = (int(span[1]), int(span[2] or span[1])) if span else (0, 0)
        if not 1 <= first <= last <= MOST_SCALE:
            raise ParameterError(
                "{name}: “{part}” is no number of steps from 1 to {most}, nor a span of them. Write 1-24, or 1,3,6,12.",
                name=name, part=part, most=MOST_SCALE,
            )  # fmt: skip
        found |= set(range(first, last + 1))
    return tuple(sorted(found))
