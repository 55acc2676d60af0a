"""Putting a damaged journal aside and saying what of it was saved."""

from __future__ import annotations

from ...core.editing.quarantine import Salvage, quarantine
from ..i18n import tr
from .submission import journal_path


def repair_journal() -> Salvage:
    """Put the journal aside and make a new one of what can be proved; EDIT-10 or EDIT-02.

    Working copies with a set that the new journal does not know are settled by withdrawing it.
    """
    return quarantine(journal_path())


def told_of(found: Salvage) -> str:
    """Return in sentences what a repair did."""
    told = tr(
        "The journal as it was is kept as {kept}. Change sets saved: {saved}; lost, as far as it "
        "can be read: {lost}. Where a working copy has a lost set, withdraw it: the node then "
        "tells whether it arrived."
    )
    return told.format(kept=found.kept, saved=len(found.saved), lost=", ".join(found.lost) or "–")
