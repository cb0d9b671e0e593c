"""Figures about what a forest has learnt: importance, partial dependence, the curve of a classifier."""

from __future__ import annotations

import numpy as np

from ..learning.partial_dependence import Dependence
from ..learning.permutation_importance import Importance
from ..learning.roc import Confusion, Roc
from ..run.language import later, say
from . import figures as look
from .legends import MOISTURE

_BLUE, _SAND = MOISTURE[-1].colour, MOISTURE[0].colour
_BAR = 0.3  # inches of a row of the importance
_COLUMNS = 3


def importance_bars(importance: Importance, unit: str, over: str = later("blocks")):
    """One bar for each group, the most important first, with its spread over folds; a matplotlib Figure.

    over
        What the folds are made of, in one word.
    """
    ranked = importance.ranked()
    figure, (axes,), side = look.panels(1, 1, 4.6, max(_BAR * len(ranked), 0.9), "", headings=False)
    # The names stand left of the axes and need more room than a map's degrees.
    place = axes.get_position()
    axes.set_position([place.x0 + 0.13, place.y0 + 0.02, place.width, place.height])
    rows = np.arange(len(ranked))[::-1]
    mean, spread = (np.array([row[i] for row in ranked]) for i in (1, 2))
    axes.barh(rows, mean, height=0.62, color=_BLUE)
    axes.errorbar(mean, rows, xerr=spread, fmt="none", ecolor=look.INK, elinewidth=1.0, capsize=2.5)
    axes.axvline(0, color=look.LINE, linewidth=0.8)
    axes.set_yticks(rows, labels=[look.wrapped(name) for name, _, _ in ranked])
    axes.tick_params(axis="y", length=0, labelcolor=look.INK)
    axes.set_ylim(-0.6, len(ranked) - 0.4)
    axes.set_xlabel(say("rise of the RMSE when shuffled ({unit})", unit=unit), fontsize=8.5, color=look.SOFT)
    axes.locator_params(axis="x", nbins=6)
    for spine in ("top", "right", "left"):
        axes.spines[spine].set_visible(False)
    words = say("Bar: mean over\n{over} and repeats\nLine: ± one SD", over=say(over))
    axes.text(1.04, 1, words, va="top", fontsize=9, color=look.INK, transform=axes.transAxes)
    side.remove()
    return figure


def dependence_curves(dependence: list[Dependence], unit: str):
    """One panel for each feature, all on one vertical scale; a matplotlib Figure.

    The panels span the range of the training; ticks below are the deciles of its rows.
    """
    columns = min(_COLUMNS, len(dependence))
    rows = -(-len(dependence) // columns)
    figure, axes, side = look.panels(rows, columns, 1.85, 1.85, "", headings=True)
    side.axis("off")
    means = np.concatenate([one.mean for one in dependence])
    low, high = means.min(), means.max()
    room = 0.12 * max(high - low, 1e-6)
    for ax in axes:  # room for the numbers below each panel
        place = ax.get_position()
        ax.set_position([place.x0, place.y0 + 0.16 * place.height, place.width, 0.84 * place.height])
    for n, (ax, one) in enumerate(zip(axes[: len(dependence)], dependence, strict=True)):
        look.heading(ax, one.name if len(one.name) < 26 else f"{one.name[:24]}…")
        ax.plot(one.values, one.mean, color=_BLUE, linewidth=1.8)
        ax.plot(one.deciles, np.full(9, low - 0.6 * room), "|", color=_SAND, markersize=7, markeredgewidth=1.2)
        ax.set_ylim(low - room, high + room)
        ax.locator_params(nbins=4)
        ax.tick_params(labelleft=n % columns == 0)
    for ax in axes[len(dependence) :]:
        ax.axis("off")
    words = say(
        "Up: mean predicted soil\nmoisture ({unit})\n\nTicks at the bottom:\ndeciles of the training", unit=unit
    )
    side.text(0, 1, words, va="top", fontsize=9, color=look.INK, transform=side.transAxes)
    return figure


def roc_curve(roc: Roc, confusion: Confusion):
    """The curve, the diagonal of a forecast by chance, and the point of the forecast at one half; a Figure."""
    figure, (axes,), side = look.panels(1, 1, 3.2, 3.2, "", headings=False)
    place = axes.get_position()
    axes.set_position([place.x0, place.y0 + 0.05, place.width, place.height - 0.03])
    axes.plot((0, 1), (0, 1), color=look.LINE, linewidth=0.8, linestyle=(0, (4, 3)))
    axes.plot(roc.false_positive, roc.true_positive, color=_BLUE, linewidth=1.8)
    false = confusion.fp / max(confusion.fp + confusion.tn, 1)
    axes.plot([false], [confusion.producers_accuracy], "o", color=look.INK, markersize=5)
    axes.set_xlim(-0.01, 1.01)
    axes.set_ylim(-0.01, 1.01)
    axes.set_aspect("equal")
    axes.set_xlabel(say("false positives: share of the rows with CIR 0"), fontsize=8.5, color=look.SOFT)
    axes.set_ylabel(say("true positives: share of the rows with CIR 1"), fontsize=8.5, color=look.SOFT)
    words = say(
        "Area below the curve\n{area:.3f}\n\nDashed: a forecast by\nchance (0.5)\n\nDot: what is forecast\nwith a "
        "probability of\none half or more",
        area=roc.area,
    )
    side.text(0, 1, words, va="top", fontsize=9, color=look.INK, transform=side.transAxes)
    return figure
