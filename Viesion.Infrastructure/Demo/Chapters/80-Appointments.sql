-- Appointments (AGE-01, 03, 06, 10): venues; about one dossier in two has a past, in every state, with summaries; the coming weeks of the
-- référents are full. Past appointments take one half-day each, coming ones one slot of the week each: no two of a collaborator overlap.
-- Friday afternoons are the groups'.
INSERT INTO venues (name, address, territory_id, active)
SELECT o.name, 'Place de la Mairie, ' || regexp_replace(regexp_replace(o.name, '^CMS du ', 'Le '), '^CMS (de |d’)', ''), o.territory_id,
    true FROM organisations o WHERE o.name LIKE 'CMS d%'
UNION ALL SELECT 'Maison des solidarités de Privas', '2 rue du Lac, 07000 Privas', NULL, true
UNION ALL SELECT 'Ancienne permanence du Teil', '3 rue de la République, 07400 Le Teil', NULL, false;

CREATE TEMP TABLE demo_hosts ON COMMIT DROP AS
SELECT s.id AS host_id, s.territory_id, EXISTS (SELECT FROM accounts demo WHERE demo.staff_member_id = s.id) AS shown,
    (SELECT array_agg(v.id ORDER BY v.id) FROM venues v
        WHERE v.active AND (v.territory_id IS NULL OR v.territory_id = coalesce(s.territory_id, o.territory_id))) AS venues
FROM staff_members s LEFT JOIN organisations o ON o.id = s.organisation_id
WHERE s.active AND s.profile IN ('Referent', 'FseReferent', 'EmploymentAdviser');

CREATE TEMP TABLE demo_followed ON COMMIT DROP AS
SELECT DISTINCT ON (a.beneficiary_id) a.beneficiary_id, a.staff_member_id AS host_id, a.start, h.shown
FROM referent_assignments a JOIN demo_hosts h ON h.host_id = a.staff_member_id
WHERE a.kind = 'Pathway' AND a.start <= viesion.today() AND a."end" IS NULL ORDER BY a.beneficiary_id, a.start DESC;

-- The half-days of the past, the last first; the slots of this week and the two next ones.
CREATE TEMP TABLE demo_halves ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY day DESC, half DESC) - 1 AS place, day, half
FROM (SELECT (viesion.today() - back)::date AS day FROM generate_series(1, 700) AS back) AS days CROSS JOIN generate_series(0, 1) AS half
WHERE extract(isodow FROM day) <= 5 AND NOT (extract(isodow FROM day) = 5 AND half = 1)
    AND to_char(day, 'MMDD') NOT IN ('0101', '0501', '0508', '0714', '0815', '1101', '1111', '1225');

CREATE TEMP TABLE demo_slots ON COMMIT DROP AS
SELECT (monday + 7 * week + weekday)::date AS day, week, slot, weekday * 5 + slot AS number
FROM (SELECT date_trunc('week', viesion.today() + 1)::date AS monday) AS this CROSS JOIN generate_series(0, 2) AS week CROSS
    JOIN generate_series(0, 4) AS weekday CROSS JOIN generate_series(0, 4) AS slot
WHERE NOT (weekday = 4 AND slot >= 3) AND monday + 7 * week + weekday >= viesion.today()
  AND to_char(monday + 7 * week + weekday, 'MMDD') NOT IN ('0101', '0501', '0508', '0714', '0815', '1101', '1111', '1225');

-- One line a participation; « key » tells the draws apart.
CREATE TEMP TABLE demo_meetings ON COMMIT DROP AS
WITH past AS (
    SELECT f.host_id, f.beneficiary_id, f.shown, n, row_number() OVER (PARTITION BY f.host_id
        ORDER BY pg_temp.dice(f.beneficiary_id * 4 + n, 'rdv ordre', 1000000)) - 1 AS k, count(*) OVER (PARTITION BY f.host_id) AS of
    FROM demo_followed f CROSS JOIN generate_series(0, 2) AS n
    WHERE pg_temp.dice(f.beneficiary_id, 'rdv', 2) = 0 AND n <= pg_temp.dice(f.beneficiary_id, 'rdv nombre', 3)
        AND f.start < viesion.today() - 30),
