"""Make dist/agridrought-<version>.zip, the file that the QGIS plugin site takes.

    scripts/package.py           write the zip
    scripts/package.py --list    print the files that go into it
    scripts/package.py --with-placeholders    write it though addresses in metadata.txt stand for nobody

The zip holds what the plugin needs at run time and nothing else. The same files give the same bytes:
names are sorted and times fixed, so that two builds can be compared.
"""

import argparse
import configparser
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = "agridrought"
# The plugin site's rule.
LARGEST_ZIP = 25 * 1024 * 1024
# Documents go along so that help works offline, but not at any price to those who download the plugin.
LARGEST_DOCS = 4 * 1024 * 1024

TOP_FILES = (
    "metadata.txt",
    "__init__.py",
    "plugin.py",
    "LICENSE",
    "README.md",
    "README.zh.md",
    "CHANGELOG.md",
    "requirements.txt",
    "icon.png",
    "icon.svg",
)
FOLDERS = ("algorithms", "core", "ui", "models", "i18n", "sample_data", "docs")
# Compiled code and archives have no place in a plugin of the site; caches have none anywhere.
UNWANTED_SUFFIXES = {
    ".pyc",
    ".pyo",
    ".so",
    ".pyd",
    ".dll",
    ".dylib",
    ".exe",
    ".o",
    ".a",
    ".whl",
    ".zip",
    ".gz",
    ".tar",
    ".tmp",
    ".bak",
    ".orig",
    # What translations are made of.
    ".ts",
}


# Addresses that stand for nobody: the plugin site would publish them, and users would write into the void.
ADDRESSES = ("tracker", "repository", "homepage", "email")
PLACEHOLDERS = ("agridrought/agridrought", "users.noreply.", "example.", "localhost", "todo", "your-", "changeme")


class PackageError(Exception):
    """The zip cannot be made; the message says why."""


def tracked_files(root):
    """Paths that git tracks, or None where `root` is no checkout of this repository."""
    try:
        listing = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    names = listing.decode().split("\0")
    # An unpacked copy inside some other repository has a git above it that knows none of our files.
    return [name for name in names if name] if "metadata.txt" in names else None


def walked_files(root):
    """Every file of the folders that may go into the zip, where there is no git to ask."""
    found = [name for name in TOP_FILES if (root / name).is_file()]
    for folder in FOLDERS:
        found += [path.relative_to(root).as_posix() for path in (root / folder).rglob("*") if path.is_file()]
    return found


def belongs(name):
    path = PurePosixPath(name)
    if any(part.startswith(".") or part == "__pycache__" for part in path.parts):
        return False
    if path.suffix.lower() in UNWANTED_SUFFIXES:
        return False
    return name in TOP_FILES or (len(path.parts) > 1 and path.parts[0] in FOLDERS)


def shipped_files(root=ROOT):
    """Sorted paths, relative to `root`, of the files that go into the zip."""
    names = tracked_files(root)
    if names is None:
        names = walked_files(root)
    names = sorted(name for name in names if belongs(name))
    gone = [name for name in names if not (root / name).is_file()]
    if gone:
        raise PackageError(f"git tracks files that are not there: {', '.join(gone)}")
    docs = sum((root / name).stat().st_size for name in names if name.startswith("docs/"))
    if docs > LARGEST_DOCS:
        print(f"package: docs/ has {docs / 2**20:.1f} MB and stays out", file=sys.stderr)
        names = [name for name in names if not name.startswith("docs/")]
    return names


def read_metadata(root=ROOT):
    """The [general] section of metadata.txt."""
    # Per cent signs are ordinary text to QGIS.
    parser = configparser.ConfigParser(interpolation=None)
    if not parser.read(root / "metadata.txt", encoding="utf-8"):
        raise PackageError(f"{root / 'metadata.txt'} is missing: it holds the plugin's version")
    return parser["general"]


def placeholders(metadata):
    """Names of the addresses in metadata.txt that are missing or still stand for nobody."""
    found = []
    for name in ADDRESSES:
        address = metadata.get(name, "").strip().lower()
        if not address or any(word in address for word in PLACEHOLDERS):
            found.append(name)
    return found


def require_addresses(root=ROOT):
    """Raise `PackageError` while an address is a placeholder."""
    found = placeholders(read_metadata(root))
    if found:
        raise PackageError(
            f"metadata.txt still has placeholders for {', '.join(found)}: the plugin site publishes these addresses. "
            "Write the real ones, or say --with-placeholders (make package ARGS=--with-placeholders) for a zip to try."
        )


def write_zip(root=ROOT, folder=None):
    """Write the zip into `folder` (default: dist/) and return its path."""
    target = Path(folder or root / "dist") / f"{PLUGIN}-{read_metadata(root)['version']}.zip"
    names = shipped_files(root)
    missing = {"metadata.txt", "__init__.py", "LICENSE"} - set(names)
    if missing:
        raise PackageError(f"the plugin site wants {', '.join(sorted(missing))}, not found among git's files")

    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".unfinished")
    with zipfile.ZipFile(unfinished, "w") as archive:
        for name in names:
            entry = zipfile.ZipInfo(f"{PLUGIN}/{name}", date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, whatever system this runs on: the next line means it
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, (root / name).read_bytes(), compresslevel=9)
    size = unfinished.stat().st_size
    if size > LARGEST_ZIP:
        unfinished.unlink()
        raise PackageError(f"the zip has {size / 2**20:.1f} MB, the plugin site takes {LARGEST_ZIP / 2**20:.0f} MB")
    unfinished.replace(target)
    return target


def main():
    parser = argparse.ArgumentParser(description="Make the zip for the QGIS plugin site.")
    parser.add_argument("--list", action="store_true", help="print the files, write nothing")
    parser.add_argument(
        "--with-placeholders", action="store_true", help="make a zip though addresses in metadata.txt are placeholders"
    )
    arguments = parser.parse_args()
    try:
        if arguments.list:
            print("\n".join(shipped_files()))
            return
        if not arguments.with_placeholders:
            require_addresses()
        target = write_zip()
    except PackageError as error:
        sys.exit(f"package: {error}")
    print(f"{target.relative_to(ROOT)}: {len(shipped_files())} files, {target.stat().st_size / 1024:.0f} kB")


if __name__ == "__main__":
    main()
