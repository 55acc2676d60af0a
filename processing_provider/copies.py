"""Parameters that name working copies."""

from __future__ import annotations

from ..plugin.i18n import N_
from .declare import Declared, files_in


def together_with() -> Declared:
    """Return the parameter for copies whose edits go in one change set with those of INPUT."""
    return files_in(
        "TOGETHER_WITH",
        N_("Further working copies, submitted together with it"),
        optional=True,
        advanced=True,
        help=N_(
            "Working copies of other layers of the same node, whose edits belong to it: all go as "
            "one change set, and the node applies all of them or none. Nodes reached over WFS or "
            "OGC API Features cannot do this."
        ),
    )
