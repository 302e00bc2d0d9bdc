-- Who sees which kinds of data of which dossiers, for PostgreSQL, and only here (docs/adr/0022). The door says what is granted (Grants.cs)
-- in the transaction's settings; the policies, and every function that reads for viesion_wall, ask one predicate, in four shapes:
--   viesion.may_see(dossier, kind)                     of one dossier;
--   viesion.sees_all(kind)                             of all of them: asked first, it spares a question a row;
--   viesion.policy(kind, dossier, territory)           the text of a policy, true whoever acts;
--   viesion.seen(kind, dossier, territory)             the text of a condition made for the one who acts, for questions put together as
--   text: plans see
--                                                      the dossiers themselves.
-- No setting: nobody acts, nothing is seen. Run after every migration, before every other script; idempotent.

CREATE OR REPLACE FUNCTION viesion.staff_member() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('viesion.staff_member', true), '')::int $$;
CREATE OR REPLACE FUNCTION viesion.today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('viesion.today', true), '')::date $$;
-- A job or a command, which acts for nobody.
CREATE OR REPLACE FUNCTION viesion.is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('viesion.actor', true), '') = 'system' $$;
-- Configures Viesion: an administrator, or the system.
CREATE OR REPLACE FUNCTION viesion.administers() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('viesion.actor', true), '') IN ('system', 'administrator') $$;
-- Somebody acts at all.
CREATE OR REPLACE FUNCTION viesion.acts() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT viesion.is_system() OR viesion.staff_member() IS NOT NULL $$;

