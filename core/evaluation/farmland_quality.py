"""Quality of farmland: indices, grades and the factor that limits each unit.

Sources: GB/T 28407-2012 (农用地质量分等规程): `C_L = Σ(w f) / 100`, `R = Σ(α C_L β)` over the
crops, `Y = R K_L`, `G = Y K_C`; GB/T 33469-2016 (耕地质量等级): `P = Σ(C F)` (certain).
Grade 1 is best. Limits of the index are of the place: no national ones are shipped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import inf, isfinite
from typing import Any, Dict, List, Optional, Sequence, Tuple

import numpy as np

from ..errors import Problem
from ..rounding import half_up, rounded_known
from ..standards.tables import Table, preset_or_table

SCORE, NATURAL, USE, ECONOMY, COMPOSITE = "CL", "RI", "YI", "GI", "P"
LAST = "last"
DECIMALS = 6
"""Of indices and limits, before they are compared: what is printed is what is graded."""
LOSS_DECIMALS = 9
CLOSE = 1e-6
MOST_CROPS = 3
PER_CENT = 100.0
NO_GRADE, NO_FACTOR = 0, -1
MARKS = ";；,，"


@dataclass(frozen=True)
class Form:
    """One standard's way: a factor's full score, its grades, whether equal steps may stand in."""

    code: str
    standard: str
    full: float
    table: str
    equal_steps: bool


GRADING = Form("28407", "GB/T 28407-2012", PER_CENT, "farmland_grades_gbt28407", False)
QUALITY = Form("33469", "GB/T 33469-2016", 1.0, "farmland_grades_gbt33469", True)
FORMS = {one.code: one for one in (GRADING, QUALITY)}


@dataclass(frozen=True)
class Amounts:
    """One value of every unit, not a number where unknown, and from where to where it can be."""

    name: str
    values: Any
    least: float = 0.0
    most: float = inf

    @property
    def odd(self) -> Any:
        """Tell which units have a value that cannot be."""
        return (self.values < self.least) | (self.values > self.most)

    @property
    def usable(self) -> Any:
        """Return the values, not a number where they cannot be."""
        return np.where(self.odd, np.nan, self.values)


@dataclass(frozen=True)
class Inputs:
    """Factors with weights, and for the classification potentials, yield ratios, coefficients."""

    factors: Sequence[Amounts]
    weights: Sequence[float]
    potentials: Sequence[Amounts] = ()
    ratios: Sequence[Amounts] = ()
    use: Optional[Amounts] = None
    economy: Optional[Amounts] = None

    def all(self) -> List[Amounts]:
        """Return everything that a unit has a value of."""
        further = [one for one in (self.use, self.economy) if one is not None]
        return [*self.factors, *self.potentials, *self.ratios, *further]

    def scores(self) -> Any:
        """Return units × factors."""
        return np.stack([one.usable for one in self.factors], axis=1)


@dataclass(frozen=True)
class Found:
    """The evaluated units: indices by name, their grades (0 none) and limiting factors (−1 none).

    `limits` rise; `equal` says that they are equal steps and no standard's.
    """

    form: Form
    indices: Dict[str, Any]
    graded_by: str
    limits: Tuple[float, ...]
    equal: bool
    grades: Any
    limiting: Any
    losses: Any = field(repr=False)

    @property
    def index(self) -> Any:
        """Return the index that is graded."""
        return self.indices[self.graded_by]

    @property
    def graded(self) -> int:
        """Return how many units have a grade."""
        return int((self.grades > NO_GRADE).sum())

    def mean_grade(self, areas: Any) -> Optional[float]:
        """Return the mean grade by area; None where no unit has both."""
        counted = np.where((self.grades > NO_GRADE) & np.isfinite(areas), areas, 0.0)
        whole = float(counted.sum())
        return float((self.grades * counted).sum()) / whole if whole else None


def numbers_in(text: str) -> List[float]:
    """Return the numbers of a text with semicolons, commas or blanks between; ValueError."""
    for mark in MARKS:
        text = text.replace(mark, " ")
    found = [float(part) for part in text.split()]
    if not all(map(isfinite, found)):
        raise ValueError(text)
    return found


def typed_weights(text: str, count: int) -> List[float]:
    """Return `count` weights that sum to 1 within 1e-6; EVA-55 for anything else."""
    try:
        found = numbers_in(text)
    except ValueError as error:
        raise Problem("EVA-55", value=text, count=count, sum="–") from error
    whole = sum(found)
    fine = len(found) == count and all(0.0 <= one <= 1.0 for one in found)
    if not fine or abs(whole - 1.0) > CLOSE:
        raise Problem("EVA-55", value=text, count=count, sum=f"{whole:g}")
    return found


def typed_limits(text: str, grades: int) -> Tuple[float, ...]:
    """Return the rising limits between `grades` grades, none for an empty text; EVA-57.

    They may be typed rising or falling.
    """
    if not text.strip():
        return ()
    refused = Problem("EVA-57", value=text, count=grades - 1)
    try:
        found = numbers_in(text)
    except ValueError as error:
        raise refused from error
    rises = found if found[:1] <= found[-1:] else found[::-1]
    if len(found) != grades - 1 or not _rising(rises):
        raise refused
    return tuple(rises)


def _rising(limits: Sequence[float]) -> bool:
    return all(one < other for one, other in zip(limits, limits[1:]))


def composite(scores: Any, weights: Sequence[float]) -> Any:
    """Return Σ(w f) of units × factors; not a number where a factor is unknown."""
    return np.asarray(scores, np.float64) @ np.asarray(weights, np.float64)


def natural_index(score: Any, potentials: Sequence[Any], ratios: Sequence[Any]) -> Any:
    """Return R: α C_L β of every crop of the standard cropping system, summed up."""
    return sum(alpha * score * beta for alpha, beta in zip(potentials, ratios))


def limiting_factors(scores: Any, weights: Sequence[float], full: float) -> Tuple[Any, Any]:
    """Return the factor that loses most, w (full − f), the first of equal ones, and all losses.

    −1 where nothing is lost or a factor is unknown.
    """
    lost = rounded_known(np.asarray(weights) * (full - np.asarray(scores)), LOSS_DECIMALS)
    known = np.isfinite(lost).all(axis=1)
    most = np.argmax(np.where(known[:, None], lost, 0.0), axis=1)
    largest = np.take_along_axis(lost, most[:, None], axis=1)[:, 0]
    return np.where(known & (largest > 0), most, NO_FACTOR), lost


def equal_steps(index: Any, grades: int) -> Tuple[float, ...]:
    """Return the limits of as many equal steps between lowest and highest; none without a range."""
    known = index[np.isfinite(index)]
    if not known.size:
        return ()
    low, high = float(known.min()), float(known.max())
    found = [half_up(low + (high - low) * at / grades, DECIMALS) for at in range(1, grades)]
    return tuple(found) if high > low and _rising(found) else ()


def grades_by(index: Any, limits: Sequence[float]) -> Any:
    """Return grades, 1 from the highest limit on; a limit has the better grade of its two.

    0 where the index is unknown, or where there are no limits.
    """
    if not limits:
        return np.full(len(index), NO_GRADE)
    worst = len(limits) + 1
    found = worst - np.searchsorted(np.asarray(limits), index, side="right")
    return np.where(np.isfinite(index), found, NO_GRADE)


def indices_of(form: Form, given: Inputs) -> Dict[str, Any]:
    """Return the indices that can be computed, each half up to 0.000001.

    EVA-56 unless there are as many potentials as ratios, one to three; EVA-59 (K_C without K_L).
    """
    summed = composite(given.scores(), given.weights)
    if form is QUALITY:
        return {COMPOSITE: rounded_known(summed, DECIMALS)}
    alphas, betas = len(given.potentials), len(given.ratios)
    if alphas != betas or not 0 < alphas <= MOST_CROPS:
        raise Problem("EVA-56", alphas=alphas, betas=betas, most=MOST_CROPS)
    found = {SCORE: summed / PER_CENT}
    crops = ([one.usable for one in part] for part in (given.potentials, given.ratios))
    found[NATURAL] = natural_index(found[SCORE], *crops)
    if given.use is not None:
        found[USE] = found[NATURAL] * given.use.usable
    if given.economy is not None:
        if USE not in found:
            raise Problem("EVA-59", index="G", needs="K_L")
        found[ECONOMY] = found[USE] * given.economy.usable
    return {name: rounded_known(values, DECIMALS) for name, values in found.items()}


def evaluated(
    form: Form, given: Inputs, grades: int, limits: Sequence[float] = (), graded_by: str = LAST
) -> Found:
    """Return the units' indices, grades and limiting factors.

    A unit with a value that cannot be has no grade. Without `limits` composites of GB/T 33469 have
    equal steps, and units of GB/T 28407 no grade. EVA-56, EVA-59.
    """
    indices = indices_of(form, given)
    by = list(indices)[-1] if graded_by == LAST or form is QUALITY else graded_by
    if by not in indices:
        raise Problem("EVA-59", index=by[0], needs="K_L" if USE not in indices else "K_C")
    equal = form.equal_steps and not limits
    used = equal_steps(indices[by], grades) if equal else tuple(limits)
    found = grades_by(indices[by], used)
    for one in given.all():
        found[one.odd] = NO_GRADE
    limiting, lost = limiting_factors(given.scores(), given.weights, form.full)
    return Found(form, indices, by, used, equal, found, limiting, lost)


def grades_table(form: Form, preset: str = "") -> Table:
    """Return the grades from 1 on with their groups and colours; STD-02 to STD-04, EVA-16."""
    found = preset_or_table(form.table, preset)
    for number, row in enumerate(found.rows, start=1):
        parts = [row["grade"], *(row[name] for name in "rgb")]
        if not all(part.isdecimal() for part in parts) or int(row["grade"]) != number:
            raise Problem("EVA-16", table=found.name, row=" ".join(row.values()))
    if len(found.rows) <= 1:
        raise Problem("EVA-16", table=found.name, row="–")
    return found
