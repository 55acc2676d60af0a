"""From a refused set to settled conflicts: withdraw, refresh, choose; each step can be the first.

What was done is in the working copy and the journal, so whatever ends QGIS in between, the line's
next step goes on from there.
"""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Callable, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...core.editing import conflicts, states
from ...core.editing.pulling import Pulled
from ...core.editing.submission import Outcome
from ...core.feedback import Feedback
from ...plugin.checkout.working_copy import open_copy
from ...plugin.i18n import N_, tr
from ..surroundings import Surroundings
from .cases import Cases, read_cases
from .conflict_dialog import ConflictDialog
from .known import layer_of
from .lines import Line
from .sending import Sending, refreshed, reread, withdrawn

WITHDRAW, REFRESH, CHOOSE = range(3)
STEPS = (
    N_("take the refused change set back"),
    N_("fetch what others changed"),
    N_("choose for each feature"),
)
DONE, NOW, LATER = "✓", "▶", "·"


class Settlement(QObject):
    """`said` tells which step is being done, '' when all is over."""

    said = pyqtSignal(str)

    def __init__(self, surroundings: Surroundings, sending: Sending, parent: QWidget) -> None:
        super().__init__(parent)
        self._surroundings, self._sending, self._parent = surroundings, sending, parent
        self.dialog: Optional[ConflictDialog] = None
        sending.changed.connect(lambda: QTimer.singleShot(0, self._rest))

    def start(self, line: Line) -> None:
        """Go on from where the line stands."""
        if self._sending.busy or not self._sending.is_saved(line):
            return
        if line.conflicts and not line.begun:
            self._choose(line)
        elif self._sending.is_ready(line):
            in_conflict = line.set_id and line.state == states.CONFLICT
            (self._withdraw if in_conflict else self._refresh)(line)

    def _withdraw(self, line: Line) -> None:
        title = tr("Withdraw edits of {layer}").format(layer=line.title)
        self._run(WITHDRAW, line, title, _withdrawn, self._is_withdrawn)

    def _is_withdrawn(self, line: Line, outcome: Outcome) -> None:
        if outcome.state == states.WITHDRAWN:
            self._refresh(line)
            return
        self._stop("")
        self._sending.tell(line, outcome)

    def _refresh(self, line: Line) -> None:
        title = tr("Refresh {layer} from the node").format(layer=line.title)
        self._run(REFRESH, line, title, refreshed, self._is_refreshed)

    def _is_refreshed(self, line: Line, pulled: Pulled) -> None:
        if not self._sending.is_still_saved(line):
            self._stop("")
        elif pulled.conflicts:
            self._choose(line)
        else:
            self._stop("")
            told = tr(
                "{layer} is refreshed and nothing is in conflict any more: submit when ready."
            )
            self._surroundings.tell(told.format(layer=line.title))

    def _choose(self, line: Line) -> None:
        title = tr("Read the conflicts of {layer}").format(layer=line.title)
        self._run(CHOOSE, line, title, read_cases, self._open)

    def _open(self, line: Line, cases: Cases) -> None:
        if not cases.items:
            self._stop("")
            return
        self.dialog = ConflictDialog(self._surroundings, cases, self._parent)
        self.dialog.settled.connect(partial(self._is_settled, line))
        self.dialog.finished.connect(lambda _result: self._is_closed(line))
        self.dialog.open()
        self.dialog.activateWindow()  # it comes some time after the key that asked for it

    def _is_settled(self, line: Line) -> None:
        reread(layer_of(line.path))
        self._surroundings.copies_changed.emit()

    def _is_closed(self, line: Line) -> None:
        dialog, self.dialog = self.dialog, None
        self._stop("")
        if dialog is not None:
            if not dialog.open_cases:
                told = tr("All conflicts of {layer} are settled: submit when ready.")
                self._surroundings.tell(told.format(layer=line.title))
            dialog.deleteLater()

    def _run(
        self,
        step: int,
        line: Line,
        title: str,
        work: Callable[[Path, Feedback], object],
        done: Callable[[Line, object], None],
    ) -> None:
        self.said.emit(told_steps(line.title, step))
        self._sending.start(title, line, work, done, self._stop)

    def _rest(self) -> None:
        """A step that was cancelled is followed by none."""
        if not self._sending.busy and self.dialog is None:
            self.said.emit("")

    def _stop(self, fault: str) -> None:
        self.said.emit("")
        if fault:
            self._surroundings.warn(fault)


def told_steps(title: str, current: int) -> str:
    """Return the steps, a line each, with what is done and what comes."""
    marks = [DONE if at < current else (NOW if at == current else LATER) for at in range(3)]
    steps = [f"{mark} {tr(text)}" for mark, text in zip(marks, STEPS)]
    return "\n".join([tr("Settling conflicts of {layer}:").format(layer=title), *steps])


def _withdrawn(path: Path, feedback: Feedback) -> Outcome:
    """Note in the copy what comes after the withdrawal, then withdraw."""
    copy = open_copy(path)
    with closing(copy.tracking()) as tracking:
        conflicts.begin(tracking)
    outcome = withdrawn(path, feedback)
    if outcome.state == states.APPLIED:  # it had arrived after all, so nothing is in conflict
        with closing(copy.tracking()) as tracking, tracking.unwatched():
            conflicts.end(tracking)
    return outcome
