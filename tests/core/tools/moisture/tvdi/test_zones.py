"""TVDI by zone, with edges of an earlier run, what it advises, and its report."""

import re
from contextlib import nullcontext
from datetime import date
from functools import partial

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.run import run_core
from support.tables import frame_of, rows_of
from support.tvdi_scatter import KNOWN, loose_frame, run, scatter, write_scatter

from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.run.errors import Cancelled, DateError, InputError
from agridrought.core.run.job import Job
from agridrought.core.tools.moisture.tvdi import EdgeOptions, Edges, fit_edges, tvdi
from agridrought.core.tools.moisture.tvdi.edges import Line
from agridrought.core.tools.moisture.tvdi.fit import _passes


@pytest.fixture
def stacks(tmp_path):
    """``stacks(months)``: paths of LST and NDVI with known edges."""
    return partial(write_scatter, tmp_path)


SOUTH = Edges(dry=Line(-12.0, 318.0), wet=Line(1.0, 285.0))


@pytest.fixture
def zoned(tmp_path):
    """Paths of LST, NDVI and zones: 4 in the upper half, 7 in the lower with edges of its own, a margin without."""
    lst, ndvi, moisture = scatter((3, 160, 160))
    half = ndvi[:, 80:], moisture[:, 80:]
    lst[:, 80:] = SOUTH.wet.at(half[0]) + half[1] * (SOUTH.dry.at(half[0]) - SOUTH.wet.at(half[0]))
    codes = np.repeat([4.0, 7.0], 80)[:, None] * np.ones((1, 160))
    codes[:, :10] = np.nan
    grid = make_grid(160, 160, step=0.05)
    return (
        write_stack(tmp_path / "lst.tif", lst, grid=grid, unit="K", variable="lst"),
        write_stack(tmp_path / "ndvi.tif", ndvi, grid=grid, variable="ndvi"),
        write_raster(tmp_path / "zones.tif", codes, grid),
    )


class TestZones:
    def test_each_zone_is_as_if_it_were_alone(self, tmp_path, zoned, provenance):
        lst, ndvi, zones = zoned
        more = {"zones": zones}
        table, index, clipped = run(tmp_path, lst, ndvi, provenance=provenance, more=more)
        _, again, _ = run(tmp_path, lst, ndvi, Job(memory=16_000_000, threads=2), provenance, more)
        assert np.array_equal(index, again, equal_nan=True) and np.isnan(index[:, :, :10]).all()
        assert table["zone"] == ("4", "7") * 3 and table["pixels"] == (80 * 150,) * 6
        with TimeStack(lst) as a, TimeStack(ndvi) as b:
            warm, green = a.read()[:, :, 10:], b.read()[:, :, 10:]
        for n, (step, rows) in enumerate([(0, slice(80)), (0, slice(80, 160)), (1, slice(80)), (1, slice(80, 160))]):
            edges = fit_edges(warm[step, rows], green[step, rows], EdgeOptions())
            want = tvdi(warm[step, rows], green[step, rows], edges, clip=False)
            assert table["dry_slope"][n] == edges.dry.slope and table["wet_intercept"][n] == edges.wet.intercept
            assert np.allclose(index[step, rows, 10:], np.clip(want, 0, 1), atol=1e-6)
            assert table["clipped_share"][n] == pytest.approx(((want < 0) | (want > 1)).mean(), abs=2e-4)
            assert table["rule"][n] == "percentile" and table["bins"][n] == 70
        assert clipped == pytest.approx(np.mean(table["clipped_share"]))

    def test_histograms_that_do_not_fit_are_made_one_after_the_other(self):
        assert list(_passes([0, 3, 4], [0, 1], 4)) == [([0, 3], [0, 1]), ([4], [0, 1])]
        assert list(_passes([0, 3], [0, 1, 5], 2)) == [([0], [0, 1]), ([0], [5]), ([3], [0, 1]), ([3], [5])]

    def test_a_zone_too_small_for_edges_borrows_only_from_itself(self, tmp_path, provenance):
        told = []
        lst, ndvi, _ = scatter((13, 60, 160))
        ndvi[12, 31:] = 0.02  # zone 2 in January of the second year: no edges
        ndvi[0, 50:] = np.nan
        codes = np.ones((60, 160))
        codes[30:], codes[59] = 2, 3  # zone 3: one row, never enough
        grid = make_grid(60, 160, step=0.05)
        lst = write_stack(tmp_path / "lst.tif", lst, grid=grid, unit="K")
        paths = lst, write_stack(tmp_path / "n.tif", ndvi, grid=grid)
        more = {"zones": write_raster(tmp_path / "z.tif", codes, grid)}
        table, index, _ = run(tmp_path, *paths, Job(warn=told.append), provenance, more)
        rows = {(day, zone): i for i, (day, zone) in enumerate(zip(table["date"], table["zone"], strict=True))}
        first, second = rows[date(2001, 1, 1), "2"], rows[date(2002, 1, 1), "2"]
        assert table["rule"][second] == "calendar_month" and table["fallback"][second] == 1
        slopes = table["dry_slope"]
        assert slopes[second] == slopes[first] != slopes[rows[date(2001, 1, 1), "1"]]
        assert (date(2001, 1, 1), "3") not in rows  # no pixel has vegetation there
        alone = rows[date(2001, 2, 1), "3"]
        assert table["rule"][alone] == "none" and table["fallback"][alone] == 0 and table["bins"][alone] < 10
        assert np.isnan(index[:, 59]).all() and "2002-01-01 (zone 2)" in told[0] and "zone 3" in told[1]
        assert "and 0 more" not in told[1] and told[1].count("zone 3") == 12

    def test_zones_beside_the_data(self, tmp_path, zoned, provenance):
        lst, ndvi, _ = zoned
        codes = np.full((160, 160), np.nan)
        codes[0, 0] = 1
        with TimeStack(ndvi) as stack:
            values, grid = stack.read(), stack.grid
        values[:, 0, 0] = np.nan
        more = {"zones": write_raster(tmp_path / "z.tif", codes, grid)}
        with pytest.raises(InputError, match="no pixel to compute"):
            run(tmp_path, lst, write_stack(tmp_path / "hole.tif", values, grid=grid), None, provenance, more)


