"""What a planner does with a found record: load it, check it out, open its document."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsMapLayer, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QWidget

from ...core.errors import Problem
from ...plugin.catalogue.dated import dated
from ...plugin.catalogue.documents import fetch_document
from ...plugin.catalogue.load import fetch, load_record, open_snapshot
from ...plugin.catalogue.records import Record
from ...plugin.checkout.appearance import prepare_for_editing
from ...plugin.checkout.tiers import Tier
from ...plugin.checkout.working_copy import WorkingCopy, check_out
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ...plugin.nodes.credentials import unlock_for
from ...plugin.nodes.profiles import NodeProfile
from ...plugin.nodes.store import node
from ..nodes.tiers import assessed, used
from ..project import add_layer
from ..surroundings import Surroundings
from .checkout_dialog import CheckOutDialog


class Opening(QObject):
    """Carries the actions of the details out as background tasks."""

    def __init__(self, surroundings: Surroundings, window: QWidget) -> None:
        super().__init__(window)
        self.surroundings, self.window = surroundings, window

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
        if link is None:
            return
        dialog = CheckOutDialog(link.name, self.surroundings.iface.mapCanvas(), self.window)
        self._tell_tier(record, dialog)
        agreed = dialog.exec()
        wanted, layer = dialog.wanted(), link.name.rpartition(":")[2]
        dialog.deleteLater()
        if not agreed:
            return
        self._start(
            tr("Checking out {title}").format(title=record.title),
            record,
            lambda profile, feedback: check_out(
                profile,
                layer,
                wanted.extent,
                wanted.path,
                feedback,
                filter=wanted.filter,
                uuids=wanted.uuids,
            ),
            self._add_copy,
        )

    def _tell_tier(self, record: Record, dialog: CheckOutDialog) -> None:
        """Ask in the background what the node promises, and say it while the dialog is open."""

        def show(tier: Optional[Tier]) -> None:
            if not sip.isdeleted(dialog):
                dialog.show_tier(tier)

        self._start(
            tr("What {title} promises for edits").format(title=record.title),
            record,
            lambda profile, feedback: used(profile, assessed(profile, feedback)),
            show,
        )

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
        """Run `work(profile, feedback)`; the login is unlocked here, in the main thread."""
        try:
            profile = node(record.node_id)
            unlock_for([profile])
        except Problem as problem:
            self.surroundings.warn(sentence(problem))
            return
        self.surroundings.tasks.start(
            title,
            lambda feedback: work(profile, feedback),
            lambda result: self._finish(on_done, result),
            self.surroundings.warn,
        )

    def _finish(self, on_done: Callable[[Any], None], result: Any) -> None:
        try:
            on_done(result)
        except Problem as problem:
            self.surroundings.warn(sentence(problem))

    def _add(self, layer: QgsMapLayer) -> None:
        add_layer(self.surroundings.iface, layer)
        if isinstance(layer, QgsVectorLayer):
            told = tr("{title}: {count} features loaded.")
            count = layer.featureCount()
            self.surroundings.tell(told.format(title=layer.name(), count=count))

    def _add_copy(self, copy: WorkingCopy) -> None:
        layer = QgsVectorLayer(copy.source, copy.title, "ogr")
        prepare_for_editing(layer)
        add_layer(self.surroundings.iface, layer)
        told = tr("{title}: {count} features checked out. Edit them, then submit in Changes.")
        self.surroundings.tell(told.format(title=copy.title, count=copy.count))
        self.surroundings.copy_made.emit(str(copy.path))

    def _view(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            told = tr("No program on this computer opens {name}. The file is in {folder}.")
            self.surroundings.warn(told.format(name=path.name, folder=path.parent))


def _live(record: Record, how: str, profile: NodeProfile, feedback: Any) -> QgsMapLayer:
    """Open a live layer in a worker thread and hand it to the main one."""
    layer = load_record(record, how, feedback, profile=profile)
    layer.moveToThread(QgsApplication.instance().thread())
    return layer
