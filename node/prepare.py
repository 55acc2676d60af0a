"""Make a GeoPackage fit for the change service: identities, versions and their tables."""

from __future__ import annotations

import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

from osgeo import gdal, ogr

from ..core.editing.database import quoted
from ..core.editing.gpkg_geometry import register_functions
from .changes.review_table import TABLE as REVIEWS

LAYERS = "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' ORDER BY 1"
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
"""


def prepare(path: str | Path, seed: str | int | None = None) -> dict[str, int]:
    """Give every feature of every layer an identity and a version; safe to repeat.

    Adds `ssp_uuid` (unique, not null) and `ssp_ver` to each feature table, the tables of the
    change service and an epoch. With a `seed` the identities are the same at every run (UUID
    version 5), otherwise random. Returns how many features were newly numbered per layer.
    """
    with closing(sqlite3.connect(path)) as base:
        register_functions(base)
        base.executescript(TABLES + REVIEWS)
        layers = [row[0] for row in base.execute(LAYERS)]
        numbered = {layer: _number(base, layer, seed) for layer in layers}
        epoch = _uuid(seed, "epoch")
        base.execute("INSERT OR IGNORE INTO ssp_meta (key, value) VALUES ('epoch', ?)", (epoch,))
        base.commit()
    _spatial_indexes(path, layers)
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
    """Add the two columns if they are missing, and number the rows that are not."""
    table = quoted(layer)
    columns = {row[1] for row in base.execute(f"PRAGMA table_info({table})")}
    if "ssp_uuid" not in columns:
        base.execute(f"ALTER TABLE {table} ADD COLUMN ssp_uuid TEXT(36) NOT NULL DEFAULT ''")
    if "ssp_ver" not in columns:
        base.execute(f"ALTER TABLE {table} ADD COLUMN ssp_ver INTEGER NOT NULL DEFAULT 0")
    start = base.execute("SELECT value FROM ssp_sequence WHERE name = 'version'").fetchone()[0]
    rows = base.execute(f"SELECT rowid FROM {table} WHERE ssp_uuid = '' ORDER BY rowid").fetchall()
    base.executemany(
        f"UPDATE {table} SET ssp_uuid = ?, ssp_ver = ? WHERE rowid = ?",
        (
            (_uuid(seed, f"{layer}/{row}"), version, row)
            for version, (row,) in enumerate(rows, start + 1)
        ),
    )
    base.execute("UPDATE ssp_sequence SET value = value + ? WHERE name = 'version'", (len(rows),))
    for column, unique in (("ssp_uuid", "UNIQUE"), ("ssp_ver", "")):
        name = quoted(f"{layer}_{column}")
        base.execute(f"CREATE {unique} INDEX IF NOT EXISTS {name} ON {table} ({column})")
    return len(rows)


def _spatial_indexes(path: str | Path, layers: list[str]) -> None:
    """Give every layer the R-tree that boxes are searched in."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    for layer in layers:
        table = source.GetLayerByName(layer)
        if not table.TestCapability(ogr.OLCFastSpatialFilter):
            names = (layer, table.GetGeometryColumn())
            texts = ", ".join("'" + name.replace("'", "''") + "'" for name in names)
            source.ReleaseResultSet(source.ExecuteSQL(f"SELECT CreateSpatialIndex({texts})"))
