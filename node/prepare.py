"""Make a GeoPackage fit for the change service: identities, versions and their tables."""

from __future__ import annotations

import sqlite3
import uuid
from contextlib import closing
from pathlib import Path
from typing import Iterator

from osgeo import gdal, ogr

from .changes.sql import quoted

TABLES = """
CREATE TABLE IF NOT EXISTS ssp_meta (
  fid INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS ssp_sequence (
  fid INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, value INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS ssp_tombstone (
  fid INTEGER PRIMARY KEY, layer TEXT NOT NULL, uuid TEXT NOT NULL, ver INTEGER NOT NULL UNIQUE,
  change_set TEXT NOT NULL, old_row TEXT NOT NULL, deleted_at TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS ssp_tombstone_layer ON ssp_tombstone (layer, ver);
CREATE INDEX IF NOT EXISTS ssp_tombstone_uuid ON ssp_tombstone (layer, uuid);
CREATE TABLE IF NOT EXISTS ssp_receipt (
  fid INTEGER PRIMARY KEY, change_set TEXT NOT NULL UNIQUE, status TEXT NOT NULL,
  payload_sm3 TEXT, ops INTEGER, layer TEXT, submitted_by TEXT NOT NULL, reviewer TEXT,
  client_audit_head TEXT, server_seq INTEGER NOT NULL UNIQUE, epoch TEXT NOT NULL,
  committed_at TEXT NOT NULL, versions TEXT NOT NULL,
  CHECK (status IN ('applied', 'revoked')));
INSERT OR IGNORE INTO ssp_sequence (fid, name, value) VALUES (1, 'version', 0), (2, 'receipt', 0);
CREATE TABLE IF NOT EXISTS ssp_fill (layer TEXT, fid INTEGER, uuid TEXT, ver INTEGER,
  PRIMARY KEY (layer, fid));
"""


def prepare(path: str | Path, seed: str | int | None = None) -> dict[str, int]:
    """Give every feature of every layer an identity and a version; safe to repeat.

    Adds `ssp_uuid` (unique, not null) and `ssp_ver` to each feature table, the tables of the
    change service and an epoch. With a `seed` the identities are the same at every run (UUID
    version 5), otherwise random. Returns how many features were newly numbered per layer.
    """
    path = Path(path)
    with closing(sqlite3.connect(path)) as base:
        base.executescript(TABLES)
        layers = [
            row[0]
            for row in base.execute(
                "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY 1"
            )
        ]
        numbered = {layer: _number(base, layer, seed) for layer in layers}
        epoch = _uuid(seed, "epoch")
        base.execute("INSERT OR IGNORE INTO ssp_meta (key, value) VALUES ('epoch', ?)", (epoch,))
        base.commit()
    _copy_numbers(path, [layer for layer, count in numbered.items() if count])
    with closing(sqlite3.connect(path)) as base:
        for layer in layers:
            _index(base, layer)
        base.execute("DROP TABLE ssp_fill")
        base.commit()
    return numbered


def new_epoch(path: str | Path) -> str:
    """Give a GeoPackage that was restored from a backup a new epoch, and return it."""
    epoch = str(uuid.uuid4())
    with closing(sqlite3.connect(path)) as base:
        base.execute("UPDATE ssp_meta SET value = ? WHERE key = 'epoch'", (epoch,))
        base.commit()
    return epoch


def _uuid(seed: str | int | None, name: str) -> str:
    if seed is None:
        return str(uuid.uuid4())
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"shanhe:{seed}/{name}"))


def _number(base: sqlite3.Connection, layer: str, seed: str | int | None) -> int:
    """Add the two columns if they are missing, and draw numbers for rows without them."""
    table = quoted(layer)
    columns = {row[1] for row in base.execute(f"PRAGMA table_info({table})")}
    if "ssp_uuid" not in columns:
        base.execute(f"ALTER TABLE {table} ADD COLUMN ssp_uuid TEXT(36) NOT NULL DEFAULT ''")
    if "ssp_ver" not in columns:
        base.execute(f"ALTER TABLE {table} ADD COLUMN ssp_ver INTEGER NOT NULL DEFAULT 0")
    start = base.execute("SELECT value FROM ssp_sequence WHERE name = 'version'").fetchone()[0]
    rows = list(_numbers(base, layer, seed, start))
    base.executemany("INSERT INTO ssp_fill VALUES (?, ?, ?, ?)", rows)
    base.execute("UPDATE ssp_sequence SET value = value + ? WHERE name = 'version'", (len(rows),))
    return len(rows)


def _numbers(
    base: sqlite3.Connection, layer: str, seed: str | int | None, start: int
) -> Iterator[tuple[str, int, str, int]]:
    unnumbered = base.execute(
        f"SELECT rowid FROM {quoted(layer)} WHERE ssp_uuid = '' ORDER BY rowid"
    )
    for version, (fid,) in enumerate(unnumbered, start + 1):
        yield layer, fid, _uuid(seed, f"{layer}/{fid}"), version


def _copy_numbers(path: Path, layers: list[str]) -> None:
    """Write the drawn numbers through OGR, whose connection has the functions of the R-tree."""
    if not layers:
        return
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    for layer in layers:
        table = quoted(layer)
        source.ExecuteSQL(
            f"UPDATE {table} SET (ssp_uuid, ssp_ver) = (SELECT uuid, ver FROM ssp_fill AS f"
            f" WHERE f.layer = {quoted(layer, mark=chr(39))} AND f.fid = {table}.rowid)"
            " WHERE ssp_uuid = ''"
        )
        _spatial_index(source, layer)
    source.FlushCache()
    del source


def _spatial_index(source: gdal.Dataset, layer: str) -> None:
    table = source.GetLayerByName(layer)
    if not table.TestCapability(ogr.OLCFastSpatialFilter):
        names = ", ".join(quoted(name, mark="'") for name in (layer, table.GetGeometryColumn()))
        result = source.ExecuteSQL(f"SELECT CreateSpatialIndex({names})")
        source.ReleaseResultSet(result)


def _index(base: sqlite3.Connection, layer: str) -> None:
    for column, unique in (("ssp_uuid", "UNIQUE"), ("ssp_ver", "")):
        name = quoted(f"{layer}_{column}")
        base.execute(
            f"CREATE {unique} INDEX IF NOT EXISTS {name} ON {quoted(layer)} ({quoted(column)})"
        )
