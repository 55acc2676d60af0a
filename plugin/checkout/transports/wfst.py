"""Change sets to a foreign node's WFS with transactions, by what its layer allows (its tier)."""

from __future__ import annotations

import json
from typing import Any, Mapping, Optional

from ....core.editing.transport import Answer, Verdict
from ....core.errors import Problem
from ...net import NodeSession
from ..wfs_features import SAMPLE, key_of
from ..wfs_receipts import receipt_schema, receipt_type
from ..wfs_service import WfsService
from .answers import rejected
from .wfst_guarded import GuardedLayer
from .wfst_plain import PlainLayer
from .wfst_reply import not_sent
from .wfst_xml import unwritable


class WfstTransport:
    """Sends to the WFS at `url`; what the layer allows is looked up for each set."""

    def __init__(self, session: NodeSession, url: str, layer: str) -> None:
        self._service, self._name = WfsService(session, url), layer

    @property
    def fences(self) -> bool:
        """Whether receipts guard the layer; if that cannot be told now, the fence will tell."""
        try:
            guarded = self._service.schema(self._service.type(self._name)).guarded
            return guarded and receipt_schema(self._service) is not None
        except Problem:
            return True

    def submit(self, payload: bytes, set_id: str, digest: str, doubtful: bool = False) -> Answer:
        """Send the set; NOT_DELIVERED where the service could not even be asked what it is."""
        document = json.loads(payload)
        if "layer" not in document:
            return rejected({"code": "SET-SHAPE", "message": "parts"})
        try:
            layer, present = self._layer(document["layer"])
            if present != document["schema"]:
                return _outdated(layer, document, digest, doubtful)
        except Problem as problem:
            return not_sent(problem)
        for op in document["ops"]:
            field = unwritable(op["new"])
            if field is not None:
                return Answer(Verdict.REJECTED, code="WFST-07", values={"field": field})
        if isinstance(layer, GuardedLayer):
            return layer.submit(document, set_id, digest)
        return layer.submit(document, digest, doubtful)

    def fence(self, set_id: str) -> Answer:
        """Withdraw the set for good, where the node publishes receipts."""
        try:
            receipts = receipt_schema(self._service)
            kind = receipt_type(self._service)
        except Problem as problem:
            return not_sent(problem)
        if receipts is None or kind is None:
            return Answer(Verdict.UNKNOWN, code="WFST-05")
        return GuardedLayer(self._service, kind, receipts, receipts).fence(set_id)

    def _layer(self, name: str) -> tuple[Any, str]:
        """Return the way to the layer, and the digest of its schema now."""
        kind = self._service.type(name)
        schema = self._service.schema(kind)
        if schema.guarded:
            receipts = receipt_schema(self._service)
            described = schema.layer_schema(kind.local, kind.crs)
            return GuardedLayer(self._service, kind, schema, receipts), described.digest
        key = key_of(schema, self._service.features(kind, **self._service.most(SAMPLE)))
        described = schema.layer_schema(kind.local, kind.crs, key)
        return PlainLayer(self._service, kind, schema, key), described.digest


def _outdated(layer: Any, document: Mapping[str, Any], digest: str, doubtful: bool) -> Answer:
    """The layer has changed; only what an earlier attempt did may still be told."""
    settled: Optional[Answer] = None
    if doubtful and isinstance(layer, GuardedLayer):
        settled = layer.settled(document, digest)
    values = {"error": "SET-SCHEMA", "message": ""}
    return settled or Answer(Verdict.REJECTED, code="EDIT-50", values=values)
