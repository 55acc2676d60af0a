"""Sentences for the problems of: site files, the comparison of sites, the farmland balance."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "SEL-01": N_(
        "Row {row} of the criteria has “{value}” in column “{column}”, which is not allowed there. "
        "Correct the preset."
    ),
    "SEL-02": N_("No criterion has a weight. Give at least one a weight over 0."),
    "SEL-03": N_("A comparison needs at least two sites; there is {count}."),
    "SEL-04": N_(
        "Nothing is known of any criterion. Give control layers, the survey or layers to measure "
        "distances to."
    ),
    "SEL-05": N_("Site {site}: nothing is known of “{criterion}”, so it scores 0 there."),
    "SEL-06": N_(
        "“{criterion}” is known of no site and does not count; its weight is spread over the rest."
    ),
    "SEL-07": N_(
        "No criterion asks for the distance to layer “{layer}”. Rename it or add a criterion."
    ),
    "SEL-08": N_("Layer “{layer}” holds nothing to measure a distance to."),
    "SEL-09": N_("Site {site}: the polygon is not usable; settle its coordinates first."),
    "SEL-20": N_("Give the project sites as a layer or as a file."),
    "SEL-21": N_("The site file {file} cannot be read. Choose another one."),
    "SEL-22": N_(
        "{file} has no or more than one layer of polygons (found: {found}). Choose the layer of "
        "the sites itself; in a drawing, close the outlines."
    ),
    "SEL-23": N_("{file} states no CRS and its eastings no zone. Give the CRS of the site file."),
    "SEL-24": N_("{file} states no encoding; its texts were read as {encoding}."),
}
