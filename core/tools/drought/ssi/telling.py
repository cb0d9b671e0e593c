"""What `ssi` refuses and tells: lengths of records, fits that are kept or adjusted, and values without an index."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError
from ....run.language import say
from ....run.messages import Tell
from .options import BEST_WITH_KERNEL, FEW_VALUES, MIN_VALUES, SsiOptions
from .zeros import MIN_POSITIVE

if TYPE_CHECKING:
    from .adjust import Adjustment
    from .fit_bands import FitCard
    from .kernel import Tally

_POOR = 0.5  # correlation of anomalies below which an adjustment is warned of


def tell_kept_fit(card: FitCard, stack: TimeStack, options: SsiOptions, tell: Tell) -> None:
    """Say what the kept fit is of, and warn where DISTRIBUTION or the stack are of another kind."""
    tell.info(
        "Nothing is fitted: the distribution ({distribution}) is that of {start} to {end}.",
        distribution=card.distribution.replace(BEST_WITH_KERNEL, "best"), start=card.start, end=card.end,
    )  # fmt: skip
    if options.distribution not in ("normal", card.distribution):
        tell.warn(
            "DISTRIBUTION {given} is not used: the fit of FIT_FROM is {fitted}.",
            given=options.distribution, fitted=card.distribution,
        )  # fmt: skip
    if card.variable != stack.variable:
        tell.warn(
            "The fit is of “{fitted}”, the stack holds “{variable}”. Is it the same product?",
            fitted=card.variable, variable=stack.variable,
        )  # fmt: skip


def tell_other_period(card: FitCard, longer: TimeStack, tell: Tell) -> None:
    """Warn of a record that does not have the years that the fit is of: it may be another one."""
    first, last = longer.axis.labels[0], longer.axis.labels[-1]
    if first > card.start or last < card.end:
        tell.warn(
            "FIT_FROM was fitted to {start} to {end}, but ADJUST_TO has only {first} to {last}. Is it the record that"
            " was fitted?",
            start=card.start, end=card.end, first=first, last=last,
        )  # fmt: skip


def check_length(stack: TimeStack, groups: np.ndarray, reference: np.ndarray, options: SsiOptions, tell: Tell) -> None:
    """Refuse a record, or a reference period, that is too short for the fits; warn where it is barely enough."""
    first, last = stack.axis.labels[0], stack.axis.labels[-1]
    if not reference.any():
        raise DateError(
            "The reference period has no date of {path}, which goes from {first} to {last}.",
            path=stack.path, first=first, last=last,
        )  # fmt: skip
    # The first SCALE − 1 steps of a record have no trailing mean, so no value that could be fitted to.
    stack.require_dates(options.scale, say("the mean over SCALE = {scale} steps", scale=options.scale))
    fitted = reference & (np.arange(len(stack)) >= options.scale - 1)
    available = int(np.bincount(groups[fitted], minlength=1).max())
    if options.distribution == "pooled":
        _check_pooled(stack, int(fitted.sum()), options, tell)
        return
    if available < MIN_VALUES:
        raise DateError(
            "{path}: the reference period gives at most {available} value(s) for each fit; at least {least} are needed"
            " (ten years of months), and {few} to trust the tails. A shorter record can be given the fit of a longer"
            " one of the same product (FIT_FROM), or one distribution for the whole year (DISTRIBUTION pooled).",
            path=stack.path, available=available, least=MIN_VALUES, few=FEW_VALUES,
        )  # fmt: skip
    if available < FEW_VALUES:
        tell.warn(
            "Only {available} years stand behind each calendar month: values beyond ±1.5 are uncertain (at least {few}"
            " years are advised).",
            available=available, few=FEW_VALUES,
        )  # fmt: skip


def _check_pooled(stack: TimeStack, steps: int, options: SsiOptions, tell: Tell) -> None:
    from .pooled import MIN_POOLED, MIN_POOLED_YEARS

    years = steps / stack.axis.steps_per_year
    if steps < MIN_POOLED or years < MIN_POOLED_YEARS:
        raise DateError(
            "{path}: the reference period has {steps} dates ({years:.1f} years); a pooled distribution needs {least}"
            " dates and {least_years} years.",
            path=stack.path, steps=steps, years=years, least=MIN_POOLED, least_years=MIN_POOLED_YEARS,
        )  # fmt: skip
    if years >= FEW_VALUES:
        tell.info(
            "The record has {years:.0f} years: each calendar month can have a distribution of its own (kernel, gamma"
            " …), which follows the season more closely than the pooled one.",
            years=years,
        )


def tell_adjustment(tally: Tally, adjustment: Adjustment, longer: TimeStack, tell: Tell) -> None:
    """Tell how far the two records agree."""
    if not tally.matched:
        tell.warn(
            "No pixel has enough values in common with {path}: nothing could be adjusted to it.", path=longer.path
        )
        return
    r = tally.correlations / tally.matched
    words = {
        "path": longer.path, "dates": len(adjustment.here), "first": adjustment.span[0], "last": adjustment.span[1],
        "r": r, "off": tally.differences / tally.matched,
    }  # fmt: skip
    tell.info(
        "INPUT is adjusted to {path} over {dates} common dates ({first} to {last}): the anomalies have a correlation of"
        " {r:.2f}, and differ by {off:.2f} standard deviations after it (means over the pixels).",
        **words,
    )  # fmt: skip
    if r < _POOR:
        tell.warn(
            "The anomalies of INPUT and of {path} have a correlation of {r:.2f} only: an index by that fit is uncertain"
            " by {off:.2f}, and tells little of the droughts of the other record.",
            **words,
        )  # fmt: skip


def tell_tally(tally: Tally, options: SsiOptions, zeros: str, tell: Tell) -> None:
    """Tell what has no index though it has a value."""
    if tally.not_positive:
        tell.warn(
            "{share:.2%} of the values are {what} 0, for which the distribution {distribution} has no place: they"
            " have no index, nor has a calendar month of a pixel with one of them in its reference period. Are they"
            " missing values in truth? Else take another DISTRIBUTION.",
            share=tally.not_positive / max(tally.before, 1), distribution=options.distribution,
            what=say("below") if zeros else say("not above"),
        )  # fmt: skip
    groups = max(tally.fits + tally.dry, 1)
    if tally.dry:
        tell.warn(
            "In {share:.2%} of the pixels' calendar months fewer than {least} years have rain: they have no index.",
            share=tally.dry / groups, least=MIN_POSITIVE,
        )  # fmt: skip
    if tally.capped:
        tell.warn(
            "In {share:.2%} of the pixels' calendar months it is dry so often that the index of a month without rain"
            " lies above −1: no drought can be seen there. A longer SCALE reaches into the rainy season.",
            share=tally.capped / groups,
        )
    if tally.limited:
        tell.info(
            "The pooled index is held within ±{limit:.2f} on average: so far out reach the independent values of the"
            " record. An index of −1 has a standard error of {error:.2f}.",
            limit=tally.limits / tally.limited,
            error=tally.errors / tally.limited,
        )
    from .families import candidates

    if tally.impossible and not options.distribution.startswith("best"):
        tell.warn(
            "{share:.2%} of the fits ({label}) exclude a value that they were fitted to: such a value has the smallest"
            " or largest index there is (± CLIP). “best” takes another distribution instead.",
            share=tally.impossible / tally.fits, label=candidates(options.distribution)[0].label,
        )  # fmt: skip
    if not tally.after:
        tell.warn(
            "No pixel has enough valid values for an index: each calendar month needs at least {least} in the reference"
            " period.",
            least=MIN_VALUES,
        )  # fmt: skip
    tell.leave_out(
        "values", tally.before - tally.after, tally.before,
        "too few valid values for a fit, an incomplete trailing mean, or climatology only",
    )  # fmt: skip
