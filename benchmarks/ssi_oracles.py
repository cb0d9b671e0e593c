"""SPI and SPEI against climate_indices, on the dry months of Sierra Leone (ERA5-Land) and Iberia (CRU).

The peer lives in an environment of its own (it needs a newer numpy):

    python3 -m venv build/bench-venv && build/bench-venv/bin/pip install climate-indices pytesmo

    source scripts/env.sh; build/venv/bin/python benchmarks/ssi_oracles.py /path/of/the/data

The folder holds ``sierra_leone_era5land`` and ``iberia_cru_monthly``. Told are, for each index, the share of cells and
months within 0.01 of the peer's, the largest difference, and where the others lie. The peer puts zeros at q = n₀/n
(ZEROS thom); its record is the whole one, and so is ours.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

PYTHON = Path(__file__).resolve().parent.parent / "build" / "bench-venv" / "bin" / "python"
SCALES = (1, 3, 12)
_PEER = """
import sys, numpy as np, xarray as xr
from climate_indices import compute, indices
folder, out = sys.argv[1:]
found = {}
leone = xr.open_dataset(f"{folder}/sierra_leone_era5land/era5-land-monthly-temp-precip-1990-2025-sierra-leone.nc")
rain = leone.tp * 1000 * leone.valid_time.dt.days_in_month
iberia = xr.open_dataset(f"{folder}/iberia_cru_monthly/cru_ts400_iberia_1981_2010.nc")
pet = iberia.tas.clip(min=0) * 5.0  # any water balance with a season does for the comparison
for name, values, first in (("leone", rain, 1990), ("iberia", iberia.pr, 1981)):
    cells = values.values.reshape(len(values), -1).astype("float32").astype("float64")
    cells = cells[:, np.isfinite(cells).all(axis=0)]
    found[name] = cells
    last = first + (len(cells) - 1) // 12
    for scale in (1, 3, 12):
        peer = [indices.spi(cell, scale, indices.Distribution.gamma, first, first, last, compute.Periodicity.monthly)
                for cell in cells.T]
        found[f"{name}_spi{scale}"] = np.stack(peer, axis=1)[:len(cells)]
land = np.isfinite(iberia.pr.values).all(axis=0)
rain, pet = (v.values[:, land].astype("float64") for v in (iberia.pr, pet))
found["balance"] = rain - pet
for scale in (1, 3):
    peer = [indices.spei(rain[:, i], pet[:, i], scale, indices.Distribution.loglogistic, compute.Periodicity.monthly,
                         1981, 1981, 2010) for i in range(rain.shape[1])]
    found[f"spei{scale}"] = np.stack(peer, axis=1)
np.savez(out, **found)
"""


def peers(folder: str) -> dict[str, np.ndarray]:
    """Inputs and indices of climate_indices."""
    with tempfile.TemporaryDirectory() as scratch:
        path = f"{scratch}/peer.npz"
        subprocess.run([PYTHON, "-W", "ignore", "-c", _PEER, folder, path], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)  # fmt: skip
        return dict(np.load(path))


def tell(name: str, got: np.ndarray, want: np.ndarray, rain: np.ndarray) -> None:
    """One line: agreement, and of what kind the rest is."""
    both = np.isfinite(got) & np.isfinite(want)
    off = np.abs(np.where(both, got - want, 0.0))
    near = (off <= 0.01)[both].mean()
    far = both & (off > 0.01)
    dry = (rain == 0)[far].mean() if far.any() else 0.0
    only = np.isfinite(got) != np.isfinite(want)
    closest = (off <= 0.001)[both].mean()
    print(
        f"{name:14s} within 0.01: {near:7.2%}  within 0.001: {closest:7.2%}  largest {off.max():.3f}"
        f"  zeros among the rest {dry:.0%}  only one has an index {only.mean():.2%}",
        flush=True,
    )


def main() -> None:
    from agridrought.core.tools.drought.ssi import standardise, trailing_mean

    found = peers(sys.argv[1])
    for name in ("leone", "iberia"):
        cells = found[name]
        print(f"{name}: {cells.shape[1]} cells, {len(cells)} months, zeros {(cells == 0).mean():.2%}")
        for scale in SCALES:
            x = trailing_mean(cells, scale)
            want = found[f"{name}_spi{scale}"]
            args = np.arange(len(x)) % 12, np.ones(len(x), bool), "gamma_ml", 3.09
            tell(f"SPI-{scale} thom", standardise(x, *args, zeros="thom"), want, x)
            tell(f"SPI-{scale} stagge", standardise(x, *args, zeros="stagge"), want, x)
    balance = found["balance"]
    for scale in (1, 3):
        x = trailing_mean(balance, scale)
        got = standardise(x, np.arange(len(x)) % 12, np.ones(len(x), bool), "loglogistic", 3.09)
        tell(f"SPEI-{scale}", got, found[f"spei{scale}"], x)


if __name__ == "__main__":
    main()
