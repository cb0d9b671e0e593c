"""All distributions that SSI knows, by word and by the code that FIT has for them."""

from __future__ import annotations

from .by_values import EMPIRICAL, KERNEL
from .distribution import Distribution
from .gamma import GAMMA, GAMMA_ML
from .gev import GEV
from .log_logistic import LOGLOGISTIC
from .lognormal import LOGNORMAL
from .normal import NORMAL
from .options import BEST_WITH_KERNEL
from .pearson3 import PEARSON3
from .pooled import POOLED

FAMILIES = {family.word: family for family in (NORMAL, GAMMA, LOGNORMAL, GEV, PEARSON3, GAMMA_ML, LOGLOGISTIC)}
BY_VALUES = {family.word: family for family in (KERNEL, EMPIRICAL, POOLED)}
BY_CODE = {family.code: family for family in (*FAMILIES.values(), *BY_VALUES.values())}
BEST_OF = (NORMAL, GAMMA, LOGNORMAL, GEV, PEARSON3)
MOST_PARAMETERS = 3
LABELS = {word: family.label for word, family in {**FAMILIES, **BY_VALUES}.items()} | {"best": "The best family"}


def candidates(word: str) -> tuple[Distribution, ...]:
    """The distributions that a word of DISTRIBUTION stands for: one, or those that ``best`` chooses from."""
    if word == BEST_WITH_KERNEL:
        return (*BEST_OF, KERNEL)
    return BEST_OF if word == "best" else ({**FAMILIES, **BY_VALUES}[word],)


def keeps_values(word: str) -> bool:
    """Whether the values of the reference period are part of a fit."""
    return any(family.by_values for family in candidates(word))
