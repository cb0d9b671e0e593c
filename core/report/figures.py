"""What all figures of reports share: size, frame, legend, colour scales.

The figures themselves are in `maps` and `time_series`. They are matplotlib ``Figure``
objects made without pyplot, which keeps state: QGIS runs tools in threads. Data have the
colours of `core/report/legends.py` and no others.
"""

from __future__ import annotations

import numpy as np

from ..data.stack import fill_flags as fill
from ..data.stack.time_axis import MONTHS
from ..run.errors import MissingPackageError
from ..run.language import later, say
from . import legends
from .formatting import clean, count_text, number, short, wide, wrap
from .legends import Category, Stop

# Text, axes and outlines; never data.
INK, SOFT, LINE = "#22282c", "#5a656c", "#8b959a"
WIDTH = 7.0  # inches, what a sheet of A4 has between its margins; all sizes below are inches, too
SIDE = 0.15  # margin at the right
LEFT, TOP, BOTTOM = 0.65, 0.1, 0.35
KEY, KEY_HEIGHT = 0.07, 0.02  # between the numbers of the axes and the legend below them; of the legend's axes
TITLE, HEADING, GAP = 0.35, 0.38, 0.15
_LETTER = 0.0078  # inches of a letter's width for each point of its size, on average
_COLUMN = 34  # letters of a line in the legend
_LONGEST_TITLE = 70  # letters
_LONGEST_LINE, _LONGEST_TEXT = 100, 240  # letters of any line in a picture, and of a text below it
_ENDS = (1, 1.2, 1.6, 2, 4, 6, 8, 10)  # of a scale, without its power of ten
NO_VALUE = Category(-1, later("Land without a value"), legends.FILL_FLAGS[fill.MISSING].colour)


