"""Station archives of the International Soil Moisture Network, in both of its formats, packed or not.

One text file a sensor, named ``CSE_Network_Station_variable_depth_depth_sensor_start_end.stm``:

*CEOP*: every line has both times (nominal and actual, UTC), network, station, latitude, longitude, elevation,
both depths (m), the value and its flags.
*Header + values*: the place and the depths stand in the first line; the others have time, value and flags.

Source: ISMN, “Data formats” and “Quality flags” (Dorigo et al. 2013, Vadose Zone Journal 12, vzj2012.0097).
"""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import PurePosixPath

import numpy as np

from ....data.stack.time_axis import YEARS
from ....run.errors import InputError
from ....run.job import Job
from ....run.language import say
from .records import StationRecords, joined
from .station_files import StationFile, UnreadableFile, station_files

GOOD = "G"  # the flag of a value that no check of the network objects to
VARIABLE = "sm"
_NAMED = 5  # files in a message
_PLACE = re.compile(
    r"(?P<head>.*?)\s+(?P<lat>-?\d+\.\d+)\s+(?P<lon>-?\d+\.\d+)\s+(?P<elevation>-?\d+(?:\.\d+)?)\s+"
    r"(?P<top>-?\d+\.\d+)\s+(?P<bottom>-?\d+\.\d+)(?P<rest>\s.*)?"
)
_TIME = r"\d{4}/\d\d/\d\d \d\d:\d\d"


def read_ismn(
    path: str,
    keep: tuple[str, ...] = (GOOD,),
    depths: tuple[float | None, float | None] = (None, None),
    job: Job | None = None,
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
    job
        Hears of files that are skipped.

    Raises
    ------
    InputError
        No such file; no soil moisture in it; no file that can be read.
    """
    with ExitStack() as opened:
        return _read(station_files(path, opened), path, keep, depths, job or Job())


def _read(files: list[StationFile], path: str, keep, depths, job: Job) -> StationRecords:
    wanted = [file for file in files if _of_soil_moisture(PurePosixPath(file.name).name) and _within(file.name, depths)]
    if not wanted:
        raise InputError(
            "{path}: none of its {count} station files (.stm) holds soil moisture at the depths asked for. Give the"
            " archive as it was downloaded (.zip), or the folder it was unpacked into.",
            path=path, count=len(files),
        )  # fmt: skip
    parts, skipped = [], []
    for number, file in enumerate(wanted):
        job.check()
        try:
            if file.read is None:
                raise UnreadableFile(file.why)
            part = parse(file.read(), file.name, keep)
            if len(part):
                parts.append(part)
        except UnreadableFile as error:
            skipped.append(f"{file.name}: {error}")
        except InputError as error:
            skipped.append(str(error))
        job.report((number + 1) / len(wanted))
    if skipped:
        named = "; ".join(skipped[:_NAMED]) + (
            say("; and {skipped_count} more", skipped_count=len(skipped) - _NAMED) if len(skipped) > _NAMED else ""
        )
        if len(skipped) == len(wanted):
            raise InputError(
                "{path}: none of its {count} station files can be read. {named}", path=path, count=len(wanted),
                named=named,
            )  # fmt: skip
        job.tell.warn(
            "{path}: {count} of {of} station files cannot be read and are skipped. {named}",
            path=path, count=len(skipped), of=len(wanted), named=named,
        )  # fmt: skip
        job.tell.leave_out("station files", len(skipped), len(wanted), "damaged, or no files")
    if not parts:
        raise InputError(
            "{path}: no value has the flags {keep} alone. Change QUALITY_KEEP.", path=path, keep=", ".join(keep)
        )
    return joined(parts, str(path))


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
        raise InputError(
            "{name} is no station file of the ISMN: it begins with “{begins}”.", name=name, begins=lines[0][:80]
        )
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
        year = time.astype("datetime64[Y]").astype(int) + 1970
        if not ((year >= YEARS[0]) & (year <= YEARS[1])).all():
            raise ValueError(f"it has the year {year[(year < YEARS[0]) | (year > YEARS[1])][0]}")
    except (ValueError, IndexError) as error:
        raise InputError(
            "{name} is damaged, or no station file of the ISMN: {why}. Download the archive again.",
            name=name, why=error,
        ) from error  # fmt: skip
    return time, value, flags


def _kept(flags: np.ndarray, keep: tuple[str, ...]) -> np.ndarray:
    """Which values have flags that are all among those to keep."""
    different, place = np.unique(flags, return_inverse=True)
    good = np.array([all(one in keep for one in text.split(",")) for text in different], bool)
    return good[np.ravel(place)]
