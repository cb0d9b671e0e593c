"""Peak memory of a call, and large rasters in the layouts that files have."""

from __future__ import annotations

import ctypes
import mmap
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from agridrought.core.run.job import give_back

MIB = 2**20
_POPULATE_READ = 22  # of madvise, from Linux 5.14 on
# As GDAL's creation options: our own tiles, strips of whole rows, one strip, all bands of a pixel together.
_TILES = {"tiled": True, "blockxsize": 256, "blockysize": 256}
LAYOUTS = {
    "tiles": {**_TILES, "interleave": "band"},
    "strips": {"tiled": False, "interleave": "band"},
    "one_strip": {"tiled": False, "blockysize": 100_000, "interleave": "band"},
    "pixel": {**_TILES, "interleave": "pixel"},
    "pixel_lzw": {**_TILES, "interleave": "pixel", "compress": "lzw"},
}
# Chunks (time, y, x) of a NetCDF file; 0 is all of a dimension.
CHUNKS = {"netcdf_records": (0, 1, 1), "netcdf_maps": (1, 0, 0)}


def _status(name: str) -> int:
    text = Path("/proc/self/status").read_text(encoding="ascii")
    return int(re.search(rf"{name}:\s+(\d+) kB", text)[1]) * 1024


def loaded_pages(process: int | str = "self") -> list[tuple[int, int]]:
    """Addresses ``(start, length)`` of what a process has in memory of the files that it is mapped to: libraries."""
    page, found = mmap.PAGESIZE, []
    with open(f"/proc/{process}/maps", encoding="utf-8") as maps, open(f"/proc/{process}/pagemap", "rb") as pages:
        for line in maps:
            span, rights, _, _, inode, *_ = line.split()
            if inode == "0" or rights[0] != "r":
                continue
            start, stop = (int(text, 16) for text in span.split("-"))
            pages.seek(start // page * 8)
            entries = np.frombuffer(pages.read((stop - start) // page * 8), "uint64")
            present = np.flatnonzero(np.diff((entries >> np.uint64(63)).astype("int8"), prepend=0, append=0))
            found += [(start + int(a) * page, int(b - a) * page) for a, b in present.reshape(-1, 2)]
    return found


def load_pages(pages: list[tuple[int, int]]) -> None:
    """Have the same in memory in a process that was forked: it begins without the pages of files, and shares them.

    What its parent has loaded at start-up would count as what the run takes otherwise.
    """
    library = ctypes.CDLL(None)
    for start, length in pages:
        library.madvise(ctypes.c_void_p(start), ctypes.c_size_t(length), _POPULATE_READ)  # nothing on old kernels


def peak_of(call: Callable[[], object]) -> int:
    """Bytes of resident memory that a call takes at its peak, over what there was before.

    Skips the test where the system cannot tell.
    """
    reset = Path("/proc/self/clear_refs")
    if not reset.exists():
        pytest.skip("only Linux tells the peak of a process")
    give_back()  # what was freed before would be taken again, and not be counted
    reset.write_text("5", encoding="ascii")  # the peak is counted anew from here
    before = _status("VmRSS")
    call()
    return _status("VmHWM") - before


def enlarged(path: str, folder: Path, layout: str, edge: int) -> str:
    """A raster of ``edge`` × ``edge`` pixels with the bands of a small one and nearly its values, in another layout.

    The values repeat, with a little noise: those that repeat exactly pack to nothing.
    """
    import rasterio

    target = folder / f"{Path(path).stem}_{layout}_{edge}.tif"
    if target.exists():
        return str(target)
    with rasterio.open(path) as small:
        times = [-(-edge // side) for side in (small.height, small.width)]
        # The extent stays, so that stations, zones and lines lie where they did.
        step = rasterio.Affine.scale(small.width / edge, small.height / edge)
        profile = {"driver": "GTiff", "height": edge, "width": edge, "count": small.count, "dtype": small.dtypes[0],
                   "crs": small.crs, "transform": small.transform * step, "nodata": small.nodata, "compress": "deflate",
                   **LAYOUTS[layout]}  # fmt: skip
        if not profile["tiled"] and "blockysize" in profile:
            profile["blockysize"] = edge
        values, rng = small.read(), np.random.default_rng(1)
        noise = 0.02 * float(np.nanstd(values)) if values.dtype.kind == "f" else 0
        with rasterio.open(target, "w", **profile) as large:
            for rows in range(0, edge, 256):
                height = min(256, edge - rows)
                part = np.tile(values, (1, *times))[:, rows : rows + height, :edge]
                if noise:
                    part = part + rng.normal(0, noise, part.shape).astype(part.dtype)
                large.write(part, window=rasterio.windows.Window(0, rows, edge, height))
            large.update_tags(**small.tags())
            for band, text in enumerate(small.descriptions, 1):
                large.set_band_description(band, text or "")
            large.units = small.units
    return str(target)
