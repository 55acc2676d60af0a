"""The list below the table: faults to correct, then each edit with what changed."""

from __future__ import annotations

from typing import Any, Sequence, Union

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel

from ...core.editing.checks import ERROR, Finding
from ...core.editing.tracking import DELETE, GEOMETRY, INSERT
from ...plugin.checkout.receipt_report import KINDS
from ...plugin.i18n import N_, tr
from ...plugin.messages import sentence
from ..plain import plain_tip
from ..surroundings import icon
from .edits import Edit, Edits
from .showing import SEPARATOR, area_change, author_text, value_text

SUBJECT = Qt.ItemDataRole.UserRole
SHORT_ID = 8
SIDES = {
    "insert/insert": N_("new here and at the node"),
    "update/update": N_("changed here and at the node"),
    "update/delete": N_("changed here, deleted at the node"),
    "delete/update": N_("deleted here, changed at the node"),
    "delete/delete": N_("deleted here and at the node"),
}
Subject = Union[Edit, Finding, None]


class DetailModel(QStandardItemModel):
    """A tree of features with their fields."""

    def fill(self, edits: Edits, findings: Sequence[Finding] = ()) -> None:
        """Show the findings and the edits."""
        self.clear()
        sides = (tr("Mine"), tr("At the node")) if edits.conflict else (tr("Before"), tr("After"))
        self.setHorizontalHeaderLabels([tr("Feature"), *sides])
        for finding in findings:
            self.appendRow(_finding(finding))
        for edit in edits.items:
            self.appendRow(_edit(edit, edit.crs or edits.crs))

    def is_short(self, index: QModelIndex) -> bool:
        """Tell whether a row is worth opening: an update or conflict, not all fields of one."""
        found = index.data(SUBJECT)
        return isinstance(found, Edit) and found.kind not in (INSERT, DELETE)

    def subject(self, index: QModelIndex) -> Subject:
        """Return the edit or finding that a row shows or belongs to."""
        top = index.sibling(index.row(), 0)
        while top.parent().isValid():
            top = top.parent()
        found: Subject = top.data(SUBJECT) if top.isValid() else None
        return found


def _finding(finding: Finding) -> list[QStandardItem]:
    place = _feature(finding.uuid, finding.fid)
    head = _item(f"{place}: {sentence(finding.problem)}")
    head.setIcon(icon("failing" if finding.severity == ERROR else "warning"))
    head.setData(finding, SUBJECT)
    return [head]


def _edit(edit: Edit, crs: str) -> list[QStandardItem]:
    words = [tr(KINDS.get(edit.kind) or SIDES.get(edit.kind, edit.kind))]
    if edit.author is not None:
        words.append(author_text(edit.author))
    place = SEPARATOR.join(filter(None, (edit.layer, _feature(edit.uuid, edit.fid))))
    head = _item(f"{place}: {SEPARATOR.join(words)}")
    head.setData(edit, SUBJECT)
    for name, before, after in edit.values:
        told = [value_text(value, crs) for value in (before, after)]
        if name == GEOMETRY:
            change = area_change(before, after, crs) if before and after else ""
            told[1] = SEPARATOR.join(filter(None, (told[1], change)))
        shown = tr("geometry") if name == GEOMETRY else name
        head.appendRow([_item(shown), *map(_item, told)])
    return [head]


def _feature(uuid: str, fid: Any) -> str:
    return tr("Feature {id}").format(id=uuid[:SHORT_ID] if fid is None else fid)


def _item(text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setToolTip(plain_tip(text))
    return item
