"""Harmonising sensors: how near to the truth, by method and by the number of common months.

    python benchmarks/harmonise_sensors.py --data FOLDER [--since 2002-01-01] [--chain-only]

FOLDER holds ESA CCI soil moisture of Hawaii by month (0.25°, NetCDF): v08.1 COMBINED, v09.2
PASSIVE, and the official gap-filled v09.2, which serves as the truth of the first two parts: since 2002, because
its earlier years have shifts of their own (--since 1992-01-01 shows what these do).

1. Two sensors. The reference sees the truth with little noise for 111 months, the input with its own gain,
   offset, season and noise for 120 or for 18. Between them lie 0, 3, 6, 24 or 60 common months. The noise is
   that of the real pair (part 3, correlation 0.7 to 0.75). Once as it is, once with a real wetting of 0.01 m³/m³
   in ten years, which a comparison of whole records cannot tell from an offset.
2. Three sensors with the dates of AMSR-E, SMOS and AMSR2, one after the other as in the shipped chain.
3. A real pair: v09.2 PASSIVE against v08.1 COMBINED, in the two cells that both observe without gaps.
   The switch of sensors is moved through the common years; each is scored on the months in which the
   reference is hidden.

Printed: RMSE, mean size of the bias by pixel, ratio of the SD to the truth's (median over pixels), of the SD of
anomalies from the calendar months, and, where records are long enough, the error of Sen's slope of the
merged record (m³/m³ in ten years; root mean square over pixels).

Beside the tool's own ways stand, as peers: no adjustment; SD of the deseasonalised records (calendar-month
means removed) instead of the SD over a balanced year; one pooled SD instead of one by calendar month.
The plugin must be importable as `agridrought`.
"""

from __future__ import annotations

import argparse
import warnings
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import rasterio

from agridrought.core.data.stack.time_axis import TimeAxis, step_number
from agridrought.core.tools.drought.trend import mann_kendall
from agridrought.core.tools.moisture.harmonise import WAYS, HarmoniseOptions, SharedDates, adjust
from agridrought.core.tools.moisture.harmonise.adjustment import METHODS

FILES = {
    "combined": ("cci_v08.1_combined_monthly.nc", "sm", "1978-11-01"),
    "passive": ("cci_v09.2_passive_monthly.nc", "sm", "1978-11-01"),
    "filled": ("cci_v09.2_original_and_gapfilled_monthly.nc", "sm", "1979-01-01"),
}
REPEATS = 20


@dataclass
class Record:
    """values (time, pixels) from the month ``first`` (a step number) on."""

    values: np.ndarray
    first: int

    @property
    def axis(self) -> TimeAxis:
        return TimeAxis("month", self.first, len(self.values))

    def part(self, start: int, stop: int) -> Record:
        """From month to month by step number, ``stop`` not included."""
        return Record(self.values[start - self.first : stop - self.first], start)


def month(text: str) -> int:
    return step_number(date.fromisoformat(text), "month")


def load(folder: Path, name: str) -> Record:
    file, variable, start = FILES[name]
    with rasterio.open(f"NETCDF:{folder / file}:{variable}") as source:
        values = source.read().astype("f8")
    values[~(values > 0)] = np.nan
    return Record(values.reshape(len(values), -1), month(start))


def autoregressive(rng, shape, memory=0.3) -> np.ndarray:
    noise = rng.normal(size=shape)
    for i in range(1, len(noise)):
        noise[i] = memory * noise[i - 1] + np.sqrt(1 - memory**2) * noise[i]
    return noise


def seen(truth: Record, rng, noise: float, own: bool) -> Record:
    """What a sensor makes of the truth: with its ``own`` gain, offset and season, or as it is; and noise."""
    values, pixels = truth.values, truth.values.shape[1]
    spread = values.std(axis=0)
    noisy = values + noise * spread * autoregressive(rng, values.shape)
    if own:
        gain, offset = rng.uniform(0.6, 1.6, pixels), rng.uniform(-0.08, 0.08, pixels)
        phase = rng.uniform(0, 12, pixels)
        season = 0.3 * spread * np.cos(2 * np.pi * (truth.axis.numbers[:, None] - phase) / 12)
        noisy = values.mean(axis=0) + offset + gain * (noisy + season - values.mean(axis=0))
    return Record(noisy, truth.first)


# Peers ------------------------------------------------------------------------------------------------------


def month_means(record: Record) -> np.ndarray:
    months = record.axis.seasons
    return np.stack(
        [record.values[months == m].mean(axis=0) if (months == m).any() else np.full(record.values.shape[1], np.nan)
         for m in range(12)]
    )  # fmt: skip


def pooled_sd(record: Record) -> np.ndarray:
    """SD of the anomalies from calendar-month means, its degrees of freedom counted."""
    anomalies = record.values - month_means(record)[record.axis.seasons]
    return np.sqrt((anomalies**2).sum(axis=0) / (len(anomalies) - len(set(record.axis.seasons))))


