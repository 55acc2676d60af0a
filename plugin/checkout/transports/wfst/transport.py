"""Change sets to a foreign node's WFS with transactions, by what its layer allows (its tier)."""

from __future__ import annotations

import json
from typing import Any, Mapping

from .....core.editing.transport import Answer, Verdict
from .....core.errors import Cancelled, Problem
from ....messages import sentence
from ....net import NodeSession
from ..answers import rejected
from ..inferred import inferred_receipt
from .features import SAMPLE, key_of
from .guarded import GuardedLayer
from .plain import PlainLayer
from .receipts import receipt_schema, receipt_type
from .reply import not_sent
from .service import WfsService
from .transaction_xml import unwritable


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
        except (Cancelled, Problem):
            return True

    def submit(self, payload: bytes, set_id: str, digest: str, doubtful: bool = False) -> Answer:
        """Send the set; NOT_DELIVERED where the service could not even be asked what it is."""
        document = json.loads(payload)
        if "layer" not in document:
            return rejected({"code": "SET-SHAPE", "message": "parts"})
        try:
            layer, present = self._layer(document["layer"])
            answer = self._sent(layer, present, document, digest, doubtful)
        except (Cancelled, Problem) as why:
            return not_sent(why)
        if doubtful and answer.verdict is Verdict.REJECTED and not layer.fences:
            return parted(answer, document, digest)
        return answer

    def _sent(
        self, layer: Any, present: str, document: Mapping[str, Any], digest: str, doubtful: bool
    ) -> Answer:
        if present != document["schema"] or not layer.knows(document["ops"]):
            settled = layer.settled(document, digest) if doubtful else None
            values = {"error": "SET-SCHEMA", "message": ""}
            return settled or Answer(Verdict.REJECTED, code="EDIT-50", values=values)
        named = (unwritable(op["new"]) for op in document["ops"])
        field = next((name for name in named if name is not None), None)
        if field is not None:
            return Answer(Verdict.REJECTED, code="WFST-07", values={"field": field})
        answer: Answer = layer.submit(document, digest, doubtful)
        return answer

    def fence(self, set_id: str) -> Answer:
        """Withdraw the set for good, where the node publishes receipts."""
        try:
            receipts = receipt_schema(self._service)
            kind = receipt_type(self._service)
        except (Cancelled, Problem) as why:
            return not_sent(why)
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


def parted(answer: Answer, document: Mapping[str, Any], digest: str) -> Answer:
    """Return a refusal as one of each op: without a fence, a set in doubt would wait for ever.

    An earlier attempt may still come: the versions or the old values guard against it.
    """
    told = sentence(Problem(answer.code, **answer.values))
    refusals = tuple(
        {"uuid": op["uuid"], "op": op["op"], "code": answer.code, "message": told}
        for op in document["ops"]
    )
    receipt = inferred_receipt(document, digest, {})
    return Answer(Verdict.PARTIAL, receipt, (), refusals, answer.code, answer.values)
