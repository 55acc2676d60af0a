# Shanhe 山河. `make help` lists what there is.
PYTHON := build/venv/bin/python
RUN := PYTHONPATH=build/pkg QT_QPA_PLATFORM=offscreen $(PYTHON)
PARCELS ?= 20000
PORT ?= 8350
COUNTY := build/county-$(PARCELS)

.DEFAULT_GOAL := help
.PHONY: help install demo test faults load qgis node bench lint zip i18n county clean

help:  ## list the targets
	@grep -hE '^[a-z0-9]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

install:  ## install what demo and tests need (apt and pip, only what is missing)
	@bash tools/install.sh

demo: install i18n  ## a planner's day in real QGIS against a real node; results in build/demo (in Chinese: LANG=zh_CN.UTF-8)
	$(RUN) tools/demo.py --parcels $(PARCELS) --out build/demo

test: install i18n  ## the whole test suite
	$(PYTHON) -m pytest -n 3 --dist loadfile

faults: install i18n  ## every fault of the matrix over every transport, with kills and mutations
	PYTHONPATH=build/pkg:tests QT_QPA_PLATFORM=offscreen $(PYTHON) -m faults

load: install  ## 50 planners at one PostGIS node, and a backlog of 100,000 edits; build/load
	PYTHONPATH=build/pkg:. QT_QPA_PLATFORM=offscreen $(PYTHON) -m benchmarks.load
	PYTHONPATH=build/pkg:. QT_QPA_PLATFORM=offscreen $(PYTHON) -m benchmarks.backlog

qgis: install i18n county  ## the demo node and QGIS Desktop, to click through
	PYTHONPATH=build/pkg $(PYTHON) tools/play.py --county $(COUNTY) --port $(PORT)

node: install county  ## start the demo node and leave it running
	$(RUN) -m shanhe.node --data $(COUNTY) --port $(PORT)

county: install
	@test -f $(COUNTY)/build.json || $(RUN) -m shanhe.node.demo --out $(COUNTY) --parcels $(PARCELS)

bench: install  ## measure against peers in the same run, all sizes, half an hour; results in build/bench
	PYTHONPATH=build/pkg:. QT_QPA_PLATFORM=offscreen $(PYTHON) -m benchmarks --full

lint: install  ## ruff on everything, mypy --strict on core, Python 3.9 for what users run
	build/venv/bin/ruff check .
	build/venv/bin/ruff format --check .
	MYPYPATH=build/pkg build/venv/bin/mypy -p shanhe.core
	build/venv/bin/vermin -q -t=3.9- --violations --no-tips core plugin processing_provider ui __init__.py

zip: install i18n  ## build/shanhe.zip, scanned by bandit and detect-secrets
	$(RUN) tools/package.py --out build/shanhe.zip

i18n: install  ## bring i18n/shanhe_zh_CN.ts up to date and compile it
	@$(PYTHON) tools/i18n.py

clean:  ## remove everything that was built
	rm -rf build
