"""Sentences for the problems of: planning."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "STD-01": N_("There is no standards table “{table}”. Known tables: {known}."),
    "STD-02": N_(
        "The preset {file} cannot be read ({reason}). Give a JSON file in UTF-8 with “table”, "
        "“version”, “source” and “rows”."
    ),
    "STD-03": N_(
        "The preset {file} is made for table “{found}”, but “{table}” is needed here. "
        "Choose another file."
    ),
    "STD-04": N_("Row {row} of the preset {file} lacks a text in: {columns}. Complete the row."),
    "STD-05": N_("“{land_class}” is not a class of {system}. Correct the code in the layer."),
    "STD-06": N_("There is no field table for layer “{layer}”. Described layers: {known}."),
}
