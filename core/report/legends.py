"""Classes, their words and colours: one source for styles in QGIS and for figures.

Drought classes after Luo Table 2; colours from light sand to dark red, readable for
people who do not tell red from green (lightness falls with severity).
"""

from __future__ import annotations

from dataclasses import dataclass

from ..data.stack import fill_flags


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
    Category(fill_flags.MISSING, "Missing", "#eeeeee"),
    Category(fill_flags.OBSERVED, "Observed", "#2f6f8f"),
    Category(fill_flags.FUSED, "Filled: in time and space", "#6fb29a"),
    Category(fill_flags.SPATIAL_ONLY, "Filled: from neighbours in space", "#b7d68c"),
    Category(fill_flags.TEMPORAL_ONLY, "Filled: from the pixel's own record", "#f0d67a"),
    Category(fill_flags.CLIMATOLOGY_ONLY, "Climatology only (no information on this date)", "#c9a0a0"),
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

# First band of FIT of `ssi`; codes of core.tools.drought.ssi.families.
DISTRIBUTIONS = (
    Category(1, "Normal", "#5b8db8"),
    Category(2, "Gamma", "#e0a458"),
    Category(3, "Log-normal", "#8f6bb0"),
    Category(4, "Generalised extreme value", "#5fa777"),
    Category(5, "Pearson III", "#c7647a"),
    Category(6, "Gamma (maximum likelihood)", "#b98a2f"),
    Category(7, "Log-logistic", "#4aa3a2"),
    Category(8, "Kernel density", "#7d7d7d"),
    Category(9, "Empirical (ranks)", "#3b3b6d"),
    Category(10, "Pooled (short record)", "#a3a847"),
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

# Precipitation of a day, mm; steps as weather services have them.
PRECIPITATION = (
    Stop(0.0, "#f4efe4", "0 mm dry"),
    Stop(1.0, "#d3e3d4", "1 mm"),
    Stop(5.0, "#92c5de", "5 mm light"),
    Stop(10.0, "#4f9fc5", "10 mm moderate"),
    Stop(25.0, "#1f5c8b", "25 mm heavy"),
    Stop(50.0, "#54278f", "50 mm very heavy"),
    Stop(100.0, "#2d0a4e", "100 mm"),
)

# Thornthwaite's moisture index, with the classes of 1955.
MOISTURE_INDEX = (
    Stop(-100.0, "#7d3f1d", "−100"),
    Stop(-67.0, "#c98f4e", "−67 arid below, semiarid above"),
    Stop(-33.0, "#eed9a4", "−33 dry subhumid"),
    Stop(0.0, "#f5f5f0", "0 moist subhumid"),
    Stop(20.0, "#b8dbc8", "20 humid"),
    Stop(100.0, "#2f7f93", "100 perhumid"),
    Stop(200.0, "#10405f", "200"),
)

# Near to far from water; the values are shares of the distance shown.
DISTANCE = (
    Stop(0.0, "#1f5c8b"),
    Stop(0.1, "#7fb8c4"),
    Stop(0.3, "#d3e3d4"),
    Stop(0.6, "#eed9a4"),
    Stop(1.0, "#c98f4e"),
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

# Seldom to often, in the colours of the drought classes; the values are shares of the largest frequency shown.
FREQUENCY = (
    Stop(0.0, "#f7f5ee"),
    Stop(0.25, "#fbe3a2"),
    Stop(0.5, "#f4a754"),
    Stop(0.75, "#d6562b"),
    Stop(1.0, "#7a1420"),
)

# Drying to wetting around zero; the values are shares of the largest size shown.
DIVERGING = (
    Stop(-1.0, "#8c510a"),
    Stop(-0.5, "#dfc27d"),
    Stop(0.0, "#f5f5f5"),
    Stop(0.5, "#80cdc1"),
    Stop(1.0, "#01665e"),
)

# The worst droughts of a record in order, told apart by colour; what comes behind them is grey.
RANKS = (
    Category(1, "1 the worst", "#7a1420"),
    Category(2, "2", "#e15759"),
    Category(3, "3", "#f28e2b"),
    Category(4, "4", "#edc948"),
    Category(5, "5", "#59a14f"),
    Category(6, "6", "#76b7b2"),
    Category(7, "7", "#4e79a7"),
    Category(8, "8", "#b07aa1"),
    Category(9, "9", "#ff9da7"),
    Category(10, "10", "#9c755f"),
)
RANKS_BEHIND = Category(11, "11 and on, lesser", "#bab0ac")

# Early to late; the values are shares of the time shown.
TIME = (
    Stop(0.0, "#9ecae1"),
    Stop(0.33, "#4f9fc5"),
    Stop(0.66, "#6a51a3"),
    Stop(1.0, "#3f007d"),
)

# A year around, neighbours alike: winter blue, spring green, summer orange, autumn purple (in the north).
CALENDAR = (
    Category(1, "January", "#3b5ba9"),
    Category(2, "February", "#3f8fc0"),
    Category(3, "March", "#4fb3a5"),
    Category(4, "April", "#6dbb63"),
    Category(5, "May", "#a9c53e"),
    Category(6, "June", "#e3c22f"),
    Category(7, "July", "#f0992e"),
    Category(8, "August", "#e66a35"),
    Category(9, "September", "#cf4453"),
    Category(10, "October", "#a83f7f"),
    Category(11, "November", "#7a469c"),
    Category(12, "December", "#5450a8"),
)

# Few to many, short to long; the values are shares of the range shown.
AMOUNT = (
    Stop(0.0, "#fff5e0"),
    Stop(0.25, "#fdd49a"),
    Stop(0.5, "#f39a58"),
    Stop(0.75, "#cc4c2b"),
    Stop(1.0, "#7a1420"),
)

# Products side by side, in their order; told apart also by those who do not tell red from green.
PRODUCTS = ("#24617f", "#d6562b", "#4f9a77", "#7a5c99", "#c99a2e", "#5a656c", "#b5546b", "#7fb8c4")

# Correlation with stations; the values are those of r.
CORRELATION = (
    Stop(0.0, "#f7f3e6", "0"),
    Stop(0.25, "#cfe3d2", "0.25"),
    Stop(0.5, "#86bfb0", "0.5"),
    Stop(0.75, "#3f8a94", "0.75"),
    Stop(1.0, "#0b4461", "1"),
)

# Small to large errors; the values are shares of the range shown.
ERROR = (
    Stop(0.0, "#f4efe2"),
    Stop(0.25, "#eccf9f"),
    Stop(0.5, "#dd9a5d"),
    Stop(0.75, "#b25a37"),
    Stop(1.0, "#6a2517"),
)

# Of the irrigation label, from unlikely to likely; blue is water.
PROBABILITY = (
    Stop(0.0, "#f4f1e8", "0 unlikely"),
    Stop(0.25, "#cfe0dc", "0.25"),
    Stop(0.5, "#8fbfcb", "0.5 as likely as not"),
    Stop(0.75, "#4b8fb0", "0.75"),
    Stop(1.0, "#1f5c8b", "1 certain"),
)
