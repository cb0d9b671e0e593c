"""What the page of the demonstration tells about North Europe. Every number is computed from outputs of the tools."""

from collections import Counter
from datetime import date

import demo_north_europe as part
import numpy as np
from demo_hawaii_page import KM_PER_DEGREE, MONTH_NAMES
from demo_north_europe import NorthEurope, cross_check

from agridrought.core.data.earth.grid import Window
from agridrought.core.data.stack import fill_flags as fill
from agridrought.core.report import legends
from agridrought.core.report.figures import spread
from agridrought.core.report.maps import Overlay, Panel, Place, category_maps, value_maps

SHOWN = ((2016, 5), (2018, 5))  # the same season of two years
ZOOM = (8.5, 13.5, 50.5, 53.0)  # west, east, south, north: mountains in a plain
PLACES = (Place("Harz", 10.25, 51.95), Place("Thuringian Forest", 10.3, 50.62))
OVER = Overlay(places=PLACES)
STEEP = 10.0  # K from no vegetation to full cover, of the wet edge
HARDLY = 0.02  # a skill that is too small to speak of
NAMES = {
    "tvdi": "TVDI",
    "lst_day": "temperature by day",
    "lst_night": "temperature by night",
    part.HEIGHT.stem: "height",
    part.TREE_COVER.stem: "tree cover",
}
SCORES = {
    "out of bag": "Values that a tree has not drawn. It knows their neighbours and other months: flatters.",
    "random split": "A fifth of the values at random. Flatters for the same reason.",
    "years left out": "Whole years that the forest has not seen: what to expect of other years.",
    "blocks left out": "Whole blocks of land of 5° that it has not seen. This is the score that counts: detail "
    "inside a cell is also something the forest was never shown.",
}
METHODS = {
    cross_check.PLAIN: "Bilinear interpolation",
    cross_check.CONSERVING: "Bilinear, made to agree with the coarse cells",
    cross_check.FOREST: "Forest alone",
    cross_check.CORRECTED: "Forest, made to agree with the coarse cells: the tool",
}


def tell(page, data: NorthEurope, picture) -> None:
    """Write this part of the page; ``picture(figure, name)`` keeps a figure as PNG and returns its bytes."""
    _tell_summary(page, data)
    _tell_inputs(page, data)
    _tell_tvdi(page, data, picture)
    _tell_maps(page, data, picture)
    _tell_missing(page, data, picture)
    _tell_scores(page, data)
    _tell_cross_check(page, data)
    _tell_limits(page, data)
    page.footer((part.SOURCE / "SOURCE.txt").read_text(encoding="utf-8").split("CREDITS")[1])


def _month(day) -> str:
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def _percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def _r2(value: float) -> str:
    return f"{value:.2f}".replace("-", "−")


def _size(degree: float, data: NorthEurope) -> str:
    """Width and height of a cell on the ground, in the middle of the map."""
    (_, south, _, north) = data.fine.bounds
    wide = KM_PER_DEGREE * degree * np.cos(np.radians((south + north) / 2))
    return f"{wide:.0f} × {KM_PER_DEGREE * degree:.0f} km"


def _shown(data: NorthEurope) -> list[int]:
    return [i for i, day in enumerate(data.dates) if (day.year, day.month) in SHOWN]


def _recovered(data: NorthEurope, factor: int, other_years: bool):
    return next(one for known, one in data.recovered if one.factor == factor and known == other_years)


