"""Water that is missing, in km³: the deficit of a stack (“DEFICIT” of SSI) summed over the land of each class."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ....data.raster import RasterFile
from ....data.stack.time_axis import TimeAxis
from ....data.stack.time_stack import TimeStack
from ....engine.engine import Needs
from ....engine.engine import map as map_blocks
from ....run.errors import InputError, ParameterError, UnitError
from ....run.job import Job
from ....run.language import say
from ....zonal.zone_sums import CountedPixels, ZonePart, ZoneSums
from ....zonal.zones import Zones
from ..classify.classes import CLASS_NAMES
from .classes import MISSING, class_codes, kind_of

MODERATE = 2  # the class from which on land is in drought
_MM = ("mm", "kgm-2", "kg/m2", "kg/m^2", "l/m2")  # all of them a litre on each square metre
_KM3 = 1e-6  # km³ in a millimetre on a square kilometre
_BITS = 15  # of deficits in mm: up to 32 m


@dataclass(frozen=True, eq=False)
class ClassDeficits:
    """Water that is missing.

    labels
        Names of the zones; one empty name where there are none.
    axis
        The dates.
    km3
        ``(zones, dates, classes)`` float64: Σ deficit × area of the land in each class, none to extreme; below 0 where
        the land has more than usual.
    known
        ``(zones, dates)`` whether any land has both class and deficit.
    whole
        All zones as one, where they overlap.
    """

    labels: tuple[str, ...]
    axis: TimeAxis
    km3: np.ndarray
    known: np.ndarray
    whole: ClassDeficits | None = None

    def together(self) -> ClassDeficits:
        """All zones as one; a place in several of them counts once."""
        if self.whole is not None:
            return replace(self.whole, labels=("",))
        return ClassDeficits(
            ("",), self.axis, self.km3.sum(axis=0, keepdims=True), self.known.any(axis=0, keepdims=True)
        )

    @property
    def in_drought(self) -> np.ndarray:
        """``(zones, dates)`` km³ missing on land in moderate drought or worse; NaN where nothing is known."""
        return np.where(self.known, self.km3[..., MODERATE:].sum(axis=-1), np.nan)


def millimetres(deficit: TimeStack, depth: float | None) -> float:
    """Millimetres of water in one unit of a stack of deficits.

    Parameters
    ----------
    depth
        Of the layer in mm, for volumetric deficits (m³/m³); None otherwise.

    Raises
    ------
    ParameterError
        A depth for millimetres, or none for a volumetric deficit.
    UnitError
        Neither of the two.
    """
    unit = deficit.unit.strip().lower().replace(" ", "").replace("⁻²", "-2").replace("²", "2")
    if unit in _MM:
        if depth:
            raise ParameterError(
                "DEPTH belongs to a volumetric deficit (m³/m³), but {path} is in millimetres already. Leave it empty.",
                path=deficit.path,
            )
        return 1.0
    if deficit.is_volumetric_unit:
        if not depth:
            raise ParameterError(
                "{path} is a volumetric deficit (m³/m³); for km³ of water the depth of its layer is needed: give DEPTH"
                " (mm).",
                path=deficit.path,
            )
        return depth
    raise UnitError(
        "DEFICIT: {path} has the unit “{unit}”; it must be millimetres, or m³/m³ with DEPTH. “SSI” writes such a stack"
        " (DEFICIT).",
        path=deficit.path, unit=deficit.unit or say("not given"),
    )  # fmt: skip


def check_deficit(deficit: TimeStack | None, depth: float | None) -> None:
    """Refuse what no missing water can be told from.

    Raises
    ------
    ParameterError
        A depth without a deficit; else as `millimetres`.
    UnitError
        As `millimetres`.
    InputError
        Values above zero alone in a stack that does not call itself a deficit: soil moisture.
    """
    if deficit is None:
        if depth:
            raise ParameterError("DEPTH is that of the layer of DEFICIT; give that stack, or leave DEPTH empty.")
        return
    millimetres(deficit, depth)
    if not deficit.variable.endswith("_deficit") and float(deficit.sample().min()) > 0:
        raise InputError(
            "DEFICIT: {path} has no value of 0 or below, so it holds water, not what is missing to the usual. “SSI”"
            " writes such a stack (DEFICIT).",
            path=deficit.path,
        )


@dataclass(frozen=True, eq=False)
class DeficitKernel:
    """Missing water of the classes in one window.

    Called with ``input`` (an index, or classes) and ``deficit``, both ``(time, rows, cols)``. Returns no outputs, and a
    `ZonePart` with sums ``(5, time, zones)`` mm · km², whose area has km² with both on any date.

    Parameters
    ----------
    counted
        Zone and area of the pixels.
    kind
        `classes.INDEX` or `classes.CLASSES`.
    factor
        Millimetres in the unit of the deficit.
    """

    counted: CountedPixels
    kind: str
    factor: float

    def __call__(self, arrays, job) -> tuple[dict, tuple[ZonePart, np.ndarray]]:
        """Add up the missing water of the window by class, date and zone.

        Returns no outputs, the `ZonePart`, and ``(time, zones)`` whether a zone has any pixel with both values.
        """
        found, pixel, place, km2 = self.counted.read(job.window)
        values, deficit = arrays["input"], arrays["deficit"]
        dates, zones, slots = len(values), found.size, len(CLASS_NAMES)
        sums = np.zeros((slots, dates, zones))
        known = np.zeros((dates, zones), bool)
        ever = np.zeros(pixel.size, bool)
        for step in range(dates):
            job.check()
            codes = class_codes(values[step], self.kind).ravel()[pixel].astype("int64")
            water = deficit[step].ravel()[pixel].astype("float64") * self.factor
            both = np.flatnonzero((codes != MISSING) & np.isfinite(water))
            ever[both] = True
            amount = self.counted.cells.products(water[both] * km2[both], _BITS)
            slot = place[both] * slots + codes[both]
            sums[:, step] = np.bincount(slot, amount, zones * slots).reshape(zones, slots).T
            known[step] = np.bincount(place[both], minlength=zones) > 0
        area = np.bincount(place, np.where(ever, km2, 0.0), zones)
        return {}, (ZonePart(job.number, found, sums, area), known)


class _Sums:
    """What the windows add up to."""

    def __init__(self, zones: ZoneSums, dates: int, count: int):
        self.zones, self.known = zones, np.zeros((dates, count), bool)

    def add(self, part: tuple[ZonePart, np.ndarray]) -> None:
        """Add a window."""
        self.zones.add(part[0])
        self.known[:, part[0].zones] |= part[1]


def class_deficits(
    stack: TimeStack,
    deficit: TimeStack,
    zones: Zones | None,
    mask: RasterFile | None,
    factor: float,
    job: Job,
    kind: str | None = None,
) -> ClassDeficits:
    """Missing water on the land of each drought class, by zone and date.

    Parameters
    ----------
    stack
        An index (SSI) or classes; `kind_of` tells which where ``kind`` does not.
    deficit
        Of the same grid and dates.
    zones, mask
        As for `areas.class_areas`.
    factor
        See `millimetres`.
    """
    counted = CountedPixels(stack, zones, mask, together=True)
    sums = _Sums(ZoneSums(len(CLASS_NAMES), len(stack), len(counted), job), len(stack), len(counted))
    map_blocks(
        DeficitKernel(counted, kind or kind_of(stack), factor), {"input": stack, "deficit": deficit}, {},
        sums.zones.rest(job), needs=Needs(working=counted.working + 60, fixed=sums.zones.nbytes), gather=sums.add,
    )  # fmt: skip
    km3, known = _KM3 * np.ascontiguousarray(sums.zones.sums.T), np.ascontiguousarray(sums.known.T)
    count = len(counted.labels)
    found = ClassDeficits(tuple(counted.labels), stack.axis, km3[:count], known[:count])
    if not counted.together:
        return found
    return replace(found, whole=ClassDeficits(("",), stack.axis, km3[count:], known[count:]))
