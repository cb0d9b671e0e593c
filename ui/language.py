"""Texts in the language of QGIS: the translation file of the plugin, if there is one for it."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QLocale, QSettings, QTranslator

FOLDER = Path(__file__).resolve().parent.parent / "i18n"


def locale() -> str:
    """The locale that QGIS runs in, such as ``zh-Hans`` or ``de_AT``."""
    settings = QSettings()
    if settings.value("locale/overrideFlag", False, type=bool):
        return str(settings.value("locale/userLocale", "") or "en")
    return str(settings.value("locale/userLocale", "") or QLocale.system().name())


def file_for(name: str) -> Path | None:
    """The compiled translation for a locale; None where there is none.

    Chinese is written in two ways: ``zh_CN``, ``zh_SG``, ``zh-Hans`` and plain ``zh`` are the simplified one.
    """
    parts = name.replace("_", "-").split("-")
    language, rest = parts[0].lower(), {part.lower() for part in parts[1:]}
    if language == "zh":
        return None if rest & {"hant", "tw", "hk", "mo"} else _there("zh-Hans")
    return _there(name.replace("_", "-")) or _there(language)


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
