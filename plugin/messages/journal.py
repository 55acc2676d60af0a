"""Sentences for the problems of: the journal, its repair, and change sets as files."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "JRN-01": N_(
        "The journal {path} is only looked at here, so nothing can be sent. Close the program "
        "that holds it, then try again."
    ),
}
