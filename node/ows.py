"""WMS and WFS: only requests that are whole and allowed reach QGIS Server."""

from __future__ import annotations

import re
from typing import Iterable, Mapping
from urllib.parse import urlencode

from lxml import etree

from .exchange import Refused, Reply, Request
from .maps import MapServer
from .parameters import CHECKS, check_box, check_crs, invalid
from .wfs_fields import Fields, check_names, names_in, sorted_by
from .xml_guard import checked_xml, service_exception

MAX_BODY = 1_000_000
VERSIONS = {"WFS": ("1.0.0", "1.1.0"), "WMS": ("1.1.1", "1.3.0")}
# What may be asked, and which parameters are handed on; any other parameter is dropped.
COMMON = {"service", "version", "request"}
FEATURE = {
    "typename", "srsname", "bbox", "filter", "featureid", "maxfeatures", "startindex",
    "propertyname", "sortby", "resulttype", "outputformat",
}  # fmt: skip
MAP = {
    "layers", "styles", "crs", "srs", "bbox", "width", "height", "format", "transparent",
    "bgcolor", "exceptions", "dpi", "map_resolution", "format_options", "tiled",
}  # fmt: skip
LEGEND = {
    "layer", "layers", "style", "styles", "format", "width", "height", "scale", "rule",
    "transparent", "dpi", "bbox", "crs", "srs", "sld_version",
}  # fmt: skip
INFO = {"query_layers", "info_format", "i", "j", "x", "y", "feature_count"}
REQUESTS: dict[str, dict[str, set[str]]] = {
    "WFS": {
        "GetCapabilities": {"acceptversions", "updatesequence", "sections"},
        "DescribeFeatureType": {"typename", "outputformat"},
        "GetFeature": FEATURE,
    },
    "WMS": {
        "GetCapabilities": {"format", "updatesequence"},
        "GetMap": MAP,
        "GetFeatureInfo": MAP | INFO,
        "GetLegendGraphic": LEGEND,
    },
}
WRITING = ("Transaction", "LockFeature", "GetFeatureWithLock")
LAYER_LISTS = ("typename", "layers", "query_layers", "layer")


class OwsService:
    """Serve `/ows`."""

    def __init__(self, maps: MapServer, address: str) -> None:
        self._maps = maps
        self._address = address

    def reply(self, request: Request, parts: list[str]) -> Reply:
        """Answer a WMS or WFS request, or say why not."""
        if parts:
            raise Refused(404, "REQ-404", "There is nothing at this address.")
        if request.method == "POST":
            return self._posted(request)
        if request.method not in ("GET", "HEAD"):
            raise Refused(405, "REQ-405", "The method does not fit the address.", allow="GET")
        query = request.query()
        try:
            asked = checked_query(query, set(self._maps.layers))
            _check_fields(asked, self._maps.fields)
            return self._ask(request, urlencode(asked), b"")
        except Refused as refused:
            if query.get("service", "").upper() == "WMS":
                return service_exception(refused)
            raise

    def _posted(self, request: Request) -> Reply:
        body = request.body(MAX_BODY)
        root = checked_xml(body)
        name = etree.QName(root).localname
        attributes = {"service": root.get("service", "WFS"), "request": name}
        for key in ("version", "resultType", "outputFormat"):
            if root.get(key):
                attributes[key.lower()] = root.get(key)
        types = [node.get("typeName", "") for node in root.iter("{*}Query")]
        types += [node.text or "" for node in root.iter("{*}TypeName")]
        if types:
            attributes["typename"] = ",".join(types)
        codes = {node.get("srsName") for node in root.iter() if node.get("srsName")}
        for code in codes:
            check_crs(code, "srsName")
        checked_query(attributes, set(self._maps.layers))
        check_names(names_in(root), "PropertyName", filter(None, types), self._maps.fields)
        return self._ask(request, "", body)

    def _ask(self, request: Request, query: str, body: bytes) -> Reply:
        url = f"{self._address}/ows?{query}" if query else f"{self._address}/ows"
        headers = {"Content-Type": "text/xml; charset=utf-8"} if body else {}
        reply = self._maps.answer(request.method, url, headers, body)
        return settled(reply)


def settled(reply: Reply) -> Reply:
    """Return what QGIS Server answered; its own breakdown is a refusal with its reason."""
    if reply.status >= 500 or not reply.body:  # noqa: PLR2004
        reason = re.sub(rb"<[^>]*>", b" ", reply.body)[:200].decode("utf-8", "replace").strip()
        raise Refused(400, "QGIS-400", "QGIS Server cannot answer this request.", reason=reason)
    return reply


def checked_query(query: Mapping[str, str], layers: set[str]) -> dict[str, str]:
    """Return the parameters to hand on; refuse what is unknown, incomplete or not allowed."""
    service = _choice(query, "service", REQUESTS)
    if query.get("request", "").lower() in {name.lower() for name in WRITING}:
        raise Refused(
            403,
            "OWS-READ",
            "WFS is for reading here; submit changes to /changes.",
            ows="OperationNotSupported",
            parameter="request",
        )
    name = _choice(query, "request", REQUESTS[service])
    if "version" in query and name != "GetCapabilities":
        _choice(query, "version", VERSIONS[service])
    allowed = REQUESTS[service][name] | COMMON
    asked = {key: value for key, value in query.items() if key in allowed}
    asked |= {"service": service, "request": name}
    for key, check in CHECKS.items():
        if asked.get(key):
            check(asked[key], key)
    _check_layers(asked, name, layers)
    check_box(asked, service)
    return asked


def _check_fields(asked: Mapping[str, str], known: Fields) -> None:
    layers = [name for name in asked.get("typename", "").split(",") if name]
    listed = asked.get("propertyname", "").replace(")(", ",").split(",")
    check_names(listed, "propertyname", layers, known)
    check_names(sorted_by(asked.get("sortby", "")), "sortby", layers, known)
    if asked.get("filter"):
        root = checked_xml(asked["filter"].strip("() ").encode())
        check_names(names_in(root), "filter", layers, known)


def _choice(query: Mapping[str, str], name: str, choices: Iterable[str]) -> str:
    given = query.get(name, "")
    if not given:
        raise invalid("MissingParameterValue", f"The parameter {name} is missing.", name)
    for choice in choices:
        if choice.lower() == given.lower():
            return str(choice)
    raise invalid(
        "InvalidParameterValue",
        f"The parameter {name} is not one of the known.",
        name,
        known=", ".join(choices),
    )


def _check_layers(asked: dict[str, str], name: str, layers: set[str]) -> None:
    needed = {"GetFeature": "typename", "GetMap": "layers", "GetFeatureInfo": "query_layers"}
    by_id = name == "GetFeature" and asked.get("featureid")
    if name in needed and not asked.get(needed[name]) and not by_id:
        raise invalid("MissingParameterValue", "No layer is named.", needed[name])
    names = [(part, key) for key in LAYER_LISTS for part in asked.get(key, "").split(",") if part]
    names += [
        (part.rpartition(".")[0], "featureid")
        for part in asked.get("featureid", "").split(",")
        if part
    ]
    for layer, key in names:
        if layer.rpartition(":")[2] not in layers:
            raise Refused(
                404,
                "LAYER-404",
                "The node has no such layer.",
                ows="LayerNotDefined",
                parameter=key,
                layers=", ".join(sorted(layers)),
            )
