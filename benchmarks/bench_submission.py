"""Sending edits to nodes, against what stock QGIS does to save the same edits.

A planner's mix: of ten edits, four change a class, four a class, an area and a boundary, one is a
new parcel and one a deletion. Wall time, from the press on “Submit” to the receipt in the working
copy, checks and journal included; and of that, sending: from the sealed set to the receipt. The
rival's is from the press on “Save” to its end, which checks nothing.
"""

from __future__ import annotations

import time
from contextlib import closing
from dataclasses import dataclass

from osgeo import ogr
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

from benchmarks import edit_nodes
from benchmarks.line import line_to
from benchmarks.measure import result
from shanhe.core.editing.seams import Seams
from shanhe.plugin.checkout.submission import open_journal, submit
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.net import NodeSession

LAN_SECONDS = 0.001
FEW = 200
CLASS, AREA = "0102", 100.0


@dataclass
class Steps:
    """Adds up the seconds of sealing, and of sending: from then to receipts in the working copy."""

    sealing: float = 0.0
    sending: float = 0.0
    last: float = 0.0

    def reached(self, point):
        now = time.perf_counter()
        if point == "sealed":
            self.sealing += now - self.last
        elif point == "settled":
            self.sending += now - self.last
        if point in ("intended", "sealed"):
            self.last = now


def run(folder, count):
    """Measure `count` edits over each way; `folder` is made for the files."""
    folder.mkdir()
    return [*_on_geopackage(folder, count), *_on_postgis(folder, count)]


def _on_geopackage(folder, count):
    """The rival saves FEW edits, as QGIS Server refuses to delete 100 features in one request."""
    few = min(count, FEW)
    with edit_nodes.plain_server(folder / "rival", few) as url:
        rivals = {"WFS provider": _saved(_wfs_layer(url), few) * count / few}
    for protocol in ("changes", "ogcapi"):
        with edit_nodes.reference_node(folder / protocol, count) as node:
            address = f"{node.url}/{protocol}"
            profile = edit_nodes.profile(protocol, protocol, address, node.users["planner"])
            ours = _submitted(profile, folder / f"{protocol}.gpkg", count)
        yield from _rows(f"to a GeoPackage node, {protocol}", count, ours, rivals)
    with edit_nodes.plain_server(folder / "plain", count) as url:
        ours = _submitted(edit_nodes.profile("wfst", "wfst", url), folder / "wfst.gpkg", count)
    yield from _rows("to QGIS Server, wfst", count, ours, rivals)


def _rows(title, size, ours, rivals):
    """One row for the whole of ours, one for the sending alone, against each rival."""
    whole, steps = ours
    sealed = {"sealing_s": round(steps.sealing, 3)}
    for rival, theirs in rivals.items():
        yield result(f"edits {title}", "node", str(size), whole, theirs, rival, **sealed)
        yield result(f"sending edits {title}", "node", str(size), steps.sending, theirs, rival)


def _on_postgis(folder, count):
    with edit_nodes.database() as connection:
        if connection is None:
            return
        for title, delay in (("loopback", 0.0), ("line of 1 ms", LAN_SECONDS)):
            edit_nodes.fill(connection, count)
            with line_to(connection.info.port, delay) as far:
                port = far if delay else connection.info.port
                url = f"postgresql://127.0.0.1:{port}/postgres?sslmode=disable"
                node = edit_nodes.profile("postgis", "postgis", url)
                ours = _submitted(node, folder / f"{title}.gpkg", count)
                rivals = {
                    "QgsVectorLayer": _saved(_postgres_layer(connection, port, "plain"), count),
                    "QgsVectorLayer, guarded": _saved(
                        _postgres_layer(connection, port, "plan"), count
                    ),
                }
            yield from _rows(f"to PostGIS, {title}", count, ours, rivals)


