"""Archives as they were downloaded (zip, gz, tar): their rasters are unpacked beside the output for the run."""

from __future__ import annotations

import gzip
import lzma
import shutil
import tarfile
import weakref
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from ....engine.staging import hidden_folder
from ....run.errors import InputError, ResourceError
from ....run.messages import Tell

ARCHIVES = (".zip", ".gz", ".tgz", ".tar")
_OFFICE = (".xlsx", ".ods", ".docx", ".kmz", ".qgz")  # zip files that are documents
_RATIO, _SMALL = 200, 64 * 1024**2  # what unpacks to more than so many times its size, and more than so many bytes
_MOST_FILES = 20000
_DEEPEST = 3  # archives in archives
_ROOM = 0.9  # of the free disk
_CHUNK = 1024**2
_DAMAGED = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, gzip.BadGzipFile)


def packing_of(path: str) -> str:
    """``zip``, ``gzip`` or ``tar`` by the first bytes, since data stores save zip files as .nc, too; else empty."""
    if Path(path).suffix.lower() in _OFFICE or not Path(path).is_file():
        return ""
    with open(path, "rb") as file:
        head = file.read(512)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head.startswith(b"\x1f\x8b"):
        return "gzip"
    return "tar" if head[257:262] == b"ustar" else ""


class Unpacked:
    """Rasters of archives, in a hidden folder that goes when this is closed or forgotten.

    Parameters
    ----------
    beside
        File next to which the folder lies: it needs room like an output.
    suffixes
        Of the files that are wanted; all others stay packed.
    tell
        Asked now and then whether to stop.

    Attributes
    ----------
    siblings
        Files that came out of an archive together with others, so that some of them may be of another variable.
    """

    def __init__(self, beside: str, suffixes: tuple[str, ...], tell: Tell):
        self._parent, self._suffixes, self._tell = Path(beside).resolve().parent, suffixes, tell
        self._folder: Path | None = None
        self._end: weakref.finalize | None = None
        self._count = 0
        self.siblings: set[str] = set()

    def files_of(self, path: str) -> list[str]:
        """Rasters of an archive, by name; of any other file the file itself.

        Raises
        ------
        InputError
            It is damaged, encrypted, holds no raster, a path that leads out of it, or far more than its size tells.
        ResourceError
            The disk has no room for it.
        """
        if not packing_of(path):
            return [path]
        target = self._room() / f"{self._count}" / Path(path).name
        self._count += 1
        found = self._unpack(path, target, 1)
        if not found:
            raise InputError(
                "{path} holds no raster (looked for {suffixes}).", path=path, suffixes=", ".join(self._suffixes)
            )
        if len(found) > 1:
            self.siblings |= set(found)
        return sorted(found)

    def close(self) -> None:
        """Remove what was unpacked."""
        if self._end is not None:
            self._end()

    def _room(self) -> Path:
        if self._folder is None:
            self._folder = hidden_folder(self._parent)
            self._end = weakref.finalize(self, shutil.rmtree, str(self._folder), True)
        return self._folder

    def _unpack(self, path: str, target: Path, depth: int) -> list[str]:
        found = []
        try:
            for file in self._members(path, target):
                if packing_of(str(file)) and depth < _DEEPEST:
                    found += self._unpack(str(file), file.with_name(f"{file.name}.unpacked"), depth + 1)
                    file.unlink()
                else:
                    found.append(str(file))
        except _DAMAGED as error:
            raise InputError(
                "{path} is a damaged or truncated archive ({why}). Download it again.", path=path, why=error
            ) from error
        except NotImplementedError as error:  # a way of packing that Python lacks
            raise InputError("{path} cannot be unpacked: {why}. Unpack it first.", path=path, why=error) from error
        return found

    def _members(self, path: str, target: Path) -> Iterator[Path]:
        kind = packing_of(path)
        budget = _Budget(path, self._parent, self._tell)
        if kind == "zip":
            with zipfile.ZipFile(path) as archive:
                entries = [one for one in archive.infolist() if not one.is_dir() and self._is_wanted(one.filename)]
                for entry in entries:
                    if entry.flag_bits & 1:
                        raise InputError(
                            "{path} is encrypted. Unpack it with its password first, then give the files.", path=path
                        )
                budget.announce(sum(entry.file_size for entry in entries), len(entries))
                for entry in entries:
                    with archive.open(entry) as packed:
                        yield budget.write(packed, _inside(path, target, entry.filename))
            return
        if kind == "tar" or _holds_tar(path):
            with tarfile.open(path) as archive:
                for number, member in enumerate(archive, 1):
                    if member.isfile() and self._is_wanted(member.name):
                        budget.announce(member.size, number)
                        content = archive.extractfile(member)
                        if content is None:
                            raise AssertionError("a file has content")
                        yield budget.write(content, _inside(path, target, member.name))
            return
        name = Path(path).name
        with gzip.open(path) as single:
            yield budget.write(single, _inside(path, target, name[:-3] if name.lower().endswith(".gz") else name))

    def _is_wanted(self, name: str) -> bool:
        parts = PurePosixPath(name.replace("\\", "/"))
        hidden = parts.name.startswith(".") or "__MACOSX" in parts.parts
        return not hidden and parts.suffix.lower() in (*self._suffixes, *ARCHIVES)


