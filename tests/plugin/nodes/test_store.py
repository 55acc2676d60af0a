"""The folder of profiles: nothing in it can crash the suite."""

from __future__ import annotations

import pytest

from shanhe.core.errors import Problem
from shanhe.plugin.messages import sentence
from shanhe.plugin.nodes import store
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile


@pytest.fixture
def folder(qgis_app, tmp_path, monkeypatch):
    monkeypatch.setenv("SHANHE_NODES", str(tmp_path / "nodes"))
    return tmp_path / "nodes"


def made(id, level="county", parent=None):
    endpoints = (Endpoint("csw", f"http://{id}.invalid/csw"),)
    return NodeProfile(id, f"节点{id}", level, endpoints, parent)


def test_empty_without_folder(folder):
    assert store.all_nodes() == []
    assert store.node_tree() == []
    with pytest.raises(Problem) as caught:
        store.node("changting")
    assert caught.value.code == "NODE-01"


def test_saved_profiles_come_back_from_the_top_down(folder):
    for profile in (made("a"), made("b", "province"), made("c", "city", "b")):
        store.save(profile)
    assert [profile.id for profile in store.all_nodes()] == ["b", "c", "a"]
    assert store.node("c") == made("c", "city", "b")
    store.remove("c")
    store.remove("c")
    assert [profile.id for profile in store.all_nodes()] == ["b", "a"]
    assert sorted(path.name for path in folder.iterdir()) == ["a.json", "b.json"]


def test_bad_files_are_skipped_and_named(folder):
    store.save(made("good"))
    (folder / "broken.json").write_text("{", encoding="utf-8")
    (folder / "binary.json").write_bytes(b"\xff\xfe\x00\x01")
    (folder / "other.json").write_text((folder / "good.json").read_text(encoding="utf-8"), "utf-8")
    (folder / "folder.json").mkdir()
    (folder / "huge.json").write_text(" " * 1_000_001, encoding="utf-8")
    profiles, faults = store.read_all()
    assert [profile.id for profile in profiles] == ["good"]
    named = ["binary.json", "broken.json", "folder.json", "huge.json", "other.json"]
    assert [fault.values["file"] for fault in faults] == named
    assert all("was skipped" in sentence(fault) for fault in faults)
    assert [profile.id for profile in store.all_nodes()] == ["good"]


@pytest.mark.parametrize("id", ["../secret", "a/b", "", "..", "con"])
def test_ids_cannot_leave_the_folder(folder, id):
    (folder.parent / "secret.json").write_text("kept", encoding="utf-8")
    for call in (store.node, store.remove):
        with pytest.raises(Problem) as caught:
            call(id)
        assert caught.value.code == "NODE-03"
    assert (folder.parent / "secret.json").exists()


def test_tree_hangs_by_parents(folder):
    for profile in (made("p", "province"), made("c", "city", "p"), made("x", "county", "c")):
        store.save(profile)
    store.save(made("lost", "county", "unknown"))

    def ids(tree):
        return [(profile.id, ids(children)) for profile, children in tree]

    assert ids(store.node_tree()) == [("p", [("c", [("x", [])])]), ("lost", [])]


def test_a_ring_of_parents_loses_no_node(folder):
    for id, parent in (("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")):
        store.save(made(id, "county", parent))

    def ids(tree):
        return sorted(sum((ids(children) for _, children in tree), [one.id for one, _ in tree]))

    assert ids(store.node_tree()) == ["a", "b", "c", "d"]
