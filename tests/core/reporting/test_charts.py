import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shanhe.core.reporting.charts import layout, ticks
from shanhe.core.reporting.document import Bar, BarChart, Change, ChangeChart, Line, LineChart


def test_bars_are_proportional_and_labelled():
    drawing = layout(
        BarChart("占比", "%", [Bar("耕地", 60.0), Bar("林地", 30.0), Bar("草地", 0.0)])
    )
    widths = [one.width for one in drawing.rectangles]
    assert widths[0] == pytest.approx(2 * widths[1])
    assert widths[2] == 0
    assert [one.text for one in drawing.labels] == [
        "耕地",
        "60.00",
        "林地",
        "30.00",
        "草地",
        "0.00",
    ]
    assert drawing.title == "占比 (%)"


def test_changes_stand_on_both_sides_of_the_axis():
    drawing = layout(ChangeChart("增减", "hm²", [Change("耕地", 5, 2), Change("城镇", 1, 7)]))
    less, more = drawing.rectangles
    axis = drawing.segments[0].x1
    assert less.x + less.width == pytest.approx(axis)
    assert more.x == pytest.approx(axis)
    assert more.width == pytest.approx(2 * less.width)
    assert {"−3.00", "+6.00"} <= {one.text for one in drawing.labels}


@given(st.lists(st.tuples(st.floats(0, 1e6), st.floats(0, 1e6)), max_size=20))
@example([(0.0, 2.225073858507e-311)])
def test_nothing_is_drawn_outside_the_sheet(pairs):
    changes = [Change("城镇用地", before, after) for before, after in pairs]
    drawing = layout(ChangeChart("x", "hm²", changes))
    for one in drawing.rectangles:
        assert -1e-6 <= one.x <= one.x + one.width <= drawing.width + 1e-6
        assert 0 <= one.y <= one.y + one.height <= drawing.height


def test_lines_run_between_round_ticks():
    drawing = layout(
        LineChart("ROC", "FPR", "TPR", [Line("a", [(0, 0), (0.4, 0.9), (1, 1)])], True)
    )
    start, _, end = drawing.curves[0].points
    assert [one.dashed for one in drawing.segments] == [False, False, True]
    dashed = drawing.segments[-1]
    assert (dashed.x1, dashed.y1, dashed.x2, dashed.y2) == (*start, *end)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([0, 1], [0, 0.2, 0.4, 0.6, 0.8, 1]),
        ([3, 97], [0, 20, 40, 60, 80, 100]),
        ([], [0, 0.2, 0.4, 0.6, 0.8, 1]),
    ],
)
def test_ticks_are_round(values, expected):
    assert ticks(values) == expected


@given(st.lists(st.floats(-1e9, 1e9), min_size=1))
def test_ticks_enclose_the_values(values):
    marks = ticks(values)
    span = marks[-1] - marks[0]
    assert len(marks) >= 2
    assert marks[0] <= min(values) + span * 1e-6
    assert marks[-1] >= max(values) - span * 1e-6
