"""What 占补平衡 refuses, names and caps; the figures of a whole run stand in its case."""

from __future__ import annotations

import json

import processing
import pytest
from qgis.core import QgsFeature, QgsProcessingException, QgsVectorLayer

from shanhe.core.standards.tables import table
from tests.processing.cases import farmlandbalance as case
from tests.processing.hearing import Heard, ran
from tests.processing.squares import rows_of, write

UNIFIED = 1


@pytest.fixture
def run(provider):
    def go(parameters, heard=None):
        results, _, heard = ran(provider.algorithm("farmlandbalance"), parameters, heard)
        return results, heard

    return go


def test_the_unified_balance_counts_the_wood_and_is_capped(run, tmp_path):
    given = {**case.parameters(tmp_path), "MODE": UNIFIED}
    results, _ = run(given)
    draws = rows_of(tmp_path / "draws.gpkg", "XMDM", "ENTRY", "AREA_HM2")
    assert {project for project, _, _ in draws} == {"P1", "P2"}
    assert results["SHORT_HM2"] == 0
    capped, _ = run({**given, "NET_INCREASE": 1.2, "OUTPUT": str(tmp_path / "capped.gpkg")})
    # 0.45 + 0.5 of P1 and 0.5 of P2 are taken, 1.2 may be used
    assert capped["SHORT_HM2"] == pytest.approx(0.25, abs=1e-5)
    assert not capped["BALANCED"]
    assert "(2024, likely)" in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("again", ["project", "survey"])
def test_ground_that_is_drawn_twice_counts_once(run, tmp_path, again):
    given = case.parameters(tmp_path)
    if again == "project":  # a second feature of P1, over a half of the first
        more = [*case.PROJECTS, (0, 0, 100, 50, "P1", "非农建设")]
        fields = {"XMDM": str, "ZYLX": str}
        given["INPUT"] = write(tmp_path / "twice.gpkg", fields, more)
    else:
        more = [*case.PARCELS, case.PARCELS[0], (0, 0, 50, 50, "0103", 0.0, 9)]
        given["DLTB"] = write(tmp_path / "twice.gpkg", case.SURVEY, more)
    run(given)
    (first, _) = rows_of(tmp_path / "projects_balanced.gpkg", "XMDM", "AREA_HM2", "PADDY_HM2")
    assert first == ("P1", pytest.approx(0.95, abs=1e-5), pytest.approx(0.45, abs=1e-5))


def test_projects_in_degrees_are_measured_alike(run, tmp_path):
    given = case.parameters(tmp_path)
    moved = {"INPUT": given["INPUT"], "TARGET_CRS": "EPSG:4490", "OUTPUT": "memory:"}
    given["INPUT"] = processing.run("native:reprojectlayer", moved)["OUTPUT"]
    run(given)
    (first, _) = rows_of(tmp_path / "projects_balanced.gpkg", "XMDM", "AREA_HM2", "PADDY_HM2")
    assert first == ("P1", pytest.approx(0.95, abs=1e-4), pytest.approx(0.45, abs=1e-4))


def test_a_pool_as_a_table_lists_deficits(run, tmp_path):
    pool = QgsVectorLayer(
        "None?field=ZBBH:string&field=SYMJ:double&field=DLBM:string&field=ZLDB:int",
        "pool",
        "memory",
    )
    feature = QgsFeature(pool.fields())
    feature.setAttributes(["T1", 0.2, "0103", 4])
    pool.dataProvider().addFeatures([feature])
    results, heard = run({**case.parameters(tmp_path), "POOL": pool, "CONTROLS": []})
    assert results["SHORT_HM2"] == pytest.approx(0.75, abs=1e-5)
    assert results["SHORT_PADDY_HM2"] == pytest.approx(0.45, abs=1e-5)
    # 0.2 hm² of grade 4 yield 3600 kg of the 12 000
    assert results["SHORT_KG"] == pytest.approx(8400, abs=0.1)
    assert any("“not steeper than 25°” for 1 entries" in text for text in heard.warnings)
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Project P1 lacks 0.7500 hm² of cropland, 0.4500 hm² of paddy and 8400.00 kg" in report


def test_a_grade_layer_comes_before_the_survey(run, tmp_path):
    given = case.parameters(tmp_path)
    grades = write(tmp_path / "GDDB.gpkg", {"ZLDB": int}, [(0, 0, 25, 100, 2)])
    run({**given, "GRADES": grades})
    (first, _) = rows_of(tmp_path / "projects_balanced.gpkg", "TAKEN_KG")
    # half of the paddy is of grade 2: 0.225 × 15 × (1400 + 1000) + 5250
    assert first[0] == pytest.approx(13_350, abs=0.1)


