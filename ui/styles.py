"""How outputs look in QGIS: colours, legends in words, a style for every band that people look at."""

from __future__ import annotations

import json
from collections.abc import Callable

import numpy as np
from qgis.core import (
    Qgis,
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsPalettedRasterRenderer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..core.data.raster import RasterFile
from ..core.data.stack.time_stack import TimeStack
from ..core.report import legends
from . import scales
from .language import tr
from .layer_dates import is_stack, latest_band, play_by_date, values_of

STYLE = "agridrought/style"  # custom property of a layer: the style that it has been given
PLAIN = "plain"  # the style of an output that has none of its own
_MOST_STYLES = 24  # of one layer; more bands than that are no list to choose from

_CATEGORIES = {
    "fill_flags": legends.FILL_FLAGS,
    "applicability": legends.APPLICABILITY,
    "sensor": legends.SENSORS,
}
_SCALES = {
    "ssi": legends.SSI,
    "tvdi": legends.TVDI,
    "slope": legends.SLOPE,
    "precipitation": legends.PRECIPITATION,
    "moisture_index": legends.MOISTURE_INDEX,
    "probability": legends.PROBABILITY,
    "condition": legends.CONDITION,
}


def apply_style(layer, style: str | None) -> None:
    """Give a raster layer its colours and, when it is a time stack, its dates; a stack shows its latest values.

    Parameters
    ----------
    style
        ``ssi``, ``tvdi``, ``slope``, ``drought_class``, ``fill_flags``, ``sensor``, ``applicability``, ``trend``,
        ``distribution``, ``frequency``, ``phases``, ``clusters``, ``events``, ``triple_collocation``, ``amount``,
        ``precipitation``, ``variance``, ``deficit``, ``uncertainty``, ``fill_uncertainty``, ``moisture_index``,
        ``distance``, ``probability``, ``condition``, ``flash_drought``, ``outlook``, or None for the quantity
        that the file names.
    """
    dated = is_stack(layer)
    if dated:
        play_by_date(layer)
    if style == "drought_class":
        tags = _tags(layer)
        names = json.loads(tags.get("class_names") or "[]")
        layer.setRenderer(_paletted(layer, legends.classes_of(tags.get("class_scheme", ""), names)))
    elif style in _CATEGORIES:
        layer.setRenderer(_paletted(layer, _CATEGORIES[style]))
    elif style in _SCALES:
        layer.setRenderer(_pseudocolour(layer, scales.fixed(_SCALES[style])))
    elif style in _ONE_SCALE:
        layer.setRenderer(_pseudocolour(layer, _ONE_SCALE[style](layer)))
    elif style == "clusters":
        layer.setRenderer(_ranked(layer))
    elif style in _BY_BAND:
        _style_bands(layer, _BY_BAND[style](layer))
    elif dated or layer.bandCount() == 1:
        # QGIS would draw the first three dates as red, green and blue, and they would not play.
        if not _is_coloured(layer):
            layer.setRenderer(_pseudocolour(layer, _quantity(layer)))
    else:
        _style_bands(layer, [_of_band(_pseudocolour, _quantity(layer))] * layer.bandCount())
    if dated:
        layer.renderer().setInputBand(latest_band(layer))
    layer.setCustomProperty(STYLE, style or PLAIN)
    layer.triggerRepaint()


def _is_coloured(layer) -> bool:
    """Whether a file brings its own classes or colours (a land-cover map)."""
    return layer.renderer() is not None and layer.renderer().type() == "paletted"


# Renderers ----------------------------------------------------------------------


def _paletted(layer, categories, band: int = 1) -> QgsPalettedRasterRenderer:
    """A colour for each class; what is missing is transparent, in the legend, too."""
    classes = []
    for category in categories:
        colour = QColor(0, 0, 0, 0) if category.missing else QColor(category.colour)
        classes.append(QgsPalettedRasterRenderer.Class(category.value, colour, tr(category.label)))
    return QgsPalettedRasterRenderer(layer.dataProvider(), band, classes)


def _pseudocolour(layer, stops, band: int = 1) -> QgsSingleBandPseudoColorRenderer:
    """Interpolated colours with one legend line for every stop that has a text."""
    ramp = QgsColorRampShader(stops[0][0], stops[-1][0])
    ramp.setColorRampType(Qgis.ShaderInterpolationMethod.Linear)
    ramp.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(value, QColor(colour), text) for value, colour, text in stops]
    )
    settings = QgsColorRampLegendNodeSettings()
    settings.setUseContinuousLegend(False)  # words beside the colours instead of a bar with two numbers
    ramp.setLegendSettings(settings)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    renderer.setClassificationMin(stops[0][0])
    renderer.setClassificationMax(stops[-1][0])
    return renderer


