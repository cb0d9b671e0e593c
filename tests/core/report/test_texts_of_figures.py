"""Texts of figures and pages are texts, whatever a name from data holds."""

import base64
import re
import warnings
from datetime import date
from html import unescape
from xml.etree import ElementTree

import numpy as np
import pytest
from support.grids import make_grid

from agridrought.core.report import annual, figures, legends, maps, profiles, scatter, seasons, stations
from agridrought.core.report import profiles as along
from agridrought.core.report.figures import new_figure
from agridrought.core.report.page import Page, png, read_logo, svg
from agridrought.core.report.time_series import TrendLine, annual_shares
from agridrought.core.report.trend_lines import TrendPanel, trend_lines
from agridrought.core.run.errors import Cancelled, InputError
from agridrought.core.run.job import Job

NAMES = [
    "$A_1$ & <b>", "$\\frac{", "price 5 $ or 6 $", "河南省", "x" * 3000, "<script>alert(1)</script>", "{{ 7 * 7 }}",
    "{% raw %}", "a\0b\x1b", "\ud800", "' onload='x\" y", "A\nB", "&amp;", "=1+1", "",
]  # fmt: skip
WIDEST = 8.2  # inches of a picture, whatever the names


def texts_of(drawing: str) -> str:
    """All texts of a drawing, which must be sound XML."""
    return "\n".join("".join(element.itertext()) for element in ElementTree.fromstring(drawing).iter() if element.text)


def width(drawing: str) -> float:
    return float(re.search(r'width="([\d.]+)pt"', drawing)[1]) / 72


@pytest.mark.parametrize("name", ["$A_1$ & <b>", "$\\frac{", "price 5 $ or 6 $", "河南省", "x" * 300])
def test_any_name_can_be_drawn(name):
    figure = new_figure(2.0, name)
    axes = figure.add_axes((0.3, 0.2, 0.6, 0.6))
    axes.set_yticks([0, 1], [name, "b"])
    axes.set_title(name)
    axes.plot([0, 1], [0, 1], label=name)
    axes.legend()
    assert png(figure).startswith(b"\x89PNG")


def _figures(name):
    """One figure of each kind with a name from data in every place that takes one."""
    grid, days = make_grid(4, 6), [date(2001 + i, 1, 1) for i in range(10)]
    zones = np.repeat([[1, 1, 1, 2, 2, 2]], 4, axis=0)
    over = maps.Overlay(zones, (name, "b"), (maps.Place(name, 10.2, 49.7),), name, name)
    ones = np.arange(24.0).reshape(4, 6)
    panel = maps.Panel(ones, name, hatched=ones > 5, outlined=ones > 8)
    track = maps.Panel(0 * ones, track=maps.Track(np.array([10.2, 10.5]), np.array([49.7, 49.8]), [name, "b"]))
    yield maps.value_maps(grid, [panel], figures.spread(legends.MOISTURE, 0, 24, name), name, over=over)
    yield maps.category_maps(grid, [track], (legends.Category(0, name, "#eeeeee"),), name, over=over)
    yield profiles.strips(days, [name, "b"], np.zeros((2, 9)), legends.SSI, name)
    values = np.linspace(-1, 1, 10)
    line = annual.Line(2005, 0.0, 0.1, 0.0, 0.2, name, name)
    yield annual.bars_with_trend(range(2001, 2011), values, line, name, name, (name, name))
    yield seasons.boxes([seasons.BoxPanel([values, values], name, name)], [name, "b"], name)
    yield scatter.small_scatters([scatter.Scatter(name, values, values)] * 5, name, name, name)
    yield stations.station_maps(values, values, [(name, values)], legends.CORRELATION, name)
    record = stations.SeriesPanel(name, values, values[None])
    yield stations.station_series(days, [record] * 2, (name,), name, name)
    yield along.profiles([(name, values, values[None])], (name,), name, name)
    yield trend_lines(days, [TrendPanel(name, values, (0.0, 1.0), 2)] * 3, name, title=name)
    yield annual_shares(range(2001, 2011), np.full((2, 10), 0.2), (legends.Category(0, name, "#eeeeee"),) * 2,
                        [TrendLine(0.1, 0.01, True)], name, name)  # fmt: skip


