# Two commands are enough: make vis and make test. Both set up what they need.
PYTHON ?= python3
.PHONY: hjælp hjaelp vis test tjek byg alt format bench laas

hjælp hjaelp: ## Vis kommandoerne
	@grep -E '^[a-zæøå]+.*:.*##' Makefile | sed -E 's/^([^:]+):.*## (.*)/  make \1: \2/'

vis: ## Gør klar, byg, og vis siden på http://127.0.0.1:8000
	@$(PYTHON) -m build_tools.bootstrap vis

test: ## Gør klar, og kør alle test (også i en rigtig browser)
	@$(PYTHON) -m build_tools.bootstrap test

tjek: ## Validér guidelines/ uden at bygge
	@$(PYTHON) -m build_tools.bootstrap klar && .venv/bin/vejviser tjek

byg: ## Byg siden i site/
	@$(PYTHON) -m build_tools.bootstrap klar && .venv/bin/vejviser byg

alt: ## Format, regler, typer, kontrakter og alle test: det samme som CI
	@bash .ci/run

format: ## Formatér koden
	@$(PYTHON) -m build_tools.bootstrap klar && .venv/bin/ruff format . && .venv/bin/ruff check --fix .

bench: ## Mål bygning, henvisninger og søgning
	@$(PYTHON) -m build_tools.bootstrap klar && for b in build citations search explorer; do .venv/bin/python -m benchmarks.$$b; done

laas: ## Lås afhængighederne igen med hashes
	@$(PYTHON) -m build_tools.bootstrap klar && .venv/bin/python -m pip install --quiet uv && \
	for p in "build:--extra setup" "dev:--extra setup --extra dev"; do \
	  .venv/bin/uv pip compile -q pyproject.toml --generate-hashes --universal --python-version 3.11 --no-annotate --no-header $${p#*:} -o requirements/$${p%%:*}.lock; done
