"""Values, numbers and mappings of a database that is built."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.planning.plan_database.conversion import converted
from shanhe.core.planning.plan_database.mapping import LayerMap, field_sources, read_mapping
from shanhe.core.planning.plan_database.numbering import SOUND, check_code, numbered
from shanhe.core.planning.quality.columns import Column, FieldFound
from shanhe.core.planning.quality.database import LayerData
from shanhe.core.standards.schema import FieldSpec


def spec(kind, length=0, decimals=0, name="F", title=""):
    return FieldSpec(name, title, kind, length, decimals, "M", "")


@pytest.mark.parametrize(("value", "field", "made"), [
    (" 0101 ", spec("text", 5), "0101"),
    (101.0, spec("text", 5), "101"),
    ("1,234.567", spec("real", 15, 2), 1234.57),
    ("7", spec("integer", 4), 7),
    ("2025年3月1日", spec("date"), "2025-03-01"),
    ("20250301", spec("date"), "2025-03-01"),
    ("", spec("integer"), None),
])  # fmt: skip
def test_values_that_fit(value, field, made):
    assert converted(value, field) == (made, None)


@pytest.mark.parametrize(("value", "field", "code"), [
    ("水田和旱地", spec("text", 3), "PDB-11"),
    ("many", spec("real", 15, 2), "PDB-12"),
    (float("inf"), spec("real"), "PDB-12"),
    ("1.5", spec("integer"), "PDB-13"),
    ("2025-02-30", spec("date"), "PDB-14"),
    ("spring", spec("date"), "PDB-14"),
    ("202011", spec("date"), "PDB-14"),  # November, and not the first of January
])  # fmt: skip
def test_values_that_do_not_fit_are_named_and_left_out(value, field, code):
    made, problem = converted(value, field)
    assert made is None
    assert (problem.code, problem.values["value"]) == (code, str(value))


def test_numbers_go_on_after_those_that_features_have():
    taken = set()
    given_ones = ["350821000100000007", None, "wrong", "350821000100000007"]
    assert numbered(given_ones, "350821", "0001", taken) == [
        "350821000100000007", "350821000100000008", "350821000100000009", "350821000100000010",
    ]  # fmt: skip
    assert numbered(["350821000100000008"], "350821", "0002", taken) == ["350821000200000001"]


@given(st.lists(st.one_of(st.none(), st.from_regex(SOUND, fullmatch=True), st.text(max_size=3))))
def test_numbers_are_sound_unique_and_the_same_again(given_ones):
    numbers = numbered(given_ones, "350821", "0001", set())
    assert len(set(numbers)) == len(given_ones)
    assert all(SOUND.fullmatch(one) for one in numbers)
    assert numbered(numbers, "350821", "0001", set()) == numbers


def test_a_county_has_six_digits():
    check_code("350821")
    with pytest.raises(Problem, match="PDB-05"):
        check_code("3508")


def source(**aliases):
    fields = tuple(FieldFound(name, "text", 10, 0, alias) for name, alias in aliases.items())
    columns = {one.name.upper(): Column(one, ["x"]) for one in fields}
    return LayerData("分区", "分区", "", "polygon", "EPSG:4527", fields, [1], columns, [None])


def test_fields_are_found_by_name_by_title_and_as_told():
    specs = [spec("text", name="BSM"), spec("text", name="GHFQDM", title="规划分区代码"),
             spec("text", name="BZ", title="备注"), spec("text", name="MJ")]  # fmt: skip
    layer = source(bsm="", code="规划分区代码", note="", other="")
    found, left = field_sources(specs, LayerMap("", {"BZ": "note"}), layer)
    assert found == {"BSM": "BSM", "GHFQDM": "code", "BZ": "note"}
    assert left == ["other"]
    with pytest.raises(Problem, match="PDB-04"):
        field_sources(specs, LayerMap("", {"BZ": "none"}), layer)


def test_a_mapping_file(tmp_path):
    path = tmp_path / "m.json"
    told = {"layers": {"ghfq": {"source": "分区", "fields": {"bz": {"value": "2025"}, "MJ": "A"}}}}
    path.write_text(json.dumps(told), encoding="utf-8")
    assert read_mapping(str(path)).of("GHFQ") == LayerMap("分区", {"MJ": "A"}, {"BZ": "2025"})


@pytest.mark.parametrize("content", ["[", "[]", '{"layers": {"X": []}}',
                                     '{"layers": {"X": {"fields": {"A": 1}}}}'])  # fmt: skip
def test_a_mapping_of_the_wrong_form_is_refused(tmp_path, content):
    path = tmp_path / "m.json"
    path.write_text(content)
    with pytest.raises(Problem, match=r"PDB-0[12]"):
        read_mapping(str(path))
