"""What the user decides about the filling of gaps."""

from __future__ import annotations

from dataclasses import dataclass

from ....run.errors import ParameterError
from .estimate import GapFillOptions
from .fusion import VARIANTS
from .regression import RegressionOptions
from .temporal import TemporalKernel


@dataclass(frozen=True)
class FillOptions:
    """How gaps are filled.

    degree, half_width
        Of the smoother; the half width in steps.
    window
        Pixels of the regression's window.
    fusion
        How the estimates are combined.
    max_sm
        m³/m³.
    min_observed
        Share of the dates, where no mask is given.
    """

    degree: int = 4
    half_width: int = 6
    window: int = RegressionOptions.size
    fusion: str = "sum_to_one"
    max_sm: float = 0.6
    min_observed: float = 0.1

    def __post_init__(self):
        if self.fusion not in VARIANTS:
            raise ParameterError(
                "FUSION is “{fusion}”; it is one of {variants}.",
                fusion=self.fusion, variants=", ".join(VARIANTS),
            )  # fmt: skip
        if self.window < 3 or self.window % 2 == 0:
            raise ParameterError("WINDOW is {window}; it is an odd number of pixels, 3 or more.", window=self.window)
        if not 0 <= self.min_observed <= 1:
            raise ParameterError(
                "MIN_OBSERVED is {min_observed:g}; it is a share between 0 and 1.",
                min_observed=self.min_observed,
            )  # fmt: skip
        self.kernels()  # refuses impossible pairs of degree and half width

    def kernels(self) -> GapFillOptions:
        """The options as the functions on arrays take them.

        Raises
        ------
        ParameterError
            Degree and half width do not suit each other.
        """
        return GapFillOptions(
            kernel=TemporalKernel(self.degree, self.half_width),
            regression=RegressionOptions(size=self.window, max_sm=self.max_sm),
            fusion=self.fusion,
        )
