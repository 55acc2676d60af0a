"""Where the suite's SVG icons are: in the compiled resources of the zip, else beside the code."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from qgis.PyQt.QtCore import QFile

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"

if find_spec(f"{__package__}.resources_rc"):
    import_module(f"{__package__}.resources_rc")


def icon_path(name: str) -> str:
    """Return a path for QIcon to the icon `name` (without ending)."""
    compiled = f":/shanhe/resources/icons/{name}.svg"
    return compiled if QFile.exists(compiled) else str(FOLDER / f"{name}.svg")
