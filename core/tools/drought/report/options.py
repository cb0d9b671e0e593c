"""What a reader may ask of the report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ReportOptions:
    """What to tell.

    Parameters
    ----------
    title
        Of the page; empty for one made of the place and the years.
    phases
        Years that are compared, such as ``2003-2006,2006-2009``; empty: the record in about equal parts.
    reference_start, reference_end
        Fixed period that percentiles of soil moisture refer to, both included; None: the first
        half of the record.
    alpha
        Level of the tests.
    agency, logo
        Who hands the report on: a name, and the path of a picture; empty for none.
    """

    title: str = ""
    phases: str = ""
    reference_start: date | None = None
    reference_end: date | None = None
    alpha: float = 0.05
    agency: str = ""
    logo: str = ""
