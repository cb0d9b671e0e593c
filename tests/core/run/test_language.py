"""Texts in another language: chosen for one run in one thread, filled after they are translated."""

from datetime import date
from threading import Thread

import pytest

from agridrought.core.data.stack.time_axis import STEPS, step_noun
from agridrought.core.report import formatting as fmt
from agridrought.core.run.language import Language, current, language_of, name_for, say, speaking
from agridrought.core.run.messages import Message, Tell, used_and_left_out

CHINESE = language_of("zh_CN.UTF-8")


def test_a_template_is_translated_before_it_is_filled():
    with speaking(Language("xx", {"Zone {name}": "{name}: zone"}.get)):
        assert say("Zone {name}", name="{odd} Zone") == "{odd} Zone: zone"
        assert Message("Zone {name}", {"name": 3}).text() == "3: zone"
    assert say("Zone {name}", name="N") == "Zone N" and say("{literal}") == "{literal}"


def test_a_language_holds_in_its_thread_and_block_only():
    heard = []
    with speaking(CHINESE):
        thread = Thread(target=lambda: heard.append(current().code))
        thread.start()
        thread.join()
        with pytest.raises(ValueError), speaking(Language("xx")):
            raise ValueError
        assert current().code == "zh-Hans"
    assert heard == ["en"] and current().code == "en"


@pytest.mark.parametrize(
    ("locale", "name"),
    [("zh-Hans", "zh-Hans"), ("zh_SG", "zh-Hans"), ("zh_TW.UTF-8", ""), ("zh-Hant-HK", ""), ("C.UTF-8", ""),
     ("de_DE@euro", "de"), ("", "")],
)  # fmt: skip
def test_locales(locale, name):
    assert name_for(locale) == name
    assert language_of(locale).code == (name if name == "zh-Hans" else "en")


@pytest.mark.parametrize(
    ("step", "day", "text", "season"),
    [
        ("month", date(2018, 6, 1), "2018 年 6 月", "6 月"),
        ("year", date(2018, 1, 1), "2018 年", "年"),
        ("dekad", date(2020, 2, 21), "2020 年 2 月 21–29 日", "2 月 21–29 日"),
        ("day", date(2018, 5, 5), "2018 年 5 月 5 日", "5 月 5 日"),
        ("8day", date(2018, 1, 25), "2018 年 1 月 25 日至 2 月 1 日", "1 月 25 日至 2 月 1 日"),
    ],
)
def test_dates_in_chinese(step, day, text, season):
    with speaking(CHINESE):
        assert fmt.period(day, step) == text and fmt.season(day, step) == season
    assert not fmt.period(day, step).endswith(" ") and fmt.season(day, step) in (
        "year",
        *fmt.period(day, step).split(" 2"),
    )


def test_words_in_chinese():
    with speaking(CHINESE):
        assert fmt.joined(["甲", "乙", "丙"]) == "甲、乙和丙" and fmt.ordinal(3) == "第 3"
        assert fmt.count(3, "month") == "3 个月" and fmt.p_value(float("nan")) == "p 未知"


def test_what_is_counted_has_words():
    """A noun that is counted without being in the table would stay English."""
    assert {step_noun(step) for step in (*STEPS, "4day", "8day", "16day")} <= set(fmt.COUNTED)


def test_what_was_left_out_is_told_in_chinese():
    tell = Tell()
    with speaking(CHINESE):
        tell.leave_out("zone polygons", 2, 10, "no name in {field}", field="NAME")
        assert used_and_left_out(tell.left_out) == ["分区多边形：10 个中使用了 8 个；2 个未使用（NAME 中没有名称）。"]


def test_lines_of_chinese_break_anywhere_but_before_a_mark():
    text = "逐年各干旱等级的平均面积比例，以及该等级及以上面积的趋势（Sen 斜率线）：显著时为实线。"
    lines = fmt.wrap(text, 20)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(fmt.wide(line) <= 22 for line in lines) and not any(line[0] in "，：）。" for line in lines)
    assert fmt.wrap("Area in drought", 8) == ["Area in", "drought"]
