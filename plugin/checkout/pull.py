"""Refreshing a working copy from its node, and settling what others changed as well."""

from __future__ import annotations

import json
from collections import deque
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, Iterator, Optional, Union

from ...core.editing.authors import Author
from ...core.editing.layer_schema import LayerSchema
from ...core.editing.merge import Choices, Values
from ...core.editing.pulling import Pulled, Pulling, Theirs, require_no_open_set
from ...core.editing.seams import Seams
from ...core.editing.tracking import GEOMETRY, Tracking, is_known
from ...core.errors import Problem
from ...core.feedback import Feedback, Silent, watched_iterable
from ..i18n import tr
from ..net import NodeSession
from ..nodes.profiles import NodeProfile
from ..security.audit import note
from .boxes import box_of, meets
from .following import told_of_fields, unseen_fields
from .remote_layer import Bounds, Description, Remote, Row, attributes_of
from .selection import Belongs, Selection
from .ways import remote_of
from .working_copy import WorkingCopy, open_copy

MOST_ROUNDS = 5
News = dict[str, Theirs]


def pull(
    copy: WorkingCopy,
    session: NodeSession,
    feedback: Optional[Feedback] = None,
    seams: Optional[Seams] = None,
) -> Pulled:
    """Bring the copy to what the node holds now; edits are merged or end in a conflict.

    All of it happens in one transaction or none. Raises the network's problems, EDIT-36 for
    another node, EDIT-71 while a set is open, EDIT-72 and EDIT-73 where the copy can no longer
    follow its layer, EDIT-74 where the layer keeps changing.
    """
    if session.profile.id != copy.node_id:
        raise Problem("EDIT-36", node=session.profile.id, expected=copy.node_id)
    told = feedback or Silent()
    with closing(copy.tracking()) as tracking:
        require_no_open_set(tracking)
        with remote_of(session.profile, copy.layer, told) as remote:
            described, news = _read(remote, tracking, told)
            others = _missing(remote, tracking, Pulling(tracking).holders())
            authors = _authors(remote, Pulling(tracking).disputed(news))
        information = {
            "version": str(described.version),
            "extent": json.dumps(described.extent),
            "node_schema": described.schema.digest,
        }
        new_fields = unseen_fields(described.schema, tracking)
        pulled = Pulling(tracking, seams).pull(news, information, told, authors, others)
    note(session.profile, "refresh", copy.layer, count=len(news))
    return replace(pulled, new_fields=new_fields)


def refresh(
    profile: NodeProfile, layer: str, path: Union[str, Path], feedback: Optional[Feedback] = None
) -> Pulled:
    """As `pull`, for the working copy at `path`; EDIT-78 if it is of another node or layer."""
    copy = open_copy(path)
    if (copy.node_id, copy.layer) != (profile.id, layer):
        raise Problem("EDIT-78", path=str(path), node=copy.node_id, layer=copy.layer)
    with NodeSession(profile) as session:
        return pull(copy, session, feedback)


def settle(
    copy: WorkingCopy,
    uuid: str,
    choices: Choices,
    seams: Optional[Seams] = None,
    values: Optional[Values] = None,
) -> None:
    """Settle the conflict of a feature: "mine", "theirs", or one of them for each field.

    `values` gives fields in conflict a value of neither side. What was not chosen stays in the
    copy's record. Raises EDIT-75 where a choice is missing or divides a group, EDIT-76 where the
    feature is in no conflict, EDIT-60 to EDIT-63 and SETTLE-01 for a value that does not fit.
    For a new feature whose natural key another has, "both" keeps it under the key in `values`;
    SETTLE-02 and SETTLE-03 where that is no other.
    """
    with closing(copy.tracking()) as tracking:
        Pulling(tracking, seams).settle(uuid, choices, values)


def told_of(pulled: Pulled, title: str) -> str:
    """Return in a sentence what a refresh did to a layer."""
    told = tr(
        "{title} refreshed: {taken} features follow the node, {merged} were merged with edits, "
        "{conflicts} are in conflict."
    )
    counts = told.format(
        title=title, taken=pulled.taken, merged=pulled.merged, conflicts=pulled.conflicts
    )
    new = told_of_fields(title, pulled.new_fields) if pulled.new_fields else ""
    return f"{counts} {new}".rstrip()


def _authors(remote: Remote, uuids: list[str]) -> dict[str, Author]:
    """Ask who changed features at the node; unknown where it cannot tell, which stops nothing."""
    try:
        return remote.authors(uuids) if uuids else {}
    except Problem:
        return {}


