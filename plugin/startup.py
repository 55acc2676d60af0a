"""Loading: the plugin, or a stub that says in plain words what is missing and what to do."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

OLDEST_PYTHON = (3, 9)
NEEDED = ("osgeo.gdal", "numpy", "pyproj", "jinja2", "requests", "owslib")


def load_plugin(iface: Any) -> Any:
    """Return the plugin object for QGIS, or the stub if this QGIS cannot run it."""
    missing = missing_parts()
    if missing:
        return stub(iface, missing)
    from .entry import ShanhePlugin

    return ShanhePlugin(iface)


def missing_parts() -> list[str]:
    """Return what this QGIS lacks, as names to show; empty if all is there."""
    missing = []
    if sys.version_info < OLDEST_PYTHON:
        missing.append("Python 3.9")
    return missing + [fault for fault in map(_import_fault, NEEDED) if fault]


def _import_fault(name: str) -> str:
    """Return the library's name with what is wrong with it, '' if it can be imported."""
    try:
        import_module(name)
    except Exception as error:  # noqa: BLE001 (a broken library fails in any way it likes)
        return f"{name} ({type(error).__name__})"
    return ""


def stub(iface: Any, missing: list[str]) -> Any:
    """Return the plugin that only explains."""
    from .unavailable import UnavailablePlugin

    return UnavailablePlugin(iface, missing)
