"""A file that is already scaled among files that are not (docs/methods.md §1)."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ....run.errors import InputError

_ALIKE = 2.0  # weather moves the quantiles by different factors, a change of unit by one power of ten
_QUANTILES = (25, 50, 75, 95)
_NARROW = 20.0  # the 95 % quantile over the 25 % one; daily rain and melting snow spread wider over a map
_STEADY = 10.0  # largest over smallest median of the files before; rain and snow wander through powers of ten
_FEWEST = 10  # values of a date that can be compared


class ScalingCheck:
    """Compares each file's values with those of the files before it.

    Only where all quantiles of the sizes of the values differ by the same power of ten,
    100 or more, within a factor of two: a wet month differs from a dry one, but not so. What
    wanders through powers of ten by itself is no sign of two scales, and one variable of one
    file has one scale.

    Parameters
    ----------
    tell
        Takes the text in place of an error, where the user gave the valid range.
    """

    def __init__(self, tell: Callable[[str], object] | None = None):
        self._before: np.ndarray | None = None
        self._name = self._file = self._unit = ""
        self._medians: dict[str, float] = {}
        self._tell = tell

    def look(self, values: np.ndarray, name: str, file: str = "", unit: str = "") -> None:
        """Look at one date's values (any shape, NaN for missing).

        Parameters
        ----------
        name
            For messages.
        file
            Where they come from; empty for a file of their own.
        unit
            As the file declares it: two files that both declare one unit are in it.

        Raises
        ------
        InputError
            The values differ about 100-fold from those before; names both files.
        """
        sizes = np.abs(values[np.isfinite(values) & (values != 0)])
        if sizes.size < _FEWEST:
            return
        quantiles = np.percentile(sizes, _QUANTILES)
        file = file or name
        before, other, same_file = self._before, self._name, file == self._file
        same_unit = bool(unit) and unit == self._unit
        earlier = [median for path, median in self._medians.items() if path != file]
        self._before, self._name, self._file, self._unit = quantiles, name, file, unit
        self._medians.setdefault(file, float(quantiles[1]))
        if before is None or same_file or same_unit:
            return
        power = 10.0 ** np.round(np.log10(quantiles[1] / before[1]))
        off = quantiles / before / power
        if abs(np.log10(power)) < 2 or off.max() > _ALIKE or off.min() < 1 / _ALIKE:
            return
        wide = max(quantiles[-1] / quantiles[0], before[-1] / before[0]) > _NARROW
        if wide or max(earlier) > _STEADY * min(earlier):
            return
        text = (
            f"The values of {name} are about {power:g} times those of {other} (medians {quantiles[1]:.4g} and "
            f"{before[1]:.4g}): one of the two is already scaled and the other is not. Bring them to one scale first "
            "(for example with the raster calculator), or stack the files of one kind and then the others with "
            "APPEND_TO and their own SCALE. If both are right as they are, give VALID_MIN and VALID_MAX."
        )
        if self._tell is None:
            raise InputError(text)
        self._tell(text)