@pytest.mark.parametrize("name", ["$A_1$ & <b>", "河南省", "x" * 3000, "a\0b\x1b", "\ud800", "A\nB"])
def test_every_kind_of_figure_shows_any_name_as_text(name):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for figure in _figures(name):
            drawing = svg(figure)
            texts = texts_of(drawing)
            assert width(drawing) < WIDEST
            if 0 < len(name) < 15 and name.isprintable():
                assert name in texts, "shown as it is"


def test_chinese_is_written_in_fonts_that_have_it():
    drawing = svg(next(_figures("北京市")))
    assert "北京市" in texts_of(drawing) and "Noto Sans CJK SC" in drawing and "Microsoft YaHei" in drawing


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_text_on_a_page(name, tmp_path):
    page = Page(name, name, agency=name)
    for heading in (name, name, "b"):
        page.section(heading)
    page.subsection(name)
    page.text(name)
    page.note(name)
    page.link(name.encode("utf-8", "replace").decode(), name)
    page.points([name])
    page.answers([(name, name)])
    page.key_figures([(name, name)])
    page.table([name], [[name], [None]], name)
    page.table([name], [[name]], name, folded=True)
    page.leave_out(name, name)
    page.footer(name)
    page.write(tmp_path / "page.html")
    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<script" not in text and "<b>" not in text and "\0" not in text and "49" not in text
    shown = " ".join(name.split())
    if shown.isprintable() and len(shown) < 80:
        assert unescape(text).count(shown) >= 10 or not shown


@pytest.mark.parametrize("size", [1e-9, 1e-3, 1.0, 5.96e4, 3e9])
def test_axes_have_no_exponents(size):
    values = size * np.linspace(-1, 1, 12)
    figure = annual.bars_with_trend(range(2001, 2013), values)
    texts = texts_of(svg(figure)).split("\n")
    assert not [text for text in texts if re.search(r"\de[−+-]?\d|^-\d", text)]


def test_years_are_no_numbers_of_things():
    figure = annual_shares(range(2001, 2011), np.full((1, 10), 0.2), legends.DROUGHT[:1], [])
    assert "2002" in texts_of(svg(figure)) or "2001" in texts_of(svg(figure))


def test_names_of_zones_do_not_lie_on_each_other():
    """A zone too small for its name has its number."""
    zones = np.repeat(np.arange(1, 31)[None], 5, axis=0)
    names = tuple(f"{i}th province with a name" for i in range(30))
    figure = maps.value_maps(make_grid(5, 30), [maps.Panel(np.ones((5, 30)))], legends.SSI,
                             over=maps.Overlay(zones, names))  # fmt: skip
    shown = [text for text in figure.axes[0].texts if text.get_text()]
    assert sum(text.get_text().isdigit() for text in shown) >= 6 and any("province" in t.get_text() for t in shown)
    figure.canvas.draw()
    boxes = [text.get_window_extent() for text in shown]
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[:i])
    frame = figure.axes[0].get_window_extent().padded(3)
    assert all(frame.x0 <= box.x0 and box.x1 <= frame.x1 for box in boxes)


def test_logos(tmp_path):
    (tmp_path / "a.png").write_bytes(png(new_figure(0.2)))
    (tmp_path / "a.svg").write_text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff\xe0rest")
    for name, kind in (("a.png", "png"), ("a.svg", "svg+xml"), ("a.jpg", "jpeg")):
        assert read_logo(str(tmp_path / name)).startswith(f"data:image/{kind};base64,")
    page = Page("A", agency="Office", logo=read_logo(str(tmp_path / "a.png")))
    assert base64.b64encode(b"\x89PNG")[:5].decode() in page.html() and "Office" in page.html()
    (tmp_path / "b.png").write_text("<html>no picture</html>")
    (tmp_path / "c.png").write_bytes(b"\x89PNG\r\n" + bytes(3 * 1024**2))
    for name, says in (("b.png", "no picture"), ("c.png", "MB"), ("none.png", "cannot be read")):
        with pytest.raises(InputError, match=says):
            read_logo(str(tmp_path / name))


def test_a_page_asks_before_each_of_its_parts_whether_the_run_is_stopped():
    stopped, own = [], []
    job = Job(cancelled=lambda: bool(stopped))
    with job.heard_everywhere():
        page, other = Page("A"), Page("B", check=lambda: own.append(1))
        page.section("Heading")
        page.table(["a"], [["1"]])
        stopped.append(1)
        for part in (page.text, page.section, lambda text: page.figure(b"", text), page.points):
            with pytest.raises(Cancelled):
                part("Text.")
        other.text("Text.")
    page.text("Of no run.")
    assert own == [1]
