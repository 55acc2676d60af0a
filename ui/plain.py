"""Texts from outside where Qt would read them as HTML."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTableWidgetItem


def plain_tip(text: str) -> str:
    """Return a tool tip that shows `text` as it is, whatever tags it holds."""
    return "<span>" + escape(text).replace("\n", "<br>") + "</span>" if text else ""


def plain_item(text: str) -> QTableWidgetItem:
    """Return a table's item that shows `text`, whole in its tool tip, and cannot be edited."""
    item = QTableWidgetItem(text)
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setToolTip(plain_tip(text))
    return item
