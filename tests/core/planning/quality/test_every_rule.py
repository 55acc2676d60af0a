"""Each of the 36 rules finds its fault in a database that breaks just it."""

from dataclasses import replace

import pytest
from tiny_database import (
    LEFT,
    box,
    database,
    layer,
    numbered,
    plan,
    run,
    shape,
    survey,
)

from shanhe.core.planning.quality import check_database, rule_set
from shanhe.core.planning.quality.columns import Column, FieldFound


def test_nothing_is_found_in_sound_databases(found):
    assert found(survey()) == {}
    assert found(plan(), "county") == {}


def test_there_are_36_rules_in_the_families_of_the_table():
    rules = rule_set().rules
    assert len(rules) == 36
    assert {one.family for one in rules} == {
        "完整性", "空间参考", "结构", "属性", "几何", "拓扑", "图数一致", "图层间一致",
        "上下级一致", "变更规则", "元数据",
    }  # fmt: skip


def put(name, **values):
    """Set fields of the first feature of a layer."""

    def change(layers):
        known = next(one for one in layers if one.name == name)
        for field, value in values.items():
            known.columns[field].values[0] = value
        return layers

    return change


def drawn(name, *outlines):
    """Replace the shapes of a layer's first features."""

    def change(layers):
        known = next(one for one in layers if one.name == name)
        for row, outline in enumerate(outlines):
            known.wkbs[row] = shape(outline) if outline else None
        return layers

    return change


def without(name):
    return lambda layers: [one for one in layers if one.name != name]


def set_crs(name, crs):
    def change(layers):
        next(one for one in layers if one.name == name).crs = crs
        return layers

    return change


def curved(layers):
    next(one for one in layers if one.name == "DLTB").curved = [0]
    return layers


def declared(name, **more):
    def change(layers):
        known = next(one for one in layers if one.name == name)
        known.fields = tuple(
            FieldFound("BZ", more.get("kind", one.kind), more.get("length", one.length))
            if one.name == "BZ" else one
            for one in known.fields
        )  # fmt: skip
        return layers

    return change


def before_and_after(layers):
    before = layer("WHQGHFQ", [(box(0, 0, 10, 10), {"XZQDM": "350821"})])
    after = layer("WHHGHFQ", [(box(0, 0, 10, 9), {"XZQDM": "350821"})])
    for one in (before, after):
        layers[-1].columns["DATA_NAME"].values.append(one.name)
    return [*layers, before, after]


UP = "100 0, 100 50, 100 100, 100 150, 100 200"
NOTCHED = f"POLYGON ((0 0, 50 0, {UP}, 50 200, 0 200, 0 150, 0 100, 0 50, 0 0))"
BOW_TIE = "POLYGON ((0 0, 100 200, 100 100, 100 0, 0 200, 0 100, 0 0))"
DOUBLE_POINT = NOTCHED.replace("50 0,", "50 0, 50 0,")
TWO_PARTS = ("MULTIPOLYGON (((0 0, 50 0, 50 50, 0 50, 0 0)), "
             "((60 60, 100 60, 100 100, 60 100, 60 60)))")  # fmt: skip
SPIKE = "POLYGON ((0 0, 50 0, 50 1, 0 0))"

