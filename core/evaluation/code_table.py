"""Numbers that a table gives to codes of a raster."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..errors import Problem
from ..standards.tables import preset_or_table

CODES = 256


def by_code(name: str, column: str, preset: str = "") -> Any:
    """Return the numbers (256) that a table or a preset of it gives to codes, NaN where none.

    Raises STD-02 to STD-04 (preset), EVA-16 (a row whose code or number is none).
    """
    found = np.full(CODES, np.nan)
    rows = preset_or_table(name, preset).rows
    try:
        for row in rows:
            found[int(row["code"])] = float(row[column])
    except (ValueError, IndexError) as error:
        raise Problem("EVA-16", table=name, row=" ".join(row.values())) from error
    return found
