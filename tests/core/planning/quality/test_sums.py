"""Stated areas against their parts: units that nobody states, totals of classes, ridges."""

from tiny_database import CRS, database

from shanhe.core.planning.quality import check_database, rule_set
from shanhe.core.planning.quality.database import layer_in_memory


def parcels(*rows):
    names = ("ZLDWDM", "DLBM", "TBMJ", "TBDLMJ", "KCDLBM", "KCMJ")
    columns = {name: [row[at] for row in rows] for at, name in enumerate(names)}
    return layer_in_memory("DLTB", CRS, [], columns, "none")


def table(name, key, values):
    return layer_in_memory(name, "", [], {key: list(values), "MJ": list(values.values())}, "none")


def towns(**values):
    columns = {"XZQDM": list(values), "DCMJ": list(values.values())}
    return layer_in_memory("XZQ", CRS, [], columns, "none")


PARCELS = parcels(
    ("350821100001", "0101", 500_000, 450_000, "1203", 50_000),
    ("350821100001", "0103", 100_000, 100_000, None, None),
    ("350821101001", "0602", 300_000, 300_000, None, None),
)


def result(*layers):
    outcome = check_database(database(list(layers)), rule_set())
    return next(one for one in outcome.results if one.rule.id == "sums")


def found(*layers):
    return [
        (one.problem.values["unit"], one.problem.values["stated"], one.problem.values["sum"])
        for one in result(*layers).findings
    ]


def test_a_town_that_no_layer_states_is_found():
    towns_of_one = layer_in_memory("XZQ", CRS, [], {"XZQDM": ["350821100"], "DCMJ": [6e5]}, "none")
    assert found(towns_of_one, PARCELS) == [("350821101", 0.0, 300_000.0)]


def test_a_county_is_the_sum_of_its_towns():
    county = layer_in_memory("XZQ", CRS, [], {"XZQDM": ["350821"], "DCMJ": [9e5]}, "none")
    assert found(county, PARCELS) == []


def test_a_summary_table_with_totals_and_ridges_is_right():
    sums = {"合计": 90, "01": 55, "0101": 45, "0103": 10, "06": 30, "0602": 30, "12": 5, "1203": 5}
    assert found(table("土地利用面积汇总表", "DLBM", sums), PARCELS) == []


def test_a_class_left_out_of_the_table_is_found_beside_its_kind():
    sums = {"0101": 45}
    assert found(table("耕地面积汇总表", "DLBM", sums), PARCELS) == [("0103", 0.0, 100_000.0)]


def test_a_wrong_ridge_and_a_wrong_total_are_found():
    sums = {"01": 60, "0101": 45, "0103": 10, "1203": 10}
    assert found(table("面积汇总表", "DLBM", sums), PARCELS) == [
        ("01", 600_000.0, 550_000.0),
        ("1203", 100_000.0, 50_000.0),
    ]


def test_what_cannot_be_summed_is_told():
    without = layer_in_memory("XZQ", CRS, [], {"XZQDM": ["350821100"]}, "none")
    one = result(without, PARCELS)
    told = {(reason.code, reason.values.get("field", "")) for reason in one.reasons}
    assert ("DBQ-14", "DCMJ") in told
    assert one.state == "not_run"
