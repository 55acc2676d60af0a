"""Reading the working copies and the journal whenever something about them may have changed."""

from __future__ import annotations

from typing import Callable

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...plugin.i18n import tr
from ..surroundings import Surroundings
from . import known
from .lines import Overview, overview

SETTLE_MS = 150


class Reading(QObject):
    """Reads off the main thread; `done` tells the overview, `unsaved_changed` a layer's edits.

    `is_busy` tells when the journal is needed elsewhere: then it is read afterwards.
    """

    done = pyqtSignal(object)
    unsaved_changed = pyqtSignal()

    def __init__(self, surroundings: Surroundings, is_busy: Callable[[], bool]) -> None:
        super().__init__()
        self._surroundings, self._is_busy = surroundings, is_busy
        self._running, self._stale = False, False
        self._watched = set[str]()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(SETTLE_MS)
        self._later.timeout.connect(self.refresh)
        project = QgsProject.instance()
        project.layersAdded.connect(self.refresh_soon)
        project.layersRemoved.connect(self.refresh_soon)
        surroundings.copies_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read everything anew; what changes meanwhile is read once more afterwards."""
        self._watch_layers()
        if self._running or self._is_busy():
            self._stale = True
            return
        self._running, self._stale = True, False
        paths, kept = known.paths(), known.recent()
        self._surroundings.tasks.start(
            tr("Read working copies"),
            lambda feedback: overview(paths, kept, feedback),
            self._tell,
            self._surroundings.warn,
            self._end,
        )

    def refresh_soon(self, *_: object) -> None:
        """As `refresh`, once for many calls in a row."""
        self._later.start()

    def stop(self) -> None:
        """Hear of nothing any more."""
        self._later.stop()
        project = QgsProject.instance()
        project.layersAdded.disconnect(self.refresh_soon)
        project.layersRemoved.disconnect(self.refresh_soon)
        self._surroundings.copies_changed.disconnect(self.refresh)

    def _tell(self, found: Overview) -> None:
        self.done.emit(found)

    def _end(self) -> None:
        self._running = False
        if self._stale:
            self.refresh_soon()

    def _watch_layers(self) -> None:
        """Hear of edits and commits in each layer that may be a working copy."""
        for layer in known.layers():
            if layer.id() not in self._watched:
                self._watched.add(layer.id())
                layer.afterCommitChanges.connect(self.refresh_soon)
                layer.layerModified.connect(self.unsaved_changed)
                layer.editingStopped.connect(self.unsaved_changed)
