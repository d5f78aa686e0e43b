# `make chat` and `make test` need only Python 3.11 or newer (with venv), make and git.
# Nothing but a command's own output goes to stdout: `make chat < questions.txt > answers.txt` holds answers only.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input -c constraints.txt
PYTEST := $(BIN)/python -m pytest
UNIT := -m "not eval and not faults and not bench" tests

MAKEFLAGS += --no-print-directory
.DELETE_ON_ERROR:
.PHONY: chat test check eval faults bench cluster constraints clean

# The REPL on the bundled sample; off a terminal, one question a line of stdin and only answers on stdout.
chat: $(VENV)/.installed
	@$(BIN)/byline --sample repl

# Unit tests, property tests and whole conversations.
test: $(VENV)/.installed-dev
	@$(PYTEST) $(UNIT)

check: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/hadolint Dockerfile
	$(PYTEST) --cov --cov-report=term $(UNIT)

# pytest exits with 5 where no test has the mark: said plainly, and no failure.
define run_marked
@status=0; $(PYTEST) -m $(1) $(2) || status=$$?; \
if [ $$status -eq 5 ]; then echo "There are no $(1) tests yet." >&2; else exit $$status; fi
endef

# Quality gates over the measuring data (BYLINE_EVAL_DATA, default ../shared/eval).
eval: $(VENV)/.installed-dev
	$(call run_marked,eval,tests)

# Real processes and kill -9.
faults: $(VENV)/.installed-dev
	$(call run_marked,faults,tests)

# Timings, printed.
bench: $(VENV)/.installed-dev
	$(call run_marked,bench,-s tests)

# The same answers from a cluster of search engines.
cluster: $(VENV)/.installed-dev
	$(call run_marked,cluster,tests)

# Re-made when what is installed changes, so that a second `make chat` starts at once.
$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing byline into $(VENV) (once)" >&2
	@$(PIP) -e . </dev/null >&2
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing byline and its development tools into $(VENV) (once)" >&2
	@$(PIP) -e '.[dev]' </dev/null >&2
	@touch $(VENV)/.installed $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' </dev/null || { \
		echo "byline needs Python 3.11 or newer, and '$(PYTHON)' is not one: make PYTHON=/path/to/python3.13 chat" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' </dev/null 2>/dev/null || { \
		echo "'$(PYTHON)' has no venv module; on Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV) </dev/null >&2

# One lock for every platform and every Python that byline runs on.
constraints:
	@rm -rf build/lock
	@$(PYTHON) -m venv build/lock
	@build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	@build/lock/bin/uv pip compile --quiet --universal --all-extras --python-version 3.11 --upgrade \
		--custom-compile-command "make constraints" pyproject.toml -o constraints.txt
	@rm -rf build/lock

clean:
	rm -rf $(VENV) build dist .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find bot corpus index tests -name __pycache__ -type d -prune -exec rm -rf {} +
