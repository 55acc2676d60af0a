"""Checking out from a running node: exact, whole, or not at all."""

import pytest
from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsVectorLayer

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout.local_disk import is_unc, require_local
from shanhe.plugin.checkout.working_copy import check_out, open_copy

CRS = QgsCoordinateReferenceSystem("EPSG:4527")


class Impatient(Silent):
    def isCanceled(self):
        return True


@pytest.fixture
def profile(shared_node, profile_of, tmp_path, monkeypatch):
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    return profile_of(shared_node)


def features(path):
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layer = source.GetLayer(0)
    return {f["ssp_uuid"]: (f["ssp_ver"], f["DLBM"], f.geometry().ExportToIsoWkb()) for f in layer}


def test_a_whole_layer_comes_exactly(shared_node, profile, rows_of, tmp_path):
    path = tmp_path / "dltb.gpkg"
    copy = check_out(profile, "DLTB", None, path)
    assert (copy.node_id, copy.layer, copy.crs) == ("changting", "DLTB", "EPSG:4527")
    assert (copy.pending().total, copy.state) == (0, "NOTHING")
    expected = {
        uuid: (row["ver"], row["values"]["DLBM"], bytearray.fromhex(row["geometry"]))
        for uuid, row in rows_of(shared_node).items()
    }
    assert features(path) == expected
    assert len(expected) == 12


def test_qgis_and_ogr_see_one_layer_in_the_file(profile, tmp_path):
    path = tmp_path / "dltb.gpkg"
    copy = check_out(profile, "DLTB", None, path)
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    assert [source.GetLayer(i).GetName() for i in range(source.GetLayerCount())] == ["DLTB"]
    layer = QgsVectorLayer(copy.source, "x", "ogr")
    assert (layer.isValid(), layer.featureCount(), layer.crs().authid()) == (True, 12, "EPSG:4527")
    assert len(layer.dataProvider().subLayers()) == 1


def test_an_extent_cuts_by_what_meets_it_in_any_crs(profile, tmp_path):
    box = QgsRectangle(39_500_010, 2_800_010, 39_500_090, 2_800_090)
    assert check_out_count(profile, (box, CRS), tmp_path / "a.gpkg") == 1
    whole = QgsRectangle(116.9, 25.0, 117.1, 25.6)
    geographic = QgsCoordinateReferenceSystem("EPSG:4490")
    assert check_out_count(profile, (whole, geographic), tmp_path / "b.gpkg") == 12


def check_out_count(profile, extent, path):
    check_out(profile, "DLTB", extent, path)
    return len(features(path))


