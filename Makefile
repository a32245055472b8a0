# Everything needs only Python 3.11 or later and make. `each target creates .venv on first use.

PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3; do \
	command -v $$name >/dev/null 2>&1 && $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$name; break; }; done)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test quick rule ray engines lint format types check pages translations facts docs bench precision agreement gate first-look second-look years patterns relations mutants test-clients latency clean

# How many tests run at once: auto is one for each processor.
WORKERS ?= auto

demo: $(VENV)/demo.stamp
	@$(BIN)/contralint check fixtures/demo --exit-zero

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n $(WORKERS) $(ARGS)

quick: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n $(WORKERS) -m "not slow and not complete" $(ARGS)

# make rule ID=F304 ON=folder
rule: $(VENV)/demo.stamp
	@test -n "$(ID)" || { echo "Name a rule and, if you like, a folder: make rule ID=F304 ON=fixtures" >&2; exit 2; }
	@$(BIN)/python tests/repository/try_rule.py $(ID) $(ON)

# make mutants MODULE=checker/passages/page_kind.py TESTS=tests/passages/test_page_kind.py
mutants: $(VENV)/dev.stamp
	@test -n "$(MODULE)" -a -n "$(TESTS)" || { echo "Name a module and its tests, see CONTRIBUTING.md" >&2; exit 2; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check cosmic-ray
	@$(BIN)/python tests/repository/mutants.py $(MODULE) $(TESTS)

# The services with the clients that people use. On Debian, before: apt-get install chromium neovim libreoffice-writer
# python3-uno nodejs npm zsh fish. A client that is missing is named, and its test skipped.
test-clients: $(VENV)/dev.stamp
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check playwright pre-commit
	@if command -v npm >/dev/null; then npm install --silent --prefix $(VENV)/clients axe-core; fi
	CONTRALINT_CLIENTS=1 CONTRALINT_AXE=$$(ls $(CURDIR)/$(VENV)/clients/node_modules/axe-core/axe.min.js 2>/dev/null) \
		$(BIN)/python -m pytest --complete -rs tests/services tests/reports/test_html.py tests/formats/test_office.py tests/cli/test_completion.py tests/repository/test_integrations.py

# An audit on Ray, and on Spark (needs Java 17) and Dask: 500 MB, and as much again.
ray: $(VENV)/dev.stamp
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[cluster]'
	$(BIN)/python -m pytest tests/audit/test_engines.py -k "ray or cluster" -rs

engines: ray
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check 'pyspark>=4' 'dask[bag]'
	$(BIN)/python -m pytest tests/audit/test_engines.py -k "spark or dask" -rs

# make latency [ON=folder]: CPU time of one page in the warm service
latency: $(VENV)/demo.stamp
	@$(BIN)/python tests/benchmarks/latency.py $(ON)

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

pages: $(VENV)/dev.stamp
	$(BIN)/python tests/repository/rule_pages.py
	$(BIN)/python tests/repository/command_line_page.py

# What the lines of rules/figures/*.examples teach, as the program reads it.
patterns: $(VENV)/dev.stamp
	@$(BIN)/python tests/figures/test_relation_examples.py

# make relations CORPUS=folder
relations: $(VENV)/dev.stamp
	@test -n "$(CORPUS)" || { echo "Name a folder of documents: make relations CORPUS=folder" >&2; exit 2; }
	@$(BIN)/python tests/benchmarks/mined_relations.py $(CORPUS)

translations: $(VENV)/dev.stamp
	@$(BIN)/python tests/repository/translations.py

facts: $(VENV)/dev.stamp
	$(BIN)/contralint facts check rules/facts
	$(BIN)/python tests/facts/test_shipped.py

docs: $(VENV)/docs.stamp
	$(BIN)/zensical build --strict

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

$(VENV)/docs.stamp: pyproject.toml | $(VENV)/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[docs]'
	@touch $@

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

# How often the year chosen for a date without one fits the weekday beside it: make years CORPUS=folder
years: $(VENV)/dev.stamp
	@$(BIN)/python tests/benchmarks/years.py $(CORPUS)

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
