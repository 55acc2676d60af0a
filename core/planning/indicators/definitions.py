"""The indicators as data: what each is computed of, in which unit, and which way is good.

Source: 市级国土空间总体规划编制指南(试行) (自然资办发〔2020〕46号). A term says what is measured:

    area:red_line                   the area of a layer, m²
    length:roads                    the length of a layer of lines, m
    count:heritage                  the number of features
    classes:0701;0702               land by prefixes of its 用地用海 code, m²
    rows:城镇用地;村庄用地            land by rows of the structure table, m²
    number:population               a number that the planner gives
    reach:07 stations 800           land of a class within 800 m of features, by straight line
    walk:07 green 300 400           land within a walk of 300 m of features of 400 m² and more

`@core` behind the kind takes the part inside the central city. The value is
numerator / denominator × factor.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from ...errors import Problem
from ...standards.tables import Table, listed, preset_or_table

AREA, LENGTH, COUNT, CLASSES, ROWS, NUMBER, REACH, WALK = (
    "area",
    "length",
    "count",
    "classes",
    "rows",
    "number",
    "reach",
    "walk",
)
KINDS = (AREA, LENGTH, COUNT, CLASSES, ROWS, NUMBER, REACH, WALK)
NEARBY = (REACH, WALK)
CORE = "core"
BINDING = "约束性"
YES = "yes"
REACH_PARTS = (3, 4)


@dataclass(frozen=True)
class Term:
    """What is measured: `kind` of `what`, within the central city if `core`."""

    kind: str
    what: tuple[str, ...]
    core: bool = False
    layer: str = ""
    radius: float = 0.0
    least: float = 0.0

    @classmethod
    def read(cls, text: str) -> Term:
        """Return the term of a text; IND-01 for one that cannot be read."""
        kind, _, rest = text.partition(":")
        name, _, scope = kind.partition("@")
        if name not in KINDS or scope not in ("", CORE) or not rest.strip():
            raise Problem("IND-01", term=text)
        if name not in NEARBY:
            return cls(name, tuple(listed(rest)), scope == CORE)
        return cls._reach(text, name, rest.split(), scope == CORE)

    @classmethod
    def _reach(cls, text: str, kind: str, parts: list[str], core: bool) -> Term:
        if len(parts) not in REACH_PARTS:
            raise Problem("IND-01", term=text)
        try:
            radius, least = float(parts[2]), float(parts[3]) if len(parts) > REACH_PARTS[0] else 0.0
        except ValueError as error:
            raise Problem("IND-01", term=text) from error
        return cls(kind, tuple(listed(parts[0])), core, parts[1], radius, least)


@dataclass(frozen=True)
class Indicator:
    """One row of the plan's table of indicators."""

    dimension: str
    number: str
    name: str
    unit: str
    kind: str
    level: str
    numerator: Term
    denominator: Optional[Term]
    factor: float
    decimals: int
    direction: str
    bottom_line: bool
    confidence: str
    note: str

    @property
    def binding(self) -> bool:
        """Tell whether the plan binds itself to the target (约束性)."""
        return self.kind == BINDING

    @property
    def terms(self) -> tuple[Term, ...]:
        """Return the terms of the formula."""
        return (self.numerator,) if self.denominator is None else (self.numerator, self.denominator)


def indicators(name: str, preset: str = "") -> tuple[list[Indicator], Table]:
    """Return the indicators of a shipped set or of the planner's own, and the table they are from.

    Raises IND-01 (a term), IND-02 (a number in a row) and STD-02 to STD-04.
    """
    rows = preset_or_table(name, preset)
    return [_indicator(row) for row in rows.rows], rows


def _indicator(row: dict[str, str]) -> Indicator:
    try:
        factor, decimals = float(row["factor"]), int(row["decimals"])
    except ValueError as error:
        raise Problem("IND-02", indicator=row["indicator"]) from error
    return Indicator(
        row["dimension"],
        row["no"],
        row["indicator"],
        row["unit"],
        row["kind"],
        row["level"],
        Term.read(row["numerator"]),
        Term.read(row["denominator"]) if row["denominator"] else None,
        factor,
        decimals,
        row["direction"],
        row["bottom_line"] == YES,
        row["confidence"],
        row["note"],
    )
