"""What carries a sealed set to a node, and what it may answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Optional, Protocol


class Verdict(Enum):
    """What an answer proves about the set."""

    APPLIED = "applied"
    CONFLICT = "conflict"
    PARTIAL = "partial"
    REVOKED = "revoked"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    NOT_DELIVERED = "not delivered"


@dataclass(frozen=True)
class Answer:
    """An answer, or the lack of one; `code` and `values` name the problem where there is one.

    A receipt's `versions` name the new version of every feature that was applied, None for one
    that was deleted. PARTIAL (a node that takes one feature at a time) has a receipt of what was
    applied; `conflicts` and `refusals` (uuid, op, code, message) tell what was not, for good.
    """

    verdict: Verdict
    receipt: Optional[dict[str, Any]] = None
    conflicts: tuple[dict[str, Any], ...] = ()
    refusals: tuple[dict[str, Any], ...] = ()
    code: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    retry_after: Optional[float] = None


class Transport(Protocol):
    """One way to a node. Neither call raises for what the node or the network does.

    `fences` tells whether the node keeps receipts, so that `fence` is final; a set can be taken
    back from another node only while no attempt is in doubt.
    """

    @property
    def fences(self) -> bool:
        """Whether a fence is final at the node."""
        ...

    def submit(self, payload: bytes, set_id: str, digest: str, doubtful: bool = False) -> Answer:
        """Send the set; the same bytes may be sent again and again.

        `doubtful` tells that an earlier attempt may have arrived.
        """
        ...

    def fence(self, set_id: str) -> Answer:
        """Withdraw the set for good; APPLIED if it had been applied, else REVOKED or UNKNOWN."""
        ...
