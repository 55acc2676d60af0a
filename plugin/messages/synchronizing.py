"""Sentences for the problems of: synchronizing nodes."""

from __future__ import annotations

from ..i18n import N_

SENTENCES: dict[str, str] = {
    "SYNC-01": N_(
        "{path} is a working copy of layer {layer} of node “{node}”, or belongs to another route. "
        "Give the file of this route, or a new one."
    ),
    "SYNC-02": N_(
        "Layer {source} does not fit layer {target}: {fields}. Both need the same CRS and kind of "
        "geometry, and the source every field of the target in the same type."
    ),
    "SYNC-03": N_(
        "Node “{node}” cannot tell what changed in {layer} since the last run. Register its change "
        "service or its PostGIS database."
    ),
    "SYNC-04": N_(
        "Before the first run {count} features differ between the nodes (the first is {uuid}), and "
        "nobody knows which side is newer. Say whose values stand, or make them equal first."
    ),
    "SYNC-05": N_(
        "The data of layer {layer} at the source were replaced since the last run. Start with a "
        "new file; what differs is then compared feature by feature."
    ),
    "SYNC-06": N_("Source and target are the same node (“{node}”). Choose two nodes."),
    "SYNC-07": N_(
        "{reviewer} at the target returned the change set: {remarks} Correct the data at the "
        "source, or in the file that remembers; the next run then sends them for review again. "
        "Until something is changed, nothing is sent."
    ),
}
