-- Review of change sets in a PostGIS node; run it after `postgis.sql` and `postgis_sets.sql`.
--
--     SELECT ssp.admit_reviewer('reviewers');         -- each role that may decide
--     SELECT ssp.require_review('plan.dltb');         -- each table that takes approved sets only
--     SELECT ssp.require_review('plan.dltb', false);  -- … or no longer
--
-- Who proposes and who decides is the login of the session (`ssp.submitter`), never what a client
-- says. An approval binds to the content: the node compares what is applied with what was read.

-- The sets that were proposed, byte by byte; a decision is final.
CREATE TABLE IF NOT EXISTS ssp.review (
    change_set_id uuid PRIMARY KEY,
    layer text NOT NULL,
    payload_sm3 text NOT NULL CHECK (payload_sm3 ~ '^[0-9a-f]{64}$'),
    payload bytea NOT NULL,
    counts jsonb NOT NULL,
    submitted_by text NOT NULL,
    submitted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    decision text CHECK (decision IN ('approved', 'returned')),
    reviewer text,
    decided_at timestamptz,
    remarks text,
    CHECK (lower(reviewer) <> lower(submitted_by)),
    CHECK ((decision IS NULL) = (reviewer IS NULL))
);
CREATE TABLE IF NOT EXISTS ssp.reviewer (role name PRIMARY KEY);
CREATE TABLE IF NOT EXISTS ssp.reviewed (
    layer text PRIMARY KEY REFERENCES ssp.layer ON DELETE CASCADE
);

-- Whether the session may decide: a member of an admitted role, or a service, which knows its users.
CREATE OR REPLACE FUNCTION ssp.may_decide() RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT EXISTS (SELECT FROM ssp.service WHERE login = session_user)
        OR EXISTS (SELECT FROM ssp.reviewer AS r JOIN pg_roles AS p ON p.rolname = r.role
                   WHERE pg_has_role(session_user, p.oid, 'MEMBER'))
$$;

-- Whether the session may read a set: who proposed it, and whoever may decide.
CREATE OR REPLACE FUNCTION ssp.may_read(known ssp.review) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT known.submitted_by = ssp.submitter() OR ssp.may_decide()
$$;

-- A set in review as it goes to clients; its status tells also what became of it.
CREATE OR REPLACE FUNCTION ssp.review_document(known ssp.review) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT jsonb_build_object(
        'change_set', known.change_set_id, 'layer', known.layer,
        'payload_sm3', known.payload_sm3, 'counts', known.counts,
        'submitted_by', known.submitted_by,
        'submitted_at', ssp.told_at(known.submitted_at),
        'status', coalesce(
            (SELECT CASE r.status WHEN 'revoked' THEN 'withdrawn' ELSE r.status END
             FROM ssp.receipt AS r WHERE r.change_set_id = known.change_set_id),
            known.decision, 'waiting'),
        'decision', known.decision, 'reviewer', known.reviewer,
        'decided_at', ssp.told_at(known.decided_at),
        'remarks', known.remarks)
$$;

-- Keep a sealed set for review; again, it is as it was kept. Other bytes under its id are refused.
CREATE OR REPLACE FUNCTION ssp.propose(set_id uuid, digest text, payload bytea) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    content jsonb := convert_from(payload, 'UTF8')::jsonb;
    known ssp.review;
    told text;
BEGIN
    SELECT * INTO known FROM ssp.review WHERE change_set_id = set_id;
    IF NOT FOUND THEN
        PERFORM ssp.check_set(set_id, content);
        IF EXISTS (SELECT FROM ssp.parts(content) AS p LEFT JOIN ssp.layer AS l USING (layer)
                   WHERE l.layer IS NULL) THEN
            RETURN ssp.refusal('LAYER-404', 'The node has no such layer.');
        END IF;
        INSERT INTO ssp.review (change_set_id, layer, payload_sm3, payload, counts, submitted_by)
            SELECT set_id, (SELECT string_agg(p.layer, ', ' ORDER BY p.place)
                            FROM ssp.parts(content) AS p),
                   digest, propose.payload,
                   jsonb_build_object('insert', count(*) FILTER (WHERE o.kind = 'insert'),
                                      'update', count(*) FILTER (WHERE o.kind = 'update'),
                                      'delete', count(*) FILTER (WHERE o.kind = 'delete')),
                   ssp.submitter()
            FROM ssp.ops(content) AS o
            ON CONFLICT DO NOTHING;
        SELECT * INTO known FROM ssp.review WHERE change_set_id = set_id;
    END IF;
    IF known.payload_sm3 <> digest OR known.payload <> propose.payload THEN
        RETURN ssp.refusal('SET-DIGEST', 'The id is known with another digest.');
    END IF;
    RETURN ssp.review_document(known);
