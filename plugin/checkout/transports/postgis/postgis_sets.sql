-- How a change set comes into a PostGIS node, whole and once; run it after `postgis.sql`.

-- The layers of a set with their ops, in its order: its parts, or the set itself as the only one.
CREATE OR REPLACE FUNCTION ssp.parts(payload jsonb)
RETURNS TABLE (place bigint, layer text, ops jsonb)
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT p.place, p.part ->> 'layer', p.part -> 'ops'
    FROM jsonb_array_elements(coalesce(payload -> 'parts', jsonb_build_array(payload)))
         WITH ORDINALITY AS p(part, place)
    WHERE payload <> '{}'
$$;

-- All ops of a set in the order in which they are applied: deletions first, so that a key is free
-- for who takes it over, and those of later parts before those of earlier ones; then the others.
CREATE OR REPLACE FUNCTION ssp.ops(payload jsonb)
RETURNS TABLE (layer text, op integer, kind text, uuid uuid, base bigint, "new" jsonb)
LANGUAGE sql STABLE AS $$
    SELECT p.layer, o.op, o.kind, o.uuid, o.base, o."new"
    FROM ssp.parts(payload) AS p
    CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(p.ops)
        AS (op integer, kind text, uuid uuid, base bigint, "new" jsonb)) WITH ORDINALITY
        AS o(op, kind, uuid, base, "new", place)
    ORDER BY o.kind <> 'delete', CASE o.kind WHEN 'delete' THEN -p.place ELSE p.place END, o.place
$$;

-- Store a receipt unless the id has one; true if it is new. Editors cannot change one.
DROP FUNCTION IF EXISTS ssp.put_receipt(uuid, text, text, integer, text, jsonb);
CREATE OR REPLACE FUNCTION ssp.put_receipt(
    set_id uuid, outcome text, digest text, ops integer, content jsonb)
RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    WITH kept AS (
        INSERT INTO ssp.receipt (change_set_id, status, payload_sm3, n_ops, layer, layers, reviewer,
                                 submitted_by, client_audit_head, epoch)
        SELECT set_id, outcome, digest, ops, content ->> 'layer',
               (SELECT array_agg(p.layer ORDER BY p.place) FROM ssp.parts(content) AS p
                WHERE content ? 'parts'),
               content ->> 'reviewer', ssp.submitter(), content ->> 'audit_head', m.value
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

-- The receipt of a change set as it goes to clients; NULL if there is none.
CREATE OR REPLACE FUNCTION ssp.receipt_of(set_id uuid) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
            'change_set', r.change_set_id, 'status', r.status, 'payload_sm3', r.payload_sm3,
            'ops', r.n_ops, 'layer', r.layer, 'submitted_by', r.submitted_by,
            'reviewer', r.reviewer, 'client_audit_head', r.client_audit_head,
            'server_seq', r.server_seq, 'epoch', r.epoch,
            'committed_at', ssp.told_at(r.committed_at),
            'versions', coalesce(r.versions, '{}'))
        || CASE WHEN r.layers IS NULL THEN '{}' ELSE jsonb_build_object('layers', r.layers) END
    FROM ssp.receipt AS r WHERE r.change_set_id = set_id
$$;

-- The answer for an id that has a receipt: the receipt, or an alarm if the bytes were others.
CREATE OR REPLACE FUNCTION ssp.answer(set_id uuid, digest text) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN r.status = 'applied' AND r.payload_sm3 IS DISTINCT FROM digest
        THEN jsonb_build_object('code', 'SET-DIGEST')
        ELSE jsonb_build_object('status', r.status, 'receipt', ssp.receipt_of(set_id)) END
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

-- A conflict as clients are told of it; `current` is what the node holds, NULL if it is deleted.
CREATE OR REPLACE FUNCTION ssp.conflict(
    kind text, feature uuid, base bigint, ver bigint, "values" jsonb, wkb bytea)
RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object(
        'kind', kind, 'uuid', feature, 'base', base,
        'current', CASE WHEN ver IS NOT NULL THEN jsonb_build_object(
            'ver', ver, 'values', "values", 'geometry', encode(wkb, 'hex')) END)
$$;

