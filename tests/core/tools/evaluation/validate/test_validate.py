"""Products against stations: sites, dates, samples and scores, each against a plain loop."""

import re
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from support.files import write_raster, write_stack
from support.grids import make_grid
from support.run import run_core
from support.tables import frame_of

from agridrought.core.data.raster import RasterFile
from agridrought.core.data.stack.time_axis import TimeAxis
from agridrought.core.data.stack.time_stack import TimeStack
from agridrought.core.engine.staging import Staging
from agridrought.core.learning.metrics import agreement
from agridrought.core.run.errors import Cancelled, DateError, GridError, InputError, ParameterError, UnitError
from agridrought.core.run.messages import Tell
from agridrought.core.tools.evaluation.validate.anomalies import anomalies
from agridrought.core.tools.evaluation.validate.collocation import collocate_stations
from agridrought.core.tools.evaluation.validate.from_table import RecordColumns, records_from_table
from agridrought.core.tools.evaluation.validate.overpass import at_overpass, parse_hours
from agridrought.core.tools.evaluation.validate.records import StationRecords, without_codes
from agridrought.core.tools.evaluation.validate.report import validation_report
from agridrought.core.tools.evaluation.validate.result import ValidateOptions
from agridrought.core.tools.evaluation.validate.scores import compare
from agridrought.core.tools.evaluation.validate.station_series import on_axis, stations_of
from agridrought.core.tools.evaluation.validate.tables import comparison_table, score_table, site_layer
from agridrought.core.tools.evaluation.validate.validate import ComparedRasters
from agridrought.core.tools.evaluation.validate.validate import validate as validate_opened
from agridrought.core.zonal.zones import open_zones


def validate(records, paths, options, job, zones=None, temperature=None):
    """`validate_opened` of files; ``zones`` is a raster."""
    with ExitStack() as opened:
        products = [opened.enter_context(TimeStack(path)) for path in paths]
        stage = opened.enter_context(Staging())
        if zones:
            like = opened.enter_context(RasterFile(zones))
            zones = opened.enter_context(open_zones(zones, like, job, stage, ""))
        warm = opened.enter_context(TimeStack(temperature)) if temperature else None
        return validate_opened(records, ComparedRasters(products, zones, temperature=warm), options, job)


DAYS = np.arange("2001-01-01", "2004-01-01", dtype="datetime64[D]")


def make_records(places, days=DAYS, seed=1, depths=None, source="stations"):
    """Daily values of sensors at ``places`` (name, longitude, latitude): a season, weather and a level of their own."""
    rng = np.random.default_rng(seed)
    season = 0.25 + 0.08 * np.cos(2 * np.pi * (days - days[0]).astype(int) / 365.25)
    weather = np.cumsum(rng.normal(0, 0.004, (len(places), len(days))), axis=1)
    value = season + weather - weather.mean(axis=1, keepdims=True) + rng.normal(0, 0.01, (len(places), 1))
    value[rng.random(value.shape) < 0.2] = np.nan
    names, x, y = zip(*places, strict=True)
    depth = np.array(depths or [np.nan] * len(places), float)
    known = np.isfinite(value)
    sensor, step = np.nonzero(known)
    return StationRecords(
        np.array(names, object),
        np.array(x, float),
        np.array(y, float),
        depth,
        depth,
        sensor,
        days[step].astype("datetime64[m]"),
        value[known],
        False,
        source,
    )


PLACES = [("A", 10.11, 49.89), ("B", 10.21, 49.79), ("C", 11.11, 49.09), ("D", 12.31, 48.19), ("far", 50.0, 10.0)]


def dense(records, places=PLACES, days=DAYS):
    out = np.full((len(days), len(places)), np.nan)
    out[(records.time.astype("datetime64[D]") - days[0]).astype(int), records.sensor] = records.value
    return out