# rule, database, how it is broken, the problem code
CASES = [
    ("layers", survey, without("CZCDYD"), "DBQ-24"),
    ("crs", survey, set_crs("CZCDYD", "EPSG:2154"), "DBQ-31"),
    ("crs", survey, set_crs("CZCDYD", ""), "DBQ-30"),
    ("crs", survey, set_crs("CZCDYD", "EPSG:4528"), "DBQ-32"),
    ("extent", survey, drawn("CZCDYD", box(150, 0, 250, 200)), "DBQ-34"),
    ("extent", survey, drawn("XZQJX", "LINESTRING (0 0, 300 0)"), "DBQ-35"),
    ("fields", survey, declared("DLTB", length=100), "DBQ-42"),
    ("fields", survey, declared("DLTB", kind="integer"), "DBQ-41"),
    ("filled", survey, put("DLTB", QSDWMC="  "), "DBQ-50"),
    ("domains", survey, put("DLTB", QSXZ="99"), "DBQ-51"),
    ("domains", plan, put("CZKFBJ", GHFQDM="500", GHFQMC="乡村发展区"), "DBQ-51"),
    ("domains", survey, put("DLTB", SJNF=20), "DBQ-52"),
    ("names", survey, put("DLTB", DLMC="旱地"), "DBQ-53"),
    ("names", plan, put("GHFQ", XZQMC="别县"), "DBQ-53"),
    ("identifiers", survey, put("DLTB", BSM="350821000400000002"), "DBQ-54"),
    ("identifiers", survey, put("DLTB", BSM="3508210004"), "DBQ-62"),
    ("parcel_numbers", survey, put("DLTB", TBBH="2"), "DBQ-56"),
    ("feature_codes", survey, put("DLTB", YSDM="2001010101"), "DBQ-57"),
    ("area_sums", survey, put("DLTB", TBDLMJ=LEFT), "DBQ-58"),
    ("ellipsoidal_areas", plan, put("GHFQ", MJ=LEFT + 2), "DBQ-59"),
    ("cropland", survey, put("DLTB", GDLX=None), "DBQ-60"),
    ("town_marks", survey, put("DLTB", CZCSXM="204"), "DBQ-61"),
    ("detail_marks", survey, put("DLTB", TBXHDM="GCCD", TBXHMC="灌丛草地"), "DBQ-61"),
    ("sound_geometry", survey, drawn("DLTB", BOW_TIE), "DBQ-70"),
    ("sound_geometry", survey, drawn("XZQJX", None), "DBQ-71"),
    ("sound_geometry", survey, drawn("DLTB", DOUBLE_POINT), "DBQ-74"),
    ("sound_geometry", plan, drawn("GHFQ", box(100, 0, 200, 200)), "DBQ-73"),
    ("single_parts", survey, drawn("DLTB", TWO_PARTS), "DBQ-75"),
    ("arcs", survey, curved, "DBQ-76"),
    ("sharp_angles", survey, drawn("DLTB", SPIKE), "DBQ-77"),
    ("small_parcels", survey, drawn("DLTB", box(0, 0, 10, 30)), "DBQ-78"),
    ("thin_parcels", plan, drawn("YJJBNT", box(200, 0, 200.1, 50)), "DBQ-79"),
    ("vertex_spacing", survey, drawn("DLTB", box(0, 0, 100, 200, longest=100)), "DBQ-81"),
    ("vertex_spacing", survey, drawn("DLTB", NOTCHED.replace("50 0,", "50 0, 50.001 0,")),
     "DBQ-80"),
    ("overlaps", survey, drawn("DLTB", box(0, 0, 101, 200)), "DBQ-85"),
    ("gaps", survey, drawn("DLTB", "POLYGON ((0 0, 100 0, 100 50, 98 100, 100 150, 100 200, "
                                   "0 200, 0 0))"), "DBQ-86"),
    ("coverage", survey, drawn("DLTB", box(0, 0, 100, 100)), "DBQ-87"),
    ("coverage", survey, drawn("CZCDYD", box(120, 0, 200, 200)), "DBQ-90"),
    ("lines", survey, drawn("XZQJX", "LINESTRING (0 0, 50 0, 100 0)"), "DBQ-91"),
    ("lines", survey, drawn("XZQJX", "LINESTRING (0 0, 200 200, 0 200, 0 0)"), "DBQ-90"),
    ("sums", survey, put("XZQ", DCMJ=LEFT), "DBQ-95"),
    ("three_lines", plan, drawn("STBHHX", box(0, 0, 110, 200)), "DBQ-96"),
    ("zones_and_lines", plan, drawn("STBHHX", box(0, 0, 90, 200)), "DBQ-97"),
    ("plan_and_base", plan, drawn("XZYDYH", box(0, 0, 290, 200)), "DBQ-98"),
    ("changes", plan, before_and_after, "DBQ-101"),
    ("metadata", survey, without("META_VECTORDATA"), "DBQ-28"),
    ("metadata", survey, put("META_VECTORDATA", WKID=""), "DBQ-29"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "base", "breaking", "code"), CASES)
def test_a_rule_finds_its_fault(found, rule, base, breaking, code):
    package = "survey" if base is survey else "county"
    assert code in found(breaking(base()), package)[rule]


