"""The dialog in which a reviewer reads what was proposed, and approves or returns it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtWidgets import QDialog, QFileDialog, QInputDialog, QWidget

from ...core.editing.review import APPROVED, RETURNED, Decision, Proposal
from ...core.errors import Problem
from ...plugin.checkout.decision_file import ENDING
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ...plugin.nodes.credentials import unlock
from ..surroundings import Surroundings
from . import review_desk, words
from .edits import Edit, Edits
from .exchange import kinds
from .place import Marks, shapes_of
from .review_desk import Desk, Read
from .review_view import ReviewView
from .showing import when

SHORT = 12


class ReviewDialog(QDialog):
    """Lists what waits at all nodes; a set that came as a file is read in as well."""

    def __init__(self, surroundings: Surroundings, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("ShanheReviewDialog")
        self.setWindowTitle(tr("Waiting for My Review"))
        self._surroundings = surroundings
        self._marks = Marks(surroundings.iface.mapCanvas())
        self._desk, self._read, self._asked = Desk((), ()), None, 0
        self.view = ReviewView(self)
        self._connect()
        self._look()

    @property
    def reading(self) -> Optional[Read]:
        """What is shown to be decided on, None for nothing."""
        return self._read

    def reload(self) -> None:
        """Ask all nodes what waits."""
        try:
            unlock()
        except Problem as problem:
            self.view.say(sentence(problem))
            return
        self._forget()
        self.view.say(tr("Asking the nodes…"))
        self._start(tr("Ask what waits for review"), review_desk.desk, self._show_desk)

    def open_file(self, path: str = "") -> None:
        """Read a set from a file."""
        title = tr("Open a Change Set")
        chosen = path or QFileDialog.getOpenFileName(self, title, "", kinds())[0]
        if chosen:
            self._fetch(title, partial(review_desk.read_file, Path(chosen)))

    def decide(self, decision: str) -> None:
        """Tell the node, or write into a file, what was decided about exactly what was read."""
        given, remarks = self._read, self.view.remarks.toPlainText().strip()
        if given is None:
            return
        if decision == RETURNED and not remarks:
            self.view.say(tr("Write what has to be corrected, then return the set."))
            self.view.remarks.setFocus()
            return
        if given.file is not None:
            self._decide_in_file(given, decision, remarks)
            return
        work = partial(review_desk.decided, given, decision, remarks)
        self._start(tr("Decide about a change set"), work, self._is_decided)

    def done(self, result: int) -> None:
        """Take the marks off the map."""
        self._marks.clear()
        super().done(result)

    def _decide_in_file(self, given: Read, decision: str, remarks: str) -> None:
        title = tr("Save the Decision")
        name, agreed = QInputDialog.getText(self, title, tr("Your name, as the reviewer:"))
        if not agreed or not name.strip() or given.file is None:
            return
        usual = str(given.file.with_suffix(ENDING))
        files = tr("Decisions (*{ending})").format(ending=ENDING)
        chosen, _ = QFileDialog.getSaveFileName(self, title, usual, files)
        if chosen:
            path = chosen if chosen.endswith(ENDING) else chosen + ENDING
            made = Decision(name.strip(), given.proposal.payload_sm3, decision, remarks)
            work = partial(review_desk.saved, given, Path(path), made)
            self._start(title, work, self._is_decided)

    def _show_desk(self, found: Desk) -> None:
        self._desk = found
        self.view.list_waiting(
            [self._row(profile.name, one) for profile, one in found.waiting],
            tr("Nothing waits for your review."),
        )
        self.view.say("\n".join(map(sentence, found.problems)))

    def _row(self, node: str, one: Proposal) -> str:
        above = f"{one.layer} · {node} · {words.counts(one.counts)}"
        below = tr("by {name}").format(name=one.submitted_by)
        return f"{above}\n{below} · {when(one.submitted_at)}"

    def _picked(self, row: int) -> None:
        self._forget()
        if 0 <= row < len(self._desk.waiting):
            profile, one = self._desk.waiting[row]
            self._fetch(tr("Fetch a change set"), partial(review_desk.read, profile, one.id))

    def _fetch(self, title: str, work: Any) -> None:
        """Show what was asked for last; what arrives later and was asked for earlier is dropped."""
        self._asked += 1
        self._start(title, work, partial(self._fetched, self._asked))

    def _fetched(self, asked: int, found: Read) -> None:
        if asked == self._asked:
            self._show_read(found)

    def _show_read(self, found: Read) -> None:
        self._read = found
        one = found.proposal
        self.view.details.fill(found.edits)
        self.view.show_details()
        told = tr("{layer}: {edits}\nSM3 {digest}…; the decision holds for these bytes only.")
        edits = words.spoken_counts(one.counts)
        self.view.title.setText(
            told.format(layer=one.layer, edits=edits, digest=one.payload_sm3[:SHORT])
        )
        self.view.say(_told_rest(found.edits))
        self._look()

    def _is_decided(self, found: Proposal) -> None:
        told = {
            APPROVED: tr("Approved: the submitter can send it now."),
            RETURNED: tr("Returned with your remarks."),
        }
        self._surroundings.tell(told[found.decision])
        self.view.remarks.clear()
        self.reload()

    def _show_on_map(self, index: Optional[QModelIndex] = None) -> None:
        if self._read is None:
            return
        subject = self.view.details.subject(index) if index is not None else None
        edits = self._read.edits
        wanted = [subject] if isinstance(subject, Edit) else edits.items
        crs = QgsCoordinateReferenceSystem(edits.crs)
        self._marks.show(shapes_of(wanted, edits.crs), crs)

    def _forget(self) -> None:
        self._read = None
        self._asked += 1
        self._marks.clear()
        self.view.details.clear()
        self.view.title.setText("")
        self._look()

    def _look(self) -> None:
        for button in (self.view.approve, self.view.give_back, self.view.show_on_map):
            button.setEnabled(self._read is not None)

    def _start(self, title: str, work: Any, done: Any) -> None:
        self._surroundings.tasks.start(title, work, done, self.view.say)

    def _connect(self) -> None:
        view = self.view
        view.list.currentRowChanged.connect(self._picked)
        view.reload.clicked.connect(lambda _checked: self.reload())
        view.open_file.clicked.connect(lambda _checked: self.open_file())
        view.approve.clicked.connect(lambda _checked: self.decide(APPROVED))
        view.give_back.clicked.connect(lambda _checked: self.decide(RETURNED))
        view.show_on_map.clicked.connect(lambda _checked: self._show_on_map())
        view.tree.activated.connect(self._show_on_map)


def _told_rest(edits: Edits) -> str:
    """Return where to read what the list does not show, '' if it shows all."""
    if len(edits.items) == edits.total:
        return ""
    told = tr(
        "The first {shown} of {count} edits are shown. “Review change sets” in the toolbox writes "
        "all of them into a report; read it before you decide."
    )
    return told.format(shown=len(edits.items), count=edits.total)
