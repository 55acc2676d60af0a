"""What a node's own words prove, however they travelled."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from ....core.editing.backoff import LONGEST_SECONDS
from ....core.editing.transport import Answer, Verdict
from ....core.errors import Cancelled, NothingSent

OTHER_DIGEST = "SET-DIGEST"
HELP = {
    "ROLE-403": "EDIT-49",
    "42501": "EDIT-49",  # PostgreSQL's own word for a missing right
    "SET-EPOCH": "EDIT-50",
    "SET-SCHEMA": "EDIT-50",
    "SET-REVIEW": "REV-10",
    "SET-RETURNED": "REV-11",
}
"""The problem that words a refusal which correcting the edits does not help against."""
CORRECT = "EDIT-43"


def conflicting(listed: Sequence[Any]) -> Answer:
    """Return the answer for the conflicts that a node lists."""
    found = tuple(one for one in listed if isinstance(one, dict))
    return Answer(Verdict.CONFLICT, conflicts=found, code="EDIT-44", values={"count": len(found)})


def alarming() -> Answer:
    """Return the answer for an id that the node knows with other bytes."""
    return Answer(Verdict.UNKNOWN, code="EDIT-45")


def cancelled(how: Cancelled) -> Answer:
    """Return the answer of an attempt that the planner stopped: certain if nothing was sent.

    It is then not sent by itself for a while, so that there is time to withdraw it.
    """
    if isinstance(how, NothingSent):
        return Answer(Verdict.NOT_DELIVERED, code="EDIT-51", retry_after=LONGEST_SECONDS)
    return Answer(Verdict.UNKNOWN, code="EDIT-48")


def rejected(document: Mapping[str, Any]) -> Answer:
    """Return the answer for a refusal: its code, its message and the op it names."""
    error, message = document["code"], str(document.get("message", ""))
    values = {"error": error, "message": message, "op": _op(document)}
    return Answer(Verdict.REJECTED, code=HELP.get(error, CORRECT), values=values)


def _op(document: Mapping[str, Any]) -> str:
    """Return the number of the op that the node names, '–' if none."""
    detail = document.get("detail")
    number = detail.get("op") if isinstance(detail, dict) else None
    return str(number) if isinstance(number, int) else "–"
