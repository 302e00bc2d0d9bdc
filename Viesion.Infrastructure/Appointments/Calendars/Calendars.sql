-- Calendars outside Viesion (AGE-08, docs/adr/0019). Run after every migration; idempotent.

-- Each change of an appointment makes a newer revision of its event (SEQUENCE of RFC 5545).
CREATE OR REPLACE FUNCTION viesion.revise_appointment() RETURNS trigger LANGUAGE plpgsql
    AS $$ BEGIN NEW.revision := OLD.revision + 1; RETURN NEW; END $$;
DROP TRIGGER IF EXISTS revise ON public.appointments;
CREATE TRIGGER revise BEFORE UPDATE ON public.appointments FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
    EXECUTE FUNCTION viesion.revise_appointment();

DO $$
BEGIN
    -- Which event stands for which appointment: no name in it. Not forced: the job that sends is the tables' owner.
    ALTER TABLE public.calendar_entries ENABLE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS perimeter ON public.calendar_entries;
    CREATE POLICY perimeter ON public.calendar_entries FOR SELECT TO viesion_app
        USING ((SELECT viesion.sees_all('Path')) OR host_id = (SELECT viesion.staff_member())
            OR EXISTS (SELECT FROM public.appointments a WHERE a.id = calendar_entries.appointment_id));

    -- The address of one's own agenda is one's own affair.
    ALTER TABLE public.calendar_feeds ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.calendar_feeds FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS mine ON public.calendar_feeds;
    CREATE POLICY mine ON public.calendar_feeds TO viesion_app
        USING ((SELECT viesion.is_system()) OR staff_member_id = (SELECT viesion.staff_member()));
END $$;

-- What of one's own agenda still waits to be sent: the outbox itself is for administrators.
CREATE OR REPLACE FUNCTION viesion.my_calendar(kind text)
    RETURNS TABLE (waiting bigint, failing boolean, next_attempt_at timestamptz, since timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion
    AS $$
        SELECT count(DISTINCT payload->>'AppointmentId'), coalesce(bool_or(last_error IS NOT NULL), false), min(m.next_attempt_at),
            min(created_at)
        FROM outbox_messages m
        WHERE m.next_attempt_at IS NOT NULL AND m.kind = my_calendar.kind AND (payload->>'HostId')::int = viesion.staff_member()
    $$;
