"""A cancelled run of a tool of plan compilation keeps nothing."""

import importlib

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject

TOOLS = (
    "planconflicts",
    "growthboundary",
    "farmlandcandidates",
    "redlinecandidates",
    "planzones",
)


@pytest.mark.parametrize("tool", TOOLS)
def test_a_cancelled_run_keeps_nothing(provider, tmp_path, tool):
    case = importlib.import_module(f"tests.processing.cases.{tool}")
    feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
    context.setProject(QgsProject.instance())
    feedback.cancel()
    algorithm = provider.algorithm(tool).create()
    results, _ = algorithm.run(case.parameters(tmp_path), context, feedback)
    assert results == {}
    assert not (tmp_path / "report.html").exists()
