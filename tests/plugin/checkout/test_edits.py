"""Whatever edits a working copy, QGIS or OGR, its record tells the node exactly what changed."""

import subprocess

import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from shanhe.core.editing.tracking import Counts
from shanhe.core.errors import Problem
from shanhe.plugin.checkout.working_copy import check_out, open_copy


@pytest.fixture
def setting(start, profile_of, tmp_path):
    node = start()
    profile = profile_of(node)
    copy = check_out(profile, "DLTB", None, tmp_path / "dltb.gpkg")
    return node, profile, copy


@pytest.fixture
def shared(shared_node, profile_of, tmp_path, monkeypatch):
    """As `setting`, for tests that send nothing: all have one node."""
    monkeypatch.setenv("SHANHE_JOURNAL", str(tmp_path / "journal.sqlite"))
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    profile = profile_of(shared_node)
    return shared_node, profile, check_out(profile, "DLTB", None, tmp_path / "dltb.gpkg")


def layer_of(copy):
    layer = QgsVectorLayer(copy.source, "dltb", "ogr")
    assert layer.startEditing()
    return layer


def by_fid(layer):
    return {feature.id(): feature for feature in layer.getFeatures()}


def uuids_are_unique(copy):
    source = gdal.OpenEx(str(copy.path), gdal.OF_VECTOR)
    found = [feature["ssp_uuid"] for feature in source.GetLayer(0)]
    return len(found) == len(set(found)) and all(len(one) == 36 for one in found)


def test_attributes_geometry_insert_and_delete_by_qgis(setting, press, rows_of):
    node, profile, copy = setting
    before = rows_of(node)
    layer = layer_of(copy)
    layer.changeAttributeValue(1, layer.fields().indexOf("DLBM"), "0102")
    layer.changeGeometry(
        2, QgsGeometry.fromRect(QgsRectangle(39500100, 2800000, 39500190, 2800090))
    )
    layer.deleteFeature(3)
    feature = QgsVectorLayerUtils.createFeature(
        layer,
        QgsGeometry.fromRect(QgsRectangle(39500000, 2800400, 39500100, 2800500)),
        {layer.fields().indexOf("BSM"): "N1", layer.fields().indexOf("DLBM"): "0201"},
    )
    layer.addFeature(feature)
    assert layer.commitChanges(), layer.commitErrors()
    assert copy.pending() == Counts(1, 2, 1)
    outcome = press(copy.path, profile)
    assert (outcome.state, outcome.applied, outcome.problem) == ("APPLIED", 4, None)
    after = rows_of(node)
    assert len(after) == 12
    (new,) = set(after) - set(before)
    assert after[new]["values"]["BSM"] == "N1"
    changed = [uuid for uuid in before if uuid in after and after[uuid] != before[uuid]]
    assert len(changed) == 2
    assert copy.state == "NOTHING"


def test_a_split_in_qgis_is_one_update_and_one_insert(setting, press, rows_of):
    node, profile, copy = setting
    before = rows_of(node)
    layer = layer_of(copy)
    line = [QgsPointXY(39500050, 2799990), QgsPointXY(39500050, 2800110)]
    layer.splitFeatures(line, False)
    assert layer.commitChanges(), layer.commitErrors()
    assert copy.pending() == Counts(1, 1, 0)
    assert uuids_are_unique(copy)
    assert press(copy.path, profile).state == "APPLIED"
    after = rows_of(node)
    (new,) = set(after) - set(before)
    (old,) = [uuid for uuid in before if after[uuid]["geometry"] != before[uuid]["geometry"]]
    assert after[new]["values"] == before[old]["values"]
    shapes = [ogr.CreateGeometryFromWkb(bytes.fromhex(after[u]["geometry"])) for u in (old, new)]
    assert sum(shape.GetArea() for shape in shapes) == pytest.approx(10_000)


def test_copy_and_paste_in_qgis_makes_new_features(setting):
    _, _, copy = setting
    layer = layer_of(copy)
    originals = list(by_fid(layer).values())[:3]
    key = layer.fields().indexOf("fid")
    pasted = []
    for original in originals:
        feature = QgsFeature(original)
        feature.setAttribute(key, None)
        pasted.append(feature)
    layer.addFeatures(pasted)
    assert layer.commitChanges(), layer.commitErrors()
    assert copy.pending() == Counts(3, 0, 0)
    assert uuids_are_unique(copy)


def test_undone_and_rolled_back_edits_leave_no_trace(setting):
    _, _, copy = setting
    layer = layer_of(copy)
    layer.deleteFeature(1)
    layer.undoStack().undo()
    layer.changeAttributeValue(2, layer.fields().indexOf("DLBM"), "0102")
    layer.rollBack()
    assert copy.pending() == Counts(0, 0, 0)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True)


