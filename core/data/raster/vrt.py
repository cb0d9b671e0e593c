"""Virtual rasters (VRT): one raster over the bands of several GeoTIFFs in a folder beside it.

Written as text, since rasterio and older GDALs can put only the first band of each file together.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from ..earth.grid import Grid

SUFFIX = ".vrt"
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TYPES = {"float32": "Float32", "uint8": "Byte", "int16": "Int16", "int32": "Int32"}


def is_virtual(path) -> bool:
    """Whether an output of this name is a virtual raster."""
    return Path(path).suffix.lower() == SUFFIX


def files_folder(path) -> Path:
    """The folder with the files of a virtual raster: ``sm.vrt`` has ``sm_files``."""
    path = Path(path)
    return path.with_name(f"{path.stem}_files")


def part_path(path, part: str) -> Path:
    """The GeoTIFF of one part (a year, or all): ``sm_files/sm_2003.tif``."""
    return files_folder(path) / f"{Path(path).stem}_{part}.tif"


def parts_of(labels) -> dict[str, int]:
    """Name of each part → how many of the bands lie in it: years where the bands have ISO dates in order, else all."""
    years = [label[:4] if _DATE.fullmatch(label or "") else "" for label in labels]
    if not all(years) or years != sorted(years):
        return {"all": len(years)}
    return {year: len(list(group)) for year, group in groupby(years)}


def strangers(path) -> list[str]:
    """What the folder of a virtual raster holds that is none of its parts, so that nobody else's files are lost."""
    folder = files_folder(path)
    ours = re.compile(re.escape(Path(path).stem) + r"_(\d{4}|all)\.tif(\.aux\.xml|\.ovr|\.msk|\.msk\.ovr)?")
    return sorted(entry.name for entry in folder.iterdir() if not ours.fullmatch(entry.name)) if folder.is_dir() else []


@dataclass(frozen=True)
class Layout:
    """What is the same in the virtual raster and in all its files."""

    grid: Grid
    dtype: str
    nodata: float
    tile: int
    unit: str = ""


class Source(NamedTuple):
    """Where the values of a band are: a file, as the virtual raster names it, and its band (from 1)."""

    file: str
    band: int
    relative: bool = True


def part_sources(path, parts: Mapping[str, int]) -> list[Source]:
    """Of all bands of a virtual raster with its own folder of files.

    parts
        Name of each part and how many of the bands lie in it, in the order of the bands.
    """
    # Relative, so that the raster may be moved together with its folder.
    files = {part: part_path(path, part) for part in parts}
    return [
        Source(f"{files[part].parent.name}/{files[part].name}", band)
        for part, count in parts.items()
        for band in range(1, count + 1)
    ]


def file_source(path, file) -> Source:
    """The first band of a file somewhere, for a virtual raster that shall be at ``path``."""
    file, folder = Path(file).resolve(), Path(path).resolve().parent
    try:
        return Source(Path(os.path.relpath(file, folder)).as_posix(), 1)
    except ValueError:  # on another drive of Windows
        return Source(str(file), 1, relative=False)


def write_virtual(path, layout: Layout, descriptions, sources: Sequence[Source], tags: Mapping[str, str]) -> None:
    """Write the text of a virtual raster whose files exist; descriptions and sources are those of all bands."""
    grid = layout.grid
    root = _Element("VRTDataset", {"rasterXSize": str(grid.width), "rasterYSize": str(grid.height)})
    if grid.crs:
        _child(root, "SRS", grid.crs)
    a, b, c, d, e, f = grid.transform
    _child(root, "GeoTransform", ", ".join(repr(float(value)) for value in (c, a, b, f, d, e)))
    metadata = _child(root, "Metadata")
    for key, value in {"AREA_OR_POINT": "Area", **tags}.items():
        _child(metadata, "MDI", _printable(value), key=key)
    for number, (text, source) in enumerate(zip(descriptions, sources, strict=True), 1):
        _band(root, number, text, source, layout)
    text = "<?xml version='1.0' encoding='utf-8'?>\n" + "".join(root.pieces())
    Path(path).write_text(text, encoding="utf-8", newline="")


def _band(root, number: int, description: str, place: Source, layout: Layout) -> None:
    kind, tile = _TYPES[layout.dtype], str(layout.tile)
    width, height = str(layout.grid.width), str(layout.grid.height)
    element = _child(root, "VRTRasterBand", dataType=kind, band=str(number), blockXSize=tile, blockYSize=tile)
    if description:
        _child(element, "Description", _printable(description))
    if layout.unit:
        _child(element, "UnitType", _printable(layout.unit))
    _child(element, "NoDataValue", repr(layout.nodata))
    source = _child(element, "SimpleSource")
    _child(source, "SourceFilename", place.file, relativeToVRT=str(int(place.relative)))
    _child(source, "SourceBand", str(place.band))
    # With these GDAL need not open all files to open the raster.
    _child(source, "SourceProperties", RasterXSize=width, RasterYSize=height, DataType=kind,
           BlockXSize=tile, BlockYSize=tile)  # fmt: skip
    for rectangle in ("SrcRect", "DstRect"):
        _child(source, rectangle, xOff="0", yOff="0", xSize=width, ySize=height)


@dataclass
class _Element:
    """An element of an XML text that is only written; nothing is parsed here."""

    name: str
    attributes: Mapping[str, str]
    text: str = ""
    children: list[_Element] = field(default_factory=list)

    def pieces(self) -> Iterator[str]:
        """The text of the element, in pieces."""
        attributes = "".join(f' {key}="{escape(value)}"' for key, value in self.attributes.items())
        if not self.text and not self.children:
            yield f"<{self.name}{attributes} />"
            return
        yield f"<{self.name}{attributes}>{escape(self.text, quote=False)}"
        for child in self.children:
            yield from child.pieces()
        yield f"</{self.name}>"


def _child(parent: _Element, name: str, text: str = "", **attributes: str) -> _Element:
    element = _Element(name, attributes, text)
    parent.children.append(element)
    return element


def _printable(text) -> str:
    """Without the control characters that no XML file can hold."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", " ", str(text))
