"""Bad values of every kind of parameter, generated from the declarations.

`cases` lists them for a tool; `Case.values` makes the files of one. Used by the tests of every tool and by the script
that prints the matrix.
"""

from __future__ import annotations

import datetime
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from agridrought.core.data.earth.grid import Grid
from agridrought.core.interface import declaration as d

from .files import write_raster, write_stack
from .good_inputs import GoodInputs, place_of, square, write_features
from .grids import UTM33, make_grid


@dataclass(frozen=True, eq=False)
class Like:
    """What a raster would hold that is good at this place."""

    values: np.ndarray
    grid: Grid
    unit: str = ""

    def stack(self, path: Path, values=None, **more) -> str:
        """A stack of other values on the same grid."""
        values = self.values if values is None else values
        return write_stack(path, values, **{"grid": self.grid, "unit": self.unit, **more})

    def plain(self, path: Path, bands: int, descriptions=None) -> str:
        """A raster of the first bands."""
        values = np.resize(self.values, (bands, *self.values.shape[1:]))
        return write_raster(path, values, self.grid, descriptions)

    def with_(self, value: float, share: float = 0.05) -> np.ndarray:
        """The values, some of them exchanged."""
        values = np.array(self.values)
        values[np.random.default_rng(2).random(values.shape) < share] = value
        return values

    def other_grid(self, **changes) -> Grid:
        """A grid of the same size elsewhere."""
        return make_grid(*self.values.shape[1:], **changes)

    def raw(self, path: Path, dtype: str = "float32", values=None, step=None, **more) -> str:
        """A GeoTIFF that our writer would not write."""
        import rasterio

        values = np.nan_to_num(self.values, nan=0.2) if values is None else values
        transform = self.grid.transform if step is None else step
        options = {"driver": "GTiff", "count": len(values), "height": values.shape[1], "width": values.shape[2]}
        options |= {"crs": "EPSG:4326", "transform": rasterio.Affine(*transform), "dtype": dtype}
        with rasterio.open(path, "w", **{**options, **more}) as file:
            file.write(values.astype(dtype))
            for band in range(1, len(values) + 1):
                file.set_band_description(band, f"{2001 + (band - 1) // 12}-{(band - 1) % 12 + 1:02d}-01")
            if self.unit:
                file.units = [self.unit] * len(values)
        return str(path)


def _truncated(path: Path, like: Like | None = None) -> str:
    whole = Path(write_stack(path, np.random.default_rng(1).uniform(0.1, 0.4, (150, 60, 60))))
    whole.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    return str(whole)


def _bytes(data: bytes) -> Callable[..., str]:
    def make(path: Path, like: Like | None = None) -> str:
        path.write_bytes(data)
        return str(path)

    return make


def _zip(path: Path, like: Like | None = None) -> str:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "text")
    return str(path)


def _pipe(path: Path, like: Like | None = None) -> str:
    os.mkfifo(path)
    return str(path)