@pytest.fixture
def world(tmp_path):
    """Stations, a monthly product at 0.25° and a daily one at 0.05°; A and B share a pixel of the first."""
    records = make_records(PLACES)
    rng = np.random.default_rng(2)
    monthly = rng.uniform(0.1, 0.4, (36, 8, 10)).astype("float32")
    monthly[rng.random(monthly.shape) < 0.1] = np.nan
    daily = rng.uniform(0.1, 0.4, (len(DAYS), 40, 50)).astype("float32")
    coarse = write_stack(tmp_path / "coarse.tif", monthly, variable="coarse")
    fine = write_stack(tmp_path / "fine.tif", daily, step="day", grid=make_grid(40, 50, step=0.05), variable="fine")
    return records, (coarse, fine), (monthly, daily)


def months_of(days):
    return (days.astype("datetime64[M]") - np.datetime64("2001-01", "M")).astype(int)


def month_means(x, share=0.5):
    out = np.full((36, x.shape[1]), np.nan)
    for month in range(36):
        here = x[months_of(DAYS) == month]
        with np.errstate(invalid="ignore"):
            enough = np.isfinite(here).mean(axis=0) >= share
        out[month, enough] = np.nanmean(here[:, enough], axis=0)
    return out


def test_sites_dates_and_samples_by_plain_loops(world, job):
    records, paths, (monthly, daily) = world
    warned = []
    products = [TimeStack(path) for path in paths]
    found, places = collocate_stations(records, products, replace(job, warn=warned.append))
    for product in products:
        product.close()
    assert found.axis == TimeAxis("month", 2001 * 12, 36) and found.names == ("coarse", "fine")
    assert found.sites.tolist() == ["A + B", "C", "D"] and "far" in warned[0]
    stations = month_means(dense(records)[:, :4])
    pixels = {"A": (0, 0), "B": (0, 0), "C": (3, 4), "D": (7, 9)}
    fine = {"A": (2, 2), "B": (4, 4), "C": (18, 22), "D": (36, 46)}
    by_month = {n: month_means(daily[:, r, c][:, None])[:, 0] for n, (r, c) in fine.items()}
    for site, members in enumerate((("A", "B"), ("C",), ("D",))):
        number = ["ABCD".index(name) for name in members]
        with np.errstate(invalid="ignore"):
            want = np.array(
                [np.mean(row[np.isfinite(row)]) if np.isfinite(row).any() else np.nan for row in stations[:, number]]
            )
        one = monthly[:, *pixels[members[0]]]
        other = np.mean([by_month[name] for name in members], axis=0)
        known = np.isfinite(want) & np.isfinite(one) & np.isfinite(other)
        for got, expected in ((found.observed, want), (found.predicted[0], one), (found.predicted[1], other)):
            assert got[:, site] == pytest.approx(np.where(known, expected, np.nan), nan_ok=True, abs=1e-6)


def test_scores_of_the_tool_are_those_of_its_samples(world, job, tmp_path):
    records, paths, _ = world
    options = ValidateOptions("climatology", effective=False)
    zones = write_raster(tmp_path / "zones.tif", np.repeat([[1.0, 2.0]], 5, axis=1).repeat(8, axis=0), make_grid(8, 10))
    found = validate(records, list(paths), options, job, zones)
    part = found.parts["values"]
    for k in range(2):
        for site in range(3):
            want = agreement(part.found.predicted[k, :, site], part.found.observed[:, site])
            assert part.scores.temporal.rmse[k, site] == pytest.approx(float(want.rmse))
        assert part.scores.pooled.r[k] == pytest.approx(
            float(agreement(part.found.predicted[k].ravel(), part.found.observed.ravel()).r)
        )
    west = part.groups["zone"]["1"]
    assert west.n[0] == np.isfinite(part.found.observed[:, :2]).sum() and list(part.groups["zone"]) == ["1", "2"]
    assert list(part.groups["month"])[:2] == ["January", "February"]
    table = score_table(found)
    rows = table.to_dict("records")
    mine = [row for row in rows if (row["product"], row["values"], row["scope"]) == ("fine", "values", "site")]
    assert [row["group"] for row in mine] == ["A + B", "C", "D"]
    assert [row["r"] for row in mine] == pytest.approx(part.scores.temporal.r[1].tolist())
    median = next(row for row in rows if row["scope"] == "median of sites" and row["product"] == "fine")
    assert median["ub_rmse"] == pytest.approx(np.median(part.scores.temporal.ub_rmse[1])) and median["sites"] == 3
    layer = site_layer(found)
    assert layer.geometry[1].coords[0] == (11.11, 49.09) and "anomaly_r_2" in layer.columns
    assert len(comparison_table(found)) == 6


