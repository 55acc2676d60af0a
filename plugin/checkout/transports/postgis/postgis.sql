-- What a PostGIS database needs to take change sets exactly once (PostgreSQL 13 or newer).
--
-- Run it as the owner of the edited tables, as a whole, as often as wanted; `postgis_sets.sql`
-- belongs to it, `postgis_review.sql` where sets are reviewed and `postgis_wfs.sql` where a WFS
-- writes to the tables:
--     psql -1 -v ON_ERROR_STOP=1 -f postgis.sql -f postgis_sets.sql \
--         -f postgis_review.sql -f postgis_wfs.sql
--     SELECT ssp.prepare_layer('plan.dltb');     -- each table that may be edited
--     SELECT ssp.admit('planners');              -- each role that may send change sets
--     SELECT ssp.admit_service('changes');       -- a login that may send for others, if there is one
-- The algorithm `preparenode` does the same. Rights on the tables themselves stay as they are.
--
-- If the data were put back to an older state (a restored backup), give them a new epoch, so that
-- nothing made against the lost state is sent again unseen:
--     UPDATE ssp.meta SET value = gen_random_uuid()::text WHERE key = 'epoch';

CREATE SCHEMA IF NOT EXISTS ssp;

-- One sequence for all versions: none is used twice, not even after delete and re-insert.
CREATE SEQUENCE IF NOT EXISTS ssp.ver_seq;

CREATE TABLE IF NOT EXISTS ssp.meta (key text PRIMARY KEY, value text NOT NULL);
INSERT INTO ssp.meta VALUES ('epoch', gen_random_uuid()::text) ON CONFLICT DO NOTHING;

-- The tables that may be edited; a layer is named as its table.
CREATE TABLE IF NOT EXISTS ssp.layer (
    layer text PRIMARY KEY,
    relation regclass NOT NULL UNIQUE,
    geometry text NOT NULL,
    srid integer NOT NULL
);

