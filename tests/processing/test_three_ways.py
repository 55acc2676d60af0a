"""Every tool by Processing and in its example model, on the same small input.

`cases/<id>.py` gives `parameters(folder)`, which writes the input and returns the algorithm's
parameters, and `check(results, folder)`; `model_parameters` and `check_model` where those of the
model `docs/models/<id>.model3` differ. `test_by_command` runs them by qgis_process.
"""

from __future__ import annotations

from pathlib import Path

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProject,
)

ROOT = Path(__file__).resolve().parents[2]
MODELS = ROOT / "docs" / "models"


def test_by_processing(case, provider, tmp_path):
    import processing

    given = case.parameters(tmp_path)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results = processing.run(f"shanhe:{case.identifier}", given, context=context, feedback=feedback)
    case.check(results, tmp_path)


def test_in_its_model(case, provider, tmp_path):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(MODELS / f"{case.identifier}.model3"))
    used = {child.algorithmId() for child in model.childAlgorithms().values()}
    assert f"shanhe:{case.identifier}" in used
    given = getattr(case, "model_parameters", case.parameters)(tmp_path)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    results, fine = model.run(given, context, feedback)
    assert fine, feedback.textLog()
    getattr(case, "check_model", case.check)(results, tmp_path)
