"""Texts of figures are texts, whatever a name of a zone holds."""

import pytest

from agridrought.core.report.figures import new_figure
from agridrought.core.report.page import png


@pytest.mark.parametrize("name", ["$A_1$ & <b>", "$\\frac{", "price 5 $ or 6 $", "河南省", "x" * 300])
def test_any_name_can_be_drawn(name):
    figure = new_figure(2.0, name)
    axes = figure.add_axes((0.3, 0.2, 0.6, 0.6))
    axes.set_yticks([0, 1], [name, "b"])
    axes.set_title(name)
    axes.plot([0, 1], [0, 1], label=name)
    axes.legend()
    assert png(figure).startswith(b"\x89PNG")
