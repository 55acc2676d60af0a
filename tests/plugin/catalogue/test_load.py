"""Layers from a real node: exact snapshots, live WFS and WMS, and what a bad node gets."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsRectangle,
)

from shanhe.core.errors import Cancelled, Problem
from shanhe.core.feedback import Silent
from shanhe.plugin.catalogue import load
from shanhe.plugin.catalogue.records import Link, Record
from shanhe.plugin.catalogue.snapshot import cache_file, take_snapshot

FIELDS = ["BSM", "DLBM", "DLMC", "TBMJ", "SJNF", "PZRQ", "BZ", "ssp_uuid", "ssp_ver"]


def rows(path, layer):
    """Every row by its BSM: the fields as they are, the geometry as WKB."""
    source = ogr.Open(str(path))
    return {
        feature["BSM"]: (
            [feature[name] for name in FIELDS],
            bytes(feature.GetGeometryRef().ExportToIsoWkb(ogr.wkbNDR)),
        )
        for feature in source.GetLayerByName(layer)
    }


def test_snapshot_is_exact(node, record_of, tmp_path):
    path = tmp_path / "parcels.gpkg"
    layer = load.load_record(record_of("dltb-2023"), path=path, profile=node.profile)
    assert rows(path, "DLTB") == rows(node.folder / "county.gpkg", "DLTB")
    assert layer.featureCount() == 12
    assert layer.crs().authid() == "EPSG:4527"
    assert layer.name() == "地类图斑（2023年度）"
    assert layer.readOnly()
    assert layer.renderer().type() == "categorizedSymbol"
    assert layer.customProperty("shanhe/record") == "dltb-2023"
    assert layer.metadata().abstract() == "年度国土变更调查的地类图斑。"
    assert [file.name for file in tmp_path.iterdir()] == ["parcels.gpkg"]


def test_snapshot_of_a_place(node, record_of, tmp_path):
    """The lower left quarter of the county touches the parcels of two columns and two rows."""
    box = QgsRectangle(39_500_000, 2_800_000, 39_500_150, 2_800_150)
    place = (box, QgsCoordinateReferenceSystem("EPSG:4527"))
    path = load.fetch(record_of("dltb-2023"), node.profile, place=place, path=tmp_path / "a.gpkg")
    assert len(rows(path, "DLTB")) == 4


def test_place_without_features_gives_an_empty_layer(node, record_of, tmp_path):
    place = (QgsRectangle(39_400_000, 2_800_000, 39_400_001, 2_800_001),)
    place += (QgsCoordinateReferenceSystem("EPSG:4527"),)
    path = load.fetch(record_of("dltb-2023"), node.profile, place=place, path=tmp_path / "a.gpkg")
    source = ogr.Open(str(path))
    assert source.GetLayer(0).GetFeatureCount() == 0
    assert source.GetLayer(0).GetGeomType() == ogr.wkbPolygon
    names = [field.GetName() for field in source.GetLayer(0).schema]
    assert names == FIELDS


def test_place_in_degrees_is_transformed(node, record_of, tmp_path):
    box = QgsRectangle(117.0002, 25.3066, 117.0005, 25.3069)
    place = (box, QgsCoordinateReferenceSystem("EPSG:4490"))
    path = load.fetch(record_of("dltb-2023"), node.profile, place=place, path=tmp_path / "a.gpkg")
    assert list(rows(path, "DLTB")) == ["350821000000000001"]


def test_live_wfs_lies_where_the_snapshot_lies_and_is_read_only(node, record_of):
    layer = load.load_record(record_of("dltb-2023"), "wfs", profile=node.profile)
    features = list(layer.getFeatures())
    assert len(features) == 12
    box = features[0].geometry().boundingBox()
    for feature in features[1:]:
        box.combineExtentWith(feature.geometry().boundingBox())
    assert box.toString(1) == "39500000.0,2800000.0 : 39500400.0,2800300.0"
    assert layer.crs().authid() == "EPSG:4527"
    assert layer.readOnly()
    assert not layer.startEditing()
    assert node.users["planner"] not in layer.source()
    assert f"authcfg={node.profile.endpoints[0].authcfg}" in layer.source()


def test_wms_draws(node, record_of):
    layer = load.load_record(record_of("dltb-2023"), "wms", profile=node.profile)
    place = QgsRectangle(39_500_000, 2_800_000, 39_500_400, 2_800_300)
    assert layer.crs().authid() == "EPSG:4527"
    block = layer.dataProvider().block(1, place, 40, 30)
    colours = {block.color(row, column) for row in range(30) for column in range(40)}
    assert len(colours) > 1
    assert "IgnoreGetMapUrl=1" in layer.source()


def test_a_record_without_the_service_says_so(node, record_of):
    with pytest.raises(Problem) as caught:
        load.load_record(record_of("plan-text"), profile=node.profile)
    assert caught.value.code == "CAT-07"


def test_a_whole_service_is_no_layer(node):
    link = Link("OGC:WMS", f"{node.url}/ows", "")
    with pytest.raises(Problem) as caught:
        load.load_record(Record("changting", "x", "x", links=(link,)), "wms", profile=node.profile)
    assert caught.value.code == "CAT-14"


def test_unknown_layers_say_so(node):
    link = Link("OGC:WFS", f"{node.url}/ows", "NOTHING")
    wms = Link("OGC:WMS", f"{node.url}/ows", "NOTHING")
    record = Record("changting", "x", "x", links=(link, wms))
    for how in load.HOW:
        with pytest.raises(Problem) as caught:
            load.load_record(record, how, profile=node.profile)
        assert caught.value.code == "CAT-03"


def test_secrets_are_refused_before_any_request(node):
    record = Record("changting", "x", "x", classification="秘密", links=())
    for how in load.HOW:
        with pytest.raises(Problem) as caught:
            load.load_record(record, how, profile=node.profile)
        assert caught.value.code == "CAT-05"


def test_links_to_unregistered_addresses_are_refused(node, serve):
    thief = serve(lambda h: h.reply(200))
    links = tuple(Link(code, f"{thief.url}/ows", "DLTB") for code in ("OGC:WFS", "OGC:WMS"))
    record = Record("changting", "x", "x", links=links)
    for how in load.HOW:
        with pytest.raises(Problem) as caught:
            load.load_record(record, how, profile=node.profile)
        assert caught.value.code == "NET-04"
    assert thief.requests == []


def test_cancel_leaves_nothing(node, record_of, tmp_path):
    class Later(Silent):
        asked = 0

        def isCanceled(self):
            self.asked += 1
            return self.asked > 2

    with pytest.raises(Cancelled):
        load.fetch(record_of("dltb-2023"), node.profile, Later(), path=tmp_path / "a.gpkg")
    assert list(tmp_path.iterdir()) == []


def test_progress_rises_to_the_end(node, record_of, tmp_path):
    class Watching(Silent):
        seen = []

        def setProgress(self, progress):
            self.seen.append(progress)

    load.fetch(record_of("dltb-2023"), node.profile, Watching(), path=tmp_path / "a.gpkg")
    assert Watching.seen == sorted(Watching.seen)
    assert 80.0 in Watching.seen
    assert Watching.seen[-1] == 100.0


def test_cache_files_have_safe_names(qgis_app):
    path = cache_file("changting", "../../长汀:DLTB\\x")
    assert Path(QgsApplication.qgisSettingsDirPath()) in path.parents
    assert path.parent.name == "changting"
    assert path.name.startswith("_DLTB_x-")


CAPABILITIES = """<WFS_Capabilities xmlns="http://www.opengis.net/wfs" version="1.1.0"
 xmlns:ows="http://www.opengis.net/ows" xmlns:xlink="http://www.w3.org/1999/xlink">
