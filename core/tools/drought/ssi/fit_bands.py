"""The raster FIT: fitted distributions in bands that say what they hold, and how to read them back.

Band 1 is the distribution. Then come, for each calendar month (or for the whole series), the
parameters, the number of values and the p value of the fit; behind them, where zeros have a place of
their own, the share of zeros of each month, and where a distribution needs them the values that it was
fitted to. A tag tells what the fit is of, so that it is never applied to something else.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date

import numpy as np

from ....data.earth.grid import require_same_grid
from ....data.raster import RasterFile
from ....data.stack.time_axis import MONTHS, season_count, step_date, step_noun, step_number
from ....data.stack.time_stack import TimeStack
from ....run.errors import DateError, InputError, ParameterError, UnitError
from ....run.language import say
from .families import BY_CODE, MOST_PARAMETERS, candidates, keeps_values
from .fitting import Fits
from .moving_window import window_steps
from .options import SsiOptions
from .zeros import ZEROS

TAG = "ssi_fit"
_FORMAT = 2
_FORMATS = (1, _FORMAT)  # 1 had neither shares of zeros nor values


@dataclass(frozen=True)
class FitCard:
    """What a fit is of; kept as JSON in the tag `TAG`."""

    distribution: str
    scale: int
    standardise: str
    step: str
    start: str
    end: str
    unit: str
    variable: str
    clip: float
    format: int = _FORMAT
    zeros: str = ""  # what zeros are; empty for values like any other
    kept: int = 0  # values of each group that are kept with the fit
    window: int = 0  # steps on either side of a place in the year that are fitted with it

    @classmethod
    def of(cls, stack: TimeStack, reference: np.ndarray, groups: np.ndarray, options: SsiOptions) -> FitCard:
        """The card of a fit to the ``reference`` steps of a stack, which lie in ``groups``."""
        days = [day for day, chosen in zip(stack.axis.labels, reference, strict=True) if chosen]
        kept = int(np.bincount(groups[reference]).max()) if keeps_values(options.distribution) else 0
        return cls(
            options.distribution, options.scale, options.standardise, stack.axis.step, days[0], days[-1],
            plain_unit(stack), stack.variable, options.clip, zeros=zeros_in(stack, options), kept=kept,
            window=window_of(stack, options),
        )  # fmt: skip

    @property
    def with_zeros(self) -> bool:
        """Whether there are bands with the share of zeros."""
        return bool(self.zeros) and not (
            self.zeros != "missing" and all(f.ranked for f in candidates(self.distribution))
        )

    @property
    def groups(self) -> int:
        """How many distributions a pixel has: one for each place in the year, or one for the whole series."""
        if self.standardise == "whole_series":
            return 1
        return season_count(self.step)

    @property
    def parameter_count(self) -> int:
        """Most parameters that a family of the fit has."""
        return max(len(family.parameters) for family in candidates(self.distribution))

    @property
    def bands(self) -> int:
        """Bands of the raster that keeps the fit."""
        return 1 + self.groups * (self.parameter_count + 2 + self.with_zeros + self.kept)

    def tags(self) -> dict[str, str]:
        """Tags of the raster that keeps the fit: the card as JSON, and the name of the variable."""
        return {TAG: json.dumps(asdict(self), ensure_ascii=False), "variable": f"ssi{self.scale}_fit"}

    def descriptions(self) -> list[str]:
        """One text for each band."""
        families = candidates(self.distribution)
        codes = ", ".join(f"{family.code} {family.label}" for family in families)
        texts = [f"Distribution ({codes})"]
        for group in range(self.groups):
            when = self._when(group)
            texts += [f"{when}: {_parameter(families, i)}" for i in range(self.parameter_count)]
            texts += [f"{when}: number of values", f"{when}: p of the fit"]
        if self.with_zeros:
            texts += [f"{self._when(group)}: share of zeros" for group in range(self.groups)]
        for group in range(self.groups):
            texts += [f"{self._when(group)}: value {place + 1} in order" for place in range(self.kept)]
        return texts

    def _when(self, group: int) -> str:
        if self.groups == 1:
            return "Whole series" if self.standardise == "whole_series" else "All years"
        if self.step == "month":
            return MONTHS[group]
        if self.step == "dekad":
            return f"{MONTHS[group // 3]}, days {('1–10', '11–20', 'from 21')[group % 3]}"
        if self.step == "week":
            return f"Week {group + 1}"
        # Of the leap year 2000, by which `seasons` counts.
        day = step_date(step_number(date(2000, 12, 31), self.step) - self.groups + 1 + group, self.step)
        return f"{'' if self.step == 'day' else 'From '}{day.day} {MONTHS[day.month - 1]}"


def plain_unit(stack: TimeStack) -> str:
    """The unit, written in one way for volumetric soil moisture."""
    return "m3 m-3" if stack.is_volumetric_unit else stack.unit.strip()


def zeros_in(stack: TimeStack, options: SsiOptions) -> str:
    """What zeros are in a stack. Soil moisture is never 0: there a zero is a value like any other, or an error."""
    return "" if stack.is_volumetric_unit else options.zeros


def window_of(stack: TimeStack, options: SsiOptions) -> int:
    """Steps on either side that are fitted together; none where there are no seasons or all are pooled."""
    if options.standardise == "whole_series" or options.distribution == "pooled":
        return 0
    return window_steps(stack.axis.step, options.window_days)


def _parameter(families, place: int) -> str:
    """Words for a parameter: what it is, by distribution where there are several."""
    words: dict[str, list[str]] = {}
    for family in families:
        if place < len(family.parameters):
            words.setdefault(family.parameters[place], []).append(family.label)
    if len(families) == 1:
        return next(iter(words))
    return "; ".join(f"{word} ({', '.join(labels)})" for word, labels in words.items())


def to_bands(fits: Fits, card: FitCard) -> np.ndarray:
    """``(bands, n)`` float32 of fits with p."""
    parameter_count = card.parameter_count
    per_group = np.concatenate([fits.parameters[:, :parameter_count], fits.count[:, None], fits.p[:, None]], axis=1)
    code = np.where(fits.code > 0, fits.code, np.nan).astype("float32")
    n = per_group.shape[-1]
    parts = [code[None], per_group.reshape(-1, n)]
    if card.with_zeros:
        parts.append(fits.zeros if fits.zeros is not None else np.zeros(fits.count.shape, "float32"))
    if card.kept and fits.values is not None:
        parts.append(fits.values.reshape(-1, n))
    return np.concatenate(parts)


def from_bands(bands: np.ndarray, card: FitCard) -> Fits:
    """The inverse of `to_bands`; codes that are no distribution count as no fit."""
    code = np.where(np.isin(bands[0], list(BY_CODE)), bands[0], 0).astype("uint8")
    rest = 1 + card.groups * (card.parameter_count + 2)
    per_group = bands[1:rest].reshape(card.groups, card.parameter_count + 2, -1)
    parameters = np.full((card.groups, MOST_PARAMETERS, bands.shape[1]), np.nan, "float32")
    parameters[:, : card.parameter_count] = per_group[:, : card.parameter_count]
    fits = Fits(code, parameters, per_group[:, -2], per_group[:, -1], how=card.zeros if card.with_zeros else "")
    fits.window = card.window
    if card.with_zeros:
        fits.zeros = bands[rest : rest + card.groups]
        rest += card.groups
    if card.kept:
        fits.values = bands[rest:].reshape(card.groups, card.kept, -1)
    return fits


def read_card(raster: RasterFile, stack: TimeStack, options: SsiOptions) -> FitCard:
    """What an earlier run wrote as FIT, checked against what it shall be applied to.

    Raises
    ------
    InputError, GridError, DateError, UnitError, ParameterError
        It is no such raster, or is of another grid, step, unit, SCALE or STANDARDISE.
    """
    card = _card(raster)
    require_same_grid(stack, raster)
    _require_same_subject(raster.path, card, stack, options)
    return card


def _card(raster: RasterFile) -> FitCard:
    what = say("Choose the raster that an earlier run of this tool wrote as FIT.")
    if TAG not in raster.tags:
        raise InputError(
            "{path} is not a FIT raster: it does not say what was fitted (its tag {tag} is missing). {what} A "
            "copy by another program may have lost its tags.",
            path=raster.path, tag=TAG, what=what,
        )  # fmt: skip
    try:
        content = json.loads(raster.tags[TAG])
        card = FitCard(**content)
        SsiOptions(
            card.scale, card.standardise, clip=card.clip, distribution=card.distribution, zeros=card.zeros or ZEROS[0]
        )
        complete = raster.count == card.bands
    except (ValueError, TypeError, KeyError, ParameterError, DateError) as error:
        raise InputError(
            "{path} is damaged: its tag {tag} cannot be read ({error}). {what}",
            path=raster.path, tag=TAG, error=error, what=what,
        ) from error  # fmt: skip
    if card.format not in _FORMATS:
        raise InputError(
            "{path} has the format {format}; this version of AgriDrought knows {known}. Update the plugin, or "
            "make the fit again.",
            path=raster.path, format=card.format, known=_FORMAT,
        )  # fmt: skip
    if not complete:
        raise InputError(
            "{path} has {count} bands where its fit has {bands}. {what}",
            path=raster.path, count=raster.count, bands=card.bands, what=what,
        )  # fmt: skip
    return card


def _require_same_subject(path: str, card: FitCard, stack: TimeStack, options: SsiOptions) -> None:
    if card.step != stack.axis.step:
        raise DateError(
            "{path} is a fit by {step}, but {other_path} goes by {noun}.",
            path=path,
            step=say(step_noun(card.step)),
            other_path=stack.path,
            noun=say(stack.axis.noun),
        )
    if card.unit != plain_unit(stack):
        raise UnitError(
            "{path} is a fit of values in “{unit}”, but those of {other_path} are in “{stack}”. Bring them to the "
            "unit of the fit, with “Build time stack”.",
            path=path,
            unit=card.unit or say("no unit"),
            other_path=stack.path,
            stack=plain_unit(stack) or say("no unit"),
        )
    for name, own, given in (
        ("SCALE", card.scale, options.scale),
        ("STANDARDISE", card.standardise, options.standardise),
    ):
        if own != given:
            raise ParameterError(
                "{path} is a fit with {name} {own}, but {name} is {given}. Set it to {own}.",
                path=path, name=name, own=own, given=given,
            )  # fmt: skip
    if options.window_days is not None and window_of(stack, options) != card.window:
        raise ParameterError(
            "{path} is a fit of {window} step(s) on either side of each place in the year, but WINDOW_DAYS is "
            "{window_days}. Leave it empty: the window is that of the fit.",
            path=path, window=card.window, window_days=options.window_days,
        )  # fmt: skip
    if options.start or options.end:
        raise ParameterError(
            "{path} has its own reference period, {start} to {end}: with FIT_FROM nothing is fitted. Leave "
            "REFERENCE_START and REFERENCE_END empty.",
            path=path, start=card.start, end=card.end,
        )  # fmt: skip