def _submitted(node, path, count):
    """Check out, edit, submit; return the seconds of submitting and of its steps."""
    copy = check_out(node, edit_nodes.LAYER, None, path)
    source = ogr.Open(str(path), 1)
    layer = source.GetLayer(0)
    source.StartTransaction()
    features = list(layer)[:count]
    for place, feature in enumerate(features):
        _edit_copy(layer, feature, features[min(place + 1, count - 1)], place % 10)
    source.CommitTransaction()
    layer = source = None
    steps = Steps()
    begun = time.perf_counter()
    with closing(open_journal()) as journal, NodeSession(node) as session:
        outcome = submit(copy, journal, session, seams=Seams(reached=steps.reached), split=True)
    seconds = time.perf_counter() - begun
    if (outcome.state, outcome.earlier + outcome.applied) != ("APPLIED", count):
        raise SystemExit(f"{outcome}")
    return seconds, steps


def _edit_copy(layer, feature, following, share):
    """A new parcel lies on the ground of the one that is deleted after it."""
    if share == 9:
        layer.DeleteFeature(feature.GetFID())
    elif share == 8:
        fresh = ogr.Feature(layer.GetLayerDefn())
        fresh["BSM"], fresh["DLBM"], fresh["TBMJ"] = f"N{feature.GetFID()}", CLASS, AREA
        fresh.SetGeometry(ogr.CreateGeometryFromWkt(_moved(following.geometry().ExportToWkt())))
        layer.CreateFeature(fresh)
    else:
        feature["DLBM"] = CLASS
        if share >= 4:
            feature["TBMJ"] = AREA
            feature.SetGeometry(ogr.CreateGeometryFromWkt(_moved(feature.geometry().ExportToWkt())))
        layer.SetFeature(feature)


def _moved(wkt):
    """The shape with one more point on it: another boundary of the same ground."""
    ring = wkt[wkt.index("((") + 2 : -2].split(",")
    (x0, y0), (x1, y1) = (map(float, ring[place].split()) for place in (0, 1))
    ring.insert(1, f"{(x0 + x1) / 2} {(y0 + y1) / 2}")
    return f"POLYGON(({','.join(ring)}))"


def _wfs_layer(url):
    uri = f"url='{url}' typename='DLTB' version='1.1.0' srsname='EPSG:4527'"
    layer = QgsVectorLayer(uri, "DLTB", "WFS")
    if not layer.isValid():
        raise SystemExit(layer.error().message())
    return layer


def _postgres_layer(connection, port, schema):
    found = edit_nodes.uri(connection, "planner", port)
    found.setDataSource(schema, edit_nodes.LAYER, "geom", "", "fid")
    layer = QgsVectorLayer(found.uri(False), schema, "postgres")
    if not layer.isValid():
        raise SystemExit(layer.error().message())
    return layer


def _saved(layer, count):
    """Make the same edits in an edit session and save; return the seconds of saving."""
    fields = layer.fields()
    code, area, key = (fields.indexOf(name) for name in ("DLBM", "TBMJ", "BSM"))
    features = [*layer.getFeatures()][:count]
    layer.startEditing()
    for place, feature in enumerate(features):
        share, number = place % 10, feature.id()
        if share == 9:
            layer.deleteFeature(number)
        elif share == 8:
            fresh = QgsFeature(fields)
            for index, value in ((key, f"N{number}"), (code, CLASS), (area, AREA)):
                fresh.setAttribute(index, value)
            ground = features[place + 1].geometry()
            fresh.setGeometry(QgsGeometry.fromWkt(_moved(ground.asWkt(17))))
            layer.addFeature(fresh)
        else:
            layer.changeAttributeValue(number, code, CLASS)
            if share >= 4:
                layer.changeAttributeValue(number, area, AREA)
                moved = QgsGeometry.fromWkt(_moved(feature.geometry().asWkt(17)))
                layer.changeGeometry(number, moved)
    begun = time.perf_counter()
    if not layer.commitChanges():
        raise SystemExit("\n".join(layer.commitErrors()))
    return time.perf_counter() - begun
