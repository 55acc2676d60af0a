"""The steps of a set as the journal keeps them: chained by SM3, with what is bulky kept apart.

A receipt names the new version of every feature and a conflict holds whole features. Such parts
go into an enclosure that the step names by its SM3, so that a list of a thousand sets, and the
check of the chain, need not read them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Mapping, Optional

from ..errors import Problem
from .canonical import canonical
from .sm3 import sm3

NO_EVENT = "0" * 64
CHAINED = ("at", "set_id", "state", "detail", "previous")
ENCLOSED = "enclosed"
RECEIPT = "receipt"
BULKY = ("conflicts", "refusals", "revisions")
BULKY_IN_RECEIPT = ("versions", "identities")


@dataclass(frozen=True)
class Event:
    """One step of a set, chained to the event before by `digest`.

    `detail` is without its bulky parts (then `enclosed` names them) where it was read light.
    """

    at: str
    set_id: str
    state: str
    detail: dict[str, Any]
    previous: str
    digest: str


def code_of(record: Mapping[str, Any]) -> str:
    """Return the digest that chains a step, its detail as text, to the one before."""
    return sm3(canonical({name: record[name] for name in CHAINED}))


def is_next(record: Mapping[str, Any], previous: str) -> bool:
    """Tell whether a step is as it was written, and the next after the one of that digest."""
    try:
        return bool(record["previous"] == previous and code_of(record) == record["digest"])
    except Problem:  # a value that no journal wrote
        return False


def parted(detail: Mapping[str, Any]) -> tuple[dict[str, Any], Optional[bytes]]:
    """Return a detail without its bulky parts, and these as bytes, None where there are none."""
    light, bulky = _parted(detail, BULKY)
    receipt = detail.get(RECEIPT)
    if isinstance(receipt, dict):
        light[RECEIPT], versions = _parted(receipt, BULKY_IN_RECEIPT)
        if versions:
            bulky[RECEIPT] = versions
    if not bulky:
        return light, None
    content = canonical(bulky)
    return {**light, ENCLOSED: sm3(content)}, content


def joined(light: Mapping[str, Any], content: bytes) -> dict[str, Any]:
    """Return what `parted` was given."""
    bulky = json.loads(content)
    found = {name: value for name, value in light.items() if name != ENCLOSED}
    found.update({name: value for name, value in bulky.items() if name != RECEIPT})
    if RECEIPT in bulky:
        found[RECEIPT] = {**found[RECEIPT], **bulky[RECEIPT]}
    return found


def _parted(
    document: Mapping[str, Any], names: tuple[str, ...]
) -> tuple[dict[str, Any], dict[str, Any]]:
    kept = {name: value for name, value in document.items() if name not in names}
    return kept, {name: document[name] for name in names if name in document}
