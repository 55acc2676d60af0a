"""Documents that a record leads to: fetched safely, never opened here."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Optional

from ...core.errors import Problem
from ...core.feedback import Feedback
from ..net import NodeSession
from ..net.reply import MEGABYTE
from ..nodes.profiles import NodeProfile
from ..nodes.store import node
from ..security.audit import note
from .places import put, scratch_beside
from .records import Link, Record
from .services import ENDINGS, file_ending

CAP = 500 * MEGABYTE
ALLOWED = frozenset(
    ending for kind, endings in ENDINGS.items() if kind != "layer" for ending in endings
)
SHOWN_AS_TEXT = {"html": "txt", "htm": "txt"}  # a page from outside may not run in a browser
ENDING_OF_MEDIA = {
    "application/pdf": "pdf",
    "text/plain": "txt",
    "text/csv": "csv",
    "text/html": "html",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/tiff": "tif",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "audio/x-wav": "wav",
    "video/mp4": "mp4",
}
_UNSAFE = re.compile(r"[^\w-]+", re.ASCII)


def fetch_document(
    record: Record,
    link: Link,
    folder: Path,
    feedback: Optional[Feedback] = None,
    *,
    profile: Optional[NodeProfile] = None,
    cap: int = CAP,
) -> Path:
    """Download the file behind `link` into `folder` and return its path.

    The name is made here from the record's identifier, never taken from the node; the ending must
    be of a known harmless kind (CAT-10): projects, styles, scripts and archives are refused, and
    web pages are kept as plain text. Nothing is left where the download fails.
    """
    record.refuse_secret()
    profile = profile or node(record.node_id)
    ending = _told_ending(link)
    if ending:
        _refuse_unknown(ending)
    with NodeSession(profile) as session, scratch_beside(folder) as scratch:
        part = scratch / "part"
        with part.open("w+b") as file:
            reply = session.download(link.url, file, cap=cap, feedback=feedback).expected()
        kind = ending or ENDING_OF_MEDIA.get(reply.content_type, "")
        _refuse_unknown(kind)
        path = put(part, folder / _name(record, link, kind))
    note(profile, "fetch", record.identifier, count=1, data_class=record.classification)
    return path


def _told_ending(link: Link) -> str:
    """Return the ending that the link tells, '' if only the node's answer can."""
    return file_ending(link.url, link.name) or ENDING_OF_MEDIA.get(link.media_type.lower(), "")


def _refuse_unknown(ending: str) -> None:
    if ending not in ALLOWED:
        raise Problem("CAT-10", ending=ending or "?")


def _name(record: Record, link: Link, ending: str) -> str:
    """Return a name of safe letters that is the same for the same link of the same record."""
    digest = hashlib.sha256(f"{record.node_id}\n{record.identifier}\n{link.url}".encode())
    stem = _UNSAFE.sub("_", record.identifier).strip("_")[:40] or "document"
    return f"{stem}-{digest.hexdigest()[:8]}.{SHOWN_AS_TEXT.get(ending, ending)}"