def test_anomalies_are_those_of_the_common_samples(world, job, tmp_path):
    records, paths, _ = world
    found = validate(records, list(paths), ValidateOptions("climatology"), job)
    values, apart = found.parts["values"].found, found.parts["anomalies"].found
    x = values.observed[:, 1]
    for month in range(12):
        mine = x[month::12]
        mean = mine[np.isfinite(mine)].mean() if np.isfinite(mine).sum() >= 3 else np.nan
        assert apart.observed[month::12, 1] == pytest.approx(mine - mean, nan_ok=True)


def test_a_season_of_days_is_smoothed_over_35_of_them():
    axis = TimeAxis("day", TimeAxis.spanning([date(2000, 1, 1)], "day").first, 1461)
    rng = np.random.default_rng(3)
    x = rng.normal(size=1461)
    got = anomalies(x[:, None], axis, "climatology")[:, 0]
    seasons = axis.seasons
    for step in (0, 59, 60, 365, 1460):
        near = (seasons - seasons[step] + 17) % 366 <= 34
        assert got[step] == pytest.approx(x[step] - x[near].mean())
    moving = anomalies(x[:, None], axis, "moving_window")[:, 0]
    assert moving[700] == pytest.approx(x[700] - x[683:718].mean()) and moving[0] == pytest.approx(x[0] - x[:18].mean())
    holed = x.copy()
    holed[700:720] = holed[722:760] = np.nan
    assert np.isnan(anomalies(holed[:, None], axis, "moving_window")[721, 0]) or np.isfinite(holed[700:740]).sum() > 6


def test_a_perfect_product_is_perfect_and_a_shift_is_a_bias(tmp_path, job):
    records = make_records(PLACES[:4])
    truth = month_means(dense(records, PLACES[:4]), 0.5)
    field = np.full((36, 8, 10), 0.3)
    field[:, 3, 4], field[:, 7, 9] = truth[:, 2], truth[:, 3]
    field[:, 0, 0] = np.nanmean(truth[:, :2], axis=1)
    paths = [
        write_stack(tmp_path / "same.tif", field, variable="same"),
        write_stack(tmp_path / "moved.tif", field + 0.05, variable="moved"),
    ]
    part = validate(records, paths, ValidateOptions(), job).parts["values"]
    assert part.scores.temporal.r == pytest.approx(np.ones((2, 3)), abs=1e-6)
    assert part.scores.temporal.bias[1] == pytest.approx(0.05, abs=1e-6)
    assert part.scores.temporal.ub_rmse == pytest.approx(0, abs=1e-6)


def test_frozen_dates_are_left_out(world, job, tmp_path):
    records, paths, _ = world
    heat = np.full((36, 8, 10), 280.0)
    heat[::12] = 260.0
    warm = write_stack(tmp_path / "t.tif", heat, unit="K", variable="t")
    plain = validate(records, list(paths), ValidateOptions(), job).found
    found = validate(records, list(paths), ValidateOptions(), job, temperature=warm).found
    assert np.isnan(found.observed[::12]).all()
    keep = np.arange(36) % 12 != 0
    assert np.array_equal(found.observed[keep], plain.observed[keep], equal_nan=True)


