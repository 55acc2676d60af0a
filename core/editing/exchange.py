"""A change set as one file: to be sent from another machine, and to bring the outcome back.

The file is canonical JSON and holds the sealed bytes (base64), what the journal knows of them, and
the steps so far; its own SM3 tells damage. It holds no login, and nothing of the audit log's key.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Callable, Mapping, Sequence

from ..errors import Problem
from ..strict_json import strict_json
from . import states
from .audit import AUDIT_SEQ
from .canonical import canonical, digest_of
from .events import Event
from .journal import Journal, SealedSet, is_whole
from .receipts import verified
from .sm3 import sm3
from .transport import Answer, Verdict

FORMAT, VERSION = "shanhe-set", 1
IMPORTED = "imported"
KNOWN = ("copy_id", "node_id", "layer", "ops")
STEP = ("at", "state", "detail")
READ_LATER: dict[str, Any] = {
    "receipt": dict,
    "review": dict,
    "conflicts": list,
    "refusals": list,
    "generation": int,
    AUDIT_SEQ: int,
    "retry_after": (int, float),
}
"""What lists, turns and reports take from the detail of a step, and as what."""
RECEIPTED = frozenset({Verdict.APPLIED, Verdict.PARTIAL})
_VERDICTS = {
    states.APPLIED: Verdict.APPLIED,
    states.PARTIAL: Verdict.PARTIAL,
    states.CONFLICT: Verdict.CONFLICT,
    states.REJECTED: Verdict.REJECTED,
    states.WITHDRAWN: Verdict.REVOKED,
}


@dataclass(frozen=True)
class Exchange:
    """What a file holds: the set, its steps, the layer's title, and the SM3 of the file."""

    sealed: SealedSet
    events: tuple[Event, ...]
    title: str
    digest: str


@dataclass(frozen=True)
class Imported:
    """What became of a file: the set's state here, and whether the journal knew the set.

    `brought` tells that the file brought the outcome of a set that was open here.
    """

    set_id: str
    state: str
    known: bool
    brought: bool


def written(journal: Journal, set_id: str, title: str, clean: Callable[[str], str] = str) -> bytes:
    """Return a set of the journal as a file; `clean` takes secrets out of the words of problems."""
    sealed = journal.set(set_id)
    document: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "change_set": set_id,
        **{name: getattr(sealed, name) for name in KNOWN},
        "title": title,
        "payload": base64.b64encode(sealed.payload).decode("ascii"),
        "payload_sm3": sealed.payload_sm3,
        "revisions": sealed.revisions,
        "events": [_step(event, clean) for event in journal.events(set_id)],
    }
    return canonical({**document, "sm3": digest_of(document)})


def read(content: bytes) -> Exchange:
    """Return what a file holds; ValueError where it is damaged, JRN-11 where it is newer."""
    try:
        document = strict_json(content.decode("utf-8"))
        _require_known(document)
        return _read(document)
    except (KeyError, TypeError, ValueError, AttributeError, binascii.Error) as error:
        raise ValueError(str(error)) from error


def take_in(journal: Journal, found: Exchange) -> Imported:
    """Keep a set that came as a file, or take over the outcome of one that is known.

    A set that may be sent from elsewhere is UNKNOWN here: only the node knows. Raises JRN-12 where
    the journal knows the id with other bytes, EDIT-41 where a receipt does not fit them.
    """
    set_id = found.sealed.id
    if not journal.has(set_id):
        _require_fitting(found, found.sealed)
        journal.adopt(found.sealed, _foreign(found.events), IMPORTED)
        return Imported(set_id, journal.state(set_id), known=False, brought=False)
    if journal.set(set_id).payload_sm3 != found.sealed.payload_sm3:
        raise Problem("JRN-12", set_id=set_id)
    brought = _bring(journal, found)
    return Imported(set_id, journal.state(set_id), known=True, brought=brought)


def _foreign(events: Sequence[Event]) -> list[Event]:
    """Return the steps of a set without its place in the audit log, which is another's."""
    sealing, *later = events
    detail = {name: value for name, value in sealing.detail.items() if name != AUDIT_SEQ}
    return [replace(sealing, detail=detail), *later]