def _tell_summary(page, data: NorthEurope) -> None:
    coarse, fine = data.coarse.transform[0], data.fine.transform[0]
    page.section("North Europe: from coarse cells to fine ones, and how much of it to believe")
    page.text(
        f"A satellite cell of soil moisture covers {_size(coarse, data)}. Surface temperature is known in finer "
        f"pixels, here of {_size(fine, data)}, and so are height and other maps. A random forest learns from the "
        "coarse cells how soil moisture goes with them, and predicts the fine pixels; what their mean "
        "lacks from the coarse cell is then added as a smooth field. How much of that detail is worth showing the tool "
        "finds out by itself one size up, where the truth is known: here a share of "
        f"{_percent(data.numbers['downscale']['DETAIL_WEIGHT'])} of the forest's detail, and of "
        f"{_percent(data.numbers['downscale']['LINEAR_WEIGHT'])} of that of a linear regression; the rest is smooth "
        "interpolation. Whether the detail is true is the question that most of this part is about. Downscaling helps "
        "much where the covariates tell what happens inside the cells; here they tell little, and interpolation is "
        "nearly as good. The coarse values are taken to be exact here (COARSE_ERROR 0); by default the tool estimates "
        "their error and does not print it into the map."
    )
    true = _recovered(data, cross_check.FACTORS[-1], True)
    page.key_figures(
        [
            (
                f"{data.nesting.factor} × {data.nesting.factor}",
                f"fine pixels of {fine:g}° for each cell of {coarse:g}°, in {len(data.dates)} months between "
                f"{data.dates[0].year} and {data.dates[-1].year}",
            ),
            (
                _percent(data.share(part.HAS_VALUE).mean()),
                "of the land pixels have a fine value, mean of the months",
            ),
            (
                _r2(data.numbers["traindownscaler"]["BLOCK_R2"]),
                "R² with blocks of land left out; 1 is perfect, 0 no better than the mean",
            ),
            (
                _r2(true.skill(cross_check.CORRECTED)),
                "skill over a smooth interpolation without any covariate, where the truth is known; 0 is none",
            ),
        ]
    )


def _tell_inputs(page, data: NorthEurope) -> None:
    page.section("What went in")
    page.note(
        "There is no NDVI for this place and time in the sample. The percentage of tree cover takes its place as "
        "the vegetation axis of TVDI and as a covariate. It is one map for all months and was made at a third of a "
        "degree, coarser than the soil moisture itself: it knows neither season nor drought, and brings no detail."
    )
    page.points(
        [
            f"Soil moisture: C3S, active and passive microwave satellites, monthly, {data.coarse.transform[0]:g}°.",
            f"Surface temperature by day and by night: MODIS, monthly, {data.fine.transform[0]:g}°.",
            "Height: mean altitude in cells of 0.11°, interpolated to the fine pixels by the tool, which says so: "
            "valleys and ridges narrower than that are smoothed away.",
        ]
    )
    filling = data.numbers["gapfill"]
    most = max(Counter(day.month for day in data.dates).values())
    seen, filled = (np.isfinite(one)[:, data.cells].mean() for one in (data.sm, data.filled))
    page.text(
        f"The {len(data.dates)} months lie in {len({day.year for day in data.dates})} years. The stack keeps the "
        f"calendar: of its {data.calendar} months, {data.calendar - len(data.dates)} have no file and stay missing. "
        f"So gap filling has little to work with in time: no month of the year is there more than {most} times, too "
        "few to know its usual value. In space there was little to fill: "
        f"{_percent(seen)} of the land cells’ values were observed, {_percent(filled)} are there afterwards. "
        f"Values hidden in gaps like the real ones are recovered with an error of {filling['RMSE']:.3f} m³/m³. A "
        "record like this is too short for a drought index; the maps show soil moisture and no "
        "drought classes."
    )
    rows = [
        (
            _month(day),
            _percent(np.isfinite(data.sm[i][data.cells]).mean()),
            _percent(np.isin(data.flags[i][data.cells], (fill.FUSED, fill.SPATIAL_ONLY, fill.TEMPORAL_ONLY)).mean()),
            _percent(1 - data.share(part.NO_TEMPERATURE)[i]),
            _percent(data.share(part.FROZEN)[i]),
            _percent(data.share(part.HAS_VALUE)[i]),
        )
        for i, day in enumerate(data.dates)
    ]
    page.table(
        ("Month", "Soil moisture observed", "filled", "Temperature known", "Frozen by day", "Fine value"), rows,
        "Shares of the land, by month: of the coarse cells in the first two columns, of the fine pixels in the others",
    )  # fmt: skip


