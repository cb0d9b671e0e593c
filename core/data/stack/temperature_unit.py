"""Which dates are frozen: soil moisture from microwaves means nothing in frozen ground."""

from __future__ import annotations

import numpy as np

from ...run.errors import UnitError
from ...run.job import Job
from ...run.messages import Tell
from .time_stack import TimeStack

FREEZING = 273.15  # K
_KELVIN = ("k", "kelvin", "degk")
_CELSIUS = ("c", "°c", "degc", "celsius", "degreescelsius", "degreecelsius", "degreesc", "degreec")
_RANGE_K, _RANGE_C = (180.0, 350.0), (-90.0, 75.0)  # what land can have


def freezing_point(stack: TimeStack, job: Job | Tell) -> float:
    """Freezing point in the unit of a temperature stack: 273.15 (K) or 0 (°C).

    Without a unit in its tags the size of the values decides, and this is said.

    Raises
    ------
    UnitError
        Another unit, or values that are no temperatures in the unit that the stack names.
    InputError
        The stack holds no value.
    """
    low, high = (float(value) for value in np.percentile(stack.sample(), (1, 99)))
    unit = "".join(stack.unit.lower().split()).replace("_", "")
    kelvin, celsius = _within(_RANGE_K, low, high), _within(_RANGE_C, low, high)
    if unit in _KELVIN and kelvin:
        return FREEZING
    if unit in _CELSIUS and celsius:
        return 0.0
    if not unit and (kelvin or celsius):
        name = "K" if kelvin else "°C"
        job.info(f"{stack.path} names no unit; from its values ({low:.3g} to {high:.3g}) it is taken to be in {name}.")
        return FREEZING if kelvin else 0.0
    raise UnitError(
        f"TEMPERATURE {stack.path} is neither in K nor in °C: its unit is “{stack.unit or 'not given'}” and 98 % of "
        f"the values lie between {low:.4g} and {high:.4g}. Convert it, for example with the parameters SCALE, OFFSET "
        "and UNIT of “Build time stack” (SCALE 0.02 for MODIS)."
    )


def _within(limits, low, high) -> bool:
    return limits[0] <= low and high <= limits[1]
