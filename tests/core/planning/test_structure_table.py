import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.planning.structure import Year
from shanhe.core.planning.structure_table import Amount, agree, structure_lines, unit_lines
from shanhe.core.standards.tables import table

OWN_ROWS = [row["row"] for row in table("structure_adjust_table_rows").rows if not row["sum_of"]]


def by_row(lines):
    return {line.row: line for line in lines}


def test_totals_shares_and_changes():
    base = Year("survey", {"耕地": 60.0, "城镇用地": 15.0, "村庄用地": 5.0, "陆地水域": 20.0})
    target = Year("survey", {"耕地": 55.0, "城镇用地": 21.0, "村庄用地": 4.0, "陆地水域": 20.0})
    lines = by_row(structure_lines(base, target))
    assert lines["城乡建设用地"].base == Amount(20.0, 20.0)
    assert lines["城乡建设用地"].target == Amount(25.0, 25.0)
    assert lines["城乡建设用地"].change == 5.0
    assert lines["城乡建设用地"].parts == ("城镇用地", "村庄用地")
    assert lines["耕地"].change == -5.0
    assert lines["陆域合计"].base == lines["合计"].base == Amount(100.0, 100.0)
    assert lines["合计"].change == 0.0
    assert "海域" not in lines
    assert "待细分" not in lines


def test_the_residual_goes_to_the_largest_row():
    third = 10.0 / 3
    lines = by_row(
        structure_lines(Year("survey", {"耕地": third + 1e-6, "林地": third, "草地": third}))
    )
    assert [lines[row].base.hectares for row in ("耕地", "林地", "草地")] == [3.34, 3.33, 3.33]
    assert [lines[row].base.share for row in ("耕地", "林地", "草地")] == [33.34, 33.33, 33.33]
    assert lines["合计"].base == Amount(10.0, 100.0)


def test_the_sea_and_the_unplaced_show_when_there_is_any():
    lines = by_row(
        structure_lines(Year("survey", {"耕地": 1.0}), Year("survey", {"海域": 0.5, "待细分": 0.5}))
    )
    assert lines["海域"].target == Amount(0.5, 50.0)
    assert lines["陆域合计"].target == Amount(0.5, 50.0)
    assert lines["合计"].parts == ("陆域合计", "海域")
    assert lines["海域"].base == Amount(0.0, 0.0)


def test_without_a_target_year():
    line = by_row(structure_lines(Year("survey", {"耕地": 1.0})))["耕地"]
    assert (line.target, line.change) == (None, None)


def test_an_empty_year_has_no_shares():
    assert {line.base for line in structure_lines(Year("survey"))} == {Amount(0.0, None)}


@given(
    st.dictionaries(st.sampled_from(OWN_ROWS), st.floats(1e-5, 1e6, allow_nan=False), min_size=1)
)
def test_rows_as_printed_add_up(hectares):
    year = Year("survey", hectares)
    lines = by_row(structure_lines(year))
    for line in lines.values():
        if line.parts:
            assert line.base.hectares == pytest.approx(
                sum(lines[part].base.hectares for part in line.parts), abs=1e-6
            )
    assert lines["合计"].base.hectares == pytest.approx(year.total, abs=0.0051)
    assert lines["合计"].base.share == 100.0


def test_the_target_is_levelled_to_the_base_where_they_differ_by_rounding():
    base = Year("survey", {"耕地": 10.004, "林地": 20.004, "草地": 30.004})
    target = Year("land_use", {"耕地": 9.996, "林地": 20.008, "草地": 30.01})
    lines = by_row(structure_lines(base, target))
    assert agree(base, target)
    assert lines["合计"].base.hectares == lines["合计"].target.hectares == 60.01
    larger = Year("land_use", {"耕地": 10.004, "林地": 20.004, "草地": 30.504})
    assert not agree(base, larger)
    assert by_row(structure_lines(base, larger))["合计"].change == 0.5
    assert by_row(structure_lines(base, larger, 0.5))["合计"].target.hectares == 60.51


@pytest.mark.parametrize(
    ("rows", "more", "same"),
    [(1, 0.004, True), (1, 0.006, False), (3, 0.0149, True), (3, 0.0151, False), (3, 0.3, False)],
)
def test_only_what_rounding_explains_is_levelled(rows, more, same):
    names = OWN_ROWS[:rows]
    base = Year("survey", dict.fromkeys(names, 100_000.0))  # 0.3 hm² are 10⁻⁶ of the county
    target = Year("land_use", {**base.hectares, names[0]: 100_000.0 + more})
    assert agree(base, target) is same
    change = by_row(structure_lines(base, target))["合计"].change
    assert change == (0.0 if same else round(more, 2))


@given(
    st.dictionaries(
        st.sampled_from(["东乡", "西乡", ""]),
        st.lists(st.floats(0, 1000), min_size=len(OWN_ROWS), max_size=len(OWN_ROWS)),
        min_size=1,
    )
)
def test_the_whole_is_the_sum_of_its_units_as_printed(units):
    years = {unit: (Year("survey", dict(zip(OWN_ROWS, row))), None) for unit, row in units.items()}
    whole, parts = unit_lines(years)
    for at, line in enumerate(whole):
        cents = sum(round(lines[at].base.hectares * 100) for lines in parts.values())
        assert round(line.base.hectares * 100) == cents
