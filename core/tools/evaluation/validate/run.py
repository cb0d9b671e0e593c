"""The validation as a tool runs it: from what the user gives to tables, numbers and a report."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

import numpy as np

from ....data.table.attribute_table import AttributeTable
from ....engine.staging import Staging
from ....run.errors import InputError, ParameterError
from ....run.job import Job
from ....zonal.zones import ZonePolygons
from .from_table import RecordColumns, records_from_table
from .ismn import GOOD, read_ismn
from .overpass import at_overpass, parse_hours
from .records import StationRecords
from .report import validation_report
from .scores import quartiles
from .tables import comparison_table, score_table, site_layer
from .validate import ValidateOptions, Validation, validate


@dataclass(frozen=True)
class ValidateInputs:
    """What the user gives, under the names of `RecordColumns` and `ValidateOptions`; empty where not given.

    products
        Paths of stacks.
    table, ismn
        Station records as a table, or the path of an ISMN archive; one of the two.
    depth_min, depth_max
        Metres.
    overpass_hours, utc
        For hourly records, see `at_overpass`.
    """

    products: list[str]
    table: AttributeTable | None = None
    ismn: str = ""
    station: str = ""
    date: str = ""
    value: str = ""
    x: str = ""
    y: str = ""
    unit: str = "volumetric"
    quality: str = ""
    keep: str = ""
    depth_from: str = ""
    depth_to: str = ""
    depth_min: float | None = None
    depth_max: float | None = None
    overpass_hours: str = "1.5, 13.5"
    utc: bool = True
    anomalies: str = "none"
    effective: bool = True
    min_share: float = 0.5
    zones: str | ZonePolygons | None = None
    land_cover: str | None = None
    temperature: str | None = None

    def __post_init__(self):
        if (self.table is None) == (not self.ismn):
            raise InputError("Give the stations either as a layer or table (STATIONS) or as an archive (ISMN).")
        low, high = self.depth_min, self.depth_max
        if low is not None and high is not None and low > high:
            raise ParameterError(f"DEPTH_MIN ({low:g} m) lies below DEPTH_MAX ({high:g} m).")

    def records(self, job: Job) -> StationRecords:
        """Daily or longer records of the stations within the depths."""
        hours = parse_hours(self.overpass_hours)
        if self.ismn:
            keep = tuple(flag.strip() for flag in self.keep.split(",") if flag.strip()) or (GOOD,)
            depths = (self.depth_min, self.depth_max)
            return at_overpass(read_ismn(self.ismn, keep, depths, job.check, job.report), hours)
        columns = RecordColumns(
            self.station,
            self.date,
            self.value,
            self.x,
            self.y,
            "",
            self.depth_from,
            self.depth_to,
            self.quality,
            self.keep,
            self.unit,
        )
        records = records_from_table(self.table, columns)
        return at_overpass(records.within_depths(self.depth_min, self.depth_max), hours, self.utc)


def validate_files(inputs: ValidateInputs, job: Job, report: str | None = None) -> dict:
    """Run `validate`; returns the tables ``OUTPUT``, ``POINTS``, ``COMPARISON`` and numbers of the first product.

    report
        Path of the page to write.

    Raises
    ------
    As `validate`, and OutputError where the report cannot be written.
    """
    options = ValidateOptions(inputs.anomalies, inputs.effective, inputs.min_share)
    with Staging(inputs.products) as stage:
        staged = stage.place(report) if report else None
        beside = report or str(Path(gettempdir()) / "zones")
        found = validate(
            inputs.records,
            inputs.products,
            options,
            job.part(0, 0.9),
            beside,
            inputs.zones,
            inputs.land_cover,
            inputs.temperature,
        )
        if staged:
            validation_report(found, staged, effective=inputs.effective)
    return {
        "OUTPUT": score_table(found),
        "POINTS": site_layer(found),
        "COMPARISON": comparison_table(found),
        **_numbers(found),
    }


def _numbers(found: Validation) -> dict[str, float]:
    scores = found.parts["values"].scores
    middle = quartiles(scores.temporal)
    return {
        "R": float(middle["r"][1, 0]),
        "BIAS": float(middle["bias"][1, 0]),
        "RMSE": float(middle["rmse"][1, 0]),
        "UBRMSE": float(middle["ub_rmse"][1, 0]),
        "SITES": int(np.isfinite(scores.temporal.rmse[0]).sum()),
        "VALUES": int(scores.pooled.n[0]),
    }
