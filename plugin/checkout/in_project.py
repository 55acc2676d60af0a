"""Working copies that are layers of the open project; to be asked in the main thread."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional, Union

from qgis.core import QgsProject, QgsProviderRegistry, QgsVectorLayer

from ...core.errors import Problem


def layers() -> list[QgsVectorLayer]:
    """Return the layers of the project that lie in GeoPackages and so may be working copies."""
    found = QgsProject.instance().mapLayers().values()
    return [one for one in found if file_of(one) is not None]


def file_of(layer: object) -> Optional[Path]:
    """Return the GeoPackage that a layer lies in, None for another layer."""
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return None
    text = QgsProviderRegistry.instance().decodeUri("ogr", layer.source()).get("path", "")
    return Path(text) if text.lower().endswith(".gpkg") else None


def name_of(path: Path) -> str:
    """Return what is the same for all ways to write the path of a file."""
    return os.path.normcase(str(path.absolute()))


def layers_in(path: Union[str, Path]) -> list[QgsVectorLayer]:
    """Return the layers of the project that lie in this file."""
    wanted = name_of(Path(path))
    return [one for one in layers() if name_of(file_of(one) or Path()) == wanted]


def unsaved_in(path: Union[str, Path]) -> Optional[QgsVectorLayer]:
    """Return a layer of the project in this file that has unsaved edits, None if there is none."""
    return next((one for one in layers_in(path) if one.isModified()), None)


def require_saved(path: Union[str, Path]) -> None:
    """Raise EDIT-39 where a layer in this file has unsaved edits.

    They were made on the values of before: saved after a refresh, they would overwrite unseen what
    it brought.
    """
    layer = unsaved_in(path)
    if layer is not None:
        raise Problem("EDIT-39", layer=layer.name())


def require_closed(path: Union[str, Path]) -> None:
    """Raise EDIT-38 where a layer of the project shows this file.

    In a file that takes its place the features are numbered anew, so that the layer's edits would
    go to others.
    """
    for layer in layers_in(path):
        raise Problem("EDIT-38", path=str(path), layer=layer.name())
