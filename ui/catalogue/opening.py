"""What a planner does with a found record: load it, check it out, open its document."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

from qgis.core import QgsApplication, QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QWidget

from ...plugin.catalogue.dated import dated
from ...plugin.catalogue.documents import fetch_document
from ...plugin.catalogue.load import fetch, load_record, open_snapshot
from ...plugin.catalogue.records import Record
from ...plugin.i18n import tr
from ...plugin.nodes.profiles import NodeProfile
from ..project import add_layer
from ..surroundings import Surroundings
from .checking_out import CheckingOut, start_at


class Opening(QObject):
    """Carries the actions of the details out as background tasks."""

    def __init__(self, surroundings: Surroundings, window: QWidget) -> None:
        super().__init__(window)
        self.surroundings = surroundings
        self._checking_out = CheckingOut(surroundings, window)

    def load(self, record: Record, how: str) -> None:
        """Load a record's layer; a snapshot is fetched in the background and opened here."""
        if how == "snapshot":
            self._start(
                tr("Loading {title}").format(title=record.title),
                record,
                lambda profile, feedback: fetch(record, profile, feedback),
                lambda path: self._add(dated(open_snapshot(path, record), record)),
            )
        else:
            self._start(
                tr("Connecting to {title}").format(title=record.title),
                record,
                lambda profile, feedback: _live(record, how, profile, feedback),
                lambda layer: self._add(dated(layer, record)),
            )

    def check_out(self, record: Record) -> None:
        """Ask where to and how much, then make a working copy and add it."""
        link = record.link("wfs")
        if link is not None:
            layer = link.name.rpartition(":")[2]
            self._checking_out.ask(record.node_id, [layer], record.title)

    def open(self, record: Record) -> None:
        """Download a document and hand it to the system's viewer."""
        link = record.link("")
        if link is None:
            return
        folder = Path(QgsApplication.qgisSettingsDirPath()) / "shanhe" / "documents"
        folder.mkdir(parents=True, exist_ok=True)
        self._start(
            tr("Fetching {title}").format(title=record.title),
            record,
            lambda profile, feedback: fetch_document(
                record, link, folder, feedback, profile=profile
            ),
            self._view,
        )

    def _start(
        self,
        title: str,
        record: Record,
        work: Callable[[NodeProfile, Any], Any],
        on_done: Callable[[Any], None],
    ) -> None:
        """Run `work(profile, feedback)` at the record's node."""
        start_at(self.surroundings, record.node_id, title, work, on_done)

    def _add(self, layer: QgsMapLayer) -> None:
        add_layer(self.surroundings.iface, layer)
        if isinstance(layer, QgsVectorLayer):
            told = tr("{title}: {count} features loaded.")
            count = layer.featureCount()
            self.surroundings.tell(told.format(title=layer.name(), count=count))

    def _view(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            told = tr("No program on this computer opens {name}. The file is in {folder}.")
            self.surroundings.warn(told.format(name=path.name, folder=path.parent))


def _live(record: Record, how: str, profile: NodeProfile, feedback: Any) -> QgsMapLayer:
    """Open a live layer in a worker thread and hand it to the main one."""
    layer = load_record(record, how, feedback, profile=profile)
    layer.moveToThread(QgsApplication.instance().thread())
    return layer
