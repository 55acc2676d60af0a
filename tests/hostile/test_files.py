"""Files that want to run, unpack or be drawn (H13, H14, H15, H17, H32): their kinds are refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from shanhe.plugin.catalogue.documents import fetch_document
from shanhe.plugin.catalogue.records import Link, Record
from shanhe.plugin.nodes.profiles import Endpoint, NodeProfile


def fetched(server, path, folder, media=""):
    link = Link("WWW:DOWNLOAD-1.0-http--download", server.url + path, "", "", media)
    record = Record("t", "plan", "Plan", links=(link,))
    profile = NodeProfile("t", "t", "county", (Endpoint("files", server.url),))
    return lambda: fetch_document(record, link, folder, profile=profile)


def archive():
    """A zip whose members leave their folder, and one that unpacks to a thousand times its size."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name in ("../../evil", "/etc/evil", "..\\evil", "con.txt", "a\u202egnp.exe"):
            made.writestr(name, "x")
        made.writestr("zeros", bytes(10_000_000))
    return file.getvalue()


KINDS = {
    "h13 archives": ["zip", "7z", "rar", "gz", "kmz", "qgz"],
    "h15 tar": ["tar", "tgz"],
    "h17 code": ["qgs", "qlr", "qml", "qpt", "py", "model3", "exe", "js", "docm", "xlsm"],
    "h32 drawings": ["svg", "sld", "vrt", "ecw", "jp2", "mbtiles"],
    "h33 databases": ["gpkg", "sqlite", "shp", "dbf", "geojson", "gml"],
}
ALL = [ending for endings in KINDS.values() for ending in endings]


@pytest.mark.parametrize("ending", ALL)
def test_h13_to_h17_h32_such_kinds_are_not_even_asked_for(serve, tmp_path, says, ending):
    server = serve(lambda h: h.reply(200, archive()))
    call = fetched(server, f"/a.{ending}", tmp_path)
    says(call, "CAT-10", f"of the kind “{ending}” are not opened", f"“{ending}”类型的文件")
    assert server.requests == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("media", ["application/zip", "application/x-tar", "image/svg+xml", ""])
def test_h14_a_kind_that_only_the_answer_tells_is_not_kept(serve, tmp_path, says, media):
    server = serve(lambda h: h.reply(200, archive(), Content_Type=media))
    says(fetched(server, "/download", tmp_path), "CAT-10", "are not opened", "不从资源目录打开")
    assert list(tmp_path.iterdir()) == []


def test_h14_more_than_the_cap_is_not_kept(serve, tmp_path, says):
    def giant(h):
        h.send_response(200)
        h.send_header("Content-Length", str(2**32))
        h.end_headers()

    says(fetched(serve(giant), "/a.pdf", tmp_path), "NET-06", "more than 500 MB", "超过 500 MB")
    assert list(tmp_path.iterdir()) == []


def test_h17_nothing_in_the_plugin_opens_projects_or_unpacks():
    """What would run or unpack foreign files is nowhere called."""
    from pathlib import Path

    root = Path(__file__).resolve().parent.parent.parent
    banned = (
        "QgsZipUtils",
        "tarfile",
        "unpack_archive",
        "loadNamedStyle",
        "importNamedStyle",
        "loadQlr",
    )
    banned += ("readLayerXml", "QgsLayerDefinition", "extractall")
    for room in ("plugin", "core", "ui", "processing_provider"):
        for path in (root / room).rglob("*.py"):
            text = path.read_text(encoding="utf-8")
            assert [word for word in banned if word in text] == [], path