EXCEPTION
    WHEN SQLSTATE 'SP001' THEN
        GET STACKED DIAGNOSTICS told = PG_EXCEPTION_DETAIL;
        RETURN told::jsonb;
    WHEN data_exception OR integrity_constraint_violation THEN
        RETURN ssp.refusal('SET-SHAPE', SQLERRM);
END $$;

-- The undecided sets, oldest first: all for a reviewer, for others their own.
CREATE OR REPLACE FUNCTION ssp.reviews() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(jsonb_agg(ssp.review_document(v) ORDER BY v.submitted_at), '[]')
    FROM ssp.review AS v LEFT JOIN ssp.receipt AS r USING (change_set_id)
    WHERE v.decision IS NULL AND r.status IS NULL AND ssp.may_read(v)
$$;

CREATE OR REPLACE FUNCTION ssp.review_of(set_id uuid) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(
        (SELECT ssp.review_document(v) FROM ssp.review AS v
         WHERE v.change_set_id = set_id AND ssp.may_read(v)),
        ssp.refusal('REV-404', 'The node has no such change set in review.'))
$$;

-- The bytes of a set in review; NULL if it is unknown, or not the session's to read.
CREATE OR REPLACE FUNCTION ssp.reviewed_payload(set_id uuid) RETURNS bytea
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT v.payload FROM ssp.review AS v WHERE v.change_set_id = set_id AND ssp.may_read(v)
$$;

-- The layers that take approved sets only.
CREATE OR REPLACE FUNCTION ssp.review_required() RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT coalesce(jsonb_agg(r.layer ORDER BY r.layer), '[]') FROM ssp.reviewed AS r
$$;

-- What forbids a decision; NULL if it may stand.
CREATE OR REPLACE FUNCTION ssp.decision_fault(
    known ssp.review, digest text, decision text, remarks text)
RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    SELECT CASE
        WHEN lower(known.submitted_by) = lower(ssp.submitter()) THEN ssp.refusal(
            'REV-SELF', 'Who submitted a change set does not decide about it.')
        WHEN known.payload_sm3 IS DISTINCT FROM digest THEN ssp.refusal(
            'REV-DIGEST', 'The decision names other bytes than those in review.')
        WHEN (decision IN ('approved', 'returned')) IS NOT TRUE THEN ssp.refusal(
            'REV-DECISION', 'A decision is approved or returned.')
        WHEN known.decision IS NOT NULL THEN ssp.refusal(
            'REV-DECIDED', format('%s by %s.', known.decision, known.reviewer))
        WHEN EXISTS (SELECT FROM ssp.receipt AS r WHERE r.change_set_id = known.change_set_id)
            THEN ssp.refusal('REV-CLOSED', 'The change set was withdrawn or applied.')
        WHEN length(remarks) > 4000 OR decision = 'returned' AND trim(remarks) = '' THEN
            ssp.refusal('REV-REMARKS', 'A set is returned with remarks, of a limited length.')
        END
$$;

-- Approve or return the set with this digest. A repeated decision is answered as the first was.
CREATE OR REPLACE FUNCTION ssp.decide(set_id uuid, digest text, decision text, remarks text)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    known ssp.review;
    fault jsonb;
BEGIN
    IF NOT ssp.may_decide() THEN
        RETURN ssp.refusal('ROLE-403', 'Your role does not allow this.');
    END IF;
    SELECT * INTO known FROM ssp.review WHERE change_set_id = set_id FOR UPDATE;
    IF NOT FOUND THEN
        RETURN ssp.refusal('REV-404', 'The node has no such change set in review.');
    ELSIF (known.reviewer, known.payload_sm3, known.decision)
            = (ssp.submitter(), digest, decide.decision) THEN
        RETURN ssp.review_document(known);
    END IF;
    fault := ssp.decision_fault(known, digest, decide.decision, coalesce(decide.remarks, ''));
    IF fault IS NOT NULL THEN
        RETURN fault;
    END IF;
    UPDATE ssp.review AS v SET decision = decide.decision, reviewer = ssp.submitter(),
            remarks = nullif(trim(decide.remarks), ''), decided_at = clock_timestamp()
        WHERE v.change_set_id = set_id RETURNING * INTO known;
    RETURN ssp.review_document(known);
