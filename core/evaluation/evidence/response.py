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


class Cells(NamedTuple):
    """Arrays of one block; `decisive` is the number of a layer from 1 on, 0 where none has data."""

    probability: Any
    deviation: Any
    decisive: Any


@dataclass(frozen=True)
class LookUp:
    """Weights of a layer by its classes, which rise; `shares` are those of the known ground."""

    classes: Any
    weight: Any
    deviation: Any
    shares: Any

    @classmethod
    def of(cls, counts: Counts, evidence: Evidence) -> LookUp:
        """Return the look-up of one layer; `counts` are its own, not cumulated."""
        places = evidence.by_class()
        order = [places[code] for code in counts.classes.tolist()]
        shares = counts.areas / max(counts.areas.sum(), 1e-300)
        return cls(counts.classes, evidence.weight[order], evidence.deviation[order], shares)

    def at(self, values: Values) -> Tuple[Any, Any, Any]:
        """Return weight and variance of every cell, and which have one."""
        place, known = placed(self.classes, values)
        weight = np.where(known, self.weight[place], 0.0)
        return weight, np.where(known, self.deviation[place] ** 2, 0.0), known


def placed(classes: Any, values: Values) -> Tuple[Any, Any]:
    """Return the place of every cell's class among rising `classes`, and which cells have one."""
    place = np.minimum(np.searchsorted(classes, values.data), len(classes) - 1)
    return place, values.valid & (classes[place] == values.data)


class Response:
    """The look-ups of all layers, and the prior that they change."""

    def __init__(self, counts: Sequence[Counts], evidence: Sequence[Evidence]) -> None:
        self.look_ups = [LookUp.of(*pair) for pair in zip(counts, evidence)]
        self.prior = logit(counts[0].prior)
        self.points = counts[0].points_in_all

    def of(self, values: Sequence[Values]) -> Cells:
        """Return what follows for the cells of a block.

        The deviation has two parts: of the weights, and of data that a layer has not
        (Bonham-Carter 1994, ch. 9).
        """
        shape = values[0].data.shape
        logits, variance = np.full(shape, self.prior), np.full(shape, 1.0 / self.points)
        strongest, decisive = np.zeros(shape), np.zeros(shape, np.uint8)
        unknown: List[Any] = []
        for number, (table, one) in enumerate(zip(self.look_ups, values), start=1):
            weight, own, known = table.at(one)
            logits += weight
            variance += own
            stronger = known & ((np.abs(weight) > strongest) | (decisive == NOTHING))
            strongest = np.where(stronger, np.abs(weight), strongest)
            decisive[stronger] = number
            unknown.append(~known)
        probability = posterior(logits)
        deviation = np.square(posterior_deviation(probability, np.sqrt(variance)))
        for table, lacking in zip(self.look_ups, unknown):
            if lacking.any():
                deviation[lacking] += _lacking(table, logits[lacking], probability[lacking])
        return Cells(probability, np.sqrt(deviation), decisive)

    def favourable(self, values: Sequence[Values], at: Any) -> Any:
        """Return (layers, cells): where a layer speaks for occurrences, at those cells."""
        picked = [Values(one.data[at], one.valid[at]) for one in values]
        return np.array([table.at(one)[0] > 0 for table, one in zip(self.look_ups, picked)])


def _lacking(table: LookUp, logits: Any, probability: Any) -> Any:
    """Return the variance that ground without data of a layer adds: Σ (P(state) − P)² share."""
    variance = np.zeros(len(logits))
    for weight, share in zip(table.weight.tolist(), table.shares.tolist()):
        variance += np.square(posterior(logits + weight) - probability) * share
    return variance
