"""Windows that grow with what they tell."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QWidget


def grow(window: QWidget) -> None:
    """Make a window as high as its wrapped texts now need; it never shrinks under the pointer."""
    layout = window.layout()
    layout.activate()
    needed = layout.totalHeightForWidth(window.width())
    if needed > window.height():
        window.resize(window.width(), needed)
