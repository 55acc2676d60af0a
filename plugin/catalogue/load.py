"""From a record to a layer in QGIS: a local snapshot, or the service itself, read only."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Optional
from urllib.parse import quote

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsLayerMetadata,
    QgsMapLayer,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ...core.errors import Problem
from ...core.feedback import Feedback
from ..layers.names import plain_name
from ..layers.styles import apply_style
from ..net import NodeSession
from ..net.origins import endpoint_for
from ..nodes.profiles import NodeProfile
from ..nodes.store import node
from ..security.audit import note
from .csw import Catalogue
from .extents import Place
from .listing import feature_uri
from .records import Link, Record
from .snapshot import take_snapshot
from .wfs import FeatureService
from .wms import MapService

HOW = ("snapshot", "wfs", "wms")
FALLBACK_CRS = "EPSG:4490"
PROPERTY = "shanhe/{name}"


def load_record(
    record: Record,
    how: str = "snapshot",
    feedback: Optional[Feedback] = None,
    *,
    place: Optional[Place] = None,
    path: Optional[Path] = None,
    profile: Optional[NodeProfile] = None,
) -> QgsMapLayer:
    """Return the layer that a record leads to, styled and described, not yet in the project.

    `place` (rectangle, CRS) limits a snapshot; `path` is where it goes (a new file in the cache
    if not given). For a worker thread: `fetch` there, `open_snapshot` in the main thread.
    """
    profile = profile or node(record.node_id)
    if how == "snapshot":
        fetched = fetch(record, profile, feedback, place=place, path=path)
        return open_snapshot(fetched, record)
    open_layer = open_wfs if how == "wfs" else open_wms
    return open_layer(record, profile, feedback)


def fetch(
    record: Record,
    profile: NodeProfile,
    feedback: Optional[Feedback] = None,
    *,
    place: Optional[Place] = None,
    path: Optional[Path] = None,
) -> Path:
    """Take a snapshot of a record's layer; safe in any thread. Returns the GeoPackage's path."""
    record.refuse_secret()
    url, name = address_of(record, "wfs")
    with NodeSession(profile) as session:
        taken = take_snapshot(session, url, name, path=path, place=place, feedback=feedback)
    count = QgsVectorLayer(str(taken), name, "ogr").featureCount()
    note(profile, "load", name, count=count, data_class=record.classification)
    return taken


def open_snapshot(path: Path, record: Record) -> QgsVectorLayer:
    """Return the layer of a snapshot; read only, as edits of it would reach no node."""
    layer = QgsVectorLayer(str(path), record.title, "ogr")
    return described(_valid(layer, record), record)


def open_wfs(
    record: Record, profile: NodeProfile, feedback: Optional[Feedback] = None
) -> QgsVectorLayer:
    """Return the live WFS layer, read only; the login goes by id, never in the address.

    The capabilities are checked first: QGIS sends the login wherever they point (NET-04).
    """
    record.refuse_secret()
    url, name = address_of(record, "wfs")
    with NodeSession(profile) as session:
        service = FeatureService(session, url, feedback)
        kind = service.type(name)
    uri = feature_uri(profile, service.url, kind)
    layer = _valid(QgsVectorLayer(uri, record.title, "WFS"), record)
    layer.setCrs(QgsCoordinateReferenceSystem(kind.crs))
    note(profile, "open", name, data_class=record.classification)
    return described(layer, record)


def open_wms(
    record: Record, profile: NodeProfile, feedback: Optional[Feedback] = None
) -> QgsRasterLayer:
    """Return the WMS layer; map requests go to the registered address whatever is advertised."""
    record.refuse_secret()
    url, name = address_of(record, "wms")
    with NodeSession(profile) as session:
        service = MapService(session, url, feedback)
        kind = service.layer(name)
    base, crs = service.url, record.crs if record.crs in kind.crs else next(iter(kind.crs), "")
    authcfg = endpoint_for(profile, base).authcfg
    parts = {
        "url": quote(base, safe=":/"),
        "layers": quote(name, safe=""),
        "styles": "",
        "format": "image/png",
        "crs": crs or FALLBACK_CRS,
        "IgnoreGetMapUrl": "1",
        "IgnoreGetFeatureInfoUrl": "1",
    }
    parts |= {"authcfg": authcfg} if authcfg else {}
    uri = "&".join(f"{key}={value}" for key, value in parts.items())
    layer = _valid(QgsRasterLayer(uri, record.title, "wms"), record)
    note(profile, "open", name, data_class=record.classification)
    return described(layer, record)


def address_of(record: Record, service: str) -> tuple[str, str]:
    """Return address and layer name of a record's link of a service.

    Raises CAT-07 if it has none, CAT-14 if the link leads to the service as a whole.
    """
    link = record.link(service)
    if link is None:
        raise Problem("CAT-07", title=record.title, how=service.upper())
    if not link.name:
        raise Problem("CAT-14", title=record.title)
    return link.url, link.name


def resource(profile: NodeProfile, named: str, feedback: Optional[Feedback] = None) -> Record:
    """Return the record with the identifier `named`, else one for the WFS layer of that name.

    Raises CAT-03 if the node knows neither.
    """
    with NodeSession(profile) as session:
        if profile.endpoint("csw"):
            found = Catalogue(session, feedback).record(named)
            if found is not None:
                return found
        wfs = profile.endpoint("wfs")
        if wfs is None:
            raise Problem("CAT-03", node=profile.name, resource=named)
        kind = FeatureService(session, wfs.url, feedback).type(named)
    link = Link("OGC:WFS", wfs.url, kind.name)
    return Record(profile.id, kind.name, kind.title, kind="layer", crs=kind.crs, links=(link,))


def _valid(layer: QgsMapLayer, record: Record) -> QgsMapLayer:
    if not layer.isValid():
        reason = layer.error().message() or "–"
        raise Problem("CAT-08", layer=record.title, reason=reason)
    return layer


def described(layer: QgsMapLayer, record: Record, *, read_only: bool = True) -> QgsMapLayer:
    """Set style, metadata and origin of a layer from its record; return the layer."""
    if isinstance(layer, QgsVectorLayer):
        layer.setName(_layer_name(record))  # styles know layers by their database names
        apply_style(layer)
        layer.setReadOnly(read_only)
    layer.setName(plain_name(record.title))
    layer.setMetadata(_metadata(record, layer))
    origin = {
        "node": record.node_id,
        "record": record.identifier,
        "classification": record.classification,
    }
    for name, value in origin.items():
        layer.setCustomProperty(PROPERTY.format(name=name), value)
    return layer


def _layer_name(record: Record) -> str:
    link = record.link("wfs")
    return link.name if link else record.title


def _metadata(record: Record, layer: QgsMapLayer) -> QgsLayerMetadata:
    """Return layer metadata; foreign text is escaped, as QGIS shows it as HTML."""
    metadata = QgsLayerMetadata()
    metadata.setIdentifier(html.escape(record.identifier))
    metadata.setTitle(html.escape(record.title))
    metadata.setAbstract(html.escape(record.abstract))
    metadata.setType("dataset")
    metadata.setCrs(layer.crs())
    metadata.setHistory([html.escape(record.lineage)] if record.lineage else [])
    metadata.setRights([html.escape(record.classification)] if record.classification else [])
    metadata.setKeywords({"theme": [html.escape(word) for word in record.keywords]})
    return metadata
