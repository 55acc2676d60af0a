"""Sentences for the problems of: basic services."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "BAS-01": N_(
        "Field {field} of layer {layer} holds {count} values that are no numbers (feature {rows}). "
        "Correct them, or choose another field."
    ),
    "BAS-02": N_(
        "Control areas are given for groups that no parcel belongs to: {keys}. "
        "Correct the codes, or leave these rows out."
    ),
    "BAS-03": N_("Control area {key} stands twice in layer {layer}. Keep one row for each code."),
    "BAS-04": N_(
        "{count} groups do not close within {limit} m² a part; the first is {group}, which lacks "
        "{closure} m². Look for gaps, overlaps or a wrong control area, or choose to report only."
    ),
    "BAS-05": N_(
        "The lengths “{lengths}” cannot be used. Give rising whole numbers such as 6,9,12 and "
        "one field of groups."
    ),
    "BAS-06": N_("Layer {layer} has no features. Choose another layer or change its filter."),
    "BAS-08": N_("Choose the field with the codes of the control areas."),
    "SHE-01": N_(
        "“{number}” is no sheet number of GB/T 13989-2012. Give one such as J50 or J50G001001."
    ),
    "SHE-02": N_(
        "{count} sheets would be made, and {most} are the most. Choose a smaller scale or area."
    ),
    "SHE-03": N_(
        "Latitudes {south} to {north} lie outside of 0 to {most} degrees north, where sheets have "
        "one width. Check the layer's CRS, or choose another area."
    ),
    "SHE-04": N_("Choose an area, an extent or sheet numbers."),
    "PCW-01": N_(
        "Zone {zone} is no Gauss-Krüger zone of CGCS2000 with a number in front (13–23 of 6°, "
        "25–45 of 3°). Check the layer's CRS, or give another zone."
    ),
    "PCW-02": N_(
        "Feature {parcel}: parcel {code} has {count} parts; each was written as a parcel of its "
        "own."
    ),
    "PCW-03": N_(
        "Feature {parcel}: ring {ring} of parcel {code} has fewer than three different points once "
        "rounded and was left out. Write more decimals, or remove the sliver."
    ),
    "PCW-04": N_(
        "Feature {parcel}: {count} points of parcel {code} coincide with their neighbour once "
        "rounded and were left out."
    ),
    "PCW-05": N_(
        "Feature {parcel}: parcel {code} is invalid once rounded to {decimals} decimals ({reason}) "
        "and was not written. Write more decimals, or correct the outline."
    ),
    "PCW-06": N_(
        "Feature {parcel}: “{text}” holds a comma or a line end, which separate the file's fields; "
        "it was replaced."
    ),
    "PCW-07": N_("The encoding {encoding} has no sign for “{text}”. Choose UTF-8."),
    "PCW-08": N_(
        "Layer {layer} is in {crs}, which is not on CGCS2000. Transform it with the parameters of "
        "your province first; boundary coordinates are not to be guessed."
    ),
    "PCW-09": N_(
        "{count} parcels cannot be written, each is named above. Correct them, or switch off the "
        "strict option to write the others."
    ),
    "BAS-09": N_(
        "Field {field} holds {count} negative areas (feature {rows}). Correct them, or leave the "
        "area field empty to compute ellipsoidal areas."
    ),
    "BAS-10": N_(
        "Field {field} is empty for {count} parcels (feature {rows}), so the sums would lack them. "
        "Fill it in, or leave the area field empty to compute ellipsoidal areas."
    ),
    "BAS-11": N_(
        "Several groups have the code {key} of the control areas: {groups}. Give the codes of all "
        "levels joined by “/” in its place."
    ),
    "BAS-12": N_(
        "Field {field} of the control areas is empty for {keys}. Fill it in, or take these rows "
        "out."
    ),
    "GCJ-01": N_(
        "Layer {layer} is in {crs}, which is on neither CGCS2000 nor WGS 84, so it is no web "
        "map's. Transform it to CGCS2000 first."
    ),
    "GCJ-02": N_(
        "Only {count} features have a partner of the same key in the reference, and {least} are "
        "needed. Choose other keys, or leave them empty."
    ),
    "GCJ-03": N_(
        "The reference has no lines or polygons near the layer. Choose a reference of the same "
        "ground."
    ),
    "GCJ-04": N_(
        "The reference has {count} edges near the layer, and {most} are the most. Choose a "
        "reference with fewer, such as county boundaries, or give keys."
    ),
    "GCJ-05": N_("Moving only what is shifted needs a reference layer. Choose one."),
    "DXF-01": N_("The drawing {path} cannot be read as DXF. Save it as DXF (2000 or later) again."),
    "DXF-02": N_(
        "The drawing has no CRS, and its eastings carry no zone number or those of several zones. "
        "Choose the CRS of the drawing."
    ),
    "DXF-03": N_(
        "Entity {line} on drawing layer {layer} is an open line and no parcel. Close it, or leave "
        "it if it is none."
    ),
    "DXF-04": N_(
        "Entity {line} on drawing layer {layer} crosses itself ({reason}) and was refused. Correct "
        "its corners."
    ),
    "DXF-05": N_(
        "The drawing has more than {most} closed outlines or {entities} entities. Save the sites "
        "alone."
    ),
    "DXF-06": N_("The drawing {path} has more than {megabytes} MB. Save the sites alone."),
    "STA-01": N_("Statistic “{statistic}” is unknown. Choose one of {known}."),
    "STA-02": N_(
        "The template {file} cannot be used: {reason}. See the documentation of the statistics "
        "report for its keys."
    ),
    "STA-03": N_("{count} groups were chosen, and {most} are the most. Choose fewer fields."),
    "STA-04": N_(
        "Layer {layer} has no polygons, so it has no areas. Choose a polygon layer, or take the "
        "column of areas out."
    ),
    "STA-05": N_("Choose the field with the codes in both tables that are to be joined."),
    "STA-06": N_(
        "No code of {layer} (such as {example}) stands in {other} (such as {partner}). Choose "
        "other fields, or a length to which codes are cut."
    ),
}
