"""Numbers, dates and names in the words of reports."""

from datetime import date

import numpy as np
import pytest

from agridrought.core.report import formatting as fmt

THIN = "\u202f"


@pytest.mark.parametrize(
    "value, text",
    [
        (59612.3, f"59{THIN}600"), (0.0, "0"), (-0.0, "0"), (-0.01234, "−0.0123"), (999.96, f"1{THIN}000"),
        (1e-7, "0.0000001"), (1.5e9, f"1{THIN}500{THIN}000{THIN}000"), (np.float32(0.5), "0.5"), (float("nan"), "–"),
        (float("inf"), "–"), (-1234567.0, f"−1{THIN}230{THIN}000"),
    ],
)  # fmt: skip
def test_a_number_never_has_an_exponent(value, text):
    assert fmt.number(value) == text


@pytest.mark.parametrize("value", [-0.4, -0.0, 0.0, 0.4])
def test_nothing_is_no_minus_nothing(value):
    assert fmt.decimal(value, 0, signed=True) == "0"
    assert fmt.percent(value / 100, signed=True) == "0 %"


def test_shares_areas_and_p_values():
    assert [fmt.percent(share) for share in (0.34, 0.0, 0.001, 1.0, np.nan)] == ["34 %", "0 %", "< 1 %", "100 %", "–"]
    assert fmt.percent(0.1234, 1) == "12.3 %" and fmt.percent(-0.34, signed=True) == "−34 %"
    assert fmt.km2(1234567.0) == f"1{THIN}235{THIN}000{THIN}km²" and fmt.square_kilometres(0.0) == "0"
    assert [fmt.p_text(p) for p in (0.034, 1e-9, 1.0, np.nan)] == ["0.034", "< 0.001", "1", "–"]
    assert fmt.count_text(2160) == "2160" and fmt.count_text(21600) == f"21{THIN}600"


@pytest.mark.parametrize(
    "step, day, text",
    [
        ("month", date(2018, 6, 1), "June 2018"), ("year", date(2018, 1, 1), "2018"),
        ("dekad", date(2020, 2, 21), "21–29 February 2020"), ("day", date(2018, 6, 5), "5 June 2018"),
    ],
)  # fmt: skip
def test_dates_have_the_names_of_months(step, day, text):
    assert fmt.period(day, step) == text


@pytest.mark.parametrize(
    "name, most, text",
    [
        ("北京", 10, "北京"), ("a\n b\tc", 10, "a b c"), ("x" * 3000, 10, "x" * 9 + "…"), ("a\0b\x1b", 10, "a b"),
        (None, 10, "None"), (12, 10, "12"), ("\ud800a", 10, "a"), ("", 10, ""),
    ],
)  # fmt: skip
def test_a_name_is_one_line_that_can_be_shown(name, most, text):
    assert fmt.short(name, most) == text
