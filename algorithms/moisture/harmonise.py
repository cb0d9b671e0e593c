"""agridrought:harmonise"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

METHODS = ("mean_sd", "regression", "cdf")
NUMBERS = {
    "OVERLAP": "Dates on which both stacks have values",
    "BY_OVERLAP_SHARE": "Share of the input's values adjusted by the dates in common",
    "BY_RECORDS_SHARE": "Share adjusted by comparing the records as wholes",
    "MEAN_ONLY_SHARE": "Share of which only the mean was moved",
    "UNADJUSTED_SHARE": "Share left out because nothing could be compared",
    "CLIPPED_SHARE": "Share held at 0 or 1 m³/m³",
}


class Harmonise(AgriDroughtAlgorithm):
    ID = "harmonise"
    NAME = "Harmonise sensors"
    GROUP = "moisture"
    TAGS = "harmonise,merge,sensor,calibration,cdf matching,regression,amsr-e,smos,amsr2,overlap,soil moisture"
    SHORT = "Adjusts the record of one sensor to that of another, pixel by pixel, and merges both."
    HELP = """
    Every value y of INPUT becomes y* = mean of the reference + (y − mean of the input) · C, with means and spreads over
    the dates on which the pixel has both (Luo et al., eq 10). METHOD mean_sd: C = σ(reference) / σ(input). regression:
    this times the correlation ρ, as in the paper; the result then varies too little (by ρ) and understates droughts.
    cdf: percentiles are matched, with straight lines between them, for sensors that differ by more than a line. Where ρ
    is not positive, or a record constant, only the mean is moved.

    A pixel needs 12 months in common for mean_sd and 24 for the others (MIN_OVERLAP changes this). With fewer, the
    records are compared as wholes: by calendar month, each with its mean and spread, where both have five years of
    it; else by mean and spread of the records, in which every calendar month weighs the same (at least 12 months
    each; six common months or more then set the level); else the mean alone is moved. This takes for granted that
    both records saw the same climate. A real trend or change between them is erased, so do not read trends across
    such a change of sensors. The log says how many pixels went which way.

    OUTPUT covers the dates of both. Where both have a value the reference wins. SOURCE says for every value
    which sensor it came from: 0 missing, 1 the reference, 2 the input. To add a third sensor, run the tool again with
    OUTPUT as REFERENCE and SOURCE as REFERENCE_SOURCE: the codes stay and the new sensor is 3. The names stand in the
    file's tag “sensors”.

    Fill the gaps of each sensor first, and give the fill flags: what is only climatology is then not learned from,
    and FLAGS of the merged stack lets later tools leave it out.

    INPUT may have another unit (per cent of saturation): it gets that of the reference. Pixels of which only
    the mean could be moved are then left out.
    """
    NEIGHBOURS = "Comes after: Fill gaps, for each sensor. Comes before: Train downscaler, SSI, Trend."
    STYLES = {"SOURCE": "sensor", "FLAGS": "fill_flags"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("REFERENCE", "Reference stack", "Dated stack in m³/m³ that stays as it is."))
        add(
            p.raster(
                "INPUT",
                "Stack to adjust",
                "Dated stack of another sensor, on the same grid and with the same step.",
            )
        )
        add(
            p.choice(
                "METHOD",
                "Method",
                METHODS,
                """mean_sd: same mean and spread. regression: as in the paper; varies too little. cdf: same
                distribution.""",
            )
        )
        for parameter in (
            p.integer(
                "MIN_OVERLAP",
                "Least dates in common",
                "Per pixel. Empty: 12 months for mean_sd, 24 for regression and cdf.",
                low=3,
            ),
            p.raster(
                "REFERENCE_FLAGS",
                "Fill flags of the reference",
                "FLAGS of “Fill gaps”: what is only climatology is not learned from.",
                True,
            ),
            p.raster("INPUT_FLAGS", "Fill flags of the stack to adjust", "FLAGS of “Fill gaps” for INPUT.", True),
            p.raster(
                "REFERENCE_SOURCE",
                "Sensors of the reference",
                "SOURCE of the run that made the reference: its codes are kept.",
                True,
            ),
        ):
            add(p.advanced(parameter))
        add(p.name_parameter("that of the reference"))
        add(p.output("OUTPUT", "Merged soil moisture", "Stack of both, in m³/m³."))
        add(
            p.output(
                "SOURCE",
                "Sensor of each value",
                "Stack of codes: 0 missing, 1 the reference, 2 the input (3, …).",
            )
        )
        add(
            p.output(
                "FLAGS",
                "Fill flags of the merged stack",
                "Flags of whichever stack each value came from; a stack without flags counts as observed.",
                True,
            )
        )
        for name, label in NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def compute(self, v, job, provenance):
        from ...core.tools.moisture.harmonise.harmonise import HarmoniseInputs, HarmoniseOptions, harmonise

        inputs = HarmoniseInputs(v.REFERENCE, v.INPUT, v.REFERENCE_FLAGS, v.INPUT_FLAGS, v.REFERENCE_SOURCE)
        options = HarmoniseOptions(v.METHOD, v.MIN_OVERLAP)
        return harmonise(inputs, v.OUTPUT, v.SOURCE, options, job, provenance, v.FLAGS, v.NAME)
