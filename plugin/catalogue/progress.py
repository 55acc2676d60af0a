"""Progress of one stage of a longer run."""

from __future__ import annotations

from ...core.feedback import Feedback


class Stage:
    """A feedback whose 0–100 is the part `start`–`end` of another one's."""

    def __init__(self, whole: Feedback, start: float, end: float) -> None:
        self._whole, self._start, self._end = whole, start, end

    def setProgress(self, progress: float) -> None:
        """Report the progress of the stage, which never exceeds its end."""
        share = min(100.0, progress) / 100.0
        self._whole.setProgress(self._start + (self._end - self._start) * share)

    def isCanceled(self) -> bool:
        """Tell whether the whole run was cancelled."""
        return self._whole.isCanceled()
