"""The pages of a collection, following the links that a server gives, as far as they lead on."""

from __future__ import annotations

from typing import Any, Iterator, Optional
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from .....core.errors import Problem
from .....core.feedback import Feedback
from ....net import NodeSession, checked_json, pinned
from ....redaction import redacted
from ...remote_layer import Bounds
from .collection import ACCEPT, CAP, Collection
from .features import require_crs

PAGE, MOST_PAGES = 1000, 10_000


def pages(
    session: NodeSession,
    found: Collection,
    bbox: Optional[Bounds] = None,
    feedback: Optional[Feedback] = None,
) -> Iterator[list[Any]]:
    """Yield the features of each page as the server writes them; not all servers heed `bbox`.

    EDIT-24 for a page that is none, OAPI-02 for another CRS, OAPI-06 where pages do not end, NET-04
    where they lead to another server.
    """
    url, wanted = found.items, {**found.crs, "limit": str(PAGE)}
    if bbox is not None:
        box = ",".join(map(repr, found.axes.box(bbox)))
        wanted.update({"bbox": box, "bbox-crs": found.axes.uri})
    params, visited = wanted, set[str]()
    while url:
        reply = session.get(url, params, headers=ACCEPT, cap=CAP, feedback=feedback)
        page = checked_json(reply)
        require_crs(reply, found)
        try:
            features = list(page["features"])
            links = [one["href"] for one in page.get("links", ()) if one.get("rel") == "next"]
        except (AttributeError, KeyError, TypeError) as error:
            raise Problem("EDIT-24", layer=found.schema.layer, reason=repr(error)) from error
        yield features
        url, params = _next(session, reply.url, links, wanted), {}
        if url in visited or len(visited) > MOST_PAGES:
            raise Problem("OAPI-06", layer=found.schema.layer, url=redacted(url))
        visited.add(url)


def _next(session: NodeSession, here: str, links: list[str], wanted: dict[str, str]) -> str:
    """Return the next page with the parameters that its link has lost (the CRS, the box)."""
    if not links:
        return ""
    parts = urlsplit(pinned(session.profile, urljoin(here, links[0])))
    kept = {**wanted, **dict(parse_qsl(parts.query, keep_blank_values=True))}
    bare = urlunsplit((parts.scheme, parts.netloc, parts.path, "", ""))
    return f"{bare}?{urlencode(sorted(kept.items()))}"
