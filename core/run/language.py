"""The language of what a reader sees: texts are templates with named fields, translated before they are filled.

The texts of messages, reports and figures are written in English where they arise: ``say("Zone {name}", name=name)``.
Whoever starts a run chooses the language (``with speaking(…):``): the Toolbox gives the translator of QGIS, the command
reads a translation file. Without a choice, and for a text that has no translation, it is English.
``scripts/make_translation.py`` gathers the literals inside ``say(…)`` and ``later(…)``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree  # nosec B405 # reads files of the plugin only

FOLDER = Path(__file__).resolve().parents[2] / "i18n"


@dataclass(frozen=True)
class Language:
    """A language and its translator.

    Parameters
    ----------
    code
        As HTML has it: ``en``, ``zh-Hans``.
    translate
        Gives a template in the language; one that it does not know comes back as it is.
    """

    code: str = "en"
    translate: Callable[[str], str] = lambda text: text


ENGLISH = Language()
_CURRENT: ContextVar[Language] = ContextVar("agridrought_language", default=ENGLISH)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Let `say` speak a language inside the block, in this thread only."""
    token = _CURRENT.set(language)
    try:
        yield
    finally:
        _CURRENT.reset(token)


def current() -> Language:
    """The language that `say` speaks."""
    return _CURRENT.get()


def say(template: str, /, **fields: object) -> str:
    """Return a text in the current language.

    Parameters
    ----------
    template
        In the notation of `str.format`; taken literally when there are no fields.
    fields
        Values by name; names from data and other texts that are said already.

    Examples
    --------
    >>> say("Zone {name}", name="North")
    'Zone North'
    >>> with speaking(Language("zh-Hans", {"Zone {name}": "分区 {name}"}.get)):
    ...     say("Zone {name}", name="North")
    '分区 North'
    """
    text = _CURRENT.get().translate(template)
    return text.format(**fields) if fields else text


def later(text: str) -> str:
    """Mark a text of a table at module level, which is said when it is used."""
    return text


def name_for(locale: str) -> str:
    """Name of the translation for a locale, as its files have it.

    Chinese is written in two ways: ``zh_CN``, ``zh_SG``, ``zh-Hans`` and plain ``zh`` are the simplified one.

    Examples
    --------
    >>> [name_for(one) for one in ("zh_CN.UTF-8", "zh-Hant", "de_AT", "C")]
    ['zh-Hans', '', 'de', '']
    """
    parts = locale.split(".")[0].split("@")[0].replace("_", "-").split("-")
    language, rest = parts[0].lower(), {part.lower() for part in parts[1:]}
    if language == "zh":
        return "" if rest & {"hant", "tw", "hk", "mo"} else "zh-Hans"
    return language if language not in ("c", "posix") else ""


def language_of(locale: str) -> Language:
    """The language for a locale, from the translation file of the plugin; English where there is none."""
    name = name_for(locale)
    known = _translations(name)
    return Language(name, lambda text: known.get(text, text)) if known else ENGLISH


@lru_cache(maxsize=2)
def _translations(name: str) -> dict[str, str]:
    """Translation by text."""
    path = FOLDER / f"agridrought_{name}.ts"
    if not name or not path.is_file():
        return {}
    found = {}
    for message in ElementTree.parse(path).iter("message"):  # nosec B314
        source, translation = message.findtext("source"), message.find("translation")
        if source and translation is not None and translation.text:
            found[source] = translation.text
    return found
