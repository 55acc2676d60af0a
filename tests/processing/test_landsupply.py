from functools import partial

import pytest
from qgis.core import QgsProcessingException

from tests.processing.cases import landsupply as case
from tests.processing.squares import rows_of, write
from tests.processing.told import run_tool

run = partial(run_tool, "landsupply")


def test_by_place_what_supplied_polygons_cover(provider, tmp_path):
    results, _ = run(**{**case.parameters(tmp_path), "MATCH": 1})
    (first, _) = rows_of(results["BALANCE"], "SUPPLIED_HM2")
    assert first[0] == pytest.approx(8.0, abs=0.002)


def test_by_place_ground_supplied_twice_counts_once(provider, tmp_path):
    given = case.parameters(tmp_path)
    fields = {"PWH": str, "PZRQ": str, "PZMJ": float}
    approvals = [(0, 0, 400, 250, "P1", "2020-03-01", 10.0)]
    supplies = [(0, 0, 200, 250, "G1"), (0, 0, 200, 250, "G1"), (100, 0, 240, 250, "G2")]
    given["APPROVALS"] = write(tmp_path / "one.gpkg", fields, approvals)
    given["SUPPLIES"] = write(tmp_path / "twice.gpkg", {"ZDBH": str}, supplies)
    results, _ = run(**given, MATCH=1)
    assert rows_of(results["BALANCE"], "SUPPLIED_HM2") == [(pytest.approx(6.0, abs=0.002),)]


def test_areas_that_are_not_stated_are_measured_and_other_units_named(provider, tmp_path):
    given = case.parameters(tmp_path)
    fields = {"PWH": str, "PZRQ": str, "PZMJ": float}
    approvals = [
        (0, 0, 400, 250, "P1", "2020-03-01", None),
        (500, 0, 900, 250, "P2", "2020-03-01", 100_000.0),  # m², where hectares are asked for
    ]
    given["APPROVALS"] = write(tmp_path / "one.gpkg", fields, approvals)
    results, warnings = run(**given)
    areas = dict(rows_of(results["BALANCE"], "NUMBER", "APPROVED_HM2"))
    assert areas == {"P1": pytest.approx(10.0, abs=0.002), "P2": 100_000.0}
    assert any("1 records of “one” hold no area in PZMJ" in told for told in warnings)
    assert any("PZMJ of “one”" in told and "10000 times" in told for told in warnings)
    table = tmp_path / "a.csv"
    table.write_text("PWH,PZRQ,PZMJ\nP1,2020-03-01,10\nP3,2020-04-01,\n", encoding="utf-8")
    _, warnings = run(**{**given, "APPROVALS": str(table)})
    assert any("count as nothing" in told for told in warnings)


def test_plain_tables_do_as_well(provider, tmp_path):
    (tmp_path / "a.csv").write_text("PWH,PZRQ,PZMJ\nP1,2020-03-01,10\n", encoding="utf-8")
    (tmp_path / "s.csv").write_text(
        "ZDBH,PWH,GYRQ,GYMJ,YDDGRQ\nG1,P1,2021-01-01,4,soon\nG2,P7,2019-01-01,1,2024-01-01\n",
        encoding="utf-8",
    )
    given = {"APPROVALS": str(tmp_path / "a.csv"), "SUPPLIES": str(tmp_path / "s.csv")}
    results, warnings = run(**given, DAY="2024-06-30", OUTPUT=str(tmp_path / "o.gpkg"))
    assert results["RATE"] == 60.0
    assert [told.split(":")[0] for told in warnings if "no date" in told] == ["Layer s, feature 1"]
    assert any("which is not among the approvals" in told for told in warnings)
    with pytest.raises(QgsProcessingException, match="cannot be matched by place"):
        run(**given, MATCH=1, OUTPUT=str(tmp_path / "o.gpkg"))


@pytest.mark.parametrize(
    ("change", "told"),
    [({"DAY": "soon"}, "is no day"), ({"S_PRICE": "NONE"}, "has no field NONE")],
)
def test_refusals(provider, tmp_path, change, told):
    with pytest.raises(QgsProcessingException, match=told):
        run(**{**case.parameters(tmp_path), **change})


def test_no_record_and_no_area_are_refused(provider, tmp_path):
    (tmp_path / "a.csv").write_text("PWH,PZRQ\nP1,2020-03-01\n", encoding="utf-8")
    given = case.parameters(tmp_path)
    with pytest.raises(QgsProcessingException, match="neither polygons nor a field"):
        run(**{**given, "APPROVALS": str(tmp_path / "a.csv")})
    empty = write(tmp_path / "none.gpkg", {"PWH": str}, [])
    with pytest.raises(QgsProcessingException, match="no usable polygon"):
        run(**{**given, "APPROVALS": empty})