def _bring(journal: Journal, found: Exchange) -> bool:
    """Take over the outcome that a file tells of an open set; False where it tells none."""
    own, last = journal.set(found.sealed.id), found.events[-1]
    doubtful = journal.was_unknown(own.id) or own.state == states.SENDING
    verdict = _VERDICTS.get(last.state)
    if own.state in states.FINAL or own.state == last.state or verdict is None:
        return False
    if verdict is Verdict.REVOKED and "receipt" not in last.detail and doubtful:
        return False  # it never left from there; from here it may have
    _require_fitting(found, own)
    state = states.after(verdict, doubtful)
    if state == states.UNKNOWN:
        return False
    detail = {**last.detail, IMPORTED: found.digest}
    if state not in states.TRANSITIONS[own.state]:
        journal.move(own.id, states.SENDING, reason=IMPORTED)
    journal.move(own.id, state, **detail)
    return True


def _require_fitting(found: Exchange, sealed: SealedSet) -> None:
    """Raise EDIT-41 where the receipt in a file does not speak of the set, or is missing."""
    last = found.events[-1]
    verdict = _VERDICTS.get(last.state)
    if verdict is not None and (verdict in RECEIPTED or "receipt" in last.detail):
        answer = verified(Answer(verdict, last.detail.get("receipt")), sealed)
        if answer.verdict is not verdict:
            raise Problem(answer.code, **answer.values)


def _step(event: Event, clean: Callable[[str], str]) -> dict[str, Any]:
    detail = dict(event.detail)
    problem = detail.get("problem")
    if isinstance(problem, dict):
        values = {name: _cleaned(value, clean) for name, value in problem["values"].items()}
        detail["problem"] = {**problem, "values": values}
    return {"at": event.at, "state": event.state, "detail": detail}


def _cleaned(value: object, clean: Callable[[str], str]) -> object:
    return clean(value) if isinstance(value, str) else value


def _require_known(document: Mapping[str, Any]) -> None:
    if document["format"] != FORMAT:
        raise ValueError("format")
    if document["version"] != VERSION:
        raise Problem("JRN-11", version=document["version"])


def _read(document: Mapping[str, Any]) -> Exchange:
    told = {name: value for name, value in document.items() if name != "sm3"}
    if digest_of(told) != document["sm3"]:
        raise ValueError("sm3")
    payload = base64.b64decode(document["payload"], validate=True)
    set_id = _text(document["change_set"])
    content = strict_json(payload.decode("utf-8"))
    if sm3(payload) != document["payload_sm3"] or content["change_set"] != set_id:
        raise ValueError("payload")
    revisions = _revisions(document["revisions"])
    events = tuple(_event(set_id, one) for one in document["events"])
    if not _lawful([event.state for event in events]):
        raise ValueError("events")
    sealed = SealedSet(
        id=set_id,
        copy_id=_text(document["copy_id"]),
        node_id=_text(document["node_id"]),
        layer=_text(document["layer"]),
        ops=int(document["ops"]),
        payload=payload,
        payload_sm3=document["payload_sm3"],
        revisions=revisions,
        state=events[0].state,
    )
    if not is_whole(sealed, events[0]):
        raise ValueError("payload_sm3")
    return Exchange(sealed, events, _text(document["title"]), document["sm3"])


def _event(set_id: str, step: Mapping[str, Any]) -> Event:
    at, state, detail = (step[name] for name in STEP)
    if datetime.fromisoformat(_text(at)).utcoffset() is None:
        raise ValueError("at")
    _require_readable(detail)
    return Event(at, set_id, _text(state), detail, "", "")


def _require_readable(detail: Mapping[str, Any]) -> None:
    """Raise TypeError where a step would not be readable once the journal keeps it for good."""
    for name in READ_LATER.keys() & detail.keys():
        if not isinstance(detail[name], READ_LATER[name]):
            raise TypeError(name)
    problem = detail.get("problem")
    if problem is not None:
        Problem(_text(problem["code"]), **problem["values"])


def _lawful(steps: Sequence[str]) -> bool:
    """Tell whether the steps begin with sealing and each is one that a journal takes."""
    known = all(state in states.TRANSITIONS for state in steps)
    return known and bool(steps) and steps[0] == states.SEALED


def _revisions(found: Mapping[str, Any]) -> dict[str, Any]:
    """Return the revisions by feature; for a set of several layers by layer, then by feature."""
    return {
        _text(name): _revisions(value) if isinstance(value, dict) else int(value)
        for name, value in found.items()
    }


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value
