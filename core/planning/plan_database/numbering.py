"""标识码 (BSM): 18 signs, county code (6), layer (4) and running number (8), unique.

A feature keeps a number that is sound and its own; others get the numbers after the highest one
in use, in the order of the features, so that building again numbers the same.
"""

from __future__ import annotations

import re
from typing import List, Optional, Sequence, Set

from ...errors import Problem

SOUND = re.compile(r"[0-9]{6}[0-9A-Z]{4}[0-9]{8}")
RUNNING = 8


def check_code(code: str) -> None:
    """Raise PDB-05 unless `code` is a county's six digits."""
    if not re.fullmatch(r"[0-9]{6}", code):
        raise Problem("PDB-05", county=code)


def numbered(given: Sequence[Optional[str]], code: str, part: str, taken: Set[str]) -> List[str]:
    """Return a number for every feature; `taken` holds those of other layers and is added to.

    `part` is the layer's four signs. Raises PDB-06 where eight digits do not suffice.
    """
    start = f"{code}{part}"
    kept: List[Optional[str]] = []
    for one in given:
        own = one if one and SOUND.fullmatch(one) and one not in taken else None
        kept.append(own)
        if own:
            taken.add(own)
    running = [int(one[len(start) :]) for one in taken if one.startswith(start)]
    following = max(running, default=0)
    numbers = []
    for own in kept:
        following += own is None
        if following >= 10**RUNNING:
            raise Problem("PDB-06", layer=part)
        numbers.append(own or f"{start}{following:0{RUNNING}d}")
    taken.update(numbers)
    return numbers
