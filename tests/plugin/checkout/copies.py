"""What tests do to a working copy behind QGIS's back, and look for at the node."""

from osgeo import ogr


def edit(path, *statements):
    """Change a working copy by SQL, as ogrinfo does."""
    source = ogr.Open(str(path), 1)
    for sql in statements:
        source.ExecuteSQL(sql)


def named(rows, name):
    """Return the node's features with this BSM."""
    return [row for row in rows.values() if row["values"]["BSM"] == name]
