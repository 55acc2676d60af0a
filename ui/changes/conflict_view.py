"""How the conflict dialog looks: what happened, the fields, the maps, the buttons."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QLabel,
    QSplitter,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from ...plugin.i18n import N_, tr
from ..fitting import open_within
from .conflict_maps import ConflictMaps
from .conflict_model import BASE, ConflictModel
from .conflict_table import ConflictTable
from .draft import Draft
from .parts import plain_label, push_button, side_by_side

WIDTH, HEIGHT = 1120, 700
LARGER, ICON_SIZE, LOSS_SHARE = 1.15, 20, 10
MAP_KEYS = {
    True: N_("Dashed: base. Hatched: where the shape differs. Squares: vertices that are new."),
    False: N_("Dashed: the other side. Hatched: where they differ. Squares: only on this side."),
}


class ConflictView:
    """Lays itself out in the dialog; tab order from the fields over the maps to the buttons."""

    def __init__(self, dialog: QDialog, source: str, crs: str) -> None:
        self.head, self.told, self.said = (
            plain_label("ShanheConflictHead", wraps=False),
            plain_label("ShanheConflictTold"),
            plain_label("ShanheConflictSaid", wraps=False),
        )
        self.result = plain_label("ShanheConflictResult")
        self._map_key = plain_label("ShanheConflictMapKey", wraps=False)
        font = self.head.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * LARGER)
        self.head.setFont(font)
        self.loss_sign, self.loss = QLabel(), plain_label("ShanheConflictLoss")
        warning = dialog.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)
        self.loss_sign.setPixmap(warning.pixmap(ICON_SIZE, ICON_SIZE))
        self.model = ConflictModel(dialog)
        self.table = ConflictTable(self.model)
        self.all_fields = QCheckBox(tr("Show &fields that are alike"))
        self.maps = ConflictMaps(source, crs)
        self.to_feature = push_button("ShanheConflictZoomFeature", tr("&Whole Feature"))
        self.to_difference = push_button("ShanheConflictZoomDifference", tr("&Differences"))
        self._make_buttons()
        self._lay_out(dialog)
        self.all_fields.toggled.connect(self.model.show_all)
        self.to_feature.clicked.connect(lambda _checked: self.maps.zoom_to_feature())
        self.to_difference.clicked.connect(lambda _checked: self.maps.zoom_to_difference())

    def show(self, draft: Draft, crs: str) -> None:
        """Show a conflict."""
        self.model.show(draft, crs)
        self.table.setColumnHidden(BASE, not draft.has_base)
        self.keep_both.setVisible(bool(draft.key))
        self._map_key.setText(tr(MAP_KEYS[draft.has_base]))
        self.maps.show(draft)
        self.to_difference.setEnabled(self.maps.differs)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus()

    def tell_result(self, text: str) -> None:
        """Say what settling would do where the table alone does not, or nothing."""
        self.result.setText(text)
        self.result.setVisible(bool(text))

    def say(self, text: str) -> None:
        """Say how far the planner is, or why something was not taken."""
        self.said.setText(text)

    def tell_loss(self, text: str) -> None:
        """Say what would be lost, or nothing."""
        self.loss.setText(text)
        for label in (self.loss, self.loss_sign):
            label.setVisible(bool(text))

    def _make_buttons(self) -> None:
        self.previous = push_button("ShanheConflictPrevious", tr("&Previous"))
        self.next = push_button("ShanheConflictNext", tr("&Next"))
        self.all_mine = push_button("ShanheConflictAllMine", tr("All &Mine"))
        self.all_theirs = push_button("ShanheConflictAllTheirs", tr("All &Theirs"))
        self.keep_both = push_button("ShanheConflictKeepBoth", tr("Keep &Both…"))
        self.keep_both.setToolTip(tr("Type another key for my feature, so that both stay."))
        self.postpone = push_button("ShanheConflictPostpone", tr("P&ostpone"))
        self.postpone.setToolTip(tr("Leave this conflict open; the copy cannot be submitted yet."))
        self.settle = push_button("ShanheConflictSettle", tr("&Settle"))
        self.settle.setToolTip(tr("Settle this feature; the side not chosen stays on record."))
        self.settle.setDefault(True)

    def _lay_out(self, dialog: QDialog) -> None:
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self._map_part())
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        column = QVBoxLayout(dialog)
        column.addWidget(self.head)
        column.addWidget(self.told)
        loss = side_by_side(self.loss_sign, self.loss, None)
        loss.setStretchFactor(self.loss, LOSS_SHARE)
        column.addLayout(loss)
        column.addLayout(side_by_side(_hint(), None, self.all_fields))
        column.addWidget(self._splitter, 1)
        column.addWidget(self.result)
        column.addLayout(
            side_by_side(
                self.previous,
                self.next,
                self.all_mine,
                self.all_theirs,
                self.keep_both,
                None,
                self.said,
                self.postpone,
                self.settle,
            )
        )
        open_within(dialog, WIDTH, HEIGHT)

    def _map_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.maps, 1)
        column.addLayout(side_by_side(self._map_key, None, self.to_feature, self.to_difference))
        return part


def _hint() -> QLabel:
    hint = plain_label("ShanheConflictHint", wraps=False)
    hint.setText(tr("M takes mine, T theirs, F2 types another value."))
    return hint
