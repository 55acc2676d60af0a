"""A project site as the review reads it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping, Optional

from ...errors import Problem


@dataclass(frozen=True)
class Site:
    """One site: its polygon as WKB in `crs`, and what its applicant states of it.

    `intended_use` is the 用地用海 code, `project_type` the type in Chinese (交通, 水利 …),
    `listed` "1" for a listed major project, `stated_hm2` the stated area in hectares.
    `figures` are further numbers it states, by the names of the table `site_figures`.
    `region` is its administrative code (6 to 12 digits). `faults` are the problems met when it
    was read; a site with faults is only checked in form.
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
    region: str = ""
    figures: Mapping[str, float] = field(default_factory=dict)
    faults: tuple[Problem, ...] = field(default=())

    def attribute(self, name: str) -> str:
        """Return the attribute that a rule's condition names, as text."""
        value: Any = getattr(self, name, None)
        if not isinstance(value, str):
            raise Problem("CMP-03", attribute=name)
        return value
