"""Sentences for the problems of: checking out a part of a layer."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "SEL-01": N_(
        "The filter “{filter}” cannot be evaluated ({reason}); nothing was checked out. Correct "
        "the expression, for instance \"DLBM\" = '0101'."
    ),
    "SEL-02": N_(
        "Layer {layer} has no field {fields}; nothing was checked out. Its fields are: {known}."
    ),
}
