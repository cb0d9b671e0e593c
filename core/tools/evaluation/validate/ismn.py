"""Station archives of the International Soil Moisture Network, in both of its formats, packed or not.

One text file a sensor, named ``CSE_Network_Station_variable_depth_depth_sensor_start_end.stm``:

*CEOP*: every line has both times (nominal and actual, UTC), network, station, latitude, longitude, elevation,
both depths (m), the value and its flags.
*Header + values*: the place and the depths stand in the first line; the others have time, value and flags.

Source: ISMN, “Data formats” and “Quality flags” (Dorigo et al. 2013, Vadose Zone Journal 12, vzj2012.0097).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path, PurePosixPath

import numpy as np

from ....run.errors import InputError
from .records import StationRecords, joined

GOOD = "G"  # the flag of a value that no check of the network objects to
VARIABLE = "sm"
_PLACE = re.compile(
    r"(?P<head>.*?)\s+(?P<lat>-?\d+\.\d+)\s+(?P<lon>-?\d+\.\d+)\s+(?P<elevation>-?\d+(?:\.\d+)?)\s+"
    r"(?P<top>-?\d+\.\d+)\s+(?P<bottom>-?\d+\.\d+)(?P<rest>\s.*)?"
)
_TIME = r"\d{4}/\d\d/\d\d \d\d:\d\d"


def read_ismn(
    path: str,
    keep: tuple[str, ...] = (GOOD,),
    depths: tuple[float | None, float | None] = (None, None),
    check: Callable[[], None] = lambda: None,
    report: Callable[[float], None] = lambda share: None,
) -> StationRecords:
    """Soil moisture of all sensors of an archive, in m³/m³, hourly and UTC.

    Parameters
    ----------
    path
        A ``.zip`` as it was downloaded, a folder it was unpacked into, or a single ``.stm`` file.
    keep
        Flags of the values that count; of several flags that a value has, all must be among them.
    depths
        Sensors within these, in metres; other files are not opened.

    Raises
    ------
    InputError
        No such file; no soil moisture in it; a file that is of neither format.
    """
    with ExitStack() as opened:
        files = _files(path, opened)
        return _read(files, path, keep, depths, check, report)


def _read(files, path, keep, depths, check, report) -> StationRecords:
    wanted = [file for file in files if _of_soil_moisture(file[0]) and _within(file[0], depths)]
    if not wanted:
        raise InputError(
            f"{path}: none of its {len(files)} station files (.stm) holds soil moisture at the depths asked for. "
            "Give the archive as it was downloaded (.zip), or the folder it was unpacked into."
        )
    parts = []
    for number, (name, content) in enumerate(wanted):
        check()
        part = parse(content(), name, keep)
        if len(part):
            parts.append(part)
        report((number + 1) / len(wanted))
    if not parts:
        raise InputError(f"{path}: no value has the flags {', '.join(keep)} alone. Change QUALITY_KEEP.")
    return joined(parts, str(path))


def _files(path: str, opened: ExitStack) -> list[tuple[str, Callable[[], bytes]]]:
    """Name of each station file, and what reads it as long as ``opened`` is open."""
    place = Path(path)
    if place.is_dir():
        return [(file.name, file.read_bytes) for file in sorted(place.rglob("*.stm"))]
    if not place.exists():
        raise InputError(f"{path}: there is no such file or folder.")
    if place.suffix.lower() == ".stm":
        return [(place.name, place.read_bytes)]
    try:
        archive = opened.enter_context(zipfile.ZipFile(place))
    except zipfile.BadZipFile as error:
        raise InputError(
            f"{path} is no archive of the ISMN: {error}. Give the .zip as it was downloaded, or the folder it was "
            "unpacked into."
        ) from error
    members = sorted(name for name in archive.namelist() if name.lower().endswith(".stm"))
    return [(PurePosixPath(name).name, partial(archive.read, name)) for name in members]


def _name_parts(name: str) -> tuple[str, float, float] | None:
    """Variable and depths by the name of a file; None where the name tells neither."""
    found = re.search(r"_([a-z]+)_(-?\d+\.\d+)_(-?\d+\.\d+)_", name)
    return (found[1], float(found[2]), float(found[3])) if found else None


def _of_soil_moisture(name: str) -> bool:
    parts = _name_parts(name)
    return parts is None or parts[0] == VARIABLE


def _within(name: str, depths: tuple[float | None, float | None]) -> bool:
    parts, (low, high) = _name_parts(name), depths
    if parts is None:
        return True
    return parts[1] >= (low or 0) - 1e-9 and (high is None or parts[2] <= high + 1e-9)


def parse(content: bytes, name: str, keep: tuple[str, ...] = (GOOD,)) -> StationRecords:
    """Values of one station file; see `read_ismn`.

    Raises
    ------
    InputError
        The file is of neither format.
    """
    # Lines end with \\r\\n in one format, and begin with a stray \\r in the other.
    lines = content.replace(b"\r", b"").decode("utf-8", "replace").strip("\n").split("\n")
    header = not re.match(_TIME, lines[0])
    first = lines[0] if header else re.sub(rf"^{_TIME} +{_TIME} +", "", lines[0])
    place = _PLACE.fullmatch(first)
    names = place["head"].split() if place else []
    if place is None or len(names) < 3:
        raise InputError(f"{name} is no station file of the ISMN: it begins with “{lines[0][:80]}”.")
    # In front of the value: two times, the names and five numbers, or one time alone.
    column = 2 if header else 4 + len(names) + 5
    time, value, flags = _columns(lines[1:] if header else lines, column, name)
    good = np.isfinite(value) & _kept(flags, keep)
    at = [np.array([float(place[key])]) for key in ("lon", "lat", "top", "bottom")]
    return StationRecords(
        np.array(["/".join((names[1], " ".join(names[2:])))], object),
        at[0],
        at[1],
        at[2],
        at[3],
        np.zeros(int(good.sum()), int),
        time[good],
        value[good],
        True,
        name,
    )


def _columns(lines: list[str], column: int, name: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Times, values and flags of the lines of a file."""
    parts = [line.split() for line in lines if line]
    try:
        time = np.array([f"{part[0].replace('/', '-')}T{part[1]}" for part in parts], "datetime64[m]")
        value = np.array([part[column] for part in parts], float)
        flags = np.array([part[column + 1] if len(part) > column + 1 else "" for part in parts], str)
    except (ValueError, IndexError) as error:
        raise InputError(
            f"{name} is damaged, or no station file of the ISMN: {error}. Download the archive again."
        ) from error
    return time, value, flags


def _kept(flags: np.ndarray, keep: tuple[str, ...]) -> np.ndarray:
    """Which values have flags that are all among those to keep."""
    different, place = np.unique(flags, return_inverse=True)
    good = np.array([all(one in keep for one in text.split(",")) for text in different], bool)
    return good[np.ravel(place)]