def _read(remote: Remote, tracking: Tracking, feedback: Feedback) -> tuple[Description, News]:
    """Read what changed since the copy's version, until nothing changes meanwhile.

    It is read even if the version is still the same: a node where somebody is writing may hold
    changes beyond the version that it can vouch for.
    """
    known = tracking.information
    bbox = json.loads(known["bbox"])
    extent = None if bbox is None else tuple(bbox)
    if not remote.history:
        return _compare(remote, tracking, extent, feedback)
    version, found = int(known["version"]), News()
    for _ in range(MOST_ROUNDS):
        described = remote.describe()
        _require_same(described, tracking.schema, known["epoch"])
        gathered = _gather(remote, tracking, extent, version, found)
        deque(watched_iterable(gathered, 0, feedback), maxlen=0)
        if remote.describe().version == described.version:
            return described, found
        version = int(described.version)
    raise Problem("EDIT-74", layer=remote.name)


def _compare(
    remote: Remote, tracking: Tracking, bbox: Optional[Bounds], feedback: Feedback
) -> tuple[Description, News]:
    """Read all that a node without history holds, and compare; EDIT-74 if it changes meanwhile."""
    described = remote.describe()
    _require_same(described, tracking.schema, tracking.information["epoch"])
    held = {row["uuid"]: row["ver"] for row in tracking.run("bases")}
    belongs, edited = _belongs_of(tracking), _edited_in(tracking)
    found, seen = News(), set[str]()
    rows = (row for page in remote.pages(bbox=bbox) for row in page.rows)
    for row in watched_iterable(rows, described.count, feedback):
        seen.add(row.uuid)
        wanted = row.uuid in held or row.uuid in edited or belongs(row)
        if wanted and not is_known(held.get(row.uuid), row.ver):
            found[row.uuid] = Theirs(row.ver, values_of(row, tracking.schema))
    found.update(_missing(remote, tracking, sorted(set(held) - seen)))
    if remote.describe().version != described.version:
        raise Problem("EDIT-74", layer=remote.name)
    return described, found


def _edited_in(tracking: Tracking) -> frozenset[str]:
    return frozenset(row["uuid"] for row in tracking.run("edited"))


def _belongs_of(tracking: Tracking) -> Belongs:
    """Return what tells whether a feature belongs to the part that was checked out."""
    return Selection.read(tracking.information.get("selection", "")).of(tracking.schema)


def _missing(remote: Remote, tracking: Tracking, uuids: list[str]) -> News:
    """Ask for what did not come: it lies out of the extent, or was deleted."""
    if not uuids:
        return {}
    pages = remote.pages(uuids=uuids)
    rows = {row.uuid: row for page in pages for row in page.rows}
    return {
        uuid: Theirs(rows[uuid].ver, values_of(rows[uuid], tracking.schema))
        if uuid in rows
        else Theirs(None, None)
        for uuid in uuids
    }


def _require_same(described: Description, schema: LayerSchema, epoch: str) -> None:
    if described.schema.new_fields(schema) is None:
        raise Problem("EDIT-72", layer=schema.layer)
    if described.epoch != epoch:
        raise Problem("EDIT-73", layer=schema.layer)


def _gather(
    remote: Remote, tracking: Tracking, bbox: Optional[Bounds], since: int, found: News
) -> Iterator[str]:
    """Put what changed since a version into `found`; yield each identity.

    A feature that the copy does not hold counts only if its box meets the copy's extent, and if
    it belongs to the copy's selection; one that was made here may be there without its answer.
    """
    belongs, edited = _belongs_of(tracking), _edited_in(tracking)
    for page in remote.pages(since=since):
        for row in page.rows:
            known = row.uuid in found or row.uuid in edited
            held = known or tracking.run("base", (row.uuid,)).fetchone() is not None
            if held or (meets(box_of(row, remote.name), bbox) and belongs(row)):
                found[row.uuid] = Theirs(row.ver, values_of(row, tracking.schema))
                yield row.uuid
        for uuid in page.deleted:
            found[uuid] = Theirs(None, None)
            yield uuid


def values_of(row: Row, schema: LayerSchema) -> dict[str, Any]:
    """Return a feature's values as the copy keeps them; EDIT-24 where it cannot."""
    return {**attributes_of(row, schema), GEOMETRY: row.wkb}
