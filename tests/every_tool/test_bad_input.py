"""Bad input of every kind to every declared tool: a clear error in our own words, nothing left behind.

The cases are generated from the declarations, so that a new tool is tested as soon as it is declared. A few for each
parameter run by default; AGRIDROUGHT_NIGHTLY=1 runs them all.
"""

from __future__ import annotations

import datetime
import os
import zlib
from pathlib import Path

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import UTM33, make_grid
from support.soil_moisture import moist_values

from agridrought.core.interface import declaration as d
from agridrought.core.interface.runner import run_tool
from agridrought.core.run.errors import AgriDroughtError
from agridrought.core.run.job import Job
from agridrought.core.tools.toolbox import TOOLS

NIGHTLY = bool(os.environ.get("AGRIDROUGHT_NIGHTLY"))
SHARE = 3  # one in so many cases runs by default


def _truncated(path: Path) -> str:
    whole = Path(write_stack(path, np.random.default_rng(1).uniform(0.1, 0.4, (150, 60, 60))))
    whole.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    return str(whole)


def _text(path: Path) -> str:
    path.write_text("<html><body>Please log in</body></html>", encoding="utf-8")
    return str(path)


def _with(values, value, share=0.05):
    values = np.array(values)
    values[np.random.default_rng(2).random(values.shape) < share] = value
    return values


MOIST = moist_values(150, 4, 5)
RASTERS = {
    "missing": lambda path: str(path.with_name("nobody.tif")),
    "folder": lambda path: str(path.parent),
    "truncated": _truncated,
    "text": _text,
    "empty file": lambda path: (path.write_bytes(b""), str(path))[1],
    "all missing": lambda path: write_stack(path, np.full((150, 4, 5), np.nan)),
    "infinite": lambda path: write_stack(path, _with(MOIST, np.inf)),
    "minus 9999": lambda path: write_stack(path, _with(MOIST, -9999.0)),
    "65535": lambda path: write_stack(path, _with(MOIST, 65535.0)),
    "one band": lambda path: write_stack(path, MOIST[:1]),
    "no dates": lambda path: write_raster(path, MOIST[:3]),
    "duplicate dates": lambda path: write_raster(path, MOIST[:2], descriptions=["2001-01-01"] * 2),
    "integers": lambda path: write_stack(path, np.nan_to_num(MOIST * 100), dtype="int16"),
    "other grid": lambda path: write_stack(path, MOIST, grid=make_grid(4, 5, x=10.1)),
    "other reference system": lambda path: write_stack(path, MOIST, grid=make_grid(4, 5, crs=UTM33)),
    "no reference system": lambda path: write_stack(path, MOIST, grid=make_grid(4, 5, crs="")),
    "one pixel": lambda path: write_stack(path, MOIST[:, :1, :1]),
}
NUMBERS = {
    "nan": float("nan"),
    "infinite": float("inf"),
    "huge": 1e300,
    "beyond 32 bits": 2**40,
    "negative": -1e6,
    "text": "x",
}
WORDS = {"other word": "nonsense", "number": 3}
DAYS = {"far": datetime.date(9999, 1, 1), "early": datetime.date(1, 1, 1), "text": "yesterday"}
TEXTS = {"long": "x" * 20_000, "nul": "a\0b", "markup": "<b>$A_1$ & =1+1</b>"}
TABLES = {
    "missing": lambda path: str(path.with_name("nobody.csv")),
    "text": lambda path: _text(path.with_suffix(".csv")),
}
PLACES = {
    "folder that is not there": lambda folder: str(folder / "no" / "out"),
    "device": lambda folder: "/dev/null",
    "too long": lambda folder: str(folder / ("x" * 300)),
    "folder": lambda folder: str(folder),
}


def _kinds(parameter):
    if isinstance(parameter, (d.RasterInput, d.RasterInputs, d.ZonesInput)):
        return RASTERS
    if isinstance(parameter, d.TableInput):
        return TABLES
    plain = {d.NumberInput: NUMBERS, d.ChoiceInput: WORDS, d.DayInput: DAYS, d.TextInput: TEXTS, d.FieldInput: TEXTS}
    if isinstance(parameter, (d.RasterOutput, d.FileOutput)):
        return PLACES
    return plain.get(type(parameter), {})


def _cases():
    for tool in TOOLS:
        for parameter in d.parameters_of(tool):
            for kind in _kinds(parameter):
                chosen = zlib.crc32(f"{tool.id} {parameter.name} {kind}".encode()) % SHARE == 0
                if NIGHTLY or chosen:
                    yield pytest.param(tool, parameter, kind, id=f"{tool.id}-{parameter.name}-{kind}")


def _good(tool, folder: Path) -> dict[str, object]:
    """Values that are plausible for every required parameter."""
    sm = write_stack(folder / "good.tif", MOIST)
    values: dict[str, object] = {}
    for parameter in d.parameters_of(tool):
        if parameter.optional or getattr(parameter, "default", None) is not None:
            continue
        if isinstance(parameter, (d.RasterInput, d.ZonesInput)):
            values[parameter.name] = sm
        elif isinstance(parameter, d.RasterInputs):
            values[parameter.name] = (sm,)
        elif isinstance(parameter, d.TableInput):
            values[parameter.name] = str(folder / "nobody.csv")
        elif isinstance(parameter, d.FileInput):
            values[parameter.name] = str(folder / "nobody.zip")
        elif isinstance(parameter, d.FieldInput):
            values[parameter.name] = "column"
        elif isinstance(parameter, d.RasterOutput):
            values[parameter.name] = str(folder / f"out_{parameter.name}.tif")
        elif isinstance(parameter, d.TableOutput):
            values[parameter.name] = str(folder / f"out_{parameter.name}.csv")
        elif isinstance(parameter, d.FileOutput):
            values[parameter.name] = str(folder / f"out_{parameter.name}.{parameter.extension}")
        elif isinstance(parameter, d.FolderOutput):
            values[parameter.name] = str(folder / "out_days")
    return values


def _bad(parameter, kind: str, folder: Path):
    maker = _kinds(parameter)[kind]
    if isinstance(parameter, d.Output):
        suffix = (
            f".{getattr(parameter, 'extension', 'tif')}" if kind in ("folder that is not there", "too long") else ""
        )
        return maker(folder) + suffix
    value = maker(folder / f"bad_{parameter.name}.tif") if callable(maker) else maker
    return (value,) if isinstance(parameter, d.RasterInputs) else value


@pytest.mark.parametrize(("tool", "parameter", "kind"), list(_cases()))
def test_a_clear_error_or_a_whole_result(tool, parameter, kind, tmp_path):
    values = {**_good(tool, tmp_path), parameter.name: _bad(parameter, kind, tmp_path)}
    before = {path.name for path in tmp_path.iterdir()}
    tables = {}
    try:
        run_tool(
            tool.from_values(values), Job(memory=64 * 1024**2, threads=1),
            write_table=lambda output, target, table, stage: tables.setdefault(output.name, target),
        )  # fmt: skip
    except AgriDroughtError as error:
        assert len(str(error)) > 20 and "Traceback" not in str(error)
        assert {path.name for path in tmp_path.iterdir()} == before, "a failed run leaves nothing"
    assert not list(tmp_path.glob(".agridrought*")), "nothing hidden stays"
