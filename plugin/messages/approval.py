"""Sentences for the problems of: site files, the comparison of sites, the farmland balance."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "SEL-20": N_("Give the project sites as a layer or as a file."),
    "SEL-21": N_("The site file {file} cannot be read. Choose another one."),
    "SEL-22": N_(
        "{file} has no or more than one layer of polygons (found: {found}). Choose the layer of "
        "the sites itself; in a drawing, close the outlines."
    ),
    "SEL-23": N_("{file} states no CRS and its eastings no zone. Give the CRS of the site file."),
    "SEL-24": N_("{file} states no encoding; its texts were read as {encoding}."),
}
