"""Tools are found by the words people use, and choices show words."""

import pytest

# What is typed into the search of the Toolbox, and a tool that must be among what is found.
SEARCHED = {
    "ESA CCI": "buildstack", "SMAP": "buildstack", "SMOS": "buildstack", "ERA5": "buildstack", "MODIS": "buildstack",
    "AMSR2": "buildstack", "netcdf": "buildstack", "time series": "buildstack", "土壤湿度": "buildstack",
    "SPI": "ssi", "SPEI": "ssi", "standardized": "ssi", "standardised": "ssi", "drought index": "ssi",
    "anomaly": "ssi", "干旱": "ssi", "标准化": "ssi", "z-score": "ssi",
    "zonal": "droughtarea", "zonal statistics": "droughtarea", "面积": "droughtarea", "animation": "stylestack",
    "legend": "stylestack", "symbology": "stylestack", "gap filling": "gapfill", "interpolation": "gapfill",
    "插补": "gapfill", "downscaling": "downscale", "降尺度": "traindownscaler", "machine learning": "traindownscaler",
    "random forest": "downscale", "mann-kendall": "trend", "theil-sen": "trend", "趋势": "trend",
    "reclassify": "classify", "特旱": "classify", "dry spell": "droughtevents", "bulletin": "droughtreport",
    "ISMN": "validate", "accuracy": "validate", "rainfall": "krigeprecipitation", "kriging": "krigeprecipitation",
    "NDVI": "tvdi", "yield": "impact", "harmonize": "harmonise", "monthly mean": "aggregatestack",
    "reproject": "alignstack", "wheat": "traincropmodel", "监测": "monthlydrought",
    "print": "mapseries", "atlas": "mapseries", "gif": "mapseries", "打印": "mapseries", "excel": "longtable",
    "wide table": "longtable", "append": "monthlyupdate", "更新": "monthlyupdate",
}  # fmt: skip


@pytest.fixture
def provider(qgis):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().providerById("agridrought")


@pytest.fixture
def found(provider):
    """Ids that the Toolbox shows for a search, by QGIS's own model."""
    from qgis.core import QgsApplication
    from qgis.gui import QgsProcessingToolboxProxyModel

    model = QgsProcessingToolboxProxyModel(None, QgsApplication.processingRegistry())

    def search(text):
        model.setFilterString(text)
        ids = []

        def walk(parent):
            for row in range(model.rowCount(parent)):
                index = model.index(row, 0, parent)
                algorithm = model.toolboxModel().algorithmForIndex(model.mapToSource(index))
                if algorithm is not None:
                    ids.append(algorithm.id())
                walk(index)

        from qgis.PyQt.QtCore import QModelIndex

        walk(QModelIndex())
        return ids

    return search


def test_forty_words_find_their_tool(found):
    assert len(SEARCHED) >= 40
    missed = {text: tool for text, tool in SEARCHED.items() if f"agridrought:{tool}" not in found(text)}
    assert not missed


def test_words_for_the_search_belong_to_tools_that_there_are(provider):
    from agridrought.ui.search_words import WORDS

    assert set(WORDS) <= {algorithm.name() for algorithm in provider.algorithms()}
    assert not [algorithm.id() for algorithm in provider.algorithms() if len(algorithm.tags()) < 3]


def test_tools_stand_in_the_order_of_the_data(found):
    """QGIS sorts by name within a group."""
    from agridrought.algorithms.provider import ALGORITHMS

    ours = [one for one in found("agridrought") if one.startswith("agridrought:")]
    assert ours[: len(ALGORITHMS)] == [f"agridrought:{kind().name()}" for kind in ALGORITHMS]


def test_choices_have_a_label_for_every_word():
    from agridrought.core.interface.declaration import ChoiceInput, parameters_of
    from agridrought.core.tools.toolbox import TOOLS

    for tool in TOOLS:
        for parameter in parameters_of(tool):
            if isinstance(parameter, ChoiceInput):
                assert set(parameter.labels) == set(parameter.words), f"{tool.id} {parameter.name}"
                assert len(set(parameter.labels.values())) == len(parameter.words), f"{tool.id} {parameter.name}"


