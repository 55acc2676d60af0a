"""Small layers of rectangles, on the central meridian of EPSG:4527 where the scale is 1."""

from __future__ import annotations

from osgeo import ogr, osr

X, Y = 39_500_000, 2_850_000
TYPES = {str: ogr.OFTString, int: ogr.OFTInteger, float: ogr.OFTReal}


def write(path, fields, rows, name="", epsg=4527):
    """Write a GeoPackage of rows (west, south, east, north in m, values…); return its path.

    `fields` are names with their types: {"DLBM": str}.
    """
    polygons = [(box(*row[:4]), *row[4:]) for row in rows]
    return write_polygons(path, fields, polygons, name, epsg)


def write_polygons(path, fields, rows, name="", epsg=4527, shape=ogr.wkbPolygon):
    """Write a GeoPackage of rows (WKT, values…), polygons or another `shape`; return its path."""
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = data.CreateLayer(name or path.stem, crs, shape)
    for field, kind in fields.items():
        layer.CreateField(ogr.FieldDefn(field, TYPES[kind]))
    for wkt, *values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for field, value in zip(fields, values):
            if value is not None:
                feature.SetField(field, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        assert layer.CreateFeature(feature) == 0
    return str(path)


def box(west, south, east, north):
    """The WKT of a rectangle."""
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return "POLYGON((" + ",".join(f"{X + x} {Y + y}" for x, y in corners) + "))"


def rows_of(path, *fields):
    """The values of a written layer or table, one tuple a feature."""
    data = ogr.Open(str(path).split("|")[0])
    layer = data.GetLayer(0)
    return [tuple(feature.GetField(field) for field in fields) for feature in layer]
