"""The suite's page in QGIS's options: engine, accelerators and cluster."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsSettings
from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.geometry import ladder
from ...plugin.accelerators import gives, install_command, place_to_type, state
from ...plugin.i18n import N_, tr
from ...plugin.layers.engine import ENGINE, SCHEDULER, use_settings
from ..surroundings import icon, title

ENGINES = {
    ladder.AUTOMATIC: N_("Automatic: the fastest that is there and worth it"),
    ladder.BUNDLED: N_("Only what QGIS brings"),
    ladder.ACCELERATED: N_("Always accelerated (shapely 2)"),
}


class OptionsFactory(QgsOptionsWidgetFactory):
    """Keep a reference to it as long as it is registered."""

    def __init__(self) -> None:
        super().__init__()
        self.setTitle(title())
        self.setIcon(icon("shanhe"))

    def createWidget(self, parent: Optional[QWidget] = None) -> QgsOptionsPageWidget:
        return OptionsPage(parent)


class OptionsPage(QgsOptionsPageWidget):
    """Shows what is there when it is opened; the settings are written on OK."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.engine, self.scheduler = QComboBox(), QLineEdit()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._engines())
        layout.addWidget(_accelerators())
        layout.addWidget(self._cluster())
        layout.addStretch()

    def apply(self) -> None:
        """Keep what was chosen, and use it from now on."""
        settings = QgsSettings()
        settings.setValue(ENGINE, self.engine.currentData())
        settings.setValue(SCHEDULER, self.scheduler.text().strip())
        use_settings()

    def _engines(self) -> QGroupBox:
        box = QGroupBox(tr("Geometry engine"))
        form = QFormLayout(box)
        self.engine.setObjectName("ShanheEngine")
        for name, text in ENGINES.items():
            self.engine.addItem(tr(text), name)
        kept = QgsSettings().value(ENGINE, ladder.AUTOMATIC, type=str)
        self.engine.setCurrentIndex(max(self.engine.findData(kept), 0))
        form.addRow(tr("Engine"), self.engine)
        form.addRow(_wrapped(tr("All engines give the same areas; they differ in speed only.")))
        return box

    def _cluster(self) -> QGroupBox:
        box = QGroupBox(tr("Cluster"))
        form = QFormLayout(box)
        self.scheduler.setObjectName("ShanheScheduler")
        self.scheduler.setPlaceholderText("tcp://10.0.0.5:8786")
        self.scheduler.setText(QgsSettings().value(SCHEDULER, "", type=str))
        form.addRow(tr("Scheduler"), self.scheduler)
        form.addRow(
            _wrapped(
                tr(
                    "Address of a dask scheduler. Empty: large layers are cut by processes on this "
                    "computer."
                )
            )
        )
        return box


def _accelerators() -> QGroupBox:
    box = QGroupBox(tr("Accelerators"))
    grid = QGridLayout(box)
    grid.setColumnStretch(1, 1)
    for found in ladder.accelerators():
        row = grid.rowCount()
        name = QLabel(f"<b>{found.name}</b>")
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_wrapped(f"{state(found)}\n{gives(found.name)}"), row, 1, 1, 2)
        if not found.usable:
            _offer(grid, row + 1, found.name)
    grid.addWidget(_wrapped(place_to_type()), grid.rowCount(), 0, 1, 3)
    return box


def _offer(grid: QGridLayout, row: int, name: str) -> None:
    """Show the command, and a button that copies it."""
    command = QLineEdit(install_command(name))
    command.setReadOnly(True)
    command.setCursorPosition(0)
    command.setToolTip(command.text())
    command.setObjectName(f"ShanheInstall_{name}")
    button = QPushButton(tr("Copy"))
    button.clicked.connect(lambda _checked: QApplication.clipboard().setText(command.text()))
    grid.addWidget(command, row, 1)
    grid.addWidget(button, row, 2)


def _wrapped(text: str) -> Any:
    label = QLabel(text)
    label.setWordWrap(True)
    return label
