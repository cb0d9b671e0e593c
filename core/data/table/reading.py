"""Tables and layers from files, where there is no QGIS to read them."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from ...run.errors import InputError
from ..file_kinds import obstacle
from .frames import has_places, types_of
from .text_file import SUFFIXES, read_text_table, without_quote

if TYPE_CHECKING:
    import pandas


SHEETS = (".xlsx", ".ods")


def read_table(path: str) -> pandas.DataFrame:
    """Read a CSV file or a layer (GeoPackage, Shapefile, GeoJSON …); texts of a CSV stay texts.

    Raises
    ------
    InputError
        The file is not there or cannot be read.
    """
    found = obstacle(path, "table")
    if found is not None:
        raise InputError(found.template, **found.fields)
    frame = read_text_table(path) if Path(path).suffix.lower() in SUFFIXES else _read_layer(path)
    frame.attrs.update(source=Path(path).name, types=types_of(frame))
    return without_midnights(frame)


def _read_layer(path: str) -> pandas.DataFrame:
    import pandas

    try:
        import geopandas

        frame = geopandas.read_file(path)
    except Exception as error:  # pyogrio and fiona each have errors of their own
        raise InputError("{path} is not a table that can be read: {why}.", path=path, why=error) from error
    if not has_places(frame) or frame.geometry.isna().all():
        frame = pandas.DataFrame(frame.drop(columns=frame.geometry.name) if has_places(frame) else frame)
    for name in frame.columns:
        if isinstance(frame[name].dtype, pandas.DatetimeTZDtype):
            frame[name] = frame[name].dt.tz_convert("UTC").dt.tz_localize(None)
        elif is_sheet(path) and frame[name].dtype == object:
            frame[name] = frame[name].map(without_quote)
    return frame


def is_sheet(path: str) -> bool:
    """Whether a file is one of a spreadsheet, in which texts can be formulas."""
    return Path(path).suffix.lower() in SHEETS


def without_midnights(frame: pandas.DataFrame) -> pandas.DataFrame:
    """Columns of times that are all midnight are dates."""
    types = types_of(frame)
    for name, kind in types.items():
        column = frame[name]
        if kind is datetime and all(value.time() == time() for value in column.dropna()):
            frame[name] = [None if value != value or value is None else value.date() for value in column]
            frame.attrs["types"] = {**frame.attrs.get("types", types), name: date}
    return frame
