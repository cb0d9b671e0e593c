"""Which colours belong to the values of a layer: scales with round numbers, by quantity and unit.

A scale is a list of ``(value, colour, text)`` stops. One quantity has one scale wherever that makes sense, so that
observed and filled, coarse and fine maps can be laid beside each other: soil moisture in m³/m³, an index, shares.
Other scales end at round numbers beyond the 2nd and 98th percentile of the layer.
"""

from __future__ import annotations

import math
import re

import numpy as np

from ..core.report import legends
from .language import tr

INDEX_NAME = re.compile(r"^(ssi|spi|spei)[-_ ]?(\d*)$", re.IGNORECASE)
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_WHOLE_STEPS = (1.0, 2.0, 5.0, 10.0)
_PARTS = 5  # of a scale, at most about
_VOLUMETRIC = ("m3m-3", "m3/m3", "m³/m³", "m³m⁻³", "cm3cm-3", "cm3/cm3")
_CELSIUS = ("c", "°c", "degc", "celsius", "degree_celsius", "degrees_celsius", "degreescelsius")
_KELVIN = ("k", "kelvin", "degk")
_WATER = ("mm", "kgm-2", "kgm**-2", "mmday-1", "mm/day", "mmmonth-1", "mm/month")
_SIGNS = {"m3 m-3": "m³/m³", "m3/m3": "m³/m³", "1": "", "degC": "°C", "celsius": "°C", "kg m-2": "kg/m²"}


def shown_unit(unit: str) -> str:
    """A unit as a legend writes it; empty for a pure number."""
    return _SIGNS.get(unit.strip(), unit.strip())


def written(value: float) -> str:
    """A round number without needless digits, with a true minus sign."""
    text = f"{value:.6g}"
    return (text if abs(value) > 1e-12 else "0").replace("-", "−")


def round_step(size: float, steps=_STEPS) -> float:
    """The smallest round number that is not less than ``size``."""
    if not size > 0 or not math.isfinite(size):
        return 1.0
    power = 10.0 ** math.floor(math.log10(size))
    return next((step * power for step in steps if step * power >= size * (1 - 1e-9)), 10.0 * power)


def spread(stops, low: float, high: float, unit: str, *, whole: bool = False) -> list:
    """Stops over a range, ends and legend at round numbers.

    Parameters
    ----------
    stops
        With values from 0 to 1, such as `legends.MOISTURE`.
    low, high
        What must be covered.
    unit
        Written behind each number.
    whole
        Whether the numbers must be whole (counts).
    """
    size = (high - low) / _PARTS
    step = round_step(max(size, 1.0), _WHOLE_STEPS) if whole else round_step(size)
    first = math.floor(low / step + 1e-9) * step
    count = max(2, math.ceil((high - first) / step - 1e-9))
    unit = shown_unit(unit)
    return [
        (first + i * step, colour_at(stops, i / count), f"{written(first + i * step)} {unit}".strip())
        for i in range(count + 1)
    ]


def colour_at(stops, share: float) -> str:
    """The colour of a scale (values from its first to its last) at a share of it, as ``#rrggbb``."""
    at = stops[0].value + share * (stops[-1].value - stops[0].value)
    values = [stop.value for stop in stops]
    parts = [[int(stop.colour[i : i + 2], 16) for stop in stops] for i in (1, 3, 5)]
    return "#" + "".join(f"{round(float(np.interp(at, values, part))):02x}" for part in parts)


def from_zero(stops, high: float, unit: str, *, whole: bool = False) -> list:
    """As `spread`, from nothing on."""
    return spread(stops, 0.0, high, unit, whole=whole)


def fixed(stops) -> list:
    """Stops that have their values and words themselves."""
    return [(stop.value, stop.colour, tr(stop.label)) for stop in stops]


def around_zero(size: float, unit: str, below: str, above: str) -> list:
    """The same colours up and down to a round number, so that white is no change."""
    half = round_step(max(size, 1e-12) / 2)
    words = {-1.0: below, 0.0: tr("no change"), 1.0: above}
    unit = shown_unit(unit)
    out = []
    for stop in legends.DIVERGING:
        value = stop.value * 2 * half
        number = written(value) if value <= 0 else f"+{written(value)}"
        out.append((value, stop.colour, f"{number} {unit} {words.get(stop.value, '')}".strip().replace("  ", " ")))
    return out


def of_quantity(variable: str, unit: str, quantity: str, limits) -> list:
    """The scale of a stack or raster by what it holds.

    Parameters
    ----------
    variable, unit, quantity
        Tags of the file; empty where it has none.
    limits
        Called without arguments for ``(low, high)`` where the scale depends on the values.
    """
    plain = re.sub(r"[\s*^]", "", unit.lower())
    name = variable.lower()
    if quantity == "index" or INDEX_NAME.match(variable):
        return fixed(legends.SSI)
    if plain in _VOLUMETRIC:
        return fixed(legends.SOIL_MOISTURE)
    if plain in _KELVIN + _CELSIUS:
        return spread(legends.TEMPERATURE, *limits(), "K" if plain in _KELVIN else "°C")
    if re.search(r"ndvi|evi|lai|fpar|fvc|veg", name):
        return spread(legends.VEGETATION, *limits(), unit)
    if plain in _WATER or re.search(r"precip|rain|^pre|^tp$", name):
        low, high = limits()
        return spread(legends.WATER, min(low, 0.0) if low < 0 else 0.0, high, unit)
    if re.search(r"(^|_)sm|soil|swvl|moist", name):
        return spread(legends.MOISTURE, *limits(), unit)
    return spread(legends.NEUTRAL, *limits(), unit)
