"""Layer outputs of algorithms: opened when the fields are known, styled when they are loaded."""

from __future__ import annotations

from typing import Any, Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingLayerPostProcessorInterface,
    QgsWkbTypes,
)

FAST = QgsFeatureSink.Flag.FastInsert


class SinkWriter:
    """One layer output of a run."""

    def __init__(self, algorithm: Any, key: str, parameters: dict[str, Any], context: Any) -> None:
        self._algorithm, self._key = algorithm, key
        self._parameters, self._context = parameters, context
        self._sink: Optional[QgsFeatureSink] = None
        self.destination: Optional[str] = None

    @property
    def wanted(self) -> bool:
        """Tell whether the planner asked for this output."""
        return self._parameters.get(self._key) is not None

    def open(
        self,
        fields: Sequence[QgsField],
        geometry: Any = QgsWkbTypes.Type.NoGeometry,
        crs: Optional[QgsCoordinateReferenceSystem] = None,
        *,
        name: str = "",
        finish: Any = None,
    ) -> SinkWriter:
        """Create the layer; `finish(layer)` runs on it in the main thread once it is loaded."""
        if not self.wanted:
            return self
        collected = QgsFields()
        for field in fields:
            collected.append(field)
        self._sink, self.destination = self._algorithm.parameterAsSink(
            self._parameters,
            self._key,
            self._context,
            collected,
            geometry,
            crs or QgsCoordinateReferenceSystem(),
        )
        if self._sink is None:
            raise QgsProcessingException(
                self._algorithm.invalidSinkError(self._parameters, self._key)
            )
        on_load(self._context, self.destination, name, finish)
        return self

    def add(self, attributes: Sequence[Any], geometry: Optional[QgsGeometry] = None) -> None:
        """Write one feature; a refused write stops the run rather than lose the row."""
        if self._sink is None:
            return
        feature = QgsFeature()
        feature.setAttributes(list(attributes))
        if geometry is not None:
            feature.setGeometry(geometry)
        if not self._sink.addFeature(feature, FAST):
            raise QgsProcessingException(
                self._algorithm.writeFeatureError(self._sink, self._parameters, self._key)
            )

    def close(self) -> None:
        """Flush what was written."""
        if self._sink is not None:
            self._sink.flushBuffer()
        self._sink = None


def on_load(context: Any, destination: Any, name: str, finish: Any) -> None:
    """Have a result called `name`, and `finish(layer)` done, once QGIS has loaded it."""
    if not context.willLoadLayerOnCompletion(destination):
        return
    details = context.layerToLoadOnCompletionDetails(destination)
    if name:
        details.name = name
    if finish is not None:
        details.setPostProcessor(Finisher.create(finish))


class Finisher(QgsProcessingLayerPostProcessorInterface):
    """Runs a function on a loaded layer; kept alive here, as QGIS holds no Python reference."""

    _alive: list[Finisher] = []

    @classmethod
    def create(cls, work: Any) -> Finisher:
        """Return a finisher for `work(layer)`."""
        finisher = cls()
        finisher.work = work
        cls._alive.append(finisher)
        return finisher

    def postProcessLayer(self, layer: Any, context: Any, feedback: Any) -> None:
        """Called by QGIS in the main thread."""
        self.work(layer)
        self._alive.remove(self)
