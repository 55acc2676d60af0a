-- What a PostGIS database needs to take change sets exactly once (PostgreSQL 13 or newer).
--
-- Run it as the owner of the edited tables, as a whole, as often as wanted:
--     psql -1 -v ON_ERROR_STOP=1 -f postgis.sql
--     SELECT ssp.prepare_layer('plan.dltb');     -- each table that may be edited
--     SELECT ssp.admit('planners');              -- each role that may send change sets
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

-- The change set that the transaction applies; NULL for every other editor.
CREATE OR REPLACE FUNCTION ssp.current_set() RETURNS uuid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT nullif(current_setting('ssp.change_set', true), '')::uuid
$$;

-- BEFORE INSERT OR UPDATE: whoever edits, the version moves on; a stale ssp_base is refused.
-- SECURITY DEFINER, so that editors who know nothing of ssp need no rights in it.
CREATE OR REPLACE FUNCTION ssp.guard() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.ssp_uuid := coalesce(NEW.ssp_uuid, gen_random_uuid());
        PERFORM FROM ssp.tombstone AS t
            WHERE t.layer = TG_TABLE_NAME AND t.ssp_uuid = NEW.ssp_uuid;
        IF FOUND THEN
            RAISE EXCEPTION 'The identity % belonged to a deleted feature.', NEW.ssp_uuid
                USING ERRCODE = 'SP422';
        END IF;
    ELSE
        IF NEW.ssp_base <> OLD.ssp_ver THEN
            RAISE EXCEPTION 'SSP409 stale: feature % has version %, not %.',
                OLD.ssp_uuid, OLD.ssp_ver, NEW.ssp_base USING ERRCODE = 'SP409';
        END IF;
        NEW.ssp_uuid := OLD.ssp_uuid;
    END IF;
    NEW.ssp_base := NULL;
    NEW.ssp_ver := nextval('ssp.ver_seq');
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
    INSERT INTO ssp.tombstone (layer, ssp_uuid, ver, cs, old_row) VALUES (
        TG_TABLE_NAME, OLD.ssp_uuid, nextval('ssp.ver_seq'), ssp.current_set(),
        to_jsonb(OLD) || jsonb_build_object(TG_ARGV[0], shape));
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

-- CRS, geometry type and fields of a table, as a working copy knows them; NULL if it has not
-- exactly one column of plane polygons with a registered CRS.
CREATE OR REPLACE FUNCTION ssp.schema_of(wanted regclass) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'crs', s.auth_name || ':' || s.auth_srid,
        'geometry_type', CASE g.type WHEN 'POLYGON' THEN 'Polygon' ELSE 'MultiPolygon' END,
        'fields', coalesce((SELECT jsonb_agg(to_jsonb(f)) FROM ssp.fields(wanted) AS f), '[]'))
    FROM pg_class AS c
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
    JOIN geometry_columns AS g ON g.f_table_schema = n.nspname AND g.f_table_name = c.relname
    JOIN spatial_ref_sys AS s ON s.srid = g.srid
    WHERE c.oid = wanted AND c.relkind = 'r'
      AND g.type IN ('POLYGON', 'MULTIPOLYGON') AND g.coord_dimension = 2
      AND 1 = (SELECT count(*) FROM geometry_columns AS other
               WHERE other.f_table_schema = n.nspname AND other.f_table_name = c.relname)
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
    SELECT g.f_geometry_column, g.srid INTO shape, number
        FROM pg_class AS c
        JOIN pg_namespace AS n ON n.oid = c.relnamespace
        JOIN geometry_columns AS g ON g.f_table_schema = n.nspname AND g.f_table_name = c.relname
        WHERE c.oid = target;
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

-- The features of a layer, or those that meet a box (its CRS), or those of some identities.
CREATE OR REPLACE FUNCTION ssp.features(
    wanted text, box float8[] DEFAULT NULL, uuids uuid[] DEFAULT NULL)
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
         ORDER BY t.ssp_ver',
        columns, known.geometry, known.relation, known.srid) USING box, uuids;
END $$;

-- What a layer is now: schema, title, count, newest version, epoch and extent; NULL if unknown.
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
            ''count'', count(*), ''version'', coalesce(max(t.ssp_ver), 0),
            ''extent'', CASE WHEN count(t.%1$I) > 0 THEN jsonb_build_array(
                min(ST_XMin(t.%1$I)), min(ST_YMin(t.%1$I)),
                max(ST_XMax(t.%1$I)), max(ST_YMax(t.%1$I))) END)
         FROM %2$s AS t', known.geometry, known.relation) INTO present;
    RETURN ssp.schema_of(known.relation) || present || jsonb_build_object(
        'layer', known.layer,
        'title', coalesce(obj_description(known.relation, 'pg_class'), known.layer),
        'epoch', (SELECT value FROM ssp.meta WHERE key = 'epoch'));
