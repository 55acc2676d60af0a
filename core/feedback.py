"""How long work in `core` tells its progress and learns that it was cancelled."""

from __future__ import annotations

from typing import Iterable, Iterator, Protocol, Sequence, TypeVar

from .errors import Cancelled

Item = TypeVar("Item")


class Feedback(Protocol):
    """What a caller hands in; QgsFeedback and QgsProcessingFeedback fit."""

    def setProgress(self, progress: float) -> None: ...
    def isCanceled(self) -> bool: ...


class Silent:
    """A feedback for callers who do not watch."""

    def setProgress(self, progress: float) -> None:
        """Ignore the progress."""

    def isCanceled(self) -> bool:
        """Never cancelled."""
        return False


def watched(items: Sequence[Item], feedback: Feedback, every: int = 64) -> Iterator[Item]:
    """Yield `items`, reporting 0–100 and raising `Cancelled` as soon as the planner cancels."""
    return watched_iterable(items, len(items), feedback, every)


def watched_iterable(
    items: Iterable[Item], total: int, feedback: Feedback, every: int = 64
) -> Iterator[Item]:
    """As `watched`, for an iterable whose length is known apart (or 0 if it is not)."""
    for number, item in enumerate(items):
        if number % every == 0:
            if feedback.isCanceled():
                raise Cancelled
            if total:
                feedback.setProgress(100.0 * number / total)
        yield item


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


class Hushed:
    """A feedback that hears of a cancel and tells no progress: another one's steps tell it."""

    def __init__(self, whole: Feedback) -> None:
        self._whole = whole

    def setProgress(self, progress: float) -> None:
        """Ignore the progress."""

    def isCanceled(self) -> bool:
        """Tell whether the whole run was cancelled."""
        return self._whole.isCanceled()
