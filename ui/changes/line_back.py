"""Sending by itself what waits, as soon as the line is back; it can be paused, and never asks."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timezone
from typing import Sequence

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...core.editing import states
from ...core.editing.turns import Turn
from ...core.feedback import Feedback
from ...plugin.checkout.outbox import Sent, drain
from ...plugin.checkout.submission import open_journal
from ...plugin.i18n import tr
from ...plugin.messages import sentence
from ...plugin.nodes.store import all_nodes
from ..surroundings import Surroundings
from . import known
from .lines import JOURNAL
from .sending import Sending

PAUSED = "shanhe/sending/paused"
TICK_MS, MINUTE = 1000, 60


class LineBack(QObject):
    """Takes the turns that have come; `said` tells how long the next one takes to come."""

    said = pyqtSignal(str)

    def __init__(self, surroundings: Surroundings, sending: Sending) -> None:
        super().__init__()
        self._surroundings, self._sending = surroundings, sending
        self._turns: tuple[Turn, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def is_paused(self) -> bool:
        """Tell whether the planner wants nothing to be sent by itself."""
        return bool(QgsSettings().value(PAUSED, False, type=bool))

    def pause(self, wanted: bool) -> None:
        """Stop sending by itself, or go on."""
        QgsSettings().setValue(PAUSED, wanted)
        self.tick()

    def wait_for(self, turns: Sequence[Turn]) -> None:
        """Take these turns when they have come; none of them needs no timer."""
        self._turns = tuple(turns)
        if self._turns:
            self._timer.start()
        else:
            self._timer.stop()
        self.tick()

    def stop(self) -> None:
        """Take no more turns."""
        self._timer.stop()
        self._turns = ()

    def tick(self) -> None:
        """Say how things stand, and send what is due if that can be done without asking."""
        now = datetime.now(timezone.utc)
        self.said.emit(self._told(now))
        due = [turn for turn in self._turns if turn.at <= now]
        if due and not self.is_paused and not self._sending.busy and _unlocked():
            self._send(due)

    def _send(self, due: Sequence[Turn]) -> None:
        tried = {turn.set_id for turn in due if turn.attempts}
        paths = known.paths()
        self._turns = tuple(turn for turn in self._turns if turn not in due)
        self._sending.run(
            tr("Send what waits"),
            lambda feedback: drained(paths, feedback),
            lambda sent: self._tell(sent, tried),
            self._surroundings.warn,
            paths,
        )

    def _tell(self, sent: Sequence[Sent], tried: set[str]) -> None:
        """Tell of each node that answers again, and of what needs the planner."""
        names = {one.id: one.name for one in all_nodes()}
        answered = [one for one in sent if one.outcome.state not in states.SENDABLE]
        for node_id in dict.fromkeys(one.turn.node_id for one in answered):
            own = [one for one in answered if one.turn.node_id == node_id]
            done = sum(one.outcome.state == states.APPLIED for one in own)
            node = names.get(node_id, node_id)
            back = any(one.turn.set_id in tried for one in own)
            told = (
                tr("{node} answers again. Change sets applied: {count}.")
                if back
                else tr("{node}: change sets applied: {count}.")
            )
            self._surroundings.tell(told.format(node=node, count=done))
        for one in answered:
            if one.outcome.state != states.APPLIED and one.outcome.problem is not None:
                self._surroundings.warn(sentence(one.outcome.problem))

    def _told(self, now: datetime) -> str:
        if not self._turns:
            return ""
        if self.is_paused:
            return tr("Sending by itself is paused; press Send, or allow it under More.")
        if not _unlocked():
            return tr("To send by itself, QGIS needs the master password once: press Send.")
        if self._sending.busy:
            return tr("Sending…")
        seconds = max(min(turn.at for turn in self._turns).timestamp() - now.timestamp(), 0)
        tries = max(turn.attempts for turn in self._turns)
        if tries:
            told = tr("No line to the node (tries: {tries}). Next try in {time}.")
            return told.format(tries=tries, time=countdown(seconds))
        return tr("Sent by itself in {time}.").format(time=countdown(seconds))


def countdown(seconds: float) -> str:
    """Return a time as minutes and seconds, such as "1:05"."""
    minutes, rest = divmod(round(seconds), MINUTE)
    return f"{minutes}:{rest:02d}"


def drained(paths: Sequence[object], feedback: Feedback) -> list[Sent]:
    """Send what is due; runs in a worker thread."""
    with JOURNAL, closing(open_journal()) as journal:
        return drain(journal, feedback, paths)


def _unlocked() -> bool:
    """Tell whether logins can be used without asking for the master password."""
    return bool(QgsApplication.authManager().masterPasswordIsSet())
