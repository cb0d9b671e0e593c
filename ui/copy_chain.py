"""*Copy to my models*, in the menu that the Toolbox shows for a chain: a shipped chain cannot be edited, a copy can."""

from __future__ import annotations

from pathlib import Path

from processing.gui.ContextAction import ContextAction
from processing.gui.ProviderActions import ProviderContextMenuActions
from processing.modeler.ModelerUtils import ModelerUtils
from qgis.core import QgsApplication, QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon
from qgis.utils import iface

from .language import tr


def copy_chain(chain: QgsProcessingModelAlgorithm, folder: Path) -> Path:
    """Write a chain under a free name into a folder of models; returns the file.

    Raises
    ------
    OSError
        The file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while (path := folder / f"{chain.name()}_{number}.model3").exists():
        number += 1
    copy = QgsProcessingModelAlgorithm()
    if not copy.fromFile(chain.sourceFilePath()):
        raise OSError(chain.sourceFilePath())
    copy.setName(f"{chain.displayName()} ({number})")
    copy.setGroup("AgriDrought")
    if not copy.toFile(str(path)):
        raise OSError(str(path))
    return path


class CopyChain(ContextAction):
    """The entry of the menu."""

    def __init__(self):
        super().__init__()
        self.name = tr("Copy to my models")

    def icon(self):
        return QIcon(QgsApplication.getThemeIcon("/mActionEditCopy.svg"))

    def isEnabled(self):
        algorithm = self.itemData
        return isinstance(algorithm, QgsProcessingModelAlgorithm) and algorithm.provider().id() == "agridrought"

    def execute(self):
        path = copy_chain(self.itemData, Path(ModelerUtils.modelsFolders()[0]))
        provider = QgsApplication.processingRegistry().providerById("model")
        if provider is not None:
            provider.refreshAlgorithms()
        iface.messageBar().pushInfo(
            "AgriDrought", tr("Copied to {}. It is among your models and can be edited.").format(path)
        )


def register() -> list:
    """Put the entry into the menu; returns what `deregister` takes."""
    actions = [CopyChain()]
    ProviderContextMenuActions.registerProviderContextMenuActions(actions)
    return actions


def deregister(actions) -> None:
    """Take the entry out of the menu."""
    ProviderContextMenuActions.deregisterProviderContextMenuActions(actions)
