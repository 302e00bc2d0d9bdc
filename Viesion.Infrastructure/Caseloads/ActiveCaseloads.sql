-- « Ma file active » (CAS-07): who accompanies whom today, in the perimeter of who acts. Run after every migration; idempotent.
-- As for the reports (Reports.sql), a whole département is looked at in one walk through an index, for viesion_wall, with the perimeter applied
-- once; the dossiers then shown go through both walls. Past assignments are counted, never shown: a référent's own load of last year is theirs.

-- The condition on a (referent_assignments) that keeps the caseloads of the perimeter: a référent's own, those of the structure, those of
-- the territory's dossiers, or all; narrowed to one référent, to one structure.
CREATE OR REPLACE FUNCTION viesion.caseloads_of(referent int, organisation int) RETURNS text LANGUAGE sql STABLE
    AS $$
        SELECT 'a.kind = ''Pathway''' || CASE
                WHEN viesion.sees_all() THEN ''
                WHEN viesion.territory() IS NOT NULL THEN format(' AND a.beneficiary_id IN (SELECT id FROM beneficiaries WHERE territory_id = %s)', viesion.territory())
                WHEN viesion.scope() = 'OwnDossiers' AND viesion.staff_member() IS NOT NULL THEN format(' AND a.staff_member_id = %s', viesion.staff_member())
                WHEN viesion.scope() = 'Organisation' AND viesion.organisation() IS NOT NULL THEN format(' AND a.organisation_id = %s', viesion.organisation())
                ELSE ' AND false' END
            || CASE WHEN referent IS NULL THEN '' ELSE format(' AND a.staff_member_id = %s', referent) END
            || CASE WHEN organisation IS NULL THEN '' ELSE format(' AND a.organisation_id = %s', organisation) END
    $$;

-- « Sortie à faire »: a reason to end the accompaniment (droit clos, NSDD), or no file of Genesis has held the person for five days.
CREATE OR REPLACE FUNCTION viesion.leaving_dossiers() RETURNS text LANGUAGE sql STABLE
    AS $$ SELECT format('(SELECT id FROM beneficiaries WHERE entitlement = ''Closed'' OR NOT subject_to_duties
        UNION ALL SELECT beneficiary_id FROM genesis_absences WHERE last_seen_on IS NULL OR last_seen_on <= %L::date)', viesion.today() - 5) $$;

-- Whose list it is, as a condition on a. The names are those of CaseloadList.
CREATE OR REPLACE FUNCTION viesion.caseload_list(list text) RETURNS text LANGUAGE sql STABLE
    AS $$
        SELECT CASE list
            WHEN 'Entered' THEN 'a.beneficiary_id NOT IN (SELECT beneficiary_id FROM enrolments WHERE state IN (''Standby'', ''Exited''))'
            WHEN 'Standby' THEN 'a.beneficiary_id IN (SELECT beneficiary_id FROM enrolments WHERE state = ''Standby'')'
            WHEN 'ToExit' THEN 'a."end" IS NULL AND a.beneficiary_id IN ' || viesion.leaving_dossiers()
            WHEN 'ExitScheduled' THEN 'a."end" IS NOT NULL'
            WHEN 'Recent' THEN 'a.start >= $1'
            ELSE 'false' END
    $$;

-- The day is written into the question: asked of the session for each row, it would cost more than the rest.
CREATE OR REPLACE FUNCTION viesion.running_today() RETURNS text LANGUAGE sql STABLE
    AS $$ SELECT format('a.start <= %1$L::date AND (a."end" IS NULL OR a."end" >= %1$L::date)', viesion.today()) $$;

