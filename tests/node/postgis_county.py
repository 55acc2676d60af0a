"""The small county in a prepared PostGIS: the same features, identities and versions."""

from __future__ import annotations

from pathlib import Path

import psycopg2
from osgeo import ogr

SCRIPTS = Path(__file__).resolve().parents[2] / "plugin" / "checkout" / "transports" / "postgis"
OBJECTS = ("postgis.sql", "postgis_sets.sql", "postgis_review.sql")
TYPES = {
    ogr.OFTReal: "float8",
    ogr.OFTInteger: "int4",
    ogr.OFTInteger64: "int8",
    ogr.OFTDate: "date",
}
LAYERS = ("DLTB", "YJJBNT")


def filled(server, geopackage, name):
    """Make the database `name` hold the layers of a node's GeoPackage; return its address."""
    port = server.info.port
    with server.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {name}")
        cursor.execute("SELECT count(*) FROM pg_roles WHERE rolname = 'changes'")
        if cursor.fetchone() == (0,):
            cursor.execute("CREATE ROLE changes LOGIN")
    connection = psycopg2.connect(host="127.0.0.1", port=port, user="tester", dbname=name)
    with connection, connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION postgis")
        source = ogr.Open(str(geopackage))
        for layer in LAYERS:
            copied(cursor, source.GetLayerByName(layer))
        for script in OBJECTS:
            cursor.execute((SCRIPTS / script).read_text(encoding="utf-8"))
        for layer in LAYERS:
            cursor.execute(f"SELECT ssp.prepare_layer('\"{layer}\"')")
        cursor.execute("SELECT ssp.admit_service('changes')")
        cursor.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO changes")
    connection.close()
    return f"postgresql://changes@127.0.0.1:{port}/{name}"


def copied(cursor, layer):
    """A table of the layer's name, fields, title and features."""
    definition, name = layer.GetLayerDefn(), layer.GetName()
    fields = [definition.GetFieldDefn(place) for place in range(definition.GetFieldCount())]
    kind = "MultiPolygon" if layer.GetGeomType() == ogr.wkbMultiPolygon else "Polygon"
    columns = ", ".join(f'"{field.GetName()}" {sql_type(field)}' for field in fields)
    cursor.execute(f'CREATE TABLE "{name}" ({columns}, geom geometry({kind}, 4527))')
    cursor.execute(f'COMMENT ON TABLE "{name}" IS %s', (layer.GetMetadataItem("IDENTIFIER"),))
    marks = ", ".join(["%s"] * len(fields))
    for feature in layer:
        values = [feature[field.GetName()] for field in fields]
        values = [one.replace("/", "-") if is_date(one) else one for one in values]
        wkb = psycopg2.Binary(bytes(feature.GetGeometryRef().ExportToWkb(ogr.wkbNDR)))
        sql = f'INSERT INTO "{name}" VALUES ({marks}, ST_GeomFromWKB(%s, 4527))'
        cursor.execute(sql, (*values, wkb))


def sql_type(field):
    """The column's type; identities and versions as the change service needs them."""
    if field.GetName() == "ssp_uuid":
        return "uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE"
    if field.GetName() == "ssp_ver":
        return "bigint NOT NULL"
    width = field.GetWidth()
    text = f"varchar({width})" if width else "text"
    return TYPES.get(field.GetType(), text) + ("" if field.IsNullable() else " NOT NULL")


def is_date(value):
    return isinstance(value, str) and len(value) == 10 and value[4:5] == value[7:8] == "/"
