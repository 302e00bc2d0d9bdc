-- The second wall (docs/adr/0004): the same grants as PerimeterFilters.cs, kept by PostgreSQL itself for the role viesion_app; who sees
-- what is in Grants.sql alone. Run after every migration; idempotent. Policies are for viesion_app alone: the program's login, outside an
-- operation, sees no dossier.

DO $$
DECLARE
    bound text;
    kind text;
BEGIN
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO viesion_app;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO viesion_app;
    GRANT SELECT, INSERT ON public.name_vocabulary TO viesion_wall;
    REVOKE ALL ON public.accounts, public.account_claims, public.account_logins, public.account_tokens, public.data_protection_keys
        FROM viesion_app;
    REVOKE ALL ON public.name_vocabulary FROM viesion_app;
    REVOKE ALL ON public.password_links FROM viesion_app;
    REVOKE ALL ON public.account_passkeys FROM viesion_app;

    -- Append-only (ACC-09).
    REVOKE UPDATE, DELETE, TRUNCATE ON public.audit_entries FROM viesion_app;

    -- Beneficiaries themselves.
    ALTER TABLE public.beneficiaries ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.beneficiaries FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS perimeter ON public.beneficiaries;
    EXECUTE format('CREATE POLICY perimeter ON public.beneficiaries TO viesion_app USING (%s)',
        viesion.policy(viesion.kind_of('beneficiaries'), 'id', 'territory_id'));
    DROP POLICY IF EXISTS wall ON public.beneficiaries;
    CREATE POLICY wall ON public.beneficiaries FOR SELECT TO viesion_wall USING (true);

    -- Everything that belongs to a dossier: every table with a beneficiary_id asks whether its kind of data is granted of that dossier. A
    -- table that does not say its kind (DossierDataAttribute.cs) is shut to everybody.
    FOR bound IN
        SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE c.table_schema = 'public' AND c.column_name = 'beneficiary_id' AND t.table_type = 'BASE TABLE'
            AND c.table_name NOT IN ('audit_entries', 'notifications')
    LOOP
        kind := viesion.kind_of(bound);
        EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', bound);
        EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', bound);
        EXECUTE format('DROP POLICY IF EXISTS perimeter ON public.%I', bound);
        IF kind IS NOT NULL THEN
            EXECUTE format('CREATE POLICY perimeter ON public.%I TO viesion_app USING (%s)', bound,
                viesion.policy(kind, format('%I.beneficiary_id', bound),
                (SELECT format('%I.territory_id', bound) FROM information_schema.columns WHERE table_schema = 'public'
                    AND table_name = bound AND column_name = 'territory_id')));
        END IF;
    END LOOP;
    DROP POLICY IF EXISTS wall ON public.referent_assignments;
    CREATE POLICY wall ON public.referent_assignments FOR SELECT TO viesion_wall USING (true);

    -- Who looked at what is each person's own affair; notifications too, as long as their dossier is visible.
    DROP POLICY IF EXISTS mine ON public.consultations;
    CREATE POLICY mine ON public.consultations AS RESTRICTIVE TO viesion_app
        USING ((SELECT viesion.sees_all('AccessLog')) OR staff_member_id = (SELECT viesion.staff_member()));
    ALTER TABLE public.notifications ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.notifications FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS perimeter ON public.notifications;
    CREATE POLICY perimeter ON public.notifications FOR SELECT TO viesion_app
        USING (staff_member_id = (SELECT viesion.staff_member())
            AND (beneficiary_id IS NULL OR EXISTS (SELECT FROM public.beneficiaries b WHERE b.id = notifications.beneficiary_id)));
    DROP POLICY IF EXISTS told ON public.notifications;
    CREATE POLICY told ON public.notifications FOR INSERT TO viesion_app WITH CHECK ((SELECT viesion.acts()));
    DROP POLICY IF EXISTS read ON public.notifications;
    CREATE POLICY read ON public.notifications FOR UPDATE TO viesion_app USING (staff_member_id = (SELECT viesion.staff_member()));

    -- What leaves by mail: its author and administrators see it. Not forced: the job that sends it is the tables' owner.
    ALTER TABLE public.outbox_messages ENABLE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS mine ON public.outbox_messages;
    CREATE POLICY mine ON public.outbox_messages TO viesion_app
        USING ((SELECT viesion.administers()) OR staff_member_id = (SELECT viesion.staff_member()));

    -- Who folded which drawer is their own affair.
    ALTER TABLE public.staff_preferences ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.staff_preferences FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS mine ON public.staff_preferences;
    CREATE POLICY mine ON public.staff_preferences TO viesion_app USING (staff_member_id = (SELECT viesion.staff_member()));

    -- A note that is not public is for its readers alone, administrators included; nobody writes one under another's name (DOS-10).
    DROP POLICY IF EXISTS readers ON public.notes;
    CREATE POLICY readers ON public.notes AS RESTRICTIVE TO viesion_app
        USING ((SELECT viesion.is_system()) OR visibility = 'Public' OR author_id = (SELECT viesion.staff_member())
            OR assignee_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS author ON public.notes;
    CREATE POLICY author ON public.notes AS RESTRICTIVE FOR INSERT TO viesion_app
        WITH CHECK ((SELECT viesion.is_system()) OR author_id = (SELECT viesion.staff_member()));

    -- That a private note exists is its author's affair: nothing that reads for everyone counts it, whatever lets it read the table.
    DROP POLICY IF EXISTS discreet ON public.notes;
    CREATE POLICY discreet ON public.notes AS RESTRICTIVE TO viesion_wall USING (visibility <> 'Private');

    -- A saved search is its owner's, or everyone's to read; its fixed list follows it. Administrators remove shared ones. A history is of
    -- one person alone.
    ALTER TABLE public.saved_searches ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.saved_searches FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS perimeter ON public.saved_searches;
    CREATE POLICY perimeter ON public.saved_searches TO viesion_app
        USING ((SELECT viesion.is_system()) OR shared OR owner_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS mine ON public.saved_searches;
    CREATE POLICY mine ON public.saved_searches AS RESTRICTIVE FOR UPDATE TO viesion_app
        USING ((SELECT viesion.is_system()) OR owner_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS added ON public.saved_searches;
    CREATE POLICY added ON public.saved_searches AS RESTRICTIVE FOR INSERT TO viesion_app
        WITH CHECK ((SELECT viesion.is_system()) OR owner_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS removed ON public.saved_searches;
    CREATE POLICY removed ON public.saved_searches AS RESTRICTIVE FOR DELETE TO viesion_app
        USING ((SELECT viesion.administers()) OR owner_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS listed ON public.saved_search_dossiers;
    CREATE POLICY listed ON public.saved_search_dossiers AS RESTRICTIVE TO viesion_app
        USING (EXISTS (SELECT FROM public.saved_searches s WHERE s.id = saved_search_dossiers.saved_search_id));
    ALTER TABLE public.recent_searches ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.recent_searches FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS mine ON public.recent_searches;
    CREATE POLICY mine ON public.recent_searches TO viesion_app
        USING ((SELECT viesion.is_system()) OR staff_member_id = (SELECT viesion.staff_member()));

    -- What a form did under its key (docs/adr/0024): one's own to read and to add, never to change; the job forgets the old ones.
    REVOKE UPDATE, TRUNCATE ON public.operation_keys FROM viesion_app;
    ALTER TABLE public.operation_keys ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.operation_keys FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS mine ON public.operation_keys;
    CREATE POLICY mine ON public.operation_keys FOR SELECT TO viesion_app
        USING ((SELECT viesion.is_system()) OR staff_member_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS added ON public.operation_keys;
    CREATE POLICY added ON public.operation_keys FOR INSERT TO viesion_app WITH CHECK (staff_member_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS forgotten ON public.operation_keys;
    CREATE POLICY forgotten ON public.operation_keys FOR DELETE TO viesion_app USING ((SELECT viesion.is_system()));

    -- The audit log: anyone who acts adds to it, even one who sees no dossier; administrators read it.
    ALTER TABLE public.audit_entries ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.audit_entries FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS added ON public.audit_entries;
    CREATE POLICY added ON public.audit_entries FOR INSERT TO viesion_app WITH CHECK ((SELECT viesion.acts()));
    DROP POLICY IF EXISTS consulted ON public.audit_entries;
    CREATE POLICY consulted ON public.audit_entries FOR SELECT TO viesion_app USING ((SELECT viesion.sees_all('AccessLog')));
END $$;
