"""GeoPackages of polygons for tests."""

from osgeo import gdal, ogr, osr


def written(path, wkbs, options=()):
    """A GeoPackage of polygons; feature ids are 10, 20, …"""
    source = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    system = osr.SpatialReference()
    system.ImportFromEPSG(4527)
    layer = source.CreateLayer("DLTB", system, ogr.wkbPolygon, ["GEOMETRY_NAME=geom", *options])
    for number, wkb in enumerate(wkbs):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetFID(10 * number + 10)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(wkb))
        layer.CreateFeature(feature)
    return str(path)


def areas_in(path):
    """The plane areas of the pieces in a file by parcel and zone."""
    source = ogr.Open(path)
    layer = source.GetLayer(0)
    return {(one["parcel"], one["zone"]): one.geometry().Area() for one in layer}
