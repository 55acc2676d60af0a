"""The list of a release's files: written into the zip, compared with the disk at every start.

A line is SHA-256, SM3, size in bytes and path within the plugin's folder, separated by blanks. The
list is not signed: who can write the plugin's files can write the list too.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Iterator, Mapping, NamedTuple

from .editing.sm3 import sm3
from .feedback import Feedback, watched

NAME = "MANIFEST.txt"
CODE = frozenset({".py", ".pyc", ".pyd", ".so", ".dll", ".dylib"})
"""Endings of what Python would run, so that a file nobody listed is no small matter."""
CACHE = "__pycache__"
_COLUMNS, _HEX_DIGITS = 4, 64


class Listed(NamedTuple):
    """What the list says of a file: digests in lower-case hex, size in bytes."""

    sha256: str
    sm3: str
    size: int


@dataclass(frozen=True)
class Compared:
    """Files that are not as they were released, each by its path within the plugin's folder."""

    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def differences(self) -> tuple[str, ...]:
        """All of them; empty for a plugin as it was released."""
        return (*self.changed, *self.missing, *self.added)


def written(members: Mapping[str, bytes]) -> bytes:
    """Return the list of files given by path and content, in the order of their paths."""
    lines = (
        f"{hashlib.sha256(content).hexdigest()} {sm3(content)} {len(content)} {path}\n"
        for path, content in sorted(members.items())
    )
    return "".join(lines).encode()


def read(text: str) -> dict[str, Listed]:
    """Return what a list says, by path; ValueError where it is no such list."""
    found = dict(map(_read_line, text.splitlines()))
    if not found:
        raise ValueError
    return found


def compare(root: Path, feedback: Feedback) -> Compared:
    """Compare the files under `root` with the list there.

    A list that is missing or broken is a difference itself, and the only one told. Raises
    `Cancelled`. SM3 is not computed: one digest is enough, and not every OpenSSL has it.
    """
    path = root / NAME
    if not path.is_file():
        return Compared(missing=(NAME,))
    try:
        listed = read(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Compared(changed=(NAME,))
    present = {name for name in listed if (root / name).is_file()}
    changed = [
        name for name in watched(sorted(present), feedback) if not _same(root / name, listed[name])
    ]
    added = set(_code_under(root)) - set(listed)
    return Compared(tuple(changed), tuple(sorted(set(listed) - present)), tuple(sorted(added)))


def _read_line(line: str) -> tuple[str, Listed]:
    parts = line.split(" ", _COLUMNS - 1)
    if len(parts) != _COLUMNS:
        raise ValueError(line)
    sha256, sm3_digest, size, path = parts
    inside = not PurePosixPath(path).is_absolute() and ".." not in PurePosixPath(path).parts
    if not inside or {len(sha256), len(sm3_digest)} != {_HEX_DIGITS}:
        raise ValueError(line)
    return path, Listed(sha256, sm3_digest, int(size))


def _same(path: Path, listed: Listed) -> bool:
    """Tell whether a file is the one listed; one that cannot be read is not."""
    try:
        if path.stat().st_size != listed.size:
            return False
        return hashlib.sha256(path.read_bytes()).hexdigest() == listed.sha256
    except OSError:
        return False


def _code_under(root: Path) -> Iterator[str]:
    """Yield the files that Python would run, but for its own cache of compiled modules."""
    for path in root.rglob("*"):
        inner = path.relative_to(root)
        if path.suffix.lower() in CODE and CACHE not in inner.parts:
            yield inner.as_posix()
