"""What a file is by its first bytes, to say why it cannot be read and what to do about it.

The openers of rasters, tables and models ask here once they have failed, and the dialog before it lets a run start.
"""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from ..run.language import say
from ..run.messages import Message
from .wholeness import why_not_whole

_HEAD = 2048  # bytes that are looked at
_RASTER, _VECTOR = "raster", "vector"


@dataclass(frozen=True)
class FileKind:
    """What a file is.

    Parameters
    ----------
    words
        With its article: “a web page”.
    holds
        ``raster`` or ``vector`` where it is data of that kind, else empty.
    advice
        What to do where something else was wanted; empty where there is nothing to say but to choose another file.
    """

    words: str
    holds: str = ""
    advice: str = ""


_UNPACK = "Unpack it first"
_AGAIN = "Download or copy it again"
EMPTY = FileKind("an empty file", advice=_AGAIN)
_LOGIN = (
    "The download asked for a login, or its link had expired: log in at the portal (NASA's archives: Earthdata Login)"
    " and download it again"
)
_WEB = FileKind("a web page", advice=_LOGIN)
_TEXT = FileKind("a text file")
_UNKNOWN = FileKind("a file of an unknown format")
# First bytes, from the start.
_MAGIC: tuple[tuple[bytes, FileKind], ...] = (
    (b"II*\0", FileKind("a TIFF", _RASTER)),
    (b"MM\0*", FileKind("a TIFF", _RASTER)),
    (b"II+\0", FileKind("a BigTIFF", _RASTER)),
    (b"MM\0+", FileKind("a BigTIFF", _RASTER)),
    (b"\x89HDF\r\n", FileKind("an HDF5 or NetCDF-4 file", _RASTER)),
    (b"CDF\x01", FileKind("a NetCDF file", _RASTER)),
    (b"CDF\x02", FileKind("a NetCDF file", _RASTER)),
    (b"CDF\x05", FileKind("a NetCDF file", _RASTER)),
    (b"\x0e\x03\x13\x01", FileKind("an HDF4 file", _RASTER)),
    (b"GRIB", FileKind("a GRIB file", _RASTER)),
    (b"\x89PNG", FileKind("a PNG picture", _RASTER)),
    (b"\xff\xd8\xff", FileKind("a JPEG picture", _RASTER)),
    (b"<VRTDataset", FileKind("a virtual raster", _RASTER)),
    (b"SQLite format 3", FileKind("a GeoPackage or another SQLite database", _VECTOR)),
    (b"\x00\x00\x27\x0a", FileKind("a Shapefile", _VECTOR)),
    (b"fgb\x03", FileKind("a FlatGeobuf file", _VECTOR)),
    (b"PAR1", FileKind("a Parquet file", _VECTOR)),
    (b"\x1f\x8b", FileKind("a gzip archive", advice=_UNPACK)),
    (b"7z\xbc\xaf", FileKind("a 7z archive", advice=_UNPACK)),
    (b"Rar!", FileKind("a RAR archive", advice=_UNPACK)),
    (b"BZh", FileKind("a bzip2 archive", advice=_UNPACK)),
    (b"\xfd7zXZ", FileKind("an xz archive", advice=_UNPACK)),
    (b"%PDF", FileKind("a PDF document")),
    (b"\xd0\xcf\x11\xe0", FileKind("an old Excel or Word document", advice="Save the sheet as CSV")),
    (b"version https://git-lfs", FileKind("a pointer of Git LFS, not the file itself", advice="Run git lfs pull")),
)  # fmt: skip
_GEOJSON = re.compile(rb'"type"\s*:\s*"(FeatureCollection|Feature|Topology)"')
_CONTAINER = re.compile(r'^(?:NETCDF|HDF5|HDF4_SDS:[A-Z]+|HDF4_EOS:[A-Z_]+):"(.+)":')  # what GDAL calls a variable
_LONGEST = 4096  # characters of a path
_TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods")
_WANTED = {"raster": "a raster", "table": "a table or vector layer", "file": "a file"}


def kind_of(path: str | Path) -> FileKind:
    """What a regular file is, by its first bytes.

    Raises
    ------
    OSError
        It cannot be read at all.
    """
    with Path(path).open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        return EMPTY
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith(b"PK"):
        workbook = b"[Content_Types].xml" in head
        return (
            FileKind("an Excel or Word document", advice="Save the sheet as CSV")
            if workbook
            else FileKind("a zip archive", advice=_UNPACK)
        )
    if head[257:262] == b"ustar":
        return FileKind("a tar archive", advice=_UNPACK)
    return _kind_of_text(head)


def _kind_of_text(head: bytes) -> FileKind:
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if plain.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return _WEB
    if _GEOJSON.search(head) and plain.startswith(b"{"):
        return FileKind("a GeoJSON file", _VECTOR)
    if plain.startswith((b"<?xml", b"<")):
        if b"vrtdataset" in plain:
            return FileKind("a virtual raster", _RASTER)
        if b"<kml" in plain or b"<gpx" in plain or b"gml" in plain:
            return FileKind("a KML, GPX or GML file", _VECTOR)
        if b"error" in plain or b"exception" in plain:
            return FileKind("the error message of a server", advice=_AGAIN)
        return FileKind("an XML text")
    if not head.strip(b"\0"):
        return FileKind("a file of zeros", advice=_AGAIN)
    odd = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return _TEXT if odd == 0 else _UNKNOWN


def is_path_to_files(text: str) -> bool:
    """Whether a text names a file, not something inside one (``NETCDF:file.nc:sm``, ``/vsizip/…``) or on a server."""
    return ":" not in text[2:] and not text.startswith("/vsi")


