-- What Genesis last said of each référent (CAS-08), and gaps of every kind between it and Viesion.
-- Those whose accompaniment is over are mostly no longer poured; a few still are, as if the exit had been entered in Viesion alone.
INSERT INTO genesis_absences (beneficiary_id, last_seen_on)
SELECT last.beneficiary_id, last."end"
FROM (SELECT beneficiary_id, max("end") AS "end" FROM referent_assignments WHERE kind = 'Pathway' GROUP BY 1
    HAVING bool_and(coalesce("end" < viesion.today(), false))) last
WHERE pg_temp.dice(last.beneficiary_id, 'recalage-sortie', 6) > 0
ON CONFLICT DO NOTHING;

-- Nor are those whose last day is near: the secretariat has entered the end. For one in four it has not.
INSERT INTO genesis_absences (beneficiary_id, last_seen_on)
SELECT beneficiary_id, viesion.today() - 1 - pg_temp.dice(beneficiary_id, 'recalage-jours', 12)
FROM referent_assignments WHERE kind = 'Pathway' AND "end" >= viesion.today() AND start <= viesion.today()
    AND pg_temp.dice(beneficiary_id, 'recalage-prevue', 4) > 0
ON CONFLICT DO NOTHING;

INSERT INTO genesis_referents (beneficiary_id, staff_member_id, start)
SELECT DISTINCT ON (beneficiary_id) beneficiary_id, staff_member_id, start
FROM referent_assignments WHERE kind = 'Pathway' AND start <= viesion.today()
ORDER BY beneficiary_id, start DESC, id DESC;

-- Another référent in Genesis: about one dossier in two hundred, and two of each demo référent.
WITH named AS (
    SELECT r.beneficiary_id, r.staff_member_id, s.territory_id, s.email LIKE 'referent%@demo.viesion.fr' AS demo,
        row_number() OVER (PARTITION BY r.staff_member_id ORDER BY pg_temp.dice(r.beneficiary_id, 'recalage-rang', 100000)) AS rank
    FROM genesis_referents r JOIN staff_members s ON s.id = r.staff_member_id
    WHERE EXISTS (SELECT FROM referent_assignments a WHERE a.beneficiary_id = r.beneficiary_id AND a.kind = 'Pathway' AND a."end" IS NULL)
      AND NOT EXISTS (SELECT FROM genesis_absences x WHERE x.beneficiary_id = r.beneficiary_id)),
colleagues AS (
    SELECT territory_id, array_agg(id ORDER BY id) AS ids FROM staff_members WHERE active AND profile IN ('Referent', 'FseReferent')
        GROUP BY 1)
UPDATE genesis_referents r SET staff_member_id = ids[1 + pg_temp.dice(r.beneficiary_id, 'recalage-collegue', cardinality(ids))],
    start = viesion.today() - 1 - pg_temp.dice(r.beneficiary_id, 'recalage-depuis', 20)
FROM named n JOIN colleagues c USING (territory_id)
WHERE n.beneficiary_id = r.beneficiary_id AND (pg_temp.dice(n.beneficiary_id, 'recalage-autre', 200) = 0 OR (n.demo AND n.rank <= 2))
  AND ids[1 + pg_temp.dice(r.beneficiary_id, 'recalage-collegue', cardinality(ids))] <> r.staff_member_id;
