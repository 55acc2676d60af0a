"""Sentences for the problems of: intensive land use."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "INT-01": N_("Table {table} has nothing for: {items}. Complete the preset."),
    "INT-02": N_("The weights below {item} sum to {total:g}, not to 1. Correct the preset."),
    "INT-03": N_("“{term}” is no amount, difference or quotient. Write A, A-B or A/B."),
    "INT-04": N_("Layer {layer} has none of the fields that the indicators need: {fields}."),
    "INT-05": N_(
        "No field for: {fields}. What needs them is left empty; add the fields to have it computed."
    ),
    "INT-06": N_("Unit {unit}: {item} is left empty, as {fields} is not stated."),
}
