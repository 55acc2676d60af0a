"""Sentences for the problems of: implementation of plans."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "PRG-01": N_("Indicator “{name}” lacks its base, target or current value. Enter it."),
    "PRG-02": N_("The years {base} and {target} of the plan are not in order. Correct them."),
    "PRG-03": N_(
        "No survey of the current year was given, so the control lines were not compared with "
        "construction."
    ),
    "PRG-04": N_(
        "The survey has no field {field}, so town construction outside of the development "
        "boundary cannot be told. Give a survey with 城镇村属性码."
    ),
}
