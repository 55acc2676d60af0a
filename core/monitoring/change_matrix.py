"""The from–to matrix of two dates (地类流向), gains and losses, and the flows that rules name.

The matrix is rounded to 0.01 m² by controlled rounding, so that every row closes on the earlier
date and every column on the later one, as printed; all other figures are sums of its cells.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, List, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..geometry.balance import OUTSIDE
from ..geometry.table_rounding import table_rounded
from ..rounding import half_up
from ..standards.tables import Table, listed, preset_or_table, table
from .class_systems import NO_GROUND, ClassSystem
from .transitions import Transitions

HUNDREDTHS = 100
DECIMALS = 2
MOST_CLASSES = 3000


@dataclass(frozen=True)
class Flow:
    """A kind of change as a rule names it; `totals` are the sums that it counts in."""

    id: str
    title: str
    english: str
    totals: Tuple[str, ...]
    colour: str
    basis: str
    confidence: str


class FlowRules:
    """The flows of a class system, the first that fits counts."""

    def __init__(self, system: ClassSystem, rows: Table) -> None:
        self.system, self.rows = system, rows
        self._rules = [row for row in rows.rows if row["system"] == system.name]
        self.flows = {row["flow"]: _flow(row) for row in self._rules}
        self._known: Dict[Tuple[str, str], str] = {}

    @classmethod
    def load(cls, system: ClassSystem, preset: str = "") -> FlowRules:
        """Return the shipped flows or the planner's own (STD-02 to STD-04 on a bad file)."""
        return cls(system, preset_or_table("change_flows", preset))

    def flow(self, source: str, target: str) -> str:
        """Return the id of the flow from one class to another, '' where no rule fits."""
        pair = source, target
        if pair not in self._known:
            self._known[pair] = next(
                (row["flow"] for row in self._rules if self._fits(row, pair)), ""
            )
        return self._known[pair]

    def _fits(self, row: Dict[str, str], pair: Tuple[str, str]) -> bool:
        return all(map(self.system.matches, pair, (row["from"], row["to"])))


def _flow(row: Dict[str, str]) -> Flow:
    texts = row["title"], row["english"]
    marks = row["colour"].replace(";", ","), row["basis"], row["confidence"]
    return Flow(row["flow"], *texts, tuple(listed(row["totals"])), *marks)


@dataclass(frozen=True)
class ChangeMatrix:
    """Hundredths of m² by class of the earlier date (rows) and of the later one (columns).

    `sources` and `targets` are codes in order; NO_GROUND is ground of the other date only.
    """

    sources: List[str]
    targets: List[str]
    cells: Any

    def items(self) -> List[Tuple[str, str, float]]:
        """Return source, target and m² of every cell that is not empty."""
        rows, columns = np.nonzero(self.cells)
        return [
            (self.sources[row], self.targets[column], float(self.cells[row, column]) / HUNDREDTHS)
            for row, column in zip(rows.tolist(), columns.tolist())
        ]

    def area(self, source: str, target: str) -> float:
        """Return the m² that were `source` and are `target`."""
        if source not in self.sources or target not in self.targets:
            return 0.0
        cell = self.cells[self.sources.index(source), self.targets.index(target)]
        return float(cell) / HUNDREDTHS

    def at_level(self, system: ClassSystem, level: int) -> ChangeMatrix:
        """Return the matrix of the classes of one level; its cells are sums of these."""
        sources = [system.at_level(code, level) for code in self.sources]
        targets = [system.at_level(code, level) for code in self.targets]
        rows, columns = _ordered(sources), _ordered(targets)
        cells = np.zeros((len(rows), len(columns)), np.int64)
        places = [rows.index(code) for code in sources], [columns.index(code) for code in targets]
        np.add.at(cells, np.ix_(*places), self.cells)
        return ChangeMatrix(rows, columns, cells)


def change_matrix(found: Transitions, before: Sequence[str], after: Sequence[str]) -> ChangeMatrix:
    """Return the matrix of the parts' classes; `before` and `after` are the parcels' codes.

    Raises MON-05 where there are so many codes that the field can hardly be one of classes.
    """
    sources, targets = codes_of(found.earlier, before), codes_of(found.later, after)
    rows, columns = _ordered(sources), _ordered(targets)
    if max(len(rows), len(columns)) > MOST_CLASSES:
        raise Problem("MON-05", count=max(len(rows), len(columns)), most=MOST_CLASSES)
    places = [
        np.array([order[code] for code in codes], np.int64)
        for codes, order in ((sources, _places(rows)), (targets, _places(columns)))
    ]
    exact = np.zeros((len(rows), len(columns)))
    np.add.at(exact, tuple(places), found.areas)
    return ChangeMatrix(rows, columns, table_rounded(exact, DECIMALS))


def codes_of(parcels: Any, codes: Sequence[str]) -> List[str]:
    """Return the class of every part, NO_GROUND where the date has no parcel there."""
    return [NO_GROUND if at == OUTSIDE else codes[at] for at in parcels.tolist()]


def _ordered(codes: Sequence[str]) -> List[str]:
    """Return each code once, the missing ground last."""
    return sorted(set(codes), key=lambda code: (code == NO_GROUND, code))


def _places(codes: Sequence[str]) -> Dict[str, int]:
    return {code: place for place, code in enumerate(codes)}


@dataclass(frozen=True)
class Balance:
    """One class in m²: earlier, kept, lost to others, gained from others, later."""

    code: str
    before: float
    kept: float
    lost: float
    gained: float

    @property
    def after(self) -> float:
        """Return the area at the later date."""
        return half_up(self.kept + self.gained, DECIMALS)

    @property
    def net(self) -> float:
        """Return the net change."""
        return half_up(self.gained - self.lost, DECIMALS)

    @property
    def gross(self) -> float:
        """Return the gross change: all that was lost and all that was gained."""
        return half_up(self.gained + self.lost, DECIMALS)


def balances(matrix: ChangeMatrix) -> List[Balance]:
    """Return gains and losses of every class of either date."""
    codes = _ordered([*matrix.sources, *matrix.targets])
    found = []
    for code in codes:
        row = matrix.cells[matrix.sources.index(code)] if code in matrix.sources else np.zeros(1)
        column = np.zeros(1)
        if code in matrix.targets:
            column = matrix.cells[:, matrix.targets.index(code)]
        kept = round(matrix.area(code, code) * HUNDREDTHS)
        sums = int(row.sum()), kept, int(row.sum()) - kept, int(column.sum()) - kept
        found.append(Balance(code, *(part / HUNDREDTHS for part in sums)))
    return found


def flow_areas(matrix: ChangeMatrix, rules: FlowRules) -> Dict[str, float]:
    """Return the m² of every flow of the rules; '' gathers changes that no rule names."""
    sums: Dict[str, int] = dict.fromkeys(rules.flows, 0)
    for source, target, area in matrix.items():
        if source != target:
            flow = rules.flow(source, target)
            sums[flow] = sums.get(flow, 0) + round(area * HUNDREDTHS)
    return {flow: units / HUNDREDTHS for flow, units in sums.items()}


def total_areas(flows: Dict[str, float], rules: FlowRules) -> List[Tuple[Dict[str, str], float]]:
    """Return the rows of the table of sums that the system's flows count in, with their m²."""
    found = []
    for row in table("change_totals").rows:
        parts = [flow.id for flow in rules.flows.values() if row["total"] in flow.totals]
        if parts:
            units = sum(round(flows[part] * HUNDREDTHS) for part in parts)
            found.append((row, units / HUNDREDTHS))
    return found