-- How many dossiers each référent follows today, per structure and per list.
CREATE OR REPLACE FUNCTION viesion.caseload_counts(since date, referent int, organisation int)
    RETURNS TABLE (staff_member_id int, organisation_id int, running bigint, entered bigint, standby bigint, to_exit bigint, exit_scheduled bigint, recent bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion SET work_mem = '32MB' ROWS 500
    AS $$
    BEGIN
        RETURN QUERY EXECUTE format('SELECT a.staff_member_id, a.organisation_id, count(*), count(*) FILTER (WHERE %s), count(*) FILTER (WHERE %s), count(*) FILTER (WHERE %s),
                count(*) FILTER (WHERE %s), count(*) FILTER (WHERE %s) FROM referent_assignments a WHERE %s AND %s GROUP BY 1, 2',
            viesion.caseload_list('Entered'), viesion.caseload_list('Standby'), viesion.caseload_list('ToExit'), viesion.caseload_list('ExitScheduled'), viesion.caseload_list('Recent'),
            viesion.running_today(), viesion.caseloads_of(referent, organisation)) USING since;
    END $$;

-- How many dossiers were followed on each of the days.
CREATE OR REPLACE FUNCTION viesion.caseload_trend(days date[], referent int, organisation int) RETURNS TABLE (day date, running bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 13
    AS $$
    BEGIN
        RETURN QUERY EXECUTE (SELECT 'SELECT unnest($1), unnest(ARRAY[' || string_agg(format('count(*) FILTER (WHERE a.start <= $1[%1$s] AND (a."end" IS NULL OR a."end" >= $1[%1$s]))', place), ', ')
                || ']) FROM referent_assignments a WHERE (a."end" IS NULL OR a."end" >= $1[1]) AND ' || viesion.caseloads_of(referent, organisation)
            FROM generate_series(1, cardinality(days)) AS place) USING days;
    END $$;

-- One page of a list, those who came last first.
CREATE OR REPLACE FUNCTION viesion.caseload_dossiers(list text, since date, referent int, organisation int, skipped int, taken int)
    RETURNS TABLE (assignment_id int, beneficiary_id int, place bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 50
    AS $$
    BEGIN
        RETURN QUERY EXECUTE format('SELECT id, beneficiary_id, row_number() OVER (ORDER BY start DESC, id DESC) FROM (
                SELECT a.id, a.beneficiary_id, a.start FROM referent_assignments a WHERE %s AND %s AND %s ORDER BY a.start DESC, a.id DESC OFFSET $2 LIMIT $3) AS page',
            viesion.caseload_list(list), viesion.running_today(), viesion.caseloads_of(referent, organisation)) USING since, skipped, taken;
    END $$;

-- « Sorties de file active – structure » (GEN-05): not refreshed since a day although somebody still accompanies the person.
CREATE OR REPLACE FUNCTION viesion.report_caseload_exits(until date, territory int, organisation int)
    RETURNS TABLE (assignment_id int, beneficiary_id int, last_day date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 2000
    AS $$
    BEGIN
        RETURN QUERY EXECUTE format('SELECT a.id, b.id, a."end" FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id
            WHERE a.beneficiary_id IN (SELECT x.beneficiary_id FROM genesis_absences x WHERE x.last_seen_on IS NULL OR x.last_seen_on <= $3) AND a.kind = ''Pathway'' AND %s AND %s',
            viesion.running_today(), viesion.report_dossiers('tous', territory, organisation)) USING viesion.territory(), ARRAY(SELECT viesion.own_dossiers()), until;
    END $$;

DO $$
DECLARE
    counting text;
BEGIN
    GRANT SELECT ON public.genesis_absences TO viesion_wall;
    DROP POLICY IF EXISTS wall ON public.genesis_absences;
    CREATE POLICY wall ON public.genesis_absences FOR SELECT TO viesion_wall USING (true);
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    FOREACH counting IN ARRAY ARRAY['caseload_counts(date, int, int)', 'caseload_trend(date[], int, int)', 'caseload_dossiers(text, date, int, int, int, int)',
        'report_caseload_exits(date, int, int)'] LOOP
        EXECUTE format('ALTER FUNCTION viesion.%s OWNER TO viesion_wall', counting);
    END LOOP;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
END $$;
