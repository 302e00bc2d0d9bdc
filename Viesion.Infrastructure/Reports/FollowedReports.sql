-- What the reports on caseloads, formal notices and activity are about (REP-01). Run after every migration; idempotent. As in Reports.sql
-- they read for viesion_wall with the perimeter applied once; the rows then shown go through both walls.

-- The assignments of référents de parcours that began in a period, bounds included, of a structure and of a référent.
CREATE OR REPLACE FUNCTION viesion.report_entries(since date, until date, territory int, organisation int, referent int)
    RETURNS TABLE (assignment_id int, beneficiary_id int, staff_member_id int, organisation_id int)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 1000
    AS $$
    BEGIN
        RETURN QUERY EXECUTE 'SELECT a.id, b.id, a.staff_member_id, a.organisation_id FROM referent_assignments a
            JOIN beneficiaries b ON b.id = a.beneficiary_id
            WHERE a.kind = ''Pathway'' AND a.start BETWEEN $1 AND $2'
            || CASE WHEN organisation IS NULL THEN '' ELSE format(' AND a.organisation_id = %s', organisation) END
            || CASE WHEN referent IS NULL THEN '' ELSE format(' AND a.staff_member_id = %s', referent) END
            || ' AND ' || viesion.report_dossiers('Path', 'tous', territory, NULL) USING since, until;
    END $$;

