"""The plain parts that the tab of changes and its dialogs are laid out with."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget


def side_by_side(*widgets: Optional[QWidget]) -> QHBoxLayout:
    """Lay widgets out side by side; None is where the room goes."""
    laid = QHBoxLayout()
    for one in widgets:
        if one is None:
            laid.addStretch(1)
        else:
            laid.addWidget(one)
    return laid


def push_button(name: str, text: str) -> QPushButton:
    """Return a button that Return does not press while another widget has the focus."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setAutoDefault(False)
    return made


def plain_label(name: str, *, wraps: bool = True) -> QLabel:
    """Return a label that shows any text as it is, whatever tags it holds."""
    made = QLabel()
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    return made
