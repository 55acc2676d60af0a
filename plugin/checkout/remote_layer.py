"""A layer as a node's change service offers it: its description and its features, page by page."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from typing import Any, Iterator, Mapping, Optional, Protocol, Sequence
from urllib.parse import quote

from ...core.editing.authors import Author, author_of
from ...core.editing.layer_schema import LayerSchema
from ...core.editing.tracking import Version
from ...core.errors import Problem
from ...core.feedback import Feedback
from ...core.strict_json import strict_json
from ..net import NodeSession, Reply, checked_json

Bounds = tuple[float, float, float, float]
PAGE_CAP = 200_000_000
NAMED_AT_ONCE = 100
NOT_FOUND = 404


@dataclass(frozen=True)
class Description:
    """What a node says of a layer; `extent` in its CRS, None if it is empty.

    `version` is that of the layer; `tagged` tells that versions are tags and no numbers.
    """

    schema: LayerSchema
    title: str
    count: int
    version: Version
    epoch: str
    extent: Optional[Bounds]
    tagged: bool = False


@dataclass(frozen=True)
class Row:
    """One feature: its identity, version, values by field name, and WKB."""

    uuid: str
    ver: Version
    values: Mapping[str, Any]
    wkb: Optional[bytes]


def attributes_of(row: Row, schema: LayerSchema) -> dict[str, Any]:
    """Return a feature's values by field as a copy keeps them; EDIT-24 where it cannot."""
    try:
        return {field.name: field.taken(row.values[field.name]) for field in schema.fields}
    except (KeyError, TypeError, OverflowError) as error:
        raise Problem("EDIT-24", layer=schema.layer, reason=f"{error} ({row.uuid})") from error


@dataclass(frozen=True)
class Page:
    """Some features, what was deleted (when asked since a version), and where the next begins."""

    rows: list[Row]
    deleted: list[str]
    next: Optional[int]
    version: Version


class Remote(Protocol):
    """A layer of a node, however it is reached; nothing in it changes while a page is read.

    One without `history` cannot tell what was changed or deleted since a version: it is read as
    a whole, and asked for the `uuids` of what is missing.
    """

    history: bool
    name: str

    def describe(self) -> Description:
        """Return what the node says of the layer now."""
        ...

    def pages(
        self,
        bbox: Optional[Bounds] = None,
        since: Optional[int] = None,
        uuids: Optional[Sequence[str]] = None,
    ) -> Iterator[Page]:
        """Yield what meets `bbox`, what changed `since` a version (with history), or `uuids`."""
        ...

    def authors(self, uuids: Sequence[str]) -> dict[str, Author]:
        """Return who made the present versions of features, or deleted them, where it is known."""
        return {}


class RemoteLayer(Remote):
    """The layer `name` at the change service of the session's node.

    Problems of the network, EDIT-24 for an answer that is not as the service promises, and EDIT-37
    where the node has other layers, but not this one.
    """

    history = True

    def __init__(self, session: NodeSession, name: str, feedback: Feedback) -> None:
        self._session, self._feedback, self.name = session, feedback, name
        service = session.profile.required("changes").url.rstrip("/")
        self._url = f"{service}/layers/{quote(name, safe='')}"

    def describe(self) -> Description:
        """Return what the node says of the layer now."""
        reply = self._get(self._url, {})
        offered = _offered_instead(reply)
        if offered:
            node = self._session.profile.name
            raise Problem("EDIT-37", node=node, layer=self.name, known=", ".join(offered))
        return description(checked_json(reply), self.name)

    def pages(self, **filters: Any) -> Iterator[Page]:
        """Yield the features that pass the filters `bbox`, `since` or `uuids`."""
        named = filters.pop("uuids", None)
        if named is None:
            yield from self._pages(filters)
            return
        for at in range(0, len(named), NAMED_AT_ONCE):
            yield from self._pages({**filters, "uuids": ",".join(named[at : at + NAMED_AT_ONCE])})

    def authors(self, uuids: Sequence[str]) -> dict[str, Author]:
        """Return who made the present versions of features, as far as the node's receipts tell."""
        found: dict[str, Author] = {}
        for at in range(0, len(uuids), NAMED_AT_ONCE):
            asked = {"uuids": ",".join(uuids[at : at + NAMED_AT_ONCE])}
            told = checked_json(self._get(f"{self._url}/authors", asked))
            try:
                found.update(_authors(told["authors"]))
            except (KeyError, TypeError, ValueError, OverflowError) as error:
                raise Problem("EDIT-24", layer=self.name, reason=str(error)) from error
        return found

    def _pages(self, filters: Mapping[str, Any]) -> Iterator[Page]:
        """Yield one request's answer, page by page, in the node's order."""
        given = {name: _filter(value) for name, value in filters.items() if value is not None}
        after: Optional[int] = -1
        while after is not None:
            start = {} if after < 0 else {"after": str(after)}
            page = self._page({**given, **start})
            yield page
            if page.next is not None and page.next <= after:
                raise Problem("EDIT-24", layer=self.name, reason="next")
            after = page.next

    def _page(self, params: dict[str, str]) -> Page:
        found = checked_json(self._get(f"{self._url}/features", params))
        try:
            rows = [_row(one) for one in found["features"]]
            deleted = [str(one["uuid"]) for one in found.get("deleted", ())]
            following = None if found["next"] is None else int(found["next"])
            return Page(rows, deleted, following, int(found["version"]))
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise Problem("EDIT-24", layer=self.name, reason=str(error)) from error

    def _get(self, url: str, params: dict[str, str]) -> Reply:
        return self._session.get(url, params, cap=PAGE_CAP, feedback=self._feedback)


def _offered_instead(reply: Reply) -> list[str]:
    """Return the layers that a node names where it has not the one asked for; else []."""
    try:
        found = strict_json(reply.body.decode("utf-8")) if reply.status == NOT_FOUND else {}
        return sorted(map(str, found["detail"]["layers"]))
    except (ValueError, KeyError, TypeError):
        return []


def description(found: Any, layer: str) -> Description:
    """Return a node's description of a layer; EDIT-24 if it is none."""
    try:
        return _description(found)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise Problem("EDIT-24", layer=layer, reason=str(error)) from error


def _description(found: Any) -> Description:
    extent = found["extent"]
    return Description(
        LayerSchema.read(found),
        str(found["title"]),
        int(found["count"]),
        int(found["version"]),
        str(found["epoch"]),
        None if extent is None else _bounds(extent),
    )


def _bounds(numbers: Any) -> Bounds:
    xmin, ymin, xmax, ymax = map(float, numbers)
    if not all(map(isfinite, (xmin, ymin, xmax, ymax))):
        raise ValueError("extent")
    return xmin, ymin, xmax, ymax


def _row(found: Any) -> Row:
    geometry = found["geometry"]
    wkb = None if geometry is None else bytes.fromhex(geometry)
    return Row(str(found["uuid"]), int(found["ver"]), found["values"], wkb)


def _authors(told: Any) -> Iterator[tuple[str, Author]]:
    for one in told:
        author = author_of(one, None if one["ver"] is None else int(one["ver"]))
        if author is not None:
            yield str(one["uuid"]), author


def _filter(value: Any) -> str:
    return ",".join(map(repr, value)) if isinstance(value, tuple) else str(value)
