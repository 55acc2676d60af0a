"""Which working copies there are: layers of the project, and files that were used of late."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional

from qgis.core import QgsProject, QgsProviderRegistry, QgsSettings, QgsVectorLayer

SETTING = "shanhe/copies"
MOST = 50


def recent() -> list[Path]:
    """Return the files of working copies in the order of their last use."""
    found = QgsSettings().value(SETTING, [])
    texts = [found] if isinstance(found, str) else list(found or [])
    return [Path(text) for text in texts]


def remember(path: Path) -> None:
    """Put a file first in the list."""
    others = [one for one in recent() if _name(one) != _name(path)]
    _keep([_whole(path), *others][:MOST])


def forget(path: Path) -> None:
    """Take a file off the list; the file stays."""
    _keep([one for one in recent() if _name(one) != _name(path)])


def layers() -> list[QgsVectorLayer]:
    """Return the layers of the project that lie in GeoPackages and so may be working copies."""
    found = QgsProject.instance().mapLayers().values()
    return [one for one in found if file_of(one) is not None]


def paths() -> list[Path]:
    """Return every file that may be a working copy, each once."""
    files = [_whole(path) for path in map(file_of, layers()) if path is not None]
    return list({_name(path): path for path in [*files, *recent()]}.values())


def layer_of(path: Optional[Path]) -> Optional[QgsVectorLayer]:
    """Return the project's layer in a file, None if it has none."""
    if path is None:
        return None
    same = (one for one in layers() if _name(file_of(one) or Path()) == _name(path))
    return next(same, None)


def is_same(one: Path, other: Path) -> bool:
    """Tell whether two paths name one file."""
    return _name(one) == _name(other)


def unsaved() -> set[str]:
    """Return the names of the files whose layer in the project has unsaved edits."""
    return {_name(file_of(one) or Path()) for one in layers() if one.isModified()}


def is_unsaved(path: Optional[Path], names: set[str]) -> bool:
    """Tell whether a file is among the names that `unsaved` returned."""
    return path is not None and _name(path) in names


def file_of(layer: object) -> Optional[Path]:
    """Return the GeoPackage that a layer lies in, None for another layer."""
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return None
    text = QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path", "")
    return Path(text) if text.lower().endswith(".gpkg") else None


def _keep(files: list[Path]) -> None:
    QgsSettings().setValue(SETTING, [str(path) for path in files])


def _whole(path: Path) -> Path:
    return path.absolute()


def _name(path: Path) -> str:
    return os.path.normcase(str(path.absolute()))
