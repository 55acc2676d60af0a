"""Charts laid out as drawings: bars, changes to both sides of an axis, lines over two axes."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import Sequence

from .document import BarChart, ChangeChart, Chart, Colour, LineChart
from .drawing import (
    FONT_SIZE,
    Curve,
    Drawing,
    Label,
    Rectangle,
    Segment,
    hexadecimal,
    text_width,
)
from .numbers import MINUS, grouped, rounded

WIDTH = 700.0
ROW, BAR = 24.0, 15.0
GAP = 8.0
PLOT = 320.0
TINY = 1e-9


def layout(chart: Chart) -> Drawing:
    """Return the drawing of a chart."""
    if isinstance(chart, BarChart):
        return _bars(chart)
    return _changes(chart) if isinstance(chart, ChangeChart) else _lines(chart)


def _bars(chart: BarChart) -> Drawing:
    values = [grouped(bar.value, chart.decimals) for bar in chart.bars]
    left = _widest([bar.label for bar in chart.bars]) + GAP
    longest = max([0.0, *(bar.value for bar in chart.bars)])
    scale = _scale(longest, WIDTH - left - _widest(values) - GAP)
    drawing = Drawing(_titled(chart.title, chart.unit), WIDTH, ROW * len(chart.bars) + GAP)
    for number, (bar, value) in enumerate(zip(chart.bars, values)):
        length = max(bar.value, 0.0) * scale
        _row(drawing, number, bar.label, left - GAP)
        _bar(drawing, number, (left, length), bar.colour)
        _value(drawing, number, left + length + GAP / 2, value)
    drawing.segments.append(Segment(left, 0, left, drawing.height))
    return drawing


def _changes(chart: ChangeChart) -> Drawing:
    amounts = [change.after - change.before for change in chart.changes]
    values = [_signed(amount, chart.decimals) for amount in amounts]
    left, aside = _widest([change.label for change in chart.changes]) + GAP, _widest(values) + GAP
    downwards, upwards = max([0.0, *(-a for a in amounts)]), max([0.0, *amounts])
    scale = _scale(downwards + upwards, WIDTH - left - 2 * aside)
    axis = left + aside + downwards * scale
    drawing = Drawing(_titled(chart.title, chart.unit), WIDTH, ROW * len(amounts) + GAP)
    for number, (change, amount) in enumerate(zip(chart.changes, amounts)):
        start, length = axis + min(amount, 0.0) * scale, abs(amount) * scale
        _row(drawing, number, change.label, left - GAP)
        _bar(drawing, number, (start, length), change.colour)
        end = start - GAP / 2 if amount < 0 else start + length + GAP / 2
        _value(drawing, number, end, values[number], "end" if amount < 0 else "start")
    drawing.segments.append(Segment(axis, 0, axis, drawing.height))
    return drawing


def _row(drawing: Drawing, number: int, label: str, right: float) -> None:
    drawing.labels.append(Label(right, _baseline(number), label, "end"))


def _bar(drawing: Drawing, number: int, span: tuple[float, float], colour: Colour) -> None:
    top = ROW * number + (ROW - BAR) / 2 + GAP / 2
    drawing.rectangles.append(Rectangle(span[0], top, span[1], BAR, hexadecimal(colour)))


def _value(drawing: Drawing, number: int, x: float, text: str, anchor: str = "start") -> None:
    drawing.labels.append(Label(x, _baseline(number), text, anchor))


def _baseline(number: int) -> float:
    return ROW * number + ROW / 2 + GAP / 2 + FONT_SIZE * 0.36


def _lines(chart: LineChart) -> Drawing:
    xs = ticks([x for line in chart.lines for x, _ in line.points])
    ys = ticks([y for line in chart.lines for _, y in line.points])
    left, bottom = 70.0, PLOT + GAP
    plot = _Plot(xs, ys, left, bottom)
    drawing = Drawing(chart.title, WIDTH, bottom + 48)
    _axes(drawing, plot, chart)
    if chart.diagonal:
        drawing.segments.append(Segment(*plot.at(xs[0], ys[0]), *plot.at(xs[-1], ys[-1]), True))
    for number, line in enumerate(chart.lines):
        stroke = hexadecimal(line.colour)
        drawing.curves.append(Curve([plot.at(x, y) for x, y in line.points], stroke))
        drawing.rectangles.append(Rectangle(left + PLOT + 16, 14 + ROW * number, 14, 4, stroke))
        drawing.labels.append(Label(left + PLOT + 36, 20 + ROW * number, line.label))
    return drawing


class _Plot:
    """The area between two axes."""

    def __init__(
        self, xs: Sequence[float], ys: Sequence[float], left: float, bottom: float
    ) -> None:
        self.xs, self.ys, self.left, self.bottom = xs, ys, left, bottom

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Return where a value lies on the drawing."""
        across = (x - self.xs[0]) / (self.xs[-1] - self.xs[0])
        up = (y - self.ys[0]) / (self.ys[-1] - self.ys[0])
        return self.left + across * PLOT, self.bottom - up * PLOT


def _axes(drawing: Drawing, plot: _Plot, chart: LineChart) -> None:
    right, top = plot.at(plot.xs[-1], plot.ys[-1])
    drawing.segments.append(Segment(plot.left, plot.bottom, right, plot.bottom))
    drawing.segments.append(Segment(plot.left, plot.bottom, plot.left, top))
    for value in plot.xs:
        x, y = plot.at(value, plot.ys[0])
        drawing.labels.append(Label(x, y + 16, f"{value:g}", "middle"))
    for value in plot.ys:
        x, y = plot.at(plot.xs[0], value)
        drawing.labels.append(Label(x - 6, y + 4, f"{value:g}", "end"))
    middle = plot.left + PLOT / 2
    drawing.labels.append(Label(middle, plot.bottom + 36, chart.x_title, "middle"))
    drawing.labels.append(Label(18, plot.bottom - PLOT / 2, chart.y_title, "middle", True))


def ticks(values: Sequence[float], count: int = 5) -> list[float]:
    """Return about `count` round values that enclose `values`; never fewer than two."""
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    span = high - low if high - low > TINY * max(1.0, abs(low), abs(high)) else 1.0
    power = 10.0 ** floor(log10(span / count))
    step = next(power * times for times in (1, 2, 5, 10) if power * times * count >= span * 0.999)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [round(step * number, 12) for number in range(first, max(last, first + 1) + 1)]


def _scale(extent: float, room: float) -> float:
    """Return how much room one unit gets; nothing where there is nothing to show."""
    return room / extent if extent > TINY else 0.0


def _widest(texts: Sequence[str]) -> float:
    return max((text_width(text) for text in texts), default=0.0)


def _signed(amount: float, decimals: int) -> str:
    text = grouped(amount, decimals)
    return text if text.startswith(MINUS) or not rounded(amount, decimals) else f"+{text}"


def _titled(title: str, unit: str) -> str:
    return f"{title} ({unit})" if unit else title
