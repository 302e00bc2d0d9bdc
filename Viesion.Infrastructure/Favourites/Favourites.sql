-- What somebody follows is their own affair, whoever else sees the dossier. Run after every migration; idempotent.
DROP POLICY IF EXISTS mine ON public.favourites;
CREATE POLICY mine ON public.favourites AS RESTRICTIVE TO viesion_app
    USING ((SELECT viesion.is_system()) OR staff_member_id = (SELECT viesion.staff_member()));
