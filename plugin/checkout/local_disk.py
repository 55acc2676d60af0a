"""A working copy lives on a local disk: SQLite's locks cannot be trusted on a network drive."""

from __future__ import annotations

from pathlib import Path
from typing import Union

from qgis.PyQt.QtCore import QStorageInfo

from ...core.errors import Problem

NETWORK_KINDS = ("nfs", "cifs", "smb", "afpfs", "davfs", "webdav", "fuse.", "9p", "ncpfs")


def require_local(path: Union[str, Path]) -> Path:
    """Return `path`, absolute; EDIT-23 if it lies on a network drive, as far as Qt can tell."""
    if is_unc(str(path)):
        raise Problem("EDIT-23", path=str(path))
    whole = Path(path).absolute()
    existing = next(one for one in (whole, *whole.parents) if one.exists())
    storage = QStorageInfo(str(existing))
    kind = bytes(storage.fileSystemType()).decode("ascii", "replace").lower()
    device = bytes(storage.device()).decode("utf-8", "replace")
    if kind.startswith(NETWORK_KINDS) or is_unc(device):
        raise Problem("EDIT-23", path=str(path))
    return whole


def is_unc(name: str) -> bool:
    r"""Tell whether `name` is \\server\share; \\?\C:\… and \\?\Volume{…} are local."""
    turned = name.replace("\\", "/").upper()
    if turned.startswith(("//?/", "//./")):
        return turned[4:].startswith("UNC/")
    return turned.startswith("//")