def new_figure(height: float, title: str = ""):
    """An empty figure of the common width.

    Raises
    ------
    MissingPackageError
        matplotlib is not installed.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise MissingPackageError(
            "The Python package matplotlib is missing ({error}). Install it for the Python of QGIS.",
            error=error,
        ) from error  # fmt: skip
    figure = Figure(figsize=(WIDTH, height), facecolor="white")
    if title:
        words = short(title, _LONGEST_TITLE)
        figure.text(0.05 / WIDTH, 1 - 0.05 / height, words, va="top", fontsize=12, fontweight="bold", color=INK)
    return figure


# matplotlib takes for each character the first of these fonts that has it; its own default draws boxes for Chinese.
FONTS = (
    "DejaVu Sans", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",
    "Droid Sans Fallback", "Microsoft YaHei", "SimHei", "PingFang SC", "Hiragino Sans GB", "Arial Unicode MS",
)  # fmt: skip


def set_plain_texts(figure) -> None:
    """Show all texts of a figure as they are: names of zones and stations are no mathematics, whatever they hold.

    matplotlib would read what stands between two dollar signs as a formula, and end the report where it is none.
    """
    from matplotlib.font_manager import fontManager
    from matplotlib.text import Text

    known = {font.name for font in fontManager.ttflist}
    fonts = [font for font in FONTS if font in known]
    for text in figure.findobj(Text):
        text.set_parse_math(False)
        lines = clean(text.get_text()).split("\n")
        # A longer line is no sentence of ours, but a name that would stretch the picture.
        text.set_text("\n".join(line if len(line) <= _LONGEST_LINE else short(line, _LONGEST_LINE) for line in lines))
        if fonts and not text.get_text().isascii():
            text.set_fontfamily(fonts)


def panels(rows: int, columns: int, width: float, height: float, title: str, headings: bool):
    """A figure with a grid of axes, each ``width`` × ``height`` inches, and empty axes for the legend below them.

    Parameters
    ----------
    headings
        Whether the panels have headings, which need room.
    """
    gap = (GAP, HEADING if headings else GAP)
    top = TOP + (TITLE if title else 0.0) + (HEADING - 0.1 if headings else 0.0)
    inner = rows * height + (rows - 1) * gap[1]
    total = top + inner + BOTTOM
    figure = new_figure(total, title)

    def place(left, above, wide, high):
        axes = figure.add_axes((left / WIDTH, 1 - (above + high) / total, wide / WIDTH, high / total))
        dress(axes)
        return axes

    axes = [
        place(LEFT + column * (width + gap[0]), top + row * (height + gap[1]), width, height)
        for row in range(rows)
        for column in range(columns)
    ]
    return figure, axes, key_axes(figure)


def key_axes(figure):
    """Empty axes below all that a figure has so far, `KEY_HEIGHT` high: for the legend, which reaches farther down."""
    total = figure.get_figheight()
    place = (LEFT / WIDTH, -(KEY_HEIGHT + KEY) / total, (WIDTH - LEFT - SIDE) / WIDTH, KEY_HEIGHT / total)
    key = figure.add_axes(place)
    key.axis("off")
    return key


def dress(axes) -> None:
    """Quiet axes: thin frame, small soft labels, numbers as in the text."""
    from matplotlib.ticker import FuncFormatter

    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(FuncFormatter(_tick))
    axes.tick_params(labelsize=8.5, colors=SOFT, length=3, width=0.6)
    for spine in axes.spines.values():
        spine.set_color(LINE)
        spine.set_linewidth(0.6)


def _tick(value: float, _) -> str:
    """A number beside an axis; whole ones of four digits may be years."""
    return count_text(round(value)) if value == round(value) else number(value, 6)


def date_axis(axes, fewest: int = 4, most: int = 9) -> None:
    """Dates along the x axis, in as few words as tell them apart, the names of months in the language of the page."""
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    class Dates(ConciseDateFormatter):
        def format_ticks(self, values):
            return [_month_said(text) for text in super().format_ticks(values)]

        def get_offset(self):
            return _month_said(super().get_offset())

    locator = AutoDateLocator(minticks=fewest, maxticks=most)
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(Dates(locator))


def _month_said(text: str) -> str:
    """A label such as “Jul” or “2018-Jul” with the month’s name in the language of the page."""
    year, _, month = text.rpartition("-")
    if month not in SHORT_MONTHS:
        return text
    return say("{year}-{month}", year=year, month=say(month)) if year else say(month)


SHORT_MONTHS = tuple(month[:3] for month in MONTHS)


def heading(axes, text: str) -> None:
    """The title of one panel, no longer than the panel is wide: written smaller first, then shortened."""
    room = axes.get_position().width * axes.figure.get_figwidth()
    size = float(np.clip(room / (max(wide(text), 1) * _LETTER), 7.0, 9.5))
    words = short(text, max(int(room / (size * _LETTER) * len(text) / max(wide(text), 1)), 8))
    axes.set_title(words, loc="left", fontsize=size, color=INK, pad=4)


def add_legend(key, handles, below: float = 0.0) -> None:
    """A legend in the axes of `key_axes`, in as many columns as there is room for.

    Parameters
    ----------
    below
        Inches between the upper edge of these axes and the legend.
    """
    if not handles:
        return
    room = key.get_position().width * key.figure.get_figwidth()
    longest = max(wide(line) for handle in handles for line in str(handle.get_label()).split("\n"))
    columns = int(np.clip(room // (longest * 9 * _LETTER + 0.45), 1, len(handles)))
    key.legend(
        handles=handles, loc="upper left", bbox_to_anchor=(0, 1 - below / KEY_HEIGHT), ncol=columns, frameon=False,
        fontsize=9, handlelength=1.3, handleheight=1.1, labelspacing=0.5, columnspacing=1.6, borderaxespad=0,
        borderpad=0, labelcolor=INK,
    )  # fmt: skip


def add_words(key, text: str) -> float:
    """A text in the axes of `key_axes`; returns the inches that it takes."""
    lines = wrap(short(text, _LONGEST_TEXT), 95)
    key.text(0, 1, "\n".join(lines), va="top", fontsize=9, color=INK, transform=key.transAxes)
    return 0.16 * len(lines) + 0.08


def patch(category: Category):
    """A legend line of a class."""
    from matplotlib.patches import Patch

    return Patch(facecolor=category.colour, edgecolor=LINE, linewidth=0.5, label=wrapped(say(category.label)))


def wrapped(text: str) -> str:
    """A text in lines that fit a column of the legend."""
    return "\n".join(wrap(short(text, 160), _COLUMN))


def colour_map(stops: tuple[Stop, ...]):
    """A matplotlib colour map from the first to the last of some stops."""
    from matplotlib.colors import LinearSegmentedColormap

    low, high = stops[0].value, stops[-1].value
    return LinearSegmentedColormap.from_list(
        "stops", [((stop.value - low) / (high - low), stop.colour) for stop in stops], N=512
    )


def spread(stops: tuple[Stop, ...], low: float, high: float, unit: str = "", digits: int = 2) -> tuple[Stop, ...]:
    """A scale of shares (of a range, or −1…1) put on ``low``…``high``, with the numbers as words."""
    first, last = stops[0].value, stops[-1].value
    scaled = [low + (stop.value - first) / (last - first) * (high - low) for stop in stops]
    return tuple(
        Stop(value, stop.colour, f"{number(value, digits, low < 0)} {unit}".strip())
        for value, stop in zip(scaled, stops, strict=True)
    )


def round_end(value: float) -> float:
    """The end of a scale: a number at or above ``value`` whose quarters are round, too.

    Examples
    --------
    >>> [round_end(v) for v in (0.71, 0.0213, 1.0, 33.0)]
    [0.8, 0.04, 1.0, 40.0]
    """
    if not value > 0 or not np.isfinite(value):
        return 1.0
    power = 10.0 ** np.floor(np.log10(value))
    part = next(part for part in _ENDS if part * power >= value * (1 - 1e-9))
    return float(f"{part * power:.3g}")


def runs(mask) -> list[tuple[int, int]]:
    """Start and stop (one behind) of every run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(int)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))
