"""What a long computation needs to know about the run it belongs to."""

from __future__ import annotations

import ctypes
import gc
import os
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace
from typing import TypeVar

from .errors import Cancelled
from .messages import Tell

_stopped = threading.Event()


def heard() -> Callable[[], bool]:
    """Listen for Ctrl-C (and for a polite request to end) from here on; returns whether it came.

    A process ends at once by default, with the hidden folder of the run left on the disk. Asked for a second time
    the process does end at once.
    """
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _hear)
    return _stopped.is_set


def _hear(number, frame) -> None:
    _stopped.set()
    signal.signal(number, signal.SIG_DFL)


def give_back() -> None:
    """Between two long passes: what threads have freed stays with the process otherwise, and the next pass adds to it.

    The C library of Linux can be asked for it; elsewhere nothing is done.
    """
    gc.collect()
    trim()


def trim() -> None:
    """Give the system what the C library keeps of freed memory; costs about a millisecond."""
    found = getattr(_c_library(), "malloc_trim", None)
    if found:
        found(0)


def _c_library():
    """The C library of the process; None where it cannot be had by this name (Windows)."""
    try:
        return ctypes.CDLL(None)
    except (OSError, TypeError):
        return None


_check: ContextVar[Callable[[], None]] = ContextVar("check", default=lambda: None)


def check_run() -> None:
    """Raise `Cancelled` once the run of this thread is stopped: for what is given no job (`Job.heard_everywhere`)."""
    _check.get()()


Result = TypeVar("Result")
_EACH = 256  # values between two looks of `each`: a look takes as long as a simple value


def each(values: Iterable[Result]) -> Iterator[Result]:
    """The values one by one, as long as the run is not stopped (`check_run`): there may be hundreds of thousands."""
    for place, value in enumerate(values):
        if place % _EACH == 0:
            check_run()
        yield value


_POLL = 0.1  # seconds between two looks at whether the run is cancelled
_MIB = 1024**2
# Environment variables of what a user sets once for all runs.
SCHEDULER = "AGRIDROUGHT_SCHEDULER"
CREATION = "AGRIDROUGHT_CREATION_OPTIONS"
CLOUD_OPTIMIZED = "AGRIDROUGHT_CLOUD_OPTIMIZED"
_YES = ("1", "yes", "true")


def default_memory() -> int:
    """A quarter of the machine's memory, at least 256 MiB and at most 2 GiB, in bytes."""
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):  # Windows has no sysconf
        total = 4096 * _MIB
    return int(min(max(total // 4, 256 * _MIB), 2048 * _MIB))


@dataclass(frozen=True)
class Job:
    """Budget, progress, cancellation and messages of one run.

    memory
        Bytes that the run may hold in arrays at one time.
    threads
        Windows worked on at the same time.
    report, cancelled
        Where progress (0 to 1) goes, and who says stop. The defaults make a silent run that nobody cancels.
    info, warn
        Where messages go: functions of a text, or those of a `Tell`.
    scheduler
        Address of a Dask scheduler that the work is handed to; empty: the threads of this process. By default what
        the environment variable `SCHEDULER` says.
    creation
        How rasters are created, as ``NAME=VALUE`` words of the GeoTIFF format; by default those of `CREATION`.
    cloud_optimized
        Whether they become Cloud Optimized GeoTIFFs; by default whether `CLOUD_OPTIMIZED` is set to 1.

    Attributes
    ----------
    tell
        The `Tell` behind ``info`` and ``warn``; parts of a job share it.
    """

    memory: int = field(default_factory=default_memory)
    threads: int = field(default_factory=lambda: os.cpu_count() or 1)
    report: Callable[[float], None] = lambda share: None
    cancelled: Callable[[], bool] = lambda: False
    info: Callable[..., None] = lambda text: None
    warn: Callable[..., None] = lambda text: None
    scheduler: str = field(default_factory=lambda: os.environ.get(SCHEDULER, "").strip())
    creation: tuple[str, ...] = field(default_factory=lambda: tuple(os.environ.get(CREATION, "").split()))
    cloud_optimized: bool = field(default_factory=lambda: os.environ.get(CLOUD_OPTIMIZED, "") in _YES)
    tell: Tell = field(init=False, repr=False)

    def __post_init__(self):
        info, warn = self.info, self.warn
        given = [getattr(one, "__self__", None) for one in (info, warn)]
        tell = next((one for one in given if isinstance(one, Tell)), Tell())
        if any(
            one is not tell for one in given
        ):  # one of them is heard by somebody else; what is left out is counted all the same
            tell = replace(
                tell, on_info=lambda message: info(str(message)), on_warning=lambda message: warn(str(message))
            )
        for name, value in (("tell", tell), ("info", tell.info), ("warn", tell.warn)):
            object.__setattr__(self, name, value)

    def check(self) -> None:
        """Raise `Cancelled` once the user asked to stop; call it at least every second."""
        if self.cancelled():
            raise Cancelled()

    @contextmanager
    def heard_everywhere(self) -> Iterator[None]:
        """Within it `check_run` asks this job, in this thread."""
        before = _check.set(self.check)
        try:
            yield
        finally:
            _check.reset(before)

    def awaited(self, function: Callable[[], Result]) -> Result:
        """What a function returns that cannot look up by itself, as the first import of a large package.

        It works in a thread, and a cancelled run does not wait for it; so it must not write anything.

        Raises
        ------
        Cancelled, and whatever the function raises.
        """
        pool = ThreadPoolExecutor(1)
        try:
            future = pool.submit(function)
            while not wait([future], _POLL).done:
                self.check()
            self.check()
            return future.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def part(self, start: float, stop: float) -> Job:
        """The same job with its progress squeezed into ``start``…``stop`` of the whole."""
        return Job(
            memory=self.memory,
            threads=self.threads,
            report=lambda share: self.report(start + (stop - start) * share),
            cancelled=self.cancelled,
            info=self.info,
            warn=self.warn,
            scheduler=self.scheduler,
            creation=self.creation,
            cloud_optimized=self.cloud_optimized,
        )
