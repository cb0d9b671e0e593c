"""The tool `classify`: drought classes of an index (Luo et al. 2023, table 2; docs/methods.md, section 8)."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

import numpy as np

from ....data.table.zones import zones_given
from ....interface.declaration import (
    Number,
    Pace,
    Stack,
    StackOut,
    Table,
    Tool,
    choice,
    name_of_result,
    stack,
    stack_out,
    table,
    text,
    zone_field,
    zones,
)
from ....interface.opening import Opened
from ....interface.outputs import Outputs, Plan, StackShape
from ....interface.quantities import INDEX
from ....run.errors import ParameterError
from ....run.job import Job
from ....run.messages import Tell
from .classes import CLASS_NAMES, SCHEMES, ZoneClasses, class_set, classify_window


@dataclass(frozen=True, kw_only=True)
class Classify(Tool):
    """Turns an index stack (SSI) into drought classes."""

    id: ClassVar = "classify"
    title: ClassVar = "Drought classes"
    group: ClassVar = "drought"
    tags: ClassVar = "drought,classes,severity,mild,moderate,severe,extreme,ssi,usdm,thresholds,percentiles"
    pace: ClassVar = Pace(values=0.02)
    comes_after: ClassVar = "SSI"
    comes_before: ClassVar = "maps and reports"
    numbers: ClassVar = {
        **{f"{name.upper()}_SHARE": Number(f"Share of class: {name}", percent=True) for name in CLASS_NAMES},
        "SHARES": Number("Shares of the classes", text=True),
    }
    help: ClassVar = """
    Classes (Luo et al., table 2; the upper bound belongs to the class): 0 none (above 0), 1 mild (−1 to 0),
    2 moderate (−1.5 to −1), 3 severe (−2 to −1.5), 4 extreme (−2 and below).

    Mind that by construction about half of all months are “mild”: the class says no more than “drier than the mean”.

    SCHEME usdm has the classes of the United States Drought Monitor, by the percentile of the index: 1 D0 abnormally
    dry (30 and below), 2 D1 moderate (20), 3 D2 severe (10), 4 D3 extreme (5), 5 D4 exceptional (2). own takes the
    BREAKS that you give, “-0.5, -1.2” for example; an index at a break belongs to the drier class.

    THRESHOLDS replaces breaks by zone (ZONES) and calendar month: a table with the columns threshold and, where it
    matters, zone, month (1 to 12) and class (from 1). A row without zone or month counts for all of them; zones and
    months without a row keep the breaks of SCHEME. “Compare with reported losses” writes such a table. For one
    threshold that tells drought or none take SCHEME own with one break. Rows with a scale count for an index of this
    scale only.

    The layer has the names of its classes. The tools that count areas of drought classes take those of Luo; give them
    the index itself otherwise.
    """

    input: Stack = stack("SSI stack", "A dated stack of the index.", quantity=INDEX)
    scheme: str = choice(
        "Set of classes",
        "luo: by the index at 0, −1, −1.5, −2; usdm: D0 to D4 by percentiles; own: BREAKS.",
        SCHEMES,
        labels={
            "luo": "Mild, moderate, severe, extreme (Luo)",
            "usdm": "D0 to D4 (US Drought Monitor)",
            "own": "Own breaks",
        },
    )
    breaks: str = text("Breaks of an own set", "Numbers of the index with commas between them; only for SCHEME own.")
    thresholds: Table | None = table(
        "Thresholds by zone and month",
        "Table with the column threshold and, where it matters, zone, month and class.",
        optional=True,
    )
    zones: Table | None = zones("The zones of THRESHOLDS.")
    zone_field: str = zone_field()
    name: str = name_of_result("drought_class")
    output: StackOut = stack_out("Drought classes", "Stack of classes from 0 (byte), 255 where missing.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        """Read the class scheme, and lay out the stack of codes (uint8).

        Raises
        ------
        ParameterError
            The breaks are no class scheme, or ZONES come without THRESHOLDS.
        """
        ssi = given.input
        classes = class_set(self.scheme, self.breaks)
        if given.zones is not None and given.thresholds is None:
            raise ParameterError("ZONES are those of THRESHOLDS; without that table every zone has the same breaks.")
        places = zones_given(given.zones, self.zone_field, ssi, tell) if given.thresholds is not None else None
        tags = {}
        if classes.name != "luo":
            tags = {"class_scheme": classes.name, "class_names": json.dumps(classes.names, ensure_ascii=False)}
        shape = StackShape(ssi.grid, ssi.axis, self.name or "drought_class", "class", "uint8", tags)
        return Plan({"output": shape}, detail=(classes, places))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        """Write the class of every value.

        Returns the share of each class of all values: a number for each of the five classes of Luo, else one text of
        all shares, and the share without drought.
        """
        from ....engine import engine
        from ....zonal.zones import open_zones
        from ..ssi.origin import scale_of
        from .classes import rows_of_scale, table_breaks

        classes, drawn = plan.detail
        counts = np.zeros(256, "int64")
        inputs: dict[str, object] = {"ssi": given.input}
        with ExitStack() as opened:
            labels: tuple[str, ...] = ()
            if drawn is not None:
                beside = out.target("output") or ""
                inputs["zone"] = opened.enter_context(
                    open_zones(drawn, given.input, job.part(0, 0.1), out.stage, beside)
                )
                labels = inputs["zone"].labels  # type: ignore[attr-defined]
            kernel: Callable = partial(classify_window, breaks=classes.breaks)
            working = 2 * len(given.input)
            if given.thresholds is not None:
                scale = scale_of(given.input.tags, given.input.variable)
                rows = rows_of_scale(given.thresholds, scale, job.tell)
                breaks = table_breaks(rows, labels, classes, job.tell)
                kernel = ZoneClasses(breaks, np.array([day.month - 1 for day in given.input.axis.dates]))
                working *= 1 + len(classes)
            engine.map(
                kernel,
                inputs,
                out.writers("output"),
                job.part(0.1, 1),
                needs=engine.Needs(working=working),
                gather=counts.__iadd__,
            )
        shares = counts[: len(classes)] / max(counts[: len(classes)].sum(), 1)
        told = "; ".join(f"{name} {share:.1%}" for name, share in zip(classes.names, shares, strict=True))
        if classes.name == "luo":
            return {f"{name.upper()}_SHARE": float(share) for name, share in zip(CLASS_NAMES, shares, strict=True)}
        return {"SHARES": told, "NONE_SHARE": float(shares[0])}
