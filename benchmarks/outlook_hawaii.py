"""Skill of the drought outlook on Hawaii, by lead and calendar month of the start, as it is.

SSI-1 and SSI-3 (normal) of the ESA CCI soil moisture of 1992 to 2022 (sample_data), each start month with all its years
left out in turn; mean over the pixels. One line a month: skill against climatology with its 90 % interval, and against
persistence, for leads of one to three months.

    source scripts/env.sh; build/venv/bin/python benchmarks/outlook_hawaii.py
"""

import numpy as np
from ssi_kernel import hawaii

from agridrought.core.tools.drought.outlook.ensemble import Regressions, score_years
from agridrought.core.tools.drought.outlook.kernel import skill_of
from agridrought.core.tools.drought.ssi import standardise, trailing_mean


def main() -> None:
    sm = hawaii()
    months = np.arange(len(sm)) % 12
    for scale in (1, 3):
        index = standardise(trailing_mean(sm, scale), months, np.ones(len(sm), bool), "normal", 3.0)
        print(f"SSI-{scale}, {index.shape[1]} pixels")
        told = np.zeros(3)
        for month in range(12):
            words = []
            for lead in (1, 2, 3):
                start = np.flatnonzero(months == month)
                start = start[start + lead < len(index)]
                with np.errstate(all="ignore"):
                    scores = score_years(Regressions.of(index[start], index[start + lead]))
                    sums = [np.nansum(s, axis=1) for s in (scores.forecast, scores.climatology, scores.persistence)]
                known = sums[1] > 0
                climate, lasting = (skill_of(sums[0][known][:, None], s[known][:, None]) for s in sums[1:])
                told[lead - 1] += climate.found[0]
                words.append(f"{climate.value[0]:+.2f} ({climate.low[0]:+.2f} to {climate.high[0]:+.2f}),"
                             f" {lasting.value[0]:+.2f}")  # fmt: skip
            print(f"  month {month + 1:2d}: " + "   ".join(words))
        print(f"  start months with skill, by lead: {told.astype(int).tolist()}")


if __name__ == "__main__":
    main()
