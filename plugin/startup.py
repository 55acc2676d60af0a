"""Loading: the plugin, or a stub that says in plain words what is missing and what to do."""

from __future__ import annotations

import sys
import traceback
from importlib import import_module
from typing import Any

OLDEST_PYTHON = (3, 9)
NEEDED = ("osgeo.gdal", "numpy", "pyproj", "jinja2", "requests", "owslib")


def load_plugin(iface: Any) -> Any:
    """Return the plugin object for QGIS, or the stub if this QGIS cannot run it."""
    missing = missing_parts()
    if missing:
        return stub(iface, missing)
    try:
        from .entry import ShanhePlugin

        return ShanhePlugin(iface)
    except Exception as error:  # noqa: BLE001 (another version of a library fails in any way)
        _log_details()
        return stub(iface, [f"{getattr(error, 'name', None) or 'QGIS'} ({error})"])


def missing_parts() -> list[str]:
    """Return what this QGIS lacks, as names to show; empty if all is there."""
    missing = []
    if sys.version_info < OLDEST_PYTHON:
        missing.append("Python 3.9")
    return missing + [fault for fault in map(_import_fault, NEEDED) if fault]


def _log_details() -> None:
    """Keep the traceback where who helps the planner finds it, out of the planner's sight."""
    from qgis.core import Qgis, QgsMessageLog

    level = Qgis.MessageLevel.Info
    QgsMessageLog.logMessage(traceback.format_exc(), "Shanhe", level, False)


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