def obstacle(path: str | Path, wanted: str, tried: bool = False) -> Message | None:
    """Say why a path surely cannot be what is wanted; None when nothing speaks against it.

    Takes no longer than a look at the first bytes, so that a dialog may ask.

    Parameters
    ----------
    path
        As the user gave it.
    wanted
        ``raster``, ``table`` or ``file``.
    tried
        Whether reading has failed already; otherwise only what no format allows counts.
    """
    text = str(path)
    if "\0" in text:
        return Message("The name of an input holds the character NUL. Choose another file.")
    if not is_path_to_files(text):
        inside = _CONTAINER.match(text)
        return obstacle(inside[1], wanted) if inside else None
    try:
        mode = os.stat(text).st_mode
    except (OSError, ValueError):
        return _missing(text)
    if stat.S_ISDIR(mode):
        if wanted == "raster" and _is_dataset_folder(Path(text)):
            return None
        return Message(
            "{path} is a folder, not {wanted}. Name a file in it.", {"path": text, "wanted": say(_WANTED[wanted])}
        )
    if not stat.S_ISREG(mode):
        return Message("{path} is a device or a pipe, not {wanted}.", {"path": text, "wanted": say(_WANTED[wanted])})
    try:
        kind = kind_of(text)
    except OSError as error:
        return Message("{path} cannot be opened: {why}.", {"path": text, "why": error.strerror or error})
    if _may_be(kind, wanted, "" if tried else Path(text).suffix.lower()):
        return None
    return _of_another_kind(text, kind, wanted)


def _is_dataset_folder(path: Path) -> bool:
    """Some rasters are folders: Zarr, ESRI grids."""
    return path.suffix.lower() == ".zarr" or any((path / name).exists() for name in ("hdr.adf", ".zgroup", "zarr.json"))


def _may_be(kind: FileKind, wanted: str, suffix: str) -> bool:
    if kind is EMPTY or kind is _WEB or kind.words.startswith("a pointer of Git"):
        return False
    if wanted == "raster":
        # ASCII grids and headers of raw rasters are texts; GDAL knows GeoPackages with rasters, and many formats more.
        return kind.holds == _RASTER or kind is _UNKNOWN or (
            suffix in (".asc", ".txt", ".grd", ".xyz", ".vrt", ".gpkg", ".mbtiles", ".zip", ".tar", ".gz", ".tgz")
        )  # fmt: skip
    if wanted == "table":
        return kind.holds != _RASTER
    return True


def _of_another_kind(path: str, kind: FileKind, wanted: str) -> Message:
    advice = say(kind.advice) if kind.advice else say("Choose another file")
    if wanted == "raster" and Path(path).suffix.lower() in _TABLES and kind in (_TEXT, _UNKNOWN):
        advice = say("It is a table: give it to a tool that takes stations or records")
    if wanted == "raster" and kind.holds == _VECTOR:
        advice = say("Turn the layer into a raster first, or give it to the parameter that takes layers")
    if wanted == "table" and kind.holds == _RASTER:
        advice = say("Give it to the parameter that takes rasters, or choose another file")
    return Message(
        "{path} cannot be read as {wanted}: it is {what}. {advice}.",
        {"path": path, "wanted": say(_WANTED[wanted]), "what": say(kind.words), "advice": advice},
    )


def _missing(text: str) -> Message:
    if len(text) > _LONGEST or max(len(part) for part in Path(text).parts or ("",)) > 255:
        return Message("{path}… is too long for the name of a file.", {"path": text[:80]})
    path = Path(text)
    if not _exists(path.parent):
        return Message("{path}: there is no such file, and no folder {folder}.", {"path": text, "folder": path.parent})
    near = nearest_name(path)
    if near:
        return Message("{path}: there is no such file. Did you mean “{near}”?", {"path": text, "near": near})
    return Message("{path}: there is no such file.", {"path": text})


def _exists(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def nearest_name(path: Path) -> str:
    """The name in the same folder that is most like a missing one; empty where none is."""
    try:
        names = [entry.name for entry in os.scandir(path.parent)]
    except OSError:
        return ""
    lower = {name.lower(): name for name in names if not name.startswith(".")}
    import difflib  # only for a name that is not there

    found = difflib.get_close_matches(path.name.lower(), list(lower)[:5000], n=1, cutoff=0.75)
    return lower[found[0]] if found else ""


def why_unreadable(path: str | Path, wanted: str, error: object) -> Message:
    """Say why a file could not be read, once it was tried.

    Parameters
    ----------
    path, wanted
        As `obstacle` takes them.
    error
        What the library said.
    """
    found = obstacle(path, wanted, tried=True)
    if found is not None:
        return found
    try:
        kind = kind_of(path)
    except (OSError, ValueError):
        kind = _UNKNOWN
    fields = {"path": path, "wanted": say(_WANTED[wanted]), "why": str(error).rstrip(". ")}
    inside = _CONTAINER.match(str(path))
    reason = why_not_whole(inside[1] if inside else str(path))
    if reason:
        return Message("{path} cannot be read as {wanted}: {why}.", {**fields, "why": reason})
    if kind.holds:
        return Message(
            "{path} cannot be read as {wanted}: it is {what}, but {why}. It may be truncated, damaged or still being"
            " written: copy or download it again.",
            {**fields, "what": say(kind.words)},
        )
    return Message(
        "{path} cannot be read as {wanted}: {why}. The file may be truncated, still being written, or of a format that"
        " this GDAL does not know.",
        fields,
    )
