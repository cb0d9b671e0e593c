"""Which packages `pip install .` installs: the root of the repository is the package `agridrought` itself.

Everything else is said in pyproject.toml, which has no words for this.
"""

from setuptools import find_packages, setup

setup(
    package_dir={"agridrought": "."},
    packages=["agridrought", *(f"agridrought.{name}" for name in find_packages(".", include=["core", "core.*"]))],
)
