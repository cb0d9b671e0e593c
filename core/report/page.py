"""One self-contained HTML page: text, figures, tables; nothing is fetched from anywhere.

Everything given to a `Page` is plain text or numbers; the template ``page.html`` escapes it. Pictures are kept inside
the file: drawings as SVG, whose writing stays sharp at any size. The page follows the reader's light or dark setting
and prints on A4 (``page.css``).
"""

from __future__ import annotations

import base64
import io
import math
import re
import threading
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from numbers import Integral, Real
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..run.errors import InputError, MissingPackageError, OutputError
from ..run.job import check_run, give_back, trim
from ..run.language import current, later, say
from .formatting import NONE, clean, count_text, number, short

FIGURE_DPI = 150  # of pictures that are no drawings
_LARGEST_DRAWING = 1_500_000  # characters; a larger one is kept as a picture
_LARGEST_LOGO = 2 * 1024**2  # bytes
_HEADING = 90  # letters of a name in a heading
_ANCHOR = 60  # letters
_CELL = 1600  # letters of a cell of a table; names from data are shortened by whoever makes the table
_NOT_HERE = later("What this page does not show")
_FOLDER = Path(__file__).parent
# Texts that read as numbers and are set as such: 38 %, −0.12, 15 190 (with narrow spaces).
_NUMBER_TEXT = re.compile(r"([<≥] ?)?[+−-]?\d[\d.,\u202f]*( ?%| s|\u202fkm²)?")
_SPACE = re.compile(r"[ \t\r\n]+")  # spaces that keep numbers together stay
_SIGNATURES = {b"\x89PNG\r\n": "png", b"\xff\xd8\xff": "jpeg"}
# A drawing names fonts by what each system calls them; the first that the reader's has is taken.
_FAMILIES = (
    "'DejaVu Sans', Verdana, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', "
    "'PingFang SC', 'WenQuanYi Micro Hei', SimHei, sans-serif"
)
_FONT = re.compile(r"(font: (?:[^;\"]*? )?\d+(?:\.\d+)?px )[^;\"]+")
_SIZE = re.compile(r'width="([\d.]+)pt" height="([\d.]+)pt"')
_TALL = 0.75  # of its width is the height of a picture of several rows
_DRAWING = threading.Lock()  # matplotlib's settings hold for the whole process


def _saved(figure, **options) -> bytes:
    """A matplotlib figure as a file, without a date or program name: the same figure gives the same bytes."""
    import matplotlib

    from .figures import set_plain_texts

    set_plain_texts(figure)
    buffer = io.BytesIO()
    # Writing stays writing, so that the reader's fonts count and not those of this machine.
    settings = {"svg.fonttype": "none", "svg.hashsalt": "agridrought"}
    with _DRAWING, matplotlib.rc_context(settings), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=".*[Gg]lyph.*")
        figure.savefig(buffer, facecolor="white", bbox_inches="tight", pad_inches=0.04, **options)
    trim()  # images are drawn pixel by pixel before they are packed
    return buffer.getvalue()


def png(figure) -> bytes:
    """A matplotlib figure as PNG."""
    return _saved(figure, format="png", dpi=FIGURE_DPI, metadata={"Software": None})


def svg(figure) -> str:
    """A matplotlib figure as SVG, its texts as text."""
    metadata = dict.fromkeys(("Date", "Creator", "Format", "Type"))
    text = _saved(figure, format="svg", dpi=2 * FIGURE_DPI, metadata=metadata).decode("utf-8")
    return _FONT.sub(lambda found: found[1] + _FAMILIES, text)


def _embedded(kind: str, data: bytes) -> str:
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"


def read_logo(path: str) -> str:
    """A picture file as it stands inside a page.

    Raises
    ------
    InputError
        No PNG, JPEG or SVG, or a very large one.
    """
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError("LOGO: {path} cannot be read: {why}.", path=path, why=error.strerror or error) from error
    if len(data) > _LARGEST_LOGO:
        raise InputError(
            "LOGO: {path} has {size:.1f} MB; at most {most} MB go into a page. Save it smaller.",
            path=path, size=len(data) / 1024**2, most=_LARGEST_LOGO // 1024**2,
        )  # fmt: skip
    kind = next((kind for start, kind in _SIGNATURES.items() if data.startswith(start)), None)
    if kind is None and data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<svg" in data[:4096]:
        kind = "svg+xml"
    if kind is None:
        raise InputError("LOGO: {path} is no picture that a page can show. Give a PNG, JPEG or SVG file.", path=path)
    return _embedded(kind, data)