<ows:ServiceIdentification><ows:Title>t</ows:Title></ows:ServiceIdentification>
<ows:OperationsMetadata><ows:Operation name="GetFeature"><ows:DCP><ows:HTTP>
<ows:Get xlink:href="{href}"/></ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
<FeatureTypeList><FeatureType><Name>P</Name><Title>P</Title><DefaultSRS>EPSG:4527</DefaultSRS>
</FeatureType></FeatureTypeList></WFS_Capabilities>"""
SCHEMA = """<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:q="http://q"
 xmlns:gml="http://www.opengis.net/gml" targetNamespace="http://q">
<element name="P" type="q:PType" substitutionGroup="gml:_Feature"/><complexType name="PType">
<complexContent><extension base="gml:AbstractFeatureType"><sequence>
<element name="geometry" type="gml:PointPropertyType"/><element name="code" type="string"/>
</sequence></extension></complexContent></complexType></schema>"""
HEAD = """<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" xmlns:q="http://q"
 xmlns:gml="http://www.opengis.net/gml" numberOfFeatures="{hits}">"""
MEMBER = """<gml:featureMember><q:P gml:id="P.{0}"><q:geometry><gml:Point srsName="EPSG:4527">
<gml:pos>39500000.1234567 2800000.{0}</gml:pos></gml:Point></q:geometry><q:code>010{0}</q:code>
</q:P></gml:featureMember>"""


def wfs(serve, features, hits=4, href=""):
    """A WFS that claims `hits` features and sends the document `features`."""

    def answer(h):
        path = h.path.lower()
        if "getcapabilities" in path:
            text = CAPABILITIES.format(href=href or f"http://{h.headers['Host']}/ows")
        elif "describefeaturetype" in path:
            text = SCHEMA
        elif "hits" in path:
            text = HEAD.format(hits=hits) + "</wfs:FeatureCollection>"
        else:
            text = features
        h.reply(200, text.encode(), Content_Type="text/xml")

    return serve(answer)


def document(count, end="</wfs:FeatureCollection>"):
    members = "".join(MEMBER.format(number) for number in range(count))
    return HEAD.format(hits=count) + members + end


def snapshot_of(server, session_for, tmp_path):
    session = session_for(f"{server.url}/ows", protocol="wfs")
    return take_snapshot(session, f"{server.url}/ows", "P", path=tmp_path / "out" / "p.gpkg")


def test_codes_keep_their_zeros_and_ordinates_their_digits(serve, session_for, tmp_path):
    path = snapshot_of(wfs(serve, document(4)), session_for, tmp_path)
    source = ogr.Open(str(path))
    found = [(f["code"], f.GetGeometryRef().GetX(), f.GetGeometryRef().GetY()) for f in source[0]]
    assert found == [(f"010{n}", 39500000.1234567, float(f"2800000.{n}")) for n in range(4)]


@pytest.mark.parametrize(
    ("features", "code"),
    [
        (document(4, end=""), "CAT-04"),
        (document(3), "CAT-04"),
        (document(4)[:900], "CAT-04"),
        (document(0), "CAT-04"),
        ("<html><body>Log in</body></html>", "CAT-04"),
        ("<!DOCTYPE a [<!ENTITY x 'y'>]>" + document(4), "XML-01"),
        ("<ExceptionReport><Exception>token=abc denied</Exception></ExceptionReport>", "CAT-09"),
        ("", "XML-02"),
    ],
)
def test_what_is_not_whole_is_not_kept(serve, session_for, tmp_path, features, code):
    with pytest.raises(Problem) as caught:
        snapshot_of(wfs(serve, features), session_for, tmp_path)
    assert caught.value.code == code
    assert "abc" not in str(caught.value)
    assert list((tmp_path / "out").iterdir()) == []


def test_capabilities_that_point_elsewhere_are_refused(serve, session_for, tmp_path):
    thief = serve(lambda h: h.reply(200))
    server = wfs(serve, document(4), href=f"{thief.url}/ows")
    with pytest.raises(Problem) as caught:
        snapshot_of(server, session_for, tmp_path)
    assert caught.value.code == "NET-04"
    assert thief.requests == []
