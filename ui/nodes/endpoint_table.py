"""The small table of a node's services: address editable, with the result of the last test."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from ...plugin.checkout.tiers import Tier
from ...plugin.i18n import tr
from ...plugin.nodes.health import EndpointHealth
from ...plugin.nodes.profiles import PROTOCOLS, Endpoint
from ..plain import plain_tip
from ..surroundings import icon
from . import words
from .tiers import Tiers, short, told

ADDRESS, RESULT = 0, 1


class EndpointTable(QTableWidget):
    """A row for each service; one without an address is not offered by the node."""

    changed = pyqtSignal()

    def __init__(self) -> None:
        super().__init__(len(PROTOCOLS), 2)
        self.setObjectName("NodeEndpoints")
        self.setAccessibleName(tr("Services of the node"))
        self.setHorizontalHeaderLabels([tr("Address of the service"), tr("Test")])
        self.setVerticalHeaderLabels([words.service(one) for one in PROTOCOLS])
        self.setTabKeyNavigation(False)
        header = self.horizontalHeader()
        header.setSectionResizeMode(ADDRESS, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(RESULT, QHeaderView.ResizeMode.ResizeToContents)
        self.show_endpoints(())
        self.itemChanged.connect(self._item_changed)
        rows = sum(self.rowHeight(row) for row in range(len(PROTOCOLS)))
        self.setFixedHeight(rows + header.sizeHint().height() + 2 * self.frameWidth())

    def show_endpoints(self, endpoints: Sequence[Endpoint]) -> None:
        """Show these addresses; the results are cleared."""
        known = {one.protocol: one.url for one in endpoints}
        self.blockSignals(True)
        for row, protocol in enumerate(PROTOCOLS):
            self.setItem(row, ADDRESS, QTableWidgetItem(known.get(protocol, "")))
        self.blockSignals(False)
        self.show_results([])

    def endpoints(self) -> tuple[Endpoint, ...]:
        """Return the services that have an address, without logins."""
        urls = [self.item(row, ADDRESS).text().strip() for row in range(len(PROTOCOLS))]
        return tuple(Endpoint(name, url) for name, url in zip(PROTOCOLS, urls) if url)

    def show_results(
        self, results: Sequence[EndpointHealth], tiers: Optional[Tiers] = None
    ) -> None:
        """Show the result of a test beside each service, with the tier of those for edits."""
        known = {one.endpoint.protocol: one for one in results}
        self.blockSignals(True)
        for row, protocol in enumerate(PROTOCOLS):
            self.setItem(row, RESULT, _result(known.get(protocol), (tiers or {}).get(protocol)))
        self.blockSignals(False)

    def _item_changed(self, item: QTableWidgetItem) -> None:
        if item.column() == ADDRESS:
            self.show_results([])
            self.changed.emit()


def _result(found: Optional[EndpointHealth], tier: Optional[Tier]) -> QTableWidgetItem:
    item = QTableWidgetItem()
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    if found is not None:
        parts = (words.health(found.state), words.latency(found.latency_ms), short(tier))
        item.setText(words.SEPARATOR.join(filter(None, parts)))
        item.setIcon(icon(words.ICONS[found.state]))
        about = (found.message, told(tier) if tier else "")
        item.setToolTip(plain_tip("\n".join(filter(None, about))))
    return item
