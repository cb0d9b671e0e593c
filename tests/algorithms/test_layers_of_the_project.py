"""What a raster layer of the project is told in QGIS, and its file does not say, is not passed over in silence."""

import numpy as np
import pytest
from support.files import write_stack


@pytest.fixture
def layer(qgis, tmp_path):
    from qgis.core import QgsProject, QgsRasterLayer

    values = np.random.default_rng(4).normal(size=(24, 8, 10))
    layer = QgsRasterLayer(write_stack(tmp_path / "ssi.tif", values, variable="ssi1", unit="1"), "my index")
    QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().removeMapLayer(layer.id())


def _warnings(run, layer, tmp_path, given):
    from qgis.core import QgsProcessingFeedback

    class Heard(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.said = []

        def pushWarning(self, warning):
            self.said.append(warning)

    heard = Heard()
    run("classify", feedback=heard, INPUT=given, OUTPUT=str(tmp_path / "classes.tif"))
    return [text for text in heard.said if "my index" in text]


def test_a_reference_system_of_the_project(run, layer, tmp_path):
    from qgis.core import QgsCoordinateReferenceSystem

    assert _warnings(run, layer, tmp_path, layer.id()) == []
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    for given in (layer, layer.id(), "my index"):
        (told,) = _warnings(run, layer, tmp_path, given)
        assert "EPSG:3857" in told and "EPSG:4326" in told


def test_missing_values_of_the_project(run, layer, tmp_path):
    from qgis.core import QgsRasterRange

    layer.dataProvider().setUserNoDataValue(2, [QgsRasterRange(-9999, -9999)])
    assert "additional missing values" in _warnings(run, layer, tmp_path, layer)[0]
