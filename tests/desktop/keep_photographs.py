"""Put photographs of the last tour into docs/images, for the documentation: fewer colours, so that they are small."""

import sys
from pathlib import Path

from PIL import Image

KEPT = {
    "toolbox": "toolbox",
    "dialog_ready": "dialog_ssi",
    "temporal_SSI-3_·_soil_moisture": "ssi_temporal_controller",
    "packages_missing": "python_packages",
    "drought_of_2012": "drought_of_2012",
    "getting_started": "getting_started",
    "time_under_the_mouse": "time_under_the_mouse",
    "sample_hawaii": "sample_hawaii",
    "dialog_buildstack": "dialog_buildstack",
    "dialog_gapfill": "dialog_gapfill",
    "dialog_droughtreport": "dialog_droughtreport",
    "tutorial_ssi": "tutorial_ssi",
    "tutorial_classify": "tutorial_classify",
    "tutorial_crop_sample": "tutorial_crop_sample",
    "tutorial_crop_records": "tutorial_crop_records",
    "tutorial_crop_sampling": "tutorial_crop_sampling",
    "tutorial_crop_map": "tutorial_crop_map",
    "tutorial_validation": "tutorial_validation",
    "tutorial_maps": "tutorial_maps",
    "tutorial_layout": "tutorial_layout",
    "map_page": "map_page",
    "dialog_monthlyupdate": "dialog_monthlyupdate",
    **{
        f"zh/{name}": f"{name}_zh"
        for name in (
            "drought_of_2012",
            "tutorial_ssi",
            "tutorial_classify",
            "time_under_the_mouse",
            "tutorial_maps",
            "tutorial_layout",
            "map_page",
            "sample_hawaii",
        )
    },
    "zh/getting_started": "getting_started_zh",
    "zh/dialog_ssi": "dialog_ssi_zh",
    "zh/dialog_buildstack": "dialog_buildstack_zh",
    "zh/dialog_gapfill": "dialog_gapfill_zh",
    "zh/dialog_droughtreport": "dialog_droughtreport_zh",
    "zh/dialog_monthlyupdate": "dialog_monthlyupdate_zh",
}


def keep(tour: Path, images: Path) -> None:
    images.mkdir(parents=True, exist_ok=True)
    for name, kept in KEPT.items():
        with Image.open(tour / f"{name}.png") as photograph:
            # The method that keeps rare colours: a legend's patches are small.
            small = photograph.convert("RGB").quantize(
                256, Image.Quantize.MAXCOVERAGE, kmeans=4, dither=Image.Dither.NONE
            )
        small.save(images / f"{kept}.png", optimize=True)


if __name__ == "__main__":
    keep(Path(sys.argv[1]), Path(sys.argv[2]))
