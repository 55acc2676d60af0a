"""The algorithm adjustareas, run as QGIS runs it."""

from __future__ import annotations

import pytest
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
)

NAMES = ("ZLDWDM", "DLBM", "GDPDJB", "GDLX", "TBMJ")
FIELDS = "&".join(f"field={name}:string" for name in NAMES)
BOW_TIE = "POLYGON((0 0, 100 100, 100 0, 0 100, 0 0))"


def square(x, y, size=100):
    x, y = 39436000 + x, 2836000 + y
    return f"POLYGON(({x} {y},{x + size} {y},{x + size} {y + size},{x} {y + size},{x} {y}))"


def parcels(*rows, crs="EPSG:4527"):
    layer = QgsVectorLayer(f"Polygon?crs={crs}&{FIELDS}", "DLTB", "memory")
    for wkt, *values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeatures([feature])
    return layer


def table(name, fields, *rows):
    layer = QgsVectorLayer("None?" + "&".join(f"field={field}" for field in fields), name, "memory")
    for values in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(values))
        layer.dataProvider().addFeatures([feature])
    return layer


COUNTY = (
    (square(0, 0), "350821100001", "0101", "1", "", "10000.004"),
    (square(100, 0), "350821100002", "0103", "3", "PD", "20000.003"),
    (square(200, 0), "350821101001", "0301", "", "", "5000.006"),
)


def run(provider, layer, **more):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    given = {"INPUT": layer, "OUTPUT": "TEMPORARY_OUTPUT", "CLOSURES": "TEMPORARY_OUTPUT", **more}
    results, fine = provider.algorithm("adjustareas").create().run(given, context, feedback)
    if not fine:
        return None, [], [], feedback.textLog()
    rows = []
    for key in ("OUTPUT", "CLOSURES"):
        output = QgsProcessingUtils.mapLayerFromString(results[key], context)
        names = [field.name() for field in output.fields()]
        rows.append([dict(zip(names, one.attributes())) for one in output.getFeatures()])
    return results, *rows, feedback.textLog()


def test_county_township_village_and_ridges(provider, tmp_path):
    controls = table(
        "controls",
        ["XZQDM:string", "KZMJ:double"],
        ("350821", 35000.01),
        ("350821100", 30000.0),
    )
    factors = table(
        "KCXS",
        ["GDPDJB:string", "GDLX:string", "KCXS:double"],
        ("3", "PD", 0.1123),
    )
    results, rows, closures, log = run(
        provider,
        parcels(*COUNTY),
        AREA_FIELD="TBMJ",
        GROUP_FIELDS=["ZLDWDM"],
        CODE_LENGTHS="6,9,12",
        CONTROLS=controls,
        CONTROL_KEY="XZQDM",
        CONTROL_AREA="KZMJ",
        DEDUCT=True,
        KCXS_TABLE=factors,
        REPORT=str(tmp_path / "report.html"),
        XLSX=str(tmp_path / "report.xlsx"),
    )
    assert results is not None, log
    assert [row["TBMJ"] for row in rows] == [10000.0, 20000.0, 5000.01]
    assert [row["TBMJ_JS"] for row in rows] == [10000.004, 20000.003, 5000.006]
    # 20000.00 m² × 0.1123 on the one cropland parcel steeper than 2°
    assert [(row["KCDLBM"], row["KCMJ"], row["TBDLMJ"]) for row in rows] == [
        ("", 0.0, 10000.0),
        ("1203", 2246.0, 17754.0),
        ("", 0.0, 5000.01),
    ]
    assert [(row["GROUP_CODE"], row["CONTROL_M2"], row["GIVEN"]) for row in closures] == [
        ("", 35000.01, 0),
        ("350821", 35000.01, 1),
        ("350821100", 30000.0, 1),
        ("350821100001", 10000.0, 0),
        ("350821100002", 20000.0, 0),
        ("350821101", 5000.01, 0),
        ("350821101001", 5000.01, 0),
    ]
    assert results["SUM"] == 35000.01
    assert results["UNCLOSED"] == 0
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Every group closes." in text
    assert "2,246.00" in text
    assert (tmp_path / "report.xlsx").stat().st_size > 5000


