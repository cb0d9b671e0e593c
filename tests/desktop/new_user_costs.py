"""Print what the first drought map cost a new user: clicks, fields and seconds of the program, in each language."""

import json
import sys
from pathlib import Path

WAYS = {"first_map_from_sample": "sample project, index, classes",
        "first_map_from_files": "folder of files, stack, gaps, index, classes"}  # fmt: skip


def main(folder: Path) -> int:
    failed = False
    for language, place in (("en", folder), ("zh-Hans", folder / "zh")):
        seen = json.loads((place / "seen.json").read_text(encoding="utf-8"))
        for error in seen["failed"].values():
            failed = True
            print(error)
        for way, words in WAYS.items():
            if way in seen:
                cost = seen[way]
                print(f"QGIS {seen['qgis']}, {language}, {words}:")
                print(f"    {cost['clicks']} clicks, {cost['fields']} fields typed, {cost['seconds']} s of waiting")
    print(f"pictures of each step: {folder}")
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
