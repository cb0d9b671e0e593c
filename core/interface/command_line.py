"""The command `agridrought`, made from the declarations: one subcommand for each tool.

    agridrought                                        the tools
    agridrought ssi --help                             the parameters of one
    agridrought ssi --input sm.tif --output ssi.tif --scale 3
    agridrought ssi --parameters run.json --json       JSON in, JSON out

It ends with 0 when all is written, 1 with an error that the message says how to mend, 2 where the call itself is
wrong, 3 with an error of the program, and 130 when it was stopped (Ctrl-C). What goes wrong leaves nothing behind.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import textwrap
import traceback
from collections.abc import Sequence
from typing import Any, TextIO

from .. import __version__
from ..run.errors import AgriDroughtError, Cancelled, ParameterError
from ..run.job import CLOUD_OPTIMIZED, CREATION, SCHEDULER, Job, heard
from ..run.language import language_of, say, speaking
from ..run.messages import Tell, used_and_left_out
from .declaration import (
    GROUPS,
    ChoiceInput,
    FieldInput,
    NumberInput,
    Parameter,
    RasterInputs,
    SwitchInput,
    Tool,
    parameters_of,
)
from .runner import Outcome, run_tool
from .values import tool_of

DONE, FAILED, WRONG_CALL, BROKEN, STOPPED = 0, 1, 2, 3, 130  # exit codes
_MIB = 1024**2
_WIDTH = 100  # characters of a line of help


def main(tools: Sequence[type[Tool]], arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Parameters
    ----------
    tools
        Those that there are, in order.
    arguments
        Of the command, without its name; by default those of the process.

    Returns
    -------
    The exit code.
    """
    parser = _parser(tools)
    given = parser.parse_args(arguments)
    if not given.tool:
        parser.print_help()
        return WRONG_CALL
    tool = next(one for one in tools if one.id == given.tool)
    with speaking(language_of(given.language or os.environ.get("LC_ALL") or os.environ.get("LANG") or "")):
        return _Run(tool, given).all()


class _Run:
    """One run: messages to standard error, results to standard output."""

    def __init__(self, tool: type[Tool], given: argparse.Namespace):
        self.tool, self.given = tool, given
        self.messages: list[dict[str, str]] = []
        self._shown = -1

    def all(self) -> int:
        """Run the tool and print what it gives back; returns the exit code."""
        try:
            tool = tool_of(self.tool, self._values())
            outcome = run_tool(tool, self._job())
        except Cancelled:
            return self._failed(say("The run was stopped; nothing was written."), STOPPED)
        except AgriDroughtError as error:
            return self._failed(str(error), FAILED)
        except Exception as error:
            traceback.print_exc()
            return self._failed(say("This is an error of the program, please report it: {error}", error=error), BROKEN)
        self._clear_progress()
        self._print(outcome)
        return DONE

    def _values(self) -> dict[str, object]:
        """Parameters by name: of the JSON, then those of the command line."""
        values = _from_json(self.given.parameters) if self.given.parameters else {}
        for parameter in parameters_of(self.tool):
            value = getattr(self.given, parameter.attribute)
            if value is not None:
                values[parameter.name] = value
        return values

    def _job(self) -> Job:
        tell = Tell(lambda message: self._say("info", message), lambda message: self._say("warning", message))
        chosen = {
            "memory": self.given.memory and self.given.memory * _MIB,
            "threads": self.given.threads,
            "scheduler": self.given.scheduler,
            "creation": tuple(self.given.creation_option or ()) or None,
            "cloud_optimized": self.given.cloud_optimized,
        }
        chosen = {name: value for name, value in chosen.items() if value is not None}
        return Job(
            **chosen, report=self._progress, cancelled=heard(), info=tell.info, warn=tell.warn
        )  # fmt: skip

    def _say(self, kind: str, message: object) -> None:
        self.messages.append({"kind": kind, "text": str(message)})
        if not (self.given.quiet and kind == "info"):
            self._clear_progress()
            print(say("Warning: {message}", message=message) if kind == "warning" else str(message), file=sys.stderr)

    def _progress(self, share: float) -> None:
        percent = int(100 * share)
        if percent != self._shown and sys.stderr.isatty() and not self.given.quiet:
            self._shown = percent
            print(f"\r{percent:3d} %", end="", file=sys.stderr, flush=True)

    def _clear_progress(self) -> None:
        if self._shown >= 0:
            print("\r     \r", end="", file=sys.stderr)
            self._shown = -1

    def _failed(self, why: str, code: int) -> int:
        self._clear_progress()
        print(say("Error: {why}", why=why), file=sys.stderr)
        if self.given.json:
            self._write_json({"error": why})
        return code

    def _print(self, outcome: Outcome) -> None:
        if self.given.json:
            left_out = [vars(one) for one in outcome.left_out]
            made = {**outcome.files, **outcome.tables}
            self._write_json({"numbers": outcome.numbers, "outputs": made, "left_out": left_out})
            return
        lines = used_and_left_out(outcome.left_out)
        print(say("Used and left out:") if lines else say("Used and left out: all was used."), file=sys.stderr)
        for line in lines:
            print(f"  {line}", file=sys.stderr)
        for name, path in {**outcome.files, **outcome.tables}.items():
            print(f"{name}: {path}")
        for name, value in outcome.numbers.items():
            print(f"{name}: {value}    {say(self.tool.numbers[name].label)}")

    def _write_json(self, found: dict[str, Any]) -> None:
        content = {"tool": self.tool.id, "version": __version__, **found, "messages": self.messages}
        json.dump(_plain(content), sys.stdout, ensure_ascii=False, indent=1, allow_nan=False)
        print()


