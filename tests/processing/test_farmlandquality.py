import json
from functools import partial

import pytest
from qgis.core import QgsProcessingException

from tests.processing.cases import farmlandquality as case
from tests.processing.squares import X, Y, box, rows_of, write, write_polygons
from tests.processing.told import run_tool

run = partial(run_tool, "farmlandquality")
FIELDS = {"FID_OLD": str, "A": float, "B": float, "grade": str}
UNITS = [
    (0, 0, 100, 100, "1", 0.8, 0.8, "old"),
    (100, 0, 200, 100, "2", 0.3, 0.3, "old"),
    (200, 0, 300, 100, "3", 1.0, 0.2, "old"),
]


def quality(folder, **more):
    """A run by GB/T 33469 with its layer, its warnings and its report."""
    given = {"INPUT": write(folder / "u.gpkg", FIELDS, UNITS), "FORM": 1, "FACTORS": ["A", "B"]}
    files = {"OUTPUT": str(folder / "o.gpkg"), "REPORT": str(folder / "r.html")}
    results, warnings = run(**{**given, "WEIGHTS": "0.5;0.5", **files, **more})
    return results, warnings, (folder / "r.html").read_text(encoding="utf-8")


def test_what_is_odd_or_not_stated_is_told(provider, tmp_path):
    results, warnings = run(**case.parameters(tmp_path))
    case.check(results, tmp_path)
    assert warnings == [
        (
            "SOIL: 1 units have a value that is not from 0 to 100 (feature 4). They have no grade; "
            "correct them, or choose another field."
        ),
        "K_L: 1 units have no value (20.00 %); what needs it is empty.",
    ]


def test_equal_steps_are_no_standard(provider, tmp_path):
    results, warnings, report = quality(tmp_path)
    # P 0.8, 0.3 and 0.6: steps of 0.05 from 0.3 on, so that 0.6 reaches the sixth limit
    fields = ("FID_OLD", "P", "GRADE", "CATEGORY", "LIMITING", "LOSS")
    assert rows_of(results["OUTPUT"], *fields) == [
        ("1", 0.8, 1, "高等级", "A", 0.1),
        ("2", 0.3, 10, "低等级", "A", 0.35),
        ("3", 0.6, 4, "中等级", "B", 0.4),
    ]
    assert results["MEAN_GRADE"] == 5.0
    assert [note.split(".")[0] for note in warnings] == [
        "Limits of the grades: equal steps, no standard"
    ]
    assert "equal steps, no standard" in report


def test_limits_of_the_zone(provider, tmp_path):
    limits = "0.95;0.9;0.85;0.8;0.75;0.7;0.65;0.6;0.55"
    results, warnings, report = quality(tmp_path, CUTS=limits)
    assert rows_of(results["OUTPUT"], "GRADE") == [(4,), (10,), (8,)]
    assert warnings == []
    assert "The mean grade by area is 7.33 of 10, 1 being best." in report


def test_without_limits_the_classification_has_no_grade(provider, tmp_path):
    given = {**case.parameters(tmp_path), "CUTS": ""}
    results, warnings = run(**given)
    assert results["N_GRADED"] == 0
    assert "MEAN_GRADE" not in results
    assert rows_of(results["OUTPUT"], "GI", "GRADE")[0] == (796.32, None)
    assert warnings[-1].startswith("No limits of the grades are given")
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "No grade; 3 of 5 units have an index." in report
    assert "Areas by grade" not in report


def test_crops_by_fields_and_numbers(provider, tmp_path):
    given = {**case.parameters(tmp_path), "ALPHAS": ["ALPHA", "ALPHA"], "BETA": "1.2;0.5"}
    results, _ = run(**given)
    assert rows_of(results["OUTPUT"], "RI")[0] == (2014.5,)  # 0.79·1500·1.7
    numbers = {**given, "ALPHAS": [], "ALPHA": "1500；900", "OUTPUT": str(tmp_path / "n.gpkg")}
    results, _ = run(**numbers)
    assert rows_of(results["OUTPUT"], "RI")[0] == (1777.5,)


def test_a_unit_without_a_usable_polygon_has_no_area(provider, tmp_path):
    corners = [(0, 0), (100, 100), (100, 0), (0, 100), (0, 0)]
    bow = f"POLYGON(({','.join(f'{X + x} {Y + y}' for x, y in corners)}))"
    rows = [(box(200, 0, 300, 100), "1", 0.8, 0.8, ""), (bow, "2", 0.3, 0.3, "")]
    units = write_polygons(tmp_path / "bow.gpkg", FIELDS, rows)
    results, warnings, _ = quality(tmp_path, INPUT=units)
    found = rows_of(results["OUTPUT"], "FID_OLD", "GRADE", "AREA_M2")
    assert [row[:2] for row in found] == [("1", 1), ("2", 10)]
    assert found[1][2] is None
    assert results["MEAN_GRADE"] == 1.0
    assert any("Feature 2" in note for note in warnings)


def test_units_in_degrees(provider, tmp_path):
    square = "POLYGON(({0} 25,{0}.001 25,{0}.001 25.001,{0} 25.001,{0} 25))".format
    rows = [(square(116), "1", 0.8, 0.8, ""), (square(117), "2", 0.3, 0.3, "")]
    units = write_polygons(tmp_path / "d.gpkg", FIELDS, rows, epsg=4490)
    results, _, _ = quality(tmp_path, INPUT=units)
    assert results["AREA_HM2"] == pytest.approx(2 * 1.1179, abs=2e-3)


def test_own_groups(provider, tmp_path):
    rows = [
        {"grade": str(at), "category": "耕地", "english": "Cropland", "r": "9", "g": "9", "b": "9",
         "confidence": "likely"} for at in (1, 2)
    ]  # fmt: skip
    told = {"table": "farmland_grades_gbt33469", "version": "1", "source": "county", "rows": rows}
    (tmp_path / "g.json").write_text(json.dumps(told), encoding="utf-8")
    results, _, report = quality(tmp_path, GRADES=str(tmp_path / "g.json"), CUTS="0.6")
    assert rows_of(results["OUTPUT"], "GRADE", "CATEGORY")[2] == (1, "耕地")
    assert "own preset" in report


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"WEIGHTS": "0.4;0.35;0.2"}, "their sum: 0.95"),
        ({"WEIGHTS": "0.5;0.5"}, "not 3 numbers"),
        ({"BETA": ""}, "1 potential indices α and 0 yield ratios β"),
        ({"BETA": "one"}, "β is no number: one"),
        ({"CUTS": "1;2;3"}, "not 14 numbers"),
        ({"KL": ""}, "G needs the field of K_L"),
        ({"KC": "", "GRADE_BY": 3}, "G needs the field of K_C"),
        ({"FACTORS": ["SOIL", "NO", "none"]}, "none"),
    ],
)
def test_refusals(provider, tmp_path, change, told):
    with pytest.raises(QgsProcessingException, match=told):
        run(**{**case.parameters(tmp_path), **change})


def test_no_unit_and_no_number(provider, tmp_path):
    empty = write(tmp_path / "e.gpkg", case.FIELDS, [])
    with pytest.raises(QgsProcessingException, match="has no record"):
        run(**{**case.parameters(tmp_path), "INPUT": empty})
    words = write(tmp_path / "w.gpkg", {**case.FIELDS, "SOIL": str}, [
        (0, 0, 1, 1, "1", "good", 1.0, 1.0, 1.0, 1.0, 1.0)
    ])  # fmt: skip
    with pytest.raises(QgsProcessingException, match="no numbers"):
        run(**{**case.parameters(tmp_path), "INPUT": words})
