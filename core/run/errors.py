"""Errors of the core, one small family.

Every message says what is wrong, where, and what to do about it. The base
algorithm of the Toolbox turns them into ``QgsProcessingException``.
"""


class AgriDroughtError(Exception):
    """Anything that the user can understand and mend."""


class InputError(AgriDroughtError):
    """An input cannot be read or does not hold what the tool needs."""


class DateError(InputError):
    """Dates are missing, repeated, out of order or not regular."""


class GridError(InputError):
    """Two inputs lie on different grids or in different reference systems."""


class UnitError(InputError):
    """The values are not in the unit that the tool works in."""


class ParameterError(AgriDroughtError):
    """A parameter has a value that cannot work."""


class OutputError(AgriDroughtError):
    """An output cannot be written."""


class ResourceError(AgriDroughtError):
    """Too little disk or memory for the job."""


class MissingPackageError(AgriDroughtError):
    """A Python package is not installed."""


class Cancelled(AgriDroughtError):
    """The user stopped the run."""

    def __init__(self):
        super().__init__("The run was cancelled; no output was written.")
