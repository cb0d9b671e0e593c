from datetime import date, timedelta

import numpy as np
import pytest

from agridrought.core.data.stack.time_axis import (
    STEPS,
    TimeAxis,
    infer_step,
    parse_date,
    settled_step,
    step_date,
    step_number,
    step_numbers,
    steps_between,
)
from agridrought.core.run.errors import DateError
from agridrought.core.run.messages import Tell


@pytest.mark.parametrize("step", [*STEPS, "16day+8", "16day+13", "8day+3", "half_month15"])
def test_a_step_number_and_its_date_are_inverse(step):
    numbers = {step_number(date(1999, 12, 20) + timedelta(days=i), step) for i in range(900)}
    for number in numbers:
        assert step_number(step_date(number, step), step) == number
    assert sorted(numbers) == list(range(min(numbers), max(numbers) + 1))


def test_a_date_is_the_first_day_of_its_period():
    assert step_date(step_number(date(2003, 2, 28), "month"), "month") == date(2003, 2, 1)
    assert step_date(step_number(date(2003, 1, 31), "dekad"), "dekad") == date(2003, 1, 21)
    assert TimeAxis.spanning([date(2004, 2, 1)], "month").end_dates() == [date(2004, 2, 29)]


@pytest.mark.parametrize(
    "days, step",
    [
        (["2003-01-01", "2003-02-01", "2003-03-01"], "month"),
        (["2003-01-16", "2003-02-15", "2003-03-16"], "month"),
        (["2003-01-01", "2003-07-01"], "month"),
        (["2003-01-01", "2004-01-01", "2005-01-01"], "year"),
        (["2003-01-01", "2003-01-11", "2003-01-21"], "dekad"),
        (["2016-01-01", "2016-01-17", "2016-02-02"], "16day"),
        (["2016-12-18", "2017-01-01", "2017-01-17"], "16day"),
        (["2016-01-09", "2016-01-25", "2016-02-10"], "16day+8"),
        (["2016-01-01", "2016-01-09", "2016-01-17", "2016-01-25"], "8day"),
        (["2016-01-01", "2016-01-05", "2016-01-09"], "4day"),
        (["2016-01-01", "2016-01-16", "2016-02-01"], "half_month"),
        (["2016-01-01", "2016-01-15", "2016-02-01", "2016-02-15"], "half_month15"),
        (["2016-01-01", "2016-01-06", "2016-01-11", "2016-01-16"], "pentad"),
        (["2016-01-04", "2016-01-11", "2016-01-18"], "week"),
        (["2016-01-05", "2016-01-12", "2016-01-19"], "day"),
        (["2016-01-01", "2016-01-17"], "day"),
        (["2003-01-01", "2003-01-02"], "day"),
        (["2003-01-01", "2003-12-31"], "month"),
        (["2003-01-01"], "month"),
        (["2003-01-05"], "day"),
    ],
)
def test_the_step_follows_from_the_dates(days, step):
    assert infer_step([date.fromisoformat(day) for day in days]) == step


def test_absent_steps_are_part_of_the_axis():
    axis = TimeAxis.spanning([date(2003, 11, 1), date(2004, 2, 1)], "month")
    assert axis.labels == ["2003-11-01", "2003-12-01", "2004-01-01", "2004-02-01"]
    assert axis.seasons.tolist() == [10, 11, 0, 1]
    assert axis.years.tolist() == [2003, 2003, 2004, 2004]


def test_first_of_march_has_one_place_in_all_years():
    axis = TimeAxis.spanning([date(2003, 1, 1), date(2004, 12, 31)], "day")
    places = axis.seasons
    assert places[axis.index(date(2003, 3, 1))] == places[axis.index(date(2004, 3, 1))] == 60
    assert places.max() < axis.season_count


def test_selection_is_closed_on_both_sides():
    axis = TimeAxis("month", step_number(date(2001, 1, 1), "month"), 24)
    chosen = axis.selection(date(2001, 3, 15), date(2001, 5, 1))
    assert np.flatnonzero(chosen).tolist() == [2, 3, 4]
    assert axis.selection(None, None).all()


def test_a_day_outside_the_record_is_an_error():
    axis = TimeAxis("month", step_number(date(2001, 1, 1), "month"), 3)
    with pytest.raises(DateError, match="2001-01-01 to 2001-03-01"):
        axis.index(date(2002, 1, 1))


