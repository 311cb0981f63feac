# Two commands are all that most people need: `make demo` and `make test`. `make` alone lists the others.

PYTHON_IN_VENV := .venv/bin/python
TOOLS := build/tools/bin/

.PHONY: help setup demo test check format guide translations lock audit sbom tools clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what is missing: .venv, the pinned packages, Qt's system libraries
	@sh .ci/setup.sh

demo: setup ## make a sample forum and open a desk on it (options: ARGS="--headless --participants 600")
	@$(PYTHON_IN_VENV) main.py demo $(ARGS)

test: setup ## run the tests, in some processes (options for pytest: ARGS="-k roster"; in one process: ARGS="-n 0")
	@$(PYTHON_IN_VENV) -m pytest -n auto --dist worksteal $(ARGS)

check: setup ## lint, formatting, types and directions of imports
	$(PYTHON_IN_VENV) -m ruff check
	$(PYTHON_IN_VENV) -m ruff format --check
	$(PYTHON_IN_VENV) -m mypy
	.venv/bin/lint-imports

guide: setup ## take the pictures of docs anew and print the guide's sheets, by chromium (these only: ARGS=--sheets)
	@$(PYTHON_IN_VENV) -m tests.guide $(ARGS)

format: setup ## put the code into its standard form
	$(PYTHON_IN_VENV) -m ruff check --fix
	$(PYTHON_IN_VENV) -m ruff format

translations: setup ## bring the files of translations up to date and list what they lack (to take some in: ARGS=FILE.json)
	@$(PYTHON_IN_VENV) -m tests.translations $(ARGS)

lock: setup tools ## write requirements.lock and .ci/tools.lock anew (upgrades: ARGS="--upgrade")
	$(TOOLS)uv pip compile pyproject.toml --group dev --universal --generate-hashes --python-version 3.11 \
		--no-header --output-file requirements.lock $(ARGS)
	$(TOOLS)uv pip compile .ci/tools.in --universal --generate-hashes --python-version 3.11 \
		--no-header --output-file .ci/tools.lock $(ARGS)
	@! grep -n '://' requirements.lock .ci/tools.lock

audit: setup ## ask whether any pinned package has a known vulnerability (docs/dependencies.md)
	@-$(MAKE) --no-print-directory tools
	@$(PYTHON_IN_VENV) .ci/audit.py $(TOOLS)pip-audit

sbom: setup ## write build/sbom.cdx.json: what the program consists of (CycloneDX 1.6)
	@$(PYTHON_IN_VENV) .ci/sbom.py build/sbom.cdx.json

tools: setup
	@test -x $(TOOLS)uv || $(PYTHON_IN_VENV) -m venv --clear build/tools
	@$(TOOLS)python -m pip --disable-pip-version-check install --quiet --require-hashes --only-binary :all: \
		-r .ci/tools.lock

clean: ## remove .venv and everything that was generated
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache *.egg-info
	find checkin ui tests -name __pycache__ -prune -exec rm -rf {} +
