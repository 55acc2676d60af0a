"""The Chinese titles of fields in a GeoPackage, by its schema extension (OGC 12-128r18, F.9).

GDAL before 3.7 keeps no alternative names there; the extension's table has a column for them.
"""

from __future__ import annotations

import sqlite3
from typing import Sequence

from ...errors import Problem
from ..quality.database import LayerData

TABLE = (
    "CREATE TABLE IF NOT EXISTS gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT "
    "NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT, "
    "CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name))"
)
EXTENSIONS = (
    "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name "
    "TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE "
    "(table_name, column_name, extension_name))"
)
REGISTERED = (
    "INSERT INTO gpkg_extensions SELECT 'gpkg_data_columns', NULL, 'gpkg_schema', "
    "'http://www.geopackage.org/spec121/#extension_schema', 'read-write' WHERE NOT EXISTS "
    "(SELECT 1 FROM gpkg_extensions WHERE table_name = 'gpkg_data_columns')"
)
TITLED = "UPDATE gpkg_data_columns SET title = ? WHERE table_name = ? AND column_name = ?"
ADDED = "INSERT OR IGNORE INTO gpkg_data_columns (title, table_name, column_name) VALUES (?, ?, ?)"


def write_titles(path: str, layers: Sequence[LayerData]) -> None:
    """Write the alias of every field as its title; PDB-21 if the file does not take them."""
    rows = [
        (field.alias, layer.found_as, field.name)
        for layer in layers
        for field in layer.fields
        if field.alias
    ]
    try:
        connection = sqlite3.connect(path)
        with connection:
            for statement in (TABLE, EXTENSIONS, REGISTERED):
                connection.execute(statement)
            connection.executemany(ADDED, rows)
            connection.executemany(TITLED, rows)
        connection.close()
    except sqlite3.Error as error:
        raise Problem("PDB-21", file=path, reason=str(error)) from error
