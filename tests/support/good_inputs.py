"""Inputs with which every declared tool runs, made from the declarations and a few files for the tools' own columns."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

import numpy as np

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.table.frames import make_frame, types_of
from agridrought.core.interface import declaration as d
from agridrought.core.interface import quantities as q

from .files import write_raster, write_stack
from .grids import make_grid
from .run import run_core
from .soil_moisture import moist_values
from .synthetic import make_landscape
from .synthetic_crop import make_stations
from .tables import rows_of
from .tvdi_scatter import write_scatter

MONTHS, ROWS, COLS = 150, 4, 5
MOIST = moist_values(MONTHS, ROWS, COLS)


def write_features(path: Path, features) -> str:
    """A GeoJSON file of ``(geometry, attributes)``; returns its path as text."""
    rows = [{"type": "Feature", "geometry": geometry, "properties": values} for geometry, values in features]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": rows}), encoding="utf-8")
    return str(path)


def square(west: float, north: float, side: float) -> dict:
    """A polygon in degrees."""
    corners = [(0, 0), (1, 0), (1, -1), (0, -1), (0, 0)]
    return {"type": "Polygon", "coordinates": [[[west + side * x, north + side * y] for x, y in corners]]}


class GoodInputs:
    """Files that are made once in a folder.

    ``values(tool, place)`` gives values for the required parameters of a tool, by name, and all its outputs in
    ``place``; ``optional(tool, name)`` a value for one that may be left out.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def _stack(self, name: str, values, **more) -> str:
        path = self.folder / f"{name}.tif"
        return str(path) if path.exists() else write_stack(path, values, variable=name, **more)

    def of_quantity(self, quantity, dated: bool, number: int = 0) -> str:
        """A raster that a parameter of this quantity takes."""
        rng = np.random.default_rng(20 + number)
        if quantity is q.INDEX:
            return self._stack("ssi", rng.normal(0, 1, MOIST.shape), unit="1")
        if quantity is q.FILL_FLAGS:
            return self._stack("flags", rng.integers(0, 4, MOIST.shape), unit="", dtype="uint8")
        if quantity is q.TEMPERATURE:
            return self._stack("lst", 285 + rng.normal(0, 5, MOIST.shape), unit="K")
        if quantity is q.PRECIPITATION:
            return self._stack("rain", rng.gamma(2, 20, MOIST.shape), unit="mm")
        if quantity is q.EVAPOTRANSPIRATION:
            return self._stack("pet", rng.gamma(5, 15, MOIST.shape), unit="mm")
        if quantity is q.ANYTHING and not dated:
            path = self.folder / "mask.tif"
            return str(path) if path.exists() else write_raster(path, np.ones((ROWS, COLS)), dtype="uint8")
        return self._stack(f"sm{number}", MOIST + rng.normal(0, 0.01, MOIST.shape) * bool(number))

    @cached_property
    def polygons(self) -> str:
        """Two zones over the grid, with names."""
        features = [(square(10 + 0.5 * i, 50.0, 0.5), {"zone": name}) for i, name in enumerate(("A", "B"))]
        return write_features(self.folder / "zones.geojson", features)

    @cached_property
    def lines(self) -> str:
        """One line over the grid."""
        line = {"type": "LineString", "coordinates": [[10.05, 49.9], [11.1, 49.2]]}
        return write_features(self.folder / "lines.geojson", [(line, {"rank": 1})])

    @cached_property
    def stations(self) -> str:
        """Records at four places over two years."""
        rng, lines = np.random.default_rng(5), ["station,date,sm,mm,crop,depth,stage,zone,lon,lat"]
        for i in range(730):
            day = date(2001, 1, 1) + timedelta(i)
            for k in range(4):
                moist = 0.25 + 0.05 * np.sin(i / 58) + rng.normal(0, 0.01)
                lines.append(
                    f"S{k},{day},{moist:.4f},{rng.gamma(1, 4):.1f},wheat,0-10,,Z{k % 2},{10.1 + 0.27 * k:.2f},"
                    f"{49.9 - 0.2 * k:.2f}"
                )
        return self._text("stations.csv", lines)

    @cached_property
    def losses(self) -> str:
        """Losses of the two zones by year."""
        rng = np.random.default_rng(6)
        rows = [f"{zone},{year},{rng.gamma(2, 10):.1f},100" for year in range(2001, 2013) for zone in "AB"]
        return self._text("losses.csv", ["zone,year,loss,area", *rows])

    def _text(self, name: str, lines) -> str:
        path = self.folder / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return str(path)

    @cached_property
    def region(self):
        """The synthetic farming region."""
        folder = self.folder / "region"
        folder.mkdir(exist_ok=True)
        return make_stations(folder, stations=12, years=(2010, 2011), every=20, shape=(8, 9))

    @cached_property
    def crop_table(self) -> str:
        """Records of the region with its covariates."""
        rows = [",".join("" if v is None else str(v) for v in row) for row in rows_of(self.region.table)]
        return self._text("crop.csv", [",".join(types_of(self.region.table)), *rows])

    @cached_property
    def model(self) -> str:
        """A small crop model."""
        path = str(self.folder / "model.zip")
        table = self.region.table
        run_core("traincropmodel", TABLE=table, TARGET_CROP="wheat", TARGET_DEPTH="0-10", TREES=4, MODEL=path)
        return path

    @cached_property
    def landscape(self):
        """A small synthetic landscape, coarse and fine."""
        folder = self.folder / "landscape"
        folder.mkdir(exist_ok=True)
        return make_landscape(folder, months=12, rows=8, cols=8)

    @cached_property
    def downscaler(self) -> str:
        """A small model of it."""
        path = str(self.folder / "downscaler.zip")
        run_core("traindownscaler", **self._of_tool("traindownscaler"), MODEL=path)
        return path

    @cached_property
    def scatter(self) -> tuple[str, str]:
        """Temperature and vegetation index with many pixels."""
        folder = self.folder / "tvdi"
        folder.mkdir(exist_ok=True)
        found = write_scatter(folder, months=2, height=60, width=60)
        return str(found[0]), str(found[1])

    @cached_property
    def archive(self) -> str:
        """A zip archive without stations."""
        import zipfile

        path = self.folder / "archive.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("Readme.txt", "nothing")
        return str(path)

    def _of_tool(self, tool: str) -> dict[str, object]:
        """What no declaration tells: tables with their columns, models, choices that go together."""
        columns = {"DATE": "date", "X_FIELD": "lon", "Y_FIELD": "lat"}
        if tool == "buildstack":
            return {"INPUT": (self.of_quantity(q.SOIL_MOISTURE, True),)}
        if tool == "aggregatestack":
            return {"PERIOD": "year"}
        if tool == "samplestations":
            return {**columns, "STATIONS": self.stations, "STATION": "station", "SM": "sm", "CROP": "crop"}
        if tool == "longtable":
            wide = make_frame({"date": str, "S0": float, "S1": float}, [("2001-01-01", 0.2, 0.3)], source="wide")
            places = make_frame({"station": str, "lon": float, "lat": float}, [("S0", 10.5, 49.5), ("S1", 11.0, 49.0)],
                                source="places")  # fmt: skip
            return {"WIDE": wide, "KEY": "date", "PLACES": places, "STATION": "station", "X_FIELD": "lon",
                    "Y_FIELD": "lat"}  # fmt: skip
        if tool == "krigeprecipitation":
            return {
                **columns,
                "STATIONS": self.stations,
                "VALUE": "mm",
                "START": date(2001, 1, 1),
                "END": date(2001, 1, 31),
            }
        if tool == "droughtfrequency":
            return {"INPUT": self.of_quantity(q.INDEX, True)}
        if tool == "flashdrought":
            index = np.random.default_rng(21).normal(0, 1, MOIST.shape)
            return {"INPUT": self._stack("ssi_pentads", index, unit="1", step="pentad")}
        if tool == "outlook":
            index = np.random.default_rng(22).normal(0, 1, (240, ROWS, COLS))
            return {"INPUT": self._stack("ssi_long", index, unit="1")}
        if tool == "conditionindex":
            return {"SM": self.of_quantity(q.SOIL_MOISTURE, True), "SMCI": str(self.folder / "smci.tif")}
        if tool == "gapfill":
            return {"INPUT": self._stack("sm_short", MOIST[:24, :2, :3])}
        if tool == "riverdistance":
            return {"RIVERS": self.lines}
        if tool == "transect":
            return {"LINE": self.lines}
        if tool == "traincropmodel":
            return {"TABLE": self.crop_table, "TARGET_CROP": "wheat", "TARGET_DEPTH": "0-10", "TREES": 2}
        if tool == "mapcropmoisture":
            return {"MODEL": self.model, "COVARIATES": tuple(self.region.rasters.values()), "START": date(2010, 4, 1),
                    "CROP_MASK": self.region.masks["wheat"], "END": date(2010, 4, 2)}  # fmt: skip
        if tool == "traindownscaler":
            land = self.landscape
            return {"SM": land.sm, "COVARIATES": (land.lst, land.dem), "TREES": 10, "BLOCK_SIZE": 1}
        if tool == "downscale":
            land = self.landscape
            return {"MODEL": self.downscaler, "COVARIATES": (land.lst, land.dem), "SM": land.sm}
        if tool == "tvdi":
            return {"LST": self.scatter[0], "NDVI": self.scatter[1]}
        if tool == "validate":
            return {**columns, "STATIONS": self.stations, "STATION": "station", "VALUE": "sm"}
        if tool == "impact":
            return {"ZONES": self.polygons, "ZONE_FIELD": "zone", "TABLE": self.losses, "TABLE_ZONE": "zone",
                    "YEAR": "year", "VALUE": "loss"}  # fmt: skip
        return {}

    def values(self, tool: type[d.Tool], place: Path) -> dict[str, object]:
        """Values for what a tool requires."""
        given = self._of_tool(tool.id)
        number = 0
        for parameter in d.parameters_of(tool):
            if parameter.name in given:
                continue
            if isinstance(parameter, d.Output):
                if not parameter.optional:
                    given[parameter.name] = place_of(parameter, place)
            elif isinstance(parameter, (d.RasterInput, d.RasterInputs)) and not parameter.optional:
                many = isinstance(parameter, d.RasterInputs)
                path = self.of_quantity(parameter.quantity[0], parameter.dated or many, number)
                number += 1
                given[parameter.name] = (path,) if many else path
        return given

    def like(self, tool: type[d.Tool], parameter: d.Parameter, place: Path) -> tuple[np.ndarray, object, str]:
        """Values, grid and unit of what a parameter of rasters would get."""
        given = self.values(tool, place)
        texts = [one for value in given.values() for one in (value if isinstance(value, tuple) else (value,))]
        first = next(
            (one for one in texts if isinstance(one, str) and one.endswith(".tif") and Path(one).exists()), None
        )
        path = given.get(parameter.name)
        path = path[0] if isinstance(path, tuple) else path
        if not (isinstance(path, str) and path.endswith(".tif") and Path(path).exists()):
            quantity = getattr(parameter, "quantity", (q.ANYTHING,))[0]
            path = self.of_quantity(quantity, getattr(parameter, "dated", True))
        with RasterFile(path) as raster, RasterFile(first or path) as other:
            values, unit, grid = raster.read(), raster.unit, other.grid
            many = other.count if getattr(parameter, "dated", True) else raster.count
        return np.resize(values, (many, grid.height, grid.width)), grid, unit

    def optional(self, tool: type[d.Tool], parameter: d.Parameter) -> dict[str, object]:
        """What goes with a bad value of an optional parameter, so that it counts."""
        with_zones = {"ZONES": self.polygons, "ZONE_FIELD": "zone"}
        names = {one.name for one in d.parameters_of(tool)}
        if parameter.name == "ZONES" and "ZONE_FIELD" in names:
            return {"ZONE_FIELD": "zone"}
        if parameter.name == "ZONE_FIELD":
            return with_zones
        return {}


def place_of(output: d.Output, folder: Path) -> str:
    """Where an output is to be written in a folder."""
    if isinstance(output, d.FolderOutput):
        return str(folder / "out_days")
    kinds = {
        d.RasterOutput: "tif",
        d.TableOutput: "gpkg" if getattr(output, "kind", "") in ("points", "lines") else "csv",
    }
    return str(folder / f"out_{output.name}.{kinds.get(type(output)) or output.extension}")


__all__ = ["GoodInputs", "make_grid", "place_of"]
