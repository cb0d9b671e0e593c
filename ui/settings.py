"""What a person may set: Settings → Options → Processing → Providers → AgriDrought.

There is no folder for outputs here: Processing has one (Options → Processing → General → Output folder)
that every tool's dialog uses for a bare file name, and a second one would only contradict it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

from qgis.PyQt.QtCore import QCoreApplication

from ..core.run.job import Job

_MIB = 1024**2


def tr(text: str) -> str:
    return QCoreApplication.translate("AgriDrought", text)


@dataclass(frozen=True)
class _WholeNumber:
    """A setting that is a whole number between two limits."""

    name: str
    label: str
    default: int
    low: int
    high: int

    def check(self, value) -> int:
        """The value as a number; a `ValueError` says what is allowed."""
        try:
            number = int(str(value))
        except ValueError:
            number = None
        if number is None or not self.low <= number <= self.high:
            raise ValueError(
                tr("{} is not possible here; write a whole number from {} to {}.").format(value, self.low, self.high)
            )
        return number


def _memory_of_this_machine() -> int:
    """In MiB; where the system does not tell, more than any machine has."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // _MIB
    except (AttributeError, ValueError, OSError):  # Windows has no sysconf
        return 1024**2


_usual = Job()
MEMORY = _WholeNumber(
    "AGRIDROUGHT_MEMORY",
    tr("Memory that one run may use for arrays (MiB)"),
    _usual.memory // _MIB,
    64,
    _memory_of_this_machine(),
)
THREADS = _WholeNumber(
    "AGRIDROUGHT_THREADS",
    tr("Threads: parts of a raster worked on at the same time"),
    _usual.threads,
    1,
    os.cpu_count() or 1,
)


def add(group: str, icon) -> None:
    """Put the settings on the page of Processing's options, in the group of the provider's name."""
    try:
        from processing.core.ProcessingConfig import ProcessingConfig, Setting
    except ImportError:
        return  # a script that uses QGIS without its Processing plugin has no such page

    class Checked(Setting):
        """Kept as a number: Processing would keep the text of the page, and never see that it is the default."""

        def setValue(self, value):
            self.value = self.validator(value)

    ProcessingConfig.setGroupIcon(group, icon)
    for whole in (MEMORY, THREADS):
        ProcessingConfig.addSetting(
            Checked(group, whole.name, whole.label, whole.default, valuetype=Setting.INT, validator=whole.check)
        )
    ProcessingConfig.readSettings()


def remove(group: str) -> None:
    try:
        from processing.core.ProcessingConfig import ProcessingConfig
    except ImportError:
        return
    ProcessingConfig.settingIcons.pop(group, None)
    for whole in (MEMORY, THREADS):
        # removeSetting() fails on a setting that is not there, as after a load that failed.
        ProcessingConfig.settings.pop(whole.name, None)


def limits(warn: Callable[[str], None]) -> dict:
    """Memory in bytes and number of threads for a `Job`; ``warn`` hears of values that cannot be used."""
    return {"memory": _value(MEMORY, warn) * _MIB, "threads": _value(THREADS, warn)}


def _value(whole: _WholeNumber, warn) -> int:
    try:
        from processing.core.ProcessingConfig import ProcessingConfig
    except ImportError:
        return whole.default
    value = ProcessingConfig.getSetting(whole.name)
    if value is None:  # the provider is not loaded: an algorithm used alone
        return whole.default
    try:
        return whole.check(value)
    except ValueError as error:
        # The page refuses such a value, but a profile may come from a larger machine or an editor.
        warn(f"{tr('Settings of AgriDrought')}, “{whole.label}”: {error} {tr('Used instead')}: {whole.default}")
        return whole.default
