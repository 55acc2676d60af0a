"""What a link leads to, from its protocol code, its address and its media type.

Protocol codes met in the wild: OGC:WMS-1.3.0-http-get-map, urn:ogc:serviceType:WebMapService:1.3.0,
http://www.opengis.net/serviceType/wms/1.3, WWW:DOWNLOAD-1.0-http--download, WWW:LINK-1.0-http--link
(OSGeo Cat-Interop list). A code that says nothing is settled by the address.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, unquote, urlsplit

_CODES = (
    ("wmts", re.compile(r"WMTS|WEBMAPTILESERVICE")),
    ("wms", re.compile(r"WMS|WEBMAPSERVICE")),
    ("wfs", re.compile(r"WFS|WEBFEATURESERVICE")),
    ("wcs", re.compile(r"WCS|WEBCOVERAGESERVICE")),
    ("csw", re.compile(r"CSW|CATALOGUESERVICE")),
)
ENDINGS = {
    "document": (
        "pdf",
        "doc",
        "docx",
        "odt",
        "rtf",
        "txt",
        "wps",
        "md",
        "ofd",
        "ppt",
        "pptx",
        "odp",
    ),
    "spreadsheet": ("xls", "xlsx", "ods", "csv", "et"),
    "image": ("png", "jpg", "jpeg", "tif", "tiff", "gif", "bmp", "webp"),
    "audio": ("mp3", "wav", "ogg", "flac", "m4a", "aac"),
    "video": ("mp4", "m4v", "mov", "avi", "webm", "mkv"),
    "page": ("html", "htm"),
    "layer": ("gpkg", "shp", "geojson", "gml"),
}
_KIND_BY_MEDIA = {
    "text/html": "page",
    "text/csv": "spreadsheet",
    "application/vnd.ms-excel": "spreadsheet",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "spreadsheet",
    "application/vnd.oasis.opendocument.spreadsheet": "spreadsheet",
    "application/geopackage+sqlite3": "layer",
}
_MEDIA_FAMILIES = {"image": "image", "audio": "audio", "video": "video", "text": "document"}


def service_of(protocol: str, url: str) -> str:
    """Return wfs, wms, wmts, wcs or csw for an OGC service, '' for anything else."""
    code = protocol.upper()
    if code.startswith("WWW:"):
        return ""
    asked = {key.lower(): value for key, value in parse_qsl(urlsplit(url).query)}
    for text in (code, asked.get("service", "").upper()):
        for service, pattern in _CODES:
            if pattern.search(text):
                return service
    return ""


def file_ending(url: str, name: str = "") -> str:
    """Return the file ending (lower case, without dot) of an address or, failing that, a name."""
    for path in (unquote(urlsplit(url).path), name):
        ending = PurePosixPath(path).suffix.lstrip(".").lower()
        if ending:
            return ending
    return ""


def kind_of_file(ending: str, media_type: str) -> str:
    """Return the kind of a downloadable file, '' if neither ending nor media type tells."""
    for kind, endings in ENDINGS.items():
        if ending in endings:
            return kind
    media = media_type.partition(";")[0].strip().lower()
    return _KIND_BY_MEDIA.get(media) or _MEDIA_FAMILIES.get(media.partition("/")[0], "")