def _ranked(layer) -> QgsSingleBandPseudoColorRenderer:
    """Numbers by rank: a colour for each of the worst, one for the lesser, nothing where there is none (0)."""
    ranks = [*legends.RANKS, legends.RANKS_BEHIND]
    ramp = QgsColorRampShader(0, len(ranks))
    ramp.setColorRampType(Qgis.ShaderInterpolationMethod.Discrete)
    nothing = QgsColorRampShader.ColorRampItem(0.5, QColor(0, 0, 0, 0), tr("No drought cluster"))
    bounds = [rank.value + 0.5 for rank in legends.RANKS] + [float("inf")]
    ramp.setColorRampItemList(
        [nothing]
        + [
            QgsColorRampShader.ColorRampItem(b, QColor(r.colour), tr(r.label))
            for b, r in zip(bounds, ranks, strict=True)
        ]
    )
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    return QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)


# One scale for a layer ----------------------------------------------------------


def _tags(layer) -> dict:
    with RasterFile(layer.source()) as raster:
        return dict(raster.tags)


def _unit(layer) -> str:
    with RasterFile(layer.source()) as raster:
        return raster.tags.get("unit") or (raster.units[0] if raster.units else "") or ""


def _quantity(layer, bands=None) -> list:
    """The scale of what the file says it holds."""
    tags = _tags(layer)
    return scales.of_quantity(
        tags.get("variable", ""), _unit(layer), tags.get("quantity", ""), lambda: _range(layer, bands)
    )


def _distance(layer) -> list:
    """Metres, told in kilometres, from the water to the farthest pixels."""
    _, high = _range(layer, (1,))
    stops = scales.from_zero(legends.DISTANCE, high / 1000, "km")
    stops = [(value * 1000, colour, text) for value, colour, text in stops]
    return [(0.0, stops[0][1], tr("0 km at the water")), *stops[1:]]


def _variance(layer) -> list:
    """The unit squared, told as the standard error that one can compare with the values."""
    _, high = _range(layer)
    with TimeStack(layer.source()) as stack:
        unit = stack.unit.removesuffix("²")
    stops = scales.from_zero(legends.UNCERTAINTY, max(high, 0.0) ** 0.5, unit)
    stops = [(value**2, colour, f"± {text}") for value, colour, text in stops]
    return [(0.0, stops[0][1], tr("0 no rain at any station")), *stops[1:]]


def _uncertainty(layer, nothing: str = "0") -> list:
    """Half width of the 90 % band, from nothing (and what that means) to the largest ones."""
    _, high = _range(layer)
    stops = scales.from_zero(legends.UNCERTAINTY, high, "m³/m³")
    return [(0.0, stops[0][1], nothing), *((value, colour, f"± {text}") for value, colour, text in stops[1:])]


def _amount(layer) -> list:
    """The first band from little to much, with its name in the legend."""
    _, high = _range(layer, (1,))
    stops = scales.from_zero(legends.AMOUNT, high, "")
    with RasterFile(layer.source()) as raster:
        name = raster.descriptions[0] or ""
    return [*stops[:-1], (*stops[-1][:2], f"{stops[-1][2]} {name}".strip())]


def _deficit(layer) -> list:
    """What is missing in brown, what there is more in blue."""
    low, high = _range(layer)
    stops = scales.around_zero(max(abs(low), abs(high)), _unit(layer), tr("more than usual"), tr("missing"))
    colours = [colour for _, colour, _ in stops][::-1]
    texts = [text.replace(tr("no change"), tr("as usual")) for _, _, text in stops]
    return [(value, colour, text) for (value, _, _), colour, text in zip(stops, colours, texts, strict=True)]


_ONE_SCALE: dict[str, Callable] = {
    "deficit": _deficit,
    "amount": _amount,
    "distance": _distance,
    "variance": _variance,
    "uncertainty": _uncertainty,
    "fill_uncertainty": lambda layer: _uncertainty(layer, tr("0 observed")),
}


