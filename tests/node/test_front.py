"""Hostile and mistaken requests: a clear refusal, never a hang, a 500 or a change."""

from __future__ import annotations

import base64
import socket
import time
import uuid

import pytest
import requests
from node_client import Client

WFS = "/ows?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=DLTB"
WMS = (
    "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=DLTB&STYLES=&CRS=EPSG:4527"
    "&BBOX=2800000,39500000,2800300,39500400&WIDTH=64&HEIGHT=48&FORMAT=image/png"
)
CSW = "/csw?service=CSW&version=2.0.2&request=GetRecords&typenames=csw:Record"
REFUSED_GETS = {
    "/nothing": 404,
    "/changes/nothing": 404,
    "/changes/layers/NOPE": 404,
    "/changes/sets/nothing/else/here": 404,
    "/ows": 400,
    "/ows/deeper?SERVICE=WFS": 404,
    "/ows?SERVICE=WPS&REQUEST=GetCapabilities": 400,
    "/ows?SERVICE=WFS&REQUEST=Nothing": 400,
    "/ows?SERVICE=WFS&REQUEST=Transaction&VERSION=1.1.0": 403,
    "/ows?SERVICE=WFS&SERVICE=WMS&REQUEST=GetCapabilities": 400,
    "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAME=DLTB": 400,
    "/ows?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature": 400,
    "/ows?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=NOPE": 404,
    "/ows?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&FEATUREID=NOPE.1": 404,
    f"{WFS}&SRSNAME=EPSG:9999": 400,
    f"{WFS}&BBOX=1,2,3": 400,
    f"{WFS}&BBOX=nan,0,1,1": 400,
    f"{WFS}&SRSNAME=EPSG:4527&BBOX=117,25,118,26,EPSG:4326": 400,
    f"{WFS}&MAXFEATURES=-1": 400,
    f"{WFS}&MAXFEATURES=1e9": 400,
    f"{WFS}&RESULTTYPE=nothing": 400,
    f"{WFS}&OUTPUTFORMAT=nothing": 400,
    f"{WFS}&PROPERTYNAME=DLBM,NOPE": 400,
    f"{WFS}&SORTBY=NOPE DESC": 400,
    f"{WFS}&FILTER=<Filter><PropertyIsNull><PropertyName>qgs:NOPE</PropertyName>"
    "</PropertyIsNull></Filter>": 400,
    f"{WFS}&FILTER=<!DOCTYPE a><a/>": 400,
    f"{WFS}&FILTER=<a>": 400,
    f"{WFS}&BBOX=%00": 400,
    f"{WFS}&BBOX=%ff": 400,
    WMS.replace("LAYERS=DLTB", "LAYERS=DLTB,NOPE"): 404,
    WMS.replace("WIDTH=64", "WIDTH=100000"): 400,
    WMS.replace("WIDTH=64", "WIDTH=0"): 400,
    WMS.replace("CRS=EPSG:4527", "CRS=EPSG:4528"): 400,
    WMS.replace("FORMAT=image/png", "FORMAT=image/nothing"): 400,
    "/csw": 400,
    "/csw?service=CSW&version=2.0.2&request=Harvest&source=http://127.0.0.1:1/": 400,
    "/csw?service=CSW&version=2.0.1&request=GetRecords": 400,
    "/csw?mode=oaipmh&verb=Identify": 400,
    f"{CSW}&startposition=x": 400,
    f"{CSW}&outputformat=text/html%0d%0aX: y": 400,
    f"{CSW}&constraintlanguage=CQL_TEXT&constraint=nonsense here": 400,
    "/wfs3/nothing": 404,
    "/wfs3/collections/NOPE/items": 404,
    "/wfs3/collections/DLTB/items?bbox=x": 400,
    "/wfs3/static/../../county.gpkg": 404,
    "/files/nothing.pdf": 404,
    "/files/../county.gpkg": 404,
    "/files/..%2f..%2fcounty.gpkg": 404,
    "/files/%2e%2e/users.json": 404,
    "/files//etc/passwd": 404,
    "/files/": 404,
    "/files/%00": 404,
    "/files/" + "a" * 5000: 404,
    "/?" + "a" * 200: 200,
    "/changes?" + "a" * 100_001: 414,
}


