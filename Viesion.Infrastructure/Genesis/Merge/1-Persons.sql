-- The persons of the file that are known already, and those of whom Genesis now says something else. {columns} are those of GenesisField.
CREATE TEMP TABLE genesis_known ON COMMIT DROP AS
SELECT s.line, b.id AS beneficiary_id, ({b.columns}) IS DISTINCT FROM ({s.columns}) AS changed
FROM genesis_staging s JOIN beneficiaries b ON b.genesis_person_id = s.genesis_person_id
WHERE s.reject IS NULL;
ANALYZE genesis_known;

CREATE TEMP TABLE genesis_changed ON COMMIT DROP AS
SELECT k.line, k.beneficiary_id, b.entitlement, b.entitlement_on, b.entitlement_reason, b.orientation, b.orientation_on,
    b.subject_to_duties,
    jsonb_strip_nulls(jsonb_build_object({before})) AS before, jsonb_strip_nulls(jsonb_build_object({after})) AS after
FROM genesis_known k JOIN genesis_staging s USING (line) JOIN beneficiaries b ON b.id = k.beneficiary_id
WHERE k.changed;

CREATE TEMP TABLE genesis_created (line int, beneficiary_id int) ON COMMIT DROP;
WITH added AS (
    INSERT INTO beneficiaries (genesis_person_id, phone, email, {columns})
    SELECT s.genesis_person_id, s.phone, s.email, {s.columns}
    FROM genesis_staging s
    WHERE s.reject IS NULL AND NOT EXISTS (SELECT FROM genesis_known k WHERE k.line = s.line)
    ORDER BY s.line
    RETURNING id, genesis_person_id)
INSERT INTO genesis_created SELECT s.line, added.id FROM added JOIN genesis_staging s USING (genesis_person_id) WHERE s.reject IS NULL;
ANALYZE genesis_created;

-- Phone and e-mail are not here: they belong to the référent (GEN-03).
UPDATE beneficiaries b SET {set}
FROM genesis_changed c JOIN genesis_staging s USING (line)
WHERE b.id = c.beneficiary_id;
