"""QGIS Server in this process: one project made from the GeoPackage, one request at a time."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFillSymbol,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.server import QgsBufferServerRequest, QgsBufferServerResponse, QgsServer

from .exchange import Reply

CRS = ("EPSG:4527", "EPSG:4490", "EPSG:4326", "EPSG:3857")
PRECISION = 10  # decimals in GML: more than a double has at 39 500 000 m
COLOURS = ("#e8d8a0", "#f4a582", "#92c5de", "#b2df8a", "#cab2d6", "#fdbf6f", "#d9d9d9")
METHODS = {
    "GET": QgsBufferServerRequest.GetMethod,
    "HEAD": QgsBufferServerRequest.GetMethod,
    "POST": QgsBufferServerRequest.PostMethod,
}


class MapServer:
    """WMS, WFS and OGC API Features of the layers of a GeoPackage."""

    def __init__(self, path: Path, scratch: Path, title: str) -> None:
        scratch.mkdir(exist_ok=True)
        os.environ.setdefault("QGIS_CUSTOM_CONFIG_PATH", str(scratch))
        os.environ.setdefault("QGIS_AUTH_DB_DIR_PATH", str(scratch))
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("QGIS_SERVER_LOG_LEVEL", "2")  # critical ones only
        self._application = QgsApplication([], False)
        self._server = QgsServer()
        self._lock = threading.Lock()
        self._changed: set[str] = set()
        self._project = QgsProject()
        self._project.setFileName(str(scratch / "node.qgs"))
        self._project.setTitle(title)
        self._project.setCrs(QgsCoordinateReferenceSystem(CRS[0]))
        self.layers = {layer.name(): layer for layer in _layers(path)}
        self.fields = {name: set(one.fields().names()) for name, one in self.layers.items()}
        self._project.addMapLayers(list(self.layers.values()))
        _publish(self._project, title)

    def changed(self, layer: str) -> None:
        """Forget what is cached of a layer before the next request."""
        self._changed.add(layer)

    def answer(self, method: str, url: str, headers: dict[str, str], body: bytes) -> Reply:
        """Let QGIS Server answer a request that the front has checked."""
        request = QgsBufferServerRequest(url, METHODS[method], headers, body)
        response = QgsBufferServerResponse()
        with self._lock:
            self._refresh()
            self._server.handleRequest(request, response, self._project)
        kept = {k: v for k, v in response.headers().items() if k.lower() != "content-length"}
        kind = kept.pop("Content-Type", "application/octet-stream")
        return Reply(response.statusCode(), bytes(response.body()), kind, kept)

    def _refresh(self) -> None:
        while self._changed:
            layer = self.layers[self._changed.pop()]
            layer.dataProvider().reloadData()
            layer.updateExtents(True)
            cache = self._server.serverInterface().cacheManager()
            cache.deleteCachedDocuments(self._project)
            self._server.serverInterface().capabilitiesCache().removeCapabilitiesDocument(
                self._project.fileName()
            )


def _layers(path: Path) -> list[QgsVectorLayer]:
    source = QgsVectorLayer(str(path), "county", "ogr")
    found = []
    for number, entry in enumerate(source.dataProvider().subLayers()):
        name = entry.split(source.dataProvider().sublayerSeparator())[1]
        layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
        if layer.isValid() and layer.isSpatial():
            _describe(layer, COLOURS[number % len(COLOURS)])
            found.append(layer)
    return found


def _describe(layer: QgsVectorLayer, colour: str) -> None:
    layer.setShortName(layer.name())
    layer.setTitle(layer.metadata().title() or layer.name())
    layer.setReadOnly(True)
    _, has_style = layer.loadDefaultStyle()
    if not has_style and layer.geometryType() == QgsWkbTypes.PolygonGeometry:
        symbol = QgsFillSymbol.createSimple({"color": colour, "outline_width": "0.1"})
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _publish(project: QgsProject, title: str) -> None:
    names = list(project.mapLayers())
    project.writeEntry("WMSServiceCapabilities", "/", True)
    project.writeEntry("WMSServiceTitle", "/", title)
    project.writeEntry("WMSCrsList", "/", list(CRS))
    project.writeEntry("WFSLayers", "/", names)
    for name in names:
        project.writeEntry("WFSLayersPrecision", f"/{name}", PRECISION)
