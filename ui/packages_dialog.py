"""The dialog “Python packages”, and the hint that leads to it when something is missing."""

from __future__ import annotations

import platform

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..core.run import packages
from .language import tr

# On the application, since a plugin that is reloaded forgets its own variables.
_TOLD = "agridrought_told_of_missing_packages"
_MANY = 3  # tools that must need a package before its absence is told at the start


def tools_by_package(algorithms) -> dict[str, list[str]]:
    """Import name of each package → names of the tools that cannot run without it."""
    tools: dict[str, list[str]] = {}
    for algorithm in algorithms:
        # A model that the provider ships needs what its tools need, and says nothing itself.
        for package in getattr(algorithm, "PACKAGES", ()):
            tools.setdefault(package, []).append(algorithm.title())
    return tools


def uses_by_package() -> dict[str, list[str]]:
    """Packages that no tool needs to run: import name → what they are for."""
    return {
        "matplotlib": [tr("reports of all tools")],
        "jinja2": [tr("reports of all tools")],
        "PIL": [tr("animations of “Maps to print”")],
        "cftime": [tr("NetCDF files with a calendar of 360 or 365 days")],
    }


class PackagesDialog(QDialog):
    """Which packages the tools use, which of them are there, and the command for the others.

    algorithms
        The provider's algorithms.
    """

    def __init__(self, algorithms, parent=None):
        super().__init__(parent)
        self.setWindowTitle(tr("AgriDrought: Python packages"))
        algorithms = list(algorithms)
        tools = tools_by_package(algorithms)
        for package, uses in uses_by_package().items():
            tools.setdefault(package, []).extend(uses)
        self._absent = packages.missing(tools)
        self._broken: dict[str, str] = {}
        self._names = list(tools)
        self._head = QLabel()
        self._head.setWordWrap(True)
        self._rows = self._table(tools, sum(hasattr(algorithm, "PACKAGES") for algorithm in algorithms))
        layout = QVBoxLayout(self)
        layout.addWidget(self._head)
        layout.addWidget(self._rows, 1)
        layout.addWidget(self._installation())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._summarise()
        later = QTimer(self)  # to import them all takes seconds; the window comes first
        later.setSingleShot(True)
        later.timeout.connect(self.check_imports)
        later.start(300)

    def check_imports(self) -> None:
        """Find packages that are installed but cannot be imported, and tell them."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            self._broken = packages.broken(self._names)
        finally:
            QApplication.restoreOverrideCursor()
        for name, why in self._broken.items():
            row = self._rows.topLevelItem(self._names.index(name))
            row.setText(1, tr("cannot be imported: {}").format(why))
            row.setToolTip(1, why)
            row.setIcon(1, QgsApplication.getThemeIcon("/mIconWarning.svg"))
        self._summarise()

    def sizeHint(self):
        return QSize(720, 480)

    def _summarise(self) -> None:
        lines = []
        for names, words in (
            (self._absent, tr("Missing: {}. The tools that need them cannot run; all others can.")),
            (self._broken, tr("Installed, but cannot be imported: {}. The tools that need them cannot run.")),
        ):
            if names:
                lines.append(words.format(", ".join(packages.title(name) for name in names)))
        text = "<br>".join(lines) or tr("All packages that the tools use are installed.")
        python = tr("QGIS {} runs with Python {}.").format(Qgis.version(), platform.python_version())
        self._head.setText(f"<b>{text}</b><br>{python}")
        self._area.setVisible(bool(lines))
        self._show_command()

    def _table(self, tools, tool_count: int) -> QTreeWidget:
        table = QTreeWidget()
        table.setHeaderLabels([tr("Package"), tr("Installed version"), tr("Needed by")])
        table.setRootIsDecorated(False)
        table.setWordWrap(True)
        table.setAlternatingRowColors(True)
        for name, needing in tools.items():
            version = packages.version(name)
            words = tr("missing") if version is None else version or tr("installed")
            users = tr("all tools") if len(needing) == tool_count else ", ".join(needing)
            row = QTreeWidgetItem([packages.title(name), words, users])
            icon = "/mIconWarning.svg" if version is None else "/mIconSuccess.svg"
            row.setIcon(1, QgsApplication.getThemeIcon(icon))
            row.setToolTip(2, ", ".join(needing))
            table.addTopLevelItem(row)
        for column in (0, 1):
            table.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        return table

    def _installation(self) -> QWidget:
        """The command for a system, this one at first, and the button that copies it."""
        area = QWidget()
        layout = QVBoxLayout(area)
        layout.setContentsMargins(0, 0, 0, 0)
        self._system = QComboBox()
        for system in packages.SYSTEMS:
            self._system.addItem(tr(system.name), system)
        self._system.setCurrentIndex(packages.SYSTEMS.index(packages.this_system()))
        self._where = QLabel()
        self._command = QLineEdit()
        self._command.setReadOnly(True)
        self._command.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        copy = QPushButton(QgsApplication.getThemeIcon("/mActionEditCopy.svg"), tr("Copy"))
        copy.setToolTip(tr("Copy the command to the clipboard"))
        copy.clicked.connect(lambda: QgsApplication.clipboard().setText(self._command.text()))
        first = QHBoxLayout()
        first.addWidget(self._where)
        first.addWidget(self._system)
        first.addStretch(1)
        second = QHBoxLayout()
        second.addWidget(self._command, 1)
        second.addWidget(copy)
        layout.addLayout(first)
        layout.addLayout(second)
        note = QLabel(
            tr("AgriDrought installs nothing by itself. Start QGIS again afterwards: only then it finds new packages.")
        )
        note.setWordWrap(True)
        layout.addWidget(note)
        self._system.currentIndexChanged.connect(self._show_command)
        self._area = area
        return area

    def _show_command(self):
        system = self._system.currentData(Qt.ItemDataRole.UserRole)
        self._where.setText(tr("To install what is missing, type {} on").format(tr(system.where)))
        commands = []
        if self._absent:
            commands.append(packages.command(self._absent, system))
        if self._broken:
            commands.append(packages.repair_command(self._broken, system))
        self._command.setText(" && ".join(commands))
        self._command.setCursorPosition(0)


def hint_once(bar, algorithms, show_dialog) -> bool:
    """Say in a message bar that packages are missing, once per session; tells whether it did.

    A package that one or two tools need is no matter for the first start: those tools tell it themselves, and the
    dialog “Python packages” lists it.
    """
    application = QgsApplication.instance()
    tools = tools_by_package(algorithms)
    absent = packages.missing(name for name, needing in tools.items() if len(needing) >= _MANY)
    if not absent or application.property(_TOLD):
        return False
    application.setProperty(_TOLD, True)
    names = ", ".join(packages.title(name) for name in absent)
    text = tr("Some tools cannot run: Python packages are missing ({}).").format(names)
    message = bar.createMessage("AgriDrought", text)
    button = QPushButton(tr("What to do…"))
    button.clicked.connect(show_dialog)
    message.layout().addWidget(button)
    bar.pushWidget(message, Qgis.MessageLevel.Warning)
    return True
