"""From a node's layer to a working copy in the project: asked for, made, added."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable, Optional, Sequence

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from ...core.errors import Problem
from ...plugin.checkout.appearance import prepare_for_editing
from ...plugin.checkout.in_project import require_closed
from ...plugin.checkout.tiers import Tier
from ...plugin.checkout.ways import layers_of
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

Work = Callable[[NodeProfile, Any], Any]


def start_at(
    surroundings: Surroundings,
    node_id: str,
    title: str,
    work: Work,
    on_done: Callable[[Any], None],
) -> None:
    """Run `work(profile, feedback)` as a task; the login is unlocked here, in the main thread.

    Problems, also those of `on_done(result)`, are told in the message bar.
    """
    try:
        profile = node(node_id)
        unlock_for([profile])
    except Problem as problem:
        surroundings.warn(sentence(problem))
        return

    def finish(result: Any) -> None:
        try:
            on_done(result)
        except Problem as problem:
            surroundings.warn(sentence(problem))

    surroundings.tasks.start(title, partial(work, profile), finish, surroundings.warn)


class CheckingOut(QObject):
    """Asks how much of which layer, then makes a working copy and adds it to the project."""

    def __init__(self, surroundings: Surroundings, window: QWidget) -> None:
        super().__init__(window)
        self._surroundings, self._window = surroundings, window

    def choose(self, profile: NodeProfile) -> None:
        """Ask the node for its layers first."""

        def show(layers: Sequence[str]) -> None:
            if layers:
                self.ask(profile.id, layers)
            else:
                told = tr("{node} has no layer that could be checked out.")
                self._surroundings.warn(told.format(node=profile.name))

        title = tr("Listing the layers of {node}").format(node=profile.name)
        start_at(self._surroundings, profile.id, title, layers_of, show)

    def ask(self, node_id: str, layers: Sequence[str], title: str = "") -> None:
        """Ask where to and how much; `title` names the layer where there is but one."""
        dialog = CheckOutDialog(layers, self._surroundings.iface.mapCanvas(), self._window)
        self._tell_tier(node_id, title or layers[0], dialog)
        agreed = dialog.exec()
        wanted, layer = dialog.wanted(), dialog.layer()
        dialog.deleteLater()
        if agreed and self._is_closed(wanted.path):
            start_at(
                self._surroundings,
                node_id,
                tr("Checking out {title}").format(title=title or layer),
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

    def _is_closed(self, path: str) -> bool:
        """Tell whether no layer of the project shows the file; say so where one does."""
        try:
            require_closed(path)
        except Problem as problem:
            self._surroundings.warn(sentence(problem))
            return False
        return True

    def _tell_tier(self, node_id: str, title: str, dialog: CheckOutDialog) -> None:
        """Ask in the background what the node promises, and say it while the dialog is open."""

        def show(tier: Optional[Tier]) -> None:
            if not sip.isdeleted(dialog):
                dialog.show_tier(tier)

        start_at(
            self._surroundings,
            node_id,
            tr("What {title} promises for edits").format(title=title),
            lambda profile, feedback: used(profile, assessed(profile, feedback)),
            show,
        )

    def _add_copy(self, copy: WorkingCopy) -> None:
        layer = QgsVectorLayer(copy.source, copy.title, "ogr")
        prepare_for_editing(layer)
        add_layer(self._surroundings.iface, layer, edited=True)
        told = tr("{title}: {count} features checked out. Edit them, then submit in Changes.")
        self._surroundings.tell(told.format(title=copy.title, count=copy.count))
        self._surroundings.copy_made.emit(str(copy.path))
