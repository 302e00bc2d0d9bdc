-- The numbers of the home and of « Mon tableau de bord », in the perimeter of who acts. Run after every migration; idempotent.
-- As for the reports (Reports.sql): one walk through an index for each number, for viesion_wall, with the perimeter applied once.

-- Which CERs run, and when CERs were signed, without reading their texts.
CREATE INDEX IF NOT EXISTS ix_cers_running ON public.cers (state, "end") INCLUDE (beneficiary_id);
CREATE INDEX IF NOT EXISTS ix_cers_signed ON public.cers (signed_on) INCLUDE (beneficiary_id);

-- Who is accompanied for a step, and who may be out of every programme: the line tells of the first programme alone (8192 exited, 16384
-- none).
CREATE INDEX IF NOT EXISTS ix_referent_assignments_step
    ON public.referent_assignments (beneficiary_id) INCLUDE (start, "end", staff_member_id) WHERE kind = 'Step';
CREATE INDEX IF NOT EXISTS ix_dossier_lines_outside ON public.dossier_lines (beneficiary_id) WHERE (marks & 24576) <> 0;

-- Dossiers by state of enrolment (one's file active; where the perimeter is wide all dossiers, from the counts kept by triggers), running
-- CERs by state, and load on the days.
CREATE OR REPLACE FUNCTION viesion.home_figures(states text[], unwanted int[], with_cers boolean, days date[])
    RETURNS TABLE (kind text, key text, value bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 30
    AS $$
    BEGIN
        IF viesion.seen_sums('Path', '') IS NOT NULL THEN
            RETURN QUERY SELECT 'dossier', asked.state, coalesce(viesion.counted_dossiers(asked.marks), 0)
                FROM unnest(states, unwanted) AS asked(state, marks) WHERE asked.state IS NOT NULL;
        ELSIF cardinality(states) > 0 THEN
            RETURN QUERY EXECUTE 'SELECT ''dossier'', e.state::text, count(*) FROM enrolments e
                WHERE e.beneficiary_id IN (SELECT a.beneficiary_id FROM referent_assignments a WHERE '
                    || format('viesion.runs(a.start, a."end", %L::date) AND ', viesion.today())
                || viesion.caseloads_of(NULL, NULL, false) || ') GROUP BY e.state';
        END IF;
        IF with_cers THEN
            RETURN QUERY EXECUTE format('SELECT ''cer'', c.state::text, count(*) FROM cers c
                WHERE (c."end" IS NULL OR c."end" >= %L::date OR c.state NOT IN (''Validated'', ''Refused'')) AND %s GROUP BY c.state',
                    viesion.today(), viesion.seen('Contracts', 'c.beneficiary_id'));
        END IF;
        IF cardinality(days) > 0 THEN
            RETURN QUERY SELECT 'load', to_char(t.day, 'YYYY-MM-DD'), t.running FROM viesion.caseload_trend(days, NULL, NULL) t;
        END IF;
    END $$;

-- The dashboard: portfolio by state, affectations, CERs signed since two days and by month, load on the days. With a référent, their own
-- assignments alone.
CREATE OR REPLACE FUNCTION viesion.dashboard_figures(referent int, department text, recent date, days date[], weeks date, year date,
    months date) RETURNS TABLE (kind text, key text, value bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion SET work_mem = '32MB' ROWS 50
    AS $$
    DECLARE
        today text := format('viesion.runs(a.start, a."end", %1$L::date) AND ', viesion.today())
            || CASE WHEN referent IS NULL THEN viesion.seen('Path', 'a.beneficiary_id') ELSE format('a.staff_member_id = %s', referent) END;
    BEGIN
        RETURN QUERY EXECUTE format('SELECT counted.* FROM (SELECT count(*) AS running, count(*) FILTER (WHERE %s) AS entered, count(*)
            FILTER (WHERE %s) AS standby, count(*) FILTER (WHERE %s) AS to_exit,
                count(*) FILTER (WHERE %s) AS exit_scheduled, count(*) FILTER (WHERE %s) AS recent FROM %s) AS sums,
            LATERAL (VALUES (''running'', '''', running), (''entered'', '''', entered), (''standby'', '''', standby),
                (''to_exit'', '''', to_exit), (''exit_scheduled'', '''', exit_scheduled), (''recent'', '''', recent)) AS counted',
            viesion.caseload_list('Entered', department), viesion.caseload_list('Standby', department),
                viesion.caseload_list('ToExit', department),
            viesion.caseload_list('ExitScheduled', department), viesion.caseload_list('Recent', department),
                viesion.caseloads_today(NULL, NULL)) USING recent;
        RETURN QUERY EXECUTE 'SELECT ''step'', '''', count(DISTINCT a.beneficiary_id) FROM referent_assignments a
            WHERE a.kind = ''Step'' AND ' || today;
        RETURN QUERY EXECUTE 'SELECT ''outside'', '''', count(DISTINCT a.beneficiary_id) FROM dossier_lines l JOIN referent_assignments a
            ON a.beneficiary_id = l.beneficiary_id
            WHERE (l.marks & 24576) <> 0 AND NOT EXISTS (SELECT FROM enrolments e WHERE e.beneficiary_id = l.beneficiary_id
                AND e.state <> ''Exited'') AND ' || today;
        RETURN QUERY EXECUTE format('WITH signed AS (SELECT c.signed_on AS day, count(*) AS cers FROM cers c
            WHERE c.signed_on >= least($1, $2, $3) AND c.signed_on <= %L::date AND %s GROUP BY 1)
            SELECT ''cer'', to_char(day, ''YYYY-MM''), sum(cers)::bigint FROM signed WHERE day >= $3 GROUP BY 2
            UNION ALL SELECT ''weeks'', '''', coalesce(sum(cers), 0)::bigint FROM signed WHERE day >= $1
            UNION ALL SELECT ''year'', '''', coalesce(sum(cers), 0)::bigint FROM signed WHERE day >= $2', viesion.today(),
                viesion.seen('Contracts', 'c.beneficiary_id')) USING weeks, year, months;
        RETURN QUERY EXECUTE format('SELECT ''seen'', '''', count(DISTINCT p.beneficiary_id) FROM appointment_participants p
            WHERE p.attendance = ''Present'' AND p.day >= $1 AND p.day <= %L::date AND %s', viesion.today(),
                viesion.seen('Path', 'p.beneficiary_id')) USING weeks;
        RETURN QUERY SELECT 'load', to_char(t.day, 'YYYY-MM-DD'), t.running FROM viesion.caseload_trend(days, NULL, NULL) t;
    END $$;

DO $$
BEGIN
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    ALTER FUNCTION viesion.home_figures(text[], int[], boolean, date[]) OWNER TO viesion_wall;
    ALTER FUNCTION viesion.dashboard_figures(int, text, date, date[], date, date, date) OWNER TO viesion_wall;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;

    -- How one arranges one's home is one's own affair.
    ALTER TABLE public.home_layouts ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.home_layouts FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS mine ON public.home_layouts;
    CREATE POLICY mine ON public.home_layouts TO viesion_app USING (staff_member_id = (SELECT viesion.staff_member()));
END $$;
