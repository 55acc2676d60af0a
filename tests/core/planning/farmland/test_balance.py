"""Supplements for cropland, worked by hand: 1 亩 is 2000/3 m², grade g yields (16 - g) × 100 kg."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.planning.farmland import (
    Entry,
    Lot,
    Yields,
    accounts,
    allocate,
    judged,
    ledger,
    mode_of,
    supplement_rules,
)
from shanhe.core.planning.farmland.taken import grade_of
from shanhe.core.standards.tables import Source, Table, table

HECTARE = 1_000_000  # hundredths of a m²
YIELDS = Yields.of(table("farmland_grade_yields"))
RULES = supplement_rules(table("farmland_supplement_rules"))


def entry(name, hectares, code="0103", grade="10", slope="2", source="1206", **inside):
    return Entry(name, int(hectares * HECTARE), code, grade, slope, source, inside)


def lot(hectares, code="0103", grade=10, project="P", kind=""):
    return Lot(project, code, grade, int(hectares * HECTARE), kind)


def drawn(draws):
    return [(d.project, d.entry, d.area / HECTARE, d.why, d.difference) for d in draws]


def test_capacity_of_a_hectare():
    assert YIELDS.capacity(HECTARE, 6) == pytest.approx(15 * 1000)  # 15 亩 × 1000 kg
    assert YIELDS.capacity(HECTARE, None) == 0


@pytest.mark.parametrize(
    ("name", "changes", "rules"),
    [
        ("fine", {}, []),
        ("steep", {"slope": "5"}, ["slope"]),
        ("orchard", {"code": "0201"}, ["cropland"]),
        ("grade 16", {"grade": "16"}, ["grade"]),
        ("from forest", {"source": "0301"}, ["source"]),
        ("in the red line", {"STBHHX": 5000}, ["red_line"]),
        ("a sliver of the red line", {"STBHHX": 99}, []),
        ("used up", {"hectares": 0}, ["area"]),
    ],
)
def test_who_may_supplement(name, changes, rules):
    (one,) = judged([entry(name, **{"hectares": 1, **changes})], RULES)
    assert [rule.id for rule in one.refused_by] == rules
    assert one.eligible is not bool(rules)


def test_what_is_not_known_is_named_and_an_unknown_grade_is_refused():
    bare = Entry("bare", HECTARE, "0103", "")
    (one,) = judged([bare], RULES)
    assert [r.id for r in one.unknown] == [
        "grade",
        "slope",
        "source",
        "red_line",
        "reserve",
        "river",
    ]
    assert one.refused_by == ()
    assert not one.eligible


def test_the_nearest_grade_as_good_or_better_is_drawn_first():
    pool = judged(
        [entry("worse", 5, grade="11"), entry("best", 5, grade="4"), entry("same", 1),
         entry("near", 1, grade="9")],
        RULES,
    )  # fmt: skip
    draws = allocate([lot(3)], pool, YIELDS)
    assert drawn(draws) == [
        ("P", "same", 1.0, "same", 0),
        ("P", "near", 1.0, "better", -1),
        ("P", "best", 1.0, "better", -6),
    ]


def test_paddy_is_supplemented_by_paddy_alone_and_first():
    pool = judged([entry("dry", 5), entry("wet", 2, "0101")], RULES)
    lots = [lot(1), lot(3, "0101")]
    draws = allocate(lots, pool, YIELDS)
    assert drawn(draws) == [
        ("P", "wet", 2.0, "same", 0),
        ("P", "dry", 1.0, "same", 0),
        ("P", "dry", 0.0, "capacity", None),  # of the hectare of paddy that is lacking
    ]
    (account,) = accounts(["P"], lots, draws, pool, YIELDS)
    assert (account.short_area, account.short_paddy) == (HECTARE, HECTARE)
    assert not account.balanced


def test_dry_land_takes_paddy_last():
    pool = judged([entry("a wet", 2, "0101"), entry("dry", 1, grade="8")], RULES)
    draws = allocate([lot(2)], pool, YIELDS)
    assert drawn(draws) == [("P", "dry", 1.0, "better", -2), ("P", "a wet", 1.0, "same", 0)]


def test_lacking_capacity_is_drawn_apart():
    # 1 hm² of grade 6 takes 15 000 kg; grade 10 gives 9 000 kg a hectare
    pool = judged([entry("dry", 2)], RULES)
    lots = [lot(1, grade=6)]
    draws = allocate(lots, pool, YIELDS)
    assert drawn(draws) == [("P", "dry", 1.0, "worse", 4), ("P", "dry", 0.0, "capacity", None)]
    assert [d.capacity for d in draws] == pytest.approx([9000, 6000])
    (account,) = accounts(["P"], lots, draws, pool, YIELDS)
    assert account.balanced
    assert (account.grade, account.given_grade) == (6.0, 10.0)
    (row,) = ledger(pool, draws, YIELDS)
    assert (row.left_area, row.left_capacity) == (HECTARE, pytest.approx(3000))


def test_an_empty_pool_names_every_deficit():
    lots = [lot(1, "0101", 5)]
    (account,) = accounts(["P"], lots, allocate(lots, [], YIELDS), [], YIELDS)
    short = account.short_area, account.short_paddy, account.short_capacity
    assert short == (HECTARE, HECTARE, pytest.approx(16_500))


def test_land_without_a_grade_cannot_be_balanced():
    pool = judged([entry("dry", 2)], RULES)
    lots = [lot(1, grade=None)]
    draws = allocate(lots, pool, YIELDS)
    (account,) = accounts(["P"], lots, draws, pool, YIELDS)
    assert (account.short_area, account.ungraded, account.balanced) == (0, HECTARE, False)
    assert [d.why for d in draws] == ["ungraded"]


def test_a_cap_limits_what_is_drawn():
    pool = judged([entry("dry", 9)], RULES)
    draws = allocate([lot(2), lot(2, project="Q")], pool, YIELDS, cap=3 * HECTARE)
    assert [(d.project, d.area / HECTARE) for d in draws if d.area] == [("P", 2.0), ("Q", 1.0)]


def test_the_kinds_that_each_mode_counts():
    modes = table("farmland_balance_modes")
    construction, unified = mode_of(modes, "construction"), mode_of(modes, "unified")
    assert [construction.counts(k) for k in ("非农建设", "造林种树", "")] == [True, False, True]
    assert [unified.counts(k) for k in ("非农建设", "造林种树", "")] == [True, True, True]
    assert (construction.confidence, unified.confidence) == ("certain", "likely")
    with pytest.raises(Problem) as caught:
        mode_of(modes, "none")
    assert caught.value.code == "FBL-01"


@pytest.mark.parametrize(
    ("value", "grade"),
    [("6", 6), (6.0, 6), ("6等", 6), ("0", None), ("16", None), ("6.5", None), (None, None)],
)
def test_grades(value, grade):
    assert grade_of(value) == grade


hectares = st.integers(1, 5 * HECTARE)
codes = st.sampled_from(["0101", "0102", "0103"])


@given(
    st.lists(st.tuples(st.sampled_from("PQ"), codes, st.integers(1, 15), hectares), max_size=6),
    st.lists(st.tuples(codes, st.integers(1, 15), hectares), max_size=6),
)
def test_nothing_is_drawn_twice_and_order_of_the_pool_does_not_matter(taken, offered):
    lots = [Lot(project, code, grade, area) for project, code, grade, area in taken]
    entries = [
        Entry(f"E{n}", area, code, str(grade), "2", "1206")
        for n, (code, grade, area) in enumerate(offered)
    ]
    pool = judged(entries, RULES)
    draws = allocate(lots, pool, YIELDS)
    assert draws == allocate(lots, list(reversed(pool)), YIELDS)
    for row in ledger(pool, draws, YIELDS):
        assert 0 <= row.used_area <= row.area
        assert row.used_capacity <= row.capacity + 0.01
    for account in accounts(["P", "Q"], lots, draws, pool, YIELDS):
        assert account.given_area <= account.area
        assert account.given_paddy <= account.paddy


@pytest.mark.parametrize(
    ("name", "column", "value", "code"),
    [
        ("farmland_supplement_rules", "kind", "magic", "FBL-03"),
        ("farmland_supplement_rules", "values", "", "FBL-03"),
        ("farmland_grade_yields", "kg_per_mu", "many", "FBL-02"),
    ],
)
def test_a_wrong_preset_is_named(name, column, value, code):
    rows = [{**row, column: value} for row in table(name).rows]
    read = {"farmland_supplement_rules": supplement_rules, "farmland_grade_yields": Yields.of}[name]
    with pytest.raises(Problem) as caught:
        read(Table(name, rows, Source("", "", "preset"), "1"))
    assert caught.value.code == code


def test_two_entries_of_one_number_are_refused():
    with pytest.raises(Problem) as caught:
        judged([entry("a", 1), entry("a", 2)], RULES)
    assert caught.value.code == "FBL-04"
