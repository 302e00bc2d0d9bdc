-- Appointments and agendas (AGE-01, 02, 09). Run after every migration; idempotent.

-- Two appointments that hold a collaborator's time never overlap, whoever books and however many at once.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conname = 'ex_appointment_overlap') THEN
        ALTER TABLE public.appointments ADD CONSTRAINT ex_appointment_overlap
            EXCLUDE USING gist (host_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (NOT released);
    END IF;
END $$;

-- The agendas that somebody may see or book in: their own; those of their structure, and, for the secretariat and the heads of a territory,
-- of its collaborators; except as the owner has said otherwise, of the structure as a whole or of one colleague. Administrators see all.
CREATE OR REPLACE FUNCTION viesion.agendas(reader int) RETURNS TABLE (owner_id int, level text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 30
    AS $$
        SELECT o.id, CASE WHEN o.id = me.id THEN 'Book' ELSE coalesce(mine.level, CASE WHEN near THEN coalesce(usual.level, 'Book')
            WHEN me.profile = 'Administrator' THEN 'Read' END) END
        FROM staff_members me CROSS JOIN staff_members o
        LEFT JOIN organisations place ON place.id = o.organisation_id
        LEFT JOIN agenda_shares mine ON mine.owner_id = o.id AND mine.staff_member_id = me.id
        LEFT JOIN agenda_shares usual ON usual.owner_id = o.id AND usual.staff_member_id IS NULL
        CROSS JOIN LATERAL (SELECT o.organisation_id = me.organisation_id
            OR (me.profile IN ('TerritorySecretariat', 'LocalCoordinator', 'ServiceHead')
                AND me.territory_id = coalesce(o.territory_id, place.territory_id)) AS near) AS beside
        WHERE me.id = reader AND (reader = viesion.staff_member() OR viesion.is_system()) AND o.active
          AND (o.id = me.id OR coalesce(mine.level, CASE WHEN near THEN coalesce(usual.level, 'Book') WHEN me.profile = 'Administrator'
              THEN 'Read' END, 'None') <> 'None')
    $$;

-- Those of the one who acts.
CREATE OR REPLACE FUNCTION viesion.my_agendas() RETURNS TABLE (owner_id int, level text)
    LANGUAGE sql STABLE ROWS 30
    AS $$ SELECT owner_id, level FROM viesion.agendas(viesion.staff_member()) $$;

-- Whether an appointment is seen: one of its people is, or its agenda is open to the one who acts, or they booked it.
CREATE OR REPLACE FUNCTION viesion.sees_appointment(appointment int) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion, pg_temp
    AS $$
        SELECT viesion.sees_all('Path')
            OR EXISTS (SELECT FROM appointment_participants p WHERE p.appointment_id = appointment
                AND viesion.may_see(p.beneficiary_id, 'Path'))
            OR EXISTS (SELECT FROM appointments a WHERE a.id = appointment
                AND (a.booked_by_id = viesion.staff_member() OR a.host_id IN (SELECT owner_id FROM viesion.my_agendas())))
    $$;

-- How many people an appointment that one sees concerns, seen or not.
CREATE OR REPLACE FUNCTION viesion.appointment_people(appointment int) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion
    AS $$ SELECT CASE WHEN viesion.sees_appointment(appointment) THEN (SELECT count(*) FROM appointment_participants
        WHERE appointment_id = appointment) ELSE 0 END $$;

-- How many of an appointment that one sees are expected besides those named: whether its time is free, and how many places are left, is a
-- matter of everybody there.
CREATE OR REPLACE FUNCTION viesion.expected_elsewhere(appointment int, seen int[]) RETURNS int
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion
    AS $$
        SELECT count(*)::int FROM appointment_participants
        WHERE viesion.sees_appointment(appointment) AND appointment_id = appointment AND id <> ALL (seen)
            AND attendance NOT IN ('CancelledByReferent', 'Postponed')
    $$;

-- What holds an agenda, whoever it is with: that a time is taken is told, not with whom, to anyone to whom the agenda is open, or who moves
-- in it an appointment that they see.
CREATE OR REPLACE FUNCTION viesion.busy_times(host int, since timestamptz, until timestamptz, except_id int)
    RETURNS TABLE (appointment_id int, starts_at timestamptz, ends_at timestamptz, nature text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion ROWS 50
    AS $$
        SELECT a.id, a.starts_at, a.ends_at, n.label FROM appointments a JOIN appointment_natures n ON n.id = a.nature_id
        WHERE (viesion.is_system() OR host IN (SELECT owner_id FROM viesion.my_agendas()) OR viesion.sees_appointment(except_id))
          AND a.host_id = host AND NOT a.released AND a.starts_at < until AND a.starts_at > since - interval '1 day' AND a.ends_at > since
              AND a.id IS DISTINCT FROM except_id
        ORDER BY a.starts_at
    $$;

-- Where a message of the outbox stands, and why it did not leave: asked of the SMS that one sees; the outbox itself is for administrators.
CREATE OR REPLACE FUNCTION viesion.outbox_state(message bigint) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion, pg_temp
    AS $$
        SELECT CASE WHEN sent_at IS NOT NULL THEN 'Sent' WHEN next_attempt_at IS NULL AND handing_over_at IS NOT NULL THEN 'Uncertain'
            WHEN next_attempt_at IS NULL THEN 'Failed' WHEN last_error IS NOT NULL THEN 'Retrying' ELSE 'Waiting' END
        FROM outbox_messages WHERE id = message AND kind = 'SMS'
          AND EXISTS (SELECT FROM appointment_sms s WHERE s.message_id = message AND viesion.may_see(s.beneficiary_id, 'Path'))
    $$;
CREATE OR REPLACE FUNCTION viesion.outbox_reason(message bigint) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, viesion, pg_temp
    AS $$
        SELECT last_error FROM outbox_messages WHERE id = message AND kind = 'SMS'
          AND EXISTS (SELECT FROM appointment_sms s WHERE s.message_id = message AND viesion.may_see(s.beneficiary_id, 'Path'))
    $$;

-- The second wall of appointments: their host's, those of the agendas that one may see, those of the dossiers that one sees. Participants
-- and summaries bear a beneficiary_id, and follow their dossier (RowLevelSecurity.sql).
DO $$
DECLARE
    asked text;
BEGIN
    GRANT SELECT ON public.appointments, public.appointment_participants, public.appointment_natures, public.agenda_shares,
        public.staff_members, public.organisations, public.appointment_sms,
        public.outbox_messages TO viesion_wall;
    DROP POLICY IF EXISTS wall ON public.appointment_sms;
    CREATE POLICY wall ON public.appointment_sms FOR SELECT TO viesion_wall USING (true);
    DROP POLICY IF EXISTS wall ON public.outbox_messages;
    CREATE POLICY wall ON public.outbox_messages FOR SELECT TO viesion_wall USING (true);
    DROP POLICY IF EXISTS wall ON public.appointment_participants;
    CREATE POLICY wall ON public.appointment_participants FOR SELECT TO viesion_wall USING (true);
    ALTER TABLE public.appointments ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.appointments FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS wall ON public.appointments;
    CREATE POLICY wall ON public.appointments FOR SELECT TO viesion_wall USING (true);
    DROP POLICY IF EXISTS perimeter ON public.appointments;
    CREATE POLICY perimeter ON public.appointments TO viesion_app
        USING ((SELECT viesion.sees_all('Path')) OR host_id IN (SELECT owner_id FROM viesion.my_agendas())
            OR EXISTS (SELECT FROM public.appointment_participants p WHERE p.appointment_id = appointments.id))
        WITH CHECK ((SELECT viesion.sees_all('Path')) OR booked_by_id = (SELECT viesion.staff_member())
            OR host_id IN (SELECT owner_id FROM viesion.my_agendas())
            OR EXISTS (SELECT FROM public.appointment_participants p WHERE p.appointment_id = appointments.id));
    ALTER TABLE public.appointment_themes ENABLE ROW LEVEL SECURITY;
    ALTER TABLE public.appointment_themes FORCE ROW LEVEL SECURITY;
    DROP POLICY IF EXISTS perimeter ON public.appointment_themes;
    CREATE POLICY perimeter ON public.appointment_themes TO viesion_app
        USING (EXISTS (SELECT FROM public.appointments a WHERE a.id = appointment_themes.appointment_id));

    GRANT CREATE ON SCHEMA viesion TO viesion_wall;
    FOREACH asked IN ARRAY ARRAY['agendas(int)', 'sees_appointment(int)', 'appointment_people(int)', 'expected_elsewhere(int, int[])',
        'busy_times(int, timestamptz, timestamptz, int)', 'outbox_state(bigint)', 'outbox_reason(bigint)'] LOOP
        EXECUTE format('ALTER FUNCTION viesion.%s OWNER TO viesion_wall', asked);
    END LOOP;
    REVOKE CREATE ON SCHEMA viesion FROM viesion_wall;
END $$;
