"""What is known of the chosen record, and what can be done with it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAction,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...plugin.catalogue.records import Record
from ...plugin.i18n import N_, tr
from ..standard_buttons import put_words
from ..surroundings import icon
from .words import SEPARATOR, full_record

HOW = {
    "snapshot": N_("Load a snapshot (local copy)"),
    "wfs": N_("Load live features (WFS)"),
    "wms": N_("Load the map (WMS)"),
}


class Details(QWidget):
    """Emits what the planner wants done with the record that is shown."""

    load = pyqtSignal(object, str)
    check_out = pyqtSignal(object)
    open = pyqtSignal(object)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.record: Optional[Record] = None
        self._node = ""
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setObjectName("ShanheRecordText")
        self.text.setAccessibleName(tr("Description of the chosen record"))
        self._make_buttons()
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in (self.load_button, self.check_out_button, self.open_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.full_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text, 1)
        column.addLayout(row)
        self.show_record(None, "")

    def _make_buttons(self) -> None:
        self.load_button = QToolButton(self)
        self.load_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.load_button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.load_button.setText(tr("Load"))
        self.load_button.setIcon(icon("load"))
        self.load_button.clicked.connect(lambda: self.load.emit(self.record, self._default_how()))
        self.load_menu = QMenu(self.load_button)
        self.load_button.setMenu(self.load_menu)
        self.check_out_button = QPushButton(icon("checkout"), tr("Check out…"), self)
        self.check_out_button.clicked.connect(lambda: self.check_out.emit(self.record))
        self.open_button = QPushButton(icon("document"), tr("Open"), self)
        self.open_button.clicked.connect(lambda: self.open.emit(self.record))
        self.full_button = QPushButton(tr("Full record"), self)
        self.full_button.clicked.connect(self.show_full)
        names = {
            "ShanheLoad": self.load_button,
            "ShanheCheckOut": self.check_out_button,
            "ShanheOpen": self.open_button,
            "ShanheFullRecord": self.full_button,
        }
        for name, button in names.items():
            button.setObjectName(name)

    def show_record(self, record: Optional[Record], node_name: str) -> None:
        """Show a record, or nothing, and offer what fits its kind."""
        self.record, self._node = record, node_name
        self.text.setPlainText(_summary(record) if record else "")
        ways = ways_to_load(record)
        self.load_menu.clear()
        for how in ways:
            action = QAction(tr(HOW[how]), self.load_menu)
            action.triggered.connect(lambda _=False, how=how: self.load.emit(self.record, how))
            self.load_menu.addAction(action)
        self.load_button.setVisible(bool(ways))
        self.check_out_button.setVisible("wfs" in ways)
        self.open_button.setVisible(opens(record))
        self.full_button.setEnabled(record is not None)

    def default_action(self) -> None:
        """Do what a double-click means for the kind of the record."""
        if ways_to_load(self.record):
            self.load.emit(self.record, self._default_how())
        elif opens(self.record):
            self.open.emit(self.record)
        elif self.record is not None:
            self.show_full()

    def show_full(self) -> None:
        """Show the whole record as plain text."""
        if self.record is None:
            return
        dialog = QDialog(self.window())
        dialog.setObjectName("ShanheRecordDialog")
        dialog.setWindowTitle(tr("Full record"))
        text = QPlainTextEdit(full_record(self.record, self._node), dialog)
        text.setReadOnly(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
        put_words(buttons)
        buttons.rejected.connect(dialog.reject)
        column = QVBoxLayout(dialog)
        column.addWidget(text)
        column.addWidget(buttons)
        dialog.resize(560, 460)
        dialog.exec()

    def _default_how(self) -> str:
        return ways_to_load(self.record)[0]


def ways_to_load(record: Optional[Record]) -> list[str]:
    """Return how a record can become a layer, the best way first."""
    if record is None:
        return []
    features = record.link("wfs")
    maps = record.link("wms")
    ways = ["snapshot", "wfs"] if features is not None and features.name else []
    return ways + (["wms"] if maps is not None and maps.name else [])


def opens(record: Optional[Record]) -> bool:
    """Tell whether the record leads to a document of any kind."""
    return record is not None and record.link("") is not None


def _summary(record: Record) -> str:
    """Return what a planner reads first."""
    place = SEPARATOR.join(filter(None, (record.category, record.subclass, record.organisation)))
    parts = (record.abstract, place, record.lineage)
    return "\n\n".join(part for part in parts if part)