TARGETS = {
    "id": "targets",
    "operation": "targets",
    "parameters": {
        "items": [
            {"name": "永久基本农田", "layer": "YJJBNT", "compare": ">=", "target_hm2": 3.0},
            {"name": "城镇开发边界", "layer": "CZKFBJ", "compare": "<=", "target_hm2": 3.0},
        ]
    },
}


def test_targets_of_an_own_rule_set(found):
    (finding,) = next(
        one.findings
        for one in run(plan(), "county", rule_set({"rules": [TARGETS]})).results
        if one.rule.id == "targets"
    )
    assert finding.problem.code == "DBQ-99"
    assert (finding.problem.values["name"], finding.measured) == ("永久基本农田", 2.0)


def test_lines_as_handed_down(found):
    approved = database(plan())
    assert found(plan(), "county", approved=approved) == {}
    moved = drawn("STBHHX", box(10, 0, 100, 200))(plan())
    codes = found(moved, "county", approved=approved)["handed_down"]
    assert codes == ["DBQ-102"]


def test_pseudo_nodes(found):
    border = layer("XZQJX", [
        ("LINESTRING (0 0, 50 0, 100 0, 150 0, 200 0, 200 50, 200 100, 200 150, 200 200)",
         numbered(2, 1, "1000600200")),
        ("LINESTRING (200 200, 150 200, 100 200, 50 200, 0 200, 0 150, 0 100, 0 50, 0 0)",
         numbered(2, 2, "1000600200")),
    ], "line")  # fmt: skip
    layers = [border if one.name == "XZQJX" else one for one in survey()]
    assert found(layers) == {"lines": ["DBQ-92", "DBQ-92"]}


def test_files_of_a_package(found, tmp_path):
    root = tmp_path / "350821长汀县国土空间总体规划数据库"
    folders = ["1矢量数据", "2栅格图件", "3规划表格", "4规划文本", "5元数据"]
    given = {"root": root, "folders": folders, "files": []}
    assert found(survey(), **given) == {}
    assert found(survey(), **{**given, "folders": folders[1:]}) == {"files": ["DBQ-20"]}
    assert found(survey(), **{**given, "root": tmp_path / "plan"}) == {"files": ["DBQ-21"]}


def test_what_does_not_open_is_told(found):
    told = found(survey(), unreadable=[("old.gdb", "File GDB 9.2")])
    assert told == {"readable": ["DBQ-23"]}


def test_a_unit_in_two_counties(found):
    layers = survey()
    half = {"XZQDM": "350821100", "XZQMC": "镇"}
    at = next(at for at, one in enumerate(layers) if one.name == "XZQ")
    layers[at] = layer("XZQ", [
        (box(0, 0, 200, 100), numbered(1, 1, "1000600100", **half)),
        (box(0, 100, 200, 200), numbered(1, 2, "1000600100", **half)),
    ])  # fmt: skip
    assert "DBQ-89" in found(layers)["coverage"]


def test_an_unknown_code_is_listed_with_its_place():
    outcome = run(put("DLTB", DLBM="0199")(survey()))
    (finding,) = next(one.findings for one in outcome.results if one.rule.id == "domains")
    assert (finding.layer, finding.fid, finding.field) == ("DLTB", 1, "DLBM")
    assert finding.bsm == "350821000400000001"
    assert finding.wkb == shape(box(0, 0, 100, 200))


def test_a_layer_in_another_crs_is_not_compared():
    outcome = check_database(database(set_crs("CJDCQ", "EPSG:4528")(survey())), rule_set())
    result = next(one for one in outcome.results if one.rule.id == "coverage")
    assert {one.code for one in result.reasons} == {"DBQ-17"}


def test_columns_hold_texts_without_blanks():
    column = Column(FieldFound("X", "text"), [" a ", None, 3.0, "a"])
    assert column.texts.tolist() == ["a", "", "3", "a"]
    assert column.filled.tolist() == [True, False, True, True]


def test_a_field_twice_but_for_its_case_is_named(found):
    layers = survey()
    parcels = next(one for one in layers if one.name == "DLTB")
    again = replace(parcels.fields[-1], name=parcels.fields[-1].name.lower())
    parcels.fields = (*parcels.fields, again)
    assert "DBQ-47" in [code for codes in found(layers).values() for code in codes]
