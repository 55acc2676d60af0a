"""Sentences for the problems of: geometry."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "GEO-01": N_(
        "Feature {feature}: point {point} has a coordinate that is not a number. "
        "Delete the point or type its coordinates again."
    ),
    "GEO-02": N_(
        "Feature {feature}: the geometry is damaged. "
        "Get the data again from where it came, or delete the feature."
    ),
    "GEO-03": N_(
        "Feature {feature}: geometry type {type} is not a polygon. "
        "Choose a polygon layer, or convert the geometry first."
    ),
    "GEO-04": N_(
        "The coordinate reference system {crs} is unknown or has no ellipsoid. "
        "Set the layer's CRS, for example EPSG:4490 or a CGCS2000 Gauss-Krüger zone."
    ),
    "GEO-05": N_(
        "Feature {feature}: point {point} lies outside of what the layer's CRS can represent. "
        "Check whether the layer has the right CRS and zone."
    ),
    "GEO-06": N_(
        "The longest edge of {value} m cannot be used. Give a length of at least {least} m."
    ),
    "GEO-07": N_(
        "The layers are in different coordinate reference systems ({first} and {second}). "
        "Reproject one of them first."
    ),
    "GEO-08": N_(
        "The geometry engine failed: {reason}. Repair the geometries of both layers and run again."
    ),
    "GEO-09": N_(
        "Areas that sum to {sum} cannot be adjusted to {total}. "
        "Check the control total; areas must not be negative."
    ),
    "GEO-10": N_(
        "{count} features have no usable polygon (feature {features}). "
        "Fix or delete them, or allow the repair of geometries."
    ),
    "GEO-11": N_("Feature {feature} has no geometry and was left out. Draw it or delete it."),
    "GEO-12": N_(
        "Feature {feature} has an invalid geometry ({reason}) and was left out. "
        "Fix it with Fix geometries, or allow the repair."
    ),
    "GEO-13": N_(
        "Feature {feature} had an invalid geometry ({reason}) and was repaired for this run. "
        "Check its outline."
    ),
    "GEO-14": N_(
        "Feature {feature} has curves; they were divided into straight edges for this run."
    ),
    "GEO-15": N_(
        "Feature {feature} has an invalid geometry ({reason}), and its repair leaves no polygon. "
        "Draw it again or delete it."
    ),
    "GEO-16": N_(
        "Layer {layer} has no coordinate reference system. Set it in the layer's properties."
    ),
    "GEO-17": N_("Layer {layer} has no field {field}. Choose another field."),
    "GEO-18": N_(
        "The geometry engine cannot tell what two shapes share here. Move one of their corners by "
        "a millimetre, or snap it to its neighbour, and try again."
    ),
    "PAR-01": N_("The file is neither UTF-8 nor GB18030 text. Save it as UTF-8 and read it again."),
    "PAR-02": N_(
        "The file has no section [{section}]. Choose a boundary coordinate file of a land approval."
    ),
    "PAR-03": N_(
        "The header states {key} = {value}, and only CGCS2000 Gauss-Krüger zones in metres can be "
        "read. Correct the header, or transform the coordinates first."
    ),
    "PAR-04": N_("The file is larger than {megabytes} MB. Divide it and read the parts."),
    "PAR-05": N_("The file {path} cannot be read: {reason}. Check the path and its permissions."),
    "PAR-06": N_(
        "{count} lines of the file cost a parcel, the first is line {first}. "
        "Correct the lines named above, or read the rest without the strict option."
    ),
    "PAR-11": N_("Line {line} is neither a parcel nor a point: {text}. Its parcel was refused."),
    "PAR-12": N_("Line {line} stands before the first parcel and was refused: {text}."),
    "PAR-13": N_(
        "Line {line}: X {north}, Y {east} is not in zone {zone}. X is north, Y is east with the "
        "zone number in front. Its parcel was refused."
    ),
    "PAR-14": N_("Line {line}: ring {ring} was not closed; it was closed at its first point."),
    "PAR-15": N_(
        "Line {line}: ring {ring} has fewer than three different points. Its parcel was refused."
    ),
    "PAR-16": N_(
        "Line {line}: parcel {parcel} states {stated} points and has {found}. "
        "Check whether points are missing."
    ),
    "PAR-17": N_(
        "Line {line}: ring {ring} is out of order; rings count 1, 2, … and end where they close. "
        "Its parcel was refused."
    ),
    "PAR-18": N_("Line {line}: shape type {shape} is not an area. The parcel was refused."),
    "PAR-19": N_(
        "Line {line}: the outline of parcel {parcel} is invalid ({reason}). "
        "Check the order of its points; the parcel was refused."
    ),
    "PAR-20": N_("Line {line}: Y has no zone number; zone {zone} of the header was put in front."),
    "PAR-21": N_("Line {line}: number of points or area is not a number ({text})."),
    "PAR-22": N_("Line {line}: parcel number {parcel} stands in line {first} already."),
}
