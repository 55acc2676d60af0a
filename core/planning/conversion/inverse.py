"""A crosswalk read backwards: where several classes lead to one, the class stays open.

A class of the plan that is the default of one survey class only goes back to it. Where several
survey classes lead to it, it is left open with all of them as options, under their common
level-1 class where they have one. Adjustable classes (K) are an attribute of the survey and
never a target; a class singled out (A) is one only where its whole class is none.
"""

from __future__ import annotations

from typing import Optional, Sequence

from ...standards.tables import Table, listed
from ..land_classes import OUTSIDE, Target
from .systems import CodeSystem

ADJUSTABLE, SINGLED_OUT = "K", "A"


class Inverse:
    """用地用海 2023 → 三调, grouped where that is defined."""

    def __init__(self, rows: Table, source: CodeSystem, target: CodeSystem) -> None:
        self.source, self.system = source, target
        self.tables: Sequence[Table] = (rows,)
        usable = [row for row in rows.rows if not row["dlbm"].endswith(ADJUSTABLE)]
        self._rows = [
            (row["dlbm"], row["default_code"], tuple(listed(row["options"]))) for row in usable
        ]
        found = {code: self._found(code) for code in source.classes}
        self._targets = {code: target for code, target in found.items() if target is not None}

    def target(self, code: str, position: str = OUTSIDE) -> Optional[Target]:
        return self._targets.get(code)

    def knows(self, code: str) -> bool:
        return code in self.source.classes

    def _found(self, code: str) -> Optional[Target]:
        candidates = self._leading_to(code) or self._above(code)
        if self.source.classes[code].level == 1:
            candidates = self._whole([*candidates, *self._below(code)])
        if not candidates:
            return None
        if len(candidates) == 1:
            return Target(candidates[0], False, (), "likely")
        parents = {self._first_level(one) for one in candidates}
        default = parents.pop() if len(parents) == 1 else ""
        return Target(default, True, tuple(candidates), "likely")

    def _leading_to(self, code: str) -> list[str]:
        by_default = [dlbm for dlbm, default, _ in self._rows if default == code]
        found = by_default or [dlbm for dlbm, _, options in self._rows if code in options]
        return self._whole(found)

    @staticmethod
    def _whole(found: Sequence[str]) -> list[str]:
        """Return the classes once each, without what is singled out of another of them."""
        return [
            one
            for one in dict.fromkeys(found)
            if not (one.endswith(SINGLED_OUT) and one[: -len(SINGLED_OUT)] in found)
        ]

    def _above(self, code: str) -> list[str]:
        """Return what leads to the nearest class above."""
        parent = self.source.classes[code].parent
        if not parent:
            return []
        return self._leading_to(parent) or self._above(parent)

    def _below(self, code: str) -> list[str]:
        """Return what leads to any class below."""
        below = [one.code for one in self.source.classes.values() if one.parent == code]
        return list(dict.fromkeys(found for one in below for found in self._leading_to(one)))

    def _first_level(self, code: str) -> str:
        known = self.system.classes[code]
        return self._first_level(known.parent) if known.parent else code
