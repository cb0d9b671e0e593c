"""What a user reads and what models depend on: ids, words, help, documentation."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(os.environ["AGRIDROUGHT_ROOT"])

# The public interface: ids and parameter names never change.
INTERFACE = {
    "buildstack": "INPUT FOLDER APPEND_TO PRESET PATTERN VARIABLE NAME UNIT START STEP SCALE OFFSET VALID_MIN "
    "VALID_MAX FLAG_VARIABLE FLAG_KEEP EXTENT DRY_RUN OUTPUT",
    "aggregatestack": "INPUT PERIOD DAYS STATISTIC MIN_VALID NAME OUTPUT",
    "alignstack": "INPUT REFERENCE_LAYER METHOD MIN_VALID NAME OUTPUT",
    "preparecovariate": "INPUT NIGHT OUTLIER_K FILL NAME OUTPUT",
    "slope": "INPUT NAME OUTPUT",
    "gapfill": "INPUT MASK LAND_COVER COVARIATES TEMPERATURE NAME DEGREE HALF_WIDTH WINDOW FUSION MAX_SM MIN_OBSERVED "
    "OUTPUT FLAGS UNCERTAINTY REPORT",
    "harmonise": "REFERENCE INPUT METHOD MIN_OVERLAP REFERENCE_FLAGS INPUT_FLAGS REFERENCE_SOURCE NAME OUTPUT SOURCE "
    "FLAGS",
    "tvdi": "LST NDVI ZONES ZONE_FIELD EDGES_FROM NAME NDVI_MIN NDVI_MAX BIN_WIDTH EDGE MIN_LST OUTPUT EDGES REPORT",
    "traindownscaler": "SM COVARIATES LAND_COVER FLAGS FIRST_YEAR LAST_YEAR GRID_SEARCH SELECT_FEATURES TREES MIN_LEAF "
    "MAX_FEATURES MAX_SAMPLES BLOCK_SIZE MONTH_OF_YEAR COORDINATES SEED MODEL REPORT",
    "downscale": "MODEL COVARIATES LAND_COVER SM RESIDUAL_CORRECTION NAME DETAIL_WEIGHT OUTPUT UNCERTAINTY "
    "APPLICABILITY",
    "ssi": "INPUT FLAGS FIT_FROM SCALE DISTRIBUTION STANDARDISE REFERENCE_START REFERENCE_END NAME CLIP OUTPUT FIT",
    "samplestations": "STATIONS COVARIATES STATION DATE SM CROP DEPTH STAGE ZONE SM_UNIT X_FIELD Y_FIELD CRS "
    "FIELD_CAPACITY OUTPUT",
    "krigeprecipitation": "STATIONS DATE VALUE REFERENCE_LAYER VARIOGRAM NEIGHBOURS X_FIELD Y_FIELD CRS START END NAME "
    "UNIT OUTPUT VARIANCE",
    "moistureindex": "PRECIPITATION PET CAPACITY VERSION NAME OUTPUT",
    "riverdistance": "RIVERS REFERENCE_LAYER LEVEL_FIELD NAME OUTPUT",
    "traincropmodel": "TABLE TARGET_CROP TARGET_DEPTH FIELD_CAPACITY FEATURES PINNED MAX_CORRELATION LABEL THRESHOLDS "
    "TUNE IRRIGATION_FEATURE TREES MIN_LEAF MAX_FEATURES MAX_SAMPLES SEED MODEL REPORT",
    "mapcropmoisture": "MODEL COVARIATES CROP_MASK START END SEASON_START SEASON_END OUTPUT_FOLDER OUTPUT CIR "
    "UNCERTAINTY APPLICABILITY",
    "classify": "INPUT NAME OUTPUT",
    "trend": "INPUT FLAGS TEST AGGREGATE ALPHA FDR OUTPUT",
    "regionaltrend": "INPUT ZONES ZONE_FIELD MASK FLAGS TEST AGGREGATE ALPHA MIN_VALID LAG OUTPUT REPORT",
    "droughtfrequency": "INPUT FLAGS THRESHOLD GROUP MEASURE REFERENCE_START REFERENCE_END MIN_VALID NAME OUTPUT",
    "droughtreport": "INPUT SM ZONES ZONE_FIELD MASK PHASES TITLE REFERENCE_START REFERENCE_END ALPHA REPORT OUTPUT",
    "droughtarea": "INPUT ZONES ZONE_FIELD MASK MIN_VALID OUTPUT ANNUAL REPORT",
    "phases": "INPUT YEARS ZONES ZONE_FIELD MASK MIN_VALID NAME OUTPUT SHARES",
    "droughtevents": "INPUT THRESHOLD MIN_DURATION ZONES ZONE_FIELD MIN_VALID OUTPUT EVENTS",
    "droughtclusters": "INPUT THRESHOLD MIN_AREA MIN_OVERLAP NAME OUTPUT CLUSTERS PATHS",
    "droughtcentre": "INPUT MASK THRESHOLD PERIOD OUTPUT PATH",
    "validate": "PRODUCTS STATIONS STATION DATE VALUE X_FIELD Y_FIELD SM_UNIT ISMN ISMN_FOLDER ZONES ZONE_FIELD "
    "LAND_COVER TEMPERATURE ANOMALIES QUALITY_FIELD QUALITY_KEEP DEPTH_FROM DEPTH_TO DEPTH_MIN DEPTH_MAX "
    "OVERPASS_HOURS CLOCK EFFECTIVE_SIZE MIN_SHARE OUTPUT POINTS COMPARISON REPORT",
    "triplecollocation": "A B C ANOMALIES MIN_DATES OUTPUT",
    "impact": "INPUT ZONES ZONE_FIELD TABLE TABLE_ZONE YEAR VALUE AREA_FIELD MONTHS OUTPUT SEASONS REPORT",
    "transect": "PRODUCTS LINE DATE OUTPUT REPORT",
}


@pytest.fixture
def provider(qgis):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().providerById("agridrought")


@pytest.mark.parametrize("tool", INTERFACE)
def test_ids_and_parameter_names_stay(provider, tool):
    names = [definition.name() for definition in provider.algorithm(tool).parameterDefinitions()]
    assert set(INTERFACE[tool].split()) <= set(names)


def test_groups_are_numbered_in_the_order_data_flows(provider):
    groups = {algorithm.groupId(): algorithm.group() for algorithm in provider.algorithms()}
    assert all(name[0].isdigit() for name in groups.values())
    assert groups["stacks"] < groups["moisture"] < groups["drought"]


def test_every_text_is_there(provider):
    for algorithm in (provider.algorithm(tool) for tool in INTERFACE):
        where = algorithm.id()
        assert algorithm.shortDescription() and algorithm.tags() and not algorithm.icon().isNull(), where
        assert "Comes" in algorithm.shortHelpString() and len(algorithm.shortHelpString()) > 300, where
        for definition in algorithm.parameterDefinitions():
            assert definition.help(), f"{where} {definition.name()}"
            assert definition.description() != definition.name(), f"{where} {definition.name()}"


def test_the_first_word_is_the_default(provider):
    for algorithm in (provider.algorithm(tool) for tool in INTERFACE):
        for definition in algorithm.parameterDefinitions():
            if definition.type() == "enum":
                assert definition.usesStaticStrings()
                assert definition.defaultValue() in (None, definition.options()[0]), definition.name()


def test_the_dialog_speaks_of_labels_and_the_page_of_names(provider):
    text = provider.algorithm("gapfill").shortHelpString()
    assert "“Smallest share of observed dates”" in text and "MIN_OBSERVED" not in text


def test_words_of_algorithms_and_core_agree(provider):
    from agridrought.core.tools.crop.crop_model.irrigation import RULES
    from agridrought.core.tools.drought.frequency.tool import GROUPS, MEASURES
    from agridrought.core.tools.drought.trend.tool import AGGREGATES
    from agridrought.core.tools.moisture.gap_fill.fusion import VARIANTS

    assert provider.algorithm("gapfill").parameterDefinition("FUSION").options() == list(VARIANTS)
    assert provider.algorithm("traincropmodel").parameterDefinition("LABEL").options() == list(RULES)
    assert provider.algorithm("trend").parameterDefinition("AGGREGATE").options() == list(AGGREGATES)
    assert provider.algorithm("droughtfrequency").parameterDefinition("GROUP").options() == list(GROUPS)
    assert provider.algorithm("droughtfrequency").parameterDefinition("MEASURE").options() == list(MEASURES)


def test_the_pages_in_docs_are_those_of_the_tools(qgis):
    sys.path.insert(0, str(ROOT / "scripts"))
    from make_tool_pages import FOLDER, pages

    made = pages()
    assert {path.name for path in FOLDER.glob("*.md")} == {path.name for path in made}
    stale = [path.name for path, text in made.items() if path.read_text(encoding="utf-8") != text]
    assert not stale, "run scripts/make_tool_pages.py"


def test_the_version_is_one(qgis):
    import configparser

    from agridrought.core import __version__

    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    assert metadata["general"]["version"] == __version__
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_words_of_the_field_stay_in_the_dialog(provider):
    assert "bias (product minus station), RMSE, ubRMSE" in provider.algorithm("validate").shortHelpString()
