"""Every icon that code asks for is drawn, listed for compiling, and readable as SVG."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[2]
ICONS = sorted((ROOT / "resources" / "icons").glob("*.svg"))
ASKING = {"icon", "icon_path"}
KINDS = ("layer", "service", "document", "spreadsheet", "image", "audio", "video", "page")
HEALTH = ("ok", "slow", "failing", "offline")
GROUPS = ("shanhe", "data", "basic", "planning", "approval")


def asked_for():
    """Return the literal names handed to `icon` and `icon_path` anywhere in ui and plugin."""
    names = set()
    for path in [*(ROOT / "ui").rglob("*.py"), *(ROOT / "plugin").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = getattr(node.func, "id", getattr(node.func, "attr", ""))
                if name in ASKING and isinstance(node.args[0].value, str):
                    names.add(node.args[0].value)
    return names


def test_every_icon_asked_for_is_there():
    there = {path.stem for path in ICONS}
    assert (asked_for() | {*KINDS, *HEALTH, *GROUPS}) - there == set()


def test_every_icon_is_listed_for_compiling():
    listed = (ROOT / "resources.qrc").read_text(encoding="utf-8")
    assert [path.name for path in ICONS if f"resources/icons/{path.name}" not in listed] == []
    assert listed.count("<file>") == len(ICONS)


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_icon_is_an_svg_on_the_grid_of_24_pixels(path, qgis_app):
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    assert (renderer.viewBox().width(), renderer.viewBox().height()) == (24, 24)


@pytest.mark.parametrize("names", [KINDS, HEALTH])
def test_icons_of_one_list_differ_in_shape_not_only_in_colour(names, qgis_app):
    def shape(name):
        image = QIcon(str(ROOT / "resources" / "icons" / f"{name}.svg")).pixmap(24, 24).toImage()
        return tuple(image.pixelColor(x, y).alpha() > 96 for x in range(24) for y in range(24))

    assert len({shape(name) for name in names}) == len(names)
