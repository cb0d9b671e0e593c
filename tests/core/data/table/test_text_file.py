"""Text files as people have them: encodings, separators, and texts that a spreadsheet would compute."""

import csv
import os

import numpy as np
import pytest
from support.tables import frame_of, rows_of

from agridrought.core.data.table.frames import types_of
from agridrought.core.data.table.table_files import read_table, write_table
from agridrought.core.data.table.text_file import with_quote, without_quote
from agridrought.core.engine.staging import Staging
from agridrought.core.run.errors import InputError

GERMAN = "Station;Datum;Feuchte\nKöln;31.05.2020;0,25\nÜberlingen;01.06.2020;0,3\n"
CHINESE = "站,日期,湿度\n河南省,2020-05-31,0.25\n"


def read(tmp_path, content, name="t.csv"):
    path = tmp_path / name
    path.write_bytes(content)
    return read_table(str(path))


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1"]
)
def test_encodings(tmp_path, encoding):
    frame = read(tmp_path, GERMAN.encode(encoding))
    assert list(types_of(frame)) == ["Station", "Datum", "Feuchte"]
    assert rows_of(frame)[1] == ("Überlingen", "01.06.2020", "0,3")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_chinese(tmp_path, encoding):
    assert rows_of(read(tmp_path, (CHINESE * 3).encode(encoding)))[0] == ("河南省", "2020-05-31", "0.25")


def test_a_letter_on_the_border_of_two_pieces_that_are_looked_at(tmp_path):
    text = "a,b\n" + "x" * (2**20 - 6) + "é,1\nü,2\n"
    for encoding in ("utf-8", "cp1252"):
        assert rows_of(read(tmp_path, text.encode(encoding)))[1] == ("ü", "2")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators(tmp_path, separator):
    lines = [["name", "day", "sm"], ["A, north", "2020-01-01", "1,5"], ["B; south", "2020-01-02", "2"]]
    path = tmp_path / "t.txt"
    with path.open("w", newline="") as file:
        csv.writer(file, delimiter=separator).writerows(lines)
    assert rows_of(read_table(str(path))) == [tuple(line) for line in lines[1:]]


def test_the_separator_that_excel_states(tmp_path):
    assert rows_of(read(tmp_path, b"sep=;\r\na;b\r\n1,5;2\r\n")) == [("1,5", "2")]


@pytest.mark.parametrize(
    "content, words",
    [
        (b"", "empty file"),
        (b"\r\n\r\n", "empty file"),
        (bytes(range(256)) * 20, "zero bytes|not a table"),
        (b"a,b\n1,2\n1,2,3\n", "line 3"),
        (b"a,b\n1,2,3\n4,5,6\n", "more values than names"),
        (b'a,b\n"1,2\n3,4\n', "inside string"),
        (b"a,b\n1,2\n\0\0,4\n", "zero bytes"),
        (b",".join(b"%d" % i for i in range(20_000)) + b"\n", "columns in its first line"),
    ],
)
def test_what_is_no_table_is_said(tmp_path, content, words):
    with pytest.raises(InputError, match=words):
        read(tmp_path, content)


def test_any_bytes_are_a_table_or_an_error(tmp_path):
    rng = np.random.default_rng(3)
    parts = [GERMAN.encode("utf-16"), GERMAN.encode(), CHINESE.encode("gb18030"), b"a;b\n" * 50]
    for number in range(300):
        content = bytearray(parts[number % 4])
        for place in rng.integers(0, len(content), 1 + number % 5):
            content[place] = rng.integers(0, 256)
        try:
            read(tmp_path, bytes(content[: rng.integers(1, len(content) + 1)]))
        except InputError:
            continue


class TestFormulas:
    TEXTS = ["=1+1", "+A1", "-x", "@SUM(A1)", "\tx", "\r=1", "plain", "-7", "+3.5", "'quoted", "=", None, "河南省"]

    def test_are_quoted_in_a_file_and_read_as_they_were(self, tmp_path):
        frame = frame_of({"name": str, "sm": float}, [(text, -1.5) for text in self.TEXTS])
        target = str(tmp_path / "t.csv")
        with Staging() as stage:
            write_table(type("Output", (), {"name": "OUTPUT"}), target, frame, stage)
        with open(target, newline="", encoding="utf-8") as file:
            first = [row[0] for row in csv.reader(file)][1:]
        for written, text in zip(first, self.TEXTS, strict=True):
            assert written == (
                "'" + text if text and text[0] in "=+-@\t\r" and text not in ("-7", "+3.5") else text or ""
            )
        assert [row[0] for row in rows_of(read_table(target))] == self.TEXTS
        assert set(read_table(target)["sm"]) == {"-1.5"}

    def test_only_what_is_needed(self):
        assert without_quote("'tis") == "'tis" and with_quote(-5) == -5 and with_quote("1-1") == "1-1"


def test_pipes_and_folders_are_no_tables(tmp_path):
    os.mkfifo(tmp_path / "p.csv")
    (tmp_path / "f.csv").mkdir()
    for name in ("p.csv", "f.csv", "none.csv"):
        with pytest.raises(InputError, match=name):
            read_table(str(tmp_path / name))


def test_names_that_differ_by_blanks_are_told_apart(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('B,B ,B.1,"B"\n1,2,3,4\n')
    frame = read_table(str(path))
    assert len(set(frame.columns)) == 4 and frame.iloc[0].tolist() == ["1", "2", "3", "4"]