-- Every feature of the ops whose version is not the op's base, with its present state.
DROP FUNCTION IF EXISTS ssp.conflicts(ssp.layer, jsonb);
CREATE OR REPLACE FUNCTION ssp.stale(edited ssp.layer, ops jsonb) RETURNS jsonb
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
    RETURN coalesce((
        SELECT jsonb_agg(ssp.conflict(
            o.kind || '/' || CASE WHEN f.uuid IS NULL THEN 'delete'
                                  WHEN o.kind = 'insert' THEN 'insert'
                                  ELSE 'update' END,
            o.uuid, o.base, f.ver, f."values", f.wkb) ORDER BY o.op)
        FROM jsonb_to_recordset(ops) AS o(op integer, kind text, uuid uuid, base bigint)
        LEFT JOIN ssp.features(edited.layer, NULL, coalesce(stale, '{}')) AS f ON f.uuid = o.uuid
        WHERE o.uuid = ANY (stale)), '[]');
END $$;

-- Inserts that meet a row with the same natural key: one that a unique index other than the
-- identity's holds. `current` is that row, `other` its identity, `key` the fields. A row that the
-- same set deletes is in nobody's way.
CREATE OR REPLACE FUNCTION ssp.same_key(edited ssp.layer, ops jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
DECLARE
    names text[];
    same text;
    met jsonb;
    conflicts jsonb := '[]';
BEGIN
    FOR names, same IN
        SELECT array_agg(a.attname::text ORDER BY k.place),
               string_agg(format('t.%1$I = r.%1$I', a.attname), ' AND ')
        FROM pg_index AS i
        CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)
        LEFT JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
        WHERE i.indrelid = edited.relation AND i.indisunique AND i.indpred IS NULL
          AND k.place <= i.indnkeyatts
        GROUP BY i.indexrelid
        HAVING every(a.attname IN (SELECT f.name FROM ssp.fields(edited.relation) AS f))
    LOOP
        EXECUTE format(
            'SELECT jsonb_agg(ssp.conflict(''insert/insert'', o.uuid, NULL, f.ver, f."values", f.wkb)
                              || jsonb_build_object(''key'', $3, ''other'', f.uuid) ORDER BY o.op)
             FROM jsonb_to_recordset($1) AS o(op integer, kind text, uuid uuid, "new" jsonb)
             CROSS JOIN LATERAL jsonb_populate_record(NULL::%1$s, o."new" - ''geometry'') AS r
             JOIN %1$s AS t ON %2$s
             JOIN LATERAL ssp.features($2, NULL, ARRAY[t.ssp_uuid]) AS f ON true
             WHERE o.kind = ''insert'' AND t.ssp_uuid <> o.uuid AND NOT EXISTS (
                 SELECT FROM jsonb_to_recordset($1) AS d(kind text, uuid uuid)
                 WHERE d.kind = ''delete'' AND d.uuid = t.ssp_uuid)', edited.relation, same)
            INTO met USING ops, edited.layer, names;
        conflicts := conflicts || coalesce(met, '[]');
    END LOOP;
    RETURN conflicts;
END $$;

-- A polygon from its hex WKB; an error for what is none.
CREATE OR REPLACE FUNCTION ssp.shape(hex text, srid integer) RETURNS geometry
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    found geometry := ST_GeomFromWKB(decode(hex, 'hex'), srid);
BEGIN
    IF found IS NULL OR ST_IsEmpty(found) OR NOT ST_IsValid(found) THEN
        RAISE EXCEPTION 'The geometry is no valid polygon.';
    END IF;
    RETURN found;
END $$;

-- Apply ops of one kind with the same fields (a JSON array) to rows that are locked and of the
-- right version.
CREATE OR REPLACE FUNCTION ssp.apply_alike(
    edited ssp.layer, kind text, names text[], ops jsonb)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    given text := format(
        'jsonb_to_recordset($1) AS o(uuid uuid, base bigint, "new" jsonb)
         CROSS JOIN LATERAL jsonb_populate_record(NULL::%s, o."new" - ''geometry'') AS r',
        edited.relation);
    shape text := format('ssp.shape(o."new" ->> ''geometry'', %s)', edited.srid);
    fields text[] := array_remove(names, 'geometry');
    touched bigint;
