"""Which working copies there are: layers of the project, and files that were used of late."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from qgis.core import QgsSettings, QgsVectorLayer

from ...plugin.checkout.in_project import file_of, layers, layers_in, name_of

__all__ = ["file_of", "layers"]
SETTING = "shanhe/copies"
MOST = 50


def recent() -> list[Path]:
    """Return the files of working copies in the order of their last use."""
    found = QgsSettings().value(SETTING, [])
    texts = [found] if isinstance(found, str) else list(found or [])
    return [Path(text) for text in texts]


def remember(path: Path) -> None:
    """Put a file first in the list."""
    others = [one for one in recent() if name_of(one) != name_of(path)]
    _keep([_whole(path), *others][:MOST])


def forget(path: Path) -> None:
    """Take a file off the list; the file stays."""
    _keep([one for one in recent() if name_of(one) != name_of(path)])


def paths() -> list[Path]:
    """Return every file that may be a working copy, each once."""
    files = [_whole(path) for path in map(file_of, layers()) if path is not None]
    return list({name_of(path): path for path in [*files, *recent()]}.values())


def layer_of(path: Optional[Path]) -> Optional[QgsVectorLayer]:
    """Return the project's layer in a file, None if it has none."""
    return next(iter(layers_in(path)), None) if path is not None else None


def is_same(one: Path, other: Path) -> bool:
    """Tell whether two paths name one file."""
    return name_of(one) == name_of(other)


def unsaved() -> set[str]:
    """Return the names of the files whose layer in the project has unsaved edits."""
    return {name_of(file_of(one) or Path()) for one in layers() if one.isModified()}


def is_unsaved(path: Optional[Path], names: set[str]) -> bool:
    """Tell whether a file is among the names that `unsaved` returned."""
    return path is not None and name_of(path) in names


def _keep(files: list[Path]) -> None:
    QgsSettings().setValue(SETTING, [str(path) for path in files])


def _whole(path: Path) -> Path:
    return path.absolute()
