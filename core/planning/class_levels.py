"""Class codes taken to a level of their system: 用地用海 (2023) or the land survey (三调)."""

from __future__ import annotations

from typing import Dict, Optional

from ..standards.classes import (
    Colour,
    LandClass,
    land_classes,
    survey_classes,
    without_village_mark,
)

AS_GIVEN, LAND_USE, SURVEY = "as_given", "land_use", "survey"
FINEST = 0
NO_COLOUR: Colour = (150, 150, 150)


class ClassLevels:
    """Takes codes to level 1, 2 or 3; a code that is coarser than asked for stays as it is."""

    def __init__(self, system: str, level: int) -> None:
        self.system, self.level = system, level
        self._classes: Dict[str, LandClass] = {}
        if system == LAND_USE:
            self._classes = land_classes()
        elif system == SURVEY:
            self._classes = survey_classes()

    def code(self, given: str) -> Optional[str]:
        """Return the code at the level, None for a code that the system does not know."""
        if self.system == AS_GIVEN:
            return given[: 2 * self.level] if self.level else given
        plain = without_village_mark(given).upper()
        found = self._classes.get(plain)
        while found is not None and self.level and found.level > self.level:
            found = self._above(found)
        return found.code if found else None

    def _above(self, one: LandClass) -> Optional[LandClass]:
        """Return the next class up; 0201K belongs to 0201 although its table hangs it on 02."""
        plain = self._classes.get(one.code[:-1]) if self.system == SURVEY else None
        return plain or self._classes.get(one.parent)

    def label(self, code: str) -> str:
        """Return code and name, the code alone where there is no name."""
        found = self._classes.get(code)
        return found.label if found else code

    def colour(self, code: str) -> Colour:
        """Return the official colour of a class, or of the first class below it; else grey."""
        found = self._classes.get(code)
        if found is not None and found.rgb is None:
            below = (one.rgb for one in self._classes.values() if one.parent == code and one.rgb)
            return next(below, NO_COLOUR)
        return (found.rgb if found else None) or NO_COLOUR
