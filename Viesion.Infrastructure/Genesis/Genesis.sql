-- « Date actualisation du dossier » (GEN-03, GEN-05). Run after every migration; idempotent.
-- Almost everyone is in every file: the date of the last file stands for all, and only those it left out have a row of their own.
-- A nightly sync so writes nothing for those of whom nothing changed, and leaves their row version alone for those who edit them.
CREATE OR REPLACE FUNCTION viesion.last_genesis_file() RETURNS date LANGUAGE sql STABLE
    AS $$ SELECT file_on FROM public.genesis_runs WHERE state = 'Applied' AND read > rejected ORDER BY id DESC LIMIT 1 $$;
CREATE OR REPLACE FUNCTION viesion.refreshed_on(beneficiary int) RETURNS date LANGUAGE sql STABLE
    AS $$ SELECT CASE WHEN absence.beneficiary_id IS NULL THEN viesion.last_genesis_file() ELSE absence.last_seen_on END
          FROM (SELECT) nobody LEFT JOIN public.genesis_absences absence ON absence.beneficiary_id = beneficiary $$;

-- Rejected lines hold what people wrote of a person, whoever they are: administrators only.
ALTER TABLE public.genesis_rejects ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.genesis_rejects FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS administered ON public.genesis_rejects;
CREATE POLICY administered ON public.genesis_rejects TO viesion_app USING ((SELECT viesion.administers()));
