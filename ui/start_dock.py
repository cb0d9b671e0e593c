"""The panel “Getting started”: the chain as numbered steps, with what each needs and gives."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from .language import tr
from .steps import CHAIN, EACH_MONTH, FINER, Results, Step, parameters_for

NAME = "AgriDroughtStart"  # of the dock, for QGIS's memory of where it was
_TICK = 22


class StartDock(QgsDockWidget):
    """Opens tools with the result of the step before; a tick stands where a result is in the project.

    Parameters
    ----------
    open_sample
        Fills the menu of the button for samples: called with the button's menu.
    show_help
        Opens the documentation.
    """

    def __init__(self, parent, sample_menu, show_help):
        super().__init__(tr("AgriDrought: getting started"), parent)
        self.setObjectName(NAME)
        self._results = Results(QgsProject.instance())
        self._ticks: dict[str, QLabel] = {}
        self._dialogs = []  # QGIS would close a dialog that nobody holds
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._page(sample_menu, show_help))
        self.setWidget(area)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(200)  # several layers come at once
        self._soon.timeout.connect(self.refresh)
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved, project.cleared):
            signal.connect(self._soon.start)
        self.refresh()

    def stop(self) -> None:
        """Follow the project no longer."""
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved, project.cleared):
            signal.disconnect(self._soon.start)

    def refresh(self) -> None:
        """Set the ticks by what the project holds."""
        done = {tool for tool, _ in self._results.find()}
        for tool, tick in self._ticks.items():
            icon = QgsApplication.getThemeIcon("/mIconSuccess.svg")
            tick.setPixmap(icon.pixmap(_TICK, _TICK)) if tool in done else tick.clear()
            tick.setToolTip(tr("A result is in the project") if tool in done else "")

    def _page(self, sample_menu, show_help) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        words = tr(
            "From files to a drought map, step by step. Each button opens the tool with the result of the step before "
            "already chosen."
        )
        layout.addWidget(_text(words))
        row = QHBoxLayout()
        sample = QToolButton()
        sample.setText(tr("Load sample project"))
        sample.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        sample.setMenu(sample_menu)
        guide = QPushButton(tr("Documentation"))
        guide.clicked.connect(show_help)
        row.addWidget(sample)
        row.addWidget(guide)
        row.addStretch(1)
        layout.addLayout(row)
        for number, step in enumerate(CHAIN, 1):
            layout.addWidget(self._box(f"{number}", step))
        layout.addWidget(_text(f"<b>{tr('Finer maps, between steps 2 and 3')}</b>"))
        for letter, step in zip("abc", FINER, strict=True):
            layout.addWidget(self._box(letter, step))
        layout.addWidget(_text(f"<b>{tr('Each month')}</b>"))
        for step in EACH_MONTH:
            layout.addWidget(self._box("+", step))
        layout.addStretch(1)
        return page

    def _box(self, number: str, step: Step) -> QFrame:
        box = QFrame()
        box.setFrameShape(QFrame.Shape.StyledPanel)
        layout = QGridLayout(box)
        tick = QLabel()
        tick.setFixedSize(_TICK, _TICK)
        self._ticks[step.tool] = tick
        button = QPushButton(tr("Open"))
        button.setObjectName(f"open_{step.tool}")
        button.setToolTip(tr("Open the tool"))
        button.clicked.connect(lambda: self.open_tool(step))
        layout.addWidget(_text(f"<b>{number} · {tr(step.title)}</b>"), 0, 0)
        layout.addWidget(tick, 0, 1)
        layout.addWidget(button, 0, 2)
        words = f"{tr('Needs:')} {tr(step.needs)}<br>{tr('Gives:')} {tr(step.gives)}"
        layout.addWidget(_text(words), 1, 0, 1, 3)
        layout.setColumnStretch(0, 1)
        return box

    def open_tool(self, step: Step):
        """Open the dialog of a step's tool; returns it."""
        from qgis import processing

        given = parameters_for(step, self._results.find())
        dialog = processing.createAlgorithmDialog(f"agridrought:{step.tool}", given)
        if dialog is not None:
            self._dialogs = [one for one in self._dialogs if _is_open(one)] + [dialog]
            dialog.show()
        return dialog


def _is_open(dialog) -> bool:
    try:
        return dialog.isVisible()
    except RuntimeError:  # Qt has deleted it
        return False


def _text(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    return label