-- The primary key is what makes a set apply once: a second request waits for it, then reads it.
CREATE TABLE IF NOT EXISTS ssp.receipt (
    change_set_id uuid PRIMARY KEY,
    status text NOT NULL CHECK (status IN ('applied', 'revoked')),
    payload_sm3 text CHECK (payload_sm3 ~ '^[0-9a-f]{64}$'),
    n_ops integer,
    layer text,
    versions jsonb,
    reviewer text,
    submitted_by text NOT NULL DEFAULT session_user,
    client_audit_head text,
    epoch text NOT NULL,
    server_seq bigint GENERATED ALWAYS AS IDENTITY,
    committed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
-- The layers of a set of several parts; `layer` is NULL then.
ALTER TABLE ssp.receipt ADD COLUMN IF NOT EXISTS layers text[];

-- What was deleted, by whom, with the old row; its identity is never given again.
CREATE TABLE IF NOT EXISTS ssp.tombstone (
    layer text NOT NULL,
    ssp_uuid uuid NOT NULL,
    ver bigint NOT NULL,
    cs uuid,
    old_row jsonb NOT NULL,
    deleted_by text NOT NULL DEFAULT session_user,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (layer, ssp_uuid, ver)
);
CREATE INDEX IF NOT EXISTS tombstone_since ON ssp.tombstone (layer, ver);

-- Logins that send for others: a change service names its user in `ssp.user`.
CREATE TABLE IF NOT EXISTS ssp.service (login name PRIMARY KEY);

-- Who submits: the login, or the user that a service sends for.
CREATE OR REPLACE FUNCTION ssp.submitter() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce((SELECT nullif(current_setting('ssp.user', true), '')
                     FROM ssp.service WHERE login = session_user), session_user)
$$;

-- The change set that the transaction applies; NULL for every other editor.
CREATE OR REPLACE FUNCTION ssp.current_set() RETURNS uuid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT nullif(current_setting('ssp.change_set', true), '')::uuid
$$;

-- Draw the next version. Transactions commit in another order than they draw, so each announces
-- by a shared lock, before its first draw, above which number its versions will be. The lock ends
-- with the transaction, after its rows have become visible.
CREATE OR REPLACE FUNCTION ssp.next_version() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    own text := pg_current_xact_id()::text;
BEGIN
    IF current_setting('ssp.writer', true) IS DISTINCT FROM own THEN
        PERFORM pg_advisory_xact_lock_shared((21331::bigint << 48) + ssp.drawn());
        PERFORM set_config('ssp.writer', own, true);  -- undone with a savepoint, as the lock is
    END IF;
    RETURN nextval('ssp.ver_seq');
END $$;

-- The last version that was drawn, 0 if none was.
CREATE OR REPLACE FUNCTION ssp.drawn() RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM ssp.ver_seq
$$;

-- The version up to which everything is settled: whoever takes a snapshot after asking sees all
-- changes up to it that there will ever be. What was drawn is read before the locks: a version up
-- to it was drawn under a lock that is still held, and then bounds the answer, or has ended.
CREATE OR REPLACE FUNCTION ssp.horizon() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    top bigint := ssp.drawn();
BEGIN
    IF pg_is_in_recovery() THEN
        RAISE EXCEPTION 'A standby does not know who is writing; read from the primary server.';
    END IF;
    RETURN (SELECT least(top, min((l.classid::bigint & 65535) << 32 | l.objid::bigint))
            FROM pg_locks AS l JOIN pg_database AS d ON d.oid = l.database
            WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
              AND l.classid::bigint >> 16 = 21331 AND d.datname = current_database());
END $$;

-- BEFORE INSERT OR UPDATE: whoever edits, the version moves on; a stale ssp_base is refused.
-- SECURITY DEFINER, so that editors who know nothing of ssp need no rights in it.
CREATE OR REPLACE FUNCTION ssp.guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    named uuid;
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.ssp_uuid := coalesce(NEW.ssp_uuid, gen_random_uuid());
        PERFORM FROM ssp.tombstone AS t
            WHERE t.layer = TG_TABLE_NAME AND t.ssp_uuid = NEW.ssp_uuid;
        IF FOUND THEN
            RAISE EXCEPTION 'The identity % belonged to a deleted feature.', NEW.ssp_uuid
                USING ERRCODE = 'SP422';
        END IF;
        named := NEW.ssp_cs;
    ELSE
        IF NEW.ssp_base <> OLD.ssp_ver THEN
            RAISE EXCEPTION 'SSP409 stale: feature % has version %, not %.',
                OLD.ssp_uuid, OLD.ssp_ver, NEW.ssp_base USING ERRCODE = 'SP409';
        END IF;
        NEW.ssp_uuid := OLD.ssp_uuid;
        IF NEW.ssp_base IS NOT NULL AND NEW.ssp_cs IS DISTINCT FROM OLD.ssp_cs THEN
            named := NEW.ssp_cs;
        END IF;
    END IF;
    IF ssp.current_set() IS NULL AND named IS NOT NULL THEN  -- over WFS, the rows name the set
        PERFORM set_config('ssp.change_set', named::text, true);
    END IF;
    NEW.ssp_base := NULL;
    NEW.ssp_ver := ssp.next_version();
    NEW.ssp_cs := ssp.current_set();
    RETURN NEW;
END $$;

-- AFTER DELETE: keep the old row, its geometry as exact hex EWKB.
CREATE OR REPLACE FUNCTION ssp.bury() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    shape text;
BEGIN
    EXECUTE format('SELECT ($1).%I::text', TG_ARGV[0]) INTO shape USING OLD;
    INSERT INTO ssp.tombstone (layer, ssp_uuid, ver, cs, old_row, deleted_by) VALUES (
        TG_TABLE_NAME, OLD.ssp_uuid, ssp.next_version(), ssp.current_set(),
        to_jsonb(OLD) || jsonb_build_object(TG_ARGV[0], shape), ssp.submitter());
    RETURN NULL;
END $$;

-- BEFORE TRUNCATE: rows would vanish without tombstones.
CREATE OR REPLACE FUNCTION ssp.refuse_truncate() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RAISE EXCEPTION 'Table % is edited by change sets: DELETE its rows instead of TRUNCATE.',
        TG_TABLE_NAME;
END $$;

-- The columns that are fields of a layer: of a type that a change set carries, and none that the
-- database fills by itself (identity, generated, a key with a default).
CREATE OR REPLACE FUNCTION ssp.fields(wanted regclass)
RETURNS TABLE (name text, type text, length integer, nullable boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT a.attname::text,
           CASE WHEN a.atttypid IN ('text'::regtype, 'varchar'::regtype) THEN 'text'
                WHEN a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype)
                    THEN 'integer'
                WHEN a.atttypid = 'date'::regtype THEN 'date'
                ELSE 'real' END,
           CASE WHEN a.atttypid = 'varchar'::regtype AND a.atttypmod > 4
                    THEN a.atttypmod - 4 ELSE 0 END,
           NOT a.attnotnull
    FROM pg_attribute AS a
    WHERE a.attrelid = wanted AND a.attnum > 0 AND NOT a.attisdropped
      AND a.attname NOT IN ('ssp_uuid', 'ssp_ver', 'ssp_base', 'ssp_cs')
      AND a.atttypid IN ('text'::regtype, 'varchar'::regtype, 'int2'::regtype, 'int4'::regtype,
                         'int8'::regtype, 'float4'::regtype, 'float8'::regtype,
                         'numeric'::regtype, 'date'::regtype)
      AND a.attidentity = '' AND a.attgenerated = ''
      AND NOT (a.atthasdef AND EXISTS (
          SELECT FROM pg_index AS i
          WHERE i.indrelid = wanted AND i.indisprimary AND a.attnum = ANY (i.indkey)))
    ORDER BY a.attnum
$$;

-- The geometry columns of a table. What geometry_columns tells is asked only of columns whose type
-- is declared by a constraint: the view is slow, and each set asks.
CREATE OR REPLACE FUNCTION ssp.shapes(wanted regclass)
RETURNS TABLE (name name, type text, srid integer, dimensions integer)
LANGUAGE sql STABLE AS $$
    SELECT a.attname, g.type, g.srid, g.dimensions
    FROM pg_attribute AS a
    CROSS JOIN LATERAL (
        SELECT upper(postgis_typmod_type(a.atttypmod)), postgis_typmod_srid(a.atttypmod),
               postgis_typmod_dims(a.atttypmod)
        WHERE a.atttypmod >= 0
        UNION ALL
        SELECT v.type, v.srid, v.coord_dimension
        FROM geometry_columns AS v
        JOIN pg_class AS c ON c.oid = a.attrelid AND c.relname = v.f_table_name
        JOIN pg_namespace AS n ON n.oid = c.relnamespace AND n.nspname = v.f_table_schema
        WHERE a.atttypmod < 0 AND v.f_geometry_column = a.attname) AS g(type, srid, dimensions)
    WHERE a.attrelid = wanted AND a.atttypid = 'geometry'::regtype AND NOT a.attisdropped
$$;

-- CRS, geometry type and fields of a table, as a working copy knows them; NULL if it has not
-- exactly one column of plane polygons with a registered CRS.
CREATE OR REPLACE FUNCTION ssp.schema_of(wanted regclass) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'crs', s.auth_name || ':' || s.auth_srid,
        'geometry_type', CASE g.type WHEN 'POLYGON' THEN 'Polygon' ELSE 'MultiPolygon' END,
        'fields', coalesce((SELECT jsonb_agg(to_jsonb(f)) FROM ssp.fields(wanted) AS f), '[]'))
    FROM pg_class AS c
    CROSS JOIN LATERAL ssp.shapes(wanted) AS g
    JOIN spatial_ref_sys AS s ON s.srid = g.srid
    WHERE c.oid = wanted AND c.relkind = 'r'
      AND g.type IN ('POLYGON', 'MULTIPOLYGON') AND g.dimensions = 2
      AND 1 = (SELECT count(*) FROM ssp.shapes(wanted))
