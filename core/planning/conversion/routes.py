"""How the codes of one system become codes of another: crosswalk tables, read either way.

Which direction is known, and by which table, is the table `code_routes`. A planner's crosswalk
replaces a table or opens a direction for which none is at hand (二调 → 三调).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional, Protocol, Sequence

from ...errors import Problem
from ...standards.tables import Table, listed, own_table, preset_or_table, table
from ..land_classes import ONE_TO_ONE, OUTSIDE, Crosswalk, Target
from .inverse import Inverse
from .systems import CodeSystem, code_system, code_systems

OWN_COLUMNS = ("source_code", "target_code", "options", "kind", "confidence")
BY_SURVEY, DIFFERENCES, ROWS, INVERSE, CHAIN = (
    "survey_crosswalk",
    "differences",
    "rows",
    "inverse",
    "chain",
)
FIRMNESS = ("unsure", "likely", "preset", "certain")


class Converter(Protocol):
    """Gives the class of the target system for a code; `tables` are what it rests on."""

    tables: Sequence[Table]

    def target(self, code: str, position: str = OUTSIDE) -> Optional[Target]:
        """Return the target of a clean code, None for a code that has none.

        A target without a code is open: its options say what it may be.
        """

    def knows(self, code: str) -> bool:
        """Tell whether the source system has the code."""


def directions() -> list[tuple[str, str]]:
    """Return the directions (source, target) for which a table is at hand."""
    return [(row["source"], row["target"]) for row in table("code_routes").rows]


def converter(source: str, target: str, preset: str = "", village_preset: str = "") -> Converter:
    """Return the converter of a direction.

    Raises CNV-01 (no table for the direction and no preset), CNV-02 (a preset's code is none of
    the target system), CNV-03 (the same system twice) and STD-02 to STD-05.
    """
    if source == target:
        raise Problem("CNV-03", system=code_system(source).title)
    route = _route(source, target)
    if route is None and not preset:
        raise Problem(
            "CNV-01", source=source, target=target, known=_known(), table=own(source, target)
        )
    if route is None or (preset and route["kind"] in (INVERSE, CHAIN)):
        rows = own_table(own(source, target), OWN_COLUMNS, preset)
        return _Rows(rows, code_system(source), code_system(target))
    return _shipped(route, preset, village_preset)


def own(source: str, target: str) -> str:
    """Return the name that a planner's crosswalk of a direction has as a table."""
    return f"crosswalk_{source}_to_{target}"


def _titles(source: str, target: str) -> dict[str, str]:
    return {"source": code_system(source).title, "target": code_system(target).title}


def _known() -> str:
    titles = {one.id: one.number for one in code_systems().values()}
    return "; ".join(f"{titles[source]} → {titles[target]}" for source, target in directions())


def _route(source: str, target: str) -> Optional[dict[str, str]]:
    rows = table("code_routes").rows
    return next((row for row in rows if (row["source"], row["target"]) == (source, target)), None)


def _shipped(route: dict[str, str], preset: str, village_preset: str) -> Converter:
    source, target = code_system(route["source"]), code_system(route["target"])
    if route["kind"] == CHAIN:
        first = converter(source.id, route["via"])
        return _Chain(first, converter(route["via"], target.id, "", village_preset))
    if route["kind"] == BY_SURVEY:
        return _BySurvey(Crosswalk.load(preset, village_preset), source)
    rows = preset_or_table(route["table"], preset)
    if route["kind"] == INVERSE:
        return Inverse(rows, source, target)
    if route["kind"] == DIFFERENCES:
        return _Differences(rows, source, target)
    return _Rows(rows, source, target)


class _BySurvey:
    """三调 → 用地用海 2023, by the crosswalk that the structure table uses as well."""

    def __init__(self, crosswalk: Crosswalk, source: CodeSystem) -> None:
        self.crosswalk, self.source = crosswalk, source
        self.tables: Sequence[Table] = (crosswalk.rows, crosswalk.village_rows)
        self._aggregates = _level_1_targets(source, crosswalk)

    def target(self, code: str, position: str = OUTSIDE) -> Optional[Target]:
        return self.crosswalk.target(code, position) or self._aggregates.get(code)

    def knows(self, code: str) -> bool:
        return code in self.source.classes or self.crosswalk.target(code) is not None


def _level_1_targets(source: CodeSystem, crosswalk: Crosswalk) -> dict[str, Target]:
    """Return, for level-1 codes that the crosswalk lacks, the targets of all below as options."""
    found = {}
    for code, one in source.classes.items():
        below = [other.code for other in source.classes.values() if other.parent == code]
        targets = [target for target in map(crosswalk.target, below) if target is not None]
        if one.level == 1 and targets and crosswalk.target(code) is None:
            options = tuple(dict.fromkeys(target.code for target in targets))
            found[code] = Target("", True, options, "likely")
    return found


class _Rows:
    """A crosswalk with a row a code."""

    def __init__(self, rows: Table, source: CodeSystem, target: CodeSystem) -> None:
        self.source = source
        self.tables: Sequence[Table] = (rows,)
        self._targets = {
            source.clean(row["source_code"]): _target(row, target) for row in rows.rows
        }

    def target(self, code: str, position: str = OUTSIDE) -> Optional[Target]:
        return self._targets.get(code)

    def knows(self, code: str) -> bool:
        return code in self.source.classes or code in self._targets


def _target(row: dict[str, str], system: CodeSystem) -> Target:
    code, options = system.clean(row["target_code"]), tuple(listed(row["options"]))
    for one in (code, *options):
        if one and system.classes and one not in system.classes:
            raise Problem("CNV-02", land_class=one, system=system.title)
    return Target(code, row["kind"] != ONE_TO_ONE or not code, options, row["confidence"])


class _Differences:
    """Two editions of one system: codes that the table does not list keep number and meaning."""

    def __init__(self, rows: Table, source: CodeSystem, target: CodeSystem) -> None:
        self.source = source
        self.tables: Sequence[Table] = (rows,)
        self._targets = {
            code: Target(code, False, (), "certain")
            for code in source.classes
            if code in target.classes
        }
        for row in rows.rows:
            self._targets[row["old_code"]] = Target(row["new_code"], False, (), row["confidence"])

    def target(self, code: str, position: str = OUTSIDE) -> Optional[Target]:
        return self._targets.get(code)

    def knows(self, code: str) -> bool:
        return code in self.source.classes


class _Chain:
    """Two conversions one after the other: as open as either, as sure as the less sure."""

    def __init__(self, first: Converter, second: Converter) -> None:
        self.first, self.second = first, second
        self.tables: Sequence[Table] = (*first.tables, *second.tables)

    def target(self, code: str, position: str = OUTSIDE) -> Optional[Target]:
        middle = self.first.target(code, position)
        if middle is None:
            return None
        reached = [self.second.target(one, position) for one in (middle.options or (middle.code,))]
        options = [option for one in reached if one for option in (one.options or (one.code,))]
        last = self.second.target(middle.code, position) if middle.code else None
        if last is None:
            known = bool(options)
            return Target("", True, tuple(dict.fromkeys(options)), "likely") if known else None
        weakest = min(middle.confidence, last.confidence, key=FIRMNESS.index)
        if not (middle.to_subdivide or last.to_subdivide):
            return replace(last, confidence=weakest)
        merged = tuple(dict.fromkeys(options if middle.to_subdivide else last.options))
        return Target(last.code, True, merged, weakest)

    def knows(self, code: str) -> bool:
        return self.first.knows(code)
