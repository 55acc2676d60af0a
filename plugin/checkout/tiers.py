"""What a node's services for edits promise: found by a self-test that writes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

from ...core.errors import Problem
from ...core.feedback import Feedback
from ..i18n import N_, tr
from ..messages import sentence
from ..net import NodeSession, checked_json
from ..nodes.profiles import CHANGES, EDITABLE, OGCAPI, POSTGIS, WFST, Endpoint, NodeProfile
from .transports.postgis.connection import connected, prepared_layers

A, B, C, UNFIT = "A", "B", "C", "–"
"""Receipts in the same transaction; versions without receipts; plain layers; no edits at all."""

Probe = Callable[[NodeSession, Endpoint, Optional[Feedback]], "Tier"]

_KEPT = N_("No edit is lost on this computer, whatever ends QGIS.")
_ONCE = N_("A change set is applied at most once, even if it arrives twice or late.")
_WHOLE = N_("All changes of a set are applied, or none is.")
_APART = N_("Each feature is applied by itself, so a set may be applied in part.")
_NOT_OVERWRITTEN = N_("Nobody's edits are overwritten unseen.")
_CERTAIN = N_("Whether a set arrived is always found out without asking anybody.")
_INFERRED = N_(
    "Whether a set arrived is inferred from the features. After a lost answer a conflict may be "
    "shown that is none."
)
_BOUND = N_("The node keeps the digest of what the reviewer approved.")
_UNBOUND = N_("What the reviewer approved is proved on this computer only.")
_INSERTS_ONCE = N_(
    "Updates and deletions are applied at most once; new features are never sent again by "
    "themselves."
)
_COMPARED = N_(
    "A feature that others changed is not overwritten, unless they do so in the moment of sending "
    "or change it back."
)
_ASKED = N_(
    "After a lost answer you may have to look at the node whether new features arrived, and decide."
)
PROMISES = {
    A: (_KEPT, _ONCE, _WHOLE, _NOT_OVERWRITTEN, _CERTAIN, _BOUND),
    B: (_KEPT, _ONCE, _WHOLE, _NOT_OVERWRITTEN, _INFERRED, _UNBOUND),
    C: (_KEPT, _INSERTS_ONCE, _APART, _COMPARED, _ASKED, _UNBOUND),
    UNFIT: (),
}
PROMISES_APART = {**PROMISES, B: (_KEPT, _ONCE, _APART, _NOT_OVERWRITTEN, _INFERRED, _UNBOUND)}
"""As PROMISES, of services that take one feature at a time."""


@dataclass(frozen=True)
class Tier:
    """A letter, why it is that one, and what it promises; both in the reader's language."""

    letter: str
    reason: str
    promises: tuple[str, ...]


def tier(letter: str, reason: str, *, apart: bool = False, reviews: bool = True) -> Tier:
    """Return the tier of that letter.

    `apart`: its service takes one feature at a time; `reviews`: it keeps them if it is of tier A.
    """
    promises = (PROMISES_APART if apart else PROMISES)[letter]
    kept = [text if reviews or text is not _BOUND else _UNBOUND for text in promises]
    return Tier(letter, reason, tuple(map(tr, kept)))


def assess(
    profile: NodeProfile, session: NodeSession, feedback: Optional[Feedback] = None
) -> dict[str, Tier]:
    """Return the tier of each service of `profile` that takes edits, by its protocol.

    Nothing is written. A service that cannot be used gets UNFIT with the reason. Raises only
    `Cancelled`.
    """
    found = {}
    for protocol in EDITABLE:
        endpoint = profile.endpoint(protocol)
        if endpoint is not None and protocol in PROBES:
            found[protocol] = _assessed(PROBES[protocol], session, endpoint, feedback)
    return found


def _assessed(
    probe: Probe, session: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]
) -> Tier:
    try:
        return probe(session, endpoint, feedback)
    except Problem as problem:
        return tier(UNFIT, sentence(problem))


DURABLE = """
    SELECT current_setting('fsync') = 'on'
        AND current_setting('synchronous_commit') NOT IN ('off', 'local')
"""


def _database(_: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]) -> Tier:
    """The suite's objects are there; a set's own commit is always waited for (see postgis.sql)."""
    with connected(endpoint, feedback) as connection:
        layers = prepared_layers(connection)
        if not layers:
            raise Problem("PG-02", reason="ssp.layer")
        with connection.cursor() as cursor:
            cursor.execute(DURABLE)
            durable = bool(cursor.fetchone()[0])
    told = tr("The database is prepared: {count} layers take change sets with receipts.")
    reason = told.format(count=len(layers))
    if not durable:
        warning = tr(
            "It is set up to confirm before it has written (fsync or synchronous_commit is off): "
            "a power cut can take back what it confirmed."
        )
        reason = f"{reason} {warning}"
    return tier(A, reason)


def _change_service(session: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]) -> Tier:
    found = checked_json(session.get(endpoint.url, feedback=feedback))
    if not isinstance(found, dict) or found.get("service") != "shanhe-changes":
        raise Problem("TIER-01", node=session.profile.name)
    return tier(A, tr("The node's change service keeps a receipt of each change set."))


def _feature_service(
    session: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]
) -> Tier:
    from .transports.wfst.probe import assess as probe

    return probe(session, endpoint, feedback)


def _features_api(session: NodeSession, endpoint: Endpoint, feedback: Optional[Feedback]) -> Tier:
    from .transports.ogcapi.probe import assess as probe

    return probe(session, endpoint, feedback)


PROBES: dict[str, Probe] = {
    POSTGIS: _database,
    CHANGES: _change_service,
    WFST: _feature_service,
    OGCAPI: _features_api,
}
