"""The tool `classify`: drought classes of an index (Luo et al. 2023, table 2; docs/methods.md, section 8)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from ....interface.declaration import Number, Stack, StackOut, Tool, name_of_result, stack, stack_out
from ....interface.opening import Opened
from ....interface.outputs import Cost, Outputs, Plan, StackShape
from ....interface.quantities import INDEX
from ....run.job import Job
from ....run.messages import Tell
from .classes import CLASS_NAMES, classify_window

_SECONDS_PER_MILLION = 0.1  # of values, read, classified and written by one thread


@dataclass(frozen=True, kw_only=True)
class Classify(Tool):
    """Turns an index stack (SSI) into drought classes."""

    id: ClassVar = "classify"
    title: ClassVar = "Drought classes"
    group: ClassVar = "drought"
    tags: ClassVar = "drought,classes,severity,mild,moderate,severe,extreme,ssi"
    comes_after: ClassVar = "SSI"
    comes_before: ClassVar = "maps and reports"
    numbers: ClassVar = {
        f"{name.upper()}_SHARE": Number(f"Share of class: {name}", percent=True) for name in CLASS_NAMES
    }
    help: ClassVar = """
    Classes (Luo et al., table 2; the upper bound belongs to the class): 0 none (above 0), 1 mild (−1 to 0),
    2 moderate (−1.5 to −1), 3 severe (−2 to −1.5), 4 extreme (−2 and below).

    Mind that by construction about half of all months are “mild”: the class says no more than “drier than the mean”.
    """

    input: Stack = stack("SSI stack", "A dated stack of the index.", quantity=INDEX)
    name: str = name_of_result("drought_class")
    output: StackOut = stack_out("Drought classes", "Stack of classes 0 to 4 (byte), 255 where missing.")

    def plan(self, given: Opened, tell: Tell) -> Plan:
        ssi = given.input
        shape = StackShape(ssi.grid, ssi.axis, self.name or "drought_class", "class", "uint8")
        return Plan({"output": shape}, Cost(seconds=_SECONDS_PER_MILLION * ssi.grid.window.pixels * len(ssi) / 1e6))

    def run(self, given: Opened, plan: Plan, out: Outputs, job: Job) -> dict[str, object]:
        from ....engine import engine

        counts = np.zeros(256, "int64")
        engine.map(
            classify_window, {"ssi": given.input}, out.writers("output"), job,
            working=2 * len(given.input), gather=counts.__iadd__,
        )  # fmt: skip
        valid = max(counts[: len(CLASS_NAMES)].sum(), 1)
        return {f"{name.upper()}_SHARE": float(counts[code] / valid) for code, name in enumerate(CLASS_NAMES)}