def _tell_tvdi(page, data: NorthEurope, picture) -> None:
    page.section("Dryness seen from temperature")
    page.text(
        "Dry ground heats up more by day than moist ground. TVDI places the temperature of every pixel between that of "
        "the coolest and that of the warmest pixels with as much vegetation: 0 is wet, 1 is dry."
    )
    shown = _shown(data)
    panels = [Panel(data.tvdi[i], _month(data.dates[i])) for i in shown]
    figure = value_maps(data.fine, panels, legends.TVDI, "TVDI, with tree cover for vegetation", 2, data.land)
    page.figure(
        picture(figure, "north_europe_tvdi.png"),
        "Over ten degrees of latitude and in mountains much of this is climate: the north and the heights are cool, "
        "wet or not. Grey is land without a value.",
        "Maps: TVDI of two months",
    )
    steep = max(data.edges, key=lambda row: float(row["wet_slope"]))
    day, rise = date.fromisoformat(steep["date"].replace("/", "-")), float(steep["wet_slope"])
    if rise > STEEP:
        page.text(
            f"The wet edge should be nearly level. In {_month(day)} it rises by {rise:.0f} K from bare to wooded land: "
            f"the coolest bare pixels are at {float(steep['wet_intercept']) - part.FREEZING:.0f} °C. That is snow, "
            "height or cloud rather than moist soil, so little of that month’s TVDI is about moisture."
        )
    said = [" ".join(warning.split()) for warning in data.warnings["tvdi"]]
    if said:
        page.note("The tool itself warned:\n\n" + "\n\n".join(said))


def _tell_maps(page, data: NorthEurope, picture) -> None:
    page.section("Before and after")
    page.text(
        f"Two months of the same season, {data.dates[_shown(data)[0]].year} and {data.dates[_shown(data)[-1]].year}, "
        "on one colour scale. The fine map agrees with every coarse cell; inside the cells it is smooth, with a share "
        f"of {_percent(data.numbers['downscale']['DETAIL_WEIGHT'])} of the forest’s and of "
        f"{_percent(data.numbers['downscale']['LINEAR_WEIGHT'])} of the regression’s detail."
    )
    shown = _shown(data)
    coarse = data.on_fine(data.filled)
    low, high = np.nanpercentile(np.stack([coarse[shown], data.downscaled[shown]])[..., data.land], (1, 99))
    stops = spread(legends.MOISTURE, np.floor(100 * low) / 100, np.ceil(100 * high) / 100, "m³/m³")
    sizes = [f"{grid.transform[0]:g}°" for grid in (data.coarse, data.fine)]
    panels = [
        Panel(values[i], f"{_month(data.dates[i])}, {size}")
        for i in shown
        for values, size in ((coarse, sizes[0]), (data.downscaled, sizes[1]))
    ]
    figure = value_maps(data.fine, panels, stops, "Soil moisture before and after downscaling", 2, data.land)
    across, inside = data.steps_between_pixels
    page.figure(
        picture(figure, "north_europe_before_after.png"),
        f"Left: the filled satellite cells, drawn where there is land. Right: downscaled. One colour scale. Largest "
        "difference between a coarse cell and the mean of its fine pixels: "
        f"{data.numbers['downscale']['MAX_MISFIT']:.6f} m³/m³. The borders of the coarse cells do not show: "
        f"from pixel to pixel the values change by {across:.4f} across them and by {inside:.4f} inside the cells.",
        "Maps: soil moisture in coarse cells and in fine pixels, two months",
    )
    page.text(
        f"{_percent(data.beyond)} of the fine values lie more than {part.BEYOND:g} m³/m³ outside the range of their "
        "cell and its eight neighbours. Some are detail that the forest predicts. Others form the rings around cells "
        "that differ much from their neighbours: the smooth correction has to meet every cell exactly, and overshoots "
        "there. Take no ring for a river valley."
    )
    window = _zoom(data.fine)
    rows, cols = window.inside(data.fine.window)
    i = shown[-1]
    panels = [
        Panel(values[i][rows, cols], f"{_month(data.dates[i])}, {size}")
        for values, size in ((coarse, sizes[0]), (data.downscaled, sizes[1]))
    ]
    grid = data.fine.cropped(window)
    figure = value_maps(grid, panels, stops, "A closer look: Harz and Thuringia", 2, data.land[rows, cols], OVER)
    page.figure(
        picture(figure, "north_europe_zoom.png"),
        "May of the second year, nearer. What the right map shows beyond a smoothed left one comes from temperature "
        "and height, by rules that were learned from coarse cells all over the region.",
        "Maps: soil moisture in coarse cells and in fine pixels, a part of the region",
    )


