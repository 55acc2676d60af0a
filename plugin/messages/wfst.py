"""Sentences for the problems of: nodes edited over WFS, and what services for edits promise."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "TIER-01": N_(
        "Node {node} has no change service at this address. Correct the address in the node "
        "profile."
    ),
    "WFST-01": N_("The feature service {url} refused the request: {reason} Ask the node's keeper."),
    "WFST-02": N_(
        "This is no feature service (WFS) of version 2.0.0 or 1.1.0 ({version}). Correct the "
        "address in the node profile."
    ),
    "WFST-03": N_(
        "Layer {layer} has {count} features and no versions, so it would have to be compared as a "
        "whole; at most {most} are. Ask the node's keeper to prepare the layer for editing."
    ),
    "WFST-04": N_(
        "The feature service gives layer {layer} with the axes of {crs} swapped, so it was not "
        "read. Tell the node's keeper."
    ),
    "WFST-05": N_(
        "The feature service says that it took the change set, but keeps no receipt of it. Submit "
        "again; if it stays so, tell the node's keeper."
    ),
    "WFST-06": N_(
        "The change set was applied, but for features that others had deleted before: {count}. "
        "Refresh the working copy from the node and choose."
    ),
    "WFST-07": N_(
        "{field} holds characters that XML does not carry unchanged, such as line ends of "
        "Windows. Nothing was sent; correct the text and submit again."
    ),
    "WFST-08": N_(
        "Whether new features arrived is not known: {count} (the first: {first}). They will not "
        "be sent again by themselves, as this node would take them twice. Look at layer {layer} "
        "of the node, wait a while if they are not there, then say whether they arrived."
    ),
    "WFST-09": N_(
        "No answer came, and the feature is still as it was. Its edit waits for the next "
        "submission."
    ),
    "WFST-10": N_(
        "The node did not take the edit: {message} Correct it and submit again, or ask the node's "
        "keeper."
    ),
    "WFST-11": N_(
        "The change set was applied, but the node keeps other values than those sent in {count} "
        "features. Refresh the working copy and look at them."
    ),
    "WFST-12": N_(
        "The layer already has a feature with the same values and shape ({message}), so this one "
        "was not sent. Refresh the working copy and delete one of them."
    ),
    "WFST-13": N_(
        "This node takes one feature at a time: {applied} were applied, {left} were not. Refresh "
        "the working copy, settle what others changed and correct what was refused, then submit "
        "the rest."
    ),
    "WFST-14": N_(
        "There is nothing to decide about this working copy: no new features are in doubt. Submit "
        "again."
    ),
    "WFST-15": N_(
        "New features in doubt were edited since they were sent ({count}), so they cannot be "
        "counted as arrived. Submit again; if they are still in doubt, say that they did not "
        "arrive and delete at the node what came."
    ),
}
