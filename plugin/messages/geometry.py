"""Sentences for the problems of: geometry."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "GEO-01": N_(
        "Feature {feature}: point {point} has a coordinate that is not a number. "
        "Delete the point or type its coordinates again."
    ),
    "GEO-02": N_(
        "Feature {feature}: the geometry is damaged ({reason}). "
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
}
