"""One converted parcel or part of one, with the ground of its class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..land_classes import Target

DEFINITE, OPEN, UNKNOWN, NO_COUNTERPART = "definite", "open", "unknown", "no_counterpart"
BY_CROSSWALK, BY_THEME, NO_GROUND = "crosswalk", "theme", ""


@dataclass
class Piece:
    """A piece of parcel `owner`; areas in m², `ridge` (田坎, KCMJ) is part of `area`.

    `source` is the code as given, `by_crosswalk` the class before any case or theme, `code` the
    class that holds. `ground` is crosswalk, theme or the id of a case of 基数转换 (nothing where
    there is no class); `document` its 依据文号; `remark` the code of a finding on this piece.
    """

    owner: int
    geometry: Any
    source: str
    attribute: str
    position: str
    by_crosswalk: str = ""
    code: str = ""
    state: str = DEFINITE
    options: tuple[str, ...] = ()
    ground: str = BY_CROSSWALK
    ground_name: str = ""
    document: str = ""
    confidence: str = ""
    remark: str = ""
    area: float = 0.0
    ridge: float = 0.0

    def take(self, target: Target) -> None:
        """Take the class that the crosswalk gives."""
        self.by_crosswalk = self.code = target.code
        self.state = OPEN if target.to_subdivide else DEFINITE
        self.options, self.confidence = target.options, target.confidence

    def settle(self, code: str, ground: str, name: str, document: str, confidence: str) -> None:
        """Take a class on another ground than the crosswalk."""
        self.code, self.state, self.options = code, DEFINITE, ()
        self.ground, self.ground_name, self.document = ground, name, document
        self.confidence = confidence
