"""The same faults for what QGIS has built in: saving to a WFS, and offline editing.

Nothing here judges Shanhe; the numbers stand beside its own in the report.
"""

from __future__ import annotations

import socket
import threading
from pathlib import Path

CAPABILITIES = """<?xml version="1.0"?>
<WFS_Capabilities version="1.1.0" xmlns="http://www.opengis.net/wfs"
  xmlns:ows="http://www.opengis.net/ows" xmlns:ogc="http://www.opengis.net/ogc"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:app="http://app">
<ows:OperationsMetadata>{operations}</ows:OperationsMetadata>
<FeatureTypeList><Operations><Operation>Query</Operation><Operation>Insert</Operation>
<Operation>Update</Operation><Operation>Delete</Operation></Operations>
<FeatureType><Name>app:t</Name><Title>t</Title><DefaultSRS>EPSG:4326</DefaultSRS>
<ows:WGS84BoundingBox><ows:LowerCorner>0 0</ows:LowerCorner>
<ows:UpperCorner>10 10</ows:UpperCorner></ows:WGS84BoundingBox></FeatureType></FeatureTypeList>
</WFS_Capabilities>"""
OPERATION = """<ows:Operation name="{name}"><ows:DCP><ows:HTTP><ows:Get xlink:href="{url}?"/>
<ows:Post xlink:href="{url}"/></ows:HTTP></ows:DCP></ows:Operation>"""
SCHEMA = """<?xml version="1.0"?><xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:app="http://app" xmlns:gml="http://www.opengis.net/gml" targetNamespace="http://app"
 elementFormDefault="qualified" version="1.0">
<xs:import namespace="http://www.opengis.net/gml"
 schemaLocation="http://schemas.opengis.net/gml/3.1.1/base/gml.xsd"/>
<xs:element name="t" type="app:tType" substitutionGroup="gml:_Feature"/>
<xs:complexType name="tType"><xs:complexContent><xs:extension base="gml:AbstractFeatureType">
<xs:sequence><xs:element name="name" type="xs:string" minOccurs="0"/>
<xs:element name="geom" type="gml:PointPropertyType" minOccurs="0"/></xs:sequence>
</xs:extension></xs:complexContent></xs:complexType></xs:schema>"""
EMPTY = """<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs"
 xmlns:gml="http://www.opengis.net/gml" numberOfFeatures="0">
<gml:boundedBy><gml:Null>unknown</gml:Null></gml:boundedBy></wfs:FeatureCollection>"""


class LosesReplies:
    """A WFS-T that commits every transaction and closes before it answers."""

    def __init__(self):
        self.rows = 0
        self._server = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._server.getsockname()[1]}/wfs"
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self):
        """Stop listening."""
        self._server.close()

    def _serve(self):
        while True:
            try:
                client, _ = self._server.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(client,), daemon=True).start()

    def _answer(self, client):
        from .http_proxy import answer, read_message

        with client:
            request = read_message(client)
            if request is None:
                return
            if b":Transaction" in request or b"<Transaction" in request:
                self.rows += 1  # committed; the line breaks before the answer
                return
            client.sendall(answer(200, "OK", self._document(request), Content_Type="text/xml"))

    def _document(self, request):
        line = request.split(b"\r\n", 1)[0]
        if b"GetCapabilities" in line:
            names = ("GetCapabilities", "DescribeFeatureType", "GetFeature", "Transaction")
            operations = "".join(OPERATION.format(name=name, url=self.url) for name in names)
            return CAPABILITIES.format(operations=operations).encode()
        return (SCHEMA if b"DescribeFeatureType" in line else EMPTY).encode()


def lost_reply():
    """Save one new feature by QGIS's WFS provider; return how many the server then has."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsVectorLayer

    server = LosesReplies()
    try:
        uri = f"url='{server.url}' typename='app:t' version='1.1.0'"
        layer = QgsVectorLayer(uri, "t", "WFS")
        if not layer.isValid():
            raise RuntimeError(f"QGIS does not open the layer: {layer.error().summary()}")
        layer.startEditing()
        feature = QgsFeature(layer.fields())
        feature["name"] = "one"
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(1, 1)))
        layer.addFeature(feature)
        saved = layer.commitChanges(False)
        return {"copies": server.rows, "QGIS says it saved": saved}
    finally:
        server.close()


def offline(folder):
    """Synchronise three kinds of conflict by QgsOfflineEditing; count what is lost in silence."""
    lost = {}
    for name, mine, theirs, kept in (
        ("both update", _update("mine"), _update("theirs"), {"theirs", "mine"}),
        ("update here, delete there", _update("mine"), _delete, {"mine"}),
        ("delete here, update there", _delete, _update("theirs"), {"theirs"}),
    ):
        values, said = _synchronised(Path(folder), name, mine, theirs)
        lost[name] = bool(kept - values) and not said
    return {"kinds": len(lost), "silent losses": sum(lost.values()), "by kind": lost}


def _update(value):
    def change(layer):
        (feature,) = layer.getFeatures()
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("name"), value)

    return change


def _delete(layer):
    (feature,) = layer.getFeatures()
    layer.deleteFeature(feature.id())


def _saved(layer, change):
    layer.startEditing()
    change(layer)
    if not layer.commitChanges():
        raise RuntimeError(layer.commitErrors())


def _synchronised(folder, name, mine, theirs):
    """Return the values at the source afterwards, and what QGIS warned of."""
    from qgis.core import (
        QgsFeature,
        QgsGeometry,
        QgsOfflineEditing,
        QgsPointXY,
        QgsProject,
        QgsVectorFileWriter,
        QgsVectorLayer,
    )

    source = folder / f"{name.replace(' ', '-').replace(',', '')}.gpkg"
    memory = QgsVectorLayer("Point?crs=EPSG:4326&field=name:string", "t", "memory")
    feature = QgsFeature(memory.fields())
    feature["name"] = "base"
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(1, 1)))
    memory.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "t"
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(memory, str(source), context, options)
    project, warnings = QgsProject.instance(), []
    layer = QgsVectorLayer(f"{source}|layername=t", "t", "ogr")
    project.addMapLayer(layer)
    editing = QgsOfflineEditing()
    editing.warning.connect(lambda title, text: warnings.append(text))
    offline_file = f"{source.stem}-offline.gpkg"
    editing.convertToOfflineProject(
        str(folder), offline_file, [layer.id()], False, QgsOfflineEditing.GPKG
    )
    (working,) = project.mapLayers().values()
    _saved(working, mine)
    _saved(QgsVectorLayer(f"{source}|layername=t", "t", "ogr"), theirs)
    editing.synchronize()
    project.clear()
    after = QgsVectorLayer(f"{source}|layername=t", "t", "ogr")
    return {one["name"] for one in after.getFeatures()}, warnings


def measured(folder):
    """Return both, with the version of QGIS that was measured."""
    from qgis.core import Qgis

    version = Qgis.version() if hasattr(Qgis, "version") else Qgis.QGIS_VERSION
    return {"QGIS": version, "WFS save, reply lost": lost_reply(), "offline": offline(folder)}
