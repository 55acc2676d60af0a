"""Sentences for the problems of: nodes edited over OGC API Features."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "OAPI-01": N_(
        "The node does not say in a known way in which CRS it stores layer {layer} ({crs}), so "
        "coordinates could be rounded on their way. View the layer instead, or ask the node's "
        "keeper to declare storageCrs."
    ),
    "OAPI-02": N_(
        "The node sent coordinates of layer {layer} in {given}, not in {wanted} as asked; nothing "
        "was taken over. Ask the node's keeper."
    ),
    "OAPI-03": N_(
        "Features of layer {layer} would lie at {x}, {y}, where {crs} is not used: the node "
        "exchanges the axes or names a wrong CRS. Nothing was taken over; tell the node's keeper."
    ),
    "OAPI-05": N_(
        "Layer {layer} holds geometry of type {type}; only layers of polygons or of multipolygons "
        "can be checked out."
    ),
    "OAPI-06": N_(
        "The pages of layer {layer} do not end ({url}), so no working copy was kept. Tell the "
        "node's keeper."
    ),
    "OAPI-10": N_(
        "{applied} of {ops} changes were applied, each by itself; {conflicts} are in conflict with "
        "what others did, {refused} were refused. What was not applied is pending again: refresh "
        "the working copy, correct or settle, then submit."
    ),
    "OAPI-11": N_(
        "Whether new features arrived at the node is unknown ({count}), and this node could double "
        "them, so they are not sent again by themselves. Look at the node whether they are there, "
        "and say so."
    ),
    "OAPI-12": N_(
        "The node took a new feature without naming it, so it is unknown which one it is. Look at "
        "the node, then tell its keeper: its answer lacks the header Location."
    ),
    "OAPI-13": N_(
        "The node has no layer with features, so what it promises cannot be tested. Test it again "
        "when it has some."
    ),
}
