"""“Maps to print”: a page for each date, as layout, PDF, pictures and animation."""

import json
import re

import numpy as np
import pytest
from support.files import write_raster, write_stack

_ITEMS = ("title", "date", "map", "legend", "scale", "agency", "logo")
_LAYOUT_OFF = {"LAYOUT": False}


@pytest.fixture
def stack(tmp_path):
    """Fourteen months from January 2001 on; the fourth has no value, and each other month one value everywhere."""
    values = np.repeat(np.linspace(-2.5, 2.5, 14, dtype="float32"), 12).reshape(14, 3, 4)
    values[3] = np.nan
    return write_stack(tmp_path / "ssi3.tif", values, unit="1", variable="ssi3")


@pytest.fixture
def project(qgis):
    from qgis.core import QgsProject

    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


def _pages(path):
    """Pages of a PDF: objects of that type."""
    return len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))


def test_a_pdf_has_a_page_for_each_date_with_values(run, stack, tmp_path):
    pdf = tmp_path / "maps.pdf"
    done = run("mapseries", INPUT=stack, START="2001-03-01", END="2001-06-30", DPI=50, OUTPUT=str(pdf), **_LAYOUT_OFF)
    assert (done["PAGES"], done["EMPTY_DATES"]) == (3, 1) and _pages(pdf) == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["maps.pdf", "ssi3.tif"]


