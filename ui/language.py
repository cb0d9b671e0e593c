"""Texts in the language of QGIS: the translation file of the plugin, if there is one for it."""

from __future__ import annotations

from functools import wraps
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QLocale, QSettings, QTranslator

from ..core.run import language

FOLDER = Path(__file__).resolve().parent.parent / "i18n"


def locale() -> str:
    """The locale that QGIS runs in, such as ``zh-Hans`` or ``de_AT``."""
    settings = QSettings()
    if settings.value("locale/overrideFlag", False, type=bool):
        return str(settings.value("locale/userLocale", "") or "en")
    return str(settings.value("locale/userLocale", "") or QLocale.system().name())


def file_for(name: str) -> Path | None:
    """The compiled translation for a locale; None where there is none."""
    return _there(name.replace("_", "-")) or _there(language.name_for(name))


def translation_name() -> str:
    """Name of the translation that is in use, such as ``zh-Hans``; empty where there is none."""
    path = file_for(locale())
    return path.stem.partition("_")[2] if path else ""


def tr(text: str) -> str:
    """A text of the plugin in the language of QGIS."""
    return QCoreApplication.translate("AgriDrought", text)


def of_qgis(method):
    """Let messages and reports that a method of an algorithm causes speak the language of QGIS."""

    @wraps(method)
    def spoken(*arguments, **named):
        words = language.Language(translation_name() or "en", tr)
        with language.speaking(words):
            return method(*arguments, **named)

    return spoken


def _there(name: str) -> Path | None:
    path = FOLDER / f"agridrought_{name}.qm"
    return path if path.exists() else None


class Language:
    """The translator of the plugin, while it is loaded."""

    def __init__(self):
        self._translator = None
        path = file_for(locale())
        if path is not None:
            translator = QTranslator()
            if translator.load(str(path)):
                QCoreApplication.installTranslator(translator)
                self._translator = translator

    def remove(self) -> None:
        """Take the texts away again."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
