# Every target sets up what it needs in .venv; `make help` lists them.
PYTHON ?= python3
BIN := .venv/bin
OUT := data/out
export PYTHON

.DEFAULT_GOAL := help
.PHONY: help setup extract check report load test test-all lint types imports schema scores docs bench bench-peers lock audit browser clean

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "%-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.venv/.core: requirements/core.txt pyproject.toml
	@sh scripts/setup.sh requirements/core.txt
	@touch $@

.venv/.test: requirements/test.txt pyproject.toml
	@sh scripts/setup.sh requirements/test.txt
	@touch $@ .venv/.core

.venv/.all: requirements/all.txt pyproject.toml
	@sh scripts/setup.sh requirements/all.txt
	@touch $@ .venv/.core .venv/.test

setup: .venv/.core ## Make .venv and install what extraction needs

extract: .venv/.core ## Extract data/raw into data/out/factbase.json
	@$(BIN)/factbase extract data/raw --out $(OUT)

check: $(OUT)/factbase.json ## Print the findings of data/out/factbase.json
	@$(BIN)/factbase check $(OUT)/factbase.json

report: $(OUT)/factbase.json ## Write data/out/report.html
	@$(BIN)/factbase report $(OUT)/factbase.json --out $(OUT)/report.html

load: $(OUT)/factbase.json .venv/.all ## Load the fact base into data/out/factbase.sqlite
	@$(BIN)/factbase load $(OUT)/factbase.json --to sqlite:///$(OUT)/factbase.sqlite

$(OUT)/factbase.json:
	@$(MAKE) --no-print-directory extract

test: .venv/.test ## Run the quick tests that need no extra
	@$(BIN)/python -m pytest -n auto

test-all: .venv/.all ## Run all tests, with every extra
	@$(BIN)/python -m pytest -n auto --all

lint: .venv/.all ## Check style and format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: .venv/.all ## Check types
	@$(BIN)/mypy

imports: .venv/.all ## Check that imports go one way
	@$(BIN)/lint-imports

schema: .venv/.core ## Write the JSON Schema and the page of the data model from the records
	@$(BIN)/python -m schemas.jsonschema
	@$(BIN)/python -m schemas.reference

docs: .venv/.all ## Build the documentation into data/out/site
	@$(BIN)/python -m mkdocs build --strict --quiet --site-dir $(OUT)/site

scores: .venv/.all ## Score against the corpora, where they are, and compare with the floors
	@$(BIN)/python -m tests.scores.ratchet

bench: .venv/.all ## Measure speed, as ratios within one run; ARGS=--full for corpora of 100,000 documents
	@$(BIN)/python -m benchmarks $(ARGS)

bench-peers: ## Install other readers of values for make bench to compare with
	@$(PYTHON) -m venv .venv-peers && .venv-peers/bin/pip install -q -r benchmarks/peers.txt

lock: ## Pin the requirements anew (needs uv)
	@for name in core test all; do \
	  case $$name in core) extras=;; test) extras="--extra test";; all) extras=--all-extras;; esac; \
	  uv pip compile -q pyproject.toml $$extras --generate-hashes --universal --python-version 3.11 --no-header --no-annotate -o requirements/$$name.txt; done

audit: .venv/.all ## Look up known vulnerabilities of the pinned requirements (needs the network)
	@$(BIN)/pip-audit --strict --disable-pip --require-hashes -r requirements/all.txt

browser: ## Install Chromium and Chinese fonts for the browser tests (Debian, as root)
	@apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk >/dev/null

clean: ## Remove what the targets made, but for .venv
	@rm -rf data/out/* .mypy_cache .pytest_cache .ruff_cache build *.egg-info
