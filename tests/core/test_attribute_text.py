import ast
from pathlib import Path

import numpy as np
import pytest

from shanhe.core.attribute_text import attribute_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (101.0, "101"),
        (np.float64(1401.0), "1401"),
        (101, "101"),
        (101.5, "101.5"),
        ("101.0", "101.0"),  # a text is what was written
        (" 05H1 ", "05H1"),
        (3.6e14, "360000000000000"),  # a village's number with more digits than %g shows
        (float("nan"), "nan"),
        (float("inf"), "inf"),
    ],
)
def test_values_as_texts(value, text):
    assert attribute_text(value) == text


def test_there_is_one_home():
    root = Path(__file__).resolve().parents[2]
    found = []
    for room in ("core", "plugin", "processing_provider"):
        for path in sorted((root / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                said = ast.unparse(node) if isinstance(node, ast.IfExp) else ""
                if said == "'' if value is None else str(value).strip()":
                    found.append(f"{path.relative_to(root)}:{node.lineno}")
    assert found == []