BEGIN
    EXECUTE CASE kind
        WHEN 'delete' THEN format(
            'DELETE FROM %s AS t USING jsonb_to_recordset($1) AS o(uuid uuid)
             WHERE t.ssp_uuid = o.uuid', edited.relation)
        WHEN 'insert' THEN format(
            'INSERT INTO %s (ssp_uuid, %I%s) SELECT o.uuid, %s%s FROM %s',
            edited.relation, edited.geometry,
            (SELECT string_agg(format(', %I', k), '' ORDER BY k) FROM unnest(fields) AS k), shape,
            (SELECT string_agg(format(', r.%I', k), '' ORDER BY k) FROM unnest(fields) AS k), given)
        ELSE format(
            'UPDATE %s AS t SET ssp_base = o.base%s%s FROM %s WHERE t.ssp_uuid = o.uuid',
            edited.relation,
            (SELECT string_agg(format(', %1$I = r.%1$I', k), '' ORDER BY k) FROM unnest(fields) AS k),
            CASE WHEN 'geometry' = ANY (names) THEN format(', %I = %s', edited.geometry, shape) END,
            given)
        END USING ops;
    GET DIAGNOSTICS touched = ROW_COUNT;
    IF touched <> jsonb_array_length(ops) THEN
        RAISE EXCEPTION 'Features could not be changed (% rows of %).',
            touched, jsonb_array_length(ops);
    END IF;
END $$;

-- Apply a set by few statements; false, and nothing done, where one of its ops is at fault or a key
-- passes from row to row: they are then applied one by one, so that the fault is told by its op.
CREATE OR REPLACE FUNCTION ssp.applied_together(payload jsonb) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    alike record;
BEGIN
    FOR alike IN
        SELECT l AS edited, o.kind, o.names, jsonb_agg(
                   jsonb_build_object('uuid', o.uuid, 'base', o.base, 'new', o."new")) AS ops
        FROM (SELECT s.*, row_number() OVER () AS place,
                     CASE WHEN s.kind <> 'delete' THEN (
                         SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(s."new") AS k)
                     END AS names
              FROM ssp.ops(payload) AS s) AS o
        JOIN ssp.layer AS l USING (layer)
        GROUP BY l, o.kind, o.names ORDER BY min(o.place)
    LOOP
        PERFORM ssp.apply_alike(alike.edited, alike.kind, alike.names, alike.ops);
    END LOOP;
    RETURN true;
EXCEPTION
    WHEN data_exception OR integrity_constraint_violation OR raise_exception OR internal_error
         OR insufficient_privilege OR SQLSTATE 'SP422' OR SQLSTATE 'SP409' THEN
        RETURN false;
END $$;

-- Refuse a set that is sent under another id or was made against other data.
DROP FUNCTION IF EXISTS ssp.check_set(uuid, jsonb, ssp.layer, jsonb);
CREATE OR REPLACE FUNCTION ssp.check_set(set_id uuid, payload jsonb) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    IF payload ->> 'change_set' IS DISTINCT FROM set_id::text THEN
        PERFORM ssp.refuse(ssp.refusal('SET-ID', 'The change set is sent under another id.'));
    ELSIF payload ->> 'epoch' IS DISTINCT FROM (SELECT value FROM ssp.meta WHERE key = 'epoch') THEN
        PERFORM ssp.refuse(ssp.refusal(
            'SET-EPOCH', 'The node''s data were replaced; check out again.'));
    ELSIF (SELECT count(*) = 0 OR count(DISTINCT p.layer) <> count(*)
           FROM ssp.parts(payload) AS p) THEN
        PERFORM ssp.refuse(ssp.refusal('SET-SHAPE', 'A layer is named by two parts, or none is.'));
    END IF;
END $$;

-- Refuse a part that does not fit its layer as it is now.
CREATE OR REPLACE FUNCTION ssp.check_part(edited ssp.layer, ops jsonb, expected jsonb)
RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    names text[];
    wrong integer;
BEGIN
    IF edited.layer IS NULL THEN
        PERFORM ssp.refuse(ssp.refusal('LAYER-404', 'The node has no such layer.'));
    ELSIF expected IS DISTINCT FROM ssp.schema_of(edited.relation) THEN
        PERFORM ssp.refuse(ssp.refusal(
            'SET-SCHEMA', 'The layer''s schema has changed; check it out again.'));
    END IF;
    SELECT array_agg(f.name) || 'geometry'::text INTO names FROM ssp.fields(edited.relation) AS f;
    SELECT o.op INTO wrong
        FROM jsonb_to_recordset(ops) AS o(op integer, kind text, uuid uuid, base bigint, "new" jsonb)
        WHERE (o.kind IN ('insert', 'update', 'delete') AND o.uuid IS NOT NULL
               AND (o.base IS NULL) = (o.kind = 'insert')
               AND CASE o.kind WHEN 'delete' THEN coalesce(o."new", 'null') = 'null'
                               ELSE o."new" - names = '{}' END) IS NOT TRUE
        LIMIT 1;
    IF FOUND THEN
        PERFORM ssp.refuse(ssp.refusal('OP-FIELD', 'The change does not fit the layer.', wrong));
    ELSIF (SELECT count(DISTINCT o.uuid) <> count(*) OR count(*) = 0
           FROM jsonb_to_recordset(ops) AS o(uuid uuid)) THEN
        PERFORM ssp.refuse(ssp.refusal('OP-TWICE', 'A feature is named twice, or none is.'));
    END IF;
END $$;

-- Check all parts and lock what they change, in one order for all sets; return the conflicts.
CREATE OR REPLACE FUNCTION ssp.check_parts(payload jsonb, expected jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    part record;
    edited ssp.layer;
    conflicts jsonb := '[]';
BEGIN
    FOR part IN SELECT * FROM ssp.parts(payload) AS p ORDER BY p.layer LOOP
        SELECT * INTO edited FROM ssp.layer AS l WHERE l.layer = part.layer;
        IF FOUND THEN  -- from here on the schema stays as it is
            EXECUTE format('LOCK TABLE %s IN ROW EXCLUSIVE MODE', edited.relation);
        END IF;
        PERFORM ssp.check_part(edited, part.ops, expected -> part.layer);
        conflicts := conflicts || ssp.told(payload, part.layer, ssp.stale(edited, part.ops));
    END LOOP;
    RETURN conflicts;
END $$;

-- Conflicts of a layer: in a set of several parts they name it; who made the other side is told
-- where it is known.
CREATE OR REPLACE FUNCTION ssp.told(payload jsonb, layer text, found jsonb) RETURNS jsonb
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(jsonb_agg(
        c.one
        || CASE WHEN payload ? 'parts' THEN jsonb_build_object('layer', layer) ELSE '{}' END
        || CASE WHEN a.author IS NULL THEN '{}'
                ELSE jsonb_build_object('author', a.author, 'at', a.at) END
        ORDER BY c.place), '[]')
    FROM (SELECT e.one, e.place, coalesce(e.one ->> 'other', e.one ->> 'uuid')::uuid AS theirs
          FROM jsonb_array_elements(found) WITH ORDINALITY AS e(one, place)) AS c
    LEFT JOIN ssp.authors(layer, ARRAY(
        SELECT coalesce(e ->> 'other', e ->> 'uuid')::uuid
        FROM jsonb_array_elements(found) AS e)) AS a ON a.uuid = c.theirs
$$;

-- The new versions of a set's features; refused if what a table holds now is not what was sent, to
-- the last digit. By identity, in a set of several parts by layer and identity.
CREATE OR REPLACE FUNCTION ssp.held(payload jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
    part record;
    given jsonb;
    wrong integer;
    versions jsonb := '{}';
BEGIN
    FOR part IN SELECT * FROM ssp.parts(payload) AS p ORDER BY p.place LOOP
        SELECT min(o.op) FILTER (WHERE o.kind <> 'delete' AND (
                   f."values" @> (o."new" - 'geometry') IS NOT TRUE
                   OR o."new" ? 'geometry' AND encode(f.wkb, 'hex') <> o."new" ->> 'geometry')),
               jsonb_object_agg(o.uuid, f.ver)
            INTO wrong, given
            FROM jsonb_to_recordset(part.ops) AS o(op integer, kind text, uuid uuid, "new" jsonb)
            LEFT JOIN ssp.features(part.layer, NULL, (
                SELECT array_agg(u.uuid) FROM jsonb_to_recordset(part.ops) AS u(uuid uuid))) AS f
                ON f.uuid = o.uuid;
        IF wrong IS NOT NULL THEN
            PERFORM ssp.refuse(ssp.refusal(
                'OP-VALUE', 'The table would hold other values than those sent.', wrong));
        END IF;
        versions := CASE WHEN payload ? 'parts' THEN versions || jsonb_build_object(part.layer, given)
                      ELSE given END;
    END LOOP;
    RETURN versions;
END $$;

-- Apply a change set of the wire format once, whole or not at all. `digest` is the SM3 of its
-- bytes, `expected` by layer the schema (as by schema_of) that the sender found and holds for right.
-- The answer: {"status": "applied" or "revoked", "receipt"}, {"status": "conflict", "conflicts"},
-- or {"code", "message", "detail"}; for the last two nothing was changed. It takes the rights of
-- the caller; a busy database (lock_timeout, deadlock) is an error, and the set can be sent again.
CREATE OR REPLACE FUNCTION ssp.apply_changeset(
    set_id uuid, digest text, payload jsonb, expected jsonb)
RETURNS jsonb
LANGUAGE plpgsql SET extra_float_digits = 1 AS $$
DECLARE
    one record;
    number integer;
    conflicts jsonb;
    told text;
BEGIN
    IF NOT ssp.put_receipt(set_id, 'applied', digest,
                           (SELECT count(*) FROM ssp.ops(payload))::integer, payload) THEN
        RETURN ssp.answer(set_id, digest);
    END IF;
    PERFORM ssp.check_set(set_id, payload);
    IF to_regprocedure('ssp.check_review(uuid, jsonb)') IS NOT NULL THEN  -- postgis_review.sql
        PERFORM ssp.check_review(set_id, payload);
    END IF;
    conflicts := ssp.check_parts(payload, expected);
    IF conflicts <> '[]' THEN
        PERFORM ssp.refuse(jsonb_build_object('status', 'conflict', 'conflicts', conflicts));
    END IF;
    PERFORM set_config('ssp.change_set', set_id::text, true);
    IF NOT ssp.applied_together(payload) THEN
        FOR one IN SELECT o.*, l AS edited
                FROM ssp.ops(payload) AS o JOIN ssp.layer AS l USING (layer) LOOP
            number := one.op;
            PERFORM ssp.apply_alike(
                one.edited, one.kind,
                (SELECT array_agg(k) FROM jsonb_object_keys(nullif(one."new", 'null')) AS k),
                jsonb_build_array(
                    jsonb_build_object('uuid', one.uuid, 'base', one.base, 'new', one."new")));
        END LOOP;
    END IF;
    SET CONSTRAINTS ALL IMMEDIATE;  -- what would fail at the commit fails here, by name
    number := NULL;
    PERFORM ssp.complete_receipt(set_id, ssp.held(payload));
    PERFORM set_config('ssp.change_set', '', true);
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
    WHEN unique_violation THEN
        SELECT jsonb_agg(c) INTO conflicts
            FROM ssp.parts(payload) AS p JOIN ssp.layer AS l USING (layer)
            CROSS JOIN LATERAL jsonb_array_elements(
                ssp.told(payload, l.layer, ssp.same_key(l, p.ops))) AS c;
        IF conflicts IS NULL THEN
            RETURN ssp.refusal('OP-VALUE', SQLERRM, number);
        END IF;
        RETURN jsonb_build_object('status', 'conflict', 'conflicts', conflicts);
    WHEN data_exception OR integrity_constraint_violation OR raise_exception OR internal_error THEN
        RETURN ssp.refusal('OP-VALUE', SQLERRM, number);
END $$;

-- Withdraw a set for good, unless it was applied; the answer says which.
DROP FUNCTION IF EXISTS ssp.revoke(uuid);
CREATE OR REPLACE FUNCTION ssp.revoke(set_id uuid, digest text DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM ssp.put_receipt(set_id, 'revoked', digest, NULL, '{}');
    RETURN ssp.answer(set_id, (SELECT payload_sm3 FROM ssp.receipt WHERE change_set_id = set_id));
END $$;

CREATE OR REPLACE FUNCTION ssp.admit(editors regrole) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format(
        'GRANT USAGE ON SCHEMA ssp TO %1$s;
         GRANT SELECT ON ssp.meta, ssp.layer, ssp.receipt TO %1$s;
         GRANT SELECT (layer, ssp_uuid, ver, deleted_by, at) ON ssp.tombstone TO %1$s;
         GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ssp TO %1$s', editors);
END $$;

-- Admit the login of a change service, which may say for which of its users it sends.
CREATE OR REPLACE FUNCTION ssp.admit_service(login regrole) RETURNS void
LANGUAGE sql AS $$
    SELECT ssp.admit(admit_service.login);
    INSERT INTO ssp.service SELECT rolname FROM pg_roles WHERE oid = admit_service.login
        ON CONFLICT DO NOTHING;
$$;

-- What lies in ssp is for those who were admitted; they get what is new in it.
CREATE OR REPLACE FUNCTION ssp.settle_rights() RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    admitted oid;
BEGIN
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ssp FROM PUBLIC;
    FOR admitted IN
        SELECT a.grantee FROM pg_namespace AS n CROSS JOIN LATERAL aclexplode(n.nspacl) AS a
        WHERE n.nspname = 'ssp' AND a.grantee NOT IN (0, n.nspowner)
              AND a.privilege_type = 'USAGE' LOOP
        PERFORM ssp.admit(admitted::regrole);
    END LOOP;
END $$;
SELECT ssp.settle_rights();
