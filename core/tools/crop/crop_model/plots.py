"""Figures about a crop model that no other report has: the ROC curve of the irrigation forecast."""

from __future__ import annotations

from ....learning.roc import Confusion, Roc
from ....report import figures as look
from ....report.legends import MOISTURE


def roc_curve(roc: Roc, confusion: Confusion):
    """The curve, the diagonal of a forecast by chance, and the point of the forecast at one half; a Figure."""
    figure, (axes,), side = look.panels(1, 1, 3.2, 3.2, "", headings=False)
    place = axes.get_position()
    axes.set_position([place.x0, place.y0 + 0.05, place.width, place.height - 0.03])
    axes.plot((0, 1), (0, 1), color=look.LINE, linewidth=0.8, linestyle=(0, (4, 3)))
    axes.plot(roc.false_positive, roc.true_positive, color=MOISTURE[-1].colour, linewidth=1.8)
    false = confusion.fp / max(confusion.fp + confusion.tn, 1)
    axes.plot([false], [confusion.producers_accuracy], "o", color=look.INK, markersize=5)
    axes.set_xlim(-0.01, 1.01)
    axes.set_ylim(-0.01, 1.01)
    axes.set_aspect("equal")
    axes.set_xlabel("false positives: share of the rows with CIR 0", fontsize=8.5, color=look.SOFT)
    axes.set_ylabel("true positives: share of the rows with CIR 1", fontsize=8.5, color=look.SOFT)
    words = (
        f"Area below the curve\n{roc.area:.3f}\n\nDashed: a forecast by\nchance (0.5)\n\nDot: what is forecast\nwith a "
        "probability of\none half or more"
    )
    side.text(0, 1, words, va="top", fontsize=9, color=look.INK, transform=side.transAxes)
    return figure
