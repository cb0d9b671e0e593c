"""Outputs are written beside their place and take their names together when all is well.

A run that fails or is cancelled leaves nothing behind, and never a half-written file under a requested name. What a
killed run left is removed by the next run in that folder, once its process is surely gone.
"""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from pathlib import Path

from ..data.raster.reader import check_whole
from ..data.raster.vrt import files_folder, is_virtual, strangers
from ..run.errors import InputError, OutputError, ParameterError, ResourceError
from .leftovers import prefix_of_this_process, remove_leftovers, sign

_LONGEST_NAME = 240  # bytes of a file's name; 255 is the usual limit, and sidecars have longer ones
_LONGEST_PATH = 4000  # characters
_RESERVED = {"CON", "PRN", "AUX", "NUL", *(f"{port}{n}" for port in ("COM", "LPT") for n in range(1, 10))}
_SIDECARS = (".aux.xml", ".ovr", ".msk", ".msk.ovr", "-wal", "-shm", "-journal")
# The same of tables, by their stem: indexes and types of columns of the layer that was replaced.
_SIDECARS_OF_STEM = {
    ".shp": (".qix", ".sbn", ".sbx", ".cpg", ".prj", ".qpj", ".idm", ".ind", ".shp.xml"),
    ".csv": (".csvt",),
}


