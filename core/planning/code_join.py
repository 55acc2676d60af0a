"""Two tables joined by a code, one to one; what does not match is kept in sight.

Every row of both sides is matched, unmatched or a duplicate, and only one of them: a code that
stands twice on either side joins nothing, as nobody can tell which row is meant. Suggestions for
unmatched codes are for a person to judge and are never joined.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Dict, List, Optional, Sequence, Tuple

MATCHED, UNMATCHED, DUPLICATE = "matched", "unmatched", "duplicate"
SAME_NAME, SIMILAR_NAME = "same name", "similar name"
PREFECTURE = 4  # GB/T 2260: province 2, prefecture 4, county 6 digits
SIMILAR = 0.6  # least difflib ratio of two names; a preset
KINDS = ("自治县", "自治旗", "新区", "林区", "特区", "县", "区", "市", "旗")
SHORTEST = 2  # 沙县 keeps its last character
WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
UNSEEN = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))


@dataclass(frozen=True)
class CodeJoin:
    """Positions in the two lists of codes: matched pairs, and the rows left over on each side."""

    pairs: List[Tuple[int, int]]
    unmatched: Tuple[List[int], List[int]]
    duplicates: Tuple[List[int], List[int]]


@dataclass(frozen=True)
class Suggestion:
    """A row of the other side that may be meant, and why: `SAME_NAME` or `SIMILAR_NAME`."""

    row: int
    reason: str


def clean_code(value: object, length: int = 0) -> str:
    """Return a code as it is compared: 1.0 is 1, full-width signs narrow, blanks taken out.

    With `length` a code of digits is cut to so many (a village's 12 digits to its county's 6).
    An empty value is ''.
    """
    if value is None:
        return ""
    whole = isinstance(value, float) and value.is_integer()
    text = f"{value:.0f}" if whole else str(value)
    text = "".join(text.translate(WIDE).translate(UNSEEN).split()).lstrip("'")
    head, dot, tail = text.partition(".")
    if dot and _digits(head) and tail and not tail.strip("0"):
        text = head
    return text[:length] if length and _digits(text) else text


def _digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def code_join(first: Sequence[str], second: Sequence[str]) -> CodeJoin:
    """Return how two lists of cleaned codes match; rows without a code are unmatched."""
    places = _places(first), _places(second)
    pairs: List[Tuple[int, int]] = []
    unmatched: Tuple[List[int], List[int]] = ([], [])
    duplicates: Tuple[List[int], List[int]] = ([], [])
    for side, codes in enumerate((first, second)):
        for at, code in enumerate(codes):
            here, there = places[side].get(code, []), places[1 - side].get(code, [])
            if max(len(here), len(there)) > 1:
                duplicates[side].append(at)
            elif not there or not code:
                unmatched[side].append(at)
            elif side == 0:
                pairs.append((at, there[0]))
    return CodeJoin(pairs, unmatched, duplicates)


def _places(codes: Sequence[str]) -> Dict[str, List[int]]:
    found: Dict[str, List[int]] = defaultdict(list)
    for at, code in enumerate(codes):
        if code:
            found[code].append(at)
    return found


def suggestions(
    rows: Sequence[int],
    codes: Sequence[str],
    names: Sequence[str],
    others: Sequence[int],
    other_codes: Sequence[str],
    other_names: Sequence[str],
) -> Dict[int, Suggestion]:
    """Return for unmatched `rows` of one side which of `others` of the other may be meant.

    The same name comes first, the nearest code among several; then a similar name under the same
    first four digits. Where two fit equally well, nothing is suggested.
    """
    by_name: Dict[str, List[int]] = defaultdict(list)
    by_place: Dict[str, List[int]] = defaultdict(list)
    for other in others:
        by_name[other_names[other]].append(other)
        by_place[other_codes[other][:PREFECTURE]].append(other)
    found: Dict[int, Suggestion] = {}
    for row in (row for row in rows if names[row]):
        code, name = codes[row], names[row]
        same = {at: float(_shared(code, other_codes[at])) for at in by_name[name]}
        near = by_place[code[:PREFECTURE]] if len(code) >= PREFECTURE else []
        alike = {at: _likeness(name, other_names[at]) for at in near}
        alike = {at: ratio for at, ratio in alike.items() if ratio >= SIMILAR}
        best = _best(same) if same else _best(alike)
        if best is not None:
            found[row] = Suggestion(best, SAME_NAME if same else SIMILAR_NAME)
    return found


def _shared(code: str, other: str) -> int:
    """Return how many first characters two codes share."""
    pairs = list(zip(code, other))
    return next((at for at, (a, b) in enumerate(pairs) if a != b), len(pairs))


def _likeness(name: str, other: str) -> float:
    """Return the difflib ratio of two names without the kind of their unit."""
    return SequenceMatcher(None, _stem(name), _stem(other)).ratio()


def _stem(name: str) -> str:
    kind = next((one for one in KINDS if name.endswith(one)), "")
    kept = name[: len(name) - len(kind)]
    return kept if len(kept) >= SHORTEST else name


def _best(scores: Dict[int, float]) -> Optional[int]:
    """Return the one with the best score, None where there is none or more than one."""
    top = max(scores.values(), default=0.0)
    best = [at for at, score in scores.items() if score == top]
    return best[0] if len(best) == 1 else None
