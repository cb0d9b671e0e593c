"""agridrought:moistureindex"""

from qgis.core import QgsProcessingOutputNumber

from .. import parameters as p
from ..base import AgriDroughtAlgorithm, tr

VERSIONS = ("1955", "1948")


class MoistureIndex(AgriDroughtAlgorithm):
    ID = "moistureindex"
    NAME = "Moisture index (Thornthwaite)"
    GROUP = "crop"
    TAGS = "moisture index,thornthwaite,mather,aridity,climate,water balance,precipitation,evapotranspiration,im"
    SHORT = "Is the climate dry or moist? From monthly precipitation and potential evapotranspiration."
    HELP = """
    One value per pixel for the whole record, as a static covariate of the crop model (its name is im): the
    precipitation and potential evapotranspiration of each calendar month are averaged over the months that both
    stacks have, and a monthly water balance of the soil is run over this mean year until it repeats itself. With the
    surplus s, the deficit d and the need n of the year (the potential evapotranspiration), version 1955
    is 100 (s − d) / n, version 1948 (100 s − 60 d) / n.

    Above 100 perhumid, 20 to 100 humid, 0 to 20 moist subhumid, −33 to 0 dry subhumid (1948: −20), −67 to −33
    semiarid (1948: −40), below that arid.

    In version 1955 the soil gives less water the drier it is (as Thornthwaite and Mather have it), in 1948 all that
    it has. CAPACITY is the water that the soil holds for plants: about 50 mm in sand, 100 in loam, 150 to 200 in
    clay or under deep roots. Snow is not stored: precipitation counts when it falls.

    The stacks are by month, in mm per month or mm per day (converted), or climatologies of twelve bands. Their unit
    is read from the file and checked against the values.
    """
    NEIGHBOURS = """Comes after: Build time stack, Aggregate in time, Align to a grid. Comes before: Sample covariates
    at stations."""
    STYLES = {"OUTPUT": "moisture_index"}

    def initAlgorithm(self, config=None):
        add = self.addParameter
        add(p.raster("PRECIPITATION", "Precipitation by month", "Stack or climatology, mm per month or per day."))
        add(
            p.raster(
                "PET",
                "Potential evapotranspiration by month",
                "Stack or climatology on the same grid, mm per month or per day.",
            )
        )
        add(p.number("CAPACITY", "Water that the soil holds", "For plants, in mm.", 100.0, 1.0, 1000.0))
        add(p.choice("VERSION", "Version", VERSIONS, "The year of the publication; see the help."))
        add(p.name_parameter("im"))
        add(p.output("OUTPUT", "Moisture index", "One band; below 0 dry, above 0 moist."))
        self.addOutput(QgsProcessingOutputNumber("MEAN", tr("Mean of all pixels")))

    def compute(self, v, job, provenance):
        from ...core.tools.crop.moisture_index.thornthwaite import moisture_index_raster

        return moisture_index_raster(v.PRECIPITATION, v.PET, v.OUTPUT, job, provenance, v.CAPACITY, v.VERSION, v.NAME)
