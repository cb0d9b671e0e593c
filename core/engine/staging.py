"""Outputs are written beside their place and renamed into it when all is well.

A run that fails or is cancelled leaves nothing behind, and never a half-written file
under the requested name.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from ..data.raster.vrt import files_folder, is_virtual, strangers
from ..run.errors import OutputError, ParameterError, ResourceError


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
        self._needed: dict[int, int] = {}  # bytes, by disk

    def place(self, target: str, nbytes: int = 0) -> str:
        """Where to write what shall become ``target``; ``nbytes`` is the most it can take.

        Raises
        ------
        OutputError
            The folder is missing or not writable.
        ResourceError
            The disk has less room than all outputs on it may need.
        ParameterError
            The target is one of the inputs, or another output.
        """
        target = Path(target)
        if target.resolve() in self._inputs:
            raise ParameterError(f"{target} is an input of this run. Choose another name for the output.")
        if target.resolve() in {other.resolve() for other in self._targets.values()}:
            raise ParameterError(f"{target} is named for two outputs. Choose two names.")
        if any(is_virtual(path) and files_folder(path).resolve() in target.resolve().parents for path in self._inputs):
            raise ParameterError(f"{target} lies among the files of an input of this run. Choose another folder.")
        if target.is_dir():
            raise OutputError(f"{target} is a folder. Give the output a file name.")
        if is_virtual(target):
            self._require_own_folder(target)
        staged = self._folder(target.parent) / target.name
        self._require_room(target.parent, nbytes)
        self._targets[staged] = target
        return str(staged)

    def _require_own_folder(self, target: Path) -> None:
        """The folder of a virtual raster is replaced as a whole: nothing else may lie in it."""
        folder = files_folder(target)
        if folder.exists() and not folder.is_dir():
            raise OutputError(f"{folder} is in the way of the files of {target.name}. Choose another name.")
        if any(folder.resolve() in path.parents for path in self._inputs):
            raise ParameterError(f"{folder} holds an input of this run. Choose another name than {target.name}.")
        others = strangers(target)
        if others:
            raise OutputError(
                f"The files of {target.name} go into {folder}, which holds other things ({', '.join(others[:3])}). "
                "Choose another name."
            )

    def scratch(self, name: str, beside: str, nbytes: int = 0) -> str:
        """A file for intermediate results, removed at the end in any case."""
        staged = self._folder(Path(beside).parent) / f"scratch-{name}"
        self._require_room(Path(beside).parent, nbytes)
        return str(staged)

    def _folder(self, parent: Path) -> Path:
        if parent not in self._folders:
            try:
                self._folders[parent] = Path(tempfile.mkdtemp(prefix=".agridrought-", dir=parent))
            except OSError as error:
                raise OutputError(
                    f"Nothing can be written into {parent}: {error.strerror or error}. "
                    "Choose a folder that exists and that you may write to."
                ) from error
        return self._folders[parent]

    def _require_room(self, parent: Path, nbytes: int) -> None:
        disk = os.stat(parent).st_dev
        self._needed[disk] = self._needed.get(disk, 0) + nbytes
        free = shutil.disk_usage(parent).free
        if self._needed[disk] > free:
            raise ResourceError(
                f"The outputs in {parent} may need {self._needed[disk] / 1024**3:.2f} GiB, but only "
                f"{free / 1024**3:.2f} GiB are free there. Free some space or choose another disk."
            )

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
        for staged, target in self._targets.items():
            if not staged.exists():
                continue
            try:
                if is_virtual(target) and files_folder(staged).exists():
                    self._move_files(staged, target)
                else:  # one file, or a virtual raster over files that are somewhere else
                    os.replace(staged, target)
                # Statistics, pyramids and masks of the file that was replaced would lie about the new one.
                for suffix in (".aux.xml", ".ovr", ".msk", ".msk.ovr"):
                    Path(f"{target}{suffix}").unlink(missing_ok=True)
            except OSError as error:
                raise OutputError(
                    f"{target} could not be replaced: {error.strerror or error}. It may be open in QGIS or "
                    "another program: remove the layer, or choose another name."
                ) from error

    def _move_files(self, staged: Path, target: Path) -> None:
        """The folder of a virtual raster, then the raster; the old files come back when that fails."""
        new, folder = files_folder(staged), files_folder(target)
        old = new.with_name(f"old-{folder.name}")
        if folder.exists():
            os.replace(folder, old)
        try:
            os.replace(new, folder)
            os.replace(staged, target)
        except OSError:
            if old.exists():
                if folder.exists():
                    os.replace(folder, new)
                os.replace(old, folder)
            raise
