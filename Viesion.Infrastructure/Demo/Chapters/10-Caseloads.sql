-- Caseloads (CAS-02 to CAS-10): who ended what and why, reasons to ask for an end, requests in each state; the demo référents have some of
-- everything.
UPDATE referent_assignments a SET ended_by_id = a.staff_member_id,
    end_reason_id = r.ids[1 + pg_temp.dice(a.id, 'fin-motif', cardinality(r.ids))]
FROM (SELECT array_agg(id ORDER BY position) AS ids FROM list_items WHERE kind = 'AccompanimentEndReason') r
WHERE a.end_cause = 'Entered';

-- One in five hundred has left the département, one in five hundred is now another territory's, and their référent is still there.
UPDATE beneficiaries b SET address_line = '12 rue des Alpes', address_postal_code = '26000', address_city = 'VALENCE'
FROM enrolments e WHERE e.beneficiary_id = b.id AND e.state <> 'Exited' AND pg_temp.dice(b.id, 'demenage', 500) = 0;
UPDATE beneficiaries b SET territory_id = other.id
FROM (SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS of FROM territories) now
JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM territories) other ON other.place = now.place % now.of + 1
WHERE b.territory_id = now.id AND pg_temp.dice(b.id, 'demenage', 500) = 1
  AND NOT EXISTS (SELECT FROM referent_assignments a JOIN accounts demo ON demo.staff_member_id = a.staff_member_id
      WHERE a.beneficiary_id = b.id AND a."end" IS NULL);

-- The dossiers of the demo référents, in an order of their own: each rank below plays a part.
CREATE TEMP TABLE demo_parts ON COMMIT DROP AS
SELECT a.id AS assignment_id, a.beneficiary_id, a.staff_member_id, e.id AS enrolment_id, s.territory_id,
    row_number() OVER (PARTITION BY a.staff_member_id ORDER BY pg_temp.dice(a.beneficiary_id, 'file-rang', 1000000)) AS part
FROM referent_assignments a JOIN accounts demo ON demo.staff_member_id = a.staff_member_id JOIN staff_members s ON s.id = a.staff_member_id
JOIN enrolments e ON e.beneficiary_id = a.beneficiary_id
WHERE a.kind = 'Pathway' AND a."end" IS NULL AND a.start < viesion.today() - 120 AND e.state = 'Entered'
    AND e.entered_on < viesion.today() - 120
  AND NOT EXISTS (SELECT FROM standby_periods p WHERE p.enrolment_id = e.id);

-- Veilles that should be over, and that soon will be.
INSERT INTO standby_periods (beneficiary_id, enrolment_id, start, expected_end, reason_id, comment)
SELECT d.beneficiary_id, d.enrolment_id, viesion.today() - 95, CASE d.part WHEN 1 THEN viesion.today() - 12 ELSE viesion.today() + 9 END,
    (SELECT id FROM list_items WHERE kind = 'StandbyReason' ORDER BY position OFFSET d.part LIMIT 1),
        'Point à faire avec la personne à l’échéance.'
FROM demo_parts d WHERE d.part IN (1, 2);
UPDATE enrolments e SET state = 'Standby' FROM demo_parts d WHERE d.enrolment_id = e.id AND d.part IN (1, 2);

-- Exits: at the end of this month, of the next.
UPDATE referent_assignments a SET "end" = (date_trunc('month', viesion.today()) + make_interval(months => (d.part - 2)::int))::date - 1,
    end_cause = 'Entered', ended_by_id = a.staff_member_id,
    end_reason_id = (SELECT id FROM list_items WHERE kind = 'AccompanimentEndReason' ORDER BY position LIMIT 1)
FROM demo_parts d WHERE d.assignment_id = a.id AND d.part IN (3, 4);