def test_an_extent_with_nothing_in_it_gives_an_empty_copy_to_draw_in(profile, tmp_path):
    box = QgsRectangle(39_600_000, 2_900_000, 39_600_100, 2_900_100)
    copy = check_out(profile, "DLTB", (box, CRS), tmp_path / "empty.gpkg")
    assert copy.count == 0
    wkt = "POLYGON((39600000 2900000,39600009 2900000,39600009 2900009,39600000 2900000))"
    source = ogr.Open(str(copy.path), 1)
    feature = ogr.Feature(source.GetLayer(0).GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
    source.GetLayer(0).CreateFeature(feature)
    feature = source = None
    assert copy.pending().inserts == 1


@pytest.fixture
def gdal_raises():
    gdal.UseExceptions()
    yield
    gdal.DontUseExceptions()


def test_gdal_may_raise_or_not(profile, tmp_path, gdal_raises):
    assert check_out(profile, "DLTB", None, tmp_path / "x.gpkg").count == 12


def test_a_file_that_cannot_be_replaced_is_a_problem(profile, tmp_path):
    (tmp_path / "y.gpkg").mkdir()
    with pytest.raises(Problem, match="EDIT-28"):
        check_out(profile, "DLTB", None, tmp_path / "y.gpkg")


class Busy(Silent):
    """Lets another planner submit while the first page is being read."""

    def __init__(self, work):
        self.work = work

    def setProgress(self, progress):
        work, self.work = self.work, lambda: None
        work()


def test_what_others_change_while_it_is_read_is_caught_up(start, profile_of, press, tmp_path):
    profile = profile_of(start())
    other = check_out(profile, "DLTB", None, tmp_path / "other.gpkg")

    def meanwhile():
        source = ogr.Open(str(other.path), 1)
        for sql in (
            "UPDATE DLTB SET DLBM = '0103' WHERE fid = 1",
            "DELETE FROM DLTB WHERE fid IN (2, 3)",
            "INSERT INTO DLTB (geom, BSM, DLBM) SELECT geom, 'N', '0201' FROM DLTB WHERE fid = 4",
        ):
            source.ExecuteSQL(sql)
        source = None
        assert press(other.path, profile).state == "APPLIED"

    path = tmp_path / "mine.gpkg"
    assert check_out(profile, "DLTB", None, path, Busy(meanwhile)).count == 11
    assert features(path) == features(other.path)


def test_cancelling_leaves_no_file(profile, tmp_path):
    with pytest.raises(Cancelled):
        check_out(profile, "DLTB", None, tmp_path / "x.gpkg", Impatient())
    assert [path for path in tmp_path.rglob("*.gpkg*") if path.name != "county.gpkg"] == []


def test_an_unknown_layer_leaves_no_file(profile, tmp_path):
    with pytest.raises(Problem) as raised:
        check_out(profile, "NOLAYER", None, tmp_path / "x.gpkg")
    assert (raised.value.code, raised.value.values["layer"]) == ("EDIT-37", "NOLAYER")
    assert "DLTB" in raised.value.values["known"].split(", ")
    assert list(tmp_path.glob("*.gpkg*")) == []


def test_unsent_edits_are_not_overwritten(profile, tmp_path):
    path = tmp_path / "dltb.gpkg"
    copy = check_out(profile, "DLTB", None, path)
    source = ogr.Open(str(path), 1)
    source.ExecuteSQL("UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")
    source = None
    with pytest.raises(Problem, match="EDIT-25"):
        check_out(profile, "DLTB", None, path)
    assert copy.pending().updates == 1
    source = ogr.Open(str(path), 1)
    source.ExecuteSQL("UPDATE DLTB SET DLBM = '0101' WHERE fid = 1")
    source = None
    assert check_out(profile, "DLTB", None, path).pending().total == 0


def test_edits_saved_while_a_layer_is_read_again_are_not_overwritten(profile, tmp_path):
    path = tmp_path / "dltb.gpkg"
    copy = check_out(profile, "DLTB", None, path)

    def meanwhile():
        edited(path, "UPDATE DLTB SET DLBM = '0102' WHERE fid = 1")

    with pytest.raises(Problem, match="EDIT-25"):
        check_out(profile, "DLTB", None, path, Busy(meanwhile))
    assert copy.pending().updates == 1
    assert list(tmp_path.glob(".*.part.gpkg*")) == []


def test_what_moved_away_while_it_was_read_is_not_kept_as_it_was(
    start, profile_of, press, tmp_path
):
    """Refreshing asks for newer changes only, so that the old state would stay for good."""
    profile = profile_of(start())
    box = (QgsRectangle(39_500_010, 2_800_010, 39_500_090, 2_800_090), CRS)
    other = check_out(profile, "DLTB", None, tmp_path / "other.gpkg")
    (here,) = features(check_out(profile, "DLTB", box, tmp_path / "before.gpkg").path)
    far = "POLYGON((39502000 2802000,39502100 2802000,39502100 2802100,39502000 2802000))"

    def meanwhile():
        source = ogr.Open(str(other.path), 1)
        layer = source.GetLayer(0)
        layer.SetAttributeFilter(f"ssp_uuid = '{here}'")
        feature = layer.GetNextFeature()
        feature.SetGeometry(ogr.CreateGeometryFromWkt(far))
        layer.SetFeature(feature)
        layer = source = None
        assert press(other.path, profile).state == "APPLIED"

    copy = check_out(profile, "DLTB", box, tmp_path / "mine.gpkg", Busy(meanwhile))
    assert features(copy.path) == {}


def edited(path, sql):
    source = ogr.Open(str(path), 1)
    source.ExecuteSQL(sql)
    source = None


@pytest.mark.parametrize("path", ["\\\\server\\share\\x.gpkg", "//server/share/x.gpkg"])
def test_network_paths_are_refused(path):
    with pytest.raises(Problem, match="EDIT-23"):
        require_local(path)


@pytest.mark.parametrize(
    ("name", "unc"),
    [
        ("\\\\server\\share", True),
        ("\\\\?\\UNC\\server\\share", True),
        ("\\\\?\\Volume{4c1b02c4-d990-11dc-99ae-806e6f6e6963}\\", False),
        ("\\\\?\\C:\\data\\x.gpkg", False),
        ("C:\\data\\x.gpkg", False),
        ("/dev/sda1", False),
        ("", False),
    ],
)
def test_windows_names_of_drives(name, unc):
    assert is_unc(name) is unc


def test_only_geopackages(profile, tmp_path):
    with pytest.raises(Problem, match="EDIT-34"):
        check_out(profile, "DLTB", None, tmp_path / "x.shp")


def test_any_other_geopackage_is_no_working_copy(shared_node):
    with pytest.raises(Problem, match="EDIT-20"):
        open_copy(shared_node.folder / "county.gpkg")
