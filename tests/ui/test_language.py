"""Texts in Chinese: the files are whole and fresh, and what a reader sees is translated."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(os.environ["AGRIDROUGHT_ROOT"])
FILE = ROOT / "i18n" / "agridrought_zh-Hans.ts"
KINDS = ("dialogs", "help", "legends", "windows", "reports", "messages")


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


@pytest.fixture(scope="module")
def texts(make_translation):
    return make_translation.texts()


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_is_translated(make_translation, texts, kind):
    """Where this fails: run scripts/make_translation.py, and translate what its --list shows."""
    known, found = make_translation.read(FILE), [text for text, its in texts.items() if its == kind]
    assert len(found) > 50 and not [text for text in found if text not in known]


def test_fields_and_markup_of_templates_stay(make_translation):
    import re

    def fixed(text):
        return sorted(re.findall(r"\{[^}]*\}|</?[a-z]+[^<>]*>|(?<![A-Za-z])[A-Z]+_[A-Z_]+(?![A-Za-z])", text))

    for source, text in make_translation.read(FILE).items():
        assert fixed(source) == fixed(text), source


def test_words_of_chinese_drought_services(make_translation):
    """One thing has one name: what the glossary (docs/zh/glossary.md) has is what the texts say."""
    known = make_translation.read(FILE)
    table = (ROOT / "docs" / "zh" / "glossary.md").read_text(encoding="utf-8")
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| ")][2:]
    assert len(rows) > 40
    for english, chinese, *_ in rows:
        assert known.get(english, chinese) == chinese, english


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


# Words of QGIS itself, and of the sample project.
QGIS = {"栅格", "AgriDrought", "插件", "管理并安装插件", "从 ZIP 安装", "运行", "关闭", "美国玉米带", "qpip"}


@pytest.mark.parametrize(
    "page", ["README.zh.md", *(f"docs/zh/{name}.md" for name in ("first_map", "index", "monthly"))]
)
def test_words_in_italics_are_those_of_the_program(make_translation, texts, page):
    import re

    known, text = make_translation.read(FILE), (ROOT / page).read_text(encoding="utf-8")
    words = QGIS | {known[source] for source, kind in texts.items() if kind in ("dialogs", "windows", "legends")}
    text = re.sub(r"```.*?```|`[^`]*`|\*\*", "", text, flags=re.S)
    parts = [
        re.sub(r"^\d · ", "", part) for phrase in re.findall(r"\*([^*\n]+)\*", text) for part in phrase.split(" → ")
    ]
    assert not [part for part in parts if part.rstrip("…") not in {word.rstrip("…") for word in words}]


def test_a_run_in_a_chinese_profile_writes_a_chinese_page(chinese, qgis, tmp_path, monkeypatch):
    import re

    import numpy as np
    import processing
    from qgis.core import QgsProcessingFeedback
    from support.files import write_stack

    monkeypatch.setattr("agridrought.ui.language.locale", lambda: "zh-Hans")
    rng = np.random.default_rng(1)
    path = write_stack(tmp_path / "ssi.tif", rng.normal(size=(120, 4, 4)), variable="ssi", unit="1")
    page, feedback = tmp_path / "r.html", QgsProcessingFeedback()
    processing.run(
        "agridrought:droughtarea",
        {"INPUT": path, "OUTPUT": str(tmp_path / "t.csv"), "REPORT": str(page)}, feedback=feedback,
    )  # fmt: skip
    text = page.read_text(encoding="utf-8")
    assert '<html lang="zh-Hans">' in text and "有多大面积处于干旱？" in text
    text = re.sub(r"<style>.*?</style>|<!--.*?-->", "", text, flags=re.S)
    words = re.sub(r"[“(（].*?[”)）]|\S*/\S*", " ", re.sub(r"<[^>]*>", " ", text))
    assert set(re.findall(r"[A-Za-z]{4,}", words)) <= {"Mann", "Kendall"}
    log = feedback.textLog()
    assert "使用和舍去" in log and not re.search("drought|area|left out", log.replace("agridrought", ""))


@pytest.mark.parametrize(
    ("locale", "there"),
    [("zh-Hans", True), ("zh_CN", True), ("zh", True), ("zh-Hant", False), ("zh_TW", False), ("en_US", False),
     ("de", False)],
)  # fmt: skip
def test_the_language_follows_the_locale(qgis, locale, there):
    from agridrought.ui.language import file_for

    assert (file_for(locale) is not None) == there
