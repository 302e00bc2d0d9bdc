-- The exact number of dossiers by territory and combination of marks (DossierMarks.cs), without counting them: counting a million lines
-- costs more than showing a page of them. Each statement that changes lines adds the differences, so that nobody waits for anybody; they
-- are folded together when there are many. Run after DossierLines.sql; idempotent.
DO $$
BEGIN
    -- An earlier version counted states alone, by triggers of the dossiers and of their inscriptions.
    IF EXISTS (SELECT FROM information_schema.columns WHERE table_schema = 'viesion' AND table_name = 'dossier_counts'
        AND column_name = 'state') THEN
        DROP TABLE viesion.dossier_counts;
        DROP FUNCTION IF EXISTS viesion.counted_dossiers(text), viesion.fold_dossier_counts();
        DROP FUNCTION IF EXISTS viesion.count_dossiers_added(), viesion.count_dossiers_removed(), viesion.count_dossiers_moved(),
            viesion.count_enrolments_added(), viesion.count_enrolments_removed(), viesion.count_enrolments_changed() CASCADE;
    END IF;
END $$;
CREATE TABLE IF NOT EXISTS viesion.dossier_counts (territory_id int NOT NULL, marks int NOT NULL, difference bigint NOT NULL);

CREATE OR REPLACE FUNCTION viesion.count_dossier_lines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, viesion
    AS $$
    BEGIN
        IF TG_OP = 'INSERT' THEN
            INSERT INTO dossier_counts SELECT territory_id, marks, count(*) FROM added GROUP BY 1, 2;
        ELSIF TG_OP = 'DELETE' THEN
            INSERT INTO dossier_counts SELECT territory_id, marks, -count(*) FROM removed GROUP BY 1, 2;
        ELSE
            INSERT INTO dossier_counts
            SELECT territory_id, marks, sum(difference) FROM (SELECT territory_id, marks, 1 AS difference FROM added UNION ALL
                SELECT territory_id, marks, -1 FROM removed) AS changed
            GROUP BY 1, 2 HAVING sum(difference) <> 0;
        END IF;
        -- Some thousands of combinations exist: beyond, most lines are differences to be folded. Looked at now and then only.
        IF random() < 0.02 AND (SELECT count(*) FROM dossier_counts) > 30000
            AND pg_try_advisory_xact_lock(hashtext('viesion dossier counts')) THEN
            WITH folded AS (DELETE FROM dossier_counts RETURNING *)
            INSERT INTO dossier_counts SELECT territory_id, marks, sum(difference) FROM folded GROUP BY 1, 2 HAVING sum(difference) <> 0;
        END IF;
        RETURN NULL;
    END $$;

-- The number of dossiers of the perimeter that bear none of the unwanted marks, in these territories (null: any); null where the perimeter
-- is narrow and must be counted.
CREATE OR REPLACE FUNCTION viesion.counted_dossiers(unwanted int, territories int[] DEFAULT NULL) RETURNS bigint
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, viesion
    AS $$
    DECLARE
        seen text := viesion.seen_sums('Path', 'territory_id');
        counted bigint;
    BEGIN
        IF seen IS NOT NULL THEN
            EXECUTE 'SELECT coalesce(sum(difference), 0)::bigint FROM dossier_counts
                WHERE marks & $1 = 0 AND ($2 IS NULL OR territory_id = ANY ($2)) AND ' || seen
                INTO counted USING unwanted, territories;
        END IF;
        RETURN counted;
    END $$;

DO $$
DECLARE
    counting text;
BEGIN
    REVOKE ALL ON viesion.dossier_counts FROM PUBLIC, viesion_app;
    GRANT SELECT, INSERT, DELETE ON viesion.dossier_counts TO viesion_wall;
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    FOREACH counting IN ARRAY ARRAY['count_dossier_lines()', 'counted_dossiers(int, int[])'] LOOP
        EXECUTE format('ALTER FUNCTION viesion.%s OWNER TO viesion_wall', counting);
    END LOOP;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;

    DROP TRIGGER IF EXISTS counted_added ON public.dossier_lines;
    CREATE TRIGGER counted_added AFTER INSERT ON public.dossier_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT
        EXECUTE FUNCTION viesion.count_dossier_lines();
    DROP TRIGGER IF EXISTS counted_removed ON public.dossier_lines;
    CREATE TRIGGER counted_removed AFTER DELETE ON public.dossier_lines REFERENCING OLD TABLE AS removed FOR EACH STATEMENT
        EXECUTE FUNCTION viesion.count_dossier_lines();
    DROP TRIGGER IF EXISTS counted_changed ON public.dossier_lines;
    CREATE TRIGGER counted_changed AFTER UPDATE ON public.dossier_lines REFERENCING OLD TABLE AS removed NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION viesion.count_dossier_lines();

    -- Counted once from the lines when this arrives on a database that already holds dossiers.
    IF NOT EXISTS (SELECT FROM viesion.dossier_counts) THEN
        SET LOCAL ROLE viesion_wall;
        INSERT INTO viesion.dossier_counts SELECT territory_id, marks, count(*) FROM public.dossier_lines GROUP BY 1, 2;
        RESET ROLE;
    END IF;
END $$;
