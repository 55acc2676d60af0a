"""How the planner is about to settle with which feature, or features, a natural key is left."""

from __future__ import annotations

from typing import Any, Mapping, Optional

from ...core.editing import same_key
from ...core.editing.conflicts import Case
from ...core.editing.layer_schema import Field
from ...core.editing.merge import KEEP_BOTH, MINE, Choices, same
from ...core.errors import Problem
from .draft import Draft


class KeyDraft(Draft):
    """A new feature of mine and one at the node with the same key: one remains, or both do.

    Sides make one feature of both, which is theirs. Another key for mine keeps both, with all
    that mine holds. Whatever was done last holds.
    """

    has_base = False

    def __init__(self, case: Case, fields: Mapping[str, Field]) -> None:
        super().__init__(case, fields)
        self.key = case.conflict.key
        self._typed: dict[str, Any] = {}
        self._is_one = False
        self.names = [*self.key, *(name for name in self.names if name not in self.key)]

    @property
    def keeps_both(self) -> bool:
        """Tell whether mine has another key than theirs and stays a feature of its own."""
        mine = {**self._mine, **self._typed}
        return not self._is_one and not same_key.shared(self.key, mine, self._theirs)

    @property
    def brought(self) -> list[str]:
        """The fields of theirs that will hold something else, as far as it is decided."""
        decided = filter(self.is_decided, self.merge.base)
        return [name for name in decided if not same(self.result(name), self._theirs[name])]

    def key_text(self, typed: bool = False) -> str:
        """Return the key that both have, or the one that was typed for mine."""
        held = {**self._mine, **self._typed} if typed else self._theirs
        return same_key.key_text({name: held[name] for name in self.key})

    def choose(self, name: str, side: str) -> None:
        """Take a side for a field of the one feature that remains."""
        if self.clash(name):
            self._typed.clear()
            self._is_one = True
        super().choose(name, side)

    def can_enter(self, name: str) -> bool:
        """A key can always be typed; other values only for one feature of both."""
        return name in self.key or (not self.keeps_both and super().can_enter(name))

    def enter(self, name: str, text: str) -> Optional[Problem]:
        """Give a field a typed value; of the key, it is for mine."""
        if name not in self.key:
            return super().enter(name, text)
        value, fault = self._fitting(name, text)
        if fault is None:
            self._typed[name], self._is_one = value, False
        return fault

    def side(self, name: str) -> str:
        """Return the side whose values the result shows."""
        return MINE if self.keeps_both else super().side(name)

    def is_decided(self, name: str) -> bool:
        """Where both stay, nothing is left to decide."""
        return self.keeps_both or super().is_decided(name)

    def result(self, name: str) -> Any:
        """Return what mine will hold where both stay, else the feature that remains."""
        if self.keeps_both:
            return {**self._mine, **self._typed}[name]
        return super().result(name)

    @property
    def missing(self) -> int:
        """How many decisions are still to be made."""
        return 0 if self.keeps_both else super().missing

    @property
    def total(self) -> int:
        """How many decisions there are."""
        return 1 if self.keeps_both else super().total

    @property
    def choices(self) -> Choices:
        """The sides that were taken, by field, or that both stay."""
        return KEEP_BOTH if self.keeps_both else super().choices

    @property
    def values(self) -> dict[str, Any]:
        """The values that were typed."""
        return dict(self._typed) if self.keeps_both else super().values

    def is_alike(self, name: str) -> bool:
        """There is no base to differ from; the key is why there is a conflict: always in sight."""
        return name not in self.key and not self.clash(name)

    @property
    def _mine(self) -> Mapping[str, Any]:
        return self.merge.mine or {}

    @property
    def _theirs(self) -> Mapping[str, Any]:
        return self.merge.theirs or {}


def draft_of(case: Case, fields: Mapping[str, Field]) -> Draft:
    """Return how a conflict of its kind is settled."""
    return KeyDraft(case, fields) if case.conflict.other else Draft(case, fields)
