"""The dialog in which the planner settles conflicts, one feature after the other."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Callable, Mapping, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QWidget

from ...core.editing.conflicts import Case
from ...core.editing.merge import MINE, THEIRS, Choices
from ...core.editing.tracking import GEOMETRY
from ...plugin.i18n import tr
from ..moments import moment_text
from ..surroundings import Surroundings
from .cases import Cases, read_cases, settle_case
from .conflict_view import ConflictView
from .detail_model import SHORT_ID, SIDES
from .draft import Draft
from .key_draft import KeyDraft, draft_of
from .showing import SEPARATOR, author_text

KEYS = {Qt.Key.Key_M: MINE, Qt.Key.Key_T: THEIRS}


class ConflictDialog(QDialog):
    """Base, mine and theirs of each feature in conflict; `settled` after each that is settled.

    Nothing is chosen at first, and what was chosen is kept while another conflict is looked at.
    """

    settled = pyqtSignal()

    def __init__(
        self, surroundings: Surroundings, cases: Cases, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ShanheConflictDialog")
        self.setWindowTitle(tr("Settle Conflicts"))
        self._surroundings, self._cases = surroundings, cases
        self._drafts: dict[str, Draft] = {}
        self.open_cases: list[Case] = []
        self.at, self._settling = 0, False
        self.view = ConflictView(self, cases.source, cases.crs)
        self._connect()
        self._take(cases, "")

    @property
    def draft(self) -> Draft:
        """How the conflict that is shown is about to be settled."""
        return self._drafts[self.open_cases[self.at].conflict.uuid]

    def go(self, steps: int) -> None:
        """Show another conflict; after the last one comes the first."""
        if self.open_cases:
            self.at = (self.at + steps) % len(self.open_cases)
            self._show()

    def settle(self) -> None:
        """Settle the conflict that is shown, off the main thread; then show the next."""
        draft = self.draft
        if draft.missing or self._settling:
            return
        self._settling = True
        self._look()
        uuid, choices, values = draft.case.conflict.uuid, draft.choices, draft.values
        self._surroundings.tasks.start(
            tr("Settle a conflict of {layer}").format(layer=self._cases.title),
            lambda feedback: self._settled_at(uuid, choices, values, feedback),
            self._settled,
            self.view.say,
            self._end,
        )

    def postpone(self) -> None:
        """Leave this conflict open and go on; after the last one the dialog closes."""
        if self.at + 1 >= len(self.open_cases):
            self.reject()
        else:
            self.go(1)

    def choose_all(self, side: str) -> None:
        """Take one side for all of this feature."""
        self.draft.choose_all(side)
        self.view.model.changed()

    def type_key(self) -> None:
        """Let another key be typed for mine, so that both features stay."""
        if self.draft.key:
            self.view.table.type_result(self.view.model.names.index(self.draft.key[0]))

    def keyPressEvent(self, event: Any) -> None:
        """M and T also on the maps: they are about the geometry there."""
        side = KEYS.get(event.key())
        if side and not event.modifiers() and self.view.maps.isAncestorOf(self.focusWidget()):
            self._choose_geometry(side)
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """End what is still being drawn before the maps go."""
        self.view.maps.stop()
        super().done(result)

    def _settled_at(
        self, uuid: str, choices: Choices, values: Mapping[str, Any], feedback: Any
    ) -> Cases:
        settle_case(self._cases.path, uuid, choices, values)
        return read_cases(self._cases.path, feedback)

    def _settled(self, cases: Cases) -> None:
        uuid = self.draft.case.conflict.uuid
        self._drafts.pop(uuid, None)
        self.settled.emit()
        self._take(cases, uuid)

    def _end(self) -> None:
        self._settling = False
        self._look()

    def _take(self, cases: Cases, settled: str) -> None:
        """Show what is open, from where the one that was settled stood."""
        self._cases, self.open_cases = cases, list(cases.items)
        for case in self.open_cases:
            uuid = case.conflict.uuid
            known = self._drafts.get(uuid)
            if known is None or known.merge != case.merge:  # settling another may have changed it
                self._drafts[uuid] = draft_of(case, cases.fields)
        if not self.open_cases:
            self.accept()
            return
        self.at = min(self.at, len(self.open_cases) - 1)
        self._show()

    def _show(self) -> None:
        self.view.show(self.draft, self._cases.crs)
        self.view.head.setText(self._headline())
        self.view.told.setText(_told(self.draft.case))
        self.view.tell_loss(_loss(self.draft))
        self._look()

    def _headline(self) -> str:
        case = self.open_cases[self.at]
        name = case.conflict.uuid[:SHORT_ID] if case.fid is None else case.fid
        told = tr("Conflict {number} of {count} · {layer} · feature {id}")
        return told.format(
            number=self.at + 1, count=len(self.open_cases), layer=self._cases.title, id=name
        )

    def _look(self) -> None:
        """Offer what can be done now; the sentence says what is missing."""
        if not self.open_cases:
            return
        draft = self.draft
        self.view.maps.mark(draft)
        self.view.settle.setEnabled(not draft.missing and not self._settling)
        several = len(self.open_cases) > 1
        for button in (self.view.previous, self.view.next):
            button.setEnabled(several and not self._settling)
        self.view.postpone.setEnabled(not self._settling)
        decided = draft.total - draft.missing
        told = tr("Decided: {decided} of {total}").format(decided=decided, total=draft.total)
        self.view.say(told)
        self.view.tell_result(_result(draft))

    def _choose_geometry(self, side: str) -> None:
        self.draft.choose(GEOMETRY, side)
        self.view.model.changed()

    def _connect(self) -> None:
        view = self.view
        actions: dict[Any, Callable[[], None]] = {
            view.previous: lambda: self.go(-1),
            view.next: lambda: self.go(1),
            view.all_mine: lambda: self.choose_all(MINE),
            view.all_theirs: lambda: self.choose_all(THEIRS),
            view.keep_both: self.type_key,
            view.postpone: self.postpone,
            view.settle: self.settle,
        }
        for button, run in actions.items():
            button.clicked.connect(lambda _checked, run=run: run())
        view.model.decided.connect(self._look)
        view.model.refused.connect(view.say)
        view.maps.chosen.connect(self._choose_geometry)


def _told(case: Case) -> str:
    """Tell what both sides did, who did theirs, and when that was noticed."""
    author = case.conflict.author
    parts = [tr(SIDES[case.conflict.kind])]
    parts.append(author_text(author) if author else tr("the node does not tell by whom"))
    if case.conflict.ver is not None:
        parts.append(tr("version {number} at the node").format(number=case.conflict.ver))
    noticed = moment_text(datetime.fromisoformat(case.conflict.noticed))
    parts.append(tr("noticed {time}").format(time=noticed))
    return SEPARATOR.join(parts)


def _loss(draft: Draft) -> str:
    """Say plainly what is lost where one side deleted the feature, or that a key is taken."""
    if isinstance(draft, KeyDraft):
        return tr(
            "Another planner has already added a feature with {key}, and the node takes no second "
            "one. Choose row by row to make one feature of both, or type another {fields} for "
            "yours (F2) to keep both."
        ).format(key=draft.key_text(), fields=", ".join(draft.key))
    if draft.merge.theirs is None:
        return tr(
            "Deleted at the node. “Theirs” deletes it here too, and your changes below are lost; "
            "“mine” sends it to the node as a new feature."
        )
    if draft.merge.mine is None:
        return tr(
            "You deleted this feature, which was changed at the node. “Mine” deletes it there too, "
            "and the changes below are lost; “theirs” brings it back here."
        )
    return ""


def _result(draft: Draft) -> str:
    """Say what becomes of both features of one key; '' for other conflicts."""
    if not isinstance(draft, KeyDraft):
        return ""
    if draft.missing:
        return tr("Nothing is settled yet: your feature waits here, theirs is at the node.")
    if draft.keeps_both:
        told = tr("Both features stay: yours is added to the node with {key}.")
        return told.format(key=draft.key_text(typed=True))
    if not draft.brought:
        return tr("Your feature is dropped; theirs stays as it is at the node.")
    told = tr("Your feature is dropped; theirs takes over from it: {fields}.")
    names = (tr("geometry") if name == GEOMETRY else name for name in draft.brought)
    return told.format(fields=", ".join(names))
