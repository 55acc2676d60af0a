"""Serve the documents of the catalogue: files under one folder, nothing else."""

from __future__ import annotations

import mimetypes
from pathlib import Path

from .exchange import Refused, Reply, Request


class Documents:
    """Serve `/files/<name>`; links out of the folder and hidden files do not exist for it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()

    def reply(self, request: Request, parts: list[str]) -> Reply:
        """Answer with a file."""
        if request.method not in ("GET", "HEAD"):
            raise Refused(405, "REQ-405", "The method does not fit the address.", allow="GET")
        path = self._file(parts)
        if path is None:
            raise Refused(404, "FILE-404", "The node has no such file.")
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        return Reply(200, b"", kind, {"Content-Disposition": "attachment"}, file=path)

    def _file(self, parts: list[str]) -> Path | None:
        bad = any(not part or part[0] == "." or set(part) & set("\\:\x00") for part in parts)
        if bad or not parts:
            return None
        try:
            path = self._folder.joinpath(*parts).resolve()
            inside = path.is_relative_to(self._folder) and path.is_file()
        except (OSError, ValueError):
            return None
        return path if inside else None