-- Whether a kind of data is granted of the dossiers within a reach (« Territory:Contracts »).
CREATE OR REPLACE FUNCTION viesion.granted(reach text, kind text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(reach || ':' || kind = ANY (nullif(current_setting('viesion.grants', true), '')::text[]), false) $$;
-- Of every dossier.
CREATE OR REPLACE FUNCTION viesion.sees_all(kind text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT viesion.granted('Everywhere', kind) $$;
CREATE OR REPLACE FUNCTION viesion.granted_territory(kind text) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CASE WHEN viesion.granted('Territory', kind) THEN nullif(current_setting('viesion.territory', true), '')::int END $$;

-- Whether something between two days runs on a day, both included (CAS-03); without an end, it runs on. Said here for SQL, in Running.cs
-- for LINQ.
CREATE OR REPLACE FUNCTION viesion.runs(start date, "end" date, day date) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT start <= day AND ("end" IS NULL OR "end" >= day) $$;

-- The reaches that are a list of dossiers, and the dossiers that each opens to the one who acts. A reach to come (a step on one's offer, a
-- file of one's panel) has its name in the one and its question in the other. Belongs to viesion_wall, which may read assignments whole.
CREATE OR REPLACE FUNCTION viesion.listed_reaches() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT ARRAY['Structure', 'Assignment'] $$;
CREATE OR REPLACE FUNCTION viesion.reached(reach text) RETURNS SETOF int
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion, pg_temp ROWS 100
    AS $$
        SELECT beneficiary_id FROM referent_assignments
        WHERE reach = 'Assignment' AND staff_member_id = viesion.staff_member() AND viesion.runs(start, "end", viesion.today())
        UNION
        SELECT beneficiary_id FROM referent_assignments
        WHERE reach = 'Structure' AND organisation_id = nullif(current_setting('viesion.organisation', true), '')::int
            AND viesion.runs(start, "end", viesion.today())
    $$;

-- The dossiers of the lists of which a kind is granted, as read when the operation opened: every table of a statement asks again, and a
-- large structure follows 25,000 dossiers.
CREATE OR REPLACE FUNCTION viesion.granted_dossiers(kind text) RETURNS SETOF int LANGUAGE sql STABLE PARALLEL SAFE ROWS 100
    AS $$
        SELECT unnest(nullif(current_setting('viesion.reached_' || lower(reach), true), '')::int[])
        FROM unnest(viesion.listed_reaches()) AS reach WHERE viesion.granted(reach, kind)
    $$;

-- Opens an operation: says who acts and what is granted, for this transaction only, and gives back the dossiers that each granted list
-- opens.
CREATE OR REPLACE FUNCTION viesion.enter(actor text, grants text[], staff_member int, organisation int, territory int, today date)
    RETURNS TABLE (reach text, dossiers int[]) LANGUAGE sql VOLATILE
    AS $$
        SELECT set_config('viesion.actor', actor, true), set_config('viesion.grants', grants::text, true),
            set_config('viesion.staff_member', coalesce(staff_member::text, ''), true),
            set_config('viesion.organisation', coalesce(organisation::text, ''), true),
                set_config('viesion.territory', coalesce(territory::text, ''), true),
            set_config('viesion.today', today::text, true);
        SELECT set_config('viesion.reached_' || lower(listed),
            CASE WHEN EXISTS (SELECT FROM unnest(grants) AS held WHERE starts_with(held, listed || ':'))
                THEN ARRAY(SELECT viesion.reached(listed))::text ELSE '' END, true)
        FROM unnest(viesion.listed_reaches()) AS listed;
        SELECT listed, current_setting('viesion.reached_' || lower(listed))::int[] FROM unnest(viesion.listed_reaches()) AS listed
        WHERE current_setting('viesion.reached_' || lower(listed)) <> '';
    $$;

-- The system, for a script: everything of every dossier.
CREATE OR REPLACE FUNCTION viesion.enter_system(today date) RETURNS void LANGUAGE sql VOLATILE
    AS $$
        SELECT viesion.enter('system', ARRAY(SELECT 'Everywhere:' || kind FROM unnest(viesion.kinds()) AS kind), NULL, NULL, NULL, today)
    $$;

-- One dossier.
CREATE OR REPLACE FUNCTION viesion.may_see(dossier int, kind text) RETURNS boolean LANGUAGE sql STABLE
    AS $$
        SELECT viesion.sees_all(kind) OR dossier IN (SELECT viesion.granted_dossiers(kind))
            OR EXISTS (SELECT FROM public.beneficiaries b WHERE b.id = dossier AND b.territory_id = viesion.granted_territory(kind))
    $$;

-- A policy: « dossier » and « territory » are columns of its table; without a territory of its own the dossier is asked.
CREATE OR REPLACE FUNCTION viesion.policy(kind text, dossier text, territory text DEFAULT NULL) RETURNS text LANGUAGE sql IMMUTABLE
    AS $$
        SELECT format('(SELECT viesion.sees_all(%1$L)) OR %2$s IN (SELECT viesion.granted_dossiers(%1$L)) OR ', kind, dossier)
            || CASE WHEN territory IS NULL
                THEN format('EXISTS (SELECT FROM public.beneficiaries seen
                    WHERE seen.id = %2$s AND seen.territory_id = (SELECT viesion.granted_territory(%1$L)))', kind, dossier)
                ELSE format('%2$s = (SELECT viesion.granted_territory(%1$L))', kind, territory) END
    $$;

-- A condition for the one who acts. Ids are written into it: a plan that knows them is an index search.
CREATE OR REPLACE FUNCTION viesion.seen(kind text, dossier text, territory text DEFAULT NULL) RETURNS text LANGUAGE sql STABLE
    AS $$
        SELECT CASE WHEN viesion.sees_all(kind) THEN 'true'
            ELSE '(' || concat_ws(' OR ',
                CASE WHEN viesion.granted_territory(kind) IS NOT NULL THEN CASE WHEN territory IS NULL
                    THEN format('%s IN (SELECT id FROM public.beneficiaries WHERE territory_id = %s)', dossier,
                        viesion.granted_territory(kind))
                    ELSE format('%s = %s', territory, viesion.granted_territory(kind)) END END,
                (SELECT format('%s = ANY (%L::int[])', dossier, ARRAY(SELECT DISTINCT viesion.granted_dossiers(kind)))
                 FROM unnest(viesion.listed_reaches()) AS reach WHERE viesion.granted(reach, kind) LIMIT 1), 'false') || ')' END
    $$;

-- The same of sums kept by territory; null where some dossiers are seen by a list, and must be counted.
CREATE OR REPLACE FUNCTION viesion.seen_sums(kind text, territory text) RETURNS text LANGUAGE sql STABLE
    AS $$
        SELECT CASE WHEN viesion.sees_all(kind) THEN 'true'
            WHEN EXISTS (SELECT FROM unnest(viesion.listed_reaches()) AS reach WHERE viesion.granted(reach, kind)) THEN NULL
            WHEN viesion.granted_territory(kind) IS NOT NULL THEN format('%s = %s', territory, viesion.granted_territory(kind))
            ELSE 'false' END
    $$;

-- Whose caseloads: one's own where one sees by one's assignments, those of the structure where one sees by it; null otherwise.
CREATE OR REPLACE FUNCTION viesion.as_referent() RETURNS int LANGUAGE sql STABLE
    AS $$ SELECT CASE WHEN viesion.seen_sums('Path', '') IS NULL AND viesion.granted('Assignment', 'Path')
        THEN viesion.staff_member() END $$;
CREATE OR REPLACE FUNCTION viesion.as_structure() RETURNS int LANGUAGE sql STABLE
    AS $$ SELECT CASE WHEN viesion.seen_sums('Path', '') IS NULL AND viesion.granted('Structure', 'Path')
        THEN nullif(current_setting('viesion.organisation', true), '')::int END $$;

DO $$
BEGIN
    GRANT USAGE ON SCHEMA public, viesion TO viesion_app, viesion_wall;
    GRANT SELECT ON public.referent_assignments, public.beneficiaries TO viesion_wall;
    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    ALTER FUNCTION viesion.reached(text) OWNER TO viesion_wall;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
END $$;
