"""Writing a result file: whole or not at all."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Iterator

from ..errors import Problem


@contextmanager
def replaced(path: str) -> Iterator[Path]:
    """Yield a scratch path beside `path`, which replaces it once the block ends well.

    A file that was there stays as it was if anything fails. Raises RPT-03 if the folder cannot
    be written or the file is open elsewhere.
    """
    target = Path(path)
    try:
        folder = Path(mkdtemp(prefix=".shanhe-", dir=target.parent))
    except OSError as error:
        raise Problem("RPT-03", file=path, reason=str(error)) from error
    scratch = folder / target.name
    try:
        yield scratch
        scratch.replace(target)
    except OSError as error:
        raise Problem("RPT-03", file=path, reason=str(error)) from error
    finally:
        if scratch.exists():
            scratch.unlink()
        folder.rmdir()
