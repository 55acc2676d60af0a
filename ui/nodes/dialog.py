"""The dialog that adds or edits a node."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import Problem
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ...plugin.nodes import health, store
from ...plugin.nodes.profiles import CEILINGS, LEVELS, LONGEST_TEXT, NodeProfile
from ..fitting import grow
from ..standard_buttons import put_words
from ..surroundings import Surroundings
from . import words
from .draft import base_of, endpoints_at, fault_of, new_id
from .endpoint_table import EndpointTable
from .login import DraftLogin
from .tiers import Tiers, assessed, reason, used

WIDTH = 660


class NodeDialog(QDialog):
    """Enter a node; when it is accepted, the node is saved and `nodes_changed` is told."""

    def __init__(
        self,
        surroundings: Surroundings,
        profile: Optional[NodeProfile] = None,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("ShanheNodeDialog")
        self.setWindowTitle(tr("Edit Node") if profile else tr("Add Node"))
        self.resize(WIDTH, 0)
        self._surroundings, self._before = surroundings, profile
        self._login = DraftLogin(profile)
        self._testing = None
        self._make_fields()
        self._lay_out()
        self._fill(profile)
        self._connect()
        self._look()

    def profile(self) -> NodeProfile:
        """Return the node as it is entered now, without its login."""
        before = self._before
        return NodeProfile(
            before.id if before else "node",
            self.name.text().strip(),
            self.level.currentData(),
            self.endpoints.endpoints(),
            self.parent_node.currentData(),
            self.region.text().strip(),
            self.ceiling.currentText(),
        )

    def accept(self) -> None:
        """Save the node with its login, or say why that is not possible."""
        if self._fault():
            return
        profile = self.profile()
        if self._before is None:
            taken = {one.id for one in store.all_nodes()}
            profile = NodeProfile(**{**vars(profile), "id": new_id(profile, taken)})
        try:
            whole = self._login.applied(profile, self.user.text(), self.password.text())
            store.save(whole)
        except (Problem, OSError) as error:
            self._say(sentence(error) if isinstance(error, Problem) else str(error))
            return
        self._login.keep(whole)
        super().accept()
        self._surroundings.nodes_changed.emit()

    def reject(self) -> None:
        """Leave everything as it was; a login that was stored for a test is deleted."""
        if self._testing is not None:
            self._testing.cancel()
        self._login.drop()
        super().reject()

    def _make_fields(self) -> None:
        self.name = _line("NodeName", tr("Name"))
        self.name.setMaxLength(LONGEST_TEXT)
        self.level = _combo("NodeLevel", tr("Level"))
        for level in LEVELS:
            self.level.addItem(words.level(level), level)
        self.parent_node = _combo("NodeParent", tr("Superior node"))
        self.region = _line("NodeRegion", tr("Region code"))
        self.region.setPlaceholderText(tr("such as 350821"))
        self.ceiling = _combo("NodeCeiling", tr("Classification up to"))
        self.ceiling.addItems(CEILINGS)
        self.ceiling.setToolTip(tr("The highest class of data that this node may hold."))
        self.address = _line("NodeAddress", tr("Address"))
        self.address.setPlaceholderText("https://…, postgresql://…")
        self.address.setToolTip(tr("The services below are filled in from this address."))
        self.endpoints = EndpointTable()
        self.user = _line("NodeUser", tr("User"))
        self.password = _line("NodePassword", tr("Password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for field in (self.name, self.level, self.parent_node, self.region, self.ceiling):
            form.addRow(_label(field), field)
        form.addRow(_label(self.address), self.address)
        form.addRow(self.endpoints)
        for field in (self.user, self.password):
            form.addRow(_label(field), field)
        self.said = QLabel()
        self.said.setObjectName("NodeSaid")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        put_words(self.buttons)
        self.buttons.setObjectName("NodeButtons")
        self.test = QPushButton(tr("Test"))
        self.test.setObjectName("NodeTest")
        self.test.setToolTip(tr("Ask every service of the node for something real."))
        self.buttons.addButton(self.test, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.said)
        layout.addWidget(self.buttons)

    def _fill(self, profile: Optional[NodeProfile]) -> None:
        self.parent_node.addItem(tr("none"), None)
        for one in store.all_nodes():
            if profile is None or one.id != profile.id:
                self.parent_node.addItem(one.name, one.id)
        self.level.setCurrentIndex(LEVELS.index(profile.level if profile else "county"))
        self.ceiling.setCurrentText(profile.ceiling if profile else CEILINGS[1])
        if profile is None:
            return
        self._pick_parent(profile.parent)
        self.name.setText(profile.name)
        self.region.setText(profile.region)
        self.address.setText(base_of(profile))
        self.endpoints.show_endpoints(profile.endpoints)
        if self._login.stored:
            self.user.setPlaceholderText(tr("a login is stored"))
            self.password.setPlaceholderText("••••••••")

    def _pick_parent(self, parent: Optional[str]) -> None:
        """A superior node that is not known here stays what it is."""
        if parent is not None and self.parent_node.findData(parent) < 0:
            self.parent_node.addItem(parent, parent)
        self.parent_node.setCurrentIndex(max(self.parent_node.findData(parent), 0))

    def _connect(self) -> None:
        self.address.textEdited.connect(self._fill_endpoints)
        for field in (self.name, self.region, self.user, self.password):
            field.textChanged.connect(self._look)
        self.endpoints.changed.connect(self._look)
        self.test.clicked.connect(self._test)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _fill_endpoints(self, address: str) -> None:
        self.endpoints.show_endpoints(endpoints_at(address))
        self._look()

    def _fault(self) -> str:
        user, password = self.user.text(), self.password.text()
        return fault_of(self.profile(), user, password, self._login.stored)

    def _look(self) -> None:
        """Offer OK and Test only for what can be saved, with the reason for it."""
        fault = self._fault()
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not fault)
        self.test.setEnabled(not fault and self._testing is None)
        self._say(fault)

    def _say(self, text: str) -> None:
        self.said.setText(text)
        grow(self)

    def _test(self) -> None:
        try:
            whole = self._login.applied(self.profile(), self.user.text(), self.password.text())
        except Problem as problem:
            self._say(sentence(problem))
            return
        self.endpoints.show_results([])
        self._testing = self._surroundings.tasks.start(
            tr("Test node {name}").format(name=whole.name),
            lambda feedback: (health.check(whole, feedback), assessed(whole, feedback)),
            lambda found: self._tested(*found),
            self._say,
            self._test_ended,
        )
        self._look()
        self._say(tr("Testing…"))

    def _test_ended(self) -> None:
        self._testing = None
        self._look()

    def _tested(self, results: list[health.EndpointHealth], tiers: Tiers) -> None:
        self.endpoints.show_results(results, tiers)
        faults = [one for one in results if one.message]
        several = tr("All {count} services answer.").format(count=len(results))
        good = several if len(results) > 1 else tr("The service answers.")
        tier = used(self.profile(), tiers)
        promised = reason(tier) if tier is not None else ""
        self._say("\n".join(filter(None, (faults[0].message if faults else good, promised))))


def _line(name: str, label: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(label)
    return field


def _combo(name: str, label: str) -> QComboBox:
    field = QComboBox()
    field.setObjectName(name)
    field.setAccessibleName(label)
    return field


def _label(field: QWidget) -> QLabel:
    label = QLabel(field.accessibleName())
    label.setBuddy(field)
    return label
