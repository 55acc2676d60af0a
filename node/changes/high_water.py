"""Notice that the data were put back to an older state: their epoch must change then."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

from ..prepare import new_epoch


class HighWater:
    """The highest numbers a node ever drew, kept beside its GeoPackage.

    Clients whose change sets the older state does not know would otherwise believe in receipts
    that are gone. A whole folder put back is not noticed: use the command `epoch` then.
    """

    def __init__(self, base: Path, mark: Path) -> None:
        self._base = base
        self._mark = mark
        self._lock = threading.Lock()

    def renew_epoch_if_restored(self) -> bool:
        """Give the data a new epoch if they are older than the mark; then set the mark."""
        marked = json.loads(self._mark.read_text()) if self._mark.exists() else {}
        drawn = self._drawn()
        restored = any(drawn.get(name, 0) < value for name, value in marked.items())
        if restored:
            new_epoch(self._base)
        self.note()
        return restored

    def note(self) -> None:
        """Set the mark to the numbers drawn so far."""
        with self._lock:
            scratch = self._mark.with_suffix(".new")
            scratch.write_text(json.dumps(self._drawn()))
            scratch.replace(self._mark)

    def _drawn(self) -> dict[str, int]:
        with closing(sqlite3.connect(self._base)) as base:
            return dict(base.execute("SELECT name, value FROM ssp_sequence"))
