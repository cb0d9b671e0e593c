"""A file that is already scaled among files that are not (METHODS §1)."""

from __future__ import annotations

import numpy as np

from ..errors import InputError

_FACTOR = 50.0  # a change of unit is a factor of 100 or more; seasons stay far below in these variables
_ALIKE = 3.0  # a change of unit moves all quantiles by one factor, weather does not
_QUANTILES = (25, 50, 75, 95)


class ScalingCheck:
    """Compares each file's values with those of the files before it.

    Only a factor of at least 50 that is the same (within 3) for all quantiles of the
    sizes of the values counts: a wet month differs from a dry one, but not like that.
    """

    def __init__(self):
        self._first: np.ndarray | None = None
        self._name = ""

    def look(self, values: np.ndarray, name: str) -> None:
        """Look at one date's values (any shape, NaN for missing).

        Raises
        ------
        InputError
            The values differ about 100-fold from those before; names both files.
        """
        sizes = np.abs(values[np.isfinite(values) & (values != 0)])
        if sizes.size < 10:
            return
        quantiles = np.percentile(sizes, _QUANTILES)
        if self._first is None:
            self._first, self._name = quantiles, name
            return
        ratio = quantiles / self._first
        if ratio.max() / ratio.min() < _ALIKE and (ratio.min() > _FACTOR or ratio.max() < 1 / _FACTOR):
            raise InputError(
                f"The values of {name} are about {ratio[1]:.3g} times those of {self._name} (medians "
                f"{quantiles[1]:.4g} and {self._first[1]:.4g}): one of the two is already scaled and the other is not. "
                "Bring them to one scale first (for example with the raster calculator), or leave one out."
            )
