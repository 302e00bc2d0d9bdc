-- What the CER reports are about, in the perimeter of who acts. Run after every migration; idempotent.
-- They look at a whole département at once: asking each row of three tables whether its beneficiary is visible costs five times the
-- question itself. So they read for viesion_wall and apply the perimeter once, as the search does (Search.sql); what is then shown of
-- the rows found goes through both walls like everything else.

-- The condition on b that keeps the dossiers of the perimeter of which a kind of data is seen, in a situation ('active', 'sortis' or
-- 'tous'), a territory and the structure of today's référent de parcours. The last begun is today's, on the day when two run.
CREATE OR REPLACE FUNCTION viesion.report_dossiers(kind text, situation text, territory int, organisation int) RETURNS text
    LANGUAGE sql STABLE
    AS $$
        SELECT viesion.seen(kind, 'b.id', 'b.territory_id')
            || CASE situation
                WHEN 'active' THEN ' AND ' || viesion.in_caseload('b.id')
                WHEN 'sortis' THEN ' AND NOT ' || viesion.in_caseload('b.id')
                ELSE '' END
            || CASE WHEN territory IS NULL THEN '' ELSE format(' AND b.territory_id = %s', territory) END
            || CASE WHEN organisation IS NULL THEN ''
                ELSE format(' AND b.id IN (SELECT a.beneficiary_id FROM referent_assignments a WHERE a.organisation_id = %1$s)
                AND (SELECT a.organisation_id FROM referent_assignments a WHERE a.beneficiary_id = b.id AND a.kind = ''Pathway''
                    AND viesion.runs(a.start, a."end", viesion.today()) ORDER BY a.start DESC, a.id DESC LIMIT 1) = %1$s', organisation) END
    $$;

-- The CERs with a day (signed_on, validated_on or refused_on) in a period, bounds included.
CREATE OR REPLACE FUNCTION viesion.report_cers(day text, since date, until date, situation text, territory int, organisation int)
    RETURNS TABLE (cer_id int, beneficiary_id int, state varchar, type varchar, last_day date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 2000
    AS $$
    BEGIN
        RETURN QUERY EXECUTE format('SELECT c.id, b.id, c.state, c.type, c."end" FROM cers c JOIN beneficiaries b ON b.id = c.beneficiary_id
            WHERE c.%I BETWEEN $1 AND $2 AND ', day)
            || viesion.report_dossiers('Contracts', situation, territory, organisation) USING since, until;
    END $$;

-- Which CER is a dossier's last, and when CERs were signed and validated, without reading their texts.
CREATE INDEX IF NOT EXISTS ix_cers_latest ON public.cers (beneficiary_id, start DESC, id DESC) INCLUDE (programme_id, state, type, "end",
    is_last, signed_on, validated_on);

-- The last CER of each dossier when it ends by a day and calls for a renewal: one walk, which several workers would each make whole.
CREATE OR REPLACE FUNCTION viesion.report_cers_to_renew(until date, situation text, territory int, organisation int)
    RETURNS TABLE (cer_id int, beneficiary_id int, state varchar, type varchar, last_day date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion SET max_parallel_workers_per_gather = 0 ROWS 2000
    AS $$
    BEGIN
        RETURN QUERY EXECUTE 'SELECT c.id, b.id, c.state, c.type, c."end" FROM (SELECT DISTINCT ON (beneficiary_id) * FROM cers WHERE '
            || viesion.seen('Contracts', 'beneficiary_id')
            || ' ORDER BY beneficiary_id, start DESC, id DESC) AS c JOIN beneficiaries b ON b.id = c.beneficiary_id
                WHERE c."end" <= $1 AND NOT c.is_last AND '
            || viesion.report_dossiers('Contracts', situation, territory, organisation) USING until;
    END $$;

-- The dossiers without any CER, whatever its state.
CREATE OR REPLACE FUNCTION viesion.report_dossiers_without_cer(situation text, territory int, organisation int)
    RETURNS TABLE (cer_id int, beneficiary_id int, state varchar, type varchar, last_day date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 2000
    AS $$
    BEGIN
        RETURN QUERY EXECUTE 'SELECT NULL::int, b.id, NULL::varchar, NULL::varchar, NULL::date FROM beneficiaries b
            WHERE NOT EXISTS (SELECT FROM cers c WHERE c.beneficiary_id = b.id) AND '
            || viesion.report_dossiers('Contracts', situation, territory, organisation);
    END $$;

DO $$
BEGIN
    GRANT SELECT ON public.cers TO viesion_wall;
    DROP POLICY IF EXISTS wall ON public.cers;
    CREATE POLICY wall ON public.cers FOR SELECT TO viesion_wall USING (true);
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    ALTER FUNCTION viesion.report_cers(text, date, date, text, int, int) OWNER TO viesion_wall;
    ALTER FUNCTION viesion.report_cers_to_renew(date, text, int, int) OWNER TO viesion_wall;
    ALTER FUNCTION viesion.report_dossiers_without_cer(text, int, int) OWNER TO viesion_wall;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
END $$;
