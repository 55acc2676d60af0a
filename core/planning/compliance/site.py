"""A project site as the review reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

from ...errors import Problem


@dataclass(frozen=True)
class Site:
    """One site: its polygon as WKB in `crs`, and what its applicant states of it.

    `intended_use` is the 用地用海 code, `project_type` the type in Chinese (交通, 水利 …),
    `listed` "1" for a listed major project, `stated_hm2` the stated area in hectares.
    `faults` are the problems met when it was read; a site with faults is only checked in form.
    """

    code: str
    name: str
    wkb: bytes
    crs: str
    intended_use: str = ""
    project_type: str = ""
    listed: str = ""
    scale: str = ""
    stated_hm2: Optional[float] = None
    faults: tuple[Problem, ...] = field(default=())

    def attribute(self, name: str) -> str:
        """Return the attribute that a rule's condition names, as text."""
        value: Any = getattr(self, name, None)
        if not isinstance(value, str):
            raise Problem("CMP-03", attribute=name)
        return value