def _zoom(grid) -> Window:
    west, east, south, north = ZOOM
    size = grid.transform[0]
    xmin, _, _, ymax = grid.bounds
    row, col = round((ymax - north) / size), round((west - xmin) / size)
    return Window(row, col, round((north - south) / size), round((east - west) / size))


def _tell_missing(page, data: NorthEurope, picture) -> None:
    page.section("Where there is no fine value, and why")
    worst = int(data.share(part.HAS_VALUE).argmin())
    page.text(
        "A fine pixel without one of the covariates stays empty: nothing is made up. On frozen ground the satellites’ "
        "soil moisture means little as well. "
        f"{_percent(data.share(part.NO_TEMPERATURE).mean())} of the land pixels’ months have no temperature, mostly in "
        f"winter, when it is cloudy and dark; {_percent(data.share(part.FROZEN).mean())} are frozen by day and have no "
        f"TVDI; {_percent(data.share(part.NO_MAP).mean())} lack height or tree cover, on coasts and lakes. Where the "
        f"coarse cell has no satellite soil moisture ({_percent(data.share(part.NO_CELL).mean())}), the fine pixels "
        "stay empty, too: the forest could guess there, but with nothing to agree with."
    )
    dark = int(data.share(part.NO_TEMPERATURE).argmax())
    months = sorted({worst, dark})
    panels = [Panel(data.reasons[i], _month(data.dates[i])) for i in months]
    figure = category_maps(data.fine, panels, part.REASONS, "Why pixels have no fine value", 2, data.land)
    page.figure(
        picture(figure, "north_europe_missing.png"),
        f"{_month(data.dates[dark])}, the month with fewest temperatures, and {_month(data.dates[worst])}, the month "
        f"with fewest fine values: {_percent(data.share(part.HAS_VALUE)[worst])} of the land pixels.",
        "Maps: where fine soil moisture is missing, by reason",
    )


def _tell_scores(page, data: NorthEurope) -> None:
    page.section("How good is the forest? Four answers")
    page.text(
        "R² is the share of the differences in soil moisture that the forest explains: 1 is everything, 0 is no better "
        "than always saying the mean, below 0 is worse than that. The error (RMSE) is in m³/m³. The same forest gets "
        "four different marks, depending on how much it was allowed to know of what it is asked."
    )
    rows = [
        (name, _r2(data.scores[name]["r2"]), f"{data.scores[name]['rmse']:.4f}", data.scores[name]["n"], meaning)
        for name, meaning in SCORES.items()
    ]
    header = ("Held out", "R²", "RMSE", "Values", "What it means")
    page.table(header, rows, "Scores as the tool wrote them into the model")
    schemes = ("out of bag", "blocks left out", "years left out")
    flattering, blocks, years = (data.scores[name]["r2"] for name in schemes)
    words = f"Take the score with blocks left out: {_r2(blocks)} rather than {_r2(flattering)}."
    if years < HARDLY:
        words += (
            f" With years left out it is {_r2(years)}: this forest says nothing about a year that it has not seen. "
            "Do not use it to extend the record."
        )
    page.note(words)
    everything = data.without[""]["blocks"]
    rows = [("All of them", _r2(everything.r2), f"{everything.rmse:.4f}", None)] + [
        (f"without: {NAMES[name]}", _r2(score["blocks"].r2), f"{score['blocks'].rmse:.4f}",
         _verdict(score["blocks"].r2 - everything.r2))
        for name, score in data.without.items() if name
    ]  # fmt: skip
    page.table(
        ("Covariates", "R², blocks left out", "RMSE", "So it"), rows,
        f"What each covariate adds: the forest without it, on the same {everything.n} values "
        f"({part.FEWER_TREES} trees; differences below {HARDLY:g} in R² mean nothing)",
    )  # fmt: skip


