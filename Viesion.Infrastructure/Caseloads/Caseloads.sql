-- What the model can't say: two veilles of one inscription never share a day (CAS-02), both ends included as everywhere. Run after every migration; idempotent.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'ex_standby_overlap') THEN
        ALTER TABLE public.standby_periods ADD CONSTRAINT ex_standby_overlap EXCLUDE USING gist (enrolment_id WITH =, daterange(start, "end", '[]') WITH &&);
    END IF;
END $$;
