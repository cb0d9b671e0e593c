"""Where the pixels of an array lie on the ground, by the coordinates that its file has.

Coordinates decide: evenly spaced axes, axes in two runs, latitudes and longitudes of each cell that lie on an even
grid or are the cells of a known one (EASE-Grid). What has no place is refused with the reason and the way out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ...run.errors import InputError
from ..earth.known_grids import EASE2, EASE2_WEST, find_known_grid
from .gdal_arrays import ArrayView, array_by_name, array_of, arrays_around, attribute_of

Transform = tuple[float, float, float, float, float, float]
_X_NAMES = ("lon", "longitude", "long", "x", "easting", "projection_x_coordinate", "nav_lon", "west_east", "east_west")
_Y_NAMES = ("lat", "latitude", "y", "northing", "projection_y_coordinate", "nav_lat", "south_north", "north_south")
_GEOGRAPHIC = ("lon", "longitude", "long", "lat", "latitude")
LATITUDES = ("lat", "latitude", "latitudes", "lats", "cell_lat", "nav_lat", "xlat", "xlat_m", "gridlat")
LONGITUDES = ("lon", "longitude", "longitudes", "lons", "cell_lon", "nav_lon", "xlong", "xlong_m", "gridlon")
_ROTATED = ("grid_latitude", "grid_longitude")
_UNEVEN_STEPS, _UNEVEN_PLACES = 0.01, 0.02  # of a step; either is enough, since coordinates are often rounded float32
_LOOKED_AT = 40  # rows and columns whose latitudes and longitudes are compared
_KILOMETRES = ("km", "kilometer", "kilometre", "kilometers", "kilometres")
WAY_OUT = (
    "Warp it to a grid with a place first (gdalwarp -geoloc, or cdo remapbil), or take a gridded (level 3) version. If"
    " it is of a product that PRESET knows, choose that."
)


@dataclass(frozen=True, eq=False)
class Axis:
    """One dimension of an array.

    Parameters
    ----------
    role
        ``x``, ``y``, ``time`` or ``other``.
    values
        Coordinates, ``(n,)``; None where the file has none, or texts.
    labels
        Coordinates that are texts.
    known
        Whether GDAL's raster view knows it, too: by a unit or a standard name.
    """

    name: str
    size: int
    role: str
    values: np.ndarray | None = None
    attributes: Mapping[str, object] | None = None
    known: bool = True
    labels: tuple[str, ...] = ()

    @property
    def says_what_it_is(self) -> bool:
        """Whether the coordinates have a unit or a standard name."""
        return bool(self.unit or (self.attributes or {}).get("standard_name"))

    @property
    def unit(self) -> str:
        """Unit of the coordinates; empty for none."""
        return str((self.attributes or {}).get("units", ""))


@dataclass(frozen=True)
class Place:
    """Where the pixels lie.

    Parameters
    ----------
    rows, cols
        Which dimensions of the array they are, from 0.
    crs
        Well-known text or EPSG code; empty for none.
    transform
        As `Grid` has it.
    remarks
        What was taken for granted.
    """

    rows: int
    cols: int
    crs: str | int
    transform: Transform
    remarks: tuple[str, ...] = ()


def role_of(name: str, attributes: Mapping[str, object]) -> str:
    """What a dimension means, by the unit, standard name or axis of its coordinates, or by its usual name."""
    unit, standard = str(attributes.get("units", "")).lower(), str(attributes.get("standard_name", "")).lower()
    plain = name.lower()
    if " since " in unit or standard == "time":
        return "time"
    if unit in ("degrees_east", "degree_east", "degrees_e", "degreee") or standard in (
        "longitude", "projection_x_coordinate"
    ):  # fmt: skip
        return "x"
    if unit in ("degrees_north", "degree_north", "degrees_n", "degreen") or standard in (
        "latitude", "projection_y_coordinate"
    ):  # fmt: skip
        return "y"
    axis = str(attributes.get("axis", "")).upper()
    if axis in ("X", "Y", "T"):
        return {"X": "x", "Y": "y", "T": "time"}[axis]
    return "x" if plain in _X_NAMES else "y" if plain in _Y_NAMES else "time" if plain == "time" else "other"


def one_of_each(axes: Sequence[Axis]) -> tuple[int, int] | None:
    """Positions of the one row axis and the one column axis with coordinates; None where there are not."""
    found = [[i for i, axis in enumerate(axes) if axis.role == role] for role in ("y", "x")]
    if any(len(places) != 1 or axes[places[0]].values is None for places in found):
        return None
    return found[0][0], found[1][0]


def is_geographic(axis: Axis) -> bool:
    """Whether the coordinates of an axis are degrees of longitude or latitude."""
    unit = axis.unit.lower()
    return unit.startswith("degree") or (axis.name.lower() in _GEOGRAPHIC and unit not in ("m", "metre", "meter"))


def is_even(values: np.ndarray) -> bool:
    """Whether coordinates ``(n,)`` are evenly spaced, as far as their rounding lets us tell."""
    steps = np.diff(values)
    step = steps.mean() if steps.size else 0.0
    if not step or not np.isfinite(values).all() or (np.sign(steps) != np.sign(step)).any():
        return False
    line = np.linspace(values[0], values[-1], values.size)
    return bool(np.ptp(steps) <= _UNEVEN_STEPS * abs(step) or np.abs(values - line).max() <= _UNEVEN_PLACES * abs(step))


def is_rotated(axes: Sequence[Axis], mapping: Mapping[str, object]) -> bool:
    """Whether rows and columns are counted from a pole of their own."""
    names = [str((axis.attributes or {}).get("standard_name", "")).lower() for axis in axes]
    return (
        any(name in _ROTATED for name in names)
        or {axis.name.lower() for axis in axes} >= {"rlat", "rlon"}
        or str(mapping.get("grid_mapping_name", "")).startswith("rotated")
    )


def locate(path: str, root, array, axes: Sequence[Axis], view: ArrayView, mapping: Mapping[str, object]) -> Place:
    """Place of an array.

    Raises
    ------
    InputError
        It has none: the reason and the way out.
    """
    if view.place in ("ease2", "from_zero"):
        return _by_size(path, root, array, axes, view)
    name = array.GetName()
    if is_rotated(axes, mapping):
        raise InputError(
            "{path}: {name} lies on a grid with a rotated pole (a regional climate model): its rows and columns are no"
            " longitudes and latitudes. Bring it to a plain grid first (cdo remapbil, or gdalwarp -geoloc with its"
            " two-dimensional lat and lon).",
            path=path, name=name,
        )  # fmt: skip
    single, pair = one_of_each(axes), cell_coordinates(root, array, axes)
    if single is not None and not is_geographic(axes[single[1]]) and not _reference_system(array, mapping):
        single = single if pair is None else None  # metres of nobody knows what, beside latitudes and longitudes
    if single is not None:
        return _by_axes(path, root, array, axes, single, mapping)
    if pair is not None:
        return _by_cells(path, name, *pair)
    raise InputError(
        "{path}: {name} has no coordinates ({shape}), so its pixels have no place on a map. {way_out}",
        path=path, name=name, shape=" × ".join(f"{axis.name} {axis.size}" for axis in axes), way_out=WAY_OUT,
    )  # fmt: skip


def _by_size(path: str, root, array, axes: Sequence[Axis], view: ArrayView) -> Place:
    """Of a product whose grid only its description tells."""
    long = [i for i, axis in enumerate(axes) if axis.size > 1 and axis.role != "time"]
    if len(long) != 2:
        sizes = " × ".join(str(axis.size) for axis in axes)
        raise InputError(
            "{path}: {name} has the dimensions {sizes}, not one layer of rows and columns.",
            path=path, name=view.name, sizes=sizes,
        )  # fmt: skip
    rows, cols = long
    height, width = axes[rows].size, axes[cols].size
    if view.place == "from_zero":
        if width != 2 * height:
            raise InputError(
                "{path} has {width} × {height} cells, which is no global grid.",
                path=path, width=width, height=height,
            )  # fmt: skip
        return Place(rows, cols, 4326, (360 / width, 0.0, 0.0, 0.0, -180 / height, 90.0))
    cell = EASE2.get((width, height))
    if cell is None:
        pair = cell_coordinates(root, array, axes)
        if pair is not None:  # a cut that brings the latitudes and longitudes of its cells
            return _by_cells(path, view.name, *pair)
        single = one_of_each(axes)
        if single is not None:
            return _by_axes(path, root, array, axes, single, {})
        known = ", ".join(f"{w} × {h}" for w, h in EASE2)
        raise InputError(
            "{path} has {width} × {height} cells and no coordinates; a global EASE-Grid 2.0 has {known}. Use the "
            "files as published, or cuts that bring latitudes and longitudes.",
            path=path, width=width, height=height, known=known,
        )  # fmt: skip
    latitude = array_by_name(root, view.latitude, array) if view.latitude else None
    values = None if latitude is None else np.asarray(latitude.ReadAsArray(), float).ravel()
    south_first = values is not None and values[0] < values[-1]
    top, step = cell * height / 2, cell if south_first else -cell
    return Place(rows, cols, 6933, (cell, 0.0, EASE2_WEST, 0.0, step, -top if south_first else top))


def _by_axes(path: str, root, array, axes: Sequence[Axis], single: tuple[int, int], mapping) -> Place:
    rows, cols = single
    y, x = axes[rows], axes[cols]
    if x.values is None or y.values is None:
        raise AssertionError("one_of_each gives axes with coordinates")
    geographic, name = is_geographic(x), array.GetName()
    across, down = x.values, y.values
    if geographic:
        require_degrees(path, (float(np.nanmin(across)), float(np.nanmax(across))),
                        (float(np.nanmin(down)), float(np.nanmax(down))))  # fmt: skip
        across = np.unwrap(across, period=360)
    else:
        across, down = (v * 1000.0 if a.unit.lower() in _KILOMETRES else v for v, a in ((across, x), (down, y)))
    for values, axis in ((across, x), (down, y)):
        if values.size != axis.size or (values.size > 1 and not is_even(values)):
            known = _known(across, down) if geographic else None
            if known is not None:
                crs, transform, remark = known
                return Place(rows, cols, crs, transform, (remark,))
            raise InputError(
                "{path}: the coordinates of {name} are not evenly spaced along {axis}, or not as many as cells (a"
                " Gaussian or stretched grid, an EASE-Grid of its own, or a swath): its pixels have no place on a map."
                " {way_out}",
                path=path, name=name, axis=axis.name, way_out=WAY_OUT,
            )  # fmt: skip
    step_x, step_y = _step(root, array, x, across, "lon"), _step(root, array, y, down, "lat")
    remarks = ["The axes of the files name no units; by their names they are longitude and latitude in degrees"
               " (EPSG:4326)."] if geographic and not (x.says_what_it_is and y.says_what_it_is) else []  # fmt: skip
    if step_x is None or step_y is None:
        if step_x is None and step_y is None:
            raise InputError(
                "{path}: {name} is one single cell, and its file does not tell how large it is. Take at least two rows"
                " or columns.",
                path=path, name=name,
            )  # fmt: skip
        remarks.append("The files have one row or column only; its cells are taken as square.")
    step_x = step_x if step_x is not None else abs(step_y or 0.0)
    step_y = step_y if step_y is not None else -abs(step_x)
    transform = (step_x, 0.0, float(across[0]) - step_x / 2, 0.0, step_y, float(down[0]) - step_y / 2)
    return Place(rows, cols, 4326 if geographic else _reference_system(array, mapping), transform, tuple(remarks))


def _step(root, array, axis: Axis, values: np.ndarray, short: str) -> float | None:
    """Size of a cell along an axis, of a single cell by its bounds or by the file's resolution; None if none tells."""
    if values.size > 1:
        return float(values[-1] - values[0]) / (values.size - 1)
    bounds = array_by_name(root, str((axis.attributes or {}).get("bounds", "")), array)
    if bounds is not None:
        pair = np.asarray(bounds.ReadAsArray(), float).ravel()
        if pair.size == 2 and pair[0] != pair[1]:
            return abs(float(pair[1] - pair[0])) * (-1 if short == "lat" else 1)
    text = str(attribute_of(root, f"geospatial_{short}_resolution") or "").split(" ")[0]
    try:
        return float(text) * (-1 if short == "lat" else 1) or None
    except ValueError:
        return None


