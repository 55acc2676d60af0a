"""What holds for the basic services together: cancelling, and what loaded layers get."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)

CASES = Path(__file__).parent / "cases"
BASIC = (
    "adjustareas",
    "tabulateareas",
    "mapsheets",
    "writeparcelcoordinates",
    "correctgcj02",
    "statisticsreport",
)


def case(name):
    spec = importlib.util.spec_from_file_location(f"cancelled_{name}", CASES / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", BASIC)
def test_a_cancelled_run_keeps_nothing(provider, tmp_path, name):
    given = case(name).parameters(tmp_path)
    before = {path.name for path in tmp_path.iterdir()}
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    algorithm = provider.algorithm(name).create()
    results, fine = algorithm.run(given, QgsProcessingContext(), feedback)
    assert fine
    assert results == {}
    assert {path.name for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("name", "title"),
    [("adjustareas", "Adjusted parcels"), ("mapsheets", "Index of sheets")],
)
def test_loaded_layers_are_styled_and_ready_to_print(provider, tmp_path, name, title):
    project, context = QgsProject.instance(), QgsProcessingContext()
    context.setProject(project)
    loaded = QgsProcessingOutputLayerDefinition("memory:", project)
    given = {**case(name).parameters(tmp_path), "OUTPUT": loaded}
    feedback = QgsProcessingFeedback()
    results, fine = provider.algorithm(name).create().run(given, context, feedback)
    assert fine, feedback.textLog()
    (identifier,) = context.layersToLoadOnCompletion()
    layer = context.getMapLayer(identifier)
    loading = context.layersToLoadOnCompletion()[identifier]
    loading.postProcessor().postProcessLayer(layer, context, feedback)
    try:
        assert project.layoutManager().layoutByName(title) is not None
        assert layer.metadata().history()
        if name == "mapsheets":
            assert layer.renderer().classAttribute() == "WZ"
            assert layer.labelsEnabled()
    finally:
        project.layoutManager().clear()
    assert results["OUTPUT"] == identifier