class Staging:
    """The outputs of one run.

    ``with Staging(inputs) as stage: writer(stage.place(target)) …``: on leaving
    without an error every file is moved to its target, else all are removed.

    Parameters
    ----------
    inputs
        Files that the run reads; none of them may be an output.
    """

    def __init__(self, inputs=()):
        self._inputs = {Path(path).resolve() for path in inputs if path and ":" not in str(path)[2:]}
        self._folders: dict[Path, Path] = {}
        self._targets: dict[Path, Path] = {}
        self._layers: set[Path] = set()  # staged tables, each in a folder of its own together with its sidecars
        self._trees: dict[Path, Path] = {}  # staged folders, and the folder that gets what lies in each
        self._needed: dict[int, int] = {}  # bytes, by disk

    def place(self, target: str, nbytes: int = 0) -> str:
        """Where to write what shall become ``target``; ``nbytes`` is the most it can take.

        Raises
        ------
        OutputError
            The folder is missing or not writable, or the name cannot be used.
        ResourceError
            The disk has less room than all outputs on it may need.
        ParameterError
            The target is one of the inputs, or another output.
        """
        path = self._checked(target)
        if is_virtual(path):
            self._require_own_folder(path)
        staged = self._folder(path.parent) / path.name
        self._require_room(path.parent, nbytes)
        self._targets[staged] = path
        return str(staged)

    def place_layer(self, target: str) -> str:
        """As `place`, for a table or layer that may be made of several files of one stem (a Shapefile)."""
        path = self._checked(target)
        folder = self._folder(path.parent) / f"layer-{len(self._layers)}"
        folder.mkdir()
        staged = folder / path.name
        self._layers.add(staged)
        self._targets[staged] = path
        return str(staged)

    def place_folder(self, target: str) -> str:
        """Where to write files that shall lie in the folder ``target``, which is made if it is not there.

        Files of the same names are replaced at the end; others stay.

        Raises
        ------
        OutputError
            There is a file of that name, or nothing can be written there.
        """
        path = require_name(target).absolute()
        above = next(one for one in (path, *path.parents) if one.exists())
        if not above.is_dir():
            raise OutputError("{path} is a file, and a folder is needed there. Choose another name.", path=above)
        root = self._folder(above) / f"folder-{len(self._trees)}"
        staged = root / path.relative_to(above)
        staged.mkdir(parents=True)
        self._trees[root] = above
        return str(staged)

    def _checked(self, target: str) -> Path:
        """The target as a path that may be written, raised as `place` does."""
        path = require_name(target)
        if path.is_symlink():
            path = path.resolve()  # the file that it leads to is written, and the link stays
        if path.is_dir():
            raise OutputError("{path} is a folder. Give the output a file name.", path=path)
        if path.exists() and not stat.S_ISREG(path.stat().st_mode):
            raise OutputError("{path} is a device or a pipe, not a file. Choose another name.", path=path)
        _require_replaceable(path)
        if path.resolve() in self._inputs:
            raise ParameterError("{path} is an input of this run. Choose another name for the output.", path=path)
        if path.resolve() in {other.resolve() for other in self._targets.values()}:
            raise ParameterError("{path} is named for two outputs. Choose two names.", path=path)
        if any(is_virtual(one) and files_folder(one).resolve() in path.resolve().parents for one in self._inputs):
            raise ParameterError(
                "{path} lies among the files of an input of this run. Choose another folder.", path=path
            )
        return path

    def _require_own_folder(self, target: Path) -> None:
        """The folder of a virtual raster is replaced as a whole: nothing else may lie in it."""
        folder = files_folder(target)
        if folder.exists() and not folder.is_dir():
            raise OutputError(
                "{folder} is in the way of the files of {name}. Choose another name.", folder=folder, name=target.name
            )
        if any(folder.resolve() in path.parents for path in self._inputs):
            raise ParameterError(
                "{folder} holds an input of this run. Choose another name than {name}.",
                folder=folder, name=target.name,
            )  # fmt: skip
        others = strangers(target)
        if others:
            raise OutputError(
                "The files of {name} go into {folder}, which holds other things ({others}). Choose another name.",
                name=target.name, folder=folder, others=", ".join(others[:3]),
            )  # fmt: skip

    def scratch(self, name: str, beside: str, nbytes: int = 0) -> str:
        """A file for intermediate results, removed at the end in any case.

        beside
            An output on whose disk it lies; where there is none, the system's folder for temporary files.
        """
        parent = Path(beside).parent if beside else Path(tempfile.gettempdir())
        staged = self._folder(parent) / f"scratch-{name}"
        self._require_room(parent, nbytes)
        return str(staged)

    def drop(self) -> None:
        """Write nothing: at the end all that was staged is removed."""
        self._targets.clear()
        self._trees.clear()

    def verify(self) -> None:
        """Read every staged raster back: its header, and the last block of each band.

        A full disk is often told to nobody: closing a file hides it.

        Raises
        ------
        OutputError
            A raster that cannot be read, or a staging folder that is gone.
        """
        for parent, folder in self._folders.items():
            if not folder.is_dir():
                raise OutputError(
                    "The hidden folder of this run in {parent} was removed while it worked. Nothing was written; run it"
                    " again.",
                    parent=parent,
                )  # fmt: skip
        for staged, target in self._targets.items():
            if not staged.exists():
                raise OutputError(
                    "{target} was not written: its file vanished from the hidden folder of this run, or was never made."
                    " What was there before is untouched; run it again.",
                    target=target,
                )  # fmt: skip
            if is_virtual(staged) and not files_folder(staged).is_dir():
                continue  # it names files beside its target, which cannot be found from here
            if staged.suffix.lower() in (".tif", ".tiff", ".vrt"):
                try:
                    check_whole(str(staged))
                except InputError as error:
                    raise OutputError(
                        "{target} was not written to its end ({why}). Is the disk full, or a network drive gone? What"
                        " was there before is untouched.",
                        target=target, why=error,
                    ) from error  # fmt: skip

    def _folder(self, parent: Path) -> Path:
        if parent not in self._folders:
            self._folders[parent] = hidden_folder(parent)
        return self._folders[parent]

    def _require_room(self, parent: Path, nbytes: int) -> None:
        disk = os.stat(parent).st_dev
        self._needed[disk] = self._needed.get(disk, 0) + nbytes
        free = shutil.disk_usage(parent).free
        if self._needed[disk] > free:
            raise ResourceError(
                "The outputs in {parent} may need {needed:.2f} GiB, but only {free:.2f} GiB are free there. Free some"
                " space or choose another disk.",
                parent=parent, needed=self._needed[disk] / 1024**3, free=free / 1024**3,
            )  # fmt: skip

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        try:
            if kind is None:
                self._move()
        finally:
            for folder in self._folders.values():
                shutil.rmtree(folder, ignore_errors=True)

    def _move(self) -> None:
        """Give all files their names; when one cannot have it, the files of before come back under all names."""
        done: list[tuple[Path, Path | None]] = []  # target, and where what was there before waits
        # All is looked at before the first file moves.
        moves = [(staged, target, self._folder(target.parent)) for staged, target in self._pairs()]
        for number, (staged, target, hidden) in enumerate(moves):
            try:
                before = hidden / f"before-{number}" if target.exists() else None
                if before is not None:
                    _keep(target, before)
                done.append((target, before))
                os.replace(staged, target)
            except OSError as error:
                _undo(done)
                raise OutputError(
                    "{target} could not be replaced: {why}. It may be open in QGIS or another program: remove the"
                    " layer, or choose another name. All files are as they were before the run.",
                    target=target, why=error.strerror or error,
                ) from error  # fmt: skip
        written = {target for _, target, _ in moves}
        for target in self._targets.values():
            # Statistics, pyramids and masks of the file that was replaced would lie about the new one, and SQLite would
            # take what its log of changes holds into it.
            beside = [Path(f"{target}{suffix}") for suffix in _SIDECARS]
            beside += [target.with_suffix(suffix) for suffix in _SIDECARS_OF_STEM.get(target.suffix.lower(), ())]
            for path in beside:
                if path not in written:
                    path.unlink(missing_ok=True)

    def _pairs(self):
        """Each staged file or folder, and what it shall be called."""
        for staged, target in self._targets.items():
            if staged in self._layers:
                yield from ((part, target.parent / part.name) for part in sorted(staged.parent.iterdir()))
            elif staged.exists():
                if is_virtual(target) and files_folder(staged).exists():
                    yield files_folder(staged), files_folder(target)
                yield staged, target
        for root, above in self._trees.items():
            yield from _merged(root, above)


