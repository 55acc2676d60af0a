"""Class systems whose change is watched: the survey's (三调), 用地用海 2023, or any other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Dict, List, Mapping, Sequence, Tuple

from ..attribute_text import attribute_text
from ..standards.classes import LandClass, land_classes, survey_classes, without_village_mark
from ..standards.tables import listed

SURVEY, LAND_USE, OTHER = "survey", "land_use", "other"
NO_GROUND = ""  # the class of ground that one of the dates does not have
ANY, NOT, GROUP, NOTHING = "*", "!", "group:", "-"


@dataclass(frozen=True)
class ClassSystem:
    """The classes of a system by code; of an `other` system only the codes are known."""

    name: str
    classes: Mapping[str, LandClass] = field(default_factory=dict)

    @classmethod
    def of(cls, name: str) -> ClassSystem:
        """Return the system survey, land_use or other."""
        known = {SURVEY: survey_classes, LAND_USE: land_classes}
        return cls(name, known[name]() if name in known else {})

    def code(self, value: object) -> str:
        """Return an attribute value as a code of the system: 1.0 is 1, 1207v is 1207."""
        text = attribute_text(value)
        if self.name == SURVEY:
            return text.upper()
        return without_village_mark(text) if self.name == LAND_USE else text

    def knows(self, code: str) -> bool:
        """Tell whether the system has the code (any but an empty one in an other system)."""
        return code in self.classes if self.classes else bool(code)

    def label(self, code: str) -> str:
        """Return code and name, the code alone where it has none."""
        return self.classes[code].label if code in self.classes else code

    def line(self, code: str) -> List[str]:
        """Return the code and the classes above it, the uppermost last."""
        found = [code]
        while found[-1] in self.classes and self.classes[found[-1]].parent:
            found.append(self.classes[found[-1]].parent)
        return found

    def at_level(self, code: str, level: int) -> str:
        """Return the class of `level` that the code belongs to, itself if it is above that."""
        line = self.line(code)
        return line[max(len(line) - level, 0)]

    def matches(self, code: str, pattern: str) -> bool:
        """Tell whether a code is one of the classes of a pattern.

        A pattern lists with ; class codes (each with all below it), `group:` with a group's name
        or the beginning of it, `*` for any class, `-` for no ground; `!` before one excludes it.
        """
        parts = listed(pattern)
        if any(self._is(code, part[1:]) for part in parts if part.startswith(NOT)):
            return False
        return any(self._is(code, part) for part in parts if not part.startswith(NOT))

    def _is(self, code: str, part: str) -> bool:
        if part == NOTHING or code == NO_GROUND:
            return part == NOTHING and code == NO_GROUND
        if part == ANY:
            return True
        if part.startswith(GROUP):
            return bool(self.group(code)) and self.group(code).startswith(part[len(GROUP) :])
        return part in self.line(code)

    def group(self, code: str) -> str:
        """Return the group of a code (三大类, 建设用地 …), '' where it has none or several."""
        if code not in self.classes or self.classes[code].group:
            return self.classes[code].group if code in self.classes else ""
        below = {one.group for one in self.classes.values() if one.parent == code}
        return below.pop() if len(below) == 1 else ""


@dataclass(frozen=True)
class UnknownCode:
    """A code that its system does not know, on how many features and the ids of the first."""

    code: str
    count: int
    features: Tuple[int, ...]


def unknown_codes(
    system: ClassSystem, codes: Sequence[str], rows: Sequence[int], shown: int = 10
) -> List[UnknownCode]:
    """Return the codes outside of the system's domain, with their counts and places."""
    found: Dict[str, List[int]] = {}
    for code, row in zip(codes, rows):
        if not system.knows(code):
            found.setdefault(code, []).append(row)
    return [
        UnknownCode(code, len(places), tuple(places[:shown]))
        for code, places in sorted(found.items())
    ]
