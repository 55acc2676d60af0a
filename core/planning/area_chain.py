"""Adjustment of parcel areas to control areas, level by level (面积平差).

The chain of the land survey: control area of the county = Σ townships = Σ villages = ΣTBMJ.
Each level is adjusted to the one above with `core.geometry.adjust.adjusted` (in proportion,
rounded down, left-over units to the largest remainders). With ellipsoidal areas the closure
f = S_control − ΣS_i can come from rounding only (TD/T 1055-2019 practice; confidence: likely), so
a larger one is named and not adjusted away.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import fsum
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

import numpy as np

from ..geometry.adjust import adjusted
from ..rounding import half_up, rounded

Path = Tuple[str, ...]
LIMIT_EACH = 0.01  # m² a part; a preset, the last decimal of areas
NOISE = 1e-9  # of a limit: 0.01 × 3 is stored above 0.03
CLOSED, ADJUSTED, FORCED, OPEN = "closed", "adjusted", "forced", "open"


@dataclass(frozen=True)
class Closure:
    """One group: its control area, what its parts sum to before adjustment, all in m².

    `given` is the control area that was laid down, None where it was handed down from above;
    `parts` are the parcels or the groups with a control of their own that have to sum to it.
    """

    path: Path
    control: float
    computed: float
    parts: int
    limit: float
    state: str
    given: Optional[float] = None

    @property
    def stated(self) -> bool:
        """Tell whether the control area was given."""
        return self.given is not None

    @property
    def changed(self) -> float:
        """Return by how many m² a given control had to change to close with its neighbours."""
        return 0.0 if self.given is None else half_up(self.control - self.given, 4)

    @property
    def closure(self) -> float:
        """Return control less computed, m²."""
        return self.control - self.computed


@dataclass
class Chain:
    """Adjusted areas in the order of the parcels, and the closure of every group, top first."""

    areas: Any
    closures: List[Closure] = field(default_factory=list)

    @property
    def unclosed(self) -> List[Closure]:
        """Return the groups whose closure is larger than the limit."""
        return [one for one in self.closures if one.state in (OPEN, FORCED)]


@dataclass
class _Node:
    path: Path
    members: List[int] = field(default_factory=list)
    children: Dict[str, _Node] = field(default_factory=dict)
    control: Optional[float] = None
    value: float = 0.0
    parts: int = 0


def adjusted_chain(
    areas: Sequence[float],
    paths: Sequence[Path],
    controls: Mapping[Path, float],
    *,
    limit_each: float = LIMIT_EACH,
    force: bool = False,
    decimals: int = 2,
) -> Chain:
    """Return areas in m² that sum to the control of every group, rounded to `decimals`.

    `paths` names each parcel's groups, the largest first; `controls` holds m² by path, that of
    the whole by (). A group with a control keeps it; those without share what the level above
    leaves them. Parts of a
    group whose closure exceeds `limit_each` m² a part are merely rounded, unless `force`.
    Raises Problem GEO-09 for an area that is negative or not a number.
    """
    root = _tree(paths, controls)
    _value(root, areas)
    chain = Chain(rounded(areas, decimals))
    goal = root.value if root.control is None else root.control
    _settle(root, float(rounded([goal], decimals)[0]), areas, chain, (limit_each, force, decimals))
    return chain


def _tree(paths: Sequence[Path], controls: Mapping[Path, float]) -> _Node:
    root = _Node((), control=controls.get(()))
    for at, path in enumerate(paths):
        node = root
        for level in range(len(path)):
            here = path[: level + 1]
            if path[level] not in node.children:
                node.children[path[level]] = _Node(here, control=controls.get(here))
            node = node.children[path[level]]
        node.members.append(at)
    return root


def _value(node: _Node, areas: Sequence[float]) -> None:
    """Fill in what the parts of every node sum to and how many they are."""
    for child in node.children.values():
        _value(child, areas)
    below = list(node.children.values())
    parts = [child.value if child.control is None else child.control for child in below]
    node.value = fsum([*parts, *(areas[at] for at in node.members)])
    counts = [child.parts if child.control is None else 1 for child in below]
    node.parts = sum(counts) + len(node.members)


def _settle(
    node: _Node, goal: float, areas: Sequence[float], chain: Chain, how: Tuple[float, bool, int]
) -> None:
    """Hand `goal` down to the parts of a node, and to theirs."""
    limit_each, force, decimals = how
    limit = limit_each * node.parts
    state = _state(node, goal, limit, force, decimals)
    chain.closures.append(
        Closure(node.path, goal, node.value, node.parts, limit, state, node.control)
    )
    below = list(node.children.values())
    values = [child.value if child.control is None else child.control for child in below]
    values += [areas[at] for at in node.members]
    fixed = [child.control is not None for child in below] + [False] * len(node.members)
    goals = rounded(values, decimals) if state == OPEN else _shared(values, fixed, goal, decimals)
    if node.members:
        chain.areas[node.members] = goals[len(below) :]
    for child, handed in zip(below, goals[: len(below)].tolist()):
        _settle(child, handed, areas, chain, how)


def _shared(values: Sequence[float], fixed: Sequence[bool], goal: float, decimals: int) -> Any:
    """Return the parts made to sum to `goal`; those with a control of their own keep it.

    Only where every part has one, or the others cannot take the rest, do all of them share.
    """
    goals, free = rounded(values, decimals), ~np.asarray(fixed, bool)
    rest = float(rounded([goal - fsum(goals[~free].tolist())], decimals)[0])
    loose = [value for value, kept in zip(values, fixed) if not kept]
    if rest < 0 or (rest > 0 and not sum(loose) > 0):
        return adjusted(values, goal, decimals)
    goals[free] = adjusted(loose, rest, decimals)
    return goals


def _state(node: _Node, goal: float, limit: float, force: bool, decimals: int) -> str:
    closure = goal - node.value
    if abs(closure) > limit * (1 + NOISE) + NOISE:
        return FORCED if force and node.value > 0 else OPEN
    return CLOSED if float(rounded([closure], decimals)[0]) == 0 else ADJUSTED
