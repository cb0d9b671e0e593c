"""Whether a file is whole, and whether GRIB holds rows and columns at all: what its header promises.

Some libraries read zeros behind the end of a truncated file, or leave messages out, and say nothing.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from ..run.errors import InputError

_HEAD = 4096  # bytes that are looked at
_MAGIC = ((b"\x89HDF\r\n\x1a\n", "hdf5"), (b"CDF\x01", "netcdf3"), (b"CDF\x02", "netcdf3"), (b"CDF\x05", "netcdf3"),
          (b"GRIB", "grib"))  # fmt: skip
_CDF_TYPES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 4, 6: 8, 7: 1, 8: 2, 9: 4, 10: 8, 11: 8}  # bytes of a value
_DIMENSIONS, _VARIABLES, _ATTRIBUTES = 10, 11, 12  # tags of the lists in a header of NetCDF


def format_of(path: str) -> str:
    """``netcdf3``, ``hdf5`` or ``grib`` for files whose end their header tells; empty for all others."""
    try:
        if not Path(path).is_file():  # to open a pipe is to wait for ever
            return ""
        with open(path, "rb") as file:
            head = file.read(8)
    except (OSError, ValueError):
        return ""
    return next((name for magic, name in _MAGIC if head.startswith(magic)), "")


def why_not_whole(path: str) -> str:
    """The reason why a file is truncated or no raster, with the way out; empty where its header tells none."""
    missing = missing_bytes(path)
    if missing:
        return f"it is truncated, {missing} bytes are missing at its end: download it again"
    if format_of(path) != "grib":
        return ""
    return _WHY.get(_grib_grid(path), "")


_WHY = {
    "reduced": "it lies on a reduced Gaussian grid, whose rows have different numbers of cells. Take it on a regular"
    " grid (in the request: grid 0.25/0.25), or convert it (cdo setgridtype,regular)",
    "spectral": "it holds spherical harmonics, no cells. Take it on a regular grid (in the request: grid 0.25/0.25), or"
    " convert it (cdo sp2gpl)",
}


def require_sound_header(path: str) -> None:
    """Refuse a NetCDF classic file whose header cannot be followed: the library for NetCDF would end the process.

    Raises
    ------
    InputError
        The file is damaged.
    """
    if format_of(path) != "netcdf3":
        return
    try:
        with open(path, "rb") as file:
            _netcdf3_size(file)
    except (OSError, struct.error, ValueError, LookupError, OverflowError) as error:
        raise InputError(
            "{path} is damaged or truncated: its NetCDF header cannot be followed. Download it again.", path=path
        ) from error


def require_whole(path: str) -> None:
    """Refuse a file that ends before what its header promises; some libraries read zeros behind its end.

    Raises
    ------
    InputError
        How many bytes are missing.
    """
    missing = missing_bytes(path)
    if missing:
        raise InputError(
            "{path} is truncated: {missing} bytes are missing at its end. The download was cut off, or the file is"
            " still being written. Download it again.",
            path=path, missing=missing,
        )  # fmt: skip


def missing_bytes(path: str) -> int:
    """How many bytes a NetCDF, HDF5 or GRIB file lacks; 0 for whole files and for those that do not tell."""
    kind, there = format_of(path), Path(path).stat().st_size if Path(path).is_file() else 0
    try:
        with open(path, "rb") as file:
            if kind == "netcdf3":
                return max(_netcdf3_size(file) - there, 0)
            if kind == "hdf5":
                return max(_hdf5_size(file) - there, 0)
            if kind == "grib":
                ends = [start + length for start, length, _ in _grib_messages(file, there)]
                return max(max(ends, default=0) - there, 0)
    except (OSError, struct.error, ValueError, LookupError, OverflowError):
        return 0  # a header that cannot be followed tells nothing; the library will
    return 0


def _hdf5_size(file) -> int:
    """End of the file as the superblock has it (HDF5 file format specification, section II.A)."""
    head = file.read(64)
    version = head[8]
    place = {0: 40, 1: 44, 2: 28, 3: 28}[version]
    base = struct.unpack("<Q", head[place - 16 : place - 8])[0]
    return int(base + struct.unpack("<Q", head[place : place + 8])[0])


def _grib_messages(file, size: int) -> Iterator[tuple[int, int, int]]:
    """Start, length and edition of each message; what stands between messages is passed over."""
    place = 0
    while place + 8 <= size:
        file.seek(place)
        head = file.read(16)
        if head[:4] != b"GRIB":
            rest = head + file.read(_HEAD)
            found = rest.find(b"GRIB", 1)
            if found < 0:
                return
            place += found
            continue
        edition = head[7]
        length = int.from_bytes(head[4:7], "big") if edition == 1 else int.from_bytes(head[8:16], "big")
        if edition == 1 and length & 0x800000:
            return  # larger than 8 MB: coded in a way that only the sections tell
        if length < 8:
            return
        yield place, length, edition
        place += length


def _grib_grid(path: str) -> str:
    """``reduced`` or ``spectral`` for the grids that are no raster, else empty; by the first message."""
    kind, section = _grib_section(path)
    if kind == 1:
        spectral = section[5] in (50, 60, 70, 80)
        return "spectral" if spectral else "reduced" if section[5] in (0, 4) and section[6:8] == b"\xff\xff" else ""
    if kind == 2:
        template = int.from_bytes(section[12:14], "big")
        if template in (50, 51, 52, 53):
            return "spectral"
        return "reduced" if template in (0, 40) and section[30:34] == b"\xff\xff\xff\xff" else ""
    return ""


def gaussian_latitudes(path: str) -> tuple[float, float] | None:
    """First and last latitude of GRIB on a regular Gaussian grid, which GDAL spaces by the longitudes; else None."""
    kind, section = _grib_section(path)
    if kind == 1 and section[5] == 4:
        return _signed(section[10:13]) / 1e3, _signed(section[17:20]) / 1e3
    if kind == 2 and int.from_bytes(section[12:14], "big") == 40:
        return _signed(section[46:50]) / 1e6, _signed(section[55:59]) / 1e6
    return None


def _signed(octets: bytes) -> int:
    """A number whose first bit is its sign, as GRIB has them."""
    value, sign = int.from_bytes(octets, "big"), 1 << (8 * len(octets) - 1)
    return -(value - sign) if value & sign else value


def _grib_section(path: str) -> tuple[int, bytes]:
    """Edition and grid description of the first message; 0 where it cannot be followed."""
    with open(path, "rb") as file:
        head = file.read(_HEAD)
    if head[:4] != b"GRIB":
        return 0, b""
    if head[7] == 1:
        start = 8 + int.from_bytes(head[8:11], "big")  # behind the product definition
        return (1, head[start:]) if len(head) >= start + 32 and head[15] & 0x80 else (0, b"")
    start = 16
    while start + 72 <= len(head):
        length = int.from_bytes(head[start : start + 4], "big")
        if head[start + 4] == 3:
            return 2, head[start:]
        if length < 5:
            break
        start += length
    return 0, b""


def _netcdf3_size(file) -> int:
    """Size by the header (NetCDF classic format specification): the end of the last variable.

    Raises `ValueError`, `LookupError` or `struct.error` where the header breaks the format's rules.
    """
    there = file.seek(0, 2)
    file.seek(0)
    version = file.read(4)[3]
    count = "q" if version == 5 else "i"  # of numbers in the header
    offset = "i" if version == 1 else "q"

    def number(kind: str = count) -> int:
        return int(struct.unpack(">" + kind, file.read(struct.calcsize(kind)))[0])

    def amount() -> int:
        """A number of things that are in the file; each takes a byte at least."""
        found = number()
        if not 0 <= found <= there:
            raise ValueError("more things than bytes")
        return found

    def entries(tag: int) -> range:
        """The places of a list; a list of none may lack its tag."""
        found, length = number("i"), amount()
        if found != tag and (found or length):
            raise ValueError("a list of another kind")
        return range(length)

    def skip(size: int) -> None:
        if file.seek((size + 3) // 4 * 4, 1) > there:
            raise ValueError("the header ends behind the file")

    def skip_attributes() -> None:
        for _ in entries(_ATTRIBUTES):
            skip(amount())
            skip(_CDF_TYPES[number("i")] * amount())

    records = number()
    lengths = []
    for _ in entries(_DIMENSIONS):
        skip(amount())
        lengths.append(number())
    if min(lengths, default=0) < 0:
        raise ValueError("a dimension of negative length")
    skip_attributes()
    end, of_record = 0, []
    for _ in entries(_VARIABLES):
        skip(amount())
        dimensions = [amount() for _ in range(amount())]
        skip_attributes()
        size = _CDF_TYPES[number("i")]
        number()  # the size as written, which overflows for large variables
        begin = number(offset)
        recorded = bool(dimensions) and lengths[dimensions[0]] == 0
        for one in dimensions[1:] if recorded else dimensions:
            size *= lengths[one]
        if recorded:
            of_record.append((begin, size))
        else:
            end = max(end, begin + size)
    if of_record and records > 0:
        step = sum((size + 3) // 4 * 4 for _, size in of_record) if len(of_record) > 1 else of_record[0][1]
        end = max(end, max(begin + (records - 1) * step + size for begin, size in of_record))
    return end
