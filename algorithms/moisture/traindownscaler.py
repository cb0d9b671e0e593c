"""agridrought:traindownscaler"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

MAX_FEATURES = ("third", "sqrt", "all")


class TrainDownscaler(AgriDroughtAlgorithm):
    ID = "traindownscaler"
    NAME = "Train downscaler"
    GROUP = "moisture"
    TAGS = "downscaling,random forest,machine learning,training,soil moisture,cross-validation"
    SHORT = "Trains a random forest that explains coarse soil moisture by finer covariates."
    HELP = """
    Covariates (TVDI, temperature, vegetation, height, rain …) are averaged by area to the coarse cells, land cover
    becomes class shares, and a random forest learns soil moisture from them (Luo et al., 3.1.2). The fine grid, that
    of the finest covariate, must nest in the coarse cells in the same reference system; coarser covariates are
    interpolated to it, and this is said. A covariate without dates counts for every date.

    Four scores stand side by side in the log, the report and the model file. Out of bag and random split flatter: the
    forest has seen the neighbours of every cell and the months before and after. Years left out and blocks of land left
    out (BLOCK_SIZE) tell what to expect elsewhere and at other times. BLOCK_R2 can be negative: the forest is
    then worse than the mean.

    Beside the forest a linear regression learns how a cell differs from the cells around it, month by month: that is
    nearer to what happens within a cell than the broad pattern from which the forest learns.

    One scale up, where the truth is known, the training is repeated on cells averaged two by two. CROSS_SCALE_SKILL is
    what the detail of both takes off the squared error of a plain conserving interpolation there (0: nothing; below 0:
    it adds some), and the check sets how much of the detail “Downscale” shows.

    GRID_SEARCH tries 18 settings (MAX_FEATURES third, sqrt, all; MIN_LEAF 5, 10, 20; MAX_SAMPLES 0.5, 0.8) beside yours
    with blocks of land left out, and takes the best where it is better than yours by more than one standard error.
    SELECT_FEATURES leaves out one covariate after the other (land cover as a whole), the least important first, until
    the RMSE with blocks left out rises by more than 1 %. What is left out is named, and not needed to downscale. Both
    take many times as long as the forest alone. Time and memory of all of it are told before the work begins; what
    cannot fit is refused, with what would.

    MONTH_OF_YEAR and COORDINATES are no covariates unless asked for: they raise the flattering scores, the honest ones
    seldom.

    The model file holds plain numbers and a description, no program code; it can be passed on.
    """
    NEIGHBOURS = "Comes after: Fill gaps, TVDI, Align to a grid. Comes before: Downscale."
    PACKAGES = (*AgriDroughtAlgorithm.PACKAGES, "scipy", "sklearn")

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("SM", "Coarse soil moisture", "Dated stack in m³/m³, best filled."))
        add(
            p.rasters(
                "COVARIATES",
                "Covariates",
                """Dated stacks or single-band rasters, finer than the soil
            moisture. A covariate's name is its tag “variable”, else its file's name.""",
            )
        )
        add(p.raster("LAND_COVER", "Land cover", "Class codes on the fine grid; averaged as class shares.", True))
        add(p.raster("FLAGS", "Fill flags", "FLAGS of “Fill gaps”: climatology is not trained on.", True))
        add(p.integer("FIRST_YEAR", "First year of training", "Empty: the first of the record.", None, 1900, 2200))
        add(p.integer("LAST_YEAR", "Last year of training", "Empty: the last of the record.", None, 1900, 2200))
        add(
            p.switch(
                "GRID_SEARCH", "Search the settings", "Try 18 settings on blocks of land left out. Takes long.", False
            )
        )
        add(
            p.switch(
                "SELECT_FEATURES",
                "Select covariates",
                "Leave out those that do not help on blocks of land left out. Takes long.",
                False,
            )
        )
        for parameter in (
            p.integer("TREES", "Trees", "More trees: steadier, slower.", 500, 10, 5000),
            p.integer("MIN_LEAF", "Smallest leaf", "Values that a leaf of a tree holds at least.", 5, 1, 1000),
            p.choice(
                "MAX_FEATURES",
                "Features tried at a split",
                MAX_FEATURES,
                "A third of them, their root, or all.",
            ),
            p.number("MAX_SAMPLES", "Share of the rows per tree", "Each tree sees this share.", 0.8, 0.01, 1.0),
            p.number(
                "BLOCK_SIZE",
                "Block size (degrees)",
                """Edge of the blocks of land that are left out together;
                at least as far as errors resemble each other.""",
                5.0,
                0.01,
                90.0,
            ),
            p.switch(
                "MONTH_OF_YEAR",
                "Month of the year as a covariate",
                "The forest then knows the season. “Downscale” makes it, too.",
                False,
            ),
            p.switch(
                "COORDINATES",
                "Coordinates as a covariate",
                "The forest then knows the place, and can learn it by heart. “Downscale” makes them, too.",
                False,
            ),
            p.integer("SEED", "Seed", "The same seed gives the same forest.", 0, 0),
        ):
            add(p.advanced(parameter))
        add(p.file_output("MODEL", "Model", "The forest and its description, for “Downscale”.", "Model (*.zip)"))
        add(p.file_output("REPORT", "Report", "Scores and plots, one HTML page.", "Report (*.html)", True))
        for name, label in (
            ("OOB_R2", "R² out of bag (flattering)"),
            ("BLOCK_R2", "R² with blocks of land left out"),
            ("BLOCK_RMSE", "RMSE with blocks of land left out (m³/m³)"),
            ("YEARS_RMSE", "RMSE with years left out (m³/m³)"),
            ("CROSS_SCALE_SKILL", "Skill of the detail one scale up, over conserving bilinear"),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def compute(self, v, job, provenance):
        from ...core.learning.forest import ForestOptions
        from ...core.run.packages import require
        from ...core.tools.moisture.downscale.train import TrainOptions, train_downscaler

        if v.REPORT:
            require(("matplotlib",), "The report")  # before the long work, not after it
        forest = ForestOptions(
            trees=v.TREES,
            min_leaf=v.MIN_LEAF,
            max_features=v.MAX_FEATURES,
            max_samples=v.MAX_SAMPLES,
            seed=v.SEED,
        )
        options = TrainOptions(
            v.FIRST_YEAR,
            v.LAST_YEAR,
            v.BLOCK_SIZE,
            forest,
            v.GRID_SEARCH,
            v.SELECT_FEATURES,
            v.MONTH_OF_YEAR,
            v.COORDINATES,
        )
        numbers, _ = train_downscaler(
            v.SM, v.COVARIATES, v.MODEL, options, job, provenance, v.LAND_COVER, v.FLAGS, v.REPORT
        )
        return numbers
