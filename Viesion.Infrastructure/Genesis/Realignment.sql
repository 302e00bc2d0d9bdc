-- « Recalage » (CAS-08): where Viesion's caseloads and Genesis differ, in the perimeter of who acts. Run after every migration; idempotent.
-- Read for viesion_wall with the perimeter applied once, as the caseloads (ActiveCaseloads.sql); the rows shown go through both walls.
--   NotPoured      the last file leaves the person out, yet somebody accompanies them and no end is entered;
--   NotInCaseload  the last file names a référent whose accompaniment is over, or about to be, and nobody else accompanies the person;
--   OtherReferent  the last file names a référent, and somebody else accompanies the person.
-- The référent of today is the last begun: on the day of a change, two run. What Genesis announces for later is no gap yet.
CREATE OR REPLACE FUNCTION viesion.realignment_gaps(referent int, organisation int)
    RETURNS TABLE (kind text, beneficiary_id int, assignment_id int, genesis_referent_id int, since date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion SET work_mem = '32MB' ROWS 1000
    AS $$
    DECLARE
        -- Of a narrow perimeter, what concerns oneself: a dossier seen as référent d'étape is its référent de parcours' affair.
        whose int := coalesce(referent, viesion.as_referent());
        structure int := coalesce(organisation, viesion.as_structure());
    BEGIN
        RETURN QUERY EXECUTE '
            SELECT ''NotPoured'', a.beneficiary_id, a.id, NULL::int, x.last_seen_on
            FROM genesis_absences x JOIN referent_assignments a ON a.beneficiary_id = x.beneficiary_id
            WHERE a.kind = ''Pathway'' AND a."end" IS NULL AND a.start <= $1 AND ' || viesion.seen('Path', 'x.beneficiary_id')
                || CASE WHEN whose IS NULL THEN '' ELSE format(' AND a.staff_member_id = %s', whose) END
                || CASE WHEN structure IS NULL THEN '' ELSE format(' AND a.organisation_id = %s', structure) END || '
            UNION ALL
            SELECT CASE WHEN other.id IS NULL THEN ''NotInCaseload'' ELSE ''OtherReferent'' END, g.beneficiary_id,
                coalesce(other.id, named.id), g.staff_member_id, coalesce(other.start, named."end")
            FROM genesis_referents g JOIN staff_members s ON s.id = g.staff_member_id
            LEFT JOIN LATERAL (SELECT a.id, a.start, a.staff_member_id, a.organisation_id FROM referent_assignments a
                WHERE a.beneficiary_id = g.beneficiary_id AND a.kind = ''Pathway'' AND viesion.runs(a.start, a."end", $1)
                ORDER BY a.start DESC, a.id DESC LIMIT 1) present ON true
            LEFT JOIN LATERAL (SELECT present.* WHERE present.staff_member_id <> g.staff_member_id) other ON true
            LEFT JOIN LATERAL (SELECT a.id, a."end", a.staff_member_id, a.organisation_id FROM referent_assignments a
                WHERE a.beneficiary_id = g.beneficiary_id AND a.kind = ''Pathway'' AND a.staff_member_id = g.staff_member_id
                ORDER BY a."end" DESC, a.id DESC LIMIT 1) named ON true
            WHERE g.start <= $1 AND coalesce(other.id, named.id) IS NOT NULL
                AND NOT EXISTS (SELECT FROM genesis_absences x WHERE x.beneficiary_id = g.beneficiary_id)
                AND NOT EXISTS (SELECT FROM referent_assignments a WHERE a.beneficiary_id = g.beneficiary_id
                    AND a.staff_member_id = g.staff_member_id AND a.kind = ''Pathway'' AND a."end" IS NULL)
                AND ' || viesion.seen('Path', 'g.beneficiary_id')
                || CASE WHEN whose IS NULL THEN ''
                    ELSE format(' AND %s IN (g.staff_member_id, coalesce(other.staff_member_id, named.staff_member_id))', whose) END
                || CASE WHEN structure IS NULL THEN ''
                    ELSE format(' AND %s IN (s.organisation_id, coalesce(other.organisation_id, named.organisation_id))', structure) END
            USING viesion.today();
    END $$;

-- One page of the gaps, all or of one kind, and how many there are of each: always at least one row, which holds the counts.
CREATE OR REPLACE FUNCTION viesion.realignment_page(of_kind text, referent int, organisation int, skipped int, taken int)
    RETURNS TABLE (not_poured bigint, not_in_caseload bigint, other_referent bigint, kind text, beneficiary_id int, assignment_id int,
        genesis_referent_id int, since date, place bigint)
    LANGUAGE sql STABLE
    AS $$
        WITH gaps AS MATERIALIZED (SELECT * FROM viesion.realignment_gaps(referent, organisation)),
        page AS (SELECT gaps.*, row_number() OVER (ORDER BY array_position(ARRAY['NotPoured', 'NotInCaseload', 'OtherReferent'], gaps.kind),
            gaps.since NULLS FIRST, gaps.beneficiary_id) AS place FROM gaps WHERE of_kind IS NULL OR gaps.kind = of_kind
            ORDER BY place OFFSET skipped LIMIT taken)
        SELECT counted.*, page.kind, page.beneficiary_id, page.assignment_id, page.genesis_referent_id, page.since, page.place
        FROM (SELECT count(*) FILTER (WHERE gaps.kind = 'NotPoured'), count(*) FILTER (WHERE gaps.kind = 'NotInCaseload'), count(*)
            FILTER (WHERE gaps.kind = 'OtherReferent') FROM gaps) AS counted
        LEFT JOIN page ON true ORDER BY page.place
    $$;

DO $$
BEGIN
    GRANT SELECT ON public.genesis_referents, public.staff_members TO viesion_wall;
    DROP POLICY IF EXISTS wall ON public.genesis_referents;
    CREATE POLICY wall ON public.genesis_referents FOR SELECT TO viesion_wall USING (true);
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    ALTER FUNCTION viesion.realignment_gaps(int, int) OWNER TO viesion_wall;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
END $$;
