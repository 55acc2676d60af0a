"""How much of a layer to check out, where to, and what its node promises for edits."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple, Optional, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsExpression, QgsRectangle
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QStandardPaths, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.standards.tables import table
from ...plugin.checkout.tiers import A, Tier
from ...plugin.i18n import tr
from ..fitting import grow
from ..nodes.tiers import ICONS, reason, told
from ..plain import plain_tip
from ..standard_buttons import put_words
from ..surroundings import icon
from .chosen import ask_for_filter, named_features, selected_layers

ICON_SIZE, WIDTH = 16, 460


class Wanted(NamedTuple):
    """What shall be checked out: all but what `extent`, `filter` and `uuids` leave out."""

    extent: Optional[tuple[QgsRectangle, QgsCoordinateReferenceSystem]]
    path: Path
    filter: str
    uuids: Optional[frozenset[str]]


class CheckOutDialog(QDialog):
    """Which layer, where there are several; canvas, selected features or whole; filter; file."""

    def __init__(
        self, layers: Sequence[str], canvas: Any, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ShanheCheckOutDialog")
        self.setWindowTitle(tr("Check Out"))
        self._canvas = canvas
        self.offered = QComboBox(self)
        self.offered.setObjectName("ShanheCheckOutLayer")
        for name in layers:
            self.offered.addItem(_titled(name), name)
        self.in_canvas = QRadioButton(tr("Features in the map &canvas"), self)
        self.chosen = QRadioButton(tr("&Selected features of"), self)
        self.whole = QRadioButton(tr("The &whole layer"), self)
        self.layers = QComboBox(self)
        self.layers.setObjectName("ShanheCheckOutSelected")
        self.layers.setAccessibleName(tr("Layer with selected features"))
        self.filter = QLineEdit(self)
        self.filter.setObjectName("ShanheCheckOutFilter")
        self.filter.setPlaceholderText("\"DLBM\" LIKE '01%'")
        self.filter.setClearButtonEnabled(True)
        self.build = QToolButton(self)
        self.build.setText("ε")
        self.build.setToolTip(tr("Build the expression…"))
        self.file = QgsFileWidget(self)
        self.file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.file.setFilter("GeoPackage (*.gpkg)")
        self.file.setFilePath(str(_free_path(self.layer())))
        self.said, self.tier_sign, self.tier = QLabel(self), QLabel(self), QLabel(self)
        self._offer_parts()
        self._lay_out()
        self._connect()
        self._look()

    def layer(self) -> str:
        """Return the name of the layer that was chosen."""
        return str(self.offered.currentData())

    def wanted(self) -> Wanted:
        """Return what was entered."""
        filter_text = self.filter.text().strip()
        if self.chosen.isChecked():
            uuids = named_features(self.layers.currentData())
            return Wanted(None, self.path(), filter_text, uuids)
        return Wanted(self.extent(), self.path(), filter_text, None)

    def extent(self) -> Optional[tuple[QgsRectangle, QgsCoordinateReferenceSystem]]:
        """Return the canvas and its CRS, None where it does not limit."""
        if not self.in_canvas.isChecked():
            return None
        return self._canvas.extent(), self._canvas.mapSettings().destinationCrs()

    def path(self) -> Path:
        """Return where the working copy shall be."""
        return Path(self.file.filePath())

    def show_tier(self, tier: Optional[Tier]) -> None:
        """Say what the node promises; all of it where that is less than everything."""
        known = tier is not None
        for label in (self.tier_sign, self.tier):
            label.setVisible(known)
        if tier is None:
            return
        self.tier_sign.setPixmap(icon(ICONS[tier.letter]).pixmap(ICON_SIZE, ICON_SIZE))
        self.tier.setText(reason(tier) if tier.letter == A else told(tier))
        self.tier.setToolTip(plain_tip(told(tier)))
        grow(self)

    def _offer_parts(self) -> None:
        for layer in selected_layers():
            count = layer.selectedFeatureCount()
            text = tr("{layer} ({count} selected)").format(layer=layer.name(), count=count)
            self.layers.addItem(text, layer)
        has_map, has_chosen = bool(self._canvas.layers()), self.layers.count() > 0
        self.in_canvas.setEnabled(has_map)
        self.chosen.setEnabled(has_chosen)
        if not has_chosen:
            told_why = tr("Select features of a working copy or of a layer with ssp_uuid first.")
            self.chosen.setToolTip(told_why)
            self.layers.setToolTip(told_why)
        (self.in_canvas if has_map else self.whole).setChecked(True)

    def _lay_out(self) -> None:
        hint = QLabel(
            tr("A working copy keeps what you edit until the node has acknowledged it."), self
        )
        for label in (hint, self.said, self.tier):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        put_words(self.buttons)
        self.buttons.button(kinds.Ok).setText(tr("Check Out"))
        form = QFormLayout()
        if self.offered.count() > 1:
            form.addRow(_named(tr("&Layer"), self.offered), self.offered)
        else:
            self.offered.hide()
        form.addRow(tr("Features"), self.in_canvas)
        form.addRow("", _row(self.chosen, self.layers))
        form.addRow("", self.whole)
        form.addRow(_named(tr("&Filter"), self.filter), _row(self.filter, self.build))
        form.addRow(tr("Working copy"), self.file)
        promise = _row(self.tier_sign, self.tier)
        promise.setAlignment(self.tier_sign, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.addWidget(hint)
        column.addLayout(form)
        column.addWidget(self.said)
        column.addLayout(promise)
        column.addWidget(self.buttons)
        self.setMinimumWidth(WIDTH)
        self.show_tier(None)

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.offered.activated.connect(lambda _at: self._name_file())
        self.filter.textChanged.connect(self._look)
        self.layers.activated.connect(lambda _at: self.chosen.setChecked(True))
        self.build.clicked.connect(lambda _checked: self._build())

    def _name_file(self) -> None:
        """Another layer goes into another file, in the folder that was chosen."""
        self.file.setFilePath(str(_free_path(self.layer(), self.path().parent)))

    def _build(self) -> None:
        found = ask_for_filter(self.filter.text(), self.layer().rpartition(":")[2], self)
        if found is not None:
            self.filter.setText(found)

    def _look(self) -> None:
        """Offer to check out only with a filter that can be read."""
        expression = QgsExpression(self.filter.text())
        fault = bool(self.filter.text().strip()) and expression.hasParserError()
        told_fault = tr("The filter is no expression: {reason}")
        reason_text = expression.parserErrorString().strip() if fault else ""
        self.said.setText(told_fault.format(reason=reason_text) if fault else "")
        self.said.setVisible(fault)
        grow(self)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not fault)


def _row(first: QWidget, second: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(first)
    row.addWidget(second)
    row.setStretchFactor(second if isinstance(second, (QComboBox, QLabel)) else first, 1)
    return row


def _titled(layer: str) -> str:
    """Return a layer's name with the title that the standards give it."""
    found = {row["layer"]: row["name_cn"] for row in table("db_layers").rows}
    title = found.get(layer.rpartition(":")[2], "")
    return " · ".join(filter(None, (layer, title)))


def _named(text: str, field: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(field)
    return label


def _free_path(layer: str, folder: Optional[Path] = None) -> Path:
    """Return a path that no file has yet, in a folder or in the planner's documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = folder or Path(QStandardPaths.writableLocation(place)) / "Shanhe"
    stem = layer.rpartition(":")[2]
    candidates = (folder / f"{stem}{number or ''}.gpkg" for number in range(10_000))
    return next(path for path in candidates if not path.exists())