@pytest.mark.parametrize("path", REFUSED_GETS, ids=lambda path: path[:60])
def test_refuses_wrong_gets(shared_node, path):
    client = Client(shared_node)
    raw = requests.Request("GET", client.url, auth=client.session.auth).prepare()
    raw.url = client.url + path.replace(" ", "%20")  # not normalised by the client
    answer = client.session.send(raw, timeout=20)
    assert answer.status_code == REFUSED_GETS[path], answer.text
    if answer.status_code >= 400:
        check_worded(path, answer)


def check_worded(path, answer):
    """A refusal names its code in the service's own form."""
    if path.startswith(("/ows", "/csw")):
        assert "Exception" in answer.text
        assert answer.headers["Content-Type"].startswith("text/xml")
    else:
        assert {"code", "message", "detail"} <= set(answer.json())


def post_xml(client, path, body):
    return client.session.post(
        client.url + path, data=body, headers={"Content-Type": "text/xml"}, timeout=20
    )


INSERT = """<wfs:Transaction xmlns:wfs="http://www.opengis.net/wfs" version="1.1.0" service="WFS">
<wfs:Insert><DLTB xmlns="http://www.qgis.org/gml"><DLMC>水田</DLMC></DLTB></wfs:Insert>
</wfs:Transaction>"""
HARVEST = """<csw:Harvest xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" service="CSW"
version="2.0.2"><csw:Source>http://127.0.0.1:1/x</csw:Source>
<csw:ResourceType>http://www.isotc211.org/2005/gmd</csw:ResourceType></csw:Harvest>"""
CALL_BACK = """<csw:GetRecords xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" service="CSW"
version="2.0.2" resultType="results"><csw:ResponseHandler>http://127.0.0.1:1/</csw:ResponseHandler>
<csw:Query typeNames="csw:Record"><csw:ElementSetName>full</csw:ElementSetName></csw:Query>
</csw:GetRecords>"""
XXE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
BODIES = {
    "empty": b"",
    "binary": bytes(range(256)) * 10,
    "no XML": "汉字，不是 XML".encode(),
    "not closed": b"<a><b></a>",
    "doctype": XXE.encode(),
    "doctype in UTF-16": XXE.encode("utf-16"),
    "declared as GBK": b'<?xml version="1.0" encoding="GBK"?><a>abc</a>',
    "deep": b"<a>" * 20_000 + b"</a>" * 20_000,
    "unknown root": "<汉字/>".encode(),
    "transaction": INSERT.encode(),
    "harvest": HARVEST.encode(),
    "call back": CALL_BACK.encode(),
}


@pytest.mark.parametrize("path", ["/ows", "/csw"])
@pytest.mark.parametrize("case", BODIES)
def test_refuses_wrong_posts(shared_node, path, case):
    answer = post_xml(Client(shared_node), path, BODIES[case])
    assert answer.status_code in (400, 403), answer.text
    assert "root:" not in answer.text
    check_worded(path, answer)


def test_names_a_field_that_the_layer_has_not(shared_node):
    body = """<wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs"
    xmlns:ogc="http://www.opengis.net/ogc" service="WFS" version="1.1.0">
    <wfs:Query typeName="DLTB"><ogc:Filter><ogc:PropertyIsNull>
    <ogc:PropertyName>NOPE</ogc:PropertyName></ogc:PropertyIsNull></ogc:Filter></wfs:Query>
    </wfs:GetFeature>"""
    client = Client(shared_node)
    posted = post_xml(client, "/ows", body.encode())
    asked = client.get(f"{WFS}&PROPERTYNAME=NOPE")
    for answer in (posted, asked):
        assert answer.status_code == 400
        assert "name: NOPE" in answer.text
        assert "DLBM, DLMC" in answer.text


def test_filters_by_place_sorts_and_picks_fields(shared_node):
    place = (
        "<Filter><BBOX><PropertyName>geometry</PropertyName><gml:Envelope srsName='EPSG:4527' "
        "xmlns:gml='http://www.opengis.net/gml'><gml:lowerCorner>39500010 2800010</gml:lowerCorner>"
        "<gml:upperCorner>39500090 2800290</gml:upperCorner></gml:Envelope></BBOX></Filter>"
    )
    asked = f"{WFS}&SRSNAME=EPSG:4527&PROPERTYNAME=DLBM,qgs:DLMC&SORTBY=DLBM DESC&FILTER={place}"
    answer = Client(shared_node).get(asked)
    assert answer.status_code == 200
    assert answer.text.count("<qgs:DLMC>水田</qgs:DLMC>") == 3
    assert "BSM" not in answer.text


