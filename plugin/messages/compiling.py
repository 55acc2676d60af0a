"""Sentences for the problems of: plan compilation."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "PLC-01": N_("Layer “{layer}” has no usable polygon. Give a layer with polygons."),
    "PLC-02": N_("No crosswalk knows the system of classes “{system}”. Known systems: {known}."),
    "PLC-03": N_(
        "The table of kinds of conflict is not complete or has an unknown severity ({kind}). It "
        "needs a last row with * and *, and severities high, medium, low, info or check."
    ),
    "PLC-04": N_(
        "It cannot be told which system of classes plan “{layer}” uses. State the systems in the "
        "order of the plans, with semicolons between them. Known systems: {known}."
    ),
    "PLC-05": N_(
        "Layer “{layer}” is in degrees ({crs}). Reproject it to a CGCS2000 Gauss-Krüger CRS, as "
        "distances and cuts need metres."
    ),
    "PLC-06": N_("“{layer}” is not a vector layer. Give layers with polygons."),
    "PLC-07": N_("Field “{field}” of layer “{layer}” holds no numbers. Choose another field."),
    "PLC-08": N_("At least two plans are needed, and {count} were given."),
    "PLC-09": N_(
        "{what}: {given} entries stand against {count} plans. Give one for each plan, with "
        "semicolons between them, or a single one for all."
    ),
    "PLC-10": N_("Codes of “{layer}” not known to the crosswalk: “{value}” ({count}; {places})."),
    "PLC-11": N_(
        "“{layer}”, feature {feature}: the pieces lack {area:,.2f} m² of the parcel (a negative "
        "number: ground counted twice). A plan overlaps itself there; check its topology."
    ),
    "PLC-12": N_("Table {table} has no number for “{limit}”. Complete the preset."),
    "PLC-13": N_(
        "Layer “{layer}” holds no cropland: no code in “{field}” begins with 01. Choose the "
        "field with the class code."
    ),
    "PLC-14": N_(
        "“{value}” in field “{field}” of “{layer}” is not in its domain ({count} parcels: "
        "{places}). Correct it; the parcels were kept."
    ),
    "PLC-15": N_(
        "The deduction share (KCXS) of parcel {feature} is {value}; it lies from 0 to under 1. "
        "Correct it in the layer."
    ),
    "PLC-16": N_(
        "A layer is given for “{row}”, of which table {table} says nothing. Add the row to the "
        "preset or leave the layer out."
    ),
    "PLC-17": N_(
        "“{zone}” in “{layer}” is not a plan zone that fits there. The boundary has 410, 420 or "
        "430; other zones stand in the table ghfq_codes."
    ),
    "PLC-18": N_(
        "No rule gives code “{value}” of “{layer}” a zone ({count} parcels: {places}). Correct "
        "the code or add it to the rules."
    ),
    "PLC-19": N_(
        "“{first}” and “{second}” overlap by {area:,.2f} m²; by law they do not. The first was "
        "given the ground here; correct the lines."
    ),
    "PLC-20": N_(
        "{area:,.2f} m² of the area are covered by no parcel (gap). Complete the parcels."
    ),
    "PLC-21": N_("Parcels overlap each other by {area:,.2f} m². Check their topology."),
    "PLC-22": N_("Parcels lie beyond the area by {area:,.2f} m²; that ground was left out."),
    "PLC-23": N_(
        "In “{layer}” no feature has one of the values {wanted} in field “{field}”. Found: "
        "{found}. State the values to take."
    ),
    "PLC-24": N_(
        "There is no evidence: give protected areas, or a layer of importance or fragility."
    ),
    "PLC-25": N_(
        "There is nothing to do: give a boundary to check, survey parcels to grow a candidate "
        "from, or both."
    ),
    "PLC-26": N_(
        "“{layer}” has no town to begin with: no parcel has 201 or 202 in “{field}”. Give the "
        "field with CZCSXM."
    ),
    "PLC-27": N_(
        "“{layer}”, feature {feature}: “{value}” is no zone of the boundary. It has 410, 420 "
        "and 430; correct the field {field}."
    ),
}
