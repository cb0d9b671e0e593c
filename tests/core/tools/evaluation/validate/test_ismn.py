"""Station archives of the ISMN: both formats, packed or not, flags, depths; real ones where there is the folder."""

import os
import stat
import zipfile

import numpy as np
import pytest

from agridrought.core.run.errors import InputError
from agridrought.core.run.job import Job
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


class TestFilesThatAreNone:
    """Of an archive with one good file and others: the good one is read, the others are named."""

    @pytest.fixture
    def read(self, tmp_path):
        def call(change, good=True):
            path, warned = tmp_path / "ismn.zip", []
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
                if good:
                    packed.writestr(f"SCAN/A/{NAME.format('sm', '05', '10')}", ceop())
                change(packed)
            job = Job(warn=lambda text: warned.append(str(text)))
            return read_ismn(str(path), job=job), warned

        return call

    @staticmethod
    def member(name, content=None, mode=0, **more):
        info = zipfile.ZipInfo(name)
        info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, mode << 16
        for key, value in more.items():
            setattr(info, key, value)
        return lambda packed: packed.writestr(info, ceop() if content is None else content)

    @pytest.mark.parametrize(
        "name, more, words",
        [
            ("../../x.stm", {}, "leads out of the archive"),
            ("/etc/x.stm", {}, "leads out of the archive"),
            ("x.stm", {"mode": stat.S_IFLNK | 0o777, "content": b"/etc/passwd"}, "a link"),
            ("x.stm", {"mode": stat.S_IFIFO | 0o666}, "a pipe"),
            ("bomb.stm", {"content": bytes(40 * 1024**2)}, "times its size"),
            ("text.stm", {"content": b"hello world"}, "begins with “hello"),
            ("half.stm", {"content": ceop()[:-60]}, "damaged"),
            ("2914.stm", {"content": ceop().replace(b"2017", b"2914")}, "year 2914"),
            ("nothing.stm", {"content": b""}, "no station file"),
        ],
    )
    def test_members_that_are_skipped(self, read, name, more, words):
        if "bomb" in name:  # beside the whole archive's limit, which has a test of its own
            filler = np.random.default_rng(0).bytes(3 * 1024**2)
            add = self.member(name, **more)
            records, warned = read(lambda packed: (packed.writestr("readme.bin", filler), add(packed)))
        else:
            records, warned = read(self.member(name, **more))
        assert len(records) == 2 and len(warned) == 1 and "1 of 2 station files" in warned[0] and words in warned[0]
        if name != "bomb.stm":
            with pytest.raises(InputError, match="none of its 1 station files can be read"):
                read(self.member(name, **more), good=False)

    def test_folders_are_no_files(self, read):
        records, warned = read(lambda packed: packed.writestr("odd.stm/", b""))
        assert len(records) == 2 and "a folder" in warned[0]

    def test_a_bomb_is_refused(self, read):
        with pytest.raises(InputError, match="times its size"):
            read(self.member("bomb.stm", bytes(60 * 1024**2)))

    @pytest.mark.parametrize("change, words", [("flag", "encrypted"), ("method", "Python lacks"), ("data", "damaged")])
    def test_bytes_that_are_changed(self, tmp_path, change, words):
        path = tmp_path / "x.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr(f"A/{NAME.format('sm', '05', '10')}", ceop())
            self.member("x.stm")(packed)
        content, warned = bytearray(path.read_bytes()), []
        local, central = content.rindex(b"PK\x03\x04"), content.rindex(b"PK\x01\x02")
        if change == "data":
            content[local + 50] ^= 0xFF
        else:
            content[central + (8 if change == "flag" else 10)] = 1 if change == "flag" else 9
        path.write_bytes(content)
        records = read_ismn(str(path), job=Job(warn=lambda text: warned.append(str(text))))
        assert len(records) == 2 and words in warned[0]

    def test_in_a_folder(self, archive):
        warned = []
        os.mkfifo(archive / "SCAN" / "pipe.stm")
        (archive / "SCAN" / "folder.stm").mkdir()
        (archive / "SCAN" / "link.stm").symlink_to("/dev/zero")
        (archive / "SCAN" / "gone.stm").symlink_to("nowhere")
        (archive / "loop").symlink_to(archive)
        with (archive / "SCAN" / "huge.stm").open("wb") as huge:
            huge.truncate(10 * 1024**3)
        records = read_ismn(str(archive), job=Job(warn=lambda text: warned.append(str(text))))
        assert len(records) == 4 and "5 of 7 station files" in warned[0]
        for words in ("pipe.stm: a device or a pipe", "folder.stm: a folder", "link.stm: a link", "10240 MiB large"):
            assert words in warned[0]
        with pytest.raises(InputError, match="a device or a pipe"):
            read_ismn(str(archive / "SCAN" / "pipe.stm"))

    def test_cut_archives(self, archive):
        whole = (archive / "ismn.zip").read_bytes()
        for size in range(0, len(whole), 97):
            (archive / "cut.zip").write_bytes(whole[:size])
            with pytest.raises(InputError, match="no archive of the ISMN"):
                read_ismn(str(archive / "cut.zip"))
