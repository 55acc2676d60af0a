"""Conditional requests (RFC 9110, clause 13): which version a write is meant for."""

from __future__ import annotations

import re

from ..exchange import Refused, Request

TAG = re.compile(r'(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"')
ANY = "*"


def etag(version: int) -> str:
    """Return the strong tag of a version."""
    return f'"{version}"'


def unchanged(request: Request, version: int) -> bool:
    """Tell whether a reader has this version already (If-None-Match)."""
    given = _tags(request, "if-none-match")
    return given is not None and (given == [ANY] or etag(version) in _weak(given))


def creates(request: Request) -> bool:
    """Tell whether a PUT is meant for a feature that must not exist; refuse (400) if it says both.

    Refuses (428) a PUT that does not say what it is meant for.
    """
    none, match = _tags(request, "if-none-match"), _tags(request, "if-match")
    if none is not None and match is not None:
        raise Refused(400, "IF-BOTH", "Send If-Match or If-None-Match, not both.")
    if none is None and match is None:
        raise _required('If-Match: "version" to replace, If-None-Match: * to create')
    if none is not None and none != [ANY]:
        raise _required("If-None-Match: * to create")
    return none is not None


def require_match(request: Request, version: int | None) -> int:
    """Return `version` if If-Match names it; else refuse: 428 without, 412 for another."""
    given = _tags(request, "if-match")
    if given is None or given == [ANY]:
        raise _required('If-Match: "version"')
    if version is None or etag(version) not in given:
        raise stale(None if version is None else etag(version))
    return version


def stale(present: str | None) -> Refused:
    """Return the refusal (412) of a write that is meant for another version."""
    return Refused(
        412, "IF-STALE", "The feature is not in the state that the request names.", etag=present
    )


def _required(header: str) -> Refused:
    return Refused(428, "IF-NEEDED", f"Say which version the request is meant for: {header}.")


def _tags(request: Request, name: str) -> list[str] | None:
    """Return the tags of a header, [ANY] for `*`, None without it; refuse (400) what is neither."""
    text = request.headers.get(name)
    if text is None:
        return None
    parts = [part.strip() for part in text.split(",")]
    if parts != [ANY] and not all(map(TAG.fullmatch, parts)):
        raise Refused(400, "IF-TAG", "The header holds no entity tags.", header=name)
    return parts


def _weak(tags: list[str]) -> list[str]:
    """Return the tags as a weak comparison sees them, which is enough for reading."""
    return [tag.removeprefix("W/") for tag in tags]
