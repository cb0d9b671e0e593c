"""The documentation in a panel of QGIS: rendered, offline, with pictures and links."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QSettings, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QHBoxLayout, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from .language import tr

DOCS = Path(__file__).resolve().parent.parent / "docs"
NAME = "AgriDroughtHelp"


def start_page() -> Path:
    """The page to begin with, in the language of QGIS where there is one."""
    locale = str(QSettings().value("locale/userLocale", "") or "")
    chinese = DOCS / "zh" / "index.md"
    return chinese if locale.lower().startswith("zh") and chinese.exists() else DOCS / "index.md"


class HelpDock(QgsDockWidget):
    """Shows the pages of ``docs/``; links to other places open in the browser."""

    def __init__(self, parent):
        super().__init__(tr("AgriDrought: documentation"), parent)
        self.setObjectName(NAME)
        self._browser = QTextBrowser()
        self._browser.setOpenLinks(False)
        self._browser.anchorClicked.connect(self._follow)
        row = QHBoxLayout()
        for text, action in (("←", self._browser.backward), ("→", self._browser.forward)):
            row.addWidget(_button(text, action))
        row.addWidget(_button(tr("Contents"), self.show_start))
        row.addStretch(1)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addLayout(row)
        layout.addWidget(self._browser)
        self.setWidget(page)

    def show_start(self) -> None:
        """Show the list of pages."""
        self.show_page(start_page())

    def show_page(self, path: Path) -> None:
        """Show one page."""
        self._browser.setSource(QUrl.fromLocalFile(str(path)))

    def _follow(self, url: QUrl) -> None:
        whole = self._browser.source().resolved(url)
        if whole.isLocalFile() and whole.toLocalFile().endswith(".md"):
            self._browser.setSource(whole)
        else:
            QDesktopServices.openUrl(whole)


def _button(text: str, action) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.clicked.connect(lambda: action())
    return button
