"""The requests of `/changes/reviews`: sets are proposed, read and decided on.

Who asks is known from the login alone; the rules are those of `core/editing/review.py`.
"""

from __future__ import annotations

from typing import Any, Callable, Protocol

from ...core.editing.review import Decision, Proposal, document_of
from ...core.strict_json import strict_json
from ..exchange import Refused, Reply, Request, json_reply
from .parse import UUID, ChangeSet
from .receiving import Received, received

MOST_DECISION_BYTES = 100_000
DECISION_KEYS = {"payload_sm3", "decision", "remarks"}
MESSAGES = {
    "REV-SELF": (403, "Who submitted a change set does not decide about it."),
    "REV-DIGEST": (409, "The decision names other bytes than those in review."),
    "REV-DECISION": (422, "A decision is approved or returned."),
    "REV-DECIDED": (409, "The change set has been decided about."),
    "REV-CLOSED": (409, "The change set was withdrawn or applied."),
    "REV-REMARKS": (422, "A set is returned with remarks, of a limited length."),
}


class ReviewStore(Protocol):
    """Where the sets in review are kept; every call is a transaction of its own."""

    def propose(self, sent: Received, user: str) -> Proposal:
        """Keep a set, or return the one of that id; refuse (409) other bytes under its id."""
        ...

    def find(self, change_set: str) -> Proposal | None:
        """Return how a set stands."""
        ...

    def waiting(self) -> list[Proposal]:
        """Return the undecided sets, oldest first."""
        ...

    def payload(self, change_set: str) -> bytes:
        """Return the bytes of a set that is known."""
        ...

    def decide(self, change_set: str, given: Decision) -> Proposal:
        """Keep a decision; refuse what the rules of review forbid."""
        ...


class ReviewService:
    """Serve `/changes/reviews` from a store; `fit` refuses sets that the node could not apply."""

    def __init__(self, store: ReviewStore, fit: Callable[[ChangeSet], object]) -> None:
        self._store, self._fit = store, fit

    def reply(self, request: Request, parts: list[str]) -> Reply:
        """Answer a request for `/changes/reviews/<parts>`."""
        if parts and not UUID.fullmatch(parts[0]):
            raise Refused(404, "REV-404", "A change set is named by a lower-case UUID.")
        routes: dict[tuple[str, tuple[str, ...]], Callable[[], Reply]] = {
            ("POST", ()): lambda: self._propose(request),
            ("GET", ()): lambda: self._list(request),
            ("GET", ("*",)): lambda: _shown(self._readable(parts[0], request)),
            ("GET", ("*", "set")): lambda: self._bytes(parts[0], request),
            ("POST", ("*", "decision")): lambda: self._decide(parts[0], request),
        }
        shape = (*("*" for _ in parts[:1]), *parts[1:])
        allowed = [method for method, known in routes if known == shape]
        if not allowed:
            raise Refused(404, "REQ-404", "There is nothing at this address.")
        if request.method not in allowed:
            raise Refused(
                405, "REQ-405", "The method does not fit the address.", allow=", ".join(allowed)
            )
        return routes[request.method, shape]()

    def _propose(self, request: Request) -> Reply:
        _require(request, "editor", "reviewer")
        sent = received(request)
        if self._store.find(sent.given.id) is None:
            self._fit(sent.given)
        return _shown(self._store.propose(sent, request.user))

    def _list(self, request: Request) -> Reply:
        _require(request, "editor", "reviewer")
        found = [one for one in self._store.waiting() if _may_read(one, request)]
        return json_reply(200, {"reviews": [document_of(one) for one in found]})

    def _readable(self, change_set: str, request: Request) -> Proposal:
        """Return a set that the asker proposed or may decide about."""
        _require(request, "editor", "reviewer")
        found = self._store.find(change_set)
        if found is None or not _may_read(found, request):
            raise unknown()
        return found

    def _bytes(self, change_set: str, request: Request) -> Reply:
        found = self._readable(change_set, request)
        reply = Reply(200, self._store.payload(change_set))
        reply.headers["SSP-Payload-SM3"] = found.payload_sm3
        return reply

    def _decide(self, change_set: str, request: Request) -> Reply:
        _require(request, "reviewer")
        content = _content(request)
        given = Decision(
            request.user, content["payload_sm3"], content["decision"], content["remarks"].strip()
        )
        return _shown(self._store.decide(change_set, given))


def refused(code: str) -> Refused:
    """Return the refusal for what `core.editing.review.fault_of` found."""
    status, message = MESSAGES[code]
    return Refused(status, code, message)


def unknown() -> Refused:
    """Return the refusal for a set that is not in review, or not the asker's to read."""
    return Refused(404, "REV-404", "The node has no such change set in review.")


def _shown(proposal: Proposal) -> Reply:
    return json_reply(200, {"review": document_of(proposal)})


def _may_read(proposal: Proposal, request: Request) -> bool:
    return request.role == "reviewer" or proposal.submitted_by == request.user


def _require(request: Request, *roles: str) -> None:
    if request.role not in roles:
        raise Refused(403, "ROLE-403", "Your role does not allow this.", role=request.role)


def _content(request: Request) -> dict[str, Any]:
    try:
        content = strict_json(request.body(MOST_DECISION_BYTES).decode("utf-8"))
    except ValueError as error:
        raise Refused(400, "SET-JSON", "The body is not strict JSON in UTF-8.") from error
    if (
        not isinstance(content, dict)
        or set(content) != DECISION_KEYS
        or not all(isinstance(value, str) for value in content.values())
    ):
        raise Refused(
            400, "SET-SHAPE", "A decision needs exactly its texts.", names=sorted(DECISION_KEYS)
        )
    return content
