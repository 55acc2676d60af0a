"""OGC API Features of QGIS Server, for reading only."""

from __future__ import annotations

from .exchange import Refused, Reply, Request
from .maps import MapServer
from .ows import settled

PAGES = {"", "collections", "conformance", "api", "static", "index"}  # with or without an ending
COLLECTION = 2  # how many parts a path with a collection has at least


class FeaturesApi:
    """Serve `/wfs3`."""

    def __init__(self, maps: MapServer, address: str) -> None:
        self._maps = maps
        self._address = address

    def reply(self, request: Request, parts: list[str]) -> Reply:
        """Answer a reading request."""
        if request.method not in ("GET", "HEAD"):
            raise Refused(
                405, "REQ-405", "The interface is for reading; submit to /changes.", allow="GET"
            )
        if any(part.startswith(".") for part in parts):
            raise Refused(404, "REQ-404", "There is nothing at this address.")
        if parts and parts[0].partition(".")[0] not in PAGES:
            raise Refused(404, "REQ-404", "There is nothing at this address.")
        if len(parts) >= COLLECTION and parts[0] == "collections":
            self._check(parts[1])
        request.query()  # refuses what cannot be read
        path = "/".join(["wfs3", *parts])
        url = f"{self._address}/{path}?{request.query_string}"
        reply = settled(self._maps.answer(request.method, url, {}, b""))
        if reply.status >= 400:  # noqa: PLR2004
            reason = reply.body[:200].decode("utf-8", "replace")
            raise Refused(reply.status, "QGIS-400", "QGIS Server refuses this.", reason=reason)
        return reply

    def _check(self, name: str) -> None:
        if not {name, name.rpartition(".")[0]} & set(self._maps.layers):
            raise Refused(
                404, "LAYER-404", "The node has no such layer.", layers=sorted(self._maps.layers)
            )
