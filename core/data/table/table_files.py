"""Tables read from files and written to them, without QGIS."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from ...run.errors import Cancelled, InputError, OutputError
from ...run.job import each
from ..file_kinds import obstacle
from .frames import has_places, types_of
from .text_file import SUFFIXES, read_text_table, with_quote, without_quote

if TYPE_CHECKING:
    import geopandas
    import pandas

    from ...engine.staging import Staging


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


_PIECE = 10_000  # rows
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
            _write_text(table, staged)
        else:
            _write_layer(_as_layer(table), staged, _DRIVERS[suffix])
    except Cancelled:
        raise
    except Exception as error:  # pyogrio, fiona and pandas each have errors of their own
        raise OutputError(
            "{name}: {path} could not be written: {why}. Is the disk full? What was there before is untouched.",
            name=output.name, path=target, why=error,
        ) from error  # fmt: skip
    return target


def _write_text(table: pandas.DataFrame, path: str) -> None:
    """Write a CSV in pieces: no copy of the whole table is made, and between them the run can be stopped."""
    types = types_of(table)
    names = [name for name in table.columns if name in types]
    texts = [name for name in names if types[name] is str]
    # A lone carriage return is quoted only where it is a part of the ends of lines.
    returns = any("\r" in text for name in texts for text in each(_different(table[name])) if isinstance(text, str))
    with open(path, "w", encoding="utf-8", newline="") as file:
        for start in each(range(0, max(len(table), 1), _PIECE), 1):
            piece = table.iloc[start : start + _PIECE][names]
            piece = piece.assign(**{name: piece[name].map(with_quote) for name in texts})
            piece.to_csv(file, index=False, header=start == 0, lineterminator="\r\n" if returns else "\n")


def _different(column: pandas.Series) -> Iterable[object]:
    """The values of a column; of one that keeps each but once only these."""
    return column.cat.categories if hasattr(column, "cat") else column


def _write_layer(layer: geopandas.GeoDataFrame, path: str, driver: str) -> None:
    """Write a layer; a long GeoPackage so that closing it takes no time, in which no run could be stopped.

    GDAL indexes the places of all rows at once when it closes the file, but row by row after the first flush.
    """
    if driver != "GPKG" or len(layer) <= _PIECE or find_spec("fiona") is None or find_spec("pyogrio") is not None:
        layer.to_file(path, driver=driver)
        return
    import fiona
    from geopandas.io.file import infer_schema

    crs = layer.crs.to_wkt() if layer.crs else None
    with fiona.open(path, mode="w", driver=driver, crs_wkt=crs, schema=infer_schema(layer)) as file:
        rows = layer.iterfeatures()
        file.writerecords(islice(rows, _PIECE))
        file.flush()
        file.writerecords(rows)


def _as_layer(table: pandas.DataFrame) -> geopandas.GeoDataFrame:
    """The table as the drivers take it: they know times, but no dates of Python."""
    import geopandas
    import pandas

    class Stoppable(geopandas.GeoDataFrame):
        """Asks for the rows whether the run is stopped: fiona fetches them one by one, pyogrio is quick with all."""

        def iterfeatures(self, *args, **options):
            for start in range(0, len(self), _PIECE):
                piece = geopandas.GeoDataFrame(self.iloc[start : start + _PIECE])
                yield from each(piece.iterfeatures(*args, **options))

    made = Stoppable(table.copy())
    if not has_places(table):  # a layer without places; some drivers want a column for them
        made = Stoppable(made.set_geometry(geopandas.GeoSeries([None] * len(made), index=made.index)))
    for name, kind in types_of(table).items():
        if isinstance(made[name].dtype, pandas.CategoricalDtype):
            made[name] = made[name].astype(object)
        if kind is date:
            made[name] = pandas.to_datetime(made[name], errors="coerce")
    return made
