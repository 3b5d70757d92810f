# The commands of the project. What they do is in tools/*.py; `make help` lists them.
PYTHON ?= python3
PORT ?= 8000
DATA ?= ./data
STAGE ?=
export PORT DATA STAGE

.DEFAULT_GOAL := help
.PHONY: help run dev test bench rows format lock install clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/:[^#]*## /\t/' | expand -t 10
	@echo 'Settings: PORT=8000 DATA=./data STAGE=unit,types PYTHON=python3'

run: ## install, build, and serve the demonstration on http://127.0.0.1:8000
	@$(PYTHON) -m tools.install
	@$(PYTHON) -m tools.client
	@exec .venv/bin/qianchang demo --port "$(PORT)" --data "$(DATA)"

install: ## everything that developing needs, from the locks
	@$(PYTHON) -m tools.install dev

dev: install ## serve, and reload both sides when a file changes
	@exec $(PYTHON) -m tools.dev

test: install ## every check and test, with one closing summary (STAGE=unit for one stage)
	@exec $(PYTHON) -m tools.check

bench: install ## the benchmarks, as a table and as bench/out/*.json
	@exec $(PYTHON) -m tools.bench

rows: ## each requirement, failure and rule with its passing tests, by the last `make test`
	@$(PYTHON) -m tools.rows

format: install ## put every file into its form
	@.venv/bin/ruff check --fix --quiet . ; .venv/bin/ruff format --quiet . && PATH="$(CURDIR)/.venv/bin:$$PATH" npm run --silent format

lock: install ## write the Python locks anew (UPGRADE=--upgrade takes the newest versions)
	@$(PYTHON) -m tools.lock $(UPGRADE)

clean: ## remove what was built or installed; data stays
	rm -rf .venv node_modules web/static/build .cache test-results .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
