"""How a tool is declared: its parameters, outputs and numbers, what it checks and what it does.

A tool is a frozen dataclass derived from `Tool`. Each field is made by one of the functions of this module (`stack`,
`whole`, `choice`, `stack_out` …), which keep label, help, limits and quantity with the field; the name of the field
in capitals is the name of the parameter (``reference_start`` is REFERENCE_START). From the declaration are made: the
dialog of the Toolbox, the command line, the page in ``docs/tools``, the texts to translate and the tests that every
tool must pass.

Nothing here imports more than the standard library and numpy, so that a dialog opens whatever is installed.
"""

from __future__ import annotations

import dataclasses
import functools
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from ..run.messages import Message, Tell
from .quantities import ANYTHING, Quantity

if TYPE_CHECKING:
    from ..run.job import Job

# What a field holds in a tool that somebody made: paths and plain values. What `Tool.plan` and `Tool.run` get is
# opened (`opening.Opened`).
Stack = str
Raster = str
Table = Any  # a path, or a (Geo)DataFrame
StackOut = str
RasterOut = str
TableOut = str
FileOut = str
FolderOut = str

_PARAMETER = "parameter"  # key in the metadata of a dataclass field

GROUPS = {
    "stacks": "1 Time stacks",
    "moisture": "2 Soil moisture",
    "crop": "3 Crop soil moisture",
    "drought": "4 Drought",
    "evaluation": "5 Evaluation",
}


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """One input, setting or output of a tool.

    Parameters
    ----------
    label
        As the dialog shows it.
    help
        One to three sentences.
    optional
        Whether it may be left out.
    advanced
        Whether the dialog hides it at first.
    name, attribute
        Name in capitals, and name of the field; both filled in by `parameters_of`. A field whose name is taken by a
        class variable of `Tool` ends with an underscore, which the parameter does not have (``group_`` is GROUP).
    """

    label: str
    help: str
    optional: bool = False
    advanced: bool = False
    name: str = ""
    attribute: str = ""

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, kw_only=True)
class RasterInput(Parameter):
    """A raster.

    Parameters
    ----------
    dated
        Whether it must be a time stack (opened as `TimeStack`, else as `RasterFile`).
    quantity
        What it may hold, the most likely first.
    on_grid_of, on_dates_of
        Names of the fields whose grid and dates it must have.
    may_be_output
        Whether an output may take its place (a stack that is continued).
    """

    dated: bool = False
    quantity: tuple[Quantity, ...] = (ANYTHING,)
    on_grid_of: str = ""
    on_dates_of: str = ""
    may_be_output: bool = False


@dataclass(frozen=True, kw_only=True)
class RasterInputs(Parameter):
    """Any number of rasters.

    Parameters
    ----------
    files
        Whether the tool opens them itself: files of any kind (`buildstack`), not only rasters.
    dated
        Whether each must be a time stack. Otherwise each is opened as what it is (`data.stack.covariates`).
    quantity
        What each may hold.
    """

    files: bool = False
    dated: bool = False
    quantity: tuple[Quantity, ...] = (ANYTHING,)


@dataclass(frozen=True, kw_only=True)
class ZonesInput(Parameter):
    """Polygons with a field that names them, or a raster of zone codes on the grid of the field ``on_grid_of``."""

    on_grid_of: str = "input"


@dataclass(frozen=True, kw_only=True)
class TableInput(Parameter):
    """A table, or a layer of ``points``, ``lines`` or ``polygons``; opened as (Geo)DataFrame."""

    kind: str = "table"


@dataclass(frozen=True, kw_only=True)
class FieldInput(Parameter):
    """Name of a column (``many``: names) of the table that is the field ``of``.

    Parameters
    ----------
    free
        Whether the tool itself looks for the column: it may be absent, or be one that the tool makes.
    """

    of: str = ""
    many: bool = False
    free: bool = False
    default: str = ""


