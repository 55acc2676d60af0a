"""NodeSession against real servers that misbehave."""

from __future__ import annotations

import base64
import io
import socket
import threading
import time

import pytest

from shanhe.core.errors import Cancelled, Problem

BASIC = "Basic " + base64.b64encode(b"planner:s3cret-Pa55").decode()


def code_of(call):
    with pytest.raises(Problem) as caught:
        call()
    return caught.value.code


def test_reads_with_the_login_of_the_registered_endpoint(serve, session_for, login):
    server = serve(lambda h: h.reply(200, "山河".encode(), Content_Type="text/plain"))
    reply = session_for(server.url + "/csw", login).get(server.url + "/csw", {"q": "红线"})
    assert (reply.status, reply.body.decode(), reply.ok) == (200, "山河", True)
    method, path, headers, _ = server.requests[0]
    assert (method, path) == ("GET", "/csw?q=%E7%BA%A2%E7%BA%BF")
    assert headers["Authorization"] == BASIC
    assert headers["User-Agent"].startswith("Shanhe/0.1")


def test_no_login_is_sent_where_none_is_registered(serve, session_for):
    server = serve(lambda h: h.reply(200))
    session_for(server.url).get(server.url)
    assert "Authorization" not in server.requests[0][2]


def test_each_endpoint_has_its_own_login(serve, qgis_app, login):
    from shanhe.plugin.net import NodeSession
    from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

    server = serve(lambda h: h.reply(200))
    endpoints = (Endpoint("csw", f"{server.url}/csw"), Endpoint("wfs", f"{server.url}/ows", login))
    with NodeSession(NodeProfile("t", "t", "county", endpoints)) as session:
        session.get(f"{server.url}/csw?service=CSW")
        session.get(f"{server.url}/ows?service=WFS")
    sent = [request[2].get("Authorization") for request in server.requests]
    assert sent == [None, BASIC]


def test_redirect_to_another_origin_is_blocked_and_gets_nothing(serve, session_for, login):
    thief = serve(lambda h: h.reply(200, b"thanks"))
    server = serve(lambda h: h.reply(302, Location=f"{thief.url}/steal"))
    session = session_for(server.url, login)
    assert code_of(lambda: session.get(server.url)) == "NET-03"
    assert thief.requests == []


def test_redirect_within_the_origin_is_followed_for_reads(serve, session_for, login):
    def answer(h):
        h.reply(200, b"here") if h.path == "/new" else h.reply(301, Location="/new")

    server = serve(answer)
    session = session_for(server.url, login)
    assert session.get(f"{server.url}/old").body == b"here"
    read = session.post(f"{server.url}/old", b"<q/>", "text/xml", write=False)
    assert read.body == b"here"
    assert server.requests[-1][3] == b"<q/>"
    assert server.requests[-1][2]["Authorization"] == BASIC


def test_redirect_loop_ends(serve, session_for):
    server = serve(lambda h: h.reply(302, Location="/again"))
    assert code_of(lambda: session_for(server.url).get(server.url)) == "NET-13"
    assert len(server.requests) == 5


def test_write_is_sent_once_and_follows_no_redirect(serve, session_for):
    server = serve(lambda h: h.reply(307, Location="/elsewhere"))
    reply = session_for(server.url).post(server.url, b"{}", "application/json", write=True)
    assert (reply.status, len(server.requests)) == (307, 1)


@pytest.mark.parametrize(("write", "tries"), [(True, 1), (False, 3)])
def test_only_reads_are_tried_again_when_the_node_is_busy(serve, session_for, write, tries):
    server = serve(lambda h: h.reply(503, b"busy"))
    reply = session_for(server.url).post(server.url, b"{}", "application/json", write=write)
    assert (reply.status, len(server.requests)) == (503, tries)


@pytest.mark.parametrize(("write", "tries"), [(True, 1), (False, 3)])
def test_only_reads_are_tried_again_when_the_answer_is_lost(serve, session_for, write, tries):
    def hang_up(h):
        h.close_connection = True
        h.connection.shutdown(socket.SHUT_RDWR)

    server = serve(hang_up)
    session = session_for(server.url)
    code = code_of(lambda: session.post(server.url, b"{}", "application/json", write=write))
    assert (code, len(server.requests)) == ("NET-10", tries)


def test_a_read_succeeds_at_the_second_try(serve, session_for):
    answers = iter([(502, b""), (200, b"ok")])
    server = serve(lambda h: h.reply(*next(answers)))
    assert session_for(server.url).get(server.url).body == b"ok"


def test_unregistered_addresses_are_refused(serve, session_for):
    server = serve(lambda h: h.reply(200))
    session = session_for(server.url)
    port = server.httpd.server_port
    for url in (
        f"http://localhost:{port}/",
        f"https://127.0.0.1:{port}/",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "gopher://127.0.0.1:1/",
        f"http://planner@127.0.0.1:{port}/",
        f"http://127.0.0.1:{port + 1}/",
        "\\\\host\\share",
    ):
        assert code_of(lambda url=url: session.get(url)) == "NET-05", url
    assert server.requests == []


def test_announced_oversize_is_refused_before_reading(serve, session_for):
    server = serve(lambda h: h.reply(200, b"x" * 2_000_001))
    session = session_for(server.url)
    assert code_of(lambda: session.get(server.url, cap=2_000_000)) == "NET-06"


