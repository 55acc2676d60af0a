"""The steps between a working copy and the journal: choose, seal, queue, settle.

Each can be done again without harm, so that whoever comes after a crash redoes what is missing.
"""

from __future__ import annotations

from typing import Any, Iterable, Optional, Sequence

from ..errors import Problem
from . import change_set, same_key, states
from .audit import AUDIT_SEQ, Head
from .journal import Journal, SealedSet
from .parts import APART, ops_of, receipt_for
from .seams import Seams
from .tracking import Change, Tracking

PROPOSER = "submitted_by"
"""Under this name a set that is meant for review tells who proposes it."""


def require_current(tracking: Tracking, journal: Journal) -> None:
    """Raise JRN-02 where sets were sealed that the file does not know: it is an older copy."""
    newest, reached = journal.newest_of(tracking.information["copy_id"])
    if tracking.generation < reached and tracking.open_set != newest:
        held = tracking.generation
        raise Problem("JRN-02", path=str(tracking.path), held=held, reached=reached)


def part_of(changes: Iterable[Change], split: bool) -> list[Change]:
    """Return as many changes as one set may hold.

    Raises EDIT-33 where there is none, EDIT-30 where some are left over and `split` is not given,
    JRN-03 where one feature alone is too large.
    """
    part: list[Change] = []
    size, most = 0, change_set.MOST_BYTES - change_set.HEAD_BYTES
    for change in changes:
        more = change_set.size_of(change)
        if more > most:
            megabytes = round(more / 1e6, 1)
            raise Problem("JRN-03", fid=change.fid or change.uuid, megabytes=megabytes)
        size += more
        if len(part) == change_set.MOST_OPS or size > most:
            if split:
                return part
            raise change_set.too_large()
        part.append(change)
    if not part:
        raise Problem("EDIT-33")
    return part


def sealed_set(
    set_id: str, tracking: Tracking, changes: Sequence[Change], head: Optional[Head]
) -> SealedSet:
    """Return the changes of a copy as an immutable set; `head` is that of the audit log."""
    known, schema = tracking.information, tracking.schema
    payload = change_set.write(set_id, base_of(tracking), changes, head.mac if head else None)
    return SealedSet(
        set_id,
        known["copy_id"],
        known["node_id"],
        schema.layer,
        len(changes),
        payload,
        change_set.digest(payload),
        {change.uuid: change.revision for change in changes},
        states.SEALED,
    )


def base_of(tracking: Tracking) -> change_set.Base:
    """Return what the edits of a copy are made against."""
    epoch = tracking.information["epoch"]
    return change_set.Base(tracking.schema, epoch, tracking.node_schema)


def keep(
    sealed: SealedSet,
    trackings: Sequence[Tracking],
    journal: Journal,
    head: Optional[Head],
    proposer: Optional[str] = None,
) -> None:
    """Put a set into the journal as the copies' next; with a `proposer` it is meant for review."""
    detail: dict[str, Any] = {} if head is None else {AUDIT_SEQ: head.seq}
    if proposer is not None:
        detail[PROPOSER] = proposer
    journal.add(sealed, generation=next_generation(trackings, journal), **detail)


def next_generation(trackings: Iterable[Tracking], journal: Journal) -> int:
    """Return the number of the next set of these copies: higher than any that one has known."""
    known = [(one.generation, one.information["copy_id"]) for one in trackings]
    return 1 + max(max(held, journal.newest_of(copy_id)[1]) for held, copy_id in known)


def queue(sealed: SealedSet, tracking: Tracking, journal: Journal, seams: Seams) -> None:
    """Mark the copy's features with the set and let it go on."""
    tracking.mark(sealed.id, sealed.revisions, journal.generation(sealed.id))
    seams.reached("marked")
    go_on(sealed, journal, seams)


def go_on(sealed: SealedSet, journal: Journal, seams: Seams) -> None:
    """A set whose features are all marked waits to be sent; one meant for review is in review."""
    known = journal.sealing(sealed.id).detail
    _supersede(sealed, journal)
    if PROPOSER in known:
        journal.move(sealed.id, states.IN_REVIEW, **{PROPOSER: known[PROPOSER]})
    else:
        journal.move(sealed.id, states.QUEUED)
    seams.reached("queued")


def mark_part(sealed: SealedSet, tracking: Tracking, journal: Journal) -> None:
    """Mark the features of one copy with a set in which other copies have a part."""
    revisions = sealed.revisions[tracking.schema.layer]
    tracking.mark(sealed.id, revisions, journal.generation(sealed.id))


def _supersede(sealed: SealedSet, journal: Journal) -> None:
    """What a partial set left over, or a returned one tried, goes with the new one of its copy.

    A returned set of several copies with the first new one of any; that the others owe a review
    is known from its history.
    """
    copies = set(sealed.copy_id.split(APART))
    for one in journal.sets():
        if one.state in (states.PARTIAL, states.RETURNED) and copies & {*one.copy_id.split(APART)}:
            journal.move(one.id, states.SUPERSEDED, by=sealed.id)


def settle(set_id: str, tracking: Tracking, journal: Journal) -> None:
    """Bring a copy to what the journal says of its open set."""
    state = journal.state(set_id)
    if state in (states.APPLIED, states.PARTIAL):
        layer, document = tracking.schema.layer, journal.set(set_id).document
        receipt = receipt_for(journal.last(set_id).detail["receipt"], layer)
        tracking.rebase(set_id, ops_of(document, layer), receipt)
    elif state in (states.WITHDRAWN, states.RETURNED):
        arrived = journal.last(set_id).detail.get("arrived", ())
        tracking.release(set_id, arrived, lambda: same_key.note(tracking, journal, set_id))
