"""How the planner is about to settle one conflict: a side for each clash, or typed values."""

from __future__ import annotations

from typing import Any, Mapping, Optional

from ...core.editing.checks import value_fault
from ...core.editing.conflicts import Case
from ...core.editing.layer_schema import INTEGER, REAL, Field
from ...core.editing.merge import MINE, THEIRS, Choices, State, same
from ...core.editing.tracking import GEOMETRY
from ...core.errors import Problem

BOTH, NOBODY = "both", ""
Clash = tuple[str, ...]


class Draft:
    """Nothing is chosen at first; `choices` and `values` are what `settle` is given in the end.

    `key` are the fields of the natural key that a conflict is about, `has_base` tells whether the
    feature was there before, `keeps_both` that theirs stays a feature beside mine.
    """

    key: tuple[str, ...] = ()
    has_base, keeps_both = True, False

    def __init__(self, case: Case, fields: Mapping[str, Field]) -> None:
        self.case, self._fields = case, fields
        self.merge = case.merge
        self._sides: dict[Clash, str] = {}
        self._values: dict[str, Any] = {}
        self._clash_of = {name: clash for clash in self.merge.clashes for name in clash}
        self.names = self._ordered()

    def clash(self, name: str) -> Clash:
        """Return the fields that are settled together with this one, () if it is in no conflict."""
        return self._clash_of.get(name, ())

    def changed_by(self, name: str) -> str:
        """Tell who changed a field: `mine`, `theirs`, both or nobody."""
        mine = self._differs(self.merge.mine, name)
        theirs = self._differs(self.merge.theirs, name)
        if mine and theirs:
            return BOTH
        return MINE if mine else (THEIRS if theirs else NOBODY)

    def state(self, side: str) -> State:
        """Return the feature as that side has it, None where it deleted it."""
        return self.merge.mine if side == MINE else self.merge.theirs

    def choose(self, name: str, side: str) -> None:
        """Take a side for a field and all that is settled with it, in place of typed values."""
        clash = self.clash(name)
        if clash:
            self._sides[clash] = side
            for one in clash:
                self._values.pop(one, None)

    def choose_all(self, side: str) -> None:
        """Take one side for every clash."""
        for clash in self.merge.clashes:
            self.choose(clash[0], side)

    def can_enter(self, name: str) -> bool:
        """Tell whether a value of one's own may be given: attributes of a feature that stays."""
        clash = self.clash(name)
        return bool(clash) and name in self._fields and not self._may_go(clash)

    def enter(self, name: str, text: str) -> Optional[Problem]:
        """Give a field a typed value ('' is NULL); return why it does not fit, None if it does."""
        value, fault = self._fitting(name, text)
        if fault is None:
            self._values[name] = value
        return fault

    def _fitting(self, name: str, text: str) -> tuple[Any, Optional[Problem]]:
        """Return the value that a text stands for, and why it does not fit its field."""
        value = _parsed(text, self._fields[name])
        return value, value_fault(value, self._fields[name])

    def side(self, name: str) -> str:
        """Return the side that was taken for a field; '' for none yet, or a typed value."""
        return NOBODY if name in self._values else self._sides.get(self.clash(name), NOBODY)

    def is_entered(self, name: str) -> bool:
        """Tell whether the field has a typed value."""
        return name in self._values

    def is_decided(self, name: str) -> bool:
        """Tell whether it is settled what the field will hold."""
        clash = self.clash(name)
        chosen = name in self._values or clash in self._sides
        return not clash or chosen or self.is_alike(name)

    def result(self, name: str) -> Any:
        """Return what a decided field will hold; None also where the feature goes."""
        if name in self._values:
            return self._values[name]
        clash = self.clash(name)
        if clash:
            state = self.state(self._sides.get(clash, THEIRS))
            return None if state is None else state[name]
        theirs, mine = self.merge.theirs, self.merge.mine
        merged = mine if self.changed_by(name) == MINE else theirs
        return None if merged is None else merged[name]

    @property
    def total(self) -> int:
        """How many decisions there are."""
        return len(self.merge.clashes)

    @property
    def missing(self) -> int:
        """How many are still to be made."""
        return sum(not all(map(self.is_decided, clash)) for clash in self.merge.clashes)

    @property
    def choices(self) -> Choices:
        """The sides that were taken, by field.

        Where all that differs was typed, what is left is alike, and either side will do.
        """
        decided = [one for one in self.merge.clashes if all(map(self.is_decided, one))]
        sides = {**dict.fromkeys(decided, THEIRS), **self._sides}
        return {name: side for clash, side in sides.items() for name in clash}

    @property
    def values(self) -> dict[str, Any]:
        """The values that were typed, by field."""
        return dict(self._values)

    @property
    def goes(self) -> bool:
        """Tell whether the sides that are taken delete the feature."""
        sides = set(self._sides.values()) or {MINE, THEIRS}
        decided = not self.missing
        return decided and all(self.state(side) is None for side in sides)

    def _may_go(self, clash: Clash) -> bool:
        """Tell whether the side taken deletes the feature, or none is taken and one would."""
        if self.merge.mine is not None and self.merge.theirs is not None:
            return False
        side = self._sides.get(clash)
        return side is None or self.state(side) is None

    def _differs(self, state: State, name: str) -> bool:
        return state is None or not same(self.merge.base[name], state[name])

    def _ordered(self) -> list[str]:
        """What clashes first, clash by clash; then what one side changed; then the rest."""
        clashing = [name for clash in self.merge.clashes for name in self._by_weight(clash)]
        rest = [name for name in self.merge.base if name not in self._clash_of]
        return clashing + sorted(rest, key=lambda name: self.changed_by(name) == NOBODY)

    def _by_weight(self, clash: Clash) -> list[str]:
        """What somebody changed first; the geometry last, beside the maps."""
        return sorted(clash, key=lambda name: (name == GEOMETRY, not self._apart(name)))

    def _apart(self, name: str) -> bool:
        """Tell whether a field differs anywhere: where a side deleted, what the other changed."""
        states = [one for one in (self.merge.mine, self.merge.theirs) if one is not None]
        return any(not same(self.merge.base[name], state[name]) for state in states)

    def is_alike(self, name: str) -> bool:
        """Tell whether a field is the same on all sides and so can be left out of sight."""
        gone = self.merge.mine is None or self.merge.theirs is None
        return not gone and not self._apart(name)


def _parsed(text: str, field: Field) -> Any:
    """Return the value that a text stands for; the text itself where it stands for none."""
    if not text:
        return None
    try:
        if field.type == INTEGER:
            return int(text)
        return float(text) if field.type == REAL else text
    except ValueError:
        return text
