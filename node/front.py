"""The front of the node: who asks, for what, and whether any service may see it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Callable, Iterable, Protocol

from .exchange import REASONS, Refused, Reply, Request, json_refusal, json_reply
from .users import Users

LOG = logging.getLogger("shanhe.node")
MAX_QUERY = 100_000
WITHOUT_BODY = (204, 304)
SECURITY_HEADERS = {"X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}


class Handler(Protocol):
    """A service behind the front; `parts` is the path below its own first part."""

    def reply(self, request: Request, parts: list[str]) -> Reply: ...


class Nothing:
    """What stands behind an unknown path."""

    def reply(self, request: Request, parts: list[str]) -> Reply:
        """Refuse (404)."""
        raise Refused(404, "REQ-404", "There is nothing at this address.")


class Front:
    """The WSGI application: `/` for everybody, every service for users of the node."""

    def __init__(self, users: Users, title: str) -> None:
        self._users = users
        self._title = title
        self._services: dict[str, tuple[Handler, Callable[[Refused], Reply]]] = {}

    def mount(
        self, name: str, handler: Handler, refusal: Callable[[Refused], Reply] = json_refusal
    ) -> None:
        """Serve `/name` by a handler; `refusal` words what is refused below that path."""
        self._services[name] = (handler, refusal)

    def __call__(
        self, environ: dict[str, Any], start_response: Callable[..., Any]
    ) -> Iterable[bytes]:
        request = Request.of(environ)
        reply = self._answer(request)
        if reply.drop:
            environ["shanhe.drop"]()
        size = reply.file.stat().st_size if reply.file else len(reply.body)
        headers = {
            "Content-Type": reply.content_type,
            "Content-Length": str(size),
            **SECURITY_HEADERS,
            **reply.headers,
        }
        if reply.status in WITHOUT_BODY:
            del headers["Content-Type"], headers["Content-Length"]
        reason = REASONS.get(reply.status, "Unknown")
        start_response(f"{reply.status} {reason}", list(headers.items()))
        if request.method == "HEAD":
            return [b""]
        if reply.file:
            return environ["wsgi.file_wrapper"](reply.file.open("rb"))  # type: ignore[no-any-return]
        return [reply.body]

    def _answer(self, request: Request) -> Reply:
        name, *parts = request.path.strip("/").split("/")
        handler, worded = self._services.get(name, (None, json_refusal))
        try:
            if not name:
                return self._landing(request)
            self._sign_in(request)
            return (handler or Nothing()).reply(request, parts)
        except Refused as refused:
            return worded(refused)
        except Exception:  # the last resort: the reason stands in the log, not in the answer
            LOG.exception("%s %s", request.method, name)
            return worded(Refused(500, "SRV-500", "The node failed; its log says why."))

    def _sign_in(self, request: Request) -> None:
        if len(request.query_string) > MAX_QUERY:
            raise Refused(414, "REQ-414", "The address is too long.", limit=MAX_QUERY)
        user = self._users.asking(request.headers.get("authorization"))
        request.user, request.role = user.name, user.role

    def _landing(self, request: Request) -> Reply:
        if request.method not in ("GET", "HEAD"):
            raise Refused(405, "REQ-405", "The method does not fit the address.", allow="GET")
        paths = {name: f"/{name}" for name in sorted(self._services)}
        return json_reply(
            200,
            {
                "service": "shanhe-node",
                "title": self._title,
                "status": "ok",
                "services": paths,
            },
        )


def folder_title(folder: Path) -> str:
    """Return what a node is called that has no other name: its folder."""
    return folder.resolve().name
