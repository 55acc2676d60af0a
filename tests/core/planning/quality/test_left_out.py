"""What a rule cannot look at is told, and what it found besides is kept."""

from dataclasses import replace

from tiny_database import box, database, layer, numbered, survey

from shanhe.core.errors import Problem
from shanhe.core.planning.quality import check_database, rule_set
from shanhe.core.planning.quality.operations import OPERATIONS
from shanhe.core.planning.quality.results import Finding


def result(layers, rule, *rows, **more):
    rules = rule_set({"rules": list(rows)})
    outcome = check_database(database(layers, **more), rules)
    return next(one for one in outcome.results if one.rule.id == rule)


def own(operation, layers=("*",), **parameters):
    return {"id": "own", "operation": operation, "layers": list(layers), "parameters": parameters}


def told(one):
    return [reason.code for reason in one.reasons]


def test_what_a_rule_found_before_it_broke_is_kept(monkeypatch):
    def breaks(subject):
        yield Finding(Problem("DBQ-50", field="x", value=""))
        raise ZeroDivisionError

    monkeypatch.setitem(OPERATIONS, "not_null", breaks)
    one = result(survey(), "filled")
    assert (one.state, len(one.findings)) == ("broken", 1)


def small(name, crs):
    return layer(name, [(box(0, 0, 1, 1), numbered(9, 1, "2090020610"))], crs=crs)


def test_layers_without_a_crs_do_not_hide_those_with_one():
    layers = [small("GHFQ", ""), small("STBHHX", "EPSG:4527")]
    one = result(layers, "own", own("minimum_area", limit=5))
    assert [found.layer for found in one.findings] == ["STBHHX"]
    assert told(one) == ["DBQ-30"]
    one = result(layers, "own", own("tessellation", kinds=["sharp_angle"], angle=100))
    assert {found.layer for found in one.findings} == {"STBHHX"}
    one = result(layers, "own", own("area_matches", fields=["YSDM"]))
    assert [found.layer for found in one.findings] == ["STBHHX"]
    one = result(layers, "own", own("geometry_filled", least_m2=5))
    assert [found.layer for found in one.findings] == ["STBHHX"]
    assert told(one) == ["DBQ-30"]


def test_a_layer_in_another_crs_than_the_frame_is_told():
    layers = [*survey(), small("GHFQ", "EPSG:4490")]
    assert "DBQ-17" in told(result(layers, "extent"))


def test_lines_of_a_pair_in_two_crs_do_not_hide_other_pairs():
    layers = [small("STBHHX", "EPSG:4527"), small("YJJBNT", "EPSG:4490"),
              small("CZKFBJ", "EPSG:4527")]  # fmt: skip
    one = result(layers, "three_lines", {"id": "three_lines", "parameters": {
        "limit_m2": 0.1, "pairs": [["STBHHX", "YJJBNT"], ["STBHHX", "CZKFBJ"]]}})  # fmt: skip
    assert [found.problem.code for found in one.findings] == ["DBQ-96"]
    assert told(one) == ["DBQ-17"]


def test_an_unknown_domain_is_refused_instead_of_refusing_all_codes():
    one = result(survey(), "own", own("in_domain", domains={"DLBM": "no_such"}))
    assert (one.state, told(one), one.findings) == ("broken", ["DBQ-02"], ())
    one = result(survey(), "own", own("code_name", pairs=[
        {"code": "DLBM", "name": "DLMC", "names": "no_such"}]))  # fmt: skip
    assert (one.state, told(one)) == ("broken", ["DBQ-02"])


def test_a_name_that_the_naming_layer_leaves_empty_is_asked_of_nobody():
    unit = {"XZQDM": "350821"}
    layers = [layer("XZQ", [(box(0, 0, 9, 9), {**unit, "XZQMC": None})]),
              layer("GHFQ", [(box(0, 0, 9, 9), {**unit, "XZQMC": "长汀县"})])]  # fmt: skip
    assert not [f for f in result(layers, "names").findings if f.field == "XZQMC"]


def test_a_text_where_a_number_is_asked_is_out_of_range():
    layers = [layer("DLTB", [(box(0, 0, 9, 9), {"KCXS": "a tenth"})])]
    one = result(layers, "own", own("in_range", ranges={"KCXS": {"least": 0}}))
    assert [(f.problem.code, f.problem.values["value"]) for f in one.findings] == [
        ("DBQ-52", "a tenth")
    ]


def test_a_town_outside_of_every_county_is_found():
    layers = [layer("XZQ", [(box(0, 0, 9, 9), {})]), layer("CZCDYD", [(box(50, 0, 60, 9), {})])]
    one = result(layers, "own", own("within_one", layer="CZCDYD", by="XZQ"))
    assert [(f.problem.code, f.measured) for f in one.findings] == [("DBQ-89", 0)]


def test_a_change_without_its_counterpart_is_told():
    layers = [layer("WHQGHFQ", [(box(0, 0, 9, 9), {})]), layer("WHHGHFQ", [(box(0, 0, 9, 9), {})]),
              layer("WHQDLTB", [(box(0, 0, 9, 9), {})])]  # fmt: skip
    one = result(layers, "changes")
    assert [r.values["layers"] for r in one.reasons if r.code == "DBQ-10"] == ["WHHDLTB"]


def test_an_empty_frame_gives_way_to_the_next():
    layers = [replace(layer("XZQ", []), kind="polygon"), layer("CJDCQ", [(box(0, 0, 9, 9), {})]),
              layer("DLTB", [(box(5, 0, 15, 9), {})])]  # fmt: skip
    assert [f.layer for f in result(layers, "extent").findings] == ["DLTB"]


def test_every_operation_bears_empty_tables_and_nulls():
    names = ["XZQ", "CJDCQ", "DLTB", "CZCDYD", "XZQJX", "GHFQ", "STBHHX", "YJJBNT", "CZKFBJ"]
    empty = [layer(name, [], "line" if name == "XZQJX" else "polygon") for name in names]
    nulls = [layer(name, [(None, {})], "line" if name == "XZQJX" else "polygon") for name in names]
    for layers in (empty, nulls):
        outcome = check_database(database(layers), rule_set())
        assert {one.rule.id: one.reasons for one in outcome.with_state("broken")} == {}
