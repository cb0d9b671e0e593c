"""The demonstration, run as `make demo` runs it: once for all tests."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.learning.forest import load_model
from agridrought.core.tools.moisture.downscale.nesting import Nesting

ROOT = Path(__file__).resolve().parents[2]
MONTHS = 372
STACKS = ("sm", "filled", "flags", "ssi1", "class1", "ssi3", "class3")
HAWAII_TOOLS = ["buildstack", "gapfill", "ssi", "classify", "ssi", "classify", "trend", "droughtreport"]
REPORT = "hawaii_drought_report.html"
NORTH_EUROPE_TOOLS = ["buildstack"] * 3 + ["gapfill", "tvdi", "traindownscaler", "downscale"]
CALENDAR = 53  # months of the stacks of North Europe, of which few were observed
OBSERVED = (
    "2014-01", "2016-04", "2016-05", "2016-06", "2017-07", "2018-01", "2018-02", "2018-03", "2018-04", "2018-05"
)  # fmt: skip
MISFIT = 1.5e-4  # m³/m³: the tool's tolerance, and float32 on disk


def run_demo(folder, environment, **more):
    return subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "demo.py"), "--out", str(folder)],
        capture_output=True,
        text=True,
        env={**environment, **more},
    )


@pytest.fixture(scope="module")
def demo(tmp_path_factory, environment):
    """Folder and printed text of one run."""
    folder = tmp_path_factory.mktemp("demo")
    done = run_demo(folder, environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder, done.stdout


def read(folder, name, part="hawaii"):
    with TimeStack(str(folder / f"{part}_{name}.tif")) as stack:
        return stack.read()


def test_says_what_it_does_and_where_things_are(demo):
    folder, printed = demo
    tools = [line.split()[0] for line in printed.splitlines() if re.match(r"[a-z]+ +\d+\.\d s ", line)]
    assert tools == HAWAII_TOOLS + NORTH_EUROPE_TOOLS
    assert str(folder / "index.html") in printed and re.search(r"took \d+ s", printed)
    for path in (path for ending in ("tif", "png", "csv", "zip", "html") for path in folder.glob(f"*.{ending}")):
        assert str(path) in printed


@pytest.mark.parametrize("name", STACKS)
def test_every_stack_has_all_months(demo, name):
    with TimeStack(str(demo[0] / f"hawaii_{name}.tif")) as stack:
        assert len(stack) == MONTHS
        assert stack.axis.labels[0] == "1992-01-01" and stack.axis.labels[-1] == "2022-12-01"
        assert any("agridrought:" in text for text in stack.tags.values())


def test_observed_values_are_kept_and_the_sea_stays_empty(demo):
    sm, filled, flags = (read(demo[0], name) for name in ("sm", "filled", "flags"))
    observed = np.isfinite(sm)
    np.testing.assert_array_equal(filled[observed], sm[observed])
    assert (flags[observed] == 1).all() and (flags[~observed] != 1).all()
    assert (np.isfinite(filled).any(axis=0) == observed.any(axis=0)).all()


@pytest.mark.parametrize("scale", [1, 3])
def test_classes_follow_the_index_and_leave_climatology_out(demo, scale):
    ssi, classes, flags = (read(demo[0], name) for name in (f"ssi{scale}", f"class{scale}", "flags"))
    known = np.isfinite(classes)
    assert (known == np.isfinite(ssi)).all() and known.any()
    assert set(np.unique(classes[known])) <= {0, 1, 2, 3, 4}
    assert (ssi[classes >= 2] <= -1).all() and (ssi[classes == 0] > 0).all()
    assert not (known & (flags == 5)).any()


def test_trend_has_its_bands(demo):
    with RasterFile(str(demo[0] / "hawaii_trend.tif")) as raster:
        assert raster.descriptions == ("slope_per_year", "intercept", "s", "z", "p", "class")
        p = raster.read()[4]
    assert ((p[np.isfinite(p)] >= 0) & (p[np.isfinite(p)] <= 1)).all() and np.isfinite(p).any()


class Words(HTMLParser):
    """Visible text, links and pictures of a page."""

    def __init__(self, text):
        super().__init__()
        self.words, self.links, self.alts = [], [], []
        self.feed(text)
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("src", "href"):
                self.links.append(value)
            if name == "alt":
                self.alts.append(value)

    def handle_data(self, data):
        self.words.append(data)


def test_page_stands_alone_and_tells_the_story(demo):
    page = Words((demo[0] / "index.html").read_text(encoding="utf-8"))
    outside = [link for link in page.links if not link.startswith(("#", "data:image/"))]
    assert outside == [REPORT] and (demo[0] / REPORT).exists()
    assert len(page.alts) >= 11 and all(page.alts)
    for words in ("January 1992", "December 2022", "What not to conclude", "Grey is the share without an index",
                  "ESA CCI", "agridrought", "classify", "m³/m³"):  # fmt: skip
        assert words.lower() in page.text.lower(), words
    assert "nan" not in page.text.lower().split()


def test_the_drought_report_stands_alone_and_agrees_with_its_table(demo):
    import csv

    report = Words((demo[0] / REPORT).read_text(encoding="utf-8"))
    assert all(link.startswith(("#", "data:image/")) for link in report.links)
    assert "Drought in Hawaiʻi" in report.text and "nan" not in report.text.lower().split()
    with open(demo[0] / "hawaii_drought.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == MONTHS and {row["zone"] for row in rows} == {"whole region"}
    last = [row for row in rows if row["date"].replace("/", "-") == "2022-12-01"][0]
    mean = f"{float(last['mean_ssi']):+.2f}".replace("-", "−")
    assert f"In December 2022 the mean index is {mean}" in report.text


def test_numbers_of_the_page_are_those_of_the_outputs(demo):
    folder, printed = demo
    text = Words((folder / "index.html").read_text(encoding="utf-8")).text
    sm, classes, ssi = (read(folder, name) for name in ("sm", "class3", "ssi3"))
    land = np.isfinite(sm).any(axis=0)
    assert f"{100 * np.isfinite(sm[:, land]).mean():.0f} % " in text
    # The long gap, and how many cells were seen in it: recounted here from the stack itself.
    lasting = np.isfinite(sm[132:216]).mean(axis=0) >= 0.5
    assert f"From 2003 to 2009 only {lasting.sum()} of the {land.sum()} cells" in text
    rmse = float(re.search(r"RMSE (\S+)", printed).group(1))
    assert f"{rmse:.3f} m³/m³" in text
    enough = np.isfinite(ssi[:, land]).mean(axis=1) >= 0.7
    most = int(((classes[:, land] >= 2).sum(axis=1) * enough).max())
    assert f"the widest drought: {most} of " in " ".join(text.split())


@pytest.fixture(scope="module")
def page(demo):
    return Words((demo[0] / "index.html").read_text(encoding="utf-8"))


def reported(demo, tool, name):
    """A number that the last run of a tool gave back, as printed."""
    line = [line for line in demo[1].splitlines() if line.startswith(f"{tool} ")][-1]
    return float(re.search(rf"{name} (\S+)", line).group(1))


def test_fine_stack_has_the_calendar_and_the_fine_grid(demo):
    with TimeStack(str(demo[0] / "north_europe_downscaled.tif")) as fine:
        assert len(fine) == CALENDAR and fine.grid.transform[0] == pytest.approx(0.05)
        assert (fine.grid.width, fine.grid.height) == (310, 200)
        assert fine.unit == "m3 m-3" and fine.variable == "sm"
        values, labels = fine.read(), fine.axis.labels
    there = np.isfinite(values).any(axis=(1, 2))
    assert tuple(label[:7] for label, known in zip(labels, there, strict=True) if known) == OBSERVED
    assert np.nanmin(values) >= 0 and np.nanmax(values) < 0.7


def test_fine_values_average_to_the_filled_soil_moisture(demo):
    with (
        TimeStack(str(demo[0] / "north_europe_filled.tif")) as coarse,
        TimeStack(str(demo[0] / "north_europe_downscaled.tif")) as fine,
    ):
        nesting = Nesting.of(coarse, fine)
        assert nesting.factor == 5
        values, wanted = fine.read(), coarse.read()
    # Independent of the tool's own sums: the area of a row is the cosine of its latitude.
    latitude = 60 - 0.05 * (np.arange(200) + 0.5)
    area = np.cos(np.radians(latitude))[:, None] * np.isfinite(values)

    def cells(fine_values):
        return fine_values.reshape(CALENDAR, 40, 5, 62, 5).sum(axis=(2, 4), dtype="float64")

    with np.errstate(invalid="ignore"):
        mean = cells(np.nan_to_num(values) * area) / cells(area)
    clamped = cells(values == 0) > 0
    misfit = np.abs(mean - wanted)[~clamped]
    assert np.nanmax(misfit) <= MISFIT and np.isfinite(misfit).sum() > 5000
    assert reported(demo, "downscale", "MAX_MISFIT") <= MISFIT


def test_coarse_cells_do_not_show_in_the_fine_map(demo):
    values = read(demo[0], "downscaled", "north_europe")
    step = np.abs(np.diff(values, axis=2))
    border = np.arange(1, step.shape[2] + 1) % 5 == 0
    assert np.nanmean(step[:, :, border]) < 1.25 * np.nanmean(step[:, :, ~border])
    coarse = np.abs(np.diff(np.repeat(read(demo[0], "filled", "north_europe"), 5, axis=2), axis=2))
    assert np.nanmean(step[:, :, border]) < 0.5 * np.nanmean(coarse[:, :, border])


def test_a_pixel_is_missing_exactly_where_a_covariate_or_its_cell_is(demo):
    fine, *covariates = (read(demo[0], name, "north_europe") for name in ("downscaled", "tvdi", "lst_day", "lst_night"))
    known = np.isfinite(covariates).all(axis=0)
    assert not (np.isfinite(fine) & ~known).any()
    filled = np.repeat(np.repeat(read(demo[0], "filled", "north_europe"), 5, axis=1), 5, axis=2)
    assert not (np.isfinite(fine) & np.isnan(filled)).any()
    # The others lack height, on the coast; tree cover is in TVDI already.
    known &= np.isfinite(filled)
    assert np.isfinite(fine).sum() > 0.97 * known.sum()


def test_tvdi_leaves_frozen_ground_out(demo):
    tvdi, day = read(demo[0], "tvdi", "north_europe"), read(demo[0], "lst_day", "north_europe")
    assert np.isnan(tvdi[day < 273.15]).all()
    assert 0 <= np.nanmin(tvdi) < np.nanmax(tvdi) <= 1
    with RasterFile(str(demo[0] / "north_europe_lst_day.tif")) as raster:
        assert raster.units[0] == "K"


def test_page_says_what_stands_for_ndvi(page):
    assert "There is no NDVI for this place and time" in page.text
    assert "tree cover takes its place" in page.text
    for words in ("the wet edge lies at MIN_LST", "What not to conclude from the fine maps", "Tateishi",
                  "Copernicus Climate Change Service information", "LP DAAC", "EU-DEM"):  # fmt: skip
        assert words in page.text, words


def test_scores_of_the_page_are_those_of_the_tool(demo, page):
    scores = load_model(str(demo[0] / "north_europe_model.zip"))[1]["scores"]
    for name, score in scores.items():
        r2 = f"{score['r2']:.2f}".replace("-", "−")
        assert f"{name} {r2} {score['rmse']:.4f} {score['n']}" in page.text
    given = {
        "OOB_R2": ("out of bag", "r2"),
        "BLOCK_R2": ("blocks left out", "r2"),
        "BLOCK_RMSE": ("blocks left out", "rmse"),
        "YEARS_RMSE": ("years left out", "rmse"),
    }
    for name, (scheme, kind) in given.items():
        assert reported(demo, "traindownscaler", name) == pytest.approx(scores[scheme][kind], rel=1e-3)
    # What flatters must not be what the page leads with.
    assert f"no better than the mean {scores['blocks left out']['r2']:.2f}" in page.text


def test_cross_check_stands_on_the_page(page):
    assert "Is the detail true?" in page.text
    row = re.search(r"Bilinear interpolation (0\.\d{4})", page.text)
    assert 0.01 < float(row.group(1)) < 0.04
    assert re.search(r"Bilinear, made to agree with the coarse cells 0\.\d{4} \(0 %\)", page.text)


def test_share_of_fine_values_is_that_of_the_stack(demo, page):
    fine, day = read(demo[0], "downscaled", "north_europe"), read(demo[0], "lst_day", "north_europe")
    land = np.isfinite(day).any(axis=0)
    months = np.isfinite(fine).any(axis=(1, 2))
    share = np.isfinite(fine[months][:, land]).mean()
    assert f"of the land pixels have a fine value, mean of the months {100 * share:.0f} %" in page.text


def test_pictures_lie_beside_the_page(demo):
    pictures = sorted(demo[0].glob("*.png"))
    assert len(pictures) >= 11
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in pictures)


def test_failing_tool_ends_the_demonstration(tmp_path, environment):
    """With the tool's own message, an exit code, and no page."""
    program = tmp_path / "bin" / "qgis_process"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho 'The disk is full.' >&2\nexit 1\n")
    program.chmod(0o755)
    done = run_demo(tmp_path / "out", environment, PATH=f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    assert done.returncode == 1
    assert "agridrought:buildstack failed" in done.stderr and "The disk is full." in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out" / "index.html").exists()


def test_without_qgis_it_says_what_to_do(tmp_path, environment):
    done = run_demo(tmp_path, environment, PATH=str(tmp_path))
    assert done.returncode == 1 and "make demo" in done.stderr
