"""Classes, their words and colours: one source for styles in QGIS and for figures.

Drought classes after Luo Table 2; colours from light sand to dark red, readable for
people who do not tell red from green (lightness falls with severity).
"""

from __future__ import annotations

from dataclasses import dataclass

from . import flags


@dataclass(frozen=True)
class Category:
    """One value of a class map."""

    value: int
    label: str
    colour: str


@dataclass(frozen=True)
class Stop:
    """One colour of a continuous scale, at ``value``."""

    value: float
    colour: str
    label: str = ""


DROUGHT = (
    Category(0, "No drought", "#d7e8ee"),
    Category(1, "Mild drought", "#fbe3a2"),
    Category(2, "Moderate drought", "#f4a754"),
    Category(3, "Severe drought", "#d6562b"),
    Category(4, "Extreme drought", "#7a1420"),
)

FILL_FLAGS = (
    Category(flags.MISSING, "Missing", "#eeeeee"),
    Category(flags.OBSERVED, "Observed", "#2f6f8f"),
    Category(flags.FUSED, "Filled: in time and space", "#6fb29a"),
    Category(flags.SPATIAL_ONLY, "Filled: from neighbours in space", "#b7d68c"),
    Category(flags.TEMPORAL_ONLY, "Filled: from the pixel's own record", "#f0d67a"),
    Category(flags.CLIMATOLOGY_ONLY, "Climatology only (no information on this date)", "#c9a0a0"),
)

APPLICABILITY = (
    Category(0, "Outside: covariates unlike the training's", "#c98f4e"),
    Category(1, "Inside the area of applicability", "#d7e8ee"),
)

# Codes of SOURCE of `harmonise`: sensors in the order in which they were merged.
SENSORS = (
    Category(0, "Missing", "#eeeeee"),
    Category(1, "Reference", "#2f6f8f"),
    Category(2, "Second sensor, adjusted", "#e0a458"),
    Category(3, "Third sensor, adjusted", "#7a5c99"),
    Category(4, "Fourth sensor, adjusted", "#6fb29a"),
    Category(5, "Fifth sensor, adjusted", "#b5546b"),
)

TREND = (
    Category(-2, "Significant drying", "#8c510a"),
    Category(-1, "Drying, not significant", "#dfc27d"),
    Category(0, "No trend", "#f5f5f5"),
    Category(1, "Wetting, not significant", "#80cdc1"),
    Category(2, "Significant wetting", "#01665e"),
)

# First band of FIT of `ssi`; codes of core.ssi.families.
DISTRIBUTIONS = (
    Category(1, "Normal", "#5b8db8"),
    Category(2, "Gamma", "#e0a458"),
    Category(3, "Log-normal", "#8f6bb0"),
    Category(4, "Generalised extreme value", "#5fa777"),
    Category(5, "Pearson III", "#c7647a"),
    Category(6, "Gamma (maximum likelihood)", "#b98a2f"),
)

# Bounds of the drought classes on the index, so that a map of SSI and a map of
# classes show the same colours for the same state.
SSI = (
    Stop(-3.0, "#4d0a14", "−3"),
    Stop(-2.0, "#7a1420", "−2 extreme drought"),
    Stop(-1.5, "#d6562b", "−1.5 severe drought"),
    Stop(-1.0, "#f4a754", "−1 moderate drought"),
    Stop(-0.5, "#fbe3a2", "−0.5 mild drought"),
    Stop(0.0, "#f7f7f2", "0 normal"),
    Stop(1.0, "#92c5de", "1 moist"),
    Stop(2.0, "#2166ac", "2 very moist"),
    Stop(3.0, "#053061", "3"),
)

# Wet to dry, the colours of soil moisture turned around.
TVDI = (
    Stop(0.0, "#1f5c8b", "0 wet edge"),
    Stop(0.2, "#7fb8c4", "0.2 wet"),
    Stop(0.4, "#d3e3d4", "0.4 moist"),
    Stop(0.6, "#eed9a4", "0.6 drying"),
    Stop(0.8, "#c98f4e", "0.8 dry"),
    Stop(1.0, "#7d3f1d", "1 dry edge"),
)

# Level to steep, in degrees; steps as soil surveys have them.
SLOPE = (
    Stop(0.0, "#f4f1e8", "0° level"),
    Stop(2.0, "#e3d9bf", "2° gentle"),
    Stop(5.0, "#c9b48a", "5° sloping"),
    Stop(10.0, "#a98555", "10° strongly sloping"),
    Stop(20.0, "#7d5530", "20° steep"),
    Stop(35.0, "#43291a", "35° very steep"),
)

# Dry to wet, perceptually even; the values are shares of the range shown.
MOISTURE = (
    Stop(0.0, "#8c6239"),
    Stop(0.25, "#d9bd8b"),
    Stop(0.5, "#eef0dc"),
    Stop(0.75, "#7fb8c4"),
    Stop(1.0, "#1f5c8b"),
)

# Sure to unsure, darker is worse; the values are shares of the largest half width shown.
UNCERTAINTY = (
    Stop(0.0, "#f6f3f7"),
    Stop(0.25, "#d6c6dd"),
    Stop(0.5, "#b08fbd"),
    Stop(0.75, "#855a96"),
    Stop(1.0, "#4f2a63"),
)

# Drying to wetting around zero; the values are shares of the largest size shown.
DIVERGING = (
    Stop(-1.0, "#8c510a"),
    Stop(-0.5, "#dfc27d"),
    Stop(0.0, "#f5f5f5"),
    Stop(0.5, "#80cdc1"),
    Stop(1.0, "#01665e"),
)
