"""Sentences for the problems of: plan indicators."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "IND-01": N_(
        "The set of indicators has a term that cannot be read: “{term}”. Write it like "
        "area:red_line, classes:0701;0702 or reach@core:07 green 300 400."
    ),
    "IND-02": N_(
        "Indicator “{indicator}” needs a number as factor and a whole number of decimals."
    ),
    "IND-03": N_("“{text}” is no number with a name. Write population=96.5; gdp=800."),
    "IND-04": N_("Table “{layer}” has no column with a year, such as Y2020 and Y2035."),
    "IND-05": N_("Indicator {indicator}: “{value}” in {field} is no number."),
    "IND-06": N_("Nothing to compute: give a layer or numbers."),
    "IND-07": N_("Codes of land use or CZCSXM that do not exist: “{value}” ({count}; {places})."),
    "IND-08": N_("There is no indicator {numbers} in this set; these targets were not used."),
    "IND-09": N_("No indicator of this set asks for the number {names}."),
}