def test_the_pictures_and_the_animation_show_each_date(run, stack, tmp_path):
    from PIL import Image

    gif, folder = tmp_path / "maps.gif", tmp_path / "pictures"
    done = run("mapseries", INPUT=stack, START="2001-01-01", END="2001-03-31", ANIMATION=str(gif),
               PICTURES=str(folder), SECONDS=0.5, **_LAYOUT_OFF)  # fmt: skip
    assert done["PAGES"] == 3 and len(list(folder.glob("page_*.png"))) == 3
    with Image.open(gif) as film:
        assert film.n_frames == 3 and film.info["duration"] == 500 and film.info["loop"] == 0
    middle = []
    for path in sorted(folder.iterdir()):
        with Image.open(path) as picture:
            middle.append(picture.convert("RGB").getpixel((int(picture.width * 0.4), picture.height // 2)))
    assert len(set(middle)) == 3, "each month has a colour of its own"


def _run_with(qgis, act, heard, **given):
    """A run of the tool in which something happens once it draws; its warnings are kept."""
    from qgis.core import QgsProcessingFeedback

    class Feedback(QgsProcessingFeedback):
        def setProgressText(self, said):
            if "Drawing" in said:
                act(self)

        def pushWarning(self, text):
            heard.append(text)

    return qgis.run("agridrought:mapseries", given, feedback=Feedback(False))


@pytest.mark.parametrize("there", [False, True])
def test_a_run_that_is_cancelled_or_fails_leaves_no_picture_and_no_folder(qgis, stack, tmp_path, monkeypatch, there):
    from agridrought.ui import map_pages

    folder, gif = tmp_path / "all" / "pictures", tmp_path / "m.gif"
    if there:
        folder.mkdir(parents=True)
        (folder / "page_0001.png").write_text("of before")
    before = sorted(tmp_path.rglob("*"))
    given = {"INPUT": stack, "PICTURES": str(folder), "ANIMATION": str(gif), "END": "2001-02-28", **_LAYOUT_OFF}
    for act in (lambda feedback: feedback.cancel(), lambda _: monkeypatch.setattr(map_pages, "write_gif", _no_room)):
        try:
            _run_with(qgis, act, [], **given)
        except Exception as error:
            assert "No space" in str(error)
        assert sorted(tmp_path.rglob("*")) == before
        assert not there or (folder / "page_0001.png").read_text() == "of before"


def test_a_stopped_process_leaves_nothing(failure, stack, tmp_path, monkeypatch):
    """At any page: Ctrl-C of qgis_process is heard from one to the next."""
    from agridrought.algorithms.drought import mapseries

    before, looks, heard = sorted(tmp_path.iterdir()), [], 0
    given = {"INPUT": stack, "PICTURES": str(tmp_path / "p"), "ANIMATION": str(tmp_path / "m.gif"),
             "OUTPUT": str(tmp_path / "m.pdf"), "START": "2001-01-01", "END": "2001-02-28", "DPI": 50,
             **_LAYOUT_OFF}  # fmt: skip
    monkeypatch.setattr(mapseries, "stop_of_process", lambda: lambda: looks.append(1) or len(looks) > heard)
    for heard in (0, 2, 5, 9):
        looks.clear()
        assert "was cancelled" in failure("mapseries", **given) and len(looks) > heard
        assert sorted(tmp_path.iterdir()) == before


def _no_room(*_):
    raise OSError(28, "No space left on device")


def test_pictures_of_an_earlier_run_are_told_and_not_in_the_animation(qgis, stack, tmp_path):
    from PIL import Image

    folder, gif = tmp_path / "pictures", tmp_path / "m.gif"
    folder.mkdir()
    for name in ("page_0001.png", "page_0003.png", "page_0004.png", "notes.txt"):
        (folder / name).write_text("of before")
    heard = []
    _run_with(
        qgis,
        lambda _: None,
        heard,
        INPUT=stack,
        PICTURES=str(folder),
        ANIMATION=str(gif),
        END="2001-02-28",
        **_LAYOUT_OFF,
    )
    with Image.open(gif) as film:
        assert film.n_frames == 2
    assert any("2 more pictures" in text and "page_0003.png to page_0004.png" in text for text in heard)
    assert (folder / "page_0004.png").read_text() == "of before" and (folder / "page_0001.png").stat().st_size > 1000


def test_the_dates_of_a_layout_are_an_output_like_the_others(qgis, project, stack, tmp_path, monkeypatch):
    """A file for them that nobody has named replaces none."""
    from qgis.core import QgsProcessingContext

    from agridrought.ui import map_pages

    project.setFileName(str(tmp_path / "p.qgz"))
    context = QgsProcessingContext()
    context.setProject(project)
    (tmp_path / "m.gpkg").write_text("of somebody else")
    given = {"INPUT": stack, "OUTPUT": str(tmp_path / "m.pdf"), "END": "2001-02-28", "LAYOUT": True, "DPI": 50}
    before = sorted(tmp_path.iterdir())
    with monkeypatch.context() as patched, pytest.raises(Exception, match="No space"):
        patched.setattr(map_pages, "export_pdf", _no_room)
        qgis.run("agridrought:mapseries", given, context=context)
    assert sorted(tmp_path.iterdir()) == before and not project.mapLayers()
    done = qgis.run("agridrought:mapseries", given, context=context)
    layout = project.layoutManager().layoutByName(done["LAYOUT_NAME"])
    assert layout.itemById("date").currentText() == "January 2001"
    atlas = layout.atlas()
    assert atlas.coverageLayer().source() == f"{tmp_path / 'm_2.gpkg'}|layername=dates"
    assert atlas.updateFeatures() == 2 and atlas.coverageLayer().isValid()
    assert (tmp_path / "m.gpkg").read_text() == "of somebody else"
    assert {path.name for path in tmp_path.iterdir()} == {"m.gpkg", "m_2.gpkg", "m.pdf", "ssi3.tif"}


def test_without_a_period_the_latest_dates(qgis, stack):
    from agridrought.ui.map_pages import pages_of

    pages, empty = pages_of(stack, None, None, 12)
    assert (len(pages), empty, pages[0].label, pages[-1].label) == (12, 1, "February 2001", "February 2002")


def test_the_layout_stays_in_the_project_with_an_atlas_of_dates(run, project, stack, tmp_path):
    from qgis.core import QgsProcessingContext, QgsRasterLayer, QgsVectorLayer

    from agridrought.ui.styles import apply_style

    layer = QgsRasterLayer(stack, "SSI-3 · Hawaii")
    apply_style(layer, "ssi")
    project.addMapLayer(layer)
    borders = tmp_path / "b.geojson"
    ring = [[10, 50], [10, 49.9], [10.1, 49.9], [10, 50]]
    feature = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    borders.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    context = QgsProcessingContext()
    context.setProject(project)
    done = run("mapseries", context=context, INPUT=layer.id(), OVERLAYS=[str(borders)], START="2001-01-01",
               END="2001-02-28", AGENCY="Ministry of <Agriculture> & $Water", TITLE="Drought", PAPER="A4 portrait",
               DPI=50, OUTPUT=str(tmp_path / "m.pdf"))  # fmt: skip
    layout = project.layoutManager().layoutByName(done["LAYOUT_NAME"])
    assert done["LAYOUT_NAME"] == "Drought" and layout.atlas().updateFeatures() == 2
    names = {
        layout.itemById(name) is not None for name in ("title", "date", "map", "legend", "scale", "agency", "logo")
    }
    assert names == {True}
    map_item = layout.itemById("map")
    assert map_item.layers()[1] is layer and isinstance(map_item.layers()[0], QgsVectorLayer)
    layout.atlas().seekTo(1)
    assert layout.itemById("date").currentText() == "February 2001"
    assert map_item.temporalRange().begin().toString("yyyy-MM-dd") == "2001-02-01"
    shown = [node.name() for node in project.layerTreeRoot().findLayers()]
    assert shown == ["SSI-3 · Hawaii"], "what the layout needs is not in the layer tree"
    again = run("mapseries", context=context, INPUT=layer.id(), START="2001-01-01", END="2001-02-28", TITLE="Drought")
    assert again["LAYOUT_NAME"] == "Drought (2)" and again["PAGES"] == 2


@pytest.mark.parametrize("paper", ["A4 portrait", "A4 landscape", "A3 portrait", "A3 landscape"])
def test_nothing_on_the_page_lies_over_something_else(qgis, project, stack, paper):
    from qgis.core import QgsLayoutExporter, QgsRasterLayer

    from agridrought.ui import map_pages
    from agridrought.ui.styles import apply_style

    layer = QgsRasterLayer(stack, "SSI-3 · Hawaii")
    apply_style(layer, "ssi")
    project.addMapLayer(layer)
    pages, _ = map_pages.pages_of(stack, None, None, 2)
    coverage = map_pages.atlas_of(pages, layer)
    project.addMapLayer(coverage, False)
    layout = map_pages.make_layout(project, layer, coverage, map_pages.Sheet("Drought", paper=paper))
    layout.atlas().updateFeatures()
    layout.atlas().seekTo(0)
    QgsLayoutExporter(layout).renderPageToImage(0, dpi=20)  # a legend knows its size only then
    boxes = {name: layout.itemById(name).sceneBoundingRect() for name in _ITEMS}
    page = layout.pageCollection().page(0).sceneBoundingRect()
    names = list(boxes)
    for i, name in enumerate(names):
        assert page.contains(boxes[name]), (name, boxes[name])
        for other in names[i + 1 :]:
            touch = boxes[name].intersected(boxes[other])
            assert touch.width() < 1 or touch.height() < 1, (name, other, boxes[name], boxes[other])


def test_what_cannot_be_is_said(failure, stack, tmp_path):
    plain = write_raster(tmp_path / "plain.tif", np.ones((1, 3, 4), "float32"))
    pdf = {"OUTPUT": str(tmp_path / "m.pdf"), **_LAYOUT_OFF}
    assert "has no dates" in failure("mapseries", INPUT=plain, **pdf)
    assert "2030-01-01" in failure("mapseries", INPUT=stack, START="2030-01-01", **pdf)
    assert "ends before it begins" in failure("mapseries", INPUT=stack, START="2002-01-01", END="2001-01-01", **pdf)
    assert "Nothing is asked for" in failure("mapseries", INPUT=stack, **_LAYOUT_OFF)
    assert "cannot be read" in failure("mapseries", INPUT=stack, LOGO=str(tmp_path / "none.png"), **pdf)
    (tmp_path / "text.png").write_text("no picture")
    assert "no picture" in failure("mapseries", INPUT=stack, LOGO=str(tmp_path / "text.png"), **pdf)
    assert "must end with .gif" in failure("mapseries", INPUT=stack, ANIMATION=str(tmp_path / "m.png"), **pdf)
    assert not (tmp_path / "m.pdf").exists()


@pytest.mark.parametrize(
    ("extent", "why"),
    [("100,101,20,21 [EPSG:4326]", "no part of the stack"), ("10,10,49,50 [EPSG:4326]", "no rectangle")],
)
def test_a_part_without_the_stack_is_refused_and_leaves_nothing(failure, project, stack, tmp_path, extent, why):
    assert why in failure("mapseries", INPUT=stack, EXTENT=extent, OUTPUT=str(tmp_path / "m.pdf"), LAYOUT=True)
    assert not project.mapLayers() and [path.name for path in tmp_path.iterdir()] == ["ssi3.tif"]


def test_a_cancelled_run_leaves_nothing(qgis, project, stack, tmp_path):
    from qgis.core import QgsProcessingFeedback

    class Impatient(QgsProcessingFeedback):
        def setProgressText(self, text):
            self.cancel()

    for layout in (False, True):
        qgis.run("agridrought:mapseries", {"INPUT": stack, "OUTPUT": str(tmp_path / "m.pdf"), "LAYOUT": layout},
                 feedback=Impatient(False))  # fmt: skip
        assert not project.mapLayers()
    assert [path.name for path in tmp_path.iterdir()] == ["ssi3.tif"]


def test_dekads_and_years_have_their_words(qgis, tmp_path):
    from agridrought.ui.map_pages import pages_of

    path = write_stack(tmp_path / "d.tif", np.ones((3, 2, 2), "float32"), start="2012-06-11", step="dekad")
    assert [page.label for page in pages_of(path, None, None, 12)[0]][0] == "11–20 June 2012"
