"""What a tutorial sets in italics can be found in the program: a label, a choice, a tool, an entry of a menu."""

import os
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(os.environ["AGRIDROUGHT_ROOT"])
PAGES = [*sorted((ROOT / "docs").glob("tutorial_*.md")), ROOT / "docs" / "data.md", ROOT / "README.md"]
# Words of QGIS itself.
QGIS = {
    "Raster", "AgriDrought", "Run", "Close", "Project", "Layouts", "Plugins", "Manage and Install Plugins",
    "Install from ZIP", "Processing", "Toolbox", "Styles", "qpip",
}  # fmt: skip


@pytest.fixture(scope="module")
def words(qgis):
    from agridrought.algorithms.provider import ALGORITHMS

    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        import make_translation
    finally:
        sys.path.pop(0)
    known = {text for text, kind in make_translation.texts().items() if kind in ("dialogs", "windows", "legends")}
    for kind in ALGORITHMS:
        algorithm = kind().create()
        known |= {algorithm.title(), algorithm.displayName()}
    return known | QGIS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_words_in_italics_are_those_of_the_program(words, page):
    text = re.sub(r"```.*?```|`[^`]*`|\*\*", "", page.read_text(encoding="utf-8"), flags=re.S)
    strange = []
    for phrase in re.findall(r"(?<!\w)\*([^*\n]+(?:\n[^*\n]+)?)\*(?!\w)", text):
        for part in " ".join(phrase.split()).split(" → "):
            plain = re.sub(r"^\d+ · ", "", part)
            if plain not in words and plain.rstrip("…") not in words and f"{plain}…" not in words:
                strange.append(part)
    assert not strange
