"""Long work in the task manager: with progress, cancel, and problems told in plain sentences."""

from __future__ import annotations

import traceback
from typing import Any, Callable, Optional

from qgis.core import Qgis, QgsApplication, QgsFeedback, QgsMessageLog, QgsTask

from ..core.errors import Cancelled, Problem
from ..plugin.i18n import tr
from ..plugin.messages import sentence

Work = Callable[[QgsFeedback], Any]


class BackgroundTask(QgsTask):
    """Runs `work(feedback)` off the main thread; results and problems come back in it."""

    def __init__(
        self,
        title: str,
        work: Work,
        on_done: Callable[[Any], None],
        on_problem: Callable[[str], None],
        on_end: Optional[Callable[[], None]] = None,
    ) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work, self._on_done, self._on_problem = work, on_done, on_problem
        self._on_end = on_end
        self._result: Any = None
        self._fault = ""
        self._abandoned = False
        self.feedback = QgsFeedback()
        self.feedback.progressChanged.connect(self.setProgress)

    def run(self) -> bool:
        """Called by QGIS in a worker thread: whatever happens is kept for the main thread."""
        try:
            self._result = self._work(self.feedback)
        except Cancelled:
            return False
        except Problem as problem:
            self._fault = sentence(problem)
            return False
        except Exception:  # noqa: BLE001 (a fault must reach the planner, never end QGIS)
            QgsMessageLog.logMessage(traceback.format_exc(), "Shanhe", Qgis.MessageLevel.Critical)
            self._fault = tr("Something unexpected happened; the log “Shanhe” has the details.")
            return False
        return True

    def cancel(self) -> None:
        """Tell the work to stop at its next look."""
        self.feedback.cancel()
        super().cancel()

    def abandon(self) -> None:
        """Cancel, and tell no one how it ended: the widgets that asked are going."""
        self._abandoned = True
        self.cancel()

    def finished(self, result: bool) -> None:
        """Called by QGIS in the main thread."""
        if self._abandoned:
            return
        if self._on_end is not None:
            self._on_end()
        if result:
            self._on_done(self._result)
        elif self._fault:
            self._on_problem(self._fault)


class Tasks:
    """The running tasks of the suite; kept here, as QGIS does not keep Python's side of them."""

    def __init__(self) -> None:
        self._running: list[BackgroundTask] = []

    def start(
        self,
        title: str,
        work: Work,
        on_done: Callable[[Any], None],
        on_problem: Callable[[str], None],
        on_end: Optional[Callable[[], None]] = None,
    ) -> BackgroundTask:
        """Queue a piece of work and return its task, which can be cancelled."""

        def ended() -> None:
            self._running.remove(task)
            if on_end is not None:
                on_end()

        task = BackgroundTask(title, work, on_done, on_problem, ended)
        self._running.append(task)
        QgsApplication.taskManager().addTask(task)
        return task

    def stop(self) -> None:
        """Cancel everything and wait for it, before the plugin goes."""
        for task in list(self._running):
            task.abandon()
            task.waitForFinished(5000)
        self._running.clear()
