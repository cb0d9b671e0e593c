"""Station archives of the ISMN: both formats, packed or not, flags, depths; real ones where there is the folder."""

import os
import zipfile
from pathlib import Path

import numpy as np
import pytest

from agridrought.core.run.errors import InputError
from agridrought.core.tools.evaluation.validate.ismn import parse, read_ismn

NAME = "COSMOS_COSMOS_A-1_{}_0.{}00000_0.{}00000_Probe_20170810_20180809.stm"
PLACE = "A 1             36.60540   -97.48780  322.00    0.05    0.10"
VALUES = [
    ("2017/08/10 00:00", "0.1410", "G"),
    ("2017/08/10 01:00", "0.2500", "D01,D03"),
    ("2017/08/10 02:00", "-9999.0000", "M"),
    ("2017/08/10 03:00", "0.1390", "G"),
]


def ceop(values=VALUES):
    lines = [f"{time} {time} SCAN     SCAN            {PLACE}   {value} {flag} M" for time, value, flag in values]
    return "".join(f"{line}\r\n" for line in lines).encode()


def header(values=VALUES):
    lines = [f"\r{time}   {value} {flag} M" for time, value, flag in values]
    return (f"SCAN     SCAN            {PLACE} Hydraprobe-Analog-(2.5-Volt)\n" + "\r\n".join(lines) + "\r\n").encode()


@pytest.mark.parametrize("content", [ceop(), header(), header().replace(b" M\r", b"\r")])
def test_both_formats_say_the_same(content):
    records = parse(content, "x.stm")
    assert records.names.tolist() == ["SCAN/A 1"] and records.hourly
    assert (records.longitude[0], records.latitude[0]) == (-97.4878, 36.6054)
    assert (records.depth_from[0], records.depth_to[0]) == (0.05, 0.10)
    assert records.value.tolist() == [0.141, 0.139]
    assert records.time.astype(str).tolist() == ["2017-08-10T00:00", "2017-08-10T03:00"]
    assert len(parse(content, "x.stm", ("G", "D01", "D03"))) == 3 and len(parse(content, "x.stm", ("G", "D01"))) == 2


@pytest.fixture
def archive(tmp_path):
    folder = tmp_path / "SCAN" / "A 1"
    folder.mkdir(parents=True)
    (folder / NAME.format("sm", "05", "10")).write_bytes(ceop())
    (folder / NAME.format("sm", "50", "50")).write_bytes(header().replace(b"0.05    0.10", b"0.50    0.50"))
    (folder / NAME.format("ts", "05", "05")).write_bytes(header())
    with zipfile.ZipFile(tmp_path / "ismn.zip", "w") as packed:
        for path in folder.iterdir():
            packed.write(path, path.relative_to(tmp_path))
    return tmp_path


def test_archives_and_folders_are_read_and_depths_chosen(archive):
    for path in (archive / "ismn.zip", archive):
        records = read_ismn(str(path))
        assert len(records) == 4 and records.depth_to.tolist() == [0.10, 0.50]
        assert records.depth_labels().tolist() == ["0.05–0.1 m", "0.5 m"]
        shallow = read_ismn(str(path), depths=(0, 0.1))
        assert shallow.depth_to.tolist() == [0.10]
    single = read_ismn(str(archive / "SCAN" / "A 1" / NAME.format("sm", "05", "10")))
    assert len(single) == 2


def test_what_is_no_archive_is_said(archive, tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read_ismn(str(tmp_path / "none.zip"))
    (tmp_path / "text.zip").write_text("no archive")
    with pytest.raises(InputError, match="no archive of the ISMN"):
        read_ismn(str(tmp_path / "text.zip"))
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(InputError, match="none of its 0 station files"):
        read_ismn(str(empty))
    with pytest.raises(InputError, match="none of its 3"):
        read_ismn(str(archive), depths=(2, 3))
    with pytest.raises(InputError, match="flags Z alone"):
        read_ismn(str(archive), keep=("Z",))
    with pytest.raises(InputError, match="begins with “hello"):
        parse(b"hello world\n", "x.stm")
    with pytest.raises(InputError, match="damaged"):
        parse(header() + b"2017/08/10 04:00   abc G M\r\n", "x.stm")
    with pytest.raises(InputError, match="damaged"):
        parse(ceop() + b"2017/08/10\r\n", "x.stm")


@pytest.mark.skipif("AGRIDROUGHT_DATA" not in os.environ, reason="needs the folder of real data")
def test_real_archives_of_both_formats_hold_the_same():
    folder = Path(os.environ["AGRIDROUGHT_DATA"]) / "ismn_native_format"
    one, other = (read_ismn(str(path)) for path in sorted(folder.glob("*.zip")))
    assert one.names.tolist() == other.names.tolist() == ["COSMOS/ARM-1", "COSMOS/Barrow-ARM"]
    assert np.array_equal(one.value, other.value) and np.array_equal(one.time, other.time) and len(one) > 11_000
