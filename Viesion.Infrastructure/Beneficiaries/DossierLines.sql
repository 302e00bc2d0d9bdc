-- One narrow line a dossier: what the list of dossiers is narrowed by (DossierLine.cs). A question that no index answers (« women whose
-- entitlement is closed and whose CER ends this month ») reads these lines, ten times narrower than the dossiers with their contracts.
-- Kept in the transaction of the change: by the triggers below, or once for all at its end where dossiers come by the thousand (a Genesis
-- file, the synthetic département): such a load says « SET LOCAL viesion.bulk = on » and asks for its lines itself. Run after every
-- migration; idempotent.

-- The bits of DossierMarks.cs.
CREATE OR REPLACE FUNCTION viesion.dossier_marks(civility text, entitlement text, duties boolean, state text, cer text) RETURNS int
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$
        SELECT CASE civility WHEN 'Mr' THEN 1 WHEN 'Mrs' THEN 2 ELSE 4 END
            | CASE entitlement WHEN 'OpenPayable' THEN 8 WHEN 'OpenSuspended' THEN 16 WHEN 'PaymentSuspended' THEN 32 WHEN 'Closed' THEN 64
                ELSE 128 END
            | CASE duties WHEN true THEN 256 WHEN false THEN 512 ELSE 1024 END
            | CASE state WHEN 'Entered' THEN 2048 WHEN 'Standby' THEN 4096 WHEN 'Exited' THEN 8192 ELSE 16384 END
            | CASE cer WHEN 'Proposed' THEN 32768 WHEN 'Submitted' THEN 65536 WHEN 'Commission' THEN 131072 WHEN 'AwaitingDecision'
                THEN 262144
                WHEN 'Validated' THEN 524288 WHEN 'Refused' THEN 1048576 ELSE 2097152 END
    $$;

-- Whoever loads by the thousand writes the lines itself.
CREATE OR REPLACE FUNCTION viesion.in_bulk() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('viesion.bulk', true), '') = 'on' $$;

