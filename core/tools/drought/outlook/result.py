"""What an outlook says of zones, for the table and the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from ....data.table.frames import make_frame
from .kernel import GROUPS, OutlookSums, Pairs, Skill, skill_of

if TYPE_CHECKING:
    import pandas

COLUMNS = {
    "zone": str, "lead": int, "date": date, "class": str, "probability": float, "share_low": float,
    "share_high": float, "rpss_climatology": float, "rpss_low": float, "rpss_high": float, "rpss_persistence": float,
    "years": int, "skill": str,
}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Outlook:
    """Findings by lead and zone.

    Attributes
    ----------
    labels
        Of the zones; one empty name for the whole raster.
    start, targets
        Date that the outlook starts from, and those of the leads.
    pairs
        What each lead was learnt from.
    sums
        Of the zones.
    """

    labels: tuple[str, ...]
    start: date
    targets: tuple[date, ...]
    pairs: tuple[Pairs, ...]
    sums: OutlookSums

    def skill(self, lead: int, reference: int = 1) -> Skill:
        """Skill of each zone against climatology (1) or persistence (2)."""
        scores = self.sums.scores[lead, :, : len(self.pairs[lead].start)]
        known = scores[1].sum(axis=-1) > 0
        return skill_of(scores[0][known], scores[reference][known])

    def reliability(self, lead: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Mean forecast probability, observed frequency and number of forecasts of each bin; NaN for empty ones."""
        number, probability, events = self.sums.bins[lead]
        with np.errstate(all="ignore"):
            return probability / number, events / number, number

    def table(self) -> pandas.DataFrame:
        """A row per zone, lead and class; probabilities are missing where there is no skill."""
        rows = []
        for lead, pair in enumerate(self.pairs):
            against, lasting = self.skill(lead), self.skill(lead, 2)
            with np.errstate(all="ignore"):
                chance = self.sums.probability[lead] / self.sums.area[lead]
                shares = self.sums.members[lead, : len(pair.start)] / self.sums.area[lead]
            low, high = np.quantile(shares, (0.05, 0.95), axis=0)
            for zone, label in enumerate(self.labels):
                found = bool(against.found[zone])
                for group, name in enumerate(GROUPS):
                    told = (chance[group, zone], low[group, zone], high[group, zone]) if found else (None, None, None)
                    rows.append((
                        label, pair.lead, self.targets[lead], name, *map(_plain, told), _plain(against.value[zone]),
                        _plain(against.low[zone]), _plain(against.high[zone]), _plain(lasting.value[zone]),
                        len(pair.start), "yes" if found else "no skill",
                    ))  # fmt: skip
        return make_frame(COLUMNS, rows)


def _plain(value) -> float | None:
    return None if value is None or not np.isfinite(value) else float(value)
