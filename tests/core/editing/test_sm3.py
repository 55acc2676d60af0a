"""SM3 against the examples of GB/T 32905-2016, annex A, and against OpenSSL."""

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.editing.sm3 import hmac_sm3, sm3, sm3_in_python

EXAMPLES = {
    b"abc": "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    b"abcd" * 16: "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732",
}


@pytest.mark.parametrize("digest", [sm3, sm3_in_python])
@pytest.mark.parametrize("text", EXAMPLES)
def test_the_standards_examples(digest, text):
    assert digest(text) == EXAMPLES[text]


@given(st.binary(max_size=300))
def test_python_agrees_with_openssl(data):
    assert sm3_in_python(data) == hashlib.new("sm3", data).hexdigest()


def test_without_openssl_the_python_form_answers(monkeypatch):
    monkeypatch.setattr(hashlib, "algorithms_available", set())
    assert sm3(b"abc") == EXAMPLES[b"abc"]


@given(st.binary(max_size=200), st.binary(max_size=300))
def test_hmac_in_python_agrees_with_openssl(key, data):
    expected = hmac.new(key, data, "sm3").hexdigest()
    assert hmac_sm3(key, data) == expected
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hashlib, "algorithms_available", set())
        assert hmac_sm3(key, data) == expected
