"""Texts in Chinese: the files are whole and fresh, and what a reader sees is translated."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(os.environ["AGRIDROUGHT_ROOT"])
FILE = ROOT / "i18n" / "agridrought_zh-Hans.ts"
# Declarations change now and then; then run scripts/make_translation.py and translate what it lists.
ENOUGH = {"dialogs": 0.95, "legends": 0.95, "windows": 0.95}


@pytest.fixture(scope="module")
def make_translation(qgis):
    sys.path.insert(0, str(ROOT / "scripts"))
    import make_translation

    return make_translation


@pytest.fixture
def chinese(qgis):
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    translator = QTranslator()
    assert translator.load(str(FILE.with_suffix(".qm")))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("kind", ENOUGH)
def test_texts_are_translated(make_translation, kind):
    done, every = make_translation.shares(FILE)[kind]
    assert every > 50 and done / every >= ENOUGH[kind], f"{done} of {every}"


def test_fields_of_templates_stay(make_translation):
    import re

    for source, text in make_translation.read(FILE).items():
        fields = re.findall(r"\{[^}]*\}", source)
        assert sorted(fields) == sorted(re.findall(r"\{[^}]*\}", text)), source


def test_a_tool_is_chinese(chinese, qgis):
    from qgis.core import QgsApplication

    provider = QgsApplication.processingRegistry().providerById("agridrought")
    tool = provider.algorithm("classify").create()
    assert tool.displayName().endswith(" 干旱等级") and tool.group() == "4 干旱"
    ssi = provider.algorithm("ssi").create()
    assert ssi.parameterDefinition("SCALE").description() == "时间尺度（步）"
    chain = provider.algorithm("droughtanalysis").create()
    assert chain.displayName() == "一个记录的干旱分析，含报告"
    assert chain.parameterDefinition("sm").description() == "土壤湿度"


def test_a_legend_is_chinese(chinese, qgis, tmp_path):
    import numpy as np
    from qgis.core import QgsRasterLayer
    from support.files import write_stack

    from agridrought.ui.styles import apply_style

    path = write_stack(tmp_path / "c.tif", np.ones((2, 3, 3)), variable="drought_class", unit="class", dtype="uint8")
    layer = QgsRasterLayer(path, "c")
    apply_style(layer, "drought_class")
    assert [text for text, _ in layer.renderer().legendSymbologyItems()] == ["无旱", "轻旱", "中旱", "重旱", "特旱"]


@pytest.mark.parametrize(
    ("locale", "there"),
    [("zh-Hans", True), ("zh_CN", True), ("zh", True), ("zh-Hant", False), ("zh_TW", False), ("en_US", False),
     ("de", False)],
)  # fmt: skip
def test_the_language_follows_the_locale(qgis, locale, there):
    from agridrought.ui.language import file_for

    assert (file_for(locale) is not None) == there
