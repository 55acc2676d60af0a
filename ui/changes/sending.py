"""Submitting and withdrawing as tasks, with unsaved edits saved and logins unlocked before."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, Callable, Optional, Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...core.editing import states
from ...core.editing.pulling import Pulled
from ...core.editing.submission import NOTHING, Outcome
from ...core.errors import Problem
from ...core.feedback import Feedback
from ...plugin.checkout.in_project import layers_in, require_saved, unsaved_in
from ...plugin.checkout.outbox import send_set, withdraw_set
from ...plugin.checkout.pull import refresh, told_of
from ...plugin.checkout.set_file import settle_copies
from ...plugin.checkout.submission import open_journal, submit, withdraw
from ...plugin.checkout.working_copy import open_copy
from ...plugin.i18n import N_, tr
from ...plugin.messages import sentence
from ...plugin.net import NodeSession
from ...plugin.nodes import store
from ...plugin.nodes.credentials import unlock
from ..asking import Question, asked
from ..surroundings import Surroundings
from . import known
from .known import layer_of
from .lines import JOURNAL, Line

TOO_LARGE = "EDIT-30"
KEPT = frozenset({states.QUEUED, states.UNKNOWN, states.REJECTED})
"""Where the tab tells the reason as long as it holds, the message bar need not."""
TOLD = {
    states.IN_REVIEW: N_("The change set of {layer} waits for a reviewer."),
    states.APPROVED: N_("The change set of {layer} is approved: send it now."),
    states.WITHDRAWN: N_("The change set of {layer} is withdrawn; its edits are pending again."),
    NOTHING: N_("There is nothing to submit."),
}
Work = Callable[[Path, Feedback], Any]
Done = Callable[[Line, Any], None]
Dispatch = Callable[..., Outcome]
"""What is done with a set: its id, the journal, `feedback`."""


class Sending(QObject):
    """One at a time: `changed` when it begins and ends, `settled` with the line and the outcome."""

    changed = pyqtSignal()
    settled = pyqtSignal(object, object)

    def __init__(self, surroundings: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self._surroundings, self._parent = surroundings, parent
        self.busy = False

    def submit(self, line: Line, split: bool = False) -> None:
        """Offer to save unsaved edits, then check, seal and send; `split`: in parts if need be."""
        title = tr("Submit edits of {layer}").format(layer=line.title)
        if line.path is None:
            self.without_copy(title, line, send_set)
        elif self.is_ready(line) and self.is_saved_first(line):
            self.start(title, line, partial(submitted, split=split))

    def withdraw(self, line: Line) -> None:
        """Ask, then take the open set back at the node."""
        title = tr("Withdraw edits of {layer}").format(layer=line.title)
        if self.is_ready(line) and self._is_sure(line):
            if line.path is None:
                self.without_copy(title, line, withdraw_set)
            else:
                self.start(title, line, withdrawn)

    def refresh(self, line: Line) -> None:
        """Take over what others changed at the node."""
        if self.is_ready(line) and self.is_saved(line):
            title = tr("Refresh {layer} from the node").format(layer=line.title)
            self.start(title, line, refreshed, self._tell_pulled)

    def is_ready(self, line: Line) -> bool:
        """Tell whether something can be sent for a line now: node known, login unlocked."""
        if self.busy:
            return False
        try:
            store.node(line.node_id)
            unlock()  # the login, and the key of the audit log
        except Problem as problem:
            self._surroundings.warn(sentence(problem))
            return False
        return True

    def is_saved(self, line: Line) -> bool:
        """Tell whether the file holds all edits of its layers; say so where it does not."""
        try:
            if line.path is not None:
                require_saved(line.path)
        except Problem as problem:
            self._surroundings.warn(sentence(problem))
            return False
        return True

    def is_still_saved(self, line: Line) -> bool:
        """Tell whether no layer was edited while its file was refreshed; say so where one was."""
        layer = unsaved_in(line.path) if line.path is not None else None
        if layer is None:
            return True
        told = tr(
            "“{layer}” was edited while it was refreshed. These unsaved edits rest on older values "
            "and would overwrite newer ones: discard them and edit again."
        )
        self._surroundings.warn(told.format(layer=layer.name()))
        return False

    def start(
        self,
        title: str,
        line: Line,
        work: Work,
        done: Optional[Done] = None,
        problem: Optional[Callable[[str], None]] = None,
    ) -> None:
        """Run `work(path, feedback)` off the main thread, nothing else of its kind meanwhile.

        `done(line, result)` is called after the file was read anew; without it, the result is an
        outcome, which is told.
        """
        if line.path is None:
            return
        self.run(
            title,
            partial(work, line.path),
            partial(done or self.tell, line),
            problem,
            [line.path],
        )

    def run(
        self,
        title: str,
        work: Callable[[Feedback], Any],
        done: Callable[[Any], None],
        problem: Optional[Callable[[str], None]] = None,
        paths: Sequence[Path] = (),
    ) -> None:
        """As `start`, for the working copies at `paths`, or for none."""
        self.busy = True
        warn = problem or self._surroundings.warn
        self._surroundings.tasks.start(title, work, done, warn, partial(self._end, paths))
        self.changed.emit()

    def _end(self, paths: Sequence[Path]) -> None:
        """However it ended: the files may be others than their layers have read."""
        self.busy = False
        for layer in [one for path in paths for one in layers_in(path)]:
            reread(layer)
        self.changed.emit()

    def tell(self, line: Line, outcome: Outcome) -> None:
        """Tell how a set stands, in the message bar and to whoever listens."""
        self.settled.emit(line, outcome)
        if outcome.problem is not None and outcome.problem.code == TOO_LARGE:
            self._offer_parts(line, outcome.problem)
        else:
            self._tell(line, outcome)

    def without_copy(self, title: str, line: Line, send: Dispatch) -> None:
        """Send, withdraw or ask after a set that has no one working copy here.

        If it has parts in several, those that are known are settled.
        """
        if self.is_ready(line):
            copies = known.paths()
            work = partial(_dispatched, line.set_id, send, copies)
            self.run(title, work, partial(self.tell, line), paths=copies)

    def _offer_parts(self, line: Line, problem: Problem) -> None:
        """Ask whether edits that are too many for one set may go in several."""
        told = tr(
            "{reason}\n\nThey can go in parts. Each part is applied as a whole or not at all, "
            "but the node may apply one part and refuse another."
        ).format(reason=sentence(problem))
        question = Question("ShanheInParts", tr("Too Many Edits"), told, tr("Send in Parts"))
        if asked(self._parent, question):
            self.submit(line, split=True)

    def _tell(self, line: Line, outcome: Outcome) -> None:
        if outcome.state == states.CONFLICT:
            told = tr(
                "Others changed {count} of the same features of {layer}; nothing was applied. "
                "“Settle Conflicts” leads on."
            )
            count = len(outcome.conflicts)
            self._surroundings.note(told.format(count=count, layer=line.title))
        elif outcome.problem is not None:
            told_below = outcome.set_id and outcome.state in KEPT
            warn = self._surroundings.note if told_below else self._surroundings.warn
            warn(sentence(outcome.problem))
        elif outcome.state == states.APPLIED:
            told = tr("Changes applied to {layer}: {count}. Receipt {id}.")
            shown = told.format(count=outcome.applied, layer=line.title, id=outcome.set_id)
            self._surroundings.tell(shown)
        elif outcome.state == states.PARTIAL:
            told = tr("{layer}: {count} changes applied, the others are pending again.")
            count = len((outcome.receipt or {}).get("versions", {}))
            self._surroundings.warn(told.format(layer=line.title, count=count))
        elif outcome.state in TOLD:
            self._surroundings.tell(tr(TOLD[outcome.state]).format(layer=line.title))

    def _tell_pulled(self, line: Line, pulled: Pulled) -> None:
        if not self.is_still_saved(line):
            return
        told = told_of(pulled, line.title)
        if pulled.conflicts:
            self._surroundings.warn(told)
        else:
            self._surroundings.tell(told)

    def is_saved_first(self, line: Line) -> bool:
        """Save the layer's unsaved edits if the planner agrees; False to stop here."""
        layer = layer_of(line.path)
        if layer is None or not layer.isModified():
            return True
        told = tr("“{layer}” has unsaved edits. Save them, then submit?").format(layer=layer.name())
        question = Question(
            "ShanheSaveFirst", tr("Submit Edits"), told, tr("Save and Submit"), begun=True
        )
        if not asked(self._parent, question):
            return False
        if layer.commitChanges(False):
            return True
        fault = "\n".join(layer.commitErrors())
        self._surroundings.warn(tr("The edits could not be saved: {reason}").format(reason=fault))
        return False

    def _is_sure(self, line: Line) -> bool:
        told = tr(
            "Withdraw the change set of “{layer}” for good? If the node has not applied it, its "
            "edits are pending again."
        ).format(layer=line.title)
        title = tr("Withdraw Change Set")
        return asked(self._parent, Question("ShanheWithdraw", title, told, tr("Withdraw")))


