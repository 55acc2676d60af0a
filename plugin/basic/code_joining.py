"""A second table joined to the first by a code: its columns, and what did not match."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum
from typing import Any, Optional, Sequence

from ...core.errors import Problem
from ...core.planning.code_join import (
    DUPLICATE,
    SAME_NAME,
    SIMILAR_NAME,
    UNMATCHED,
    CodeJoin,
    Suggestion,
    clean_code,
    code_join,
    suggestions,
)
from ...core.reporting.document import Block, Column, KeyValue, Row, Section, Table
from ..compat import INTEGER, TEXT, make_field
from ..i18n import N_, tr
from .columns import Columns, as_text

PREFIX = "join."  # before the name of a field of the second table
SIDES = ("INPUT", "JOIN")
LONGEST = 2000
REASONS = {SAME_NAME: N_("same name"), SIMILAR_NAME: N_("same prefecture, similar name")}
STATES = {UNMATCHED: N_("unmatched"), DUPLICATE: N_("duplicate code")}


@dataclass(frozen=True)
class Key:
    """The fields of one side: its code, and its name ('' without)."""

    code: str
    name: str = ""


@dataclass(frozen=True)
class Left:
    """A row that joins nothing; `other` is the suggestion on the other side, never joined."""

    side: int
    state: str
    feature: int
    original: str
    code: str
    name: str
    other: Optional[tuple[str, str, str]] = None

    def cells(self) -> list[Any]:
        """Return the row of the table of unmatched codes."""
        first = [SIDES[self.side], self.state, self.feature, self.original, self.code, self.name]
        return [*first, *(self.other or (None, None, None))]


class JoinedColumns:
    """The columns of the first table, and under `join.` those of the second, None unmatched."""

    def __init__(self, first: Columns, second: Columns, keys: Sequence[Key], length: int) -> None:
        self.layer, self.rows, self._tables = first.layer, first.rows, (first, second)
        self._keys = keys
        self._codes = [
            [clean_code(value, length) for value in table.values[key.code]]
            for table, key in zip(self._tables, keys)
        ]
        self.join: CodeJoin = code_join(*self._codes)
        if not self.join.pairs:
            raise Problem("STA-06", layer=first.layer, other=second.layer, **self._examples())
        self._partners = dict(self.join.pairs)

    def _examples(self) -> dict[str, str]:
        found = [next((code for code in codes if code), "") for codes in self._codes]
        return {"example": found[0], "partner": found[1]}

    def texts(self, name: str) -> list[str]:
        """Return a column as stripped texts, '' where there is no partner."""
        if not name.startswith(PREFIX):
            return self._tables[0].texts(name)
        values = self._tables[1].texts(name[len(PREFIX) :])
        return [values[at] if at is not None else "" for at in self._places()]

    def numbers(self, name: str) -> list[Optional[float]]:
        """Return a column as numbers, None where there is no partner; see Columns.numbers."""
        if not name.startswith(PREFIX):
            return self._tables[0].numbers(name)
        values = self._tables[1].numbers(name[len(PREFIX) :])
        return [values[at] if at is not None else None for at in self._places()]

    def _places(self) -> list[Optional[int]]:
        return [self._partners.get(at) for at in range(len(self.rows))]

    def left(self) -> list[Left]:
        """Return every row of both sides that joins nothing, in order of side, state and code."""
        guesses = [self._guesses(side) for side in (0, 1)]
        fates = ((UNMATCHED, self.join.unmatched), (DUPLICATE, self.join.duplicates))
        return [
            self._left(side, state, at, guesses[side].get(at))
            for side, codes in enumerate(self._codes)
            for state, rows in fates
            for at in sorted(rows[side], key=codes.__getitem__)
        ]

    def _names(self, side: int) -> list[str]:
        name = self._keys[side].name
        return self._tables[side].texts(name) if name else [""] * len(self._codes[side])

    def _guesses(self, side: int) -> dict[int, Suggestion]:
        own, other = self.join.unmatched[side], self.join.unmatched[1 - side]
        mine, theirs = self._names(side), self._names(1 - side)
        return suggestions(own, self._codes[side], mine, other, self._codes[1 - side], theirs)

    def _left(self, side: int, state: str, at: int, guess: Optional[Suggestion]) -> Left:
        table, key = self._tables[side], self._keys[side]
        other = None
        if state == UNMATCHED and guess is not None:
            code, name = self._codes[1 - side][guess.row], self._names(1 - side)[guess.row]
            other = (code, name, guess.reason)
        original = as_text(table.values[key.code][at])
        name = as_text(table.values[key.name][at]) if key.name else ""
        return Left(side, state, table.rows[at], original, self._codes[side][at], name, other)

    def sums(self, name: str) -> tuple[float, float]:
        """Return the sum of a number field of the second table, and of its matched rows."""
        values = self._tables[1].numbers(name[len(PREFIX) :])
        matched = set(self._partners.values())
        parts = [value for at, value in enumerate(values) if at in matched and value is not None]
        return fsum(value for value in values if value is not None), fsum(parts)


def left_fields() -> list[Any]:
    """Return the fields of the table of what joins nothing."""
    fields = [make_field("SIDE", TEXT, 8), make_field("STATE", TEXT, 16)]
    fields.append(make_field("FEATURE", INTEGER))
    names = ("ORIGINAL", "CODE", "NAME", "SUGGESTED", "SUG_NAME", "REASON")
    return [*fields, *(make_field(name, TEXT, 254) for name in names)]


def join_section(
    columns: JoinedColumns, left: Sequence[Left], names: Sequence[str], other: str
) -> Section:
    """Return how the codes met: counts, sums with and without a partner, every row left over."""
    layers = (columns.layer, other)
    facts = [(tr("Matched codes"), str(len(columns.join.pairs)))]
    for side, layer in enumerate(layers):
        for state, title in STATES.items():
            count = sum(1 for one in left if (one.side, one.state) == (side, state))
            facts.append((f"{layer}: {tr(title)}", str(count)))
    blocks: list[Block] = [KeyValue(facts)]
    numbers = [name for name in names if name.startswith(PREFIX)]
    if numbers:
        heads = [Column(tr("Field"))]
        heads += [
            Column(tr(one), decimals=2) for one in (N_("Whole"), N_("Joined"), N_("Left out"))
        ]
        rows = [Row([name[len(PREFIX) :], *_three(*columns.sums(name))]) for name in numbers]
        blocks.append(Table(heads, rows, tr("Sums of the joined table, before rounding")))
    if left:
        blocks.append(_left_table(left, layers))
    return Section(tr("Codes of both tables"), blocks)


def _three(whole: float, joined: float) -> list[float]:
    return [whole, joined, whole - joined]


def _left_table(left: Sequence[Left], layers: Sequence[str]) -> Table:
    heads = (N_("Table"), N_("State"), N_("Feature"), N_("Code"), N_("Name"), N_("Suggestion"))
    rows = []
    for one in left[:LONGEST]:
        guess = ""
        if one.other:
            code, name, reason = one.other
            guess = f"{code} {name} ({tr(REASONS[reason])})"
        state = tr(STATES[one.state])
        cells = [layers[one.side], state, str(one.feature), one.original, one.name, guess]
        rows.append(Row(cells))
    note = tr("Suggestions are for you to judge; nothing was joined by them.")
    if len(left) > LONGEST:
        more = tr("{count} further rows stand in the table of unmatched codes.")
        note = f"{note} {more.format(count=len(left) - LONGEST)}"
    title = tr("Rows that were not joined")
    return Table([Column(tr(one)) for one in heads], rows, title, note)


def join_note(left: Sequence[Left]) -> list[str]:
    """Return the sentence that warns of rows left out, none where all were joined."""
    if not left:
        return []
    text = tr(
        "{count} rows of the two tables were not joined by their code; the report lists them."
    )
    return [text.format(count=len(left))]