def test_a_large_closure_is_reported_refused_or_forced(provider):
    layer = parcels(*COUNTY)
    given = {"AREA_FIELD": "TBMJ", "CONTROL": 36000}
    results, _, closures, log = run(provider, layer, **given)
    assert results["UNCLOSED"] == 1
    assert results["SUM"] == 35000.01  # merely rounded
    assert (closures[0]["STATE"], closures[0]["CLOSURE_M2"]) == ("open", pytest.approx(999.987))
    assert "1 groups do not close" in log
    results, _, _, log = run(provider, layer, EXCESS=1, **given)
    assert results is None
    assert "All parcels, which lacks 999.9870 m²" in log
    results, _, closures, _ = run(provider, layer, EXCESS=2, **given)
    assert results["SUM"] == 36000.0
    assert closures[0]["STATE"] == "forced"


def test_areas_are_computed_where_no_field_is_chosen(provider):
    results, rows, _, _ = run(provider, parcels(COUNTY[0]))
    # the 100 m square by the trapezoid formula, its plane area less the scale of the projection
    assert rows[0]["TBMJ"] == pytest.approx(9998.99, abs=0.05)
    assert results["SUM"] == rows[0]["TBMJ"]


@pytest.mark.parametrize(
    ("layer", "more", "told"),
    [
        (parcels, {"AREA_FIELD": "MJ"}, "MJ"),
        (parcels, {"GROUP_FIELDS": ["DLBM"], "CODE_LENGTHS": "9,6"}, "“9,6” cannot be used"),
        (
            lambda *rows: parcels((square(0, 0), "", "", "", "", "abc")),
            {"AREA_FIELD": "TBMJ"},
            "Field TBMJ of layer DLTB holds 1 values that are no numbers (feature 1: abc)",
        ),
        (
            lambda *rows: parcels((square(0, 0), "", "", "", "", None)),
            {"AREA_FIELD": "TBMJ"},
            "Field TBMJ is empty for 1 parcels (feature 1)",
        ),
        (
            lambda *rows: parcels((square(0, 0), "", "", "", "", "-5")),
            {"AREA_FIELD": "TBMJ"},
            "Field TBMJ holds 1 negative areas (feature 1)",
        ),
        (lambda *rows: parcels(), {}, "has no features"),
        (lambda *rows: parcels((BOW_TIE, "", "", "", "", "")), {}, "1 features have no usable"),
        (lambda *rows: parcels(COUNTY[0], crs=""), {}, "has no coordinate reference system"),
    ],
)
def test_wrong_input_is_refused(provider, layer, more, told):
    results, _, _, log = run(provider, layer(*COUNTY), **more)
    assert results is None
    assert told in log


def test_controls_that_fit_no_parcel_or_stand_twice(provider):
    rows = ("350822", 1.0), ("350821", 1.0), ("350821", 2.0)
    given = {
        "GROUP_FIELDS": ["ZLDWDM"],
        "CODE_LENGTHS": "6",
        "CONTROL_KEY": "XZQDM",
        "CONTROL_AREA": "KZMJ",
    }
    for kept, told in (rows[:1], "belongs to: 350822"), (rows[1:], "350821 stands twice"):
        controls = table("controls", ["XZQDM:string", "KZMJ:double"], *kept)
        results, _, _, log = run(provider, parcels(*COUNTY), CONTROLS=controls, **given)
        assert results is None
        assert told in log


VILLAGES = (
    (square(0, 0), "汀州", "1", "", "", "100"),
    (square(100, 0), "大同", "1", "", "", "300"),
)


def villages_with(provider, *rows):
    """Two towns, each with a village 1, and their control areas."""
    given = {
        "AREA_FIELD": "TBMJ",
        "GROUP_FIELDS": ["ZLDWDM", "DLBM"],
        "CONTROL_KEY": "XZQDM",
        "CONTROL_AREA": "KZMJ",
        "EXCESS": 2,
    }
    controls = table("controls", ["XZQDM:string", "KZMJ:double"], *rows)
    return run(provider, parcels(*VILLAGES), CONTROLS=controls, **given)


def test_a_control_of_villages_of_one_name_is_refused_until_it_names_the_town(provider):
    results, _, _, log = villages_with(provider, ("1", 100.01))
    assert results is None
    assert "Several groups have the code 1 of the control areas: 大同/1, 汀州/1." in log
    results, rows, _, log = villages_with(provider, ("汀州/1", 100.01), ("大同", 300.02))
    assert results is not None, log
    assert [row["TBMJ"] for row in rows] == [100.01, 300.02]


def test_a_control_without_an_area_is_refused(provider):
    results, _, _, log = villages_with(provider, ("汀州", 100.01), ("大同", None))
    assert results is None
    assert "Field KZMJ of the control areas is empty for 大同." in log
