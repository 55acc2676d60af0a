"""After a receipt: some of the set's features are read back, as a node may say what is not so."""

from __future__ import annotations

from dataclasses import replace

from .....core.editing import states
from .....core.editing.journal import Journal
from .....core.editing.reading_back import differences, sample
from .....core.editing.submission import Outcome
from .....core.editing.tracking import GEOMETRY
from .....core.errors import Cancelled, Problem
from .....core.feedback import Feedback
from ....messages import sentence
from ....net import NodeSession
from ....nodes.profiles import CHANGES
from ....redaction import log
from ...remote_layer import RemoteLayer
from ...ways import way_to


def confirmed(
    outcome: Outcome, layer: str, journal: Journal, session: NodeSession, feedback: Feedback
) -> Outcome:
    """Return the outcome, with what differs at the node among a sample of an applied set.

    Asked of change services: a database compares what it stored in the same transaction, services
    without receipts are read by their transports, and the receipt of a WFS is believed. Where
    reading fails nothing is proved, and the set stays applied; the log then tells why.
    """
    if outcome.state != states.APPLIED or way_to(session.profile).protocol != CHANGES:
        return outcome
    ops = sample(journal.set(outcome.set_id).document.get("ops", ()))
    versions = (outcome.receipt or {}).get("versions", {})
    try:
        pages = RemoteLayer(session, layer, feedback).pages(uuids=[op["uuid"] for op in ops])
        rows = [row for page in pages for row in page.rows]
    except (Problem, Cancelled) as problem:
        told = sentence(problem) if isinstance(problem, Problem) else "cancelled"
        log(f"{outcome.set_id} was not read back: {told}", warning=True)
        return outcome
    held = {row.uuid: (row.ver, {**row.values, GEOMETRY: row.wkb}) for row in rows}
    found = differences(ops, versions, held)
    if not found:
        return outcome
    alarm = Problem("CHK-23", set_id=outcome.set_id, count=len(found), sample=len(ops))
    return replace(outcome, findings=(*outcome.findings, *found), problem=alarm)