def test_depths_are_scored_apart(tmp_path, job):
    places = [("A", 10.1, 49.9), ("A", 10.1, 49.9), ("C", 11.1, 49.1)]
    records = make_records(places, depths=[0.05, 0.5, 0.05])
    field = np.random.default_rng(5).uniform(0.1, 0.4, (36, 8, 10))
    path = write_stack(tmp_path / "p.tif", field)
    part = validate(records, [path], ValidateOptions(), job).parts["values"]
    assert list(part.groups["depth"]) == ["0.5 m", "0.05 m"] or list(part.groups["depth"]) == ["0.05 m", "0.5 m"]
    deep = month_means(dense(records, places))[:, 1]
    want = agreement(field[:, 0, 0].astype("float32"), deep)
    assert part.groups["depth"]["0.5 m"].rmse[0] == pytest.approx(float(want.rmse), rel=1e-5)
    shallow = records.within_depths(0, 0.1)
    assert set(shallow.depth_to) == {0.05} and len(shallow) == (records.depth_to[records.sensor] == 0.05).sum()
    with pytest.raises(InputError, match="DEPTH_MIN"):
        records.within_depths(2, 3)


def test_shares_of_longer_steps():
    days = DAYS[:59]  # January and February
    records = make_records([("A", 0, 0)], days)
    records = records.chosen(records.time < np.datetime64("2001-02-08"))
    axis = TimeAxis("month", 2001 * 12, 3)
    assert np.isfinite(on_axis(records, stations_of(records), axis, 0.5)[:, 0]).tolist() == [True, False, False]
    assert np.isfinite(on_axis(records, stations_of(records), axis, 0.0)[:, 0]).tolist() == [True, True, False]
    year = TimeAxis("year", 2001, 1)
    firsts = np.array(["2001-01", "2001-02", "2001-03", "2001-04", "2001-05", "2001-06", "2001-07"], "datetime64[M]")
    monthly = replace(records, sensor=np.zeros(7, int), value=np.arange(7.0), time=firsts.astype("datetime64[m]"))
    assert on_axis(monthly, stations_of(monthly), year, 0.5)[0, 0] == 3  # seven of twelve months
    assert np.isnan(on_axis(monthly, stations_of(monthly), year, 0.6)[0, 0])


def test_the_hours_of_the_overpass_make_the_day():
    moments = np.arange("2020-01-01", "2020-01-04", 60, dtype="datetime64[m]")
    n = len(moments)
    one = StationRecords(
        np.array(["A"], object),
        np.array([0.0]),
        np.array([0.0]),
        np.array([0.05]),
        np.array([0.05]),
        np.zeros(n, int),
        moments,
        np.arange(n, dtype=float),
        True,
    )
    got = at_overpass(one, (1.5, 13.5))
    assert got.value[0] == np.mean([1, 2, 13, 14]) and len(got) == 3 and not got.hourly
    # 90° E is six hours ahead: 01:30 there is 19:30 UTC of the day before.
    east = at_overpass(replace(one, longitude=np.array([90.0])), (1.5,))
    assert east.time.astype("datetime64[D]").astype(str).tolist() == ["2020-01-02", "2020-01-03", "2020-01-04"]
    assert east.value[0] == np.mean([19, 20])
    # Of an overpass just after midnight, 23:30 is of the next day.
    late = at_overpass(replace(one, time=moments + np.timedelta64(30, "m")), (0.25,))
    assert late.time.astype("datetime64[D]").astype(str).tolist()[:2] == ["2020-01-01", "2020-01-02"]
    assert late.value[1] == np.mean([23, 24])
    local = at_overpass(replace(one, longitude=np.array([90.0])), (1.5,), utc=False)
    assert local.value[0] == 1.5
    assert parse_hours("01:30; 13:30") == (1.5, 13.5) == parse_hours("1.5, 13.5")
    for text in ("", "25", "noon"):
        with pytest.raises(ParameterError):
            parse_hours(text)