wanted AS (
    SELECT h.host_id, h.shown, s.day, s.slot, s.week, row_number()
        OVER (PARTITION BY h.host_id ORDER BY s.week, pg_temp.dice(h.host_id * 100 + s.number, 'semaine ' || s.week, 1000000)) - 1 AS k,
        row_number() OVER (PARTITION BY h.host_id, s.week
            ORDER BY pg_temp.dice(h.host_id * 100 + s.number, 'semaine ' || s.week, 1000000)) AS rank
    FROM demo_hosts h JOIN demo_slots s ON s.week < CASE WHEN h.shown THEN 3 ELSE 2 END),
people AS (
    SELECT host_id, beneficiary_id, row_number()
        OVER (PARTITION BY host_id ORDER BY pg_temp.dice(beneficiary_id, 'rdv à venir', 1000000)) - 1 AS k
    FROM demo_followed WHERE start < viesion.today() - 30 OR pg_temp.dice(beneficiary_id, 'rdv nouveau', 3) = 0)
SELECT nextval(pg_get_serial_sequence('appointments', 'id'))::int AS id, d.*, d.beneficiary_id * 8 + d.n AS key FROM (
    SELECT p.host_id, p.beneficiary_id, p.n, h.day, (CASE h.half WHEN 0 THEN time '08:30' ELSE time '13:30'
        END + make_interval(mins => 30 * pg_temp.dice(p.beneficiary_id * 4 + p.n, 'rdv heure', 6))) AS at, true AS past
    FROM past p JOIN demo_halves h ON h.place = p.k * greatest(1, 230 / p.of)
    UNION ALL
    SELECT w.host_id, p.beneficiary_id, 4, w.day, (ARRAY[time '08:30', '09:30', '10:45', '14:00', '15:15'])[w.slot + 1], false
    FROM wanted w JOIN people p ON p.host_id = w.host_id AND p.k = w.k
        WHERE w.rank <= 8 + pg_temp.dice(w.host_id, 'semaine pleine ' || w.week, 13)) AS d;

CREATE TEMP TABLE demo_booked ON COMMIT DROP AS
SELECT m.id, m.key, m.host_id, m.beneficiary_id, m.day, m.past, n.id AS nature_id, (m.day + m.at) AT TIME ZONE 'Europe/Paris' AS starts_at,
    least(n.minutes, 60) AS minutes, h.venues,
    CASE WHEN NOT m.past OR (h.shown AND m.day >= viesion.today() - 30 AND pg_temp.dice(m.key, 'rdv oublié', 2) = 0) THEN 'Planned'
        WHEN pg_temp.dice(m.key, 'rdv fait', 100) < 60 THEN 'Present' WHEN pg_temp.dice(m.key, 'rdv fait', 100) < 71 THEN 'ExcusedAbsence'
            WHEN pg_temp.dice(m.key, 'rdv fait', 100) < 83 THEN 'UnexcusedAbsence'
        WHEN pg_temp.dice(m.key, 'rdv fait', 100) < 89 THEN 'CancelledByReferent' WHEN pg_temp.dice(m.key, 'rdv fait', 100) < 92
            THEN 'Postponed'
        WHEN m.day >= viesion.today() - 45 THEN 'Planned' ELSE 'Present' END AS attendance
FROM demo_meetings m JOIN demo_hosts h ON h.host_id = m.host_id
CROSS JOIN (SELECT array_agg(id ORDER BY position) AS ids FROM appointment_natures WHERE NOT collective) AS natures
JOIN appointment_natures n ON n.id = natures.ids[1 + pg_temp.dice(m.key, 'rdv nature', cardinality(natures.ids))];