def cell_coordinates(root, array, axes: Sequence[Axis]):
    """Arrays with the latitude and the longitude of each cell, and the dimensions of the array that they have.

    Returns
    -------
    (latitudes, longitudes, rows, cols) or None
        GDAL arrays of two dimensions.
    """
    told = [name.rpartition("/")[2] for name in str(attribute_of(array, "coordinates") or "").split()]
    found: dict[str, object] = {}
    around = arrays_around(root, array)
    for kind, names, unit in (("lat", LATITUDES, "degrees_north"), ("lon", LONGITUDES, "degrees_east")):
        for full in sorted(around, key=lambda name: name.rpartition("/")[2] not in told):
            short = full.rpartition("/")[2]
            candidate = array_of(root, full)
            if candidate is None or candidate.GetDimensionCount() != 2:
                continue
            if short.lower() in names or (candidate.GetUnit() == unit and short in told):
                found[kind] = candidate
                break
    if len(found) < 2:
        return None
    sizes = [dimension.GetSize() for dimension in found["lat"].GetDimensions()]  # type: ignore[attr-defined]
    if sizes != [dimension.GetSize() for dimension in found["lon"].GetDimensions()]:  # type: ignore[attr-defined]
        return None
    for rows in range(len(axes) - 1, -1, -1):
        for cols in range(len(axes) - 1, rows, -1):
            if [axes[rows].size, axes[cols].size] == sizes:
                return found["lat"], found["lon"], rows, cols
    return None


