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
}
