"""XML and JSON that want to read files, fill the memory or never end (H1, H2, H3, H26, H28)."""

from __future__ import annotations

import time
from itertools import repeat

import pytest

from shanhe.core.feedback import Silent
from shanhe.plugin.catalogue.csw import Catalogue
from shanhe.plugin.catalogue.query import Query
from shanhe.plugin.catalogue.snapshot import take_snapshot
from shanhe.plugin.catalogue.wms import MapService
from shanhe.plugin.checkout.remote_layer import RemoteLayer

SECRET = "the content of a file"
EXTERNAL = '<!DOCTYPE a [<!ENTITY x SYSTEM "file://{0}">]><a>&x;</a>'
LAUGHS = (
    "<!DOCTYPE z [<!ENTITY a0 'ha'>"
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]><z>&a9;</z>"
)


def searched(serve, session_for, body, media="text/xml"):
    server = serve(lambda h: h.reply(200, body, Content_Type=media))
    return lambda: list(Catalogue(session_for(server.url)).pages(Query("x")))


def described(serve, session_for, body, media="application/json"):
    server = serve(lambda h: h.reply(200, body, Content_Type=media))
    session = session_for(server.url, protocol="changes")
    return RemoteLayer(session, "DLTB", Silent())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_h1_an_external_entity_is_not_read(serve, session_for, says, tmp_path, encoding):
    (tmp_path / "file").write_text(SECRET)
    body = EXTERNAL.format(tmp_path / "file").encode(encoding)
    problem = says(
        searched(serve, session_for, body), "XML-01", "refused for safety", "出于安全考虑，已拒绝"
    )
    assert SECRET not in str(problem)


def test_h1_capabilities_with_a_dtd_are_refused(serve, session_for, says):
    server = serve(lambda h: h.reply(200, EXTERNAL.encode(), Content_Type="text/xml"))
    service = MapService(session_for(server.url, protocol="wms"), server.url)
    says(service.layers, "XML-01", "without a DTD", "不含 DTD")


def test_h2_a_billion_laughs_cost_nothing(serve, session_for, says):
    started = time.monotonic()
    call = searched(serve, session_for, LAUGHS.encode())
    says(call, "XML-01", "refused for safety", "出于安全考虑，已拒绝")
    assert time.monotonic() - started < 2


def test_h3_an_announced_giant_is_not_read(serve, session_for, says):
    def giant(h):
        h.send_response(200)
        h.send_header("Content-Length", str(2**31))
        h.end_headers()

    session = session_for(serve(giant).url)
    url = session.profile.endpoints[0].url
    says(lambda: session.get(url), "NET-06", "more than 50 MB", "超过 50 MB")


def test_h3_an_endless_body_is_stopped(serve, session_for, says):
    server = serve(lambda h: h.pour(repeat(b"<" * 100_000)))
    session = session_for(server.url)
    says(lambda: session.get(server.url, cap=3_000_000), "NET-06", "more than 3 MB", "超过 3 MB")


def test_h3_a_dripping_body_ends(serve, session_for, says):
    server = serve(lambda h: h.drip(1_000_000, 0.05, 100))
    session = session_for(server.url)
    says(lambda: session.get(server.url, deadline=0.6), "NET-02", "did not finish", "未能在")


def test_h3_nesting_without_end_is_refused(serve, session_for, says):
    body = b"<a>" * 100_000 + b"</a>" * 100_000
    says(searched(serve, session_for, body), "CAT-02", "cannot be read", "无法读取")


def test_h3_a_million_layers_are_read_or_refused_in_time(serve, session_for):
    layer = b"<Layer><Name>a</Name><Title>a</Title></Layer>"
    body = b"<WMS_Capabilities version='1.3.0'><Capability><Layer>" + layer * 200_000
    body += b"</Layer></Capability></WMS_Capabilities>"
    server = serve(lambda h: h.reply(200, body, Content_Type="text/xml"))
    started = time.monotonic()
    with pytest.raises(Exception, match=r"CAT-08|CAT-03"):
        MapService(session_for(server.url, protocol="wms"), server.url).layer("b")
    assert time.monotonic() - started < 30


