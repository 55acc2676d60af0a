"""The stub that stands in for the suite where it cannot run."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsMessageLog

from .i18n import install_translator, tr


class UnavailablePlugin:
    """Shows what is missing; offers nothing else and breaks nothing."""

    def __init__(self, iface: Any, missing: list[str]) -> None:
        self.iface, self.missing = iface, missing
        self._translator = install_translator()

    def initProcessing(self) -> None:
        """Tell the log; qgis_process shows it."""
        QgsMessageLog.logMessage(self.explanation(), "Shanhe", Qgis.MessageLevel.Warning)

    def initGui(self) -> None:
        """Tell the planner in the message bar."""
        self.initProcessing()
        if self.iface is not None:
            bar = self.iface.messageBar()
            bar.pushMessage("Shanhe", self.explanation(), Qgis.MessageLevel.Warning, 0)

    def unload(self) -> None:
        """Nothing was added, so nothing is to be removed."""

    def explanation(self) -> str:
        """Return one plain sentence with the next step."""
        return tr(
            "Shanhe cannot start here: {missing} is missing or broken. Install it with the "
            "QGIS installer (Windows) or your package manager (python3-owslib, python3-requests, "
            "python3-jinja2, python3-pyproj), then restart QGIS."
        ).format(missing=", ".join(self.missing))
