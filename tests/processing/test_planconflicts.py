import json
from functools import partial

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

from tests.processing.cases import planconflicts as case
from tests.processing.squares import box, rows_of, write, write_polygons
from tests.processing.told import run_tool

run = partial(run_tool, "planconflicts")


def test_three_plans(provider, tmp_path):
    results, warnings = run(**case.parameters(tmp_path))
    case.check(results, tmp_path)
    assert warnings == []


def test_plans_are_told_by_field_and_name(provider, tmp_path):
    plans = [
        write(tmp_path / "GHYDYH.gpkg", {"YDYHFLDM": str}, [(0, 0, 100, 100, "0701")]),
        write(tmp_path / "YJJBNT.gpkg", {"BSM": str}, [(50, 0, 150, 100, "1")]),
    ]
    results, _ = run(PLANS=plans, OUTPUT=str(tmp_path / "o.gpkg"))
    assert rows_of(results["OUTPUT"], "KIND") == [("construction_cropland",)]


def test_unknown_codes_are_told_with_counts_and_places(provider, tmp_path):
    given = case.parameters(tmp_path)
    rows = [(0, 0, 100, 100, "X1"), (100, 0, 200, 100, "X1"), (200, 0, 300, 100, "R")]
    given["PLANS"][1] = write(tmp_path / "odd.gpkg", {"YDDM": str}, rows)
    results, warnings = run(**given)
    assert any("“X1” (2; 1, 2)" in told for told in warnings)
    assert ("unclassified",) in rows_of(results["OUTPUT"], "KIND")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"PLANS": None}, "At least two plans are needed"),
        ({"FIELDS": "GHDLDM;NONE;DL"}, "NONE"),
        ({"FIELDS": "GHDLDM;YDDM"}, "2 entries stand against 3 plans"),
        ({"SYSTEMS": "tugui；chenggui;none"}, "No crosswalk knows the system of classes “none”"),
        ({"SYSTEMS": ""}, "which system of classes plan “chenggui” uses"),
    ],
)
def test_refusals(provider, tmp_path, change, told):
    given = case.parameters(tmp_path)
    if change.get("PLANS", 0) is None:
        change = {"PLANS": given["PLANS"][:1], "FIELDS": "", "SYSTEMS": ""}
    with pytest.raises(QgsProcessingException, match=told):
        run(**{**given, **change})


def test_an_empty_plan_is_refused(provider, tmp_path):
    given = case.parameters(tmp_path)
    given["PLANS"][2] = write(tmp_path / "empty.gpkg", {"DL": str}, [])
    with pytest.raises(QgsProcessingException, match="“empty” has no usable polygon"):
        run(**given)


def test_degrees_are_refused_and_another_crs_is_reprojected(provider, tmp_path):
    given = case.parameters(tmp_path)
    degrees = write_polygons(
        tmp_path / "degrees.gpkg", {"DL": str}, [("POLYGON((117 25,118 25,118 26,117 25))", "111")],
        epsg=4490,
    )  # fmt: skip
    plans = given["PLANS"]
    with pytest.raises(QgsProcessingException, match="in degrees"):
        run(**{**given, "PLANS": [degrees, *plans[1:]]})
    _, warnings = run(**{**given, "PLANS": [*plans[:2], degrees]})
    assert any("reprojected from EPSG:4490 to EPSG:4527" in told for told in warnings)


def test_an_invalid_parcel_is_repaired_and_named(provider, tmp_path):
    given = case.parameters(tmp_path)
    bow_tie = box(0, 0, 100, 100).replace("100 ", "100 ")
    x, y = 39_500_000, 2_850_000
    bow_tie = f"POLYGON(({x} {y},{x + 100} {y + 100},{x + 100} {y},{x} {y + 100},{x} {y}))"
    plan = write_polygons(tmp_path / "bow.gpkg", {"DL": str}, [(bow_tie, "111")])
    given["PLANS"][2] = plan
    _, warnings = run(**given)
    assert any(told.startswith("bow: ") and "invalid" in told for told in warnings)


def test_a_preset_stands_in_and_is_named(provider, tmp_path):
    given = case.parameters(tmp_path)
    row = {"kind": "any", "first": "*", "second": "*", "title": "差异", "severity": "low",
           "basis": "", "confidence": "preset", "r": "1", "g": "2", "b": "3"}  # fmt: skip
    preset = tmp_path / "kinds.json"
    preset.write_text(json.dumps({"table": "plan_conflict_kinds", "version": "1", "source":
        "County rule", "rows": [row]}), encoding="utf-8")  # fmt: skip
    results, _ = run(**given, KINDS=str(preset))
    assert {kind for (kind,) in rows_of(results["OUTPUT"], "KIND")} == {"any"}
    assert "County rule" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_loaded_overlay_is_styled_and_lies_under_the_conflicts(provider, tmp_path):
    project, context = QgsProject.instance(), QgsProcessingContext()
    context.setProject(project)
    given = case.parameters(tmp_path)
    for key in ("OUTPUT", "OVERLAY"):
        given[key] = QgsProcessingOutputLayerDefinition("memory:", project)
    feedback = QgsProcessingFeedback()
    results, fine = provider.algorithm("planconflicts").create().run(given, context, feedback)
    assert fine, feedback.textLog()
    try:
        for key in ("OUTPUT", "OVERLAY"):  # the overlay comes last, thus above
            details = context.layersToLoadOnCompletion()[results[key]]
            layer = project.addMapLayer(context.takeResultLayer(results[key]))
            details.postProcessor().postProcessLayer(layer, context, feedback)
        QCoreApplication.processEvents()
        order = [node.layer() for node in project.layerTreeRoot().findLayers()]
        assert [one.id() for one in order] == [results["OUTPUT"], results["OVERLAY"]]
        drawn = {one.label() for one in order[1].renderer().categories()}
        assert drawn == {"Plans agree", "2 different groups", "3 different groups"}
        assert order[1].renderer().classAttribute() == "N_GROUPS"
    finally:
        project.layoutManager().clear()
        project.removeAllMapLayers()
