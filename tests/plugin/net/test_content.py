"""Bodies are checked before any parser sees them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.core.strict_json import strict_json
from shanhe.plugin.net import Reply, checked_json, checked_xml
from shanhe.plugin.net.content import safe_xml

XXE = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
LAUGHS = '<!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><z>&b;</z>'
PLAIN = "<?xml version='1.0' encoding='UTF-8'?><a>红线</a>"


def reply(body, content_type="text/xml", status=200):
    return Reply(status, {"Content-Type": content_type}, body, "http://node.invalid/csw?tk=abc")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (XXE.encode(), "XML-01"),
        (LAUGHS.encode(), "XML-01"),
        (XXE.encode("utf-16"), "XML-01"),
        (XXE.encode("utf-16-le"), "XML-01"),
        (PLAIN.encode("utf-16-be"), "XML-01"),
        (XXE.encode("utf-32"), "XML-01"),
        (b'<?xml version="1.0" encoding="UTF-7"?><a/>', "XML-01"),
        ('<?xml version="1.0" encoding="GB18030"?><a>红</a>'.encode("gb18030"), "XML-01"),
        ("<a>红</a>".encode("gb18030"), "XML-01"),
        (b"\xef\xbb\xbf" + LAUGHS.encode(), "XML-01"),
        (b"not xml", "XML-02"),
        (b"", "XML-02"),
        (b"<!doctype html><html><head><title>Log in</title>", "NET-07"),
        (b"\n <HTML><TITLE>\n x </TITLE>", "NET-07"),
    ],
)
def test_refused(body, code):
    with pytest.raises(Problem) as caught:
        checked_xml(reply(body))
    assert caught.value.code == code
    assert "abc" not in str(caught.value)


@pytest.mark.parametrize("body", [PLAIN.encode(), b"\xef\xbb\xbf" + PLAIN.encode(), b"<a/>"])
def test_accepted(body):
    assert checked_xml(reply(body)) is body


def test_login_page_is_named_by_its_title():
    page = "<html><title>统一身份认证 &amp; 登录</title>".encode()
    with pytest.raises(Problem) as caught:
        checked_json(reply(page, "text/html; charset=utf-8"))
    assert caught.value.values["title"] == "统一身份认证 & 登录"


@given(st.text(max_size=40), st.sampled_from(["utf-16", "utf-16-le", "utf-16-be", "utf-32"]))
def test_no_dtd_slips_past_in_another_encoding(text, encoding):
    with pytest.raises(Problem):
        safe_xml(f"<!DOCTYPE a>{text}".encode(encoding, "surrogatepass"), "u")


@pytest.mark.parametrize("text", ['{"a": 1, "a": 2}', '{"a": NaN}', "[" * 100_000, "{", ""])
def test_json_is_strict(text):
    with pytest.raises(ValueError):  # noqa: PT011 (any ValueError is meant)
        strict_json(text)


def test_broken_json_is_a_problem():
    with pytest.raises(Problem) as caught:
        checked_json(reply(b'{"a": 1', "application/json"))
    assert caught.value.code == "NET-11"
    assert checked_json(reply(b'{"a": [1, "\xe7\xba\xa2"]}')) == {"a": [1, "红"]}
