"""What the file of an index tells of how it was made: the record of the tool “SSI”, its scale and its options."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from ....run.provenance import read as processing_of
from .options import DISTRIBUTION, STANDARDISE, SsiOptions
from .zeros import ZEROS

_TOOL = "agridrought:ssi"
_NAMED = re.compile(r"(?:ssi|spi|spei|smi|ssmi)[ _-]?0*(\d{1,3})", re.IGNORECASE)


def record_of_index(history: list[dict]) -> dict:
    """Parameters of the tool “SSI” among the tools that made a file; empty when they do not tell."""
    for step in reversed(history):
        if step.get("tool") == _TOOL:
            return step.get("parameters", {})
    return {}


def scale_of(tags: Mapping[str, str], variable: str = "") -> int | None:
    """Scale of an index in steps, by the record of its file or by its name (SSI-3, spi_12); None when neither tells.

    Parameters
    ----------
    tags
        Of the file.
    variable
        What it holds.

    Examples
    --------
    >>> scale_of({}, "spei12"), scale_of({}, "soil moisture")
    (12, None)
    """
    history = processing_of(tags)
    scale = str(record_of_index(history).get("SCALE", "1"))  # the default, where a record leaves it out
    if scale.isdecimal() and any(step.get("tool") == _TOOL for step in history):
        return int(scale)
    named = _NAMED.search(variable)
    return int(named[1]) if named and int(named[1]) else None


def options_of(record: Mapping[str, str]) -> SsiOptions:
    """How an index was made, by its record; what this does not tell is as by default."""
    given: dict[str, object] = {}
    for name, words in (("DISTRIBUTION", DISTRIBUTION), ("STANDARDISE", STANDARDISE), ("ZEROS", ZEROS)):
        if record.get(name) in words:
            given[name.lower()] = record[name]
    for name, field in (("REFERENCE_START", "start"), ("REFERENCE_END", "end")):
        if record.get(name, "None") not in ("", "None"):
            given[field] = date.fromisoformat(record[name])
    if record.get("WINDOW_DAYS", "").isdecimal():
        given["window_days"] = int(record["WINDOW_DAYS"])
    return SsiOptions(**given)  # type: ignore[arg-type]