@dataclass(frozen=True, kw_only=True)
class FileInput(Parameter):
    """A file with one of the extensions (without dots)."""

    extensions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FolderInput(Parameter):
    """A folder that exists."""


@dataclass(frozen=True, kw_only=True)
class NumberInput(Parameter):
    """A number within limits, both included; ``whole`` for an integer. None by default: it may be left out."""

    default: float | None = None
    low: float | None = None
    high: float | None = None
    whole: bool = False


@dataclass(frozen=True, kw_only=True)
class ChoiceInput(Parameter):
    """One of some words; the first is the default unless it is optional."""

    words: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)

    @property
    def default(self) -> str | None:
        """The word that counts where none is given."""
        return None if self.optional else self.words[0]

    def label_of(self, word: str) -> str:
        """What a dialog shows for a word."""
        return self.labels.get(word, word.replace("_", " ").capitalize())


@dataclass(frozen=True, kw_only=True)
class SwitchInput(Parameter):
    """Yes or no."""

    default: bool = False


@dataclass(frozen=True, kw_only=True)
class TextInput(Parameter):
    """A text."""

    default: str = ""


@dataclass(frozen=True, kw_only=True)
class DayInput(Parameter):
    """A date."""


@dataclass(frozen=True, kw_only=True)
class ExtentInput(Parameter):
    """A rectangle; a function from the well-known text of a reference system to ``(xmin, ymin, xmax, ymax)``."""


@dataclass(frozen=True, kw_only=True)
class CrsInput(Parameter):
    """A reference system, as well-known text."""


@dataclass(frozen=True, kw_only=True)
class Output(Parameter):
    """Something that a run writes."""


@dataclass(frozen=True, kw_only=True)
class RasterOutput(Output):
    """A raster; ``dated`` for a time stack, ``virtual`` for one that lies over files which the tool writes."""

    dated: bool = False
    virtual: bool = False


@dataclass(frozen=True, kw_only=True)
class TableOutput(Output):
    """A table, or a layer of ``points``, ``lines`` or ``polygons``."""

    kind: str = "table"


@dataclass(frozen=True, kw_only=True)
class FileOutput(Output):
    """A file of another kind: a page (``html``) or a model (``zip``)."""

    extension: str = "html"
    words: str = "Report"


@dataclass(frozen=True, kw_only=True)
class FolderOutput(Output):
    """A folder to which files are added."""


@dataclass(frozen=True)
class Number:
    """A number (or short text) that a run gives back.

    Parameters
    ----------
    label
        What it says, with its unit in brackets where it has one.
    text
        Whether it is a text.
    percent
        Whether it is a share, to be shown in per cent.
    """

    label: str
    text: bool = False
    percent: bool = False


_REQUIRED = dataclasses.MISSING  # the default of a field that has none


def _declared(made: type[Parameter], absent: object, /, label: str, help: str, **more: Any) -> Any:
    """A dataclass field that keeps its `Parameter`; its value is ``absent`` where none is given."""
    parameter = made(label=label, help=" ".join(help.split()), **more)
    metadata = {_PARAMETER: parameter}
    return field(metadata=metadata) if absent is _REQUIRED else field(default=absent, metadata=metadata)


def _layer(made: type[Parameter], label: str, help: str, optional: bool, /, **more: Any) -> Any:
    """An input or output that is None where it may be left out."""
    return _declared(made, None if optional else _REQUIRED, label, help, optional=optional, **more)


def _quantities(quantity: Quantity | Sequence[Quantity]) -> tuple[Quantity, ...]:
    return (quantity,) if isinstance(quantity, Quantity) else tuple(quantity)


def stack(label: str, help: str, *, quantity=ANYTHING, optional=False, **more: Any):
    """Declare a time stack; ``more`` are further fields of `RasterInput`."""
    return _layer(RasterInput, label, help, optional, dated=True, quantity=_quantities(quantity), **more)