RASTERS: dict[str, Callable[[Path, Like], object]] = {
    "missing": lambda path, like: str(path.with_name("nobody.tif")),
    "missing folder": lambda path, like: str(path.parent / "no" / "x.tif"),
    "folder": lambda path, like: str(path.parent),
    "truncated": _truncated,
    "text": _bytes(b"some text, but no raster\n"),
    "web page": _bytes(b"<html><body>Please log in</body></html>"),
    "empty file": _bytes(b""),
    "zeros": _bytes(b"\0" * 5000),
    "noise": _bytes(np.random.default_rng(1).bytes(5000)),
    "header only": _bytes(b"II*\0\x08\0\0\0"),
    "pipe": _pipe,
    "zip": _zip,
    "vector layer": lambda path, like: write_features(
        path.with_suffix(".geojson"), [(square(10, 50, 1), {"zone": "A"})]
    ),
    "broken NetCDF": lambda path, like: _bytes(b"CDF\x01" + b"\0" * 40)(path.with_suffix(".nc")),
    "broken HDF5": lambda path, like: _bytes(b"\x89HDF\r\n\x1a\n" + b"\0" * 90)(path.with_suffix(".nc")),
    "NUL": lambda path, like: "a\0b.tif",
    "very long name": lambda path, like: str(path.parent / ("x" * 5000)),
    "number": lambda path, like: 3,
    "unknown layer": lambda path, like: "layer_of_nobody",
    "variable of nothing": lambda path, like: f'NETCDF:"{path.parent}/none.nc":sm',
    "all missing": lambda path, like: like.stack(path, np.full(like.values.shape, np.nan)),
    "infinite": lambda path, like: like.stack(path, like.with_(np.inf)),
    "all infinite": lambda path, like: like.stack(path, np.full(like.values.shape, np.inf)),
    "nearly all missing": lambda path, like: like.stack(path, like.with_(np.nan, 0.995)),
    "largest floats": lambda path, like: like.stack(path, like.with_(3e38)),
    "minus 9999": lambda path, like: like.stack(path, like.with_(-9999.0)),
    "65535": lambda path, like: like.stack(path, like.with_(65535.0)),
    "constant": lambda path, like: like.stack(path, np.full(like.values.shape, float(np.nanmean(like.values)))),
    "zero": lambda path, like: like.stack(path, np.zeros(like.values.shape)),
    "other sign": lambda path, like: like.stack(path, -like.values),
    "one band": lambda path, like: like.stack(path, like.values[:1]),
    "two bands": lambda path, like: like.stack(path, like.values[:2]),
    "no dates": lambda path, like: like.plain(path, 3),
    "duplicate dates": lambda path, like: like.plain(path, 2, ["2001-01-01"] * 2),
    "dates out of order": lambda path, like: like.plain(path, 2, ["2003-01-01", "2001-01-01"]),
    "impossible dates": lambda path, like: like.plain(path, 2, ["2001-02-30", "x"]),
    "years beyond": lambda path, like: like.plain(path, 2, ["1700-01-01", "1701-01-01"]),
    "far years": lambda path, like: like.plain(path, 2, ["2001-01-01", "9999-01-01"]),
    "long descriptions": lambda path, like: like.plain(path, 2, ["2001-01-01" + "x" * 3000, "$A_1$ <b>"]),
    "complex": lambda path, like: like.raw(path, "complex64"),
    "float64": lambda path, like: like.raw(path, "float64"),
    "uint8": lambda path, like: like.raw(path, "uint8"),
    "int16": lambda path, like: like.raw(path, "int16"),
    "uint16": lambda path, like: like.raw(path, "uint16"),
    "largest integers": lambda path, like: like.raw(path, "uint32", np.full(like.values.shape, 2**32 - 1)),
    "rotated": lambda path, like: like.raw(path, step=(0.2, 0.1, 10.0, 0.1, -0.2, 50.0)),
    "south up": lambda path, like: like.raw(path, step=(0.25, 0, 10.0, 0, 0.25, 49.0)),
    "beyond the pole": lambda path, like: like.raw(path, step=(0.25, 0, 10.0, 0, -0.25, 95.0)),
    "longitude 1000": lambda path, like: like.raw(path, step=(0.25, 0, 1000.0, 0, -0.25, 50.0)),
    "no size of pixels": lambda path, like: like.raw(path, step=(1e-12, 0, 10.0, 0, -1e-12, 50.0)),
    "pixel interleaved": lambda path, like: like.raw(path, interleave="pixel"),
    "other grid": lambda path, like: like.stack(path, grid=like.other_grid(x=10.1)),
    "far grid": lambda path, like: like.stack(path, grid=like.other_grid(x=-120, y=-30)),
    "other reference system": lambda path, like: like.stack(path, grid=like.other_grid(crs=UTM33)),
    "no reference system": lambda path, like: like.stack(path, grid=like.other_grid(crs="")),
    "one pixel": lambda path, like: like.stack(path, like.values[:, :1, :1], grid=make_grid(1, 1)),
    "one row": lambda path, like: like.stack(path, like.values[:, :1], grid=make_grid(1, like.values.shape[2])),
    "odd unit": lambda path, like: like.stack(path, unit="furlongs $x$ <b>"),
    "odd name": lambda path, like: like.stack(path.with_name(f"{path.stem} 100 % #1 ü “x” 'y'.tif")),
    "days": lambda path, like: like.stack(path, step="day"),
    "years": lambda path, like: like.stack(path, step="year", start="1850-01-01"),
}
_POINT = {"type": "Point", "coordinates": [10.1, 49.9]}
_STATION = {"station": "S", "date": "2001-01-01", "sm": 0.2, "mm": 1.0, "crop": "wheat", "depth": "0-10", "zone": "A",
            "rank": 1, "year": 2001, "loss": 1.0, "area": 1.0, "lon": 10.1, "lat": 49.9}  # fmt: skip


