"""A receipt is believed only if it speaks of exactly the set that was sent."""

from __future__ import annotations

from typing import Any, Optional

from .journal import SealedSet
from .parts import PARTS, layers_of, parts_of, versions_of
from .tracking import DELETE
from .transport import Answer, Verdict

APPLIED, REVOKED, PARTIAL = "applied", "revoked", "partial"
_STATUS = {Verdict.APPLIED: APPLIED, Verdict.REVOKED: REVOKED, Verdict.PARTIAL: PARTIAL}


def verified(answer: Answer, sealed: SealedSet) -> Answer:
    """Return `answer`; with a receipt that does not fit the set, UNKNOWN and EDIT-41 instead."""
    if answer.verdict not in _STATUS:
        return answer
    wrong = _mismatch(answer.receipt, _STATUS[answer.verdict], sealed)
    if wrong is None:
        return answer
    return Answer(Verdict.UNKNOWN, code="EDIT-41", values={"set_id": sealed.id, "reason": wrong})


def _mismatch(receipt: Optional[dict[str, Any]], status: str, sealed: SealedSet) -> Optional[str]:
    """Return the name of what does not fit, None if all does."""
    if receipt is None:
        return "receipt"
    document = sealed.document
    wanted: dict[str, Any] = {"change_set": sealed.id, "status": status}
    if status != REVOKED:
        wanted.update(payload_sm3=sealed.payload_sm3, epoch=document["epoch"], **_place(document))
        if "client_audit_head" in receipt:  # a node that keeps it is a witness of the audit log
            wanted["client_audit_head"] = document["audit_head"]
    for name, value in wanted.items():
        if receipt.get(name) != value:
            return name
    fits = status == REVOKED or all(
        _versions_fit(versions_of(receipt, part["layer"]), part["ops"], status)
        for part in parts_of(document)
    )
    return None if fits else "versions"


def _place(document: dict[str, Any]) -> dict[str, Any]:
    """What the receipt says of where the set was applied."""
    if PARTS in document:
        return {"layer": None, "layers": layers_of(document)}
    return {"layer": document["layer"]}


def _versions_fit(versions: Any, ops: list[dict[str, Any]], status: str) -> bool:
    """Every feature of the set has a new version, a deleted one None; of a partial one, some."""
    if not isinstance(versions, dict):
        return False
    applied = [op for op in ops if status == APPLIED or op["uuid"] in versions]
    return all(
        op["uuid"] in versions and _is_version(versions[op["uuid"]], op["kind"]) for op in applied
    )


def _is_version(version: Any, kind: str) -> bool:
    if kind == DELETE:
        return version is None
    return isinstance(version, (int, str)) and not isinstance(version, bool) and version != ""