-- Writes the lines of these dossiers again, where something of them has changed.
CREATE OR REPLACE FUNCTION viesion.refresh_dossier_lines(ids int[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, viesion
    AS $$
        INSERT INTO dossier_lines AS l (beneficiary_id, territory_id, marks, birth_date, entered_on, cer_start, cer_end, referent_id, city,
            orientation, name_vector)
        SELECT b.id, b.territory_id, dossier_marks(b.civility, b.entitlement, b.subject_to_duties, e.state, c.state), b.birth_date,
            e.entered_on,
            c.start, c."end", a.staff_member_id, coalesce(normalise(b.address_city), ''), b.orientation, array_to_tsvector(b.name_tokens)
        FROM (SELECT DISTINCT unnest(ids) AS id) AS asked JOIN beneficiaries b USING (id)
        LEFT JOIN LATERAL (SELECT state, entered_on FROM enrolments WHERE beneficiary_id = b.id ORDER BY programme_id LIMIT 1) AS e ON true
        LEFT JOIN LATERAL (SELECT state, start, "end" FROM cers WHERE beneficiary_id = b.id ORDER BY start DESC, id DESC LIMIT 1) AS c
            ON true
        LEFT JOIN LATERAL (SELECT staff_member_id FROM referent_assignments WHERE beneficiary_id = b.id AND kind = 'Pathway'
            ORDER BY start DESC, id DESC LIMIT 1) AS a ON true
        ORDER BY b.id
        ON CONFLICT (beneficiary_id) DO UPDATE
            SET (territory_id, marks, birth_date, entered_on, cer_start, cer_end, referent_id, city, orientation, name_vector)
            = (EXCLUDED.territory_id, EXCLUDED.marks, EXCLUDED.birth_date, EXCLUDED.entered_on, EXCLUDED.cer_start, EXCLUDED.cer_end,
                EXCLUDED.referent_id,
               EXCLUDED.city, EXCLUDED.orientation, EXCLUDED.name_vector)
            WHERE l IS DISTINCT FROM EXCLUDED
    $$;

-- Dossiers come and change; their lines leave with them, by the foreign key.
CREATE OR REPLACE FUNCTION viesion.dossiers_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        IF in_bulk() THEN
            RETURN NULL;
        ELSIF TG_OP = 'INSERT' THEN
            PERFORM refresh_dossier_lines(ARRAY(SELECT id FROM added));
        ELSE
            PERFORM refresh_dossier_lines(ARRAY(SELECT added.id FROM added JOIN removed USING (id)
                WHERE (added.territory_id, added.civility, added.entitlement, added.subject_to_duties, added.birth_date, added.address_city,
                    added.orientation, added.name_tokens)
                    IS DISTINCT FROM (removed.territory_id, removed.civility, removed.entitlement, removed.subject_to_duties,
                        removed.birth_date, removed.address_city, removed.orientation, removed.name_tokens)));
        END IF;
        RETURN NULL;
    END $$;

-- Inscriptions, contracts and assignments of dossiers.
CREATE OR REPLACE FUNCTION viesion.dossier_parts_written() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        IF in_bulk() THEN
            RETURN NULL;
        ELSIF TG_OP = 'DELETE' THEN
            PERFORM refresh_dossier_lines(ARRAY(SELECT beneficiary_id FROM removed));
        ELSE
            PERFORM refresh_dossier_lines(ARRAY(SELECT beneficiary_id FROM added));
        END IF;
        RETURN NULL;
    END $$;

DO $$
DECLARE
    part text;
    written text;
BEGIN
    GRANT SELECT, INSERT, UPDATE ON public.dossier_lines TO viesion_wall;
    REVOKE INSERT, UPDATE, DELETE ON public.dossier_lines FROM viesion_app;
    GRANT SELECT ON public.enrolments, public.cers TO viesion_wall;
    FOREACH part IN ARRAY ARRAY['enrolments', 'cers'] LOOP
        EXECUTE format('DROP POLICY IF EXISTS wall ON public.%I', part);
        EXECUTE format('CREATE POLICY wall ON public.%I FOR SELECT TO viesion_wall USING (true)', part);
    END LOOP;
    DROP POLICY IF EXISTS wall ON public.dossier_lines;
    CREATE POLICY wall ON public.dossier_lines TO viesion_wall USING (true) WITH CHECK (true);

    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    FOREACH written IN ARRAY ARRAY['refresh_dossier_lines(int[])', 'dossiers_written()', 'dossier_parts_written()'] LOOP
        EXECUTE format('ALTER FUNCTION viesion.%s OWNER TO viesion_wall', written);
    END LOOP;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
    REVOKE EXECUTE ON FUNCTION viesion.refresh_dossier_lines(int[]) FROM PUBLIC;
    EXECUTE format('GRANT EXECUTE ON FUNCTION viesion.refresh_dossier_lines(int[]) TO viesion_app, %I', CURRENT_USER);

    DROP TRIGGER IF EXISTS lines_added ON public.beneficiaries;
    CREATE TRIGGER lines_added AFTER INSERT ON public.beneficiaries REFERENCING NEW TABLE AS added FOR EACH STATEMENT
        EXECUTE FUNCTION viesion.dossiers_written();
    DROP TRIGGER IF EXISTS lines_changed ON public.beneficiaries;
    CREATE TRIGGER lines_changed AFTER UPDATE ON public.beneficiaries REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT
        EXECUTE FUNCTION viesion.dossiers_written();
    FOREACH part IN ARRAY ARRAY['enrolments', 'cers', 'referent_assignments'] LOOP
        EXECUTE format('DROP TRIGGER IF EXISTS lines_added ON public.%I', part);
        EXECUTE format('CREATE TRIGGER lines_added AFTER INSERT ON public.%I REFERENCING NEW TABLE AS added FOR EACH STATEMENT
            EXECUTE FUNCTION viesion.dossier_parts_written()', part);
        EXECUTE format('DROP TRIGGER IF EXISTS lines_changed ON public.%I', part);
        EXECUTE format('CREATE TRIGGER lines_changed AFTER UPDATE ON public.%I REFERENCING NEW TABLE AS added FOR EACH STATEMENT
            EXECUTE FUNCTION viesion.dossier_parts_written()', part);
        EXECUTE format('DROP TRIGGER IF EXISTS lines_removed ON public.%I', part);
        EXECUTE format('CREATE TRIGGER lines_removed AFTER DELETE ON public.%I REFERENCING OLD TABLE AS removed FOR EACH STATEMENT
            EXECUTE FUNCTION viesion.dossier_parts_written()', part);
    END LOOP;

    -- Filled once when this arrives on a database that already holds dossiers. The wall reads them whole.
    SET LOCAL ROLE viesion_wall;
    IF NOT EXISTS (SELECT FROM public.dossier_lines) THEN
        PERFORM viesion.refresh_dossier_lines(ARRAY(SELECT id FROM public.beneficiaries));
    END IF;
    RESET ROLE;
END $$;
