"""What a raster parameter may hold, and the one check of it for all tools.

A `Quantity` knows the units and the plausible values of what it names. `check_quantity` looks at a sample of an
opened raster: first for a missing code that the file does not declare (−9999, 65535, 9.97e36), then for another
quantity or another unit than the parameter is for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from ..run.errors import InputError, UnitError
from ..run.language import later, say
from ..run.messages import Message

# Values by which data sets say "missing". They are only taken for a code where they lie far from all other values.
KNOWN_CODES = (
    -9999.0, -999.0, -99.0, -99.9, -999.9, -9998.0, -99999.0, -32768.0, -32767.0, -2147483648.0, 999.0, 9999.0, 99999.0,
    32767.0, 65535.0, 65534.0, 255.0, 254.0, 1e15, 1e20, 1e30, -1e30, 9.969209968386869e36, 3.4028234663852886e38,
    -3.4028234663852886e38,
)  # fmt: skip
_FAR = 10.0  # ranges of the other values between them and a code
_VERY_FAR = 1000.0  # the same where the code is none of the known ones
_LARGE_CODE = 9999.0
_QUITE_FAR = 100.0
_OF_PRODUCTS = (-3000.0, -28672.0)  # vegetation indices and reflectances of MODIS
_REPEATED = 3  # times that a value which is no known code must recur
_PLAIN_SIGNS = str.maketrans(
    {"³": "3", "²": "2", "⁻": "-", "¹": "1", "−": "-", " ": "", ".": "", "*": "", "^": "", "_": ""}
)

VOLUMETRIC_UNITS = ("m3m-3", "m3/m3", "cm3cm-3", "cm3/cm3", "mm/mm", "vol/vol", "fraction", "m3/m-3")
KELVIN_UNITS = ("k", "kelvin", "degk", "degreeskelvin")
CELSIUS_UNITS = ("c", "°c", "degc", "celsius", "degreescelsius", "degreecelsius", "degreesc", "degreec")
NO_UNIT = ("", "1", "-", "none", "dimensionless", "unitless")
# Greatest depths of rain that have been measured, rounded up: 1.83 m in a day, 9.3 m in a month (both in mm).
_MOST_RAIN = {"day": 2000.0, "pentad": 4500.0, "week": 5500.0, "dekad": 6500.0, "half_month": 8000.0,
              "half_month15": 8000.0, "4day": 4000.0, "8day": 6000.0, "16day": 8000.0, "month": 10000.0,
              "year": 30000.0}  # fmt: skip


def plain_unit(unit: str) -> str:
    """Return a unit without case, spaces and typography, to compare it.

    Examples
    --------
    >>> plain_unit("m³ m⁻³")
    'm3m-3'
    """
    return unit.strip().lower().translate(_PLAIN_SIGNS)


def code_beyond(low: float, high: float, extremes: tuple[float, float]) -> float | None:
    """Find a code for "missing" among the extremes of a raster whose other values lie from ``low`` to ``high``.

    Examples
    --------
    >>> [code_beyond(0.0, 0.9, extremes) for extremes in ((-9999.0, 0.9), (0.0, 255.0), (0.0, 30.0))]
    [-9999.0, 255.0, None]
    """
    spread = max(high - low, 1e-6 * max(abs(low), abs(high)), 1e-12)
    for value, distance in ((extremes[0], low - extremes[0]), (extremes[1], extremes[1] - high)):
        for code in (*KNOWN_CODES, *_OF_PRODUCTS):
            # Small codes may be values that are seldom.
            far = _QUITE_FAR if 0 <= code < _LARGE_CODE else _FAR
            if np.isclose(value, code, rtol=1e-6, atol=0) and distance > far * spread:
                return value
    return None


@dataclass(frozen=True, eq=False)
class Sample:
    """Some finite values of a raster and what its file says of them.

    Parameters
    ----------
    path
        For messages.
    values
        ``(n,)`` finite values, n ≥ 1.
    unit, variable
        As the file names them; empty where it does not.
    integer
        Whether the file stores whole numbers.
    step
        Time step of a stack, empty for a raster without dates.
    """

    path: str
    values: np.ndarray
    unit: str = ""
    variable: str = ""
    integer: bool = False
    step: str = ""

    @cached_property
    def low(self) -> float:
        """Smallest value."""
        return float(self.values.min())

    @cached_property
    def high(self) -> float:
        """Largest value."""
        return float(self.values.max())

    @cached_property
    def robust(self) -> tuple[float, float]:
        """The 1st and the 99th percentile."""
        low, high = np.percentile(self.values, (1, 99))
        return float(low), float(high)

    @cached_property
    def whole(self) -> bool:
        """Whether all values are whole numbers."""
        return bool((self.values == np.rint(self.values)).all())

    @property
    def plain_unit(self) -> str:
        """The unit to compare with others; see `plain_unit`."""
        return plain_unit(self.unit)

    @property
    def described(self) -> str:
        """Range and unit in words."""
        unit = say(" (unit “{unit}”)", unit=self.unit) if self.unit else ""
        return say("values from {low:.4g} to {high:.4g}{unit}", low=self.low, high=self.high, unit=unit)


def missing_code(values: np.ndarray, low: float = -np.inf, high: float = np.inf) -> float | None:
    """Find a value that means "missing" though the file does not say so.

    A code is the smallest or largest value, it recurs (or is one of `KNOWN_CODES`), and it lies far from all others.

    Parameters
    ----------
    values
        ``(n,)`` finite values.
    low, high
        Plausible range of the quantity: a known code beyond it needs no distance from the others.

    Returns
    -------
    The code, or None.

    Examples
    --------
    >>> import numpy as np
    >>> missing_code(np.array([0.2, 0.31, -9999.0, 0.25, -9999.0]))
    -9999.0
    >>> missing_code(np.array([0.0, 0.0, 0.0, 5.1, 130.0])) is None
    True
    """
    found, counts = np.unique(values, return_counts=True)
    for place, neighbour, rest in ((0, 1, slice(1, None)), (-1, -2, slice(None, -1))):
        value = float(found[place])
        known = any(np.isclose(value, code, rtol=1e-6, atol=0) for code in KNOWN_CODES)
        if found.size == 1:
            return value if known and not low <= value <= high else None
        others = found[rest]
        spread = max(float(np.ptp(others)), 1e-6 * float(np.abs(others).max()), 1e-12)
        distance = abs(float(found[neighbour]) - value) / spread
        if known and (distance > _FAR or not low <= value <= high):
            return value
        if counts[place] >= _REPEATED and others.size >= _REPEATED and distance > _VERY_FAR:
            return value
    return None


@dataclass(frozen=True)
class Quantity:
    """What a raster can hold.

    Parameters
    ----------
    name
        As messages call it, with its unit.
    low, high
        Plausible values; single values beyond them are taken as missing, and that is told.
    units
        Units of it as `plain_unit` gives them; empty when any will do.
    problem
        Says why a sample cannot be of this quantity, None when it can be.
    one_band
        Whether only the first band of a raster counts.
    """

    name: str
    low: float = -np.inf
    high: float = np.inf
    units: tuple[str, ...] = ()
    problem: Callable[[Quantity, Sample], Message | None] = lambda quantity, sample: None
    one_band: bool = False

    def limits(self, step: str = "") -> tuple[float, float]:
        """Plausible values for a stack of a time step."""
        return self.low, self.high


@dataclass(frozen=True)
class _Precipitation(Quantity):
    """Rain: how much can fall depends on the length of a step."""

    def limits(self, step: str = "") -> tuple[float, float]:
        return self.low, _MOST_RAIN.get(step.split("+")[0], self.high)


def is_index_like(sample: Sample) -> bool:
    """Whether the values can be a standardised index: no unit of something else, both signs, within ±15."""
    return sample.plain_unit in NO_UNIT and sample.low < -0.05 and sample.low >= -15 and sample.high <= 15


def is_share_like(sample: Sample) -> bool:
    """Whether the values look like volumetric soil moisture or a share: all between 0 and 1, not only 0 and 1."""
    return sample.plain_unit in VOLUMETRIC_UNITS or (sample.low >= 0 and sample.high <= 1 and not sample.whole)


def _soil_moisture(quantity: Quantity, sample: Sample) -> Message | None:
    unit, high = sample.plain_unit, sample.robust[1]
    if is_index_like(sample) and unit not in VOLUMETRIC_UNITS:
        return Message(
            "{path} holds a standardised index, not soil moisture: {what}. Give the soil moisture that the index was"
            " made from.",
            {"path": sample.path, "what": sample.described},
        )
    if unit in (*NO_UNIT, *VOLUMETRIC_UNITS) and high <= 1:
        return None
    if "kg" in unit or unit in ("mm", "cm", "m") or (unit in NO_UNIT and high > 100):
        guess = say("It looks like kg m⁻² (the water of a layer): divide by 1000 × the depth of the layer in metres")
    elif "%" in unit or "percent" in unit or unit in (*NO_UNIT, *VOLUMETRIC_UNITS):
        guess = say("It looks like per cent: multiply by 0.01 (and by the porosity, when it is per cent of saturation)")
    else:
        guess = say("If it is soil moisture in another unit, convert it")
    return Message(
        "{path} does not hold volumetric soil moisture in m³/m³: its unit is “{unit}” and 1 % of the values lie above"
        " {high:.3g}. {guess}, for example with the parameters “Scale” (SCALE) and “Unit” (UNIT) of “Build time"
        " stack”.",
        {"path": sample.path, "unit": sample.unit or say("not given"), "high": high, "guess": guess},
    )


def _amount(quantity: Quantity, sample: Sample) -> Message | None:
    """Anything that a standardised index can be made of: water in any unit, but no index and no classes."""
    if sample.plain_unit == "class" or (sample.integer and sample.whole and sample.low >= 0 and sample.high <= 5):
        what = say("classes or flags")
    elif is_index_like(sample):
        what = say("a standardised index already")
    else:
        return None
    return Message(
        "{path} holds {what}, not soil moisture or precipitation: {values}. Give the stack that it was made from.",
        {"path": sample.path, "what": what, "values": sample.described},
    )


def _index(quantity: Quantity, sample: Sample) -> Message | None:
    if is_share_like(sample):
        what = say("soil moisture or a share")
    elif sample.plain_unit == "class":
        what = say("drought classes, not an index")
    elif sample.plain_unit not in NO_UNIT or not (sample.robust[0] >= -15 and sample.robust[1] <= 15):
        what = say("no standardised index")
    else:
        return None
    return Message(
        "{path} holds {what}: {values}. Drought is defined for a standardised index here: make one with “Standardised"
        " soil-moisture index (SSI)”.",
        {"path": sample.path, "what": what, "values": sample.described},
    )


def _codes(most: int, words: str) -> Callable[[Quantity, Sample], Message | None]:
    def problem(quantity: Quantity, sample: Sample) -> Message | None:
        if sample.whole and sample.low >= 0 and sample.high <= most:
            return None
        return Message(
            "{path} does not hold {words}, which are whole numbers from 0 to {most}: {values}.",
            {"path": sample.path, "words": say(words), "most": most, "values": sample.described},
        )

    return problem


def _temperature(quantity: Quantity, sample: Sample) -> Message | None:
    low, high = sample.robust
    kelvin, celsius = low >= 180 and high <= 350, low >= -90 and high <= 75
    unit = sample.plain_unit
    if (unit in KELVIN_UNITS and kelvin) or (unit in CELSIUS_UNITS and celsius):
        return None
    if unit in NO_UNIT and (kelvin or celsius):
        return None
    return Message(
        "{path} is neither in K nor in °C: its unit is “{unit}” and 98 % of the values lie between {low:.4g} and"
        " {high:.4g}. Convert it, for example with the parameters “Scale” (SCALE), “Offset” (OFFSET) and “Unit” (UNIT)"
        " of “Build time stack” (0.02 for MODIS).",
        {"path": sample.path, "unit": sample.unit or say("not given"), "low": low, "high": high},
    )


def _rain(quantity: Quantity, sample: Sample) -> Message | None:
    most = quantity.limits(sample.step)[1]
    if sample.robust[0] < -0.1 * max(abs(sample.robust[1]), 1e-9):
        why = say("precipitation is never negative")
    elif sample.robust[1] > most:
        why = say("no more than {most:.0f} mm can fall on Earth in a step of it", most=most)
    else:
        return None
    return Message(
        "{path} does not hold precipitation in mm: {values}, and {why}. Check the unit, and the missing values.",
        {"path": sample.path, "values": sample.described, "why": why},
    )


def _is_mask(sample: Sample) -> bool:
    """Whether there is nothing but 0 and one positive value: that is no code for missing, but what is inside."""
    return sample.low == 0 and bool(np.isin(sample.values, (0, sample.high)).all())


ANYTHING = Quantity(later("any quantity"))
ONE_BAND = replace(ANYTHING, one_band=True)
MASK = replace(ANYTHING, one_band=True)  # 0 or missing outside; 255 is as good a 1 as any
GRID = Quantity(later("a grid, whatever its values"))  # its values are not looked at
CLASSES_ON_A_GRID = replace(GRID, one_band=True)
SOIL_MOISTURE = Quantity(
    later("volumetric soil moisture in m³/m³"), -0.05, 1.05, (*NO_UNIT, *VOLUMETRIC_UNITS), problem=_soil_moisture
)
AMOUNT = Quantity(later("soil moisture, precipitation or another amount of water"), problem=_amount)
PRECIPITATION = _Precipitation(later("precipitation in mm"), -0.1, 30000.0, problem=_rain)
EVAPOTRANSPIRATION = Quantity(later("potential evapotranspiration in mm"))
INDEX = Quantity(later("a standardised index (SSI)"), -15.0, 15.0, NO_UNIT, problem=_index)
DROUGHT_CLASSES = Quantity(
    later("drought classes (0 none … 4 extreme)"), 0, 4, problem=_codes(4, later("drought classes"))
)
FILL_FLAGS = Quantity(later("fill flags of “Fill gaps”"), 0, 5, problem=_codes(5, later("fill flags of “Fill gaps”")))
TEMPERATURE = Quantity(
    later("temperature in K or °C"), -120.0, 400.0, (*KELVIN_UNITS, *CELSIUS_UNITS), problem=_temperature
)


def check_quantity(sample: Sample, quantities: Sequence[Quantity], label: str) -> Quantity:
    """Return the first of the quantities that a sample can be of.

    Parameters
    ----------
    sample
        Of an opened raster.
    quantities
        What the parameter may hold, the most likely first.
    label
        Name of the parameter, for the message.

    Raises
    ------
    InputError
        A missing code that the file does not declare.
    UnitError
        Another quantity, or another unit; the message is that of the first quantity.
    """
    limits = [quantity.limits(sample.step) for quantity in quantities]
    low, high = min(limit[0] for limit in limits), max(limit[1] for limit in limits)
    code = missing_code(sample.values, low, high)
    if code is not None and not (MASK in quantities and _is_mask(sample)):
        raise InputError(
            "{label}: {path} holds the value {code:.7g} {count} times among {size} values looked at, far from all"
            " others: a code for “missing” that the file does not declare. Build the stack again with “Build time"
            " stack”, which can mask it (VALID_MIN, VALID_MAX), or declare it (gdal_translate -a_nodata {code:.7g}).",
            label=label, path=sample.path, code=code, count=int((sample.values == np.float32(code)).sum()),
            size=sample.values.size,
        )  # fmt: skip
    problems = []
    for quantity in quantities:
        problem = quantity.problem(quantity, sample)
        if problem is None:
            return quantity
        problems.append(problem)
    raise UnitError("{label}: " + say(problems[0].template), label=label, **problems[0].fields)
