"""A drawing of a few shapes in its own units (y downwards), which a template writes as SVG."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Sequence

FONT_SIZE = 12.0
LATIN_WIDTH, CAPITAL_WIDTH, DIGIT_WIDTH = 0.62, 0.76, 0.64  # of the font size, at most
FIRST_IDEOGRAPH = "\u2e80"


@dataclass(frozen=True)
class Rectangle:
    """A filled rectangle; `fill` is #rrggbb."""

    x: float
    y: float
    width: float
    height: float
    fill: str


@dataclass(frozen=True)
class Label:
    """A text at its baseline; `anchor` is start, middle or end; `turned` reads upwards."""

    x: float
    y: float
    text: str
    anchor: str = "start"
    turned: bool = False


@dataclass(frozen=True)
class Segment:
    """A thin line; `dashed` for a reference."""

    x1: float
    y1: float
    x2: float
    y2: float
    dashed: bool = False


@dataclass(frozen=True)
class Curve:
    """A line through points."""

    points: Sequence[tuple[float, float]]
    stroke: str

    @property
    def path(self) -> str:
        """Return the points as SVG's `points` attribute."""
        return " ".join(f"{x:.2f},{y:.2f}" for x, y in self.points)


@dataclass
class Drawing:
    """Shapes on a sheet of `width` by `height`."""

    title: str
    width: float
    height: float
    rectangles: list[Rectangle] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    curves: list[Curve] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)


def hexadecimal(colour: tuple[int, int, int]) -> str:
    """Return #rrggbb."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def text_width(text: str) -> float:
    """Return about how wide `text` is drawn."""
    return FONT_SIZE * sum(map(_width, text))


def _width(letter: str) -> float:
    """Return the width of a letter in a wide serif face; ideographs take the whole size."""
    if letter >= FIRST_IDEOGRAPH:
        return 1.0
    if letter.isupper():
        return CAPITAL_WIDTH
    return DIGIT_WIDTH if letter.isdigit() else LATIN_WIDTH
