"""What an OGC API promises: found by a test that writes nothing.

A server that does not know preconditions ignores them and answers as if all were well. So it is
asked to change nothing on a version that cannot be: 412 is the proof, a success the warning.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

from .....core.errors import Problem
from .....core.feedback import Feedback
from ....i18n import N_, tr
from ....net import NodeSession, checked_json
from ....nodes.profiles import Endpoint
from ...tiers import UNFIT, B, C, Tier, tier
from .channel import GEOJSON, MERGE_PATCH
from .collection import ACCEPT, Collection, collection_of, collections
from .crs import CRS84
from .features import Item, read_item, replacement

WRONG = '"shanhe-no-such-version"'
REFUSED, FORBIDDEN, NOT_OFFERED = 412, (401, 403), (405, 501)
WRITES = frozenset({"PUT", "PATCH", "DELETE"})
MOST_LAYERS = 20

HOLDS = N_("The node refuses a write that names another version (412), so nothing is overwritten.")
NO_TAG = N_("The node gives features no strong ETag, so a write cannot name the version it means.")
UNSTABLE = N_("The node's ETag of a feature differs from reading to reading, so it proves nothing.")
IGNORED = N_(
    "The node ignores If-Match: it answered {status} to a write that named a wrong version."
)
UNTESTED = N_(
    "The node takes no PATCH, and whether it heeds If-Match cannot be tested without a risk to its "
    "data."
)
UNCLEAR = N_("The node answered {status} where it should refuse a wrong version with 412.")
MAY_NOT = N_("This login may not change features ({status}), so the node could not be tested.")


@dataclass(frozen=True)
class Promise:
    """Whether a node heeds preconditions, and why it is thought so (in the reader's language).

    `methods` are those that it allows on a feature, empty where it does not tell them.
    """

    holds: bool
    reason: str
    methods: frozenset[str]

    @property
    def reading_only(self) -> bool:
        """Tell whether the node says that features cannot be changed."""
        return bool(self.methods) and not self.methods & WRITES


def assess(session: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback] = None) -> Tier:
    """Return the tier of the API at `endpoint`, tested on its first layer that can be edited.

    OAPI-13 where no layer has features; the problem of the last layer where none can be edited.
    """
    failed: Optional[Problem] = None
    for name in collections(session, endpoint.url, feedback)[:MOST_LAYERS]:
        try:
            found = collection_of(session, endpoint.url, name, feedback)
            promise = promise_of(session, found, feedback)
        except Problem as problem:
            failed = problem
            continue
        if promise is not None:
            return _tier(promise)
    raise failed or Problem("OAPI-13")


def promise_of(
    session: NodeSession, collection: Collection, feedback: Optional[Feedback] = None
) -> Optional[Promise]:
    """Return what the node promises for a layer, None where it has no feature to test on."""
    params = {**collection.crs, "limit": "1"}
    page = checked_json(session.get(collection.items, params, headers=ACCEPT, feedback=feedback))
    first = _first(page)
    one = None if first is None else read_item(session, collection, first, feedback)
    if one is None:
        return None
    methods = _methods(session, collection.item(one.row.uuid), feedback)
    again = read_item(session, collection, one.row.uuid, feedback)
    if not one.etag:
        reason = tr(NO_TAG)
    elif again is None or again.etag != one.etag:
        reason = tr(UNSTABLE)
    else:
        reason = _unheeded(session, collection, one, methods, feedback)
    return Promise(not reason, reason or tr(HOLDS), methods)


def _tier(promise: Promise) -> Tier:
    if promise.reading_only:
        told = tr("The node lets this login read features, but not change them.")
        return tier(UNFIT, told)
    return tier(B if promise.holds else C, promise.reason, apart=True)


def _first(page: Any) -> Optional[str]:
    try:
        return str(page["features"][0]["id"])
    except (IndexError, KeyError, TypeError):
        return None


def _methods(session: NodeSession, url: str, feedback: Optional[Feedback]) -> frozenset[str]:
    allowed = session.send("OPTIONS", url, feedback=feedback).headers.get("Allow", "")
    return frozenset(part.strip().upper() for part in allowed.split(",") if part.strip())


def _unheeded(
    session: NodeSession,
    collection: Collection,
    one: Item,
    methods: frozenset[str],
    feedback: Optional[Feedback],
) -> str:
    """Return why preconditions are not to be relied on, '' where they are."""
    url, status = collection.item(one.row.uuid), NOT_OFFERED[0]
    if not methods or "PATCH" in methods:
        headers = {"If-Match": WRONG, "Content-Type": MERGE_PATCH}
        status = session.send("PATCH", url, b"{}", headers, feedback=feedback).status
    if status in NOT_OFFERED:
        if collection.axes.uri != CRS84:  # a server that ignores Content-Crs would spoil it
            return tr(UNTESTED)
        headers = {"If-Match": WRONG, "Content-Type": GEOJSON}
        body = replacement(one, {}, collection)
        status = session.send("PUT", url, body, headers, feedback=feedback).status
    if status == REFUSED:
        return ""
    if status in FORBIDDEN:
        return tr(MAY_NOT).format(status=status)
    told = IGNORED if status in range(200, 300) else UNCLEAR
    return tr(told).format(status=status)
