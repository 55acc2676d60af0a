"""What the evidence of all layers says of every cell: probability, how sure, and which decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, NamedTuple, Sequence, Tuple

import numpy as np

from ...raster.source import Values
from .counts import Counts
from .generalizing import Evidence
from .posterior import logit, posterior, posterior_deviation
from .written import NOTHING

MOST_TOGETHER = 4096
"""States of several layers that are looked up together: their tables stay in the cache."""
MOST_CONDITIONS = 1 << 24
"""Conditions up to which each has a number of its own."""
CODES = 256
FULL = 1 - 1e-12


class Cells(NamedTuple):
    """Arrays of one block; `decisive` is the number of a layer from 1 on, 0 where none has data.

    `conditions` numbers what all layers say together; None where that is too much to number.
    """

    probability: Any
    deviation: Any
    decisive: Any
    conditions: Any = None


@dataclass(frozen=True)
class LookUp:
    """Weights of a layer by its classes, which rise; `shares` are those of the known ground.

    Classes of one weight are one state. Where ground `lacks` data, that is state 0, and the
    others follow; else ground off the study area has any.
    """

    classes: Any
    weight: Any
    deviation: Any
    shares: Any
    states: Any
    weight_of: Any
    variance_of: Any
    lacks: bool

    @classmethod
    def of(cls, counts: Counts, evidence: Evidence) -> LookUp:
        """Return the look-up of one layer; `counts` are its own, not cumulated."""
        places = evidence.by_class()
        order = [places[code] for code in counts.classes.tolist()]
        shares = counts.areas / max(counts.areas.sum(), 1e-300)
        weight, deviation = evidence.weight[order], evidence.deviation[order]
        distinct, states = np.unique(weight + 1j * deviation, return_inverse=True)
        lacks = bool(counts.areas.sum() < counts.area * FULL)
        distinct = np.append(0.0, distinct) if lacks else distinct
        known = distinct.real, distinct.imag**2
        states = states.ravel() + int(lacks)
        return cls(counts.classes, weight, deviation, shares, states, *known, lacks)

    def state(self, values: Values) -> Any:
        """Return the state of every cell."""
        if values.data.dtype == np.uint8:
            table = np.zeros(CODES, np.intp)
            codes = self.classes.astype(int)
            table[codes] = self.states
            found = table[values.data]
            return found if values.valid.all() else np.where(values.valid, found, 0)
        place, known = placed(self.classes, values)
        return np.where(known, self.states[place], 0)


def placed(classes: Any, values: Values) -> Tuple[Any, Any]:
    """Return the place of every cell's class among rising `classes`, and which cells have one."""
    place = np.minimum(np.searchsorted(classes, values.data), len(classes) - 1)
    return place, values.valid & (classes[place] == values.data)


class Together:
    """Layers whose states are looked up together: sums of weights and variances, what decides."""

    def __init__(self, first: int, tables: Sequence[LookUp]) -> None:
        self.first, self.tables = first, tables
        self.shape = tuple(len(one.weight_of) for one in tables)
        states = np.indices(self.shape).reshape(len(tables), -1)
        weights = np.array([one.weight_of[at] for one, at in zip(tables, states)])
        self.logit = weights.sum(axis=0)
        self.variance = sum(one.variance_of[at] for one, at in zip(tables, states))
        without = np.array([one.lacks & (at == 0) for one, at in zip(tables, states)])
        strength = np.where(without, -1.0, np.abs(weights))
        self.strongest = strength.max(axis=0)
        decisive = np.argmax(strength, axis=0) + first + 1
        self.decisive = np.where(self.strongest >= 0, decisive, NOTHING).astype(np.uint8)
        self.lacks = without.any(axis=0)

    @property
    def size(self) -> int:
        """Return how many states there are together."""
        return len(self.logit)

    def at(self, values: Sequence[Values]) -> Any:
        """Return the number of what the layers say together, of every cell."""
        number: Any = 0
        for table, length, one in zip(self.tables, self.shape, values):
            number = number * length + table.state(one)
        return number


