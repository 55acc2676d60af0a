-- What parcels share with those parts: a parcel within a part is a piece as it is.
SELECT p.$key, t.zone, sum(ST_Area(piece.shape)) AS area,
       ST_XMin(p.$geometry), ST_YMin(p.$geometry), ST_XMax(p.$geometry), ST_YMax(p.$geometry),
       CASE WHEN %(shapes)s THEN ST_AsBinary(ST_Translate(
           ST_CollectionExtract(ST_$gathered(piece.shape), 3), %(x)s, %(y)s), 'NDR') END
FROM shanhe_parts AS t
JOIN $relation AS p ON p.$geometry && ST_Translate(t.shape, %(x)s, %(y)s)
CROSS JOIN LATERAL (SELECT ST_Translate(p.$geometry, -%(x)s, -%(y)s) AS shape OFFSET 0) AS moved
CROSS JOIN LATERAL (
    SELECT CASE WHEN ST_Covers(t.shape, moved.shape) THEN moved.shape
                ELSE ST_CollectionExtract(ST_Intersection(t.shape, moved.shape), 3) END AS shape
    WHERE ST_Intersects(t.shape, moved.shape) OFFSET 0) AS piece
WHERE $filter
GROUP BY p.$key, p.$geometry, t.zone
