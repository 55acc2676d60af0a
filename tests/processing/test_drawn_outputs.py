"""Every layer of polygons that a tool makes is drawn on purpose once it is loaded."""

from __future__ import annotations

from importlib import import_module

import pytest
from qgis.core import (
    QgsFillSymbol,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)

POLYGONS = QgsWkbTypes.GeometryType.PolygonGeometry
NAMES = (
    "adjustareas", "checkplandatabase", "comparesites", "compliancereview", "convertlandclasses",
    "detectchanges", "farmlandbalance", "farmlandcandidates", "farmlandquality", "growthboundary",
    "landintensity", "landsupply", "mapsheets", "planconflicts", "planimplementation", "planzones",
    "redlinecandidates", "screenviolations", "writeparcelcoordinates",
)  # fmt: skip


def loaded(provider, name, given):
    """The layers of polygons of a run, each with its drawing before and after it is finished."""
    project, context = QgsProject.instance(), QgsProcessingContext()
    context.setProject(project)
    algorithm = provider.algorithm(name).create()
    for one in algorithm.parameterDefinitions():
        if one.type() == "sink":
            given[one.name()] = QgsProcessingOutputLayerDefinition("memory:", project)
    feedback = QgsProcessingFeedback()
    _, fine = algorithm.run(given, context, feedback)
    assert fine, feedback.textLog()
    found = []
    for identifier, details in context.layersToLoadOnCompletion().items():
        layer = context.getMapLayer(identifier)
        if layer.geometryType() == POLYGONS:
            before = layer.renderer().dump()
            details.postProcessor().postProcessLayer(layer, context, feedback)
            found.append((details.name, before, layer.renderer().dump()))
    project.layoutManager().clear()
    return found


@pytest.mark.parametrize("name", NAMES)
def test_polygons_are_drawn_on_purpose(provider, tmp_path, name):
    given = import_module(f"tests.processing.cases.{name}").parameters(tmp_path)
    layers = loaded(provider, name, given)
    assert layers
    assert [title for title, before, after in layers if before == after] == []


@pytest.mark.parametrize("name", ["ellipsoidalarea", "correctgcj02"])
def test_a_layer_that_only_gains_something_is_drawn_as_it_was(provider, tmp_path, name):
    given = import_module(f"tests.processing.cases.{name}").parameters(tmp_path)
    layer = QgsVectorLayer(given["INPUT"], "given", "ogr")
    symbol = QgsFillSymbol.createSimple({"color": "1,2,3"})
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    QgsProject.instance().addMapLayer(layer)
    try:
        ((_, _, after),) = loaded(provider, name, {**given, "INPUT": layer.id()})
        assert after == layer.renderer().dump()
    finally:
        QgsProject.instance().removeMapLayer(layer.id())
