-- Some zones in parts of few points, about (x, y), where numbers are small and round less.
CREATE TEMP TABLE shanhe_parts ON COMMIT DROP AS
SELECT z.$key AS zone, ST_Subdivide(ST_Translate(z.$geometry, -%(x)s, -%(y)s), 256) AS shape
FROM $relation AS z
WHERE z.$key = ANY(%(keys)s);
CREATE INDEX ON shanhe_parts USING gist (shape);
ANALYZE shanhe_parts
