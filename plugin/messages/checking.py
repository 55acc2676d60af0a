"""Sentences for the problems of: checks of edits before they are sent."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "CHK-01": N_(
        "Overlaps feature {other} by {area} m², which it did not before. Move the common border of "
        "both, with topological editing on."
    ),
    "CHK-02": N_(
        "{area} m² that this feature covered before are covered by nobody now. Give the ground to "
        "a neighbour, or take the border back."
    ),
    "CHK-03": N_(
        "A slit of {area} m² lies between this feature and its neighbours. Snap its border to "
        "theirs."
    ),
    "CHK-04": N_(
        "The edited features here ({count}) cover {area} m² less than before. Check whether ground "
        "was lost."
    ),
    "CHK-05": N_(
        "The edited features here ({count}) cover {area} m² more than before. Check whether they "
        "took ground that is not theirs."
    ),
    "CHK-06": N_(
        "{field} states {stated} m²; the shape has {area} m² on the ellipsoid. Compute the area "
        "anew."
    ),
    "CHK-07": N_("{field} is {stated}, but {formula} is {wanted}. Compute it anew."),
    "CHK-08": N_(
        "The name of {value} in {field} is “{wanted}”, not “{name}”. Correct one of them."
    ),
    "CHK-09": N_("{field} = {value} needs a value in {companion}. Fill it in."),
    "CHK-10": N_(
        "The text in {field} is not in Unicode's normal form (NFC) and may look the same as "
        "another. Type it anew."
    ),
    "CHK-11": N_("The text in {field} begins or ends with a blank. Delete the blank."),
    "CHK-12": N_("The text in {field} holds an invisible sign ({sign}). Delete it."),
    "CHK-13": N_(
        "The code “{value}” in {field} holds a sign that only looks right ({sign}). Type the code "
        "anew."
    ),
    "CHK-14": N_(
        "The feature reaches beyond the part of the layer that was checked out, so overlaps and "
        "gaps there cannot be seen. Check out a larger extent to see them."
    ),
    "CHK-15": N_(
        "Overlaps and gaps of this feature could not be worked out: {reason} Look at its borders "
        "on the map."
    ),
    "CHK-20": N_(
        "The node acknowledged the change of feature {uuid}, but {field} is not there as it was "
        "sent. Tell the node's keeper."
    ),
    "CHK-21": N_(
        "The node acknowledged feature {uuid}, but does not have it. Unless somebody deleted it "
        "since, tell the node's keeper."
    ),
    "CHK-22": N_(
        "The node acknowledged the deletion of feature {uuid}, but still has it. Tell the node's "
        "keeper."
    ),
    "CHK-23": N_(
        "Alarm: the node acknowledged change set {set_id}, but of {sample} features that were read "
        "back {count} are not as they were sent. Keep the receipt and tell the node's keeper; the "
        "findings name the features."
    ),
    "CHK-30": N_(
        "“{value}” in column {column} of {table} is no rule for checks. Correct the preset, or "
        "take it away."
    ),
}
