# The same command everywhere: on a desk, in CI, on a server. `make` alone lists the targets.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin

# Material prints a warning about MkDocs 2 at each build; README says why we know and stay.
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help serve build check test lint bench screenshots lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile

serve: .venv/site.stamp ## build and serve on http://127.0.0.1:8000/, reloading when a file changes
	$(BIN)/mkdocs serve --strict --livereload --dev-addr 127.0.0.1:8000

build: .venv/site.stamp ## build the site into site/
	@$(BIN)/portal build

check: .venv/site.stamp ## read all content and tell every problem
	@$(BIN)/portal check

test: .venv/tests.stamp ## run every test, the browser tests included
	$(BIN)/ruff check --quiet hooks tests
	$(BIN)/python tests/browser/chromium.py --ensure
	$(BIN)/python -m pytest

lint: .venv/tests.stamp ## check the code's style
	$(BIN)/ruff check hooks tests
	$(BIN)/ruff format --check hooks tests

lock: .venv/tests.stamp ## resolve the dependencies of pyproject.toml anew into locks/
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade --quiet pyproject.toml -o locks/site.txt
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet --extra tests -c locks/site.txt pyproject.toml -o locks/tests.txt

clean: ## remove what was built; the content stays
	rm -rf site build .venv

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (PYTHON=python3.12 make …)"; exit 1; }
	@$(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv module is missing (Debian: apt install python3-venv)"; exit 1; }

.venv/site.stamp: .venv/bin/python locks/site.txt pyproject.toml
	@$(BIN)/python -m pip install --quiet --require-hashes -r locks/site.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/tests.stamp: .venv/site.stamp locks/tests.txt
	@$(BIN)/python -m pip install --quiet --require-hashes -r locks/tests.txt
	@touch $@
