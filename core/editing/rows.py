"""Writing features of a working copy as an editor would, so that its triggers record it."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from .gpkg_geometry import blob_of
from .merge import Values
from .tracking import GEOMETRY, Tracking


def edit(tracking: Tracking, uuid: str, values: Mapping[str, Any]) -> None:
    """Give a feature some values, the others stay; inside `unwatched`, and yet an edit."""
    held = tracking.row(uuid)
    if held is not None and values:
        put(tracking, uuid, {**held, **values})


def put(tracking: Tracking, uuid: str, values: Values) -> None:
    """Give a feature all its values anew."""
    columns = written(tracking, values)
    as_edit(tracking, "put_values", (*columns, uuid), marks=", ".join("?" * len(columns)))


def as_edit(tracking: Tracking, name: str, values: Sequence[Any], **more: str) -> None:
    """Run a statement that the triggers of the copy record as an edit; inside `unwatched`."""
    tracking.run("put", ("tracking", "on"))
    tracking.run(name, values, **more)
    tracking.run("put", ("tracking", "off"))


def written(tracking: Tracking, values: Values) -> tuple[Any, ...]:
    """Return a feature's values as the columns of the table hold them, the geometry first."""
    wkb = values[GEOMETRY]
    blob = None if wkb is None else blob_of(wkb, tracking.srs)
    return (blob, *(values[name] for name in tracking.schema.names))