def test_the_first_product_beside_the_others():
    rng = np.random.default_rng(6)
    truth = rng.normal(0, 1, (200, 12))
    predicted = np.stack([truth + rng.normal(0, s, truth.shape) for s in (0.5, 1.0)])
    temporal = agreement(predicted, np.broadcast_to(truth, predicted.shape), axis=1)
    rows = {row.measure: row for row in compare(("good", "bad"), temporal)}
    assert rows["ub_rmse"].improvement == pytest.approx(50, abs=6) and rows["ub_rmse"].better == 1
    assert rows["ub_rmse"].p == pytest.approx(2 / 2**12) and rows["r"].improvement > 15
    turned = {
        row.measure: row
        for row in compare(("bad", "good"), agreement(predicted[::-1], np.broadcast_to(truth, predicted.shape), axis=1))
    }
    assert turned["rmse"].improvement < -80 and turned["rmse"].p == rows["rmse"].p
    few = agreement(predicted[:, :, :4], np.broadcast_to(truth[:, :4], (2, 200, 4)), axis=1)
    assert np.isnan(compare(("good", "bad"), few)[0].p)


TABLE = {"name": str, "day": str, "sm": str, "x": str, "y": str, "flag": str}


def rows_of(count=40):
    return [
        (
            f"S{i % 2}",
            str(date(2001, 1, 1) + timedelta(i)),
            f"{0.2 + 0.001 * i:.3f}",
            "10.1",
            "49.9",
            "G" if i % 4 else "D",
        )
        for i in range(count)
    ]


def test_a_table_of_texts_makes_records():
    columns = RecordColumns("name", "day", "sm", "x", "y", quality="flag", keep="G, OK")
    records = records_from_table(frame_of(TABLE, rows_of()), columns)
    assert records.names.tolist() == ["S1", "S0"] and len(records) == 30 and not records.hourly
    percent = records_from_table(
        frame_of(TABLE, rows_of()), RecordColumns("name", "day", "sm", "x", "y", unit="percent")
    )
    assert percent.value[0] == pytest.approx(0.002)
    hourly = [(*row[:1], f"{row[1]} 13:30", *row[2:]) for row in rows_of()]
    assert records_from_table(frame_of(TABLE, hourly), RecordColumns("name", "day", "sm", "x", "y")).hourly
    zoned = [(*row[:1], f"{row[1]} 05:30+08:00", *row[2:]) for row in rows_of()]
    east = records_from_table(frame_of(TABLE, zoned), RecordColumns("name", "day", "sm", "x", "y"))
    assert east.hourly and east.zoned and east.time[0] == np.datetime64("2000-12-31T21:30")
    months = [(*row[:1], row[1][:7], *row[2:]) for row in rows_of(3)]
    first = records_from_table(frame_of(TABLE, months), RecordColumns("name", "day", "sm", "x", "y"))
    assert first.time[0] == np.datetime64("2001-01-01")


@pytest.mark.parametrize(
    "columns, words",
    [
        ({"station": ""}, "STATION: name the field"),
        ({"value": "name"}, "row 1 of table, field “name”: .* is not a number"),
        ({"date": "sm"}, "row 1 of table, field “sm”: “0.200” is not a date"),
        ({"date": "none"}, "no field “none”"),
        ({"x": ""}, "X_FIELD and Y_FIELD"),
        ({"quality": "flag", "keep": ""}, "QUALITY_KEEP"),
        ({"quality": "flag", "keep": "Z"}, "a flag among “Z”"),
    ],
)
def test_tables_that_are_none_of_stations(columns, words):
    given = {"station": "name", "date": "day", "value": "sm", "x": "x", "y": "y", **columns}
    with pytest.raises((InputError, DateError), match=words):
        records_from_table(frame_of(TABLE, rows_of(), "table"), RecordColumns(**given))


