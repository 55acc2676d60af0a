What a working copy asks of the GeoPackage around its layer.

-- name: hide_record
INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, scope)
VALUES (NULL, NULL, 'gdal_aspatial', 'http://gdal.org/geopackage_aspatial.html', 'read-write')

-- name: srs
SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = ?

-- name: count
SELECT count(*), count(DISTINCT ssp_uuid), count(ssp_ver) FROM $table