-- The dossiers that somebody accompanies today and that should leave the caseload: 'nsdd', 'droit-clos' or 'mutation'. One row a dossier,
-- with the référent begun last; what is done about it, and for a move which one. An address elsewhere is told before another territory.
CREATE OR REPLACE FUNCTION viesion.report_followed(reason text, department text, territory int, organisation int)
    RETURNS TABLE (assignment_id int, beneficiary_id int, staff_member_id int, organisation_id int, next text, moved text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 1000
    AS $$
    DECLARE
        away text := format('length(b.address_postal_code) = 5 AND NOT starts_with(b.address_postal_code, %L)', department);
    BEGIN
        RETURN QUERY EXECUTE format('SELECT a.id, b.id, a.staff_member_id, a.organisation_id,
                CASE WHEN a."end" IS NOT NULL THEN ''scheduled'' WHEN EXISTS (SELECT FROM accompaniment_end_requests r
                    WHERE r.beneficiary_id = b.id AND r.state = ''Requested'') THEN ''requested'' ELSE ''todo'' END,
                CASE WHEN %1$s THEN ''away'' ELSE ''territory'' END
            FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id LEFT
                JOIN organisations o ON o.id = a.organisation_id
            WHERE a.kind = ''Pathway'' AND viesion.runs(a.start, a."end", %2$L::date)
                AND NOT EXISTS (SELECT FROM referent_assignments later WHERE later.beneficiary_id = a.beneficiary_id
                    AND later.kind = ''Pathway'' AND later.start <= %2$L::date
                    AND (later."end" IS NULL OR later."end" >= %2$L::date) AND (later.start, later.id) > (a.start, a.id))
                AND %3$s AND ', away, viesion.today(), CASE reason
                WHEN 'nsdd' THEN 'NOT b.subject_to_duties'
                WHEN 'droit-clos' THEN 'b.entitlement = ''Closed'''
                WHEN 'mutation' THEN format('(%s OR o.territory_id <> b.territory_id)', away)
                ELSE 'false' END)
            || viesion.report_dossiers('Path', 'tous', territory, NULL)
            || CASE WHEN organisation IS NULL THEN '' ELSE format(' AND a.organisation_id = %s', organisation) END;
    END $$;

-- The requests for formal notices of a period, bounds included, in a state or in all.
CREATE OR REPLACE FUNCTION viesion.report_notices(since date, until date, wanted text, territory int, organisation int)
    RETURNS TABLE (request_id int, beneficiary_id int, state varchar)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 500
    AS $$
    BEGIN
        RETURN QUERY EXECUTE 'SELECT r.id, b.id, r.state FROM formal_notice_requests r JOIN beneficiaries b ON b.id = r.beneficiary_id
            WHERE r.requested_on BETWEEN $1 AND $2 AND ($3 IS NULL OR r.state = $3) AND '
            || viesion.report_dossiers('Path', 'tous', territory, organisation) USING since, until, wanted;
    END $$;

-- What was done on the dossiers of the perimeter in a period, bounds included, by collaborator or by the structure they belong to.
CREATE OR REPLACE FUNCTION viesion.report_activity(since date, until date, territory int, by_organisation boolean)
    RETURNS TABLE (id int, followed bigint, entered bigint, exited bigint, signed bigint, validated bigint, assessments bigint,
        notes bigint, notices bigint, end_requests bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 200
    AS $$
    DECLARE
        seen text;
        question text := '';
        part text[];
    BEGIN
        FOREACH part SLICE 1 IN ARRAY ARRAY[
            ['followed', 'staff_member_id',
                format('referent_assignments x WHERE x.kind = ''Pathway'' AND viesion.runs(x.start, x."end", %1$L::date)',
                viesion.today()), 'Path'],
            ['entered', 'staff_member_id', 'referent_assignments x WHERE x.kind = ''Pathway'' AND x.start BETWEEN $1 AND $2', 'Path'],
            ['exited', 'staff_member_id', 'referent_assignments x WHERE x.kind = ''Pathway'' AND x."end" BETWEEN $1 AND $2', 'Path'],
            ['signed', 'author_id', 'cers x WHERE x.signed_on BETWEEN $1 AND $2', 'Contracts'],
            ['validated', 'author_id', 'cers x WHERE x.state = ''Validated'' AND x.validated_on BETWEEN $1 AND $2', 'Contracts'],
            ['assessments', 'author_id', 'assessments x WHERE x.finished_at IS NOT NULL AND x."on" BETWEEN $1 AND $2', 'Path'],
            ['notes', 'author_id',
                'notes x WHERE x.visibility = ''Public'' AND x.written_at >= ($1::timestamp AT TIME ZONE ''Europe/Paris'') AND '
                'x.written_at < (($2 + 1)::timestamp AT TIME ZONE ''Europe/Paris'')', 'Notes'],
            ['notices', 'requested_by_id', 'formal_notice_requests x WHERE x.requested_on BETWEEN $1 AND $2', 'Path'],
            ['end_requests', 'requested_by_id',
                'accompaniment_end_requests x WHERE x.requested_at >= ($1::timestamp AT TIME ZONE ''Europe/Paris'') AND x.requested_at < '
                '(($2 + 1)::timestamp AT TIME ZONE ''Europe/Paris'')', 'Path']]
        LOOP
            -- What is seen of each: a contract is not a step of the path.
            seen := viesion.report_dossiers(part[4], 'tous', territory, NULL);
            seen := CASE seen WHEN 'true' THEN seen ELSE 'x.beneficiary_id IN (SELECT b.id FROM beneficiaries b WHERE ' || seen || ')' END;
            question := question || CASE question WHEN '' THEN '' ELSE ' UNION ALL ' END
                || format('SELECT %L AS what, x.%I AS who, count(*) AS times FROM %s AND %s GROUP BY 2', part[1], part[2], part[3], seen);
        END LOOP;
        RETURN QUERY EXECUTE 'SELECT ' || CASE WHEN by_organisation THEN 's.organisation_id' ELSE 's.id' END
            || (SELECT string_agg(format(', coalesce(sum(done.times) FILTER (WHERE done.what = %L), 0)::bigint', figure), '' ORDER BY place)
                FROM unnest(ARRAY['followed', 'entered', 'exited', 'signed', 'validated', 'assessments', 'notes', 'notices',
                    'end_requests']) WITH ORDINALITY AS figures(figure, place))
            || ' FROM (' || question || ') AS done JOIN staff_members s ON s.id = done.who' || CASE WHEN by_organisation
                THEN ' WHERE s.organisation_id IS NOT NULL' ELSE '' END || ' GROUP BY 1'
            USING since, until;
    END $$;

DO $$
DECLARE
    read text;
BEGIN
    FOREACH read IN ARRAY ARRAY['formal_notice_requests', 'accompaniment_end_requests', 'assessments', 'notes'] LOOP
        EXECUTE format('GRANT SELECT ON public.%I TO viesion_wall', read);
        EXECUTE format('DROP POLICY IF EXISTS wall ON public.%I', read);
        EXECUTE format('CREATE POLICY wall ON public.%I FOR SELECT TO viesion_wall USING (true)', read);
    END LOOP;
    GRANT SELECT ON public.staff_members, public.organisations TO viesion_wall;
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    ALTER FUNCTION viesion.report_entries(date, date, int, int, int) OWNER TO viesion_wall;
    ALTER FUNCTION viesion.report_followed(text, text, int, int) OWNER TO viesion_wall;
    ALTER FUNCTION viesion.report_notices(date, date, text, int, int) OWNER TO viesion_wall;
    ALTER FUNCTION viesion.report_activity(date, date, int, boolean) OWNER TO viesion_wall;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
END $$;