def test_what_cannot_be_compared_is_refused_with_words(world, job, tmp_path):
    records, (coarse, fine), (monthly, _) = world

    def run(stations=records, sources=(coarse,), **more):
        return validate(stations, list(sources), ValidateOptions(**more), job)

    frame = frame_of(TABLE, rows_of(), "table")
    given = {"STATIONS": frame, "STATION": "name", "DATE": "day", "VALUE": "sm", "X_FIELD": "x", "Y_FIELD": "y"}
    given |= {"OUTPUT": "o.csv", "POINTS": "p.gpkg"}
    with pytest.raises(ParameterError, match="PRODUCTS"):
        run_core("validate", job, PRODUCTS=[], **given)
    with pytest.raises(UnitError, match="per cent"):
        run_core("validate", job, PRODUCTS=[write_stack(tmp_path / "percent.tif", 100 * monthly, unit="%")], **given)
    with pytest.raises(InputError, match="either as a layer or table"):
        run_core("validate", job, PRODUCTS=[coarse], OUTPUT="o.csv", POINTS="p.gpkg")
    with pytest.raises(InputError, match="SM_UNIT"):
        run(replace(records, value=100 * records.value))
    with pytest.raises(GridError, match="None of the 1 places"):
        run(records.chosen(records.names[records.sensor] == "far"))
    with pytest.raises(DateError, match="no date in common"):
        run(replace(records, time=records.time + np.timedelta64(9000, "D")))
    with pytest.raises(DateError, match="moving window"):
        run(anomalies="moving_window")
    with pytest.raises(ParameterError, match="ANOMALIES"):
        run(anomalies="some")
    with pytest.raises(DateError, match="3 years"):
        run(records.chosen(records.time < np.datetime64("2002-01-01")), anomalies="climatology")
    with pytest.raises(Cancelled):
        validate(records, [coarse], ValidateOptions(), replace(job, cancelled=lambda: True))


def test_codes_of_missing_values_are_none():
    rows = [(*row[:2], "-9999" if i % 7 == 0 else row[2], *row[3:]) for i, row in enumerate(rows_of())]
    records = records_from_table(frame_of(TABLE, rows, "T"), RecordColumns("name", "day", "sm", "x", "y"))
    warned = []
    tell = Tell(on_warning=lambda message: warned.append(str(message)))
    kept = without_codes(records, tell)
    assert len(kept) == 34 and kept.value.min() > 0 and "T: 6 values" in warned[0] and "-9999" in warned[0]
    assert [(one.count, one.of) for one in tell.left_out] == [(6, 40)]


def test_products_that_are_alike_are_no_minus_nothing(world, job, tmp_path):
    records, paths, (monthly, _) = world
    twin = write_stack(tmp_path / "twin.tif", monthly, variable="twin")
    found = validate(records, [paths[0], twin], ValidateOptions("none"), job)
    validation_report(found, str(tmp_path / "r.html"))
    text = re.sub(r"base64,[^\"]+", "", (tmp_path / "r.html").read_text(encoding="utf-8"))
    assert "−0 %" not in text and "-0" not in text[text.index("<body") :] and ">0 %<" in text
    assert "Scores across space, soil moisture" in text and "not available" in text


@pytest.mark.parametrize("pairs", [6, 20, 50, 51, 400])
@pytest.mark.parametrize("zeros", [0, 3])
def test_the_signed_rank_test_is_that_of_scipy(pairs, zeros):
    from scipy.stats import wilcoxon

    from agridrought.core.tools.evaluation.validate.scores import signed_rank_p

    rng = np.random.default_rng(pairs + zeros)
    differences = rng.normal(0.2, 1.0, pairs)
    differences[:zeros] = 0.0
    method = "exact" if pairs <= 50 and not zeros else "approx"
    expected = wilcoxon(differences, zero_method="pratt", method=method).pvalue
    assert signed_rank_p(differences) == pytest.approx(expected, rel=1e-12)


def test_the_signed_rank_test_with_ties_is_the_normal_approximation():
    from scipy.stats import wilcoxon

    from agridrought.core.tools.evaluation.validate.scores import signed_rank_p

    differences = np.array([1.0, 1.0, -1.0, 2.0, 2.0, 3.0, -4.0, 5.0, 5.0, 6.0, 7.0, 8.0])
    expected = wilcoxon(differences, zero_method="pratt", method="approx").pvalue
    assert signed_rank_p(differences) == pytest.approx(expected, rel=1e-12)