def raster(label: str, help: str, *, quantity=ANYTHING, optional=False, advanced=False, on_grid_of=""):
    """Declare a raster of any number of bands; see `RasterInput`."""
    more = {"quantity": _quantities(quantity), "advanced": advanced, "on_grid_of": on_grid_of}
    return _layer(RasterInput, label, help, optional, **more)


def rasters(label: str, help: str, *, quantity=ANYTHING, optional=False, dated=False, files=False):
    """Declare any number of rasters; see `RasterInputs`."""
    return _declared(
        RasterInputs, () if optional else _REQUIRED, label, help, optional=optional, dated=dated, files=files,
        quantity=_quantities(quantity),
    )  # fmt: skip


def zones(help: str, *, optional=True, on_grid_of="input"):
    """Declare ZONES; goes with `zone_field`."""
    text = f"Polygons in any reference system, or a raster of zone codes on the grid. {help}"
    return _layer(ZonesInput, "Zones", text, optional, on_grid_of=on_grid_of)


def zone_field():
    """Declare ZONE_FIELD."""
    text = "Attribute that names the zones; polygons of one value are one zone. Only for polygons."
    return column("Field of the zones", text, of="zones")


def table(label: str, help: str, *, kind="table", optional=False):
    """Declare a table or a layer; see `TableInput`."""
    return _layer(TableInput, label, help, optional, kind=kind)


def column(label: str, help: str, *, of: str, optional=True, advanced=False, default="", free=False):
    """Declare the name of a column; see `FieldInput`."""
    absent = default if optional or default else _REQUIRED
    return _declared(
        FieldInput, absent, label, help, of=of, optional=optional, advanced=advanced, default=default, free=free
    )


def columns(label: str, help: str, *, of: str, advanced=False, free=False):
    """Declare names of any number of columns."""
    return _declared(FieldInput, (), label, help, of=of, many=True, optional=True, advanced=advanced, free=free)


def file(label: str, help: str, *, extensions: tuple[str, ...], optional=False, advanced=False):
    """Declare a file to read."""
    return _layer(FileInput, label, help, optional, extensions=extensions, advanced=advanced)


def folder(label: str, help: str, *, advanced=False):
    """Declare a folder to read; it may be left out."""
    return _layer(FolderInput, label, help, True, advanced=advanced)


def number(label: str, help: str, *, default=None, low=None, high=None, advanced=False):
    """Declare a real number within limits; without a default it may be left out."""
    limits = {"low": low, "high": high, "optional": default is None}
    return _declared(NumberInput, default, label, help, default=default, advanced=advanced, **limits)


def whole(label: str, help: str, *, default=None, low=None, high=None, advanced=False):
    """Declare a whole number within limits; without a default it may be left out."""
    limits = {"low": low, "high": high, "optional": default is None, "whole": True}
    return _declared(NumberInput, default, label, help, default=default, advanced=advanced, **limits)


def choice(label: str, help: str, words: Sequence[str], *, labels: Mapping[str, str] | None = None, optional=False,
           advanced=False):  # fmt: skip
    """Declare one of some words; the first is the default, an optional choice has none.

    ``labels`` says in words what a dialog shows for each.
    """
    more = {"words": tuple(words), "labels": labels or {}, "optional": optional, "advanced": advanced}
    return _declared(ChoiceInput, None if optional else words[0], label, help, **more)


def switch(label: str, help: str, *, default=False, advanced=False):
    """Declare yes or no."""
    return _declared(SwitchInput, default, label, help, default=default, advanced=advanced)


def text(label: str, help: str, *, default="", advanced=False):
    """Declare a text that may be left out."""
    return _declared(TextInput, default, label, help, default=default, optional=True, advanced=advanced)


def name_of_result(without: str = "the name that the input has"):
    """Declare NAME; ``without`` tells what a result is called whose user gives none."""
    kept = "Kept in the output's tags as its variable; later tools and models know the result by it."
    return text("Name of the result", f"{kept} Empty: {without}.", advanced=True)


