"""The requests of `/ogcapi`: who may do what at which address; docs/reference-node.md."""

from __future__ import annotations

from typing import Any, Callable
from urllib.parse import quote

from ..changes.layers import EditLayer
from ..changes.parse import UUID
from ..changes.reader import Reader
from ..changes.writer import Writer
from ..exchange import REASONS, Refused, Reply, Request, json_reply, with_hints
from . import documents
from .editing import Editing
from .parameters import ITEM, allowed
from .reading import items, one_item

PROBLEM = "application/problem+json; charset=utf-8"
READING = ("GET", "HEAD", "OPTIONS")
WRITING = {"items": ("POST",), "item": ("PUT", "PATCH", "DELETE")}
COLLECTION, FEATURE = 2, 4  # how many parts the paths have
FORMAT_ONLY = frozenset({"f"})


def problem(refused: Refused) -> Reply:
    """Return a refusal as problem+json (RFC 9457), with its code as an extension member."""
    content = {
        "type": "about:blank",
        "title": REASONS.get(refused.status, "Error"),
        "status": refused.status,
        "detail": refused.message,
        "code": refused.code,
        "values": refused.detail,
    }
    reply = json_reply(refused.status, content)
    reply.content_type = PROBLEM
    return with_hints(reply, refused)


class OgcApi:
    """Serve `/ogcapi`; `on_applied(layer name)` is called after every commit."""

    def __init__(
        self,
        layers: dict[str, EditLayer],
        writer: Writer,
        on_applied: Callable[[str], object],
        address: str,
        title: str,
    ) -> None:
        self._layers, self._path = layers, writer.path
        self._url, self._title = f"{address}/ogcapi", title
        self._editing = Editing(writer, on_applied, self._url)

    def reply(self, request: Request, parts: list[str]) -> Reply:
        """Answer a request for `/ogcapi/<parts>`."""
        parts = [part for part in parts if part]  # an address may end in a slash
        if parts[:1] == ["collections"] and len(parts) >= COLLECTION:
            return self._collection(request, self._known(parts[1]), parts[2:])
        pages: dict[tuple[str, ...], Callable[[], dict[str, Any]]] = {
            (): lambda: documents.landing(self._url, self._title),
            ("api",): lambda: documents.description(self._url, self._title, sorted(self._layers)),
            ("conformance",): documents.conformance,
            ("collections",): self._collections,
        }
        if tuple(parts) not in pages:
            raise Refused(404, "REQ-404", "There is nothing at this address.")
        media_type = documents.OPENAPI if parts == ["api"] else documents.JSON
        return _page(request, pages[tuple(parts)], media_type)

    def _collection(self, request: Request, layer: EditLayer, parts: list[str]) -> Reply:
        url = self._address(layer)
        if not parts:
            return _page(request, lambda: self._described(layer))
        if parts == ["schema"]:
            whole = f"{url}/schema"
            return _page(request, lambda: documents.schema(layer, whole), documents.SCHEMA)
        if parts == ["items"]:
            return self._items(request, layer, url)
        if parts[0] == "items" and len(parts) == FEATURE - COLLECTION:
            return self._item(request, layer, parts[1])
        raise Refused(404, "REQ-404", "There is nothing at this address.")

    def _items(self, request: Request, layer: EditLayer, url: str) -> Reply:
        method = _method(request, "items")
        if method == "OPTIONS":
            return _options(request, "items")
        if method == "POST":
            return self._editing.post(request, layer)
        with Reader(self._path) as reader:
            return items(request, layer, reader, f"{url}/items")

    def _item(self, request: Request, layer: EditLayer, uuid: str) -> Reply:
        method = _method(request, "item")
        if not UUID.fullmatch(uuid):
            raise Refused(404, "ITEM-404", "A feature is named by a lower-case UUID.")
        if method == "OPTIONS":
            return _options(request, "item")
        if method in WRITING["item"]:
            allowed(request, FORMAT_ONLY)
            return self._editing.write(method, request, layer, uuid)
        with Reader(self._path) as reader:
            return one_item(request, layer, reader, uuid, allowed(request, ITEM).get("crs"))

    def _known(self, name: str) -> EditLayer:
        if name not in self._layers:
            raise Refused(
                404, "LAYER-404", "The node has no such layer.", layers=sorted(self._layers)
            )
        return self._layers[name]

    def _address(self, layer: EditLayer) -> str:
        return f"{self._url}/collections/{quote(layer.name, safe='')}"

    def _described(self, layer: EditLayer) -> dict[str, Any]:
        with Reader(self._path) as reader:
            return documents.collection(layer, reader, self._address(layer))

    def _collections(self) -> dict[str, Any]:
        listed = [self._described(self._layers[name]) for name in sorted(self._layers)]
        return {
            "links": [documents.link("self", f"{self._url}/collections")],
            "crs": sorted({uri for one in listed for uri in one["crs"]}),
            "collections": listed,
        }


def _page(
    request: Request, document: Callable[[], dict[str, Any]], media_type: str = documents.JSON
) -> Reply:
    if request.method == "OPTIONS":
        return _options(request, "")
    if request.method not in READING:
        raise Refused(
            405, "REQ-405", "The method does not fit the address.", allow=", ".join(READING)
        )
    allowed(request, FORMAT_ONLY)
    reply = json_reply(200, document())
    reply.content_type = media_type
    return reply


def _method(request: Request, address: str) -> str:
    """Return the method; refuse (405) one that the address has not."""
    known = READING + WRITING[address]
    if request.method not in known:
        raise Refused(
            405, "REQ-405", "The method does not fit the address.", allow=", ".join(known)
        )
    return request.method


def _options(request: Request, address: str) -> Reply:
    """Tell which methods this user may use here."""
    writes = request.role in ("editor", "reviewer")
    methods = READING + (WRITING.get(address, ()) if writes else ())
    return Reply(204, b"", headers={"Allow": ", ".join(methods)})
