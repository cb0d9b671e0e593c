"""For every tool, inputs and settings of a small run that ends well, with all outputs asked for.

The files are made once for a folder (`GoodRuns`), so that tests of all tools (kernels, provenance, budgets, bad input)
need not make their own. They are larger than `GoodInputs`, whose runs are many and short; a tool that is not described
here runs on those.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

import numpy as np

from agridrought.core.data.table.frames import make_frame
from agridrought.core.interface import declaration as d
from agridrought.core.tools.toolbox import tool_by_id

from .files import write_raster, write_stack
from .good_inputs import GoodInputs
from .grids import WGS84, make_grid
from .run import run_core
from .soil_moisture import moist_values
from .synthetic import Landscape, make_landscape
from .synthetic_crop import SyntheticStations, make_stations
from .tvdi_scatter import write_scatter

MONTHS, ROWS, COLS = 180, 12, 14


class GoodRuns:
    """Runs of all tools on files in one folder.

    Parameters
    ----------
    folder
        Where inputs and models are written; outputs go where the caller wants them.
    """

    def __init__(self, folder: Path):
        self.folder = folder
        self.grid = make_grid(ROWS, COLS)

    def values(self, tool: str, out: Path) -> dict[str, object]:
        """Parameters by name: the inputs and settings of the run, and a place in ``out`` for each output."""
        places = {}
        for output in d.parameters_of(tool_by_id(tool)):
            if isinstance(output, d.FolderOutput):
                places[output.name] = str(out / output.name.lower())
            elif isinstance(output, d.Output):
                suffix = {d.RasterOutput: "tif", d.TableOutput: "csv"}.get(type(output)) or output.extension
                places[output.name] = str(out / f"{output.name.lower()}.{suffix}")
        if hasattr(self, tool):
            return {**getattr(self, tool)(), **places}
        # A tool without columns or files of its own kind: what its declaration says is enough.
        return {**GoodInputs(self.folder / "declared").values(tool_by_id(tool), out), **places}

    # What several runs share ----------------------------------------------------

    @cached_property
    def sm(self) -> str:
        return write_stack(self.folder / "sm.tif", moist_values(MONTHS, ROWS, COLS), "2001-01-01", grid=self.grid)

    @cached_property
    def other_sm(self) -> str:
        values = 0.03 + 0.9 * moist_values(MONTHS, ROWS, COLS, seed=1)
        noisy = values + np.random.default_rng(9).normal(0, 0.01, values.shape)
        return write_stack(self.folder / "other_sm.tif", noisy, "2001-01-01", grid=self.grid)

    @cached_property
    def third_sm(self) -> str:
        values = moist_values(MONTHS, ROWS, COLS, seed=1) + np.random.default_rng(8).normal(
            0, 0.01, (MONTHS, ROWS, COLS)
        )
        return write_stack(self.folder / "third_sm.tif", values, "2001-01-01", grid=self.grid)

    @cached_property
    def index(self) -> str:
        rng = np.random.default_rng(4)
        weather = rng.normal(0, 1, (MONTHS + 2, 1, 1)) + 0.4 * rng.normal(0, 1, (MONTHS + 2, ROWS, COLS))
        values = (weather[2:] + weather[1:-1] + weather[:-2]) / 1.8
        return write_stack(
            self.folder / "ssi.tif", np.clip(values, -3, 3), "2001-01-01", grid=self.grid, unit="1", variable="ssi_3"
        )

    @cached_property
    def zones(self):
        """Two polygons that share a border in the middle of a column of pixels."""
        from shapely.geometry import box

        return make_frame(
            {"name": str}, [("west",), ("east",)],
            geometry=[box(10, 47, 11.6, 50), box(11.6, 47, 13.5, 50)], crs=WGS84, source="zones",
        )  # fmt: skip

    @cached_property
    def points(self):
        """Daily records of soil moisture at four stations."""
        from shapely.geometry import Point

        rng = np.random.default_rng(6)
        days = [date(2001 + i // 12, i % 12 + 1, 1) for i in range(100)]
        places = {f"S{i}": Point(10.3 + 0.7 * i, 49.6 - 0.5 * i) for i in range(4)}
        rows = [(name, day, round(float(rng.uniform(0.1, 0.35)), 4)) for name in places for day in days]
        where = [places[name] for name, _, _ in rows]
        return make_frame({"station": str, "date": date, "sm": float}, rows, geometry=where, crs=WGS84, source="points")

    @cached_property
    def lines(self):
        from shapely.geometry import LineString

        return make_frame(
            {"name": str, "level": int}, [("upper", 1), ("lower", 2)],
            geometry=[LineString([(10.2, 49.8), (13.2, 47.4)]), LineString([(10.2, 47.4), (12.5, 49.7)])],
            crs=WGS84, source="lines",
        )  # fmt: skip

    @cached_property
    def landscape(self) -> Landscape:
        folder = self.folder / "landscape"
        folder.mkdir()
        return make_landscape(folder, rows=10, cols=12, months=12)

    @cached_property
    def fields(self) -> SyntheticStations:
        folder = self.folder / "fields"
        folder.mkdir()
        return make_stations(folder, stations=16, every=10, shape=(12, 14))

    @cached_property
    def downscaler(self) -> str:
        run_core("traindownscaler", **self.traindownscaler(), MODEL=str(self.folder / "downscaler.agd"))
        return str(self.folder / "downscaler.agd")

    @cached_property
    def crop_model(self) -> str:
        run_core("traincropmodel", **self.traincropmodel(), MODEL=str(self.folder / "crop.agc"))
        return str(self.folder / "crop.agc")

    # 1 Time stacks --------------------------------------------------------------

    def buildstack(self):
        paths = []
        for month in range(1, 4):
            values = moist_values(3, ROWS, COLS)[month - 1]
            paths.append(write_raster(self.folder / f"sm_2015{month:02}.tif", values, self.grid))
        return {"INPUT": tuple(paths)}

    def aggregatestack(self):
        return {"INPUT": self.sm, "PERIOD": "year"}

    def alignstack(self):
        coarse = make_grid(ROWS // 2, COLS // 2, step=0.5)
        return {"INPUT": self.sm, "REFERENCE_LAYER": write_raster(self.folder / "like.tif", np.ones((6, 7)), coarse)}

    def preparecovariate(self):
        rng = np.random.default_rng(5)
        day = 285 + rng.normal(0, 5, (24, ROWS, COLS))
        day[rng.random(day.shape) < 0.2] = np.nan
        named = {"grid": self.grid, "unit": "K", "variable": "lst"}
        return {
            "INPUT": write_stack(self.folder / "lst_day.tif", day, **named),
            "NIGHT": write_stack(self.folder / "lst_night.tif", day - 10, **named),
        }

    def slope(self):
        heights = 400 + 100 * np.random.default_rng(7).random((ROWS, COLS))
        return {"INPUT": write_raster(self.folder / "dem.tif", heights, self.grid)}

    # 2 Soil moisture ------------------------------------------------------------

    def gapfill(self):
        values = moist_values(60, ROWS // 2, COLS // 2, seed=2)
        small = make_grid(ROWS // 2, COLS // 2)
        return {"INPUT": write_stack(self.folder / "gappy.tif", values, "2001-01-01", grid=small)}

    def harmonise(self):
        return {"REFERENCE": self.sm, "INPUT": self.other_sm}

    def tvdi(self):
        lst, ndvi = write_scatter(self.folder)
        return {"LST": lst, "NDVI": ndvi}

    def traindownscaler(self):
        land = self.landscape
        return {"SM": land.sm, "COVARIATES": (land.lst, land.ndvi, land.dem), "TREES": 10, "BLOCK_SIZE": 1.0}

    def downscale(self):
        land = self.landscape
        return {"MODEL": self.downscaler, "COVARIATES": (land.lst, land.ndvi, land.dem), "SM": land.sm}

    # 3 Crop soil moisture -------------------------------------------------------

    def samplestations(self):
        columns = {"STATION": "station", "DATE": "date", "SM": "sm", "CROP": "crop", "DEPTH": "depth",
                   "STAGE": "stage", "ZONE": "zone"}  # fmt: skip
        stations = self.fields.stations
        return {"STATIONS": stations, "COVARIATES": tuple(self.fields.rasters.values()), **columns}

    def krigeprecipitation(self):
        from shapely.geometry import Point

        rng = np.random.default_rng(3)
        places = [Point(10.1 + 3.2 * rng.random(), 47.1 + 2.8 * rng.random()) for _ in range(12)]
        days = [date(2015, 6, 1) + timedelta(days=i) for i in range(5)]
        rows = [(f"S{i}", day, round(float(rng.gamma(1, 5)), 1)) for i in range(12) for day in days]
        table = make_frame(
            {"station": str, "date": date, "rain": float}, rows,
            geometry=[place for place in places for _ in days], crs=WGS84, source="gauges",
        )  # fmt: skip
        return {"STATIONS": table, "DATE": "date", "VALUE": "rain", "REFERENCE_LAYER": self.sm}

    def moistureindex(self):
        named = {"grid": self.grid, "unit": "mm"}
        rng = np.random.default_rng(2)
        rain = rng.gamma(3, 20, (120, ROWS, COLS))
        return {
            "PRECIPITATION": write_stack(self.folder / "rain.tif", rain, variable="pre", **named),
            "PET": write_stack(self.folder / "pet.tif", np.full(rain.shape, 90.0), variable="pet", **named),
        }

    def riverdistance(self):
        return {"RIVERS": self.lines, "REFERENCE_LAYER": self.sm, "LEVEL_FIELD": "level"}

    def traincropmodel(self):
        return {"TABLE": self.fields.table, "TARGET_CROP": "wheat", "TARGET_DEPTH": "0-10", "TREES": 10}

    def mapcropmoisture(self):
        return {
            "MODEL": self.crop_model, "COVARIATES": tuple(self.fields.rasters.values()),
            "CROP_MASK": self.fields.masks["wheat"], "START": date(2010, 4, 1), "END": date(2010, 4, 5),
        }  # fmt: skip

    # 4 Drought ------------------------------------------------------------------

    def ssi(self):
        return {"INPUT": self.sm, "SCALE": 3}

    def rootzone(self):
        return {"INPUT": self.sm}

    @cached_property
    def warmth(self) -> str:
        values = 300 - 40 * moist_values(MONTHS, ROWS, COLS, seed=1)
        return write_stack(self.folder / "warmth.tif", values, "2001-01-01", grid=self.grid, unit="K", variable="lst")

    def conditionindex(self):
        return {"NDVI": self.other_sm, "LST": self.warmth, "SM": self.sm}

    def flashdrought(self):
        rng = np.random.default_rng(5)
        values = np.clip(rng.normal(0, 1, (MONTHS, ROWS, COLS)), -3, 3)
        path = write_stack(self.folder / "ssi_pentads.tif", values, "2001-01-01", "pentad", grid=self.grid, unit="1",
                           variable="ssi_1")  # fmt: skip
        return {"INPUT": path, "ZONES": self.zones, "ZONE_FIELD": "name"}

    def outlook(self):
        weather = np.random.default_rng(3).normal(0, 1, (302, ROWS, COLS))
        values = (weather[2:] + weather[1:-1] + weather[:-2]) / 1.8
        path = write_stack(self.folder / "ssi_long.tif", np.clip(values, -3, 3), "1991-01-01", grid=self.grid, unit="1",
                           variable="ssi_3")  # fmt: skip
        return {"INPUT": path, "ZONES": self.zones, "ZONE_FIELD": "name", "LEADS": "1, 2"}

    def classify(self):
        return {"INPUT": self.index}

    def trend(self):
        return {"INPUT": self.index}

    def regionaltrend(self):
        return {"INPUT": self.index, "ZONES": self.zones, "ZONE_FIELD": "name"}

    def droughtfrequency(self):
        return {"INPUT": self.index}

    @cached_property
    def people(self) -> str:
        people = np.random.default_rng(14).gamma(1, 1000, (1, ROWS, COLS))
        return write_raster(self.folder / "people.tif", people, self.grid)

    @cached_property
    def deficit(self) -> str:
        values = np.random.default_rng(15).normal(0, 30, (MONTHS, ROWS, COLS))
        return write_stack(self.folder / "deficit.tif", values, "2001-01-01", grid=self.grid, unit="mm",
                           variable="sm_deficit")  # fmt: skip

    @property
    def _exposed(self) -> dict:
        return {"INPUT": self.index, "ZONES": self.zones, "ZONE_FIELD": "name", "WEIGHTS": self.people,
                "DEFICIT": self.deficit}  # fmt: skip

    def droughtarea(self):
        return self._exposed

    def droughtevents(self):
        return {"INPUT": self.index, "ZONES": self.zones, "ZONE_FIELD": "name"}

    def droughtclusters(self):
        return {"INPUT": self.index, "WEIGHTS": self.people}

    def droughtcentre(self):
        return {"INPUT": self.index}

    def phases(self):
        return {"INPUT": self.index, "YEARS": "2001-2008, 2009-2015", "ZONES": self.zones, "ZONE_FIELD": "name"}

    def droughtreport(self):
        return {**self._exposed, "SM": self.sm}

    # 5 Evaluation ---------------------------------------------------------------

    def validate(self):
        columns = {"STATION": "station", "DATE": "date", "VALUE": "sm"}
        return {"PRODUCTS": (self.sm, self.other_sm), "STATIONS": self.points, **columns}

    def triplecollocation(self):
        return {"A": self.sm, "B": self.other_sm, "C": self.third_sm}

    def impact(self):
        rng = np.random.default_rng(12)
        rows = [
            (zone, year, round(float(rng.uniform(1, 9)), 2)) for zone in ("west", "east") for year in range(2001, 2016)
        ]
        losses = make_frame({"zone": str, "year": int, "loss": float}, rows, source="losses")
        return {
            "INPUT": self.index, "ZONES": self.zones, "ZONE_FIELD": "name", "TABLE": losses, "TABLE_ZONE": "zone",
            "YEAR": "year", "VALUE": "loss",
        }  # fmt: skip

    def transect(self):
        return {"PRODUCTS": (self.sm, self.other_sm), "LINE": self.lines.iloc[:1]}
