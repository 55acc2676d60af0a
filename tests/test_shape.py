"""The rooms and their arrows, read from the imports of every module."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("core", "plugin", "processing_provider", "ui", "node")
MAY_IMPORT = {
    "core": {"core"},
    "plugin": {"plugin", "core"},
    "processing_provider": {"processing_provider", "plugin", "core"},
    "ui": {"ui", "plugin", "core"},
    "node": {"node", "core"},
}
QT_AND_QGIS = {"qgis", "PyQt5", "PyQt6", "sip"}
WIDGET_MODULES = {"qgis.gui", "qgis.PyQt.QtWidgets"}
LIMIT_OF_LINES = 500


def modules(room):
    return sorted((ROOT / room).rglob("*.py"))


def imports(path):
    """Yield absolute dotted names of what the module imports, `shanhe.` in front of our own."""
    package = ["shanhe", *path.relative_to(ROOT).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{stem}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("room", ROOMS)
def test_arrows_point_inwards(room):
    wrong = []
    for path in modules(room):
        for name in imports(path):
            top, _, rest = name.partition(".")
            target = rest.split(".")[0]
            if top == "shanhe" and target in ROOMS and target not in MAY_IMPORT[room]:
                wrong.append(f"{path.relative_to(ROOT)} imports {name}")
    assert wrong == []


def test_core_knows_neither_qgis_nor_qt():
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in modules("core")
        for name in imports(path)
        if name.split(".")[0] in QT_AND_QGIS
    ]
    assert wrong == []


def test_widgets_live_only_in_ui():
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for room in ("plugin", "processing_provider")
        for path in modules(room)
        for name in imports(path)
        if any(name == module or name.startswith(module + ".") for module in WIDGET_MODULES)
    ]
    assert wrong == []


def test_only_entry_names_ui_and_provider():
    wrong = [
        str(path.relative_to(ROOT))
        for path in modules("plugin")
        if path.name != "entry.py"
        and any(
            f".{room}" in path.read_text(encoding="utf-8")
            for room in ("processing_provider.", "ui.")
        )
    ]
    assert wrong == []


def test_no_file_is_longer_than_the_limit():
    long = [
        f"{path.relative_to(ROOT)}"
        for room in (*ROOMS, "tests", "tools", "benchmarks")
        for path in modules(room)
        if path.read_text(encoding="utf-8").count("\n") > LIMIT_OF_LINES
    ]
    assert long == []
