"""Order and grouping of records, on small lists written down here."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.plugin.catalogue.query import Query
from shanhe.plugin.catalogue.ranking import grouped, likeness, ranked
from shanhe.plugin.catalogue.records import Link, Record

TODAY = date(2026, 11, 23)


def record(identifier, title="x", **more):
    return Record(more.pop("node_id", "n"), identifier, title, **more)


def order(records, query):
    return [one.identifier for one in ranked(records, query, TODAY)]


def test_title_before_keyword_before_abstract():
    records = [
        record("abstract", abstract="红线"),
        record("keyword", keywords=("生态红线",)),
        record("title", "生态保护红线"),
        record("none"),
    ]
    assert order(records, Query("红线")) == ["title", "keyword", "abstract", "none"]


def test_like_extent_before_nationwide():
    county, nation = (116.0, 25.0, 117.0, 26.0), (73.0, 3.0, 135.0, 54.0)
    records = [record("nation", extent=nation), record("county", extent=county), record("none")]
    assert order(records, Query(extent=county)) == ["county", "nation", "none"]


def test_fresh_before_old():
    records = [record(day, dates={"publication": day}) for day in ("2016-01-01", "2025-01-01")]
    assert order(records, Query()) == ["2025-01-01", "2016-01-01"]


@pytest.mark.parametrize("copy", ["URN:UUID:AB-1", "{ab-1}", " ab-1 ", "urn:uuid:{AB-1}", "AB-1"])
def test_copies_are_one_card_led_by_the_newest(copy):
    old = record("ab-1", node_id="province", dates={"stamp": "2023-01-01"})
    new = record(copy, node_id="county", dates={"stamp": "2024-01-01"})
    (one,) = grouped([old, new])
    assert (one.node_id, one.also_at) == ("county", ("province",))


EXTENT = st.tuples(*[st.floats(-10, 10)] * 4).map(
    lambda e: (min(e[0], e[2]), min(e[1], e[3]), max(e[0], e[2]), max(e[1], e[3]))
)


@given(EXTENT, EXTENT)
def test_likeness_is_symmetric_and_one_only_for_the_same(a, b):
    assert 0.0 <= likeness(a, b) <= 1.0 + 1e-9
    assert likeness(a, b) == likeness(b, a)
    assert likeness(a, a) == pytest.approx(1.0)


@given(st.lists(st.sampled_from("abcdef"), max_size=12))
def test_ranking_loses_no_identifier(letters):
    records = [record(letter, letter, links=(Link("", "u"),)) for letter in letters]
    assert sorted(order(records, Query("a"))) == sorted(set(letters))