def test_the_combo_box_shows_words_and_gives_ids(provider):
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    dialog = AlgorithmDialog(provider.algorithm("ssi").create())
    wrapper = dialog.mainWidget().wrappers["DISTRIBUTION"]
    box = wrapper.widget
    texts = [box.itemText(i) for i in range(box.count())]
    assert texts[:2] == ["Normal", "Gamma (L-moments)"]
    assert wrapper.parameterValue() == "normal"
    wrapper.setValue("gev")
    assert wrapper.parameterValue() == "gev" and box.currentText() == "Generalised extreme value (GEV)"
    dialog.close()


def test_what_a_dialog_leaves_empty_is_not_given(provider):
    """QGIS gives NULL, not None, for an empty file or date."""
    from qgis.core import NULL, QgsProcessingContext

    from agridrought.algorithms.checks import _check
    from agridrought.algorithms.layer_values import without_nulls
    from agridrought.core.interface.declaration import parameters_of
    from agridrought.core.tools.toolbox import TOOLS

    context = QgsProcessingContext()
    assert without_nulls({"A": NULL, "B": 0, "C": "", "D": None}) == {"A": None, "B": 0, "C": "", "D": None}
    for tool in TOOLS:
        algorithm = provider.algorithm(tool.id).create()
        for parameter in parameters_of(tool):
            if getattr(parameter, "optional", True):
                _check(algorithm, parameter, without_nulls({parameter.name: NULL}), context)


def test_a_run_with_empty_fields_is_not_refused(provider, tmp_path):
    from qgis.core import NULL, QgsProcessingContext
    from support.files import write_stack
    from support.soil_moisture import moist_values

    given = {"PRODUCTS": [write_stack(tmp_path / "sm.tif", moist_values(24, 3, 3))], "ISMN": NULL,
             "DEPTH_MAX": NULL, "OUTPUT": "TEMPORARY_OUTPUT", "POINTS": "TEMPORARY_OUTPUT"}  # fmt: skip
    able, why = provider.algorithm("validate").create().checkParameterValues(given, QgsProcessingContext())
    assert able, why


def test_scripts_still_give_ids(run, tmp_path):
    from support.files import write_stack
    from support.soil_moisture import moist_values

    sm = write_stack(tmp_path / "sm.tif", moist_values(24, 3, 3))
    assert run("aggregatestack", INPUT=sm, PERIOD="year", STATISTIC="max", OUTPUT=str(tmp_path / "y.tif"))


def test_chains_have_names_for_people(provider):
    from agridrought.algorithms.chain import NAMES

    for name, title in NAMES.items():
        chain = provider.algorithm(name)
        assert chain.displayName() == title and chain.group() == "9 Chains" and chain.shortDescription()
        assert chain.create().displayName() == title


def test_a_chain_looks_at_the_length_of_the_record_first(provider, tmp_path):
    from qgis.core import QgsProcessingContext
    from support.files import write_raster, write_stack
    from support.soil_moisture import moist_values

    chain, context = provider.algorithm("droughtanalysis"), QgsProcessingContext()

    def given(path):
        return {d.name(): d.defaultValue() for d in chain.parameterDefinitions()} | {
            "sm": path, **{d.name(): "TEMPORARY_OUTPUT" for d in chain.destinationParameterDefinitions()}}  # fmt: skip

    short = write_stack(tmp_path / "short.tif", moist_values(60, 3, 3))
    able, why = chain.checkParameterValues(given(short), context)
    assert not able and "5 years" in why and "at least 10" in why
    able, why = chain.checkParameterValues(given(write_raster(tmp_path / "r.tif", moist_values(2, 3, 3))), context)
    assert not able and "not a time stack" in why
    able, why = chain.checkParameterValues(given(write_stack(tmp_path / "l.tif", moist_values(144, 3, 3))), context)
    assert able, why


def test_a_chain_can_be_copied_to_be_changed(provider, tmp_path):
    from qgis.core import QgsProcessingModelAlgorithm

    from agridrought.ui.copy_chain import copy_chain

    chain = provider.algorithm("droughtanalysis")
    paths = [copy_chain(chain, tmp_path / "models") for _ in range(2)]
    assert paths[0] != paths[1]
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(paths[0])) and "Drought analysis" in model.name()
    assert model.childAlgorithms().keys() == chain.childAlgorithms().keys()
