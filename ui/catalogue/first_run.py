"""What a planner sees while no node is known."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ...core.errors import Problem
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ...plugin.nodes import store
from ...plugin.nodes.profiles import read_profile
from ..nodes.dialog import NodeDialog
from ..surroundings import Surroundings, icon

DEMO = "SHANHE_DEMO_NODE"


class FirstRun(QWidget):
    """Two buttons: connect to a node, or try the demo county."""

    def __init__(self, surroundings: Surroundings, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.surroundings = surroundings
        welcome = QLabel(
            tr(
                "Shanhe searches the catalogues of the nodes you connect to, loads what is found "
                "in official colours and sends your edits back."
            ),
            self,
        )
        welcome.setTextFormat(Qt.TextFormat.PlainText)
        welcome.setWordWrap(True)
        connect = QPushButton(icon("node"), tr("Connect to a node…"), self)
        connect.setObjectName("ShanheConnectNode")
        connect.clicked.connect(self.connect_node)
        demo = QPushButton(icon("shanhe"), tr("Try the demo county"), self)
        demo.setObjectName("ShanheTryDemo")
        demo.clicked.connect(self.try_demo)
        column = QVBoxLayout(self)
        for widget in (welcome, connect, demo):
            column.addWidget(widget)
        column.addStretch(1)

    def connect_node(self) -> None:
        """Open the dialog for a new node."""
        NodeDialog(self.surroundings, parent=self.window()).exec()

    def try_demo(self) -> None:
        """Import the demo node's profile where one is offered, else say how to start it."""
        offered = os.environ.get(DEMO, "")
        if not offered:
            self.surroundings.warn(
                tr(
                    "No demo node is running. In the source folder type “make node”, then choose "
                    "“Connect to a node…” with the address and a user that it prints."
                )
            )
            return
        try:
            store.save(read_profile(Path(offered).read_text(encoding="utf-8")))
        except Problem as problem:
            self.surroundings.warn(sentence(problem))
        except OSError as error:
            self.surroundings.warn(str(error))
        else:
            self.surroundings.nodes_changed.emit()
