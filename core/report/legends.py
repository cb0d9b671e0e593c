"""Classes, their words and colours: one source for styles in QGIS and for figures.

Drought classes after Luo Table 2; colours from light sand to dark red. Colours that must be told apart are apart also
for readers who do not tell red from green: CIEDE2000 of at least 15 between any two classes, and between neighbours of
a scale, as seen with deuteranopia and protanopia (``tests/core/report/test_legends.py``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..data.stack import fill_flags


@dataclass(frozen=True)
class Category:
    """One value of a class map."""

    value: int
    label: str
    colour: str
    missing: bool = False  # a map leaves it transparent; a figure on paper may need a colour for it


@dataclass(frozen=True)
class Stop:
    """One colour of a continuous scale, at ``value``."""

    value: float
    colour: str
    label: str = ""


DROUGHT = (
    Category(0, "No drought", "#d7e8ee"),
    Category(1, "Mild drought", "#fae3bf"),
    Category(2, "Moderate drought", "#f5a753"),
    Category(3, "Severe drought", "#d6562b"),
    Category(4, "Extreme drought", "#7a1420"),
)

USDM = (
    Category(0, "No drought", "#d7e8ee"),
    Category(1, "D0 Abnormally dry", "#ffff25"),
    Category(2, "D1 Moderate drought", "#e8ab67"),
    Category(3, "D2 Severe drought", "#c5691f"),
    Category(4, "D3 Extreme drought", "#be0d46"),
    Category(5, "D4 Exceptional drought", "#49000d"),
)


def classes_of(scheme: str, names: Sequence[str]) -> tuple[Category, ...]:
    """Legend of a raster of drought classes: that of its set, or of the names of an own one.

    Parameters
    ----------
    scheme
        Tag ``class_scheme`` of the raster; empty for the set of Luo.
    names
        Names of the classes from 0, for an own set.
    """
    if scheme == "usdm":
        return USDM
    if scheme != "own" or len(names) < 2:
        return DROUGHT
    shades = [DROUGHT[1 + round(3 * i / max(len(names) - 2, 1))].colour for i in range(len(names) - 1)]
    if len(names) > len(DROUGHT):  # more classes than colours: shades between them
        shades = [_between(DROUGHT[1].colour, DROUGHT[4].colour, i / (len(names) - 2)) for i in range(len(names) - 1)]
    return tuple(
        Category(i, name, colour)
        for i, (name, colour) in enumerate(zip(names, (DROUGHT[0].colour, *shades), strict=True))
    )


def _between(one: str, other: str, share: float) -> str:
    parts = [(int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(low + share * (high - low)):02x}" for low, high in parts)


FILL_FLAGS = (
    Category(fill_flags.MISSING, "Missing", "#eeeeee", missing=True),
    Category(fill_flags.OBSERVED, "Observed", "#2e6f8f"),
    Category(fill_flags.FUSED, "Filled: in time and space", "#6fb29a"),
    Category(fill_flags.SPATIAL_ONLY, "Filled: from neighbours in space", "#b8d788"),
    Category(fill_flags.TEMPORAL_ONLY, "Filled: from the pixel's own record", "#f0d9e5"),
    Category(fill_flags.CLIMATOLOGY_ONLY, "Climatology only (no information on this date)", "#c89cd1"),
)

APPLICABILITY = (
    Category(0, "Outside: covariates unlike the training's", "#c98f4e"),
    Category(1, "Inside the area of applicability", "#d7e8ee"),
)

# Codes of SOURCE of `harmonise`: sensors in the order in which they were merged.
SENSORS = (
    Category(0, "Missing", "#eeeeee", missing=True),
    Category(1, "Reference", "#31858f"),
    Category(2, "Second sensor, adjusted", "#e0a850"),
    Category(3, "Third sensor, adjusted", "#6e3699"),
    Category(4, "Fourth sensor, adjusted", "#6fb29a"),
    Category(5, "Fifth sensor, adjusted", "#b4545b"),
)

TREND = (
    Category(-2, "Significant drying", "#8c510a"),
    Category(-1, "Drying, not significant", "#dfc27d"),
    Category(0, "No trend", "#f5f5f5"),
    Category(1, "Wetting, not significant", "#82b8c1"),
    Category(2, "Significant wetting", "#01665e"),
)

# First band of FIT of `ssi`; codes of core.tools.drought.ssi.families.
DISTRIBUTIONS = (
    Category(1, "Normal", "#5dd4b7"),
    Category(2, "Gamma", "#e0a2e6"),
    Category(3, "Log-normal", "#8e6bb0"),
    Category(4, "Generalised extreme value", "#5fd267"),
    Category(5, "Pearson III", "#c7647a"),
    Category(6, "Gamma (maximum likelihood)", "#b56829"),
    Category(7, "Log-logistic", "#1b0d33"),
    Category(8, "Kernel density", "#9e2b5d"),
    Category(9, "Empirical (ranks)", "#3f3a11"),
    Category(10, "Pooled (short record)", "#100dce"),
)

# Bounds of the drought classes on the index, so that a map of SSI and a map of
# classes show the same colours for the same state.
SSI = (
    Stop(-3.0, "#2e0414", "−3"),
    Stop(-2.0, "#7a1420", "−2 extreme drought"),
    Stop(-1.5, "#d6562b", "−1.5 severe drought"),
    Stop(-1.0, "#f5a753", "−1 moderate drought"),
    Stop(-0.5, "#fae3bf", "−0.5 mild drought"),
    Stop(0.0, "#f7f5f7", "0 normal"),
    Stop(1.0, "#92c5de", "1 moist"),
    Stop(2.0, "#2166ac", "2 very moist"),
    Stop(3.0, "#053061", "3"),
)

# Wet to dry, the colours of soil moisture turned around.
TVDI = (
    Stop(0.0, "#1f5c8b", "0 wet edge"),
    Stop(0.2, "#7fb8c4", "0.2 wet"),
    Stop(0.4, "#d3e3d4", "0.4 moist"),
    Stop(0.6, "#dbd78f", "0.6 drying"),
    Stop(0.8, "#c38c4e", "0.8 dry"),
    Stop(1.0, "#7d3f1d", "1 dry edge"),
)

# Level to steep, in degrees; steps as soil surveys have them.
SLOPE = (
    Stop(0.0, "#f4f3e6", "0° level"),
    Stop(2.0, "#e3d7ef", "2° gentle"),
    Stop(5.0, "#c9b49f", "5° sloping"),
    Stop(10.0, "#a98555", "10° strongly sloping"),
    Stop(20.0, "#7d5530", "20° steep"),
    Stop(35.0, "#43291a", "35° very steep"),
)

# Precipitation of a day, mm; steps as weather services have them.
PRECIPITATION = (
    Stop(0.0, "#f3eeee", "0 mm dry"),
    Stop(1.0, "#d3e5ad", "1 mm"),
    Stop(5.0, "#92c5de", "5 mm light"),
    Stop(10.0, "#4f91c5", "10 mm moderate"),
    Stop(25.0, "#207381", "25 mm heavy"),
    Stop(50.0, "#54278f", "50 mm very heavy"),
    Stop(100.0, "#2c0a39", "100 mm"),
)

# Thornthwaite's moisture index, with the classes of 1955.
MOISTURE_INDEX = (
    Stop(-100.0, "#7d3f1d", "−100"),
    Stop(-67.0, "#c98f4e", "−67 arid below, semiarid above"),
    Stop(-33.0, "#eed9a4", "−33 dry subhumid"),
    Stop(0.0, "#f5f5f0", "0 moist subhumid"),
    Stop(20.0, "#b7bbc9", "20 humid"),
    Stop(100.0, "#2f7f93", "100 perhumid"),
    Stop(200.0, "#10405f", "200"),
)

# Near to far from water; the values are shares of the distance shown.
DISTANCE = (
    Stop(0.0, "#1f5c8b"),
    Stop(0.1, "#7fb8c4"),
    Stop(0.3, "#d9e8e1"),
    Stop(0.6, "#efd6a4"),
    Stop(1.0, "#c98f4e"),
)

# Dry to wet, perceptually even; the values are shares of the range shown.
MOISTURE = (
    Stop(0.0, "#8c6239"),
    Stop(0.25, "#d9bd85"),
    Stop(0.5, "#eef0dc"),
    Stop(0.75, "#7fb8c4"),
    Stop(1.0, "#1f5c8b"),
)

# Volumetric soil moisture in m³/m³: the same numbers for observed and filled, coarse and fine maps.
SOIL_MOISTURE = (
    Stop(0.0, "#8c6239", "0 m³/m³"),
    Stop(0.1, "#c9a468", "0.1 m³/m³"),
    Stop(0.2, "#efe6c4", "0.2 m³/m³"),
    Stop(0.3, "#a8cdcb", "0.3 m³/m³"),
    Stop(0.4, "#5a9bb5", "0.4 m³/m³"),
    Stop(0.5, "#1f5c8b", "0.5 m³/m³"),
)

# Cold to warm; the values are shares of the range shown.
TEMPERATURE = (
    Stop(0.0, "#2c4f9e"),
    Stop(0.25, "#86a9d8"),
    Stop(0.5, "#f3efe2"),
    Stop(0.75, "#e79a5b"),
    Stop(1.0, "#9c2a1d"),
)

# Bare to green; the values are shares of the range shown.
VEGETATION = (
    Stop(0.0, "#f4eadf"),
    Stop(0.25, "#d3cf8c"),
    Stop(0.5, "#98a389"),
    Stop(0.75, "#4f8a43"),
    Stop(1.0, "#14502f"),
)

# No water to much water (rain of any period); the values are shares of the range shown.
WATER = (
    Stop(0.0, "#f7f8e9"),
    Stop(0.25, "#bcd6e2"),
    Stop(0.5, "#6fa6d0"),
    Stop(0.75, "#2f6fae"),
    Stop(1.0, "#1c2f6e"),
)

# Little to much of something of which nothing else is known; the values are shares of the range shown.
NEUTRAL = (
    Stop(0.0, "#f6f3e5"),
    Stop(0.25, "#a6cf8f"),
    Stop(0.5, "#4fa08c"),
    Stop(0.75, "#3b6a88"),
    Stop(1.0, "#3b2c5e"),
)

# Of a test: dark where chance explains little.
P_VALUE = (
    Stop(0.0, "#3b2c5e", "0"),
    Stop(0.05, "#7f66a5", "0.05 significant below"),
    Stop(0.1, "#bd97cb", "0.1"),
    Stop(0.5, "#e9ddff", "0.5"),
    Stop(1.0, "#fffff9", "1"),
)

# Of a product, in decibel: 0 as much noise as signal.
SIGNAL_TO_NOISE = (
    Stop(-10.0, "#7d3f1d", "−10 dB"),
    Stop(-5.0, "#c98f4e", "−5 dB"),
    Stop(0.0, "#f3efe2", "0 dB as much noise as signal"),
    Stop(5.0, "#86b3c4", "5 dB"),
    Stop(10.0, "#1f5c8b", "10 dB"),
)

# Sure to unsure, darker is worse; the values are shares of the largest half width shown.
UNCERTAINTY = (
    Stop(0.0, "#f7fbf0"),
    Stop(0.25, "#d6c6dd"),
    Stop(0.5, "#b08abd"),
    Stop(0.75, "#855a96"),
    Stop(1.0, "#4f2a63"),
)

# Seldom to often, in the colours of the drought classes; the values are shares of the largest frequency shown.
FREQUENCY = (
    Stop(0.0, "#f7f4f2"),
    Stop(0.25, "#fce4b6"),
    Stop(0.5, "#f4a647"),
    Stop(0.75, "#d6562b"),
    Stop(1.0, "#7a1420"),
)

# Drying to wetting around zero; the values are shares of the largest size shown.
DIVERGING = (
    Stop(-1.0, "#8c510a"),
    Stop(-0.5, "#dfc27d"),
    Stop(0.0, "#f5f5f5"),
    Stop(0.5, "#82b8c1"),
    Stop(1.0, "#01665e"),
)

# The worst droughts of a record in order, told apart by colour; what comes behind them is grey.
RANKS = (
    Category(1, "1 the worst", "#7a1520"),
    Category(2, "2", "#c25f48"),
    Category(3, "3", "#f28a2c"),
    Category(4, "4", "#edfa48"),
    Category(5, "5", "#595d5b"),
    Category(6, "6", "#76b6ca"),
    Category(7, "7", "#507a97"),
    Category(8, "8", "#6234a1"),
    Category(9, "9", "#fabba5"),
    Category(10, "10", "#9b77f7"),
)
RANKS_BEHIND = Category(11, "11 and on, lesser", "#b98f90")

# Early to late; the values are shares of the time shown.
TIME = (
    Stop(0.0, "#9ecddf"),
    Stop(0.33, "#4f9ac5"),
    Stop(0.66, "#6a51a3"),
    Stop(1.0, "#3f007d"),
)

# Months of the year, all told apart: blue and green from winter to spring, yellow and red to autumn (in the north).
CALENDAR = (
    Category(1, "January", "#3b294f"),
    Category(2, "February", "#3d8cca"),
    Category(3, "March", "#4fb3a5"),
    Category(4, "April", "#69c6ed"),
    Category(5, "May", "#a9cd95"),
    Category(6, "June", "#eafa2f"),
    Category(7, "July", "#ee8d1d"),
    Category(8, "August", "#873b4a"),
    Category(9, "September", "#d35559"),
    Category(10, "October", "#9f3c0f"),
    Category(11, "November", "#6247a1"),
    Category(12, "December", "#53767f"),
)

# Few to many, short to long; the values are shares of the range shown.
AMOUNT = (
    Stop(0.0, "#fff5f7"),
    Stop(0.25, "#fcd4b2"),
    Stop(0.5, "#f39a49"),
    Stop(0.75, "#cc4c2b"),
    Stop(1.0, "#7a1420"),
)

# Products side by side, in their order; told apart also by those who do not tell red from green.
PRODUCTS = ("#24607e", "#d6562b", "#4e96ac", "#79dca6", "#c9be2b", "#597e74", "#ab3642", "#7ec7c5")

# Correlation with stations; the values are those of r.
CORRELATION = (
    Stop(0.0, "#f7f2e7", "0"),
    Stop(0.25, "#cde3f9", "0.25"),
    Stop(0.5, "#86bfb0", "0.5"),
    Stop(0.75, "#3f8a94", "0.75"),
    Stop(1.0, "#0b4461", "1"),
)

# Small to large errors; the values are shares of the range shown.
ERROR = (
    Stop(0.0, "#f4efe9"),
    Stop(0.25, "#eccf9f"),
    Stop(0.5, "#d97e7f"),
    Stop(0.75, "#b25a37"),
    Stop(1.0, "#6a2517"),
)

# Of the irrigation label, from unlikely to likely; blue is water.
CONDITION = (
    Stop(0.0, "#7a1420", "0 worst of the season"),
    Stop(20.0, "#d6562b", "20"),
    Stop(40.0, "#f5a753", "40 drought below"),
    Stop(50.0, "#fae3bf", "50"),
    Stop(60.0, "#f7f5f7", "60"),
    Stop(80.0, "#92c5de", "80"),
    Stop(100.0, "#2166ac", "100 best of the season"),
)

PROBABILITY = (
    Stop(0.0, "#f5f2e8", "0 unlikely"),
    Stop(0.25, "#cfe0f8", "0.25"),
    Stop(0.5, "#8fc1b2", "0.5 as likely as not"),
    Stop(0.75, "#4b8fb0", "0.75"),
    Stop(1.0, "#1f5c8b", "1 certain"),
)
