"""What a planner searches for, and whether a record answers it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Optional

from .records import Extent, Record

MOST_WORDS, LONGEST_WORD = 8, 100
_BETWEEN = re.compile(r"[\s,，、;；。]+")
_WILD = re.compile(r"[%_*?\\\x00-\x1f]")


@dataclass(frozen=True)
class Query:
    """Words (all must occur), place in degrees, kinds, category; at most `limit` a node."""

    text: str = ""
    extent: Optional[Extent] = None
    kinds: frozenset[str] = frozenset()
    category: str = ""
    limit: int = 500

    @property
    def words(self) -> list[str]:
        """Return the words to look for, without the wildcards that servers would obey."""
        words = (_WILD.sub("", word)[:LONGEST_WORD] for word in _BETWEEN.split(self.text))
        return list(dict.fromkeys(word for word in words if word))[:MOST_WORDS]

    def accepts(self, record: Record) -> bool:
        """Tell whether kind, category and place of a record fit; the words are the node's task."""
        if self.kinds and record.kind not in self.kinds:
            return False
        if self.category and record.category != self.category:
            return False
        return self.extent is None or record.extent is None or overlap(self.extent, record.extent)


def overlap(a: Extent, b: Extent) -> bool:
    """Tell whether two extents touch."""
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]
