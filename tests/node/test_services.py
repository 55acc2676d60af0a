"""Maps, features, records and documents: what they answer, also after a change."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import sys

import pytest
from node_client import Client, insert, update
from osgeo import ogr

HITS = "/ows?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=DLTB&RESULTTYPE=hits"
FEATURES = (
    "/ows?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=DLTB&SRSNAME=EPSG:4527"
    "&OUTPUTFORMAT=text/xml; subtype=gml/3.1.1"
)
MAP = (
    "/ows?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=DLTB&STYLES=&SRS=EPSG:4527"
    "&WIDTH=100&HEIGHT=100&FORMAT=image/png&BBOX="
)
SEARCH = """<csw:GetRecords xmlns:csw="http://www.opengis.net/cat/csw/2.0.2"
 xmlns:ogc="http://www.opengis.net/ogc" xmlns:gmd="http://www.isotc211.org/2005/gmd" service="CSW"
 version="2.0.2" resultType="results" outputSchema="http://www.isotc211.org/2005/gmd">
 <csw:Query typeNames="gmd:MD_Metadata"><csw:ElementSetName>full</csw:ElementSetName>
 <csw:Constraint version="1.1.0"><ogc:Filter>
 <ogc:PropertyIsLike wildCard="%" singleChar="_" escapeChar="!">
 <ogc:PropertyName>csw:AnyText</ogc:PropertyName><ogc:Literal>%{word}%</ogc:Literal></ogc:PropertyIsLike></ogc:Filter>
 </csw:Constraint></csw:Query></csw:GetRecords>"""
INSERT = """<csw:Transaction xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" service="CSW"
 version="2.0.2"><csw:Insert>{records}</csw:Insert></csw:Transaction>"""


def hits(client):
    return int(re.search(r'numberOfFeatures="(\d+)"', client.get(HITS).text)[1])


def polygon(x, y, side):
    text = f"POLYGON(({x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y}))"
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb()).hex()


def test_wfs_and_wms_show_a_change_at_once(start):
    client = Client(start())
    far = "39600000,2900000,39600100,2900100"
    assert hits(client) == 12
    blank = client.get(MAP + far).content
    capabilities = client.get("/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities").text
    new = insert(polygon(39_600_000, 2_900_000, 100), DLMC="飞地")
    first = client.features()["features"][0]
    assert client.submit([new, update(first, 2, DLMC="水浇地")]).status_code == 200
    assert hits(client) == 13
    text = client.get(FEATURES).text
    assert "<qgs:DLMC>飞地</qgs:DLMC>" in text
    assert text.count("<qgs:DLMC>水田</qgs:DLMC>") == 2
    boxed = client.get(f"{FEATURES}&BBOX={far},EPSG:4527").text
    assert boxed.count("<gml:featureMember>") == 1
    assert client.get(MAP + far).content != blank
    after = client.get("/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities").text
    assert "118.0" not in capabilities
    assert re.search(r"<eastBoundLongitude>118\.0", after)
    items = client.get("/wfs3/collections/DLTB/items.json?limit=100").json()
    assert len(items["features"]) == 13


def test_gml_carries_every_digit_of_a_coordinate(start):
    client = Client(start())
    x, y = 39_512_345.123456789, 2_812_345.987654321
    client.submit([insert(polygon(x, y, 10), BSM="exact")])
    text = client.get(FEATURES).text
    member = text[text.index("<qgs:BSM>exact") - 1500 : text.index("<qgs:BSM>exact")]
    positions = re.findall(r"<posList[^>]*>([^<]*)</posList>", member)[-1].split()
    assert [float(number) for number in positions[:2]] == [x, y]


def test_wfs_versions_axes_and_attributes(shared_node):
    client = Client(shared_node)
    for version in ("1.0.0", "1.1.0"):
        query = f"/ows?SERVICE=WFS&VERSION={version}&REQUEST=GetFeature&TYPENAME=DLTB"
        text = client.get(f"{query}&SRSNAME=EPSG:4527&MAXFEATURES=1").text
        assert re.search(r"39500000[ ,]2800000", text)
    capabilities = client.get("/ows?SERVICE=WFS&REQUEST=GetCapabilities").text
    assert f'href="{shared_node.url}/ows' in capabilities
    assert "地类图斑" in capabilities


def test_catalogue_finds_chinese_words_and_gives_addresses_of_this_node(shared_node):
    client = Client(shared_node)
    answer = client.session.post(
        client.url + "/csw", data=SEARCH.format(word="农田").encode(), timeout=20
    )
    assert re.search(r'numberOfRecordsMatched="(\d+)"', answer.text)[1] == "1"
    assert "永久基本农田" in answer.text
    assert f"<gmd:URL>{shared_node.url}/ows</gmd:URL>" in answer.text
    assert "node.invalid" not in answer.text


def test_catalogue_speaks_both_versions_in_turn(shared_node):
    client = Client(shared_node)
    for version, types in (("2.0.2", "csw:Record"), ("3.0.0", "csw:Record")) * 2:
        answer = client.get(
            f"/csw?service=CSW&version={version}&request=GetRecords&typenames={types}"
            "&resulttype=results&elementsetname=full&maxrecords=3"
        )
        assert re.search(r'numberOfRecordsMatched="(\d+)"', answer.text)[1] == "6"
        assert f'version="{version}"' in answer.text


def test_catalogue_publishes_for_editors_and_keeps_it(start, small_county):
    node = start()
    client, viewer = Client(node), Client(node, "viewer")
    record = (node.folder / "records" / "portal.xml").read_text(encoding="utf-8")
    record = record.partition("?>")[2].replace(">portal<", ">new-one<").replace("网站", "门户")
    body = INSERT.format(records=record).encode()
    refused = viewer.session.post(node.url + "/csw", data=body, timeout=20)
    assert (refused.status_code, "ROLE-403" in refused.text) == (403, True)
    two = client.session.post(
        node.url + "/csw", data=INSERT.format(records=record + record).encode(), timeout=20
    )
    assert (two.status_code, "CSW-ONE" in two.text) == (400, True)
    done = client.session.post(node.url + "/csw", data=body, timeout=20)
    assert "<csw:totalInserted>1</csw:totalInserted>" in done.text
    again = client.session.post(node.url + "/csw", data=body, timeout=20)
    assert again.status_code == 409
    assert "INSERT INTO" not in again.text
    node.stop()
    (node.folder / "records" / "statistics.xml").unlink()
    changed = node.folder / "records" / "yjjbnt.xml"
    changed.write_text(changed.read_text("utf-8").replace("保护红线", "储备区"), "utf-8")
    client = Client(start())
    assert matched(client, "门户") == 1
    assert matched(client, "储备区") == 1
    assert matched(client, "保护红线") == 0
    assert matched(client, "统计表") == 0


def matched(client, word):
    answer = client.session.post(
        client.url + "/csw", data=SEARCH.format(word=word).encode(), timeout=20
    )
    return int(re.search(r'numberOfRecordsMatched="(\d+)"', answer.text)[1])


def test_documents(shared_node):
    answer = Client(shared_node, "viewer").get("/files/plan.pdf")
    assert answer.content.startswith(b"%PDF-")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Length"] == str(len(answer.content))


def test_names_a_record_that_cannot_be_read(start, tmp_path):
    (tmp_path / "records" / "broken.xml").write_text("<a>", encoding="utf-8")
    node = start()
    assert "broken.xml" in node.log.read_text(encoding="utf-8")
    assert matched(Client(node), "农田") == 1


def test_stops_on_request_and_starts_again(start):
    node = start()
    assert node.stop() == 0
    assert hits(Client(start())) == 12


def test_data_put_back_to_an_older_state_get_a_new_epoch(start):
    node = start()
    base, kept = node.folder / "county.gpkg", node.folder / "backup.gpkg"
    node.stop()
    shutil.copy(base, kept)
    node = start()
    client = Client(node)
    applied = client.change_set([insert(polygon(39_600_000, 2_900_000, 100))])
    assert client.send(applied).status_code == 200
    node.stop()
    node = start()
    assert Client(node).layer()["epoch"] == applied["epoch"]
    node.stop()
    shutil.copy(kept, base)
    client = Client(start())
    assert client.layer()["epoch"] != applied["epoch"]
    again = client.send(applied)
    assert (again.status_code, again.json()["code"]) == (422, "SET-EPOCH")


def test_a_folder_without_data_is_told_what_to_do(tmp_path):
    command = [sys.executable, "-m", "shanhe.node", "--data", str(tmp_path)]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=60, env=environment()
    )
    assert done.returncode == 2
    assert "python -m shanhe.node.demo" in done.stdout


def test_says_what_keeps_it_from_starting(small_county, tmp_path):
    from shanhe.node.process import NodeProcess

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(RuntimeError) as raised:
            NodeProcess(small_county(tmp_path / "county"), port=port)
    assert f"cannot listen at 127.0.0.1:{port}: Address already in use" in str(raised.value)
    assert "Traceback" not in str(raised.value)
    (tmp_path / "county" / "county.gpkg").write_text("no database")
    with pytest.raises(RuntimeError, match=r"county\.gpkg cannot be used: file is not a database"):
        NodeProcess(tmp_path / "county")


def test_command_line_adds_a_user_while_the_node_runs(start):
    node = start()
    command = [sys.executable, "-m", "shanhe.node", "users", "add", "李四", "--role", "viewer"]
    done = subprocess.run(
        [*command, "--data", str(node.folder)],
        check=True,
        capture_output=True, text=True, timeout=60, env=environment(),
    )  # fmt: skip
    password = re.search(r"has the password (\S+)", done.stdout)[1]
    node.users["李四".encode().decode("latin-1")] = password
    client = Client(node, "李四".encode().decode("latin-1"))
    assert client.get("/changes").json()["role"] == "viewer"
    assert client.get("/changes").json()["user"] == "李四"


def environment():
    import os
    from pathlib import Path

    package = Path(__file__).resolve().parents[2] / "build" / "pkg"
    return {**os.environ, "PYTHONPATH": str(package)}
