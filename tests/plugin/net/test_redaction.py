"""No secret survives redaction; what is not secret does."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.plugin.redaction import redacted

SECRET = "S3cr3tValue99"
ENCODED = base64.b64encode(f"planner:{SECRET}".encode()).decode()
JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"

CASES = [
    "http://t0.tianditu.gov.cn/DataServer?T=vec_w&x=1&tk={}",
    "http://h/a?TK={}&x=1",
    "http://h/a?token={}",
    "http://h/a?x=1&access_token={}#top",
    "http://h/a?refresh-token={}",
    "http://h/a?ak={}&sn=1",
    "http://h/a?key={}",
    "http://h/a?api_key={}",
    "http://h/a?apikey={}",
    "http://h/a?app_secret={}",
    "http://h/a?sig={}",
    "http://h/a?ticket={}",
    "http://h/a?jsessionid={}",
    "http://h/a?password%3D{}",
    "password={}",
    "passwd: {}",
    "pwd = {}",
    'passphrase="{}"',
    '{{"password": "{}"}}',
    "{{'token': '{}'}}",
    '{{"client_secret":"{}"}}',
    "master_password={}",
    "X-API-Key: {}",
    "Cookie: sid={}; theme=dark",
    "Set-Cookie: session={}; Path=/",
    "Authorization: Bearer {}",
    "authorization={}",
    "Proxy-Authorization: Basic {}",
    "Bearer {}",
    "https://planner:{}@node.example/csw",
    "socks5h://u:{}@10.0.0.1:1080",
    "https://planner:a@{}@node.example/csw",
    "host=db user=planner password='{}' port=5432",
    "<ogc:password>{}</ogc:password>",
    "<Token>{}</Token>",
    "Authentication(username=planner, password={}, cert=None)",
    "-----BEGIN RSA PRIVATE KEY-----\n{}\n-----END RSA PRIVATE KEY-----",
    "-----BEGIN PRIVATE KEY-----\n{}",
]


@pytest.mark.parametrize("case", CASES)
def test_secret_is_gone(case):
    assert SECRET not in redacted(case.format(SECRET))


@pytest.mark.parametrize(
    "text", [f"Authorization: Basic {ENCODED}", f"'Authorization': 'Basic {ENCODED}'", JWT]
)
def test_encoded_login_is_gone(text):
    assert ENCODED not in redacted(text)
    assert JWT not in redacted(text)


def test_the_rest_stays_readable():
    line = "GET http://h:8350/csw?service=CSW&tk=abc&version=2.0.2 永久基本农田 红线 keyword=耕地"
    shown = "GET http://h:8350/csw?service=CSW&tk=***&version=2.0.2 永久基本农田 红线 keyword=耕地"
    assert redacted(line) == shown


@given(
    st.text(st.characters(whitelist_categories=("Lu", "Ll", "Nd")), min_size=9, max_size=40),
    st.sampled_from(CASES),
)
def test_any_word_as_secret(word, case):
    marked = f"zq{word}qz"
    assert marked not in redacted(case.format(marked))


def test_the_message_log_gets_no_secret(qgis_app, serve, session_for, login):
    from qgis.core import QgsApplication

    lines = []
    QgsApplication.messageLog().messageReceived[str, str, type_of_level()].connect(
        lambda text, tag, level: lines.append(text)
    )
    server = serve(lambda h: h.reply(200))
    session_for(server.url, login).get(server.url, {"tk": SECRET, "service": "WMS"})
    logged = [line for line in lines if "service=WMS" in line]
    assert len(logged) == 1
    assert SECRET not in logged[0]


def type_of_level():
    from qgis.core import Qgis

    return Qgis.MessageLevel
