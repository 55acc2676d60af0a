"""Node profiles as JSON: strict reading, export without logins, safe ids."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shanhe.core.errors import Problem
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile, read_profile, safe_id, write_profile
from shanhe.plugin.nodes.templates import templates

TEXT = """{"id": "changting", "name": "长汀县", "level": "county", "parent": null,
 "region": "350821", "ceiling": "一般",
 "endpoints": [{"protocol": "csw", "url": "http://127.0.0.1:8350/csw", "authcfg": "a1b2c3d"},
               {"protocol": "wfs", "url": "http://127.0.0.1:8350/ows", "authcfg": "a1b2c3d"}]}"""


def changed(**fields):
    return json.dumps({**json.loads(TEXT), **fields})


def with_url(url):
    return changed(endpoints=[{"protocol": "csw", "url": url}])


def test_reads_the_documented_form():
    profile = read_profile(TEXT)
    assert profile == NodeProfile(
        "changting",
        "长汀县",
        "county",
        (
            Endpoint("csw", "http://127.0.0.1:8350/csw", "a1b2c3d"),
            Endpoint("wfs", "http://127.0.0.1:8350/ows", "a1b2c3d"),
        ),
        None,
        "350821",
        "一般",
    )
    assert profile.endpoint("wfs").url == "http://127.0.0.1:8350/ows"
    assert profile.endpoint("wms") is None
    with pytest.raises(Problem, match="NODE-04"):
        profile.required("wms")


def test_export_holds_no_login_and_the_store_form_does():
    profile = read_profile(TEXT)
    assert "authcfg" not in write_profile(profile)
    assert read_profile(write_profile(profile, secrets=True)) == profile
    assert "长汀县" in write_profile(profile)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"id": "a"}',
        TEXT.replace('"parent"', '"id"'),
        changed(level="planet"),
        changed(name=" "),
        changed(name="x" * 201),
        changed(name=5),
        changed(region="3508x1"),
        changed(ceiling="秘密"),
        changed(parent="changting"),
        changed(password="x"),
        changed(endpoints={}),
        changed(endpoints=[5]),
        changed(endpoints=[{"protocol": "csw"}]),
        changed(endpoints=[{"protocol": "ftp", "url": "http://h/"}]),
        changed(endpoints=[{"protocol": "csw", "url": "http://h/", "authcfg": "x' OR 1"}]),
        changed(endpoints=[{"protocol": "csw", "url": "http://h/"}] * 2),
        with_url("file:///etc/passwd"),
        with_url("ftp://h/csw"),
        with_url("http://user:word@h/csw"),
        with_url("http:///csw"),
        with_url("http://h:99999/csw"),
        with_url("http://h/csw?tk=abc"),
        with_url("http://h/csw?access_token=abc"),
        with_url("http://h/a b"),
        with_url("http://[::1"),
    ],
)
def test_bad_profiles_are_refused(text):
    with pytest.raises(Problem) as caught:
        read_profile(text)
    assert caught.value.code == "NODE-02"


@pytest.mark.parametrize(
    ("url", "right"),
    [
        ("postgresql://10.1.2.3:5432/plan", True),
        ("postgresql://db.example/长汀?sslmode=verify-full", True),
        ("postgresql://[::1]/plan?sslmode=disable", True),
        ("http://10.1.2.3/plan", False),
        ("postgresql://10.1.2.3:5432", False),
        ("postgresql:///plan", False),
        ("postgresql://planner:word@10.1.2.3/plan", False),
        ("postgresql://10.1.2.3/plan?sslmode=prefer", False),
        ("postgresql://10.1.2.3/plan?password=x", False),
        ("postgresql://10.1.2.3/plan?sslmode=require&options=-c%20x", False),
        ("postgresql://10.1.2.3/plan/x", False),
        ("postgresql://10.1.2.3/plan x", False),
    ],
)
def test_a_database_is_named_without_login_or_options(url, right):
    text = changed(endpoints=[{"protocol": "postgis", "url": url}])
    if right:
        assert read_profile(text).required("postgis").url == url
    else:
        with pytest.raises(Problem, match="NODE-02"):
            read_profile(text)
    with pytest.raises(Problem, match="NODE-02"):
        read_profile(changed(endpoints=[{"protocol": "changes", "url": "postgresql://h/plan"}]))


@pytest.mark.parametrize(
    "id", ["", "..", "a/b", "a\\b", "C:", "con", "com1", "A", "长汀", "-a", "a" * 65, "a.b", "a\n"]
)
def test_ids_are_safe_file_names(id):
    with pytest.raises(Problem) as caught:
        safe_id(id)
    assert caught.value.code == "NODE-03"


@given(
    st.sampled_from(["id", "name", "level", "parent", "region", "ceiling", "endpoints"]),
    st.recursive(st.none() | st.text() | st.integers(), st.lists, max_leaves=4),
)
def test_no_value_crashes_the_reader(key, value):
    with suppress(Problem):
        read_profile(changed(**{key: value}))


def test_three_templates_ship():
    found = {template.title: [node.id for node in template.nodes] for template in templates()}
    assert found == {
        "省部分市集中": ["province", "city-own", "county-in-city", "city-hosted"],
        "省市县都不集中": ["province", "city", "county"],
        "省级大集中": ["province", "city", "county"],
    }
    for template in templates():
        hosts = {one.url.split("/")[2] for node in template.nodes for one in node.endpoints}
        assert all(host.endswith(".example.invalid") for host in hosts)
