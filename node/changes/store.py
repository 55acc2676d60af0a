"""What the change service asks of the place where the data are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from .layers import EditLayer
from .parse import Op
from .receiving import Received
from .reviews import ReviewStore


class Conflict(Exception):  # noqa: N818
    """At least one base is stale, or a natural key is taken; `found` names every one."""

    def __init__(self, found: list[dict[str, Any]]) -> None:
        self.found = found
        super().__init__(len(found))


@dataclass(frozen=True)
class Submitter:
    """Who sent what: the user, and the digest of the bytes (None for a fence without it)."""

    user: str
    payload_sm3: str | None


@dataclass(frozen=True)
class Part:
    """The ops of a set on one layer, which fit it."""

    layer: EditLayer
    ops: list[Op]


class Store(Protocol):
    """Where features, receipts and reviews are kept; every call is a transaction of its own."""

    reviews: ReviewStore

    def layers(self) -> dict[str, EditLayer]:
        """Return the layers that take change sets, by name, as they are now."""
        ...

    def epoch(self) -> str:
        """Return the identity of this state of the data."""
        ...

    def required(self) -> list[str]:
        """Return the layers whose sets need an approval."""
        ...

    def summary(self, layer: EditLayer) -> dict[str, Any]:
        """Return `count`, `extent`, `version` and `epoch` of a layer."""
        ...

    def features(self, layer: EditLayer, filters: dict[str, Any]) -> dict[str, Any]:
        """Return a page: `features`, `next`, `version`, `epoch`, with `since` also `deleted`."""
        ...

    def authors(self, layer: EditLayer, uuids: list[str]) -> list[dict[str, Any]]:
        """Return `uuid`, `ver` (None if deleted), `author` and `at` of what change sets made."""
        ...

    def receipt(self, change_set: str) -> dict[str, Any] | None:
        """Return the receipt of a change set, None if there is none."""
        ...

    def apply(self, sent: Received, parts: list[Part], by: Submitter) -> None:
        """Apply a set unless it has a receipt; raise `Conflict` or `Refused`, else it is done."""
        ...

    def revoke(self, change_set: str, by: Submitter) -> None:
        """Set a fence unless the set has a receipt."""
        ...
