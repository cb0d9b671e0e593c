"""What a person sees of the plugin in the desktop QGIS."""

import json
import re

import pytest

# Errors that the tour provokes, as the log names them.
PROVOKED = ("no_dates.tif is not a time stack", "Python packages are missing (scipy)")
INDEX, CLASSES = "SSI-3 · soil_moisture", "Drought classes (SSI-3) · soil_moisture"
# What a package says of another one; seen with geopandas 0.14 and shapely 2.1.
OF_PACKAGES = ("'shapely.geos' module is deprecated",)
TOOLS = {
    "buildstack", "aggregatestack", "alignstack", "preparecovariate", "slope", "gapfill", "harmonise", "tvdi",
    "traindownscaler", "downscale", "ssi", "classify", "trend", "regionaltrend",
}  # fmt: skip


def test_every_stop_of_the_tour_was_reached(seen):
    assert not seen["failed"], "\n".join(seen["failed"].values())


def test_the_plugin_is_loaded_with_its_tools(seen):
    assert seen["plugin"]["loaded"]
    assert {tool.removeprefix("agridrought:") for tool in seen["plugin"]["tools"]} >= TOOLS


def test_no_error_and_no_warning_of_ours_in_the_message_log(seen):
    """From the start on; what QGIS says of its own plugins and of the net is not ours."""
    lines = [*seen["messages"], *seen["log"]["bad"]]
    ours = [
        line
        for line in lines
        if any(word in line.lower() for word in ("agridrought", "traceback", "python", "[processing]"))
    ]
    assert seen["log"]["lines"] > 0
    assert [line for line in ours if not any(text in line for text in (*PROVOKED, *OF_PACKAGES))] == []


def test_qgis_itself_wrote_no_python_error(folder):
    text = (folder / "qgis.log").read_text(encoding="utf-8", errors="replace")
    # HDF5 writes from threads what it looked for in vain and does not need; that is no error of Python.
    text = re.sub(r"HDF5-DIAG.*\n(?: +(?:#\d+|major|minor).*\n)*", "", text)
    assert "Traceback" not in text and "Error" not in text, text


def test_the_toolbox_shows_the_groups_in_the_order_of_the_work(seen):
    box = seen["toolbox"]
    assert box["provider"] == "AgriDrought"
    groups = [group for group, _ in box["groups"]]
    assert groups == sorted(groups) and groups[0] == "1 Time stacks"
    assert sorted([group, tool] for group, tools in box["groups"] for tool in tools) == box["declared"]


def test_every_dialog_opens(seen, folder):
    assert seen["dialogs"].keys() >= TOOLS
    for tool, (title, visible) in seen["dialogs"].items():
        assert visible and title, tool
        assert (folder / f"dialog_{tool}.png").stat().st_size > 5000, tool


def test_a_bad_input_is_explained_in_the_dialog(seen):
    assert "no_dates.tif is not a time stack" in seen["bad_input"] and "Build time stack" in seen["bad_input"]
    assert "Traceback" not in seen["bad_input"]


def test_the_settings_are_on_the_page_of_processing(seen):
    whole = {label.split(" ")[0].rstrip(":"): value for label, value in seen["settings"].items()}
    assert int(whole["Memory"]) >= 64 and int(whole["Threads"]) >= 1


def test_the_packages_dialog_opens_from_the_menu(seen):
    packages = seen["packages"]
    assert packages["menu"] == [
        "Getting started", "Load sample project", "Time under the mouse", "Documentation", "Settings…",
        "Python packages…",
        "Leftovers of killed runs…",
    ]  # fmt: skip
    assert ["numpy", "all tools"] in [[name, tools] for name, _, tools in packages["rows"]]
    assert all(version[0].isdigit() for _, version, _ in packages["rows"])
    assert any("Missing: scipy" in text for text in packages["missing"]) and packages["systems"] == 4


def test_a_missing_package_is_told_once(seen):
    assert seen["packages"]["hints"] == ["Some tools cannot run: Python packages are missing (scipy)."]


def test_the_chain_leaves_layers_with_names_a_person_understands(seen):
    work = seen["build_and_classify"]
    assert work["dates"] == seen["synthetic_months"] == 144
    assert set(work["layers"]) == {"soil_moisture", INDEX, CLASSES}
    assert "12 years" in work["log"] and "Execution completed" in work["log"]


def _words(seen, layer):
    return seen["legends"][layer][1:]


def test_the_legends_are_words(seen):
    assert _words(seen, CLASSES) == [
        "No drought", "Mild drought", "Moderate drought", "Severe drought", "Extreme drought",
    ]  # fmt: skip
    words = " ".join(_words(seen, INDEX))
    assert all(word in words for word in ("extreme drought", "severe drought", "normal", "very moist"))


def test_every_colour_of_the_legends_has_words(seen):
    assert all(_words(seen, INDEX))


