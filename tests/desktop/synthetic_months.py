"""The input of the tour: synthetic soil moisture of an island that there is not."""

import numpy as np

MONTHS = 144


def synthetic_months(tour):
    """Monthly soil moisture of twelve years in single files: a made-up land with seasons and weather."""
    from agridrought.core.data.earth.grid import Grid
    from agridrought.core.data.raster import RasterWriter

    folder = tour.folder / "months"
    folder.mkdir()
    random = np.random.default_rng(3)
    rows, columns = np.mgrid[0:60, 0:90] / 15.0
    place = 0.05 * np.sin(rows) * np.cos(columns / 2)
    waves = random.normal(0, 0.02, (MONTHS, 4))
    # Weather lasts: a dry month follows a dry month.
    for month in range(1, MONTHS):
        waves[month] = 0.7 * waves[month - 1] + 0.7 * waves[month]
    grid = Grid('GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
                'UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]',
                (0.25, 0.0, 10.0, 0.0, -0.25, 55.0), 90, 60)  # fmt: skip
    shapes = np.stack([np.ones_like(rows), np.sin(rows / 2), np.cos(columns / 1.5), np.sin(rows - columns / 2)])
    coast = ((rows - 2) / 1.8) ** 2 + ((columns - 3) / 2.7) ** 2 + 0.12 * np.sin(3 * rows + 2 * columns)
    for month in range(MONTHS):
        season = 0.06 * np.cos(2 * np.pi * month / 12)
        weather = np.tensordot(waves[month], shapes, 1) + random.normal(0, 0.004, rows.shape)
        values = np.clip(0.24 + season + place + weather, 0.02, 0.55).astype("float32")
        values[coast > 1] = np.nan  # the sea
        path = folder / f"sm_{2010 + month // 12}{month % 12 + 1:02d}.tif"
        with RasterWriter(path, grid, [""], "float32") as writer:
            writer.write(values[None])
    return len(list(folder.iterdir()))
