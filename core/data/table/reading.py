"""Tables and layers from files, where there is no QGIS to read them."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from ...run.errors import InputError
from ..file_kinds import obstacle
from .frames import types_of

if TYPE_CHECKING:
    import pandas


def read_table(path: str) -> pandas.DataFrame:
    """Read a CSV file or a layer (GeoPackage, Shapefile, GeoJSON …); texts of a CSV stay texts.

    Raises
    ------
    InputError
        The file is not there or cannot be read.
    """
    import pandas

    found = obstacle(path, "table")
    if found is not None:
        raise InputError(found.template, **found.fields)
    try:
        if Path(path).suffix.lower() in (".csv", ".txt", ".tsv"):
            separator = "\t" if path.endswith(".tsv") else ","
            frame = pandas.read_csv(path, dtype=str, keep_default_na=False, na_values=[""], sep=separator)
        else:
            import geopandas

            frame = geopandas.read_file(path)
            if frame.geometry.isna().all():
                frame = pandas.DataFrame(frame.drop(columns=frame.geometry.name))
    except Exception as error:  # pyogrio, fiona and pandas each have errors of their own
        raise InputError("{path} is not a table that can be read: {why}.", path=path, why=error) from error
    frame.attrs.update(source=Path(path).name, types=types_of(frame))
    return without_midnights(frame)


def without_midnights(frame: pandas.DataFrame) -> pandas.DataFrame:
    """Columns of times that are all midnight are dates."""
    types = types_of(frame)
    for name, kind in types.items():
        column = frame[name]
        if kind is datetime and all(value.time() == time() for value in column.dropna()):
            frame[name] = [None if value != value or value is None else value.date() for value in column]
            frame.attrs["types"] = {**frame.attrs.get("types", types), name: date}
    return frame
