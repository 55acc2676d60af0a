"""A rule of the review, the set of all rules, and the tolerance of its decisions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Mapping, Optional

from ...errors import Problem
from ...standards.tables import table

POLYGONS, SHAPES, ROWS = "polygons", "shapes", "rows"
READS = {"near": SHAPES, "length": SHAPES, "lookup": ROWS}


@dataclass(frozen=True)
class Condition:
    """A site whose attribute `site` has one of `values`: another severity, a note, or both."""

    site: str
    values: tuple[str, ...]
    note: str
    severity: str = ""


@dataclass(frozen=True)
class Limit:
    """A land use standard: for sites of `project_type` ('' for all) `figure` has a limit.

    `kind` is `min` or `max` of the figure itself, or `hm2_per_unit`: the site may take `limit`
    hectares for every unit of the figure.
    """

    project_type: str
    figure: str
    kind: str
    limit: float
    basis: str


@dataclass(frozen=True)
class Tolerance:
    """What the decision ignores: overlaps under `area_m2` or under `share` of the site.

    The share never ignores more than `share_limit_m2`, however large the site. From
    `shown_from_m2` an ignored overlap with the strictest lines is flagged. `residual_m2` per
    piece is levelled; edges are densified to `longest_edge_m` metres before areas are computed;
    a stated area may differ by the larger of `stated_area_hm2` and `stated_area_share`.
    """

    area_m2: float
    share: float
    share_limit_m2: float
    shown_from_m2: float
    residual_m2: float
    longest_edge_m: float
    stated_area_hm2: float
    stated_area_share: float
    confidence: str = ""
    source: str = ""

    def ignores(self, overlap: float, whole: float) -> bool:
        """Tell whether an overlap in m² is too small to decide about a site of `whole` m²."""
        by_share = min(self.share * whole, self.share_limit_m2)
        return overlap < max(self.area_m2, by_share)


@dataclass(frozen=True)
class Rule:
    """One check: `operation` on the layer found by `layers` (codes) or `words` (in its name)."""

    id: str
    operation: str
    severity: str
    check: str = ""
    basis: str = ""
    layers: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    value_field: str = ""
    fields: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    note: str = ""
    admission: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severities: Mapping[str, str] = field(default_factory=dict)
    exemptions: tuple[Condition, ...] = ()
    remarks: tuple[Condition, ...] = ()
    coverage: str = ""
    part: int = 0
    sums: tuple[str, ...] = ()
    shares_layer: str = ""
    distance_m: float = 0.0
    limits: tuple[Limit, ...] = ()
    always_listed: bool = False
    always_shown: bool = False
    confidence: str = "preset"
    enabled: bool = True

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the attributes that the rule reads from its layer."""
        names = (self.value_field, *self.fields, *self.sums)
        return tuple(dict.fromkeys(name for name in names if name))

    @property
    def reads(self) -> str:
        """Return what the rule's layer holds: polygons, shapes of any kind, or mere rows."""
        return READS.get(self.operation, POLYGONS)

    @property
    def asks(self) -> str:
        """Return how the layer that the rule needs is named, with its fields."""
        named = " / ".join((*self.layers, *self.words))
        fields = ", ".join(self.columns)
        return f"{named} ({fields})" if fields else named


@dataclass(frozen=True)
class RuleSet:
    """All rules in order, the tolerance, and where they come from."""

    rules: tuple[Rule, ...]
    tolerance: Tolerance
    version: str
    source: str

    def rule(self, rule_id: str) -> Rule:
        """Return the rule `rule_id`; CMP-04 if there is none."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise Problem("CMP-04", rule=rule_id, known=", ".join(rule.id for rule in self.rules))

    def rule_of_layer(self, name: str) -> Optional[Rule]:
        """Return the rule for a layer called `name`: by code, else by the longest word in it."""
        words = set(_words_of(name))
        for rule in self.rules:
            if words.intersection(rule.layers):
                return rule
        found = [(len(word), rule) for rule in self.rules for word in rule.words if word in name]
        return max(found, key=lambda one: one[0])[1] if found else None

    def checks_without_rule(self) -> list[dict[str, str]]:
        """Return the rows of the table of checks that no rule of this set carries out."""
        covered = {rule.check for rule in self.rules}
        return [row for row in table("compliance_checks").rows if row["check"] not in covered]

    def with_tolerance(self, **values: Any) -> RuleSet:
        """Return the same rules with other tolerances."""
        changed = Tolerance(**{**vars(self.tolerance), **values})
        return replace(self, tolerance=changed)


def _words_of(name: str) -> list[str]:
    """Return the letter-and-digit words of a layer name in capitals: `county — DLTB_2023`."""
    separated = "".join(c if c.isascii() and c.isalnum() else " " for c in name)
    return separated.upper().split()
