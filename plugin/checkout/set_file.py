"""Change sets as files (.shanhe-set): to another machine, and their outcome back."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Iterable, Optional, Union

from ...core.editing import exchange
from ...core.editing.exchange import Exchange, Imported
from ...core.editing.journal import Journal, SealedSet
from ...core.editing.parts import APART
from ...core.editing.submission import Submission
from ...core.errors import Problem
from ..nodes.profiles import NodeProfile
from ..nodes.store import node
from ..redaction import redacted
from ..security.audit import note
from .working_copy import WorkingCopy, open_copy

ENDING = ".shanhe-set"
MOST_BYTES = 100_000_000
UNREGISTERED = "department"


def export_set(journal: Journal, set_id: str, path: Union[str, Path], title: str = "") -> Path:
    """Write a set with its steps and outcome into a file that can be imported; return its path.

    The journal may be open for reading only. `title` is the layer's, for whoever reads the file.
    Raises EDIT-13 for an unknown set, JRN-13 where the file cannot be written.
    """
    target = Path(path)
    if target.suffix != ENDING:
        target = target.with_name(target.name + ENDING)
    content = exchange.written(journal, set_id, title, redacted)
    _note("export", journal.set(set_id))
    part = target.with_name(f".{target.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        raise Problem("JRN-13", path=str(path), reason=str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    return target


def read_set(path: Union[str, Path]) -> Exchange:
    """Return what a file holds, without importing it; JRN-10, JRN-11 or JRN-13."""
    try:
        with Path(path).open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise Problem("JRN-10", path=str(path), reason=f"> {MOST_BYTES} bytes")
        return exchange.read(content)
    except OSError as error:
        raise Problem("JRN-13", path=str(path), reason=str(error)) from error
    except ValueError as error:
        raise Problem("JRN-10", path=str(path), reason=str(error)) from error


def import_set(journal: Journal, path: Union[str, Path], copies: Iterable[Path] = ()) -> Imported:
    """Take a file into the journal; a set that is known takes over the outcome that it brings.

    The working copies of the set among `copies` are settled at once; others when they are next
    submitted. Raises what `read_set` does, JRN-12 for an id that is known with other bytes,
    EDIT-41 for a receipt that does not fit.
    """
    found = exchange.take_in(journal, read_set(path))
    _note("import", journal.set(found.set_id))
    if found.brought:
        settle_copies(journal, found.set_id, copies)
    return found


def settle_copies(journal: Journal, set_id: str, copies: Iterable[Path]) -> None:
    """Bring the working copies of a set to what the journal says."""
    own = journal.set(set_id).copy_id.split(APART)
    for copy_id, copy in copies_by_id(copies).items():
        if copy_id in own:
            with closing(copy.tracking()) as tracking:
                Submission(tracking, journal).recover()


def copies_by_id(paths: Iterable[Path]) -> dict[str, WorkingCopy]:
    """Return the working copies among files by their ids; those not believed are left out."""
    found = {}
    for copy in filter(None, map(_opened, paths)):
        with closing(copy.tracking()) as tracking:
            found[tracking.information["copy_id"]] = copy
    return found


def _note(action: str, sealed: SealedSet) -> None:
    """Record that edits left or came as a file; a node that is not registered has no class."""
    try:
        profile = node(sealed.node_id)
    except Problem:
        profile = NodeProfile(sealed.node_id, sealed.node_id, UNREGISTERED, ())
    note(profile, action, sealed.id, count=sealed.ops)


def _opened(path: Path) -> Optional[WorkingCopy]:
    try:
        return open_copy(path)
    except Problem:
        return None
