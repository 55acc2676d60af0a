"""Uses of the ground by the classes of the land survey (三调), as the evaluations ask for them."""

from __future__ import annotations

from ..standards.classes import survey_classes

FARMLAND, GARDEN, FOREST, GRASS, CONSTRUCTION, TOWN, VILLAGE, OTHER = range(1, 9)
BUILT = (CONSTRUCTION, TOWN, VILLAGE)
BUILT_CLASS = "建设用地"
FIRST_LEVEL = {"01": FARMLAND, "02": GARDEN, "03": FOREST, "04": GRASS}
MARKS = {"201": TOWN, "202": TOWN, "203": VILLAGE}
"""Marks of towns and villages (CZCSXM, TD/T 1057-2020); 204 and 205 are other construction."""
HOMESTEADS = "0702"
UNKNOWN = 0


def use_of(dlbm: str, mark: str = "") -> int:
    """Return the use of a class (TD/T 1055-2019) with the mark of its town or village.

    0 where there is no class. Construction without a mark is of a village if it is 0702.
    """
    code = dlbm.strip().upper()
    if not code:
        return UNKNOWN
    known = survey_classes().get(code) or survey_classes().get(code[:4])
    if known is None:
        return FIRST_LEVEL.get(code[:2], OTHER)
    if known.group == BUILT_CLASS:
        usual = VILLAGE if code.startswith(HOMESTEADS) else CONSTRUCTION
        return MARKS.get(mark.strip()[:3], usual)
    return FIRST_LEVEL.get(known.parent or code[:2], OTHER)
