"""Every tool by Processing, by qgis_process, and in its example model, on the same small input.

`cases/<id>.py` gives `parameters(folder)`, which writes the input and returns the algorithm's
parameters, and `check(results, folder)`; `model_parameters` and `check_model` where those of the
model `docs/models/<id>.model3` differ.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
from pathlib import Path

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProject,
)

ROOT = Path(__file__).resolve().parents[2]
MODELS = ROOT / "docs" / "models"
CASES = sorted(path.stem for path in (Path(__file__).parent / "cases").glob("*.py"))


@pytest.fixture(params=CASES)
def case(request):
    path = Path(__file__).parent / "cases" / f"{request.param}.py"
    spec = importlib.util.spec_from_file_location(f"case_{request.param}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.identifier = request.param
    return module


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


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """A QGIS profile in which the plugin is enabled."""
    folder = tmp_path_factory.mktemp("profile")
    command(folder, "plugins", "enable", "shanhe")
    return folder


def command(profile, *arguments):
    """Run qgis_process as cron would: no window, no person."""
    run = subprocess.run(
        ["qgis_process.bin", "--json", *arguments],
        env={
            **os.environ,
            "HOME": str(profile),
            "QGIS_PLUGINPATH": str(ROOT / "build" / "pkg"),
            "QGIS_CUSTOM_CONFIG_PATH": str(profile / "profile"),
            "PYTHONPATH": "",
        },
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_by_command(case, profile, tmp_path):
    words = []
    for key, value in case.parameters(tmp_path).items():
        values = value if isinstance(value, list) else [value]
        words += [f"{key}={one}" for one in values]
    answer = command(profile, "run", f"shanhe:{case.identifier}", "--", *words)
    case.check(json.loads(answer)["results"], tmp_path)
