"""A layer's schema at its node, which may have changed since it was checked out."""

from __future__ import annotations

from typing import Optional, Sequence

from ...core.editing.checks import WARNING, Finding
from ...core.editing.layer_schema import LayerSchema
from ...core.editing.tracking import Tracking
from ...core.errors import Problem
from ...core.feedback import Feedback
from ..i18n import tr
from ..net import NodeSession
from ..nodes.profiles import CHANGES, POSTGIS
from .remote_layer import RemoteLayer
from .transports.postgis.layer import schema_in
from .ways import way_to


def follow_schema(
    tracking: Tracking, session: NodeSession, feedback: Feedback
) -> tuple[Finding, ...]:
    """Look before edits are sealed; return a warning for each field that is new at the node.

    A node that does not answer is no hindrance: it compares the schema again when it gets the
    set. EDIT-72 where the edits no longer fit the layer.
    """
    now = _schema_now(tracking.schema.layer, session, feedback)
    if now is None or now.digest == tracking.node_schema:
        return ()
    new = now.new_fields(tracking.schema)
    if new is None:
        raise Problem("EDIT-72", layer=now.layer)
    with tracking.unwatched():
        tracking.run("put", ("node_schema", now.digest))
    return tuple(_told(now.layer, name) for name in new)


def unseen_fields(now: LayerSchema, tracking: Tracking) -> tuple[str, ...]:
    """Return the fields that are new at the node, () if the copy knew of them."""
    if now.digest == tracking.node_schema:
        return ()
    return now.new_fields(tracking.schema) or ()


def told_of_fields(title: str, names: Sequence[str]) -> str:
    """Return in a sentence which fields a working copy lacks."""
    told = tr(
        "{title} has new fields at the node: {fields}. This working copy goes on without them; "
        "check the layer out anew to edit them."
    )
    return told.format(title=title, fields=", ".join(names))


def _schema_now(layer: str, session: NodeSession, feedback: Feedback) -> Optional[LayerSchema]:
    """Return the layer's schema at the node, None where it cannot be had now, or not lightly."""
    endpoint = way_to(session.profile)
    try:
        if endpoint.protocol == POSTGIS:
            return schema_in(endpoint, layer, feedback)
        if endpoint.protocol == CHANGES:
            return RemoteLayer(session, layer, feedback).describe().schema
    except Problem:
        return None
    return None


def _told(layer: str, field: str) -> Finding:
    return Finding(WARNING, "", None, field, Problem("PG-05", layer=layer, field=field))
