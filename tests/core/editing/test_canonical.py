"""Canonical JSON: one document, one text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.editing.canonical import canonical, digest_of
from shanhe.core.editing.sm3 import sm3
from shanhe.core.errors import Problem

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]))
)
DOCUMENTS = st.recursive(
    LEAVES,
    lambda part: (
        st.lists(part) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), part)
    ),
    max_leaves=12,
)


def test_keys_are_sorted_and_text_is_plain():
    assert canonical({"地类": "水田", "a": 1, "b": 0.1}) == '{"a":1,"b":0.1,"地类":"水田"}'.encode()


def test_the_digest_is_that_of_the_bytes():
    assert digest_of({"a": "abc"}) == sm3(b'{"a":"abc"}')


@given(DOCUMENTS)
def test_what_is_written_reads_back_equal(document):
    assert json.loads(canonical(document)) == document


@given(st.dictionaries(st.text("abc"), st.integers()))
def test_the_order_of_keys_does_not_matter(document):
    turned = dict(reversed(list(document.items())))
    assert canonical(turned) == canonical(document)


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), {"x": -float("inf")}, "\ud800", b"x"]
)
def test_what_json_cannot_hold_is_refused(value):
    with pytest.raises(Problem, match="EDIT-01"):
        canonical(value)
