"""Numbers, dates, times and labels of columns, in all the ways that people write them."""

from datetime import date, datetime, timedelta, timezone

import numpy as np
import pandas
import pytest
from support.tables import frame_of

from agridrought.core.data.table import columns
from agridrought.core.data.table.frames import make_frame
from agridrought.core.run.errors import DateError, InputError


def column(values, kind=str):
    return frame_of({"x": kind}, [(value,) for value in values], "T")


class TestNumbers:
    @pytest.mark.parametrize(
        "texts, numbers",
        [
            (["0,25", "1", "-0,3", "", "2,5e-1"], [0.25, 1, -0.3, np.nan, 0.25]),
            (["1,234", "0,5"], [1.234, 0.5]),  # 0,5 can be no thousands, so neither is 1,234
            (["1.234,5", "0,5"], [1234.5, 0.5]),
            (["1,234.5", "2,000"], [1234.5, 2000]),
            (["1 234,5", "12\u00a0345,25"], [1234.5, 12345.25]),
            (["\u22120.25", "+3", " 4 "], [-0.25, 3, 4]),
        ],
    )
    def test_decimal_points_and_commas(self, texts, numbers):
        np.testing.assert_array_equal(columns.numbers(column(texts), "x", "SM"), numbers)

    @pytest.mark.parametrize(
        "texts, words",
        [
            (["7", "1,234", "2,345"], "two ways: “1,234” in row 2 is 1.234 with a decimal comma, 1234 with"),
            (["0,25", "0.3"], "row 2 of T, field “x”: “0.3” is not a number"),
            (["1", "", "25 %"], "row 3 of T, field “x”: “25 %” is not a number"),
            (["1,2,3"], "row 1 of T"),
        ],
    )
    def test_what_is_none_names_the_cell(self, texts, words):
        with pytest.raises(InputError, match=f"SM: .*{words}"):
            columns.numbers(column(texts), "x", "SM")

    def test_some_rows_keep_their_numbers_in_messages(self):
        table = column(["1", "wet", "3", "dry"])
        assert columns.numbers(table, "x", "SM", np.array([0, 2])).tolist() == [1, 3]
        with pytest.raises(InputError, match="row 4 of T.*dry"):
            columns.numbers(table, "x", "SM", np.array([2, 3]))

    @pytest.mark.parametrize("dtype", ["Int64", "float32", "boolean", "category", "string"])
    def test_types_of_pandas(self, dtype):
        values = (
            [True, False, None]
            if dtype == "boolean"
            else ["1", "0", None]
            if dtype in ("category", "string")
            else [1, 0, None]
        )
        frame = pandas.DataFrame({"x": pandas.Series(values, dtype=dtype)})
        np.testing.assert_array_equal(columns.numbers(frame, "x", "SM"), [1, 0, np.nan])


class TestMoments:
    def test_zones_become_universal_time(self):
        texts = ["2003-01-01T08:00+08:00", "2003-01-01 00:00Z", "2002-12-31T19:00:00.000-0500"]
        found = columns.moments(column([*texts, "01.01.2003 01:00 UTC+1", ""]), "x", "DATE")
        assert set(found.time[:4].astype(str)) == {"2003-01-01T00:00"} and np.isnat(found.time[4]) and found.zoned
        as_written = columns.moments(column(texts), "x", "DATE", universal=False).time
        assert as_written[0] == np.datetime64("2003-01-01T08:00")

    def test_typed_times_with_zones(self):
        east = timezone(timedelta(hours=8))
        frame = make_frame({"x": datetime}, [(datetime(2003, 1, 1, 8, tzinfo=east),), (None,)])
        found = columns.moments(frame, "x", "DATE")
        assert found.zoned and found.time[0] == np.datetime64("2003-01-01T00:00") and np.isnat(found.time[1])
        typed = pandas.DataFrame({"x": pandas.to_datetime(["2003-01-01T08:00+08:00"])})
        assert columns.moments(typed, "x", "DATE").time[0] == np.datetime64("2003-01-01T00:00")

    def test_years_that_pandas_cannot_hold(self):
        frame = make_frame({"x": datetime}, [(datetime(2003, 1, 1),), (datetime(2914, 1, 1),)], source="T")
        with pytest.raises(DateError, match="row 2 of T.*year 2914"):
            columns.dates(frame, "x", "DATE")

    @pytest.mark.parametrize(
        "texts, days",
        [
            (["31.05.2020", "01.06.2020"], ["2020-05-31", "2020-06-01"]),
            (["05/31/2020", "06/01/2020 13:00"], ["2020-05-31", "2020-06-01"]),
            (["5 Jun 2014", "Jun 6, 2014", "2014-Jun-07"], ["2014-06-05", "2014-06-06", "2014-06-07"]),
            (["2020-05-31 24:00", "202006010000", "2020/6/1 12:00 am"], ["2020-06-01"] * 3),
            (["07.07.2020"], ["2020-07-07"]),
        ],
    )
    def test_days(self, texts, days):
        assert columns.dates(column(texts), "x", "DATE").astype(str).tolist() == days

    @pytest.mark.parametrize(
        "texts, words",
        [
            (["2020-05-31", "05.06.2014"], "row 2 .*day first it is 2014-06-05, month first it is 2014-05-06"),
            (["43831", "43832"], "row 1 .*serial day of a spreadsheet .it would be 2020-01-01"),
            ([43831.25], "spreadsheet"),
            (["1577836800"], "seconds since 1970 .it would be 2020-01-01 00:00"),
            (["2013-05-01", "0213-05-01"], "row 2 .*year 213"),
            (["2013-05-01", "1799-12-31"], "row 2 .*year 1799; years from 1800 to 2200"),
            (["2020-02-30"], "no day 30 in month 2 of the year 2020"),
            (["2020-01-01 25:00"], "no time of day: 25:00"),
            (["2020-01-01 10:00+99:00"], "no time zone"),
            (["12:30"], "not a date"),
            (["yesterday"], "“yesterday” is not a date. Write dates as 2020-05-31"),
        ],
    )
    def test_what_is_none_names_the_cell(self, texts, words):
        with pytest.raises(DateError, match=f"DATE: row . of T, field “x”: .*{words}|DATE: {words}"):
            columns.dates(column(texts), "x", "DATE")

    def test_a_long_table_is_read_by_its_different_values(self):
        days = [f"{day}.{month:02}.2020" for month in range(1, 13) for day in range(1, 29)]
        frame = pandas.DataFrame({"x": np.repeat(days, 3000)})
        assert len(np.unique(columns.dates(frame, "x", "DATE"))) == 336

    def test_days_of_python(self):
        found = columns.dates(column([date(2020, 5, 31), datetime(2020, 5, 31, 23)], datetime), "x", "DATE")
        assert set(found.astype(str)) == {"2020-05-31"}
