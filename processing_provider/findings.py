"""What checks of edits found, as the rows of an output."""

from __future__ import annotations

from typing import Any

from ..core.editing.checks import ERROR, Finding
from ..plugin.compat import INTEGER, REAL, TEXT, make_field
from ..plugin.i18n import tr
from ..plugin.messages import sentence


def finding_fields() -> list[Any]:
    """Return the fields of a table of findings."""
    return [
        make_field("SEVERITY", TEXT, 10),
        make_field("ROW_ID", INTEGER),
        make_field("SSP_UUID", TEXT, 36),
        make_field("FIELD", TEXT, 80),
        make_field("CODE", TEXT, 10),
        make_field("MESSAGE", TEXT, 500),
        make_field("X", REAL),
        make_field("Y", REAL),
    ]


def finding_values(one: Finding) -> tuple[Any, ...]:
    """Return the row of one finding, its message in the reader's language."""
    shown = tr("error") if one.severity == ERROR else tr("warning")
    problem = one.problem
    return (shown, one.fid, one.uuid, one.field, problem.code, sentence(problem), one.x, one.y)
