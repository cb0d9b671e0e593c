"""agridrought:droughtfrequency"""

from qgis.core import QgsProcessingOutputNumber, QgsProcessingOutputString

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

GROUPS = ("none", "calendar_month", "year")
MEASURES = ("value", "percentile")


class DroughtFrequency(AgriDroughtAlgorithm):
    ID = "droughtfrequency"
    NAME = "Frequency of drought"
    GROUP = "drought"
    TAGS = "drought,frequency,probability,season,calendar month,year,percentile,threshold"
    SHORT = "How often each pixel is in drought: the share of its valid dates at or below a threshold."
    HELP = """
    Frequency = dates with a value of at most THRESHOLD / dates with a value. GROUP none gives one band over all dates;
    calendar_month gives twelve, January to December; year gives a stack with a band per year. A group with a smaller
    share of valid dates than MIN_VALID is missing.

    Mind what is fixed by construction. SSI by calendar month over the whole record has the same mean and spread for
    every pixel and month: about 16 % of the dates lie at or below −1, and 50 % at or below 0, in the desert as in the
    rain forest, in April as in October. A frequency map of it, or one by calendar month, shows chance (the tool warns
    when it sees this in the record of INPUT). What is not fixed:

    Seasons: SSI with STANDARDISE whole_series, or MEASURE percentile on the soil moisture itself, with GROUP
    calendar_month. They tell in which months a pixel is at its driest, so mostly the seasonal cycle of soil moisture.
    Over all dates (GROUP none) these are fixed, too: a fifth of every record belongs to its driest fifth.

    Has it become drier? An index or a percentile against a reference period that is a part of the record (its first
    twenty years, for example): REFERENCE_START and REFERENCE_END here, or those of “SSI”. Where the reference holds
    20 % and the map says 35 %, the dry dates have become more.

    Years: GROUP year tells which share of each year's dates was dry; it plays in the Temporal Controller.

    A physical limit: a soil-moisture stack with THRESHOLD in its own unit (the wilting point, for example).

    MEASURE percentile ranks each value within the pixel's own values of the reference period, all seasons together;
    THRESHOLD is then in per cent (20: the driest fifth). The paper (Luo et al., figure 10) counts SSI of the whole
    series at or below 0.
    """
    NEIGHBOURS = "Comes after: SSI, or Fill gaps (for percentiles). Comes last, or before maps and reports."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy")
    STYLES = {"OUTPUT": "frequency"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        text = "A dated stack of SSI or another index; of soil moisture for MEASURE percentile."
        add(p.raster("INPUT", "Index or soil-moisture stack", text))
        text = "FLAGS of “Fill gaps” for the same stack: values that are only climatology are left out."
        add(p.raster("FLAGS", "Fill flags", text, optional=True))
        text = "A date is in drought when its value is not above this: index units, or per cent for percentiles."
        add(p.number("THRESHOLD", "Threshold", text, -1.0))
        text = "none: one band over all dates; calendar_month: twelve bands; year: a stack of years."
        add(p.choice("GROUP", "Group by", GROUPS, text))
        text = "value: INPUT as it is; percentile: each pixel's rank in its own record, in per cent (THRESHOLD 20)."
        add(p.choice("MEASURE", "Measure", MEASURES, text))
        text = "First date that percentiles are ranked against. Empty: start of the record."
        add(p.day("REFERENCE_START", "Reference period from", text))
        text = "Last date that percentiles are ranked against. Empty: end of the record."
        add(p.day("REFERENCE_END", "Reference period to", text))
        text = "Of the dates that a group should have; below it the result is missing."
        add(p.advanced(p.number("MIN_VALID", "Smallest share of valid dates", text, 0.5, 0.0, 1.0)))
        add(p.name_parameter("the input's name with _drought_frequency"))
        text = "Raster of shares from 0 to 1: one band, twelve calendar months, or a stack of years."
        add(p.output("OUTPUT", "Frequency of drought", text))
        for name, label in (
            ("MEAN_FREQUENCY", "Mean frequency, by area"),
            ("LOWEST", "Lowest mean of a band"),
            ("HIGHEST", "Highest mean of a band"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))
        self.addOutput(QgsProcessingOutputString("HIGHEST_GROUP", tr("Band with the highest mean")))

    def compute(self, v, job, provenance):
        from ...core.tools.drought.frequency.frequency import FrequencyOptions, map_frequency

        options = FrequencyOptions(v.THRESHOLD, v.GROUP, v.MEASURE, v.REFERENCE_START, v.REFERENCE_END, v.MIN_VALID)
        return map_frequency(v.INPUT, v.OUTPUT, options, job, provenance, v.FLAGS, v.NAME)
