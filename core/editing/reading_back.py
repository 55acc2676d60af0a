"""Whether a node holds what it acknowledged: a sample of a set, read back after its receipt."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence

from ..errors import Problem
from ..geometry.normal_form import same_shape
from .findings import WARNING, Finding
from .tracking import DELETE, GEOMETRY

MOST = 20
Held = Mapping[str, tuple[Any, Mapping[str, Any]]]


def sample(ops: Sequence[Mapping[str, Any]], most: int = MOST) -> list[Mapping[str, Any]]:
    """Return at most `most` of the ops, evenly from all of them, the last one among them."""
    count = min(most, len(ops))
    return [ops[(number + 1) * len(ops) // count - 1] for number in range(count)]


def differences(
    ops: Sequence[Mapping[str, Any]], versions: Mapping[str, Any], held: Held
) -> list[Finding]:
    """Return where the node holds otherwise than was sent.

    `versions` are the receipt's, `held` version and values (WKB under `geometry`) by uuid. A
    feature of a newer version was edited since by somebody and proves nothing.
    """
    found = []
    for op in ops:
        fault = _fault(op, versions.get(op["uuid"]), held.get(op["uuid"]))
        if fault is not None:
            field, problem = fault
            found.append(Finding(WARNING, op["uuid"], None, field, problem))
    return found


def _fault(
    op: Mapping[str, Any], version: Any, held: Optional[tuple[Any, Mapping[str, Any]]]
) -> Optional[tuple[str, Problem]]:
    if op["kind"] == DELETE:
        return None if held is None else ("", Problem("CHK-22", uuid=op["uuid"]))
    if held is None:
        return "", Problem("CHK-21", uuid=op["uuid"])
    now, values = held
    if now != version and not (isinstance(now, int) and isinstance(version, int) and now < version):
        return None
    for name, sent in op["new"].items():
        if not _same(name, sent, values.get(name)):
            return name, Problem("CHK-20", uuid=op["uuid"], field=name)
    return None if now == version else ("", Problem("CHK-20", uuid=op["uuid"], field="ssp_ver"))


def _same(name: str, sent: Any, held: Any) -> bool:
    if name == GEOMETRY and sent is not None and held is not None:
        return same_shape(bytes.fromhex(sent), held)
    return bool(sent == held) and (sent is None) == (held is None)
