"""The requests of `/changes`; the wire format is docs/changes-api.md."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any, Callable

from ...core.editing.change_set import MOST_BYTES, MOST_OPS
from ..exchange import Refused, Reply, Request, json_reply, require_editor
from .filters import PAGE, filters_of
from .layers import EditLayer, edit_layers
from .parse import UUID, ChangeSet, Op, ops_of
from .reader import Reader
from .receiving import received
from .review_table import ReviewTable
from .reviews import ReviewService
from .tables import Known
from .writer import Conflict, Submitter, Writer


class ChangeService:
    """Serve `/changes`; `on_applied(layer name)` is called after every commit."""

    def __init__(self, path: Path, on_applied: Callable[[str], object]) -> None:
        self.path = path
        self.layers = edit_layers(path)
        self.writer = Writer(path)
        self.review_table = ReviewTable(path)
        self._reviews = ReviewService(self.review_table, self._fitting)
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
        if name not in self.layers:
            raise Refused(
                404, "LAYER-404", "The node has no such layer.", layers=sorted(self.layers)
            )
        return self.layers[name]

    def _service(self, request: Request) -> Reply:
        with Reader(self.path) as reader:
            return json_reply(
                200,
                {
                    "service": "shanhe-changes",
                    "version": 1,
                    "epoch": reader.epoch(),
                    "layers": sorted(self.layers),
                    "limits": {"ops": MOST_OPS, "bytes": MOST_BYTES, "page": PAGE},
                    "user": request.user,
                    "role": request.role,
                    "review": {"required": self.review_table.required()},
                },
            )

    def _layer(self, name: str) -> Reply:
        layer = self._known(name)
        with Reader(self.path) as reader:
            return json_reply(
                200,
                {
                    "layer": layer.name,
                    "title": layer.title,
                    **layer.schema.document(),
                    "schema": layer.schema.digest,
                    **reader.summary(layer),
                    "version": reader.version(layer),
                    "epoch": reader.epoch(),
                },
            )

    def _features(self, name: str, request: Request) -> Reply:
        layer, filters = self._known(name), filters_of(request.query())
        with Reader(self.path) as reader:
            features, following = reader.features(layer, **filters)
            content = {
                "features": features,
                "next": following,
                "version": reader.version(layer),
                "epoch": reader.epoch(),
            }
            if filters["since"] is not None:
                content["deleted"] = reader.deleted(layer, filters["since"])
            return json_reply(200, content)

    def _receipt(self, identifier: str) -> Reply:
        with Reader(self.path) as reader:
            receipt = reader.receipt(identifier)
        if receipt is None:
            raise Refused(404, "SET-404", "The node knows no such change set.")
        return json_reply(200, receipt)

    def _submit(self, request: Request) -> Reply:
        require_editor(request)
        sent = received(request)
        given, digest = sent.given, sent.digest
        stored = self._stored(given.id)
        if stored is None:
            try:
                stored = self._apply(given, Submitter(request.user, digest))
            except Conflict as conflict:
                return json_reply(409, {"status": "conflict", "conflicts": conflict.found})
        return _outcome(stored, digest)

    def _stored(self, identifier: str) -> dict[str, Any] | None:
        with Reader(self.path) as reader:
            return reader.receipt(identifier)

    def _fitting(self, given: ChangeSet) -> tuple[EditLayer, list[Op]]:
        """Return layer and ops of a set that fits the data; refuse (404, 422) any other."""
        layer = self._known(given.layer)
        with Reader(self.path) as reader:
            epoch = reader.epoch()
        if given.epoch != epoch:
            raise Refused(
                422, "SET-EPOCH", "The node's data were replaced; check out again.", expected=epoch
            )
        return layer, ops_of(given, layer)

    def _apply(self, given: ChangeSet, by: Submitter) -> dict[str, Any]:
        layer, ops = self._fitting(given)
        with suppress(Known):  # a repeated request was faster: its receipt answers both
            self.writer.apply(given, ops, layer, by)
            self._on_applied(layer.name)
        stored = self._stored(given.id)
        if stored is None:
            raise RuntimeError(f"no receipt of {given.id} after its commit")
        return stored

    def _revoke(self, identifier: str, request: Request) -> Reply:
        require_editor(request)
        if not UUID.fullmatch(identifier):
            raise Refused(400, "SET-ID", "A change set is named by a lower-case UUID.")
        digest = request.headers.get("ssp-payload-sm3", "").lower() or None
        with suppress(Known):  # applied or revoked before: the stored receipt says which
            self.writer.revoke(identifier, Submitter(request.user, digest))
        return self._receipt(identifier)


def _outcome(receipt: dict[str, Any], digest: str) -> Reply:
    if receipt["status"] == "revoked":
        return json_reply(410, {"status": "revoked", "receipt": receipt})
    if receipt["payload_sm3"] != digest:
        raise Refused(409, "SET-DIGEST", "The id is known with another digest.")
    return json_reply(200, {"status": "applied", "receipt": receipt})
