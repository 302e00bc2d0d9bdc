-- Requests for formal notices: done where Genesis tells of one, else open or refused, one open at most on a dossier; the demo référent has
-- some of each.
INSERT INTO formal_notice_requests (beneficiary_id, requested_on, requested_at, requested_by_id, reason, state, settled_at, notice_on,
    notice_reason, refused_by_id, refusal_reason)
SELECT d.beneficiary_id, day, day::timestamp + interval '9 hours 40 minutes', d.staff_member_id, reason, state,
    CASE state WHEN 'Done' THEN d.formal_notice_on + 1 WHEN 'Refused' THEN day + 2 END::timestamp + interval '11 hours',
    CASE WHEN state = 'Done' THEN d.formal_notice_on END, CASE WHEN state = 'Done' THEN d.formal_notice_reason END,
    CASE WHEN state = 'Refused' THEN d.secretariat END,
    CASE WHEN state = 'Refused' THEN (ARRAY['Un rendez-vous est déjà fixé : attendre sa réalisation.',
        'L’absence est justifiée par un arrêt transmis à la DTAS.', 'La personne n’est pas soumise aux droits et devoirs.'])
        [1 + pg_temp.dice(d.beneficiary_id, 'midem refusal', 3)] END
FROM (
    SELECT b.id AS beneficiary_id, a.staff_member_id, s.id AS secretariat, b.formal_notice_on, b.formal_notice_reason, r.email,
        CASE WHEN b.formal_notice_on IS NOT NULL THEN 'Done' WHEN pg_temp.dice(b.id, 'midem state', 3) = 0 THEN 'Refused' ELSE 'Requested'
            END AS state,
        greatest(a.start, CASE WHEN b.formal_notice_on IS NOT NULL THEN b.formal_notice_on - 1 - pg_temp.dice(b.id, 'midem wait', 12)
            ELSE viesion.today() - 3 - pg_temp.dice(b.id, 'midem day', 40) END) AS day,
        (ARRAY['Deux rendez-vous manqués sans nouvelles.', 'Ne répond plus aux convocations depuis deux mois.',
            'N’a pas signé le contrat proposé malgré deux relances.',
            'Aucune démarche engagée depuis le dernier contrat.', 'Absente aux trois derniers entretiens, courriers revenus.'])[1
                + pg_temp.dice(b.id, 'midem reason', 5)] AS reason
    FROM beneficiaries b
    JOIN referent_assignments a ON a.beneficiary_id = b.id AND a.kind = 'Pathway' AND a.start <= viesion.today() AND a."end" IS NULL
    JOIN staff_members r ON r.id = a.staff_member_id
    JOIN (SELECT territory_id, min(id) AS id FROM staff_members WHERE profile = 'TerritorySecretariat' AND active GROUP BY territory_id) s
        ON s.territory_id = b.territory_id) d
WHERE (d.state <> 'Done' OR d.formal_notice_on >= d.day)
  AND CASE WHEN d.state = 'Done' THEN pg_temp.dice(d.beneficiary_id, 'midem asked', 2) = 0
           ELSE pg_temp.dice(d.beneficiary_id, 'midem', CASE WHEN d.email = 'referent@demo.viesion.fr' THEN 12 ELSE 60 END) = 0 END
ON CONFLICT DO NOTHING;
