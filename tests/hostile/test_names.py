"""Names and values that want to be code: SQL (H18), filters (H19), file names (H16)."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from contextlib import closing

import numpy as np
import pytest

from shanhe.core.editing.database import connect, quoted
from shanhe.core.editing.gpkg_geometry import blob_of
from shanhe.core.editing.layer_schema import LayerSchema
from shanhe.core.editing.neighbours import Neighbours
from shanhe.core.editing.tracking import Table, Tracking, install
from shanhe.core.errors import Problem
from shanhe.core.feedback import Silent
from shanhe.plugin.catalogue.csw import Catalogue
from shanhe.plugin.catalogue.query import Query
from shanhe.plugin.catalogue.snapshot import cache_file
from shanhe.plugin.checkout.remote_layer import RemoteLayer

NAMES = (
    't"; DROP TABLE ssp_base; --',
    "t'; DROP TABLE ssp_base; --",
    "t`; DROP TABLE ssp_base",
    't""',
    '"',
    "'",
    "''",
    "[t]",
    "t]; --",
    "(SELECT 1)",
    "SELECT",
    "table",
    "ssp_base AS x",
    "t; PRAGMA writable_schema = 1",
    "main.t",
    "t/*",
    "*/t",
    "--",
    "$table",
    "${columns}",
    "$$",
    "%s",
    "{0}",
    "?1",
    ":name",
    "a\nb",
    "\u202eelbat",
    "地类图斑",
    "e\u0301",
    "\\",
    " t ",
    "1=1",
)


@pytest.mark.parametrize("name", NAMES)
def test_h18_a_layer_and_a_field_may_be_called_anything(tmp_path, tools, edit, name):
    """The record of a copy works, and tells the edit under the very name."""
    path = tmp_path / "copy.gpkg"
    field = f"{name}_"
    described = {
        **tools.SCHEMA,
        "layer": name,
        "fields": [{"name": field, "type": "text", "length": 0, "nullable": True}],
    }
    table, column = quoted(name), quoted(field)
    with closing(connect(path)) as database:
        database.execute(
            f"CREATE TABLE {table} (fid INTEGER PRIMARY KEY, geom BLOB, {column} TEXT,"
            " ssp_uuid TEXT, ssp_ver INTEGER)"
        )
        row = (1, blob_of(tools.square(), tools.SRS), "old", tools.uuid_of(1), 1)
        database.execute(f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?)", row)
        known = {"copy_id": "c", "node_id": "n", "epoch": "e"}
        install(database, Table(name, "fid", "geom"), LayerSchema.read(described), 4527, known)
    edit(path, f"UPDATE {table} SET {column} = ?", name)
    with closing(Tracking(path)) as tracking:
        (change,) = tracking.changes()
        assert (change.changed, change.new[field]) == ((field,), name)
        boxes = np.array([[0, 0, 1, 1]])
        near = list(Neighbours.of(tracking).around(boxes, frozenset(), Silent()))
        assert [fid for fid, _ in near] == [1]
    tables = "SELECT count(*) FROM sqlite_master WHERE name IN ('ssp_base', 'ssp_change')"
    assert edit(path, tables)[0][0] == 2


@pytest.mark.parametrize("name", ["", "a\0b"])
def test_h18_what_cannot_be_a_name_is_refused(says, name):
    says(lambda: quoted(name), "EDIT-03", "cannot be the name of", "不能用作图层名或字段名")


@pytest.mark.parametrize("name", NAMES)
def test_h18_a_layer_that_the_node_does_not_offer_is_not_asked_for_as_code(
    serve, session_for, says, name
):
    body = json.dumps({"code": "LAYER-404", "detail": {"layers": ["DLTB"]}}).encode()
    server = serve(lambda h: h.reply(404, body, Content_Type="application/json"))
    remote = RemoteLayer(session_for(server.url, protocol="changes"), name, Silent())
    says(remote.describe, "EDIT-37", "offers no layer", "没有可供编辑的图层")
    ((_, path, _, _),) = server.requests
    assert path.startswith("/layers/")
    assert path.count("/") == 2
    assert not set("\"'<> ?#") & set(path)


@pytest.mark.parametrize(
    "text",
    [
        "</ogc:Literal></ogc:PropertyIsLike><ogc:PropertyIsLike>",
        "]]><x/>",
        "<!--",
        "&lt;&amp;&#x3c;",
        "' or '1'='1",
        '" or ""="',
        "%",
        "*",
        "\\",
    ],
)
def test_h19_a_word_of_a_search_stays_one_literal(serve, session_for, text):
    answer = (
        b'<csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2">'
        b'<csw:SearchResults numberOfRecordsMatched="0" numberOfRecordsReturned="0"/>'
        b"</csw:GetRecordsResponse>"
    )
    server = serve(lambda h: h.reply(200, answer, Content_Type="application/xml"))
    plain = serve(lambda h: h.reply(200, answer, Content_Type="application/xml"))
    query = Query(text=text)
    usual_words = " ".join(f"x{number}" for number in range(len(query.words)))
    for one, asked in ((server, query), (plain, Query(text=usual_words))):
        list(Catalogue(session_for(one.url)).pages(asked))

    def skeleton(body):
        return [element.tag for element in ET.fromstring(body).iter()]

    sent, usual = server.requests[0][3], plain.requests[0][3]
    literals = [one.text for one in ET.fromstring(sent).iter() if one.tag.endswith("Literal")]
    assert literals == ([f"%{word}%" for word in query.words] or ["%"])
    assert set(skeleton(sent)) == set(skeleton(usual))


@pytest.mark.parametrize("name", [*NAMES, "../../x", "..\\x", "con", "a" * 300, "/etc/passwd"])
def test_h16_the_names_of_files_are_made_here(qgis_app, name):
    found = cache_file("node", name)
    assert found.parent == cache_file("node", "x").parent
    assert found.name.isascii()
    assert len(found.name) < 100
    assert not set("\"'/\\:*?<>|$%\n ") & set(found.name)


def test_h18_a_problem_names_the_code_of_its_values(qgis_app):
    """What a name holds cannot break the message that tells it."""
    from shanhe.plugin.messages import sentence

    for name in NAMES:
        assert name in sentence(Problem("EDIT-03", name=name))
