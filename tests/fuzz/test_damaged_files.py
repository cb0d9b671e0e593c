"""Files whose bytes were changed, and texts of any kind: what is read is read, all else is an error in our own words.

Ten examples of each kind by default, the same in every run; 10 000 with AGRIDROUGHT_NIGHTLY=1, other ones each
night. What once ended otherwise is kept as an `example`.
"""

from __future__ import annotations

import json
import warnings
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from support.files import write_stack
from support.good_inputs import GoodInputs
from support.nightly import NIGHTLY

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.dates import dates_of
from agridrought.core.data.stack.time_axis import parse_date
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.data.table.columns import dates, labels, numbers, places
from agridrought.core.data.table.table_files import read_table
from agridrought.core.learning.forest import card as cards
from agridrought.core.learning.forest import load_models
from agridrought.core.run.errors import AgriDroughtError, DateError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.phases.phases import parse_phases
from agridrought.core.tools.evaluation.validate.ismn import parse, read_ismn
from agridrought.core.tools.stacks.build_stack.flag_rules import FlagRule
from agridrought.core.tools.stacks.build_stack.layers import _decode

often = settings(
    max_examples=10_000 if NIGHTLY else 10, derandomize=not NIGHTLY, deadline=None, database=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
JOB = Job(memory=64 * 1024**2, threads=1)
# Where bytes are exchanged (a share of the file, nearer to its head), and what is written there.
CHANGES = st.tuples(
    st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=8)), min_size=1, max_size=5),
    st.floats(0.05, 1.5),
)
TEXT = st.text(max_size=60)
STATION = b"CSE NET NET S1 10.1 49.9 100.0 0.05 0.05 sensor\n" + b"".join(
    b"2001/01/%02d 06:00 0.2%d G M\n" % (day, day % 10) for day in range(1, 29)
)


def damaged(whole: bytes, changes) -> bytes:
    """The bytes with some exchanged, and perhaps cut."""
    edits, length = changes
    data = bytearray(whole)
    for share, new in edits:
        at = int(share**2 * (len(data) - 1))
        data[at : at + len(new)] = new
    return bytes(data[: int(min(length, 1) * len(data))])