class Page:
    """A page that grows from top to bottom.

    Parameters
    ----------
    title
        Of the document and its first heading.
    lead
        A sentence or two below it: what the reader will see.
    agency, logo
        Who hands the page on: a name, and a picture as `read_logo` gives it. Both may be empty.
    check
        Called before each part, to stop the run; by default that of the job that is `heard_everywhere`.
    """

    def __init__(
        self, title: str, lead: str = "", *, agency: str = "", logo: str = "",
        check: Callable[[], None] | None = None,
    ):  # fmt: skip
        self.title, self.lead, self.language = _line(title), _line(lead), current().code
        self.check = check or check_run
        self.agency, self.logo, self.logo_words = _line(agency), logo, say("Logo")
        self._blocks: list[dict[str, Any]] = []
        self._sections: list[tuple[str, str]] = []
        self._footer: list[str] = []
        self._left_out: list[str] = []
        self._summary = 0  # blocks before the table of contents

    def _add(self, kind: str, **fields: Any) -> None:
        self.check()
        self._blocks.append({"kind": kind, **fields})

    @contextmanager
    def summary(self) -> Iterator[None]:
        """What is added inside is the first page when the reader prints, before the table of contents."""
        self._add("open", name="summary")
        yield
        self._add("close")
        self._summary = len(self._blocks)

    def section(self, heading: str) -> None:
        """A new section; sections make the table of contents."""
        heading = short(heading, _HEADING)
        anchor = _anchor(heading, {name for name, _ in self._sections})
        self._sections.append((anchor, heading))
        self._add("section", anchor=anchor, text=heading)

    def subsection(self, heading: str) -> None:
        """A heading inside a section."""
        self._add("subsection", text=short(heading, _HEADING))

    def text(self, text: str) -> None:
        """Paragraphs, with empty lines between."""
        self._add("text", texts=_paragraphs(text))

    def note(self, text: str) -> None:
        """Paragraphs set apart: what the reader must not miss."""
        self._add("note", texts=_paragraphs(text))

    def link(self, name: str, text: str) -> None:
        """A paragraph that leads to a file beside the page."""
        self._add("link", target=quote(name), text=_line(text))

    def points(self, items: Iterable[str]) -> None:
        """A bulleted list."""
        self._add("points", texts=[_line(item) for item in items])

    def answers(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Questions with their answers."""
        self._add("answers", pairs=[(_line(question), _line(answer)) for question, answer in pairs])

    def key_figures(self, pairs: Iterable[tuple[Any, str]]) -> None:
        """Large numbers with a few words each: ``(number as text, what it is)``."""
        self._add("key_figures", pairs=[(_line(_cell(value)), _line(what)) for value, what in pairs])

    def figure(self, picture: Any, caption: str, alt: str = "") -> None:
        """A picture with its caption.

        Parameters
        ----------
        picture
            PNG bytes, or a matplotlib figure.
        alt
            What one sees, for those who do not see it; the caption when left out.
        """
        self.check()  # a figure takes up to a second
        if any(axes.images for axes in getattr(picture, "axes", ())):
            give_back()  # the map before this: the parts of a figure hold each other until they are collected
        source, tall = _picture(picture)
        self._add("figure", picture=source, tall=tall, caption=_line(caption), alt=_line(alt or caption))

    def table(self, header: Sequence[str], rows: Iterable[Iterable[Any]], caption: str = "", folded=False) -> None:
        """A table of texts and numbers; None and NaN show as a dash.

        Parameters
        ----------
        folded
            Show only the caption until the reader asks for more.
        """
        kept = [list(row) for row in rows]
        numeric = [_is_numeric([row[i] for row in kept]) for i in range(len(header))]
        cells = [
            [{"text": _line(_cell(value)), "number": one} for value, one in zip(row, numeric, strict=True)]
            for row in (header, *kept)
        ]
        self._add("table", head=cells[0], rows=cells[1:], caption=_line(caption), folded=folded)

    def leave_out(self, what: str, why: str) -> None:
        """Say at the end of the page why it has no such section."""
        self._left_out.append(_line(say("{what}: {why}", what=short(what, _HEADING), why=why)))

    def footer(self, text: str) -> None:
        """Last lines of the page: sources, licences, what made it."""
        self._footer += _paragraphs(text)

    def html(self) -> str:
        """The whole document.

        Raises
        ------
        MissingPackageError
            jinja2 is not installed.
        """
        template = _template()
        blocks, sections = list(self._blocks), list(self._sections)
        if self._left_out:
            heading = say(_NOT_HERE)
            anchor = _anchor(heading, {name for name, _ in sections})
            sections.append((anchor, heading))
            blocks.append({"kind": "section", "anchor": anchor, "text": heading})
            blocks.append({"kind": "points", "texts": self._left_out})
        style = (_FOLDER / "page.css").read_text(encoding="utf-8")
        return template.render(
            page=self, style=style, blocks=blocks, summary=self._summary, contents=sections,
            footer=self._footer, contents_words=say("Contents"),
        ) + "\n"  # fmt: skip

    def write(self, path) -> None:
        """Write the page.

        Raises
        ------
        OutputError
            The file cannot be written.
        """
        try:
            Path(path).write_text(self.html(), encoding="utf-8")
        except OSError as error:
            raise OutputError(
                "{path} cannot be written: {why}. Choose another folder.", path=path, why=error.strerror or error
            ) from error


@lru_cache(1)
def _template() -> Any:
    """The template of all pages; to read it takes as long as to draw a small figure.

    Raises
    ------
    MissingPackageError
        jinja2 is not installed.
    """
    try:
        from jinja2 import Environment, FileSystemLoader
    except ImportError as error:
        raise MissingPackageError(
            "The Python package jinja2 is missing ({why}). Install it for the Python of QGIS.", why=error
        ) from error
    return Environment(loader=FileSystemLoader(str(_FOLDER)), autoescape=True).get_template("page.html")


def _picture(picture: Any) -> tuple[str, bool]:
    """A picture as it stands inside the page, and whether it is one that takes half of a sheet."""
    if isinstance(picture, bytes):
        return _embedded("png", picture), False
    drawing = svg(picture)
    size = _SIZE.search(drawing)
    tall = size is not None and float(size[2]) > _TALL * float(size[1])
    if len(drawing) <= _LARGEST_DRAWING:
        return _embedded("svg+xml", drawing.encode("utf-8")), tall
    return _embedded("png", png(picture)), tall


def _anchor(heading: str, taken: set[str]) -> str:
    name = re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-")[:_ANCHOR] or "section"
    anchor, count = name, 1
    while anchor in taken:
        count += 1
        anchor = f"{name}-{count}"
    return anchor


def _line(text: object) -> str:
    return _SPACE.sub(" ", clean(text)).strip(" ")


def _paragraphs(text: str) -> list[str]:
    return [_line(part) for part in re.split(r"\n\s*\n", str(text).strip())]


def _is_missing(value: Any) -> bool:
    return value is None or value == NONE or (isinstance(value, Real) and math.isnan(value))


def _is_numeric(values: Iterable[Any]) -> bool:
    known = [value for value in values if not _is_missing(value)]
    return bool(known) and all(isinstance(value, Real) or _NUMBER_TEXT.fullmatch(str(value)) for value in known)


def _cell(value: Any) -> str:
    if _is_missing(value):
        return NONE
    # numpy's numbers count as Real and Integral, too.
    if isinstance(value, Integral) and not isinstance(value, bool):
        return count_text(int(value))
    if isinstance(value, Real) and not isinstance(value, bool):
        return number(float(value), 4)
    return str(value) if len(str(value)) <= _CELL else short(value, _CELL)
