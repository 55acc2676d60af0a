"""The page of the project's properties where limits, matrices and weights are edited as tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProject
from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.standards.tables import table
from ...plugin.i18n import N_, tr
from ...plugin.presets.checked import fault_of
from ...plugin.presets.stored import EVALUATION_TABLES, forget, store, stored
from ...plugin.reports.words import TABLES
from ..surroundings import icon, title

FILES = N_("Presets (*.json)")
OWN_SOURCE = N_("Calibrated for this project")


class PresetsFactory(QgsOptionsWidgetFactory):
    """Keep a reference to it as long as it is registered."""

    def __init__(self) -> None:
        super().__init__()
        self.setTitle(title())
        self.setIcon(icon("shanhe"))

    def createWidget(self, parent: Optional[QWidget] = None) -> QgsOptionsPageWidget:
        return PresetsPage(parent)


class PresetsPage(QgsOptionsPageWidget):
    """Shows the shipped tables or the project's own; what was edited is kept on OK."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.edited: dict[str, Optional[dict[str, Any]]] = {}
        self.choice, self.source, self.told = QComboBox(), QLineEdit(), QLabel()
        self.cells = QTableWidget()
        for name in EVALUATION_TABLES:
            self.choice.addItem(tr(TABLES[name]), name)
        self.choice.setObjectName("ShanhePresetTable")
        self.cells.setObjectName("ShanhePresetCells")
        self.told.setWordWrap(True)
        self._lay_out()
        self.choice.currentIndexChanged.connect(self._show)
        self.cells.itemChanged.connect(self._changed)
        self.source.textEdited.connect(self._changed)
        self._show()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        about = QLabel(
            tr(
                "Tools use these tables in place of the shipped ones where no preset is given to "
                "them. Reports name what comes from the project."
            )
        )
        about.setWordWrap(True)
        layout.addWidget(about)
        layout.addWidget(self.choice)
        layout.addWidget(self.cells, 1)
        line = QHBoxLayout()
        line.addWidget(QLabel(tr("Source")))
        line.addWidget(self.source, 1)
        layout.addLayout(line)
        layout.addWidget(self.told)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        for text, name, work in (
            (tr("Load…"), "ShanhePresetLoad", self._load),
            (tr("Save as…"), "ShanhePresetSave", self._save),
            (tr("Use the shipped table"), "ShanhePresetReset", self.reset),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(work)
            line.addWidget(button)
        line.addStretch()
        return line

    @property
    def name(self) -> str:
        """Return the table that is shown."""
        return str(self.choice.currentData())

    def content(self) -> Optional[dict[str, Any]]:
        """Return the project's own table as it will be kept; None: the shipped one counts."""
        if self.name in self.edited:
            return self.edited[self.name]
        return stored(QgsProject.instance(), self.name)

    def _show(self) -> None:
        shipped, own = table(self.name), self.content()
        rows = own["rows"] if own else shipped.rows
        self.cells.blockSignals(True)
        self.cells.setColumnCount(len(shipped.columns))
        self.cells.setHorizontalHeaderLabels(list(shipped.columns))
        self.cells.setRowCount(len(rows))
        for at, row in enumerate(rows):
            for column, key in enumerate(shipped.columns):
                self.cells.setItem(at, column, QTableWidgetItem(str(row.get(key, ""))))
        self.cells.resizeColumnsToContents()
        self.cells.blockSignals(False)
        self.source.setText(str(own["source"]) if own else shipped.source.title)
        self._tell(own)

    def _tell(self, own: Optional[dict[str, Any]]) -> None:
        fault = fault_of(self.name, own) if own else ""
        self.told.setText(fault or (tr("The project's own table.") if own else tr("As shipped.")))
        self.told.setStyleSheet("color: #b00020" if fault else "")

    def _changed(self, *_: Any) -> None:
        columns = table(self.name).columns
        rows = [
            {key: self._text(at, column) for column, key in enumerate(columns)}
            for at in range(self.cells.rowCount())
        ]
        source = self.source.text().strip()
        if source in {"", table(self.name).source.title}:
            source = tr(OWN_SOURCE)
            self.source.setText(source)
        made = {"table": self.name, "version": "1", "source": source, "rows": rows}
        self.edited[self.name] = made
        self._tell(made)

    def _text(self, row: int, column: int) -> str:
        item = self.cells.item(row, column)
        return item.text().strip() if item is not None else ""

    def reset(self) -> None:
        """Have the shipped table count again."""
        self.edited[self.name] = None
        self._show()

    def take(self, path: str) -> None:
        """Show a preset's file; what is wrong with it is told."""
        try:
            content = json.loads(Path(path).read_text(encoding="utf-8"))
            rows, source = list(content["rows"]), str(content.get("source") or Path(path).name)
        except (OSError, ValueError, KeyError, TypeError) as error:
            self.told.setText(tr("{file} is no preset: {reason}").format(file=path, reason=error))
            return
        made = {"table": content.get("table"), "version": "1", "source": source, "rows": rows}
        fault = fault_of(self.name, made)
        if fault:
            self.told.setText(fault)
            return
        self.edited[self.name] = made
        self._show()

    def _load(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Load a preset"), "", tr(FILES))
        if path:
            self.take(path)

    def _save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("Save the preset"), self.name, tr(FILES))
        if path:
            self.give(path if path.lower().endswith(".json") else f"{path}.json")

    def give(self, path: str) -> None:
        """Write the table that is shown as a preset's file."""
        shipped = table(self.name)
        own = self.content() or {
            "table": self.name, "version": shipped.version, "source": shipped.source.title,
            "rows": [dict(row) for row in shipped.rows],
        }  # fmt: skip
        Path(path).write_text(json.dumps(own, ensure_ascii=False, indent=1), encoding="utf-8")

    def apply(self) -> None:
        """Keep what was edited in the project; a table with a fault is not kept."""
        project = QgsProject.instance()
        for name, own in self.edited.items():
            if own is None:
                forget(project, name)
            elif not fault_of(name, own):
                store(project, name, own["rows"], own["source"])
