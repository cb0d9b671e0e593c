"""What rasterio does not read: GDAL's own Python bindings, which QGIS brings.

Two cases. Formats that the rasterio build lacks, above all HDF4 (the wheels of rasterio
have no driver for it). And arrays that GDAL's raster view shows wrongly: longitude
before latitude, a layer dimension behind the columns, or a place on the ground that only
the product's description tells. `core.data.raster` is the one that calls this module; the
objects it gets speak as rasterio's datasets do.

GDAL may raise or return None here: which of the two is a setting of the whole process,
and QGIS and other plugins share it.
"""

from __future__ import annotations

import ctypes
import threading
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from ...run.errors import InputError, MissingPackageError
from ...run.language import say
from ..file_kinds import why_unreadable
from ..wholeness import require_sound_header

_HDF4 = b"\x0e\x03\x13\x01"  # first bytes of every HDF4 file
_HDF5 = b"\x89HDF\r\n\x1a\n"


@dataclass(frozen=True)
class ArrayView:
    """One array of a NetCDF or HDF5 file, and how to see it as a raster.

    Parameters
    ----------
    name
        Path of the array; its last part is enough where no other array is called so.
    place
        Where the pixels lie: ``ease2`` (a global EASE-Grid 2.0, by its size), ``from_zero`` (all
        longitudes from 0° and all latitudes from 90° N), ``coordinates`` (as the file's coordinates say).
    latitude
        With ``ease2``, the array of latitudes, which tells whether the file starts in the south.
    level
        Which place along dimensions beside time, rows and columns: see `levels.chosen_levels`.
    """

    name: str
    place: str = "coordinates"
    latitude: str = ""
    level: str = ""


def _gdal():
    try:
        from osgeo import gdal
    except ImportError as error:
        raise MissingPackageError(
            "This file needs GDAL's Python bindings (the module osgeo), which the Python at work does not have. "
            "QGIS brings them; outside of QGIS install its package python3-gdal or gdal."
        ) from error
    return gdal


def is_hdf4(path: str) -> bool:
    """Whether a file is HDF4, by its first bytes."""
    try:
        with open(path, "rb") as file:
            return file.read(4) == _HDF4
    except OSError:
        return False


def is_hdf5(path: str) -> bool:
    """Whether a file is HDF5 (NetCDF-4 is, too), by its first bytes."""
    try:
        with open(path, "rb") as file:
            return file.read(8) == _HDF5
    except OSError:
        return False


def open_gdal(path: str, options: dict[str, str]):
    """A dataset for `core.data.raster`.

    Raises
    ------
    OSError
        GDAL cannot open it either; its words.
    MissingPackageError
        GDAL's Python bindings are not installed.
    """
    gdal = _gdal()
    pairs = [f"{key}={value}" for key, value in options.items()]
    return GdalDataset(_made(gdal, lambda: gdal.OpenEx(str(path), gdal.OF_RASTER, open_options=pairs)))


def tells_damage(read):
    """Let a function of a path say in our words what GDAL meets in the midst of a damaged file."""

    @wraps(read)
    def told(path: str, *rest, **options):
        try:
            return read(path, *rest, **options)
        except RuntimeError as error:
            message = why_unreadable(path, "raster", str(error) or say("a part of it cannot be read"))
            raise InputError(message.template, **message.fields) from error

    return told


@tells_damage
def array_names(path: str) -> list[str]:
    """Full names of all arrays of a file that have rows and columns.

    Raises
    ------
    InputError
        The file is no container of arrays, or cannot be read.
    """
    file = _open_arrays(_gdal(), path)
    root = file.GetRootGroup()
    return [n for n in _arrays(root) if require_array(root, n).GetDimensionCount() > 1]


def _open_arrays(gdal, path: str):
    if not Path(path).exists():
        raise InputError("{path}: there is no such file.", path=path)
    require_sound_header(path)
    _silence_hdf5()
    try:
        return _made(gdal, lambda: gdal.OpenEx(str(path), gdal.OF_MULTIDIM_RASTER))
    except OSError as error:
        message = why_unreadable(path, "raster", error)
        raise InputError("As a NetCDF or HDF5 file {problem}", problem=message) from error


_silent = threading.local()


def _silence_hdf5() -> None:
    """Keep the HDF5 library from printing what the NetCDF library asks it in vain: it is told so once for each thread.

    NetCDF does so in the thread that opens the first file only. Nothing is done where the libraries of the process
    cannot be listed (only Linux lists them).
    """
    if getattr(_silent, "done", False):
        return
    try:
        lines = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace").splitlines()
        for library in sorted({line[line.index("/") :] for line in lines if "/libhdf5" in line and "_hl" not in line}):
            # 0: the error stack of this thread.
            ctypes.CDLL(library).H5Eset_auto2(ctypes.c_int64(0), None, None)
        _silent.done = True
    except (OSError, AttributeError):
        _silent.done = True  # printed lines do no harm


def _made(gdal, make):
    try:
        made = make()
    except RuntimeError as error:
        raise OSError(str(error)) from error
    if made is None:
        raise OSError(gdal.GetLastErrorMsg() or "GDAL gives no reason")
    return made


def _arrays(group, path: str = ""):
    for name in group.GetMDArrayNames() or []:
        yield f"{path}/{name}"
    for name in group.GetGroupNames() or []:
        yield from _arrays(group.OpenGroup(name), f"{path}/{name}")


