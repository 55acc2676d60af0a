"""The three-way merge of one feature: what it was, what I made of it, what others made of it.

What only one side changed is taken over; what both changed differently is a clash, and nobody
wins it but by choice. Attributes of one group are never merged apart, and neither is a geometry
and an area that the other side measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable, Mapping, Optional, Union

from ..errors import Problem
from ..geometry.normal_form import same_shape
from .attribute_groups import AttributeGroups
from .instants import instant
from .tracking import DELETE, GEOMETRY, UPDATE

MINE, THEIRS = "mine", "theirs"
KEEP_BOTH = "both"
"""Of two new features with one natural key: both stay, and mine takes another key."""
Values = Mapping[str, Any]
State = Optional[Values]
Choices = Union[str, Mapping[str, str]]


@dataclass(frozen=True)
class Merge:
    """Three states of a feature (None: it is not there) and the fields that clash.

    Each clash is a tuple of fields that one choice settles; a clash of a deletion with an update
    holds all fields.
    """

    base: Values
    mine: State
    theirs: State
    clashes: tuple[tuple[str, ...], ...]

    def result(self, choices: Choices = "", values: Optional[Values] = None) -> State:
        """Return the merged feature; EDIT-75 where a clash has no choice, or two.

        `choices` is "mine" or "theirs" for all clashes, or says it by field. `values` gives
        clashing fields a value of neither side (SETTLE-01 for other fields, or where the feature
        goes); a clash that has them for all its fields needs no choice.
        """
        given = dict(values or {})
        sides = {clash: _chosen(clash, choices, given) for clash in self.clashes}
        merged = self._taken(sides)
        clashing = {name for clash in self.clashes for name in clash}
        if given and (merged is None or not given.keys() <= clashing):
            raise Problem("SETTLE-01", fields=", ".join(given))
        return {**merged, **given} if merged is not None else None

    def _taken(self, sides: Mapping[tuple[str, ...], str]) -> State:
        """Return the feature of these sides."""
        if self.mine is None or self.theirs is None:
            return self.mine if MINE in sides.values() else self._other_side(sides)
        merged = {name: self._merged(name, self.mine, self.theirs) for name in self.theirs}
        for clash, side in sides.items():
            picked = self.mine if side == MINE else self.theirs
            merged.update({name: picked[name] for name in clash})
        return merged

    def _other_side(self, sides: Mapping[tuple[str, ...], str]) -> State:
        return self.theirs if sides else None

    def _merged(self, name: str, mine: Values, theirs: Values) -> Any:
        """Return theirs, unless only I changed it."""
        taken = same(mine[name], self.base[name]) or same(mine[name], theirs[name])
        return theirs[name] if taken else mine[name]


def merge(base: Values, mine: State, theirs: State, groups: AttributeGroups) -> Merge:
    """Merge the edits of two sides; all states hold the same fields, the geometry as WKB."""
    if mine is None or theirs is None:
        left = mine if theirs is None else theirs
        clash = left is not None and bool(_changed(base, left))
        return Merge(base, mine, theirs, (tuple(base),) if clash else ())
    apart = _changed(mine, theirs)
    ours, others = _changed(base, mine) & apart, _changed(base, theirs) & apart
    return Merge(base, mine, theirs, _clashes(ours, others, base, groups))


def meet(mine: Values, theirs: Values, groups: AttributeGroups) -> Merge:
    """Merge two features that were made apart and have one natural key.

    There was nothing before, so nothing tells who changed what: all that differs is a clash.
    """
    base, apart = dict.fromkeys(mine), _changed(mine, theirs)
    return Merge(base, mine, theirs, _clashes(apart, apart, base, groups))


def kind_of(mine: State, theirs: State) -> str:
    """Return what each side did, as the change service names conflicts: "update/delete"."""
    return "/".join(DELETE if side is None else UPDATE for side in (mine, theirs))


def same(one: Any, other: Any) -> bool:
    """Tell whether two values mean the same.

    NULL is only NULL; numbers are the same if all digits are, shapes however they are written,
    times with a declared zone as instants; text is compared sign by sign.
    """
    if one is None or other is None:
        return one is other
    if isinstance(one, bytes) and isinstance(other, bytes):
        return same_shape(one, other)
    if isinstance(one, str) and isinstance(other, str) and one != other:
        known = instant(one)
        return known is not None and known == instant(other)
    return bool(one == other)


def _changed(before: Values, after: Values) -> frozenset[str]:
    return frozenset(name for name in before if not same(before[name], after[name]))


def _clashes(
    ours: frozenset[str], others: frozenset[str], names: Iterable[str], groups: AttributeGroups
) -> tuple[tuple[str, ...], ...]:
    """Return what clashes in units, where each side changed these fields to something else."""
    units = groups.units(names)
    bound = _bound(ours, others, groups) | _bound(others, ours, groups)
    clashes = [unit for unit in units if ours & set(unit) and others & set(unit)]
    joined = [unit for unit in units if bound & set(unit)]
    whole = tuple(name for unit in joined for name in unit)
    alone = [unit for unit in clashes if unit not in joined]
    return tuple(alone + ([whole] if whole else []))


def _bound(one: frozenset[str], other: frozenset[str], groups: AttributeGroups) -> frozenset[str]:
    """Return what clashes as one side changed the geometry and the other what it decides."""
    measured = frozenset(name for name in other if groups.is_measured(name))
    return measured | {GEOMETRY} if GEOMETRY in one and measured else frozenset()


def _chosen(clash: tuple[str, ...], choices: Choices, given: Values) -> str:
    """Return the side of a clash; fields with a value of their own need none."""
    found = {choices} if isinstance(choices, str) else {choices.get(name, "") for name in clash}
    sides = found - {""}
    if not sides and given.keys() >= set(clash):
        return THEIRS
    if len(sides) != 1 or not sides <= {MINE, THEIRS}:
        raise Problem("EDIT-75", fields=", ".join(clash))
    return sides.pop()
