-- « Ma file active » (CAS-07): who accompanies whom today, in the perimeter of who acts. Run after every migration; idempotent.
-- As for the reports (Reports.sql), a whole département is looked at in one walk through an index, for viesion_wall, with the perimeter
-- applied once; the dossiers then shown go through both walls. Past assignments are counted, never shown: a référent's own load of last
-- year is theirs.

-- « Recalage » and the counts ask of every dossier where it is and whether its accompaniment should end, and nothing else.
CREATE INDEX IF NOT EXISTS ix_beneficiaries_leaving ON public.beneficiaries (territory_id, id) INCLUDE (entitlement, subject_to_duties,
    address_postal_code);

-- The condition on a (referent_assignments) that keeps the caseloads of the perimeter: a référent's own, those of the structure, those of
-- the territory's dossiers, or all; narrowed to one référent, to one structure. With the dossiers at hand as b, they tell their territory.
CREATE OR REPLACE FUNCTION viesion.caseloads_of(referent int, organisation int, with_dossiers boolean) RETURNS text LANGUAGE sql STABLE
    AS $$
        SELECT 'a.kind = ''Pathway''' || CASE
                WHEN viesion.as_referent() IS NOT NULL THEN format(' AND a.staff_member_id = %s', viesion.as_referent())
                WHEN viesion.as_structure() IS NOT NULL THEN format(' AND a.organisation_id = %s', viesion.as_structure())
                ELSE ' AND ' || viesion.seen('Path', 'a.beneficiary_id', CASE WHEN with_dossiers THEN 'b.territory_id' END) END
            || CASE WHEN referent IS NULL THEN '' ELSE format(' AND a.staff_member_id = %s', referent) END
            || CASE WHEN organisation IS NULL THEN '' ELSE format(' AND a.organisation_id = %s', organisation) END
    $$;

