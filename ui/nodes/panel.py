"""The tab of nodes."""

from __future__ import annotations

from datetime import datetime
from typing import Callable, Optional

from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import Problem
from ...core.feedback import Feedback
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ...plugin.nodes import credentials, health, store
from ...plugin.nodes.profiles import EDITABLE, NodeProfile
from ..asking import Question, asked
from ..catalogue.checking_out import CheckingOut
from ..surroundings import Surroundings
from .dialog import NodeDialog
from .files import export_profile, import_profile
from .folds import Folds
from .model import NODE_ID, Check, NodeModel
from .tiers import assessed

INDENTATION = 14


class NodesPanel(QWidget):
    """The tree of nodes with their health, and what can be done with a node."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self.setObjectName("ShanheNodes")
        self._surroundings = surroundings
        self._checks: dict[str, Check] = {}
        self.model = NodeModel(self)
        self._checking_out = CheckingOut(surroundings, self)
        self._make_actions()
        self._lay_out()
        surroundings.nodes_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the profiles anew; the node that was selected stays selected."""
        selected = self.selected_id()
        profiles, faults = store.read_all()
        self._profiles = {one.id: one for one in profiles}
        self._folds.pause()
        self.model.fill(store.node_tree(), self._checks)
        self._folds.restore()
        self._span(QModelIndex())
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.select(selected)
        self._say(faults)
        self._look()

    def _span(self, parent: QModelIndex) -> None:
        """A service stands in one cell and may use the whole row."""
        for row in range(self.model.rowCount(parent)):
            alone = not self.model.index(row, 1, parent).data()
            self.tree.setFirstColumnSpanned(row, parent, alone)
            self._span(self.model.index(row, 0, parent))

    def selected_id(self) -> str:
        """Return the id of the selected node, '' if there is none."""
        return self.model.node_id(self.tree.currentIndex())

    def select(self, node_id: str) -> None:
        """Select a node; the first one where it is not there."""
        top = self.model.index(0, 0)
        flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        found = self.model.match(top, NODE_ID, node_id, 1, flags) if top.isValid() else []
        self.tree.setCurrentIndex(found[0] if found else top)

    def add_node(self) -> None:
        """Ask for a new node."""
        NodeDialog(self._surroundings, parent=self).exec()

    def edit_node(self) -> None:
        """Change the selected node."""
        profile = self._profiles.get(self.selected_id())
        if profile is not None:
            NodeDialog(self._surroundings, profile, self).exec()

    def check_now(self) -> None:
        """Check the health of the selected node and of those below it, off the main thread."""
        self._check([one for one in self._profiles.values() if one.id == self.selected_id()])

    def check_all(self) -> None:
        """Check the health of all nodes."""
        self._check(list(self._profiles.values()))

    def check_out(self) -> None:
        """Make a working copy of a layer of the selected node."""
        profile = self._profiles.get(self.selected_id())
        if profile is not None:
            self._checking_out.choose(profile)

    def remove_node(self) -> None:
        """Remove the selected node after asking."""
        profile = self._profiles.get(self.selected_id())
        if profile is None or not self._is_sure(profile):
            return
        store.remove(profile.id)
        credentials.forget(profile, store.all_nodes())
        self._checks.pop(profile.id, None)
        self._surroundings.nodes_changed.emit()

    def import_node(self) -> None:
        """Add a node from a profile file."""
        if import_profile(self, self._surroundings):
            self._surroundings.nodes_changed.emit()

    def export_node(self) -> None:
        """Write the selected node to a profile file, without its login."""
        profile = self._profiles.get(self.selected_id())
        if profile is not None:
            export_profile(profile, self, self._surroundings)

    def _check(self, profiles: list[NodeProfile]) -> None:
        try:
            credentials.unlock_for(profiles)
        except Problem as problem:
            self._surroundings.warn(sentence(problem))
            return
        for profile in profiles:
            self._start_check(profile)

    def _start_check(self, profile: NodeProfile) -> None:
        def done(check: Check) -> None:
            self._checks[profile.id] = check
            self.refresh()

        self._surroundings.tasks.start(
            tr("Check node {name}").format(name=profile.name),
            lambda feedback: _checked(profile, feedback),
            done,
            self._surroundings.warn,
        )

    def _is_sure(self, profile: NodeProfile) -> bool:
        text = tr(
            "Remove “{name}” with its login? Edits of its working copies can be submitted only "
            "after the node was added again."
        )
        told = text.format(name=profile.name)
        return asked(self, Question("ShanheRemoveNode", tr("Remove Node"), told, tr("Remove")))

    def _make_actions(self) -> None:
        make = self._action
        self.add = make("AddNode", tr("Add Node…"), self.add_node)
        self.check = make("CheckNode", tr("Check Now"), self.check_now, QKeySequence("F5"))
        self.check_every = make("CheckAllNodes", tr("Check All"), self.check_all)
        self.take_out = make("CheckOutOfNode", tr("Check Out…"), self.check_out)
        self.edit = make("EditNode", tr("Edit…"), self.edit_node)
        delete = QKeySequence(QKeySequence.StandardKey.Delete)
        self.remove = make("RemoveNode", tr("Remove…"), self.remove_node, delete)
        self.take_in = make("ImportNode", tr("Import Profile…"), self.import_node)
        self.give_out = make("ExportNode", tr("Export Profile…"), self.export_node)
        self._of_node = (self.check, self.edit, self.remove, self.give_out)

    def _action(
        self, name: str, text: str, run: Callable[[], None], key: Optional[QKeySequence] = None
    ) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"Shanhe{name}")
        action.triggered.connect(lambda _checked: run())
        if key is not None:
            action.setShortcut(key)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(action)
        return action

    def _lay_out(self) -> None:
        self.said = QLabel()
        self.said.setObjectName("ShanheNodesSaid")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.tree = QTreeView()
        self.tree.setObjectName("ShanheNodeTree")
        self.tree.setAccessibleName(tr("Nodes"))
        self.tree.setModel(self.model)
        self.tree.header().setStretchLastSection(False)
        self.tree.setExpandsOnDoubleClick(False)
        self.tree.setIndentation(INDENTATION)
        self.tree.activated.connect(lambda _index: self.edit_node())
        self._folds = Folds(self.tree)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self.tree.selectionModel().currentChanged.connect(lambda *_: self._look())
        self.details = QLabel()
        self.details.setObjectName("ShanheNodeDetails")
        self.details.setTextFormat(Qt.TextFormat.PlainText)
        self.details.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.details)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QVBoxLayout:
        """What is done with the node that is selected above, what adds others below."""
        self.add.setIconText(tr("Add…"))
        self.check.setIconText(tr("Check now"))
        self.take_out.setIconText(tr("Check out…"))
        more = QToolButton()
        more.setObjectName("ShanheNodesMore")
        more.setText(tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._choices = self._menu()
        more.setMenu(self._choices)
        above, below = QHBoxLayout(), QHBoxLayout()
        for action in (self.take_out, self.check):
            above.addWidget(_tool_button(action))
        above.addStretch()
        below.addWidget(_tool_button(self.add))
        below.addStretch()
        below.addWidget(more)
        rows = QVBoxLayout()
        for row in (above, below):
            rows.addLayout(row)
        return rows

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addActions([self.check, self.check_every, self.take_out, self.edit])
        menu.addSeparator()
        menu.addActions([self.add, self.take_in, self.give_out])
        menu.addSeparator()
        menu.addAction(self.remove)
        return menu

    def _open_menu(self, place: object) -> None:
        self._choices.exec(self.tree.viewport().mapToGlobal(place))

    def _say(self, faults: list[Problem]) -> None:
        empty = "" if self._profiles else tr("No node yet. Add one, or import its profile.")
        self.said.setText("\n".join([*map(sentence, faults), empty]).strip())
        self.said.setVisible(bool(self.said.text()))

    def _look(self) -> None:
        profile = self._profiles.get(self.selected_id())
        for action in self._of_node:
            action.setEnabled(profile is not None)
        takes_edits = profile is not None and any(map(profile.endpoint, EDITABLE))
        self.take_out.setEnabled(takes_edits)
        self.check_every.setEnabled(bool(self._profiles))
        self.details.setText(self.model.details(self.tree.currentIndex()))
        self.details.setVisible(bool(self.details.text()))


def _tool_button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    return button


def _checked(profile: NodeProfile, feedback: Feedback) -> Check:
    """Check all services of a node, and what those for edits promise; in a worker thread."""
    results = tuple(health.check(profile, feedback))
    return Check(results, datetime.now().astimezone(), assessed(profile, feedback))
