"""A working copy lives on a local disk: SQLite's locks cannot be trusted on a network drive."""

from __future__ import annotations

from pathlib import Path
from typing import Union

from qgis.PyQt.QtCore import QStorageInfo

from ...core.errors import Problem

NETWORK_KINDS = ("nfs", "cifs", "smb", "afpfs", "davfs", "webdav", "fuse.", "9p", "ncpfs")
UNC = ("\\\\", "//")


def require_local(path: Union[str, Path]) -> Path:
    """Return `path`, absolute; EDIT-23 if it lies on a network drive."""
    if str(path).startswith(UNC):
        raise Problem("EDIT-23", path=str(path))
    whole = Path(path).absolute()
    existing = next(one for one in (whole, *whole.parents) if one.exists())
    storage = QStorageInfo(str(existing))
    kind = bytes(storage.fileSystemType()).decode("ascii", "replace").lower()
    device = bytes(storage.device()).decode("utf-8", "replace")
    if kind.startswith(NETWORK_KINDS) or device.startswith(UNC):
        raise Problem("EDIT-23", path=str(path))
    return whole
