"""Addresses that lead elsewhere: redirects, advertised operations, links, file names (H5 to H8,
H27, H29, H33)."""

from __future__ import annotations

import json
import ssl
import subprocess

import pytest

from shanhe.core.feedback import Silent
from shanhe.plugin.catalogue import load
from shanhe.plugin.catalogue.records import Link, Record
from shanhe.plugin.catalogue.wfs import FeatureService
from shanhe.plugin.checkout.remote_layer import RemoteLayer
from shanhe.plugin.checkout.transports.changes.transport import ChangesTransport
from shanhe.plugin.checkout.working_copy import check_out, open_copy
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile


@pytest.fixture
def thief(serve):
    """A server that nobody registered; it must not be asked anything."""
    server = serve(lambda h: h.reply(200, b"thanks"))
    yield server
    assert server.requests == []


def test_h5_a_read_redirected_elsewhere_is_blocked(serve, session_for, login, thief, says):
    server = serve(lambda h: h.reply(302, Location=f"{thief.url}/steal"))
    session = session_for(server.url, login)
    says(lambda: session.get(server.url), "NET-03", "this was blocked", "已阻止")


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_h5_a_set_redirected_anywhere_is_not_sent_on(
    serve, session_for, login, thief, told, status
):
    from shanhe.core.errors import Problem

    server = serve(lambda h: h.reply(status, Location=f"{thief.url}/sets"))
    transport = ChangesTransport(session_for(server.url, login, "changes"), server.url)
    answer = transport.submit(b"{}", "id", "digest")
    assert (answer.verdict.value, len(server.requests)) == ("unknown", 1)
    english, chinese = told(Problem(answer.code, **answer.values))
    assert "nothing was sent there" in english
    assert "未向该地址发送任何内容" in chinese


def test_h5_redirects_without_end_are_given_up(serve, session_for, says):
    server = serve(lambda h: h.reply(302, Location="/again"))
    session = session_for(server.url)
    says(lambda: session.get(server.url), "NET-13", "again and again", "反复重定向")


CAPABILITIES = """<WFS_Capabilities xmlns="http://www.opengis.net/wfs" version="1.1.0"
 xmlns:ows="http://www.opengis.net/ows" xmlns:xlink="http://www.w3.org/1999/xlink">
<ows:ServiceIdentification><ows:Title>t</ows:Title></ows:ServiceIdentification>
<ows:OperationsMetadata><ows:Operation name="GetFeature"><ows:DCP><ows:HTTP>
<ows:Get xlink:href="{0}/ows"/></ows:HTTP></ows:DCP></ows:Operation></ows:OperationsMetadata>
<FeatureTypeList/></WFS_Capabilities>"""


def test_h6_operations_advertised_elsewhere_get_nothing(serve, session_for, login, thief, says):
    body = CAPABILITIES.format(thief.url).encode()
    server = serve(lambda h: h.reply(200, body, Content_Type="text/xml"))
    service = FeatureService(session_for(server.url, login, "wfs"), server.url)
    says(service.types, "NET-04", "nothing was sent", "未向其发送任何内容")


@pytest.mark.parametrize("how", ["snapshot", "wfs", "wms"])
def test_h6_records_that_link_elsewhere_are_not_followed(serve, login, thief, says, how):
    server = serve(lambda h: h.reply(200))
    profile = NodeProfile("t", "t", "county", (Endpoint("csw", server.url, login),))
    links = tuple(Link(code, f"{thief.url}/ows", "DLTB") for code in ("OGC:WFS", "OGC:WMS"))
    record = Record("t", "x", "x", links=links)
    call = lambda: load.load_record(record, how, profile=profile)  # noqa: E731
    says(call, "NET-04", "not a registered address", "未经登记")


