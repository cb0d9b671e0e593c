"""agridrought:buildstack"""

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
)

from ...core.data.stack.time_axis import STEPS
from ...core.tools.stacks.build_stack.presets import WORDS, tried_text
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr
from ..values import layer_sources


class BuildStack(AgriDroughtAlgorithm):
    ID = "buildstack"
    NAME = "Build time stack"
    GROUP = "stacks"
    TAGS = "stack,time series,netcdf,monthly,dates,import,soil moisture"
    SHORT = "Makes one dated raster (a stack) from single files, a folder, NetCDF files or a multi-band raster."
    HELP = f"""
    Each band of the result is one date, written into the band's description (2003-01-01 is the first day of the
    period). The time axis is regular: dates without a file become bands that are all missing, so that neighbouring
    months are always neighbouring bands.

    PRESET knows the variables, flags, units and file names of common products; what you give yourself goes before
    what it says. {tried_text()}

    The date of a layer comes from START and STEP (one multi-band raster), else from the file's name where PATTERN is
    given (by you or the preset), else from the NetCDF time axis, the band description or the file's name. All files
    must lie on one grid and be in one unit; nothing is resampled. Rows that run north and longitudes from 0° to 360°
    are turned, which is exact: the stack is north-up and starts at 180° W.

    Scale and offset are applied, declared valid ranges and quality flags mask values, and the masked share is
    reported. A file whose values differ about 100-fold from the others (already scaled) is an error that names it.

    ACTIVE soil moisture of CCI and C3S is per cent of saturation. It can be stacked, but the tools that work with
    volumetric soil moisture refuse it.

    Dry run lists the settings, files and dates that would be used, and writes nothing.
    """
    NEIGHBOURS = "Comes before: Aggregate in time, Fill gaps, SSI, Trend. Comes first."

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.rasters("INPUT", "Layers or files", "Rasters to stack; a NetCDF file counts with all its dates.", True))
        add(
            p.folder(
                "FOLDER",
                "Folder",
                "Every raster file of this folder (not of its subfolders) is added to INPUT.",
            )
        )
        add(
            p.raster(
                "APPEND_TO",
                "Append to stack",
                """An earlier stack whose dates come along unchanged; its
            variable, unit and step are taken over. Dates that both have are an error.""",
                True,
            )
        )
        add(
            p.choice(
                "PRESET",
                "Product",
                WORDS,
                """Fills in VARIABLE, flags, scale, valid range, unit, file names and time step as the product's
                description has them, and the place on the ground where the files do not tell it.""",
            )
        )
        add(
            p.text(
                "PATTERN",
                "Date pattern in the file names",
                """Where the date stands, with YYYY, MM, DD, DDD (day
            of the year) and * for any text, for example LST_Day_YYYYMM. In FOLDER only files with
            such names are taken. Empty: all files, dates recognised automatically.""",
            )
        )
        add(
            p.text(
                "VARIABLE",
                "Variable",
                "Name of the variable to read, when the files hold several (NetCDF, HDF).",
            )
        )
        add(p.name_parameter())
        for parameter in (
            p.text("UNIT", "Unit", "Unit of the stack's values. Empty: the unit that the files declare."),
            p.day("START", "Date of the first band", "For one multi-band raster that has no dates of its own."),
            p.choice(
                "STEP",
                "Time step",
                STEPS,
                """Length of a period. Not set: the dates decide (year where they
                lie a year apart, month where every month has one file at most, then dekad, day); months for START.""",
                True,
            ),
            p.number("SCALE", "Scale", "Used instead of the files' own scale: value = stored × scale + offset."),
            p.number("OFFSET", "Offset", "Used instead of the files' own offset."),
            p.number(
                "VALID_MIN",
                "Smallest valid value",
                "Smaller values (after scaling) become missing. Used instead of the bound that the files declare.",
            ),
            p.number(
                "VALID_MAX",
                "Largest valid value",
                "Larger values (after scaling) become missing. Used instead of the bound that the files declare.",
            ),
            p.text("FLAG_VARIABLE", "Flag variable", "Variable of the same files that holds quality flags."),
            p.text(
                "FLAG_KEEP",
                "Flags to keep",
                """Which flags keep their pixel; all others become missing. Values: 0,1. Bits (0 is the lowest):
                bits 0-1 = 0,1. Limits of the scaled value: <= 0.2. Several with semicolons between, all must hold. The
                word all keeps everything, also against the preset.""",
            ),
            p.extent(
                "EXTENT",
                "Extent",
                """Only the pixels that touch this extent
                are read. Longitudes are counted from −180 to 180, also in files that count from 0 to 360.""",
            ),
            p.switch(
                "DRY_RUN",
                "Dry run: list files and dates only",
                "Nothing is written; the list goes to the log.",
            ),
        ):
            add(p.advanced(parameter))
        add(p.output("OUTPUT", "Time stack", "GeoTIFF with one band per date."))
        self.addOutput(QgsProcessingOutputNumber("DATES", tr("Dates with data")))
        self.addOutput(QgsProcessingOutputString("FIRST", tr("First date")))
        self.addOutput(QgsProcessingOutputString("LAST", tr("Last date")))
        self.addOutput(QgsProcessingOutputNumber("MISSING_SHARE", tr("Share of missing pixels")))
        self.addOutput(QgsProcessingOutputNumber("MASKED_SHARE", tr("Share of the values that was masked")))

    def checkParameterValues(self, parameters, context):
        # QGIS would open every file as a layer, and refuse those with several variables (HDF, some NetCDF).
        given = parameters.get("INPUT")
        if isinstance(given, (str, list, tuple)):
            sources = layer_sources(given, context)
            files = [path for path in sources if Path(path).is_file()]
            if len(files) == len(sources):
                parameters = {**parameters, "INPUT": None}
        return super().checkParameterValues(parameters, context)

    def compute(self, v, job, provenance):
        from ...core.tools.stacks.build_stack import BuildOptions, build_stack, plan_stack
        from ...core.tools.stacks.build_stack.layers import files_in

        options = BuildOptions(
            preset=v.PRESET, pattern=v.PATTERN, variable=v.VARIABLE, name=v.NAME, unit=v.UNIT, start=v.START,
            step=v.STEP, scale=v.SCALE, offset=v.OFFSET, valid_min=v.VALID_MIN, valid_max=v.VALID_MAX,
            flag_variable=v.FLAG_VARIABLE, flag_keep=v.FLAG_KEEP, extent=_bounds(v.EXTENT) if v.EXTENT else None,
        )  # fmt: skip
        names = options.reading().names
        found = files_in(v.FOLDER, v.PATTERN, names) if v.FOLDER else []
        # The result of an earlier run in the same folder is no input of this one.
        paths = [*v.INPUT, *(path for path in found if Path(path).resolve() != Path(v.OUTPUT or "").resolve())]
        if v.DRY_RUN:
            plan = plan_stack(paths, options, v.APPEND_TO, job)
            for note in plan.notes:
                job.warn(note)
            job.info(plan.describe())
            labels = plan.axis.labels
            return {"DATES": len(plan.layers), "FIRST": labels[0], "LAST": labels[-1]}
        return build_stack(paths, v.OUTPUT, options, job, provenance, v.APPEND_TO)


def _bounds(extent):
    """The extent in the reference system of the files, once that is known."""
    return lambda grid: extent.bounds(QgsCoordinateReferenceSystem.fromWkt(grid.crs))
