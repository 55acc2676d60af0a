"""The tree of nodes with what the last check of each one found."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Mapping, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QStandardItem, QStandardItemModel

from ...plugin.checkout.tiers import Tier
from ...plugin.i18n import tr
from ...plugin.nodes.health import OFFLINE, OK, EndpointHealth, overall
from ...plugin.nodes.profiles import Endpoint, NodeProfile
from ...plugin.nodes.store import Tree
from ..moments import clock_text, moment_text
from ..plain import plain_tip
from ..surroundings import icon
from . import tiers, words

NODE_ID = Qt.ItemDataRole.UserRole
WORTH_OPENING = NODE_ID + 1
DETAILS = NODE_ID + 2
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True)
class Check:
    """What one check of a node found, and when (local time); the tiers by protocol."""

    results: tuple[EndpointHealth, ...]
    at: datetime
    tiers: Mapping[str, Tier] = field(default_factory=dict)

    @property
    def state(self) -> str:
        """The node's health as a whole."""
        return overall(list(self.results))

    def of(self, endpoint: Endpoint) -> Optional[EndpointHealth]:
        """Return the result for an endpoint; None if it has been changed since."""
        return next((one for one in self.results if one.endpoint == endpoint), None)


class NodeModel(QStandardItemModel):
    """Two columns: the node, and its health; below a node, its services in one cell each."""

    def fill(self, tree: Tree, checks: Mapping[str, Check]) -> None:
        """Show the tree anew."""
        self.clear()
        self.setHorizontalHeaderLabels([tr("Node"), tr("State")])
        for profile, children in tree:
            self._add(self.invisibleRootItem(), profile, children, checks)

    def node_id(self, index: Any) -> str:
        """Return the id of the node that a row shows or belongs to, '' for no row."""
        row = index.sibling(index.row(), 0)
        return str(row.data(NODE_ID) or "") if row.isValid() else ""

    def details(self, index: Any) -> str:
        """Return what the row's service for edits promises, for a node that which is used."""
        row = index.sibling(index.row(), 0)
        return str(row.data(DETAILS) or "") if row.isValid() else ""

    def _add(
        self,
        parent: QStandardItem,
        profile: NodeProfile,
        children: Tree,
        checks: Mapping[str, Check],
    ) -> None:
        check = checks.get(profile.id)
        first = _item(profile.name + "\n" + _place(profile), profile.id)
        first.setIcon(icon(words.ICONS[check.state if check else words.NOT_CHECKED]))
        parent.appendRow([first, _health_of_node(check, profile.id)])
        promised = tiers.used(profile, check.tiers) if check else None
        first.setData(tiers.told(promised) if promised else "", DETAILS)
        first.appendRow(_services(profile, check))
        for child, below in children:
            self._add(first, child, below, checks)


def _services(profile: NodeProfile, check: Optional[Check]) -> QStandardItem:
    """Return the row under which the services of a node stand, worth opening if one is not well."""
    above = _item(tr("Services: {count}").format(count=len(profile.endpoints)), profile.id)
    above.setData(bool(check) and check.state != OK, WORTH_OPENING)
    for endpoint in profile.endpoints:
        found = check.of(endpoint) if check else None
        tier = check.tiers.get(endpoint.protocol) if found else None
        above.appendRow(_service(endpoint, found, tier, profile.id))
    return above


def _place(profile: NodeProfile) -> str:
    return words.SEPARATOR.join(filter(None, (words.level(profile.level), profile.region)))


def _health_of_node(check: Optional[Check], node_id: str) -> QStandardItem:
    if check is None:
        return _item(words.health(words.NOT_CHECKED), node_id)
    answered = [one for one in check.results if one.state != OFFLINE]
    slowest = max(answered, key=lambda one: one.latency_ms, default=None)
    parts = (_latency(slowest), clock_text(check.at))
    below = words.SEPARATOR.join(filter(None, parts))
    item = _item(f"{words.health(check.state)}\n{below}", node_id)
    told = tr("Checked {time}; the latency is that of the slowest service.")
    shown = told.format(time=moment_text(check.at))
    item.setToolTip(plain_tip("\n".join([shown, *_faults(check)])))
    return item


def _latency(found: Optional[EndpointHealth]) -> str:
    """How long a service that cannot be reached took to say nothing is no latency."""
    return words.latency(found.latency_ms) if found and found.state != OFFLINE else ""


def _faults(check: Check) -> list[str]:
    return [
        f"{words.service(one.endpoint.protocol)}: {one.message}"
        for one in check.results
        if one.message
    ]


def _service(
    endpoint: Endpoint, found: Optional[EndpointHealth], tier: Optional[Tier], node_id: str
) -> QStandardItem:
    state = found.state if found else words.NOT_CHECKED
    named = f"{words.service(endpoint.protocol)}: {words.health(state)}"
    parts = (named, _latency(found), tiers.short(tier))
    item = _item(words.SEPARATOR.join(filter(None, parts)), node_id)
    item.setIcon(icon(words.ICONS[state]))
    promised = [tiers.told(tier)] if tier else []
    about = [endpoint.url, *([found.message] if found else []), *promised]
    item.setToolTip(plain_tip("\n".join(filter(None, about))))
    item.setData("\n".join(promised), DETAILS)
    return item


def _item(text: str, node_id: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setEditable(False)
    item.setData(node_id, NODE_ID)
    item.setData(text.replace("\n", ", "), ACCESSIBLE)
    return item
