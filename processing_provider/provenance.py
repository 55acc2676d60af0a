"""How a parameter's value is told in a report's provenance: what it was, not where it lay.

A report is sent to others, so folders, hosts and accounts stay out: a file is its name with the
layer, a table its schema and name, a layer of the project its title.
"""

from __future__ import annotations

from pathlib import Path, PureWindowsPath
from typing import Any, Iterable, Optional

from qgis.core import QgsDataSourceUri, QgsProject, QgsProperty

SEPARATOR = " · "
LAYER_NAME, SUBSET = "layername=", "subset="
SERVICE_LAYERS = ("typename", "layers", "identifier")


def told(value: Any) -> Any:
    """Return a parameter's value as a reader may know it, of types that JSON can hold."""
    if isinstance(value, str):
        return _told_text(value)
    if isinstance(value, (int, float, bool)) or value is None:
        return value
    if isinstance(value, dict):
        return {str(key): told(part) for key, part in value.items()}
    if isinstance(value, Iterable):
        return [told(part) for part in value]
    return _told_object(value)


def _told_object(value: Any) -> Any:
    if isinstance(value, QgsProperty):
        return told(value.staticValue()) if value.staticValue() else value.asExpression()
    for held in ("source", "sink"):  # what Processing wraps round an input or output
        if isinstance(getattr(value, held, None), (str, QgsProperty)):
            return told(getattr(value, held))
    name = getattr(value, "name", None)
    return str(name()) if callable(name) else str(value)


def _told_text(text: str) -> str:
    layer = QgsProject.instance().mapLayer(text)
    if layer is not None:
        return str(layer.name())
    parts = text.split(";")
    if len(parts) > 1 and any(_is_path(part) for part in parts):
        return "; ".join(map(_told_text, parts))
    return _of_database(text) or _of_service(text) or _of_file(text)


def _of_file(text: str) -> str:
    if "://" in text:
        return text.rsplit("/", 1)[-1].split("?", maxsplit=1)[0].split("&", maxsplit=1)[0]
    path, *options = text.split("|")
    if not _is_path(path):
        return text
    wanted = (LAYER_NAME, SUBSET)
    kept = [one.split("=", 1)[1] for one in options if one.lower().startswith(wanted)]
    return SEPARATOR.join([PureWindowsPath(path).name, *kept])


def _is_path(text: str) -> bool:
    """Tell paths from other texts that hold a slash, such as 人/km² or a list of codes."""
    bare = text.strip().split("|")[0]
    rooted = bare.startswith(("/", "file:", "./", "../", ".\\", "..\\", "\\\\"))
    return rooted or PureWindowsPath(bare).is_absolute() or _exists(bare)


def _exists(text: str) -> bool:
    try:
        return ("/" in text or "\\" in text) and Path(text).exists()
    except (OSError, ValueError):  # too long, or a character that no path has
        return False


def _of_database(text: str) -> Optional[str]:
    if "dbname=" not in text and "service=" not in text:
        return None
    driver, colon, rest = text.partition(":")
    uri = QgsDataSourceUri(rest if colon and driver.isalpha() else text)
    if not uri.table():
        return None
    holder = PureWindowsPath(uri.database()).name
    return SEPARATOR.join(part for part in (holder, uri.schema(), uri.table()) if part)


def _of_service(text: str) -> Optional[str]:
    uri = QgsDataSourceUri(text)
    if "url=" not in text:
        return None
    named = [uri.param(key) for key in SERVICE_LAYERS if uri.param(key)]
    return SEPARATOR.join(named) or None
