"""GRIB files: messages of several variables, levels and times in any order, each a band."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime

from ....data.raster import RasterFile
from ....run.errors import InputError, ParameterError

_MEMBERS = ("1", "11")  # product definition templates of GRIB 2 with a member of an ensemble
_MEMBER = 16  # its place in the values of the template
_SHOWN = 30  # messages that an error lists


@dataclass(frozen=True)
class Message:
    """What one message is of.

    Parameters
    ----------
    element
        Short name of the variable, in lower case, such as ``swvl1``.
    level
        As GDAL names it, such as ``0-7-DBLY``.
    member
        Of an ensemble; empty for none.
    """

    element: str
    level: str
    member: str = ""

    def __str__(self):
        return f"{self.element}@{self.level}" + (f" member {self.member}" if self.member else "")

    def is_called(self, name: str) -> bool:
        """Whether a name is the element, or element and level."""
        return name.lower() in (self.element, f"{self.element}@{self.level}".lower())

    def is_on(self, level: str) -> bool:
        """Whether a text names the level or the member: ``0-7-DBLY``, ``0-7``, ``member=3``; several with ``;``."""
        for part in (one.strip().lower() for one in level.split(";")):
            key, equals, value = part.rpartition("=")
            if equals and key.strip() in ("member", "number"):
                if value.strip() != self.member:
                    return False
            elif (
                part and value.strip() != self.level.lower() and not self.level.lower().startswith(value.strip() + "-")
            ):
                return False
        return True


def is_grib(raster: RasterFile) -> bool:
    """Whether the bands of a raster are GRIB messages."""
    return "GRIB_ELEMENT" in raster.band_tags(1)


def is_grib_file(path: str) -> bool:
    """Whether a file begins as GRIB does."""
    try:
        with open(path, "rb") as file:
            return file.read(4) == b"GRIB"
    except OSError:
        return False


def message_of(tags: dict[str, str]) -> Message:
    """What a message is of, by the metadata of its band."""
    member = ""
    if tags.get("GRIB_PDS_PDTN") in _MEMBERS:
        values = tags.get("GRIB_PDS_TEMPLATE_ASSEMBLED_VALUES", "").split()
        member = values[_MEMBER] if len(values) > _MEMBER else ""
    return Message(tags.get("GRIB_ELEMENT", "").lower(), tags.get("GRIB_SHORT_NAME", ""), member)


def chosen_bands(path: str, raster: RasterFile, variables: tuple[str, ...], level: str = "") -> list[int]:
    """Bands (from 1) of the one variable and level that is asked for, or that there is.

    Parameters
    ----------
    variables
        Names that will do: an element (SWVL1, 2T, TMP), or element and level (``TMP@2-HTGL``); empty: the only one.
    level
        Level or member of an ensemble; empty: the only one.

    Raises
    ------
    ParameterError
        There are several, and none is named, or there is none of this name.
    """
    found = [message_of(raster.band_tags(band)) for band in range(1, raster.count + 1)]
    there = list(dict.fromkeys(found))
    named = [one for one in there if any(one.is_called(name) for name in variables)] if variables else there
    fits = [one for one in named if one.is_on(level)]
    if len(fits) == 1:
        return [band for band, one in enumerate(found, 1) if one == fits[0]]
    listed = ", ".join(map(str, (fits or named or there)[:_SHOWN]))
    if len({one.element for one in fits}) == 1:
        raise ParameterError(
            "{path} holds several levels of one variable: {listed}. Say with LEVEL which one to stack, such as"
            " {example}.",
            path=path,
            listed=listed,
            example=fits[0].level if len({one.level for one in fits}) > 1 else f"member={fits[0].member}",
        )
    if fits:
        raise ParameterError(
            "{path} holds several variables or levels: {listed}. Say with VARIABLE which one to stack.",
            path=path, listed=listed,
        )  # fmt: skip
    if named:
        raise ParameterError("{path} has no level “{level}”; it holds {listed}.", path=path, level=level, listed=listed)
    raise ParameterError(
        "{path} has no variable “{name}”; it holds {listed}.", path=path, name=variables[0], listed=listed
    )


def flag_bands(path: str, raster: RasterFile, variable: str) -> dict[str, int]:
    """Band of a second variable of the file for each valid time; one of a single time is for all, under ``""``.

    Raises
    ------
    InputError
        The file has no such variable.
    """
    tags = [raster.band_tags(band) for band in range(1, raster.count + 1)]
    found = {
        one.get("GRIB_VALID_TIME", ""): band for band, one in enumerate(tags, 1) if message_of(one).is_called(variable)
    }
    if not found:
        raise InputError(
            "{path} has no variable “{name}” for FLAG_VARIABLE; it holds {listed}.", path=path, name=variable,
            listed=", ".join(dict.fromkeys(message_of(one).element for one in tags)),
        )  # fmt: skip
    return {"": next(iter(found.values()))} if len(found) == 1 else found


def times_of(raster: RasterFile, bands: list[int]) -> list[date] | None:
    """Valid dates of messages; None where a band does not tell.

    Raises
    ------
    InputError
        Two messages are of one time to the second: members of an ensemble, or forecasts of different starts.
    """
    moments = [raster.band_tags(band).get("GRIB_VALID_TIME", "").split(" ")[0] for band in bands]
    if not all(moment.lstrip("-").isdigit() for moment in moments):
        return None
    twice = next((moment for moment, count in Counter(moments).items() if count > 1), None)
    if twice is not None:
        raise InputError(
            "{path} holds several messages of one variable and level for {time}: members of an ensemble, or forecasts"
            " of different starts, which this file does not tell apart. Take one of them out first (grib_copy -w"
            " number=1).",
            path=raster.path, time=f"{datetime.fromtimestamp(int(twice), UTC):%Y-%m-%d %H:%M}",
        )  # fmt: skip
    return [datetime.fromtimestamp(int(moment), UTC).date() for moment in moments]


def unit_of(tags: dict[str, str]) -> str:
    """Unit of a message without its brackets; empty for none."""
    return tags.get("GRIB_UNIT", "").strip("[]").strip("-")