@pytest.mark.parametrize("text", ["", "sm", "2003-13", "2003-02-30", "03-01-01", "20030101"])
def test_what_is_no_date(text):
    with pytest.raises(DateError, match="not a date"):
        parse_date(text)


@pytest.mark.parametrize(
    "text, day", [("2003", (2003, 1, 1)), ("2003-05", (2003, 5, 1)), ("2003-05-06T12:00", (2003, 5, 6))]
)
def test_iso_dates_of_any_length(text, day):
    assert parse_date(text) == date(*day)


@pytest.mark.parametrize("step", [*STEPS, "16day+8", "16day+13", "half_month15"])
def test_many_days_have_the_numbers_of_single_ones(step):
    days = [date(1995, 12, 1) + timedelta(days=i) for i in range(1700)]
    numbers = step_numbers(np.array(days, "datetime64[D]"), step)
    assert numbers.tolist() == [step_number(day, step) for day in days]


@pytest.mark.parametrize(
    ("step", "count"), [("half_month", 24), ("pentad", 72), ("16day", 23), ("8day", 46), ("4day", 92), ("16day+8", 23)]
)
def test_the_same_period_of_each_year_is_one_season(step, count):
    axis = TimeAxis.spanning([date(2001, 1, 20), date(2006, 5, 1)], step)
    assert axis.season_count == axis.steps_per_year == count
    assert set(axis.seasons.tolist()) == set(range(count))
    per_year = {year: axis.seasons[axis.years == year].tolist() for year in range(2002, 2006)}
    assert all(seasons == list(range(count)) for seasons in per_year.values())


def test_periods_that_begin_between_two_days():
    assert steps_between(date(2005, 1, 1), date(2006, 1, 1), "16day") == 23
    assert steps_between(date(2005, 2, 1), date(2005, 3, 1), "half_month") == 2
    assert steps_between(date(2005, 1, 2), date(2005, 1, 16), "half_month") == 0


@pytest.mark.parametrize("day", [date(1066, 10, 14), date(2345, 1, 1)])
def test_years_that_no_record_is_of(day):
    with pytest.raises(DateError, match=f"sm.tif has the date {day}"):
        TimeAxis.spanning([date(2001, 1, 1), day], "month", "sm.tif")


def test_an_axis_that_would_be_empty_is_refused_and_a_sparse_one_is_told():
    days = [date(2001, 1, 1) + timedelta(days=i) for i in range(12)]
    with pytest.raises(DateError, match="2001-01-12 and 2101-01-02 lie far apart"):
        TimeAxis.spanning([*days, date(2101, 1, 2)], "day", "rain.csv")
    told = []
    tell = Tell(on_warning=lambda message: told.append(str(message)))
    axis = TimeAxis.spanning([*days, date(2001, 5, 1)], "day")
    axis.tell_if_sparse([*days, date(2001, 5, 1)], tell, "rain.csv")
    assert "13 dates on an axis of 121 days" in told[0] and "2001-01-12 and 2001-05-01" in told[0]
    axis.tell_if_sparse(axis.dates, tell, "rain.csv")
    assert len(told) == 1


def test_what_a_file_says_of_its_step():
    composites = [date(2001, 1, 9) + timedelta(16 * i) for i in range(5)]
    assert settled_step("16day", composites) == "16day+8", "the dates tell on which day composites begin"
    assert settled_step("day", composites) == "day" and settled_step("day", composites, "16") == "16day+8"
    assert settled_step("month", [date(2001, 1, 1)]) == "month" and settled_step("", composites) == "16day+8"


def test_years_of_one_date_each_keep_it():
    days = [date(2014 + i, 6, 15) for i in range(3)]
    step = infer_step(days)
    axis = TimeAxis.spanning(days, step)
    assert axis.is_yearly and axis.dates == days and axis.noun == "year"
    assert step_numbers(np.array(days, "datetime64[D]"), step).tolist() == axis.numbers.tolist()
    assert axis.index(date(2015, 6, 14)) == 0 and axis.index(date(2015, 6, 15)) == 1
    # The last day of the year stands for the year, and so do dates that differ.
    assert infer_step([date(2014, 12, 31), date(2015, 12, 31)]) == "year"
    assert infer_step([date(2014, 6, 15), date(2015, 6, 17)]) == "year"
