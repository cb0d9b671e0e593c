from datetime import date, timedelta

import numpy as np
import pytest

from agridrought.core.data.stack.time_axis import STEPS, TimeAxis, infer_step, parse_date, step_date, step_number
from agridrought.core.run.errors import DateError


@pytest.mark.parametrize("step", STEPS)
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
        (["2016-01-01", "2016-01-17", "2016-02-02"], "day"),
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
