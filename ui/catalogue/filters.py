"""What the planner searches for: words, place, kind, category."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPushButton, QWidget

from ...core.errors import Problem
from ...plugin.catalogue.extents import DEGREES, box_in
from ...plugin.catalogue.iso import categories as known_categories
from ...plugin.catalogue.query import Query
from ...plugin.catalogue.records import KIND_NAMES, Extent
from ...plugin.i18n import N_, tr

EVERYWHERE, CANVAS = "", "canvas"
PLACES = {EVERYWHERE: N_("Any place"), CANVAS: N_("Map canvas")}


class Filters(QWidget):
    """Emits `searched` on Enter or the button and `cancelled` on Esc."""

    searched = pyqtSignal()
    cancelled = pyqtSignal()

    def __init__(self, canvas: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.words = QLineEdit(self)
        self.words.setObjectName("ShanheSearchText")
        self.words.setPlaceholderText(tr("Search all nodes, e.g. 永久基本农田 长汀"))
        self.words.setClearButtonEnabled(True)
        self.words.setAccessibleName(tr("Words to search for"))
        self.words.returnPressed.connect(self.searched)
        self.button = QPushButton(tr("Search"), self)
        self.button.setObjectName("ShanheSearchButton")
        self.button.clicked.connect(self.searched)
        self.place = _choices("ShanheSearchPlace", tr("Where"), PLACES)
        self.kind = _choices("ShanheSearchKind", tr("Kind"), {"": N_("Any kind"), **KIND_NAMES})
        categories = {"": N_("Any theme"), **{name: name for name in known_categories()}}
        self.category = _choices("ShanheSearchCategory", tr("Category"), categories)
        self._lay_out()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.addWidget(self.words, 0, 0, 1, 4)
        grid.addWidget(self.button, 0, 4, 1, 2)
        grid.addWidget(self.place, 1, 0, 1, 3)
        grid.addWidget(self.kind, 1, 3, 1, 3)
        grid.addWidget(self.category, 2, 0, 1, 6)
        for column in range(6):
            grid.setColumnStretch(column, 1)

    def keyPressEvent(self, event: Any) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        super().keyPressEvent(event)

    def query(self) -> Query:
        """Return what is asked for now."""
        kind = self.kind.currentData()
        return Query(
            self.words.text().strip(),
            self._canvas_extent() if self.place.currentData() == CANVAS else None,
            frozenset({kind}) if kind else frozenset(),
            self.category.currentData(),
        )

    def loosen(self) -> str:
        """Drop the tightest filter that is set; return its label, '' if none is."""
        for box in (self.place, self.kind, self.category):
            if box.currentIndex() > 0:
                label = box.currentText()
                box.setCurrentIndex(0)
                return str(label)
        return ""

    def tightest(self) -> str:
        """Return the label of the filter that `loosen` would drop, '' if none is set."""
        boxes = (self.place, self.kind, self.category)
        return next((str(box.currentText()) for box in boxes if box.currentIndex() > 0), "")

    def _canvas_extent(self) -> Optional[Extent]:
        """Return the canvas in degrees; None where it has no place on the earth."""
        own = self._canvas.mapSettings().destinationCrs()
        try:
            return box_in((self._canvas.extent(), own), DEGREES)
        except Problem:
            return None


def _choices(name: str, label: str, options: dict[str, str]) -> QComboBox:
    box = QComboBox()
    box.setObjectName(name)
    box.setAccessibleName(label)
    box.setToolTip(label)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(5)
    for value, text in options.items():
        box.addItem(tr(text), value)
    return box