def deseasonalised(reference: Record, other: Record) -> np.ndarray:
    x, y = month_means(reference), month_means(other)
    both = np.isfinite(x + y)
    mean_x, mean_y = (np.nanmean(np.where(both, v, np.nan), axis=0) for v in (x, y))
    return mean_x + (other.values - mean_y) * pooled_sd(reference) / pooled_sd(other)


def pooled_calendar(reference: Record, other: Record) -> np.ndarray:
    place = other.axis.seasons
    gain = pooled_sd(reference) / pooled_sd(other)
    return month_means(reference)[place] + (other.values - month_means(other)[place]) * gain


def ways(reference: Record, other: Record) -> dict[str, np.ndarray]:
    """Adjusted values by name."""
    dates = SharedDates.of(reference.axis, other.axis)
    out = {"not adjusted": other.values}
    usual = adjust(reference.values, other.values, dates)
    by_records = adjust(reference.values, other.values, dates, HarmoniseOptions("mean_sd", 10_000))
    label = "/".join(sorted({WAYS[way] for way in by_records.way}))
    out[f"whole records ({label})"] = by_records.values
    out["… deseasonalised SD"] = deseasonalised(reference, other)
    if label == "calendar":
        out["… one SD for all months"] = pooled_calendar(reference, other)
    if dates.count >= 3:
        for method in METHODS:
            chosen = adjust(reference.values, other.values, dates, HarmoniseOptions(method, 3))
            out[f"{method} on the common months"] = chosen.values
    out["THE TOOL, by default"] = usual.values
    return out


# Scores -----------------------------------------------------------------------------------------------------


