"""Creating, replacing, updating and deleting one feature (OGC API Features Part 4)."""

from __future__ import annotations

import uuid
from typing import Any, Callable
from urllib.parse import quote

from ...core.editing.change_set import MOST_BYTES
from ..changes.layers import EditLayer
from ..changes.parse import UUID, Op
from ..changes.reader import Reader
from ..changes.writer import Conflict, Writer
from ..exchange import Refused, Reply, Request, require_editor
from .crs import Frame, frame
from .features import document, identity, new_values, op, patched_values
from .preconditions import creates, etag, require_match, stale
from .reading import present, unknown

FEATURE_TYPES = ("application/geo+json", "application/json")
PATCH_TYPES = ("application/merge-patch+json",)


class Editing:
    """One feature, one transaction: the version is compared again where it is written."""

    def __init__(self, writer: Writer, on_applied: Callable[[str], object], url: str) -> None:
        self._writer, self._on_applied, self._url = writer, on_applied, url

    def post(self, request: Request, layer: EditLayer) -> Reply:
        """Create a feature (201); one that brings an id which exists is refused (409)."""
        require_editor(request)
        given = _given(request, FEATURE_TYPES)
        name = identity(given) or str(uuid.uuid4())
        new = new_values(given, layer, _frame(request, layer))
        try:
            return self._created(request, layer, op("insert", name, None, new, layer))
        except Conflict as conflict:
            raise Refused(409, "ITEM-409", "A feature with this id exists.", id=name) from conflict

    def write(self, method: str, request: Request, layer: EditLayer, name: str) -> Reply:
        """Replace or create (PUT), update (PATCH) or delete a feature; 412 where it is stale."""
        require_editor(request)
        work = {"PUT": self._put, "PATCH": self._patch, "DELETE": self._delete}[method]
        with Reader(self._writer.path) as reader:
            row = present(reader, layer, name)
        try:
            return work(request, layer, name, None if row is None else row["ver"])
        except Conflict as conflict:  # another was faster, after we looked
            raise stale(None) from conflict

    def _put(self, request: Request, layer: EditLayer, name: str, version: int | None) -> Reply:
        creating = creates(request)
        if creating and version is not None:
            raise stale(etag(version))
        base = None if creating else require_match(request, version)
        given = _given(request, FEATURE_TYPES)
        identity(given, name)
        new = new_values(given, layer, _frame(request, layer))
        if creating:
            return self._created(request, layer, op("insert", name, None, new, layer))
        return self._changed(request, layer, op("update", name, base, new, layer))

    def _patch(self, request: Request, layer: EditLayer, name: str, version: int | None) -> Reply:
        if version is None:
            raise unknown()
        base = require_match(request, version)
        given = _given(request, PATCH_TYPES)
        identity(given, name)
        new = patched_values(given, layer, _frame(request, layer))
        if not new:  # nothing to change: the version stays
            return Reply(204, b"", headers={"ETag": etag(version)})
        return self._changed(request, layer, op("update", name, base, new, layer))

    def _delete(self, request: Request, layer: EditLayer, name: str, version: int | None) -> Reply:
        if version is None:
            raise unknown()
        base = require_match(request, version)
        self._written(request, layer, op("delete", name, base, None, layer))
        return Reply(204, b"")

    def _created(self, request: Request, layer: EditLayer, new: Op) -> Reply:
        tag = self._written(request, layer, new)
        path = f"collections/{quote(layer.name, safe='')}/items/{new.uuid}"
        return Reply(201, b"", headers={**tag, "Location": f"{self._url}/{path}"})

    def _changed(self, request: Request, layer: EditLayer, changed: Op) -> Reply:
        return Reply(204, b"", headers=self._written(request, layer, changed))

    def _written(self, request: Request, layer: EditLayer, wanted: Op) -> dict[str, str]:
        """Write the op; return the header with the new version."""
        given = request.headers.get("ssp-change-set", "")
        change_set = given if UUID.fullmatch(given) else str(uuid.uuid4())
        version = self._writer.write([wanted], layer, change_set)[wanted.uuid]
        self._on_applied(layer.name)
        return {} if version is None else {"ETag": etag(version)}


def _given(request: Request, types: tuple[str, ...]) -> dict[str, Any]:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type not in types:
        raise Refused(415, "REQ-415", "The body is of no known media type.", known=types)
    return document(request.body(MOST_BYTES))


def _frame(request: Request, layer: EditLayer) -> Frame:
    """Return the CRS of the coordinates that the request brings."""
    return frame(layer, request.headers.get("content-crs"))