INSERT INTO appointments (id, host_id, starts_at, ends_at, nature_id, channel_id, venue_id, comment, remind_by_sms, confirm_by_sms,
    released, booked_by_id, booked_at)
SELECT b.id, b.host_id, b.starts_at, b.starts_at + make_interval(mins => b.minutes), b.nature_id,
    channels.ids[1 + least(3, pg_temp.dice(b.key, 'rdv vecteur', 12) / 3 * (pg_temp.dice(b.key, 'rdv sur place', 3) / 2))],
    b.venues[1 + pg_temp.dice(b.key, 'rdv lieu', cardinality(b.venues))],
    (ARRAY['Apporter les trois derniers bulletins de salaire.', 'Faire le point sur les démarches engagées.', 'Vient avec son enfant.',
        'Prévoir le dossier logement.'])[1 + pg_temp.dice(b.key, 'rdv commentaire', 10)],
    false, false, b.attendance IN ('CancelledByReferent', 'Postponed'), b.host_id,
        least(b.starts_at - interval '11 days', (viesion.today() - 1 + time '10:00') AT TIME ZONE 'Europe/Paris')
FROM demo_booked b CROSS JOIN (SELECT array_agg(id ORDER BY position) AS ids FROM list_items WHERE kind = 'AppointmentChannel') AS channels;

INSERT INTO appointment_participants (appointment_id, beneficiary_id, day, attendance, convoked_on, convoked_by_id, absence_reason_id,
    settled_by_id, settled_at)
SELECT b.id, b.beneficiary_id, b.day, b.attendance, CASE WHEN pg_temp.dice(b.key, 'rdv convoqué', 2) = 0 THEN b.day - 10 END,
    CASE WHEN pg_temp.dice(b.key, 'rdv convoqué', 2) = 0
        THEN (SELECT id FROM list_items WHERE kind = 'AppointmentChannel' AND label = 'courrier') END,
    CASE WHEN b.attendance IN ('ExcusedAbsence', 'UnexcusedAbsence')
        THEN reasons.ids[1 + pg_temp.dice(b.key, 'rdv motif', cardinality(reasons.ids))] END,
    CASE WHEN b.attendance <> 'Planned' THEN b.host_id END, CASE WHEN b.attendance <> 'Planned' THEN b.starts_at + interval '70 minutes' END
FROM demo_booked b CROSS JOIN (SELECT array_agg(id ORDER BY position) AS ids FROM list_items WHERE kind = 'AbsenceReason') AS reasons;

-- Groups: one that took place and one to come for the demo référents and one host in eight; for the former, one too of which nothing is
-- said yet (stage 1).
CREATE TEMP TABLE demo_groups ON COMMIT DROP AS
SELECT nextval(pg_get_serial_sequence('appointments', 'id'))::int AS id, h.host_id, h.venues, stage, n.id AS nature_id, n.minutes, day,
    (day + time '13:30') AT TIME ZONE 'Europe/Paris' AS starts_at
FROM demo_hosts h CROSS JOIN generate_series(0, 2) AS stage
CROSS JOIN LATERAL (SELECT date_trunc('week', viesion.today())::date + 4 + (ARRAY[-14, -7, 7])[stage + 1] AS day) AS friday
JOIN (SELECT id, minutes FROM appointment_natures WHERE collective ORDER BY position LIMIT 1) AS n ON true
WHERE (h.shown OR (stage <> 1 AND pg_temp.dice(h.host_id, 'atelier', 8) = 0))
    AND EXISTS (SELECT FROM demo_followed f WHERE f.host_id = h.host_id AND f.start < viesion.today() - 40);

INSERT INTO appointments (id, host_id, starts_at, ends_at, nature_id, channel_id, venue_id, title, capacity, remind_by_sms, confirm_by_sms,
    released, booked_by_id, booked_at)
