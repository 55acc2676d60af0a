"""Write the example models of docs/models from their descriptions: `python tools/models.py [id…]`.

A description is `tools/models/<id>.json`:

    {"name": "Review of sites from a coordinate file",
     "group": "Shanhe",
     "inputs": {"FILE": ["file", "Coordinate file"], "DLTB": ["polygons", "Land-use parcels"]},
     "steps": [
       ["sites", "shanhe:readparcelcoordinates", {"INPUT": {"input": "FILE"}}],
       ["review", "shanhe:compliancereview",
        {"INPUT": {"output": ["sites", "OUTPUT"]}, "DLTB": {"input": "DLTB"}, "TOLERANCE": 1}]],
     "outputs": {"FINDINGS": ["review", "OUTPUT", "Findings"]}}

A parameter of a step is {"input": key of an input}, {"output": [step, output]}, a list of those
(several layers) or a plain value. Kinds of inputs: polygons, lines, points, vector, raster,
rasters, table, layers,
file, text, number, flag, crs, extent. Outputs of the model are keys of its parameters.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, Sequence

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.append("/usr/share/qgis/python/plugins")

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QPointF

ROOT = Path(__file__).resolve().parents[1]
DESCRIPTIONS, MODELS = ROOT / "tools" / "models", ROOT / "docs" / "models"
ACROSS, DOWN = 260, 110
TYPES = QgsProcessing.SourceType
KINDS = {
    "polygons": lambda key, text: _layer(key, text, TYPES.TypeVectorPolygon),
    "lines": lambda key, text: _layer(key, text, TYPES.TypeVectorLine),
    "points": lambda key, text: _layer(key, text, TYPES.TypeVectorPoint),
    "vector": lambda key, text: _layer(key, text, TYPES.TypeVectorAnyGeometry),
    "raster": QgsProcessingParameterRasterLayer,
    "rasters": lambda key, text: QgsProcessingParameterMultipleLayers(key, text, TYPES.TypeRaster),
    "table": lambda key, text: _layer(key, text, TYPES.TypeVector),
    "layers": lambda key, text: QgsProcessingParameterMultipleLayers(key, text, TYPES.TypeVector),
    "file": QgsProcessingParameterFile,
    "text": QgsProcessingParameterString,
    "number": lambda key, text: QgsProcessingParameterNumber(
        key, text, QgsProcessingParameterNumber.Type.Double
    ),
    "flag": QgsProcessingParameterBoolean,
    "crs": QgsProcessingParameterCrs,
    "extent": QgsProcessingParameterExtent,
}


def _layer(key: str, text: str, kind: Any) -> Any:
    return QgsProcessingParameterVectorLayer(key, text, [kind])


def build(description: dict[str, Any]) -> QgsProcessingModelAlgorithm:
    """Return the model of a description; an unknown algorithm or parameter stops it."""
    model = QgsProcessingModelAlgorithm(description["name"], description["group"])
    for number, (key, (kind, text)) in enumerate(description["inputs"].items()):
        component = QgsProcessingModelParameter(key)
        component.setPosition(QPointF(ACROSS, DOWN * (number + 1)))
        model.addModelParameter(KINDS[kind](key, text), component)
    for number, (name, algorithm, given) in enumerate(description["steps"]):
        child = _step(name, algorithm, given)
        child.setPosition(QPointF(ACROSS * (number + 2), DOWN * (number + 1)))
        model.addChildAlgorithm(child)
    for key, (step, output, text) in description["outputs"].items():
        child = model.childAlgorithm(step)
        final = QgsProcessingModelOutput(key, text)
        final.setChildId(step)
        final.setChildOutputName(output)
        final.setPosition(child.position() + QPointF(ACROSS, DOWN / 2))
        child.setModelOutputs({**child.modelOutputs(), key: final})
    model.updateDestinationParameters()
    fine, faults = model.validate()
    if not fine:
        raise SystemExit(f"{description['name']}: {faults}")
    return model


def _step(name: str, algorithm: str, given: dict[str, Any]) -> QgsProcessingModelChildAlgorithm:
    known = QgsApplication.processingRegistry().algorithmById(algorithm)
    if known is None:
        raise SystemExit(f"{algorithm} is no algorithm")
    child = QgsProcessingModelChildAlgorithm(algorithm)
    child.setChildId(name)
    child.setDescription(known.displayName())
    unknown = [key for key in given if known.parameterDefinition(key) is None]
    if unknown:
        raise SystemExit(f"{algorithm} has no parameter {', '.join(unknown)}")
    for key, value in {**_defaults(known), **given}.items():
        several = isinstance(value, list) and all(isinstance(one, dict) for one in value)
        child.addParameterSources(key, [_source(one) for one in (value if several else [value])])
    return child


def _defaults(algorithm: Any) -> dict[str, Any]:
    """Return the defaults of an algorithm: a model does not fill them in by itself."""
    parameters = algorithm.parameterDefinitions()
    given = {one.name(): one.defaultValue() for one in parameters if not one.isDestination()}
    return {key: value for key, value in given.items() if value is not None}


def _source(value: Any) -> QgsProcessingModelChildParameterSource:
    make = QgsProcessingModelChildParameterSource
    if isinstance(value, dict) and "input" in value:
        return make.fromModelParameter(value["input"])
    if isinstance(value, dict) and "output" in value:
        return make.fromChildOutput(*value["output"])
    return make.fromStaticValue(value)


def main(names: Sequence[str]) -> None:
    """Write the models of `names`, all without any."""
    application = QgsApplication([], False)
    application.initQgis()
    from processing.core.Processing import Processing

    Processing.initialize()
    sys.path.insert(0, str(ROOT / "build" / "pkg"))
    from shanhe.processing_provider.provider import ShanheProvider

    provider = ShanheProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    MODELS.mkdir(exist_ok=True)
    for path in sorted(DESCRIPTIONS.glob("*.json")):
        if not names or path.stem in names:
            model = build(json.loads(path.read_text(encoding="utf-8")))
            if not model.toFile(str(MODELS / f"{path.stem}.model3")):
                raise SystemExit(f"cannot write {path.stem}.model3")
            print(f"{path.stem}.model3")
    application.exitQgis()


if __name__ == "__main__":
    main(sys.argv[1:])
