PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
REDOCLY := @redocly/cli@2.77.0
CHECKS := lint types document check-generated parity

.DEFAULT_GOAL := help
.PHONY: help demo test unit check check-generated generate lint types document lint-document parity audit failures faults promises lock build clean

help: ## Show what there is to make
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

demo: $(READY) ## Start a real LangGraph server, stream a run off it, and stop it
	@$(BIN)/python -m tools.demo

test: $(CHECKS) ## Everything that needs no node: checks, then all tests, those against the real server included
	$(BIN)/pytest

unit: $(READY) ## Only the tests that need no server: seconds
	$(BIN)/pytest tests/unit tests/parity

check: $(CHECKS) lint-document audit ## Lint, types, the document, what is emitted from it, the overlay, known flaws

lint: $(READY) ## ruff, with the rules of bandit
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(READY) ## mypy --strict and pyright
	$(BIN)/mypy
	$(BIN)/basedpyright

document: $(READY) ## Validate the OpenAPI document
	$(BIN)/openapi-spec-validator openapi/openapi.yaml

lint-document: ## Lint the document with redocly, where there is node
	@if command -v npx >/dev/null; then \
		REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
			npx --yes $(REDOCLY) lint openapi/openapi.yaml --config openapi/redocly.yaml; \
	else echo "the document is not linted: there is no node"; fi

generate: $(READY) ## Emit generated/ from the document, and the synchronous client from the asynchronous one
	$(BIN)/python -m tools.generate
	$(BIN)/python -m tools.emit_sync

check-generated: $(READY) ## Emit again elsewhere and compare
	$(BIN)/python -m tools.check_generated

parity: $(READY) ## Compare the overlay with the document, then its calls with langgraph_sdk's
	$(BIN)/python -m tests.parity.document_overlay
	$(BIN)/python -m tests.parity.wire

audit: $(READY) ## Ask whether what is pinned has known vulnerabilities, where that can be asked
	$(BIN)/python -m tools.audit

failures: $(READY) ## Show what each failure leads to, and which existing handlers catch it
	$(BIN)/python -m tests.faults.failures

faults: $(READY) ## Cut streams in every way, those of langgraph_sdk too, and show what comes of it
	$(BIN)/python -m tests.faults.plans

promises: $(READY) ## Put each promise of SECURITY.md to the test, here and on langgraph_sdk
	$(BIN)/python -m tests.security.promises

lock: $(READY) ## Pin what pyproject.toml asks for, in tools/requirements.txt
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --quiet --upgrade --output-file tools/requirements.txt

build: $(READY) ## Build the wheel and the source archive, in dist/
	$(BIN)/hatchling build

clean: ## Remove what make has made
	rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(READY): tools/requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one: make PYTHON=python3.12")'
	@echo "setting up $(VENV): a few minutes, once"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r tools/requirements.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@
