# Everything needs only Python 3.11 or later and make. `make demo` and `make test` set themselves up in .venv.

PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3; do \
	command -v $$name >/dev/null 2>&1 && $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$name; break; }; done)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint format types check bench precision agreement gate first-look second-look clean

demo: $(VENV)/demo.stamp
	@$(BIN)/contralint check fixtures/demo --exit-zero

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest

lint: $(VENV)/dev.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

format: $(VENV)/dev.stamp
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

types: $(VENV)/dev.stamp
	$(BIN)/mypy
	$(BIN)/mypy rules reports

check: lint types test

bench: $(VENV)/dev.stamp
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python tests/benchmarks/bench.py $(DOCUMENTS)

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: install it, or name it with make PYTHON=/path/to/python3." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "$(PYTHON) cannot make a virtual environment: install its venv module." >&2; exit 1; }

$(VENV)/demo.stamp: pyproject.toml | $(VENV)/bin/python
	@echo "Setting up in $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev.stamp: pyproject.toml | $(VENV)/bin/python
	@echo "Setting up in $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(VENV)/demo.stamp

# what the record of first looks says, written into docs/precision.md and README.md
precision: $(VENV)/dev.stamp
	$(BIN)/python tests/evidence/precision_page.py

# how often the comparisons of each pattern agree: make agreement CORPUS=folder
agreement: $(VENV)/dev.stamp
	$(BIN)/python tests/evidence/agreement.py $(CORPUS)

# which patterns may report by default, written into evidence.json beside the rules
gate: $(VENV)/dev.stamp
	$(BIN)/python tests/evidence/gate.py

# a first look at documents that nobody has read: make first-look FOLDER=folder NAME=03
first-look: $(VENV)/dev.stamp
	$(BIN)/python tests/evidence/first_look.py run $(FOLDER) $(NAME)

# the program again on documents of a first look: fails where a right finding is gone or a wrong one is back
second-look: $(VENV)/dev.stamp
	$(BIN)/python tests/evidence/first_look.py again $(FOLDER) $(NAME)

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
