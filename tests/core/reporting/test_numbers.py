import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.reporting.document import Column, Report, Row, Section, Sum, Table
from shanhe.core.reporting.numbers import check_sums, grouped, grouped_text, printed


@pytest.mark.parametrize(
    ("cell", "decimals", "text"),
    [
        (2.675, 2, "2.68"),  # half up, though the double lies below
        (0.285, 2, "0.29"),
        (-0.004, 2, "0.00"),
        (-1.005, 2, "-1.01"),
        (3, 2, "3.00"),
        (1e7, 2, "10000000.00"),
        (12.5, 0, "13"),
        (None, 2, "—"),
        ("水田", None, "水田"),
        ("n/a", 2, "n/a"),
    ],
)
def test_cells_as_printed(cell, decimals, text):
    assert printed(cell, decimals) == text


@pytest.mark.parametrize(
    ("cell", "decimals", "text"),
    [
        (1234567.891, 2, "1,234,567.89"),
        (-1234.5, 2, "−1,234.50"),
        (-0.004, 2, "0.00"),
        (999.995, 2, "1,000.00"),
        (2035, 0, "2,035"),
        ("2035", 0, "2035"),
        (None, 2, "—"),
    ],
)
def test_cells_as_a_page_groups_them(cell, decimals, text):
    assert grouped(cell, decimals) == text


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_number_that_is_none_is_refused(value):
    with pytest.raises(Problem, match="RPT-02"):
        printed(value, 2)


def report(rows, sums):
    columns = (Column("Class"), Column("Area", "hm²", 2), Column("Density", "", 1, summed=False))
    return Report("R", [Section("S", [Table(columns, rows, "T", sums=sums)])])


def test_sums_that_add_up_pass():
    rows = [Row(("a", 1.10, 5.0)), Row(("b", 2.20, 6.0)), Row(("all", 3.30, 5.7))]
    check_sums(report(rows, [Sum(2, (0, 1))]))


def test_a_total_that_differs_as_printed_is_named():
    rows = [Row(("a", 1.005, 1.0)), Row(("b", 1.005, 1.0)), Row(("all", 2.01, 2.0))]
    with pytest.raises(Problem) as caught:
        check_sums(report(rows, [Sum(2, (0, 1))]))
    assert caught.value.code == "RPT-01"
    assert caught.value.values == {
        "table": "T",
        "column": "Area (hm²)",
        "row": "all",
        "found": "2.01",
        "expected": "2.02",
    }


def test_empty_cells_count_as_nothing_and_an_empty_total_is_not_checked():
    rows = [Row(("a", None, 1.0)), Row(("b", 2.0, 1.0)), Row(("all", 2.0, 2.0))]
    check_sums(report(rows, [Sum(2, (0, 1))]))
    check_sums(report([*rows[:2], Row(("all", None, None))], [Sum(2, (0, 1))]))


@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=50))
def test_sums_of_hundredths_always_pass(cents):
    rows = [Row(("x", cent / 100, None)) for cent in cents]
    total = Row(("all", sum(cents) / 100, None))
    check_sums(report([*rows, total], [Sum(len(rows), range(len(rows)))]))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("共 4 幅，理论面积 111368080.00 m²。", "共 4 幅，理论面积 111,368,080.00 m²。"),
        (
            "4 sheets of 1:10000, 66831864.04 m² (2.5 %).",
            "4 sheets of 1:10000, 66,831,864.04 m² (2.5 %).",
        ),
        ("350821100 in 2026.2, version 10000.2.1", "350821100 in 2026.2, version 10000.2.1"),
        ("A12345.67 and 0.123456", "A12345.67 and 0.123456"),
    ],
)
def test_sentences_have_the_thousands_of_decimal_numbers_apart(text, shown):
    assert grouped_text(text) == shown
