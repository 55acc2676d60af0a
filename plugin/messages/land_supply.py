"""Sentences for the problems of: land supply."""

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "LSP-01": N_(
        "Parcel {parcel} has not started and its agreed start is not recorded. Enter the date of "
        "the contract (without one, a year from the delivery of the land counts)."
    ),
    "LSP-02": N_("The delay is the state's (政府原因): settled by agreement, without a fee."),
    "LSP-03": N_("Not started; the agreed start was {day}."),
    "LSP-04": N_("{done} hm² of {whole} hm² are developed, less than {limit:.2f} %."),
    "LSP-05": N_("{done} of {whole} are invested, less than {limit:g} %."),
    "LSP-06": N_(
        "Parcel {parcel}: work has stopped, and what is needed for “{what}” is not recorded. Enter "
        "the developed area and the investment."
    ),
    "LSP-10": N_("Approval {approval} stands in the records more than once. Merge the records."),
    "LSP-11": N_("Approval {approval} has no date; it counts in no year. Enter its date."),
    "LSP-12": N_(
        "More is supplied of approval {approval} ({supplied:,.4f} hm²) than was approved "
        "({approved:,.4f} hm²). Check areas and numbers."
    ),
    "LSP-13": N_(
        "Parcel {parcel} names approval “{approval}”, which is not among the approvals. Correct "
        "the number or add the approval."
    ),
    "LSP-14": N_("Parcel {parcel} has no date of supply. Enter it."),
    "LSP-15": N_("Parcel {parcel} was supplied on {day}, before its approval on {approved}."),
    "LSP-16": N_(
        "Parcel {parcel}: more is developed ({developed} hm²) than it has ({area:,.4f} hm²)."
    ),
    "LSP-17": N_("Layer {layer}, feature {feature}: “{value}” in field {field} is no date."),
    "LSP-18": N_(
        "Layer {layer} has neither polygons nor a field with areas. Choose the field with the "
        "area in hectares."
    ),
    "LSP-19": N_("“{value}” is no day. Write it as 2024-06-30."),
    "LSP-20": N_("Layer {layer} has no record. Choose a layer with records."),
    "LSP-22": N_(
        "{count} records of “{layer}” hold no area in {field} (first: {first}); the ellipsoidal "
        "areas of their polygons stand in."
    ),
    "LSP-23": N_(
        "{count} records of “{layer}” hold no area in {field} (first: {first}) and count as "
        "nothing. Enter their hectares."
    ),
    "LSP-24": N_(
        "The areas in {field} of “{layer}” are {times:.6g} times those of the polygons in the "
        "middle of the records. Are they hectares? Convert m² by 1/10000, mu by 1/15."
    ),
    "LSP-21": N_(
        "Layer {layer} has no polygons, so its land cannot be matched by place. Match by the "
        "number of the approval."
    ),
}