SELECT g.id, g.host_id, g.starts_at, g.starts_at + make_interval(mins => g.minutes), g.nature_id,
    (SELECT id FROM list_items WHERE kind = 'AppointmentChannel' ORDER BY position LIMIT 1), g.venues[1],
    (ARRAY['Atelier mobilité', 'Réunion d’information collective', 'Atelier CV et candidatures',
        'Information logement et énergie'])[1 + pg_temp.dice(g.host_id + g.stage, 'atelier titre', 4)], 15, false, false, false, g.host_id,
    least(g.starts_at - interval '20 days', (viesion.today() - 1 + time '10:00') AT TIME ZONE 'Europe/Paris')
FROM demo_groups g;

INSERT INTO appointment_participants (appointment_id, beneficiary_id, day, attendance, convoked_on, settled_by_id, settled_at)
SELECT g.id, p.beneficiary_id, g.day, CASE WHEN g.stage > 0 THEN 'Planned' WHEN p.rank % 4 = 0 THEN 'UnexcusedAbsence' ELSE 'Present' END,
    CASE WHEN g.stage < 2 THEN g.day - 15 END,
    CASE WHEN g.stage = 0 THEN g.host_id END, CASE WHEN g.stage = 0 THEN g.starts_at + interval '3 hours' END
FROM demo_groups g JOIN (SELECT host_id, beneficiary_id, row_number() OVER (PARTITION BY host_id
    ORDER BY pg_temp.dice(beneficiary_id, 'atelier présent', 1000000)) AS rank FROM demo_followed WHERE start < viesion.today() - 40) AS p
    ON p.host_id = g.host_id AND p.rank <= 12;

-- What they were about, and what was said: nothing, for one in twelve.
INSERT INTO appointment_themes (appointment_id, theme_id)
SELECT DISTINCT b.id, themes.ids[1 + pg_temp.dice(b.key, 'rdv thème ' || n, cardinality(themes.ids))]
FROM demo_booked b CROSS JOIN generate_series(0, 1) AS n CROSS
    JOIN (SELECT array_agg(id ORDER BY position) AS ids FROM list_items WHERE kind = 'AppointmentTheme') AS themes
WHERE pg_temp.dice(b.key, 'rdv thèmes', 3) > n;

-- Just filled: without their numbers the join below is made row by row.
ANALYZE appointments, appointment_participants, appointment_themes;

INSERT INTO appointment_summaries (participant_id, beneficiary_id, theme_id, text)
SELECT p.id, p.beneficiary_id, NULL, (ARRAY['Bonne rencontre. La personne a avancé dans ses démarches ; point dans un mois.',
    'Le projet se précise : elle souhaite travailler à temps partiel près de chez elle.',
    'Actualisation de la situation. Les courriers en attente ont été traités ensemble.',
        'Échange sur le contrat en cours : les deux premiers objectifs sont atteints.',
        'Premiers contacts pris avec un employeur ; à relancer.'])[1 + pg_temp.dice(p.id, 'synthèse', 5)]
FROM appointment_participants p WHERE p.attendance = 'Present' AND pg_temp.dice(p.id, 'synthèse écrite', 12) > 0
UNION ALL
SELECT p.id, p.beneficiary_id, t.theme_id,
    (ARRAY['Démarche engagée ; pièces à réunir pour le prochain rendez-vous.', 'Orientée vers le partenaire du territoire.',
    'Rien de nouveau depuis la dernière fois.', 'Réglé.'])[1 + pg_temp.dice(p.id, 'synthèse thème', 4)]
FROM appointment_participants p JOIN (SELECT appointment_id, min(theme_id) AS theme_id FROM appointment_themes GROUP BY 1) t
    ON t.appointment_id = p.appointment_id
WHERE p.attendance = 'Present' AND pg_temp.dice(p.id, 'synthèse écrite', 12) > 0 AND pg_temp.dice(p.id, 'synthèse par thème', 3) = 0;