# A named style for each band ----------------------------------------------------


def _of_band(make: Callable, stops) -> Callable:
    return lambda layer, band: make(layer, stops, band)


def _style_bands(layer, looks) -> None:
    """Show the first look, and keep a named style for each: the layer's menu offers them (Styles).

    Parameters
    ----------
    looks
        For each band a function of layer and band that makes the renderer; ``(name, band, function)`` where the
        bands are not all looked at, or have better names than the file gives them.
    """
    if is_stack(layer) or layer.bandCount() == 1:  # the bands of a stack are played
        look = looks[0][2] if isinstance(looks[0], tuple) else looks[0]
        layer.setRenderer(look(layer, 1))
        return
    if not isinstance(looks[0], tuple):
        with RasterFile(layer.source()) as raster:
            names = [text or tr("Band {}").format(band) for band, text in enumerate(raster.descriptions, 1)]
        known = min(len(names), len(looks))
        looks = list(zip(names[:known], range(1, known + 1), looks[:known], strict=True))
    styles = layer.styleManager()
    before = styles.currentStyle()
    for name, band, look in looks[:_MOST_STYLES]:
        layer.setRenderer(look(layer, band))
        if name in styles.styles():
            styles.removeStyle(name)
        styles.addStyleFromLayer(name)
    styles.setCurrentStyle(looks[0][0])
    if before not in {name for name, _, _ in looks}:
        styles.removeStyle(before)


def _trend(layer) -> list:
    """The slope, which is shown, and the classes of significance."""
    low, high = _range(layer, (1,))
    unit = _unit(layer) or tr("per year")
    unit = unit.replace("m3 m-3", "m³/m³")
    slope = scales.around_zero(max(abs(low), abs(high)), unit, tr("drying"), tr("wetting"))
    p = scales.fixed(legends.P_VALUE)
    return [
        (tr("Slope per year"), 1, _of_band(_pseudocolour, slope)),
        (tr("Significance"), 6, _of_band(_paletted, legends.TREND)),
        (tr("p-value"), 5, _of_band(_pseudocolour, p)),
    ]


def _frequency(layer) -> list:
    """From never up to the most that is found, one scale for all bands."""
    _, high = _range(layer)
    stops = scales.from_zero(legends.FREQUENCY, 100 * high, "%")
    stops = [(value / 100, colour, text) for value, colour, text in stops]
    stops = [(0.0, stops[0][1], tr("never")), *stops[1:-1],
             (*stops[-1][:2], tr("{} of the dates").format(stops[-1][2]))]  # fmt: skip
    return [_of_band(_pseudocolour, stops)] * layer.bandCount()


def _phases(layer) -> list:
    """Means in the colours of the index (or of their quantity), changes around zero with one scale for all."""
    with RasterFile(layer.source()) as raster:
        names = raster.descriptions
    bands = range(1, len(names) + 1)
    changes = [band for band in bands if names[band - 1].startswith("change")]
    means = _quantity(layer, [band for band in bands if band not in changes])
    change = means
    if changes:
        low, high = _range(layer, changes)
        unit = "" if _tags(layer).get("quantity") == "index" else _unit(layer)
        words = tr("drier than the phase before"), tr("moister")
        change = scales.around_zero(max(abs(low), abs(high)), unit, *words)
    return [_of_band(_pseudocolour, change if band in changes else means) for band in bands]


# Bands of “Drought events” that are counted in dates, and their names for a reader.
_EVENT_BANDS = {
    "count": "Number of events",
    "mean_duration": "Mean duration",
    "max_duration": "Longest event",
    "mean_severity": "Mean severity",
    "max_severity": "Worst event (severity)",
    "mean_intensity": "Mean intensity",
    "current_duration": "In drought since (dates)",
    "current_severity": "Severity of the present event",
}


def _events(layer) -> list:
    """How many, how long, how bad, since when: a scale from zero for each band."""
    with RasterFile(layer.source()) as raster:
        names = raster.descriptions
    out = []
    for band, name in enumerate(names, 1):
        _, high = _range(layer, (band,))
        counted = "count" in name or "duration" in name
        unit = tr("dates") if "duration" in name else tr("events") if "count" in name else ""
        stops = scales.from_zero(legends.AMOUNT, high, unit, whole=counted)
        out.append((tr(_EVENT_BANDS.get(name, name.replace("_", " "))), band, _of_band(_pseudocolour, stops)))
    return out


