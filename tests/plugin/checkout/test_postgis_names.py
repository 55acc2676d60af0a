"""Layers and fields of a PostGIS node may be called anything: names are never code."""

import sqlite3
from contextlib import closing

import pytest
from psycopg2 import sql

from shanhe.core.editing.gpkg_geometry import register_functions
from shanhe.core.feedback import Silent
from shanhe.plugin.checkout.transports.postgis.prepare import prepare_node
from shanhe.plugin.checkout.working_copy import check_out
from shanhe.plugin.nodes import store

from . import postgis_case as case
from .postgis_case import run

NAMES = (
    't"; DROP SCHEMA ssp CASCADE; --',
    "t'; DROP SCHEMA ssp CASCADE; --",
    "t (SELECT 1)",
    "t$table",
    "t %s %I %1$s",
    "SELECT",
    "a\\b",
    "地类 图斑",
)


@pytest.mark.parametrize("name", NAMES)
def test_h18_edits_arrive_whatever_layer_and_field_are_called(base, tmp_path, press, name):
    table, field = sql.Identifier("plan", name), sql.Identifier(f"{name}_")
    shape = "POLYGON((39500000 2800000,39500010 2800000,39500010 2800010,39500000 2800000))"
    made = sql.SQL(
        "CREATE TABLE {0} (fid serial PRIMARY KEY, {1} text, geom geometry(Polygon, 4527));"
        "INSERT INTO {0} ({1}, geom) VALUES ('old', ST_GeomFromText({2}, 4527));"
        "GRANT ALL ON {0} TO planner"
    )
    run(base, made.format(table, field, sql.Literal(shape)))
    prepare_node(case.uri(base), "plan", [name], "planner", Silent())
    profile = case.node_at(base.info.port)
    store.save(profile)
    copy = check_out(profile, name, None, tmp_path / "copy.gpkg")
    quoted = '"' + name.replace('"', '""') + '"'
    column = '"' + f"{name}_".replace('"', '""') + '"'
    with closing(sqlite3.connect(copy.path)) as database:
        register_functions(database)
        database.execute(f"UPDATE {quoted} SET {column} = ?", (name,))
        database.commit()
    outcome = press(copy.path, profile)
    assert (outcome.state, outcome.problem) == ("APPLIED", None)
    assert run(base, sql.SQL("SELECT {1} FROM {0}").format(table, field)) == [(name,)]
    assert run(base, "SELECT count(*) FROM ssp.receipt")[0][0] == 1
