"""Windows that grow with what they tell."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QApplication, QWidget

SHARE = 0.92


def grow(window: QWidget) -> None:
    """Make a window as high as its wrapped texts now need; it never shrinks under the pointer."""
    layout = window.layout()
    layout.activate()
    needed = layout.totalHeightForWidth(window.width())
    if needed > window.height():
        window.resize(window.width(), needed)


def open_within(window: QWidget, width: int, height: int) -> None:
    """Give a window its size, or what the screen has room for: its buttons must stay in reach."""
    room = QApplication.primaryScreen().availableGeometry().size() * SHARE
    window.resize(min(width, room.width()), min(height, room.height()))
