"""What the user asks for, and what comes of it once the preset has filled in the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ....data.earth.crs import crs_name, from_code
from ....data.earth.grid import Grid
from ....data.raster.gdal_arrays import ArrayView
from ....data.stack.time_axis import STEPS
from ....run.errors import ParameterError
from .flag_rules import KEEP_ALL, FlagRule
from .presets import NONE, Preset, preset

HOURS = ("mean", "sum", "min", "max")
Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class BuildOptions:
    """How to read the inputs; every field is optional.

    preset
        A word of `presets.PRESETS`; it fills in the fields that are left open.
    pattern, variable, start, step
        See `layers.find_layers`; without ``step`` the dates decide.
    name, unit
        Variable name and unit of the stack; the files' own when empty.
    scale, offset
        Used instead of the files' own: value = stored · scale + offset.
    valid_min, valid_max
        Values outside, after scaling, are missing; each instead of the bound that the file declares.
    flag_variable, flag_keep
        Which flags and which of them to keep: numbers, or a text as in `FlagRule`; ``all`` keeps
        everything.
    extent
        ``(xmin, ymin, xmax, ymax)`` in the rasters' reference system, or a function that gives
        them for the rasters' grid.
    hours
        One of `HOURS`: how several layers of one day become one.
    level
        Which place along dimensions beside time, rows and columns; see `levels.chosen_levels`.
    crs
        Code or well-known text of the reference system of files that have none.
    """

    preset: str = ""
    pattern: str = ""
    variable: str = ""
    name: str = ""
    unit: str = ""
    start: date | None = None
    step: str = ""
    scale: float | None = None
    offset: float | None = None
    valid_min: float | None = None
    valid_max: float | None = None
    flag_variable: str = ""
    flag_keep: str | tuple[int, ...] = ""
    extent: Bounds | Callable[[Grid], Bounds] | None = None
    hours: str = ""
    level: str = ""
    crs: str = ""

    def __post_init__(self):
        if self.step and self.step not in STEPS:
            raise ParameterError("STEP is “{step}”; it is one of {steps}.", step=self.step, steps=", ".join(STEPS))
        if self.hours and self.hours not in HOURS:
            raise ParameterError("HOURS is “{hours}”; it is one of {words}.", hours=self.hours, words=", ".join(HOURS))
        if self.valid_min is not None and self.valid_max is not None and self.valid_min > self.valid_max:
            raise ParameterError(
                "VALID_MIN ({valid_min:g}) is above VALID_MAX ({valid_max:g}).",
                valid_min=self.valid_min, valid_max=self.valid_max,
            )  # fmt: skip
        self.reading()

    def reading(self) -> Reading:
        """The options with the preset's facts where they leave a gap.

        Raises
        ------
        ParameterError
            Flags without what to keep, or the other way round; an unknown preset.
        """
        found = preset(self.preset)
        flags = self._flags(found)
        if found is None:
            found = Preset("", (self.variable,) if self.variable else ())
        given = self.valid_min is not None and self.valid_max is not None
        own = not self.variable or self.variable in found.variables  # else its numbers mean another variable
        scaled = self.scale is None and self.offset is None
        return Reading(
            self.preset or NONE,
            (self.variable,) if self.variable else found.variables,
            flags,
            (found.scale if own else None) if scaled else self.scale,
            (found.offset if own else None) if scaled else self.offset,
            _first(self.valid_min, found.valid[0] if own else None),
            _first(self.valid_max, found.valid[1] if own else None),
            self.pattern,
            found.pattern,
            self.step or found.step,
            found.view,
            self.name or (found.name if own else ""),
            self.unit or (found.unit if own else ""),
            given,
            level=self.level.strip(),
            crs=from_code(self.crs),
            hours=bool(self.hours),
            named=bool(self.variable),
        )

    def _flags(self, found) -> tuple[FlagRule, ...]:
        keep = self.flag_keep if isinstance(self.flag_keep, str) else ",".join(map(str, self.flag_keep))
        if keep.strip().lower() == KEEP_ALL:
            return ()
        variable = self.flag_variable
        if keep and not variable and found and len(found.flags) == 1:
            variable = found.flags[0].variable
        if bool(variable) != bool(keep):
            raise ParameterError("FLAG_VARIABLE and FLAG_KEEP go together: which flags, and which values to keep.")
        if variable:
            return (FlagRule(variable, keep),)
        return found.flags if found else ()


@dataclass(frozen=True)
class Reading:
    """How the files are read in the end.

    scale, offset
        None: the files' own.
    pattern, names
        Where the date stands in the file names: as the user says, which every file must follow, and as
        the product has it, which a renamed file need not.
    sure_of_range
        The user gave the valid range, and so knows the size of the values.
    codes
        Stored values that mean "missing" though the files do not say so.
    level, crs
        As in `BuildOptions`; the reference system as well-known text.
    hours
        Many times of a file are read together.
    range_unpacked
        The files declare their valid range in the unit of the values, not in stored numbers.
    named
        The user named the variable; a preset's names count only where files have names.
    """

    preset: str
    variables: tuple[str, ...]
    flags: tuple[FlagRule, ...]
    scale: float | None
    offset: float | None
    valid_min: float | None
    valid_max: float | None
    pattern: str
    names: str
    step: str
    view: ArrayView | None
    name: str
    unit: str
    sure_of_range: bool
    codes: tuple[float, ...] = ()
    level: str = ""
    crs: str = ""
    hours: bool = False
    named: bool = False
    range_unpacked: bool = False

    def describe(self) -> str:
        """The settings, a line each, for the dry run."""
        lines = [f"preset  {self.preset}", f"variable  {' or '.join(self.variables) or 'the only one'}"]
        if self.level:
            lines.append(f"level  {self.level}")
        if self.crs:
            lines.append(f"reference system of files without one  {crs_name(self.crs)}")
        if self.scale is not None or self.offset is not None:
            lines.append(f"values  stored × {_first(self.scale, 1.0):g} + {_first(self.offset, 0.0):g}")
        if self.valid_min is not None or self.valid_max is not None:
            lines.append(f"valid  {_bound(self.valid_min)} … {_bound(self.valid_max)}")
        lines += [f"flags  {rule}" for rule in self.flags] or ["flags  none"]
        if self.pattern or self.names:
            lines.append(f"file names  {self.pattern or self.names}")
        if self.view:
            lines.append(f"place on the ground  {_PLACES[self.view.place]}")
        return "\n".join(lines)


_PLACES = {
    "ease2": "global EASE-Grid 2.0 (EPSG:6933), by the number of cells",
    "from_zero": "whole globe, columns from 0° E, turned to start at 180° W",
    "coordinates": "the file's latitudes and longitudes, longitude being its first dimension",
}


def _bound(value: float | None) -> str:
    return "as declared" if value is None else f"{value:g}"


def _first(value, other):
    return other if value is None else value
