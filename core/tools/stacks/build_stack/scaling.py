"""A file that is already scaled among files that are not (docs/methods.md §1)."""

from __future__ import annotations

import numpy as np

from ....run.errors import InputError

_ALIKE = 2.0  # weather moves the quantiles by different factors, a change of unit by one power of ten
_QUANTILES = (25, 50, 75, 95)


class ScalingCheck:
    """Compares each date's values with those of the date before it.

    Only where all quantiles of the sizes of the values differ by the same power of ten,
    100 or more, within a factor of two: a wet month differs from a dry one, but not so.
    """

    def __init__(self, tell=None):
        self._before: np.ndarray | None = None
        self._name = ""
        self._tell = tell

    def look(self, values: np.ndarray, name: str) -> None:
        """Look at one date's values (any shape, NaN for missing).

        Raises
        ------
        InputError
            The values differ about 100-fold from those before; names both files. With
            ``tell`` (the user gave the valid range) the text goes there instead.
        """
        sizes = np.abs(values[np.isfinite(values) & (values != 0)])
        if sizes.size < 10:
            return
        quantiles = np.percentile(sizes, _QUANTILES)
        before, self._before = self._before, quantiles
        other, self._name = self._name, name
        if before is None:
            return
        power = 10.0 ** np.round(np.log10(quantiles[1] / before[1]))
        off = quantiles / before / power
        if abs(np.log10(power)) < 2 or off.max() > _ALIKE or off.min() < 1 / _ALIKE:
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
