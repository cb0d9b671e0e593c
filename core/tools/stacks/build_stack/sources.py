"""Where in a file the variable and its flags are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ....data.raster import RasterFile, subdatasets
from ....data.raster.gdal_arrays import ArrayView, array_names
from ....run.errors import InputError, ParameterError
from .flag_rules import FlagRule
from .options import Reading


@dataclass(frozen=True)
class Source:
    """What to open for a variable, and for the flags that decide about it.

    inside
        Variable of a container (NetCDF, HDF), empty for a plain raster.
    """

    file: str
    opens: str
    inside: str = ""
    view: ArrayView | None = None
    flags: tuple[tuple[FlagRule, str], ...] = ()  # rule, what to open

    def of(self, file: str) -> Source:
        """The same in another file."""
        flags = tuple((rule, opens.replace(self.file, file)) for rule, opens in self.flags)
        return replace(self, file=file, opens=self.opens.replace(self.file, file), flags=flags)

    def serves_for(self, file: str) -> bool:
        """Whether `of` can tell where the same would be in another file: the names only differ in the file's."""
        return (
            self.file.rsplit(".", 1)[-1].lower() == file.rsplit(".", 1)[-1].lower()
            and self.file in self.opens
            and all(self.file in opens for _, opens in self.flags)
        )

    def open(self) -> RasterFile:
        # GDAL would mask the declared range itself, and nobody would know how much that was.
        path = self.opens.lower()
        netcdf = path.startswith("netcdf:") or path.endswith((".nc", ".nc4"))
        return RasterFile(self.opens, self.view, **({"HONOUR_VALID_RANGE": "NO"} if netcdf and not self.view else {}))

    def open_flags(self) -> list[tuple[FlagRule, RasterFile]]:
        """Flags of this file; optional ones only where it has them."""
        opened = []
        try:
            for rule, opens in self.flags:
                if not rule.optional or self._has(rule.variable):
                    view = replace(self.view, name=rule.variable) if self.view else None
                    opened.append((rule, RasterFile(opens, view)))
        except Exception:
            for _, file in opened:
                file.close()
            raise
        return opened

    def _has(self, variable: str) -> bool:
        """Looked up in every file: daily and monthly files of one product differ in this."""
        if self.view:
            return any(name.endswith(f"/{variable}") for name in array_names(self.file))
        return variable in subdatasets(self.file)


class SourceFinder:
    """Sources of many files of one kind: the first is looked into, the others are taken to be like it.

    A file that turns out to be different is looked into as well, so that messages tell what it holds.
    """

    def __init__(self, reading: Reading):
        self._reading = reading
        self._like: Source | None = None

    def open(self, path: str) -> tuple[Source, RasterFile]:
        """The source in a file, opened."""
        if self._like is not None and self._like.serves_for(path):
            source = self._like.of(path)
            try:
                return source, source.open()
            except InputError:
                pass  # looked into below, which says what is wrong with it, or finds the other structure
        source = self._view(path) if self._reading.view else self._look(path)
        self._like = source
        return source, source.open()

    def _view(self, path: str) -> Source:
        reading = self._reading
        names = [name.replace("_", " ") for name in array_names(path)]
        fits = [v for v in reading.variables if any(n.endswith("/" + v.replace("_", " ")) for n in names)]
        view = replace(reading.view, name=(fits or reading.variables)[0])
        return Source(path, path, view.name, view, tuple((rule, path) for rule in reading.flags))

    def _look(self, path: str) -> Source:
        reading, inside = self._reading, subdatasets(path)
        if not inside:
            required = [rule for rule in reading.flags if not rule.optional]
            if required:
                raise ParameterError(
                    f"{path} is a plain raster; it has no variable “{required[0].variable}” for FLAG_VARIABLE."
                )
            return Source(path, path)
        if not reading.variables and len(inside) > 1:
            raise ParameterError(
                f"{path} holds the variables {', '.join(inside)}. Say with VARIABLE which one to stack."
            )
        name = _choose(path, reading.variables or (next(iter(inside)),), inside)
        flags = []
        for rule in reading.flags:
            if rule.optional and rule.variable not in inside:  # another file may have it
                opens = inside[name].removesuffix(name) + rule.variable
            else:
                opens = inside[_choose(path, (rule.variable,), inside)]
            flags.append((rule, opens))
        return Source(path, inside[name], name, None, tuple(flags))


def _choose(path: str, names: tuple[str, ...], inside: dict[str, str]) -> str:
    """The first of the names that the file has, with its group or without."""
    for name in names:
        if name in inside:
            return name
        ends = [found for found in inside if found.endswith("/" + name)]
        if len(ends) == 1:
            return ends[0]
    raise ParameterError(f"{path} has no variable “{names[0]}”; it holds {', '.join(inside)}.")
