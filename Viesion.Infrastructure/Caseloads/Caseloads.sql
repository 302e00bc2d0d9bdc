-- « File active » (guide V26; spec 96 §11), the one definition for SQL: a référent de parcours accompanies the dossier today, whatever the
-- state of the inscription. Caseloads() in Running.cs says it for LINQ. The day is written into the condition. Run before what asks it;
-- idempotent.
CREATE OR REPLACE FUNCTION viesion.in_caseload(dossier text) RETURNS text LANGUAGE sql STABLE
    AS $$ SELECT format('EXISTS (SELECT FROM referent_assignments f WHERE f.beneficiary_id = %s AND f.kind = ''Pathway''
        AND viesion.runs(f.start, f."end", %L::date))', dossier, viesion.today()) $$;

-- What the model can't say: two veilles of one inscription never share a day (CAS-02), both ends included as everywhere. Run after every
-- migration; idempotent.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'ex_standby_overlap') THEN
        ALTER TABLE public.standby_periods ADD CONSTRAINT ex_standby_overlap EXCLUDE
            USING gist (enrolment_id WITH =, daterange(start, "end", '[]') WITH &&);
    END IF;
END $$;