def slope(record: Record) -> np.ndarray:
    """Sen's slope of annual means per ten years, of all whole years."""
    skip = -record.first % 12
    whole = record.values[skip : skip + (len(record.values) - skip) // 12 * 12]
    annual = whole.reshape(-1, 12, whole.shape[1]).mean(axis=1)
    return 10 * mann_kendall(annual, 1.0, 0.05, 8, lambda: None).slope_per_year


def score(adjusted: np.ndarray, truth: Record, hidden: slice, reference: Record, start: int) -> list[float]:
    """RMSE, size of the bias, SD ratio, anomaly SD ratio on the ``hidden`` part, error of the slope."""
    values, true = adjusted[hidden], truth.values[hidden]
    error = values - true
    place = truth.axis.seasons[hidden]
    parts = [Record(v, truth.first + (hidden.start or 0)) for v in (values, true)]
    anomalies = [p.values - month_means(p)[place] for p in parts]
    with np.errstate(divide="ignore", invalid="ignore"):
        ratios = [np.nanmedian(values.std(axis=0) / true.std(axis=0)),
                  np.nanmedian(anomalies[0].std(axis=0) / anomalies[1].std(axis=0))]  # fmt: skip
    trend = np.nan
    if len(true) >= 60:
        merged = Record(np.concatenate([reference.values, values]), start)
        exact = Record(np.concatenate([reference.values, true]), start)
        trend = np.sqrt(np.mean((slope(merged) - slope(exact)) ** 2))
    return [np.sqrt(np.mean(error**2)), np.abs(error.mean(axis=0)).mean(), *ratios, trend]


def table(title: str, scores: dict[str, list]) -> None:
    print(f"\n{title}")
    print(f"  {'':34} {'RMSE':>7} {'|bias|':>7} {'SD':>5} {'anom.':>5} {'slope':>7}")
    for name, rows in scores.items():
        rmse, bias, sd, anomaly, trend = np.mean(rows, axis=0)
        print(f"  {name:34} {rmse:7.4f} {bias:7.4f} {sd:5.2f} {anomaly:5.2f} {trend:7.4f}")


def collect(scores, found, truth: Record, reference: Record, hidden_from: int) -> None:
    hidden = slice(hidden_from - truth.first, None)
    for name, values in found.items():
        row = score(values, truth, hidden, reference, reference.first)
        scores.setdefault(name, []).append(row)


# The three parts ----------------------------------------------------------------------------------------------


def wetter(record: Record, per_decade: float) -> Record:
    return Record(record.values + per_decade * np.arange(len(record.values))[:, None] / 120, record.first)


def two_sensors(truth: Record, length: int, common: int, per_decade: float) -> None:
    rng, scores = np.random.default_rng(7), {}
    truth = wetter(truth, per_decade)
    for _ in range(REPEATS):
        start = truth.first + int(rng.integers(0, len(truth.values) - (111 + length - common) + 1))
        switch = start + 111
        reference = seen(truth, rng, 0.3, own=False).part(start, switch)
        other = seen(truth, rng, 0.7, own=True).part(switch - common, switch - common + length)
        true = truth.part(other.first, other.first + length)
        collect(scores, ways(reference, other), true, reference, switch)
    wet = f"wetting {per_decade} in ten years" if per_decade else "no trend added"
    table(f"Two sensors, input of {length} months, {common} in common, {wet}", scores)


def merged(reference: Record, other: Record, options: HarmoniseOptions) -> Record:
    dates = SharedDates.of(reference.axis, other.axis)
    values = adjust(reference.values, other.values, dates, options).values
    late = values[reference.first + len(reference.values) - other.first :]
    return Record(np.concatenate([reference.values, late]), reference.first)


def chain(truth: Record, per_decade: float) -> None:
    """AMSR-E 2002-07…2011-09, SMOS 2011-07…2012-12, AMSR2 2012-07…2023-12 (Luo §2.2.1)."""
    truth = wetter(truth, per_decade).part(month("2002-07-01"), month("2024-01-01"))
    end, rng, scores = month("2024-01-01"), np.random.default_rng(7), {}
    for _ in range(REPEATS):
        amsre = seen(truth, rng, 0.3, own=False).part(truth.first, month("2011-10-01"))
        smos = seen(truth, rng, 0.7, own=True).part(month("2011-07-01"), month("2013-01-01"))
        amsr2 = seen(truth, rng, 0.5, own=True).part(month("2012-07-01"), end)
        late = smos.part(month("2011-10-01"), month("2013-01-01"))
        raw = np.concatenate([late.values, amsr2.part(month("2013-01-01"), end).values])
        true = truth.part(month("2011-10-01"), end)
        found = {"not adjusted": raw}
        for name, options in {
            "THE TOOL, by default": HarmoniseOptions(),
            "regression on 3 and 6 months": HarmoniseOptions("regression", 3),
            "mean_sd on 3 and 6 months": HarmoniseOptions("mean_sd", 3),
        }.items():
            record = merged(merged(amsre, smos, options), amsr2, options)
            found[name] = record.part(true.first, end).values
        for name, values in found.items():
            scores.setdefault(name, []).append(score(values, true, slice(0, None), amsre, amsre.first))
    wet = f"wetting {per_decade} in ten years" if per_decade else "no trend added"
    table(f"Chain AMSR-E ← SMOS ← AMSR2 with the real dates, {wet}", scores)


def real_pair(combined: Record, passive: Record) -> None:
    stop = min(combined.first + len(combined.values), passive.first + len(passive.values))
    a, b = combined.part(combined.first, stop), passive.part(combined.first, stop)
    there = np.isfinite(a.values) & np.isfinite(b.values)
    cells = np.flatnonzero(there[-240:].all(axis=0))
    a, b = Record(a.values[:, cells], a.first), Record(b.values[:, cells], b.first)
    complete = np.flatnonzero(~there[:, cells].all(axis=1))[-1] + 1 + a.first
    a, b = a.part(complete, stop), b.part(complete, stop)
    rho = [np.corrcoef(x, y)[0, 1] for x, y in zip(a.values.T, b.values.T, strict=True)]
    print(f"\nReal pair: {len(cells)} cells, {len(a.values)} months without a gap, correlation "
          f"{min(rho):.2f} to {max(rho):.2f}")  # fmt: skip
    for name, x, y in (("PASSIVE to COMBINED", a, b), ("COMBINED to PASSIVE", b, a)):
        for before, length in ((111, 18), (111, 120), (60, 60)):
            for common in (0, 3, 6, 24):
                if common >= length:
                    continue
                scores = {}
                for start in range(x.first, stop - (before + length - common) + 1, 3):
                    switch = start + before
                    reference = x.part(start, switch)
                    last = switch - common + length
                    true, other = (v.part(switch - common, last) for v in (x, y))
                    collect(scores, ways(reference, other), true, reference, switch)
                count = len(next(iter(scores.values()), []))
                if count:
                    table(f"{name}, {before} and {length} months, {common} in common ({count} switches)", scores)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--since", default="2002-01-01")
    parser.add_argument("--chain-only", action="store_true")
    arguments = parser.parse_args()
    warnings.filterwarnings("ignore", category=rasterio.errors.NotGeoreferencedWarning)
    for text in ("Mean of empty slice", "All-NaN slice"):
        warnings.filterwarnings("ignore", category=RuntimeWarning, message=text)
    filled = load(arguments.data, "filled")
    truth = filled.part(month(arguments.since), filled.first + len(filled.values))
    truth = Record(truth.values[:, np.isfinite(truth.values).all(axis=0)], truth.first)
    print(f"Truth: {truth.values.shape[1]} cells, {len(truth.values)} months; {REPEATS} draws of the sensors each")
    for per_decade in (0.0, 0.01):
        chain(truth, per_decade)
    if arguments.chain_only:
        return
    for length in (120, 18):
        for common in (0, 3, 6, 24, 60):
            for per_decade in (0.0, 0.01):
                if common < length:
                    two_sensors(truth, length, common, per_decade)
    real_pair(load(arguments.data, "combined"), load(arguments.data, "passive"))


if __name__ == "__main__":
    main()