def ends_in_our_words(call) -> object:
    """What a call gives; None for an error of ours. Anything else is the failure that is looked for."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return call()
        except AgriDroughtError as error:
            assert len(str(error)) > 20
            return None


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz")


@pytest.fixture(scope="module")
def model(folder) -> bytes:
    return Path(GoodInputs(folder / "good").model).read_bytes()


@often
@given(changes=CHANGES)
def test_model_files(model, folder, changes):
    path = folder / "m.zip"
    path.write_bytes(damaged(model, changes))
    ends_in_our_words(lambda: load_models(str(path), JOB))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=8,
)


@often
@given(key=st.integers(0, 60), value=VALUES)
def test_cards_of_models(model, folder, key, value):
    """One value of the card is another; the rest of the file is whole."""
    path = folder / "card.zip"
    (folder / "whole.zip").write_bytes(model)
    with zipfile.ZipFile(folder / "whole.zip") as source, zipfile.ZipFile(path, "w") as target:
        for info in source.infolist():
            data = source.read(info)
            if info.filename.endswith(".json"):
                card = json.loads(data)
                card[sorted(card)[key % len(card)]] = value
                data = json.dumps(card).encode()
            target.writestr(info, data)
    ends_in_our_words(lambda: load_models(str(path), JOB))


@often
@given(data=st.binary(max_size=200) | VALUES.map(lambda value: json.dumps(value).encode()))
def test_texts_of_cards(data):
    try:
        cards.fault(cards.decode(data))
    except (ValueError, AgriDroughtError):
        pass  # load_models turns a ValueError into words of ours
    except RecursionError:
        pytest.fail("a card that is nested deeply")


@pytest.fixture(scope="module")
def archive(folder) -> bytes:
    path = folder / "whole_ismn.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for station in ("S1", "S2"):
            name = f"NET/{station}/NET_NET_{station}_sm_0.05_0.05_sensor_20010101_20011231.stm"
            target.writestr(name, STATION.replace(b"S1", station.encode()))
        target.writestr("ISMN_qualityflags_description.txt", "text")
    return path.read_bytes()


@often
@given(changes=CHANGES)
def test_archives_of_stations(archive, folder, changes):
    path = folder / "ismn.zip"
    path.write_bytes(damaged(archive, changes))
    ends_in_our_words(lambda: read_ismn(str(path), job=JOB))


@often
@given(changes=CHANGES)
def test_station_files(changes):
    name = "NET_NET_S1_sm_0.05_0.05_sensor_20010101_20011231.stm"
    ends_in_our_words(lambda: parse(damaged(STATION, changes), name))


@pytest.fixture(scope="module")
def geotiff(folder) -> bytes:
    path = write_stack(folder / "whole.tif", np.random.default_rng(1).random((6, 8, 8)))
    return Path(path).read_bytes()


@pytest.fixture(scope="module")
def netcdf(folder, geotiff) -> bytes:
    from osgeo import gdal

    gdal.UseExceptions()
    gdal.Translate(str(folder / "whole.nc"), str(folder / "whole.tif"), format="netCDF", creationOptions=["FORMAT=NC"])
    return (folder / "whole.nc").read_bytes()


def _read(path: str) -> None:
    for opener in (RasterFile, TimeStack):
        with opener(path) as raster:
            if raster.grid.window.pixels * raster.band_count < 1e6:
                raster.read()
                raster.sample()


@often
@given(changes=CHANGES)
def test_geotiff_files(geotiff, folder, changes):
    path = folder / "damaged.tif"
    path.write_bytes(damaged(geotiff, changes))
    ends_in_our_words(lambda: _read(str(path)))


@often
@given(changes=CHANGES)
@example(changes=([((12.5 / 4151) ** 0.5, b",\xdag\x00\xe8\x04\x8f\xc6")], 0.054))  # ended the process in libnetcdf
def test_netcdf_files(netcdf, folder, changes):
    path = folder / "damaged.nc"
    path.write_bytes(damaged(netcdf, changes))
    ends_in_our_words(lambda: _read(str(path)))


UNIT = st.sampled_from(["days", "hours", "seconds", "months", "years", "fortnights", "", "ms"])
ODD = ("1900-01-01", "0000-00-00", "2000-13-45", "1-1-1", "999999-01-01", "1970-01-01 00:00:00 +99:00")


@often
@given(
    values=st.lists(st.floats(-1e7, 1e7), max_size=5),
    units=st.builds("{} since {}".format, UNIT, st.sampled_from(ODD) | TEXT),
    calendar=st.sampled_from(["standard", "360_day", "noleap", "julian", "", "none"]) | TEXT,
)
@example(values=[], units="days since 0", calendar="standard")
@example(values=[1.0], units="days since 1970-01-01 00:00:00 +99:00", calendar="")
@example(values=[1.0], units="days since 1900-01-01", calendar="")
def test_units_of_time(values, units, calendar):
    def decode():
        try:
            _decode(values, units, calendar)
        except ValueError as error:  # as its caller does
            raise DateError("its times are no dates: {why}", why=error) from error

    ends_in_our_words(decode)


PATTERN = st.just("") | TEXT | st.sampled_from(["*YYYYMM*", "YYYYDDD", "YYYYMMDD"])
DATE_LIKE = st.from_regex(r"[A-Za-z_]{0,5}\d{1,9}[-_./ ]?\d{0,4}[-_./ ]?\d{0,4}[A-Za-z.]{0,5}", fullmatch=True)


@often
@given(names=st.lists(TEXT | DATE_LIKE, min_size=1, max_size=5), pattern=PATTERN)
def test_names_of_bands_and_files(names, pattern):
    ends_in_our_words(lambda: dates_of(names, pattern))
    for name in names:
        ends_in_our_words(lambda name=name: parse_date(name))


@often
@given(text=TEXT | st.from_regex(r"(bits? ?)?\d{1,25}(-\d{1,25})? ?[=,<>]{0,2} ?[0-9.,; -]{0,20}", fullmatch=True))
@example(text="bits 0-99999999999 = 1")
@example(text="bits 9-3 = 1")
@example(text="bits 0-63 = 1")
@example(text="<= 1e999")
def test_rules_for_flags(geotiff, folder, text):
    (folder / "flags.tif").write_bytes(geotiff)
    rule = ends_in_our_words(lambda: FlagRule("flags", text))
    if rule is not None:
        with RasterFile(str(folder / "flags.tif")) as flags:
            ends_in_our_words(lambda: rule.kept(flags, 1, flags.grid.window))


@often
@given(text=TEXT | st.from_regex(r"\d{1,9}-\d{1,9}(,\d{1,9}-\d{1,9}){0,3}", fullmatch=True))
def test_phases(text):
    ends_in_our_words(lambda: parse_phases(text))


CELL = TEXT | st.floats().map(str) | DATE_LIKE | st.sampled_from(["=1+1", "NA", "-", "1e400", "1_000", "٣", "½", "inf"])


@often
@given(rows=st.lists(st.lists(CELL, min_size=4, max_size=4), max_size=4))
def test_tables_of_texts(folder, rows):
    lines = ["station,date,x,y", *(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)]
    (folder / "t.csv").write_text("\n".join(lines), encoding="utf-8", errors="replace")
    frame = ends_in_our_words(lambda: read_table(str(folder / "t.csv")))
    if frame is None or not len(frame):
        return
    calls = (
        lambda: dates(frame, "date", "DATE"), lambda: numbers(frame, "x", "X"), lambda: places(frame, "x", "y"),
        lambda: labels(frame, "station", "STATION"),
    )  # fmt: skip
    for call in calls:
        ends_in_our_words(call)


@often
@given(data=st.binary(max_size=300))
def test_tables_of_any_bytes(folder, data):
    (folder / "b.csv").write_bytes(data)
    ends_in_our_words(lambda: read_table(str(folder / "b.csv")))