END $$;

-- Called by `apply_changeset` in its transaction: refuse a set that was returned, that is another
-- than the one in review, or that needs an approval; the receipt names who approved, nobody else.
-- The row is locked: a decision waits for the end of the transaction, and then meets the receipt.
CREATE OR REPLACE FUNCTION ssp.check_review(set_id uuid, payload jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    known ssp.review;
    approved boolean;
BEGIN
    SELECT * INTO known FROM ssp.review WHERE change_set_id = set_id FOR SHARE;
    IF FOUND AND (convert_from(known.payload, 'UTF8')::jsonb <> check_review.payload
            OR known.payload_sm3 <> (SELECT r.payload_sm3 FROM ssp.receipt AS r
                                     WHERE r.change_set_id = set_id)) THEN
        PERFORM ssp.refuse(ssp.refusal('SET-DIGEST', 'The id is known with another digest.'));
    ELSIF known.decision = 'returned' THEN
        PERFORM ssp.refuse(ssp.refusal('SET-RETURNED', 'A reviewer returned this change set.'));
    END IF;
    approved := coalesce(
        known.decision = 'approved' AND lower(known.reviewer) <> lower(ssp.submitter()), false);
    IF NOT approved AND EXISTS (SELECT FROM ssp.parts(check_review.payload) AS p
                                JOIN ssp.reviewed AS r USING (layer)) THEN
        PERFORM ssp.refuse(ssp.refusal(
            'SET-REVIEW', 'The layer takes only what another user has approved.'));
    END IF;
    UPDATE ssp.receipt AS r SET reviewer = CASE WHEN approved THEN known.reviewer END
        WHERE r.change_set_id = set_id AND r.status = 'applied' AND r.versions IS NULL;
END $$;

-- BEFORE INSERT, UPDATE, DELETE: nobody edits a reviewed table past the review, with whatever
-- program; only while an approved set is being applied are writes let through.
CREATE OR REPLACE FUNCTION ssp.refuse_unreviewed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM ssp.receipt AS r JOIN ssp.review AS v USING (change_set_id)
        WHERE r.change_set_id = ssp.current_set() AND v.decision = 'approved'
          AND r.status = 'applied' AND r.versions IS NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Table % takes only change sets that another person has approved.',
            TG_TABLE_NAME USING ERRCODE = 'SP403';
    END IF;
    RETURN NULL;
END $$;

-- Let a prepared table take approved sets only, or no longer.
CREATE OR REPLACE FUNCTION ssp.require_review(target regclass, wanted boolean DEFAULT true)
RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    title text := (SELECT l.layer FROM ssp.layer AS l WHERE l.relation = target);
BEGIN
    IF title IS NULL THEN
        RAISE EXCEPTION 'Table % does not take change sets yet; prepare it first.', target;
    END IF;
    EXECUTE format('DROP TRIGGER IF EXISTS ssp_reviewed ON %s', target);
    IF wanted THEN
        EXECUTE format(
            'CREATE TRIGGER ssp_reviewed BEFORE INSERT OR UPDATE OR DELETE ON %s
                 FOR EACH STATEMENT EXECUTE FUNCTION ssp.refuse_unreviewed()', target);
        INSERT INTO ssp.reviewed VALUES (title) ON CONFLICT DO NOTHING;
    ELSE
        DELETE FROM ssp.reviewed WHERE layer = title;
    END IF;
    RETURN title;
END $$;

-- Admit a role whose members may decide about sets of others.
CREATE OR REPLACE FUNCTION ssp.admit_reviewer(reviewers regrole) RETURNS void
LANGUAGE sql AS $$
    SELECT ssp.admit(reviewers);
    INSERT INTO ssp.reviewer SELECT rolname FROM pg_roles WHERE oid = reviewers
        ON CONFLICT DO NOTHING;
$$;

SELECT ssp.settle_rights();
