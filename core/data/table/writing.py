"""Tables to files, where there is no QGIS to write them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ...run.errors import OutputError
from .frames import has_places, types_of
from .text_file import with_quote

if TYPE_CHECKING:
    import geopandas
    import pandas

    from ...engine.staging import Staging

_DRIVERS = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".geojson": "GeoJSON", ".json": "GeoJSON", ".fgb": "FlatGeobuf"}


def write_table(output, target: str, table: pandas.DataFrame, stage: Staging) -> str:
    """Write a table beside its place; it takes its name with the other outputs of the run.

    Parameters
    ----------
    output
        The declared output, for messages.
    target
        What it shall be called: ``.csv``, or a layer format.

    Raises
    ------
    OutputError
        A format that is not known, or a table that cannot be written.
    """
    suffix = Path(target).suffix.lower()
    if suffix != ".csv" and suffix not in _DRIVERS:
        raise OutputError(
            "{name}: {path} is of no format for tables. Give a name that ends with .csv or .gpkg.",
            name=output.name, path=target,
        )  # fmt: skip
    staged = stage.place_layer(target)
    try:
        if suffix == ".csv":
            plain = table.drop(columns=[name for name in table.columns if name not in types_of(table)])
            texts = {name: plain[name].map(with_quote) for name, kind in types_of(table).items() if kind is str}
            # A lone carriage return is quoted only where it is a part of the ends of lines.
            returns = any("\r" in text for column in texts.values() for text in column if isinstance(text, str))
            plain.assign(**texts).to_csv(staged, index=False, lineterminator="\r\n" if returns else "\n")
        else:
            _as_layer(table).to_file(staged, driver=_DRIVERS[suffix])
    except Exception as error:  # pyogrio, fiona and pandas each have errors of their own
        raise OutputError(
            "{name}: {path} could not be written: {why}. Is the disk full? What was there before is untouched.",
            name=output.name, path=target, why=error,
        ) from error  # fmt: skip
    return target


def _as_layer(table: pandas.DataFrame) -> geopandas.GeoDataFrame:
    """The table as the drivers take it: they know times, but no dates of Python."""
    import geopandas
    import pandas

    made = geopandas.GeoDataFrame(table.copy())
    if not has_places(table):  # a layer without places; some drivers want a column for them
        made = made.set_geometry(geopandas.GeoSeries([None] * len(made), index=made.index))
    for name, kind in types_of(table).items():
        if isinstance(made[name].dtype, pandas.CategoricalDtype):
            made[name] = made[name].astype(object)
        if kind is date:
            made[name] = pandas.to_datetime(made[name], errors="coerce")
    return made
