"""Colours that must be told apart are apart for every reader."""

import numpy as np
import pytest
from support.colour_vision import VISION, closest, difference, lab_of

from agridrought.core.report import legends

APART = 15.0  # CIEDE2000
CLASSES = {
    name: [one.colour for one in legend if not one.missing]
    for name, legend in vars(legends).items()
    if isinstance(legend, tuple) and legend and isinstance(legend[0], legends.Category)
}
CLASSES["RANKS"].append(legends.RANKS_BEHIND.colour)
CLASSES["PRODUCTS"] = list(legends.PRODUCTS)
SCALES = {
    name: legend
    for name, legend in vars(legends).items()
    if isinstance(legend, tuple) and legend and isinstance(legend[0], legends.Stop)
}


def test_the_difference_is_that_of_the_published_pairs():
    """Sharma, Wu and Dalal (2005), table 1."""
    pairs = (
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((50, 2.5, 0), (58, 24, 15), 19.4535),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    )
    for one, other, apart in pairs:
        assert difference(one, other) == pytest.approx(apart, abs=1e-4)


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("name", CLASSES)
def test_classes_are_told_apart(name, vision):
    apart, one, other = closest(CLASSES[name], vision)
    assert apart >= APART, f"{name}: {one} and {other} are {apart:.1f} apart with {vision}"


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("name", SCALES)
def test_neighbours_of_a_scale_are_told_apart(name, vision):
    lab = lab_of([stop.colour for stop in SCALES[name]], vision)
    assert difference(lab[:-1], lab[1:]).min() >= APART


@pytest.mark.parametrize("name", SCALES)
def test_scales_rise(name):
    assert np.all(np.diff([stop.value for stop in SCALES[name]]) > 0)


def test_drought_classes_and_index_have_the_same_colours():
    by_value = {stop.value: stop.colour for stop in legends.SSI}
    assert [by_value[v] for v in (-0.5, -1.0, -1.5, -2.0)] == [one.colour for one in legends.DROUGHT[1:]]
