-- Requests for an end of accompaniment that Genesis answers (CAS-10): it names another référent, or pours the person no more.
-- A person whose line was rejected was poured all the same, badly: no absence of theirs is noted (4-History.sql).
WITH answered AS (
    SELECT r.id, r.beneficiary_id, r.requested_by_id, b.file_number
    FROM accompaniment_end_requests r JOIN beneficiaries b ON b.id = r.beneficiary_id
    LEFT JOIN genesis_known k ON k.beneficiary_id = r.beneficiary_id
    LEFT JOIN genesis_staging s ON s.line = k.line
    WHERE r.state = 'Requested'
      AND CASE WHEN k.line IS NOT NULL THEN s.staff_member_id <> r.referent_id
          ELSE EXISTS (SELECT FROM genesis_absences a WHERE a.beneficiary_id = r.beneficiary_id) END),
confirmed AS (
    UPDATE accompaniment_end_requests r SET state = 'Confirmed', closed_at = @now FROM answered WHERE r.id = answered.id RETURNING r.id),
told AS (
    INSERT INTO audit_entries (at, action, subject, subject_id, beneficiary_id, before, after, detail)
    SELECT @now, 'Changed', 'AccompanimentEndRequest', id::text, beneficiary_id, '{"State": "Requested"}', '{"State": "Confirmed"}', @detail
        FROM answered)
SELECT beneficiary_id, requested_by_id, file_number FROM answered;
