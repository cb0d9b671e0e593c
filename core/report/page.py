"""One self-contained HTML page: text, figures, tables; nothing is fetched from anywhere.

Everything given to a `Page` is plain text or numbers and is escaped; pictures are kept
inside the file. The page follows the reader's light or dark setting and prints well.
"""

from __future__ import annotations

import base64
import io
import math
import re
from html import escape
from numbers import Integral, Real
from pathlib import Path
from urllib.parse import quote

from ..run.errors import OutputError

FIGURE_DPI = 150  # a figure nine inches wide stays sharp on a page of 60rem
_MISSING = "–"
# Texts that read as numbers and are set as such: 38 %, −0.12, 15 190 (with narrow spaces).
_NUMBER_TEXT = re.compile(r"(< ?)?[+−-]?\d[\d.,\u202f]*( ?%| s|\u202fkm²)?")

_SPACE = re.compile(r"[ \t\r\n]+")  # spaces that keep numbers together stay

_STYLE = """
:root {
  color-scheme: light dark;
  --paper: #fcfcfa; --ink: #22282c; --soft: #5a656c; --line: #dde1e0; --panel: #f1f4f3; --accent: #24617f;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15191c; --ink: #e4e7e6; --soft: #a3adb2; --line: #353c40; --panel: #1f2529; --accent: #86c2dd;
  }
}
* { box-sizing: border-box; }
html { font: 100%/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 60rem; background: var(--paper); color: var(--ink); }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.1rem; margin: 0 0 .75rem; letter-spacing: -.01em; }
h2 { font-size: 1.5rem; margin: 3.5rem 0 .75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; }
p, li { max-width: 44rem; }
a { color: var(--accent); }
li { margin: .4rem 0; }
.lead { font-size: 1.15rem; color: var(--soft); margin: 0 0 1.5rem; }
nav ol { columns: 2; column-gap: 2rem; padding-left: 1.4rem; margin: 0; }
nav li { break-inside: avoid; margin: 0 0 .3rem; }
.key-figures {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: .75rem; margin: 1.75rem 0;
}
.key-figures div { background: var(--panel); border-radius: .5rem; padding: .8rem 1rem; }
.key-figures dd { margin: 0; font-size: 1.6rem; font-weight: 650; line-height: 1.2; color: var(--accent); }
.key-figures dt { font-size: .875rem; color: var(--soft); line-height: 1.35; margin-top: .25rem; }
.key-figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
figure { margin: 1.75rem 0; }
figure img {
  display: block; width: 100%; height: auto; padding: .75rem; background: #fff;
  border: 1px solid var(--line); border-radius: .5rem;
}
figcaption, caption { font-size: .9rem; line-height: 1.45; color: var(--soft); text-align: left; }
figcaption { margin-top: .6rem; max-width: 50rem; }
aside { background: var(--panel); border-left: .25rem solid var(--accent); border-radius: .25rem; }
aside { margin: 1.5rem 0; padding: .25rem 1.25rem; max-width: 46rem; }
.table { overflow-x: auto; margin: 1.25rem 0; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
caption { padding-bottom: .5rem; }
th, td { padding: .35rem 1.75rem .35rem 0; border-bottom: 1px solid var(--line); }
th, td { text-align: left; vertical-align: top; }
th { font-weight: 600; }
.number { text-align: right; }
td:not(.number) { overflow-wrap: anywhere; min-width: 7rem; }
summary { cursor: pointer; color: var(--accent); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
@media (max-width: 40rem) { nav ol { columns: 1; } h1 { font-size: 1.7rem; } }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --panel: #f3f3f3; --accent: #000;
  }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  figure, aside, tr, .key-figures { break-inside: avoid; }
  table { font-size: 8.5pt; }
  th, td { padding-right: .8rem; }
  td:not(.number) { min-width: 0; }
  h2, h3 { break-after: avoid; }
}
"""


def png(figure) -> bytes:
    """A matplotlib figure as PNG, without a date or program name: the same figure gives the same bytes."""
    buffer = io.BytesIO()
    figure.savefig(
        buffer, format="png", dpi=FIGURE_DPI, facecolor="white", bbox_inches="tight", metadata={"Software": None}
    )
    return buffer.getvalue()


