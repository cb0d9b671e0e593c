"""The combo box of a choice: words for the reader, ids for scripts and models."""

from __future__ import annotations

from processing.gui.wrappers import DIALOG_MODELER, WidgetWrapper
from qgis.core import QgsProcessingParameterDefinition, QgsProcessingParameterEnum
from qgis.PyQt.QtWidgets import QComboBox

from .language import tr


class ChoiceWidget(WidgetWrapper):
    """Shows a label for each word of a parameter; its value is the word.

    ``labels`` comes from the metadata of the parameter, word by word.
    """

    def __init__(self, param, dialog, row=0, col=0, labels=None, **more):
        self._labels = labels or {}
        super().__init__(param, dialog, row, col, **more)

    def createWidget(self, **more):
        box = QComboBox()
        definition = self.parameterDefinition()
        if definition.flags() & QgsProcessingParameterDefinition.Flag.FlagOptional:
            box.addItem(tr("[Not selected]"), None)
        for word in definition.options():
            box.addItem(self._labels.get(word, word), word)
        if self.dialogType == DIALOG_MODELER:
            for value in self.dialog.getAvailableValuesOfType(QgsProcessingParameterEnum):
                box.addItem(self.dialog.resolveValueDescription(value), value)
        box.setCurrentIndex(max(box.findData(definition.defaultValue()), 0))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(lambda: self.widgetValueHasChanged.emit(self))
        return box

    def setValue(self, value):
        place = self.widget.findData(value)
        if place >= 0:
            self.widget.setCurrentIndex(place)

    def value(self):
        return self.widget.currentData()
