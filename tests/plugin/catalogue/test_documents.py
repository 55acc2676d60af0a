"""Documents come under names and endings that we choose, whole or not at all."""

from __future__ import annotations

import pytest

from shanhe.core.errors import Problem
from shanhe.plugin.catalogue.documents import fetch_document
from shanhe.plugin.catalogue.records import Link, Record
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile


def profile_at(url):
    return NodeProfile("t", "t", "county", (Endpoint("files", url),))


def fetched(server, path, folder, identifier="plan", name="", media="", **more):
    link = Link("WWW:DOWNLOAD-1.0-http--download", server.url + path, name, "", media)
    record = Record("t", identifier, "Plan", links=(link,), **more)
    return fetch_document(record, link, folder, profile=profile_at(server.url), cap=1000)


def code_of(*args, **kwargs):
    with pytest.raises(Problem) as caught:
        fetched(*args, **kwargs)
    return caught.value.code


def test_document_of_a_real_node(node, record_of, tmp_path):
    record = record_of("plan-text")
    path = fetch_document(record, record.link(""), tmp_path / "new", profile=node.profile)
    assert path.read_bytes() == (node.folder / "files" / "plan.pdf").read_bytes()
    assert path.name.startswith("plan-text-")
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "identifier",
    ["../../etc/passwd", "C:\\x", "con", "a" * 300, "长汀", "", "a\u202egnp.exe", "a\0b"],
)
def test_names_are_made_here(serve, tmp_path, identifier):
    header = {"Content_Disposition": 'attachment; filename="../../evil.exe"'}
    server = serve(lambda h: h.reply(200, b"%PDF-", **header))
    path = fetched(server, "/x.pdf", tmp_path, identifier)
    assert path.parent == tmp_path
    assert path.name.isascii()
    assert path.suffix == ".pdf"
    assert len(path.name) < 60


@pytest.mark.parametrize(
    "path",
    ["/a.qgs", "/a.qgz", "/a.py", "/a.qml", "/a.exe", "/a.zip", "/a.pdf.exe", "/a.svg", "/a.vrt"],
)
def test_harmful_kinds_are_not_even_asked_for(serve, tmp_path, path):
    server = serve(lambda h: h.reply(200, b"x"))
    assert code_of(server, path, tmp_path) == "CAT-10"
    assert server.requests == []


def test_kind_by_the_answer_where_the_address_tells_none(serve, tmp_path):
    server = serve(lambda h: h.reply(200, b"x", Content_Type="application/pdf; x=y"))
    assert fetched(server, "/download?id=5", tmp_path).suffix == ".pdf"
    server = serve(lambda h: h.reply(200, b"x", Content_Type="application/x-msdownload"))
    assert code_of(server, "/download?id=5", tmp_path / "b") == "CAT-10"
    assert list((tmp_path / "b").iterdir()) == []


def test_web_pages_are_kept_as_text(serve, tmp_path):
    server = serve(lambda h: h.reply(200, b"<script>"))
    assert fetched(server, "/page.html", tmp_path).suffix == ".txt"


@pytest.mark.parametrize(
    ("status", "size", "code"), [(404, 9, "NET-08"), (401, 9, "NET-09"), (200, 1001, "NET-06")]
)
def test_nothing_is_left_of_a_failed_download(serve, tmp_path, status, size, code):
    server = serve(lambda h: h.reply(status, b"x" * size))
    assert code_of(server, "/x.pdf", tmp_path) == code
    assert list(tmp_path.iterdir()) == []


def test_secrets_and_foreign_addresses_are_refused(serve, tmp_path):
    server = serve(lambda h: h.reply(200))
    assert code_of(server, "/x.pdf", tmp_path, classification="机密") == "CAT-05"
    link = Link("", "http://elsewhere.invalid/x.pdf")
    with pytest.raises(Problem) as caught:
        fetch_document(Record("t", "x", "x"), link, tmp_path, profile=profile_at(server.url))
    assert caught.value.code == "NET-05"
    assert server.requests == []


def test_folder_that_cannot_be_made(serve, tmp_path):
    (tmp_path / "file").write_text("x", encoding="utf-8")
    server = serve(lambda h: h.reply(200, b"x"))
    assert code_of(server, "/x.pdf", tmp_path / "file" / "sub") == "CAT-11"