class TestEdgesFrom:
    def again(self, tmp_path, lst, ndvi, provenance, table, job=None, **more):
        return run(tmp_path, lst, ndvi, job, provenance, {"edges_from": table, **more})

    def test_the_edges_of_a_run_give_its_index(self, tmp_path, zoned, provenance):
        lst, ndvi, zones = zoned
        out = run_core("tvdi", Job(), LST=lst, NDVI=ndvi, OUTPUT=str(tmp_path / "o.tif"), EDGES="edges", ZONES=zones)
        table = out["EDGES"]
        with TimeStack(str(tmp_path / "o.tif")) as stack:
            first = stack.read()
        told = []
        rows, index, _ = self.again(
            tmp_path, lst, ndvi, provenance, table, Job(info=told.append, memory=16_000_000), zones=zones
        )
        assert np.array_equal(index, first, equal_nan=True) and "do not count" in told[-1]
        for name in table.columns:
            if name in ("date", "zone", "month", "pixels", "clipped_share") or name.endswith(("slope", "intercept")):
                assert list(table[name]) == list(rows[name]), name
        assert set(rows["rule"]) == {"given"} and set(rows["dry_bins"]) == {None} and set(rows["fallback"]) == {0}

    def test_columns_in_any_order_text_and_other_rows(self, tmp_path, stacks, provenance):
        lst, ndvi = stacks(2)
        columns = dict.fromkeys(["wet_slope", "Date", "wet_intercept", "dry_slope", "dry_intercept"], str)
        rows = [("4", f"2001/{month:02}/17", "290", "-20", "330") for month in range(1, 13)]  # days within the months
        table, index, _ = self.again(tmp_path, lst, ndvi, provenance, frame_of(columns, rows))
        with TimeStack(lst) as a, TimeStack(ndvi) as b:
            assert np.array_equal(index, tvdi(a.read(), b.read(), KNOWN)) and len(table["date"]) == 2

    def test_rows_are_needed_only_where_pixels_are(self, tmp_path, provenance):
        told = []
        lst, ndvi, _ = scatter((4, 40, 50))
        ndvi[1] = np.nan
        lst, ndvi = write_stack(tmp_path / "lst.tif", lst, unit="K"), write_stack(tmp_path / "ndvi.tif", ndvi)
        columns = dict.fromkeys(["date", "dry_slope", "dry_intercept", "wet_slope", "wet_intercept"], float) | {
            "date": date
        }
        rows = [(date(2001, month, 1), -20.0, 330.0, 4.0, 290.0) for month in (1, 3)]
        empty = (date(2001, 4, 1), *[None] * 4)
        table = frame_of(columns, [*rows, empty])
        got, index, _ = self.again(tmp_path, lst, ndvi, provenance, table, Job(warn=told.append))
        assert np.isnan(index[[1, 3]]).all() and np.isfinite(index[[0, 2]]).all()
        assert got["rule"] == ("given", "given", "none") and "2001-04-01" in told[0] and len(told) == 1
        with pytest.raises(DateError, match="(?s)EDGES_FROM.*lst.tif.*2001-04-01"):
            self.again(tmp_path, lst, ndvi, provenance, frame_of(columns, rows))
        with pytest.raises(InputError, match="only empty edges"):
            rows = [(row[0], *empty[1:]) for row in rows_of(table)]
            self.again(tmp_path, lst, ndvi, provenance, frame_of(columns, rows))

    def test_bad_tables(self, tmp_path, zoned, provenance):
        lst, ndvi, zones = zoned
        names = ["date", "zone", "dry_slope", "dry_intercept", "wet_slope", "wet_intercept"]
        good = (date(2001, 1, 1), "4", -20.0, 330.0, 4.0, 290.0)

        def table(*rows, without=()):
            kept = [i for i, name in enumerate(names) if name not in without]
            picked = [tuple(row[i] for i in kept) for row in rows]
            return frame_of({names[i]: str for i in kept}, picked, "my edges")

        for bad, with_zones, error, words in (
            (table(good, without=("wet_slope",)), True, InputError, "my edges.*no column wet_slope; it has date"),
            (table(good, without=("zone",)), True, InputError, "no column zone"),
            (table(good), False, InputError, "row 1 is of the zone 4.*same ZONES"),
            (table((good[0], None, *good[2:])), True, InputError, "row 1 has no zone.*Leave ZONES out"),
            (table(good, good), True, InputError, "row 2 is the second of 2001-01-01, zone 4"),
            (table((good[0], "4", "steep", *good[3:])), True, InputError, "row 1 of my edges.*“steep” is not a number"),
            (table((good[0], "4", None, *good[3:])), True, InputError, "some of .* are missing"),
            (table(("May", *good[1:])), True, DateError, "row 1 of my edges.*“May” is not a date"),
            (table((date(1999, 5, 1), *good[1:])), True, DateError, "no row .*1999-05-01.*2001-01-01 … 2001-03-01"),
            (table((good[0], "9", *good[2:])), True, DateError, "zones 4, 7"),
            (table(), True, InputError, "my edges has no rows"),
            (table(good), True, DateError, r"no row .*2001-01-01 \(zone 7\), 2001-02-01 \(zone 4\)"),
        ):
            with pytest.raises(error, match=f"(?s)EDGES_FROM.*{words}"):
                self.again(tmp_path, lst, ndvi, provenance, bad, zones=zones if with_zones else None)
        assert not (tmp_path / "out.tif").exists()


