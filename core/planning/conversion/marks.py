"""The v that practice appends to a plan class inside a village (1207v); a preset."""

from __future__ import annotations

from typing import Optional

from ...standards.classes import MARKED_VILLAGE
from ...standards.tables import Table, listed, preset_or_table
from ..structure import ANYWHERE

MARKED_SYSTEM = "land_use"


class Marks:
    """The rules of the table `village_marks` for one source system."""

    def __init__(self, rows: Optional[Table], source: str) -> None:
        self.rows, self.source = rows, source

    @classmethod
    def load(cls, source: str, preset: str = "") -> Marks:
        """Return the shipped rules or the planner's own."""
        return cls(preset_or_table("village_marks", preset), source)

    @classmethod
    def none(cls) -> Marks:
        """Return marks that leave every code as it is."""
        return cls(None, "")

    def marked(self, code: str, given: str, position: str) -> str:
        """Return `code` with its mark where a rule takes it, or the code that was `given`."""
        if self.rows is None or not code:
            return code
        codes = {MARKED_SYSTEM: code, self.source: given}
        for row in self.rows.rows:
            here = row["position"] in (ANYWHERE, position)
            own = codes.get(row["system"], "")
            excepted = own.startswith(tuple(listed(row["except_prefix"])))
            if here and own.startswith(tuple(listed(row["code_prefix"]))) and not excepted:
                return code + MARKED_VILLAGE
        return code
