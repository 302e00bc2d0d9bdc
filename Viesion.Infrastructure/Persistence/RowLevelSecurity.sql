-- The second wall (docs/adr/0004): the same perimeter as PerimeterFilters.cs, kept by PostgreSQL itself for the role viesion_app.
-- Run after every migration; idempotent. Policies are for viesion_app alone: the program's login, outside an operation, sees no dossier.

-- Who is acting, as the door said it in this transaction. No setting: nobody.
CREATE OR REPLACE FUNCTION viesion.scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('viesion.scope', true), '') $$;
CREATE OR REPLACE FUNCTION viesion.staff_member() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('viesion.staff_member', true), '')::int $$;
CREATE OR REPLACE FUNCTION viesion.organisation() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('viesion.organisation', true), '')::int $$;
CREATE OR REPLACE FUNCTION viesion.territory() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT CASE WHEN viesion.scope() = 'Territory' THEN nullif(current_setting('viesion.territory', true), '')::int END $$;
CREATE OR REPLACE FUNCTION viesion.today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('viesion.today', true), '')::date $$;
CREATE OR REPLACE FUNCTION viesion.sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT viesion.scope() IN ('Everything', 'System') $$;

-- The dossiers that an assignment running today opens to the one who acts (scopes OwnDossiers and Organisation).
-- Belongs to viesion_wall, which may read assignments whole: the policies below would otherwise call themselves.
CREATE OR REPLACE FUNCTION viesion.assigned_dossiers() RETURNS SETOF int
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 100
    AS $$
        SELECT beneficiary_id FROM public.referent_assignments
        WHERE viesion.scope() = 'OwnDossiers' AND staff_member_id = viesion.staff_member()
          AND start <= viesion.today() AND ("end" IS NULL OR "end" >= viesion.today())
        UNION
        SELECT beneficiary_id FROM public.referent_assignments
        WHERE viesion.scope() = 'Organisation' AND organisation_id = viesion.organisation()
          AND start <= viesion.today() AND ("end" IS NULL OR "end" >= viesion.today())
    $$;

-- The same, as read when the operation opened: every table of a statement asks again, and a large structure follows 25,000 dossiers.
CREATE OR REPLACE FUNCTION viesion.own_dossiers() RETURNS SETOF int LANGUAGE sql STABLE PARALLEL SAFE ROWS 100
    AS $$ SELECT unnest(nullif(current_setting('viesion.own', true), '')::int[]) $$;

-- Opens an operation: says who acts, for this transaction only, and gives back the dossiers opened by assignment (null where the scope is wide).
CREATE OR REPLACE FUNCTION viesion.enter(scope text, staff_member int, organisation int, territory int, today date) RETURNS int[]
    LANGUAGE sql VOLATILE
    AS $$
        SELECT set_config('viesion.scope', scope, true), set_config('viesion.staff_member', coalesce(staff_member::text, ''), true),
            set_config('viesion.organisation', coalesce(organisation::text, ''), true), set_config('viesion.territory', coalesce(territory::text, ''), true),
            set_config('viesion.today', today::text, true);
        SELECT set_config('viesion.own', CASE WHEN scope IN ('OwnDossiers', 'Organisation') THEN ARRAY(SELECT viesion.assigned_dossiers())::text ELSE '' END, true);
        SELECT nullif(current_setting('viesion.own', true), '')::int[]
    $$;

DO $$
DECLARE
    bound text;
