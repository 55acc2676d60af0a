"""Sentences for the problems of: supervision."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "MON-01": N_(
        "{layer}: {count} features have the code “{value}”, which the class system does not know "
        "(features {features}). Correct the codes, or choose another class system."
    ),
    "MON-02": N_(
        "{layer}, feature {feature}: {area:,.2f} m² of it are covered twice by the other date. "
        "Check that date's parcels for overlaps; the areas there do not close."
    ),
    "MON-03": N_(
        "No layer was given for: {steps}. Ground that only these would settle counts as suspected."
    ),
    "MON-05": N_(
        "The class codes have {count} different values, more than {most}. "
        "Choose the fields that hold the class."
    ),
    "MON-04": N_(
        "Parcel {parcel}: its pieces lack {area:,.2f} m² of it (a negative number: ground counted "
        "twice). Check the topology of the layers there."
    ),
}
