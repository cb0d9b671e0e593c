"""The drought report as a whole: numbers against an independent computation, and inputs that leave little to tell."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from pyproj import Geod
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.run import run_core

from agridrought.core.report import page
from agridrought.core.run.errors import Cancelled, DateError, GridError, InputError, ParameterError, UnitError
from agridrought.core.run.job import Job
from agridrought.core.tools.drought.report import page as report_page
from agridrought.core.tools.drought.report.sections import centre, latest, maps, series

NAN = np.nan
ROWS, COLS, MONTHS = 6, 7, 156


class Words(HTMLParser):
    """Visible text and pictures of a page."""

    def __init__(self, text):
        super().__init__()
        self.words, self.alts = [], []
        self.feed(text[text.index("</head>") :])
        self.text = " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag, attributes):
        self.alts += [value for name, value in attributes if name == "alt"]

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture
def without_pictures(monkeypatch):
    """Pages whose figures are made, but not drawn: drawing takes most of the time."""
    monkeypatch.setattr(page, "svg", lambda figure: "")


@pytest.fixture
def without_page(monkeypatch):
    """No page at all; returns the list that keeps what would have been told."""
    kept = []

    def write(path, found, job):
        kept.append(found)
        Path(path).write_text("", encoding="utf-8")

    monkeypatch.setattr(report_page, "write_page", write)
    return kept


def index_values(months=MONTHS, seed=7):
    """An index with memory in time, a drying east, gaps, and a month without any value."""
    rng = np.random.default_rng(seed)
    x = rng.normal(size=(months, ROWS, COLS))
    for i in range(1, months):
        x[i] = 0.6 * x[i - 1] + 0.8 * x[i]
    x[:, :, 4:] -= np.linspace(-1.5, 1.5, months)[:, None, None]
    x[rng.random(x.shape) < 0.05] = NAN
    x[20:21] = NAN
    x[:, 0, 0] = NAN
    return np.clip(x, -3, 3).astype("float32")


def pixel_areas(grid):
    """km² of the pixels by geodesics along their edges (parallels in many pieces)."""
    geod, out = Geod(ellps="WGS84"), np.empty((grid.height, grid.width))
    for row in range(grid.height):
        x0, y0 = grid.xy(0, row)
        x1, y1 = grid.xy(1, row + 1)
        lon = np.concatenate([np.linspace(x0, x1, 200), np.linspace(x1, x0, 200)])
        lat = np.repeat([y1, y0], 200)
        out[row] = abs(geod.polygon_area_perimeter(lon, lat)[0]) / 1e6
    return out


def make(tmp_path, values, job=None, **parameters):
    """Numbers, table and words of a report on some values of the index."""
    source = write_stack(tmp_path / "ssi.tif", values, unit="1", variable="ssi1")
    return report_on(tmp_path, source, job, **parameters)


def report_on(tmp_path, source, job=None, **parameters):
    path = tmp_path / "report.html"
    job = job or Job(memory=64 * 1024**2, threads=2)
    numbers = run_core("droughtreport", job, INPUT=source, REPORT=str(path), OUTPUT="table", **parameters)
    table = numbers.pop("OUTPUT")
    text = path.read_text(encoding="utf-8")
    return numbers, table, Words(text) if text else None


def told(tell, found) -> str:
    """The words of one section."""
    one = page.Page("A")
    tell(one, found)
    return Words(one.html()).text


def test_numbers_and_table_against_numpy(tmp_path, without_page):
    x = index_values()
    grid = make_grid(ROWS, COLS)
    zones = np.where(np.arange(COLS) < 3, 1, 2) * np.ones((ROWS, 1))
    zones[5] = NAN
    mask = np.ones((ROWS, COLS))
    mask[0, 3] = 0
    sm = 0.2 + 0.03 * x
    numbers, table, _ = make(
        tmp_path, x, SM=write_stack(tmp_path / "sm.tif", sm),
        ZONES=write_raster(tmp_path / "zones.tif", zones), MASK=write_raster(tmp_path / "mask.tif", mask),
    )  # fmt: skip
    area = pixel_areas(grid)
    area[(mask == 0) | np.isnan(zones)] = 0
    rows = {(row["zone"], row["date"].isoformat()): row for row in table.to_dict("records")}
    assert len(rows) == 2 * MONTHS
    for step in (0, 20, 77, MONTHS - 1):
        for zone in (1, 2):
            here = np.where(zones == zone, area, 0)
            row = rows[str(zone), f"{2001 + step // 12}-{step % 12 + 1:02d}-01"]
            known = np.isfinite(x[step])
            valid, values = (here * known).sum(), np.nan_to_num(x[step])
            assert row["area_km2"] == pytest.approx(here.sum(), rel=1e-5)
            assert row["valid_share"] == pytest.approx(valid / here.sum(), abs=1e-5)
            dry = here * known * (values <= -1)
            assert row["drought_km2"] == pytest.approx(dry.sum(), rel=1e-5, abs=1e-9)
            extreme = (here * known * (values <= -2)).sum()
            assert row["extreme_km2"] == pytest.approx(extreme, rel=1e-5, abs=1e-9)
            if valid:
                assert row["mean_ssi"] == pytest.approx((here * values).sum() / valid, abs=1e-5)
                assert row["drought_share"] == pytest.approx(dry.sum() / valid, abs=1e-5)
            else:
                assert np.isnan(row["mean_ssi"]) and np.isnan(row["drought_share"])
    weights = area * np.isfinite(x)
    total = weights.sum(axis=(1, 2))
    mean = (np.nan_to_num(x) * weights).sum(axis=(1, 2)) / np.where(total > 0, total, NAN)
    assert numbers["LATEST"] == "2013-12-01" and numbers["MEAN_SSI"] == pytest.approx(mean[-1], abs=1e-5)
    dry = (weights * (np.nan_to_num(x) <= -1)).sum(axis=(1, 2))
    assert numbers["DROUGHT_KM2"] == pytest.approx(dry[-1], rel=1e-5)
    said = f"{mean[-1]:+.2f}".replace("-", "−")
    (found,) = without_page
    text = told(latest.tell_short, found)
    assert f"In December 2013 the mean index is {said}" in text
    decembers = mean[11::12]
    assert re.search(rf"It is the {int((decembers < mean[-1]).sum()) + 1}(st|nd|rd|th) driest December of the 13", text)
    annual = np.array([np.nanmean(mean[y * 12 : y * 12 + 12]) for y in range(13)])
    first, second = np.triu_indices(13, 1)
    slope = np.median((annual[second] - annual[first]) / (second - first))
    assert numbers["TREND_PER_DECADE"] == pytest.approx(10 * slope, abs=1e-4)
    zone_rows = told(series.tell_zones, found)
    assert zone_rows.count("km²") == 1 and " 2 " in zone_rows
    # Maps: one pixel a cell, the mean of all dates up to −1, and of each phase.
    counts = area > 0
    frequency = np.where(counts, np.nanmean(np.where(np.isfinite(x), x <= -1, NAN), axis=0), NAN)
    few = np.isfinite(x).mean(axis=0) < 0.25
    np.testing.assert_allclose(found.survey.maps.mean("frequency"), np.where(few, NAN, frequency), atol=1e-6)
    late = found.plan.phases["2011–2013"]
    np.testing.assert_allclose(
        found.survey.maps.mean("phase3"), np.where(counts & ~few, np.nanmean(x[late], axis=0), NAN), atol=1e-5
    )
    december = np.nanmean(np.where(counts, x[11::12][-4:], NAN), axis=0)
    np.testing.assert_allclose(found.survey.small.mean("month12"), december, atol=1e-5)
    percentile = found.survey.percentile
    assert np.isfinite(percentile).sum() == MONTHS - 1
    assert np.nanmean(percentile[found.plan.reference]) == pytest.approx(50, abs=1)


SECTIONS = (
    "In short", "The latest month", "The last 12 months", "Area in drought through time", "Is it getting drier?",
    "Where is it getting drier or moister?", "In which season?", "Month by month",
    "Where and when is drought frequent?", "Phases", "The worst droughts", "Where is the centre of the drought",
    "Zones", "How to read this, and what not to conclude", "Where the data come from",
)  # fmt: skip


def test_the_page_has_all_sections_and_pictures(tmp_path):
    x = index_values()
    options = {"TITLE": "A title", "PHASES": "2001-2004,2004-2008,2009-2013"}
    _, _, words = make(tmp_path, x, SM=write_stack(tmp_path / "sm.tif", 0.2 + 0.03 * x), **options)
    for section in SECTIONS:
        assert section in words.text, section
    for picture in (
        "drought index of December 2013", "12 maps of the drought index", "Stacked shares", "by year with trend lines",
        "annual mean index", "hatching", "Box plots", "mean index by calendar month", "percentile of soil moisture by",
        "both halves", "longest drought", "against the reference period", "3 maps of the mean index by phase",
        "2 maps of the change", "worst droughts", "drought’s centre",
    ):  # fmt: skip
        assert sum(picture in alt for alt in words.alts) == 1, picture
    assert "A title" in words.text and "2004–2008" in words.text and "nan" not in words.text.lower().split()


def test_a_trend_that_is_there_is_hatched_and_told(tmp_path, without_page, without_pictures):
    """East of a line everything dries at 0.2 a year; in the west nothing happens."""
    rng = np.random.default_rng(3)
    x = rng.normal(0, 0.3, (240, ROWS, COLS))
    x[:, :, 4:] -= 0.2 * np.arange(240)[:, None, None] / 12 - 2
    make(tmp_path, x.astype("float32"))
    (found,) = without_page
    sure = found.trend.maps.mean("significant")
    assert (sure[:, 4:] == 1).all() and sure[:, :4].mean() < 0.2
    text = told(maps.tell_trend, found)
    areas = pixel_areas(make_grid(ROWS, COLS))
    share = 100 * areas[:, 4:].sum() / areas.sum()
    drier = re.search(r"(\d+) % of the area \([^)]*\) has become significantly drier", text)
    assert float(drier[1]) == pytest.approx(share, abs=6)  # by chance a pixel of the west may pass
    assert "Yes, and significantly so" in told(latest.tell_short, found)


def test_a_centre_that_follows_the_values_is_no_drift(tmp_path, without_page, without_pictures):
    """The west has no values in the second half: the centre moves east, but no drought does."""
    x = np.random.default_rng(4).normal(-0.5, 1, (240, ROWS, COLS)).astype("float32")
    make(tmp_path, x)
    x[120:, :, :3] = NAN
    make(tmp_path, x)
    steady, gappy = without_page
    assert steady.coverage == "" and "from 57 % to 100 %" in gappy.coverage
    assert "the trend of its place" in told(centre.tell_centre, steady).lower()
    assert "So no movement can be concluded." in told(centre.tell_centre, gappy)
    assert "can come from that alone" in told(series.tell_annual, gappy)


def little(name):
    x = index_values()
    return {
        "one pixel": x[:, 3:4, 3:4],
        "two years": x[:24],
        "one date": x[30:31],
        "no drought": np.full((120, ROWS, COLS), 1.3, "float32"),
        "always drought": np.full((120, ROWS, COLS), -2.5, "float32"),
        "mostly missing": np.where(np.arange(MONTHS)[:, None, None] % 9 == 0, x, NAN),
    }[name]


@pytest.mark.parametrize(
    "name, says",
    [
        ("one pixel", "The worst droughts"),
        ("two years", "There is no map of trends"),
        ("one date", "This cannot be said"),
        ("no drought", "There was no drought"),
        ("always drought", "extreme drought"),
        ("mostly missing", "No year has enough dates"),
    ],
)
def test_little_to_tell_is_told_in_sentences(tmp_path, without_pictures, name, says):
    values = little(name)
    _, table, words = make(tmp_path, values)
    assert says in words.text and len(table) == len(values)
    assert "nan" not in words.text.lower().split()


def test_a_stack_of_years_has_no_months(tmp_path, without_pictures):
    values = index_values(12)
    source = write_stack(tmp_path / "ssi.tif", values, "2001-01-01", "year", unit="1")
    _, _, words = report_on(tmp_path, source, Job(memory=64 * 1024**2, threads=1))
    assert "there are no months to show" in words.text and "The latest year: 2012" in words.text


def test_pixels_outside_the_mask_count_nowhere(tmp_path, without_page):
    """A part that is always in extreme drought, masked out, must not show in any number."""
    x = np.clip(index_values(), -0.9, 3)
    x[:, :, :3] = -2.9
    mask = np.ones((ROWS, COLS))
    mask[:, :3] = 0
    numbers, table, _ = make(tmp_path, x, MASK=write_raster(tmp_path / "mask.tif", mask))
    assert numbers["DROUGHT_KM2"] == 0 and table["drought_km2"].max() == 0
    (found,) = without_page
    assert not len(found.clusters) and np.isnan(found.centre.longitude).all()
    assert found.survey.whole_mean[30] == pytest.approx(np.nanmean(x[30, :, 3:]), abs=0.02)


def test_a_percentile_reference_of_the_whole_record_is_refused_politely(tmp_path, without_page, without_pictures):
    from datetime import date

    x = index_values()
    options = {"REFERENCE_START": date(2001, 1, 1), "REFERENCE_END": date(2013, 12, 1)}
    make(tmp_path, x, SM=write_stack(tmp_path / "sm.tif", 0.2 + 0.03 * x), **options)
    text = told(maps.tell_frequency, without_page[0])
    assert "percentiles of soil moisture then have a fixed frequency" in text


def test_a_small_budget_gives_the_same_numbers(tmp_path, without_page):
    x = np.tile(index_values(), (1, 12, 12))
    few, table, _ = make(tmp_path, x, Job(memory=72 * 1024**2, threads=1))
    many, other, _ = make(tmp_path, x, Job(memory=1024**3, threads=2))
    for name, value in few.items():
        assert value == many[name] or value == pytest.approx(many[name], rel=1e-9)
    assert table["zone"].tolist() == other["zone"].tolist() and table["date"].tolist() == other["date"].tolist()
    np.testing.assert_allclose(table.iloc[:, 2:].to_numpy(float), other.iloc[:, 2:].to_numpy(float), rtol=1e-9)


@pytest.mark.parametrize(
    "change, error, says",
    [
        ({"PHASES": "2001"}, ParameterError, "PHASES"),
        ({"PHASES": "1990-1995"}, DateError, "PHASES"),
        ({"ALPHA": 0.0}, ParameterError, "ALPHA"),
    ],
)
def test_wrong_options(tmp_path, change, error, says):
    with pytest.raises(error, match=says):
        make(tmp_path, index_values(24), **change)
    assert not (tmp_path / "report.html").exists()


def test_wrong_inputs(tmp_path):
    x = index_values(24)
    classes = write_stack(tmp_path / "c.tif", np.zeros((24, ROWS, COLS)), unit="class", dtype="uint8")
    with pytest.raises(UnitError, match="holds drought classes"):
        report_on(tmp_path, classes)
    with pytest.raises(UnitError, match="standardised index"):
        moisture = write_stack(tmp_path / "sm.tif", 0.2 + 0.01 * x)
        report_on(tmp_path, moisture)
    with pytest.raises(UnitError, match="SM: .* standardised index already"):
        make(tmp_path, x, SM=write_stack(tmp_path / "other.tif", x, unit="1"))
    with pytest.raises(InputError, match="SM: .* negative values"):
        make(tmp_path, x, SM=write_stack(tmp_path / "other.tif", x, unit="mm"))
    with pytest.raises(GridError):
        make(tmp_path, x, SM=write_stack(tmp_path / "far.tif", 0.2 + 0 * x, grid=make_grid(ROWS, COLS, x=50)))
    with pytest.raises(DateError):
        make(tmp_path, x, SM=write_stack(tmp_path / "late.tif", 0.2 + 0 * x, "2002-01-01"))
    with pytest.raises(InputError, match="No pixel counts"):
        make(tmp_path, x, MASK=write_raster(tmp_path / "mask.tif", np.zeros((ROWS, COLS))))
    with pytest.raises(GridError):
        make(tmp_path, x, MASK=write_raster(tmp_path / "mask.tif", np.ones((3, 3))))
    assert not list(tmp_path.glob("*.html"))


@pytest.mark.parametrize("after", [2, 60])
def test_cancel_leaves_nothing(tmp_path, after):
    calls = iter(range(10**6))
    job = Job(memory=64 * 1024**2, threads=1, cancelled=lambda: next(calls) > after)
    with pytest.raises(Cancelled):
        make(tmp_path, index_values(), job)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ssi.tif"]


def test_progress_goes_up_to_the_end(tmp_path, without_pictures):
    shares = []
    make(tmp_path, index_values(36), Job(memory=64 * 1024**2, threads=1, report=shares.append))
    assert shares[-1] == 1.0 and all(b >= a - 1e-9 for a, b in pairwise(shares))


def test_a_moist_month_is_no_nth_driest(tmp_path, without_page):
    """The rank is told from the nearer end."""
    x = index_values()
    x[-1] = np.where(np.isfinite(x[-1]), 0.4, NAN)
    make(tmp_path, x)
    text = told(latest.tell_short, without_page[0])
    decembers = np.array([without_page[0].mean[step] for step in range(11, MONTHS, 12)])
    place = int((decembers > decembers[-1]).sum()) + 1
    assert re.search(rf"It is the {place}(st|nd|rd|th) wettest December of the 13", text) and "driest" not in text


def test_what_is_not_there_is_not_told(tmp_path, without_pictures):
    """Sections without content are one line in a list; a drought of no extent is no percentages of nothing."""
    _, _, words = make(tmp_path, np.full((120, ROWS, COLS), 1.3, "float32"))
    assert "What this page does not show" in words.text
    for heading in ("The worst droughts", "Where is the centre of the drought, and does it move?", "Zones"):
        assert words.text.count(heading) >= 1 and f"{heading}: " in words.text, "in the list alone"
    assert "0 % in extreme" not in words.text and "None of the" in words.text


def test_agency_and_logo_stand_at_the_head(tmp_path, without_pictures):
    logo = tmp_path / "logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    x = index_values(36)
    make(tmp_path, x, AGENCY="农业农村部 <A & B>", LOGO=str(logo))
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "农业农村部 &lt;A &amp; B&gt;" in text and "data:image/svg+xml;base64,PHN2" in text
    logo.write_text("no picture", encoding="utf-8")
    (tmp_path / "report.html").unlink()
    with pytest.raises(InputError, match="LOGO: .* no picture"):
        make(tmp_path, x, LOGO=str(logo))
    assert not (tmp_path / "report.html").exists()


def test_zones_have_their_names_on_maps(tmp_path, without_page):
    zones = np.where(np.arange(COLS) < 3, 7, 9) * np.ones((ROWS, 1))
    make(tmp_path, index_values(36), ZONES=write_raster(tmp_path / "zones.tif", zones))
    (found,) = without_page
    assert found.over.zones == ("7", "9") and set(np.unique(found.over.borders)) == {1, 2}


def test_the_mean_of_a_phase_is_that_of_the_tool_for_phases(tmp_path, without_page):
    """Two pixels of many do not speak for the region, in either of the two."""
    x = index_values()
    early = np.arange(MONTHS) < 48
    x[early] = NAN
    x[early, 2, 3:5] = np.random.default_rng(1).normal(-0.5, 1, (48, 2))
    years = "2001-2004,2005-2008,2009-2013"
    make(tmp_path, x, PHASES=years)
    (found,) = without_page
    phases = run_core("phases", INPUT=str(tmp_path / "ssi.tif"), YEARS=years, OUTPUT=str(tmp_path / "p.tif"))
    text = told(maps.tell_phases, found)
    rows = re.findall(r"(20\d\d–20\d\d) ([+−]?[\d.]+|–) (\d+) %", text)
    assert [row[0] for row in rows] == ["2001–2004", "2005–2008", "2009–2013"]
    assert rows[0][1] == "–" and int(rows[0][2]) < 10 and "FIRST_MEAN" not in phases
    assert float(rows[2][1].replace("−", "-")) == pytest.approx(phases["LAST_MEAN"], abs=0.0051)
    assert "at least 50 % of the dates of a phase" in text and "less than 50 % of the area" in text


def test_a_page_is_a_summary_first_and_ready_for_paper(tmp_path, without_pictures):
    make(tmp_path, index_values(36), ZONES=write_raster(tmp_path / "z.tif", np.ones((ROWS, COLS))))
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert text.index('class="summary"') < text.index("<nav") < text.index("The latest month")
    assert "size: A4" in text and ".summary { break-after: page; }" in text
    assert not re.search(r"\d[eE][+-]?\d", Words(text).text), "no exponents"
