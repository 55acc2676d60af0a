"""The algorithm statisticsreport, run as QGIS runs it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st
from qgis.core import (
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate

from shanhe.core.planning.statistics_table import StatisticColumn, statistic_lines
from tests.processing.squares import write

FIELDS = {"XZ": str, "CJ": str, "TBMJ": float, "RK": str}
PARCELS = [
    (0, 0, 100, 100, "大同镇", "东村", 3333.0, "12"),
    (100, 0, 200, 100, "大同镇", "西村", 3333.0, "8"),
    (200, 0, 300, 100, "策武镇", "南村", 3334.0, None),
]
TEMPLATE = {
    "title": "村庄用地统计表",
    "subtitle": "2024",
    "groups": [{"field": "XZ", "title": "乡镇"}, {"field": "CJ", "title": "村"}],
    "columns": [
        {"title": "图斑数", "unit": "个"},
        {"title": "面积", "field": "TBMJ", "unit": "公顷", "factor": 0.0001},
        {"title": "平均人口", "field": "RK", "statistic": "mean", "decimals": 1},
        {"title": "椭球面积", "field": "$area", "unit": "公顷", "factor": 0.0001, "decimals": 1},
    ],
    "chart": "面积",
    "notes": ["根据变更调查"],
}


def run(provider, **given):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    given = {"OUTPUT": "TEMPORARY_OUTPUT", **given}
    results, fine = provider.algorithm("statisticsreport").create().run(given, context, feedback)
    if not fine:
        return None, [], feedback.textLog()
    output = context.takeResultLayer(results["OUTPUT"])
    names = [[field.name() for field in output.fields()]]
    return results, names + [one.attributes() for one in output.getFeatures()], feedback.textLog()


def form(tmp_path, **changes):
    path = tmp_path / "form.json"
    path.write_text(json.dumps({**TEMPLATE, **changes}, ensure_ascii=False), encoding="utf-8")
    return str(path)


def test_a_planners_own_form(provider, tmp_path):
    results, rows, _ = run(
        provider,
        INPUT=write(tmp_path / "parcels.gpkg", FIELDS, PARCELS), TEMPLATE=form(tmp_path),
        REPORT=str(tmp_path / "form.html"), XLSX=str(tmp_path / "form.xlsx"),
    )  # fmt: skip
    plain = [[None if str(cell) == "NULL" else cell for cell in row] for row in rows]
    # 0.3333 + 0.3333 + 0.3334 hm² is 1.00: 大同镇 0.67 = 0.34 + 0.33, 策武镇 0.33
    assert plain == [
        ["LEVEL", "G1_XZ", "G2_CJ", "图斑数", "面积", "平均人口", "椭球面积"],
        [0, None, None, 3.0, 1.0, 10.0, 3.0],
        [1, "大同镇", None, 2.0, 0.67, 10.0, 2.0],
        [2, "大同镇", "东村", 1.0, 0.34, 12.0, 1.0],
        [2, "大同镇", "西村", 1.0, 0.33, 8.0, 1.0],
        [1, "策武镇", None, 1.0, 0.33, None, 1.0],
        [2, "策武镇", "南村", 1.0, 0.33, None, 1.0],
    ]
    assert (results["ROWS"], results["GROUPS"]) == (3, 3)
    text = (tmp_path / "form.html").read_text(encoding="utf-8")
    for shown in ("村庄用地统计表", "乡镇 / 村", "面积 (公顷)", "根据变更调查"):
        assert shown in text
    assert (tmp_path / "form.xlsx").stat().st_size > 5000


def test_without_a_template(provider, tmp_path):
    parcels = write(tmp_path / "parcels.gpkg", FIELDS, PARCELS)
    _, rows, _ = run(
        provider, INPUT=parcels, GROUP_FIELDS=["XZ"], VALUE_FIELDS=["TBMJ"], AREA=True, UNIT=0
    )
    assert rows[0] == ["LEVEL", "G1_XZ", "Rows", "TBMJ", "Area"]
    assert rows[1][2:4] == [3.0, 10000.0]
    assert rows[1][4] == pytest.approx(30000, abs=0.1)
    assert [row[1] for row in rows[2:]] == ["大同镇", "策武镇"]
    _, rows, _ = run(provider, INPUT=parcels, VALUE_FIELDS=["TBMJ"], STATISTIC=1)
    assert rows == [["LEVEL", "Rows", "TBMJ · Mean"], [0, 3.0, pytest.approx(3333.33, abs=0.01)]]


@pytest.mark.parametrize(
    ("rows", "changes", "told"),
    [
        ([*PARCELS, (0, 9, 9, 20, "x", "y", 1.0, "many")], {}, "no numbers (feature 4: many)"),
        ([], {}, "has no features"),
        (PARCELS, {"chart": "", "columns": [{"title": "A", "field": "MJ"}]}, "has no field MJ"),
        (PARCELS, {"columns": []}, "cannot be used: columns"),
        (PARCELS, {"colums": []}, "cannot be used: colums"),
        (PARCELS, {"columns": [{"title": "A", "statistic": "sum"}]}, "cannot be used: column A"),
        (PARCELS, {"columns": [{"title": "A", "field": "T", "statistic": "best"}]}, "column A"),
        (PARCELS, {"chart": "B"}, "cannot be used: chart: B"),
        (PARCELS, {"groups": [{"title": "A"}]}, "cannot be used: 'field'"),
    ],
)  # fmt: skip
def test_wrong_input_is_refused(provider, tmp_path, rows, changes, told):
    parcels = write(tmp_path / "parcels.gpkg", FIELDS, rows)
    results, _, log = run(provider, INPUT=parcels, TEMPLATE=form(tmp_path, **changes))
    assert results is None
    assert told in log


def test_tables_without_geometry(provider, tmp_path):
    points = tmp_path / "points.csv"
    points.write_text("A,B,C,D\n1,2,3,4\n", encoding="utf-8")
    results, _, log = run(provider, INPUT=str(points), AREA=True)
    assert results is None
    assert "has no polygons" in log
    days = QgsVectorLayer("None?field=DAY:date", "days", "memory")
    for day in (QDate(2024, 5, 6), None):
        feature = QgsFeature(days.fields())
        feature.setAttributes([day])
        days.dataProvider().addFeatures([feature])
    _, rows, _ = run(provider, INPUT=days, GROUP_FIELDS=["DAY"])
    assert [row[1] for row in rows[2:]] == ["", "2024-05-06"]
    results, _, log = run(provider, INPUT=str(points), GROUP_FIELDS=["A", "B", "C", "D"])
    assert results is None
    assert "4 groups were chosen" in log


def census(tmp_path, rows):
    path = tmp_path / "census.csv"
    path.write_text("DM,MC,RS\n" + "\n".join(rows), encoding="utf-8")
    return str(path)


def test_a_second_table_joined_by_a_code(provider, tmp_path):
    people = census(tmp_path, ["12.0,东县,100", "８,西县,50", "9,南县,7", "5,甲,1", "5,乙,2"])
    _, rows, log = run(
        provider,
        INPUT=write(tmp_path / "parcels.gpkg", FIELDS, PARCELS), VALUE_FIELDS=["TBMJ"],
        INPUT_KEY="RK", JOIN=people, JOIN_KEY="DM",
        JOIN_GROUP_FIELDS=["MC"], JOIN_VALUE_FIELDS=["RS"],
        REPORT=str(tmp_path / "form.html"),
    )  # fmt: skip
    plain = [[None if str(cell) == "NULL" else cell for cell in row] for row in rows]
    assert plain == [
        ["LEVEL", "G1_MC", "Rows", "TBMJ", "RS"],
        [0, None, 3.0, 10000.0, 150.0],
        [1, "", 1.0, 3334.0, 0.0],  # the parcel without a code
        [1, "东县", 1.0, 3333.0, 100.0],
        [1, "西县", 1.0, 3333.0, 50.0],
    ]
    assert "4 rows of the two tables were not joined" in log
    text = (tmp_path / "form.html").read_text(encoding="utf-8")
    for shown in ("160.00", "150.00", "10.00", "duplicate code", "unmatched"):
        assert shown in text


@pytest.mark.parametrize(
    ("rows", "given", "told"),
    [
        (["99,a,1"], {"JOIN_KEY": "DM"}, "No code of parcels (such as 12) stands in census"),
        (["12,a,1"], {}, "Choose the field with the codes in both tables"),
        (["12,a,1"], {"JOIN_KEY": "XX"}, "has no field XX"),
        ([], {"JOIN_KEY": "DM"}, "has no features"),
        (["12,a,many"], {"JOIN_KEY": "DM"}, "no numbers (feature 1: many)"),
    ],
)
def test_a_join_that_cannot_be_is_refused(provider, tmp_path, rows, given, told):
    parcels = write(tmp_path / "parcels.gpkg", FIELDS, PARCELS)
    given = {"INPUT": parcels, "INPUT_KEY": "RK", "JOIN_VALUE_FIELDS": ["RS"], **given}
    results, _, log = run(provider, JOIN=census(tmp_path, rows), **given)
    assert results is None
    assert told in log


groups = st.tuples(st.sampled_from("AB"), st.sampled_from("xyz"), st.floats(-1e6, 1e6))


@examples(st.lists(groups, min_size=1, max_size=40))
def test_every_total_is_the_sum_of_its_parts(rows):
    column = StatisticColumn("v", "v", decimals=2)
    found = statistic_lines([row[:2] for row in rows], [column], {"v": [row[2] for row in rows]})
    cells = {line.path: round(line.cells[0] * 100) for line in found}
    for path, whole in cells.items():
        parts = [cents for other, cents in cells.items() if other[:-1] == path and other]
        assert not parts or sum(parts) == whole
    assert cells[()] == pytest.approx(100 * sum(row[2] for row in rows), abs=1)
