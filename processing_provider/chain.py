"""Algorithms of the suite run one after the other, as steps of one run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsApplication


class Chain:
    """Runs algorithms of the suite into a folder; the steps share one progress and cancel."""

    def __init__(self, task: Any, folder: Path, count: int) -> None:
        self._task, self._folder = task, folder
        self._steps, self._done = task.steps(count), 0

    def run(self, identifier: str, name: str, output: str = "", **given: Any) -> str:
        """Run `shanhe:identifier` on what is given and return its OUTPUT.

        It goes to `output`, else to `name`.tif in the folder. Raises QgsProcessingException.
        """
        self._steps.setCurrentStep(self._done)
        self._done += 1
        registry = QgsApplication.processingRegistry()
        algorithm = registry.createAlgorithmById(f"shanhe:{identifier}")
        self._task.info(algorithm.displayName())
        parameters = {key: value for key, value in given.items() if value not in (None, "", [])}
        path = str(output or self._folder / f"{name}.tif")  # QGIS takes no kinds of str
        parameters["OUTPUT"] = path
        algorithm.run(parameters, self._task.context, self._steps, {}, False)
        return path
