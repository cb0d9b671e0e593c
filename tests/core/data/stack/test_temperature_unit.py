"""The unit of a temperature stack, from its tag or its values."""

import dataclasses

import numpy as np
import pytest
from support.files import write_stack

from agridrought.core.data.stack.time_stack import TimeStack, freezing_point
from agridrought.core.run.errors import InputError, UnitError


def point(tmp_path, job, celsius, unit):
    values = np.linspace(-20, 30, 3 * 4 * 5).reshape(3, 4, 5) + (0 if celsius else 273.15)
    said = []
    with TimeStack(write_stack(tmp_path / "t.tif", values, unit=unit, variable="lst")) as stack:
        return freezing_point(stack, dataclasses.replace(job, info=said.append)), said


@pytest.mark.parametrize("unit", ["K", "kelvin"])
def test_kelvin(tmp_path, job, unit):
    assert point(tmp_path, job, False, unit) == (273.15, [])


@pytest.mark.parametrize("unit", ["°C", "degC", "Celsius", "degrees_C"])
def test_celsius(tmp_path, job, unit):
    assert point(tmp_path, job, True, unit) == (0.0, [])


@pytest.mark.parametrize(("celsius", "want", "word"), [(True, 0.0, "°C"), (False, 273.15, " K")])
def test_without_a_unit_the_values_decide_and_it_is_said(tmp_path, job, celsius, want, word):
    found, said = point(tmp_path, job, celsius, "")
    assert found == want and len(said) == 1 and word in said[0]


@pytest.mark.parametrize(("celsius", "unit"), [(True, "K"), (False, "degC"), (False, "degF"), (True, "m3 m-3")])
def test_other_units_are_refused(tmp_path, job, celsius, unit):
    with pytest.raises(UnitError, match="TEMPERATURE .*neither in K nor in °C"):
        point(tmp_path, job, celsius, unit)


def test_packed_integers_are_refused(tmp_path, job):
    with TimeStack(write_stack(tmp_path / "t.tif", np.full((2, 3, 3), 14500.0), unit="")) as stack:
        with pytest.raises(UnitError, match="SCALE 0.02"):
            freezing_point(stack, job)


def test_no_value(tmp_path, job):
    with TimeStack(write_stack(tmp_path / "t.tif", np.full((2, 3, 3), np.nan), unit="K")) as stack:
        with pytest.raises(InputError):
            freezing_point(stack, job)
