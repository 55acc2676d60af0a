"""Submitting and withdrawing as tasks, with unsaved edits saved and logins unlocked before."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...core.editing import states
from ...core.editing.pulling import Pulled
from ...core.editing.submission import NOTHING, Outcome
from ...core.errors import Problem
from ...core.feedback import Feedback
from ...plugin.checkout.pull import refresh, told_of
from ...plugin.checkout.submission import open_journal, submit, withdraw
from ...plugin.checkout.working_copy import open_copy
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ...plugin.net import NodeSession
from ...plugin.nodes import store
from ...plugin.nodes.credentials import unlock
from ..asking import Question, asked
from ..surroundings import Surroundings
from .known import layer_of
from .lines import JOURNAL, Line

Work = Callable[[Path, Feedback], Any]
Done = Callable[[Line, Any], None]


class Sending(QObject):
    """One at a time: `changed` when it begins and ends, `settled` with the line and the outcome."""

    changed = pyqtSignal()
    settled = pyqtSignal(object, object)

    def __init__(self, surroundings: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self._surroundings, self._parent = surroundings, parent
        self.busy = False

    def submit(self, line: Line) -> None:
        """Offer to save unsaved edits, then check, seal and send."""
        if self.is_ready(line) and self._saved(layer_of(line.path)):
            self.start(tr("Submit edits of {layer}").format(layer=line.title), line, submitted)

    def withdraw(self, line: Line) -> None:
        """Ask, then take the open set back at the node."""
        if self.is_ready(line) and self._is_sure(line):
            self.start(tr("Withdraw edits of {layer}").format(layer=line.title), line, withdrawn)

    def refresh(self, line: Line) -> None:
        """Take over what others changed at the node."""
        if self.is_ready(line) and self.is_saved(line):
            title = tr("Refresh {layer} from the node").format(layer=line.title)
            self.start(title, line, refreshed, self._tell_pulled)

    def is_ready(self, line: Line) -> bool:
        """Tell whether something can be sent for a line now: node known, login unlocked."""
        if self.busy or line.path is None:
            return False
        try:
            store.node(line.node_id)
            unlock()  # the login, and the key of the audit log
        except Problem as problem:
            self._surroundings.warn(sentence(problem))
            return False
        return True

    def is_saved(self, line: Line) -> bool:
        """Tell whether the file holds all edits of its layer; say so where it does not."""
        layer = layer_of(line.path)
        if layer is None or not layer.isModified():
            return True
        told = tr("“{layer}” has unsaved edits. Save or discard them, then try again.")
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
        self.busy = True
        self._surroundings.tasks.start(
            title,
            partial(work, line.path),
            partial(done or self.tell, line),
            problem or self._surroundings.warn,
            partial(self._end, line),
        )
        self.changed.emit()

    def _end(self, line: Line) -> None:
        """However it ended: the file may be another than the layer has read."""
        self.busy = False
        reread(layer_of(line.path))
        self.changed.emit()

    def tell(self, line: Line, outcome: Outcome) -> None:
        """Tell how a set stands, in the message bar and to whoever listens."""
        self._tell(line, outcome)
        self.settled.emit(line, outcome)

    def _tell(self, line: Line, outcome: Outcome) -> None:
        if outcome.problem is not None:
            self._surroundings.warn(sentence(outcome.problem))
        elif outcome.state == states.APPLIED:
            told = tr("Changes applied to {layer}: {count}. Receipt {id}.")
            shown = told.format(count=outcome.applied, layer=line.title, id=outcome.set_id)
            self._surroundings.tell(shown)
        elif outcome.state == states.PARTIAL:
            told = tr("{layer}: {count} changes applied, the others are pending again.")
            count = len((outcome.receipt or {}).get("versions", {}))
            self._surroundings.warn(told.format(layer=line.title, count=count))
        elif outcome.state == states.IN_REVIEW:
            told = tr("The change set of {layer} waits for a reviewer.")
            self._surroundings.tell(told.format(layer=line.title))
        elif outcome.state == states.APPROVED:
            told = tr("The change set of {layer} is approved: send it now.")
            self._surroundings.tell(told.format(layer=line.title))
        elif outcome.state == states.WITHDRAWN:
            told = tr("The change set of {layer} is withdrawn; its edits are pending again.")
            self._surroundings.tell(told.format(layer=line.title))
        elif outcome.state == NOTHING:
            self._surroundings.tell(tr("There is nothing to submit."))

    def _tell_pulled(self, line: Line, pulled: Pulled) -> None:
        told = told_of(pulled, line.title)
        if pulled.conflicts:
            self._surroundings.warn(told)
        else:
            self._surroundings.tell(told)

    def _saved(self, layer: Optional[QgsVectorLayer]) -> bool:
        """Save the layer's unsaved edits if the planner agrees; False to stop here."""
        if layer is None or not layer.isModified():
            return True
        told = tr("“{layer}” has unsaved edits. Save them, then submit?").format(layer=layer.name())
        question = Question("ShanheSaveFirst", tr("Submit Edits"), told, tr("Save and Submit"))
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


def submitted(path: Path, feedback: Feedback) -> Outcome:
    """Submit the edits of the working copy at `path`; runs in a worker thread."""
    copy = open_copy(path)
    with JOURNAL, closing(open_journal()) as journal:
        with NodeSession(store.node(copy.node_id)) as session:
            return submit(copy, journal, session, feedback)


def withdrawn(path: Path, _feedback: Feedback) -> Outcome:
    """Withdraw the open set of the working copy at `path`; runs in a worker thread."""
    copy = open_copy(path)
    with JOURNAL, closing(open_journal()) as journal:
        with NodeSession(store.node(copy.node_id)) as session:
            return withdraw(copy, journal, session)


def refreshed(path: Path, feedback: Feedback) -> Pulled:
    """Pull into the working copy at `path`; runs in a worker thread."""
    copy = open_copy(path)
    return refresh(store.node(copy.node_id), copy.layer, path, feedback)


def reread(layer: Optional[QgsVectorLayer]) -> None:
    """The versions of features in the file have changed under the layer."""
    if layer is not None:
        layer.dataProvider().reloadData()
        layer.triggerRepaint()
