"""GRIB files: messages of several variables, levels and times in any order, each a band."""

from __future__ import annotations

from datetime import UTC, date, datetime

from ....data.raster import RasterFile
from ....run.errors import ParameterError


def is_grib(raster: RasterFile) -> bool:
    """Whether the bands of a raster are GRIB messages."""
    return "GRIB_ELEMENT" in raster.band_tags(1)


def variable_of(tags: dict[str, str]) -> tuple[str, str]:
    """Element and level of a message, such as ``("swvl1", "0-7-DBLY")``."""
    return tags.get("GRIB_ELEMENT", "").lower(), tags.get("GRIB_SHORT_NAME", "")


def chosen_bands(path: str, raster: RasterFile, variables: tuple[str, ...]) -> list[int]:
    """Bands (from 1) of the one variable that is asked for, or that there is.

    Parameters
    ----------
    variables
        Names that will do: an element (SWVL1, 2T, TMP), or element and level (``TMP@2-HTGL``); empty: the only one.

    Raises
    ------
    ParameterError
        There are several, and none is named, or there is none of this name.
    """
    found = [variable_of(raster.band_tags(band)) for band in range(1, raster.count + 1)]
    there = list(dict.fromkeys(found))
    wanted = [name.lower() for name in variables]
    fits = [one for one in there if one[0] in wanted or f"{one[0]}@{one[1]}".lower() in wanted] if wanted else there
    if len(fits) == 1:
        return [band for band, one in enumerate(found, 1) if one == fits[0]]
    listed = ", ".join(f"{element}@{level}" for element, level in (fits or there)[:30])
    if fits:
        raise ParameterError(
            "{path} holds several variables or levels: {listed}. Say with VARIABLE which one to stack.",
            path=path, listed=listed,
        )  # fmt: skip
    raise ParameterError(
        "{path} has no variable “{name}”; it holds {listed}.", path=path, name=variables[0], listed=listed
    )


def times_of(raster: RasterFile, bands: list[int]) -> list[date] | None:
    """Valid dates of messages; None where a band does not tell."""
    moments = [raster.band_tags(band).get("GRIB_VALID_TIME", "").split(" ")[0] for band in bands]
    if not all(moment.lstrip("-").isdigit() for moment in moments):
        return None
    return [datetime.fromtimestamp(int(moment), UTC).date() for moment in moments]


def unit_of(tags: dict[str, str]) -> str:
    """Unit of a message without its brackets; empty for none."""
    return tags.get("GRIB_UNIT", "").strip("[]").strip("-")