def submitted(path: Path, feedback: Feedback, split: bool = False) -> Outcome:
    """Submit the edits of the working copy at `path`; runs in a worker thread."""
    copy = open_copy(path)
    with JOURNAL, closing(open_journal()) as journal:
        with NodeSession(store.node(copy.node_id)) as session:
            try:
                return submit(copy, journal, session, feedback, split=split)
            except Problem as problem:
                if problem.code != TOO_LARGE:
                    raise
                return Outcome(states.DRAFT, problem=problem)


def withdrawn(path: Path, feedback: Feedback) -> Outcome:
    """Withdraw the open set of the working copy at `path`; runs in a worker thread."""
    copy = open_copy(path)
    with JOURNAL, closing(open_journal()) as journal:
        with NodeSession(store.node(copy.node_id), feedback=feedback) as session:
            return withdraw(copy, journal, session)


def refreshed(path: Path, feedback: Feedback) -> Pulled:
    """Pull into the working copy at `path`; runs in a worker thread."""
    copy = open_copy(path)
    return refresh(store.node(copy.node_id), copy.layer, path, feedback)


def _dispatched(set_id: str, send: Dispatch, copies: Sequence[Path], feedback: Feedback) -> Outcome:
    with JOURNAL, closing(open_journal()) as journal:
        outcome = send(set_id, journal, feedback=feedback)
        settle_copies(journal, set_id, copies)
        return outcome


def reread(layer: Optional[QgsVectorLayer]) -> None:
    """The versions of features in the file have changed under the layer."""
    if layer is not None:
        layer.dataProvider().reloadData()
        layer.triggerRepaint()
