"""Memory that was freed, given back to the system."""

from __future__ import annotations

import ctypes
import gc


def give_back() -> None:
    """Between two long passes: what threads have freed stays with the process otherwise, and the next pass adds to it.

    The C library of Linux can be asked for it; elsewhere nothing is done.
    """
    gc.collect()
    trim = getattr(_c_library(), "malloc_trim", None)
    if trim:
        trim(0)


def _c_library():
    """The C library of the process; None where it cannot be had by this name (Windows)."""
    try:
        return ctypes.CDLL(None)
    except (OSError, TypeError):
        return None
