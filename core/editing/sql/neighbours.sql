What the features around an edit look like now, by the R-tree of the GeoPackage where it has one
(OGC 12-128r18, annex F.3).

-- name: has_index
SELECT count(*) FROM sqlite_master WHERE name = ?

-- name: boxes
SELECT id, minx, miny, maxx, maxy FROM $index

-- name: shapes
SELECT $fid, $geometry FROM $table WHERE $geometry IS NOT NULL

-- name: shape
SELECT $geometry FROM $table WHERE $fid = ?