$$;

-- Make a table of polygons one that takes change sets; again on one that is, it mends triggers.
CREATE OR REPLACE FUNCTION ssp.prepare_layer(target regclass) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    title name := (SELECT relname FROM pg_class WHERE oid = target);
    shape name;
    number integer;
    top bigint;
BEGIN
    IF ssp.schema_of(target) IS NULL THEN
        RAISE EXCEPTION 'Table % is not one with a single column of type Polygon or MultiPolygon, '
            'without Z and M and with a registered CRS.', target;
    ELSIF EXISTS (SELECT FROM ssp.fields(target) WHERE name = 'geometry') THEN
        RAISE EXCEPTION 'Table % has a field named “geometry”; rename it.', target;
    ELSIF EXISTS (SELECT FROM ssp.layer WHERE layer = title AND relation <> target) THEN
        RAISE EXCEPTION 'Another table named “%” is prepared already.', title;
    END IF;
    SELECT g.name, g.srid INTO shape, number FROM ssp.shapes(target) AS g;
    EXECUTE format(
        'ALTER TABLE %s
            ADD COLUMN IF NOT EXISTS ssp_uuid uuid NOT NULL DEFAULT gen_random_uuid(),
            ADD COLUMN IF NOT EXISTS ssp_ver bigint NOT NULL DEFAULT nextval(''ssp.ver_seq''),
            ADD COLUMN IF NOT EXISTS ssp_base bigint,
            ADD COLUMN IF NOT EXISTS ssp_cs uuid', target);
    -- The guard gives versions from now on; a default would need rights on the sequence.
    EXECUTE format('ALTER TABLE %s ALTER COLUMN ssp_ver DROP DEFAULT', target);
    IF 4 <> (SELECT count(*) FROM pg_attribute WHERE attrelid = target AND (attname, atttypid) IN (
            ('ssp_uuid', 'uuid'::regtype), ('ssp_ver', 'int8'::regtype),
            ('ssp_base', 'int8'::regtype), ('ssp_cs', 'uuid'::regtype))) THEN
        RAISE EXCEPTION 'Table % has columns ssp_… of other types; drop or rename them.', target;
    END IF;
    EXECUTE format('SELECT max(ssp_ver) FROM %s', target) INTO top;
    PERFORM setval('ssp.ver_seq', top) FROM ssp.ver_seq WHERE top > last_value;
    IF NOT EXISTS (SELECT FROM pg_index AS i JOIN pg_attribute AS a
                       ON a.attrelid = target AND a.attname = 'ssp_uuid'
                   WHERE i.indrelid = target AND i.indisunique AND i.indnkeyatts = 1
                     AND i.indkey[0] = a.attnum AND i.indpred IS NULL) THEN
        EXECUTE format('ALTER TABLE %s ADD UNIQUE (ssp_uuid)', target);
    END IF;
    IF NOT EXISTS (SELECT FROM pg_index AS i JOIN pg_attribute AS a
                       ON a.attrelid = target AND a.attname = 'ssp_ver'
                   WHERE i.indrelid = target AND i.indkey[0] = a.attnum AND i.indpred IS NULL) THEN
        EXECUTE format('CREATE UNIQUE INDEX ON %s (ssp_ver)', target);
    END IF;
    EXECUTE format(
        'DROP TRIGGER IF EXISTS ssp_guard ON %1$s;
         CREATE TRIGGER ssp_guard BEFORE INSERT OR UPDATE ON %1$s
             FOR EACH ROW EXECUTE FUNCTION ssp.guard();
         DROP TRIGGER IF EXISTS ssp_bury ON %1$s;
         CREATE TRIGGER ssp_bury AFTER DELETE ON %1$s
             FOR EACH ROW EXECUTE FUNCTION ssp.bury(%2$L);
         DROP TRIGGER IF EXISTS ssp_truncate ON %1$s;
         CREATE TRIGGER ssp_truncate BEFORE TRUNCATE ON %1$s
             FOR EACH STATEMENT EXECUTE FUNCTION ssp.refuse_truncate()', target, shape);
    INSERT INTO ssp.layer VALUES (title, target, shape, number)
        ON CONFLICT (layer) DO UPDATE SET geometry = excluded.geometry, srid = excluded.srid;
    RETURN title;
END $$;

-- The features of a layer: those that meet a box (its CRS), those of some identities, those newer
-- than a version; the oldest first, `most` at once (the last one's version begins the next page).
DROP FUNCTION IF EXISTS ssp.features(text, float8[], uuid[]);
CREATE OR REPLACE FUNCTION ssp.features(
    wanted text, box float8[] DEFAULT NULL, uuids uuid[] DEFAULT NULL,
    since bigint DEFAULT NULL, most integer DEFAULT NULL)
RETURNS TABLE (uuid uuid, ver bigint, "values" jsonb, wkb bytea)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    known ssp.layer;
    columns text;
BEGIN
    SELECT * INTO STRICT known FROM ssp.layer AS l WHERE l.layer = wanted;
    SELECT string_agg(format('t.%I', f.name), ', ') INTO columns
        FROM ssp.fields(known.relation) AS f;
    RETURN QUERY EXECUTE format(
        'SELECT t.ssp_uuid, t.ssp_ver, (SELECT to_jsonb(r) FROM (SELECT %1$s) AS r),
                ST_AsBinary(t.%2$I, ''NDR'')
         FROM %3$s AS t
         WHERE ($1 IS NULL OR t.%2$I && ST_MakeEnvelope(
                   $1[1], $1[2], $1[3], $1[4], %4$s))
           AND ($2 IS NULL OR t.ssp_uuid = ANY ($2))
           AND ($3 IS NULL OR t.ssp_ver > $3)
         ORDER BY t.ssp_ver LIMIT $4',
        columns, known.geometry, known.relation, known.srid) USING box, uuids, since, most;
END $$;

-- The features that were deleted since a version.
CREATE OR REPLACE FUNCTION ssp.deleted(wanted text, since bigint)
RETURNS TABLE (uuid uuid, ver bigint)
LANGUAGE sql STABLE AS $$
    SELECT t.ssp_uuid, t.ver FROM ssp.tombstone AS t
    WHERE t.layer = wanted AND t.ver > since ORDER BY t.ver
$$;

-- An instant as clients are told of it.
CREATE OR REPLACE FUNCTION ssp.told_at(moment timestamptz) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

-- Who made the present versions of features, or deleted them (version NULL), and when: he who
-- submitted the set, not he who approved it. What another program wrote is left out: only the
-- receipt that gave the row its version counts, whatever the row names.
CREATE OR REPLACE FUNCTION ssp.authors(wanted text, uuids uuid[])
RETURNS TABLE (uuid uuid, ver bigint, author text, at text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
    known ssp.layer;
BEGIN
    SELECT * INTO STRICT known FROM ssp.layer AS l WHERE l.layer = wanted;
    RETURN QUERY EXECUTE format(
        'SELECT t.ssp_uuid, t.ssp_ver, r.submitted_by, ssp.told_at(r.committed_at)
         FROM %s AS t JOIN ssp.receipt AS r ON r.change_set_id = t.ssp_cs
         WHERE t.ssp_uuid = ANY ($2) AND r.status = ''applied''
           AND CASE WHEN r.layers IS NULL THEN r.versions ELSE r.versions -> $1 END
               ->> t.ssp_uuid::text = t.ssp_ver::text', known.relation) USING wanted, uuids;
    RETURN QUERY
        SELECT t.ssp_uuid, NULL::bigint, t.deleted_by, ssp.told_at(t.at)
        FROM ssp.tombstone AS t WHERE t.layer = wanted AND t.ssp_uuid = ANY (uuids);
END $$;

-- The version of the newest change of a layer, a deletion too; 0 if there was none.
CREATE OR REPLACE FUNCTION ssp.newest(wanted text) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
    known ssp.layer;
    top bigint;
BEGIN
    SELECT * INTO STRICT known FROM ssp.layer AS l WHERE l.layer = wanted;
    EXECUTE format('SELECT max(t.ssp_ver) FROM %s AS t', known.relation) INTO top;
    RETURN greatest(top, (SELECT max(t.ver) FROM ssp.tombstone AS t WHERE t.layer = wanted), 0);
END $$;

-- What a layer is now: schema, title, count, version of its newest change (a deletion too), epoch
-- and extent; NULL if unknown. To read what changed since, take the lesser of version and horizon.
CREATE OR REPLACE FUNCTION ssp.describe(wanted text) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    known ssp.layer;
    present jsonb;
BEGIN
    SELECT * INTO known FROM ssp.layer AS l WHERE l.layer = wanted;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    EXECUTE format(
        'SELECT jsonb_build_object(
            ''count'', count(*), ''version'', ssp.newest($1),
            ''extent'', CASE WHEN count(t.%1$I) > 0 THEN jsonb_build_array(
                min(ST_XMin(t.%1$I)), min(ST_YMin(t.%1$I)),
                max(ST_XMax(t.%1$I)), max(ST_YMax(t.%1$I))) END)
         FROM %2$s AS t', known.geometry, known.relation) INTO present
        USING wanted;
    RETURN ssp.schema_of(known.relation) || present || jsonb_build_object(
        'layer', known.layer,
        'title', coalesce(obj_description(known.relation, 'pg_class'), known.layer),
        'epoch', (SELECT value FROM ssp.meta WHERE key = 'epoch'));
END $$;
