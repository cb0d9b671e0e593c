"""The demonstration, run as `make demo` runs it."""

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from agridrought.core.raster import RasterFile
from agridrought.core.stack import TimeStack

ROOT = Path(__file__).resolve().parents[2]
MONTHS = 372
STACKS = ("sm", "filled", "flags", "ssi1", "class1", "ssi3", "class3")


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


def read(folder, name):
    with TimeStack(str(folder / f"hawaii_{name}.tif")) as stack:
        return stack.read()


def test_says_what_it_does_and_where_things_are(demo):
    folder, printed = demo
    tools = [line.split()[0] for line in printed.splitlines() if re.match(r"[a-z]+ +\d+\.\d s ", line)]
    assert tools == ["buildstack", "gapfill", "ssi", "classify", "ssi", "classify", "trend"]
    assert str(folder / "index.html") in printed and re.search(r"took \d+ s", printed)
    for path in [*folder.glob("*.tif"), *folder.glob("*.png")]:
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
    assert all(link.startswith(("#", "data:image/png;base64,")) for link in page.links)
    assert len(page.alts) >= 7 and all(page.alts)
    for words in ("January 1992", "December 2022", "What not to conclude", "Grey is the share without an index",
                  "ESA CCI", "agridrought", "classify", "m³/m³"):  # fmt: skip
        assert words.lower() in page.text.lower(), words
    assert "nan" not in page.text.lower().split()


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


def test_pictures_lie_beside_the_page(demo):
    pictures = sorted(demo[0].glob("*.png"))
    assert len(pictures) >= 7
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