def test_h7_addresses_that_are_not_registered_are_not_asked(serve, session_for, says):
    server = serve(lambda h: h.reply(200))
    session, port = session_for(server.url), server.httpd.server_port
    for url in (
        f"http://localhost:{port}/",
        f"http://2130706433:{port}/",
        f"http://0x7f000001:{port}/",
        f"http://[::ffff:127.0.0.1]:{port}/",
        f"http://127.0.0.1:{port}@169.254.169.254/",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "gopher://127.0.0.1:70/",
        "ftp://127.0.0.1/",
        "\\\\host\\share",
        "//host/share",
        "",
    ):
        says(lambda url=url: session.get(url), "NET-05", "it was not opened", "未予打开")
    assert server.requests == []


def test_h8_a_certificate_of_nobody_is_refused(serve, session_for, login, tmp_path, says):
    files = [str(tmp_path / "cert.pem"), str(tmp_path / "key.pem")]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
    command += ["-subj", "/CN=x", "-addext", "subjectAltName=IP:127.0.0.1"]
    subprocess.run(
        [*command, "-out", files[0], "-keyout", files[1]], check=True, capture_output=True
    )
    server = serve(lambda h: h.reply(200, b"secret"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*files)
    server.httpd.socket = context.wrap_socket(server.httpd.socket, server_side=True)
    url = server.url.replace("http:", "https:")
    says(lambda: session_for(url, login).get(url), "TLS-01", "is not trusted", "不受信任")
    assert server.requests == []


@pytest.mark.parametrize("following", [-1, 0, 7], ids=["before", "same", "itself"])
def test_h27_pages_that_lead_to_themselves_end(serve, session_for, says, following):
    page = {"features": [], "next": following, "version": 1, "epoch": "e"}
    server = serve(
        lambda h: h.reply(200, json.dumps(page).encode(), Content_Type="application/json")
    )
    remote = RemoteLayer(session_for(server.url, protocol="changes"), "DLTB", Silent())
    says(lambda: list(remote.pages()), "EDIT-24", "is not understood", "无法理解")
    assert len(server.requests) <= 2


def test_h29_cookies_of_a_node_go_to_no_other(serve, session_for):
    answers = serve(lambda h: h.reply(200, Set_Cookie="sid=secret; Path=/; Domain=127.0.0.1"))
    one, other = session_for(answers.url), session_for(answers.url)
    one.get(answers.url)
    other.get(answers.url)
    one.get(answers.url)
    assert [sent[2].get("Cookie") for sent in answers.requests] == [None, None, "sid=secret"]


VRT = '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>{0}</SrcDataSource></OGRVRTLayer>'


@pytest.mark.parametrize(
    "name",
    ["/vsicurl/{0}/a.gpkg", "PG:host=127.0.0.1", VRT, "{0}/a.gpkg", "GPKG:/vsicurl/{0}/a.gpkg:x"],
)
def test_h33_connection_strings_are_no_working_copies(thief, qgis_app, says, name):
    path = name.format(thief.url)
    says(lambda: open_copy(path), "EDIT-20", "is not a working copy", "不是工作副本")


@pytest.mark.parametrize("name", ["//host/share/a.gpkg", "\\\\host\\share\\a.gpkg"])
def test_h33_a_share_is_not_touched(qgis_app, says, name):
    says(lambda: open_copy(name), "EDIT-23", "on a network drive", "位于网络驱动器")


def test_h33_a_vrt_that_is_called_gpkg_is_not_opened(tmp_path, thief, qgis_app, says):
    path = tmp_path / "a.gpkg"
    path.write_text(VRT.format(f"/vsicurl/{thief.url}/a.gpkg") + "</OGRVRTDataSource>")
    says(lambda: open_copy(path), "EDIT-20", "is not a working copy", "不是工作副本")


def test_h33_a_working_copy_is_written_to_a_file_only(thief, session_for, says):
    profile = NodeProfile("t", "t", "county", (Endpoint("changes", "http://127.0.0.1:1"),))
    call = lambda: check_out(profile, "DLTB", None, "PG:dbname=plan")  # noqa: E731
    says(call, "EDIT-34", "is no GeoPackage", "不是 GeoPackage")
