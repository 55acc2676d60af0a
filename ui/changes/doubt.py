"""New features of which no answer told whether they arrived: the planner looks, and says so."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Optional, Sequence

from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.editing.submission import Outcome
from ...core.editing.tracking import GEOMETRY
from ...core.feedback import Feedback
from ...plugin.checkout.decision import decide
from ...plugin.checkout.submission import open_journal
from ...plugin.checkout.working_copy import open_copy
from ...plugin.i18n import tr
from ..plain import plain_item
from ..standard_buttons import put_words
from .edits import Edit
from .lines import JOURNAL
from .showing import SEPARATOR, value_text

FEATURE, ARRIVED = range(2)
SHORT_ID, FIELDS, WIDTH, HEIGHT = 8, 4, 620, 380


class DoubtDialog(QDialog):
    """Nothing is chosen at first; OK when something is said of each feature."""

    def __init__(self, edits: Sequence[Edit], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("ShanheDoubtDialog")
        self.setWindowTitle(tr("Did These Features Arrive?"))
        self._edits = list(edits)
        self.table = QTableWidget(len(self._edits), 2, self)
        self.table.setObjectName("ShanheDoubtTable")
        self.table.setAccessibleName(tr("New features in doubt"))
        self._fill()
        self._lay_out()
        self._look()

    def arrived(self) -> frozenset[str]:
        """Return the identities of the features that arrived."""
        said = zip(self._edits, self._choices())
        return frozenset(edit.uuid for edit, choice in said if choice is True)

    def say_all(self, arrived: bool) -> None:
        """Say the same of all features."""
        for box in self._boxes:
            box.setCurrentIndex(box.findData(arrived))

    def _fill(self) -> None:
        self._boxes: list[QComboBox] = []
        self.table.setHorizontalHeaderLabels([tr("New feature"), tr("At the node")])
        self.table.verticalHeader().hide()
        for row, edit in enumerate(self._edits):
            text = _named(edit)
            self.table.setItem(row, FEATURE, plain_item(text))
            box = QComboBox()
            box.setAccessibleName(text)
            for label, value in (
                (tr("choose…"), None),
                (tr("it is there"), True),
                (tr("it is not there"), False),
            ):
                box.addItem(label, value)
            box.currentIndexChanged.connect(lambda _at: self._look())
            self._boxes.append(box)
            self.table.setCellWidget(row, ARRIVED, box)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(FEATURE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ARRIVED, QHeaderView.ResizeMode.ResizeToContents)

    def _lay_out(self) -> None:
        hint = QLabel(
            tr(
                "The answer of the node was lost, and it keeps no receipts: new features are never "
                "sent again by themselves, as they might then be there twice. Look at the node's "
                "layer (load it anew as WFS), and say of each whether it is there."
            )
        )
        hint.setWordWrap(True)
        everything, nothing = QPushButton(tr("&All Are There")), QPushButton(tr("&None Is There"))
        everything.clicked.connect(lambda _checked: self.say_all(True))
        nothing.clicked.connect(lambda _checked: self.say_all(False))
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        put_words(self.buttons)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(everything)
        row.addWidget(nothing)
        row.addStretch(1)
        row.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.resize(WIDTH, HEIGHT)

    def _choices(self) -> list[Optional[bool]]:
        return [box.currentData() for box in self._boxes]

    def _look(self) -> None:
        if hasattr(self, "buttons"):
            complete = None not in self._choices()
            self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(complete)


def _named(edit: Edit) -> str:
    told = [f"{name} {value_text(new)}" for name, _, new in edit.values if name != GEOMETRY and new]
    return SEPARATOR.join([edit.uuid[:SHORT_ID], *told[:FIELDS]])


def decided(path: Path, _feedback: Feedback, arrived: frozenset[str]) -> Outcome:
    """Take the planner's word over; runs in a worker thread."""
    with JOURNAL, closing(open_journal()) as journal:
        return decide(open_copy(path), journal, arrived)


def deciding(arrived: frozenset[str]) -> partial[Outcome]:
    """Return the work that takes these features as arrived and the others as not."""
    return partial(decided, arrived=arrived)
