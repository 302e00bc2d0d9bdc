-- Whom a change of a dossier may concern, so that the screens of all others stay still: its territory, who accompanies the person, and
-- their structures. Who stopped within the year still hears that it has left: an end may be entered long after its day. Asked after the
-- commit by the program itself, so that inside an operation nobody learns from it who follows a dossier outside their perimeter. Run after
-- every migration; idempotent.
CREATE OR REPLACE FUNCTION viesion.live_audience(dossier int, today date) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
    AS $$
        SELECT jsonb_build_object('TerritoryId', b.territory_id, 'Followers',
            coalesce(jsonb_agg(DISTINCT a.staff_member_id) FILTER (WHERE a.id IS NOT NULL), '[]'),
            'Organisations', coalesce(jsonb_agg(DISTINCT a.organisation_id) FILTER (WHERE a.organisation_id IS NOT NULL), '[]'))
        FROM beneficiaries b LEFT JOIN referent_assignments a ON a.beneficiary_id = b.id AND a.start <= today
            AND (a."end" IS NULL OR a."end" >= today - 366)
        WHERE b.id = dossier GROUP BY b.id
    $$;

DO $$
BEGIN
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    ALTER FUNCTION viesion.live_audience(int, date) OWNER TO viesion_wall;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
    REVOKE EXECUTE ON FUNCTION viesion.live_audience(int, date) FROM PUBLIC;
    EXECUTE format('GRANT EXECUTE ON FUNCTION viesion.live_audience(int, date) TO %I', CURRENT_USER);
END $$;
