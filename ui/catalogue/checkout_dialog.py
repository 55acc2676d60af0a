"""How much of a layer to check out, and where to."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QStandardPaths
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...plugin.i18n import tr


class CheckOutDialog(QDialog):
    """Canvas or whole layer; a file on a local disk."""

    def __init__(self, layer: str, canvas: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("ShanheCheckOutDialog")
        self.setWindowTitle(tr("Check Out"))
        self._canvas = canvas
        self.in_canvas = QRadioButton(tr("Features in the map canvas"), self)
        self.whole = QRadioButton(tr("The whole layer"), self)
        has_map = bool(canvas.layers())
        self.in_canvas.setEnabled(has_map)
        (self.in_canvas if has_map else self.whole).setChecked(True)
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter("GeoPackage (*.gpkg)")
        self.file.setFilePath(str(_free_path(layer)))
        self._lay_out()

    def _lay_out(self) -> None:
        hint = QLabel(
            tr("A working copy keeps what you edit until the node has acknowledged it."), self
        )
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Check Out"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(tr("Features"), self.in_canvas)
        form.addRow("", self.whole)
        form.addRow(tr("Working copy"), self.file)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(420)

    def extent(self) -> Optional[tuple[QgsRectangle, QgsCoordinateReferenceSystem]]:
        """Return the canvas and its CRS, None for the whole layer."""
        if self.whole.isChecked():
            return None
        return self._canvas.extent(), self._canvas.mapSettings().destinationCrs()

    def path(self) -> Path:
        """Return where the working copy shall be."""
        return Path(self.file.filePath())


def _free_path(layer: str) -> Path:
    """Return a path in the planner's documents that no file has yet."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place)) / "Shanhe"
    stem = layer.rpartition(":")[2]
    candidates = (folder / f"{stem}{number or ''}.gpkg" for number in range(10_000))
    return next(path for path in candidates if not path.exists())
