"""Inputs that the tools on areas, clusters and reports share: what is exposed, and the water that is missing."""

from __future__ import annotations

from ....interface.declaration import choice, number, raster, stack
from ....interface.quantities import ANYTHING, ONE_BAND
from .classes import WEIGHTS_PER


def weights(help: str):
    """Declare WEIGHTS; ``help`` says what the tool tells of it."""
    return raster("Weights (people, cropland, livestock)", help, quantity=ONE_BAND, optional=True, on_grid_of="input")


def weights_per():
    """Declare WEIGHTS_PER: whether weights are amounts of a pixel, or densities."""
    return choice(
        "Weights are per", "pixel: amounts, such as people in the pixel; km2: densities, or shares of the land.",
        WEIGHTS_PER, labels={"pixel": "Pixel", "km2": "Square kilometre"},
    )  # fmt: skip


def deficit(help: str):
    """Declare DEFICIT, as *SSI* writes it; ``help`` says what the tool makes of it."""
    return stack("Deficit of water", help, quantity=ANYTHING, optional=True, on_grid_of="input", on_dates_of="input")


def depth():
    """Declare DEPTH, of the layer that a DEFICIT in m³/m³ is of."""
    return number(
        "Depth of the layer (mm)", "Of a DEFICIT in m³/m³. Empty: DEFICIT is in millimetres.", low=0.1, advanced=True
    )
