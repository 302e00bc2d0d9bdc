-- Évènements du droit (DOS-08): what is new, or what changed. What was never said makes no event.
WITH touched AS (
    SELECT line, beneficiary_id, entitlement, entitlement_on, entitlement_reason, orientation, orientation_on, subject_to_duties
        FROM genesis_changed
    UNION ALL
    SELECT line, beneficiary_id, NULL, NULL, NULL, NULL, NULL, NULL FROM genesis_created)
INSERT INTO entitlement_events (beneficiary_id, kind, value, reason, effective_on, received_on)
SELECT t.beneficiary_id, 'Status', s.entitlement, s.entitlement_reason, coalesce(s.entitlement_on, @file_on), @file_on
FROM touched t JOIN genesis_staging s USING (line)
WHERE (t.entitlement, t.entitlement_on, t.entitlement_reason) IS DISTINCT FROM (s.entitlement, s.entitlement_on, s.entitlement_reason)
UNION ALL
SELECT t.beneficiary_id, 'Orientation', s.orientation, NULL, coalesce(s.orientation_on, @file_on), @file_on
FROM touched t JOIN genesis_staging s USING (line)
WHERE (t.orientation, t.orientation_on) IS DISTINCT FROM (s.orientation, s.orientation_on)
UNION ALL
SELECT t.beneficiary_id, 'Duties', CASE s.subject_to_duties WHEN true THEN 'SDD' WHEN false THEN 'NSDD' END, NULL, @file_on, @file_on
FROM touched t JOIN genesis_staging s USING (line)
WHERE t.subject_to_duties IS DISTINCT FROM s.subject_to_duties;