def _verdict(change: float) -> str:
    """What it means for a covariate that R² changes by so much without it."""
    if abs(change) < HARDLY:
        return "makes hardly any difference"
    return "hurts" if change > 0 else "helps"


def _tell_cross_check(page, data: NorthEurope) -> None:
    size = data.coarse.transform[0]
    coarse = [f"{size * factor:g}°" for factor in cross_check.FACTORS]
    page.section("Is the detail true? A test with a known answer")
    page.text(
        f"Nobody has measured soil moisture in every fine pixel. But the step can be repeated one size up: the "
        f"satellite cells of {size:g}° are averaged to {' and to '.join(coarse)}, brought back to {size:g}° in the "
        "same way, and compared with what the satellite saw. Beside the tool stand methods that need no covariate: "
        "plain interpolation, and interpolation made to agree with the coarse cells. A method is worth its trouble "
        "where it beats those."
    )
    header = ["Method"] + [f"from {name}, {how}" for name in coarse for how in ("other years", "same months")]
    rows = []
    for method, words in METHODS.items():
        cells = [f"{one.rmse(method):.4f} ({_signed(one.skill(method))})" for _, one in data.recovered]
        rows.append((words, *cells))
    page.table(
        header, rows,
        "RMSE in m³/m³, and in brackets the share of the error (its square) of the second method that is taken away. "
        "“Other years”: trained on the coarse cells of other years. “Same months”: on the coarse cells of all months, "
        "as for the maps above.",
    )  # fmt: skip
    page.note(_conclusion(data))


def _signed(share: float) -> str:
    return "0 %" if abs(share) < 0.005 else f"{100 * share:+.0f} %".replace("-", "−")


def _conclusion(data: NorthEurope) -> str:
    skills = [one.skill(cross_check.CORRECTED) for _, one in data.recovered]
    weights = [one.weight for _, one in data.recovered]
    if max(skills) < HARDLY:
        words = (
            "Here the forest does not beat a smooth interpolation in any of the tests: with the detail that it adds, "
            "the map is no nearer to the truth than without. In this region and with these covariates the fine map is "
            "a picture of where temperature and height differ, made to agree with the coarse soil moisture. "
            "It is not a measurement of soil moisture at that scale."
        )
    elif min(skills) < HARDLY:
        words = "The forest beats a smooth interpolation in some of the tests and not in others: trust no detail."
    else:
        words = "The forest beats a smooth interpolation in all of the tests: some of the detail is true."
    return (
        f"{words} Looking back, {_percent(min(weights))} to {_percent(max(weights))} of the forest’s detail would have "
        "been best. The maps above show the share that the tool found by itself."
        if max(weights) < 1
        else words
    )


def _tell_limits(page, data: NorthEurope) -> None:
    page.section("What not to conclude from the fine maps")
    points = [
        "That a fine pixel was measured. Only the mean of each coarse cell was; it is met to "
        f"{data.numbers['downscale']['MAX_MISFIT']:.6f} m³/m³ by construction, which says nothing about the detail.",
        "That an R² out of bag says how good the fine map is. It was not asked about fine pixels at all.",
        "That a valley is moist because the map shows it moist. Height here is smoothed over 0.11°, tree cover over a "
        "third of a degree, and no soil, rain or land-use map took part.",
        "That one month against another is a drought: there are too few years to know what is usual.",
        "That winter maps are as good as summer maps: few temperatures, frozen ground, and microwaves that cannot see "
        "frozen water.",
    ]
    page.points(points)
