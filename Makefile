# What can be done here. Every target does its own set-up, once, in .venv; `make` lists them.

# The first of these that is new enough; `make PYTHON=… test` chooses another.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python3.14 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo $$python && break; done)
VENV ?= .venv
BIN := $(VENV)/bin
NEWSMODEL := $(BIN)/newsmodel
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable

.DEFAULT_GOAL := help
PEERS := .venv-peers
# Python 3.12 where there is one: rs-trafilatura has a wheel for no other.
PEERS_PYTHON ?= $(shell for python in python3.12 "$$(pyenv root 2>/dev/null)"/versions/3.12*/bin/python; do \
	"$$python" -c '' 2>/dev/null && echo "$$python" && break; done)
PEERS_LIST := benchmarks/accuracy/requirements-peers.txt
.PHONY: help demo test laws bench bench-articles accuracy raise-floors lint format types docs \
	reference wheel plugins check clean

help: ## list what can be done
	@sed -n 's/^\([a-z-]*\):[^#]*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 22

demo: $(VENV)/.installed ## read a plain text and a web page, and show what is in them
	$(NEWSMODEL) parse seeds/text-summary-first/source.txt --format view
	$(NEWSMODEL) parse seeds/html-json-ld/source.html --format view

test: $(VENV)/.has-tests ## run the tests
	$(BIN)/python -m pytest -n auto

laws: $(VENV)/.has-tests ## try the laws at length: 20,000 examples each
	NEWSMODEL_LAWS=slow $(BIN)/python -m pytest tests/laws -n auto

bench: $(VENV)/.has-tests ## measure the cost, against bars
	$(BIN)/python benchmarks

bench-articles: $(PEERS)/.has-peers ## compare with other extractors, in accuracy and in time
	$(PEERS)/bin/python benchmarks/accuracy/compare.py

accuracy: $(VENV)/.has-tests ## let no accuracy fall below its floor
	$(BIN)/python benchmarks/accuracy/gate.py

raise-floors: $(VENV)/.has-tests ## lift the floors of the accuracy to what is reached
	$(BIN)/python benchmarks/accuracy/gate.py --raise

lint: $(VENV)/.has-dev ## look for mistakes and bad style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/.has-dev ## put the code into its usual shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/.has-dev ## check the types, by two checkers
	$(BIN)/mypy
	$(BIN)/mypy plugins/*/src
	$(BIN)/pyright

docs: $(VENV)/.has-tests ## run every snippet of README and docs, and compare the reference
	$(BIN)/python -m pytest tests/docs

reference: $(VENV)/.has-tests ## write docs/reference anew from the code
	$(BIN)/python docs/reference/generate.py
	$(BIN)/python docs/reference/generate_schema.py
	$(BIN)/python docs/reference/generate_formats.py

wheel: $(VENV)/.has-dev ## build the wheel and try it alone in an empty environment
	.ci/wheel $(BIN)/python

plugins: $(VENV)/.has-tests ## run the tests of every distribution in plugins/
	.ci/plugins $(BIN)/python

check: test accuracy lint types docs plugins wheel ## all of it

clean: ## remove what was made here, the environments too
	rm -rf .venv .venv-* build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "newsmodel needs Python 3.11 or later; none was found" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

# A stamp for the library alone, and one for each set of extras: tests, and dev for everything.
$(VENV)/.installed: pyproject.toml | $(BIN)/python
	$(INSTALL) .
	@touch $@

$(VENV)/.has-%: pyproject.toml | $(BIN)/python
	$(INSTALL) '.[$*]'
	@touch $@

# The environment of the peers, which newsmodel itself never sees.
$(PEERS)/.has-peers: $(PEERS_LIST) pyproject.toml
	test -x $(PEERS)/bin/python || $(or $(PEERS_PYTHON),$(PYTHON)) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --upgrade pip
	$(PEERS)/bin/python -m pip install --quiet --editable . --requirement $(PEERS_LIST)
	@touch $@
