"""The station files of an archive, packed or not: only what is surely a file, of a size that a station file has.

Archives come from strangers. Nothing is ever unpacked to disk; members that are links, lie outside of the archive
(``..``), are encrypted, of a compression that Python lacks, or unpack to far more than text does, are named and
skipped.
"""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from ....run.errors import InputError
from ....run.language import say

SUFFIX = ".stm"
LARGEST = 100 * 1024**2  # bytes of a station file; fifty years of hours have about 60 million
_MOST_FILES = 200_000
_RATIO, _RATIO_FROM = 200, 10 * 1024**2  # of texts; numbers and blanks are packed to a tenth or a thirtieth
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


@dataclass(frozen=True)
class StationFile:
    """A station file: its name, and what reads it; or why it is skipped."""

    name: str
    read: Callable[[], bytes] | None = None
    why: str = ""


class UnreadableFile(Exception):
    """A station file that cannot be read; the message says why."""


def station_files(path: str, opened: ExitStack) -> list[StationFile]:
    """The station files of an archive as it was downloaded (zip), of a folder, or a single one.

    Parameters
    ----------
    opened
        Keeps the archive open.

    Raises
    ------
    InputError
        There is no such file, it is no archive, or it is one that eats the machine.
    """
    place = Path(path)
    if place.is_dir():
        return list(_in_folder(place))
    if not place.exists():
        raise InputError("{path}: there is no such file or folder.", path=path)
    if not place.is_file():
        raise InputError("{path} is a device or a pipe, not a file.", path=path)
    if place.suffix.lower() == SUFFIX:
        return [_on_disk(place, place.name)]
    try:
        archive = opened.enter_context(zipfile.ZipFile(place))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise InputError(
            "{path} is no archive of the ISMN: {why}. Give the .zip as it was downloaded, or the folder it was unpacked"
            " into.",
            path=path, why=error,
        ) from error  # fmt: skip
    members = sorted(
        (one for one in archive.infolist() if one.filename.lower().rstrip("/").endswith(SUFFIX)),
        key=lambda one: one.filename,
    )
    _require_sound(path, members, place.stat().st_size)
    return [_member(archive, one) for one in members]


def _require_sound(path: str, members: list[zipfile.ZipInfo], size: int) -> None:
    """Refuse an archive that unpacks to more than any archive of texts does."""
    unpacked = sum(one.file_size for one in members)
    if len(members) > _MOST_FILES or (unpacked > _RATIO_FROM and unpacked > _RATIO * size):
        raise InputError(
            "{path} has {count} station files that unpack to {unpacked:.0f} MiB, {ratio:.0f} times its size: it is no"
            " archive of the ISMN as it was downloaded.",
            path=path, count=len(members), unpacked=unpacked / 1024**2, ratio=unpacked / max(size, 1),
        )  # fmt: skip


def _in_folder(folder: Path) -> Iterator[StationFile]:
    found = []
    for here, folders, names in os.walk(folder):  # links to folders are not followed
        found += [Path(here, name) for name in (*names, *folders) if name.lower().endswith(SUFFIX)]
        if len(found) > _MOST_FILES:
            raise InputError("{path} has more than {most} station files.", path=folder, most=_MOST_FILES)
    for file in sorted(found):
        yield _on_disk(file, str(file.relative_to(folder)))


def _on_disk(file: Path, name: str) -> StationFile:
    try:
        state = file.lstat()
    except OSError as error:
        return StationFile(name, why=str(error.strerror))
    if stat.S_ISLNK(state.st_mode):
        return StationFile(name, why=say("a link"))
    if not stat.S_ISREG(state.st_mode):
        return StationFile(name, why=say("a folder") if stat.S_ISDIR(state.st_mode) else say("a device or a pipe"))
    if state.st_size > LARGEST:
        return StationFile(name, why=_too_large(state.st_size))
    return StationFile(file.name, partial(_read_file, file))


def _read_file(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST)
    except OSError as error:
        raise UnreadableFile(str(error.strerror)) from error


def _member(archive: zipfile.ZipFile, one: zipfile.ZipInfo) -> StationFile:
    name, mode = one.filename, one.external_attr >> 16
    parts = PurePosixPath(name.replace("\\", "/")).parts
    why = ""
    if ".." in parts or name.startswith(("/", "\\")):
        why = say("a name that leads out of the archive")
    elif one.is_dir():
        why = say("a folder")
    elif stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        why = say("a link, a device or a pipe")
    elif one.flag_bits & 1:
        why = say("encrypted")
    elif one.compress_type not in _PACKINGS:
        why = say("packed by a method that Python lacks ({method})", method=one.compress_type)
    elif one.file_size > LARGEST:
        why = _too_large(one.file_size)
    elif one.file_size > _RATIO_FROM and one.file_size > _RATIO * max(one.compress_size, 1):
        why = say("unpacks to {times:.0f} times its size", times=one.file_size / max(one.compress_size, 1))
    if why:
        return StationFile(name, why=why)
    return StationFile(parts[-1], partial(_read_member, archive, one))


def _too_large(size: int) -> str:
    return say("{size:.0f} MiB large, more than any station file", size=size / 1024**2)


def _read_member(archive: zipfile.ZipFile, one: zipfile.ZipInfo) -> bytes:
    try:
        with archive.open(one) as opened:
            return opened.read(LARGEST)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        raise UnreadableFile(f"damaged ({error})") from error
