"""Where in a file the variable and its flags are."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ....data.earth.grid import Window
from ....data.raster import RasterFile, subdatasets
from ....data.raster.cf_arrays import data_arrays, further_axes, names_beside, points_of
from ....data.raster.gdal_arrays import ArrayView, array_names, is_hdf5
from ....data.raster.levels import chosen_levels
from ....data.raster.reader import container_of
from ....run.errors import InputError, MissingPackageError, ParameterError
from . import grib
from .flag_rules import FlagRule
from .options import Reading


class FlagLayers:
    """Flags of one file, by the bands of the variable that they decide about.

    Parameters
    ----------
    rule
        Which flags stay.
    raster
        The flags: as many bands as the variable, or one for all.
    of
        The variable.

    Raises
    ------
    InputError
        There are more bands than one, but not as many as the variable has.
    """

    def __init__(self, rule: FlagRule, raster: RasterFile, of: RasterFile):
        self._rule, self._raster, self._of = rule, raster, of
        self._times: dict[str, int] = {}
        if grib.is_grib(raster):
            self._times = grib.flag_bands(raster.path, raster, rule.variable)
        elif raster.count not in (1, of.count):
            raise InputError(
                "{path}: the flags {flags} have {count} layers, the variable has {many}: which belongs to which is not"
                " known.",
                path=of.path, flags=rule.variable, count=raster.count, many=of.count,
            )  # fmt: skip

    def kept(self, band: int, window: Window):
        """Where the values of a band of the variable stay, ``(rows, cols)`` bool."""
        if self._times:
            time = self._of.band_tags(band).get("GRIB_VALID_TIME", "")
            found = self._times.get("") or self._times.get(time)
            if found is None:
                raise InputError(
                    "{path} has no {flags} for the time of band {band}.",
                    path=self._of.path, flags=self._rule.variable, band=band,
                )  # fmt: skip
            return self._rule.kept(self._raster, found, window)
        return self._rule.kept(self._raster, min(band, self._raster.count), window)

    def read_ahead(self, nbytes: int) -> None:
        """As `RasterFile.read_ahead`."""
        self._raster.read_ahead(nbytes)

    def close(self) -> None:
        """Close the file of the flags."""
        self._raster.close()


@dataclass(frozen=True)
class Source:
    """What to open for a variable, and for the flags that decide about it.

    inside
        Variable of a container (NetCDF, HDF), empty for a plain raster.
    crs
        Reference system of files that have none.
    """

    file: str
    opens: str
    inside: str = ""
    view: ArrayView | None = None
    flags: tuple[tuple[FlagRule, str], ...] = ()  # rule, what to open
    crs: str = ""

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
        """Open the raster.

        Of a NetCDF file GDAL shall not mask what lies beyond the declared range, so that it can be counted.
        """
        # GDAL would mask the declared range itself, and nobody would know how much that was.
        path = self.opens.lower()
        netcdf = path.startswith("netcdf:") or path.endswith((".nc", ".nc4"))
        options = {"HONOUR_VALID_RANGE": "NO"} if netcdf and not self.view else {}
        return RasterFile(self.opens, self.view, self.crs, **options)

    def open_flags(self, of: RasterFile) -> list[FlagLayers]:
        """Flags of this file for the bands of a variable; optional ones only where it has them."""
        opened: list[FlagLayers] = []
        try:
            for rule, opens in self.flags:
                if not rule.optional or self._has(rule.variable):
                    view = replace(self.view, name=rule.variable) if self.view else None
                    opened.append(FlagLayers(rule, RasterFile(opens, view, self.crs), of))
        except Exception:
            for flags in opened:
                flags.close()
            raise
        return opened

    def _has(self, variable: str) -> bool:
        """Looked up in every file: daily and monthly files of one product differ in this."""
        if self.view:
            return any(name.endswith(f"/{variable}") for name in array_names(self.file))
        if not self.inside and grib.is_grib_file(self.file):
            with RasterFile(self.file) as raster:
                messages = [grib.message_of(raster.band_tags(band)) for band in range(1, raster.count + 1)]
            return any(one.is_called(variable) for one in messages)
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
        if reading.view is None:
            raise AssertionError("only products with a view are read so")
        view = replace(reading.view, name=(fits or reading.variables)[0], level=reading.level)
        return Source(path, path, view.name, view, tuple((rule, path) for rule in reading.flags), reading.crs)

    def _look(self, path: str) -> Source:
        reading, inside = self._reading, subdatasets(path)
        _refuse_points(path, inside, reading.variables)
        if len(inside) > 1:
            inside = _without_others(path, inside)
        if not inside:
            return self._plain(path)
        if not reading.variables and len(inside) > 1:
            raise ParameterError(
                "{path} holds the variables {inside}. Say with VARIABLE which one to stack.",
                path=path, inside=", ".join(inside),
            )  # fmt: skip
        name = _choose(path, reading.variables or (next(iter(inside)),), inside)
        view = self._array_view(path, name, inside[name])
        flags = []
        for rule in reading.flags:
            if rule.optional and rule.variable not in inside:  # another file may have it
                opens = inside[name].removesuffix(name) + rule.variable
            else:
                opens = inside[_choose(path, (rule.variable,), inside)]
            flags.append((rule, opens if view is None else path))
        return Source(path, inside[name] if view is None else path, name, view, tuple(flags), reading.crs)

    def _plain(self, path: str) -> Source:
        """Of a file that holds no list of variables: an image, GRIB, or NetCDF of one variable."""
        reading = self._reading
        if grib.is_grib_file(path):
            return Source(path, path, flags=tuple((rule, path) for rule in reading.flags), crs=reading.crs)
        required = [rule for rule in reading.flags if not rule.optional]
        if required:
            raise ParameterError(
                "{path} is a plain raster; it has no variable “{variable}” for FLAG_VARIABLE. FLAG_KEEP “all” "
                "leaves flags out.",
                path=path, variable=required[0].variable,
            )  # fmt: skip
        file, inside = container_of(path)  # a layer of QGIS names the variable with the file
        try:
            names = [inside] if inside else data_arrays(file)
        except (InputError, MissingPackageError):
            names = []
        wanted = {name.rpartition("/")[2] for name in reading.variables}
        if len(names) == 1 and (not wanted or names[0].rpartition("/")[2] in wanted):
            view = self._array_view(file, names[0], f"NETCDF:{file}")
            opens = path if view is None else file
            return Source(path, opens, names[0] if view or wanted else "", view, crs=reading.crs)
        if reading.level:
            raise _no_level(path)
        return Source(path, path, crs=reading.crs)

    def _array_view(self, path: str, name: str, opens: str) -> ArrayView | None:
        """A view of an array of which a level must be chosen, or many times are read together; None for all others."""
        reading = self._reading
        if not opens.upper().startswith(("NETCDF:", "HDF5:")):
            if reading.level:
                raise _no_level(path)
            return None
        try:
            beside = further_axes(path, name)
        except MissingPackageError:
            return None
        if beside:
            chosen_levels(path, name, beside, reading.level)  # tells what there is
            return ArrayView(name, level=reading.level)
        if reading.level:
            raise _no_level(path)
        return ArrayView(name) if reading.hours else None


def _refuse_points(path: str, inside: dict[str, str], variables: tuple[str, ...]) -> None:
    """Files of level 2 hold places along an orbit; what rows and columns they have is beside the point."""
    if any(name == one or name.endswith("/" + one) for one in variables for name in inside):
        return
    file = container_of(path)[0]
    if not is_hdf5(file):
        return
    try:
        count = points_of(file)
    except MissingPackageError:
        return
    if count:
        raise InputError(
            "{path} holds {count} places along an orbit (a level 2 swath), not rows and columns. Take the gridded"
            " version of the product (level 3 or 4).",
            path=path, count=count,
        )  # fmt: skip


def _no_level(path: str) -> ParameterError:
    return ParameterError(
        "LEVEL is given, but {path} has no dimension beside time, rows and columns. Leave it empty.", path=path
    )


def _without_others(path: str, inside: dict[str, str]) -> dict[str, str]:
    """Variables of a file but those that only serve others (bounds, latitudes), unless nothing else is left."""
    if not any(opens.upper().startswith(("NETCDF:", "HDF5:")) for opens in inside.values()):
        return inside
    try:
        beside = names_beside(container_of(path)[0])
    except (InputError, MissingPackageError):
        return inside
    return {name: opens for name, opens in inside.items() if name not in beside} or inside


def _choose(path: str, names: tuple[str, ...], inside: dict[str, str]) -> str:
    """The first of the names that the file has, with its group or without."""
    for name in names:
        if name in inside:
            return name
        ends = [found for found in inside if found.endswith("/" + name)]
        if len(ends) == 1:
            return ends[0]
    raise ParameterError(
        "{path} has no variable “{first_names}”; it holds {inside}.",
        path=path, first_names=names[0], inside=", ".join(inside),
    )  # fmt: skip