_MEASURES = {"err_sd": "Random error of {}", "snr_db": "Signal to noise of {}", "r": "Correlation of {} with the truth"}


def _triple_collocation(layer) -> list:
    """Errors, signal-to-noise ratios, correlations and the number of dates, each in its own scale."""
    with RasterFile(layer.source()) as raster:
        names = raster.descriptions
    errors = [band for band, name in enumerate(names, 1) if name.startswith("err_sd")]
    _, high = _range(layer, errors) if errors else (0.0, 1.0)
    error = scales.from_zero(legends.ERROR, high, _unit(layer))  # one scale, so that products can be compared
    out = []
    for band, name in enumerate(names, 1):
        measure, _, product = name.rpartition("_")
        if measure == "err_sd":
            stops = error
        elif measure == "r":
            stops = scales.fixed(legends.CORRELATION)
        elif measure == "snr_db":
            stops = scales.fixed(legends.SIGNAL_TO_NOISE)
        else:
            stops = scales.from_zero(legends.AMOUNT, _range(layer, (band,))[1], tr("dates"), whole=True)
        text = tr(_MEASURES[measure]).format(product.upper()) if measure in _MEASURES else tr("Common dates")
        out.append((text, band, _of_band(_pseudocolour, stops)))
    return out


def _fit(layer) -> list:
    """Which distribution was fitted, and p of the fit for each month."""
    with RasterFile(layer.source()) as raster:
        names = raster.descriptions
    p = scales.fixed(legends.P_VALUE)
    out = [(tr("Distribution"), 1, _of_band(_paletted, legends.DISTRIBUTIONS))]
    for band, name in enumerate(names, 1):
        if name.endswith(": p of the fit"):
            out.append((name, band, _of_band(_pseudocolour, p)))
    return out


_FLASH_BANDS = {
    "count": ("Flash droughts", "events"),
    "mean_speed": ("Mean speed of onset", "points a pentad"),
    "max_speed": ("Largest speed of onset", "points a pentad"),
    "lowest_percentile": ("Lowest percentile", ""),
    "mean_duration": ("Mean duration", "days"),
    "max_duration": ("Longest duration", "days"),
    "mean_recovery": ("Mean recovery", "days"),
    "current": ("In a flash drought at the last date", ""),
}


def _flash_drought(layer) -> list:
    """How many, how fast, how deep, how long: a scale from zero for each band."""
    with RasterFile(layer.source()) as raster:
        names = raster.descriptions
    out = []
    for band, name in enumerate(names, 1):
        words, unit = _FLASH_BANDS.get(name, (name, ""))
        _, high = _range(layer, (band,))
        stops = scales.from_zero(legends.AMOUNT, max(high, 1.0), tr(unit) if unit else "", whole=name == "count")
        out.append((tr(words), band, _of_band(_pseudocolour, stops)))
    return out


def _outlook(layer) -> list:
    """Probabilities from 0 to 1, skill around zero."""
    with RasterFile(layer.source()) as raster:
        names = raster.descriptions
    chance = scales.fixed(legends.PROBABILITY)
    skill = scales.around_zero(0.5, "", tr("worse than the reference"), tr("better"))
    return [
        (name, band, _of_band(_pseudocolour, skill if "skill" in name else chance))
        for band, name in enumerate(names, 1)
    ]


_BY_BAND: dict[str, Callable] = {
    "outlook": _outlook,
    "flash_drought": _flash_drought,
    "trend": _trend,
    "frequency": _frequency,
    "phases": _phases,
    "events": _events,
    "triple_collocation": _triple_collocation,
    "distribution": _fit,
}


def _range(layer, bands=None) -> tuple[float, float]:
    """2nd and 98th percentile of a thinned-out read of some bands."""
    provider = layer.dataProvider()
    count = layer.bandCount()
    bands = bands or sorted({1 + round(i * (count - 1) / 5) for i in range(6)})
    values = []
    for band in bands:
        block = provider.block(band, layer.extent(), min(layer.width(), 200), min(layer.height(), 200))
        values.append(values_of(block))
    values = np.concatenate(values)
    if not values.size:
        return 0.0, 1.0
    low, high = np.percentile(values, (2, 98))
    return float(low), float(high) if high > low else float(low) + 1e-3
