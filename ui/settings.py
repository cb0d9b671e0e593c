"""What a person may set: Settings → Options → Processing → Providers → AgriDrought.

There is no folder for outputs here: Processing has one (Options → Processing → General → Output folder)
that every tool's dialog uses for a bare file name, and a second one would only contradict it.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

from ..core.data.raster.writer import creation_options
from ..core.run.errors import AgriDroughtError
from ..core.run.job import CLOUD_OPTIMIZED, CREATION, SCHEDULER, Job
from .language import tr

_MIB = 1024**2


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


@dataclass(frozen=True)
class _Text:
    """A setting that is a text; empty by default."""

    name: str
    label: str
    check: Callable[[str], str] = str
    default: str = ""


@dataclass(frozen=True)
class _Switch:
    """A setting that is yes or no."""

    name: str
    label: str
    default: bool = False


def _checked_options(text) -> str:
    try:
        creation_options(str(text).split())
    except AgriDroughtError as error:
        raise ValueError(str(error)) from error
    return str(text).strip()


# What the environment says counts where a setting was left empty.
SCHEDULER_ADDRESS = _Text(SCHEDULER, tr("Address of a Dask scheduler (empty: the threads of this machine)"))
OPTIONS = _Text(CREATION, tr("Creation options of GeoTIFFs, such as COMPRESS=ZSTD"), _checked_options)
CLOUD = _Switch(CLOUD_OPTIMIZED, tr("Write Cloud Optimized GeoTIFFs"))
SETTINGS = (MEMORY, THREADS, SCHEDULER_ADDRESS, OPTIONS, CLOUD)


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
    for text in (SCHEDULER_ADDRESS, OPTIONS):
        ProcessingConfig.addSetting(
            Checked(group, text.name, text.label, text.default, valuetype=Setting.STRING, validator=text.check)
        )
    ProcessingConfig.addSetting(Setting(group, CLOUD.name, CLOUD.label, CLOUD.default))
    ProcessingConfig.readSettings()


def remove(group: str) -> None:
    try:
        from processing.core.ProcessingConfig import ProcessingConfig
    except ImportError:
        return
    ProcessingConfig.settingIcons.pop(group, None)
    for one in SETTINGS:
        # removeSetting() fails on a setting that is not there, as after a load that failed.
        ProcessingConfig.settings.pop(one.name, None)


def limits(warn: Callable[[str], None]) -> dict:
    """What a `Job` is told: memory in bytes, threads, scheduler, creation; ``warn`` hears of values that are no use."""
    chosen: dict = {"memory": _value(MEMORY, warn) * _MIB, "threads": _value(THREADS, warn)}
    if _plain(SCHEDULER_ADDRESS):
        chosen["scheduler"] = str(_plain(SCHEDULER_ADDRESS)).strip()
    if _plain(OPTIONS):
        chosen["creation"] = tuple(str(_plain(OPTIONS)).split())
    if _plain(CLOUD):
        chosen["cloud_optimized"] = True
    return chosen


def _plain(setting: _Text | _Switch):
    try:
        from processing.core.ProcessingConfig import ProcessingConfig
    except ImportError:
        return None
    return ProcessingConfig.getSetting(setting.name)


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
