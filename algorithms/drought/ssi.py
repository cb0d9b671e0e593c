"""agridrought:ssi"""

from qgis.core import QgsProcessingOutputNumber

from ...core.tools.drought.ssi import DISTRIBUTION, STANDARDISE, SsiOptions, ssi
from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr


class Ssi(AgriDroughtAlgorithm):
    ID = "ssi"
    NAME = "Standardised soil-moisture index (SSI)"
    GROUP = "drought"
    TAGS = "drought,index,ssi,spi,standardised,anomaly,soil moisture,distribution,gamma,gev,pearson"
    SHORT = "How unusual the soil moisture is for the place and the season, in standard deviations."
    HELP = """
    SSI = (SM − mean) / standard deviation (Luo et al., eq 13), from a normal distribution fitted per pixel over the
    reference period. SSI-3 is the index of the mean over three months, and so on; all of them must be valid. With
    another distribution the index is the standard deviate of a normal distribution that has the probability of the
    value. −1 is the driest month in six, −2 the driest in 44.

    By default every calendar month has its own distribution, so the index tells how unusual a month is for its season.
    Then, whatever the climate, about 16 % of all months lie below −1 everywhere: a map of that frequency shows nothing.
    The whole series as one (the paper's printed variant) mostly shows the seasonal cycle of soil moisture itself; it
    is offered for comparison and is not clipped.

    Distributions: normal by mean and standard deviation; gamma, lognormal, gev (generalised extreme value) and
    pearson3 by L-moments; gamma_ml by Thom's maximum likelihood, as most tools for SPI have it. best takes for each
    pixel the one of the first five with the smallest AICc, summed over the calendar months. With 20 to 40 years
    the data seldom tell distributions apart; between −1.5 and 1.5 the index hardly depends on the choice, beyond −2
    it does.

    A pixel's month needs at least 10 valid years; fewer than 20 give a warning. A series without variation (standard
    deviation below 1e-6) is missing. Gamma and log-normal have no place for values ≤ 0: such a value has no index, nor
    has a pixel's month with one of them in the reference period. Fits of gev and pearson3 have an end, and some exclude
    a value that they were fitted to: best leaves such fits out, alone they stay. A value beyond such an end is the
    most extreme there is (± CLIP). A warning tells the shares. With FLAGS of “Fill gaps”, values
    that are only climatology are left out: they would shrink the variance and give SSI ≈ 0.

    FIT keeps the fitted distributions: band 1 tells which (a map of words), then follow for each calendar month its
    parameters, the number of values and p. Give it as FIT_FROM next month, with the new months alone (and
    the SCALE − 1 before them): nothing is fitted again, the index of past months stays as published, and is the same
    as with the fit. A fit of another grid, step, unit, SCALE or STANDARDISE is refused.

    p of the fit is the share of random samples of the fitted distribution that lie farther from their own fit than
    the data from theirs (Kolmogorov–Smirnov distance, Lilliefors). It comes from a simulated table, by distribution,
    number of values and, for gamma, gev and pearson3, the fitted shape. A small p (below 0.05) speaks against the
    distribution; a large one does not prove it, least of all with 20 values. Of a thousand pixels fifty have p < 0.05
    by chance. 0.001 means 0.001 or less. For best, p is too large, since the choice was made on the same data; for the
    whole series it is too small, since months follow one another.
    """
    NEIGHBOURS = "Comes after: Fill gaps. Comes before: Drought classes, Trend."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy")
    STYLES = {"OUTPUT": "ssi", "FIT": "distribution"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(
            p.raster(
                "INPUT",
                "Soil-moisture stack",
                "A dated stack, best without gaps, of at least ten years; with FIT_FROM of SCALE steps or more.",
            )
        )
        add(p.raster("FLAGS", "Fill flags", "FLAGS of “Fill gaps” for the same stack.", True))
        add(
            p.raster(
                "FIT_FROM",
                "Kept fit",
                """FIT of an earlier run on the same grid. Its distributions are applied, nothing is fitted; the
            distribution and the reference period are those of the fit.""",
                True,
            )
        )
        add(
            p.integer(
                "SCALE",
                "Scale (steps)",
                """Length of the trailing mean in steps of the stack: 1, 3, 6 and 12
            months are usual.""",
                1,
                1,
            )
        )
        add(
            p.choice(
                "DISTRIBUTION",
                "Distribution",
                DISTRIBUTION,
                "What is fitted. best: by AICc for each pixel. Not used with FIT_FROM.",
            )
        )
        add(
            p.choice(
                "STANDARDISE",
                "Standardise by",
                STANDARDISE,
                "Own distribution per calendar month, or one for all.",
            )
        )
        add(
            p.day(
                "REFERENCE_START",
                "Reference period from",
                "First date that is fitted to. Empty: start of the record.",
            )
        )
        add(
            p.day(
                "REFERENCE_END",
                "Reference period to",
                "Last date that is fitted to. Empty: end of the record.",
            )
        )
        add(p.name_parameter("ssi and the number of months"))
        add(p.advanced(p.number("CLIP", "Clip at ±", "The index is held within ± this; 0: no clipping.", 3.0, 0.0)))
        add(p.output("OUTPUT", "SSI", "Stack of the index, dimensionless."))
        add(
            p.output(
                "FIT",
                "Fitted distributions",
                "Raster of the distribution, its parameters, number of values and p; for FIT_FROM of later runs.",
                True,
            )
        )
        self.addOutput(QgsProcessingOutputNumber("VALID_SHARE", tr("Share of the input's values that have an index")))

    def compute(self, v, job, provenance):
        options = SsiOptions(v.SCALE, v.STANDARDISE, v.REFERENCE_START, v.REFERENCE_END, v.CLIP, v.DISTRIBUTION)
        return ssi(v.INPUT, v.OUTPUT, options, job, provenance, v.FLAGS, v.NAME, v.FIT, v.FIT_FROM)
