"""What the ids of a conversion are called in the reader's language. Legal names stay Chinese."""

from __future__ import annotations

from ...core.planning.conversion import DEFINITE, NO_COUNTERPART, OPEN, UNKNOWN
from ...core.planning.conversion.findings import (
    CASE_UNKNOWN_CODE,
    NO_CODE,
    NO_DOCUMENT,
    NOT_APPLICABLE,
    THEME_REFUSED,
    UNKNOWN_ATTRIBUTE,
    UNKNOWN_CODE,
    WITHOUT_COUNTERPART,
)
from ...core.planning.conversion.pieces import BY_CROSSWALK, BY_THEME
from ...core.planning.conversion.totals import RIDGES
from ..i18n import N_, tr

STATES = {
    DEFINITE: N_("Definite"),
    OPEN: N_("To subdivide (待细分)"),
    UNKNOWN: N_("Unknown code"),
    NO_COUNTERPART: N_("No class in the target system"),
}
GROUNDS = {
    BY_CROSSWALK: N_("Crosswalk of the classes"),
    BY_THEME: N_("Thematic data: {name}"),
    RIDGES: N_("Ridges taken off the parcel (KCMJ)"),
}
FINDINGS = {
    UNKNOWN_CODE: N_("The code is none of the system: correct it. The land is kept without class."),
    WITHOUT_COUNTERPART: N_("The target system has no class for this land."),
    UNKNOWN_ATTRIBUTE: N_("Unknown CZCSXM: taken as outside of town and village."),
    THEME_REFUSED: N_("The theme's class is not among the allowed targets: default kept."),
    NO_DOCUMENT: N_("No document number (依据文号): not converted."),
    NO_CODE: N_("The polygon of the case gives no class: not converted."),
    CASE_UNKNOWN_CODE: N_("The class given by the case is unknown: not converted."),
    NOT_APPLICABLE: N_("The case is not about land of this class: not converted."),
}
# These remarks stand in the table of cases; here they are for their translation.
CASE_REMARKS = (
    N_("converted by the approved use"),
    N_("back to the class before building; listed historic cases keep the survey class"),
    N_("增减挂钩, 三旧 …: by the class surveyed or accepted after demolition"),
    N_("by actual use"),
)


def ground_words(ground: str, name: str) -> str:
    """Return the ground of a class in words; a case has its own name."""
    known = GROUNDS.get(ground)
    return tr(known).format(name=name) if known else name
