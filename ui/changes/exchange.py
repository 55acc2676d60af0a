"""Change sets as files: out to another machine, and back with what became of them."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Sequence

from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...core.editing.exchange import Imported
from ...core.editing.journal import Journal
from ...core.errors import Problem
from ...core.feedback import Feedback
from ...plugin.checkout.set_file import ENDING, export_set, import_set
from ...plugin.checkout.submission import open_journal
from ...plugin.i18n import tr
from ..surroundings import Surroundings
from . import known, words
from .lines import HELD, JOURNAL, Line
from .sending import Sending


class Exchanging:
    """Asks for the file, then writes or reads it off the main thread."""

    def __init__(self, surroundings: Surroundings, sending: Sending, parent: QWidget) -> None:
        self._surroundings, self._sending, self._parent = surroundings, sending, parent

    def give_out(self, line: Line) -> None:
        """Write a set into a file."""
        usual = f"{line.title}-{line.set_id[:8]}{ENDING}".replace("/", "-").replace("\\", "-")
        title = tr("Export Change Set")
        chosen, _ = QFileDialog.getSaveFileName(self._parent, title, usual, kinds())
        if not chosen:
            return
        told = tr("The change set was written to {path}; it holds no login.")
        self._surroundings.tasks.start(
            title,
            lambda _feedback: exported(line.set_id, Path(chosen), line.title),
            lambda path: self._surroundings.tell(told.format(path=path)),
            self._surroundings.warn,
        )

    def take_in(self) -> None:
        """Read a set from a file."""
        title = tr("Import Change Set")
        chosen, _ = QFileDialog.getOpenFileName(self._parent, title, "", kinds())
        if not chosen or self._sending.busy:
            return
        paths = known.paths()
        self._sending.run(
            title,
            lambda feedback: imported(Path(chosen), paths, feedback),
            self._tell,
            paths=paths,
        )

    def _tell(self, found: Imported) -> None:
        state = words.state_name(found.state)
        if found.brought:
            told = tr("The file brought the outcome of a change set of yours: {state}.")
        elif found.known:
            told = tr("This change set is known here already: {state}.")
        else:
            told = tr("The change set was taken in: {state}. Send it from here, if you may.")
        self._surroundings.tell(told.format(state=state))


def kinds() -> str:
    """Return the filter of a file dialog."""
    return tr("Change sets (*{ending})").format(ending=ENDING)


def exported(set_id: str, path: Path, title: str) -> Path:
    """Write a set into a file, also while another program writes to the journal."""
    with JOURNAL, closing(_readable()) as journal:
        return export_set(journal, set_id, path, title)


def imported(path: Path, copies: Sequence[Path], _feedback: Feedback) -> Imported:
    """Take a file into the journal."""
    with JOURNAL, closing(open_journal()) as journal:
        return import_set(journal, path, copies)


def _readable() -> Journal:
    try:
        return open_journal()
    except Problem as problem:
        if problem.code != HELD:
            raise
        return open_journal(read_only=True)