-- The pathway assignments that run today, with their dossier and their structure. The day is written into the question: asked of the
-- session for each row, it would cost more than the rest.
CREATE OR REPLACE FUNCTION viesion.caseloads_today(referent int, organisation int) RETURNS text LANGUAGE sql STABLE
    AS $$ SELECT format('referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id LEFT
        JOIN organisations o ON o.id = a.organisation_id
        WHERE viesion.runs(a.start, a."end", %1$L::date) AND ', viesion.today()) || viesion.caseloads_of(referent, organisation, true) $$;

-- « Sortie à faire »: a reason to end the accompaniment (CAS-09: droit clos, NSDD, an address out of the département, a référent of another
-- territory), or no file of Genesis has held the person for five days (GEN-05). The same reasons as EndReasonReads finds for one dossier.
CREATE OR REPLACE FUNCTION viesion.leaving(department text) RETURNS text LANGUAGE sql STABLE
    AS $$ SELECT format('(b.entitlement = ''Closed'' OR NOT b.subject_to_duties
        OR (length(b.address_postal_code) = 5 AND NOT starts_with(b.address_postal_code, %L))
        OR o.territory_id <> b.territory_id OR a.beneficiary_id IN (SELECT beneficiary_id FROM genesis_absences WHERE last_seen_on IS NULL
            OR last_seen_on <= %L::date))', department, viesion.today() - 5) $$;

-- Whose list it is, as a condition on a. The names are those of CaseloadList.
CREATE OR REPLACE FUNCTION viesion.caseload_list(list text, department text) RETURNS text LANGUAGE sql STABLE
    AS $$
        SELECT CASE list
            WHEN 'Entered' THEN 'a.beneficiary_id NOT IN (SELECT beneficiary_id FROM enrolments WHERE state IN (''Standby'', ''Exited''))'
            WHEN 'Standby' THEN 'a.beneficiary_id IN (SELECT beneficiary_id FROM enrolments WHERE state = ''Standby'')'
            WHEN 'ToExit' THEN 'a."end" IS NULL AND ' || viesion.leaving(department)
            WHEN 'ExitScheduled' THEN 'a."end" IS NOT NULL'
            WHEN 'Recent' THEN 'a.start >= $1'
            ELSE 'false' END
    $$;

-- How many dossiers each référent follows today, per structure and per list.
CREATE OR REPLACE FUNCTION viesion.caseload_counts(since date, department text, referent int, organisation int)
    RETURNS TABLE (staff_member_id int, organisation_id int, running bigint, entered bigint, standby bigint, to_exit bigint,
        exit_scheduled bigint, recent bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion SET work_mem = '32MB' ROWS 500
    AS $$
    BEGIN
        RETURN QUERY EXECUTE format('SELECT a.staff_member_id, a.organisation_id, count(*), count(*) FILTER (WHERE %s), count(*)
            FILTER (WHERE %s), count(*) FILTER (WHERE %s),
                count(*) FILTER (WHERE %s), count(*) FILTER (WHERE %s) FROM %s GROUP BY 1, 2',
            viesion.caseload_list('Entered', department), viesion.caseload_list('Standby', department),
                viesion.caseload_list('ToExit', department),
            viesion.caseload_list('ExitScheduled', department), viesion.caseload_list('Recent', department),
                viesion.caseloads_today(referent, organisation)) USING since;
    END $$;

-- How many dossiers were followed on each of the days.
CREATE OR REPLACE FUNCTION viesion.caseload_trend(days date[], referent int, organisation int) RETURNS TABLE (day date, running bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 13
    AS $$
    BEGIN
        RETURN QUERY EXECUTE (SELECT 'SELECT unnest($1), unnest(ARRAY['
            || string_agg(format('count(*) FILTER (WHERE viesion.runs(a.start, a."end", $1[%1$s]))', place), ', ')
                || ']) FROM referent_assignments a WHERE (a."end" IS NULL OR a."end" >= $1[1])
                    AND ' || viesion.caseloads_of(referent, organisation, false)
            FROM generate_series(1, cardinality(days)) AS place) USING days;
    END $$;

-- One page of a list, those who came last first.
CREATE OR REPLACE FUNCTION viesion.caseload_dossiers(list text, since date, department text, referent int, organisation int,
    skipped int, taken int)
    RETURNS TABLE (assignment_id int, beneficiary_id int, place bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 50
    AS $$
    BEGIN
        RETURN QUERY EXECUTE format('SELECT id, beneficiary_id, row_number() OVER (ORDER BY start DESC, id DESC) FROM (
                SELECT a.id, a.beneficiary_id, a.start FROM %s AND %s ORDER BY a.start DESC, a.id DESC OFFSET $2 LIMIT $3) AS page',
            viesion.caseloads_today(referent, organisation), viesion.caseload_list(list, department)) USING since, skipped, taken;
    END $$;

-- « Sorties de file active – structure » (GEN-05): not refreshed since a day although somebody still accompanies the person.
CREATE OR REPLACE FUNCTION viesion.report_caseload_exits(until date, territory int, organisation int)
    RETURNS TABLE (assignment_id int, beneficiary_id int, last_day date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 2000
    AS $$
    BEGIN
        RETURN QUERY EXECUTE format('SELECT a.id, b.id, a."end" FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id
            WHERE a.beneficiary_id IN (SELECT x.beneficiary_id FROM genesis_absences x WHERE x.last_seen_on IS NULL OR x.last_seen_on <= $1)
                AND a.kind = ''Pathway''
                AND viesion.runs(a.start, a."end", $2) AND %s',
            viesion.report_dossiers('Path', 'tous', territory, organisation)) USING until, viesion.today();
    END $$;

DO $$
DECLARE
    counting text;
BEGIN
    GRANT SELECT ON public.genesis_absences, public.organisations TO viesion_wall;
    DROP POLICY IF EXISTS wall ON public.genesis_absences;
    CREATE POLICY wall ON public.genesis_absences FOR SELECT TO viesion_wall USING (true);
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    FOREACH counting IN ARRAY ARRAY['caseload_counts(date, text, int, int)', 'caseload_trend(date[], int, int)',
        'caseload_dossiers(text, date, text, int, int, int, int)',
        'report_caseload_exits(date, int, int)'] LOOP
        EXECUTE format('ALTER FUNCTION viesion.%s OWNER TO viesion_wall', counting);
    END LOOP;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
END $$;