def test_unannounced_oversize_is_stopped_while_reading(serve, session_for):
    sent = []

    def pieces():
        while len(sent) < 3000:
            yield b"x" * 10_000
            sent.append(1)

    server = serve(lambda h: h.pour(pieces()))
    session = session_for(server.url)
    assert code_of(lambda: session.get(server.url, cap=1_000_000)) == "NET-06"
    assert len(sent) < 3000


def test_dripping_body_ends_at_the_deadline(serve, session_for):
    server = serve(lambda h: h.drip(100_000, 0.1, 200))
    started = time.monotonic()
    assert code_of(lambda: session_for(server.url).get(server.url, deadline=1.0)) == "NET-02"
    assert 0.9 < time.monotonic() - started < 2.0


def test_dripping_headers_end_at_the_deadline(serve, session_for):
    def drip(h):
        with h.hanging_up():
            for _ in range(100):
                h.wfile.write(b"H")
                time.sleep(0.1)

    server = serve(drip)
    started = time.monotonic()
    assert code_of(lambda: session_for(server.url).get(server.url, deadline=0.7)) == "NET-02"
    assert time.monotonic() - started < 1.7


def test_silence_ends_at_the_deadline_even_on_a_kept_connection(serve, session_for):
    server = serve(lambda h: h.reply(200) if h.path == "/quick" else time.sleep(3))
    session = session_for(server.url)
    session.get(f"{server.url}/quick")
    started = time.monotonic()
    assert code_of(lambda: session.get(f"{server.url}/slow", deadline=0.5)) == "NET-02"
    assert time.monotonic() - started < 1.5


def test_cancel_ends_a_waiting_read(serve, session_for):
    class Impatient:
        started = time.monotonic()

        def setProgress(self, progress):
            pass

        def isCanceled(self):
            return time.monotonic() - self.started > 0.4

    server = serve(lambda h: time.sleep(3))
    with pytest.raises(Cancelled):
        session_for(server.url).get(server.url, feedback=Impatient())


def test_short_body_is_noticed(serve, session_for):
    def cut(h):
        h.send_response(200)
        h.send_header("Content-Length", "1000")
        h.end_headers()
        h.wfile.write(b"x" * 600)
        h.close_connection = True

    server = serve(cut)
    assert code_of(lambda: session_for(server.url).get(server.url)) == "NET-10"
    assert len(server.requests) == 3


def test_download_starts_its_file_anew_with_each_try(serve, session_for):
    answers = iter([b"x" * 600, b"y" * 1000])

    def cut_first(h):
        body = next(answers)
        h.send_response(200)
        h.send_header("Content-Length", "1000")
        h.end_headers()
        h.wfile.write(body)
        h.close_connection = True

    server = serve(cut_first)
    file = io.BytesIO()
    reply = session_for(server.url).download(server.url, file)
    assert (file.getvalue(), reply.body) == (b"y" * 1000, b"")


def test_nobody_listens(session_for):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{probe.getsockname()[1]}/"
    assert code_of(lambda: session_for(url).get(url)) == "NET-01"


def test_cookies_stay_in_memory_and_with_their_node(serve, session_for):
    server = serve(lambda h: h.reply(200, Set_Cookie="sid=abc; Path=/"))
    first, second = session_for(server.url), session_for(server.url)
    first.get(server.url)
    first.get(server.url)
    second.get(server.url)
    assert [request[2].get("Cookie") for request in server.requests] == [None, "sid=abc", None]


def test_environment_neither_proxies_nor_logs_in(serve, session_for, monkeypatch, tmp_path):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login a password b\n")
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    server = serve(lambda h: h.reply(200, b"direct"))
    assert session_for(server.url).get(server.url).body == b"direct"
    assert "Authorization" not in server.requests[0][2]


def test_proxy_of_qgis_is_used(serve, session_for, qgis_app):
    from qgis.core import QgsNetworkAccessManager
    from qgis.PyQt.QtNetwork import QNetworkProxy

    proxy = serve(lambda h: h.reply(200, b"by proxy"))
    manager = QgsNetworkAccessManager.instance()
    kind = QNetworkProxy.ProxyType.HttpProxy
    address = QNetworkProxy(kind, "127.0.0.1", proxy.httpd.server_port)
    manager.setFallbackProxyAndExcludes(address, ["http://node.invalid/past"], [])
    try:
        session = session_for("http://node.invalid/csw")
        assert session.get("http://node.invalid/csw").body == b"by proxy"
        assert code_of(lambda: session.get("http://node.invalid/past", deadline=3)) == "NET-01"
    finally:
        manager.setFallbackProxyAndExcludes(QNetworkProxy(), [], [])
    assert [request[1] for request in proxy.requests] == ["http://node.invalid/csw"]


def test_many_threads_share_a_session(serve, session_for, login):
    server = serve(lambda h: h.reply(200, h.path.encode()))
    session = session_for(server.url, login)
    found = {}

    def work(number):
        url = f"{server.url}/{number}"
        found[number] = [session.get(url).body for _ in range(5)]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: [f"/{number}".encode()] * 5 for number in range(12)}
    assert {request[2]["Authorization"] for request in server.requests} == {BASIC}


def test_expected_explains_refusals_without_secrets(serve, session_for):
    body = b'{"code": "ROLE", "message": "viewer may not, token=abc123"}'
    server = serve(lambda h: h.reply(403, body, Content_Type="application/json"))
    reply = session_for(server.url).get(server.url)
    with pytest.raises(Problem) as caught:
        reply.expected()
    assert caught.value.code == "NET-09"
    assert caught.value.values["reason"] == "viewer may not, token=***"
