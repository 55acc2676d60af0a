"""At the start: whether the suite's files are those of its release."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QObject, QTimer

from ...core.feedback import Feedback
from ...core.manifest import Compared
from ...plugin.i18n import tr
from ...plugin.redaction import log
from ...plugin.security.release import compared, verdict
from ..surroundings import Surroundings

WAIT_MS = 3000
"""QGIS shows its window first."""


class OwnFiles(QObject):
    """Compares the files off the main thread; tells in the message bar only what is wrong."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__()
        self._surroundings = surroundings
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._start)

    def begin(self) -> None:
        """Compare as soon as QGIS is up."""
        self._wait.start(WAIT_MS)

    def stop(self) -> None:
        """Compare no more."""
        self._wait.stop()

    def _start(self) -> None:
        title = tr("Compare the suite's files")
        self._surroundings.tasks.start(title, _compared, self.tell, log)

    def tell(self, found: Optional[Compared]) -> None:
        """Tell what is wrong; the log has the names of all files."""
        if found is None:
            return
        log(verdict(found), warning=bool(found.differences))
        if found.differences:
            log("\n".join(found.differences), warning=True)
            self._surroundings.warn(verdict(found))


def _compared(feedback: Feedback) -> Optional[Compared]:
    return compared(feedback=feedback)
