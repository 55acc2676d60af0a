"""Overlay and area on real parcels and plans, against PostGIS and QGIS."""

from __future__ import annotations

import pytest
from osgeo import gdal, ogr
from postgis import overlay_totals
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsFeatureRequest,
    QgsProject,
    QgsVectorLayer,
)

from shanhe.core.geometry.area import ellipsoidal_areas
from shanhe.core.geometry.balance import balance, joined, rest
from shanhe.core.geometry.overlay import overlay
from shanhe.core.geometry.polygons import PolygonLayer
from shanhe.core.geometry.shapely_backend import ShapelyBackend
from shanhe.plugin.layers.arrays import read_polygons

FARMS, ADMIN, URBAN = (
    "za_swellendam_farms/vector_utm33s/farms_33S.shp",
    "za_swellendam_farms/western_cape_admin/Western_Cape_UTM33S.shp",
    "za_swellendam_farms/vector_utm33s/urban_33S.shp",
)
PLAN = "fr_plu_plans/241800432_PLUi_20200128/Donnees_geographiques/241800432_{}_20200128.shp"
RELATIVE = 1e-6


def opened(folder, path, crs=None):
    layer = QgsVectorLayer(str(folder / path), path, "ogr")
    assert layer.isValid(), path
    if crs:
        layer.setCrs(QgsCoordinateReferenceSystem(crs))
    return layer


def plane_total(pieces):
    return sum(pieces.backend.area(geometry) for geometry in pieces.geometries)


def compared_with_postgis(postgis, parcels, zones):
    """The pieces, after their number and plane area were compared with PostGIS's."""
    pieces = overlay(parcels, zones)
    count, total = overlay_totals(postgis, parcels.wkbs(), zones.wkbs())
    assert plane_total(pieces) == pytest.approx(total, rel=RELATIVE)
    # Pieces of rounding, far below a square centimetre, may come out here and not there.
    noise = sum(pieces.backend.area(geometry) < 1e-4 for geometry in pieces.geometries)
    assert abs(len(pieces) - count) <= noise + 0.001 * count
    return pieces


def test_invalid_farms_are_named_and_repaired_never_dropped(qgis_app, shared_data):
    source = opened(shared_data, FARMS, "EPSG:32733")
    left, refused = read_polygons(source, [])
    assert (source.featureCount(), len(left)) == (2008, 1992)
    assert [fault.code for fault in refused] == ["GEO-12"] * 16
    kept, repaired = read_polygons(source, [], repair=True)
    assert len(kept) == 2008
    assert {fault.row for fault in repaired} == {fault.row for fault in refused}
    assert [fault.code for fault in repaired] == ["GEO-13"] * 16
    assert all(kept.backend.fault(geometry) is None for geometry in kept.geometries)


@pytest.mark.parametrize("zone_path", [ADMIN, URBAN])
def test_farms_by_zones_as_in_postgis(qgis_app, shared_data, postgis, zone_path):
    farms, _ = read_polygons(opened(shared_data, FARMS, "EPSG:32733"), [], repair=True)
    zones, _ = read_polygons(opened(shared_data, zone_path, "EPSG:32733"), [], repair=True)
    pieces = compared_with_postgis(postgis, farms, zones)
    assert len(pieces) > 0


def test_cut_farms_close_to_the_cent(qgis_app, shared_data):
    """Every farm by towns and the rest: no gap, no overlap, sums exact."""
    farms, _ = read_polygons(opened(shared_data, FARMS, "EPSG:32733"), [], repair=True)
    towns, _ = read_polygons(opened(shared_data, URBAN, "EPSG:32733"), [], repair=True)
    pieces = overlay(farms, towns)
    cut = sorted(set(pieces.parcels))
    whole = joined(pieces, rest(farms, towns, pieces))
    found = balance(whole, farms)
    assert cut
    assert [mismatch for mismatch in found.mismatches if mismatch.parcel in cut] == []
    sums = dict.fromkeys(range(len(farms)), 0)
    for parcel, area in zip(whole.parcels, found.areas):
        sums[parcel] += round(area * 100)
    assert [sums[number] for number in cut] == [round(found.wholes[number] * 100) for number in cut]


def test_plan_zones_by_prescriptions_as_in_postgis(qgis_app, shared_data, postgis):
    zones, faults = read_polygons(
        opened(shared_data, PLAN.format("ZONE_URBA"), "EPSG:2154"), ["TYPEZONE"], repair=True
    )
    assert [(fault.code, fault.kept) for fault in faults] == [("GEO-13", True)]
    assert len(zones) == 221
    prescriptions, _ = read_polygons(
        opened(shared_data, PLAN.format("PRESCRIPTION_SURF"), "EPSG:2154"), [], repair=True
    )
    compared_with_postgis(postgis, zones, prescriptions)


@pytest.fixture(scope="module")
def land_cover(qgis_app, shared_data, tmp_path_factory):
    """The polygons of equal land cover of the Zion area."""
    raster = gdal.Open(str(shared_data / "landcover/zion/nlcd2011.tif"))
    path = tmp_path_factory.mktemp("zion") / "cover.gpkg"
    target = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    cover = target.CreateLayer("cover", raster.GetSpatialRef(), ogr.wkbPolygon)
    cover.CreateField(ogr.FieldDefn("class", ogr.OFTInteger))
    gdal.Polygonize(raster.GetRasterBand(1), None, cover, 0)
    del cover, target
    return QgsVectorLayer(str(path), "cover", "ogr")


def test_land_cover_by_the_park_boundary_as_in_postgis(land_cover, shared_data, postgis):
    cover, faults = read_polygons(land_cover, ["class"])
    assert (len(cover), faults) == (55191, [])
    park = opened(shared_data, "landcover/zion/zion.gpkg")
    request = QgsFeatureRequest()
    request.setDestinationCrs(land_cover.crs(), QgsCoordinateTransformContext())
    zones, _ = read_polygons(park, [], request=request)
    pieces = compared_with_postgis(postgis, cover, zones)
    assert plane_total(pieces) == pytest.approx(zones.backend.area(zones.geometries[0]), rel=1e-9)
    other = ShapelyBackend()
    copy = PolygonLayer(cover.crs, [other.read(wkb) for wkb in cover.wkbs()], {}, other)
    again = overlay(copy, zones)
    assert (again.parcels, again.zones) == (pieces.parcels, pieces.zones)
    assert plane_total(again) == pytest.approx(plane_total(pieces), rel=1e-12)


def test_areas_are_near_the_geodesic_ones(qgis_app, shared_data):
    """The national formula differs from geodesic edges by millionths on farms."""
    farms, _ = read_polygons(opened(shared_data, FARMS, "EPSG:32733"), [], repair=True)
    areas = ellipsoidal_areas(farms.wkbs(), farms.crs, 20)
    meter = QgsDistanceArea()
    crs = QgsCoordinateReferenceSystem("EPSG:32733")
    meter.setSourceCrs(crs, QgsProject.instance().transformContext())
    meter.setEllipsoid("EPSG:7030")
    dense = [geometry.densifyByDistance(20) for geometry in farms.geometries]
    geodesic = [meter.measureArea(geometry) for geometry in dense]
    assert areas.sum() == pytest.approx(sum(geodesic), rel=1e-8)
    assert areas == pytest.approx(geodesic, rel=1e-6, abs=0.01)
