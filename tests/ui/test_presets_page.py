"""Presets of a project: edited as tables, kept with it, and used by the tools."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsProject

from shanhe.plugin.presets.stored import EVALUATION_TABLES, forget, preset_file, store, stored
from shanhe.ui.presets.page import PresetsFactory, PresetsPage
from tests.core.raster.making import cells, make_all
from tests.processing.told import run_tool

PLACE = {"left": 39_500_000.0, "top": 2_850_000.0, "cell": 30.0}
STEPS = "suitability_steps"


@pytest.fixture
def project(qgis_app):
    found = QgsProject.instance()
    yield found
    for name in EVALUATION_TABLES:
        forget(found, name)


@pytest.fixture
def page(project):
    made = PresetsFactory().createWidget()
    assert isinstance(made, PresetsPage)
    made.choice.setCurrentIndex(made.choice.findData(STEPS))
    return made


def place_of(page, factor, grade):
    """The row of a factor's grade."""
    for row in range(page.cells.rowCount()):
        if (page.cells.item(row, 0).text(), page.cells.item(row, 1).text()) == (factor, grade):
            return row
    raise AssertionError(factor)


def raise_rain(page):
    """600 mm where the guide has 400."""
    page.cells.item(place_of(page, "agri_precipitation", "3"), 4).setText("600")
    page.cells.item(place_of(page, "agri_precipitation", "4"), 5).setText("600")


def graded(tmp_path):
    rain = make_all(tmp_path, {"INPUT": np.array([[500.0, 700.0]])}, **PLACE)
    report = str(tmp_path / "report.html")
    given = {**rain, "OUTPUT": str(tmp_path / "g.tif"), "REPORT": report}
    results, _ = run_tool("agriwater", **given)
    return cells(results["OUTPUT"])[0].tolist()


def test_what_is_edited_is_kept_and_used(provider, page, project, tmp_path):
    assert graded(tmp_path) == [3, 3]
    raise_rain(page)
    assert page.told.text() == "The project's own table."
    assert page.source.text() == "Calibrated for this project"
    assert graded(tmp_path) == [3, 3]  # nothing counts before OK
    page.apply()
    assert graded(tmp_path) == [4, 3]
    assert "Calibrated for this project" in (tmp_path / "report.html").read_text("utf-8")
    page.reset()
    page.apply()
    assert stored(project, STEPS) is None
    assert graded(tmp_path) == [3, 3]


def test_a_preset_goes_with_the_project(page, project, tmp_path):
    raise_rain(page)
    page.apply()
    file = str(tmp_path / "county.qgz")
    assert project.write(file)
    project.clear()
    assert stored(project, STEPS) is None
    assert project.read(file)
    assert stored(project, STEPS)["source"] == "Calibrated for this project"


def test_a_gap_is_told_and_not_kept(page, project):
    page.cells.item(place_of(page, "agri_precipitation", "3"), 4).setText("600")
    assert "between the steps" in page.told.text()
    page.apply()
    assert stored(project, STEPS) is None


def test_files_go_out_and_come_in(page, project, tmp_path):
    raise_rain(page)
    page.give(str(tmp_path / "own.json"))
    page.reset()
    page.take(str(tmp_path / "own.json"))
    page.apply()
    assert stored(project, STEPS)["rows"] == json.loads((tmp_path / "own.json").read_text())["rows"]
    (tmp_path / "bad.json").write_text("[1, 2", "utf-8")
    page.take(str(tmp_path / "bad.json"))
    assert "is no preset" in page.told.text()
    other = {"table": "cover_exponents", "rows": []}
    (tmp_path / "other.json").write_text(json.dumps(other), "utf-8")
    page.take(str(tmp_path / "other.json"))
    assert "cover_exponents" in page.told.text()


def test_every_table_is_shown_whole(page):
    for at in range(page.choice.count()):
        page.choice.setCurrentIndex(at)
        assert page.cells.rowCount() > 4
        assert page.told.text() == "As shipped."


def test_a_file_that_is_given_goes_before_the_projects(provider, project, tmp_path):
    rows = [{"code": "1", "group": "", "ecosystem": "", "english": "", "alpha_percent": "x",
             "confidence": ""}]  # fmt: skip
    store(project, "runoff_coefficients", rows, "broken")
    layers = {"P": [[1000.0]], "ET": [[500.0]], "ECOSYSTEM": np.array([[1]])}
    outputs = {"AMOUNT": str(tmp_path / "a.tif"), "OUTPUT": str(tmp_path / "g.tif")}
    given = {**make_all(tmp_path, layers, **PLACE), **outputs}
    with pytest.raises(QgsProcessingException, match="runoff_coefficients"):
        run_tool("waterconservation", **given)
    own = json.loads(Path(preset_file(project, "runoff_coefficients")).read_text("utf-8"))
    own["rows"][0]["alpha_percent"] = "10"
    (tmp_path / "own.json").write_text(json.dumps(own), "utf-8")
    run_tool("waterconservation", **given, COEFFICIENTS=str(tmp_path / "own.json"))
    assert cells(tmp_path / "a.tif")[0, 0] == 400
