"""Lose one reply on purpose, to show what a client makes of it."""

from __future__ import annotations

import threading
from dataclasses import replace

from .exchange import Reply, Request
from .front import Handler


class LoseReply:
    """Close the connection in place of the N-th `200` to a submitted set; the set is applied."""

    def __init__(self, handler: Handler, number: int) -> None:
        self._handler = handler
        self._left = number
        self._lock = threading.Lock()

    def reply(self, request: Request, parts: list[str]) -> Reply:
        """Answer as the handler does, or lose the answer."""
        reply = self._handler.reply(request, parts)
        if (request.method, parts, reply.status) != ("POST", ["sets"], 200):
            return reply
        with self._lock:
            self._left -= 1
            return replace(reply, drop=True) if self._left == 0 else reply