def day(label: str, help: str, *, advanced=False):
    """Declare a date that may be left out."""
    return _layer(DayInput, label, help, True, advanced=advanced)


def extent(label: str, help: str, *, advanced=False):
    """Declare a rectangle that may be left out."""
    return _layer(ExtentInput, label, help, True, advanced=advanced)


def reference_system(label: str, help: str, *, advanced=False):
    """Declare a reference system that may be left out."""
    return _declared(CrsInput, "", label, help, optional=True, advanced=advanced)


def x_field(of: str):
    """Declare X_FIELD of a table without points."""
    text = "Longitude or easting of each row. Only for a table without points; empty: the points of the layer count."
    return column("Field with the x coordinate", text, of=of)


def y_field(of: str):
    """Declare Y_FIELD."""
    return column("Field with the y coordinate", "Latitude or northing of each row; goes with X_FIELD.", of=of)


def coordinates_crs():
    """Declare CRS of X_FIELD and Y_FIELD."""
    text = "Of X_FIELD and Y_FIELD. Empty: longitude and latitude in degrees (WGS 84)."
    return reference_system("Reference system of the coordinates", text)


def stack_out(label: str, help: str, *, optional=False, virtual=False):
    """Declare a time stack to write; an optional one is made only when it is asked for."""
    return _layer(RasterOutput, label, help, optional, dated=True, virtual=virtual)


def raster_out(label: str, help: str, *, optional=False):
    """Declare a raster to write."""
    return _layer(RasterOutput, label, help, optional)


def table_out(label: str, help: str, *, kind="table", optional=False):
    """Declare a table or layer to write."""
    return _layer(TableOutput, label, help, optional, kind=kind)


def report_out(help: str, *, label="Report", optional=True):
    """Declare a page to write."""
    return _layer(FileOutput, label, help, optional)


def model_out(help: str, *, label="Model"):
    """Declare a model file to write."""
    return _layer(FileOutput, label, help, False, extension="zip", words="Model")