@pytest.mark.parametrize("layer", ["soil_moisture", INDEX, CLASSES])
def test_the_legend_tells_the_date_that_is_shown(seen, layer):
    assert seen["legends"][layer][0] == "2021-12"  # of the latest values
    assert seen["temporal_controller"]["lines"][layer] == "2018-07"  # as the Temporal Controller has gone on


def test_the_project_plays_by_the_months_of_its_first_stack(seen):
    time = seen["project_time"]
    assert time["range"] == ["2010-01-01", "2021-12-31"] and time["step"] == [1, "Months"]
    assert time["frame"] == [1, "Months"] and "months" in time["panel"], "the panel would play by the hour"


def test_the_temporal_controller_finds_the_band_of_the_month(seen):
    months = {100: "2018-05-01", 101: "2018-06-01", 102: "2018-07-01"}
    steps = seen["temporal_controller"]["steps"]
    assert len(steps) == 9
    for layer, start, bands in steps:
        assert start in months.values() and bands == [1 + next(f for f, day in months.items() if day == start)], layer


@pytest.mark.parametrize("layer", [INDEX, CLASSES])
def test_the_map_changes_from_month_to_month(seen, layer):
    assert seen["temporal_controller"][layer]


def test_the_map_of_a_plain_stack_changes_from_month_to_month(seen):
    assert seen["temporal_controller"]["soil_moisture"]


def test_nothing_frightens_on_the_first_start(seen):
    assert seen["packages"]["first"] == []


def test_the_panel_ticks_what_is_there_and_opens_tools_with_it(seen):
    assert {"buildstack", "ssi", "classify"} <= set(seen["start"]["ticks"])
    assert "gapfill" not in seen["start"]["ticks"] and seen["start"]["classify_input"] == INDEX


def test_a_click_shows_the_record_of_a_pixel(seen):
    pixel = seen["pixel"]
    assert [INDEX, 144, True] in pixel["records"] and ["soil_moisture", 144, False] in pixel["records"]
    assert pixel["marked"] == ["2018-07-01", "2018-08-01"] and pixel["rows"] == 145
    assert pixel["table"][0].startswith("date\t") and min(pixel["picture"]) > 100


def test_samples_open_with_dates(seen):
    first = {"corn_belt": "1999-04", "hawaii": "1992-01", "north_europe": "2014-01", "sierra_leone": "1990-01",
             "cook_farm": ""}  # fmt: skip
    assert {name: one["range"] for name, one in seen["samples"].items()} == first
    assert all(all(one["layers"].values()) and "Land" in one["layers"] for one in seen["samples"].values())


def test_the_first_map_of_a_new_user(seen):
    """Sample, index and classes by the mouse alone: ten clicks, of which four are in menus, and no word typed."""
    found = seen["drought_of_2012"]
    assert {"SSI-1 · corn_belt_sm", "Drought classes (SSI-1) · corn_belt_sm"} <= set(found["layers"])
    assert found["line"] == "2012-06"
    assert found["cost"]["clicks"] == 10 and found["cost"]["fields"] == 0
    west, south, east, north = found["shown"]
    assert -130 < west < -104 < -80 < east < -60, "the map shows the sample, not the world"
    assert found["order"].index("states") < found["order"].index(found["classes"]), "borders lie on the drought map"


def test_maps_become_pages_pictures_and_a_layout(seen):
    found = seen["maps_to_print"]
    assert found["pages"] == found["pictures"] == 3 and found["gif"] > 10_000
    assert found["layout"] == "Drought in the US Corn Belt"


def test_the_tutorials_end_with_what_they_promise(seen):
    crop = seen["crop_tutorial"]
    assert crop["records"][1] == 42 and crop["days"] == 10 and all(crop["made"])
    assert seen["validation_tutorial"]["numbers"]


@pytest.fixture(scope="session")
def chinese(folder):
    return json.loads((folder / "zh" / "seen.json").read_text(encoding="utf-8"))


def test_in_a_chinese_profile_the_words_are_chinese(chinese):
    assert not chinese["failed"]
    groups = {group: tools for group, tools in chinese["toolbox"]["groups"]}
    assert any(tool.endswith(" 干旱等级") for tool in groups["4 干旱"]) and "2a 插补空缺" in groups["2 土壤湿度"]
    assert "插补空缺" in chinese["chain_dialogs"]["gapfill"]
    dialog = chinese["ssi_dialog"]
    assert "土壤湿度标准化指数" in dialog["title"] and "正态" in dialog["choices"]
    assert any("corn_belt_sm" in layer and "干旱等级" in layer for layer in chinese["drought_of_2012"]["layers"])
    assert "入门" in chinese["start_words"]["menu"] and any(
        "插补空缺" in text for text in chinese["start_words"]["labels"]
    )


def test_unloading_leaves_nothing(seen):
    assert seen["unloading"] == {"provider": True, "menu": True, "settings": True}