@pytest.mark.parametrize(
    "body",
    [
        b'{"layer": "DLTB", "layer": "XZQ"}',
        b'{"extent": [NaN, 0, 1, 1]}',
        b'{"extent": [0, 0, Infinity, 1]}',
        b"[" * 100_000,
        b'{"a": ' * 100_000,
        b"\xff\xfe{}",
        b"",
    ],
    ids=["repeated key", "NaN", "Infinity", "deep list", "deep object", "not UTF-8", "empty"],
)
def test_h26_json_is_strict(serve, session_for, says, body):
    remote = described(serve, session_for, body)
    says(remote.describe, "NET-11", "broken JSON", "JSON 已损坏")


DESCRIPTION = (
    '{"layer": "DLTB", "title": "t", "crs": "EPSG:4527", "geometry_type": "Polygon", "fields": [],'
    ' "schema": "", "count": 1, "version": %s, "epoch": "e", "extent": %s}'
)


@pytest.mark.parametrize(
    ("version", "extent"),
    [("1", "[0, 0, 1e999, 1]"), ("1", "[1, 2]"), ('"x"', "null"), ("1e999", "null")],
)
def test_h26_numbers_that_are_none_are_refused(serve, session_for, says, version, extent):
    remote = described(serve, session_for, (DESCRIPTION % (version, extent)).encode())
    says(remote.describe, "EDIT-24", "is not understood", "无法理解")


def test_h26_large_integers_keep_every_digit(serve, session_for):
    remote = described(serve, session_for, (DESCRIPTION % (2**62 + 1, "null")).encode())
    assert remote.describe().version == 2**62 + 1


def test_h7_a_login_page_is_no_data(serve, session_for, says):
    page = "<!doctype html><title>统一身份认证</title>".encode()
    remote = described(serve, session_for, page, "text/html")
    says(remote.describe, "NET-07", "with a web page", "返回的是网页")


CAPABILITIES = """<WFS_Capabilities xmlns="http://www.opengis.net/wfs" version="1.1.0"
 xmlns:ows="http://www.opengis.net/ows" xmlns:xlink="http://www.w3.org/1999/xlink">
<ows:ServiceIdentification><ows:Title>t</ows:Title></ows:ServiceIdentification>
<FeatureTypeList><FeatureType><Name>P</Name><Title>P</Title><DefaultSRS>EPSG:4527</DefaultSRS>
</FeatureType></FeatureTypeList></WFS_Capabilities>"""
SCHEMA = """<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:q="http://q"
 xmlns:gml="http://www.opengis.net/gml" targetNamespace="http://q">
<import namespace="http://www.opengis.net/gml" schemaLocation="{thief}/gml.xsd"/>
<include schemaLocation="{thief}/more.xsd"/>
<element name="P" type="q:PType" substitutionGroup="gml:_Feature"/><complexType name="PType">
<complexContent><extension base="gml:AbstractFeatureType"><sequence>
<element name="geometry" type="gml:PointPropertyType"/><element name="code" type="string"/>
</sequence></extension></complexContent></complexType></schema>"""
FEATURES = """<wfs:FeatureCollection xmlns:wfs="http://www.opengis.net/wfs" xmlns:q="http://q"
 xmlns:gml="http://www.opengis.net/gml" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://q {thief}/p.xsd"
 numberOfFeatures="1"><gml:featureMember><q:P gml:id="P.1">
<q:geometry><gml:Point srsName="EPSG:4527"><gml:pos>1 2</gml:pos></gml:Point></q:geometry>
<q:code xlink:href="{thief}/code">0101</q:code></q:P></gml:featureMember>
</wfs:FeatureCollection>"""


def test_h28_nothing_that_a_document_names_is_fetched(serve, session_for, tmp_path):
    thief = serve(lambda h: h.reply(404))

    def answer(h):
        asked = h.path.lower()
        text = CAPABILITIES if "getcapabilities" in asked else FEATURES
        text = SCHEMA if "describefeaturetype" in asked else text
        h.reply(200, text.replace("{thief}", thief.url).encode(), Content_Type="text/xml")

    server = serve(answer)
    session = session_for(server.url, protocol="wfs")
    take_snapshot(session, server.url, "P", path=tmp_path / "p.gpkg")
    assert thief.requests == []
