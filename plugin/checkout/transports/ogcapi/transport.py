"""Change sets over OGC API Features Part 4: one feature at a time, without receipts (tier B or C).

After a doubtful attempt everything is sent again and each op answers for itself: a feature that
is there was made, one that holds the new values was changed, one that is gone was deleted.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any, Mapping, Optional, Sequence, Union

from .....core.editing.deciding import IN_DOUBT
from .....core.editing.tracking import DELETE, INSERT, UPDATE
from .....core.editing.transport import Answer, Verdict
from .....core.errors import Cancelled, NothingSent, Problem
from .....core.geometry.geojson import MULTI, SINGLE
from ....messages import sentence
from ....net import NodeSession
from .. import answers
from ..inferred import inferred_receipt
from .channel import Channel, Op, Result, refusal
from .collection import Collection, collection_of
from .compared import Compared
from .conditional import Conditional
from .probe import Promise, promise_of

ORDER = {INSERT: 0, UPDATE: 1, DELETE: 2}
NOBODY = Promise(False, "", frozenset())
"""What is promised by a layer without features: nothing that was tested."""


class OgcApiTransport:
    """Sends to the API at `url`, feature by feature: inserts, then updates, deletions last."""

    fences = False

    def __init__(self, session: NodeSession, url: str) -> None:
        self._session, self._url = session, url

    def submit(self, payload: bytes, set_id: str, digest: str, doubtful: bool = False) -> Answer:
        """Send the set once; it is tested before whether the node heeds preconditions."""
        document = json.loads(payload)
        try:
            collection = _same_layer(self._session, self._url, document)
            if isinstance(collection, Answer):
                return collection
            promise = promise_of(self._session, collection) or NOBODY
        except Cancelled:
            return answers.cancelled(NothingSent())
        except Problem as problem:  # nothing was written yet
            return Answer(Verdict.NOT_DELIVERED, code=problem.code, values=dict(problem.values))
        channel = Channel(self._session, collection, set_id)
        results = _applied(channel, promise, document["ops"], doubtful)
        return summed(results, document, digest, doubtful)

    def fence(self, set_id: str) -> Answer:
        """Say that no fence exists: the node keeps no receipts."""
        return Answer(Verdict.UNKNOWN, code="EDIT-81", values={"set_id": set_id})


def _same_layer(
    session: NodeSession, url: str, document: dict[str, Any]
) -> Union[Collection, Answer]:
    """Return the layer that the set was made against, or the refusal of a set of another."""
    found = collection_of(session, url, document["layer"])
    shapes = [found.schema.geometry_type] if found.schema.geometry_type else [SINGLE, MULTI]
    for shape in shapes:
        shaped = found.shaped(shape)
        if shaped.schema.digest == document["schema"]:
            if found.epoch == document["epoch"]:
                return shaped
            values = {"error": "SET-EPOCH", "message": ""}
            return Answer(Verdict.REJECTED, code="EDIT-50", values=values)
    return Answer(Verdict.REJECTED, code="EDIT-50", values={"error": "SET-SCHEMA", "message": ""})


def _applied(channel: Channel, promise: Promise, ops: Sequence[Op], doubtful: bool) -> list[Result]:
    """Apply the ops until one puts an end to it; return the results so far."""
    patches = "PATCH" in promise.methods or (promise.holds and not promise.methods)
    way = Conditional if promise.holds else Compared
    sender: Union[Conditional, Compared] = way(channel, doubtful, patches)
    results: list[Result] = []
    for op in sorted(ops, key=lambda one: ORDER[one["kind"]]):
        results.append(_one(sender, op, channel))
        if results[-1].stop is not None:
            break
    return results


def _one(sender: Union[Conditional, Compared], op: Op, channel: Channel) -> Result:
    try:
        return sender.apply(op)
    except Cancelled:
        how = Cancelled() if channel.wrote else NothingSent()
        return Result(op, stop=answers.cancelled(how))
    except Problem as problem:  # of reading: nothing is proved of what was written before
        verdict = Verdict.UNKNOWN if channel.wrote else Verdict.NOT_DELIVERED
        return Result(op, stop=Answer(verdict, code=problem.code, values=dict(problem.values)))


def summed(
    results: Sequence[Result], document: Mapping[str, Any], digest: str, doubtful: bool
) -> Answer:
    """Return what all results together prove about the set.

    What is not known of one op is not known of the set: it is sent again as a whole. An end that
    proves that the rest was not taken leaves the rest to the next set.
    """
    doubted = [one.op["uuid"] for one in results if one.doubted]
    if doubted:
        values: dict[str, Any] = {"count": len(doubted), IN_DOUBT: doubted}
        return Answer(Verdict.UNKNOWN, code="OAPI-11", values=values)
    stop = results[-1].stop
    if stop is not None and (doubtful or stop.verdict is Verdict.UNKNOWN):
        return replace(stop, verdict=Verdict.UNKNOWN)
    conflicts = tuple(one.conflict for one in results if one.conflict is not None)
    refusals = [one.refusal for one in results if one.refusal is not None]
    versions = {one.op["uuid"]: one.version for one in results if one.applied}
    if not versions and not doubtful:
        nothing = _nothing(conflicts, refusals, stop)
        if nothing is not None:
            return nothing
    receipt = inferred_receipt(document, digest, versions, _identities(results))
    if receipt["status"] == "applied":
        return Answer(Verdict.APPLIED, receipt)
    refusals += _rest(results, document["ops"], stop)
    values = {"applied": len(versions), "ops": receipt["ops"]}
    values.update(conflicts=len(conflicts), refused=len(refusals))
    return Answer(Verdict.PARTIAL, receipt, conflicts, tuple(refusals), "OAPI-10", values)


def _nothing(
    conflicts: Sequence[dict[str, Any]], refusals: Sequence[dict[str, Any]], stop: Optional[Answer]
) -> Optional[Answer]:
    """Return the plain answer where nothing was applied and all has one reason."""
    reasons = [bool(conflicts), bool(refusals), stop is not None]
    if reasons == [False, False, True]:
        return stop
    if reasons == [True, False, False]:
        return answers.conflicting(conflicts)
    if reasons == [False, True, False]:
        first = refusals[0]
        values = {"error": first["code"], "message": first["message"], "op": str(first["op"])}
        return Answer(
            Verdict.REJECTED, refusals=tuple(refusals), code="EDIT-43", values=dict(values)
        )
    return None


def _identities(results: Sequence[Result]) -> dict[str, str]:
    return {one.op["uuid"]: one.identity for one in results if one.identity}


def _rest(
    results: Sequence[Result], ops: Sequence[Op], stop: Optional[Answer]
) -> list[dict[str, Any]]:
    """Return as refused what was not taken because of an end in the middle."""
    if stop is None:
        return []
    answered = {one.op["uuid"] for one in results[:-1]}
    message = sentence(Problem(stop.code, **stop.values))
    return [refusal(op, stop.code, message) for op in ops if op["uuid"] not in answered]
