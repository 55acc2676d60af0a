Polygons of a GeoPackage in parts that lie together (OGC 12-128r18, clause 2.1 and annex F.3).

-- name: layers
SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition
FROM gpkg_geometry_columns AS g JOIN gpkg_spatial_ref_sys AS s ON s.srs_id = g.srs_id
WHERE g.table_name = ? OR ? = ''
ORDER BY g.table_name

-- name: key
SELECT name FROM pragma_table_info(?) WHERE pk = 1 AND upper(type) = 'INTEGER'

-- name: rows
SELECT $fid FROM $table WHERE $geometry IS NOT NULL ORDER BY $fid

-- name: last
SELECT max($fid) FROM $table

-- name: all
SELECT $fid, $geometry FROM $table ORDER BY $fid

-- name: shapes
SELECT $fid, $geometry FROM $table WHERE $fid IN (SELECT value FROM json_each(?)) ORDER BY $fid