def _full_name(path: str, name: str, names: list[str]) -> str:
    # HDF-EOS writes blanks where GDAL shows underscores.
    plain = "/" + name.lstrip("/").replace("_", " ")
    found = [n for n in names if n.replace("_", " ") == plain]
    found = found or [n for n in names if n.replace("_", " ").endswith(plain)]
    if len(found) == 1:
        return found[0]
    many = say("several arrays") if found else say("no array")
    raise InputError(
        "{path} has {many} “{name}”; it holds {found}.",
        path=path, many=many, name=name, found=", ".join(n.lstrip("/") for n in (found or names)),
    )  # fmt: skip


def attribute_of(thing, key: str):
    """Value of an attribute of a group or an array, also one that GDAL keeps to itself; None where there is none."""
    try:
        attribute = thing.GetAttribute(key)
    except RuntimeError:
        return None
    return None if attribute is None else attribute.Read()


def require_array(root, full_name: str):
    """The array of a full name.

    Raises
    ------
    RuntimeError
        It is named, but cannot be opened; `tells_damage` says so.
    """
    found = array_of(root, full_name)
    if found is None:
        raise RuntimeError(say("the array {name} cannot be opened", name=full_name))
    return found


def array_of(root, full_name: str):
    """The array of a full name, or None; GDAL raises or not, as the process has set it."""
    try:
        return root.OpenMDArrayFromFullname(full_name)
    except RuntimeError:
        return None


def arrays_around(root, array) -> list[str]:
    """Full names of arrays, those of the array's own group first, then of the groups above it, then all others."""
    own = array.GetFullName().rpartition("/")[0]
    names = [name for name in _arrays(root) if name != array.GetFullName()]

    def far(name: str) -> tuple[int, int]:
        group = name.rpartition("/")[0]
        above = own == group or own.startswith(group + "/")
        return (0, len(own) - len(group)) if above else (1, 0)

    return sorted(names, key=far)


def array_by_name(root, name: str, array):
    """The array of a name that is nearest to another array (its group, the groups above); None where there is none."""
    if not name:
        return None
    if name.startswith("/"):
        return array_of(root, name)
    found = [full for full in arrays_around(root, array) if full.endswith("/" + name)]
    return array_of(root, found[0]) if found else None


class GdalDataset:
    """A GDAL dataset under the names that `core.data.raster` uses of rasterio's."""

    def __init__(self, dataset, crs=None, transform=None, keep=()):
        self._dataset, self._keep = dataset, keep
        band = [dataset.GetRasterBand(i + 1) for i in range(dataset.RasterCount)]
        self.count, self.width, self.height = dataset.RasterCount, dataset.RasterXSize, dataset.RasterYSize
        self.crs_text = crs if crs is not None else dataset.GetProjection()
        self.transform = transform or _affine(dataset)
        self.descriptions = tuple(b.GetDescription() or None for b in band)
        self.units = tuple(b.GetUnitType() or None for b in band)
        self.scales = tuple(1.0 if b.GetScale() is None else b.GetScale() for b in band)
        self.offsets = tuple(b.GetOffset() or 0.0 for b in band)
        self.nodatavals = tuple(b.GetNoDataValue() for b in band)
        self.block_shapes = [tuple(reversed(b.GetBlockSize())) for b in band]
        self.dtypes = [str(self._fetch(i, (0, 0, 1, 1), None).dtype) for i in range(1, self.count + 1)]
        self.mask_flag_enums = [() for _ in band]  # HDF and NetCDF keep no masks apart
        self.interleaving = None
        names = [_gdal().GetColorInterpretationName(b.GetColorInterpretation()) for b in band]
        self.colorinterp = [SimpleNamespace(name=name.lower()) for name in names]

    @property
    def subdatasets(self) -> list[str]:
        """Names by which GDAL opens the datasets of a container; empty for a plain raster."""
        return [name for name, _ in self._dataset.GetSubDatasets()]

    def tags(self, band: int = 0, ns: str = "") -> dict[str, str]:
        """Metadata of the dataset, or of a band (from 1), in the domain ``ns``."""
        source = self._dataset.GetRasterBand(band) if band else self._dataset
        return dict(source.GetMetadata(ns))

    def read(self, bands, window, out_shape=None) -> np.ndarray:
        """``(bands, rows, cols)``; ``window`` has rasterio's attributes."""
        span = (int(window.col_off), int(window.row_off), int(window.width), int(window.height))
        return np.stack([self._fetch(band, span, out_shape) for band in bands])

    def _fetch(self, band: int, span, out_shape) -> np.ndarray:
        thin = {} if out_shape is None else {"buf_xsize": out_shape[-1], "buf_ysize": out_shape[-2]}
        try:
            values = self._dataset.GetRasterBand(band).ReadAsArray(*span, **thin)
        except RuntimeError as error:
            raise OSError(str(error)) from error
        if values is None:
            raise OSError(_gdal().GetLastErrorMsg() or "GDAL gives no reason")
        return values

    def close(self) -> None:
        """Let go of the dataset and of what had to live as long; GDAL closes the file then."""
        self._dataset, self._keep = None, ()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()


def _affine(dataset) -> tuple[float, ...]:
    c, a, b, f, d, e = dataset.GetGeoTransform()
    return a, b, c, d, e, f
