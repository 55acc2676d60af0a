"""The planner's word on features of which no answer told whether they arrived at the node."""

from __future__ import annotations

from contextlib import closing

from ...core.editing import deciding
from ...core.editing.deciding import Arrived
from ...core.editing.journal import Journal
from ...core.editing.submission import Outcome
from ..nodes.store import node
from ..security.audit import SessionTrail
from .working_copy import WorkingCopy


def in_doubt(copy: WorkingCopy, journal: Journal) -> tuple[str, ...]:
    """Return the new features of the copy about which the planner has to decide, () if none."""
    with closing(copy.tracking()) as tracking:
        return deciding.in_doubt(tracking, journal)


def decide(copy: WorkingCopy, journal: Journal, arrived: Arrived) -> Outcome:
    """Say whether the features in doubt arrived: True, False, or the uuids of those that did.

    The rest of the set is pending again; refresh, then submit. WFST-14 where nothing is in doubt,
    WFST-15 where a feature that arrived was edited since.
    """
    with closing(copy.tracking()) as tracking:
        return deciding.decide(tracking, journal, arrived, SessionTrail(node(copy.node_id)))
