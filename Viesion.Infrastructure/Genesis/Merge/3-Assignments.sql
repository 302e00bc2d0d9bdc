-- Enrolment and référent (GEN-03, GEN-04). Genesis decides of the référent de parcours; référents d'étape are Viesion's own.
-- Whoever changes a référent by hand meanwhile waits, and then finds what Genesis said: reading is not held up.
LOCK TABLE referent_assignments IN SHARE ROW EXCLUSIVE MODE;
CREATE TEMP TABLE genesis_enrolled (beneficiary_id int) ON COMMIT DROP;
WITH enrolled AS (
    INSERT INTO enrolments (beneficiary_id, programme_id, state, entered_on)
    SELECT p.beneficiary_id, @programme, 'Entered', s.start
    FROM (SELECT line, beneficiary_id FROM genesis_created
          UNION ALL
          SELECT line, beneficiary_id FROM genesis_known k
          WHERE NOT EXISTS (SELECT FROM enrolments e WHERE e.beneficiary_id = k.beneficiary_id AND e.programme_id = @programme)) p
    JOIN genesis_staging s USING (line)
    RETURNING beneficiary_id)
INSERT INTO genesis_enrolled SELECT beneficiary_id FROM enrolled;

INSERT INTO referent_assignments (beneficiary_id, staff_member_id, organisation_id, kind, start)
SELECT c.beneficiary_id, s.staff_member_id, s.organisation_id, 'Pathway', s.start
FROM genesis_created c JOIN genesis_staging s USING (line);

-- Those who are not simply still with the référent that Genesis names, since the day that it names.
CREATE TEMP TABLE genesis_moves ON COMMIT DROP AS
WITH unsettled AS (
    SELECT k.line, k.beneficiary_id
    FROM genesis_known k JOIN genesis_staging s USING (line)
    LEFT JOIN referent_assignments a ON a.beneficiary_id = k.beneficiary_id AND a.kind = 'Pathway'
        AND (a."end" IS NULL OR a."end" >= @today)
    GROUP BY k.line, k.beneficiary_id
    HAVING NOT (count(a.id) = 1 AND coalesce(bool_and(a.staff_member_id = s.staff_member_id AND a.start = s.start
        AND (a."end" IS NULL OR coalesce(a.end_cause, 'Entered') = 'Entered')), false)))
SELECT u.line, u.beneficiary_id, s.staff_member_id, s.organisation_id, s.start, same.id AS same_id,
    latest.staff_member_id AS latest_staff_member_id
FROM unsettled u JOIN genesis_staging s USING (line)
-- The accompaniment that Genesis tells of: same référent, same start; or same référent since a later day, which says no less.
LEFT JOIN LATERAL (
    SELECT a.id FROM referent_assignments a
    WHERE a.beneficiary_id = u.beneficiary_id AND a.kind = 'Pathway' AND a.staff_member_id = s.staff_member_id
      AND (a.start = s.start OR (a.start > s.start AND a.start <= @today))
    ORDER BY (a.start = s.start) DESC, a.start DESC, a.id DESC LIMIT 1) same ON true
LEFT JOIN LATERAL (
    SELECT a.staff_member_id FROM referent_assignments a
    WHERE a.beneficiary_id = u.beneficiary_id AND a.kind = 'Pathway' AND a.start <= @today
    ORDER BY (a."end" IS NULL OR a."end" >= @today) DESC, a.start DESC, a.id DESC LIMIT 1) latest ON true;

CREATE TEMP TABLE genesis_moved (line int, act text, assignment_id int, staff_member_id int, old_end date, old_cause text, new_end date,
    new_cause text) ON COMMIT DROP;

-- Any other accompaniment ends the day before the new start, or the day that it began when that is later: out of one caseload and into the
-- other at once.
WITH old AS (
    SELECT m.line, a.id, a.staff_member_id, a."end", a.end_cause, LEAST(a."end", GREATEST(a.start, m.start - 1)) AS new_end,
        CASE WHEN a.staff_member_id = m.staff_member_id THEN 'Sync' ELSE 'Reorientation' END AS new_cause
    FROM genesis_moves m JOIN referent_assignments a USING (beneficiary_id)
    WHERE a.kind = 'Pathway' AND a.id IS DISTINCT FROM m.same_id AND viesion.runs(a.start, a."end", @today)),
ended AS (
    UPDATE referent_assignments a SET "end" = old.new_end, end_cause = old.new_cause, ended_by_id = NULL, end_reason_id = NULL
    FROM old WHERE a.id = old.id AND old."end" IS DISTINCT FROM old.new_end RETURNING a.id)
INSERT INTO genesis_moved SELECT line, 'Ended', id, staff_member_id, "end", end_cause, new_end, new_cause FROM old JOIN ended USING (id);

-- An accompaniment announced for later, which Genesis no longer announces, never takes place.
WITH gone AS (
    DELETE FROM referent_assignments a USING genesis_moves m
    WHERE a.beneficiary_id = m.beneficiary_id AND a.kind = 'Pathway' AND a.id IS DISTINCT FROM m.same_id AND a.start > @today
    RETURNING m.line, a.id, a.staff_member_id, a."end", a.end_cause)
INSERT INTO genesis_moved SELECT line, 'Withdrawn', id, staff_member_id, "end", end_cause, NULL, NULL FROM gone;

-- Ended in the past though Genesis still names the référent: re-opened. An exit scheduled by a person for later stays.
WITH old AS (
    SELECT m.line, a.id, a.staff_member_id, a."end", a.end_cause
    FROM genesis_moves m JOIN referent_assignments a ON a.id = m.same_id
    WHERE a."end" < @today OR (a."end" >= @today AND a.end_cause <> 'Entered')),
reopened AS (UPDATE referent_assignments a SET "end" = NULL, end_cause = NULL, ended_by_id = NULL, end_reason_id = NULL FROM old
    WHERE a.id = old.id RETURNING a.id)
INSERT INTO genesis_moved SELECT line, CASE WHEN "end" < @today THEN 'Reopened' ELSE 'Kept' END, id, staff_member_id, "end", end_cause,
    NULL, NULL FROM old JOIN reopened USING (id);

WITH started AS (
    INSERT INTO referent_assignments (beneficiary_id, staff_member_id, organisation_id, kind, start)
    SELECT beneficiary_id, staff_member_id, organisation_id, 'Pathway', start FROM genesis_moves WHERE same_id IS NULL
    RETURNING id, beneficiary_id, staff_member_id)
INSERT INTO genesis_moved SELECT m.line, 'Started', started.id, started.staff_member_id, NULL, NULL, NULL, NULL FROM started
    JOIN genesis_moves m USING (beneficiary_id);

-- The lines of the list, once for all (DossierLines.sql), and whose alerts are to be computed again (Alerts.sql).
SELECT viesion.refresh_dossier_lines(written.ids), viesion.mark_loaded_dossiers(written.ids) FROM (SELECT ARRAY(
    SELECT beneficiary_id FROM genesis_created
    UNION SELECT beneficiary_id FROM genesis_changed
    UNION SELECT beneficiary_id FROM genesis_moves
    UNION SELECT beneficiary_id FROM genesis_enrolled) AS ids) written;
SET LOCAL viesion.bulk = off;
