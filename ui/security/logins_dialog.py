"""What to do about passwords that stand readable in a project, and doing it where it is safe."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.errors import Problem
from ...plugin.i18n import N_, tr
from ...plugin.messages import sentence
from ...plugin.nodes.credentials import unlock
from ...plugin.nodes.profiles import NodeProfile
from ...plugin.nodes.store import all_nodes
from ...plugin.security.plain_secrets import Kind
from ...plugin.security.project_logins import Found, Outcome, use_node_login
from ..plain import plain_item

WHAT, STATE = 1, 2
WIDTH, HEIGHT = 820, 460
KINDS = {Kind.LOGIN: N_("password"), Kind.KEY: N_("key or token")}
OUTCOMES = {
    Outcome.REPLACED: N_("Uses the node's login now. Save the project again."),
    Outcome.NOT_SAFE: N_("Unchanged: the node has no login of the same user."),
    Outcome.BEING_EDITED: N_("Unchanged: save or discard the edits of the layer first."),
    Outcome.NOT_VALID: N_("Unchanged: the layer cannot be opened now."),
    Outcome.PUT_BACK: N_("Unchanged: the layer cannot be opened with the node's login."),
    Outcome.ELSEWHERE: N_("Unchanged: it stands in the layer's settings, such as its form."),
}
ADVICE = (
    N_(
        "Whoever gets the project file can read these. A layer of a registered node can use the "
        "login that is kept for the node: press the button below."
    ),
    N_(
        "For another layer, store the password in an authentication configuration (Settings ▸ "
        "Options ▸ Authentication), choose it in the connection, and add the layer anew."
    ),
    N_(
        "Save the project again afterwards. Delete older copies and the backup whose name ends in "
        "“~”, and have a password changed that others may have read."
    ),
)


class LoginsDialog(QDialog):
    """Lists where something stands; one button exchanges what can be exchanged."""

    def __init__(self, found: Sequence[Found], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("ShanheLoginsDialog")
        self.setWindowTitle(tr("Readable Passwords in the Project"))
        self._found = list(found)
        self.table = QTableWidget(len(self._found), STATE + 1, self)
        self.table.setObjectName("ShanheLoginsTable")
        self.table.setAccessibleName(tr("Where passwords and keys stand"))
        self.replace = QPushButton(tr("Use the Node's &Login"))
        self.replace.setObjectName("ShanheUseNodeLogin")
        self.replace.setEnabled(any(map(_replaceable, self._found)))
        self.replace.clicked.connect(lambda _checked: self._replace())
        self._fill()
        self._lay_out()

    def _replace(self) -> None:
        """Exchange passwords wherever that is safe; say of each layer what became of it."""
        try:
            unlock()
        except Problem as problem:
            self.said.setText(sentence(problem))
            return
        self.replace.setEnabled(False)
        nodes = all_nodes()
        for row, one in enumerate(self._found):
            layer = QgsProject.instance().mapLayer(one.layer)
            if _replaceable(one) and layer is not None:
                self.table.setItem(row, STATE, plain_item(_replaced(layer, nodes)))

    def _fill(self) -> None:
        self.table.setHorizontalHeaderLabels([tr("Layer or Part"), tr("Secret"), tr("State")])
        rows = self.table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.ResizeToContents)
        for row, one in enumerate(self._found):
            kinds = (tr(KINDS[kind]) for kind in Kind if kind in one.kinds)
            texts = (named(one), ", ".join(kinds), tr("stands readable in the project"))
            for column, text in enumerate(texts):
                self.table.setItem(row, column, plain_item(text))

    def _lay_out(self) -> None:
        self.said = QLabel("\n\n".join(tr(text) for text in ADVICE))
        self.said.setObjectName("ShanheLoginsSaid")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self.replace, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        column.addWidget(buttons)
        self.resize(WIDTH, HEIGHT)


def named(found: Found) -> str:
    """Return where something was found: a layer, with its node if it has one, or another part."""
    if not found.layer:
        return tr("part “{name}” of the project").format(name=found.name)
    if not found.nodes:
        return found.name
    return tr("{layer} (node {node})").format(layer=found.name, node=", ".join(found.nodes))


def _replaced(layer: QgsMapLayer, nodes: Sequence[NodeProfile]) -> str:
    try:
        return tr(OUTCOMES[use_node_login(layer, nodes)])
    except Problem as problem:
        return sentence(problem)


def _replaceable(found: Found) -> bool:
    return bool(found.nodes) and Kind.LOGIN in found.kinds
