"""Tables that are text files: their encoding, their separator, and texts that a spreadsheet would compute.

Excel, R and loggers write CSV in many ways: UTF-8 with and without a byte order mark, UTF-16 (“Unicode text”), the code
page of the country; separated by comma, semicolon, tab or bar. None of it is stated in the file.
"""

from __future__ import annotations

import codecs
import csv
import itertools
import re
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from ...run.errors import InputError

if TYPE_CHECKING:
    import pandas

SUFFIXES = (".csv", ".txt", ".tsv")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_CHUNK = 1 << 20
_HEAD = 1 << 16  # bytes from which the separator is found
_LINES = 50
_SEPARATORS = (";", "\t", "|", ",")
_PAIRS = re.compile(rb"[\x80-\xff]+")
_SEP_LINE = re.compile(r"sep=(.)\s*", re.IGNORECASE)
_MOST_COLUMNS = 10_000
# A spreadsheet takes such a text for a formula, and runs it.
_FORMULA = re.compile(r"[=+\-@\t\r]")
_PLAIN_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")
_QUOTED = re.compile(r"'[=+\-@\t\r]")


def read_text_table(path: str) -> pandas.DataFrame:
    """A text file as a table of texts; empty values are missing.

    Raises
    ------
    InputError
        Not a table: no text, no columns, rows of different length.
    """
    try:
        encoding = encoding_of(path)
        with Path(path).open("r", encoding=encoding, newline="") as file:
            head = file.read(_HEAD)
        return _read(path, encoding, head)
    except (ValueError, OverflowError, csv.Error, OSError) as error:  # those of pandas' parser are ValueErrors
        raise InputError("{path} is not a table that can be read: {why}.", path=path, why=str(error).strip()) from error


def _read(path: str, encoding: str, head: str) -> pandas.DataFrame:
    import pandas

    stated = _SEP_LINE.match(head)
    skipped = 1 if stated else 0
    if not head.strip():
        raise InputError("{path} is an empty file.", path=path)
    separator = stated[1] if stated else separator_of(head)
    if "\0" in head:
        raise InputError("{path} is not a text file: it holds zero bytes. Save the table as CSV.", path=path)
    names = next(csv.reader(itertools.islice(head.splitlines(), skipped, None), delimiter=separator), [])
    if len(names) > _MOST_COLUMNS:
        raise InputError("{path} has {count} columns in its first line; it is no table.", path=path, count=len(names))
    with warnings.catch_warnings():
        warnings.simplefilter("error", pandas.errors.ParserWarning)
        try:
            frame = pandas.read_csv(
                path, dtype=str, keep_default_na=False, na_values=[""], sep=separator, encoding=encoding,
                skiprows=skipped, index_col=False, skipinitialspace=True,
            )  # fmt: skip
        except pandas.errors.ParserWarning as error:
            raise InputError("{path} has more values than names of columns in a row.", path=path) from error
    frame.columns = _distinct([str(name).strip().strip("\ufeff") for name in frame.columns])
    for name in frame.columns:  # one by one: the whole table would be there several times
        frame[name] = frame[name].map(without_quote)
    return frame


def encoding_of(path: str) -> str:
    r"""The encoding of a text file, by its byte order mark or by what its bytes can be.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.NamedTemporaryFile(suffix=".csv") as file:
    ...     _ = file.write("Ort;Wert\nKöln;0,2\n".encode("cp1252")), file.flush()
    ...     encoding_of(file.name)
    'cp1252'
    """
    with Path(path).open("rb") as file:
        head = file.read(_HEAD)
        for mark, name in _MARKS:
            if head.startswith(mark):
                return name
        # UTF-16 without a mark: of Latin text every other byte is zero.
        zeros = [head[place::2].count(0) for place in (0, 1)]
        if sum(zeros) > len(head) // 4:
            return "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"
        file.seek(0)
        return _encoding_by_content(iter(lambda: file.read(_CHUNK), b""))


def _encoding_by_content(chunks) -> str:
    """UTF-8 where all bytes are; GB 18030 where all are pairs that it has; else the code page of Western Europe."""
    utf8, chinese = codecs.getincrementaldecoder("utf-8")(), codecs.getincrementaldecoder("gb18030")()
    possible, rest = {"utf-8", "gb18030"}, b""
    for chunk in itertools.chain(chunks, [b""]):
        for name, decoder in (("utf-8", utf8), ("gb18030", chinese)):
            if name in possible:
                try:
                    decoder.decode(chunk, final=not chunk)
                except UnicodeDecodeError:
                    possible.discard(name)
        # Of Latin text with accents most high bytes stand alone.
        whole, rest = rest + chunk, b""
        if chunk and whole[-1] >= 0x80:
            cut = len(whole.rstrip(bytes(range(0x80, 0x100))))
            whole, rest = whole[:cut], whole[cut:]
        if any(len(run) % 2 for run in _PAIRS.findall(whole)):
            possible.discard("gb18030")
        if not possible:
            break
    return "utf-8" if "utf-8" in possible else "gb18030" if possible else "cp1252"


def separator_of(head: str) -> str:
    r"""The separator by which the first lines have most columns, the same number in each.

    Examples
    --------
    >>> separator_of("a;b\n1,5;2\n")
    ';'
    """
    lines = head.splitlines()
    if len(lines) > 2 and len(head) >= _HEAD:
        lines = lines[:-1]  # cut off in the middle
    best, most = ",", 1
    for separator in _SEPARATORS:
        try:
            rows = list(itertools.islice(csv.reader(lines[:_LINES], delimiter=separator), _LINES))
        except csv.Error:
            continue
        counts = [len(row) for row in rows if row]
        if counts and min(counts) == max(counts) > most:
            best, most = separator, counts[0]
    if most > 1 or not lines:
        return best
    # Rows of different length: the separator of the header, so that the error names the row.
    return max(_SEPARATORS, key=lambda one: (lines[0].count(one), one == ","))


def with_quote(value: object) -> object:
    """A text that a spreadsheet would take for a formula, with an apostrophe before it.

    Examples
    --------
    >>> with_quote("=1+1"), with_quote("-7.5"), with_quote("field 3")
    ("'=1+1", '-7.5', 'field 3')
    """
    if isinstance(value, str) and _FORMULA.match(value) and not _PLAIN_NUMBER.fullmatch(value):
        return "'" + value
    return value


def without_quote(value: object) -> object:
    """The inverse of `with_quote`."""
    return value[1:] if isinstance(value, str) and _QUOTED.match(value) else value


def _distinct(names: list[str]) -> list[str]:
    """Names of columns without repeats, as pandas has them: those that differ by blanks alone get a number, too."""
    found: list[str] = []
    for name in names:
        free, number = name, 0
        while free in found:
            number += 1
            free = f"{name}.{number}"
        found.append(free)
    return found