def _rows(*changes: dict, columns=None) -> Callable[..., str]:
    def make(path: Path, like: Like | None = None) -> str:
        names = list(_STATION) if columns is None else columns
        lines = [",".join(names)]
        for change in changes:
            row = {**_STATION, **change}
            lines.append(",".join('"' + str(row.get(name, "")).replace('"', '""') + '"' for name in names))
        path.with_suffix(".csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return str(path.with_suffix(".csv"))

    return make


def _layer(*geometries) -> Callable[..., str]:
    def make(path: Path, like: Like | None = None) -> str:
        rows = [(one, _STATION) for one in geometries]
        return write_features(path.with_suffix(".geojson"), rows)

    return make


_BOW = {"type": "Polygon", "coordinates": [[[10, 50], [11, 49], [11, 50], [10, 49], [10, 50]]]}
_REPEATED = {"type": "Polygon", "coordinates": [[[10, 50]] * 4]}
_LINE_OF_ONE = {"type": "LineString", "coordinates": [[10.1, 49.9], [10.1, 49.9]]}
_LINE = {"type": "LineString", "coordinates": [[10.1, 49.9], [11.0, 49.2]]}
_EMPTY = {"type": "Polygon", "coordinates": []}
LAYERS: dict[str, Callable[..., object]] = {
    "null geometries": _layer(None, None),
    "some null": _layer(None, square(10, 50, 1), _LINE, _POINT),
    "bow tie": _layer(_BOW, _BOW),
    "repeated points": _layer(_REPEATED, _LINE_OF_ONE),
    "empty geometries": _layer(_EMPTY, {"type": "LineString", "coordinates": []}),
    "points": _layer(_POINT, _POINT),
    "lines": _layer(_LINE, _LINE),
    "polygons": _layer(square(10, 50, 1)),
    "mixed": _layer(_POINT, _LINE, square(10, 50, 1)),
    "collection": _layer({"type": "GeometryCollection", "geometries": [_POINT, _LINE]}),
    "far away": _layer(square(-120, -30, 1), {"type": "LineString", "coordinates": [[-120, -30], [-119, -31]]}),
    "beyond the pole": _layer(square(10, 120, 1), {"type": "LineString", "coordinates": [[10, 120], [10, 130]]}),
    "no features": lambda path, like: write_features(path.with_suffix(".geojson"), []),
    "three dimensions": _layer({"type": "LineString", "coordinates": [[10.1, 49.9, 5], [11.0, 49.2, 7]]}),
}
TABLES: dict[str, Callable[..., object]] = {
    **LAYERS,
    "missing": lambda path, like: str(path.with_name("nobody.csv")),
    "text": lambda path, like: _bytes(b"some text, but no table\n")(path.with_suffix(".csv")),
    "web page": lambda path, like: _bytes(b"<html><body>Please log in</body></html>")(path.with_suffix(".csv")),
    "empty file": lambda path, like: _bytes(b"")(path.with_suffix(".csv")),
    "noise": lambda path, like: _bytes(np.random.default_rng(1).bytes(5000))(path.with_suffix(".csv")),
    "folder": lambda path, like: str(path.parent),
    "raster": lambda path, like: like.plain(path, 3),
    "zip": lambda path, like: _zip(path.with_suffix(".csv")),
    "pipe": lambda path, like: _pipe(path.with_suffix(".csv")),
    "broken GeoPackage": lambda path, like: _bytes(b"SQLite format 3\0" + b"\0" * 200)(path.with_suffix(".gpkg")),
    "broken Shapefile": lambda path, like: _bytes(b"\0\0\x27\x0a" + b"\0" * 30)(path.with_suffix(".shp")),
    "header only": _rows(),
    "one row": _rows({}),
    "same row twice": _rows({}, {}),
    "other columns": _rows({}, columns=["a", "b"]),
    "same column twice": _rows({}, {}, columns=["station", "station", "date", "date", "zone", "zone"]),
    "texts for numbers": _rows({"sm": "dry", "mm": "wet", "loss": "high", "year": "two", "lon": "east"}),
    "infinite numbers": _rows({"sm": "inf", "mm": "inf", "loss": "-inf", "lon": "inf"}, {}),
    "huge numbers": _rows({"sm": 1e300, "mm": 1e300, "loss": 1e300, "year": 10**12, "lon": 1e9}, {}),
    "negative numbers": _rows({"sm": -5, "mm": -5, "loss": -5, "year": -5}, {}),
    "no dates": _rows({"date": "yesterday"}, {}),
    "mistyped year": _rows({"date": "20011-01-01"}, {"date": "2901-01-01"}, {"date": "0201-01-01"}, {}),
    "empty values": _rows(*[dict.fromkeys(_STATION, "")] * 3),
    "formulas": _rows({"station": "=1+1", "zone": "@x", "crop": "+a"}, {"station": "-b"}),
    "markup": _rows({"station": "<b>$A_1$</b>", "zone": "$\\frac{1}$", "crop": "<script>"}, {}),
    "long texts": _rows({"station": "x" * 3000, "zone": "z" * 3000, "crop": "c" * 3000}, {}),
}
ZONES = {**LAYERS, **{kind: RASTERS[kind] for kind in (
    "missing", "folder", "truncated", "text", "web page", "empty file", "pipe", "zip", "all missing", "infinite",
    "complex", "other grid", "other reference system", "no reference system", "one pixel", "float64", "number", "NUL",
)}}  # fmt: skip
FILES = {kind: RASTERS[kind] for kind in ("missing", "folder", "text", "web page", "empty file", "zeros", "noise",
                                          "pipe", "zip", "NUL", "number", "truncated")}  # fmt: skip
FOLDERS = {kind: RASTERS[kind] for kind in ("missing", "text", "pipe", "NUL", "number", "folder")}
NUMBERS: dict[str, object] = {
    "nan": float("nan"), "infinite": float("inf"), "minus infinite": float("-inf"), "huge": 1e300, "tiny": 1e-300,
    "beyond 32 bits": 2**40, "beyond floats": 10**400, "negative": -1e6, "zero": 0, "fraction": 0.123456789,
    "text": "x", "truth": True, "list": [1, 2],
}  # fmt: skip
WORDS = {"other word": "nonsense", "number": 3, "empty": "", "list": ["a", "b"], "case": "NONSENSE"}
SWITCHES = {"word": "perhaps", "number": 5, "list": [1]}
DAYS = {"far": datetime.date(9999, 1, 1), "early": datetime.date(1, 1, 1), "text": "yesterday", "number": 5,
        "impossible": "2001-02-30"}  # fmt: skip
TEXTS = {"long": "x" * 20_000, "nul": "a\0b", "markup": "<b>$A_1$ & =1+1</b>", "lines": "a\nb\tc", "braces": "{x} {0}",
         "unicode": "土壤水分 ü “”", "3000 characters": "y" * 3000, "list": ["a"]}  # fmt: skip
EXTENTS = {"text": "nonsense", "nan": "nan,nan,nan,nan [EPSG:4326]", "reversed": "11,10,49,50 [EPSG:4326]",
           "far": "-100,-99,10,11 [EPSG:4326]", "no area": "10,10,50,50 [EPSG:4326]"}  # fmt: skip
SYSTEMS = {"text": "nonsense", "unknown": "EPSG:999999", "number": 5}
PLACES: dict[str, Callable[[Path, str], object]] = {
    "folder that is not there": lambda folder, ending: str(folder / "no" / f"out{ending}"),
    "device": lambda folder, ending: "/dev/null",
    "too long": lambda folder, ending: str(folder / ("x" * 300 + ending)),
    "folder": lambda folder, ending: str(folder),
    "unwritable": lambda folder, ending: f"/proc/out{ending}",
    "other ending": lambda folder, ending: str(folder / "out.xyz"),
    "no ending": lambda folder, ending: str(folder / "out"),
    "NUL": lambda folder, ending: str(folder / f"a\0b{ending}"),
    "odd name": lambda folder, ending: str(folder / f"out 100 % #1 ü “x”{ending}"),
    "there already": lambda folder, ending: _bytes(b"of before")(folder / f"out{ending}"),
    "number": lambda folder, ending: 5,
}


def _kinds(parameter: d.Parameter) -> dict:
    for made, kinds in (
        ((d.RasterInput, d.RasterInputs), RASTERS), (d.ZonesInput, ZONES), (d.TableInput, TABLES), (d.FileInput, FILES),
        (d.FolderInput, FOLDERS), (d.NumberInput, NUMBERS), (d.ChoiceInput, WORDS), (d.SwitchInput, SWITCHES),
        (d.DayInput, DAYS), ((d.TextInput, d.FieldInput), TEXTS), (d.Output, PLACES), (d.ExtentInput, EXTENTS),
        (d.CrsInput, SYSTEMS),
    ):  # fmt: skip
        if isinstance(parameter, made):
            return kinds
    return {}


@dataclass(frozen=True)
class Case:
    """One bad value of one parameter of a tool."""

    tool: type[d.Tool]
    parameter: d.Parameter
    kind: str

    def __str__(self) -> str:
        return f"{self.tool.id}-{self.parameter.name}-{self.kind}"

    def chosen(self, share: int) -> bool:
        """Whether it is one of ``1 / share`` of all, the same in every run."""
        return zlib.crc32(str(self).encode()) % share == 0

    def values(self, good: GoodInputs, folder: Path) -> dict[str, object]:
        """All values of the run; files of the bad one are made in ``folder``."""
        parameter = self.parameter
        made = _kinds(parameter)[self.kind]
        if isinstance(parameter, d.Output):
            value = made(folder, Path(place_of(parameter, folder)).suffix)
        else:
            like = Like(*good.like(self.tool, parameter, folder)) if callable(made) else None
            value = made(folder / f"bad_{parameter.name}.tif", like) if callable(made) else made
        if isinstance(parameter, d.RasterInputs):
            value = (value,)
        others = {**good.values(self.tool, folder), **good.optional(self.tool, parameter)}
        if self.kind == "there already" and "of before" not in str(value):
            others.pop(parameter.name, None)
        return {**others, parameter.name: value}


def cases(tool: type[d.Tool]) -> Iterator[Case]:
    """All bad values of all parameters of a tool."""
    for parameter in d.parameters_of(tool):
        for kind in _kinds(parameter):
            yield Case(tool, parameter, kind)