class TestAdvice:
    @pytest.mark.parametrize(
        "edges, words",
        [
            (Edges(Line(-2.0, 320.0), Line(15.0, 290.0)), "nearly level.*up to 15 K"),
            (Edges(Line(0.0, 320.0), Line(4.0, 290.0)), "does not fall"),
            (Edges(Line(-20.0, 290.0), Line(4.0, 295.0)), "below the wet one"),
            (Edges(Line(-20.0, 320.0), Line(4.0, 290.0)), "lay outside the edges"),
        ],
    )
    def test_doubtful_edges_from_a_table(self, tmp_path, stacks, provenance, edges, words):
        told = []
        columns = dict.fromkeys(["date", "dry_slope", "dry_intercept", "wet_slope", "wet_intercept"], float) | {
            "date": date
        }
        row = (date(2001, 1, 1), edges.dry.slope, edges.dry.intercept, edges.wet.slope, edges.wet.intercept)
        nothing = edges.dry.intercept < edges.wet.intercept  # an index of which every value is missing is refused
        with pytest.raises(InputError, match="no value") if nothing else nullcontext():
            run(tmp_path, *stacks(1), Job(warn=told.append), provenance, {"edges_from": frame_of(columns, [row])})
        assert any(re.search(words, text) for text in told), told

    def test_good_edges_are_not_talked_about(self, tmp_path, stacks, provenance):
        told = []
        run(tmp_path, *stacks(2), Job(warn=told.append), provenance)
        assert told == []