def grouped(tables: Sequence[LookUp]) -> List[Together]:
    """Return neighbouring layers in groups whose states can be looked up together."""
    groups, start, size = [], 0, 1
    for at, table in enumerate(tables):
        states = len(table.weight_of)
        if at > start and size * states > MOST_TOGETHER:
            groups.append(Together(start, tables[start:at]))
            start, size = at, 1
        size *= states
    return [*groups, Together(start, tables[start:])]


class Response:
    """The look-ups of all layers, and the prior that they change."""

    def __init__(self, counts: Sequence[Counts], evidence: Sequence[Evidence]) -> None:
        self.look_ups = [LookUp.of(*pair) for pair in zip(counts, evidence)]
        self.groups = grouped(self.look_ups)
        self.prior = logit(counts[0].prior)
        self.points = counts[0].points_in_all

    @property
    def conditions(self) -> int:
        """Return how many conditions there can be; 0 where they are too many to be numbered."""
        size = 1
        for group in self.groups:
            size *= group.size
        return size if size <= MOST_CONDITIONS else 0

    def of(self, values: Sequence[Values]) -> Cells:
        """Return what follows for the cells of a block.

        The deviation has two parts: of the weights, and of data that a layer has not
        (Bonham-Carter 1994, ch. 9).
        """
        numbers, at = [], 0
        for group in self.groups:
            numbers.append(group.at(values[at : at + len(group.tables)]))
            at += len(group.tables)
        return self._of(numbers)

    def of_conditions(self, conditions: Any) -> Cells:
        """Return what follows for conditions by their number."""
        numbers: List[Any] = []
        for group in reversed(self.groups):
            conditions, rest = np.divmod(conditions, group.size)
            numbers.insert(0, rest)
        return self._of(numbers)

    def _of(self, numbers: Sequence[Any]) -> Cells:
        logits, variance, decisive = self._summed(numbers)
        probability = posterior(logits)
        deviation = posterior_deviation(probability, np.sqrt(variance))
        lacks = np.zeros(logits.shape, bool)
        for group, number in zip(self.groups, numbers):
            lacks |= group.lacks[number]
        if lacks.any():
            told = [number[lacks] for number in numbers]
            more = self._lacking(told, logits[lacks], probability[lacks])
            deviation[lacks] = np.sqrt(np.square(deviation[lacks]) + more)
        conditions = None
        if self.conditions:
            conditions = numbers[0]
            for group, number in zip(self.groups[1:], numbers[1:]):
                conditions = conditions * group.size + number
        return Cells(probability, deviation, decisive, conditions)

    def _summed(self, numbers: Sequence[Any]) -> Tuple[Any, Any, Any]:
        first, number = self.groups[0], numbers[0]
        logits, variance = self.prior + first.logit[number], first.variance[number]
        strongest, decisive = first.strongest[number], first.decisive[number]
        for group, number in zip(self.groups[1:], numbers[1:]):
            logits += group.logit[number]
            variance = variance + group.variance[number]
            own = group.strongest[number]
            stronger = own > strongest
            decisive = np.where(stronger, group.decisive[number], decisive)
            strongest = np.where(stronger, own, strongest)
        return logits, variance + 1.0 / self.points, decisive

    def _lacking(self, numbers: Sequence[Any], logits: Any, probability: Any) -> Any:
        """Return the variance that missing data of layers adds to cells."""
        added = np.zeros(len(logits))
        for group, number in zip(self.groups, numbers):
            for table, states in zip(group.tables, np.unravel_index(number, group.shape)):
                without = table.lacks & (states == 0)
                if without.any():
                    added[without] += _lacking(table, logits[without], probability[without])
        return added

    def favourable(self, values: Sequence[Values], at: Any) -> Any:
        """Return (layers, cells): where a layer speaks for occurrences, at those cells."""
        picked = [Values(one.data[at], one.valid[at]) for one in values]
        pairs = zip(self.look_ups, picked)
        return np.array([table.weight_of[table.state(one)] > 0 for table, one in pairs])


def _lacking(table: LookUp, logits: Any, probability: Any) -> Any:
    """Return the variance that ground without data of a layer adds: Σ (P(state) − P)² share."""
    variance = np.zeros(len(logits))
    for weight, share in zip(table.weight.tolist(), table.shares.tolist()):
        variance += np.square(posterior(logits + weight) - probability) * share
    return variance