def test_cropland_without_a_grade_is_named_unless_one_is_given(run, tmp_path):
    given = case.parameters(tmp_path)
    bare = {name: kind for name, kind in case.SURVEY.items() if name != "ZLDB"}
    survey = write(tmp_path / "bare.gpkg", bare, [row[:-1] for row in case.PARCELS])
    results, heard = run({**given, "DLTB": survey})
    assert not results["BALANCED"]
    assert any("9,500.00 m² of cropland have no grade" in text for text in heard.warnings)
    results, heard = run({**given, "DLTB": survey, "DEFAULT_GRADE": 12})
    assert results["BALANCED"]
    assert not any("no grade" in text for text in heard.warnings)


def test_a_class_outside_its_domain_and_uncovered_land_are_named(run, tmp_path):
    given = case.parameters(tmp_path)
    parcels = [(0, 0, 50, 100, "0101", 0.1, 6), (50, 0, 90, 100, "9999", 0.0, 9)]
    survey = write(tmp_path / "odd.gpkg", case.SURVEY, parcels)
    _, heard = run({**given, "DLTB": survey})
    assert any("1 survey parcels have a class" in t and "9999" in t for t in heard.warnings)
    assert any("No survey parcel covers 1,000.00 m² of project P1" in t for t in heard.warnings)


@pytest.mark.parametrize(
    ("name", "fields", "row", "told"),
    [
        ("POOL", {"SYMJ": float}, (0, 0, 9, 9, 1.0), "ZBBH"),
        ("POOL", {"ZBBH": str, "SYMJ": float}, (0, 0, 9, 9, "A", None), "hold no area in “SYMJ”"),
        ("DLTB", {"X": str}, (0, 0, 100, 100, "0101"), "DLBM"),
        ("DLTB", {"DLBM": str, "KCXS": float}, (0, 0, 99, 99, "0101", 1.5), "beyond 0 to 1"),
        ("DLTB", {"DLBM": str}, (90000, 0, 90100, 100, "0101"), "nowhere near the projects"),
    ],
)
def test_wrong_input_is_refused_by_name(run, tmp_path, name, fields, row, told):
    wrong = write(tmp_path / "wrong.gpkg", fields, [row])
    with pytest.raises(QgsProcessingException, match=told):
        run({**case.parameters(tmp_path), name: wrong})


def test_empty_layers_are_refused(run, tmp_path):
    given = case.parameters(tmp_path)
    with pytest.raises(QgsProcessingException, match="There is no project"):
        run({**given, "INPUT": write(tmp_path / "none.gpkg", {"XMDM": str}, [])})
    with pytest.raises(QgsProcessingException, match="The pool of supplements is empty"):
        run({**given, "POOL": write(tmp_path / "no_pool.gpkg", case.ENTRY, [])})


def test_a_survey_in_another_crs_is_reprojected(run, tmp_path):
    given = case.parameters(tmp_path)
    moved = str(tmp_path / "DLTB_4490.gpkg")
    import processing

    survey = {"INPUT": given["DLTB"], "TARGET_CRS": "EPSG:4490", "OUTPUT": moved}
    processing.run("native:reprojectlayer", survey)
    run({**given, "DLTB": moved})
    (first, _) = rows_of(tmp_path / "projects_balanced.gpkg", "AREA_HM2")
    assert first[0] == pytest.approx(0.95, abs=1e-5)


def test_a_preset_of_rules_admits_the_steep_entry(run, tmp_path):
    rows = [dict(row) for row in table("farmland_supplement_rules").rows if row["rule"] != "slope"]
    content = {"table": "farmland_supplement_rules", "version": "t", "source": "县局", "rows": rows}
    path = tmp_path / "rules.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    run({**case.parameters(tmp_path), "RULES": str(path)})
    ledger = dict(rows_of(tmp_path / "ledger.gpkg", "ENTRY", "ELIGIBLE"))
    assert (ledger["S1"], ledger["R1"]) == (1, 0)
    assert "own preset" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_cancelled_run_keeps_nothing(run, tmp_path):
    heard = Heard()
    heard.cancel()
    results, _ = run(case.parameters(tmp_path), heard)
    assert results == {}
    assert not (tmp_path / "report.html").exists()


def test_the_layer_is_drawn_by_result(run, tmp_path):
    from shanhe.plugin.farmland.style import style_balanced

    results, _ = run(case.parameters(tmp_path))
    layer = QgsVectorLayer(results["OUTPUT"], "balanced", "ogr")
    style_balanced(layer)
    labels = [one.label() for one in layer.renderer().categories()]
    assert labels == ["Balanced", "Not balanced"]
