-- Characteristics (DOS-07): most dossiers have most of them; some required ones are missing, some values are to be refreshed, some have a
-- history. Written without indexes nor foreign keys, which are made again at the end: several times quicker for a million dossiers.
CREATE TEMP TABLE characteristic_walls ON COMMIT DROP AS
SELECT format('DROP INDEX public.%I', indexname) AS down, indexdef AS up FROM pg_indexes
WHERE schemaname = 'public' AND tablename = 'characteristic_values' AND indexname NOT LIKE 'pk%'
UNION ALL
SELECT format('ALTER TABLE public.characteristic_values DROP CONSTRAINT %I', conname),
    format('ALTER TABLE public.characteristic_values ADD CONSTRAINT %I %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint
WHERE conrelid = 'public.characteristic_values'::regclass AND contype = 'f';
DO $$
DECLARE down text;
BEGIN
    FOR down IN SELECT w.down FROM characteristic_walls w LOOP
        EXECUTE down;
    END LOOP;
END $$;

-- How many dossiers in a hundred have each, and how old the oldest confirmations are, in days: past the refresh period, some are stale.
CREATE TEMP TABLE characteristic_plan ON COMMIT DROP AS
SELECT d.id, d.name, d.type, d.required, coalesce(d.refresh_count, 24) * CASE d.refresh_unit WHEN 'Days' THEN 1 ELSE 30 END AS period,
    CASE WHEN d.required THEN 92 WHEN d.name IN ('Diplôme', 'Date d’inscription') THEN 25 ELSE 45 END AS share,
    ARRAY(SELECT o.id FROM characteristic_options o WHERE o.definition_id = d.id AND o.active ORDER BY o.position) AS options
FROM characteristic_definitions d WHERE d.source IS NULL AND d.active;

CREATE TEMP TABLE characteristic_people ON COMMIT DROP AS
SELECT b.id, coalesce(e.entered_on, viesion.today() - 200) AS entered_on, r.staff_member_id
FROM beneficiaries b
LEFT JOIN (SELECT beneficiary_id, min(entered_on) AS entered_on FROM enrolments GROUP BY 1) e ON e.beneficiary_id = b.id
LEFT JOIN (SELECT DISTINCT ON (beneficiary_id) beneficiary_id, staff_member_id FROM referent_assignments ORDER BY beneficiary_id,
    start DESC, id DESC) r ON r.beneficiary_id = b.id;

-- OFFSET 0: thrown once a row, and not again wherever it is read.
CREATE TEMP TABLE characteristic_drawn ON COMMIT DROP AS
SELECT b.id AS beneficiary_id, p.id AS definition_id, p.type, p.name, p.options, b.entered_on, draw.n AS dice,
    -- One dossier in four has not been looked at for longer than the period.
    greatest(b.entered_on, viesion.today() - (draw.n / 7 % p.period + CASE WHEN draw.n / 11 % 4 = 0 THEN p.period * 3 / 4 ELSE 0
        END)) AS confirmed_on,
    b.staff_member_id
FROM characteristic_people b
CROSS JOIN characteristic_plan p
CROSS JOIN LATERAL (SELECT pg_temp.dice(b.id, p.name, 1000000) OFFSET 0) AS draw(n)
WHERE draw.n % 100 < p.share;

-- The current values, then, for one in six, what they took the place of a year or so before.
INSERT INTO characteristic_values (beneficiary_id, definition_id, text, date, option_id, yes_no, number, valid_from, confirmed_on,
    is_current, recorded_by, recorded_at)
SELECT d.beneficiary_id, d.definition_id,
    CASE d.type WHEN 'Text' THEN (ARRAY['CAP cuisine', 'BEP sanitaire et social', 'Baccalauréat professionnel commerce',
        'CAP petite enfance', 'BTS comptabilité', 'Titre professionnel soudeur'])[d.dice % 6 + 1] END,
    CASE d.type WHEN 'Date' THEN d.entered_on - d.dice / 13 % 500 END,
    CASE d.type WHEN 'List' THEN d.options[least(d.dice / 17 % cardinality(d.options), d.dice / 19 % cardinality(d.options)) + 1] END,
    CASE d.type WHEN 'YesNo' THEN d.dice / 23 % 10 < CASE d.name WHEN 'Inscrit' THEN 7 WHEN 'Véhicule' THEN 5 ELSE 2 END END,
    CASE d.type WHEN 'Number' THEN least(d.dice / 29 % 5, d.dice / 31 % 5) END,
    least(d.confirmed_on, greatest(d.entered_on, d.confirmed_on - d.dice / 37 % 200)), d.confirmed_on, true, d.staff_member_id,
    (d.confirmed_on + time '09:00') AT TIME ZONE 'Europe/Paris'
FROM characteristic_drawn d WHERE d.type <> 'List' OR cardinality(d.options) > 0;

-- Both have just been filled: without their numbers the join below may be made row by row, in minutes.
ANALYZE characteristic_drawn;
ANALYZE characteristic_values;
INSERT INTO characteristic_values (beneficiary_id, definition_id, option_id, yes_no, number, valid_from, confirmed_on, is_current,
    recorded_by, recorded_at)
SELECT v.beneficiary_id, v.definition_id,
    CASE d.type WHEN 'List' THEN d.options[(array_position(d.options, v.option_id) % cardinality(d.options)) + 1] END,
    NOT v.yes_no, v.number + 1, v.valid_from - d.dice / 41 % 400 - 20, v.valid_from - 10, false, d.staff_member_id,
        (v.valid_from - 10 + time '09:00') AT TIME ZONE 'Europe/Paris'
FROM characteristic_values v JOIN characteristic_drawn d USING (beneficiary_id, definition_id)
WHERE d.dice / 43 % 6 = 0 AND d.type IN ('List', 'YesNo', 'Number') AND v.valid_from - 20 > d.entered_on;

DO $$
DECLARE up text;
BEGIN
    FOR up IN SELECT w.up FROM characteristic_walls w LOOP
        EXECUTE up;
    END LOOP;
END $$;