BEGIN
    GRANT USAGE ON SCHEMA public, viesion TO viesion_app, viesion_wall;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO viesion_app;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO viesion_app;
    GRANT SELECT ON public.referent_assignments, public.beneficiaries TO viesion_wall;
    GRANT SELECT, INSERT ON public.name_vocabulary TO viesion_wall;
    REVOKE ALL ON public.accounts, public.account_claims, public.account_logins, public.account_tokens, public.data_protection_keys FROM viesion_app;
    REVOKE ALL ON public.name_vocabulary FROM viesion_app;
    REVOKE ALL ON public.password_links FROM viesion_app;
    REVOKE ALL ON public.account_passkeys FROM viesion_app;

    -- Append-only (ACC-09).
    REVOKE UPDATE, DELETE, TRUNCATE ON public.audit_entries FROM viesion_app;

    -- Beneficiaries themselves.
    ALTER TABLE public.beneficiaries ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.beneficiaries FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS perimeter ON public.beneficiaries;
    CREATE POLICY perimeter ON public.beneficiaries TO viesion_app
        USING ((SELECT viesion.sees_all()) OR territory_id = (SELECT viesion.territory()) OR id IN (SELECT viesion.own_dossiers()));
    DROP POLICY IF EXISTS wall ON public.beneficiaries;
    CREATE POLICY wall ON public.beneficiaries FOR SELECT TO viesion_wall USING (true);

    -- Everything that belongs to a dossier: every table with a beneficiary_id asks « is my beneficiary visible? ».
    FOR bound IN
        SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND c.column_name = 'beneficiary_id' AND t.table_type = 'BASE TABLE' AND c.table_name NOT IN ('audit_entries', 'notifications')
    LOOP
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', bound);
        EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', bound);
        EXECUTE format('DROP POLICY IF EXISTS perimeter ON public.%I', bound);
        EXECUTE format('CREATE POLICY perimeter ON public.%1$I TO viesion_app USING ((SELECT viesion.sees_all())
            OR EXISTS (SELECT FROM public.beneficiaries b WHERE b.id = %1$I.beneficiary_id))', bound);
    END LOOP;
    DROP POLICY IF EXISTS wall ON public.referent_assignments;
    CREATE POLICY wall ON public.referent_assignments FOR SELECT TO viesion_wall USING (true);

    -- Who looked at what is each person's own affair; notifications too, as long as their dossier is visible.
    DROP POLICY IF EXISTS mine ON public.consultations;
    CREATE POLICY mine ON public.consultations AS RESTRICTIVE TO viesion_app
        USING ((SELECT viesion.sees_all()) OR staff_member_id = (SELECT viesion.staff_member()));
    ALTER TABLE public.notifications ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.notifications FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS perimeter ON public.notifications;
    CREATE POLICY perimeter ON public.notifications FOR SELECT TO viesion_app
        USING (staff_member_id = (SELECT viesion.staff_member())
            AND (beneficiary_id IS NULL OR EXISTS (SELECT FROM public.beneficiaries b WHERE b.id = notifications.beneficiary_id)));
    DROP POLICY IF EXISTS told ON public.notifications;
    CREATE POLICY told ON public.notifications FOR INSERT TO viesion_app WITH CHECK ((SELECT viesion.scope()) <> '');
    DROP POLICY IF EXISTS read ON public.notifications;
    CREATE POLICY read ON public.notifications FOR UPDATE TO viesion_app USING (staff_member_id = (SELECT viesion.staff_member()));

    -- What leaves by mail: its author and administrators see it. Not forced: the job that sends it is the tables' owner.
    ALTER TABLE public.outbox_messages ENABLE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS mine ON public.outbox_messages;
    CREATE POLICY mine ON public.outbox_messages TO viesion_app
        USING ((SELECT viesion.sees_all()) OR staff_member_id = (SELECT viesion.staff_member()));

    -- Who folded which drawer is their own affair.
    ALTER TABLE public.staff_preferences ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.staff_preferences FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS mine ON public.staff_preferences;
    CREATE POLICY mine ON public.staff_preferences TO viesion_app USING (staff_member_id = (SELECT viesion.staff_member()));

    -- A note that is not public is for its readers alone, administrators included; nobody writes one under another's name (DOS-10).
    DROP POLICY IF EXISTS readers ON public.notes;
    CREATE POLICY readers ON public.notes AS RESTRICTIVE TO viesion_app
        USING ((SELECT viesion.scope()) = 'System' OR visibility = 'Public' OR author_id = (SELECT viesion.staff_member()) OR assignee_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS author ON public.notes;
    CREATE POLICY author ON public.notes AS RESTRICTIVE FOR INSERT TO viesion_app
        WITH CHECK ((SELECT viesion.scope()) = 'System' OR author_id = (SELECT viesion.staff_member()));

    -- That a private note exists is its author's affair: nothing that reads for everyone counts it, whatever lets it read the table.
    DROP POLICY IF EXISTS discreet ON public.notes;
    CREATE POLICY discreet ON public.notes AS RESTRICTIVE TO viesion_wall USING (visibility <> 'Private');

    -- A saved search is its owner's, or everyone's to read; its fixed list follows it. Administrators remove shared ones. A history is of one person alone.
    ALTER TABLE public.saved_searches ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.saved_searches FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS perimeter ON public.saved_searches;
    CREATE POLICY perimeter ON public.saved_searches TO viesion_app
        USING ((SELECT viesion.scope()) = 'System' OR shared OR owner_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS mine ON public.saved_searches;
    CREATE POLICY mine ON public.saved_searches AS RESTRICTIVE FOR UPDATE TO viesion_app
        USING ((SELECT viesion.scope()) = 'System' OR owner_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS added ON public.saved_searches;
    CREATE POLICY added ON public.saved_searches AS RESTRICTIVE FOR INSERT TO viesion_app
        WITH CHECK ((SELECT viesion.scope()) = 'System' OR owner_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS removed ON public.saved_searches;
    CREATE POLICY removed ON public.saved_searches AS RESTRICTIVE FOR DELETE TO viesion_app
        USING ((SELECT viesion.sees_all()) OR owner_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS listed ON public.saved_search_dossiers;
    CREATE POLICY listed ON public.saved_search_dossiers AS RESTRICTIVE TO viesion_app
        USING (EXISTS (SELECT FROM public.saved_searches s WHERE s.id = saved_search_dossiers.saved_search_id));
    ALTER TABLE public.recent_searches ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.recent_searches FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS mine ON public.recent_searches;
    CREATE POLICY mine ON public.recent_searches TO viesion_app
        USING ((SELECT viesion.scope()) = 'System' OR staff_member_id = (SELECT viesion.staff_member()));

    -- What a form did under its key (docs/adr/0024): one's own to read and to add, never to change; the job forgets the old ones.
    REVOKE UPDATE, TRUNCATE ON public.operation_keys FROM viesion_app;
    ALTER TABLE public.operation_keys ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.operation_keys FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS mine ON public.operation_keys;
    CREATE POLICY mine ON public.operation_keys FOR SELECT TO viesion_app
        USING ((SELECT viesion.scope()) = 'System' OR staff_member_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS added ON public.operation_keys;
    CREATE POLICY added ON public.operation_keys FOR INSERT TO viesion_app WITH CHECK (staff_member_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS forgotten ON public.operation_keys;
    CREATE POLICY forgotten ON public.operation_keys FOR DELETE TO viesion_app USING ((SELECT viesion.scope()) = 'System');

    -- The audit log: anyone who acts adds to it, even one who sees no dossier; administrators read it.
    ALTER TABLE public.audit_entries ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.audit_entries FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS added ON public.audit_entries;
    CREATE POLICY added ON public.audit_entries FOR INSERT TO viesion_app WITH CHECK ((SELECT viesion.scope()) <> '' OR (SELECT viesion.staff_member()) IS NOT NULL);
    DROP POLICY IF EXISTS consulted ON public.audit_entries;
    CREATE POLICY consulted ON public.audit_entries FOR SELECT TO viesion_app USING ((SELECT viesion.sees_all()));
END $$;
