"""Settling conflicts in a working copy."""

from ..i18n import N_

SENTENCES = {
    "SETTLE-01": N_(
        "No value can be entered for {fields} here: only for attributes that both sides changed, "
        "and only if the feature stays. Choose a side, settle, and edit the feature afterwards."
    ),
}