class TestReport:
    def page(self, tmp_path, provenance, lst, ndvi, job=None, options=None, **more):
        path = tmp_path / "r.html"
        given = {name.upper(): loose_frame(one) if name == "edges_from" else one for name, one in more.items()}
        given |= {"BIN_WIDTH": options.width} if options else {}
        run_core("tvdi", job or Job(threads=2), LST=lst, NDVI=ndvi, OUTPUT=str(tmp_path / "o.tif"),
                 REPORT=str(path), **given)  # fmt: skip
        return path.read_text(encoding="utf-8")

    def test_scatter_and_edges_of_every_date(self, tmp_path, stacks, provenance):
        text = self.page(tmp_path, provenance, *stacks(4))
        assert text.count("<img") == 2 and "one panel for each date" in text and "are shown" not in text
        assert text.count("2001-0") >= 4 and "percentile" in text and "What the tool warned of" not in text

    def test_zones_and_warnings(self, tmp_path, zoned, provenance):
        lst, ndvi, zones = zoned
        text = self.page(tmp_path, provenance, lst, ndvi, zones=zones)
        assert "Zone 4" in text and "Zone 7" in text and text.count("<img") == 4 and "zones.tif" in text
        columns = dict.fromkeys(["date", "dry_slope", "dry_intercept", "wet_slope", "wet_intercept"], float) | {
            "date": date
        }
        table = frame_of(columns, [(date(2001, month, 1), 1.0, 320.0, 4.0, 285.0) for month in (1, 2, 3)])
        text = self.page(tmp_path, provenance, lst, ndvi, edges_from=table)
        assert "does not fall" in text and "from a table" in text

    def test_panels_are_bounded(self, tmp_path, provenance, monkeypatch):
        from agridrought.core.tools.moisture.tvdi import report

        assert report.PANELS_OF_ALL // report.ZONES_SHOWN >= 8  # what is drawn below is kept small
        for name, value in (("ZONES_SHOWN", 2), ("PANELS", 3), ("PANELS_OF_ALL", 4)):
            monkeypatch.setattr(report, name, value)
        rng = np.random.default_rng(1)
        ndvi, lst = rng.uniform(0.1, 0.8, (26, 40, 60)), rng.uniform(280, 320, (26, 40, 60))
        codes = np.repeat(np.arange(4.0), 10)[:, None] * np.ones((1, 60))
        grid = make_grid(40, 60, step=0.05)
        lst = write_stack(tmp_path / "l.tif", lst, grid=grid, unit="K")
        ndvi = write_stack(tmp_path / "n.tif", ndvi, grid=grid)
        zones = write_raster(tmp_path / "z.tif", codes, grid)
        options = EdgeOptions(width=0.07)
        text = self.page(tmp_path, provenance, lst, ndvi, Job(memory=16_000_000, threads=2), options, zones=zones)
        assert "The 2 largest of 4 zones" in text and text.count("2 of 26 dates are shown") == 2
        assert text.count("<img") == 4 and "<details>" in text
        text = self.page(tmp_path, provenance, lst, ndvi, options=options)
        assert "3 of 26 dates are shown" in text

    def test_a_date_without_edges_or_bins_is_shown_as_such(self, tmp_path, provenance):
        lst, ndvi, _ = scatter((2, 150, 160))
        ndvi[1, 1:] = 0.02
        grid = make_grid(150, 160, step=0.05)
        lst = write_stack(tmp_path / "l.tif", lst, grid=grid, unit="K")
        paths = lst, write_stack(tmp_path / "n.tif", ndvi, grid=grid)
        text = self.page(tmp_path, provenance, *paths)
        assert "without edges" in text and "they stay missing: 2001-02-01" in text

    def test_cancel_within_the_report_leaves_nothing(self, tmp_path, stacks, provenance):
        seen = []
        with pytest.raises(Cancelled):
            self.page(tmp_path, provenance, *stacks(2),
                      Job(threads=1, report=seen.append, cancelled=lambda: bool(seen) and seen[-1] > 0.84))  # fmt: skip
        assert sorted(path.name for path in tmp_path.iterdir()) == ["lst.tif", "ndvi.tif"]