def _plain(value: Any) -> Any:
    """Values that JSON knows: a number that is none is null."""
    if isinstance(value, dict):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    if hasattr(value, "item"):
        value = value.item()
    if isinstance(value, float) and not -float("inf") < value < float("inf"):
        return None
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def _from_json(source: str) -> dict[str, object]:
    """Parameters from a file of JSON, or from standard input (-); names in any case, with hyphens or underscores."""
    try:
        stream: TextIO
        with sys.stdin if source == "-" else open(source, encoding="utf-8") as stream:
            content = json.load(stream, object_pairs_hook=_once_each)
    except (OSError, ValueError) as error:
        raise ParameterError("{path} is no JSON that can be read: {why}.", path=source, why=error) from error
    if isinstance(content, dict) and isinstance(content.get("inputs"), dict):
        content = content["inputs"]  # as qgis_process takes it
    if not isinstance(content, dict):
        raise ParameterError("{path} must hold one JSON object: the parameters by name.", path=source)
    return {_name(name): value for name, value in content.items()}


def _name(text: object) -> str:
    return str(text).upper().replace("-", "_")


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object of JSON, of which one of two values of a parameter would be lost without a word."""
    names = [_name(name) for name, _ in pairs]
    twice = next((name for place, name in enumerate(names) if name in names[:place]), None)
    if twice is not None:
        raise ParameterError("{name} is given twice.", name=twice)
    return dict(pairs)


# The parser ------------------------------------------------------------------


def _parser(tools: Sequence[type[Tool]]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="agridrought",
        description="Agricultural drought from satellite soil moisture, without QGIS.",
        epilog=_listed(tools),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"agridrought {__version__}")
    commands = parser.add_subparsers(dest="tool", metavar="TOOL", help="one of the tools below")
    for tool in tools:
        command = commands.add_parser(
            tool.id,
            description=_description(tool),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        _add_options(command, tool)
    return parser


def _listed(tools: Sequence[type[Tool]]) -> str:
    """The tools by group, with a line each."""
    lines = []
    for group, title in GROUPS.items():
        lines.append(f"\n{title}")
        lines += [f"  {tool.id:20s} {tool.summary()}" for tool in tools if tool.group == group]
    return "\n".join(lines).strip()


def _description(tool: type[Tool]) -> str:
    paragraphs = [tool.summary(), *tool.help.strip().split("\n\n"), tool.place_in_chain()]
    return "\n\n".join(textwrap.fill(" ".join(text.split()), _WIDTH) for text in paragraphs if text)


def _add_options(command: argparse.ArgumentParser, tool: type[Tool]) -> None:
    parameters = command.add_argument_group("parameters")
    for parameter in parameters_of(tool):
        name = "--" + parameter.name.lower().replace("_", "-")
        parameters.add_argument(name, dest=parameter.attribute, help=_help(parameter), **_how(parameter))
    run = command.add_argument_group("the run")
    run.add_argument("--parameters", metavar="FILE", help="Parameters as one JSON object; - reads standard input.")
    run.add_argument("--json", action="store_true", help="Print the results as JSON.")
    run.add_argument(
        "--language", metavar="CODE", help="Language of messages and reports, such as zh-Hans; by default that of LANG."
    )
    run.add_argument("--quiet", action="store_true", help="No messages but warnings and errors.")
    run.add_argument("--memory", type=int, metavar="MIB", help="Memory for arrays.")
    run.add_argument("--threads", type=int, metavar="N", help="Windows worked on at the same time.")
    run.add_argument(
        "--scheduler", metavar="ADDRESS",
        help=f"Dask scheduler that the work is handed to (default: {SCHEDULER} of the environment).",
    )  # fmt: skip
    run.add_argument(
        "--creation-option", action="append", metavar="NAME=VALUE",
        help=f"Creation option of the GeoTIFFs, such as COMPRESS=ZSTD; may be repeated (default: {CREATION}).",
    )  # fmt: skip
    run.add_argument(
        "--cloud-optimized", action=argparse.BooleanOptionalAction, default=None,
        help=f"Write Cloud Optimized GeoTIFFs (default: {CLOUD_OPTIMIZED} of the environment).",
    )  # fmt: skip


def _help(parameter: Parameter) -> str:
    parts = [parameter.help]
    default = getattr(parameter, "default", None)
    if not parameter.optional and default is None:
        parts.append("Required.")
    elif default not in (None, "") and not isinstance(parameter, SwitchInput):
        parts.append(f"Default: {default}.")
    return " ".join(parts).replace("%", "%%")


def _how(parameter: Parameter) -> dict[str, Any]:
    """What argparse is told of a parameter; values are read and checked as those of JSON are."""
    if isinstance(parameter, SwitchInput):
        return {"action": argparse.BooleanOptionalAction, "default": None}
    if isinstance(parameter, ChoiceInput):
        return {"choices": parameter.words}
    if isinstance(parameter, RasterInputs) or (isinstance(parameter, FieldInput) and parameter.many):
        return {"nargs": "+", "metavar": "FILE" if isinstance(parameter, RasterInputs) else "FIELD"}
    if isinstance(parameter, NumberInput):
        return {"metavar": "N" if parameter.whole else "X"}
    return {"metavar": _METAVARS.get(type(parameter).__name__, "FILE")}


_METAVARS = {
    "FieldInput": "FIELD", "TextInput": "TEXT", "DayInput": "DATE", "ExtentInput": "W,S,E,N", "CrsInput": "CRS",
    "FolderInput": "FOLDER", "FolderOutput": "FOLDER",
}  # fmt: skip
