"""What a report consists of; `html.render` and `xlsx.write` turn the same report into files.

All texts come in the reader's language and are plain text (renderers escape them). Numbers stay
numbers: a column says its unit and decimals. A table states which rows are sums of which, and
`sums.check` proves it on the numbers as they will be printed before anything is written.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional, Sequence, Union

Cell = Union[str, int, float, None]
Colour = tuple[int, int, int]

TOTAL, GOOD, WARNING, BAD = "total", "good", "warning", "bad"  # tones of rows and texts


@dataclass(frozen=True)
class Column:
    """One column; with `decimals` it holds numbers, printed with that many, else texts.

    `unit` stands in the header. A column that `summed` is False for (a density, say) is left
    out when sums are checked. Numbers that name something (a feature's id) are not `grouped`.
    """

    title: str
    unit: str = ""
    decimals: Optional[int] = None
    summed: bool = True
    grouped: bool = True

    @property
    def numeric(self) -> bool:
        """Tell whether the column holds numbers."""
        return self.decimals is not None

    @property
    def header(self) -> str:
        """Return the title with its unit."""
        return f"{self.title} ({self.unit})" if self.unit else self.title


@dataclass(frozen=True)
class Row:
    """One row: its cells in the order of the columns, its indent level and its tone."""

    cells: Sequence[Cell]
    level: int = 0
    tone: str = ""


@dataclass(frozen=True)
class Sum:
    """States that row `total` is the sum of rows `parts` (indices into the table's rows)."""

    total: int
    parts: Sequence[int]


@dataclass(frozen=True)
class Table:
    """A table; `sheet` names its sheet in a workbook (else its title does)."""

    columns: Sequence[Column]
    rows: Sequence[Row]
    title: str = ""
    note: str = ""
    sums: Sequence[Sum] = ()
    sheet: str = ""


@dataclass(frozen=True)
class Text:
    """Paragraphs; `tone` marks a verdict as good, warning or bad (say it in words as well)."""

    paragraphs: Sequence[str]
    tone: str = ""


@dataclass(frozen=True)
class KeyValue:
    """Facts: names with their values."""

    pairs: Sequence[tuple[str, str]]
    title: str = ""


@dataclass(frozen=True)
class Image:
    """A picture that the report carries inside itself: image/png or image/jpeg bytes.

    A workbook takes PNG only; `sheet` names its sheet there (else its title does).
    """

    data: bytes
    title: str
    caption: str = ""
    media_type: str = "image/png"
    width_percent: int = 100
    sheet: str = ""


@dataclass(frozen=True)
class Bar:
    """One bar: its label, its value in the chart's unit and the fill."""

    label: str
    value: float
    colour: Colour = (90, 120, 160)


@dataclass(frozen=True)
class BarChart:
    """Bars from zero, one below the other: shares, areas."""

    title: str
    unit: str
    bars: Sequence[Bar]
    decimals: int = 2


@dataclass(frozen=True)
class Change:
    """How one thing changes, in the chart's unit."""

    label: str
    before: float
    after: float
    colour: Colour = (90, 120, 160)


@dataclass(frozen=True)
class ChangeChart:
    """Increases to the right of the axis, decreases to the left."""

    title: str
    unit: str
    changes: Sequence[Change]
    decimals: int = 2


@dataclass(frozen=True)
class Line:
    """One line of points (x, y)."""

    label: str
    points: Sequence[tuple[float, float]]
    colour: Colour = (90, 120, 160)


@dataclass(frozen=True)
class LineChart:
    """Lines over one pair of axes; `diagonal` draws x = y, as a ROC curve wants it."""

    title: str
    x_title: str
    y_title: str
    lines: Sequence[Line]
    diagonal: bool = False


@dataclass(frozen=True)
class Signature:
    """Room to sign: one line a role."""

    roles: Sequence[str]


Chart = Union[BarChart, ChangeChart, LineChart]
Block = Union[Table, Text, KeyValue, Image, Chart, Signature, "Beside"]


@dataclass(frozen=True)
class Beside:
    """Blocks side by side on a wide page, one below the other on a narrow one."""

    blocks: Sequence[Block]


@dataclass(frozen=True)
class Section:
    """A titled part; `new_page` starts it on a page of its own in print."""

    title: str
    blocks: Sequence[Block]
    new_page: bool = False


@dataclass(frozen=True)
class Report:
    """A report: title block, sections, and what stands behind it (`task.provenance()`)."""

    title: str
    sections: Sequence[Section]
    subtitle: str = ""
    facts: Sequence[tuple[str, str]] = ()
    verdict: Optional[Text] = None
    provenance: dict[str, Any] = field(default_factory=dict)
    language: str = "en"


def tables_of(report: Report) -> list[Table]:
    """Return every table of the report in reading order."""
    return [block for block in blocks_of(report) if isinstance(block, Table)]


def blocks_of(report: Report) -> list[Block]:
    """Return every block of the report in reading order, those side by side one by one."""
    found: list[Block] = []
    for section in report.sections:
        for block in section.blocks:
            found += block.blocks if isinstance(block, Beside) else [block]
    return found
