"""The pool of supplements (补充耕地指标库) and which of its entries may be used."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Mapping, Optional, Sequence

from ...errors import Problem
from ...standards.tables import Table, listed
from .taken import PADDY, grade_of

KINDS = ("over", "starts", "between", "at_most", "outside")
SUBJECTS = ("area", "class", "grade", "slope", "source")
LEAST_INSIDE = 100  # hundredths of a m² that a line may take by inaccuracy (as the review)


@dataclass(frozen=True)
class Entry:
    """One entry: `area` in hundredths of a m²; texts as they stand in the layer, '' where NULL.

    `inside` holds what lies in control layers by their code, in hundredths of a m².
    """

    id: str
    area: int
    code: str = ""
    grade_text: str = ""
    slope: str = ""
    source: str = ""
    inside: Mapping[str, int] = field(default_factory=dict)

    @property
    def paddy(self) -> bool:
        """Tell whether the entry is paddy."""
        return self.code.startswith(PADDY)

    @property
    def grade(self) -> Optional[int]:
        """Return the grade from 1 to 15, None where it is none."""
        return grade_of(self.grade_text)

    def text(self, subject: str) -> str:
        """Return what a rule looks at as text."""
        texts = {"class": self.code, "grade": self.grade_text}
        return texts.get(subject) or {"slope": self.slope, "source": self.source}.get(subject, "")


@dataclass(frozen=True)
class SupplementRule:
    """A condition on an entry: `kind` on `subject` with `values`, its basis and confidence."""

    id: str
    name_cn: str
    name_en: str
    kind: str
    subject: str
    values: tuple[str, ...]
    basis: str
    confidence: str

    def admits(self, entry: Entry) -> Optional[bool]:
        """Return whether the entry fulfils the rule, None where nothing is known."""
        if self.kind == "outside":
            inside = entry.inside.get(self.subject)
            return None if inside is None else inside <= LEAST_INSIDE
        if self.subject == "area":
            return entry.area > float(self.values[0]) * 100
        text = entry.text(self.subject)
        if not text:
            return None
        if self.kind == "starts":
            return text.startswith(self.values)
        return self._measured(entry)

    def _measured(self, entry: Entry) -> bool:
        number = entry.grade if self.subject == "grade" else _number(entry.text(self.subject))
        if number is None:
            return False
        if self.kind == "between":
            return float(self.values[0]) <= number <= float(self.values[1])
        if self.kind == "at_most":
            return number <= float(self.values[0])
        return number > float(self.values[0])


def supplement_rules(rows: Table) -> list[SupplementRule]:
    """Return the rules of a table; FBL-03 names what is wrong in a row."""
    found = []
    for number, row in enumerate(rows.rows, start=1):
        values = tuple(listed(row["values"]))
        wanted = {"over": 1, "starts": 1, "between": 2, "at_most": 1}.get(row["kind"], 0)
        known = row["kind"] in KINDS and (row["kind"] == "outside" or row["subject"] in SUBJECTS)
        numeric = row["kind"] not in ("starts", "outside")
        if (
            not known
            or len(values) < wanted
            or (numeric and any(_number(value) is None for value in values))
        ):
            raise Problem("FBL-03", row=number, rule=row["rule"])
        names = row["rule"], row["name_cn"], row["name_en"], row["kind"], row["subject"]
        found.append(SupplementRule(*names, values, row["basis"], row["confidence"]))
    return found


@dataclass(frozen=True)
class Judged:
    """An entry with the rules that refuse it and those that nothing is known of."""

    entry: Entry
    refused_by: tuple[SupplementRule, ...]
    unknown: tuple[SupplementRule, ...]

    @property
    def eligible(self) -> bool:
        """Tell whether no rule refuses the entry; an unknown grade cannot be balanced."""
        return not self.refused_by and self.entry.grade is not None


def judged(entries: Sequence[Entry], rules: Sequence[SupplementRule]) -> list[Judged]:
    """Return every entry with the rules that refuse it; FBL-04 if two have one number."""
    seen: set[str] = set()
    found = []
    for entry in entries:
        if entry.id in seen:
            raise Problem("FBL-04", entry=entry.id)
        seen.add(entry.id)
        told = [(rule, rule.admits(entry)) for rule in rules]
        refused = tuple(rule for rule, admitted in told if admitted is False)
        unknown = tuple(rule for rule, admitted in told if admitted is None)
        found.append(Judged(entry, refused, unknown))
    return found


def _number(text: str) -> Optional[float]:
    try:
        return float(text)
    except ValueError:
        return None
