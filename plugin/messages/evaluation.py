"""Sentences for the problems of: evaluations."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "EVA-01": N_(
        "{name}: {points:g} occurrences in {area:g} unit cells give no prior probability. Add"
        " occurrences, or choose smaller unit cells."
    ),
    "EVA-02": N_(
        "{name}: its classes have {area:g} unit cells and {points:g} occurrences, more than "
        "there are in all. Check the study area and the unit cell."
    ),
    "EVA-03": N_(
        "{name}: class {of_class} has more occurrences than unit cells. Choose smaller unit cells."
    ),
    "EVA-04": N_(
        "{name}: no cut reaches a studentised contrast of {confident:g}; the best has "
        "{best:.3f}. Lower the limit, merge classes or leave the layer out."
    ),
    "EVA-05": N_(
        "There is nothing to validate: {cells} predicted cells and {points} occurrences on "
        "them. Check whether both are of one area and CRS."
    ),
    "EVA-07": N_(
        "{name} has more than {most} different values. Reclassify it into a few classes first, "
        "with “Reclassify by table”."
    ),
    "EVA-08": N_(
        "None of the {given} occurrences lies on a cell of the study area. "
        "Check the CRS of both, and the mask."
    ),
    "EVA-10": N_("{name} has no value in the study area. Leave it out, or check its extent."),
    "EVA-11": N_(
        "There are {weights} weights for {layers} layers. Give one for each, or none at all."
    ),
    "EVA-12": N_(
        "The steps of {factor} are not complete: {value}. Every factor needs steps whose limits "
        "and grades are numbers."
    ),
    "EVA-13": N_(
        "{factor}: {count} cells have a value that cannot be in {unit} ({least:g} to {most:g}). "
        "They have no grade; check the unit of the raster."
    ),
    "EVA-14": N_(
        "{name} needs 12 monthly rasters, January to December, or one raster of 12 bands; there "
        "are {count}."
    ),
    "EVA-15": N_(
        "{count} cells have a temperature that is not from −60 to 60 °C, or a humidity that is not "
        "from 0 to 100 %. They have no grade; check the units."
    ),
    "EVA-16": N_(
        "Table {table} has a row that is not complete: {row}. Grades and levels are whole numbers, "
        "changes +1, -1 or =5."
    ),
    "EVA-17": N_(
        "No cell has a value of every factor. Check whether the rasters are of one area and in the "
        "units that the help names."
    ),
    "EVA-18": N_(
        "Give either a raster of coefficients of runoff, or one of ecosystems, and not both."
    ),
    "EVA-19": N_("No factor is given. Give at least one of the rasters: {names}."),
    "EVA-20": N_(
        "The stations need 12 fields of monthly mean temperatures, January to December; "
        "there are {count}."
    ),
    "EVA-21": N_(
        "No station has its height and all temperatures. Check the fields, and the CRS of the "
        "stations."
    ),
    "EVA-22": N_("{name} is needed for {kind}. Give it, or choose another kind."),
    "EVA-40": N_(
        "{name} has the one value {value:g} on all cells that were looked at, and tells nothing of "
        "the occurrences. Leave it out, or check its extent and the study area."
    ),
    "EVA-41": N_("These layers follow from each other: {names}. Leave one of them out."),
    "EVA-42": N_(
        "{name}: “{value}” is no membership. Type one such as: as is; linear 0 100; large 50 5; "
        "small 50 5; near 30 0.1; gaussian 30 0.1. The two ends differ; middle (of large and "
        "small) and spread are above 0."
    ),
    "EVA-43": N_(
        "There are {given} memberships for {layers} layers. Type one for each, in the order of the "
        "layers, with semicolons between them."
    ),
    "EVA-44": N_(
        "{name} has the value {value:g}, which is no membership from 0 to 1. Type how it becomes "
        "one, such as: linear 0 100."
    ),
    "EVA-50": N_(
        "{count} roads have a speed in field {field} that is no number above 0; the first, road "
        "{number}, has {value}. Correct it in km/h, or empty it for the usual speed."
    ),
    "EVA-51": N_(
        "No road meets the ground of the grid. Check the CRS of both, or choose roads of this area."
    ),
    "EVA-52": N_(
        "None of the {count} centres is within {reach:g} m of a road; the nearest is {nearest:.0f} "
        "m away. Check the CRS of both, or let the way to a road be longer."
    ),
    "EVA-53": N_("There is no centre. Choose a layer that has one at least."),
    "EVA-54": N_("{name}: {speed:g} km/h is no speed. Type a number above 0."),
    "EVA-55": N_(
        "The weights “{value}” are not {count} numbers from 0 to 1 that sum to 1 (their sum: "
        "{sum}). Type one for each factor, in the order of the fields: 0.3;0.3;0.4."
    ),
    "EVA-56": N_(
        "There are {alphas} potential indices α and {betas} yield ratios β. Give as many of one as "
        "of the other, one to {most} crops, as fields or as numbers: 1500;900."
    ),
    "EVA-57": N_(
        "The limits of the grades “{value}” are not {count} numbers that rise or fall throughout. "
        "Type them with semicolons between them, or leave them empty."
    ),
    "EVA-58": N_(
        "{field}: {count} units have a value that is not from {least} to {most} (feature {rows}). "
        "They have no grade; correct them, or choose another field."
    ),
    "EVA-59": N_("{index} needs the field of {needs}. Choose it, or leave out what rests on it."),
    "EVA-23": N_("Give either a raster of the erosivity R, or a table of daily rain, not both."),
    "EVA-24": N_(
        "Give either a raster of the erodibility K, or sand, silt, clay and organic carbon, all "
        "four."
    ),
    "EVA-25": N_(
        "None of {rows} rows has a day and its rain. Choose the fields of both; days are dates or "
        "texts such as 2019-06-30."
    ),
    "EVA-45": N_("{name} has no value. Check the raster, and its number for no value."),
    "EVA-46": N_("“{value}” are no limits. Type {count} rising numbers: 0.1; 0.3; 0.6."),
    "EVA-47": N_(
        "There are {count} different values, too few for {grades} grades. Type limits of your own."
    ),
    "EVA-48": N_(
        "The shares {value} % do not rise from above 0 up to 100. Correct those of A, B and C."
    ),
    "EVA-49": N_(
        "Occurrences lie in {count} blocks, too few for {folds} folds. Choose smaller blocks, or "
        "fewer folds."
    ),
    "EVA-09": N_("There is no evidence layer. Give at least one."),
    "EVA-06": N_(
        "{count} occurrences have values that no predicted cell has. Read both from one raster."
    ),
}
