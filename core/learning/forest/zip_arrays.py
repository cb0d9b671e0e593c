"""Numeric arrays inside a zip, in numpy's .npy format 1.0, and nothing else.

The header is parsed here and not by numpy, which evaluates it as Python: a file from somewhere must
not choose what is evaluated.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile

import numpy as np

_MAGIC = b"\x93NUMPY\x01\x00"
_LONGEST_HEADER = 512
_HEADER = re.compile(
    r"\{'descr': '(<[if][248])', 'fortran_order': False, 'shape': \(([0-9]{1,12}),\), \} *\n", re.ASCII
)
# The zip's directory comes last: 22 bytes that say how long it is; before them, in zips
# above 4 GiB, a locator (20 bytes) and a longer record (56).
_END, _LOCATOR, _END64 = struct.Struct("<4s4H2LH"), 20, struct.Struct("<4sQ2H2L4Q")
_LONGEST_DIRECTORY = 64 * 1024


def header(dtype: np.dtype, length: int) -> bytes:
    """What stands before the numbers of an array ``(length,)``."""
    written = io.BytesIO()
    description = {"descr": np.lib.format.dtype_to_descr(dtype), "fortran_order": False, "shape": (length,)}
    np.lib.format.write_array_header_1_0(written, description)
    return written.getvalue()


def add(target: zipfile.ZipFile, name: str, parts, nbytes: int) -> None:
    """Write a member of so many bytes, in parts. The date is fixed: the same model gives the same bytes."""
    info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    info.compress_type, info.external_attr, info.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
    info.file_size = nbytes  # zipfile must know beforehand whether it passes 2 GiB
    with target.open(info, "w") as member:
        for part in parts:
            member.write(part)


def require_small_directory(file) -> None:
    """Refuse a file that is no zip, or one of very many members: zipfile would read them all.

    Raises
    ------
    ValueError
    """
    longest = _END64.size + _LOCATOR + _END.size
    file.seek(max(file.seek(0, io.SEEK_END) - longest, 0))
    tail = file.read(longest)
    if len(tail) < _END.size or tail[-_END.size :][:4] != b"PK\5\6":
        raise ValueError("it does not end as a zip does")
    lengths = [_END.unpack(tail[-_END.size :])[5]]
    if tail[-_END.size - _LOCATOR :][:4] == b"PK\6\7" and len(tail) == longest:
        # Where this record stands, the length in the short one counts for nothing.
        lengths = [_END64.unpack(tail[: _END64.size])[8]]
    if max(lengths) > _LONGEST_DIRECTORY:
        raise ValueError("it has too many members")


def read_header(member, info: zipfile.ZipInfo, dtype: np.dtype) -> int:
    """Length of the array that begins here, checked against its type and the size of the member.

    Raises
    ------
    ValueError
    """
    start = member.read(len(_MAGIC) + 2)
    if start[: len(_MAGIC)] != _MAGIC or len(start) < len(_MAGIC) + 2:
        raise ValueError(f"{info.filename} is not an array")
    (length,) = struct.unpack("<H", start[len(_MAGIC) :])
    if length > _LONGEST_HEADER:
        raise ValueError(f"{info.filename} has a header of {length} bytes")
    match = _HEADER.fullmatch(member.read(length).decode("latin-1"))
    if not match or np.dtype(match[1]) != dtype:
        raise ValueError(f"{info.filename} is not a one-dimensional array of {dtype.name}")
    count = int(match[2])
    if info.file_size != len(start) + length + count * dtype.itemsize:
        raise ValueError(f"{info.filename} has another size than its header says")
    return count


def read_numbers(member, dtype: np.dtype, count: int) -> np.ndarray:
    """The next numbers of a member, ``(count,)``.

    Raises
    ------
    ValueError
        There are fewer.
    """
    data = member.read(count * dtype.itemsize)
    if len(data) != count * dtype.itemsize:
        raise ValueError("an array ends early")
    return np.frombuffer(data, dtype)
