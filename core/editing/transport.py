"""What carries a sealed set to a node, and what it may answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Optional, Protocol


class Verdict(Enum):
    """What an answer proves about the set."""

    APPLIED = "applied"
    CONFLICT = "conflict"
    REVOKED = "revoked"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    NOT_DELIVERED = "not delivered"


@dataclass(frozen=True)
class Answer:
    """An answer, or the lack of one; `code` and `values` name the problem where there is one."""

    verdict: Verdict
    receipt: Optional[dict[str, Any]] = None
    conflicts: tuple[dict[str, Any], ...] = ()
    code: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    retry_after: Optional[float] = None


class Transport(Protocol):
    """One way to a node. Neither call raises for what the node or the network does."""

    def submit(self, payload: bytes, set_id: str, digest: str) -> Answer:
        """Send the set; the same bytes may be sent again and again."""
        ...

    def fence(self, set_id: str) -> Answer:
        """Withdraw the set for good; APPLIED if it had been applied, else REVOKED or UNKNOWN."""
        ...
