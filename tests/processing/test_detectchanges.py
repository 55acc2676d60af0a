import processing
import pytest
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from tests.processing.cases import detectchanges as case
from tests.processing.squares import box, rows_of, write, write_polygons


class Told(QgsProcessingFeedback):
    def __init__(self):
        super().__init__(False)
        self.warnings = []

    def pushWarning(self, text):
        self.warnings.append(text)


def run(**parameters):
    told = Told()
    context = QgsProcessingContext()
    found = processing.run("shanhe:detectchanges", parameters, context=context, feedback=told)
    return found, told.warnings


def test_two_dates(provider, tmp_path):
    results, warnings = run(**case.parameters(tmp_path))
    case.check(results, tmp_path)
    assert warnings == []


def test_codes_outside_of_the_system_are_listed_and_kept(provider, tmp_path):
    given = case.parameters(tmp_path)
    rows = [(0, 0, 100, 100, "XX"), (100, 0, 400, 100, "0601")]
    results, warnings = run(**{**given, "LATER": write(tmp_path / "o.gpkg", {"DLBM": str}, rows)})
    assert "1 features have the code “XX”" in warnings[0]
    assert ("0101", "XX", "other") in rows_of(results["OUTPUT"], "FROM_CODE", "TO_CODE", "FLOW")


def test_an_invalid_parcel_is_repaired_and_named(provider, tmp_path):
    given = case.parameters(tmp_path)
    bow = box(0, 0, 100, 100).replace("))", ",39500050 2850200,39500000 2850000))")
    rows = [(bow, "0101"), (box(100, 0, 400, 100), "0601")]
    later = write_polygons(tmp_path / "bow.gpkg", {"DLBM": str}, rows)
    _, warnings = run(**{**given, "LATER": later})
    assert any("was repaired for this run" in told for told in warnings)


def test_overlapping_parcels_are_named_and_the_report_says_so(provider, tmp_path):
    given = case.parameters(tmp_path)
    rows = [(0, 0, 110, 100, "0101"), (100, 0, 400, 100, "0601")]
    later = write(tmp_path / "twice.gpkg", {"DLBM": str}, rows)
    _, warnings = run(**{**given, "LATER": later})
    assert any("feature 2: 1,000.0" in told or "feature 2: 999.9" in told for told in warnings)
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "The dates do not close" in text


def test_another_crs_is_reprojected_and_told(provider, tmp_path):
    given = case.parameters(tmp_path)
    moved = processing.run(
        "native:reprojectlayer",
        {"INPUT": given["LATER"], "TARGET_CRS": "EPSG:4490", "OUTPUT": str(tmp_path / "m.gpkg")},
    )["OUTPUT"]
    results, warnings = run(**{**given, "LATER": moved})
    assert results["NON_GRAIN_HM2"] == pytest.approx(0.4, abs=1e-4)
    assert any("EPSG:4490" in told for told in warnings)


def test_unmerged_pieces_name_both_parcels(provider, tmp_path):
    given = {**case.parameters(tmp_path), "DISSOLVE": False}
    results, _ = run(**given)
    found = rows_of(results["OUTPUT"], "FROM_CODE", "FROM_IDS", "TO_IDS")
    assert ("0103", "2", "4") in found


def test_a_preset_replaces_the_flows_and_the_report_names_it(provider, tmp_path):
    preset = tmp_path / "flows.json"
    preset.write_text(
        '{"table": "change_flows", "version": "county 1", "source": "county rule", "rows": ['
        '{"system": "survey", "flow": "any", "from": "*", "to": "*;-", "totals": "non_grain", '
        '"title": "变", "english": "Any", "colour": "1;2;3", "basis": "b", '
        '"confidence": "unsure"}]}',
        encoding="utf-8",
    )
    results, _ = run(**{**case.parameters(tmp_path), "FLOWS": str(preset)})
    flows = {row[0] or "" for row in rows_of(results["OUTPUT"], "FLOW")}
    assert flows == {"any", ""}  # ground of the later date only fits no rule of this preset
    assert "county 1" in (tmp_path / "report.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"LATER_FIELD": "NONE"}, "NONE"),
        ({"SYSTEM": 1}, "has no field YDYHFLDM"),
    ],
)
def test_refusals(provider, tmp_path, change, told):
    with pytest.raises(QgsProcessingException, match=told):
        run(**{**case.parameters(tmp_path), **change})


def test_an_empty_layer_and_degrees_are_refused(provider, tmp_path):
    given = case.parameters(tmp_path)
    empty = write(tmp_path / "empty.gpkg", {"DLBM": str}, [])
    with pytest.raises(QgsProcessingException, match=r"empty.*no usable polygon"):
        run(**{**given, "LATER": empty})
    wkt = "POLYGON((118 32,118.01 32,118.01 32.01,118 32))"
    degrees = write_polygons(tmp_path / "deg.gpkg", {"DLBM": str}, [(wkt, "0101")], epsg=4490)
    with pytest.raises(QgsProcessingException, match="degrees"):
        run(**{**given, "EARLIER": degrees})


def test_a_field_of_numbers_instead_of_classes_is_refused(provider, tmp_path, monkeypatch):
    monkeypatch.setattr("shanhe.core.monitoring.change_matrix.MOST_CLASSES", 3)
    with pytest.raises(QgsProcessingException, match=r"more than 3\. Choose the fields"):
        run(**case.parameters(tmp_path))
