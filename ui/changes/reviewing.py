"""Review from the planner's side: sending for review, asking, and decisions in files."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Sequence

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...core.editing.submission import Outcome
from ...core.feedback import Feedback
from ...plugin.checkout.decision_file import ENDING, take_decision
from ...plugin.checkout.outbox import ask_set
from ...plugin.checkout.review import ask, propose
from ...plugin.checkout.submission import open_journal
from ...plugin.checkout.working_copy import open_copy
from ...plugin.i18n import tr
from ...plugin.net import NodeSession
from ...plugin.nodes import store
from .lines import JOURNAL, Line
from .sending import Sending


class Reviewing:
    """One thing at a time, as for sending."""

    def __init__(self, sending: Sending, parent: QWidget) -> None:
        self._sending, self._parent = sending, parent

    def propose(self, line: Line) -> None:
        """Offer to save unsaved edits, then check, seal and send for review.

        Edits that a reviewer returned in one set with those of other copies go with them again.
        """
        others = [replace(line, path=path) for path in line.together]
        saved = self._sending.is_ready(line) and all(map(self._sending.is_saved, others))
        if saved and self._sending.is_saved_first(line):
            title = tr("Send edits of {layer} for review").format(layer=line.title)
            self._sending.start(title, line, partial(proposed, others=line.together))

    def ask(self, line: Line) -> None:
        """Ask whether somebody has decided."""
        title = tr("Ask about the review of {layer}").format(layer=line.title)
        if line.path is None:
            self._sending.without_copy(title, line, ask_set)
        elif self._sending.is_ready(line):
            self._sending.start(title, line, asked)

    def take_decision(self, line: Line) -> None:
        """Read a decision that a reviewer saved as a file, for a node that keeps no reviews."""
        title = tr("Read a Decision")
        files = tr("Decisions (*{ending})").format(ending=ENDING)
        chosen, _ = QFileDialog.getOpenFileName(self._parent, title, "", files)
        if chosen and self._sending.is_ready(line):
            self._sending.start(title, line, partial(decided, decision=Path(chosen)))


def proposed(path: Path, feedback: Feedback, others: Sequence[Path] = ()) -> Outcome:
    """Send the edits of the copy at `path`, and of `others`, for review; in a worker thread."""
    copy, more = open_copy(path), [open_copy(other) for other in others]
    with JOURNAL, closing(open_journal()) as journal:
        with NodeSession(store.node(copy.node_id)) as session:
            return propose(copy, journal, session, feedback, others=more)


def asked(path: Path, feedback: Feedback) -> Outcome:
    """Take over what was decided about the set of the copy at `path`."""
    copy = open_copy(path)
    with JOURNAL, closing(open_journal()) as journal:
        with NodeSession(store.node(copy.node_id), feedback=feedback) as session:
            return ask(copy, journal, session)


def decided(path: Path, feedback: Feedback, decision: Path) -> Outcome:
    """Take over the decision in a file."""
    copy = open_copy(path)
    with JOURNAL, closing(open_journal()) as journal:
        with NodeSession(store.node(copy.node_id), feedback=feedback) as session:
            return take_decision(copy, journal, session, decision)
