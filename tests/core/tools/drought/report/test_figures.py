"""Figures of the drought report: hatching, borders, ways, annual bars, box plots, strips."""

from datetime import date

import numpy as np
import pytest
from matplotlib.patches import PathPatch
from support.grids import make_grid

from agridrought.core.data.earth.grid import Grid
from agridrought.core.report import annual, figures, legends, maps, overlays, profiles, seasons
from agridrought.core.report.page import Page, png

NAN = np.nan
SURE = overlays.Overlay(hatched_label="sure")
STOPS = figures.spread(legends.DIVERGING, -1, 1)


def labels_of(figure) -> list[str]:
    legends_of = [axes.get_legend() for axes in figure.axes if axes.get_legend()]
    return [text.get_text().replace("\n", " ") for legend in legends_of for text in legend.get_texts()]


def hatched_area(figure) -> float:
    """Area of all hatched cells in units of the map, by the corners of their rectangles."""
    (patch,) = [p for p in figure.axes[0].patches if isinstance(p, PathPatch) and p.get_hatch()]
    corners = patch.get_path().vertices.reshape(-1, 5, 2)
    return float((np.ptp(corners[..., 0], axis=1) * np.ptp(corners[..., 1], axis=1)).sum())


def test_hatching_covers_the_chosen_cells_and_no_others():
    rng = np.random.default_rng(2)
    chosen = rng.random((9, 11)) < 0.4
    values = rng.normal(size=(9, 11))
    panel = maps.Panel(values, hatched=chosen)
    figure = maps.value_maps(make_grid(9, 11, step=0.5), [panel], STOPS, over=SURE)
    assert hatched_area(figure) == pytest.approx(chosen.sum() * 0.25)
    assert "sure" in labels_of(figure) and png(figure)


def test_nothing_chosen_draws_no_hatching():
    panel = maps.Panel(np.ones((2, 2)), hatched=np.zeros((2, 2), bool))
    figure = maps.value_maps(make_grid(2, 2), [panel], STOPS, over=SURE)
    assert not [p for p in figure.axes[0].patches if p.get_hatch()]


@pytest.mark.parametrize("flipped", [False, True])
def test_hatching_lies_on_its_cell_whichever_way_the_file_runs(flipped):
    grid, chosen = make_grid(2, 3), np.array([[True, False, False], [False, False, False]])
    if flipped:
        x, y, step = grid.bounds[0], grid.bounds[1], grid.transform[0]
        grid, chosen = Grid(grid.crs, (step, 0.0, x, 0.0, step, y), 3, 2), chosen[::-1]
    figure = maps.value_maps(grid, [maps.Panel(np.ones((2, 3)), hatched=chosen)], STOPS)
    (patch,) = [p for p in figure.axes[0].patches if p.get_hatch()]
    xmin, _, _, ymax = grid.bounds
    assert patch.get_path().vertices[:, 0].min() == xmin and patch.get_path().vertices[:, 1].max() == ymax


def test_borders_lie_between_zones():
    zones = np.array([[1, 1, 2], [1, 1, 2]])
    over = overlays.Overlay(zones)
    figure = maps.value_maps(make_grid(2, 3, x=0, y=2, step=1), [maps.Panel(np.ones((2, 3)))], STOPS, over=over)
    lines = [c for c in figure.axes[0].collections if np.allclose(c.get_linewidth(), 0.5)]
    segments = {tuple(map(tuple, s)) for c in lines for s in c.get_segments()}
    assert ((2.0, 2.0), (2.0, 1.0)) in segments and ((1.0, 2.0), (1.0, 1.0)) not in segments


@pytest.mark.parametrize("x", [[NAN, NAN], [1.0, NAN], list(np.linspace(0, 3, 40))])
def test_a_way_skips_what_is_missing(x):
    x = np.array(x)
    track = overlays.Track(x, 1 + 0 * x, [str(2000 + i) for i in range(len(x))])
    figure = maps.category_maps(
        make_grid(2, 4, x=0, y=2, step=1), [maps.Panel(np.zeros((2, 4)), track=track)],
        (legends.Category(0, "Land", "#eeeeee"),),
    )  # fmt: skip
    names = [text.get_text() for text in figure.axes[0].texts]
    known = np.flatnonzero(np.isfinite(x))
    assert len(names) == min(len(known), 12) and png(figure)
    if known.size:
        assert names[0] == str(2000 + known[0]) and names[-1] == str(2000 + known[-1])


def test_annual_bars_have_the_sign_s_colour_and_the_line_its_place():
    values = np.array([0.5, -0.25, NAN, 0.1])
    line = annual.Line(2001.5, 0.1, -0.2, -0.4, 0.1, "slope", "band")
    figure = annual.bars_with_trend([2000, 2001, 2002, 2003], values, line, "SSI")
    axes = figure.axes[0]
    heights = [bar.get_height() for bar in axes.patches]
    assert heights == [0.5, -0.25, 0.1]
    assert len({bar.get_facecolor() for bar in axes.patches}) == 2
    (drawn,) = [one for one in axes.lines if one.get_linewidth() == 1.6]
    np.testing.assert_allclose(drawn.get_ydata(), 0.1 - 0.2 * (np.array([1999.5, 2003.5]) - 2001.5))
    assert "too few values in this year" in labels_of(figure) and png(figure)


def test_annual_bars_of_one_year_without_a_line():
    figure = annual.bars_with_trend([2000], np.array([0.0]))
    assert png(figure) and len(labels_of(figure)) == 2


def test_boxes_are_those_of_their_values():
    rng = np.random.default_rng(1)
    groups = [rng.normal(i, 1, 30) for i in range(11)] + [np.array([NAN])]
    names = [str(i) for i in range(12)]
    figure = seasons.boxes([seasons.BoxPanel(groups, "SSI"), seasons.BoxPanel([np.array([])] * 12, "%")], names)
    medians = [line.get_ydata()[0] for line in figure.axes[0].lines if line.get_linewidth() == 1.8]
    np.testing.assert_allclose(medians, [np.median(group) for group in groups[:11]])
    assert len(figure.axes) == 3 and png(figure)


@pytest.mark.parametrize("count", [1, 50])
def test_strips_have_a_row_for_each_zone(count):
    values = np.arange(count * 24.0).reshape(count, 24)
    values[0, 3] = NAN
    starts = [date(2001 + i // 12, i % 12 + 1, 1) for i in range(25)]
    figure = profiles.strips(starts, [f"zone {'x' * i}" for i in range(count)], values, legends.SSI)
    axes = figure.axes[0]
    shown = axes.collections[-1].get_array()
    assert shown.size == count * 24 and shown.mask.sum() == 1
    names = [text.get_text() for text in axes.get_yticklabels()]
    assert len(names) == count and max(map(len, names)) <= 22 and png(figure)


def test_a_page_links_a_file_beside_it():
    page = Page("A")
    page.link("a b&c.html", "Open <it>")
    assert '<a href="a%20b%26c.html">Open &lt;it&gt;</a>' in page.html()


def test_numbers_with_spaces_and_dashes_make_a_column_of_numbers():
    page = Page("A")
    page.table(("Area", "Share", "Name"), [("1\u202f310\u202f000\u202fkm²", "< 1 %", "x"), ("–", "5 %", "–")])
    assert page.html().count('class="number"') == 6
