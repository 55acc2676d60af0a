import json

import pytest

from shanhe.core.errors import Problem
from shanhe.core.planning.conversion import code_system, converter, directions
from shanhe.core.planning.land_classes import IN_VILLAGE
from shanhe.core.standards.classes import land_classes, survey_classes


def seen(target):
    return (target.code, target.to_subdivide, target.options)


@pytest.mark.parametrize(
    ("dlbm", "position", "code", "is_open"),
    [
        ("0101", "outside", "0101", False),
        ("0204", "outside", "0205", True),
        ("0201K", "outside", "0201", False),
        ("1104A", "outside", "1704", False),
        ("05H1", "in_town", "09", True),
        ("08H2", "in_town", "08", True),
        ("08H2", IN_VILLAGE, "0704", False),
        ("0603", "outside", "1003", False),
        ("1203", "outside", "2303", False),
    ],
)
def test_the_survey_to_the_plan(dlbm, position, code, is_open):
    target = converter("survey", "land_use").target(dlbm, position)
    assert (target.code, target.to_subdivide) == (code, is_open)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("0101", "0101"),
        ("0204", "0205"),
        ("060102", "1207"),
        ("0602", "060201"),
        ("090302", "0903"),
        ("1312", "1311"),
        ("2202", "2206"),
        ("2302", "2303"),
        ("2303", "060102"),
    ],
)
def test_the_trial_guide_to_the_guide(old, new):
    assert seen(converter("land_use_2020", "land_use").target(old)) == (new, False, ())


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("0101", ("0101", False, ())),
        ("0507", ("0303", False, ())),
        ("070101", ("0701", False, ())),
        ("1704", ("1104", False, ())),  # not 1104A, which is part of it, nor 1104K
        ("1403", ("0810A", False, ())),
        ("080401", ("08H2A", False, ())),
        ("0803", ("08", True, ("08H1", "08H2"))),
        ("0704", ("", True, ("05H1", "08H1", "08H2"))),
        ("01", ("01", True, ("0101", "0102", "0103"))),
        ("09", ("05H1", False, ())),
    ],
)
def test_the_plan_back_to_the_survey_is_open_where_several_classes_lead_to_one(code, expected):
    assert seen(converter("land_use", "survey").target(code)) == expected


def test_the_sea_has_no_class_in_the_survey():
    back = converter("land_use", "survey")
    assert back.target("1801") is None
    assert back.knows("1801")
    assert not back.knows("9999")


def test_the_catalogue_by_way_of_the_survey():
    chain = converter("gbt21010_2017", "land_use")
    shops = chain.target("0501")
    assert (shops.code, shops.to_subdivide) == ("09", True)
    assert "090101" in shops.options
    assert seen(chain.target("0101")) == ("0101", False, ())
    assert seen(converter("gbt21010_2017", "survey").target("0604")) == ("0508", False, ())


@pytest.mark.parametrize(("source", "target"), directions())
def test_every_code_leads_to_classes_of_the_target_or_is_said_to_have_none(source, target):
    made, known = converter(source, target), code_system(target).classes
    without = set()
    for code in code_system(source).classes:
        found = made.target(code)
        if found is None:
            without.add(code[:2])
            continue
        assert found.code or found.to_subdivide, code
        assert {*found.options, *filter(None, [found.code])} <= known.keys(), code
    sea = {"16", "18", "19", "20", "21", "22", "24"}
    assert without <= (sea if target == "survey" else set())


def test_there_and_back_again_for_what_is_one_to_one():
    there, back = converter("survey", "land_use"), converter("land_use", "survey")
    for code in survey_classes():
        found = there.target(code)
        if found.to_subdivide or code.endswith(("K", "A")):
            continue
        again = back.target(found.code)
        assert code in (again.code, *again.options), code
    assert len(land_classes()) == 175


def test_a_direction_without_a_table_says_what_there_is():
    with pytest.raises(Problem) as caught:
        converter("second_survey", "survey")
    told = caught.value.values
    assert caught.value.code == "CNV-01"
    assert "TD/T 1055-2019 → 自然资发〔2023〕234号" in told["known"]
    assert told["table"] == "crosswalk_second_survey_to_survey"


def preset(path, table, rows):
    columns = ("source_code", "target_code", "options", "kind", "confidence")
    content = {"table": table, "version": "1", "source": "县", "rows": []}
    content["rows"] = [dict(zip(columns, row)) for row in rows]
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return str(path)


def test_a_planners_crosswalk_opens_the_direction(tmp_path):
    rows = [("011", "0101", "", "1-1", "likely"), ("20", "", "0701;0702", "1-n", "likely")]
    own = preset(tmp_path / "p.json", "crosswalk_second_survey_to_survey", rows)
    made = converter("second_survey", "survey", own)
    assert seen(made.target("011")) == ("0101", False, ())
    assert seen(made.target("20")) == ("", True, ("0701", "0702"))
    assert not made.knows("012")
    assert made.tables[0].source.confidence == "preset"


def test_a_planners_crosswalk_has_to_lead_to_classes(tmp_path):
    rows = [("011", "0109", "", "1-1", "likely")]
    own = preset(tmp_path / "p.json", "crosswalk_second_survey_to_survey", rows)
    with pytest.raises(Problem, match="CNV-02"):
        converter("second_survey", "survey", own)


def test_the_same_system_twice_is_refused():
    with pytest.raises(Problem, match="CNV-03"):
        converter("survey", "survey")
