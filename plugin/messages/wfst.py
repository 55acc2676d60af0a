"""Sentences for the problems of: nodes edited over WFS, and what services for edits promise."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "TIER-01": N_(
        "Node {node} has no change service at this address. Correct the address in the node "
        "profile."
    ),
}
