"""Sentences for the problems of: site files, the comparison of sites, the farmland balance."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "SITE-01": N_(
        "Row {row} of the criteria has “{value}” in column “{column}”, which is not allowed there. "
        "Correct the preset."
    ),
    "SITE-02": N_("No criterion has a weight. Give at least one a weight over 0."),
    "SITE-03": N_("A comparison needs at least two sites; there is {count}."),
    "SITE-04": N_(
        "Nothing is known of any criterion. Give control layers, the survey or layers to measure "
        "distances to."
    ),
    "SITE-05": N_("Site {site}: nothing is known of “{criterion}”, so it scores 0 there."),
    "SITE-06": N_(
        "“{criterion}” is known of no site and does not count; its weight is spread over the rest."
    ),
    "SITE-07": N_(
        "No criterion asks for the distance to layer “{layer}”. Rename it or add a criterion."
    ),
    "SITE-08": N_("Layer “{layer}” holds nothing to measure a distance to."),
    "SITE-11": N_(
        "Site {site}: no slope class is known of {area:,.2f} m²; shares by slope are of the rest."
    ),
    "SITE-10": N_(
        "Distances cannot be measured in {crs}, which is in degrees. Reproject the sites to a "
        "Gauss-Krüger zone."
    ),
    "SITE-09": N_("Site {site}: the polygon is not usable; settle its coordinates first."),
    "SITE-20": N_("Give the project sites as a layer or as a file."),
    "SITE-21": N_("The site file {file} cannot be read. Choose another one."),
    "SITE-22": N_(
        "{file} has no or more than one layer of polygons (found: {found}). Choose the layer of "
        "the sites itself; in a drawing, close the outlines."
    ),
    "SITE-23": N_("{file} states no CRS and its eastings no zone. Give the CRS of the site file."),
    "SITE-24": N_("{file} states no encoding; its texts were read as {encoding}."),
    "FBL-01": N_("There is no mode “{mode}” of the balance. Known modes: {known}."),
    "FBL-02": N_("Grade {grade} has no yield in kg per mu (“{value}”). Correct the preset."),
    "FBL-03": N_("Row {row} (“{rule}”) of the supplement rules is not sound. Correct the preset."),
    "FBL-04": N_(
        "Two entries of the pool have the number “{entry}”. Give every entry a number of its own."
    ),
    "FBL-05": N_(
        "The pool “{layer}” has no field “{field}”, and no polygons to measure. Add the field or "
        "name the right one."
    ),
    "FBL-06": N_(
        "{count} entries of the pool hold no area in “{field}” (first: {first}). Correct them."
    ),
    "FBL-07": N_("The pool of supplements is empty: nothing can be balanced. Check the layer."),
    "FBL-08": N_(
        "{count} survey parcels have a class that the survey does not know ({codes}; parcels "
        "{parcels}); they were not counted as cropland. Correct them."
    ),
    "FBL-09": N_(
        "{area:,.2f} m² of cropland have no grade from 1 to 15, so their capacity cannot be "
        "balanced. Fill in the grade, give a grade layer or a grade for them."
    ),
    "FBL-10": N_(
        "Project {project}: its kind of occupation “{kind}” does not count in this balance."
    ),
    "FBL-11": N_("No supplement rule asks for layer “{layer}”, so it was not used."),
    "FBL-12": N_(
        "Nothing is known of “{rule}” for {count} entries of the pool; none was refused for it."
    ),
    "FBL-13": N_("There is no project: the layer is empty or nothing is selected."),
    "FBL-14": N_("The survey parcels lie nowhere near the projects. Check both layers' CRS."),
    "FBL-15": N_(
        "Project {project}: supplements are of grade {given:.2f} in the mean, the cropland taken "
        "of grade {taken:.2f} (1 is best); see whether capacity makes up for it."
    ),
    "FBL-16": N_(
        "{count} features of “{layer}” hold “{field}” beyond 0 to 1 (first: {first}). Correct it."
    ),
    "FBL-17": N_(
        "No survey parcel covers {area:,.2f} m² of project {project}; cropland there is unknown."
    ),
}
