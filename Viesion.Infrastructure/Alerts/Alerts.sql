-- The hits of the alerts, and how many there are (docs/adr/0012). Run after every migration; idempotent. The rules themselves are in
-- Rules/*.cs: AlertScript.cs makes of them viesion.recompute_alerts(first, last, day) for a range of dossiers and
-- viesion.recompute_alerts_of(dossiers, day) for some. Everything runs as viesion_wall, which reads the dossiers whole: what an alert says
-- does not depend on who changed the dossier.

-- Who is to be recomputed. Written by triggers on the tables that rules read, whoever writes to them; the door recomputes those of its own
-- transaction before it commits, the job what others left. Append-only: nobody waits for anybody to mark a dossier. Dossier 0 stands for
-- everyone.
CREATE TABLE IF NOT EXISTS viesion.alert_marks (beneficiary_id int NOT NULL, marked_by xid8 NOT NULL DEFAULT pg_current_xact_id());
CREATE INDEX IF NOT EXISTS ix_alert_marks_marked_by ON viesion.alert_marks (marked_by);

-- The day for which everyone was last computed, null when it is to be done.
CREATE TABLE IF NOT EXISTS viesion.alert_state (full_on date);
INSERT INTO viesion.alert_state SELECT NULL WHERE NOT EXISTS (SELECT FROM viesion.alert_state);

-- How many hits, by all that an alert can be narrowed by: the whole département is counted without reading its hits. Differences are
-- added as lines and folded by the job.
CREATE TABLE IF NOT EXISTS viesion.alert_counts (alert text COLLATE "C", territory_id int, programme_id int, active boolean, day date,
    hits bigint NOT NULL,
    PRIMARY KEY (alert, territory_id, programme_id, active, day));
CREATE TABLE IF NOT EXISTS viesion.alert_count_changes (alert text COLLATE "C" NOT NULL, territory_id int NOT NULL,
    programme_id int NOT NULL, active boolean NOT NULL, day date NOT NULL, hits bigint NOT NULL);

-- How the postal codes of the département begin: said by the program for the length of a computation (CaseloadSettings).
CREATE OR REPLACE FUNCTION viesion.department() RETURNS text LANGUAGE sql STABLE
    AS $$ SELECT coalesce(nullif(current_setting('viesion.department', true), ''), '07') $$;

-- Everyone, once a transaction.
CREATE OR REPLACE FUNCTION viesion.mark_all_dossiers() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, viesion
    AS $$ INSERT INTO alert_marks SELECT 0
        WHERE NOT EXISTS (SELECT FROM alert_marks WHERE marked_by = pg_current_xact_id() AND beneficiary_id = 0) $$;

-- Whoever loads by the thousand (« SET LOCAL viesion.bulk = on ») marks everyone, unless it says at its end which dossiers it wrote.
CREATE OR REPLACE FUNCTION viesion.mark_loaded_dossiers(ids int[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        -- Beyond, computing everyone costs less (AlertHits.cs): not worth a line each.
        IF cardinality(ids) > 5000 THEN
            PERFORM mark_all_dossiers();
        ELSE
            DELETE FROM alert_marks WHERE marked_by = pg_current_xact_id() AND beneficiary_id = 0;
            INSERT INTO alert_marks SELECT DISTINCT unnest(ids);
        END IF;
    END $$;

CREATE OR REPLACE FUNCTION viesion.mark_dossiers() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        IF coalesce(current_setting('viesion.bulk', true), '') = 'on' THEN
            PERFORM mark_all_dossiers();
        ELSIF TG_TABLE_NAME = 'beneficiaries' THEN
            IF TG_OP = 'DELETE' THEN
                INSERT INTO alert_marks SELECT id FROM removed;
            ELSE
                INSERT INTO alert_marks SELECT id FROM added;
            END IF;
        ELSIF TG_OP = 'DELETE' THEN
            INSERT INTO alert_marks SELECT DISTINCT beneficiary_id FROM removed;
        ELSE
            INSERT INTO alert_marks SELECT DISTINCT beneficiary_id FROM added;
        END IF;
        RETURN NULL;
    END $$;

-- What no dossier owns changed (the territory of a structure): everyone is computed again.
CREATE OR REPLACE FUNCTION viesion.mark_everyone() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        PERFORM mark_all_dossiers();
        RETURN NULL;
    END $$;

CREATE OR REPLACE FUNCTION viesion.count_alert_hits() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        IF TG_OP <> 'DELETE' THEN
            INSERT INTO alert_count_changes SELECT alert, territory_id, programme_id, active, alert_day(alert, day), count(*) FROM added
                WHERE reader_id IS NULL GROUP BY 1, 2, 3, 4, 5;
        END IF;
        IF TG_OP <> 'INSERT' THEN
            INSERT INTO alert_count_changes SELECT alert, territory_id, programme_id, active, alert_day(alert, day), -count(*) FROM removed
                WHERE reader_id IS NULL GROUP BY 1, 2, 3, 4, 5;
        END IF;
        RETURN NULL;
    END $$;

CREATE OR REPLACE FUNCTION viesion.fold_alert_counts() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, viesion
    AS $$
        WITH folded AS (DELETE FROM alert_count_changes RETURNING *)
        INSERT INTO alert_counts AS c SELECT alert, territory_id, programme_id, active, day, sum(hits) FROM folded GROUP BY 1, 2, 3, 4, 5
            HAVING sum(hits) <> 0
        ON CONFLICT (alert, territory_id, programme_id, active, day) DO UPDATE SET hits = c.hits + EXCLUDED.hits;
        DELETE FROM alert_counts WHERE hits = 0
    $$;

-- Before an operation commits: the dossiers that it changed. Two operations on one dossier take turns, so that the second sees what the
-- first did; and none commits in the middle of a range that is being computed as a whole. Many dossiers at once are left to the job.
CREATE OR REPLACE FUNCTION viesion.settle_alerts(department text) RETURNS SETOF int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    DECLARE
        dossiers int[];
    BEGIN
        SELECT array_agg(DISTINCT m.beneficiary_id ORDER BY m.beneficiary_id) INTO dossiers FROM alert_marks m
            WHERE m.marked_by = pg_current_xact_id_if_assigned();
        IF dossiers IS NULL OR cardinality(dossiers) > 100 OR dossiers[1] = 0 THEN
            RETURN;
        END IF;
        PERFORM set_config('viesion.department', department, true);
        PERFORM pg_advisory_xact_lock_shared(hashtext('viesion alerts'));
        PERFORM pg_advisory_xact_lock(hashtext('viesion alerts'), dossier) FROM unnest(dossiers) AS dossier;
        PERFORM recompute_alerts_of(dossiers, viesion.today());
        DELETE FROM alert_marks m WHERE m.marked_by = pg_current_xact_id();
        RETURN QUERY SELECT unnest(dossiers);
    END $$;

-- The job: what the door left. « full » when everyone is to be computed, the day having changed or too many being marked.
CREATE OR REPLACE FUNCTION viesion.sweep_alerts(most int, department text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    DECLARE
        dossiers int[];
    BEGIN
        IF NOT EXISTS (SELECT FROM alert_state WHERE full_on = viesion.today()) THEN
            RETURN 'full';
        END IF;
        IF (SELECT count(*) FROM alert_count_changes) > 200 THEN
            PERFORM fold_alert_counts();
        END IF;
        IF NOT EXISTS (SELECT FROM alert_marks) THEN
            RETURN 'nothing';
        END IF;
        IF EXISTS (SELECT FROM alert_marks WHERE beneficiary_id = 0) OR (SELECT count(DISTINCT beneficiary_id) FROM alert_marks) > most THEN
            RETURN 'full';
        END IF;
        PERFORM set_config('viesion.department', department, true);
        PERFORM pg_advisory_xact_lock(hashtext('viesion alerts'));
        WITH taken AS (DELETE FROM alert_marks RETURNING beneficiary_id) SELECT array_agg(DISTINCT beneficiary_id) INTO dossiers FROM taken;
        PERFORM recompute_alerts_of(dossiers, viesion.today());
        RETURN 'swept';
    END $$;

-- Everyone, range after range, so that nobody waits for more than one: begin, then viesion.recompute_alert_range, then finish. What is
-- marked meanwhile stays marked. A run begun before midnight is of the day before, and is made again.
CREATE OR REPLACE FUNCTION viesion.begin_alerts() RETURNS TABLE (day date, dossiers int)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        DELETE FROM alert_marks;
        UPDATE alert_state SET full_on = NULL;
        RETURN QUERY SELECT viesion.today(), coalesce((SELECT max(id) FROM beneficiaries), 0);
    END $$;

CREATE OR REPLACE FUNCTION viesion.recompute_alert_range(first int, last int, department text) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        PERFORM set_config('viesion.department', department, true);
        PERFORM pg_advisory_xact_lock(hashtext('viesion alerts'));
        RETURN recompute_alerts(first, last, viesion.today());
    END $$;

CREATE OR REPLACE FUNCTION viesion.finish_alerts(day date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        PERFORM fold_alert_counts();
        UPDATE alert_state SET full_on = day;
    END $$;

-- Whether what is kept is of today: mails wait for it.
CREATE OR REPLACE FUNCTION viesion.alerts_are_of_today() RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion
    AS $$ SELECT EXISTS (SELECT FROM alert_state WHERE full_on = viesion.today()) $$;

-- The condition on a hit h that keeps a situation and some programmes ($4).
CREATE OR REPLACE FUNCTION viesion.alert_filter(situation text, programmes int[]) RETURNS text LANGUAGE sql IMMUTABLE
    AS $$
        SELECT CASE situation WHEN 'active' THEN ' AND h.active' WHEN 'sortis' THEN ' AND NOT h.active' ELSE '' END
            || CASE WHEN programmes IS NULL THEN '' ELSE ' AND h.programme_id = ANY ($4)' END
    $$;

-- How many hits of each alert are in the perimeter, between two days (bounds included, null where there is none).
CREATE OR REPLACE FUNCTION viesion.counted_alerts(alerts text[], since date[], until date[], situation text, programmes int[])
    RETURNS TABLE (alert text, hits bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion SET jit = off ROWS 30
    AS $$
    DECLARE
        sums text := viesion.seen_sums('Path', 'h.territory_id');
    BEGIN
        -- What one person alone may read is counted of itself: it is of no sum.
        RETURN QUERY EXECUTE 'WITH found AS MATERIALIZED (' || CASE WHEN sums IS NOT NULL THEN
                'SELECT h.alert, h.day, h.hits FROM (SELECT * FROM alert_counts UNION ALL SELECT * FROM alert_count_changes
                    UNION ALL SELECT r.alert, r.territory_id, r.programme_id, r.active, r.day, 1 FROM alert_hits r WHERE r.reader_id = $5) h
                        WHERE h.alert = ANY ($1) AND ' || sums
            ELSE 'SELECT h.alert, h.day, 1::bigint AS hits FROM alert_hits h
                WHERE h.alert = ANY ($1) AND (h.reader_id IS NULL OR h.reader_id = $5) AND '
                    || viesion.seen('Path', 'h.beneficiary_id', 'h.territory_id') END
            || viesion.alert_filter(situation, programmes)
            || ') SELECT asked.alert, coalesce(sum(f.hits), 0)::bigint FROM unnest($1, $2, $3) AS asked(alert, since, until)
                LEFT JOIN found f ON f.alert = asked.alert AND (asked.since IS NULL OR f.day >= asked.since)
                    AND (asked.until IS NULL OR f.day <= asked.until) GROUP BY 1'
            USING alerts, since, until, programmes, viesion.staff_member();
    END $$;

-- One page of an alert, in order, or all of it. Read « WITH ORDINALITY »: the place of a row is its order.
CREATE OR REPLACE FUNCTION viesion.alert_page(in_alert text, since date, until date, situation text, programmes int[], sort text,
    descending boolean, skipped int, taken int)
    RETURNS TABLE (beneficiary_id int, programme_id int, subject_id int, day date, reason varchar)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion SET jit = off ROWS 50
    AS $$
    DECLARE
        direction text := CASE WHEN descending THEN ' DESC' ELSE ' ASC' END;
        key text := CASE sort WHEN 'dossier' THEN 'b.file_number' WHEN 'nom' THEN 'b.sort_name' WHEN 'prenom' THEN 'b.sort_first_name'
            WHEN 'commune' THEN 'b.sort_city'
            WHEN 'motif' THEN 'h.reason COLLATE "fr-x-icu"' WHEN 'referent' THEN 's.place' ELSE 'h.day' END;
    BEGIN
        RETURN QUERY EXECUTE 'SELECT h.beneficiary_id, h.programme_id, h.subject_id, h.day, h.reason FROM alert_hits h
            JOIN beneficiaries b ON b.id = h.beneficiary_id'
            || CASE WHEN sort = 'referent' THEN ' LEFT JOIN LATERAL (SELECT a.staff_member_id FROM referent_assignments a
                WHERE a.beneficiary_id = h.beneficiary_id AND a.kind = ''Pathway'' AND viesion.runs(a.start, a."end", $5)
                    ORDER BY a.start DESC, a.id DESC LIMIT 1) r ON true
                LEFT JOIN (SELECT id, row_number() OVER (ORDER BY (last_name || '' '' || first_name) COLLATE "fr-x-icu", id) AS place
                    FROM staff_members) s ON s.id = r.staff_member_id' ELSE '' END
            || ' WHERE h.alert = $1 AND (h.reader_id IS NULL OR h.reader_id = $8) AND ($2 IS NULL OR h.day >= $2)
                AND ($3 IS NULL OR h.day <= $3)'
            || ' AND ' || viesion.seen('Path', 'h.beneficiary_id', 'b.territory_id')
            || viesion.alert_filter(situation, programmes)
            || ' ORDER BY ' || key || direction || CASE WHEN sort = 'referent' THEN ' NULLS LAST' ELSE '' END
            || ', h.beneficiary_id' || direction || ', h.programme_id' || direction || ', h.subject_id' || direction
                || ' OFFSET $6 LIMIT $7'
            USING in_alert, since, until, programmes, viesion.today(), skipped, taken, viesion.staff_member();
    END $$;