def _merged(staged: Path, target: Path):
    """What of a staged folder goes where: files into folders that exist, and folders that do not as a whole."""
    for part in sorted(staged.iterdir()):
        place = target / part.name
        if part.is_dir() and place.is_dir():
            yield from _merged(part, place)
        elif place.exists() and (part.is_dir() or not place.is_file()):
            raise OutputError("{path} is in the way of an output. Choose another folder.", path=place)
        else:
            yield part, place


def hidden_folder(parent: Path) -> Path:
    """A new hidden folder of this run, which later runs remove should this one be killed.

    Raises
    ------
    OutputError
        The parent is missing or not writable.
    """
    remove_leftovers(parent)
    folder = None
    try:
        folder = Path(tempfile.mkdtemp(prefix=prefix_of_this_process(), dir=parent))
        sign(folder)
    except OSError as error:
        if folder is not None:  # a disk without room for a file of some bytes
            shutil.rmtree(folder, ignore_errors=True)
        raise OutputError(
            "Nothing can be written into {parent}: {why}. Choose a folder that exists and that you may write to.",
            parent=parent, why=error.strerror or error,
        ) from error  # fmt: skip
    return folder


def _require_replaceable(path: Path) -> None:
    """A file that is write-protected, or that Windows keeps because a program has it open, is found before the work.

    Raises
    ------
    OutputError
        It cannot be replaced.
    """
    if not path.exists():
        return
    try:
        if not os.access(path, os.W_OK):
            raise PermissionError(13, "it is write-protected")
        if os.name == "nt":
            os.rename(path, path)  # refused while another program holds the file
    except OSError as error:
        raise OutputError(
            "{path} cannot be replaced: {why}. It may be open in QGIS or another program: remove the layer, or choose"
            " another name.",
            path=path, why=error.strerror or error,
        ) from error  # fmt: skip


def require_name(target: str) -> Path:
    """The path of an output whose name a file can have.

    Raises
    ------
    OutputError
        It holds NUL, is too long, or is reserved (``NUL`` and ``COM1`` are devices of Windows).
    """
    if "\0" in str(target):
        raise OutputError("The name of an output holds the character NUL. Choose another name.")
    path = Path(target)
    size = max((len(part.encode(errors="replace")) for part in path.parts), default=0)
    if size > _LONGEST_NAME or len(str(target)) > _LONGEST_PATH:
        raise OutputError(
            "The name {name}… is too long for a file ({size} bytes; at most {most}). Choose a shorter one.",
            name=path.name[:40], size=size, most=_LONGEST_NAME,
        )  # fmt: skip
    if os.name == "nt" and path.stem.upper() in _RESERVED:
        raise OutputError("{name} is the name of a device of Windows. Choose another name.", name=path.name)
    return path


def _keep(target: Path, before: Path) -> None:
    """Keep what is under a name: by a second name, so that the first is never empty, or by moving it."""
    if target.is_dir():
        os.replace(target, before)
        return
    try:
        os.link(target, before)
    except OSError:  # a disk without hard links
        os.replace(target, before)


def _undo(done: list[tuple[Path, Path | None]]) -> None:
    for target, before in reversed(done):
        if before is None and target.is_dir():
            shutil.rmtree(target, ignore_errors=True)
        elif before is None:
            target.unlink(missing_ok=True)
        elif target.exists() and target.samefile(before):
            before.unlink()  # it was never replaced
        else:
            if target.is_dir():
                shutil.rmtree(target, ignore_errors=True)
            os.replace(before, target)