class Page:
    """A page that grows from top to bottom.

    title
        Of the document and its first heading.
    lead
        A sentence or two below it: what the reader will see.
    """

    def __init__(self, title: str, lead: str = "", language: str = "en"):
        self.title, self.lead, self.language = title, lead, language
        self._body: list[str] = []
        self._sections: list[tuple[str, str]] = []
        self._footer: list[str] = []

    def section(self, heading: str) -> None:
        """A new section; sections make the table of contents."""
        anchor = _anchor(heading, {name for name, _ in self._sections})
        self._sections.append((anchor, heading))
        self._body.append(f'<h2 id="{anchor}">{escape(heading)}</h2>')

    def subsection(self, heading: str) -> None:
        self._body.append(f"<h3>{escape(heading)}</h3>")

    def text(self, text: str) -> None:
        """Paragraphs, with empty lines between."""
        self._body.append(_paragraphs(text))

    def note(self, text: str) -> None:
        """Paragraphs set apart: what the reader must not miss."""
        self._body.append(f"<aside>{_paragraphs(text)}</aside>")

    def link(self, name: str, text: str) -> None:
        """A paragraph that leads to a file beside the page."""
        self._body.append(f'<p><a href="{escape(quote(name))}">{_line(text)}</a></p>')

    def points(self, items) -> None:
        """A bulleted list."""
        rows = "".join(f"<li>{_line(item)}</li>" for item in items)
        self._body.append(f"<ul>{rows}</ul>")

    def key_figures(self, pairs) -> None:
        """Large numbers with a few words each: ``(number as text, what it is)``."""
        cells = "".join(f"<div><dt>{escape(what)}</dt><dd>{escape(_cell(value))}</dd></div>" for value, what in pairs)
        self._body.append(f'<dl class="key-figures">{cells}</dl>')

    def figure(self, picture, caption: str, alt: str = "") -> None:
        """A picture with its caption.

        picture
            PNG bytes, or a matplotlib figure.
        alt
            What one sees, for those who do not see it; the caption when left out.
        """
        data = picture if isinstance(picture, bytes) else png(picture)
        code = base64.b64encode(data).decode("ascii")
        self._body.append(
            f'<figure><img src="data:image/png;base64,{code}" alt="{_line(alt or caption)}">'
            f"<figcaption>{_line(caption)}</figcaption></figure>"
        )

    def table(self, header, rows, caption: str = "", folded: bool = False) -> None:
        """A table of texts and numbers; None and NaN show as a dash.

        folded
            Show only the caption until the reader asks for more.
        """
        rows = [list(row) for row in rows]
        numeric = [_is_numeric([row[i] for row in rows]) for i in range(len(header))]
        head = "".join(_tag("th", title, number, ' scope="col"') for title, number in zip(header, numeric))
        body = "".join(
            "<tr>" + "".join(_tag("td", value, number) for value, number in zip(row, numeric)) + "</tr>" for row in rows
        )
        title = f"<caption>{_line(caption)}</caption>" if caption and not folded else ""
        table = f'<div class="table"><table>{title}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
        if folded:
            table = f"<details><summary>{_line(caption)}</summary>{table}</details>"
        self._body.append(table)

    def footer(self, text: str) -> None:
        """Last lines of the page: sources, licences, what made it."""
        self._footer.append(_paragraphs(text))

    def html(self) -> str:
        """The whole document."""
        lead = f'<p class="lead">{_line(self.lead)}</p>' if self.lead else ""
        footer = f"<footer>{''.join(self._footer)}</footer>" if self._footer else ""
        parts = [
            "<!DOCTYPE html>",
            f'<html lang="{escape(self.language)}">',
            '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{escape(self.title)}</title><style>{_STYLE}</style></head>",
            f"<body><header><h1>{escape(self.title)}</h1>{lead}{self._contents()}</header>",
            "<main>",
            *self._body,
            f"</main>{footer}</body></html>",
        ]
        return "\n".join(parts) + "\n"

    def _contents(self) -> str:
        if len(self._sections) < 3:
            return ""
        items = "".join(f'<li><a href="#{anchor}">{escape(text)}</a></li>' for anchor, text in self._sections)
        return f'<nav aria-label="Contents"><ol>{items}</ol></nav>'

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
            raise OutputError(f"{path} cannot be written: {error.strerror or error}. Choose another folder.") from error


def _anchor(heading: str, taken: set[str]) -> str:
    name = re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-") or "section"
    anchor, count = name, 1
    while anchor in taken:
        count += 1
        anchor = f"{name}-{count}"
    return anchor


def _line(text: str) -> str:
    return escape(_SPACE.sub(" ", str(text)).strip(" "))


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{_line(part)}</p>" for part in re.split(r"\n\s*\n", text.strip()))


def _is_missing(value) -> bool:
    return value is None or value == _MISSING or (isinstance(value, Real) and math.isnan(value))


def _is_numeric(values) -> bool:
    known = [value for value in values if not _is_missing(value)]
    return bool(known) and all(isinstance(value, Real) or _NUMBER_TEXT.fullmatch(str(value)) for value in known)


def _cell(value) -> str:
    if _is_missing(value):
        return _MISSING
    # numpy's numbers count as Real and Integral, too.
    return f"{value:.4g}" if isinstance(value, Real) and not isinstance(value, Integral) else str(value)


def _tag(name: str, value, number: bool, attributes: str = "") -> str:
    style = ' class="number"' if number else ""
    return f"<{name}{attributes}{style}>{_line(_cell(value))}</{name}>"
