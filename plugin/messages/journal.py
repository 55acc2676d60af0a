"""Sentences for the problems of: the journal, its repair, and change sets as files."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "JRN-01": N_(
        "The journal {path} is only looked at here, so nothing can be sent. Close the program "
        "that holds it, then try again."
    ),
    "JRN-02": N_(
        "{path} is an older copy of the working copy: it knows of {held} change sets, the journal "
        "of {reached}. Put the newer file back; or check the layer out into a new file and copy "
        "into it the edits that are only here."
    ),
    "JRN-03": N_(
        "Feature {fid} alone has {megabytes} MB, more than a change set may hold. Simplify or "
        "divide its geometry, then submit again."
    ),
    "JRN-04": N_(
        "The journal lost change set {set_id}, and this node keeps no receipts that tell whether "
        "it arrived. Restore the journal from a backup; or compare the edits with the node's "
        "layer, check it out into a new file and copy into it what did not arrive."
    ),
    "JRN-10": N_(
        "{path} is no change set, or is damaged ({reason}). Have it exported and sent anew."
    ),
    "JRN-11": N_(
        "This file was written by a newer version of Shanhe (version {version}). Update Shanhe, "
        "then import it."
    ),
    "JRN-12": N_(
        "Alarm: the journal knows the id of change set {set_id} with another content. The file was "
        "not imported; do not send it, and tell the node's keeper."
    ),
    "JRN-13": N_("{path} cannot be read or written ({reason}). Choose another file or folder."),
}
