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
    "RPT-01": N_(
        "Nothing was written: in “{table}”, column “{column}”, row “{row}” holds {found}, but its "
        "parts add up to {expected}. Please report this."
    ),
    "RPT-02": N_("Nothing was written: {value} is not a number that a report can hold."),
    "RPT-03": N_(
        "{file} could not be written ({reason}). Close it elsewhere or choose another folder."
    ),
    "RPT-04": N_(
        "This QGIS cannot write XLSX workbooks: its GDAL has no XLSX driver. Leave the workbook "
        "out and use the HTML report."
    ),
    "RPT-05": N_("The picture “{title}” is not {kind} and was not put into the report."),
}
