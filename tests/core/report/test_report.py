"""The HTML page and the figures of reports."""

import base64
import re
from datetime import date
from html.parser import HTMLParser

import numpy as np
import pytest
from matplotlib.figure import Figure
from support.grids import UTM33, make_grid

from agridrought.core.data.stack import fill_flags as fill
from agridrought.core.data.stack.time_axis import TimeAxis, step_number
from agridrought.core.report import figures, legends, maps, time_series
from agridrought.core.report.page import Page, png, svg
from agridrought.core.run.errors import OutputError

NAN = np.nan
PIXEL = png(Figure(figsize=(0.1, 0.1)))
VOID = {"meta", "img", "br", "hr", "link"}


class Structure(HTMLParser):
    """Checks that elements close in order; keeps tags with attributes, and the text of each element by tag."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.texts = [], [], []
        self.feed(text)
        self.close()
        assert not self.open

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if data.strip():
            self.texts.append((self.open[-1], data))

    def all(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]

    def text(self, tag):
        return [data for name, data in self.texts if name == tag]


@pytest.fixture
def page():
    page = Page("Soil & <water>", "What one sees")
    for heading in ("Data", "Data", "Été"):
        page.section(heading)
    page.subsection("More")
    page.text("First & second\nline.\n\nNext <b>paragraph</b>.")
    page.note("Mind the gap.")
    page.points(["one", "two < three"])
    page.key_figures([("38 %", "observed"), (12, "months")])
    page.figure(PIXEL, 'A "map"')
    page.figure(Figure(figsize=(0.1, 0.1)), "A chart", "What one sees")
    page.table(("Name", "Count", "Share"), [("<x>", 3, 0.123456), ("y", None, NAN)], "A table")
    page.table(("Year", "Share"), [("2001", "38 %")], "Behind it", folded=True)
    page.footer("Data: ESA & others.")
    return page


def test_page_is_valid_and_escaped(page):
    html = Structure(page.html())
    assert html.text("title") == ["Soil & <water>"]
    assert html.text("h1") == ["Soil & <water>"]
    assert "Next <b>paragraph</b>." in html.text("p")
    assert "First & second line." in html.text("p")
    assert not html.all("b")
    assert "two < three" in html.text("li")
    assert [image["alt"] for image in html.all("img")] == ['A "map"', "What one sees"]
    assert "Data: ESA & others." in html.text("p")
    assert html.all("html") == [{"lang": "en"}]


def test_page_needs_nothing_from_elsewhere(page):
    text = page.html()
    html = Structure(text)
    assert not html.all("script") and not html.all("link")
    for _, attributes in html.tags:
        for name in ("src", "href"):
            assert attributes.get(name, "#").startswith(("#", "data:image/"))
    assert not re.search(r"https?://|url\(|@import", text)
    picture, drawing = (image["src"].split(",") for image in html.all("img"))
    assert picture[0] == "data:image/png;base64" and base64.b64decode(picture[1]).startswith(b"\x89PNG")
    assert drawing[0] == "data:image/svg+xml;base64" and b"<svg" in base64.b64decode(drawing[1])


def test_page_is_for_light_dark_and_paper(page):
    text = page.html()
    assert "prefers-color-scheme: dark" in text and "@media print" in text
    assert {"name": "color-scheme", "content": "light dark"} in Structure(text).all("meta")


def test_contents_link_to_sections_of_the_same_name(page):
    html = Structure(page.html())
    anchors = [heading["id"] for heading in html.all("h2")]
    assert len(set(anchors)) == 3
    assert [link["href"] for link in html.all("a")] == [f"#{anchor}" for anchor in anchors]


def test_short_page_has_no_contents():
    page = Page("One")
    page.section("Only")
    assert not Structure(page.html()).all("nav")


def test_table_cells(page):
    html = Structure(page.html())
    assert html.text("td")[:6] == ["<x>", "3", "0.1235", "y", "–", "–"]
    numbers = [attributes.get("class") for attributes in html.all("th")]
    assert numbers == [None, "number", "number", "number", "number"]
    assert html.text("summary") == ["Behind it"]
    assert html.text("caption") == ["A table"]


def test_table_takes_numpy_numbers_and_no_rows():
    page = Page("T")
    page.table(("a", "b", "c"), [(np.float32(0.5), np.int64(2), np.float32(NAN))])
    page.table(("a", "b"), [])
    assert Structure(page.html()).text("td") == ["0.5", "2", "–"]


def test_write(page, tmp_path):
    page.write(tmp_path / "page.html")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == page.html()
    with pytest.raises(OutputError, match="cannot be written"):
        page.write(tmp_path / "absent" / "page.html")


@pytest.mark.parametrize("kind", [png, svg])
def test_same_figure_same_bytes(kind):
    first, second = (kind(maps.category_maps(make_grid(2, 3), [maps.Panel(np.ones((2, 3)))], legends.DROUGHT))
                     for _ in range(2))  # fmt: skip
    assert first == second and (kind is svg or b"matplotlib" not in first)


# Figures ------------------------------------------------------------------------


def _labels(figure) -> list[str]:
    """Words of all legends of a figure."""
    legends_of = [axes.get_legend() for axes in figure.axes if axes.get_legend()]
    return [text.get_text().replace("\n", " ") for legend in legends_of for text in legend.get_texts()]


def _drawn(figure) -> list[np.ndarray]:
    """Arrays of the pictures of every map: the values, not the grey below them."""
    return [axes.get_images()[-1].get_array() for axes in figure.axes if axes.get_images()]


@pytest.mark.parametrize(
    "values",
    [np.full((3, 4), NAN), np.array([[1.0]]), np.array([[0, 1, NAN], [4, 2, 255]], float)],
    ids=["all missing", "one cell", "some"],
)
def test_category_map(values):
    figure = maps.category_maps(make_grid(*values.shape), [maps.Panel(values, "x")], legends.DROUGHT, "Classes")
    assert isinstance(figure, Figure) and png(figure)
    assert _labels(figure)[:5] == [category.label for category in legends.DROUGHT]


def test_category_map_shows_places_of_classes():
    values = np.array([[-2, 2, NAN]])
    (drawn,) = _drawn(maps.category_maps(make_grid(1, 3), [maps.Panel(values)], legends.TREND))
    np.testing.assert_array_equal(drawn.filled(NAN), [[0, 4]])  # cut to the land


@pytest.mark.parametrize("values", [np.full((2, 2), NAN), np.array([[0.3]]), np.array([[0.1, NAN], [0.2, 9.0]])])
def test_value_map(values):
    stops = figures.spread(legends.MOISTURE, 0.1, 0.4, "m³/m³")
    figure = maps.value_maps(make_grid(*values.shape), [maps.Panel(values)], stops, land=np.ones(values.shape, bool))
    assert png(figure)
    assert (figures.NO_VALUE.label in _labels(figure)) == bool(np.isnan(values).any())


def test_colours_of_values_are_those_of_the_legend():
    from matplotlib.colors import to_hex

    colours = figures.colour_map(legends.SSI)
    for stop in legends.SSI:
        share = (stop.value - legends.SSI[0].value) / 6
        mine, theirs = (bytes.fromhex(text.lstrip("#")) for text in (to_hex(colours(share)), stop.colour))
        assert max(abs(a - b) for a, b in zip(mine, theirs, strict=True)) <= 3  # of 255; the map has 512 steps


def test_outlines_numbers_places_and_several_panels():
    values = np.array([[0.1, 0.2], [NAN, 0.4]])
    panel = maps.Panel(values, "a", outlined=values > 0.15, numbers=np.array([[1, 12], [NAN, 3]]))
    figure = maps.value_maps(
        make_grid(2, 2), [panel] * 5, legends.MOISTURE, "T", columns=3,
        over=maps.Overlay(places=(maps.Place("Here", 10.1, 49.9),), outlined_label="significant"),
    )  # fmt: skip
    assert len(_drawn(figure)) == 5
    assert [text.get_text() for text in figure.axes[0].texts] == ["1", "12", "3", "Here"]
    assert "significant" in _labels(figure)


@pytest.mark.parametrize("flipped", [False, True])
def test_north_is_up_whichever_way_the_file_runs(flipped):
    from agridrought.core.data.earth.grid import Grid

    values = np.array([[1.0, 2.0], [3.0, 4.0]])
    grid = make_grid(2, 2)
    if flipped:
        x, y, step = grid.bounds[0], grid.bounds[1], grid.transform[0]
        grid, values = Grid(grid.crs, (step, 0.0, x, 0.0, step, y), 2, 2), values[::-1]
    (drawn,) = _drawn(maps.value_maps(grid, [maps.Panel(values)], figures.spread(legends.MOISTURE, 0, 5)))
    np.testing.assert_array_equal(drawn, [[1, 2], [3, 4]])


def test_map_is_cut_to_the_land():
    values = np.full((40, 50), NAN)
    values[10:13, 20:25] = 1
    (drawn,) = _drawn(maps.value_maps(make_grid(40, 50), [maps.Panel(values)], legends.SSI))
    assert drawn.shape == (3, 5)


def test_large_grid_in_metres_is_thinned_out():
    values = np.ones((30, 5000))
    grid = make_grid(30, 5000, x=4e5, y=5.5e6, step=1000.0, crs=UTM33)
    figure = maps.value_maps(grid, [maps.Panel(values)], legends.SSI)
    assert max(_drawn(figure)[0].shape) <= 1200
    assert png(figure)


def _monthly(count):
    axis = TimeAxis("month", step_number(date(2001, 1, 1), "month"), count)
    return axis.dates, [*axis.dates, axis.end_dates()[-1]]


@pytest.mark.parametrize("bars", [False, True])
@pytest.mark.parametrize("count", [1, 30])
def test_shares_through_time(count, bars):
    shares = np.tile(np.array([[0.2], [0.1], [0.1], [0.1], [0.5]]), count)
    uncertain = np.arange(count) < 3
    _, starts = _monthly(count)
    figure = time_series.shares_through_time(
        starts, shares, legends.DROUGHT, "Shares", uncertain, "few cells", bars=bars
    )
    assert png(figure)
    assert _labels(figure) == [*(c.label for c in legends.DROUGHT[::-1]), "few cells"]
    assert figure.axes[0].get_ylim() == (0, 1)


@pytest.mark.parametrize("count", [1, 24])
def test_pixel_series_marks_observed_and_filled(count):
    dates, _ = _monthly(count)
    flags = np.full(count, fill.OBSERVED)
    flags[count // 2 :] = fill.CLIMATOLOGY_ONLY
    series = [time_series.Series(np.linspace(0.1, 0.3, count), flags, "A")] * 2
    figure = time_series.pixel_series(dates, series, "m³/m³", "Series")
    assert png(figure)
    wanted = sorted({int(flag) for flag in flags})
    assert _labels(figure) == [legends.FILL_FLAGS[flag].label for flag in wanted]
    assert len(figure.axes) == 3  # two series and the legend's place


def test_pixel_series_of_nothing():
    dates, _ = _monthly(12)
    empty = time_series.Series(np.full(12, NAN), np.full(12, fill.MISSING))
    assert png(time_series.pixel_series(dates, [empty]))


def test_spread_puts_a_scale_on_values():
    stops = figures.spread(legends.DIVERGING, -0.04, 0.04, "a year")
    assert [stop.label for stop in stops] == [
        "−0.04 a year", "−0.02 a year", "0 a year", "+0.02 a year", "+0.04 a year",
    ]  # fmt: skip
    assert [stop.colour for stop in stops] == [stop.colour for stop in legends.DIVERGING]


def test_runs():
    assert figures.runs([False, True, True, False, True]) == [(1, 3), (4, 5)]
    assert figures.runs([False]) == []


def test_figures_leave_pyplot_alone():
    """pyplot keeps figures alive and is not made for threads."""
    import subprocess
    import sys

    code = (
        "import sys, numpy as np\n"
        "from agridrought.core.report import legends\n"
        "from agridrought.core.data.earth.grid import Grid\n"
        "from agridrought.core.report import maps, page\n"
        "figure = maps.value_maps(Grid('', (1, 0, 0, 0, -1, 2), 2, 2), [maps.Panel(np.eye(2))], legends.SSI)\n"
        "page.png(figure)\n"
        "sys.exit('matplotlib.pyplot' in sys.modules)\n"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_scatter_of_outliers_and_of_nothing_keeps_its_size():
    """A value far outside must not stretch the picture, nor a set without predictions break it."""
    import struct

    from agridrought.core.report.page import png
    from agridrought.core.report.scatter import predicted_against_observed

    rng = np.random.default_rng(1)
    observed = rng.uniform(0.1, 0.4, 3000)
    predicted = observed + rng.normal(0, 0.03, 3000)
    predicted[:2] = 40.0
    none = np.full(3000, np.nan)
    picture = png(predicted_against_observed(observed, {"a": predicted, "b": none, "c": predicted}, "m³/m³"))
    width, height = struct.unpack(">II", picture[16:24])
    assert 900 < width < 1500 and 700 < height < 1300
