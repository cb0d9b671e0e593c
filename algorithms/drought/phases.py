"""agridrought:phases"""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class Phases(AgriDroughtAlgorithm):
    ID = "phases"
    NAME = "Phases of the record"
    GROUP = "drought"
    TAGS = "drought,phases,periods,years,change,difference,mean,share,classes"
    SHORT = "Mean of each phase of years, the change from one to the next, and the area by drought class in each."
    HELP = """
    OUTPUT has the mean over the dates of each phase, then the difference of each phase and the one before. Phases may
    share years, as in the paper (2003-2006, 2006-2009, 2009-2016, 2016-2023). Without YEARS the record is cut into four
    equal parts, which is arbitrary: choose years by what happened, and before you look at the map. A phase must lie
    within the record, and both it and each pixel need MIN_VALID of its dates.

    SHARES tells two things, which differ much. km2 and share are means over the dates of the phase: how much of the
    area was in each class on a date, on average (this is what the paper reports; share_of_drought is the part of a
    class in the area in drought of any class, share_change the difference from the phase before). mean_index_km2 and
    mean_index_share classify the map, the mean index of the phase: a mean over years lies near 0, so it is nearly
    always “none” or “mild”, however severe single months were. ZONES and MASK concern the table and the numbers, not
    the map. Areas are those on the ground; the shares are of the area with a value.

    Traps: phases chosen from the data make changes look larger than chance would. A difference between two phases has
    no test here; use “Trend”. INPUT should be an index; of another quantity you get the map and the numbers only.

    In QGIS the layer has a style for each band (right click, Styles): the mean of each phase in the colours of the
    index, changes from brown (drier) to green (moister).
    """
    NEIGHBOURS = "Comes after: SSI. Comes last, or before maps and reports."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy")
    STYLES = {"OUTPUT": "phases"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("INPUT", "SSI stack", "A dated stack of the index (or another quantity, without the table)."))
        text = """First and last years of each phase, separated by commas, in order: 2003-2006,2006-2009,2009-2016.
            Empty: the record in four equal parts."""
        add(p.text("YEARS", "Phases", text))
        for parameter in p.zones("The table has rows for each."):
            add(parameter)
        text = "Only its pixels that are not 0 count in the table; on the grid of INPUT."
        add(p.raster("MASK", "Mask", text, optional=True))
        text = """Of a phase's dates that a pixel must have; in the table, of a zone's area that must have a value on a
            date, too."""
        add(p.advanced(p.number("MIN_VALID", "Smallest valid share", text, 0.5, 0.0, 1.0)))
        add(p.name_parameter("the input's name with _phases"))
        text = "Raster with the mean of each phase, then the change from each to the next."
        add(p.output("OUTPUT", "Phases", text))
        text = """Table with a row per zone, phase and class (code, and words; also “mild or worse” and so on): km2,
            share, share_of_drought, share_change and dates, of the areas by date; mean_index_km2 and mean_index_share,
            of the map."""
        add(p.table_output("SHARES", "Shares of classes", text, optional=True))
        for name, label in (
            ("PHASES", "Number of phases"),
            ("FIRST_MEAN", "Mean of the first phase, by area"),
            ("LAST_MEAN", "Mean of the last phase, by area"),
            ("CHANGE", "Last minus first phase"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))
        self.addOutput(QgsProcessingOutputString("DRIEST_PHASE", tr("Phase with the lowest mean")))

    def compute(self, v, job, provenance):
        from ...core.tools.drought.phases.phases import phases

        numbers, shares = phases(v.INPUT, v.OUTPUT, v.YEARS, job, provenance, v.ZONES, v.MASK, v.MIN_VALID, v.NAME)
        return {**numbers, "SHARES": shares}
