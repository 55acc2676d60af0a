"""Rule sets, rules that break off or cannot run, and what reading finds in files."""

import json

import pytest
from osgeo import gdal, ogr, osr
from tiny_database import CRS, box, database, plan, run, shape, survey

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.feedback import Silent
from shanhe.core.planning.quality import check_database, read_rule_file, rule_set
from shanhe.core.planning.quality.encoding import encoding_of
from shanhe.core.planning.quality.operations import OPERATIONS
from shanhe.core.planning.quality.reading import read_database, standard_name

PATTERN = rule_set().layer_pattern


def test_a_rule_that_breaks_is_reported_and_the_others_run(monkeypatch):
    def breaks(subject):
        raise ZeroDivisionError("of all things")
        yield

    monkeypatch.setitem(OPERATIONS, "in_domain", breaks)
    outcome = run(survey())
    broken = outcome.with_state("broken")
    assert [one.rule.id for one in broken] == ["domains", "changes"]  # both look at domains
    told = [one.values["reason"] for one in broken[0].reasons if one.code == "DBQ-15"]
    assert told == ["ZeroDivisionError: of all things"]
    assert len(outcome.results) == 36
    assert outcome.errors == 2  # the broken rules themselves
    assert not outcome.passed


def test_a_rule_without_its_layer_is_not_run_and_says_why():
    outcome = run(plan(), "county")
    told = {one.rule.id: one.reasons[0] for one in outcome.with_state("not_run")}
    assert told["parcel_numbers"].values == {"layers": "DLTB, JQDLTB"}
    assert told["targets"].code == "DBQ-13"
    assert told["handed_down"].code == "DBQ-12"
    assert "zones_and_lines" not in told


def test_own_rules_change_add_and_replace():
    own = {"id": "long_names", "severity": "警告", "operation": "pattern", "layers": ["DLTB"],
           "parameters": {"patterns": {"QSDWMC": ".{2,}"}}}  # fmt: skip
    changed = rule_set({"rules": [own, {"id": "arcs", "enabled": False}]})
    assert len(changed.rules) == 36
    result = run(survey(), rules=changed).results[-1]
    assert (result.rule.severity, result.rule.confidence) == ("warning", "preset")
    assert [one.problem.code for one in result.findings] == ["DBQ-62", "DBQ-62"]
    alone = rule_set({"replace": True, "rules": [own]})
    assert [one.id for one in alone.rules] == ["long_names"]


@pytest.mark.parametrize(("row", "member"), [
    ({"id": "x", "operation": "magic"}, "x.operation"),
    ({"id": "x"}, "x.operation"),
    ({"id": "x", "operation": "crs", "colour": "red"}, "x.colour"),
    ({"id": "x", "operation": "crs", "severity": "fatal"}, "x.severity"),
    ({"id": "x", "operation": "crs", "layers": "DLTB"}, "x.layers"),
])  # fmt: skip
def test_a_rule_of_the_wrong_form_is_refused_by_name(row, member):
    with pytest.raises(Problem) as refused:
        rule_set({"rules": [row]})
    assert refused.value.code == "DBQ-02"
    assert refused.value.values["member"] == member


def test_a_rule_file_that_is_no_json_is_refused(tmp_path):
    path = tmp_path / "rules.json"
    path.write_text("{")
    with pytest.raises(Problem, match="DBQ-01"):
        read_rule_file(str(path))
    path.write_text(json.dumps({"rules": [{"operation": "crs"}]}))
    with pytest.raises(Problem, match="DBQ-02"):
        read_rule_file(str(path))


def test_a_cancel_ends_the_check():
    class Stopped(Silent):
        def isCanceled(self):
            return True

    with pytest.raises(Cancelled):
        check_database(database(survey()), rule_set(), Stopped())


@pytest.mark.parametrize(("name", "known"), [
    ("DLTB", "DLTB"), ("dltb_2023", "DLTB"), ("350821DLTB2023", "DLTB"),
    ("350821_GHFQ", "GHFQ"), ("meta_VectorData", "META_VECTORDATA"),
])  # fmt: skip
def test_the_standards_name_inside_a_layers_name(name, known):
    assert standard_name(name, PATTERN) == known


