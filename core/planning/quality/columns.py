"""The values of one attribute of a layer, as texts, as numbers and by their distinct values.

Codes repeat: a rule that asks about a value asks once for each distinct one, so that checks of
a hundred thousand parcels cost a look at some dozens of codes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Callable, Container, List, Sequence, Tuple

import numpy as np

from ...attribute_text import attribute_text


@dataclass(frozen=True)
class FieldFound:
    """A field as the data has it: `kind` is text, integer, real or date."""

    name: str
    kind: str
    length: int = 0
    decimals: int = 0
    alias: str = ""


class Column:
    """One attribute; NULL is None among `values`."""

    def __init__(self, field: FieldFound, values: List[Any]) -> None:
        self.field, self.values = field, values

    def __len__(self) -> int:
        return len(self.values)

    @cached_property
    def _coded(self) -> Tuple[List[str], Any]:
        numbers: dict[str, int] = {}
        inverse = [numbers.setdefault(attribute_text(value), len(numbers)) for value in self.values]
        return list(numbers), np.array(inverse, np.int64)

    @property
    def distinct(self) -> List[str]:
        """The distinct values as texts without blanks at the ends, NULL and blank as ''."""
        return self._coded[0]

    @property
    def codes(self) -> Any:
        """For each row the place of its value in `distinct`."""
        return self._coded[1]

    @cached_property
    def texts(self) -> Any:
        """Every row's text, as an array of objects."""
        return np.array(self.distinct, dtype=object)[self.codes]

    @cached_property
    def filled(self) -> Any:
        """Which rows hold a value that is neither NULL nor blank."""
        return self.where(bool)

    @cached_property
    def numbers(self) -> Any:
        """Every row's number, not-a-number where it is none."""
        return np.array([_number(value) for value in self.values], np.float64)

    def where(self, fits: Callable[[str], Any]) -> Any:
        """Return which rows hold a text for which `fits` says yes; asked once a distinct text."""
        answers = np.array([bool(fits(text)) for text in self.distinct], bool)
        return answers[self.codes] if len(answers) else np.zeros(0, bool)

    def beyond(self, known: Container[str]) -> Any:
        """Return which rows hold a text that is not among `known`; empty ones do not."""
        return self.where(lambda text: bool(text) and text not in known)

    def beginning(self, starts: Sequence[str]) -> Any:
        """Return which rows hold a text that begins with one of `starts`."""
        fronts = tuple(starts)
        return self.where(lambda text: bool(text) and text.startswith(fronts))


def _number(value: Any) -> float:
    if value is None or isinstance(value, bool):
        return np.nan
    try:
        return float(value)
    except (TypeError, ValueError):
        return np.nan


def column_of(name: str, values: List[Any], kind: str = "text", length: int = 0) -> Column:
    """Return a column made in memory."""
    return Column(FieldFound(name, kind, length), values)
