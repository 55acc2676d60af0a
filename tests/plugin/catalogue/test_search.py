"""Federated search against real nodes: one that runs, one that is down, one that misbehaves."""

from __future__ import annotations

import threading

import pytest

from shanhe.core.errors import Cancelled
from shanhe.plugin.catalogue.query import Query
from shanhe.plugin.catalogue.search import search
from shanhe.plugin.nodes.credentials import with_login
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile

ALL = {"dltb-2023", "yjjbnt", "plan-text", "map-service", "statistics", "portal"}


def found(node, **query):
    return {record.identifier for record in search([node.profile], Query(**query)).records}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ALL),
        ({"text": "永久 农田"}, {"yjjbnt"}),
        ({"text": "图斑"}, {"dltb-2023"}),
        ({"text": "图斑 不存在"}, set()),
        ({"text": "100%_'\"<&>"}, set()),
        ({"text": "%"}, ALL),
        ({"category": "规划数据"}, {"yjjbnt", "plan-text"}),
        ({"kinds": frozenset({"layer"})}, {"dltb-2023", "yjjbnt"}),
        ({"kinds": frozenset({"document", "spreadsheet"})}, {"plan-text", "statistics"}),
        ({"extent": (116.9, 25.2, 117.0, 25.3)}, ALL),
        ({"extent": (110.0, 25.2, 111.0, 25.3)}, set()),
        ({"extent": (25.2, 80.0, 25.3, 89.0)}, set()),
        ({"extent": (-180.0, -90.0, 180.0, 90.0)}, ALL),
    ],
)
def test_filters(node, query, expected):
    assert found(node, **query) == expected


def test_record_holds_what_iso_19139_says(node, record_of):
    record = record_of("yjjbnt")
    assert (record.title, record.kind, record.category) == ("永久基本农田", "layer", "规划数据")
    assert record.subclass == "永久基本农田"
    assert record.extent == (116.99, 25.29, 117.02, 25.32)
    assert record.dates == {"publication": "2023-12-31", "stamp": "2024-06-01"}
    assert record.organisation == "长汀县自然资源局"
    assert (record.classification, record.crs) == ("公开", "EPSG:4527")
    assert record.lineage == "合成数据，仅供测试"
    assert record.link("wfs").url == f"{node.url}/ows"
    assert record.link("wms").name == "YJJBNT"


def test_down_and_hostile_nodes_do_not_keep_the_others_from_answering(node, serve):
    xxe = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    hostile = serve(lambda h: h.reply(200, xxe, Content_Type="text/xml"))
    login = serve(lambda h: h.reply(200, b"<html><title>Log in</title></html>"))
    odd = serve(lambda h: h.reply(200, b"<a/>"))
    cut = serve(lambda h: h.reply(200, b"<csw:GetRecordsResponse xmlns:csw='x'>"))
    urls = {"down": "http://127.0.0.1:9", "evil": hostile.url, "page": login.url}
    urls |= {"odd": odd.url, "cut": cut.url}
    others = [
        NodeProfile(id, id, "county", (Endpoint("csw", f"{url}/csw"),)) for id, url in urls.items()
    ]
    bare = NodeProfile("bare", "bare", "county")
    streamed = []
    result = search([*others, bare, node.profile], Query(text="永久"), None, streamed.extend)
    assert [record.identifier for record in result.records] == ["yjjbnt"]
    assert [record.identifier for record in streamed] == ["yjjbnt"]
    states = {state.node.id: state.problem and state.problem.code for state in result.states}
    assert states == {
        "down": "NET-01",
        "evil": "XML-01",
        "page": "NET-07",
        "odd": "CAT-02",
        "cut": "CAT-02",
        "bare": "NODE-04",
        "changting": None,
    }
    assert [state.count for state in result.states if state.answered] == [1]


def test_wrong_password_is_told(node, login):
    wrong = with_login(node.profile, login)
    (state,) = search([wrong], Query()).states
    assert state.problem.code == "NET-09"


def test_pages_arrive_in_the_callers_thread_and_cancel_stops(serve, node):
    here, seen = threading.get_ident(), []
    search([node.profile], Query(), None, lambda page: seen.append(threading.get_ident()))
    assert set(seen) == {here}

    class Cancelling:
        def setProgress(self, progress):
            pass

        def isCanceled(self):
            return True

    with pytest.raises(Cancelled):
        search([node.profile], Query(), Cancelling())


def test_two_nodes_with_the_same_record_give_one_result(node):
    twin = NodeProfile("twin", "孪生", "city", node.profile.endpoints)
    result = search([node.profile, twin], Query(text="永久"))
    assert [(one.node_id, one.also_at) for one in result.records] in (
        [("changting", ("twin",))],
        [("twin", ("changting",))],
    )
