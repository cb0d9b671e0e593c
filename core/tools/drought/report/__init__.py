"""The report on drought: what an index stack, and the soil moisture behind it, tell a reader (methods §8, §10)."""

from .options import ReportOptions
from .report import drought_report

__all__ = ["ReportOptions", "drought_report"]
