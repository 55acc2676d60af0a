"""Health of a real node, a dead one and one that only pretends."""

from __future__ import annotations

import time
from dataclasses import replace

from shanhe.plugin.nodes import health
from shanhe.plugin.nodes.health import check, overall
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile


def states(checked):
    return {one.endpoint.protocol: one.state for one in checked}


def test_real_node_is_well(node):
    checked = check(node.profile)
    assert {(one.state, one.message) for one in checked} == {("ok", "")}
    assert overall(checked) == "ok"
    assert all(0 < one.latency_ms < 3000 for one in checked)


def test_wrong_password_fails_everywhere(node, login):
    endpoints = tuple(replace(one, authcfg=login) for one in node.profile.endpoints)
    checked = check(replace(node.profile, endpoints=endpoints))
    assert set(states(checked).values()) == {"failing"}
    assert all("did not accept the login" in one.message for one in checked)


def test_dead_node_is_offline(qgis_app):
    profile = NodeProfile("d", "d", "county", (Endpoint("csw", "http://127.0.0.1:9/csw"),))
    checked = check(profile)
    assert (states(checked), overall(checked)) == ({"csw": "offline"}, "offline")
    assert "cannot be reached" in checked[0].message


def test_page_instead_of_service_is_failing(serve, qgis_app):
    server = serve(lambda h: h.reply(200, b"<html><title>Welcome</title></html>"))
    names = ("csw", "wfs", "wms", "changes")
    endpoints = tuple(Endpoint(name, f"{server.url}/{name}") for name in names)
    checked = check(NodeProfile("p", "p", "county", endpoints))
    assert set(states(checked).values()) == {"failing"}
    assert all("Welcome" in one.message for one in checked)


def test_node_without_endpoints(qgis_app):
    assert check(NodeProfile("n", "n", "county")) == []
    assert overall([]) == "offline"


def test_silent_node_is_offline_soon(serve, qgis_app, monkeypatch):
    monkeypatch.setattr(health, "LONGEST_S", 0.5)
    server = serve(lambda h: time.sleep(2))
    started = time.monotonic()
    (one,) = check(NodeProfile("s", "s", "county", (Endpoint("csw", server.url),)))
    assert (one.state, time.monotonic() - started < 1.5) == ("offline", True)
    assert "within" in one.message
