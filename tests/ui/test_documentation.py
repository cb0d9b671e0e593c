"""Pages that a reader opens: links and pictures are there, and pages become HTML."""

import os
import re
from pathlib import Path

import pytest

ROOT = Path(os.environ["AGRIDROUGHT_ROOT"])
PAGES = [
    ROOT / "README.md",
    ROOT / "README.zh.md",
    ROOT / "sample_data" / "README.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_and_pictures_are_there(page):
    text = re.sub(r"```.*?```|`[^`]*`", "", page.read_text(encoding="utf-8"), flags=re.S)
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text)]
    gone = [link for link in links if link and "://" not in link and not (page.parent / link).exists()]
    assert not gone


def test_every_tool_is_in_the_list_of_pages():
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    assert not [path.name for path in (ROOT / "docs" / "tools").glob("*.md") if f"tools/{path.name}" not in index]


def test_pages_become_html_with_pictures_and_links(qgis):
    from agridrought.ui.help_pages import rendered

    html = rendered(ROOT / "docs" / "tutorial_first_map.md")
    assert 'href="tutorial_monthly.html"' in html and "file://" in html and "drought_of_2012.png" in html
    assert "<table" in rendered(ROOT / "docs" / "tools" / "ssi.md")


def test_the_help_of_a_tool_is_short_first(qgis):
    from qgis.core import QgsApplication

    text = QgsApplication.processingRegistry().algorithmById("agridrought:gapfill").shortHelpString()
    assert text.index("You need") < text.index("You get") < text.index("Comes after") < text.index("Details")


def test_the_start_page_follows_the_language(qgis, monkeypatch):
    from agridrought.ui import help_dock

    for locale, folder in (("zh-Hans", "zh"), ("en_US", "docs")):
        monkeypatch.setattr(help_dock.QSettings, "value", lambda self, key, default="", locale=locale: locale)
        assert help_dock.start_page().parent.name == folder