@pytest.fixture
def more(tmp_path):
    """A GeoPackage with one feature to append; its uuid is that of nobody."""
    path = tmp_path / "more.geojson"
    path.write_text(
        '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4527"}},'
        '"features":[{"type":"Feature","properties":{"BSM":"A1","DLBM":"0103"},"geometry":{"type":'
        '"Polygon","coordinates":[[[39500000,2800500],[39500050,2800500],[39500050,2800550],'
        "[39500000,2800550],[39500000,2800500]]]}}]}"
    )
    return path


def test_ogr2ogr_append_is_seen_and_overwrite_stops_the_copy(setting, press, more):
    _, profile, copy = setting
    run("ogr2ogr", "-append", str(copy.path), str(more), "-nln", "DLTB")
    assert copy.pending() == Counts(1, 0, 0)
    assert press(copy.path, profile).state == "APPLIED"
    run("ogr2ogr", "-overwrite", str(copy.path), str(more), "-nln", "DLTB")
    with pytest.raises(Problem, match="EDIT-21"):
        open_copy(copy.path)


def test_sql_through_ogrinfo_is_seen(setting, press, rows_of):
    node, profile, copy = setting
    for sql in (
        "UPDATE DLTB SET TBMJ = 1.5 WHERE fid IN (1, 2)",
        "DELETE FROM DLTB WHERE fid = 5",
        """INSERT INTO DLTB (geom, BSM, DLBM, ssp_uuid)
           SELECT geom, 'C1', DLBM, ssp_uuid FROM DLTB WHERE fid = 6""",
    ):
        run("ogrinfo", str(copy.path), "-sql", sql)
    assert copy.pending() == Counts(1, 2, 1)
    assert press(copy.path, profile).state == "APPLIED"
    values = [row["values"]["TBMJ"] for row in rows_of(node).values()]
    assert values.count(1.5) == 2


def test_a_field_added_in_qgis_stops_the_copy(setting):
    from shanhe.plugin.compat import TEXT, make_field

    _, _, copy = setting
    layer = layer_of(copy)
    layer.addAttribute(make_field("extra", TEXT, 10))
    assert layer.commitChanges()
    with pytest.raises(Problem, match="EDIT-21"):
        open_copy(copy.path)


@pytest.mark.parametrize(
    ("sql", "codes"),
    [
        ("UPDATE DLTB SET DLBM = '9999' WHERE fid = 1", ["EDIT-64"]),
        ("UPDATE DLTB SET DLBM = NULL WHERE fid = 1", ["EDIT-60"]),
        ("UPDATE DLTB SET BSM = '1234567890123456789' WHERE fid = 1", ["EDIT-61"]),
        ("UPDATE DLTB SET PZRQ = '31.12.2023' WHERE fid = 1", ["EDIT-62"]),
        ("UPDATE DLTB SET TBMJ = 9e999 WHERE fid = 1", ["EDIT-62"]),
        ("UPDATE DLTB SET geom = NULL WHERE fid = 1", ["EDIT-65"]),
        ("INSERT INTO DLTB (DLBM) VALUES ('0101')", ["EDIT-60", "EDIT-65"]),
    ],
)
def test_faults_are_found_before_anything_is_sent(shared, press, rows_of, sql, codes):
    node, profile, copy = shared
    before = rows_of(node)
    source = ogr.Open(str(copy.path), 1)
    source.ExecuteSQL(sql)
    source = None
    outcome = press(copy.path, profile)
    assert outcome.state == "DRAFT"
    assert [finding.problem.code for finding in outcome.findings] == codes
    assert rows_of(node) == before


def ring(*points, x0=39_500_000, y0=2_800_000):
    """A polygon from offsets; the first point closes it."""
    made = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in (*points, points[0]):
        made.AddPoint_2D(x0 + x, y0 + y)
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(made)
    return polygon


def lifted(geometry):
    geometry.Set3D(True)
    return geometry


@pytest.mark.parametrize(
    ("shape", "code"),
    [
        (ring((0, 0), (100, 100), (100, 0), (0, 120)), "EDIT-66"),
        (ring((0, 0), (100, 0), (0, 0)), "EDIT-68"),
        (ring((0, 0), (100, 0), (100, 100), x0=2_800_000, y0=39_500_000), "EDIT-69"),
        (ring((0, 0), (100, float("nan")), (100, 100)), "GEO-01"),
        (ogr.CreateGeometryFromWkt("POLYGON EMPTY"), "EDIT-65"),
        (ogr.CreateGeometryFromWkt("POINT(39500000 2800000)"), "EDIT-67"),
        (lifted(ring((0, 0), (100, 0), (100, 100))), "EDIT-67"),
    ],
)
def test_bad_shapes_are_found_with_their_place(shared, press, shape, code):
    _, profile, copy = shared
    source = ogr.Open(str(copy.path), 1)
    layer = source.GetLayer(0)
    feature = layer.GetFeature(1)
    feature.SetGeometry(shape)
    layer.SetFeature(feature)
    feature = layer = source = None
    (finding,) = press(copy.path, profile).findings
    assert (finding.problem.code, finding.fid, finding.field) == (code, 1, "geometry")
    assert (finding.x is not None) == (code in ("EDIT-66", "EDIT-68", "EDIT-69"))
