-- The exact number of dossiers, by territory and by state of enrolment, without counting them: counting a million rows costs more than
-- showing a page of them. Each statement that changes a count adds a line with the difference, so that nobody waits for anybody; lines are
-- folded together when there are many. Run after every migration; idempotent.
CREATE TABLE IF NOT EXISTS viesion.dossier_counts (territory_id int NOT NULL, state text NOT NULL DEFAULT '', difference bigint NOT NULL);

CREATE OR REPLACE FUNCTION viesion.fold_dossier_counts() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        IF (SELECT count(*) FROM dossier_counts) > 400 AND pg_try_advisory_xact_lock(hashtext('viesion dossier counts')) THEN
            WITH folded AS (DELETE FROM dossier_counts RETURNING *)
            INSERT INTO dossier_counts SELECT territory_id, state, sum(difference) FROM folded GROUP BY 1, 2 HAVING sum(difference) <> 0;
        END IF;
    END $$;

CREATE OR REPLACE FUNCTION viesion.count_dossiers_added() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        INSERT INTO dossier_counts SELECT territory_id, '', count(*) FROM added GROUP BY 1;
        PERFORM fold_dossier_counts();
        RETURN NULL;
    END $$;

-- Before the row goes: its enrolments leave with it by cascade, when nobody can tell any more which territory they were of.
CREATE OR REPLACE FUNCTION viesion.count_dossiers_removed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        INSERT INTO dossier_counts VALUES (OLD.territory_id, '', -1);
        INSERT INTO dossier_counts SELECT OLD.territory_id, state, -1 FROM enrolments WHERE beneficiary_id = OLD.id;
        PERFORM fold_dossier_counts();
        RETURN OLD;
    END $$;

-- A move to another territory takes the state of enrolment with it.
CREATE OR REPLACE FUNCTION viesion.count_dossiers_moved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        WITH moved AS (SELECT added.id, removed.territory_id AS origin, added.territory_id AS destination
            FROM added JOIN removed USING (id) WHERE added.territory_id <> removed.territory_id)
        INSERT INTO dossier_counts
        SELECT origin, '', -1 FROM moved UNION ALL SELECT destination, '', 1 FROM moved
        UNION ALL SELECT origin, e.state, -1 FROM moved JOIN enrolments e ON e.beneficiary_id = moved.id
        UNION ALL SELECT destination, e.state, 1 FROM moved JOIN enrolments e ON e.beneficiary_id = moved.id;
        IF FOUND THEN
            PERFORM fold_dossier_counts();
        END IF;
        RETURN NULL;
    END $$;

CREATE OR REPLACE FUNCTION viesion.count_enrolments_added() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        INSERT INTO dossier_counts SELECT b.territory_id, added.state, count(*) FROM added JOIN beneficiaries b ON b.id = added.beneficiary_id GROUP BY 1, 2;
        PERFORM fold_dossier_counts();
        RETURN NULL;
    END $$;

CREATE OR REPLACE FUNCTION viesion.count_enrolments_removed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        INSERT INTO dossier_counts SELECT b.territory_id, removed.state, -count(*) FROM removed JOIN beneficiaries b ON b.id = removed.beneficiary_id GROUP BY 1, 2;
        RETURN NULL;
    END $$;

CREATE OR REPLACE FUNCTION viesion.count_enrolments_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        INSERT INTO dossier_counts
        SELECT b.territory_id, changed.state, sum(changed.difference)
        FROM (SELECT beneficiary_id, state, 1 AS difference FROM added UNION ALL SELECT beneficiary_id, state, -1 FROM removed) AS changed
        JOIN beneficiaries b ON b.id = changed.beneficiary_id
        GROUP BY 1, 2 HAVING sum(changed.difference) <> 0;
        IF FOUND THEN
            PERFORM fold_dossier_counts();
        END IF;
        RETURN NULL;
    END $$;

-- The number of dossiers of the perimeter, all or in one state; null where the perimeter is narrow and must be counted.
CREATE OR REPLACE FUNCTION viesion.counted_dossiers(in_state text) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion
    AS $$
        SELECT CASE WHEN viesion.sees_all() OR viesion.territory() IS NOT NULL THEN
            (SELECT coalesce(sum(difference), 0)::bigint FROM dossier_counts
             WHERE state = coalesce(in_state, '') AND (viesion.sees_all() OR territory_id = viesion.territory())) END
    $$;

DO $$
DECLARE
    counting text;
BEGIN
    REVOKE ALL ON viesion.dossier_counts FROM PUBLIC, viesion_app;
    GRANT SELECT, INSERT, DELETE ON viesion.dossier_counts TO viesion_wall;
    GRANT SELECT ON public.enrolments TO viesion_wall;
    DROP POLICY IF EXISTS wall ON public.enrolments;
    CREATE POLICY wall ON public.enrolments FOR SELECT TO viesion_wall USING (true);
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    FOREACH counting IN ARRAY ARRAY['fold_dossier_counts()', 'count_dossiers_added()', 'count_dossiers_removed()', 'count_dossiers_moved()',
        'count_enrolments_added()', 'count_enrolments_removed()', 'count_enrolments_changed()', 'counted_dossiers(text)'] LOOP
        EXECUTE format('ALTER FUNCTION viesion.%s OWNER TO viesion_wall', counting);
    END LOOP;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;

    DROP TRIGGER IF EXISTS counted_added ON public.beneficiaries;
    CREATE TRIGGER counted_added AFTER INSERT ON public.beneficiaries REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION viesion.count_dossiers_added();
    DROP TRIGGER IF EXISTS counted_removed ON public.beneficiaries;
    CREATE TRIGGER counted_removed BEFORE DELETE ON public.beneficiaries FOR EACH ROW EXECUTE FUNCTION viesion.count_dossiers_removed();
    DROP TRIGGER IF EXISTS counted_moved ON public.beneficiaries;
    CREATE TRIGGER counted_moved AFTER UPDATE ON public.beneficiaries REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION viesion.count_dossiers_moved();
    DROP TRIGGER IF EXISTS counted_added ON public.enrolments;
    CREATE TRIGGER counted_added AFTER INSERT ON public.enrolments REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION viesion.count_enrolments_added();
    DROP TRIGGER IF EXISTS counted_removed ON public.enrolments;
    CREATE TRIGGER counted_removed AFTER DELETE ON public.enrolments REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION viesion.count_enrolments_removed();
    DROP TRIGGER IF EXISTS counted_changed ON public.enrolments;
    CREATE TRIGGER counted_changed AFTER UPDATE ON public.enrolments REFERENCING OLD TABLE AS removed NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION viesion.count_enrolments_changed();

    -- Counted once from the tables when this arrives on a database that already holds dossiers. The wall reads them whole.
    IF NOT EXISTS (SELECT FROM viesion.dossier_counts) THEN
        SET LOCAL ROLE viesion_wall;
        INSERT INTO viesion.dossier_counts SELECT territory_id, '', count(*) FROM public.beneficiaries GROUP BY 1;
        INSERT INTO viesion.dossier_counts SELECT b.territory_id, e.state, count(*) FROM public.enrolments e JOIN public.beneficiaries b ON b.id = e.beneficiary_id GROUP BY 1, 2;
        RESET ROLE;
    END IF;
END $$;