def _by_cells(path: str, name: str, latitudes, longitudes, rows: int, cols: int) -> Place:
    """By the latitude and longitude of each cell: a grid that is even, or a known one."""
    row, col, lat, lon = _some_cells(latitudes, longitudes)
    if lat.size > 1:
        regular = _even_cells(row, col, lat, lon)
        if regular is not None:
            return Place(rows, cols, 4326, regular)
        known = find_known_grid(lat, lon, row, col)
        if known is not None:
            grid, transform = known
            return Place(rows, cols, grid.crs, transform, (_remark(grid.title, grid.epsg),))
    raise InputError(
        "{path}: {name} has a latitude and a longitude for each cell that follow no even grid and no EASE-Grid (a"
        " curvilinear grid, or a swath of a level 2 product): its pixels have no place on a map. {way_out}",
        path=path, name=name, way_out=WAY_OUT,
    )  # fmt: skip


def _some_cells(latitudes, longitudes) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Rows, columns, latitudes and longitudes of some cells that have them, ``(n,)`` each."""
    sizes = [dimension.GetSize() for dimension in latitudes.GetDimensions()]
    places = []
    for size in sizes:
        # Evenly apart, as one read takes them, so that an array of any size costs little.
        places.append(np.arange(0, size, max(size // _LOOKED_AT, 1)))
    values = []
    for array in (latitudes, longitudes):
        read = array.ReadAsArray(
            array_start_idx=[0, 0], count=[len(place) for place in places],
            array_step=[int(place[1]) if len(place) > 1 else 1 for place in places],
        )  # fmt: skip
        got = np.asarray(read, float).reshape([len(place) for place in places])
        nodata = array.GetNoDataValueAsDouble()
        if nodata is not None:
            got[got == nodata] = np.nan
        values.append(got.ravel())
    row, col = (index.ravel() for index in np.meshgrid(*places, indexing="ij"))
    lat, lon = values
    known = np.isfinite(lat) & np.isfinite(lon) & (np.abs(lat) <= 90) & (np.abs(lon) <= 360)
    return row[known], col[known], lat[known], lon[known]


def _even_cells(row, col, lat, lon) -> Transform | None:
    """Transform where latitudes follow the rows alone and longitudes the columns alone, evenly."""
    lon = lon - 360 * np.round((lon - lon[0]) / 360)
    found = []
    for index, values in ((col, lon), (row, lat)):
        if np.ptp(index) == 0:
            return None
        step, first = np.polyfit(index, values, 1)
        if not step or np.abs(values - first - step * index).max() > _UNEVEN_PLACES * abs(step):
            return None
        found.append((float(step), float(first - step / 2)))
    (a, c), (e, f) = found
    return a, 0.0, c, 0.0, e, f


def _known(longitudes: np.ndarray, latitudes: np.ndarray):
    """Reference system, transform and remark where axes are those of a known grid."""
    rows, cols = (
        np.unique(np.linspace(0, values.size - 1, _LOOKED_AT).astype(int)) for values in (latitudes, longitudes)
    )
    row, col = (index.ravel() for index in np.meshgrid(rows, cols, indexing="ij"))
    known = find_known_grid(latitudes[row], longitudes[col], row, col)
    return None if known is None else (known[0].crs, known[1], _remark(known[0].title, known[0].epsg))


def _remark(title: str, epsg: int) -> str:
    return (
        f"The latitudes and longitudes of the files are those of cells of {title}; they are placed there (EPSG:{epsg})."
    )


def require_degrees(path: str, x: tuple[float, float], y: tuple[float, float]) -> None:
    """Longitudes beyond ±360° and latitudes beyond ±90° are something else.

    Raises
    ------
    InputError
        Says how far they reach, and what they may be.
    """
    if abs(x[0]) <= 360.001 and abs(x[1]) <= 360.001 and abs(y[0]) <= 90.001 and abs(y[1]) <= 90.001:
        return
    raise InputError(
        "{path}: its coordinates count as degrees, but reach from {x0:g} to {x1:g} and from {y0:g} to {y1:g}: they are"
        " metres of a projection, or damaged. Assign the right reference system to the file first, or mend its"
        " coordinates.",
        path=path, x0=x[0], x1=x[1], y0=y[0], y1=y[1],
    )  # fmt: skip


def _reference_system(array, mapping: Mapping[str, object]) -> str:
    """Well-known text of the reference system of an array; empty where there is none."""
    system = array.GetSpatialRef()
    if system is not None:
        return system.ExportToWkt()
    return str(mapping.get("crs_wkt") or mapping.get("spatial_ref") or "")
