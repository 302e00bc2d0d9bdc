-- Exports are their owner's alone; the background work writes them. Run after every migration; idempotent.
DO $$
BEGIN
    ALTER TABLE public.exports ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.exports FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS mine ON public.exports;
    CREATE POLICY mine ON public.exports TO viesion_app
        USING ((SELECT viesion.is_system()) OR owner_id = (SELECT viesion.staff_member()));

    -- Not forced: the work that writes the pieces is the tables' owner. Nobody else writes any.
    ALTER TABLE public.export_chunks ENABLE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS mine ON public.export_chunks;
    CREATE POLICY mine ON public.export_chunks TO viesion_app
        USING ((SELECT viesion.is_system()) OR EXISTS (SELECT FROM public.exports e WHERE e.id = export_chunks.export_id));
    REVOKE INSERT, UPDATE ON public.export_chunks FROM viesion_app;
    -- A workbook is compressed already.
    ALTER TABLE public.export_chunks ALTER COLUMN content SET STORAGE EXTERNAL;
END $$;
