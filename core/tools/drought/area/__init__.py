"""Area and share of drought by class, date and zone; annual areas and their trends (docs/methods.md §10)."""

from typing import TYPE_CHECKING

from ....run.packages import lazily

if TYPE_CHECKING:
    from .areas import ClassAreas, class_areas, sum_by_class
    from .classes import class_codes, kind_of

__all__ = ["ClassAreas", "class_areas", "class_codes", "kind_of", "sum_by_class"]

__getattr__ = lazily(
    __name__,
    {
        "areas": (
            "ClassAreas",
            "class_areas",
            "sum_by_class",
        ),
        "classes": (
            "class_codes",
            "kind_of",
        ),
    },
)
