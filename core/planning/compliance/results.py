"""What the review found: plain data, for layers, tables and reports alike."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping, Optional

from ...errors import Problem
from ...rounding import half_up
from .rules import Rule
from .site import Site
from .verdicts import Verdict, worst

SQUARE_METRES = 10_000.0  # in one hm²


def hectares(area: float) -> float:
    """Return m² as hm² with the 4 decimals that keep the last one of the m²."""
    return half_up(area / SQUARE_METRES, 4)


@dataclass(frozen=True)
class Part:
    """A part of the site: on one feature of the checked layer, or outside all of them.

    `area` is m² with 2 decimals, levelled; `raw` is before rounding and levelling. `values` are
    the attributes of the feature (None for the outside), `value` the one that the rule looks at.
    """

    geometry: Any
    area: float
    raw: float
    value: str = ""
    values: Optional[Mapping[str, Any]] = None

    @property
    def inside(self) -> bool:
        """Tell whether the part lies on a feature."""
        return self.values is not None


@dataclass(frozen=True)
class Group:
    """A sum over parts: `kind` says of what (zone, class, conformity …), `key` of which."""

    kind: str
    key: str
    area: float


@dataclass(frozen=True)
class CheckResult:
    """One rule on one site. `overlap` is the site's area on the layer, m²; `share` of the site.

    `decisive` is the area that the decision is about (outside of the boundary, not conforming
    …), `flagged` marks an overlap that the tolerance ignored but the report must show.
    """

    rule: Rule
    verdict: Verdict
    overlap: float = 0.0
    raw_overlap: float = 0.0
    decisive: float = 0.0
    share: float = 0.0
    flagged: bool = False
    parts: tuple[Part, ...] = ()
    groups: tuple[Group, ...] = ()
    notes: tuple[Problem, ...] = ()
    source: str = ""
    date: str = ""

    @property
    def inside(self) -> tuple[Part, ...]:
        """Return the parts that lie on features of the layer."""
        return tuple(part for part in self.parts if part.inside)


@dataclass(frozen=True)
class SiteReview:
    """All checks of one site; `area` in m² with 2 decimals (0 where it has no valid polygon)."""

    site: Site
    geometry: Any
    area: float
    results: tuple[CheckResult, ...] = field(default=())

    @property
    def conclusion(self) -> Verdict:
        """Return the worst verdict."""
        return worst(result.verdict for result in self.results)

    def result(self, rule_id: str) -> Optional[CheckResult]:
        """Return the result of one rule, None where it was not run."""
        return next((result for result in self.results if result.rule.id == rule_id), None)
