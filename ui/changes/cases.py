"""The open conflicts of a working copy, read and settled off the main thread."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Mapping

from ...core.editing.attribute_groups import attribute_groups
from ...core.editing.conflicts import Case, open_cases
from ...core.editing.layer_schema import Field
from ...core.editing.merge import Choices
from ...core.feedback import Feedback
from ...plugin.checkout.pull import settle
from ...plugin.checkout.working_copy import open_copy


@dataclass(frozen=True)
class Cases:
    """The conflicts of one copy, with what is needed to show and settle them."""

    path: Path
    title: str
    node_id: str
    crs: str
    source: str
    fields: Mapping[str, Field]
    items: tuple[Case, ...]


def read_cases(path: Path, _feedback: Feedback) -> Cases:
    """Read the open conflicts of the copy at `path`; EDIT-20 to EDIT-22."""
    copy = open_copy(path)
    with closing(copy.tracking()) as tracking:
        fields = {field.name: field for field in tracking.schema.fields}
        found = tuple(open_cases(tracking, attribute_groups()))
    return Cases(path, copy.title, copy.node_id, copy.crs, copy.source, fields, found)


def settle_case(path: Path, uuid: str, choices: Choices, values: Mapping[str, Any]) -> None:
    """Settle one conflict of the copy at `path`."""
    settle(open_copy(path), uuid, choices, values=values)