def folder_out(label: str, help: str):
    """Declare a folder to write into."""
    return _layer(FolderOutput, label, help, False)


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How long a tool works on what it gets, in seconds of one processor; measured by `benchmarks/tool_costs.py`.

    The writing of rasters comes beside it, by the size of the outputs (`cost.SECONDS_PER_BYTE`).

    Parameters
    ----------
    values
        For a million values (pixels × bands) of all rasters that were given.
    made
        For a million values of the rasters that are made.
    rows
        For a million rows of all tables that were given.
    files
        For a million bytes of files that the tool reads itself.
    start
        Of any run, whatever its size: pages with many figures.

    Examples
    --------
    >>> Pace(values=0.02)
    Pace(values=0.02, made=0.0, rows=0.0, files=0.0, start=0.0)
    """

    values: float = 0.0
    made: float = 0.0
    rows: float = 0.0
    files: float = 0.0
    start: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Tool(ABC):
    """A tool of the Toolbox, without QGIS. The docstring of a tool is its short description.

    Attributes
    ----------
    id, title, group, tags
        Literal, frozen id; name in the Toolbox; key of `GROUPS`; words for the search.
    help
        Paragraphs with an empty line between them, in the names of the parameters.
    comes_after, comes_before
        Names of tools.
    packages
        Import names of what `plan` and `run` need.
    numbers
        What a run gives back, by name.
    pace
        For the time that is told before a run; None: `plan` reckons all of it, or no run takes long.
    goes_with
        Of parameters that do nothing by themselves: field → fields of which one must be given, or ``field=word``.
        That they are given in vain is told.
    """

    id: ClassVar[str] = ""
    title: ClassVar[str] = ""
    group: ClassVar[str] = ""
    tags: ClassVar[str] = ""
    help: ClassVar[str] = ""
    comes_after: ClassVar[str] = ""
    comes_before: ClassVar[str] = ""
    packages: ClassVar[tuple[str, ...]] = ("numpy", "rasterio")
    numbers: ClassVar[Mapping[str, Number]] = {}
    pace: ClassVar[Pace | None] = None
    goes_with: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    dry_run: bool = switch(
        "Dry run: check and tell the cost only",
        "Inputs and settings are checked, and time, memory and disk of the run are told; nothing is written.",
        advanced=True,
    )

    @abstractmethod
    def plan(self, given: Any, tell: Tell) -> Any:
        """Check what the runner cannot know, tell what the user should hear, and say what will be written.

        Takes no longer than some seconds, whatever the inputs.

        Parameters
        ----------
        given
            The inputs, opened: an `opening.Opened`.
        tell
            Hears messages.

        Returns
        -------
        An `outputs.Plan`.
        """

    @abstractmethod
    def run(self, given: Any, plan: Any, out: Any, job: Job) -> Mapping[str, object]:
        """Do the work.

        Parameters
        ----------
        given, plan
            What `plan` got and returned.
        out
            Where to write: an `outputs.Outputs`.

        Returns
        -------
        The numbers by their names, and the tables by the names of their fields.
        """

    @classmethod
    def summary(cls) -> str:
        """Short description: the first paragraph of the docstring."""
        return " ".join((cls.__doc__ or "").strip().split("\n\n")[0].split())

    @classmethod
    def place_in_chain(cls) -> str:
        """What comes before and after in a chain, one sentence each."""
        parts = (("Comes after", cls.comes_after), ("Comes before", cls.comes_before))
        return " ".join(f"{words}: {names}." for words, names in parts if names)

    @classmethod
    def from_values(cls, values: Mapping[str, object]) -> Tool:
        """Make a tool from values by name of the parameter (``{"SCALE": 3}``); None stands for what is not given.

        Raises
        ------
        ParameterError
            A name that there is not, or a required value that is missing.
        """
        from ..run.errors import ParameterError

        by_name = {parameter.name: parameter for parameter in parameters_of(cls)}
        strange = sorted(set(values) - set(by_name))
        if strange:
            raise ParameterError(
                "{tool} has no parameter {name}. Its parameters are: {all}.",
                tool=cls.id, name=strange[0], all=", ".join(by_name),
            )  # fmt: skip
        kept = {by_name[name].attribute: value for name, value in values.items() if value is not None}
        for entry in dataclasses.fields(cls):
            if entry.default is dataclasses.MISSING and entry.name not in kept:
                raise ParameterError("{name} of {tool} is not given.", name=entry.name.rstrip("_").upper(), tool=cls.id)
        return cls(**kept)  # type: ignore[arg-type]


def parameters_of(tool: Tool | type[Tool]) -> list[Parameter]:
    """Parameters of a tool in the order of the dialog: inputs and settings, DRY_RUN, outputs."""
    return list(_parameters(tool if isinstance(tool, type) else type(tool)))


@functools.cache  # asked for many times in each run, and by the Toolbox for every tool
def _parameters(kind: type[Tool]) -> tuple[Parameter, ...]:
    found = [
        dataclasses.replace(entry.metadata[_PARAMETER], name=entry.name.rstrip("_").upper(), attribute=entry.name)
        for entry in dataclasses.fields(kind)
        if _PARAMETER in entry.metadata
    ]
    return tuple(sorted(found, key=lambda parameter: (isinstance(parameter, Output), parameter.name == "DRY_RUN")))


def is_given(value: object) -> bool:
    """Whether a value was given: None and an empty text or list are not; a table always is."""
    return value is not None and not (isinstance(value, (str, tuple, list)) and not value)


def labels_of(tool: Tool | type[Tool]) -> dict[str, str]:
    """Label by name of a parameter, for messages in a dialog."""
    return {parameter.name: parameter.label for parameter in parameters_of(tool)}


__all__ = ["GROUPS", "Message", "Number", "Pace", "Tool", "is_given", "labels_of", "parameters_of"]
