# One command for each thing a person does here; `make` alone lists them.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet
SLIPCOVER = $(BIN)/python -W ignore::RuntimeWarning -m slipcover
COVERED = build/coverage.json
FILES = 20000
SCHEMAS = catalog rule units waivers holidays
EXAMPLE = examples/栾川县2020年政务公开台账.xlsx

LOCK = uv pip compile -q pyproject.toml --python-version 3.11 --universal --generate-hashes \
  --no-header --no-emit-index-url --no-annotate --no-emit-package gongkai --no-strip-extras

.DEFAULT_GOAL = help
.PHONY: help demo check format lint types layers docs-check test fix snapshots docs bench fuzz mutants lock clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12

demo: .venv/demo ## set up, and check the example ledger
	@$(BIN)/gongkai check $(EXAMPLE) --as-of 2020-12-31 || test $$? -eq 1  # 1: violations found

check: format lint types layers docs-check test ## set up, and run every check there is

format: .venv/dev ## is everything formatted?
	$(BIN)/ruff format --check .

lint: .venv/dev ## does the linter find anything?
	$(BIN)/ruff check .

types: .venv/dev ## do the types hold, strictly?
	$(BIN)/mypy

layers: .venv/dev ## do imports run one way?
	$(BIN)/lint-imports

docs-check: .venv/dev ## do the docs say what the program does?
	$(BIN)/cog -I docs --check --check-fail-msg "make docs brings them up to date" README.md README.zh-CN.md docs/commands.md docs/rules.md docs/messages.md

test: .venv/dev ## run the tests, with the coverage gate
	@mkdir -p build && rm -f $(COVERED)
	$(SLIPCOVER) --json --out $(COVERED) -m pytest -n auto --dist worksteal
	@$(SLIPCOVER) --merge $(COVERED) --out $(COVERED) --fail-under 97 \
	  || { echo "what is measured is less than 97 %, or nothing was"; exit 2; }

fix: .venv/dev ## mend what can be mended by machine
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python docs/seal.py

snapshots: .venv/dev ## write the expected outputs anew; read the diff like code
	-$(BIN)/pytest --inline-snapshot=create,fix,trim
	$(BIN)/pytest -n auto

docs: .venv/dev ## write the generated parts of the docs, and the schemas, anew
	@for name in $(SCHEMAS); do $(BIN)/gongkai catalog schema $$name --force -o schemas/$$name.schema.json || exit; done
	$(BIN)/cog -I docs -r README.md README.zh-CN.md docs/commands.md docs/rules.md docs/messages.md

mutants: .venv/dev ## break calendar, judge and kinds on purpose; do the tests notice? (hours)
	-POLARS_MAX_THREADS=1 PYTEST_DISABLE_PLUGIN_AUTOLOAD=1 nice $(BIN)/mutmut run $(ONLY)
	$(BIN)/python benchmarks/mutants.py

bench: .venv/dev ## measure, as ratios in one run
	$(BIN)/python benchmarks/run.py

fuzz: .venv/dev ## read damaged ledgers: make fuzz FILES=200000 SEED=7 (build/fuzz keeps failures)
	PYTHONPATH=tests $(BIN)/python -m fuzz.run $(FILES) $(SEED)

lock: .venv/dev ## resolve the dependencies anew (needs uv)
	$(LOCK) --extra dev -o lock/dev.txt
	$(LOCK) --constraint lock/dev.txt -o lock/run.txt  # users run what was tested
	$(LOCK) --constraint lock/dev.txt --extra build -o lock/build.txt

clean: ## remove what was made
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis mutants

# The demo needs what users need, and what builds the package (lock/build.txt holds both).
.venv/demo: lock/build.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(PIP) install --require-hashes -r lock/build.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q src  # as pip does to what it copies
	@touch $@

.venv/dev: .venv/demo lock/dev.txt
	$(PIP) install --require-hashes -r lock/dev.txt
	@touch $@
