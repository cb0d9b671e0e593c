"""The examples in the docstrings of core do what they say, and the pages of docs/api hold them."""

import doctest
import importlib
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import make_api_pages  # noqa: E402

WITH_EXAMPLES = sorted(
    ".".join(("agridrought", *path.relative_to(ROOT).with_suffix("").parts))
    for path in (ROOT / "core").rglob("*.py")
    if any(">>> " in line and "+SKIP" not in line for line in path.read_text(encoding="utf-8").splitlines())
)


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_the_examples_of_a_module(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # an example may write a file
    module = importlib.import_module(name)
    found = doctest.testmod(module, optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS)
    assert found.attempted and not found.failed, f"{found.failed} of {found.attempted} examples of {name} fail"


def test_pages_of_the_kernels_are_those_of_the_code():
    pages = make_api_pages.pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in make_api_pages.FOLDER.glob("*.md")}
    assert there == pages, "run scripts/make_api_pages.py"


def test_every_family_shows_an_example():
    assert [name for name, text in make_api_pages.pages().items() if ">>> " not in text] == []
