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
}
