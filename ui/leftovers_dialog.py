"""The dialog “Leftovers of killed runs”: hidden folders that a crash or a killed process left, to see and remove."""

from __future__ import annotations

import tempfile
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from ..core.engine.leftovers import Leftover, find_leftovers, remove
from .language import tr


def usual_folders() -> list[Path]:
    """Where outputs usually are: beside the project and the files of its layers, and the folder of temporary files."""
    project = QgsProject.instance()
    folders = [Path(tempfile.gettempdir()), Path(project.homePath() or tempfile.gettempdir())]
    for layer in project.mapLayers().values():
        path = Path(layer.source().split("|", 1)[0])
        try:
            if path.is_file():
                folders.append(path.parent)
        except (OSError, ValueError):  # a source that is no path
            continue
    return list(dict.fromkeys(folders))


class LeftoversDialog(QDialog):
    """What killed runs left, in the usual folders and in one that the user names."""

    def __init__(self, parent=None, folders: list[Path] | None = None):
        super().__init__(parent)
        self.setWindowTitle(tr("AgriDrought: leftovers of killed runs"))
        self._found: list[Leftover] = []
        layout = QVBoxLayout(self)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        layout.addWidget(self.summary)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([tr("Folder"), tr("Size"), tr("Started")])
        self.list.setRootIsDecorated(False)
        layout.addWidget(self.list, 1)
        look = QPushButton(tr("Look in another folder and below…"))
        look.clicked.connect(self._look_elsewhere)
        layout.addWidget(look)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.remove_button = buttons.addButton(tr("Remove the marked"), QDialogButtonBox.ButtonRole.ActionRole)
        self.remove_button.clicked.connect(self.remove_marked)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.show_found(find_leftovers(usual_folders() if folders is None else folders))

    def sizeHint(self):
        return QSize(720, 360)

    def show_found(self, found: list[Leftover]) -> None:
        """List leftovers, all marked."""
        self._found = found
        self.list.clear()
        for one in found:
            size, made = f"{one.nbytes / 1024**2:.1f} MiB", f"{one.made:%Y-%m-%d %H:%M}"
            item = QTreeWidgetItem([str(one.path), size, made])
            item.setCheckState(0, Qt.CheckState.Checked)
            self.list.addTopLevelItem(item)
        self.list.resizeColumnToContents(0)
        self.remove_button.setEnabled(bool(found))
        total = sum(one.nbytes for one in found) / 1024**2
        self.summary.setText(
            tr("{} hidden folder(s) of runs that were killed, {:.1f} MiB. Their outputs were never finished.").format(
                len(found), total
            )
            if found
            else tr("No leftovers of killed runs in the folders of this project.")
        )

    def remove_marked(self) -> None:
        """Remove what is marked; the rest stays in the list."""
        marked = [
            one
            for row, one in enumerate(self._found)
            if self.list.topLevelItem(row).checkState(0) == Qt.CheckState.Checked
        ]
        remove(marked)
        self.show_found([one for one in self._found if one.path.exists()])

    def _look_elsewhere(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder to look in"))
        if folder:
            self.show_found(find_leftovers([Path(folder)], below=True))
