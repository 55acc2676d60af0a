-- The keys of a table with their boxes, and whether each has a valid polygon.
SELECT t.$key, ST_XMin(t.$geometry), ST_YMin(t.$geometry), ST_XMax(t.$geometry),
       ST_YMax(t.$geometry),
       coalesce(ST_IsValid(t.$geometry) AND NOT ST_IsEmpty(t.$geometry)
                AND ST_Dimension(t.$geometry) = 2 AND NOT ST_HasArc(t.$geometry), false)
FROM $relation AS t
WHERE $filter
ORDER BY t.$key