-- Référents d'étape for a month, a colleague of the same territory.
INSERT INTO referent_assignments (beneficiary_id, staff_member_id, organisation_id, kind, start, "end")
SELECT d.beneficiary_id, s.id, s.organisation_id, 'Step', viesion.today() - 7, viesion.today() + 23
FROM demo_parts d
CROSS JOIN LATERAL (SELECT s.id, s.organisation_id FROM staff_members s WHERE s.active AND s.profile = 'Referent'
    AND s.territory_id = d.territory_id AND s.id <> d.staff_member_id
    ORDER BY pg_temp.dice(s.id, 'etape-' || d.part, 1000000) LIMIT 1) s
WHERE d.part IN (5, 6) AND NOT EXISTS (SELECT FROM referent_assignments a WHERE a.beneficiary_id = d.beneficiary_id AND a.kind = 'Step'
    AND a."end" >= viesion.today());

-- Requests: four of each demo référent, one in a hundred and fifty elsewhere; what has left was confirmed for one in eight.
CREATE TEMP TABLE demo_requests ON COMMIT DROP AS
SELECT beneficiary_id, staff_member_id, CASE part WHEN 7 THEN 'Requested' WHEN 8 THEN 'Requested' WHEN 9 THEN 'Refused' ELSE 'Withdrawn'
    END AS state, 3 + part::int AS days
FROM demo_parts WHERE part BETWEEN 7 AND 10
UNION ALL
SELECT a.beneficiary_id, a.staff_member_id, CASE pg_temp.dice(a.beneficiary_id, 'demande-etat', 6) WHEN 0 THEN 'Refused' WHEN 1
    THEN 'Withdrawn' ELSE 'Requested' END,
    1 + pg_temp.dice(a.beneficiary_id, 'demande-jours', 25)
FROM referent_assignments a
WHERE a.kind = 'Pathway' AND a."end" IS NULL AND a.start < viesion.today() - 60 AND pg_temp.dice(a.beneficiary_id, 'demande', 150) = 0
  AND NOT EXISTS (SELECT FROM accounts demo WHERE demo.staff_member_id = a.staff_member_id)
UNION ALL
SELECT a.beneficiary_id, a.staff_member_id, 'Confirmed', viesion.today() - a."end" + 10
FROM referent_assignments a
WHERE a.kind = 'Pathway' AND a."end" < viesion.today() AND a.end_cause = 'Entered' AND pg_temp.dice(a.beneficiary_id, 'demande', 8) = 0;

INSERT INTO accompaniment_end_requests (beneficiary_id, referent_id, reason_id, comment, state, requested_by_id, requested_at, closed_at,
    closed_by_id, answer)
SELECT r.beneficiary_id, r.staff_member_id, reasons.ids[1 + pg_temp.dice(r.beneficiary_id, 'demande-motif', cardinality(reasons.ids))],
    (ARRAY['Vu avec la personne lors du dernier entretien.', 'La personne a signé un contrat de travail, justificatif dans les documents.',
        'Plus de nouvelles depuis trois mois malgré deux courriers.', NULL])[1 + pg_temp.dice(r.beneficiary_id, 'demande-texte', 4)],
    r.state, r.staff_member_id, (viesion.today() - r.days + time '10:20') AT TIME ZONE 'Europe/Paris',
    CASE WHEN r.state <> 'Requested' THEN (viesion.today() - r.days + 1 + time '15:40') AT TIME ZONE 'Europe/Paris' END,
    CASE r.state WHEN 'Refused' THEN coalesce(office.id, r.staff_member_id) WHEN 'Withdrawn' THEN r.staff_member_id END,
    CASE r.state WHEN 'Refused' THEN 'Le droit reste ouvert : l’accompagnement se poursuit. Revoir la situation au prochain entretien.' END
FROM demo_requests r
CROSS JOIN (SELECT array_agg(id ORDER BY position) AS ids FROM list_items WHERE kind = 'AccompanimentEndReason') reasons
JOIN beneficiaries b ON b.id = r.beneficiary_id
LEFT JOIN LATERAL (SELECT id FROM staff_members s WHERE s.profile = 'TerritorySecretariat' AND s.territory_id = b.territory_id ORDER BY id
    LIMIT 1) office ON true;
