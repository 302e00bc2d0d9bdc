-- « Pilotage » (REP-05): what heads look at, in four questions to the whole perimeter. Run after every migration; idempotent. As in
-- Reports.sql they read for viesion_wall with the perimeter applied once; only sums leave.

-- On each of the days: who accompanied how many dossiers, and how many of these a validated CER covered that day.
CREATE OR REPLACE FUNCTION viesion.steering_caseloads(days date[], territory int)
    RETURNS TABLE (day date, staff_member_id int, territory_id int, running bigint, covered bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion SET work_mem = '32MB' ROWS 1000
    AS $$
    BEGIN
        RETURN QUERY
            EXECUTE (SELECT string_agg(format('SELECT %1$L::date, a.staff_member_id, b.territory_id, count(*), count(c.beneficiary_id)
                FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id
                LEFT JOIN (SELECT DISTINCT beneficiary_id FROM cers WHERE state = ''Validated''
                    AND viesion.runs(start, "end", %1$L::date)) c ON c.beneficiary_id = a.beneficiary_id
                WHERE a.kind = ''Pathway'' AND viesion.runs(a.start, a."end", %1$L::date) AND %2$s
                    GROUP BY 2, 3', asked, viesion.report_dossiers('Path', 'tous', territory, NULL)), ' UNION ALL ')
            FROM unnest(days) AS asked);
    END $$;

-- What happened each month of a period and of the same period a year before, both ends included, by territory. The delay runs from the
-- entry on the programme to the first CER, dated by its signature.
CREATE OR REPLACE FUNCTION viesion.steering_months(since date, until date, territory int)
    RETURNS TABLE (month date, territory_id int, entered bigint, exited bigint, validated bigint, requested bigint, served bigint,
        delays bigint, delay_days bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion SET work_mem = '32MB' ROWS 100
    AS $$
    DECLARE
        former_since date := (since - interval '1 year')::date;
        former_until date := (until - interval '1 year')::date;
        part text[];
        question text := '';
    BEGIN
        FOREACH part SLICE 1 IN ARRAY ARRAY[
            ['entered', 'x.start', '0', 'referent_assignments x WHERE x.kind = ''Pathway'''],
            ['exited', 'x."end"', '0', 'referent_assignments x WHERE x.kind = ''Pathway'''],
            ['validated', 'x.validated_on', '0', 'cers x WHERE x.state = ''Validated'''],
            ['requested', 'x.requested_on', '0', 'formal_notice_requests x WHERE true'],
            ['served', 'x.formal_notice_on', '0', '(SELECT id AS beneficiary_id, formal_notice_on FROM beneficiaries) x WHERE true'],
            ['first', 'x.day', 'x.day - e.entered_on', '(SELECT c.beneficiary_id, c.programme_id, min(coalesce(c.signed_on, c.start)) AS day
                FROM cers c GROUP BY c.beneficiary_id, c.programme_id) x
                JOIN enrolments e ON e.beneficiary_id = x.beneficiary_id AND e.programme_id = x.programme_id WHERE x.day >= e.entered_on']]
        LOOP
            question := question || CASE question WHEN '' THEN '' ELSE ' UNION ALL ' END
                || format('SELECT %L AS what, %s AS day, (%s)::int AS waited, x.beneficiary_id
                    FROM %s AND (%2$s BETWEEN $1 AND $2 OR %2$s BETWEEN $3 AND $4)', part[1], part[2], part[3], part[4]);
        END LOOP;
        -- By day first: the months of some thousands of sums are cheaper than those of every row.
        RETURN QUERY EXECUTE 'SELECT date_trunc(''month'', daily.day)::date, daily.territory_id, '
            || (SELECT string_agg(format('coalesce(sum(times) FILTER (WHERE what = %L), 0)::bigint', figure), ', ' ORDER BY place)
                FROM unnest(ARRAY['entered', 'exited', 'validated', 'requested', 'served', 'first']) WITH
                    ORDINALITY AS figures(figure, place))
            || ', coalesce(sum(waited), 0)::bigint
                FROM (SELECT done.what, done.day, b.territory_id, count(*) AS times, sum(done.waited) AS waited
                FROM (' || question || ') AS done JOIN beneficiaries b ON b.id = done.beneficiary_id
                    WHERE ' || viesion.report_dossiers('Path', 'tous', territory, NULL) || ' GROUP BY 1, 2, 3) AS daily GROUP BY 1, 2'
            USING since, until, former_since, former_until;
    END $$;

-- Why accompaniments ended in the period, and in the same period a year before.
CREATE OR REPLACE FUNCTION viesion.steering_exits(since date, until date, territory int)
    RETURNS TABLE (cause varchar, reason_id int, exits bigint, former bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 20
    AS $$
    BEGIN
        RETURN QUERY EXECUTE 'SELECT a.end_cause, a.end_reason_id, count(*) FILTER (WHERE a."end" >= $1), count(*)
            FILTER (WHERE a."end" < $1)
            FROM referent_assignments a JOIN beneficiaries b ON b.id = a.beneficiary_id
            WHERE a.kind = ''Pathway'' AND (a."end" BETWEEN $1 AND $2 OR a."end" BETWEEN $3 AND $4) AND '
                || viesion.report_dossiers('Path', 'tous', territory, NULL) || ' GROUP BY 1, 2'
            USING since, until, (since - interval '1 year')::date, (until - interval '1 year')::date;
    END $$;

DO $$
BEGIN
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    ALTER FUNCTION viesion.steering_caseloads(date[], int) OWNER TO viesion_wall;
    ALTER FUNCTION viesion.steering_months(date, date, int) OWNER TO viesion_wall;
    ALTER FUNCTION viesion.steering_exits(date, date, int) OWNER TO viesion_wall;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
END $$;
