"""What a node's words about a review mean, however they travelled."""

from __future__ import annotations

from typing import Any, Mapping

from ....core.editing.review import LONGEST_REMARKS, Refused

UNKNOWN_SET = "REV-404"
NO_RIGHT = "ROLE-403"
SENTENCES = {
    "REV-SELF": "REV-12",
    "REV-DIGEST": "REV-13",
    "REV-DECIDED": "REV-14",
    "REV-CLOSED": "REV-15",
    "REV-REMARKS": "REV-16",
    "REV-DECISION": "REV-20",
    UNKNOWN_SET: "REV-18",
    NO_RIGHT: "REV-08",
}
"""The problem that words each code of a node; for all others REV-09."""


def refusal(document: Mapping[str, Any], set_id: str = "", decision: str = "") -> Refused:
    """Return a node's refusal (`code`, `message`) as a problem."""
    error = str(document["code"])
    return Refused(
        SENTENCES.get(error, "REV-09"),
        error=error,
        message=str(document.get("message", "")),
        set_id=set_id,
        decision=decision,
        most=LONGEST_REMARKS,
    )
