"""Whether the suite's files are those of its release."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import Optional

from ...core.feedback import Feedback, Silent
from ...core.manifest import NAME, Compared, compare
from ..about import ROOT, VERSION
from ..i18n import N_, tr

DEVELOPMENT = "pyproject.toml"
"""What a development checkout has and no release."""
SHOWN = 3
KINDS = {
    "changed": N_("changed: {names}"),
    "missing": N_("missing: {names}"),
    "added": N_("not of the release: {names}"),
}
_comparing = Lock()
_known: dict[Path, Optional[Compared]] = {}


def compared(root: Path = ROOT, feedback: Optional[Feedback] = None) -> Optional[Compared]:
    """Compare the files with the release's list, once in a session; None for a checkout.

    A checkout for development has no list and changes all the time, so nothing is said of it. Safe
    in any thread. Raises `Cancelled`.
    """
    with _comparing:
        if root not in _known:
            development = not (root / NAME).is_file() and (root / DEVELOPMENT).is_file()
            _known[root] = None if development else compare(root, feedback or Silent())
        return _known[root]


def verdict(found: Compared) -> str:
    """Return what the comparison found, and what to do, in the reader's language."""
    if not found.differences:
        return tr("The suite's files are those of release {version}.").format(version=VERSION)
    kinds = ((tr(text), getattr(found, kind)) for kind, text in KINDS.items())
    told = "; ".join(text.format(names=_shown(names)) for text, names in kinds if names)
    return tr(
        "The suite's files are not those of release {version} ({files}). Unless you changed them "
        "yourself, install the suite anew from where you trust it, and tell your administrator."
    ).format(version=VERSION, files=told)


def _shown(names: tuple[str, ...]) -> str:
    shown = ", ".join(names[:SHOWN])
    if len(names) <= SHOWN:
        return shown
    return tr("{names} and {count} more").format(names=shown, count=len(names) - SHOWN)
