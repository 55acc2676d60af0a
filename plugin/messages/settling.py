"""Settling conflicts in a working copy."""

from ..i18n import N_

SENTENCES = {
    "SETTLE-01": N_(
        "No value can be entered for {fields} here: only for attributes that both sides changed, "
        "and only if the feature stays. Choose a side, settle, and edit the feature afterwards."
    ),
    "SETTLE-02": N_(
        "Your feature still has {key}, as the feature at the node has. Type another value, or make "
        "one feature of both."
    ),
    "SETTLE-03": N_(
        "Another feature of this working copy has {key} already. Type a value that no feature has."
    ),
}
