"""What an algorithm's run tells its planner, and the provenance behind its results."""

from __future__ import annotations

import platform
from datetime import datetime, timezone
from typing import Any, Callable

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingMultiStepFeedback,
    QgsProcessingUtils,
)

from ..plugin.about import VERSION
from ..plugin.i18n import tr
from ..plugin.layers.styles import drawn_like
from .declare import whole_layer
from .provenance import told


class Task:
    """Progress, cancel, messages and provenance of one run."""

    def __init__(
        self, algorithm: Any, parameters: dict[str, Any], context: Any, feedback: Any
    ) -> None:
        self.algorithm, self.parameters = algorithm, parameters
        self.context, self.feedback = context, feedback
        self.started = datetime.now(timezone.utc)
        self.engine = ""

    def info(self, text: str) -> None:
        """Tell something, already in the reader's language."""
        self.feedback.pushInfo(text)

    def warn(self, text: str) -> None:
        """Warn of something that the planner should look at."""
        self.feedback.pushWarning(text)

    def steps(self, count: int) -> QgsProcessingMultiStepFeedback:
        """Return a feedback for a run of `count` steps; call `setCurrentStep` on it."""
        steps = QgsProcessingMultiStepFeedback(count, self.feedback)
        if self.feedback.isCanceled():  # it only hears of a cancel that comes later
            steps.cancel()
        return steps

    def origin(self, key: str) -> Any:
        """Return the layer that a source parameter takes whole; None where it takes a part."""
        return whole_layer(self.algorithm, key, self.parameters, self.context)

    def as_drawn(self, key: str) -> Callable[[Any], None]:
        """Return a step of `finish` that draws a result as the layer of a parameter is drawn."""
        source = self.parameters.get(key)
        if isinstance(source, QgsProcessingFeatureSourceDefinition):
            source = source.source
        layer = self.algorithm.parameterAsVectorLayer({key: source}, key, self.context)
        return drawn_like(layer.id() if layer is not None else "")

    def provenance(self) -> dict[str, Any]:
        """Return what stands behind the result: inputs, parameters, software, time.

        `engine`, where a tool sets it, names the rung that cut. Inputs are told
        without their folders, hosts and accounts, as the result is sent to others.
        """
        return {
            "algorithm": f"shanhe:{self.algorithm.identifier}",
            "parameters": {key: told(value) for key, value in self.parameters.items()},
            "software": {
                "Shanhe": VERSION,
                "QGIS": Qgis.QGIS_VERSION,
                "GDAL": gdal.VersionInfo("RELEASE_NAME"),
                "Python": platform.python_version(),
            },
            "started": self.started.isoformat(timespec="seconds"),
            **({"engine": self.engine} if self.engine else {}),
        }

    def history(self) -> Callable[[Any], None]:
        """Return a `finish` for a layer output that writes the provenance to its metadata."""
        entry = _sentence(self.provenance())

        def finish(layer: Any) -> None:
            metadata = layer.metadata()
            metadata.setHistory([*metadata.history(), entry])
            layer.setMetadata(metadata)

        return finish

    def finish(self, *steps: Callable[[Any], None]) -> Callable[[Any], None]:
        """Return a `finish` that writes the provenance and then does each of `steps(layer)`."""
        history = self.history()

        def finish(layer: Any) -> None:
            for step in (history, *steps):
                step(layer)

        return finish

    def layer(self, identifier: str) -> Any:
        """Return the layer behind a result of a child algorithm."""
        return QgsProcessingUtils.mapLayerFromString(identifier, self.context)


def _sentence(provenance: dict[str, Any]) -> str:
    software = ", ".join(f"{name} {version}" for name, version in provenance["software"].items())
    return tr("Made by {algorithm} at {started} with {software}").format(
        algorithm=provenance["algorithm"], started=provenance["started"], software=software
    )
