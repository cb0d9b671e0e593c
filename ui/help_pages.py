"""The documentation as HTML for the browser: pages are rendered once for each version, into the user's profile."""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QTextDocument

from ..core import __version__

DOCS = Path(__file__).resolve().parent.parent / "docs"
_LOOK = """<style>
body { max-width: 52em; margin: 2em auto; padding: 0 1em; font-family: sans-serif; line-height: 1.45; }
table { border-collapse: collapse; } td, th { border: 1px solid #bbb; padding: 4px 8px; vertical-align: top; }
img { max-width: 100%; }
</style>"""


def folder() -> Path:
    """Where the pages of this version lie."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "agridrought" / f"help-{__version__}"


def page_of(name: str) -> Path:
    """The HTML of a page, such as ``tools/ssi``; rendered when it is not there, or older than its source."""
    source, target = DOCS / f"{name}.md", folder() / f"{name}.html"
    if not target.exists() or target.stat().st_mtime < source.stat().st_mtime:
        for path in DOCS.rglob("*.md"):  # pages have links to each other
            made = folder() / path.relative_to(DOCS).with_suffix(".html")
            made.parent.mkdir(parents=True, exist_ok=True)
            made.write_text(rendered(path), encoding="utf-8")
    return target


def rendered(path: Path) -> str:
    """A page of Markdown as HTML; pictures by where they are, links to pages by their new names."""
    document = QTextDocument()
    document.setMarkdown(path.read_text(encoding="utf-8"))
    html = document.toHtml()

    def picture(found) -> str:
        place = (path.parent / found[1]).resolve()
        return f'src="{place.as_uri()}"' if place.exists() else found[0]

    html = re.sub(r'src="([^":]+)"', picture, html)
    html = re.sub(r'href="([^":#]+)\.md(#[^"]*)?"', r'href="\1.html\2"', html)
    html = re.sub(r' style="[^"]*"', "", html)
    return html.replace("</head>", f"{_LOOK}</head>")
