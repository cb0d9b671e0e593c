"""Tables to files, where there is no QGIS to write them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...run.errors import OutputError
from .frames import types_of
from .text_file import with_quote

if TYPE_CHECKING:
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
    staged = stage.place(target)
    if suffix == ".csv":
        plain = table.drop(columns=[name for name in table.columns if name not in types_of(table)])
        texts = {name: plain[name].map(with_quote) for name, kind in types_of(table).items() if kind is str}
        plain.assign(**texts).to_csv(staged, index=False)
    elif suffix in _DRIVERS:
        import geopandas

        geopandas.GeoDataFrame(table).to_file(staged, driver=_DRIVERS[suffix])
    else:
        raise OutputError(
            "{name}: {path} is of no format for tables. Give a name that ends with .csv or .gpkg.",
            name=output.name, path=target,
        )  # fmt: skip
    return target