def shapefile(path, text, encoding):
    """A Shapefile of one square, without a .cpg file."""
    options = [f"ENCODING={encoding}"]
    made = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    layer = made.CreateLayer(path.stem, reference, ogr.wkbPolygon, options)
    layer.CreateField(ogr.FieldDefn("DLMC", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField("DLMC", text)
    feature.SetGeometry(ogr.CreateGeometryFromWkb(shape(box(0, 0, 10, 10))))
    layer.CreateFeature(feature)
    del feature, layer, made
    for ending in (".cpg",):
        path.with_suffix(ending).unlink(missing_ok=True)
    dbf = bytearray(path.with_suffix(".dbf").read_bytes())
    dbf[29] = 0  # and no language driver in the table's head
    path.with_suffix(".dbf").write_bytes(dbf)


@pytest.fixture
def shape_encoding():
    """Set OGR's SHAPE_ENCODING for one test."""
    before = gdal.GetConfigOption("SHAPE_ENCODING")
    yield lambda value: gdal.SetConfigOption("SHAPE_ENCODING", value)
    gdal.SetConfigOption("SHAPE_ENCODING", before)


@pytest.mark.parametrize("qgis_runs", [False, True])
@pytest.mark.parametrize(("encoding", "found"), [("CP936", "CP936"), ("UTF-8", "UTF-8")])
def test_the_encoding_is_found_out_by_the_bytes(
    tmp_path, shape_encoding, encoding, found, qgis_runs
):
    shape_encoding(None)
    shapefile(tmp_path / "DLTB.shp", "乔木林地", encoding)
    shape_encoding("" if qgis_runs else None)  # as QGIS sets it
    assert encoding_of(tmp_path / "DLTB.dbf") == found
    (layer,) = read_database(str(tmp_path), PATTERN).layers
    assert (layer.name, layer.crs, layer.kind) == ("DLTB", CRS, "polygon")
    assert layer.column("DLMC").values == ["乔木林地"]


def test_what_cannot_be_read_is_named_not_fatal(tmp_path):
    shapefile(tmp_path / "DLTB.shp", "a", "UTF-8")
    (tmp_path / "GHFQ.gpkg").write_bytes(b"no database")
    read = read_database(str(tmp_path), PATTERN)
    assert [one.name for one in read.layers] == ["DLTB"]
    assert [name for name, _ in read.unreadable] == ["GHFQ.gpkg"]


def test_nothing_to_read_is_refused(tmp_path):
    with pytest.raises(Problem, match="DBQ-03"):
        read_database(str(tmp_path / "none"), PATTERN)
    with pytest.raises(Problem, match="DBQ-04"):
        read_database(str(tmp_path), PATTERN)


def test_curves_and_heights_are_read_flat_and_straight(tmp_path):
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "d.gpkg"))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4527)
    layer = made.CreateLayer("DLTB", reference, ogr.wkbUnknown)
    for text in ("CURVEPOLYGON (CIRCULARSTRING (0 0, 5 5, 10 0, 5 -5, 0 0))",
                 "POLYGON Z ((0 0 7, 10 0 7, 10 10 7, 0 0 7))"):  # fmt: skip
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)
    del feature, layer, made
    (read,) = read_database(str(tmp_path / "d.gpkg"), PATTERN).layers
    assert (read.kind, list(read.curved)) == ("polygon", [0])
    assert [int.from_bytes(wkb[1:5], "little") for wkb in read.wkbs] == [3, 3]


@pytest.mark.parametrize("told", [0, 1, 99])
def test_all_features_are_read_whatever_count_the_file_keeps(tmp_path, told):
    path = tmp_path / "DLTB.gpkg"
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = made.CreateLayer("DLTB", None, ogr.wkbNone)
    for _ in range(3):
        layer.CreateFeature(ogr.Feature(layer.GetLayerDefn()))
    del layer
    made.ExecuteSQL(f"UPDATE gpkg_ogr_contents SET feature_count = {told}")
    del made
    (found,) = read_database(str(path), PATTERN).layers
    assert len(found) == 3
