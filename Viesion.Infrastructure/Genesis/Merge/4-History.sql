-- One audit entry a created or changed dossier, one an accompaniment that moved; the rejects; who is absent from the file.
INSERT INTO audit_entries (at, action, subject, subject_id, beneficiary_id, after, detail)
SELECT @now, 'Created', 'Beneficiary', c.beneficiary_id::text, c.beneficiary_id, jsonb_strip_nulls(jsonb_build_object({all})), @detail
FROM genesis_created c JOIN genesis_staging s USING (line);

INSERT INTO audit_entries (at, action, subject, subject_id, beneficiary_id, before, after, detail)
SELECT @now, 'Changed', 'Beneficiary', beneficiary_id::text, beneficiary_id, before, after, @detail FROM genesis_changed;

INSERT INTO audit_entries (at, action, subject, subject_id, beneficiary_id, before, after, detail)
SELECT @now, CASE d.act WHEN 'Started' THEN 'Created' WHEN 'Withdrawn' THEN 'Deleted' ELSE 'Changed' END, 'ReferentAssignment',
    d.assignment_id::text, m.beneficiary_id,
    CASE WHEN d.act <> 'Started'
        THEN jsonb_strip_nulls(jsonb_build_object('StaffMemberId', d.staff_member_id, 'End', d.old_end, 'EndCause', d.old_cause)) END,
    CASE WHEN d.act <> 'Withdrawn'
        THEN jsonb_strip_nulls(jsonb_build_object('StaffMemberId', d.staff_member_id, 'End', d.new_end, 'EndCause', d.new_cause,
        'Start', CASE WHEN d.act = 'Started' THEN m.start END)) END, @detail
FROM genesis_moved d JOIN genesis_moves m USING (line);

INSERT INTO genesis_rejects (run_id, line, reason, raw, is_warning)
SELECT @run, line, coalesce(reject, told), raw, reject IS NULL FROM genesis_staging WHERE reject IS NOT NULL OR told IS NOT NULL;

-- GEN-05: only those whom the file leaves out hold a date of their own; everyone else was refreshed by it. A file without anyone refreshes
-- nobody. Whom a rejected line names stands in the file: badly poured is not absent.
CREATE TEMP TABLE genesis_named ON COMMIT DROP AS
SELECT DISTINCT b.id AS beneficiary_id
FROM genesis_staging s CROSS JOIN LATERAL unnest(s.named) AS said(person_id) JOIN beneficiaries b ON b.genesis_person_id = said.person_id
WHERE s.reject IS NOT NULL;
DELETE FROM genesis_absences a
WHERE EXISTS (SELECT FROM genesis_known k WHERE k.beneficiary_id = a.beneficiary_id)
   OR EXISTS (SELECT FROM genesis_named n WHERE n.beneficiary_id = a.beneficiary_id);
INSERT INTO genesis_absences (beneficiary_id, last_seen_on)
SELECT b.id, viesion.last_genesis_file() FROM beneficiaries b
WHERE EXISTS (SELECT FROM genesis_staging WHERE reject IS NULL)
  AND NOT EXISTS (SELECT FROM genesis_known k WHERE k.beneficiary_id = b.id)
  AND NOT EXISTS (SELECT FROM genesis_created c WHERE c.beneficiary_id = b.id)
  AND NOT EXISTS (SELECT FROM genesis_named n WHERE n.beneficiary_id = b.id)
  AND NOT EXISTS (SELECT FROM genesis_absences a WHERE a.beneficiary_id = b.id);

-- CAS-08: whom Genesis names, beside whom Viesion follows. Only what Genesis says otherwise than the last time is written.
INSERT INTO genesis_referents AS last (beneficiary_id, staff_member_id, start)
SELECT p.beneficiary_id, s.staff_member_id, s.start
FROM (SELECT line, beneficiary_id FROM genesis_created UNION ALL SELECT line, beneficiary_id FROM genesis_known) p
JOIN genesis_staging s USING (line) LEFT JOIN genesis_referents said ON said.beneficiary_id = p.beneficiary_id
WHERE (said.staff_member_id, said.start) IS DISTINCT FROM (s.staff_member_id, s.start)
ON CONFLICT (beneficiary_id) DO UPDATE SET staff_member_id = EXCLUDED.staff_member_id, start = EXCLUDED.start;
