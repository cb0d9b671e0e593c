"""All distributions that SSI knows, by word and by the code that FIT has for them."""

from __future__ import annotations

from .distribution import Distribution
from .gamma import GAMMA, GAMMA_ML
from .gev import GEV
from .lognormal import LOGNORMAL
from .normal import NORMAL
from .pearson3 import PEARSON3

FAMILIES = {family.word: family for family in (NORMAL, GAMMA, LOGNORMAL, GEV, PEARSON3, GAMMA_ML)}
BY_CODE = {family.code: family for family in FAMILIES.values()}
BEST_OF = (NORMAL, GAMMA, LOGNORMAL, GEV, PEARSON3)
MOST_PARAMETERS = 3


def candidates(word: str) -> tuple[Distribution, ...]:
    """The distributions that a word of DISTRIBUTION stands for: one, or those that ``best`` chooses from."""
    return BEST_OF if word == "best" else (FAMILIES[word],)
