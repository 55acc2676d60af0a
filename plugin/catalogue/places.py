"""Where fetched files lie: made in a scratch folder beside their place, then moved there whole."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Iterator

from ...core.errors import Problem


@contextmanager
def scratch_beside(folder: Path) -> Iterator[Path]:
    """Make `folder` and, for the time of the `with`, a scratch folder in it (CAT-11 if not)."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        scratch = TemporaryDirectory(prefix=".shanhe-", dir=folder)
    except OSError as error:
        raise Problem("CAT-11", path=str(folder), reason=str(error.strerror)) from error
    with scratch as name:
        yield Path(name)


def put(fresh: Path, target: Path) -> Path:
    """Move a finished file to its place, over an older one (CAT-11 where that is not possible)."""
    try:
        return fresh.replace(target)
    except OSError as error:
        raise Problem("CAT-11", path=str(target), reason=str(error.strerror)) from error
