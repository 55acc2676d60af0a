"""The tools' cases: every test that asks for `case` runs once for each."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent / "cases"
CASES = sorted(path.stem for path in FOLDER.glob("*.py"))


@pytest.fixture(params=CASES)
def case(request):
    """A case as a module, with the `identifier` of its tool."""
    path = FOLDER / f"{request.param}.py"
    spec = importlib.util.spec_from_file_location(f"case_{request.param}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.identifier = request.param
    return module
