"""The parts of a workbook that OGR wrote (ECMA-376: a zip of XML), read and written back whole."""

from __future__ import annotations

import zipfile
from pathlib import Path


def parts_of(workbook: Path) -> dict[str, bytes]:
    """Return the parts by name."""
    with zipfile.ZipFile(workbook) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_parts(workbook: Path, parts: dict[str, bytes]) -> None:
    """Write the workbook anew from its parts."""
    with zipfile.ZipFile(workbook, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def before(part: bytes, end: bytes, text: str) -> bytes:
    """Return `part` with `text` put before its last `end`."""
    head, _, tail = part.rpartition(end)
    return head + text.encode() + end + tail
