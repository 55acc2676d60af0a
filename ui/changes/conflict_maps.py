"""Three maps side by side that move together: how it was, mine, theirs."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsFillSymbol,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ...core.editing.merge import MINE, THEIRS
from ...core.editing.tracking import GEOMETRY, OWN
from .draft import Draft
from .showing import shape_of
from .side_map import BASE, SideMap

AROUND = 1.35
OTHER_SIDE = {MINE: THEIRS, THEIRS: MINE}
NEIGHBOURS = {"color": "128,128,128,25", "outline_color": "128,128,128,170", "outline_width": "0.2"}


class ConflictMaps(QWidget):
    """Zoomed and panned together; `chosen` tells the side that is picked below a map."""

    chosen = pyqtSignal(str)

    def __init__(self, source: str, crs: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._crs = QgsCoordinateReferenceSystem(crs)
        self._neighbours: Optional[QgsVectorLayer] = _neighbours(source)
        self._following = False
        self._box, self._difference = QgsRectangle(), QgsRectangle()
        self.maps = {side: SideMap(side, self._crs, self) for side in (BASE, MINE, THEIRS)}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for side, one in self.maps.items():
            row.addWidget(one, 1)
            one.canvas.extentsChanged.connect(lambda one=one: self._follow(one))
            if side != BASE:
                self._group.addButton(one.pick)
                one.pick.clicked.connect(lambda _checked, side=side: self.chosen.emit(side))

    def showEvent(self, event: Any) -> None:
        """The maps get their size only now; the first feature shall fill them as the others do."""
        super().showEvent(event)
        if not event.spontaneous():
            QTimer.singleShot(0, self.zoom_to_feature)

    def show(self, draft: Draft) -> None:
        """Show another conflict: the feature's three shapes among its neighbours."""
        self._leave_out(draft.case.conflict.uuid, draft.case.conflict.other)
        states = {BASE: draft.merge.base, MINE: draft.merge.mine, THEIRS: draft.merge.theirs}
        shapes = {side: state and state[GEOMETRY] for side, state in states.items()}
        self._box, self._difference = QgsRectangle(), QgsRectangle()
        for side, one in self.maps.items():
            against = BASE if draft.has_base else OTHER_SIDE.get(side, BASE)
            one.setVisible(side != BASE or draft.has_base)
            one.show_shape(shapes[against], shapes[side], states[side] is None, against)
            self._box.combineExtentWith(shape_of(shapes[side]).boundingBox())
            self._difference.combineExtentWith(one.difference.boundingBox())
            one.canvas.setLayers([self._neighbours] if self._neighbours else [])
        self.mark(draft)
        self.zoom_to_feature()

    def mark(self, draft: Draft) -> None:
        """Show below the maps which geometry is taken; nothing can be picked where none clashes."""
        clashes = bool(draft.clash(GEOMETRY))
        side = draft.side(GEOMETRY) if clashes else ""
        self._group.setExclusive(False)
        for name, one in self.maps.items():
            one.show_choice(clashes, name == side)
        self._group.setExclusive(True)

    def zoom_to_feature(self) -> None:
        """Show the whole feature on all maps."""
        self._zoom(self._box)

    def zoom_to_difference(self) -> None:
        """Show where the shapes differ, or the whole feature if they do not."""
        self._zoom(self._box if self._difference.isNull() else self._difference)

    @property
    def differs(self) -> bool:
        """Tell whether any shape differs from the base."""
        return not self._difference.isNull()

    def stop(self) -> None:
        """End what is still being drawn, and let go of the file."""
        for one in self.maps.values():
            one.clear()
            one.canvas.stopRendering()
            one.canvas.setLayers([])
        self._neighbours = None

    def _leave_out(self, *uuids: str) -> None:
        """The working copy shows the feature as I have it: it is no neighbour of itself."""
        if self._neighbours is not None:
            column = QgsExpression.quotedColumnRef(OWN[0])
            values = ", ".join(map(QgsExpression.quotedString, filter(None, uuids)))
            self._neighbours.setSubsetString(f"{column} NOT IN ({values})")

    def _zoom(self, box: QgsRectangle) -> None:
        if box.isNull():
            return
        extent = QgsRectangle(box)
        extent.scale(AROUND)
        self.maps[MINE].canvas.setExtent(extent)
        self._follow(self.maps[MINE])
        for one in self.maps.values():
            one.canvas.refresh()

    def _follow(self, leading: SideMap) -> None:
        """Give the other maps the extent of the one that was moved."""
        if self._following:
            return
        self._following = True
        try:
            for one in self.maps.values():
                if one is not leading:
                    one.canvas.setExtent(leading.canvas.extent())
                    one.canvas.refresh()
        finally:
            self._following = False


def _neighbours(source: str) -> Optional[QgsVectorLayer]:
    layer = QgsVectorLayer(source, "neighbours", "ogr")
    if not layer.isValid():
        return None
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(NEIGHBOURS)))
    return layer