def test_answers_a_post_with_chinese_text(shared_node):
    body = """<wfs:GetFeature xmlns:wfs="http://www.opengis.net/wfs"
    xmlns:ogc="http://www.opengis.net/ogc" service="WFS" version="1.1.0">
    <wfs:Query typeName="DLTB" srsName="EPSG:4527"><ogc:Filter>
    <ogc:PropertyIsEqualTo><ogc:PropertyName>DLMC</ogc:PropertyName><ogc:Literal>水田</ogc:Literal>
    </ogc:PropertyIsEqualTo></ogc:Filter></wfs:Query></wfs:GetFeature>"""
    answer = post_xml(Client(shared_node), "/ows", body.encode())
    assert answer.status_code == 200
    assert answer.text.count("<qgs:DLMC>水田</qgs:DLMC>") == 3
    assert answer.text.count("<gml:featureMember>") == 3


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "POST"])
@pytest.mark.parametrize("path", ["/wfs3/collections/DLTB/items/1", "/files/plan.pdf", "/changes"])
def test_only_reads_where_reading_is_offered(shared_node, method, path):
    client = Client(shared_node)
    answer = client.session.request(method, client.url + path, data=b"{}", timeout=20)
    assert (answer.status_code, answer.json()["code"]) == (405, "REQ-405")


@pytest.mark.parametrize("path", ["/changes/sets", "/ows", "/csw", "/files/plan.pdf"])
def test_refuses_fifty_megabytes_before_reading_them(shared_node, path):
    started = time.monotonic()
    answer = Client(shared_node).session.post(
        shared_node.url + path, data=bytes(50_000_000), timeout=30
    )
    assert answer.status_code == 413
    check_worded(path, answer)
    assert time.monotonic() - started < 3


def raw_request(node, text):
    address = node.url.removeprefix("http://").split(":")
    sock = socket.create_connection((address[0], int(address[1])), timeout=15)
    sock.sendall(text)
    return sock


def head(node, length, path="/changes/sets"):
    token = base64.b64encode(f"planner:{node.users['planner']}".encode()).decode()
    return (
        f"POST {path} HTTP/1.1\r\nHost: x\r\nAuthorization: Basic {token}\r\n"
        f"Content-Type: application/json\r\nSSP-Change-Set: {uuid.uuid4()}\r\n"
        f"Content-Length: {length}\r\n\r\n"
    ).encode()


def test_closes_a_truncated_body_within_ten_seconds(shared_node):
    before = Client(shared_node).layer()
    started = time.monotonic()
    with raw_request(shared_node, head(shared_node, 1000) + b'{"change_set"') as sock:
        assert sock.recv(1000) == b""
    assert time.monotonic() - started < 10
    assert Client(shared_node).layer() == before


@pytest.mark.parametrize(
    "text",
    [
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\nzzzz\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: " + b"y" * 200_000 + b"\r\n\r\n",
    ],
)
def test_survives_what_is_no_http(shared_node, text):
    with raw_request(shared_node, text) as sock:
        sock.shutdown(socket.SHUT_WR)
        answer = sock.recv(100)
    assert answer == b"" or answer.startswith((b"HTTP/1.0 4", b"HTTP/1.1 4"))
    assert requests.get(shared_node.url, timeout=10).json()["status"] == "ok"


def basic(text):
    return "Basic " + base64.b64encode(text).decode()


@pytest.mark.parametrize("path", ["/changes", "/ows", "/csw", "/wfs3", "/files/plan.pdf", "/x"])
@pytest.mark.parametrize(
    "header",
    [None, "", "Basic", "Basic !!!", "Bearer abc", basic(b"planner:no"), basic(b"nobody:no"),
     basic(b"\xff:\xff"), basic(b"planner")],
)  # fmt: skip
def test_asks_who_it_is(shared_node, path, header):
    headers = {} if header is None else {"Authorization": header}
    answer = requests.get(shared_node.url + path, headers=headers, timeout=20)
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Basic realm=")


def test_head_has_no_body(shared_node):
    answer = Client(shared_node).session.head(shared_node.url + "/files/plan.pdf", timeout=20)
    assert (answer.status_code, answer.content) == (200, b"")
    assert int(answer.headers["Content-Length"]) > 0


def test_log_holds_no_secret(shared_node):
    log = shared_node.log.read_text(errors="replace")
    assert not [name for name, password in shared_node.users.items() if password in log]
