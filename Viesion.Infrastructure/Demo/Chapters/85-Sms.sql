-- SMS of appointments (AGE-05), where appointments are (they are written by an earlier chapter): one in three of the people who have a
-- mobile is reminded, one in six is told at once; every state has examples. Only around today: older ones tell nothing any more.
UPDATE appointments a SET remind_by_sms = remind_by_sms OR pg_temp.dice(a.id, 'sms-reminder', 3) = 0, confirm_by_sms = confirm_by_sms
    OR pg_temp.dice(a.id, 'sms-confirmation', 6) = 0
WHERE a.starts_at BETWEEN now() - interval '30 days' AND now() + interval '90 days'
    AND EXISTS (SELECT FROM appointment_participants p JOIN beneficiaries b ON b.id = p.beneficiary_id WHERE p.appointment_id = a.id
        AND b.phone ~ '^\+33[67]');

INSERT INTO appointment_sms (participant_id, beneficiary_id, kind, appointment_at, planned_for, withdrawn_at, report_key)
SELECT p.id, p.beneficiary_id, kinds.kind, a.starts_at, CASE kinds.kind WHEN 'Reminder' THEN a.starts_at - interval '48 hours'
    ELSE a.booked_at END,
    CASE WHEN p.attendance IN ('CancelledByReferent', 'Postponed') THEN least(now(), a.starts_at - interval '50 hours') END,
        gen_random_uuid()
FROM appointments a
    JOIN appointment_participants p ON p.appointment_id = a.id
    JOIN beneficiaries b ON b.id = p.beneficiary_id
    CROSS JOIN (VALUES ('Reminder'), ('Confirmation')) kinds (kind)
WHERE a.starts_at BETWEEN now() - interval '30 days' AND now() + interval '90 days' AND b.phone ~ '^\+33[67]'
    AND CASE kinds.kind WHEN 'Reminder' THEN a.remind_by_sms AND (a.starts_at < now() OR a.starts_at > now() + interval '48 hours')
        ELSE a.confirm_by_sms END;

-- What was due has left, but for those that stand for what can go wrong.
WITH due AS (
    SELECT s.id, s.kind, s.appointment_at, s.planned_for, b.phone, b.first_name || ' ' || b.last_name AS name,
        (row_number() OVER (ORDER BY s.planned_for DESC, s.id) - 1) % 12 AS fate
    FROM appointment_sms s JOIN beneficiaries b ON b.id = s.beneficiary_id WHERE s.planned_for <= now() AND s.withdrawn_at IS NULL),
sent AS (
    INSERT INTO outbox_messages (kind, payload, created_at, attempts, next_attempt_at, handing_over_at, sent_at, last_error)
    SELECT 'SMS', jsonb_build_object('SmsId', id, 'Purpose', CASE kind WHEN 'Reminder' THEN 'rappel' ELSE 'confirmation' END, 'To', phone,
        'ToName', name,
            'Subject', CASE kind WHEN 'Reminder' THEN 'Rappel' ELSE 'Confirmation' END || ' du rendez-vous du '
                || to_char(appointment_at AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY "à" HH24:MI')),
        planned_for, CASE fate WHEN 2 THEN 3 ELSE 1 END, CASE fate WHEN 2 THEN now() + interval '20 minutes' END,
        CASE WHEN fate NOT IN (0, 2) THEN planned_for + interval '9 seconds' END, CASE WHEN fate > 2
            THEN planned_for + interval '10 seconds' END,
        CASE fate WHEN 0 THEN 'Le numéro est refusé par la passerelle SMS. (code 400)' WHEN 2
            THEN 'La passerelle SMS demande de réessayer plus tard. (code 503)'
            WHEN 1 THEN 'La liaison s’est interrompue au moment de la remise : ce message est peut-être arrivé. Vérifiez auprès du '
                'destinataire avant de le renvoyer.' END
    FROM due ORDER BY planned_for, id
    RETURNING id, (payload->>'SmsId')::int AS sms_id)
UPDATE appointment_sms s SET message_id = sent.id, composed_at = due.planned_for, phone = due.phone, segments = 1,
    delivery = CASE WHEN due.fate = 3 THEN 'Failed' WHEN due.fate > 4 THEN 'Delivered' END, reported_at = CASE WHEN due.fate = 3
        OR due.fate > 4 THEN due.planned_for + interval '40 seconds' END
FROM sent JOIN due ON due.id = sent.sms_id WHERE s.id = sent.sms_id;
