"""One HTTP session a node: registered origins only, logins from QGIS, limits on everything."""

from __future__ import annotations

import secrets
import time
from copy import copy
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Any, BinaryIO, Callable, Mapping, Optional, final
from urllib.parse import urljoin

import requests
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from ...core.errors import Problem
from ...core.feedback import Feedback
from ..nodes.addresses import origin_of
from ..nodes.profiles import Endpoint, NodeProfile
from ..redaction import log, redacted
from .client_certificate import client_context
from .origins import endpoint_for
from .reply import MEGABYTE, REDIRECTS, Reply, read_body
from .surroundings import USER_AGENT, login_headers, proxies_for, trusted_authorities
from .watch import Watch, WatchedAdapter

CONNECT_S, READ_S, DEADLINE_S, LONGEST_S = 5.0, 30.0, 60.0, 3600.0
CAPABILITIES_CAP, PAGE_CAP, FILE_CAP = 50 * MEGABYTE, 200 * MEGABYTE, 2000 * MEGABYTE
MOST_REDIRECTS, MOST_TRIES = 5, 3
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.3, 5.0
BUSY = (429, 502, 503, 504)
PARALLEL = 8


@final
class NodeSession:
    """Requests to one node; may be shared by threads; close it (or use `with`) when done.

    Every method raises a NET, TLS or NODE problem for a fault of the network and returns a `Reply`
    for every status. No request takes more than `longest` seconds, all its tries together. Reads
    (`get`, `download`, `post` with write=False) are tried up to three times and follow redirects
    within the origin; writes (`send`, `post` with write=True) are sent once and follow none.

    A cancel of `feedback`, or of the one that a request is given, ends a request within a moment:
    `NothingSent` where none of it can have left, else `Cancelled`.
    """

    def __init__(
        self,
        profile: NodeProfile,
        longest: float = LONGEST_S,
        feedback: Optional[Feedback] = None,
    ) -> None:
        self.profile, self.feedback, self._longest = profile, feedback, longest
        self._folder = TemporaryDirectory(prefix="shanhe-")
        self._session = requests.Session()
        self._session.trust_env = False  # no .netrc logins, no proxies unknown to QGIS
        self._session.headers["User-Agent"] = USER_AGENT
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, WatchedAdapter(PARALLEL))
        self._secure([one for one in profile.endpoints if one.url.startswith("https:")])

    def watched_by(self, feedback: Optional[Feedback]) -> NodeSession:
        """Return this session for a run that `feedback` may cancel; it closes with this one."""
        seen = copy(self)
        seen.feedback = feedback or self.feedback
        return seen

    def _secure(self, endpoints: list[Endpoint]) -> None:
        """Trust what QGIS trusts, and show client certificates where logins are such."""
        folder = Path(self._folder.name)
        if endpoints:
            self._session.verify = trusted_authorities(folder)
        for endpoint in endpoints:
            context = client_context(endpoint.url, endpoint.authcfg, folder)
            if context is not None:
                self._session.mount(endpoint.url, WatchedAdapter(PARALLEL, context))

    def __enter__(self) -> NodeSession:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections, forget the cookies, delete temporary files."""
        self._session.cookies.clear()
        self._session.close()
        self._folder.cleanup()

    def get(
        self,
        url: str,
        params: Optional[Mapping[str, str]] = None,
        *,
        headers: Optional[Mapping[str, str]] = None,
        cap: int = CAPABILITIES_CAP,
        deadline: float = DEADLINE_S,
        feedback: Optional[Feedback] = None,
    ) -> Reply:
        """Read `url`; at most `cap` bytes within `deadline` seconds for all tries together."""
        call = _Call("GET", url, params=params, headers=headers)
        return self._read(call, cap, deadline, feedback)

    def post(
        self,
        url: str,
        body: bytes,
        content_type: str,
        headers: Optional[Mapping[str, str]] = None,
        *,
        write: bool,
        cap: int = PAGE_CAP,
        deadline: float = DEADLINE_S,
        feedback: Optional[Feedback] = None,
    ) -> Reply:
        """Send `body`; with `write` exactly once, without following a redirect."""
        sent = {"Content-Type": content_type, **(headers or {})}
        if write:
            return self.send("POST", url, body, sent, cap=cap, deadline=deadline, feedback=feedback)
        return self._read(_Call("POST", url, headers=sent, data=body), cap, deadline, feedback)

    def send(
        self,
        method: str,
        url: str,
        body: Optional[bytes] = None,
        headers: Optional[Mapping[str, str]] = None,
        *,
        cap: int = PAGE_CAP,
        deadline: float = DEADLINE_S,
        feedback: Optional[Feedback] = None,
    ) -> Reply:
        """Make a request (PUT, PATCH, DELETE …) exactly once, without following a redirect."""
        call = _Call(method, url, headers=headers, data=body)
        with self._watch(url, deadline, feedback) as watch:
            return self._once(call, cap, watch, None)

    def download(
        self,
        url: str,
        file: BinaryIO,
        params: Optional[Mapping[str, str]] = None,
        *,
        cap: int = FILE_CAP,
        deadline: float = 600.0,
        feedback: Optional[Feedback] = None,
    ) -> Reply:
        """Read `url` into `file`; the reply has a body only where its status is an error."""
        return self._read(_Call("GET", url, params=params), cap, deadline, feedback, file)

    def _read(
        self,
        call: _Call,
        cap: int,
        deadline: float,
        feedback: Optional[Feedback],
        file: Optional[BinaryIO] = None,
    ) -> Reply:
        with self._watch(call.url, deadline, feedback) as watch:
            for attempt in range(MOST_TRIES):
                last = attempt == MOST_TRIES - 1
                try:
                    reply = self._followed(call, cap, watch, file)
                except Problem as problem:
                    if last or problem.code not in ("NET-01", "NET-10"):
                        raise
                else:
                    if last or reply.status not in BUSY:
                        return reply
                watch.sleep(_pause(attempt))
        raise Problem("NET-01", url=redacted(call.url), reason="")

    def _watch(self, url: str, deadline: float, feedback: Optional[Feedback]) -> Watch:
        return Watch(min(deadline, self._longest), feedback or self.feedback, redacted(url))

    def _followed(self, call: _Call, cap: int, watch: Watch, file: Optional[BinaryIO]) -> Reply:
        """Make a call, following redirects that stay within its origin (else NET-03).

        Raises NET-13 where redirects do not end.
        """
        for _ in range(MOST_REDIRECTS):
            reply = self._once(call, cap, watch, file)
            if reply.status not in REDIRECTS:
                return reply
            target = urljoin(reply.url, reply.headers.get("Location", ""))
            if origin_of(target) != origin_of(call.url):
                raise Problem("NET-03", url=redacted(call.url), target=redacted(target))
            call = call.at(target)
        raise Problem("NET-13", url=redacted(call.url), count=MOST_REDIRECTS)

    def _once(self, call: _Call, cap: int, watch: Watch, file: Optional[BinaryIO]) -> Reply:
        """Make one request; problems instead of exceptions of the libraries."""
        watch.check()
        endpoint = endpoint_for(self.profile, call.url)
        headers = {**call.headers, **login_headers(call.url, endpoint.authcfg)}
        started = time.monotonic()
        try:
            with self._session.request(
                call.method,
                call.url,
                params=call.params,
                data=call.data,
                headers=headers,
                proxies=proxies_for(call.url),
                timeout=(min(CONNECT_S, watch.deadline), min(READ_S, watch.deadline)),
                allow_redirects=False,
                stream=True,
            ) as response:
                body = _Body(file if response.ok else None)
                size = read_body(response, cap, body.write, call.url)
                reply = Reply(response.status_code, response.headers, body.kept(), response.url)
        except (requests.RequestException, OSError, ValueError, AttributeError) as error:
            watch.check()
            raise _problem(error, call.url) from error
        if watch.ended:
            watch.check()
        seconds = time.monotonic() - started
        log(f"{call.method} {reply.url} {reply.status} {size} B {seconds:.3f} s")
        return reply


class _Call:
    """What is asked: method, address and what goes with it."""

    def __init__(
        self,
        method: str,
        url: str,
        params: Optional[Mapping[str, str]] = None,
        headers: Optional[Mapping[str, str]] = None,
        data: Optional[bytes] = None,
    ) -> None:
        self.method, self.url, self.params = method, url, params
        self.headers, self.data = dict(headers or {}), data

    def at(self, url: str) -> _Call:
        """Return the same call at another address, whose query is complete."""
        return _Call(self.method, url, None, self.headers, self.data)


class _Body:
    """Where a body goes: into memory, or into a file that each try starts anew."""

    def __init__(self, file: Optional[BinaryIO]) -> None:
        self._parts: list[bytes] = []
        self.write: Callable[[bytes], object] = self._parts.append
        if file is not None:
            file.seek(0)
            file.truncate()
            self.write = file.write

    def kept(self) -> bytes:
        """Return what was kept in memory."""
        return b"".join(self._parts)


def _pause(attempt: int) -> float:
    """Return the seconds to wait before the next try: doubled each time, with jitter."""
    span = min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2**attempt)
    return span * (0.5 + secrets.SystemRandom().random() / 2)


def _problem(error: Exception, url: str) -> Problem:
    """Return the problem behind an exception of `requests` or the socket."""
    shown: dict[str, Any] = {"url": redacted(url), "reason": redacted(_in_plain_words(error))}
    if isinstance(error, requests.exceptions.SSLError):
        return Problem("TLS-01", **shown)
    if isinstance(error, requests.exceptions.ProxyError):
        return Problem("NET-12", **shown)
    if isinstance(error, requests.exceptions.ReadTimeout):
        return Problem("NET-02", url=redacted(url), seconds=round(READ_S))
    return Problem("NET-01" if _never_connected(error) else "NET-10", **shown)


def _never_connected(error: Exception) -> bool:
    """Tell whether no byte of the request can have reached the node."""
    cause = getattr(error.args[0], "reason", None) if error.args else None
    kinds = (NewConnectionError, ConnectTimeoutError)
    return isinstance(error, requests.exceptions.ConnectTimeout) or isinstance(cause, kinds)


def _in_plain_words(error: BaseException) -> str:
    """Return what the system said ("Connection refused"), without the names of the layers above."""
    cause: Optional[BaseException] = error
    while cause is not None:
        if isinstance(cause, OSError) and cause.strerror:
            return cause.strerror
        inner = getattr(cause.args[0], "reason", None) if cause.args else None
        cause = inner if isinstance(inner, BaseException) else cause.__cause__ or cause.__context__
    return str(error)
