"""Sentences for the problems of: working copies submitted together."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "JNT-01": N_(
        "Two of the working copies are of one layer ({layers}). Submit them one after the other."
    ),
    "JNT-02": N_(
        "This change set has parts in several working copies ({layers}). Submit these together, or "
        "withdraw it."
    ),
    "JNT-03": N_(
        "The working copies have different open change sets ({layers}). Submit or withdraw each of "
        "them on its own first."
    ),
    "JNT-04": N_(
        "Node {node} takes only one layer at a time. Submit the working copies one after the other."
    ),
}