END $$;

-- Store a receipt unless the id has one; true if it is new. Editors cannot change one.
CREATE OR REPLACE FUNCTION ssp.put_receipt(
    set_id uuid, outcome text, digest text, ops integer, edited text, content jsonb)
RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH kept AS (
        INSERT INTO ssp.receipt (change_set_id, status, payload_sm3, n_ops, layer, reviewer,
                                 client_audit_head, epoch)
        SELECT set_id, outcome, digest, ops, edited, content ->> 'reviewer',
               content ->> 'audit_head', m.value
        FROM ssp.meta AS m WHERE m.key = 'epoch'
        ON CONFLICT DO NOTHING RETURNING true)
    SELECT EXISTS (SELECT FROM kept)
$$;

-- Complete the receipt of this transaction with the new versions.
CREATE OR REPLACE FUNCTION ssp.complete_receipt(set_id uuid, given jsonb) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    UPDATE ssp.receipt SET versions = given
    WHERE change_set_id = set_id AND status = 'applied' AND versions IS NULL
$$;

-- The answer for an id that has a receipt: the receipt, or an alarm if the bytes were others.
CREATE OR REPLACE FUNCTION ssp.answer(set_id uuid, digest text) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN r.status = 'applied' AND r.payload_sm3 IS DISTINCT FROM digest
        THEN jsonb_build_object('code', 'SET-DIGEST')
        ELSE jsonb_build_object('status', r.status, 'receipt', jsonb_build_object(
            'change_set', r.change_set_id, 'status', r.status, 'payload_sm3', r.payload_sm3,
            'ops', r.n_ops, 'layer', r.layer, 'submitted_by', r.submitted_by,
            'reviewer', r.reviewer, 'server_seq', r.server_seq, 'epoch', r.epoch,
            'committed_at', to_char(r.committed_at AT TIME ZONE 'UTC',
                                    'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'versions', coalesce(r.versions, '{}')))
        END
    FROM ssp.receipt AS r WHERE r.change_set_id = set_id
$$;

-- Roll back what `apply_changeset` did and give `content` as its answer.
CREATE OR REPLACE FUNCTION ssp.refuse(content jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'refused' USING ERRCODE = 'SP001', DETAIL = content::text;
END $$;

CREATE OR REPLACE FUNCTION ssp.refusal(code text, message text, op integer DEFAULT NULL)
RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object('code', code, 'message', message,
                              'detail', jsonb_strip_nulls(jsonb_build_object('op', op)))
$$;

-- Every feature of the ops whose version is not the op's base, with its present state.
CREATE OR REPLACE FUNCTION ssp.conflicts(edited ssp.layer, ops jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    held jsonb;
    stale uuid[];
BEGIN
    EXECUTE format(  -- one order for all, so that two sets cannot wait for each other
        'SELECT coalesce(jsonb_object_agg(l.ssp_uuid, l.ssp_ver), ''{}'') FROM (
            SELECT t.ssp_uuid, t.ssp_ver FROM %s AS t WHERE t.ssp_uuid IN (
                SELECT o.uuid FROM jsonb_to_recordset($1) AS o(uuid uuid))
            ORDER BY t.ssp_uuid FOR UPDATE) AS l', edited.relation) INTO held USING ops;
    SELECT array_agg(o.uuid) INTO stale
        FROM jsonb_to_recordset(ops) AS o(uuid uuid, base bigint)
        WHERE (held ->> o.uuid::text)::bigint IS DISTINCT FROM o.base;
    RETURN (
        SELECT jsonb_agg(jsonb_build_object(
            'uuid', o.uuid, 'base', o.base,
            'kind', o.kind || '/' || CASE WHEN f.uuid IS NULL THEN 'delete'
                                          WHEN o.kind = 'insert' THEN 'insert'
                                          ELSE 'update' END,
            'current', CASE WHEN f.uuid IS NOT NULL THEN jsonb_build_object(
                'ver', f.ver, 'values', f."values",
                'geometry', encode(f.wkb, 'hex')) END) ORDER BY o.op)
        FROM jsonb_to_recordset(ops) AS o(op integer, kind text, uuid uuid, base bigint)
        LEFT JOIN ssp.features(edited.layer, NULL, stale) AS f ON f.uuid = o.uuid
        WHERE o.uuid = ANY (stale));
END $$;

-- Apply one op to a row that is locked and of the right version.
CREATE OR REPLACE FUNCTION ssp.apply_op(
    edited ssp.layer, kind text, feature uuid, base bigint, given jsonb)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    attributes jsonb := given - 'geometry';
    shape geometry;
    names text;
    written text;
    touched integer;
BEGIN
    IF kind = 'delete' THEN
        EXECUTE format('DELETE FROM %s WHERE ssp_uuid = $1', edited.relation) USING feature;
        GET DIAGNOSTICS touched = ROW_COUNT;
    ELSE
        IF given ? 'geometry' OR kind = 'insert' THEN
            shape := ST_GeomFromWKB(decode(given ->> 'geometry', 'hex'), edited.srid);
            IF shape IS NULL OR ST_IsEmpty(shape) OR NOT ST_IsValid(shape) THEN
                RAISE EXCEPTION 'The geometry is no valid polygon.';
            END IF;
        END IF;
        SELECT coalesce(string_agg(format(', %I', k), '' ORDER BY k), ''),
               coalesce(string_agg(
                   format(CASE kind WHEN 'insert' THEN ', r.%1$I' ELSE ', %1$I = r.%1$I' END, k),
                   '' ORDER BY k), '')
            INTO names, written FROM jsonb_object_keys(attributes) AS k;
        IF kind = 'insert' THEN
            EXECUTE format(
                'INSERT INTO %1$s (ssp_uuid, %2$I%3$s)
                 SELECT $1, $2%4$s FROM jsonb_populate_record(NULL::%1$s, $3) AS r',
                edited.relation, edited.geometry, names, written)
                USING feature, shape, attributes;
        ELSE
            IF shape IS NOT NULL THEN
                written := written || format(', %I = $2', edited.geometry);
            END IF;
            EXECUTE format(
                'UPDATE %1$s AS t SET ssp_base = $4%2$s
                 FROM jsonb_populate_record(NULL::%1$s, $3) AS r WHERE t.ssp_uuid = $1',
                edited.relation, written) USING feature, shape, attributes, base;
        END IF;
        GET DIAGNOSTICS touched = ROW_COUNT;
    END IF;
    IF touched <> 1 THEN
        RAISE EXCEPTION 'The feature could not be changed (% rows).', touched;
    END IF;
END $$;

-- Refuse a set that does not fit the node or the layer as they are now.
CREATE OR REPLACE FUNCTION ssp.check_set(
    set_id uuid, payload jsonb, edited ssp.layer, expected jsonb)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    names text[];
    wrong integer;
BEGIN
    IF payload ->> 'change_set' IS DISTINCT FROM set_id::text THEN
        PERFORM ssp.refuse(ssp.refusal('SET-ID', 'The change set is sent under another id.'));
    ELSIF edited.layer IS NULL THEN
        PERFORM ssp.refuse(ssp.refusal('LAYER-404', 'The node has no such layer.'));
    ELSIF payload ->> 'epoch' IS DISTINCT FROM (SELECT value FROM ssp.meta WHERE key = 'epoch') THEN
        PERFORM ssp.refuse(ssp.refusal(
            'SET-EPOCH', 'The node''s data were replaced; check out again.'));
    ELSIF expected IS DISTINCT FROM ssp.schema_of(edited.relation) THEN
        PERFORM ssp.refuse(ssp.refusal(
            'SET-SCHEMA', 'The layer''s schema has changed; check it out again.'));
    END IF;
    SELECT array_agg(f.name) || 'geometry'::text INTO names FROM ssp.fields(edited.relation) AS f;
    SELECT o.op INTO wrong
        FROM jsonb_to_recordset(payload -> 'ops')
             AS o(op integer, kind text, uuid uuid, base bigint, "new" jsonb)
        WHERE (o.kind IN ('insert', 'update', 'delete') AND o.uuid IS NOT NULL
               AND (o.base IS NULL) = (o.kind = 'insert')
               AND CASE o.kind WHEN 'delete' THEN coalesce(o."new", 'null') = 'null'
                               ELSE o."new" - names = '{}' END) IS NOT TRUE
        LIMIT 1;
    IF FOUND THEN
        PERFORM ssp.refuse(ssp.refusal('OP-FIELD', 'The change does not fit the layer.', wrong));
    ELSIF (SELECT count(DISTINCT o.uuid) <> count(*) OR count(*) = 0
           FROM jsonb_to_recordset(payload -> 'ops') AS o(uuid uuid)) THEN
        PERFORM ssp.refuse(ssp.refusal('OP-TWICE', 'A feature is named twice, or none is.'));
    END IF;
END $$;

-- Apply a change set of the wire format once, whole or not at all. `digest` is the SM3 of its
-- bytes, `expected` the schema (as by schema_of) that the sender found and holds for right.
-- The answer: {"status": "applied" or "revoked", "receipt"}, {"status": "conflict", "conflicts"},
-- or {"code", "message", "detail"}; for the last two nothing was changed. It takes the rights of
-- the caller; a busy database (lock_timeout, deadlock) is an error, and the set can be sent again.
CREATE OR REPLACE FUNCTION ssp.apply_changeset(
    set_id uuid, digest text, payload jsonb, expected jsonb)
RETURNS jsonb
LANGUAGE plpgsql SET extra_float_digits = 1 AS $$
DECLARE
    edited ssp.layer;
    ops jsonb := payload -> 'ops';
    one record;
    number integer;
    stale jsonb;
    versions jsonb;
    told text;
BEGIN
    IF NOT ssp.put_receipt(set_id, 'applied', digest, jsonb_array_length(ops),
                           payload ->> 'layer', payload) THEN
        RETURN ssp.answer(set_id, digest);
    END IF;
    SELECT * INTO edited FROM ssp.layer AS l WHERE l.layer = payload ->> 'layer';
    IF FOUND THEN  -- from here on the schema stays as it is
        EXECUTE format('LOCK TABLE %s IN ROW EXCLUSIVE MODE', edited.relation);
    END IF;
    PERFORM ssp.check_set(set_id, payload, edited, expected);
    stale := ssp.conflicts(edited, ops);
    IF stale IS NOT NULL THEN
        PERFORM ssp.refuse(jsonb_build_object('status', 'conflict', 'conflicts', stale));
    END IF;
    PERFORM set_config('ssp.change_set', set_id::text, true);
    FOR one IN SELECT * FROM jsonb_to_recordset(ops)
            AS o(op integer, kind text, uuid uuid, base bigint, "new" jsonb) LOOP
        number := one.op;
        PERFORM ssp.apply_op(edited, one.kind, one.uuid, one.base, one."new");
    END LOOP;
    -- What the table holds now must be what was sent, to the last digit.
    SELECT min(o.op) FILTER (WHERE o.kind <> 'delete' AND (
               f."values" @> (o."new" - 'geometry') IS NOT TRUE
               OR o."new" ? 'geometry' AND encode(f.wkb, 'hex') <> o."new" ->> 'geometry')),
           jsonb_object_agg(o.uuid, f.ver)
        INTO number, versions
        FROM jsonb_to_recordset(ops) AS o(op integer, kind text, uuid uuid, "new" jsonb)
        LEFT JOIN ssp.features(edited.layer, NULL, (
            SELECT array_agg(u.uuid) FROM jsonb_to_recordset(ops) AS u(uuid uuid))) AS f
            ON f.uuid = o.uuid;
    IF number IS NOT NULL THEN
        RAISE EXCEPTION 'The table would hold other values than those sent.';
    END IF;
    PERFORM set_config('ssp.change_set', '', true);
    PERFORM ssp.complete_receipt(set_id, versions);
    IF current_setting('synchronous_commit') IN ('off', 'local') THEN
        PERFORM set_config('synchronous_commit', 'on', true);
    END IF;
    RETURN ssp.answer(set_id, digest);
EXCEPTION
    WHEN SQLSTATE 'SP001' THEN
        GET STACKED DIAGNOSTICS told = PG_EXCEPTION_DETAIL;
        RETURN told::jsonb;
    WHEN SQLSTATE 'SP422' THEN
        RETURN ssp.refusal('OP-UUID-USED', SQLERRM, number);
    WHEN insufficient_privilege THEN
        RETURN ssp.refusal('ROLE-403', SQLERRM, number);
    WHEN data_exception OR integrity_constraint_violation OR raise_exception OR internal_error THEN
        RETURN ssp.refusal('OP-VALUE', SQLERRM, number);
END $$;

-- Withdraw a set for good, unless it was applied; the answer says which.
CREATE OR REPLACE FUNCTION ssp.revoke(set_id uuid) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ssp.put_receipt(set_id, 'revoked', NULL, NULL, NULL, '{}');
    RETURN ssp.answer(set_id, (SELECT payload_sm3 FROM ssp.receipt WHERE change_set_id = set_id));
END $$;

-- What lies in ssp is for those who were admitted, and no more of it than they need.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ssp FROM PUBLIC;

CREATE OR REPLACE FUNCTION ssp.admit(editors regrole) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        'GRANT USAGE ON SCHEMA ssp TO %1$s;
         GRANT SELECT ON ssp.meta, ssp.layer, ssp.receipt TO %1$s;
         GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ssp TO %1$s', editors);
END $$;
REVOKE ALL ON FUNCTION ssp.admit(regrole) FROM PUBLIC;