class _Budget:
    """What an archive may unpack to: as much as the disk holds, and not far more than its own size tells."""

    def __init__(self, path: str, parent: Path, tell: Tell):
        self._path, self._parent, self._tell = path, parent, tell
        self._most = max(Path(path).stat().st_size * _RATIO, _SMALL)
        self._written = 0

    def announce(self, nbytes: int, files: int) -> None:
        """Refuse before anything is written what the archive itself says to be too much."""
        free = shutil.disk_usage(self._parent).free
        if nbytes > free * _ROOM:
            raise ResourceError(
                "{path} unpacks to {needed:.2f} GiB, but only {free:.2f} GiB are free in {parent}. Free some space, or"
                " write the stack to another disk.",
                path=self._path, needed=nbytes / 1024**3, free=free / 1024**3, parent=self._parent,
            )  # fmt: skip
        if self._written + nbytes > self._most or files > _MOST_FILES:
            raise self._too_much()

    def write(self, packed, file: Path) -> Path:
        """Unpack one file, counting what really comes."""
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with open(file, "xb") as out:
                while chunk := packed.read(_CHUNK):
                    self._tell.check()
                    self._written += len(chunk)
                    if self._written > self._most:
                        raise self._too_much()
                    out.write(chunk)
        except FileExistsError as error:
            raise InputError("{path} holds {name} twice.", path=self._path, name=file.name) from error
        except OSError as error:
            if isinstance(error, gzip.BadGzipFile):
                raise
            raise ResourceError(
                "{path} could not be unpacked into {parent}: {why}.",
                path=self._path, parent=self._parent, why=error.strerror or error,
            ) from error  # fmt: skip
        return file

    def _too_much(self) -> InputError:
        return InputError(
            "{path} would unpack to more than {times} times its size or {files} files: it is damaged, or made to fill"
            " the disk. Unpack it by hand if you trust it.",
            path=self._path, times=_RATIO, files=_MOST_FILES,
        )  # fmt: skip


def _holds_tar(path: str) -> bool:
    """Whether a gzip file is a packed tar: by its first block, since tarfile takes zeros for an empty one."""
    with gzip.open(path) as packed:
        return packed.read(512)[257:262] == b"ustar"


def _inside(path: str, target: Path, name: str) -> Path:
    """Where a member goes; names that lead out of the folder are refused."""
    parts = PurePosixPath(name.replace("\\", "/"))
    if parts.is_absolute() or ".." in parts.parts or ":" in name or "\0" in name:
        raise InputError(
            "{path} holds a file with the name {name}, which leads out of the archive. Unpack it by hand if you trust"
            " it.",
            path=path, name=name,
        )  # fmt: skip
    return target.joinpath(*parts.parts)
