"""The requests of `/changes`; the wire format is docs/changes-api.md."""

from __future__ import annotations

from typing import Any, Callable

from ...core.editing.change_set import MOST_BYTES, MOST_OPS
from ..exchange import Refused, Reply, Request, json_reply, require_editor
from .filters import PAGE, filters_of, uuids_of
from .layers import EditLayer
from .parse import UUID, ChangeSet, ops_of
from .receiving import Received, received
from .reviews import ReviewService
from .store import Conflict, Part, Store, Submitter


class ChangeService:
    """Serve `/changes` from a store; `on_applied(layer name)` is called after every commit."""

    def __init__(self, store: Store, on_applied: Callable[[str], object]) -> None:
        self._store = store
        self._reviews = ReviewService(store.reviews, self._fitting)
        self._on_applied = on_applied

    def reply(self, request: Request, parts: list[str]) -> Reply:
        """Answer a request for `/changes/<parts>`."""
        if parts[:1] == ["reviews"]:
            return self._reviews.reply(request, parts[1:])
        method, shape = request.method, [*parts[:1], *("*" if p else "" for p in parts[1:2])]
        shape += parts[2:]
        routes: dict[tuple[str, ...], tuple[str, Callable[[], Reply]]] = {
            (): ("GET", lambda: self._service(request)),
            ("layers", "*"): ("GET", lambda: self._layer(parts[1])),
            ("layers", "*", "features"): ("GET", lambda: self._features(parts[1], request)),
            ("layers", "*", "authors"): ("GET", lambda: self._authors(parts[1], request)),
            ("sets",): ("POST", lambda: self._submit(request)),
            ("sets", "*"): ("GET", lambda: self._receipt(parts[1])),
            ("sets", "*", "revoke"): ("POST", lambda: self._revoke(parts[1], request)),
        }
        if tuple(shape) not in routes:
            raise Refused(404, "REQ-404", "There is nothing at this address.")
        allowed, answer = routes[tuple(shape)]
        if method != allowed:
            raise Refused(405, "REQ-405", "The method does not fit the address.", allow=allowed)
        return answer()

    def _known(self, name: str) -> EditLayer:
        layers = self._store.layers()
        if name not in layers:
            raise Refused(404, "LAYER-404", "The node has no such layer.", layers=sorted(layers))
        return layers[name]

    def _service(self, request: Request) -> Reply:
        return json_reply(
            200,
            {
                "service": "shanhe-changes",
                "version": 1,
                "epoch": self._store.epoch(),
                "layers": sorted(self._store.layers()),
                "limits": {"ops": MOST_OPS, "bytes": MOST_BYTES, "page": PAGE},
                "user": request.user,
                "role": request.role,
                "review": {"required": self._store.required()},
            },
        )

    def _layer(self, name: str) -> Reply:
        layer = self._known(name)
        return json_reply(
            200,
            {
                "layer": layer.name,
                "title": layer.title,
                **layer.schema.document(),
                "schema": layer.schema.digest,
                **self._store.summary(layer),
            },
        )

    def _features(self, name: str, request: Request) -> Reply:
        layer, filters = self._known(name), filters_of(request.query())
        return json_reply(200, self._store.features(layer, filters))

    def _authors(self, name: str, request: Request) -> Reply:
        layer, uuids = self._known(name), uuids_of(request.query())
        return json_reply(200, {"authors": self._store.authors(layer, uuids)})

    def _receipt(self, identifier: str) -> Reply:
        receipt = self._store.receipt(identifier) if UUID.fullmatch(identifier) else None
        if receipt is None:
            raise Refused(404, "SET-404", "The node knows no such change set.")
        return json_reply(200, receipt)

    def _submit(self, request: Request) -> Reply:
        require_editor(request)
        sent = received(request)
        stored = self._store.receipt(sent.given.id)
        if stored is None:
            try:
                stored = self._apply(sent, Submitter(request.user, sent.digest))
            except Conflict as conflict:
                return json_reply(409, {"status": "conflict", "conflicts": conflict.found})
        return _outcome(stored, sent.digest)

    def _fitting(self, given: ChangeSet) -> list[Part]:
        """Return the parts of a set that fits the data; refuse (404, 422) any other."""
        layers = [self._known(part.layer) for part in given.by_layer]
        epoch = self._store.epoch()
        if given.epoch != epoch:
            raise Refused(
                422, "SET-EPOCH", "The node's data were replaced; check out again.", expected=epoch
            )
        return [Part(layer, ops_of(part, layer)) for part, layer in zip(given.by_layer, layers)]

    def _apply(self, sent: Received, by: Submitter) -> dict[str, Any]:
        parts = self._fitting(sent.given)
        self._store.apply(sent, parts, by)
        for part in parts:
            self._on_applied(part.layer.name)
        stored = self._store.receipt(sent.given.id)
        if stored is None:
            raise RuntimeError(f"no receipt of {sent.given.id} after its commit")
        return stored

    def _revoke(self, identifier: str, request: Request) -> Reply:
        require_editor(request)
        if not UUID.fullmatch(identifier):
            raise Refused(400, "SET-ID", "A change set is named by a lower-case UUID.")
        digest = request.headers.get("ssp-payload-sm3", "").lower() or None
        self._store.revoke(identifier, Submitter(request.user, digest))
        return self._receipt(identifier)


def _outcome(receipt: dict[str, Any], digest: str) -> Reply:
    if receipt["status"] == "revoked":
        return json_reply(410, {"status": "revoked", "receipt": receipt})
    if receipt["payload_sm3"] != digest:
        raise Refused(409, "SET-DIGEST", "The id is known with another digest.")
    return json_reply(200, {"status": "applied", "receipt": receipt})
