-- A saved report is its owner's, or everyone's to read; administrators remove shared ones. Run after every migration; idempotent.
DO $$
BEGIN
    ALTER TABLE public.saved_reports ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.saved_reports FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS perimeter ON public.saved_reports;
    CREATE POLICY perimeter ON public.saved_reports TO viesion_app
        USING ((SELECT viesion.is_system()) OR shared OR owner_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS mine ON public.saved_reports;
    CREATE POLICY mine ON public.saved_reports AS RESTRICTIVE FOR UPDATE TO viesion_app
        USING ((SELECT viesion.is_system()) OR owner_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS added ON public.saved_reports;
    CREATE POLICY added ON public.saved_reports AS RESTRICTIVE FOR INSERT TO viesion_app
        WITH CHECK ((SELECT viesion.is_system()) OR owner_id = (SELECT viesion.staff_member()));
    DROP POLICY IF EXISTS removed ON public.saved_reports;
    CREATE POLICY removed ON public.saved_reports AS RESTRICTIVE FOR DELETE TO viesion_app
        USING ((SELECT viesion.administers()) OR owner_id = (SELECT viesion.staff_member()));
END $$;
