# make demo · test · test-fast · test-times · test-nightly · check · test-desktop · test-next · lint · package · bench · setup · clean
#
#   make test                       everything: style, types, walls, all tests, the desktop where there is a screen
#   make test-fast                  style, and the quick tests of the core alone (no QGIS)
#   make test-times                 measures which tests of the core are quick
#   make test ARGS="-k trend -x"    arguments for pytest (demo and bench take ARGS, too)
#   make test-nightly               all generated bad inputs, faults and damaged files
#   make test-desktop               only the plugin in the desktop QGIS, on a screen that nobody sees
#   make test-desktop ARGS=--new-user   what the first drought map costs: clicks, fields, seconds, a picture of each step
#   make test-next                  the tests on Debian 13: QGIS 3.44, Python 3.13, numpy 2 (needs root)
#   make test-next ARGS=--desktop   only the plugin in its desktop QGIS
#   make bench BENCH=trend          only benchmarks/trend.py
#
# Every command sets up first what it needs (scripts/setup.sh; a moment when all is there).

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

# The one place for the environment is scripts/env.sh.
IN_VENV := source scripts/env.sh; exec build/venv/bin/python

ARGS ?=
# A process per core, a file at a time; the longest come first.
TESTS := tests/end_to_end tests/algorithms tests/every_tool tests/fuzz tests/ui tests/core
BENCH ?= *

.PHONY: help setup demo test test-fast test-times test-nightly check test-desktop test-next lint package bench clean

help:
	@sed -n '/^#/!q; s/^# \{0,1\}//p' Makefile

setup:
	@scripts/setup.sh test

demo: setup
	@$(IN_VENV) scripts/demo.py $(ARGS)

test: setup
	@$(if $(ARGS),true,$(MAKE) --no-print-directory check)
	@$(IN_VENV) -m pytest -c tests/pytest.ini --rootdir tests -n auto --dist loadfile --no-loadscope-reorder \
	    $(or $(filter tests/%,$(ARGS)),$(TESTS)) $(filter-out tests/%,$(ARGS))
	@$(if $(ARGS),true,scripts/test_desktop.sh --if-possible)

test-fast: setup
	@build/venv/bin/python -m ruff check --quiet
	@$(IN_VENV) -m pytest -c tests/pytest.ini --rootdir tests -n auto --dist loadfile -q -m "not slow" tests/core $(ARGS)

# On a quiet machine: writes the list of tests that test-fast leaves out (tests/support/slow_tests.txt).
test-times: setup
	@$(IN_VENV) -m pytest -c tests/pytest.ini --rootdir tests -n auto --dist loadfile -q --measure-times tests/core $(ARGS)

# The rules of pyproject.toml, the types, and the figures of the house.
check: setup
	@build/venv/bin/python -m ruff check --quiet
	@build/venv/bin/python -m ruff format --check --quiet
	@build/venv/bin/python -m mypy --no-error-summary
	@build/venv/bin/python scripts/house.py --check

# Thousands of bad inputs, moments of cancel and kill, and damaged files; takes an hour or more.
test-nightly: setup
	@export AGRIDROUGHT_NIGHTLY=1; $(IN_VENV) -m pytest -c tests/pytest.ini --rootdir tests -n auto --dist load \
	    $(or $(filter tests/%,$(ARGS)),tests/every_tool tests/fuzz) $(filter-out tests/%,$(ARGS))

test-desktop: setup
	@scripts/test_desktop.sh $(ARGS)

# Sets up inside the system that it makes; nothing is needed of this one but root.
test-next:
	@scripts/test_next.sh $(ARGS)

lint:
	@scripts/setup.sh lint
	@$(MAKE) --no-print-directory check
	@build/venv/bin/python -m flake8
	@build/venv/bin/python scripts/package.py --list | grep '\.py$$' | \
	    xargs -d '\n' build/venv/bin/python -m bandit --quiet --severity-level low
	@scripts/find_secrets.sh
	@echo "lint: clean"

package: setup
	@build/venv/bin/python scripts/package.py $(ARGS)

bench:
	@scripts/setup.sh bench
	@export AGRIDROUGHT_VENV=$(CURDIR)/build/bench-venv; source scripts/env.sh; \
	for script in benchmarks/$(BENCH).py; do \
	    [ -f "$$script" ] || { echo "no benchmark is called $$script" >&2; exit 1; }; \
	    echo "== $$script"; \
	    "$$AGRIDROUGHT_VENV/bin/python" "$$script" $(ARGS); \
	done

clean:
	rm -rf build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
